//! Text to document tree: a flat arena in pre-order, spans into the source, nothing copied.
//!
//! The only module that knows the parser. Everything else sees [`Tree`].
//!
//! ```text
//! source ─tokenizer─▶ tags and runs of text (token) ─builder─▶ nodes
//!         (markup: where comments, scripts end)      (builder/: the standard's tree construction)
//! names: interning; tags, attributes: the names; bytes: what ends them; entities: references to characters, when a text is asked for
//! ```
//! What the HTML Standard's parser would build with scripting off, less comments and doctype. Two things are bounded so
//! that no page costs more than time and memory linear in its size: elements nested deeper than 512 are laid out flat
//! (see `builder/insert`), and misnested formatting elements are followed only up to a budget (see `builder`).
mod attributes;
mod builder;
mod bytes;
mod doctype;
pub mod entities;
mod entity_table;
mod markup;
mod names;
mod tags;
pub mod token;
pub mod tokenizer;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

pub use attributes::Attr;
pub use bytes::is_space;
pub use doctype::{Doctype, parse as parse_doctype};
use entities::{ATTRIBUTE, RAW, RCDATA, TEXT, decode};
pub use tags::Tag;
use token::RawAttr;

/// Index of a node in [`Tree::nodes`]. The root (the document's `html` element, made if absent) is 0.
pub type NodeId = u32;

/// The element belongs to SVG or MathML.
pub const FOREIGN: u8 = 1;
/// The text is taken as written: character references are not decoded (`script`, `style`, `iframe` …).
pub const LITERAL: u8 = 1 << 1;
/// NULs in the text become U+FFFD; elsewhere they are left out.
pub const NUL_REPLACED: u8 = 1 << 2;

/// One element or text node. Children follow it directly; `end` is one past its last descendant.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// Parent; the root is its own parent.
    pub parent: NodeId,
    /// One past the last descendant: the subtree of `i` is `i..nodes[i].end`.
    pub end: NodeId,
    /// Text node: its characters in the source. Element: its start tag (empty when implied).
    pub span: (u32, u32),
    /// Where its attributes start in the arena, and how many there are.
    pub attrs: (u32, u32),
    /// Element name, `Tag::TEXT` for text, `Tag::UNKNOWN` for a name outside the table.
    pub tag: Tag,
    /// Bits: [`FOREIGN`], [`LITERAL`], [`NUL_REPLACED`].
    pub flags: u8,
    /// Depth in the tree; the root has 0.
    pub depth: u16,
}

impl Node {
    /// Whether it is a text node.
    #[inline]
    pub fn is_text(&self) -> bool {
        self.tag == Tag::TEXT
    }
}

/// A parsed page.
///
/// Neighbouring text nodes occur where a tag was ignored between them.
pub struct Tree<'s> {
    source: &'s str,
    nodes: Vec<Node>,
    attrs: Vec<RawAttr>,
}

impl<'s> Tree<'s> {
    /// The page, as far as it was parsed (see [`parse`]).
    pub fn source(&self) -> &'s str {
        self.source
    }

    /// All nodes in document order (pre-order).
    #[inline]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// One node.
    #[inline]
    pub fn node(&self, node: NodeId) -> &Node {
        &self.nodes[node as usize]
    }

    /// The nodes of a subtree, itself first.
    #[inline]
    pub fn subtree(&self, node: NodeId) -> Range<NodeId> {
        node..self.node(node).end
    }

    /// The children of a node, in order.
    pub fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let end = self.node(node).end;
        let mut next = node + 1;
        std::iter::from_fn(move || {
            let child = next;
            (child < end).then(|| {
                next = self.node(child).end;
                child
            })
        })
    }

    /// The elements around a node, innermost first; the root last.
    pub fn ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors((node != 0).then(|| self.node(node).parent), |&above| {
            (above != 0).then(|| self.node(above).parent)
        })
    }

    /// The node as written: the characters of a text node, the start tag of an element (empty when implied).
    #[inline]
    pub fn raw(&self, node: NodeId) -> &'s str {
        let (start, end) = self.node(node).span;
        &self.source[start as usize..end as usize]
    }

    /// Text of a text node: character references decoded, CRLF and CR to LF, NUL handled; raw for script and style.
    /// Empty for an element. Borrows unless something needs decoding.
    #[inline]
    pub fn text(&self, node: NodeId) -> Cow<'s, str> {
        let this = self.node(node);
        if !this.is_text() {
            return Cow::Borrowed("");
        }
        let rules = match this.flags & (LITERAL | NUL_REPLACED) {
            0 => TEXT,
            NUL_REPLACED => RCDATA,
            _ => RAW,
        };
        decode(self.raw(node), rules)
    }

    #[inline]
    fn raw_attrs(&self, node: NodeId) -> &[RawAttr] {
        let (first, count) = self.node(node).attrs;
        &self.attrs[first as usize..first as usize + count as usize]
    }

    fn raw_value(&self, attr: &RawAttr) -> &'s str {
        &self.source[attr.value.0 as usize..attr.value.1 as usize]
    }

    /// Attributes of an element as written, in order: name (`Attr::OTHER` if unknown) and undecoded value.
    /// A name may come twice; the first counts.
    pub fn attrs(&self, node: NodeId) -> impl Iterator<Item = (Attr, &'s str)> + '_ {
        self.raw_attrs(node)
            .iter()
            .map(|attr| (attr.name, self.raw_value(attr)))
    }

    /// Those attributes of an element whose name is asked for, as [`Tree::attrs`] has them. To make texts of all values, and
    /// look at the names then, was 1 % of the native path.
    #[inline]
    pub fn attrs_of(
        &self,
        node: NodeId,
        asked: impl Fn(Attr) -> bool,
    ) -> impl Iterator<Item = (Attr, &'s str)> {
        let attrs = self.raw_attrs(node).iter();
        attrs
            .filter(move |attr| asked(attr.name))
            .map(|attr| (attr.name, self.raw_value(attr)))
    }

    /// Attributes of an element with their names as written (any case), in order, values undecoded.
    pub fn named_attrs(&self, node: NodeId) -> impl Iterator<Item = (&'s str, &'s str)> + '_ {
        self.raw_attrs(node)
            .iter()
            .map(|attr| (attr.name_in(self.source), self.raw_value(attr)))
    }

    /// The same of those whose values have so many bytes or more.
    pub fn long_attrs(
        &self,
        node: NodeId,
        least: usize,
    ) -> impl Iterator<Item = (&'s str, &'s str)> + '_ {
        let attrs = self.raw_attrs(node).iter();
        attrs
            .filter(move |attr| (attr.value.1 - attr.value.0) as usize >= least)
            .map(|attr| (attr.name_in(self.source), self.raw_value(attr)))
    }

    /// Value of an attribute as written, references not decoded; `None` if the element lacks it.
    #[inline]
    pub fn attr_raw(&self, node: NodeId, name: Attr) -> Option<&'s str> {
        let found = self.raw_attrs(node).iter().find(|attr| attr.name == name)?;
        Some(self.raw_value(found))
    }

    /// Value of an attribute, references decoded; `None` if the element lacks it.
    #[inline]
    pub fn attr(&self, node: NodeId, name: Attr) -> Option<Cow<'s, str>> {
        self.attr_raw(node, name).map(decode_attr)
    }

    /// Whether the element has an attribute.
    #[inline]
    pub fn has_attr(&self, node: NodeId, name: Attr) -> bool {
        self.raw_attrs(node).iter().any(|attr| attr.name == name)
    }

    /// Element name, lower-cased (also for `Tag::UNKNOWN`); empty for text.
    pub fn name(&self, node: NodeId) -> Cow<'s, str> {
        let tag = self.node(node).tag;
        if tag == Tag::TEXT || (tag != Tag::UNKNOWN && self.node(node).flags & FOREIGN == 0) {
            return Cow::Borrowed(tag.name());
        }
        let raw = &self.raw(node)[1..];
        let end = raw
            .bytes()
            .position(|byte| bytes::is_space(byte) || byte == b'/' || byte == b'>');
        let name = &raw[..end.unwrap_or(raw.len())];
        if name
            .bytes()
            .any(|byte| byte.is_ascii_uppercase() || byte == 0)
        {
            Cow::Owned(name.to_ascii_lowercase().replace('\0', "\u{FFFD}"))
        } else {
            Cow::Borrowed(name)
        }
    }
}

/// Decodes an attribute value as written.
#[inline]
pub fn decode_attr(raw: &str) -> Cow<'_, str> {
    decode(raw, ATTRIBUTE)
}

/// Decodes the text of a script, or a part of it, as written.
pub fn decode_raw(raw: &str) -> Cow<'_, str> {
    decode(raw, RAW)
}

/// Parses a page. Never fails; linear in the size of `source`, of which at most the first 4 GiB less one byte are read.
pub fn parse(source: &str) -> Tree<'_> {
    let mut length = source.len().min(u32::MAX as usize - 1);
    while !source.is_char_boundary(length) {
        length -= 1;
    }
    let source = &source[..length];
    let (nodes, attrs) = builder::build(source);
    Tree {
        source,
        nodes,
        attrs,
    }
}
