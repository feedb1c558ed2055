//! The tags of an article, as readers see them: links in an element that is named so, or that lead to tags, or to folders of the
//! names they show.
use super::anchors::{around_name, group_around, short_list, texts};
use super::noted::Noted;
use super::page_parts::{is_of_article, part_of, story_around};
use super::rows::Rows;
use super::{addresses, slugs};
use crate::tree::{NodeId, Tag, Tree};

/// Largest subtree, in nodes, that is a list of tags.
const LARGEST: u32 = 400;
/// Tags of a list that may be part of another, and how many others are looked at.
const FEW: usize = 2;

/// The elements found so far.
#[derive(Default)]
pub struct Tags {
    /// Elements named as tags.
    named: Noted,
    /// Elements around anchors that lead to tags.
    led: Noted,
    /// Anchors that lead to tags, side by side.
    rows: Rows,
    /// Where among the named ones the last tag is that is named by itself, and the element around it.
    named_one: Option<(usize, NodeId)>,
}

impl Tags {
    /// Notes an element named as tags; where each of several tags is named, what is around them.
    pub fn visit(&mut self, tree: &Tree<'_>, id: NodeId) {
        if tree.nodes()[id as usize].end - id > LARGEST {
            return;
        }
        let group = one_tag(tree, id).and_then(|one| group_around(tree, one, LARGEST));
        if let Some((at, known)) = self.named_one
            && group == Some(known)
        {
            self.named.replace(at, known);
        } else if let Some(at) = self.named.add(tree, id) {
            self.named_one = group.map(|group| (at, group));
        }
    }

    /// Notes the element around an anchor that leads to a tag.
    pub fn anchor(&mut self, tree: &Tree<'_>, id: NodeId) {
        if let Some(group) = group_around(tree, id, LARGEST) {
            self.led.add(tree, group);
        }
        self.rows.add(tree, id);
    }

    /// The tags of the elements below the first heading of the first level: of those named so first, then of those whose anchors lead to tags, then of anchors in a row.
    pub fn finish(&self, tree: &Tree<'_>, first: Option<NodeId>) -> Vec<String> {
        let own = first.map(|id| (id, story_around(tree, id)));
        let is_here = |id: &NodeId| {
            own.is_none_or(|(heading, story)| {
                *id > heading || story.is_some_and(|story| *id > story)
            })
        };
        let named = self.named.iter().filter(is_here);
        let led = self.led.iter().filter(is_here);
        fullest(named.filter_map(|id| named_list(tree, id)))
            .or_else(|| fullest(led.filter_map(|id| led_list(tree, id))))
            .or_else(|| {
                let is_own = |id| is_here(&id) && is_of_article(part_of(tree, id));
                self.rows.tags(tree, is_own)
            })
            .unwrap_or_default()
    }
}

/// The first list in the article of links that each lead to the folder that they name: `Grüne` to `/politik/gruene/`.
pub fn of_folders(tree: &Tree<'_>, heading: NodeId) -> Vec<String> {
    let Some(story) = story_around(tree, heading) else {
        return Vec::new();
    };
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
            && is_of_article(part_of(tree, group))
        {
            return texts(links);
        }
        at = nodes[group as usize].end.max(at + 1);
    }
    Vec::new()
}

/// The anchor or item that an element named as tags is or stands in, if that is one tag and not their list.
fn one_tag(tree: &Tree<'_>, id: NodeId) -> Option<NodeId> {
    if tree.nodes()[id as usize].tag == Tag::LI {
        return Some(id);
    }
    around_name(tree, id)
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
    is_of_article(part_of(tree, tree.nodes()[id as usize].parent)).then(|| texts(links))
}

/// The tags in an element whose anchors lead to some; what is alone has the name of its address, or it is a sentence's.
fn led_list(tree: &Tree<'_>, id: NodeId) -> Option<Vec<String>> {
    let links = short_list(tree, id)?;
    let is_told = links.len() > 1 || slugs::is_slug(&links[0].0, &links[0].1);
    (is_told && is_of_article(part_of(tree, id))).then(|| texts(links))
}

fn leads_to_a_person((_, href): &(String, String)) -> bool {
    addresses::leads(href).to_a_person
}
