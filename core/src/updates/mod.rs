//! Streams of updates: containers of one build, each with a time and text, as live blogs have them.
//!
//! Comments, posts of a forum, teasers and programmes have that shape too: what a stream is, the page's claims help to tell
//! (`saring/fields/live/blogs.py`). Here is only found what has the shape: blocks of one build that show a time, and what stands
//! with each of them, in a box of its own (`<article><time>…</time><p>…</p></article>`), or behind it up to the next
//! (`<h3>14:32 …</h3><p>…</p>`).
mod clocks;
mod parts;
mod ranges;

use std::cmp::Reverse;

use crate::blocks::Page;
use crate::tree::{Attr, NodeId, Tag, Tree};

/// Fewest updates of a stream.
const LEAST: usize = 2;
/// Most times that are looked at, so most updates of a stream: the longest live blogs have a thousand.
const MOST: usize = 2_000;
/// Fewest words of text for each update, between the first time and the last.
const LEAST_WORDS: u32 = 4;
/// Nodes under a block's container among which its `<time>` is looked for.
const MOST_NODES: usize = 60;
/// How far up names are looked for that say "live".
const NAMED: usize = 4;

/// One update, in blocks of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// Its blocks, from the first to before `end`.
    pub first: u32,
    /// See `first`.
    pub end: u32,
    /// The block that shows its time, or begins with it.
    pub moment: u32,
    /// The time as its `<time>` has it for machines, or empty.
    pub datetime: String,
    /// Its headline.
    pub headline: Option<u32>,
    /// Who wrote it.
    pub byline: Option<u32>,
    /// Its text, in order.
    pub text: Vec<u32>,
}

/// The updates of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stream {
    /// In page order.
    pub updates: Vec<Update>,
    /// Whether a class or id of the first one's containers says "live" or "ticker".
    pub named: bool,
}

/// What is needed of the page: its tree and blocks, the number of each block's build, and its label.
#[derive(Clone, Copy)]
pub struct Source<'p, 's> {
    /// The markup.
    pub tree: &'p Tree<'s>,
    /// The blocks.
    pub page: &'p Page,
    /// Of each block the number of its build.
    pub builds: &'p [u32],
    /// Of each block the index of its label.
    pub labels: &'p [u8],
}

/// The stream with the most text that is not readers' comments, of those with the same the one whose time stands first; without updates if there is none.
///
/// Most pages have a few times without any text between them, which is told at once: 3 µs for a page of 300 blocks.
pub fn stream(source: Source) -> Stream {
    let mut times = times(source);
    if times.len() < LEAST {
        return Stream::default();
    }
    let words = words_before(source);
    times.sort_unstable();
    let groups = times.chunk_by(|one, other| one.0 == other.0);
    let best = groups
        .filter(|group| has_text(group, &words))
        .filter_map(|group| of_group(source, group))
        .max_by_key(|(words, stream)| (*words, Reverse(stream.updates[0].moment)));
    best.map(|(_, stream)| stream).unwrap_or_default()
}

/// Build and index of the blocks that show a time.
fn times(source: Source) -> Vec<(u32, usize)> {
    let blocks = source.page.blocks.iter().enumerate();
    blocks
        .filter(|(_, block)| clocks::is_moment(block, source.page.text_of(block)))
        .map(|(index, _)| (source.builds[index], index))
        .take(MOST)
        .collect()
}

/// Words of text before each block, and all of them at the end.
fn words_before(source: Source) -> Vec<u32> {
    let mut sum = 0;
    let mut sums = vec![0];
    for (block, &label) in source.page.blocks.iter().zip(source.labels) {
        sum += if parts::is_text(block, label) {
            block.measure.words
        } else {
            0
        };
        sums.push(sum);
    }
    sums
}

fn has_text(group: &[(u32, usize)], words: &[u32]) -> bool {
    let (first, last) = (group[0].1, group[group.len() - 1].1);
    group.len() >= LEAST && words[last + 1] - words[first] >= LEAST_WORDS * (group.len() as u32 - 1)
}

/// The updates whose times are these blocks, with the number of their words.
fn of_group(source: Source, group: &[(u32, usize)]) -> Option<(u32, Stream)> {
    let moments: Vec<usize> = group.iter().map(|&(_, index)| index).collect();
    let found = ranges::of(source, &moments);
    let (mut words, mut comment_words, mut updates) = (0, 0, Vec::new());
    for range in found.ranges {
        let sorted = parts::sort(
            source.page,
            source.labels,
            range.blocks.clone(),
            range.moment,
            found.flat,
        );
        words += sorted.words;
        comment_words += sorted.comment_words;
        let own = parts::has_text(source.page, range.moment);
        if sorted.text.is_empty() && sorted.headline.is_none() && !own {
            continue;
        }
        updates.push(Update {
            first: range.blocks.start as u32,
            end: sorted.cut.unwrap_or(range.blocks.end) as u32,
            moment: range.moment as u32,
            datetime: datetime(source, range.blocks.clone(), range.moment),
            headline: sorted.headline,
            byline: sorted.byline,
            text: sorted.text,
        });
    }
    let is_stream = updates.len() >= LEAST && comment_words * 2 < words.max(1);
    let named = updates
        .first()
        .is_some_and(|first| is_named(source, first.moment));
    is_stream.then_some((words, Stream { updates, named }))
}

/// Longest time for machines that is kept, in characters.
const SHORT: usize = 60;

/// What the first `<time>` in the update says for machines.
fn datetime(source: Source, blocks: std::ops::Range<usize>, moment: usize) -> String {
    let (tree, page) = (source.tree, source.page);
    let own = [moment].into_iter().chain(blocks);
    for index in own {
        let block = &page.blocks[index];
        if block.flags & crate::blocks::flag::TIME == 0 {
            continue;
        }
        let nodes = tree.subtree(block.container);
        let time = nodes
            .take(MOST_NODES)
            .find(|&node| tree.node(node).tag == Tag::TIME);
        let above = || tree.ancestors(block.container).take(NAMED);
        let time = time.or_else(|| above().find(|&node| tree.node(node).tag == Tag::TIME));
        if let Some(value) = time.and_then(|node| tree.attr(node, Attr::DATETIME)) {
            return value.chars().take(SHORT).collect();
        }
    }
    String::new()
}

/// Whether the names around a block say that it is live.
fn is_named(source: Source, moment: u32) -> bool {
    let tree = source.tree;
    let from = source.page.blocks[moment as usize].container;
    let says = |node: NodeId| {
        [Attr::CLASS, Attr::ID].iter().any(|&name| {
            let names = tree.attr_raw(node, name).unwrap_or_default();
            let mut words = names
                .split(|c: char| !c.is_ascii_alphanumeric())
                .map(str::to_ascii_lowercase);
            words.any(|word| word.starts_with("live") || word.contains("ticker"))
        })
    };
    says(from) || tree.ancestors(from).take(NAMED).any(says)
}

#[cfg(test)]
mod tests {
    use super::{Source, Stream, stream};
    use crate::{blocks, features, labels, tree};

    /// Headline and text of every update, when every block is boilerplate.
    fn read(html: &str) -> (Stream, Vec<String>) {
        let tree = tree::parse(html);
        let page = blocks::from_tree(&tree);
        let builds = features::builds(Some(&tree), &page);
        let labels = vec![labels::BOILERPLATE; page.blocks.len()];
        let source = Source {
            tree: &tree,
            page: &page,
            builds: &builds,
            labels: &labels,
        };
        let found = stream(source);
        let text = |index: &u32| page.text_of(&page.blocks[*index as usize]).to_string();
        let told = found.updates.iter().map(|update| {
            let headline = update.headline.iter().map(text).collect::<String>();
            let texts: Vec<String> = update.text.iter().map(text).collect();
            format!("{}|{headline}|{}", text(&update.moment), texts.join(" "))
        });
        let told = told.collect();
        (found, told)
    }

    #[test]
    fn boxes_with_a_time_each() {
        let one = |time: &str, what: &str| {
            format!(
                "<article class=b><time datetime='2026-08-21T{time}'>{time}</time><h2>{what}</h2><p>The {what} is open again today.</p><a href=#>Share</a></article>"
            )
        };
        let html = [
            "<main class=live-feed>",
            &one("12:04", "bridge"),
            "<div>Advertisement</div>",
            &one("11:40", "road"),
            "</main>",
        ]
        .concat();
        let (found, told) = read(&html);
        assert_eq!(
            told,
            [
                "12:04|bridge|The bridge is open again today.",
                "11:40|road|The road is open again today."
            ]
        );
        assert_eq!(found.updates[1].datetime, "2026-08-21T11:40");
        assert!(found.named);
    }

    #[test]
    fn times_between_paragraphs() {
        let html = "<div><p>The night was calm in all of the town.</p><h3>14.32 Uhr: Brücke frei</h3><p>Die Brücke ist wieder frei.</p><p>Autos fahren langsam darüber.</p>\
            <h3>14.10 Uhr: Sturm</h3><p>Der Sturm lässt nach, sagt die Polizei.</p><h4>Mehr</h4><p>Lesen Sie hier mehr.</p></div>";
        let (_, told) = read(html);
        assert_eq!(
            told,
            [
                "14.32 Uhr: Brücke frei|14.32 Uhr: Brücke frei|Die Brücke ist wieder frei. Autos fahren langsam darüber.",
                "14.10 Uhr: Sturm|14.10 Uhr: Sturm|Der Sturm lässt nach, sagt die Polizei.",
            ]
        );
    }

    #[test]
    fn links_with_times_are_none() {
        let html = "<ul><li><span>12:04</span><a href=1>Bridge is open again after the storm</a></li><li><span>11:50</span><a href=2>Road is open again after the storm</a></li></ul>";
        assert!(read(html).1.is_empty());
    }

    #[test]
    fn a_box_beside_the_article_is_none() {
        let html = "<aside><div><b>12:04</b><p>Goal for the home side at last.</p></div><div><b>11:50</b><p>Goal for the guests, a fine one.</p></div></aside>";
        assert!(read(html).1.is_empty());
    }
}
