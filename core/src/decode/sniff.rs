//! What kind of thing the bytes are, by magic numbers and by content.
//!
//! The server's word (`Content-Type`) is not asked: captures often lack it, and it lies. Costs a few microseconds for a page
//! that begins like one; never looks at more than 64 KB behind the leading white space and comments.
use std::borrow::Cow;

use memchr::{memchr, memmem};

use super::kind::Kind;
use super::magic;
use super::tags;
use super::wide;

/// How much is looked at behind leading white space, comments and declarations.
const HEAD: usize = 64 * 1024;
/// How much is looked at to tell text from binary data.
const PROBE: usize = 4 * 1024;
/// A text with a known tag in this many bytes, and at least two of them, is a piece of HTML …
const BYTES_PER_TAG: usize = 1000;
/// … and so is a short one with a single tag.
const BYTES_PER_ONLY_TAG: usize = 120;

/// What kind of thing the bytes are.
///
/// HTML is told by its doctype, its root, a known tag in front, or a plausible share of known tags; `<3` and `a < b` make none.
/// XHTML is HTML whatever it is served as.
pub fn sniff(bytes: &[u8]) -> Kind {
    let Some(start) = bytes.iter().position(|&b| !is_blank(b)) else {
        return Kind::Empty;
    };
    if let Some(kind) = magic::kind(bytes) {
        return kind;
    }
    let body = narrow(bytes, start);
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&body);
    let Some(start) = body.iter().position(|&b| !is_blank(b)) else {
        return Kind::Empty;
    };
    let body = &body[start..];
    if body.starts_with(b"%PDF-") {
        return Kind::Pdf;
    }
    if body[0] == b'<'
        && let Some(kind) = markup(body)
    {
        return kind;
    }
    content(body)
}

/// White space, and NULs as a disk that was full leaves them.
fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == 0
}

/// The bytes from `start` on; of UTF-16 and UTF-32 the ASCII part, from the head only.
fn narrow(bytes: &[u8], start: usize) -> Cow<'_, [u8]> {
    if !wide::is_wide(bytes) {
        return Cow::Borrowed(&bytes[start..]);
    }
    let head = &bytes[..bytes.len().min(4 * HEAD)];
    let ascii = head.iter().copied().filter(|b| *b != 0 && *b < 0xFE);
    Cow::Owned(ascii.collect())
}

/// Something that begins with `<`: reads over comments and declarations to the root element.
fn markup(body: &[u8]) -> Option<Kind> {
    let mut rest = body;
    let mut xml = false;
    loop {
        rest = rest.trim_ascii_start();
        // Programs that put a page together from files leave the byte order mark of one behind the declaration of another.
        if let Some(behind) = rest.strip_prefix(b"\xEF\xBB\xBF") {
            rest = behind.trim_ascii_start();
        }
        if let Some(comment) = rest.strip_prefix(b"<!--") {
            match memmem::find(comment, b"-->") {
                Some(end) => rest = &comment[end + 3..],
                None => return Some(Kind::Html),
            }
        } else if let Some(declaration) = strip_ignoring_case(rest, b"<!doctype") {
            let name = declaration.trim_ascii_start();
            if let Some(kind) = root(name) {
                return Some(kind);
            }
            rest = after_doctype(name);
        } else if let Some(instruction) = rest.strip_prefix(b"<?") {
            xml |= instruction.starts_with(b"xml");
            rest = memchr(b'>', instruction).map_or(&[], |end| &instruction[end + 1..]);
        } else {
            break;
        }
    }
    let found = rest.strip_prefix(b"<").and_then(root);
    if xml {
        Some(found.unwrap_or(Kind::Xml))
    } else {
        found
    }
}

/// What a document with this root element is; `None` for a name that says nothing.
fn root(name: &[u8]) -> Option<Kind> {
    let end = name
        .iter()
        .position(|b| !(b.is_ascii_alphanumeric() || *b == b':'))
        .unwrap_or(name.len());
    if end < name.len()
        && !matches!(
            name[end],
            b' ' | b'\t' | b'\r' | b'\n' | 0x0C | b'>' | b'/' | b'['
        )
    {
        return None;
    }
    match name[..end].to_ascii_lowercase().as_slice() {
        b"rss" | b"feed" | b"rdf:rdf" => Some(Kind::Feed),
        b"svg" => Some(Kind::Image),
        b"urlset" | b"sitemapindex" | b"opml" | b"nitf" | b"newsml" | b"newsitem" => {
            Some(Kind::Xml)
        }
        lower if tags::is_known(lower) => Some(Kind::Html),
        _ => None,
    }
}

fn strip_ignoring_case<'a>(bytes: &'a [u8], prefix: &[u8]) -> Option<&'a [u8]> {
    let (start, rest) = bytes.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// What follows a document type that is not HTML's, its internal subset included.
fn after_doctype(name: &[u8]) -> &[u8] {
    let Some(end) = name.iter().position(|b| matches!(b, b'>' | b'[')) else {
        return &[];
    };
    match name[end] {
        b'>' => &name[end + 1..],
        _ => memmem::find(name, b"]>").map_or(&[], |end| &name[end + 2..]),
    }
}

/// Something without a root in front: JSON, a piece of HTML, text, or none of them.
fn content(body: &[u8]) -> Kind {
    if is_json(body) {
        return Kind::Json;
    }
    if body.starts_with(b"WARC/1.") || body.starts_with(b"WARC/0.") {
        return Kind::Warc;
    }
    if is_mhtml(body) {
        return Kind::Mhtml;
    }
    if is_binary(&body[..body.len().min(PROBE)]) {
        return Kind::Binary;
    }
    let head = &body[..body.len().min(HEAD)];
    match tags::count(head) {
        tags::Count { page: true, .. } => Kind::Html,
        tags::Count { known: 0, .. } => Kind::Text,
        tags::Count { known: 1, .. } if head.len() > BYTES_PER_ONLY_TAG => Kind::Text,
        tags::Count { known, .. } if known * BYTES_PER_TAG >= head.len() => Kind::Html,
        tags::Count { .. } => Kind::Text,
    }
}

/// An object or a list, whole or cut: `[1] Reuters` is none.
fn is_json(body: &[u8]) -> bool {
    let whole = |close: u8| body.trim_ascii_end().last() == Some(&close);
    match body {
        [b'{', rest @ ..] => match rest.trim_ascii_start() {
            [b'"', key @ ..] => {
                after_string(key).is_some_and(|rest| rest.trim_ascii_start().starts_with(b":"))
            }
            [b'}', ..] => true,
            _ => false,
        },
        [b'[', rest @ ..] => match rest.trim_ascii_start() {
            [b'{' | b'[', ..] => is_json(rest.trim_ascii_start()),
            [b'"' | b']' | b'-' | b'0'..=b'9', ..] => whole(b']'),
            rest => {
                whole(b']')
                    && [&b"true"[..], b"false", b"null"]
                        .iter()
                        .any(|word| rest.starts_with(word))
            }
        },
        _ => false,
    }
}

/// What follows a string whose opening quote is gone; its end is looked for nearby, as of a key.
fn after_string(string: &[u8]) -> Option<&[u8]> {
    let near = &string[..string.len().min(PROBE)];
    memchr(b'"', near).map(|end| &string[end + 1..])
}

/// Headers of a saved page: `From: <Saved by Blink>`, or `MIME-Version` with `multipart/related`.
fn is_mhtml(body: &[u8]) -> bool {
    let head = &body[..body.len().min(PROBE)];
    let starts = head.starts_with(b"From: <Saved by") || head.starts_with(b"MIME-Version:");
    starts && memmem::find(head, b"multipart/related").is_some()
}

/// One byte in twenty a control character that no text contains (random data has one in nine).
fn is_binary(probe: &[u8]) -> bool {
    let control = |b: &&u8| matches!(b, 0..=8 | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F);
    probe.iter().filter(control).count() * 20 > probe.len()
}
