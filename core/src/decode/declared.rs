//! What the page, or who sent it, says its charset is.
use encoding_rs::Encoding;
use memchr::{memchr, memmem};

use super::CharsetSource;
use super::labels;

/// How far into the page a declaration is looked for. The standard stops at 1,024 bytes, pages do not.
const PRESCAN: usize = 64 * 1024;
/// No tag is longer than this for the scan: bounds what an unclosed one can cost.
const TAG_LIMIT: usize = 4 * 1024;

/// Declarations found, strongest first.
pub(super) struct Declared {
    claims: [(CharsetSource, Option<&'static Encoding>); 3],
    bom: bool,
    lang: Option<[u8; 2]>,
}

impl Declared {
    /// Reads them, no further than to the first that says `enough`.
    pub(super) fn read(
        bytes: &[u8],
        bom: bool,
        http: Option<&'static Encoding>,
        enough: Option<&'static Encoding>,
    ) -> Self {
        let mut declared = Self {
            claims: [
                (CharsetSource::Http, http),
                (CharsetSource::Meta, None),
                (CharsetSource::Xml, None),
            ],
            bom,
            lang: None,
        };
        if bom || (enough.is_some() && http == enough) {
            return declared;
        }
        let head = &bytes[..bytes.len().min(PRESCAN)];
        let found = scan(head);
        declared.claims[1].1 = found.meta;
        declared.claims[2].1 = xml_declaration(head);
        declared.lang = found.lang;
        declared
    }

    /// The claims, strongest first.
    pub(super) fn claims(&self) -> impl Iterator<Item = (CharsetSource, &'static Encoding)> {
        self.claims
            .iter()
            .filter_map(|&(source, encoding)| encoding.map(|e| (source, e)))
    }

    /// The first source that named this encoding; `Detected` if none did.
    pub(super) fn who_said(&self, encoding: &'static Encoding) -> CharsetSource {
        if self.bom {
            return CharsetSource::Bom;
        }
        self.claims()
            .find(|&(_, e)| e == encoding)
            .map_or(CharsetSource::Detected, |(source, _)| source)
    }

    /// Whether a UTF-8 byte order mark stood in front.
    pub(super) fn bom(&self) -> bool {
        self.bom
    }

    /// First two letters of the root's `lang`, a hint for detection.
    pub(super) fn lang(&self) -> Option<[u8; 2]> {
        self.lang
    }
}

#[derive(Default)]
struct Found {
    meta: Option<&'static Encoding>,
    lang: Option<[u8; 2]>,
}

/// Walks the tags of the head: over comments, over the inside of scripts and styles, to the first `<meta>` with a charset.
fn scan(head: &[u8]) -> Found {
    let mut found = Found::default();
    let mut at = 0;
    while let Some(next) = memchr(b'<', &head[at..]) {
        at += next + 1;
        let rest = &head[at..];
        match rest.first() {
            Some(b'!') => at += after_comment(rest),
            Some(b'm' | b'M') if is_tag(rest, b"meta") => {
                found.meta = meta_charset(tag(rest));
                if found.meta.is_some() {
                    break;
                }
            }
            Some(b's' | b'S') if is_tag(rest, b"script") => at += after_raw(rest, b"script"),
            Some(b's' | b'S') if is_tag(rest, b"style") => at += after_raw(rest, b"style"),
            Some(b'h' | b'H') if found.lang.is_none() && is_tag(rest, b"html") => {
                found.lang = lang(tag(rest))
            }
            _ => {}
        }
    }
    found
}

/// Whether a tag of this name starts here, just behind the `<`.
fn is_tag(rest: &[u8], name: &[u8]) -> bool {
    rest.len() > name.len()
        && rest[..name.len()].eq_ignore_ascii_case(name)
        && matches!(
            rest[name.len()],
            b' ' | b'\t' | b'\n' | b'\r' | 0x0C | b'/' | b'>'
        )
}

/// The inside of a tag behind its name, up to its `>` outside quotes.
fn tag(rest: &[u8]) -> &[u8] {
    let rest = &rest[..rest.len().min(TAG_LIMIT)];
    let start = rest
        .iter()
        .position(|b| !b.is_ascii_alphabetic())
        .unwrap_or(rest.len());
    let mut quote = None;
    for (i, &b) in rest.iter().enumerate().skip(start) {
        match quote {
            Some(q) if b == q => quote = None,
            Some(_) => {}
            None if b == b'>' => return &rest[start..i],
            // A quote only opens a value: `<meta content=it's>` has none.
            None if matches!(b, b'"' | b'\'') && rest[..i].trim_ascii_end().ends_with(b"=") => {
                quote = Some(b)
            }
            None => {}
        }
    }
    &rest[start..]
}

/// How many bytes a comment takes, from its `!`; 1 if it is none.
fn after_comment(rest: &[u8]) -> usize {
    match rest.strip_prefix(b"!--") {
        // `<!-->` and `<!--->` are whole comments, so the search starts on the opening dashes.
        Some(_) => memmem::find(&rest[1..], b"-->").map_or(rest.len(), |end| end + 4),
        None => 1,
    }
}

/// How many bytes a raw-text element takes, from its name to its end tag; all, if it is never closed.
fn after_raw(rest: &[u8], name: &[u8]) -> usize {
    let mut at = name.len();
    while let Some(next) = memmem::find(&rest[at..], b"</") {
        at += next + 2;
        if rest.len() >= at + name.len() && rest[at..at + name.len()].eq_ignore_ascii_case(name) {
            return at;
        }
    }
    rest.len()
}

/// `charset="x"`, or `content="…charset=x"`: with `http-equiv=content-type`, or without (pages forget it).
fn meta_charset(attributes: &[u8]) -> Option<&'static Encoding> {
    let mut content = None;
    let mut other_pragma = false;
    for (name, value) in Attributes(attributes) {
        if name.eq_ignore_ascii_case(b"charset") {
            if let Some(encoding) = labels::encoding_in_page(value) {
                return Some(encoding);
            }
        } else if name.eq_ignore_ascii_case(b"content") {
            content = content.or(Some(value));
        } else if [&b"http-equiv"[..], b"name", b"property"]
            .iter()
            .any(|n| name.eq_ignore_ascii_case(n))
        {
            other_pragma = !value.trim_ascii().eq_ignore_ascii_case(b"content-type");
        }
    }
    if other_pragma {
        return None;
    }
    charset_parameter(content?).and_then(labels::encoding_in_page)
}

/// The value of `charset=` in `text/html; charset=x`.
fn charset_parameter(content: &[u8]) -> Option<&[u8]> {
    let lower = content.to_ascii_lowercase();
    let mut at = 0;
    while let Some(next) = memmem::find(&lower[at..], b"charset") {
        at += next + b"charset".len();
        if let Some(value) = content[at..].trim_ascii_start().strip_prefix(b"=") {
            let value = value.trim_ascii_start();
            let (value, stop): (_, &[u8]) = match value.first() {
                Some(b'"') => (&value[1..], b"\""),
                Some(b'\'') => (&value[1..], b"'"),
                _ => (value, b"; \t\r\n\x0C"),
            };
            let end = value
                .iter()
                .position(|b| stop.contains(b))
                .unwrap_or(value.len());
            return Some(&value[..end]);
        }
    }
    None
}

fn lang(attributes: &[u8]) -> Option<[u8; 2]> {
    let value = Attributes(attributes)
        .find(|(name, _)| {
            name.eq_ignore_ascii_case(b"lang") || name.eq_ignore_ascii_case(b"xml:lang")
        })?
        .1;
    match value.trim_ascii().to_ascii_lowercase().as_slice() {
        // Traditional script goes by territory: the country codes serve as hints below.
        [b'z', b'h', b'-' | b'_', b't', b'w' | b'o', ..]
        | [b'z', b'h', b'-' | b'_', b'h', b'a', b'n', b't', ..] => Some(*b"tw"),
        [b'z', b'h', b'-' | b'_', b'h', b'k' | b'o', ..] => Some(*b"hk"),
        [a, b] | [a, b, b'-' | b'_', ..] if a.is_ascii_lowercase() && b.is_ascii_lowercase() => {
            Some([*a, *b])
        }
        _ => None,
    }
}

/// Attributes of a tag, as the standard's prescan reads them.
struct Attributes<'a>(&'a [u8]);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a [u8], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let space = |b: &u8| b.is_ascii_whitespace();
        let start = self.0.iter().position(|b| !space(b) && *b != b'/')?;
        let rest = &self.0[start..];
        let end = rest
            .iter()
            .skip(1)
            .position(|b| space(b) || matches!(b, b'=' | b'/'))
            .map_or(rest.len(), |i| i + 1);
        let (name, rest) = rest.split_at(end);
        let Some(rest) = rest.trim_ascii_start().strip_prefix(b"=") else {
            self.0 = rest;
            return Some((name, b""));
        };
        let rest = rest.trim_ascii_start();
        let (value, rest) = match rest.first() {
            Some(&quote @ (b'"' | b'\'')) => {
                let inside = &rest[1..];
                let end = memchr(quote, inside).unwrap_or(inside.len());
                (&inside[..end], &inside[(end + 1).min(inside.len())..])
            }
            _ => rest.split_at(rest.iter().position(space).unwrap_or(rest.len())),
        };
        self.0 = rest;
        Some((name, value))
    }
}

/// `<?xml version="1.0" encoding="x"?>` at the very start, white space allowed.
fn xml_declaration(head: &[u8]) -> Option<&'static Encoding> {
    let rest = head.trim_ascii_start().strip_prefix(b"<?xml")?;
    let rest = &rest[..memchr(b'>', &rest[..rest.len().min(TAG_LIMIT)])?];
    let rest = rest.strip_suffix(b"?").unwrap_or(rest);
    let label = Attributes(rest).find(|(name, _)| *name == b"encoding")?.1;
    labels::encoding_in_page(label)
}
