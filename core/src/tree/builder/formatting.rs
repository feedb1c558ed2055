//! The list of active formatting elements: `<a>`, `<b>` and kin that outlive the block they were opened in.
use super::super::tags::{FORMATTING, SPECIAL, TABLE_PART, Tag};
use super::super::token::TagToken;
use super::super::{Node, NodeId};
use super::insert::{DEEPEST, Place};
use super::stack::{Entry, Key};
use super::{Builder, arena};

/// One entry of the list.
#[derive(Clone, Copy)]
struct Active {
    /// `NONE` for a marker.
    node: NodeId,
    key: Key,
    /// Where it was on the stack when last seen there.
    position: u32,
    /// How many entries follow the last marker up to this one.
    run: u32,
}

/// The list of active formatting elements.
#[derive(Default)]
pub(super) struct Formatting {
    list: Vec<Active>,
}

/// How many elements are kept active after a marker; a real page has a handful.
const MOST: u32 = 256;
/// What making a node costs of the budget.
const NODE_COST: usize = 16;

impl Builder<'_> {
    pub(super) fn add_marker(&mut self) {
        self.formatting.list.push(Active {
            node: arena::NONE,
            key: 0,
            position: 0,
            run: 0,
        });
    }

    pub(super) fn clear_to_marker(&mut self) {
        while self
            .formatting
            .list
            .pop()
            .is_some_and(|active| active.node != arena::NONE)
        {}
    }

    /// Inserts a formatting element and makes it active.
    pub(super) fn insert_formatting(&mut self, tag: &TagToken) {
        let node = self.insert(tag);
        let key = Key::from(tag.tag.0);
        self.limit_copies(node, key);
        let run = self.formatting.list.last().map_or(0, |active| active.run) + 1;
        if run <= MOST {
            let position = self.stack.len() as u32 - 1;
            self.formatting.list.push(Active {
                node,
                key,
                position,
                run,
            });
        }
    }

    /// At most three elements of one name and the same attributes are active after a marker.
    fn limit_copies(&mut self, node: NodeId, key: Key) {
        let mut copies = 0;
        for index in (0..self.formatting.list.len()).rev() {
            let active = self.formatting.list[index];
            if active.node == arena::NONE {
                return;
            }
            if active.key == key && self.same_attrs(active.node, node) {
                copies += 1;
                if copies == 3 {
                    self.formatting.list.remove(index);
                    return;
                }
            }
        }
    }

    fn same_attrs(&self, one: NodeId, other: NodeId) -> bool {
        let range = |id: NodeId| {
            let (first, count) = self.arena.nodes[id as usize].attrs;
            &self.tokens.attrs[first as usize..(first + count) as usize]
        };
        let (one, other) = (range(one), range(other));
        let name = |attr: &super::super::token::RawAttr| {
            self.bytes((attr.name_start, attr.name_start + u32::from(attr.name_len)))
        };
        one.len() == other.len()
            && one.len() <= 32
            && one.iter().all(|attr| {
                other.iter().any(|twin| {
                    attr.name == twin.name
                        && name(attr).eq_ignore_ascii_case(name(twin))
                        && self.bytes(attr.value) == self.bytes(twin.value)
                })
            })
    }

    fn is_open(&self, active: Active) -> bool {
        let position = active.position as usize;
        position < self.stack.len()
            && self.stack.at(position).node == active.node
            && !self.stack.at(position).dead
    }

    /// Opens again the active formatting elements that were closed with their block.
    #[inline]
    pub(super) fn reconstruct(&mut self) {
        match self.formatting.list.last() {
            Some(&last) if last.node != arena::NONE && !self.is_open(last) => {
                self.reconstruct_from_end()
            }
            _ => {}
        }
    }

    fn reconstruct_from_end(&mut self) {
        let mut first = self.formatting.list.len() - 1;
        while first > 0 {
            let before = self.formatting.list[first - 1];
            if before.node == arena::NONE || self.is_open(before) {
                break;
            }
            first -= 1;
        }
        let count = self.formatting.list.len() - first;
        if self.budget < count * NODE_COST {
            return;
        }
        self.budget -= count * NODE_COST;
        for index in first..self.formatting.list.len() {
            let active = self.formatting.list[index];
            let model = self.arena.nodes[active.node as usize];
            let node = self.open(Node { flags: 0, ..model }, active.key, model.tag.props());
            let position = self.stack.len() as u32 - 1;
            self.formatting.list[index] = Active {
                node,
                position,
                ..active
            };
        }
    }

    /// The index of an element in the list.
    fn active_index(&self, node: NodeId) -> Option<usize> {
        self.formatting
            .list
            .iter()
            .rposition(|active| active.node == node)
    }

    /// The last active element of a name after the last marker.
    fn last_active(&self, key: Key) -> Option<usize> {
        let list = &self.formatting.list;
        let found = list
            .iter()
            .rposition(|active| active.node == arena::NONE || active.key == key)?;
        (list[found].node != arena::NONE).then_some(found)
    }

    /// A start tag `<a>` or `<nobr>` closes an active one.
    pub(super) fn close_active_link(&mut self) {
        let key = Key::from(Tag::A.0);
        let Some(index) = self.last_active(key) else {
            return;
        };
        let node = self.formatting.list[index].node;
        self.adopt(key);
        if let Some(index) = self.active_index(node) {
            let active = self.formatting.list.remove(index);
            if self.is_open(active) {
                self.stack.remove(active.position as usize);
            }
        }
    }

    /// The adoption agency algorithm, for the end tag of a formatting element.
    pub(super) fn adopt(&mut self, key: Key) {
        let top = *self.stack.top();
        if top.key == key && self.active_index(top.node).is_none() {
            return self.stack.pop();
        }
        for _ in 0..8 {
            let Some(index) = self.last_active(key) else {
                return self.any_other_end(key);
            };
            let active = self.formatting.list[index];
            if !self.is_open(active) {
                self.formatting.list.remove(index);
                return;
            }
            let position = active.position as usize;
            if self.stack.scope() > position {
                return;
            }
            if self.stack.special() < position {
                self.stack.pop_to(position);
                self.formatting.list.remove(index);
                return;
            }
            let cost = self.stack.len() - position + self.formatting.list.len() + 2 * NODE_COST;
            if self.stack.len() > DEEPEST || self.budget < cost {
                // What the tree looks like inside is not worth it; the element is merely no longer open.
                self.stack.remove(position);
                self.formatting.list.remove(index);
                return;
            }
            self.budget -= cost;
            self.adopt_once(index, position);
        }
    }

    /// One round: moves the topmost block inside the formatting element out of it, and wraps its content in a copy.
    fn adopt_once(&mut self, index: usize, position: usize) {
        let ancestor = *self.stack.at(position - 1);
        let mut taken = self.stack.take_from(position);
        taken.retain(|entry| !entry.dead);
        let Some(block) = taken.iter().position(|entry| entry.props & SPECIAL != 0) else {
            return;
        };
        let (between, mut bookmark) = self.copy_between(&taken[1..block], index, taken[block].node);
        let inner = taken[block].node;
        let outer = between.first().map_or(inner, |entry| entry.node);
        match self.place_of(&ancestor) {
            Place::End(parent) => self.arena.move_to(outer, parent),
            Place::Before(sibling) => self.arena.move_before(outer, sibling),
        }
        let model = self.arena.nodes[taken[0].node as usize];
        let copy = self.arena.detached(Node { flags: 0, ..model });
        self.arena.move_children(inner, copy);
        self.arena.move_to(copy, inner);

        // The list: the element goes, its copy comes where the bookmark is.
        let index = self.active_index(taken[0].node).unwrap_or(index);
        let active = self.formatting.list.remove(index);
        bookmark -= usize::from(bookmark > index);
        self.formatting.list.insert(
            bookmark,
            Active {
                node: copy,
                ..active
            },
        );
        // The stack: the copy is open just above the block.
        self.push_again(&between);
        self.push_again(&taken[block..=block]);
        self.push_again(&[taken[0].with_node(copy)]);
        self.push_again(&taken[block + 1..]);
    }

    /// The appropriate place for inserting into `ancestor`.
    fn place_of(&mut self, ancestor: &Entry) -> Place {
        if self.foster && ancestor.props & TABLE_PART != 0 {
            self.foster_place()
        } else {
            Place::End(ancestor.node)
        }
    }

    /// Copies the active elements between the formatting element and the block, innermost three at most, each copy
    /// around the next. Returns the copies, outermost first, and the place in the list for the element's own copy.
    fn copy_between(
        &mut self,
        between: &[Entry],
        index: usize,
        block: NodeId,
    ) -> (Vec<Entry>, usize) {
        let mut bookmark = index;
        let mut copies = Vec::new();
        let mut last = block;
        for (count, entry) in between.iter().rev().enumerate() {
            let Some(at) = self.active_index(entry.node) else {
                continue;
            };
            if count >= 3 {
                self.formatting.list.remove(at);
                bookmark -= usize::from(bookmark > at);
                continue;
            }
            let model = self.arena.nodes[entry.node as usize];
            let copy = self.arena.detached(Node { flags: 0, ..model });
            self.formatting.list[at].node = copy;
            if last == block {
                bookmark = at + 1;
            }
            self.arena.move_to(last, copy);
            last = copy;
            copies.push(entry.with_node(copy));
        }
        copies.reverse();
        (copies, bookmark)
    }

    /// Opens elements again that were taken off the stack.
    fn push_again(&mut self, entries: &[Entry]) {
        for entry in entries {
            let position = self.stack.len() as u32;
            self.stack.push(entry.node, entry.key, entry.props);
            if entry.props & FORMATTING != 0
                && let Some(index) = self.active_index(entry.node)
            {
                self.formatting.list[index].position = position;
            }
        }
    }
}
