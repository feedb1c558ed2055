//! Whether a line says what a title says, whatever stands between their letters: read letter by letter, up to the first
//! that differs, which is the first of most lines.
use crate::letters::letters;

/// Letters of the shortest line that is a headline.
const SHORTEST: usize = 8;

/// Whether a title is this line, or begins with it and has less behind it, such as the site's name.
pub fn says(line: &str, title: &str) -> bool {
    let mut title = letters(title);
    let mut count = 0;
    for letter in letters(line) {
        if title.next() != Some(letter) {
            return false;
        }
        count += 1;
    }
    count >= SHORTEST && title.take(count).count() < count
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn knows_a_title_without_the_name_of_its_site() {
        let title = "Ferry “returns” to Oban - Skerry Times";
        for line in [
            "Ferry returns to Oban",
            "FERRY 'RETURNS' TO OBAN – SKERRY TIMES",
        ] {
            assert!(says(line, title), "{line}");
        }
        for line in [
            "",
            "Ferry",
            "Ferry retu",
            "Ferry returns to Oban - Skerry Times, 2 May",
            "The ferry returns to Oban",
        ] {
            assert!(!says(line, title), "{line}");
        }
    }
}
