//! What the blocks of the body are parts of, looked at more closely than the model does: outer items of lists, columns and headers
//! of tables, sources of quotes; and what the page itself says a block is.
//!
//! It comes after the model, whose features are those it was trained with. It is looked for between the first block of the body
//! and the last, and costs a page without any of these 1 µs.
mod declared;
mod grid;
mod quotes;

use crate::blocks::{Kind, Page, place};
use crate::labels::is_content;
use crate::tree::Tree;

/// Puts the places of the body's blocks right, and labels of what belongs to them.
pub fn settle(tree: &Tree<'_>, page: &mut Page, labels: &mut [u8]) {
    declared::obey(tree, page, labels);
    let Some(first) = labels.iter().position(|&label| is_content(label)) else {
        return;
    };
    let last = labels
        .iter()
        .rposition(|&label| is_content(label))
        .unwrap_or(first);
    place::assign_outer_items(tree, page, first..last + 1);
    if has(page, labels, Kind::Cell) {
        grid::place_cells(tree, page, labels);
    }
    if has(page, labels, Kind::Quote) {
        quotes::mark_sources(tree, page, labels);
    }
}

fn has(page: &Page, labels: &[u8], kind: Kind) -> bool {
    let mut judged = page.blocks.iter().zip(labels);
    judged.any(|(block, &label)| block.kind == kind && is_content(label))
}

#[cfg(test)]
mod tests {
    use super::settle;
    use crate::blocks::{Page, from_tree};
    use crate::labels::BODY;
    use crate::tree::parse;

    /// The page with every block in the body but those whose text begins with `-`.
    fn settled(source: &str) -> (Page, Vec<u8>) {
        let tree = parse(source);
        let mut page = from_tree(&tree);
        let mut labels: Vec<u8> = page
            .blocks
            .iter()
            .map(|block| {
                if page.text_of(block).starts_with('-') {
                    12
                } else {
                    BODY
                }
            })
            .collect();
        settle(&tree, &mut page, &mut labels);
        (page, labels)
    }

    fn places(source: &str) -> Vec<String> {
        let (page, labels) = settled(source);
        let blocks = page.blocks.iter().zip(&labels);
        blocks
            .map(|(block, label)| {
                let text = page.text_of(block);
                let place = format!("{:?} {},{}", block.kind, block.row, block.column);
                let nesting = format!("{}{}", block.nesting, if block.ordered { "." } else { "" });
                format!("{label} {place} {nesting} {:?} {text}", block.part)
            })
            .collect()
    }

    #[test]
    fn an_item_with_a_list_in_it_is_an_item() {
        assert_eq!(
            places("<ol><li>A<ul><li>a<li>b<li>c<li>d</ul><li>B</ol>"),
            [
                "0 Item 0,-1 1. None A",
                "0 Item 1,-1 2 None a",
                "0 Item 2,-1 2 None b",
                "0 Item 3,-1 2 None c",
                "0 Item 4,-1 2 None d",
                "0 Item 5,-1 1. None B"
            ]
        );
    }

    #[test]
    fn cells_stand_in_their_columns() {
        assert_eq!(
            places(
                "<table><thead><tr><td>a<td colspan=2>b<td>c<tbody><tr><th rowspan=2>d<td><td>e<td>f<tr><td>g</table>"
            ),
            [
                "0 Cell 0,0 0 Header a",
                "0 Cell 0,1 0 Header b",
                "0 Cell 0,3 0 Header c",
                "0 Cell 1,0 0 Header d",
                "0 Cell 1,2 0 None e",
                "0 Cell 1,3 0 None f",
                "0 Cell 2,1 0 None g"
            ]
        );
    }

    #[test]
    fn sources_belong_to_their_quotes() {
        let quote = "<blockquote><p>Said.<footer>-By <cite>Her</cite></footer></blockquote>";
        let figure = "<figure><blockquote>Told.</blockquote><figcaption>-Him</figcaption></figure>";
        assert_eq!(
            places(&format!("{quote}<p>Text <cite>of it</cite>.{figure}<p>-no")),
            [
                "0 Quote -1,-1 0 None Said.",
                "0 Quote -1,-1 0 Source -By Her",
                "0 Paragraph -1,-1 0 None Text of it.",
                "0 Quote -1,-1 0 None Told.",
                "0 Quote -1,-1 0 Source -Him",
                "12 Paragraph -1,-1 0 None -no"
            ]
        );
    }

    #[test]
    fn a_block_is_what_the_page_says_it_is() {
        let source = "<p>-one</p><p itemprop=articleBody>-two</p><h2 itemprop=articleBody>-three</h2><ul itemprop=articleBody><li>-four</ul>";
        let labels: Vec<u8> = settled(source).1;
        assert_eq!(labels, [12, 0, 1, 0]);
        assert_eq!(
            settled("<div itemprop=articleBody>-loose<p>-one</div>").1,
            [12, 12]
        );
    }

    #[test]
    fn what_stands_above_named_text_is_no_text_unless_it_is_the_article() {
        let named = "<p itemprop=articleBody>The lamp was lit again on Tuesday.</p>";
        assert_eq!(settled(&format!("By Jane Doe{named}")).1, [12, 0]);
        assert_eq!(settled(&format!("<p>A lead.</p>{named}")).1, [0, 0]);
        let article = "<h2>The lamp</h2><p>The council voted on Tuesday to keep it lit.</p>";
        assert_eq!(settled(&format!("{article}{named}")).1, [0, 0, 0]);
    }
}
