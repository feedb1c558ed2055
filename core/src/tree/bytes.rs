//! What single bytes are to the tokenizer, by table: white space, what ends a name or a value, letters whatever their case.

const SPACE: u8 = 1;
const UNQUOTED_END: u8 = 2;

static CLASS: [u8; 256] = {
    let mut class = [0; 256];
    let spaces = b"\t\n\x0C\r ";
    let mut i = 0;
    while i < spaces.len() {
        class[spaces[i] as usize] = SPACE | UNQUOTED_END;
        i += 1;
    }
    class[b'>' as usize] = UNQUOTED_END;
    class
};

/// White space as the tokenizer sees it.
#[inline(always)]
pub fn is_space(byte: u8) -> bool {
    CLASS[byte as usize] & SPACE != 0
}

/// Whether a byte ends a value without quotes.
#[inline(always)]
pub(super) fn ends_value(byte: u8) -> bool {
    CLASS[byte as usize] & UNQUOTED_END != 0
}

/// Bytes to what is packed of them: nought for those that end a name, letters in lower case. NUL becomes a byte that no
/// text has, so that nought is never part of a name.
const fn folding(ends: &[u8]) -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = (byte as u8).to_ascii_lowercase();
        byte += 1;
    }
    table[0] = u8::MAX;
    let mut at = 0;
    while at < ends.len() {
        table[ends[at] as usize] = 0;
        at += 1;
    }
    table
}

/// For bytes that are known to be part of a name.
pub(super) const FOLDED: [u8; 256] = folding(&[]);

/// For the name of a tag, and for that of an attribute.
pub(super) static IN_TAG_NAME: [u8; 256] = folding(b"\t\n\x0C\r />");
pub(super) static IN_ATTR_NAME: [u8; 256] = folding(b"\t\n\x0C\r />=");
