//! White space and invisible characters of text nodes, folded.
use crate::tree::is_space;

/// Not shown: soft hyphen, zero-width space and joiners used as such, byte-order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{2060}')
}

/// Appends `text` with its white space folded. `space` carries a space that is due from one text node to the next.
///
/// Words with single spaces between them are copied in one piece: most text nodes are one.
pub(super) fn push_folded(out: &mut String, text: &str, space: &mut bool, mut at_start: bool) {
    let mut rest = text;
    while !rest.is_empty() {
        let end = piece_end(rest);
        if end > 0 {
            if *space && !at_start {
                out.push(' ');
            }
            *space = false;
            at_start = false;
            out.push_str(&rest[..end]);
        }
        rest = &rest[end..];
        // Indentation comes by the dozen.
        let blank = rest.bytes().take_while(|&byte| byte <= b' ').count();
        if blank > 0 {
            *space = true;
            rest = &rest[blank..];
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        *space |= !is_invisible(c);
        rest = &rest[c.len_utf8()..];
    }
}

/// Where the words end that need no folding: neither this piece nor what comes after a space in it begins with one.
fn piece_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = clean(bytes);
    loop {
        while at < bytes.len() && !FOLDED[bytes[at] as usize] {
            at += 1;
        }
        match bytes.get(at) {
            None => return at,
            // A single space between words stays as it is.
            Some(b' ')
                if at > 0
                    && bytes
                        .get(at + 1)
                        .is_some_and(|&next| !FOLDED[next as usize]) =>
            {
                at += 1
            }
            Some(&byte) if byte < 128 => return at,
            Some(_) => match text[at..].chars().next() {
                Some(c) if !is_folded(c) => at += c.len_utf8(),
                _ => return at,
            },
        }
    }
}

/// How many bytes at the start, sixteen at a time, surely need no folding: nearly all of a long text, at a fifth of the cost.
fn clean(bytes: &[u8]) -> usize {
    let may_fold = |byte: u8| byte <= b' ' || byte == 0xC2 || byte >= 0xE1;
    let mut at = 0;
    if bytes.first() == Some(&b' ') {
        return 0;
    }
    while let Some(seen) = bytes.get(at..at + 17) {
        let pairs = seen[..16].iter().zip(&seen[1..]);
        let dirty = pairs.fold(false, |dirty, (&byte, &next)| {
            dirty | (may_fold(byte) & ((byte != b' ') | may_fold(next)))
        });
        if dirty {
            break;
        }
        at += 16;
    }
    at
}

fn is_folded(c: char) -> bool {
    c <= ' ' || (c >= '\u{85}' && (c.is_whitespace() || is_invisible(c)))
}

/// First bytes of characters that may be folded: ASCII white space and controls, and the first bytes in UTF-8 of the
/// others (U+0085 to U+00AD, U+1680, U+2000 to U+205F, U+3000, U+FEFF).
const FOLDED: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = byte <= 32 || matches!(byte, 0xC2 | 0xE1 | 0xE2 | 0xE3 | 0xEF);
        byte += 1;
    }
    table
};

/// Appends preformatted text: lines and indentation stay.
pub(super) fn push_verbatim(out: &mut String, text: &str) {
    if out.is_empty() && text.trim().is_empty() {
        return;
    }
    out.push_str(text);
}
/// Whether a text is white space: most that is comes as long indentation.
pub(super) fn is_blank(text: &[u8]) -> bool {
    let mut rest = text;
    while let [byte, after @ ..] = rest {
        if !is_space(*byte) {
            return false;
        }
        rest = after;
        while let Some((b"        " | b"\t\t\t\t\t\t\t\t", after)) = rest.split_first_chunk::<8>() {
            rest = after;
        }
    }
    true
}
