//! Names that only a style sheet parts from the text behind them.

/// Characters of the shortest such name, and bytes of the longest.
const SHORTEST: usize = 4;
const LONGEST: usize = 40;

/// Whether the element that a text begins with and what follows are two: the place in `<span class=location>Hà Nội</span>The text`.
/// `N` of `<b>N</b>ATO` and `You` of `<b>You</b>Tube` are none.
pub(super) fn is_glued(name: &str, text: &str) -> bool {
    let mut begins = text.chars();
    if name.len() > LONGEST || !begins.next().is_some_and(char::is_uppercase) {
        return false;
    }
    let last = name.chars().next_back();
    let is_small = last.is_some_and(char::is_lowercase);
    let mut is_large =
        || last.is_some_and(char::is_uppercase) && begins.next().is_some_and(char::is_lowercase);
    (is_small || is_large()) && name.chars().count() >= SHORTEST
}

#[cfg(test)]
mod tests {
    use crate::blocks::from_tree;
    use crate::tree::parse;

    fn told(source: &str) -> String {
        let page = from_tree(&parse(source));
        page.text_of(&page.blocks[0]).to_string()
    }

    #[test]
    fn a_place_is_parted_from_the_text() {
        assert_eq!(
            told("<p><span class=location>Hà Nội</span>Công an"),
            "Hà Nội Công an"
        );
        assert_eq!(
            told("<p><span class=place>HÀ NỘI</span>Công an"),
            "HÀ NỘI Công an"
        );
    }

    #[test]
    fn a_name_is_not() {
        for (source, text) in [
            ("<p><span class=dropcap>N</span>ATO", "NATO"),
            ("<p><b class=x>You</b>Tube", "YouTube"),
            ("<p><span class=x>HANOI</span>ANS", "HANOIANS"),
            ("<p><span class=x>Jakarta</span>, Kompas", "Jakarta, Kompas"),
            ("<p><b>Micro</b>Soft", "MicroSoft"),
            ("<p>The <span class=x>Micro</span>Soft", "The MicroSoft"),
        ] {
            assert_eq!(told(source), text);
        }
    }
}
