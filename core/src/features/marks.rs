//! Signs in the text of a block, found by their bytes.

/// Characters that tell of a block's job.
#[derive(Default)]
pub(super) struct Marks {
    pub(super) unspaced: u32,
    pub(super) wide: u32,
    pub(super) copyright: bool,
    pub(super) bar: bool,
    pub(super) at: bool,
    /// `05:16`, `5.16`.
    pub(super) clock: bool,
    /// A run of four digits that starts with 19 or 20.
    pub(super) year: bool,
    pub(super) quote: bool,
    /// ` - ` or a long dash.
    pub(super) dash: bool,
}

impl Marks {
    pub(super) fn of(text: &str) -> Marks {
        let mut marks = Marks::default();
        let bytes = text.as_bytes();
        for (at, &byte) in bytes.iter().enumerate() {
            if !TELLING[byte as usize] {
                continue;
            }
            match byte {
                b'|' => marks.bar = true,
                b'@' => marks.at = true,
                b'"' => marks.quote = true,
                b':' | b'.' => marks.clock |= is_clock(bytes, at),
                b'1' | b'2' => marks.year |= is_year(bytes, at),
                b'-' => {
                    marks.dash |=
                        at > 0 && bytes[at - 1] == b' ' && bytes.get(at + 1) == Some(&b' ')
                }
                0x80.. => marks.wide(&bytes[at..]),
                _ => {}
            }
        }
        marks
    }

    /// Takes a byte of a character outside ASCII, with what comes behind it. The signs looked for are told by their bytes:
    /// to decode each character for every one of them was 1 % of the native path.
    #[inline]
    fn wide(&mut self, bytes: &[u8]) {
        if matches!(bytes[0], 0xE3..=0xE9) {
            self.unspaced += 3;
        } else {
            self.wide += 1;
        }
        if !matches!(bytes[0], 0xC2 | 0xE2 | 0xE3) {
            return;
        }
        match bytes {
            [0xC2, 0xA9, ..] => self.copyright = true, // ©
            // «, then “, ” and „, then 「.
            [0xC2, 0xAB, ..] | [0xE2, 0x80, 0x9C..=0x9E, ..] | [0xE3, 0x80, 0x8C, ..] => {
                self.quote = true;
            }
            [0xE2, 0x80, 0x93 | 0x94, ..] => self.dash = true, // – and —
            _ => {}
        }
    }
}

/// Bytes that [`Marks::of`] looks at: most are not, and a table says so faster than the comparisons.
const TELLING: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = matches!(
            byte as u8,
            b'|' | b'@' | b'"' | b':' | b'.' | b'1' | b'2' | b'-' | 128..
        );
        byte += 1;
    }
    table
};

fn is_clock(bytes: &[u8], colon: usize) -> bool {
    let digit = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_digit)
    };
    digit(colon.checked_sub(1))
        && digit(Some(colon + 1))
        && digit(Some(colon + 2))
        && !digit(Some(colon + 3))
}

fn is_year(bytes: &[u8], at: usize) -> bool {
    let Some(four) = bytes.get(at..at + 4) else {
        return false;
    };
    let before = at > 0 && bytes[at - 1].is_ascii_digit();
    let after = bytes.get(at + 4).is_some_and(u8::is_ascii_digit);
    !before
        && !after
        && (four.starts_with(b"19") || four.starts_with(b"20"))
        && four.iter().all(u8::is_ascii_digit)
}
