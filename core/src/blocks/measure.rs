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
            at += match m.eights(&bytes[at..], &mut state) {
                0 => m.some(&text[at..], &mut state),
                taken => taken,
            };
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

    /// Counts characters one by one until there may be eight of ASCII again; how many bytes they have.
    fn some(&mut self, text: &str, state: &mut State) -> usize {
        let mut taken = 0;
        for c in text.chars() {
            if taken >= EIGHT {
                break;
            }
            taken += c.len_utf8();
            if !c.is_ascii() {
                self.wide_char(c, state);
            } else {
                self.narrow_char(c, state);
            }
        }
        taken
    }

    /// Counts characters of ASCII, eight at a time, up to the first eight that are not; how many they are.
    fn eights(&mut self, text: &[u8], state: &mut State) -> usize {
        let (mut sums, mut taken) = (0, 0);
        for eight in text.as_chunks().0.iter().take(MOST_EIGHTS) {
            if !eight.is_ascii() {
                break;
            }
            sums += state.eight(eight);
            taken += EIGHT;
        }
        let [words, stops, digits, upper, commas, symbols, ..] = sums.to_le_bytes();
        self.chars += taken as u32;
        self.words += u32::from(words);
        self.stops += u32::from(stops);
        self.digits += u32::from(digits);
        self.upper += u32::from(upper);
        self.commas += u32::from(commas);
        self.symbols += u32::from(symbols);
        taken
    }

    /// Counts a character of ASCII.
    fn narrow_char(&mut self, c: char, state: &mut State) {
        self.chars += 1;
        if c.is_ascii_alphanumeric() {
            self.words += u32::from(!state.in_word);
            self.digits += u32::from(c.is_ascii_digit());
            self.upper += u32::from(c.is_ascii_uppercase());
            *state = State {
                in_word: true,
                after_stop: false,
            };
        } else if c <= ' ' {
            self.stops += u32::from(state.after_stop);
            *state = State::default();
        } else {
            self.punctuation(c, state);
        }
    }

    fn wide_char(&mut self, c: char, state: &mut State) {
        self.chars += 1;
        self.wide += 1;
        if letters::is_unspaced(c) {
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
        state.in_word = state.in_word && is_joiner(c);
    }
}

/// An apostrophe or hyphen inside a word does not end it: "anak-anak", "l'État", "don't" are one word.
const fn is_joiner(c: char) -> bool {
    matches!(c, '\'' | '-' | '’' | '_')
}

/// Characters counted together.
const EIGHT: usize = 8;
/// Times that eight of a kind go into a byte.
const MOST_EIGHTS: usize = 31;

/// Bits, one for each character, that stand behind those in `bits`, the first behind what came before all.
#[inline]
fn behind(bits: u8, before: bool) -> u8 {
    bits << 1 | u8::from(before)
}

/// By ASCII character, eight bytes of which the lowest bit says: letter or digit; space; stop; closer; joiner; digit; capital;
/// comma.
const KINDS: [u64; 128] = {
    let mut table = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        let b = byte as u8;
        let c = b as char;
        let kinds = [
            b.is_ascii_alphanumeric(),
            b <= b' ',
            matches!(c, '.' | '!' | '?'),
            matches!(c, '"' | '\'' | ')' | ']'),
            is_joiner(c),
            b.is_ascii_digit(),
            b.is_ascii_uppercase(),
            b == b',',
        ];
        let mut kind = 0;
        while kind < kinds.len() {
            table[byte] |= (kinds[kind] as u64) << (8 * kind);
            kind += 1;
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

impl State {
    /// Takes eight characters of ASCII, with a bit of a byte for each, and counts, byte by byte of what it returns: words, sentence
    /// ends, digits, capitals, commas, symbols. No branch depends on the characters: one by one, the processor guesses wrong at
    /// the end of every word, and they took three times as long.
    #[inline]
    fn eight(&mut self, eight: &[u8; EIGHT]) -> u64 {
        let mut kinds = 0;
        for (place, &byte) in eight.iter().enumerate() {
            kinds |= KINDS[byte as usize & 127] << place;
        }
        let [
            letters,
            spaces,
            stops,
            closers,
            joiners,
            digits,
            upper,
            commas,
        ] = kinds.to_le_bytes();
        let in_word = letters | row(letters, joiners, self.in_word);
        let after_stop = stops | row(stops, closers, self.after_stop);
        let words = letters & !behind(in_word, self.in_word);
        let ends = spaces & behind(after_stop, self.after_stop);
        let symbols = !(letters | spaces | stops | commas);
        self.in_word = in_word >> 7 != 0;
        self.after_stop = after_stop >> 7 != 0;
        ones(u64::from_le_bytes([
            words, ends, digits, upper, commas, symbols, 0, 0,
        ]))
    }
}

/// Byte by byte, how many bits are set.
#[inline]
fn ones(bits: u64) -> u64 {
    let twos = bits - (bits >> 1 & 0x5555_5555_5555_5555);
    let fours = (twos & 0x3333_3333_3333_3333) + (twos >> 2 & 0x3333_3333_3333_3333);
    (fours + (fours >> 4)) & 0x0F0F_0F0F_0F0F_0F0F
}

/// Of the characters in `more`, those in one row behind one in `bits`, or behind what came before all.
#[inline]
fn row(bits: u8, more: u8, before: bool) -> u8 {
    // A carry runs through the row.
    let first = behind(bits, before) & more;
    more & !more.wrapping_add(first)
}

#[cfg(test)]
mod tests {
    use super::{Measure, State};

    #[test]
    fn counts_words_of_any_script() {
        assert_eq!(Measure::of("Anak-anak don't sleep.").words, 3);
        assert_eq!(Measure::of("国家统计局").words, 3);
        assert_eq!(Measure::of("Привет, мир").words, 2);
        assert_eq!(Measure::of("").words, 0);
    }

    #[test]
    fn counts_eight_as_one_by_one() {
        let texts = [
            "don't--stop? \"Yes.\") No!! a_b-' c",
            "x.\"'] A, B;C 12-34 'tis rock-'n'-roll...",
            "\u{1}a.\u{7f}b - - c?!) d'",
        ];
        for text in texts {
            let text = text.repeat(3);
            for start in 0..text.len() {
                let text = &text[start..];
                let (mut one, mut state) = (Measure::default(), State::default());
                text.chars().for_each(|c| one.narrow_char(c, &mut state));
                one.stops += u32::from(state.after_stop);
                one.ends_sentence = Measure::of(text).ends_sentence;
                assert_eq!(Measure::of(text), one, "{text}");
            }
        }
    }

    #[test]
    fn counts_sentence_ends_not_decimal_points() {
        let m = Measure::of("Naik 3.5 persen. \u{201c}Ya.\u{201d} Selesai!");
        assert_eq!((m.stops, m.digits, m.ends_sentence), (3, 2, true));
        assert!(!Measure::of("Baca juga:").ends_sentence);
    }
}
