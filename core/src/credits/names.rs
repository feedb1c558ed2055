//! Whether a text is names and nothing else.
use crate::words::is_space;

/// Scripts from here on have no capital letters.
const FIRST_UNCASED: char = '\u{0590}';
const MOST_WORDS: usize = 6;
/// Characters of a sign that stands for a name, behind a stroke.
const SHORT_SIGN: usize = 5;
/// Bytes of the shortest end of a site's name.
const SHORTEST_END: usize = 2;
/// Letters of the shortest name that ends with digits, and names that words part.
const SHORTEST_NAME: usize = 4;
const MOST_NAMES: usize = 5;

/// Whether a text is names only: up to `most` parted by strokes, each of few words with capitals, no numbers.
pub fn is_signed(text: &str, most: usize) -> bool {
    let text = text.trim_matches([' ', '.']);
    parts(text).count() <= most
        && parts(text)
            .enumerate()
            .all(|(place, part)| is_named(part, place))
}

/// What strokes part.
pub fn parts(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split(['/', '|']);
    let last = text.matches(['/', '|']).count();
    pieces.enumerate().map(move |(at, part)| {
        let part = if at > 0 {
            part.trim_start_matches(is_space)
        } else {
            part
        };
        if at < last {
            part.trim_end_matches(is_space)
        } else {
            part
        }
    })
}

fn is_named(part: &str, place: usize) -> bool {
    let words = part.split(is_space).filter(|word| !word.is_empty());
    let all = words.clone().count();
    let mut told = words.clone().filter(|word| word.contains(is_digit));
    if !(1..=MOST_WORDS).contains(&all) || told.any(|word| !is_numbered(word)) {
        return false;
    }
    if place > 0 && all == 1 && (count(part) <= SHORT_SIGN || part != part.to_lowercase()) {
        return true;
    }
    let big = words.filter(|word| is_big(word)).count();
    big > 0 && big + 1 >= all && (all == big || all > 2)
}

/// Whether it is a digit in any script: no fraction, as in `★★★½`, and no number of Rome.
pub fn is_digit(c: char) -> bool {
    c.is_numeric() && !matches!(c, '¼'..='¾' | '\u{2150}'..='\u{218b}')
}

/// Whether a text is names that strokes or words part: `Jane Doe & Joe Roe via Example`.
pub fn are_names(text: &str) -> bool {
    if is_signed(text, 4) {
        return true;
    }
    let mut names = text.to_owned();
    for between in [" via ", " on ", " & ", " and "] {
        names = names.replace(between, "/");
    }
    names.len() < text.len() && is_signed(&names, MOST_NAMES)
}

/// Whether a word may hold digits and be a name: an account, a site, `Icons8`.
fn is_numbered(word: &str) -> bool {
    let letters = word.trim_end_matches(is_digit);
    word.starts_with('@')
        || is_site(word)
        || (count(letters) >= SHORTEST_NAME
            && letters.starts_with(char::is_uppercase)
            && letters.chars().all(char::is_alphabetic))
}

/// Whether a word is the address of a site, which may hold digits: `Kanal6.com`.
pub fn is_site(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(name, end)| {
        !name.is_empty()
            && !word.contains(is_space)
            && end.len() >= SHORTEST_END
            && end.chars().all(char::is_alphabetic)
    })
}

/// Whether a word begins with a capital, be it the second letter as in `iStock`, is of a script without any, names an account, or
/// has a dot within.
fn is_big(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next();
    let second = letters.clone().next();
    letters.next_back();
    first.is_some_and(|c| c.is_uppercase() || c == '@' || c >= FIRST_UNCASED)
        || second.is_some_and(char::is_uppercase)
        || letters.as_str().contains('.')
}

/// Characters of a text.
pub fn count(text: &str) -> usize {
    text.chars().count()
}
