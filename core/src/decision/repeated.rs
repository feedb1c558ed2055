//! What a page shows a second time is no second part of its article.
//!
//! Pages hold their text twice, for readers on phones and others, as a summary and whole, for printing; they repeat a notice
//! below every product, and posts quote the post above. The first copy stays. Where copies stand below each other in one
//! element, the author has repeated them, a refrain, an example; and so has who writes one step of a list into another.
use crate::blocks::{Block, Kind, Page};
use crate::tree::{NodeId, Tree};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Characters of a text that nobody writes twice by chance.
const LONG: u32 = 72;

/// Takes back later copies of long texts, and of the short ones that stand between these.
pub(super) fn leave_out(tree: Option<&Tree>, page: &Page, taken: &mut [bool]) {
    let shown: Vec<usize> = (0..taken.len())
        .filter(|&at| taken[at] && !is_data(&page.blocks[at]))
        .collect();
    if !has_copies(page, &shown) {
        return;
    }
    let mut gone = copies(tree, page, &shown, LONG);
    if !gone.contains(&true) {
        return;
    }
    let again = copies(tree, page, &shown, 0);
    let is_item = |at: usize| page.blocks[shown[at]].kind == Kind::Item;
    let is_copied_item = |at: usize| at < shown.len() && is_item(at) && again[at];
    for (at, gone) in gone.iter_mut().enumerate() {
        *gone &= !is_item(at) || is_copied_item(at.wrapping_sub(1)) || is_copied_item(at + 1);
    }
    for at in 1..shown.len() {
        gone[at] |= again[at] && gone[at - 1];
    }
    for at in (1..shown.len()).rev() {
        gone[at - 1] |= again[at - 1] && gone[at];
    }
    for (at, gone) in shown.into_iter().zip(gone) {
        taken[at] = !gone;
    }
}

/// Whether it is a cell or code, which repeat what they have to.
fn is_data(block: &Block) -> bool {
    matches!(block.kind, Kind::Cell | Kind::Code)
}

/// Whether two of these blocks have the same long text. To hash them all was 0.6 % of the native path: most differ in length.
fn has_copies(page: &Page, shown: &[usize]) -> bool {
    let blocks = shown.iter().map(|&at| &page.blocks[at]);
    let long = blocks.filter(|block| block.measure.chars >= LONG);
    let mut texts: Vec<&str> = long.map(|block| page.text_of(block)).collect();
    texts.sort_unstable_by_key(|text| (text.len(), *text));
    texts.windows(2).any(|pair| pair[0] == pair[1])
}

/// Of each of these blocks whether one before it, in another element, has the same text of so many characters or more.
fn copies(tree: Option<&Tree>, page: &Page, shown: &[usize], least: u32) -> Vec<bool> {
    let element = |block: &Block| tree.map(|tree| tree.nodes()[block.container as usize].parent);
    let mut first: HashMap<&str, Option<NodeId>> = HashMap::new();
    shown
        .iter()
        .map(|&at| &page.blocks[at])
        .map(|block| {
            if block.measure.chars < least {
                return false;
            }
            let here = element(block);
            match first.entry(page.text_of(block)) {
                Entry::Occupied(other) => tree.is_none() || *other.get() != here,
                Entry::Vacant(new) => {
                    new.insert(here);
                    false
                }
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::leave_out;
    use crate::{blocks, tree};

    const LONG: &str = "The ferry that links the two islands was out of service for nine days, and then it sailed.";

    fn kept(html: &str) -> Vec<String> {
        let html = html.replace('@', LONG);
        let tree = tree::parse(&html);
        let page = blocks::from_tree(&tree);
        let mut taken = vec![true; page.blocks.len()];
        leave_out(Some(&tree), &page, &mut taken);
        let texts = page.blocks.iter().zip(taken).filter(|(_, taken)| *taken);
        texts
            .map(|(block, _)| page.text_of(block).replace(LONG, "@"))
            .collect()
    }

    #[test]
    fn a_second_copy_goes_with_its_headings() {
        let html = "<div><h2>One</h2><p>@</p></div><p>Between.</p><div><h2>One</h2><p>@</p><p>More.</p></div>";
        assert_eq!(kept(html), ["One", "@", "Between.", "More."]);
    }

    #[test]
    fn what_an_author_repeats_stays() {
        let html = "<div><p>@</p><p>Between.</p><p>@</p></div>";
        assert_eq!(kept(html), ["@", "Between.", "@"]);
    }

    #[test]
    fn a_list_is_a_copy_if_more_than_one_item_is() {
        let one = "<div><ol><li>@</li><li>Bake.</li></ol></div><div><ol><li>@</li><li>Fry.</li></ol></div>";
        assert_eq!(kept(one), ["@", "Bake.", "@", "Fry."]);
        let list = "<div><ol><li>@</li><li>Bake.</li></ol></div>".repeat(2);
        assert_eq!(kept(&list), ["@", "Bake."]);
    }

    #[test]
    fn short_texts_and_cells_stay() {
        let html = "<div><p>Yes.</p></div><div><p>Yes.</p></div><table><tr><td>@</td><td>1</td></tr><tr><td>@</td><td>2</td></tr></table>";
        assert_eq!(kept(html), ["Yes.", "Yes.", "@", "1", "@", "2"]);
    }
}
