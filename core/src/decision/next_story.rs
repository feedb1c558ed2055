//! What an endless page has loaded behind its article is another article.
//!
//! The article stands in an element with its headline; the next one in a later sibling of that element, of the same tag and
//! class, with a headline of its own and, beside that, a byline or a date of its own. What has none is a part of this article, as
//! is each slide of a list told in slides; the posts of a forum and the updates of a live blog do not hold the page's: they stay.
use crate::blocks::{Kind, Page};
use crate::tree::{Attr, NodeId, Tree};

/// Headings of this level or above it can be headlines.
const LOWEST_HEADLINE: u8 = 2;
/// Blocks before and behind a headline among which who wrote the text, or when, stands.
const BEFORE: usize = 3;
const BEHIND: usize = 6;
/// Bytes of a class that are compared.
const LONGEST_CLASS: usize = 200;
/// Ancestors that are looked at: enough for any page, and a bound for a hostile one.
const MOST_STEPS: usize = 100;

/// Takes back what belongs to articles behind the one whose headline is the block `headline`.
///
/// `signs` tells whether a block is a byline or a date.
pub(super) fn leave_out(
    tree: &Tree,
    page: &Page,
    headline: usize,
    signs: impl Fn(usize) -> bool,
    taken: &mut [bool],
) {
    let Some(story) = Story::of(page, headline, taken) else {
        return;
    };
    let mut title = None;
    let mut other: Option<NodeId> = None;
    let is_signed = |title: usize, story: NodeId| {
        let near = title.saturating_sub(BEFORE)..(title + BEHIND).min(page.blocks.len());
        near.into_iter()
            .any(|at| signs(at) && is_inside(tree, page.blocks[at].container, story))
    };
    let behind = page.blocks.iter().zip(taken).enumerate().skip(headline + 1);
    for (at, (block, taken)) in behind {
        if block.level > 0 && block.level <= LOWEST_HEADLINE {
            title = Some(at);
        }
        if !*taken {
            continue;
        }
        // Blocks of one article stand behind each other: its element is found once.
        if !other.is_some_and(|other| is_inside(tree, block.container, other)) {
            other = title.and_then(|title| {
                let own = page.blocks[title].container;
                story
                    .other(tree, own, block.container)
                    .filter(|&other| is_signed(title, other))
            });
        }
        *taken = other.is_none();
    }
}

/// The elements of the page's own headline, and of its second paragraph.
struct Story {
    headline: NodeId,
    beginning: NodeId,
}

impl Story {
    fn of(page: &Page, headline: usize, taken: &[bool]) -> Option<Story> {
        let behind = page.blocks.iter().zip(taken).skip(headline + 1);
        let mut text = behind.filter(|(block, taken)| **taken && block.kind == Kind::Paragraph);
        Some(Story {
            headline: page.blocks[headline].container,
            beginning: text.nth(1)?.0.container,
        })
    }

    /// The element of the article that a node is in, if that is another than this one; its headline is `title`.
    ///
    /// This one's element holds more than the headline: page builders wrap headline, text and every part of it alike.
    fn other(&self, tree: &Tree, title: NodeId, node: NodeId) -> Option<NodeId> {
        let (own, other) = parted(tree, self.headline, node)?;
        let parts = is_inside(tree, self.beginning, own) && is_inside(tree, title, other);
        (parts && looks_like(tree, own, other)).then_some(other)
    }
}

/// The two elements, with one parent, that part a node from another behind it.
fn parted(tree: &Tree, one: NodeId, other: NodeId) -> Option<(NodeId, NodeId)> {
    let parent = |node: NodeId| tree.nodes()[node as usize].parent;
    let sibling = climb(tree, other, |node| is_inside(tree, one, parent(node)))?;
    let common = parent(sibling);
    let article = climb(tree, one, |node| parent(node) == common)?;
    (article != sibling).then_some((article, sibling))
}

/// The nearest of a node and its ancestors for which something holds; the root is none of them.
fn climb(tree: &Tree, from: NodeId, holds: impl Fn(NodeId) -> bool) -> Option<NodeId> {
    let up = |node: &NodeId| Some(tree.nodes()[*node as usize].parent);
    std::iter::successors(Some(from), up)
        .take_while(|&node| node != 0)
        .take(MOST_STEPS)
        .find(|&node| holds(node))
}

fn is_inside(tree: &Tree, node: NodeId, container: NodeId) -> bool {
    container <= node && node < tree.nodes()[container as usize].end
}

/// The same tag, and the same first class if there is one. It is asked for each block of what is no other article.
fn looks_like(tree: &Tree, one: NodeId, other: NodeId) -> bool {
    let class = |node| {
        tree.attr_raw(node, Attr::CLASS).map(|names| {
            let names = &names.as_bytes()[..names.len().min(LONGEST_CLASS)];
            let mut names = names.split(u8::is_ascii_whitespace);
            names.find(|name| !name.is_empty()).unwrap_or_default()
        })
    };
    tree.nodes()[one as usize].tag == tree.nodes()[other as usize].tag && class(one) == class(other)
}

#[cfg(test)]
mod tests {
    use super::leave_out;
    use crate::{blocks, tree};

    /// Texts that stay, when all blocks but the first, which is the headline, are taken.
    fn kept(html: &str) -> Vec<String> {
        let tree = tree::parse(html);
        let page = blocks::from_tree(&tree);
        let mut taken = vec![true; page.blocks.len()];
        let signs = |at: usize| page.text_of(&page.blocks[at]).starts_with("By ");
        leave_out(&tree, &page, 0, signs, &mut taken);
        let texts = page.blocks.iter().zip(taken).filter(|(_, taken)| *taken);
        texts
            .map(|(block, _)| page.text_of(block).to_string())
            .collect()
    }

    #[test]
    fn the_next_article_is_left_out() {
        let html = "<article class=a><h1>One</h1><p>First.</p><p>More.</p></article><article class=a><h2>Two</h2><p>By Jane</p><p>Second.</p></article>";
        assert_eq!(kept(html), ["One", "First.", "More."]);
    }

    #[test]
    fn slides_of_one_article_stay() {
        let html = "<div class=a><h1>One</h1><p>By Jane</p><p>First.</p><p>More.</p></div><div class=a><h2>Two</h2><p>Second.</p></div>";
        assert_eq!(
            kept(html),
            ["One", "By Jane", "First.", "More.", "Two", "Second."]
        );
    }

    #[test]
    fn parts_that_a_page_builder_wraps_alike_stay() {
        let html = "<div class=e><h1>One</h1></div><div class=e><p>First.</p><p>More.</p><h2>Two</h2><p>By Jane</p></div>";
        assert_eq!(kept(html), ["One", "First.", "More.", "Two", "By Jane"]);
    }

    #[test]
    fn sections_of_one_article_stay() {
        let html = "<h1>One</h1><section><h2>A</h2><p>First.</p></section><section><h2>B</h2><p>Second.</p></section>";
        assert_eq!(kept(html), ["One", "A", "First.", "B", "Second."]);
    }

    #[test]
    fn an_article_in_two_parts_stays_whole() {
        let html = "<div class=p><h1>One</h1><p>First.</p></div><div class=p><p>Second.</p></div><div class=q><h2>Part</h2><p>Third.</p></div>";
        assert_eq!(kept(html), ["One", "First.", "Second.", "Part", "Third."]);
    }
}
