//! Putting nodes into the tree: at the current node, before a table, and below the deepest level.
//!
//! Elements nested deeper than [`DEEPEST`] are on the stack as usual, but in the tree they are laid out flat: each new
//! one that is structure becomes a child of the element at that level, as do later pieces of the elements around it.
//! So no text is lost, its order is kept, and no walk up or down the tree is longer than a constant.
use super::super::entities::Nul;
use super::super::tags::{BLOCK, FOREIGN_NODE, HTML_POINT, TABLE_PART, TEXT_POINT, Tag};
use super::super::token::{RawKind, Span, TagToken};
use super::super::{FOREIGN, LITERAL, NUL_REPLACED, Node, NodeId};
use super::Builder;
use super::stack::Key;

/// How deep elements nest in the tree before they are laid out flat.
pub(super) const DEEPEST: usize = 512;
/// How much deeper elements go that are part of a line of text.
const DEEPEST_INLINE: u16 = DEEPEST as u16 + 64;

/// Where a node goes.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// At the end of an element.
    End(NodeId),
    /// Before a node.
    Before(NodeId),
}

impl Builder<'_> {
    /// Inserts an HTML element for a token and makes it the current node.
    #[inline]
    pub(super) fn insert(&mut self, tag: &TagToken) -> NodeId {
        let key = self.key(tag);
        self.open(element(tag.tag, tag.span, tag.attrs), key, tag.tag.props())
    }

    /// Inserts an element and makes it the current node.
    #[inline(always)]
    pub(super) fn open(&mut self, node: Node, key: Key, props: u16) -> NodeId {
        let id = self.place(node, props & BLOCK != 0);
        self.stack.push(id, key, props);
        id
    }

    /// Inserts an HTML element that no tag stands for and makes it the current node.
    pub(super) fn insert_implied(&mut self, tag: Tag) -> NodeId {
        let at = self.arena.nodes.last().map_or(0, |node| node.span.1);
        self.open(
            element(tag, (at, at), (0, 0)),
            Key::from(tag.0),
            tag.props(),
        )
    }

    /// Inserts an element that has no content.
    #[inline]
    pub(super) fn insert_void(&mut self, tag: &TagToken) {
        self.place(
            element(tag.tag, tag.span, tag.attrs),
            tag.tag.props() & BLOCK != 0,
        );
    }

    /// Inserts an element and its raw text, up to and with its end tag.
    pub(super) fn insert_raw(&mut self, tag: &TagToken, flags: u8) {
        self.place_raw(None, tag, flags);
    }

    /// The same as a child of a given element.
    pub(super) fn place_raw(&mut self, parent: Option<NodeId>, tag: &TagToken, flags: u8) {
        let node = element(tag.tag, tag.span, tag.attrs);
        let id = match parent {
            Some(parent) => self.arena.append(parent, node),
            None => self.place(node, false),
        };
        let kind = if tag.tag == Tag::SCRIPT {
            RawKind::Script
        } else {
            RawKind::Plain
        };
        let (mut span, _) = self.tokens.raw_text(kind, tag.tag.name().as_bytes());
        if tag.tag == Tag::TEXTAREA {
            span = self.without_newline(span);
        }
        if span.0 < span.1 {
            self.arena.append(id, text(span, flags));
        }
    }

    /// Inserts text at the current node.
    pub(super) fn append_text(&mut self, span: Span, nul: Option<Nul>, references: bool) {
        if span.0 >= span.1 {
            return;
        }
        let replaced = if nul == Some(Nul::Replace) {
            NUL_REPLACED
        } else {
            0
        };
        let literal = if references { 0 } else { LITERAL };
        self.place(text(span, replaced | literal), false);
    }

    /// Inserts a node at the appropriate place.
    ///
    /// Inlined with [`append`](super::arena::Arena::append), so that the node is made where it stays: handed over in memory, it
    /// is read before its parts are written, and waited for.
    #[inline(always)]
    fn place(&mut self, node: Node, block: bool) -> NodeId {
        if self.foster || self.stack.len() == 0 || self.stack.len() >= DEEPEST {
            return self.place_elsewhere(node, block);
        }
        self.arena.append(self.stack.top().node, node)
    }

    #[cold]
    fn place_elsewhere(&mut self, node: Node, block: bool) -> NodeId {
        if self.foster && self.stack.len() != 0 && self.stack.top().props & TABLE_PART != 0 {
            return match self.foster_place() {
                Place::Before(table) => self.arena.insert_before(table, node),
                Place::End(parent) => self.arena.insert_last(parent, node),
            };
        }
        if self.stack.len() >= DEEPEST {
            return self.place_deep(node, block);
        }
        let parent = if self.stack.len() == 0 {
            0
        } else {
            self.stack.top().node
        };
        self.arena.append(parent, node)
    }

    fn place_deep(&mut self, node: Node, block: bool) -> NodeId {
        let top = self.stack.top().node;
        let level = self.stack.at(DEEPEST - 1).node;
        let shallow = self.arena.nodes[top as usize].depth < DEEPEST_INLINE;
        if top != level && top >= self.island && (node.tag == Tag::TEXT || (!block && shallow)) {
            return self.arena.append(top, node);
        }
        self.island = self.arena.nodes.len() as NodeId;
        self.arena.append(level, node)
    }

    /// Where what does not belong into a table goes.
    pub(super) fn foster_place(&mut self) -> Place {
        let template = self.stack.find(Tag::TEMPLATE);
        let table = self.stack.find(Tag::TABLE);
        match (template, table) {
            (Some(template), table) if table.is_none_or(|table| template > table) => {
                Place::End(self.stack.at(template).node)
            }
            (_, Some(table)) => Place::Before(self.stack.at(table).node),
            _ => Place::End(self.stack.at(0).node),
        }
    }

    /// Whether a start tag is one for the rules of HTML although the current node is foreign.
    pub(super) fn at_html_point(&self, tag: &TagToken) -> bool {
        let props = self.stack.top().props;
        props & FOREIGN_NODE == 0
            || props & HTML_POINT != 0
            || (props & TEXT_POINT != 0 && !matches!(tag.tag, Tag::MGLYPH | Tag::MALIGNMARK))
    }
}

/// A new element.
pub(super) fn element(tag: Tag, span: Span, attrs: (u32, u32)) -> Node {
    Node {
        parent: 0,
        end: 0,
        span,
        attrs,
        tag,
        flags: 0,
        depth: 0,
    }
}

/// A new element of SVG or MathML.
pub(super) fn foreign_element(tag: Tag, span: Span, attrs: (u32, u32)) -> Node {
    Node {
        flags: FOREIGN,
        ..element(tag, span, attrs)
    }
}

/// A new text node.
pub(super) fn text(span: Span, flags: u8) -> Node {
    Node {
        flags,
        ..element(Tag::TEXT, span, (0, 0))
    }
}
