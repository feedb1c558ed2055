//! Counts over the characters of a block, in one pass; ASCII by table, the rest by character.
use crate::letters;

/// Character counts of a block.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Unicode characters.
    pub chars: u32,
    /// Words: runs of letters and digits; each ideograph, kana pair or Thai cluster counts for its share.
    pub words: u32,
    /// Decimal digits.
    pub digits: u32,
    /// Upper-case letters.
    pub upper: u32,
    /// Commas of any script.
    pub commas: u32,
    /// Sentence ends: full stop, question or exclamation mark of any script, followed by a space or the end.
    pub stops: u32,
    /// Other punctuation and symbols.
    pub symbols: u32,
    /// Characters of scripts written without spaces.
    pub unspaced: u32,
    /// Characters outside ASCII.
    pub wide: u32,
    /// The last character ends a sentence (closing quotes and brackets looked through).
    pub ends_sentence: bool,
}

/// Han, kana, Thai, Lao, Khmer, Myanmar: written without spaces between words.
pub fn is_unspaced(c: char) -> bool {
    matches!(c as u32, 0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// Ends a sentence, in any script.
pub fn is_stop(c: char) -> bool {
    matches!(
        c,
        '.' | '!'
            | '?'
            | '…'
            | '。'
            | '！'
            | '？'
            | '۔'
            | '؟'
            | '।'
            | '॥'
            | '．'
            | '｡'
            | '։'
            | '።'
            | '။'
    )
}

fn is_comma(c: char) -> bool {
    matches!(c, ',' | '，' | '、' | '،' | '､')
}

fn is_closer(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | ')' | ']' | '”' | '’' | '»' | '」' | '』' | '）' | '“' | '›' | '〉' | '》'
    )
}

impl Measure {
    /// Counts a text whose white space is folded.
    pub fn of(text: &str) -> Measure {
        let mut m = Measure::default();
        let mut state = State::default();
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            if byte < 128 {
                let (end, counts) = letters(bytes, at);
                m.letters(end - at, counts, &mut state);
                at = end;
                if at < bytes.len() && bytes[at] < 128 {
                    m.between(bytes[at], &mut state);
                    at += 1;
                }
            } else if let Some(c) = text[at..].chars().next() {
                m.wide_char(c, &mut state);
                at += c.len_utf8();
            }
        }
        m.stops += u32::from(state.after_stop);
        m.words += m.unspaced.div_ceil(2);
        m.ends_sentence = text
            .chars()
            .rev()
            .find(|&c| !is_closer(c))
            .is_some_and(is_stop);
        m
    }

    /// Counts a run of so many ASCII letters and digits; it may be empty.
    fn letters(&mut self, length: usize, counts: u64, state: &mut State) {
        if length == 0 {
            return;
        }
        self.chars += length as u32;
        self.words += u32::from(!state.in_word);
        *state = State {
            in_word: true,
            after_stop: false,
        };
        self.digits += (counts >> 32) as u32;
        self.upper += counts as u32;
    }

    /// Counts an ASCII character that is neither letter nor digit.
    fn between(&mut self, byte: u8, state: &mut State) {
        self.chars += 1;
        if byte <= b' ' {
            self.stops += u32::from(state.after_stop);
            *state = State::default();
        } else {
            self.punctuation(byte as char, state);
        }
    }

    fn wide_char(&mut self, c: char, state: &mut State) {
        self.chars += 1;
        self.wide += 1;
        if is_unspaced(c) {
            self.unspaced += 1;
            *state = State::default();
        } else if letters::is_alphanumeric(c) || matches!(c as u32, 0x300..=0x36F | 0x900..=0xDFF) {
            self.words += u32::from(!state.in_word);
            state.in_word = true;
            self.upper += u32::from(letters::is_uppercase(c));
            state.after_stop = false;
        } else {
            self.punctuation(c, state);
        }
    }

    fn punctuation(&mut self, c: char, state: &mut State) {
        let stop = is_stop(c);
        self.commas += u32::from(is_comma(c));
        self.symbols += u32::from(!stop && !is_comma(c));
        let full_width = stop && c as u32 > 0x2FFF;
        self.stops += u32::from(full_width);
        state.after_stop = (stop && !full_width) || (state.after_stop && is_closer(c));
        // An apostrophe or hyphen inside a word does not end it: "anak-anak", "l'État", "don't" are one word.
        state.in_word = state.in_word && matches!(c, '\'' | '-' | '’' | '_');
    }
}

/// Where the run of ASCII letters and digits that starts here ends; how many of them are digits, in the upper half of the
/// number, and how many capitals, in the lower. One look at each byte: two were 1 % of the native path.
#[inline]
fn letters(bytes: &[u8], mut at: usize) -> (usize, u64) {
    let mut counts = 0;
    while let Some(&byte) = bytes.get(at) {
        let count = COUNTS[byte as usize];
        if count == NO_LETTER {
            break;
        }
        counts += count;
        at += 1;
    }
    (at, counts)
}

const NO_LETTER: u64 = u64::MAX;

const COUNTS: [u64; 256] = {
    let mut table = [NO_LETTER; 256];
    let mut byte = 0;
    while byte < 128 {
        let c = byte as u8;
        if c.is_ascii_digit() {
            table[byte] = 1 << 32;
        } else if c.is_ascii_alphabetic() {
            table[byte] = c.is_ascii_uppercase() as u64;
        }
        byte += 1;
    }
    table
};

#[derive(Default)]
struct State {
    in_word: bool,
    after_stop: bool,
}

#[cfg(test)]
mod tests {
    use super::Measure;

    #[test]
    fn counts_words_of_any_script() {
        assert_eq!(Measure::of("Anak-anak don't sleep.").words, 3);
        assert_eq!(Measure::of("国家统计局").words, 3);
        assert_eq!(Measure::of("Привет, мир").words, 2);
        assert_eq!(Measure::of("").words, 0);
    }

    #[test]
    fn counts_sentence_ends_not_decimal_points() {
        let m = Measure::of("Naik 3.5 persen. \u{201c}Ya.\u{201d} Selesai!");
        assert_eq!((m.stops, m.digits, m.ends_sentence), (3, 2, true));
        assert!(!Measure::of("Baca juga:").ends_sentence);
    }
}
