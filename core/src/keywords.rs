//! Keywords that a page gives in one text, parted by commas or other marks: a page has thirty.

/// Characters around a keyword that are no part of it.
const AROUND: [char; 4] = [' ', '"', '\'', '#'];
/// What parts keywords: commas, also of other scripts, and what some write for them, even behind a comma.
const MARKS: [char; 5] = [',', '，', '،', ';', '|'];
/// What parts them where they are no list of texts that have it themselves.
const LISTING: char = '、';
/// What parts such texts.
const BETWEEN: [char; 2] = [';', '|'];
/// Characters of the longest one.
const LONGEST: usize = 100;
/// Digits of the longest number that means something: a year.
const YEAR: usize = 4;

/// The keywords of a text, in order; `coded`, with those that are meant for programs: `digital_syndication`, `100312362`.
pub fn keywords(text: &str, coded: bool) -> Vec<String> {
    let is_listed = !text.contains(BETWEEN);
    text.split(|sign| MARKS.contains(&sign) || (is_listed && sign == LISTING))
        .map(|part| part.trim_matches(AROUND))
        .filter(|word| word.contains(char::is_alphanumeric) && word.chars().count() <= LONGEST)
        .filter(|word| coded || !is_code(word))
        .map(str::to_owned)
        .collect()
}

fn is_code(word: &str) -> bool {
    word.contains('_') || (word.chars().all(char::is_numeric) && word.chars().count() > YEAR)
}

#[cfg(test)]
mod tests {
    use super::keywords;

    #[test]
    fn parts_at_marks() {
        assert_eq!(keywords(" a b, #c,'d' ,, »", false), ["a b", "c", "d"]);
        assert_eq!(keywords("a;b|c, d;", false), ["a", "b", "c", "d"]);
        assert_eq!(keywords("東京、大阪", false), ["東京", "大阪"]);
        assert_eq!(
            keywords("東京、大阪|海、島", false),
            ["東京、大阪", "海、島"]
        );
        assert_eq!(keywords("one two", false), ["one two"]);
        assert!(keywords(&"x".repeat(101), false).is_empty());
    }

    #[test]
    fn leaves_out_what_programs_read() {
        let text = "digital_syndication, 100312362, 2026";
        assert_eq!(keywords(text, false), ["2026"]);
        assert_eq!(keywords(text, true).len(), 3);
    }
}
