//! The nodes while the tree is built.
//!
//! On nearly all pages every node is appended at the right edge of the tree, so that the order of creation is the
//! order of the document. Only when a node is moved (foster parenting, misnested formatting) are sibling links made,
//! kept from then on, and the nodes put in order at the end.
use super::super::{Node, NodeId};

/// Stands for "no node".
pub(super) const NONE: NodeId = NodeId::MAX;

#[derive(Clone, Copy)]
struct Link {
    first: NodeId,
    last: NodeId,
    next: NodeId,
    prev: NodeId,
}

const UNLINKED: Link = Link {
    first: NONE,
    last: NONE,
    next: NONE,
    prev: NONE,
};

/// Nodes under construction.
pub(super) struct Arena {
    pub(super) nodes: Vec<Node>,
    links: Vec<Link>,
}

impl Arena {
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Arena {
            nodes: Vec::with_capacity(capacity),
            links: Vec::new(),
        }
    }

    fn linked(&self) -> bool {
        !self.links.is_empty()
    }

    /// Appends a node as last child of `parent`, which lies on the right edge of the tree unless links are kept.
    #[inline(always)]
    pub(super) fn append(&mut self, parent: NodeId, node: Node) -> NodeId {
        let id = self.nodes.len() as NodeId;
        let depth = match self.nodes.get(parent as usize) {
            Some(above) => above.depth.saturating_add(1),
            None => 0,
        };
        self.nodes.push(Node {
            parent,
            depth,
            ..node
        });
        if self.linked() {
            self.link_new(parent, id);
        }
        id
    }

    #[cold]
    fn link_new(&mut self, parent: NodeId, id: NodeId) {
        self.links.push(UNLINKED);
        self.link_last(parent, id);
    }

    /// Makes a node that is no one's child yet.
    pub(super) fn detached(&mut self, node: Node) -> NodeId {
        self.make_links();
        let id = self.nodes.len() as NodeId;
        self.nodes.push(Node {
            parent: NONE,
            ..node
        });
        self.links.push(UNLINKED);
        id
    }

    /// Inserts a new node before `sibling`.
    pub(super) fn insert_before(&mut self, sibling: NodeId, node: Node) -> NodeId {
        let id = self.detached(node);
        self.link_before(sibling, id);
        id
    }

    /// Inserts a new node at the end of a parent that need not lie on the right edge.
    pub(super) fn insert_last(&mut self, parent: NodeId, node: Node) -> NodeId {
        let id = self.detached(node);
        self.link_last(parent, id);
        id
    }

    /// Moves a node, with what it contains, to the end of `parent`.
    pub(super) fn move_to(&mut self, id: NodeId, parent: NodeId) {
        self.detach(id);
        self.link_last(parent, id);
    }

    /// Moves a node, with what it contains, before `sibling`.
    pub(super) fn move_before(&mut self, id: NodeId, sibling: NodeId) {
        self.detach(id);
        self.link_before(sibling, id);
    }

    /// Moves all children of one node to the end of another; how many there were.
    pub(super) fn move_children(&mut self, from: NodeId, to: NodeId) -> usize {
        self.make_links();
        let mut count = 0;
        while self.links[from as usize].first != NONE {
            let child = self.links[from as usize].first;
            self.move_to(child, to);
            count += 1;
        }
        count
    }

    /// Takes a node, with what it contains, out of the tree.
    pub(super) fn detach(&mut self, id: NodeId) {
        self.make_links();
        let parent = self.nodes[id as usize].parent;
        if parent == NONE {
            return;
        }
        let Link { next, prev, .. } = self.links[id as usize];
        match prev {
            NONE => self.links[parent as usize].first = next,
            _ => self.links[prev as usize].next = next,
        }
        match next {
            NONE => self.links[parent as usize].last = prev,
            _ => self.links[next as usize].prev = prev,
        }
        self.links[id as usize].next = NONE;
        self.links[id as usize].prev = NONE;
        self.nodes[id as usize].parent = NONE;
    }

    fn link_last(&mut self, parent: NodeId, id: NodeId) {
        let last = self.links[parent as usize].last;
        self.links[id as usize].prev = last;
        match last {
            NONE => self.links[parent as usize].first = id,
            _ => self.links[last as usize].next = id,
        }
        self.links[parent as usize].last = id;
        self.nodes[id as usize].parent = parent;
    }

    fn link_before(&mut self, sibling: NodeId, id: NodeId) {
        let parent = self.nodes[sibling as usize].parent;
        let prev = self.links[sibling as usize].prev;
        self.links[id as usize].prev = prev;
        self.links[id as usize].next = sibling;
        self.links[sibling as usize].prev = id;
        match prev {
            NONE => self.links[parent as usize].first = id,
            _ => self.links[prev as usize].next = id,
        }
        self.nodes[id as usize].parent = parent;
    }

    /// Makes sibling links for the nodes there are. Until now all were appended, so that creation order is document order.
    fn make_links(&mut self) {
        if self.linked() {
            return;
        }
        self.links = vec![UNLINKED; self.nodes.len()];
        self.nodes[0].parent = 0;
        for id in 1..self.nodes.len() {
            self.link_last(self.nodes[id].parent, id as NodeId);
        }
    }

    /// The nodes in document order with their ends, which are nought until now.
    pub(super) fn finish(mut self) -> Vec<Node> {
        if self.linked() {
            self.nodes = self.ordered();
        }
        let nodes = &mut self.nodes;
        for id in (1..nodes.len()).rev() {
            let end = nodes[id].end.max(id as NodeId + 1);
            nodes[id].end = end;
            let parent = nodes[id].parent as usize;
            if nodes[parent].end < end {
                nodes[parent].end = end;
            }
        }
        nodes[0].parent = 0;
        nodes[0].end = nodes.len() as NodeId;
        self.nodes
    }

    /// Walks the links from the root; nodes taken out of the tree are left behind.
    fn ordered(&self) -> Vec<Node> {
        let mut out: Vec<Node> = Vec::with_capacity(self.nodes.len());
        let mut old = 0;
        let mut parent = 0; // new number of the parent of `old`
        loop {
            let id = out.len() as NodeId;
            let depth = if id == 0 {
                0
            } else {
                out[parent as usize].depth.saturating_add(1)
            };
            out.push(Node {
                parent,
                depth,
                ..self.nodes[old as usize]
            });
            let first = self.links[old as usize].first;
            if first != NONE {
                (old, parent) = (first, id);
                continue;
            }
            while self.links[old as usize].next == NONE {
                if old == 0 {
                    return out;
                }
                old = self.nodes[old as usize].parent;
                parent = out[parent as usize].parent;
            }
            old = self.links[old as usize].next;
        }
    }
}
