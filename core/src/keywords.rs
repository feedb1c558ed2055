//! Keywords that a page gives in one text, parted by commas or other marks: a page has thirty.

/// Characters around a keyword that are no part of it.
const AROUND: [char; 4] = [' ', '"', '\'', '#'];
/// Commas of other scripts.
const COMMAS: [char; 3] = ['，', '、', '،'];
/// Characters of the longest one.
const LONGEST: usize = 100;
/// Digits of the longest number that means something: a year.
const YEAR: usize = 4;

/// The keywords of a text, in order; `coded`, with those that are meant for programs: `digital_syndication`, `100312362`.
pub fn keywords(text: &str, coded: bool) -> Vec<String> {
    let mark = [',', ';', '|']
        .into_iter()
        .find(|&mark| text.contains(mark));
    let mark = mark.unwrap_or(',');
    text.split(|c| c == mark || (mark == ',' && COMMAS.contains(&c)))
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
    fn parts_at_the_first_kind_of_mark() {
        assert_eq!(keywords(" a b, #c,'d' ,, »", false), ["a b", "c", "d"]);
        assert_eq!(keywords("a;b|c", false), ["a", "b|c"]);
        assert_eq!(keywords("a|b", false), ["a", "b"]);
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
