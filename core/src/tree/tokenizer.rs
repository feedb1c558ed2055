//! Text to tokens: where each tag, run of text and raw text begins and ends. Nothing is copied or decoded.
//!
//! The states of the standard's tokenizer are folded into a search for the byte that ends each of them.
use memchr::memchr;

use super::attributes::Attr;
use super::bytes::{FOLDED, IN_ATTR_NAME, IN_TAG_NAME, ends_value, is_space};
use super::markup;
use super::names::step;
use super::tags::Tag;
use super::token::{RawAttr, RawKind, Span, TagToken, Token};

/// Most attributes of an element that are kept: a look at one's name passes all before it, and children ask their parents.
const MOST_ATTRIBUTES: usize = 512;

/// Reads tokens from a source of less than 4 GiB.
pub struct Tokenizer<'s> {
    bytes: &'s [u8],
    pos: usize,
    /// The attributes of all tags read so far.
    pub attrs: Vec<RawAttr>,
}

impl<'s> Tokenizer<'s> {
    /// Starts at the beginning of `source`.
    pub fn new(source: &'s str) -> Self {
        let attrs = Vec::with_capacity(source.len() / 48 + 16);
        Tokenizer {
            bytes: source.as_bytes(),
            pos: 0,
            attrs,
        }
    }

    /// The next token. `cdata` tells whether `<![CDATA[` opens a section here, that is, in SVG and MathML.
    #[inline]
    pub fn next(&mut self, cdata: bool) -> Token {
        let start = self.pos;
        let mut at = start;
        loop {
            let Some(found) = memchr(b'<', &self.bytes[at..]) else {
                return self.rest(start);
            };
            let open = at + found;
            match self.bytes.get(open + 1) {
                Some(b'a'..=b'z' | b'A'..=b'Z' | b'!' | b'?') => {}
                Some(b'/') if open + 2 < self.bytes.len() => {}
                Some(_) => {
                    at = open + 1;
                    continue;
                }
                None => return self.rest(start),
            }
            if open > start {
                self.pos = open;
                return Token::Text((start as u32, open as u32));
            }
            return self.markup(open, cdata);
        }
    }

    /// The rest of the source as text.
    fn rest(&mut self, start: usize) -> Token {
        self.pos = self.bytes.len();
        if start == self.pos {
            Token::Eof
        } else {
            Token::Text((start as u32, self.pos as u32))
        }
    }

    fn markup(&mut self, open: usize, cdata: bool) -> Token {
        let bytes = self.bytes;
        match bytes[open + 1] {
            b'!' => self.declaration(open + 2, cdata),
            b'?' => self.bogus_comment(open + 1),
            b'/' => match bytes[open + 2] {
                b'a'..=b'z' | b'A'..=b'Z' => self.end_tag(open),
                b'>' => {
                    self.pos = open + 3;
                    Token::Nothing
                }
                _ => self.bogus_comment(open + 2),
            },
            _ => self.start_tag(open),
        }
    }

    #[inline]
    fn start_tag(&mut self, open: usize) -> Token {
        let Some((tag, name_end)) = self.tag_name(open + 1) else {
            return self.lost();
        };
        let first = self.attrs.len();
        let Some((end, self_closing)) = self.attributes(name_end, true) else {
            self.attrs.truncate(first);
            return self.lost();
        };
        self.pos = end;
        Token::Start(TagToken {
            tag,
            name: (open as u32 + 1, name_end as u32),
            span: (open as u32, end as u32),
            attrs: (first as u32, (self.attrs.len() - first) as u32),
            self_closing,
        })
    }

    #[inline]
    fn end_tag(&mut self, open: usize) -> Token {
        let Some((tag, name_end)) = self.tag_name(open + 2) else {
            return self.lost();
        };
        let end = match self.bytes.get(name_end) {
            Some(b'>') => name_end + 1,
            _ => match self.attributes(name_end, false) {
                Some((end, _)) => end,
                None => return self.lost(),
            },
        };
        self.pos = end;
        Token::End(TagToken {
            tag,
            name: (open as u32 + 2, name_end as u32),
            span: (open as u32, end as u32),
            attrs: (0, 0),
            self_closing: false,
        })
    }

    /// A tag that the source ends in is no token.
    #[cold]
    fn lost(&mut self) -> Token {
        self.pos = self.bytes.len();
        Token::Eof
    }

    /// Reads a tag name: its tag and its end.
    #[inline]
    fn tag_name(&self, start: usize) -> Option<(Tag, usize)> {
        let mut packed = 0;
        let mut at = start;
        loop {
            let folded = IN_TAG_NAME[*self.bytes.get(at)? as usize];
            if folded == 0 {
                break;
            }
            packed = step(packed, folded);
            at += 1;
        }
        Some((Tag::find(&self.bytes[start..at], packed), at))
    }

    /// Reads attributes from the end of a tag name: where the tag ends and whether it closes itself.
    /// `None` if the source ends first.
    #[inline]
    fn attributes(&mut self, mut at: usize, keep: bool) -> Option<(usize, bool)> {
        let room = self.attrs.len() + if keep { MOST_ATTRIBUTES } else { 0 };
        loop {
            let byte = *self.bytes.get(at)?;
            if byte == b'>' {
                return Some((at + 1, false));
            }
            if byte == b'/' {
                at += 1;
                if *self.bytes.get(at)? == b'>' {
                    return Some((at + 1, true));
                }
            } else if is_space(byte) {
                at += 1;
            } else {
                let attr;
                (attr, at) = self.attribute(at)?;
                if self.attrs.len() < room {
                    self.attrs.push(attr);
                }
            }
        }
    }

    /// Reads one attribute and where it ends.
    #[inline]
    fn attribute(&self, start: usize) -> Option<(RawAttr, usize)> {
        let bytes = self.bytes;
        // A first `=` is part of the name.
        let mut packed = step(0, FOLDED[bytes[start] as usize]);
        let mut name_end = start + 1;
        loop {
            let folded = IN_ATTR_NAME[*bytes.get(name_end)? as usize];
            if folded == 0 {
                break;
            }
            packed = step(packed, folded);
            name_end += 1;
        }
        let (value, end) = self.value(name_end)?;
        let name = &bytes[start..name_end];
        let attr = RawAttr {
            name_start: start as u32,
            value,
            name_len: name.len().min(u16::MAX as usize) as u16,
            name: Attr::find(name, packed),
        };
        Some((attr, end))
    }

    /// Reads `= value` after an attribute's name: the value's span, and where to go on.
    #[inline]
    fn value(&self, name_end: usize) -> Option<(Span, usize)> {
        let bytes = self.bytes;
        let mut at = name_end + 1;
        // Nearly always it is `="`.
        if bytes.get(name_end..name_end + 2) != Some(b"=\"") {
            at = self.skip_space(name_end)?;
            if bytes[at] != b'=' {
                return Some(((name_end as u32, name_end as u32), at));
            }
            at = self.skip_space(at + 1)?;
        }
        let quote = bytes[at];
        match quote {
            b'"' | b'\'' => {
                let start = at + 1;
                let end = start + memchr(quote, &bytes[start..])?;
                Some(((start as u32, end as u32), end + 1))
            }
            _ => {
                let start = at;
                while !ends_value(*bytes.get(at)?) {
                    at += 1;
                }
                Some(((start as u32, at as u32), at))
            }
        }
    }

    #[inline]
    fn skip_space(&self, mut at: usize) -> Option<usize> {
        while is_space(*self.bytes.get(at)?) {
            at += 1;
        }
        Some(at)
    }

    fn declaration(&mut self, start: usize, cdata: bool) -> Token {
        let rest = &self.bytes[start..];
        if rest.starts_with(b"--") {
            let (content, length) = markup::comment(&rest[2..]);
            self.pos = start + 2 + length;
            return Token::Comment(((start + 2) as u32, (start + 2 + content) as u32));
        }
        if rest.len() >= 7 && rest[..7].eq_ignore_ascii_case(b"doctype") {
            let end = memchr(b'>', rest).map_or(self.bytes.len(), |found| start + found);
            self.pos = (end + 1).min(self.bytes.len());
            return Token::Doctype(((start + 7) as u32, end as u32), end < self.bytes.len());
        }
        if cdata && rest.starts_with(b"[CDATA[") {
            return Token::Cdata(self.cdata(start + 7));
        }
        self.bogus_comment(start)
    }

    /// Reads a CDATA section whose content starts at `from`; the content's span.
    pub fn cdata(&mut self, from: usize) -> Span {
        let found = memchr::memmem::find(&self.bytes[from..], b"]]>");
        let end = found.map_or(self.bytes.len(), |found| from + found);
        self.pos = (end + 3).min(self.bytes.len());
        (from as u32, end as u32)
    }

    fn bogus_comment(&mut self, start: usize) -> Token {
        let end =
            memchr(b'>', &self.bytes[start..]).map_or(self.bytes.len(), |found| start + found);
        self.pos = (end + 1).min(self.bytes.len());
        Token::Comment((start as u32, end as u32))
    }

    /// Reads raw text up to the end tag of the element `name`, which is read too: the text's span and the end tag.
    pub fn raw_text(&mut self, kind: RawKind, name: &[u8]) -> (Span, Option<TagToken>) {
        let start = self.pos;
        let rest = &self.bytes[start..];
        let found = match kind {
            RawKind::Plain => markup::end_tag(rest, name),
            RawKind::Script => markup::script_end(rest),
        };
        let Some(length) = found else {
            return (self.plaintext(), None);
        };
        let end = start + length;
        let tag = match self.end_tag(end) {
            Token::End(tag) => Some(tag),
            _ => None,
        };
        ((start as u32, end as u32), tag)
    }

    /// The rest of the source, for `plaintext`.
    pub fn plaintext(&mut self) -> Span {
        let start = self.pos;
        self.pos = self.bytes.len();
        (start as u32, self.pos as u32)
    }
}
