//! Anchors that lead to a folder in which the page itself lies: what a menu calls the section of `/politics/europe/a-story`.
use super::words;
use crate::addresses;
use crate::tree::{NodeId, Tree};

/// Most anchors kept, and the longest text of one, in bytes.
const MOST: usize = 8;
const LONGEST: usize = 60;

/// Where the page says that it lies, once it has said so.
#[derive(Default)]
pub struct Folders {
    own: Option<String>,
}

impl Folders {
    /// Notes the address that the page gives as its own; the first one counts.
    pub fn address(&mut self, url: &str) {
        if self.own.is_none() {
            self.own = path(url).map(str::to_owned);
        }
    }

    /// Keeps the text and the address of an anchor to a folder of the page, the first to each.
    pub fn anchor(&self, tree: &Tree<'_>, id: NodeId, href: &str, out: &mut Vec<(String, String)>) {
        let Some(own) = self.own.as_deref() else {
            return;
        };
        let is_known = |path| out.iter().any(|(_, known)| known == path);
        if let Some(path) = path(href)
            && own
                .strip_prefix(path)
                .is_some_and(|rest| rest.starts_with('/'))
            && out.len() < MOST
            && !is_known(path)
        {
            let text = words::subtree_text(tree, id, LONGEST + 1);
            if !text.is_empty() && text.len() <= LONGEST {
                out.push((text, path.to_owned()));
            }
        }
    }
}

/// The path of an address without query and last stroke; none of a front page's.
fn path(url: &str) -> Option<&str> {
    let path = addresses::path(url)?.trim_end_matches('/');
    (!path.is_empty() && !url.contains('?')).then_some(path)
}
