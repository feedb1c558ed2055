//! Character references to characters, line ends and NULs to what the standard makes of them.
use std::borrow::Cow;

use super::entity_table::ENTITIES;

/// What becomes of a NUL.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Nul {
    /// It stays.
    Keep,
    /// It is left out.
    Drop,
    /// It becomes U+FFFD.
    Replace,
}

/// How a span of the source becomes text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rules {
    /// Character references are decoded.
    pub references: bool,
    /// In an attribute, `&copy=` and `&copyx` stay as they are.
    pub attribute: bool,
    /// What becomes of a NUL.
    pub nul: Nul,
}

/// Text of an ordinary text node.
pub const TEXT: Rules = Rules {
    references: true,
    attribute: false,
    nul: Nul::Drop,
};
/// Text in `title` and `textarea`, and in SVG and MathML.
pub const RCDATA: Rules = Rules {
    references: true,
    attribute: false,
    nul: Nul::Replace,
};
/// Text in `script`, `style` and the like.
pub const RAW: Rules = Rules {
    references: false,
    attribute: false,
    nul: Nul::Replace,
};
/// Attribute values.
pub const ATTRIBUTE: Rules = Rules {
    references: true,
    attribute: true,
    nul: Nul::Replace,
};

/// Decodes `raw`; borrows if nothing needs decoding. CRLF and CR become LF.
#[inline]
pub fn decode(raw: &str, rules: Rules) -> Cow<'_, str> {
    let bytes = raw.as_bytes();
    let first = if rules.references {
        memchr::memchr3(b'&', b'\r', 0, bytes)
    } else {
        memchr::memchr2(b'\r', 0, bytes)
    };
    match first {
        None => Cow::Borrowed(raw),
        Some(first) => decode_from(raw, first, rules),
    }
}

#[cold]
fn decode_from(raw: &str, first: usize, rules: Rules) -> Cow<'_, str> {
    let bytes = raw.as_bytes();
    let mut out = String::with_capacity(raw.len());
    let mut done = 0;
    let mut at = first;
    while at < bytes.len() {
        let next = match bytes[at] {
            b'&' if rules.references => reference(raw, at + 1, rules.attribute),
            b'\r' => Some((
                at + 1 + usize::from(bytes.get(at + 1) == Some(&b'\n')),
                Char::One('\n'),
            )),
            0 => match rules.nul {
                Nul::Keep => None,
                Nul::Drop => Some((at + 1, Char::Text(""))),
                Nul::Replace => Some((at + 1, Char::One('\u{FFFD}'))),
            },
            _ => None,
        };
        match next {
            None => at += 1,
            Some((after, char)) => {
                out.push_str(&raw[done..at]);
                match char {
                    Char::One(char) => out.push(char),
                    Char::Text(text) => out.push_str(text),
                }
                done = after;
                at = after;
            }
        }
    }
    if done == 0 {
        return Cow::Borrowed(raw);
    }
    out.push_str(&raw[done..]);
    Cow::Owned(out)
}

/// How many bytes the newline takes that `raw` begins with, also written as a reference; 0 if there is none.
pub(super) fn leading_newline(raw: &str) -> usize {
    match raw.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        [b'&', ..] => match reference(raw, 1, false) {
            Some((end, Char::One('\n') | Char::Text("\n"))) => end,
            _ => 0,
        },
        _ => 0,
    }
}

enum Char {
    One(char),
    Text(&'static str),
}

/// Reads the reference after an ampersand: where it ends and what it stands for; `None` if it is none.
fn reference(raw: &str, start: usize, attribute: bool) -> Option<(usize, Char)> {
    let bytes = raw.as_bytes();
    match bytes.get(start)? {
        b'#' => numeric(bytes, start + 1).map(|(end, char)| (end, Char::One(char))),
        byte if byte.is_ascii_alphanumeric() => {
            let (length, text) = named(&bytes[start..])?;
            let end = start + length;
            let open = bytes[end - 1] != b';'
                && bytes
                    .get(end)
                    .is_some_and(|&next| next == b'=' || next.is_ascii_alphanumeric());
            if attribute && open {
                None
            } else {
                Some((end, Char::Text(text)))
            }
        }
        _ => None,
    }
}

/// The longest name of the table that `bytes` begins with: its length and what it stands for.
fn named(bytes: &[u8]) -> Option<(usize, &'static str)> {
    let length = bytes
        .iter()
        .take(LONGEST)
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    let length = length + usize::from(length < LONGEST && bytes.get(length) == Some(&b';'));
    let first = usize::from(*bytes.first()?) % 128;
    let range = &ENTITIES[STARTS[first]..STARTS[first + 1]];
    for length in (2..=length).rev() {
        if let Ok(index) = range.binary_search_by(|(name, _)| name.as_bytes().cmp(&bytes[..length]))
        {
            return Some((length, range[index].1));
        }
    }
    None
}

/// By first letter, where its names begin in the table, which is sorted.
const STARTS: [usize; 129] = {
    let mut starts = [0; 129];
    let (mut byte, mut at) = (0, 0);
    while byte < 128 {
        starts[byte] = at;
        while at < ENTITIES.len() && ENTITIES[at].0.as_bytes()[0] as usize == byte {
            at += 1;
        }
        byte += 1;
    }
    starts[128] = at;
    starts
};

/// Length of the longest name, `CounterClockwiseContourIntegral;`.
const LONGEST: usize = 32;

/// Reads a numeric reference after `&#`.
fn numeric(bytes: &[u8], start: usize) -> Option<(usize, char)> {
    let hex = matches!(bytes.get(start), Some(b'x' | b'X'));
    let radix = if hex { 16 } else { 10 };
    let digits = start + usize::from(hex);
    let mut at = digits;
    let mut code: u32 = 0;
    while let Some(digit) = bytes
        .get(at)
        .and_then(|&byte| (byte as char).to_digit(radix))
    {
        code = code.saturating_mul(radix).saturating_add(digit);
        at += 1;
    }
    if at == digits {
        return None;
    }
    let end = at + usize::from(bytes.get(at) == Some(&b';'));
    Some((end, character(code)))
}

/// The character of a code in a numeric reference: windows-1252 for 0x80 to 0x9F, U+FFFD for what is none.
fn character(code: u32) -> char {
    match code {
        0 => '\u{FFFD}',
        0x80..=0x9F => WINDOWS_1252[code as usize - 0x80],
        _ => char::from_u32(code).unwrap_or('\u{FFFD}'),
    }
}

#[rustfmt::skip]
const WINDOWS_1252: [char; 32] = [
    '\u{20AC}', '\u{81}', '\u{201A}', '\u{192}', '\u{201E}', '\u{2026}', '\u{2020}', '\u{2021}', '\u{2C6}', '\u{2030}', '\u{160}',
    '\u{2039}', '\u{152}', '\u{8D}', '\u{17D}', '\u{8F}', '\u{90}', '\u{2018}', '\u{2019}', '\u{201C}', '\u{201D}', '\u{2022}',
    '\u{2013}', '\u{2014}', '\u{2DC}', '\u{2122}', '\u{161}', '\u{203A}', '\u{153}', '\u{9D}', '\u{17E}', '\u{178}',
];
