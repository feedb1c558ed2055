//! Bytes of any encoding to text, and what kind of thing the bytes are at all.
//!
//! ```text
//! bytes ─┬─ wide ──── UTF-16 and UTF-32: a byte order mark, or the pattern of NULs
//!        ├─ UTF-8 ─── valid: borrowed, whatever the page declares
//!        └─ legacy ── declared (HTTP, meta, XML), if the bytes bear it out; else detect by content
//! ```
//!
//! A declaration is a claim, and the bytes are the evidence. Bytes that are valid UTF-8 beyond ASCII are practically never
//! anything else, so validity outranks every declaration (pages are re-encoded by proxies, archives and datasets that leave
//! `<meta charset>` as it was). Otherwise the first declaration under which the text does not look [odd](detect) wins.
//!
//! Cost: a valid UTF-8 page of 174 KB is validated once with SIMD and scanned for its `<meta>`; detection and the test for
//! oddness look at a sample of at most 16 KB, so that everything is linear with a small constant.
mod declared;
mod detect;
mod kind;
mod labels;
mod magic;
mod sniff;
mod tags;
mod wide;

use std::borrow::Cow;

use encoding_rs::{Encoding, ISO_2022_JP, UTF_8};

pub use kind::Kind;
pub use sniff::sniff;

use declared::Declared;

/// Who said which charset the page is in, and was believed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum CharsetSource {
    /// A byte order mark.
    Bom,
    /// The `charset` parameter of the HTTP header `Content-Type`.
    Http,
    /// `<meta charset>` or `<meta http-equiv=content-type>`.
    Meta,
    /// The XML declaration.
    Xml,
    /// The content itself: nothing was declared, or what was declared is not true.
    Detected,
    /// Nothing to go by: windows-1252, as the standard has it.
    Default,
}

impl CharsetSource {
    /// Lower-case name, as Python sees it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bom => "bom",
            Self::Http => "http",
            Self::Meta => "meta",
            Self::Xml => "xml",
            Self::Detected => "detected",
            Self::Default => "default",
        }
    }
}

/// A page's text, and how it was come by.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decoded<'a> {
    /// The text without a byte order mark; borrowed where the bytes are valid UTF-8.
    pub text: Cow<'a, str>,
    /// WHATWG name of the encoding (`"UTF-8"`, `"windows-1252"`, `"Shift_JIS"` …), or `"UTF-32LE"`, `"UTF-32BE"`.
    pub charset: &'static str,
    /// Who said so.
    pub source: CharsetSource,
    /// Whether malformed bytes had to be replaced by U+FFFD.
    pub replaced: bool,
}

/// Whether a label names an encoding that a page can be in, as [`decode`] understands it.
pub fn is_charset(label: &str) -> bool {
    labels::encoding(label.as_bytes()).is_some()
}

/// Decodes a captured page.
///
/// `http_charset` is the charset of the HTTP header, or `None`; an unknown label counts as `None`. Never fails: what cannot be
/// decoded becomes U+FFFD and is told in [`Decoded::replaced`].
pub fn decode<'a>(bytes: &'a [u8], http_charset: Option<&str>) -> Decoded<'a> {
    let http = http_charset.and_then(|label| labels::encoding(label.as_bytes()));
    if let Some(decoded) = wide::decode(bytes, http) {
        return decoded;
    }
    let (body, bom) = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(body) => (body, true),
        None => (bytes, false),
    };
    let Some(text) = UTF_8.decode_without_bom_handling_and_without_replacement(body) else {
        return legacy(body, bom, http);
    };
    let declared = Declared::read(body, bom, http, Some(UTF_8));
    if let Some(decoded) = iso_2022_jp(body, &declared) {
        return decoded;
    }
    Decoded {
        text,
        charset: UTF_8.name(),
        source: declared.who_said(UTF_8),
        replaced: false,
    }
}

/// ISO-2022-JP is the one encoding in use whose bytes are all ASCII: told by its escape sequences.
fn iso_2022_jp<'a>(bytes: &'a [u8], declared: &Declared) -> Option<Decoded<'a>> {
    // Most pages have a character outside ASCII in their title.
    if !bytes.is_ascii() {
        return None;
    }
    let escape = memchr::memchr(0x1B, bytes)?;
    if !matches!(bytes.get(escape + 1), Some(b'$' | b'(')) {
        return None;
    }
    let (text, replaced) = ISO_2022_JP.decode_without_bom_handling(bytes);
    (!replaced).then(|| Decoded {
        text,
        charset: ISO_2022_JP.name(),
        source: declared.who_said(ISO_2022_JP),
        replaced,
    })
}

/// Bytes that are not valid UTF-8: damaged UTF-8, or an older encoding.
fn legacy<'a>(bytes: &'a [u8], bom: bool, http: Option<&'static Encoding>) -> Decoded<'a> {
    let declared = Declared::read(bytes, bom, http, None);
    let (encoding, source) = detect::choose(bytes, &declared);
    if encoding == UTF_8 {
        let (text, replaced) = wide::join_surrogates(bytes);
        return Decoded {
            text,
            charset: UTF_8.name(),
            source,
            replaced,
        };
    }
    let (text, replaced) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        text,
        charset: encoding.name(),
        source,
        replaced,
    }
}

#[cfg(test)]
mod tests;
