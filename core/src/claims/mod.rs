//! What a page says of itself: title, meta, links, JSON-LD, microdata, times, pagers, headings.
//!
//! One pass over the arena, no judgement: which claim to believe is decided later, in `saring/fields`.
//! Everything is copied out of the tree, so that the claims outlive the page, and everything is bounded,
//! so that a hostile page cannot make them large.
mod addresses;
mod anchors;
mod bylines;
mod categories;
mod class_words;
mod folders;
mod hint_words;
mod hints;
mod items;
mod links;
mod noted;
mod onward;
mod page_parts;
mod pagers;
#[cfg(feature = "python")]
pub mod python;
mod rel_tags;
mod rows;
mod scripts;
mod slugs;
pub mod states;
mod tags;
mod times;
mod topics;
mod trails;
mod words;

use crate::tree::{Attr, NodeId, Tag, Tree};
use items::Items;
pub use links::Link;
pub use topics::Filing;
pub use trails::Trail;
use words::{attr, has_token, subtree_text};

/// Most entries kept in any one list of claims.
const MOST: usize = 500;
/// Most headings, times and people kept: a page with more is a list of other pages.
const FEW: usize = 50;
/// Longest text kept for one value, in bytes.
const LONG: usize = 4_000;
/// Longest text kept for a heading or a link, in bytes.
const SHORT: usize = 400;

/// One property of a microdata or RDFa item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Type of the outermost item, without its vocabulary (`NewsArticle`); empty outside any item.
    pub kind: String,
    /// Property, with the properties that lead to it: `author.name`. The type of a nested item is `author.@type`.
    pub property: String,
    /// `content`, `datetime`, `href`, `src`, or the text.
    pub value: String,
}

/// A moment the page shows: `<time>`, or a short element whose class says date or time.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// The machine-readable value; empty if there is none.
    pub datetime: String,
    /// What a reader sees.
    pub text: String,
    /// `pubdate`, `itemprop` and class of the element and of its parent: a hint at what happened then.
    pub hint: String,
    /// The part of the page: `article`, `header`, `main`, `nav`, `aside`, `footer`, `comment`, or empty.
    pub inside: &'static str,
    /// Place in the page's source, 0..1.
    pub offset: f32,
}

/// What a page says of itself, in document order; absent things are empty.
#[derive(Debug, Clone, Default)]
pub struct Claims {
    /// `<title>`.
    pub title: Option<String>,
    /// `lang` of `<html>`.
    pub lang: Option<String>,
    /// `href` of `<base>`.
    pub base: Option<String>,
    /// `<meta>`: key (`name`, `property` or `http-equiv`, lower-cased) and content.
    pub meta: Vec<(String, String)>,
    /// Links with a `rel` that tells something of the page.
    pub links: Vec<Link>,
    /// Bodies of `application/ld+json` scripts, raw.
    pub json_ld: Vec<String>,
    /// What may hold the article of a page that shows none, as [`states`] finds it.
    pub state: Vec<(String, String)>,
    /// Microdata and RDFa.
    pub items: Vec<Item>,
    /// Times shown.
    pub times: Vec<Moment>,
    /// Anchors that lead to a person: text and address.
    pub people: Vec<(String, String)>,
    /// Anchors of groups that look like pagers: text and address.
    pub pagers: Vec<(String, String)>,
    /// `<h1>` and `<h2>`: level and text.
    pub headings: Vec<(u8, String)>,
    /// Short texts of elements that an `<h1>` begins with, before more: the section, an agency.
    pub kickers: Vec<String>,
    /// The way to the section.
    pub trail: Trail,
    /// Texts of elements named as author or byline, each with the part of the page.
    pub bylines: Vec<(String, &'static str)>,
    /// The links of its tags and categories.
    pub filing: Filing,
    /// Anchors that lead to folders that the page lies in: text and path.
    pub folders: Vec<(String, String)>,
}

/// What is looked for while the nodes are passed.
#[derive(Default)]
struct Finders {
    pagers: pagers::Pagers,
    trails: trails::Trails,
    bylines: bylines::Bylines,
    topics: topics::Topics,
    rel_tags: rel_tags::RelTags,
    folders: folders::Folders,
    /// The nodes of the headings that are kept.
    headings: Vec<NodeId>,
}

/// Collects what the page says of itself. Never fails; linear in the number of nodes.
pub fn claims(tree: &Tree<'_>) -> Claims {
    let mut out = Claims::default();
    let mut items = Items::default();
    let mut known = hints::Hints::default();
    let mut finders = Finders::default();
    for (index, node) in tree.nodes().iter().enumerate() {
        if node.tag == Tag::TEXT {
            continue;
        }
        let id = index as NodeId;
        match node.tag {
            Tag::META => meta(tree, id, &mut out, &mut finders.folders),
            Tag::LINK => links::link(tree, id, &mut out, &mut finders.folders),
            Tag::A => anchor(tree, id, &mut out, &mut finders),
            Tag::SCRIPT => scripts::script(tree, id, &mut out),
            Tag::H1 | Tag::H2 => {
                heading(tree, id, &mut out, &mut finders.headings);
                finders.trails.heading(tree, id);
            }
            Tag::NAV | Tag::OL | Tag::UL if node.attrs.1 > 0 => finders.trails.labelled(tree, id),
            Tag::TITLE => title(tree, id, &mut out),
            Tag::HTML => out.lang = out.lang.take().or_else(|| attr(tree, id, Attr::LANG)),
            Tag::BASE => out.base = out.base.take().or_else(|| attr(tree, id, Attr::HREF)),
            _ => {}
        }
        let hints = if node.attrs.1 > 0 {
            known.of(tree, id)
        } else {
            0
        };
        items.visit(tree, id, hints & hints::ITEM != 0, &mut out.items);
        if hints & hints::DATE != 0 || node.tag == Tag::TIME {
            times::visit(tree, id, hints & hints::DATE != 0, &mut out.times);
        }
        if hints & hints::PAGER != 0 {
            finders.pagers.visit(tree, id);
        }
        if hints & (hints::CRUMBS | hints::FILED) != 0 {
            finders.trails.visit(tree, id, hints);
        }
        if hints & hints::BYLINE != 0 {
            finders.bylines.visit(tree, id);
        }
        if hints & (hints::TAGS | hints::CATEGORY) != 0 {
            finders.topics.visit(tree, id, hints);
        }
    }
    out.pagers = finders.pagers.finish(tree);
    out.links.extend(finders.rel_tags.finish());
    let (first, asked) = (finders.trails.heading, !tells_topics(&out));
    let headline = || headline(&out, &finders.headings).or(first);
    let unfiled =
        out.json_ld.is_empty() && !out.meta.iter().any(|(key, _)| key.ends_with("section"));
    out.filing = finders.topics.finish(tree, first, headline, asked, unfiled);
    out.trail = finders.trails.finish(tree);
    out.bylines = finders.bylines.finish(tree);
    out
}

/// Whether the page gives keywords in its `<meta>`, or links that say that they lead to tags.
fn tells_topics(claims: &Claims) -> bool {
    let keys = ["keywords", "news_keywords", "article:tag"];
    claims
        .meta
        .iter()
        .any(|(key, _)| keys.contains(&key.as_str()))
        || claims.links.iter().any(|link| link.rel == "tag")
}

fn meta(tree: &Tree<'_>, id: NodeId, out: &mut Claims, folders: &mut folders::Folders) {
    if out.meta.len() >= MOST {
        return;
    }
    let key = [Attr::PROPERTY, Attr::NAME, Attr::HTTP_EQUIV]
        .into_iter()
        .find_map(|name| attr(tree, id, name));
    if let Some(mut key) = key
        // Templates that mistake it for a field of a form write `value`: of 4,340 pages 66.
        && let Some(content) = attr(tree, id, Attr::CONTENT).or_else(|| attr(tree, id, Attr::VALUE))
        && !content.is_empty()
    {
        key.make_ascii_lowercase();
        if key.starts_with("dc:") || key.starts_with("dcterms:") {
            // Dublin Core's prefix with either sign, `dc.date` as often as `dc:date`, is one vocabulary.
            key = key.replacen(':', ".", 1);
        }
        if key == "og:url" {
            folders.address(&content);
        }
        out.meta.push((key, words::cut(content, LONG)));
    }
}

fn anchor(tree: &Tree<'_>, id: NodeId, out: &mut Claims, finders: &mut Finders) {
    let Some(href) = tree.attr(id, Attr::HREF) else {
        return;
    };
    if out.links.len() < MOST
        && let Some(rel) = links::told(tree, id, &href)
    {
        let link = Link {
            rel,
            href: href.trim().to_owned(),
            title: subtree_text(tree, id, SHORT),
        };
        if has_token(&link.rel, &["tag"]) {
            finders.rel_tags.visit(tree, id, link);
        } else {
            out.links.push(link);
        }
    }
    let leads = addresses::leads(&href);
    if leads.to_a_person && out.people.len() < FEW {
        let text = subtree_text(tree, id, SHORT);
        if !text.is_empty() {
            out.people.push((text, href.trim().to_owned()));
        }
    }
    if leads.to_a_tag || leads.to_a_category {
        finders.topics.anchor(tree, id, leads);
    }
    finders.pagers.anchor(tree, id, &href);
    finders
        .folders
        .anchor(tree, id, href.trim(), &mut out.folders);
}

/// The first heading that the page's title has, or that has the title's beginning.
fn headline(claims: &Claims, headings: &[NodeId]) -> Option<NodeId> {
    let title = claims.title.as_deref()?;
    let beginning = words::cut(title.to_owned(), TITLE);
    let is_told = |text: &str| text.len() >= TITLE && title.contains(text);
    let mut known = claims.headings.iter().zip(headings);
    let found = known.find(|((_, text), _)| is_told(text) || text.contains(&beginning));
    found.map(|(_, &id)| id)
}

/// Bytes of a title by which it is told.
const TITLE: usize = 20;

fn heading(tree: &Tree<'_>, id: NodeId, out: &mut Claims, headings: &mut Vec<NodeId>) {
    if out.headings.len() >= FEW {
        return;
    }
    let text = subtree_text(tree, id, SHORT);
    if !text.is_empty() {
        let level = if tree.nodes()[id as usize].tag == Tag::H1 {
            1
        } else {
            2
        };
        if level == 1 {
            out.kickers.extend(kicker(tree, id));
        }
        out.headings.push((level, text));
        headings.push(id);
    }
}

/// The text of the element that a heading begins with, if it is short and more follows.
fn kicker(tree: &Tree<'_>, id: NodeId) -> Option<String> {
    let nodes = tree.nodes();
    let end = nodes[id as usize].end;
    let is_blank =
        |at: &NodeId| nodes[*at as usize].tag == Tag::TEXT && tree.raw(*at).trim().is_empty();
    let first = (id + 1..end).find(|at| !is_blank(at))?;
    if nodes[first as usize].tag == Tag::TEXT || nodes[first as usize].end >= end {
        return None;
    }
    let text = subtree_text(tree, first, KICKER + 1);
    (!text.is_empty() && text.len() <= KICKER).then_some(text)
}

/// Longest such text, in bytes.
const KICKER: usize = 60;

/// The first title that says something and is not a drawing's.
fn title(tree: &Tree<'_>, id: NodeId, out: &mut Claims) {
    let parent = tree.nodes()[id as usize].parent;
    if out.title.is_none() && tree.nodes()[parent as usize].tag != Tag::SVG {
        let text = subtree_text(tree, id, LONG);
        out.title = (!text.is_empty()).then_some(text);
    }
}

#[cfg(test)]
mod tests;
