//! Texts that show a time as a live blog writes it above an update: `12:04`, `10.32 WIB`, `vor 3 Min`, `午後2時32分`.
use crate::blocks::{Block, flag};
use crate::letters::is_unspaced;

/// Longest text that is a time and little more, in characters: a full date, a clock and a zone in two languages.
const LONGEST: u32 = 60;
/// Longest text that says how long ago it was, and its most digits.
const LONGEST_AGO: u32 = 25;
const MOST_AGO_DIGITS: usize = 2;
/// Fewest characters of "how long ago": a number alone is none.
const SHORTEST_AGO: u32 = 3;
/// Signs and half-day words before a clock that begins a text: `+++ 14:32`, `[14.32`, `午後2時32`.
const BEFORE_CLOCK: usize = 8;
const HALF_DAY: usize = 2;

/// Whether a block is a time, or begins with one.
pub(super) fn is_moment(block: &Block, text: &str) -> bool {
    let measure = &block.measure;
    if measure.digits == 0 && measure.wide == 0 {
        return block.flags & flag::TIME != 0 && measure.chars <= LONGEST;
    }
    if measure.chars > LONGEST {
        return begins_with_clock(text);
    }
    block.flags & flag::TIME != 0 || has_clock(text) || is_ago(measure.chars, text)
}

/// Whether a text says a time of day.
pub(super) fn has_clock(text: &str) -> bool {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if digit(c).is_some() && digit(before).is_none() && clock(&text[at..], before) {
            return true;
        }
        before = c;
    }
    false
}

/// A short text with a number of one or two digits and letters: `vor 3 Min`, `5分前`, `منذ ٥ دقائق`.
fn is_ago(chars: u32, text: &str) -> bool {
    let digits = text.chars().filter(|&c| digit(c).is_some()).count();
    (SHORTEST_AGO..=LONGEST_AGO).contains(&chars)
        && (1..=MOST_AGO_DIGITS).contains(&digits)
        && text.chars().any(char::is_alphabetic)
}

pub(super) fn begins_with_clock(text: &str) -> bool {
    let (mut letters, mut before) = (0, ' ');
    for (at, c) in text.char_indices().take(BEFORE_CLOCK) {
        if digit(c).is_some() {
            return clock(&text[at..], before);
        }
        if c.is_alphabetic() {
            letters += 1;
            let half_day = is_unspaced(c) || ('가'..='힣').contains(&c);
            if !half_day || letters > HALF_DAY {
                return false;
            }
        }
        before = c;
    }
    false
}

/// Whether a text begins with hours and minutes. `before`: the character in front of it.
fn clock(text: &str, before: char) -> bool {
    let mut chars = text.chars().peekable();
    let mut number = |most: u32| {
        let (mut value, mut count) = (0, 0);
        while let Some(next) = chars.peek().and_then(|&c| digit(c)) {
            (value, count) = (value * 10 + next, count + 1);
            chars.next();
            if count > most {
                return None;
            }
        }
        (count > 0).then(|| (value, count, chars.next(), chars.peek().copied()))
    };
    let Some((hour, _, Some(mark), _)) = number(2) else {
        return false;
    };
    let between = matches!(
        mark,
        ':' | '.' | '：' | 'h' | 'H' | '時' | '时' | '点' | '點' | '시'
    );
    if !between || hour > 23 || matches!(before, ':' | ',' | '/' | '-' | '.') {
        return false;
    }
    // `21.08.2026` is a day and `1.250.000` a number.
    number(2).is_some_and(|(minute, count, behind, next)| {
        let goes_on = behind == Some('.') && next.and_then(digit).is_some();
        (count == 2 || !matches!(mark, ':' | '.' | '：' | 'h' | 'H'))
            && minute < 60
            && !(goes_on && mark == '.')
    })
}

/// The value of a digit: European, Arabic, Persian, Devanagari, Bengali or full-width.
fn digit(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let zeros = ['٠', '۰', '०', '০', '０'];
    let code = c as u32;
    zeros
        .iter()
        .map(|&zero| code.wrapping_sub(zero as u32))
        .find(|&value| value < 10)
}

#[cfg(test)]
mod tests {
    use super::{begins_with_clock, has_clock, is_ago};

    #[test]
    fn clocks_of_many_languages() {
        for text in [
            "12:04",
            "10.32 WIB",
            "14h32",
            "14時32分",
            "午後2時32分",
            "١٢:٠٤",
            "Updated 9:05 am",
            "02/11/2026 21:06 (IST)",
            "오후 2시32분",
            "午前11時5分",
        ] {
            assert!(has_clock(text), "{text}");
        }
        for text in [
            "21.08.2026",
            "1.250.000",
            "45'",
            "90+2",
            "12:345",
            "25:10",
            "12:75",
            "2026",
            "3-14.30",
        ] {
            assert!(!has_clock(text), "{text}");
        }
    }

    #[test]
    fn a_text_that_begins_with_a_clock() {
        assert!(begins_with_clock(
            "+++ 14:32 Uhr: Die Brücke ist wieder frei +++"
        ));
        assert!(begins_with_clock("午後2時32分 橋が再開"));
        assert!(!begins_with_clock("At 14:32 the bridge was open again"));
        assert!(!begins_with_clock("1.250.000 people"));
    }

    #[test]
    fn how_long_ago() {
        for text in [
            "vor 3 Min",
            "5分前",
            "منذ ٥ دقائق",
            "3 menit yang lalu",
            "1 hr 2 min ago",
        ] {
            assert!(is_ago(text.chars().count() as u32, text), "{text}");
        }
        for text in ["12", "Share", "in the year 2026"] {
            assert!(!is_ago(text.chars().count() as u32, text), "{text}");
        }
    }
}
