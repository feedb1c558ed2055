//! Elements that are looked at once all are passed: so many at most, and none inside another.
use crate::tree::{NodeId, Tree};

/// Most elements of a kind.
const MOST: usize = 24;

/// The elements of a kind, in page order.
#[derive(Default)]
pub struct Noted(Vec<NodeId>);

impl Noted {
    /// Notes an element unless one around it is noted already, or there are many; its place if it was noted.
    pub fn add(&mut self, tree: &Tree<'_>, id: NodeId) -> Option<usize> {
        let is_inside = |&last: &NodeId| last <= id && id < tree.nodes()[last as usize].end;
        let is_new = self.0.len() < MOST && !self.0.last().is_some_and(is_inside);
        is_new.then(|| {
            self.0.push(id);
            self.0.len() - 1
        })
    }

    /// Puts an element in the place of one.
    pub fn replace(&mut self, at: usize, id: NodeId) {
        self.0[at] = id;
    }

    /// Those that were noted.
    pub fn iter(&self) -> impl Iterator<Item = NodeId> {
        self.0.iter().copied()
    }
}
