//! UTF-16 and UTF-32, with a byte order mark or without, and surrogates that strayed into UTF-8.
use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::{CharsetSource, Decoded};

/// Where the NULs are looked for: every page in these encodings has ASCII in its first kilobyte.
const PROBE: usize = 1024;
/// Fewer bytes than this show no pattern.
const SHORTEST: usize = 8;

#[derive(Clone, Copy)]
enum Wide {
    Utf16(&'static Encoding),
    Utf32Le,
    Utf32Be,
}

/// Decodes what is in code units of more than a byte; `None` for everything else.
pub(super) fn decode<'a>(bytes: &'a [u8], http: Option<&'static Encoding>) -> Option<Decoded<'a>> {
    let (wide, skip) = kind(bytes)?;
    let source = match wide {
        _ if skip > 0 => CharsetSource::Bom,
        Wide::Utf16(encoding) if http == Some(encoding) => CharsetSource::Http,
        _ => CharsetSource::Detected,
    };
    let body = &bytes[skip..];
    let (text, replaced, charset) = match wide {
        Wide::Utf16(encoding) => {
            let (text, replaced) = encoding.decode_without_bom_handling(body);
            (text, replaced, encoding.name())
        }
        Wide::Utf32Le => utf32(body, u32::from_le_bytes, "UTF-32LE"),
        Wide::Utf32Be => utf32(body, u32::from_be_bytes, "UTF-32BE"),
    };
    Some(Decoded {
        text,
        charset,
        source,
        replaced,
    })
}

/// Whether the bytes are in code units of more than a byte.
pub(super) fn is_wide(bytes: &[u8]) -> bool {
    kind(bytes).is_some()
}

/// The encoding, and the length of the byte order mark.
fn kind(bytes: &[u8]) -> Option<(Wide, usize)> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] => Some((Wide::Utf32Le, 4)),
        [0, 0, 0xFE, 0xFF, ..] => Some((Wide::Utf32Be, 4)),
        [0xFF, 0xFE, ..] => Some((Wide::Utf16(UTF_16LE), 2)),
        [0xFE, 0xFF, ..] => Some((Wide::Utf16(UTF_16BE), 2)),
        _ => by_nuls(&bytes[..bytes.len().min(PROBE)]).map(|wide| (wide, 0)),
    }
}

/// The high bytes of ASCII characters are NUL: where the NULs stand tells unit and order.
fn by_nuls(probe: &[u8]) -> Option<Wide> {
    if probe.len() < SHORTEST || memchr::memchr(0, probe).is_none() {
        return None;
    }
    let mut nuls = [0usize; 4];
    for quad in probe.chunks_exact(4) {
        for (count, &byte) in nuls.iter_mut().zip(quad) {
            *count += usize::from(byte == 0);
        }
    }
    let quads = probe.len() / 4;
    let (many, few) = (|n: usize| n * 10 >= quads * 3, |n: usize| n * 50 <= quads);
    let most = |n: usize| n * 10 >= quads * 9;
    match nuls {
        [a, b, c, d] if few(a) && most(c) && most(d) && many(b) => Some(Wide::Utf32Le),
        [a, b, c, d] if few(d) && most(a) && most(b) && many(c) => Some(Wide::Utf32Be),
        [a, b, c, d] if few(a) && few(c) && many(b) && many(d) => Some(Wide::Utf16(UTF_16LE)),
        [a, b, c, d] if few(b) && few(d) && many(a) && many(c) => Some(Wide::Utf16(UTF_16BE)),
        _ => None,
    }
}

fn utf32<'a>(
    bytes: &'a [u8],
    unit: fn([u8; 4]) -> u32,
    name: &'static str,
) -> (Cow<'a, str>, bool, &'static str) {
    let mut text = String::with_capacity(bytes.len() / 4);
    let mut replaced = !bytes.len().is_multiple_of(4);
    for quad in bytes.chunks_exact(4) {
        let scalar = char::from_u32(unit([quad[0], quad[1], quad[2], quad[3]]));
        replaced |= scalar.is_none();
        text.push(scalar.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    (Cow::Owned(text), replaced, name)
}

/// UTF-8 with replacement, where surrogates written one by one (CESU-8, or Python's `surrogatepass`) are read as what was meant:
/// a pair is one character, a lone one is one U+FFFD. Tells whether anything was replaced.
pub(super) fn join_surrogates(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    let mut text = String::new();
    let (mut copied, mut at, mut replaced) = (0, 0, false);
    while let Some(next) = memchr::memchr(0xED, &bytes[at..]) {
        at += next;
        let Some(high) = surrogate(&bytes[at..]) else {
            at += 1;
            continue;
        };
        let low = surrogate(&bytes[at + 3..]);
        let (scalar, length) = match low {
            Some(low) if high < 0xDC00 && low >= 0xDC00 => (
                char::from_u32(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)),
                6,
            ),
            _ => (None, 3),
        };
        replaced |= push(&mut text, &bytes[copied..at]);
        replaced |= scalar.is_none();
        text.push(scalar.unwrap_or(char::REPLACEMENT_CHARACTER));
        at += length;
        copied = at;
    }
    if copied == 0 {
        return UTF_8.decode_without_bom_handling(bytes);
    }
    replaced |= push(&mut text, &bytes[copied..]);
    (Cow::Owned(text), replaced)
}

/// A surrogate in the three bytes that UTF-8 forbids for it.
fn surrogate(bytes: &[u8]) -> Option<u32> {
    match *bytes {
        [0xED, b @ 0xA0..=0xBF, c @ 0x80..=0xBF, ..] => {
            Some(0xD000 | (u32::from(b & 0x3F) << 6) | u32::from(c & 0x3F))
        }
        _ => None,
    }
}

fn push(text: &mut String, bytes: &[u8]) -> bool {
    let (part, replaced) = UTF_8.decode_without_bom_handling(bytes);
    text.push_str(&part);
    replaced
}
