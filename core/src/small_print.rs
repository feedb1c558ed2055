//! Lines behind a text that are no part of it, by what they say: notices of rights, end marks, an address to write to.
//!
//! The words come from `saring/fields`. Only the last lines of a text are to be asked about: within it such words are its own.
use std::collections::HashSet;

use crate::letters::letters;
use crate::phrases::Phrases;

/// Characters of the longest notice of rights; a last paragraph that mentions them says more.
pub const LONGEST: usize = 260;
/// Characters of the longest line that asks for mail or tips, and of the longest end mark.
const LONGEST_POINTER: usize = 60;
const LONGEST_MARK: usize = 24;

/// The words of such lines.
pub struct SmallPrint {
    notices: Phrases,
    /// The letters of whole lines that say that a text ends.
    ends: HashSet<String>,
    signs: HashSet<String>,
    pointers: Vec<String>,
}

impl SmallPrint {
    /// From words that a notice has, whole lines that end a text, such lines without letters, and what asks for tips.
    pub fn new(
        notices: &[String],
        ends: &[String],
        signs: Vec<String>,
        pointers: Vec<String>,
    ) -> SmallPrint {
        let ends = ends.iter().map(|mark| letters(mark).collect());
        SmallPrint {
            notices: Phrases::new(notices),
            ends: ends.filter(|mark: &String| !mark.is_empty()).collect(),
            signs: signs.into_iter().collect(),
            pointers,
        }
    }

    /// Whether a line is small print.
    pub fn says(&self, line: &str) -> bool {
        let length = line.chars().take(LONGEST + 1).count();
        let ends =
            || self.signs.contains(line) || self.ends.contains(&letters(line).collect::<String>());
        let points = || {
            self.pointers
                .iter()
                .any(|mark| line.starts_with(mark.as_str()))
        };
        length <= LONGEST
            && ((length <= LONGEST_MARK && ends())
                || (length <= LONGEST_POINTER && (points() || is_address(line)))
                || self.notices.any_in(line))
    }
}

/// Whether a line is an address of mail and nothing else, readable or veiled: `ann@harbour.example`, `[email protected]`.
fn is_address(line: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let is_all = |part: &str, more: &str| {
        !part.is_empty() && part.chars().all(|c| is_word(c) || more.contains(c))
    };
    if let Some(rest) = line.strip_prefix("[email") {
        let between = rest.strip_suffix("protected]");
        return between.is_some_and(|marks| !marks.is_empty() && !marks.contains(is_word));
    }
    line.split_once('@').is_some_and(|(name, host)| {
        is_all(name, ".+-") && host.contains('.') && host.split('.').all(|part| is_all(part, "-"))
    })
}

#[cfg(test)]
mod tests {
    use super::{SmallPrint, is_address};

    #[test]
    fn knows_addresses_and_nothing_else() {
        for line in [
            "ann.b+c@harbour-2.example",
            "a@b.co.id",
            "[email protected]",
            "[email\u{a0}protected]",
        ] {
            assert!(is_address(line), "{line}");
        }
        for line in [
            "ann@harbour",
            "@harbour.example",
            "ann@.example",
            "a@b@c.example",
            "to ann@harbour.example",
            "[emailprotected]",
            "[email",
        ] {
            assert!(!is_address(line), "{line}");
        }
    }

    #[test]
    fn knows_notices_ends_and_pointers() {
        let of = |words: &[&str]| {
            words
                .iter()
                .map(|word| word.to_string())
                .collect::<Vec<_>>()
        };
        let words = SmallPrint::new(
            &of(&["all rights reserved"]),
            &of(&["(end)", "(…)"]),
            of(&["###"]),
            of(&["▶"]),
        );
        for line in ["© Skerry. All Rights Reserved.", "[END]", "###", "▶ Tips"] {
            assert!(words.says(line), "{line}");
        }
        let long = format!("▶ {}", "tips ".repeat(20));
        for line in [
            "",
            "…",
            "The end",
            "# # #",
            &long,
            &format!("{long}{long}{long} all rights reserved"),
        ] {
            assert!(!words.says(line), "{line}");
        }
    }
}
