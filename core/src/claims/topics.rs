//! The links with which a page files its article: its tags and its categories, as readers see them.
//!
//! Elements are noted while the nodes are passed, by their names and by where their anchors lead; which of them are the article's is
//! decided once the headline is known.
use super::addresses::{self, Leads};
use super::rows::Rows;
use super::trails::{add, anchors, is_mark};
use super::words::has_token;
use super::{Link, hints, slugs};
use crate::tree::{NodeId, Tag, Tree};

/// Largest subtree, in nodes, that is a list of tags, and one of categories: `category-politics` names whole teasers, too.
const LARGEST: u32 = 400;
const LARGEST_CATEGORIES: u32 = 80;
/// Longest text of a tag, in bytes: what has a longer one lists stories or wares.
pub(super) const LONGEST: usize = 60;
/// Letters beside the anchors of a list, in bytes: `Tags:`, not a sentence; no signs between them.
const LITTLE: usize = 60;
/// Most categories that one article is filed in; what holds more is a menu.
const MOST_CATEGORIES: usize = 10;
/// Nodes between two anchors of a list that stands in no `<article>`.
const GAP: NodeId = 60;
/// Tags of a list that may be part of another, and how many others are looked at.
const FEW: usize = 2;
/// How many ancestors are looked at.
const CLIMB: usize = 40;
/// Nodes between a headline and the category of its article.
const NEAR: NodeId = 80;

/// Texts of anchors, and their addresses.
type Links = Vec<(String, String)>;

/// The elements found so far.
#[derive(Default)]
pub struct Topics {
    /// Elements named as tags.
    named: Vec<NodeId>,
    /// Elements around anchors that lead to tags.
    led: Vec<NodeId>,
    /// Anchors that lead to tags, side by side.
    rows: Rows,
    /// Elements named as categories, or around anchors that lead to one.
    categories: Vec<NodeId>,
    /// Where among the named ones the last tag is that is named by itself, and the element around it.
    named_one: Option<(usize, NodeId)>,
    /// The lists of anchors related as tags and as categories.
    runs: [Run; 2],
}

/// A list of anchors that say what they are: it ends where the next one is far, or of another story.
#[derive(Default)]
struct Run {
    links: Vec<Link>,
    last: Option<NodeId>,
    story: Option<NodeId>,
    /// Whether it stands in the article, as far as names of elements tell: `right-sidebar` names some that hold the whole page.
    is_sure: bool,
}

/// What they say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filing {
    /// Texts of the article's tags.
    pub tags: Vec<String>,
    /// Texts of the links in the article that each lead to the folder that they name, where it has no tags that say what they are.
    pub slugs: Vec<String>,
    /// Texts of the article's categories.
    pub categories: Vec<String>,
}

impl Topics {
    /// Notes an element whose class or id has a meaning here.
    pub fn visit(&mut self, tree: &Tree<'_>, id: NodeId, hints: u8) {
        let size = tree.nodes()[id as usize].end - id;
        if hints & hints::TAGS != 0 && size <= LARGEST {
            self.named_tags(tree, id);
        }
        if hints & hints::CATEGORY != 0 && size <= LARGEST_CATEGORIES {
            let one = around_name(tree, id).unwrap_or(id);
            add(tree, &mut self.categories, one);
        }
    }

    /// Notes the elements around an anchor that leads to a tag or to a category.
    pub fn anchor(&mut self, tree: &Tree<'_>, id: NodeId, leads: Leads) {
        if leads.to_a_tag {
            if let Some(group) = group_around(tree, id, LARGEST) {
                add(tree, &mut self.led, group);
            }
            self.rows.add(tree, id);
        }
        if leads.to_a_category {
            let group = group_around(tree, id, LARGEST_CATEGORIES).unwrap_or(id);
            add(tree, &mut self.categories, group);
        }
    }

    /// Keeps an anchor that says that it leads to a tag, or to a category, if it is the article's: the first list of such is, but
    /// for those beside it.
    pub fn related(&mut self, tree: &Tree<'_>, id: NodeId, link: Link) {
        let run = &mut self.runs[usize::from(has_token(&link.rel, &["category"]))];
        let story = article_around(tree, id);
        let goes_on = story == run.story
            && run
                .last
                .is_some_and(|last| story.is_some() || id - last <= GAP);
        if !goes_on {
            let is_sure = !run.is_sure && is_of_article(part(tree, id));
            if run.last.is_some() && !is_sure {
                return;
            }
            *run = Run {
                story,
                is_sure,
                ..Run::default()
            };
        }
        run.last = Some(id);
        if run.links.len() < super::MOST {
            run.links.push(link);
        }
    }

    /// Notes an element named as tags; where each of several tags is named, what is around them.
    fn named_tags(&mut self, tree: &Tree<'_>, id: NodeId) {
        let group = one_tag(tree, id).and_then(|one| group_around(tree, one, LARGEST));
        if let Some((at, known)) = self.named_one
            && group == Some(known)
        {
            self.named[at] = known;
            return;
        }
        let before = self.named.len();
        add(tree, &mut self.named, id);
        if self.named.len() > before {
            self.named_one = group.map(|group| (before, group));
        }
    }

    /// The anchors that say that they lead to tags and categories of the article.
    pub fn links(&mut self) -> impl Iterator<Item = Link> {
        self.runs.iter_mut().flat_map(|run| run.links.drain(..))
    }

    /// What the elements say of the article below a headline. `first`: the first heading of the first level; `asked`: whether
    /// anything but names may tell tags.
    pub fn finish(
        self,
        tree: &Tree<'_>,
        first: Option<NodeId>,
        headline: impl FnOnce() -> Option<NodeId>,
        asked: bool,
    ) -> Filing {
        let own = first.map(|id| (id, story_around(tree, id)));
        let is_here = |id: NodeId| {
            own.is_none_or(|(heading, story)| id > heading || story.is_some_and(|story| id > story))
        };
        let named = self.named.iter().filter(|&&id| is_here(id));
        let led = self.led.iter().filter(|&&id| is_here(id));
        let tags = fullest(named.filter_map(|&id| named_list(tree, id)))
            .or_else(|| fullest(led.filter_map(|&id| led_list(tree, id))))
            .or_else(|| {
                let is_own = |id| is_here(id) && is_of_article(part(tree, id));
                self.rows.tags(tree, is_own)
            })
            .unwrap_or_default();
        let slugs = match own {
            Some((heading, Some(story))) if asked && tags.is_empty() => {
                slug_list(tree, heading, story)
            }
            _ => Vec::new(),
        };
        let known = Some(self.categories).filter(|known| !known.is_empty());
        let categories = known.and_then(|known| nearest(tree, known, headline()?));
        let is_other = |names: &Vec<String>| *names != slugs;
        Filing {
            categories: categories.filter(is_other).unwrap_or_default(),
            tags,
            slugs,
        }
    }
}

/// The anchor or item that an element named as tags is or stands in, if that is one tag and not their list.
fn one_tag(tree: &Tree<'_>, id: NodeId) -> Option<NodeId> {
    if tree.nodes()[id as usize].tag == Tag::LI {
        return Some(id);
    }
    around_name(tree, id)
}

/// The anchor that an element is or stands right in.
fn around_name(tree: &Tree<'_>, id: NodeId) -> Option<NodeId> {
    std::iter::once(id)
        .chain(tree.ancestors(id).take(2))
        .find(|&id| tree.nodes()[id as usize].tag == Tag::A)
}

/// The element around an anchor or item, if it can be a list.
fn group_around(tree: &Tree<'_>, id: NodeId, largest: u32) -> Option<NodeId> {
    let nodes = tree.nodes();
    let mut group = nodes[id as usize].parent;
    for _ in 0..2 {
        if matches!(nodes[group as usize].tag, Tag::LI | Tag::SPAN) {
            group = nodes[group as usize].parent;
        }
    }
    (nodes[group as usize].end - group <= largest).then_some(group)
}

/// The `<article>` that a node stands in.
fn article_around(tree: &Tree<'_>, id: NodeId) -> Option<NodeId> {
    let mut around = tree.ancestors(id).take(CLIMB);
    around.find(|&id| tree.nodes()[id as usize].tag == Tag::ARTICLE)
}

/// The outermost `<article>` or `<main>` around a node.
fn story_around(tree: &Tree<'_>, id: NodeId) -> Option<NodeId> {
    let is = |&id: &NodeId| matches!(tree.nodes()[id as usize].tag, Tag::ARTICLE | Tag::MAIN);
    tree.ancestors(id).take(CLIMB).filter(is).last()
}

/// The first list, or one behind it that has all of its tags and more, as the mark above a headline is the first of the tags below.
fn fullest(mut lists: impl Iterator<Item = Vec<String>>) -> Option<Vec<String>> {
    let first = lists.next()?;
    if first.len() > FEW {
        return Some(first);
    }
    let is_fuller =
        |list: &Vec<String>| list.len() > first.len() && first.iter().all(|tag| list.contains(tag));
    Some(lists.take(FEW).find(is_fuller).unwrap_or(first))
}

/// The tags in an element that is named so, whatever else its name says: `related-tags`.
fn named_list(tree: &Tree<'_>, id: NodeId) -> Option<Vec<String>> {
    let links = short_list(tree, id)?;
    is_of_article(part(tree, tree.nodes()[id as usize].parent)).then(|| texts(links))
}

/// The tags in an element whose anchors lead to some; what is alone has the name of its address, or it is a sentence's.
fn led_list(tree: &Tree<'_>, id: NodeId) -> Option<Vec<String>> {
    let links = short_list(tree, id)?;
    let is_told = links.len() > 1 || slugs::is_slug(&links[0].0, &links[0].1);
    (is_told && is_of_article(part(tree, id))).then(|| texts(links))
}

/// The anchors of an element that holds little else, all of them short.
fn short_list(tree: &Tree<'_>, id: NodeId) -> Option<Links> {
    let (found, beside) = anchors(tree, id, LONGEST * 2);
    let is_short = |(text, _): &(String, String)| text.len() <= LONGEST;
    (!found.is_empty() && beside <= LITTLE && found.iter().all(is_short)).then_some(found)
}

/// The first list in the article of links that each lead to the folder that they name: `Grüne` to `/politik/gruene/`.
fn slug_list(tree: &Tree<'_>, heading: NodeId, story: NodeId) -> Vec<String> {
    let nodes = tree.nodes();
    let mut at = heading;
    while at < nodes[story as usize].end {
        let node = &nodes[at as usize];
        let group = (node.tag == Tag::A && nodes[node.parent as usize].tag != Tag::P)
            .then(|| group_around(tree, at, LARGEST))
            .flatten();
        let Some(group) = group else {
            at += 1;
            continue;
        };
        if let Some(links) = short_list(tree, group)
            && links.len() > 1
            && slugs::share_a_folder(&links)
            && !links.iter().any(leads_to_a_person)
            && is_of_article(part(tree, group))
        {
            return texts(links);
        }
        at = nodes[group as usize].end.max(at + 1);
    }
    Vec::new()
}

/// The categories in the element next to the headline that holds some, near it or in its `<article>`.
fn nearest(tree: &Tree<'_>, mut known: Vec<NodeId>, headline: NodeId) -> Option<Vec<String>> {
    let story = article_around(tree, headline);
    let is_own = |id: NodeId| {
        let end = tree.nodes()[id as usize].end;
        (end + NEAR > headline && id < headline + NEAR)
            || (story.is_some() && article_around(tree, id) == story)
    };
    known.sort_by_key(|id| id.abs_diff(headline));
    known.into_iter().filter(|&id| is_own(id)).find_map(|id| {
        let mut links = short_list(tree, id)?;
        if links.iter().any(leads_to_a_category) {
            links.retain(leads_to_a_category);
        }
        (links.len() <= MOST_CATEGORIES && is_of_article(part(tree, id))).then(|| texts(links))
    })
}

fn leads_to_a_person((_, href): &(String, String)) -> bool {
    addresses::leads(href).to_a_person
}

fn leads_to_a_category((_, href): &(String, String)) -> bool {
    addresses::leads(href).to_a_category
}

fn texts(links: Links) -> Vec<String> {
    let texts = links.into_iter().map(|(text, _)| text);
    texts.filter(|text| !is_mark(text)).collect()
}

/// The part of the page that a node stands in: its nearest container decides, but an article's menu and footer are the article's.
fn part(tree: &Tree<'_>, id: NodeId) -> &'static str {
    let mut found = "";
    for id in std::iter::once(id).chain(tree.ancestors(id)).take(CLIMB) {
        match tree.nodes()[id as usize].tag {
            Tag::ARTICLE => return "article",
            Tag::ASIDE => return "aside",
            Tag::NAV => found = "nav",
            Tag::FOOTER => found = "footer",
            Tag::MAIN | Tag::BODY => return found, // `one-sidebar` says how the page is laid out
            _ => {}
        }
        if let Some(part) = hints::part_of_page(tree, id) {
            return part;
        }
    }
    found
}

fn is_of_article(part: &str) -> bool {
    !matches!(part, "aside" | "footer" | "nav" | "comment")
}
