//! Tokens to tree: the standard's tree construction, as far as it decides what is visible and what contains it.
//!
//! One file for each group of insertion modes: `head` (all before the body), `body` and `body_end`, `table` and
//! `table_rows`, `after` (after the body, frames, templates); `foreign` for SVG and MathML; `formatting` for misnested
//! `<a>` and `<b>`; `stack` for the open elements; `arena` for the nodes.
mod after;
mod arena;
mod body;
mod body_end;
mod foreign;
mod formatting;
mod head;
mod insert;
mod stack;
mod table;
mod table_rows;

use std::collections::HashMap;

use super::entities::Nul;
use super::tags::{FOREIGN_NODE, HTML_POINT, TEXT_POINT, Tag};
use super::token::{RawAttr, Span, TagToken, Token};
use super::tokenizer::Tokenizer;
use super::{Node, NodeId, doctype};
use arena::Arena;
use formatting::Formatting;
use stack::{Key, Stack, UNKNOWN_KEYS};

/// The standard's insertion modes ("text" is not needed, raw text being read at once).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Mode {
    Initial,
    BeforeHtml,
    BeforeHead,
    InHead,
    InHeadNoscript,
    AfterHead,
    InBody,
    InTable,
    InCaption,
    InColumnGroup,
    InTableBody,
    InRow,
    InCell,
    InTemplate,
    AfterBody,
    InFrameset,
    AfterFrameset,
}

/// What an insertion mode did with a token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Flow {
    /// The token is used up.
    Done,
    /// The token is for the mode that was switched to.
    Again,
}
use Flow::{Again, Done};

struct Builder<'s> {
    source: &'s str,
    tokens: Tokenizer<'s>,
    arena: Arena,
    stack: Stack,
    formatting: Formatting,
    mode: Mode,
    template_modes: Vec<Mode>,
    head: Option<NodeId>,
    form: Option<NodeId>,
    /// Numbers of the element names outside the table.
    unknown: HashMap<Vec<u8>, Key>,
    frameset_ok: bool,
    quirks: bool,
    /// Foster parenting: what is inserted into a table part goes before the table.
    foster: bool,
    /// A newline that comes next is not text (after `<pre>`).
    skip_newline: bool,
    /// First node of the part of the tree that still grows below the deepest level; see `insert`.
    island: NodeId,
    /// Work left for misnested formatting. It bounds what a hostile page can cost; no real page uses it up.
    budget: usize,
}

/// Parses `source`, which is shorter than 4 GiB, to nodes in document order and attributes.
pub(super) fn build(source: &str) -> (Vec<Node>, Vec<RawAttr>) {
    let mut builder = Builder {
        source,
        tokens: Tokenizer::new(source),
        arena: Arena::with_capacity(source.len() / 32 + 16),
        stack: Stack::new(),
        formatting: Formatting::default(),
        mode: Mode::Initial,
        template_modes: Vec::new(),
        head: None,
        form: None,
        unknown: HashMap::new(),
        frameset_ok: true,
        quirks: true,
        foster: false,
        skip_newline: false,
        island: 0,
        budget: (1 << 16) + 2 * source.len(),
    };
    builder.run();
    (builder.arena.finish(), builder.tokens.attrs)
}

impl Builder<'_> {
    fn run(&mut self) {
        loop {
            let cdata = self.stack.len() != 0 && self.stack.top().props & FOREIGN_NODE != 0;
            let token = self.tokens.next(cdata);
            let skip_newline = std::mem::take(&mut self.skip_newline);
            // By reference: a copy of a tag waits for its parts to be written.
            match &token {
                Token::Text(span) => self.text(if skip_newline {
                    self.without_newline(*span)
                } else {
                    *span
                }),
                Token::Start(tag) => self.start(tag),
                Token::End(tag) => self.end(tag),
                Token::Cdata(span) => self.append_text(*span, Some(Nul::Replace), false),
                Token::Doctype(span, closed) => self.doctype(*span, *closed),
                Token::Comment(_) | Token::Nothing => {}
                Token::Eof => break,
            }
        }
        while self.stack.len() != 0 && self.stack.find(super::Tag::TEMPLATE).is_some() {
            self.close_template();
        }
        if !matches!(self.mode, Mode::InFrameset | Mode::AfterFrameset) {
            self.force_body();
        }
    }

    fn doctype(&mut self, span: Span, closed: bool) {
        if self.mode == Mode::Initial {
            let source = &self.source[span.0 as usize..span.1 as usize];
            self.quirks = doctype::parse(source, closed).is_quirks();
            self.mode = Mode::BeforeHtml;
        }
    }

    /// A start tag, by the rules of foreign content where the current node asks for them, else by the insertion mode.
    #[inline]
    fn start(&mut self, tag: &TagToken) {
        if self.stack.len() != 0
            && self.stack.top().props & FOREIGN_NODE != 0
            && self.foreign_start(tag) == Done
        {
            return;
        }
        self.start_html(tag);
    }

    fn start_html(&mut self, tag: &TagToken) {
        while self.start_in_mode(tag) == Again {}
    }

    #[inline]
    fn start_in_mode(&mut self, tag: &TagToken) -> Flow {
        match self.mode {
            Mode::InBody => self.body_start(tag),
            Mode::InCell => self.cell_start(tag),
            Mode::InRow => self.row_start(tag),
            Mode::InTable => self.table_start(tag),
            Mode::InTableBody => self.table_body_start(tag),
            Mode::InHead => self.head_start(tag),
            Mode::InCaption => self.caption_start(tag),
            Mode::InColumnGroup => self.column_group_start(tag),
            Mode::InTemplate => self.template_start(tag),
            Mode::AfterBody => self.after_body_start(tag),
            Mode::InFrameset | Mode::AfterFrameset => self.frameset_start(tag),
            Mode::Initial | Mode::BeforeHtml => self.before_html_start(tag),
            Mode::BeforeHead => self.before_head_start(tag),
            Mode::InHeadNoscript => self.head_noscript_start(tag),
            Mode::AfterHead => self.after_head_start(tag),
        }
    }

    #[inline]
    fn end(&mut self, tag: &TagToken) {
        if self.stack.len() != 0
            && self.stack.top().props & FOREIGN_NODE != 0
            && self.foreign_end(tag) == Done
        {
            return;
        }
        while self.end_in_mode(tag) == Again {}
    }

    #[inline]
    fn end_in_mode(&mut self, tag: &TagToken) -> Flow {
        match self.mode {
            Mode::InBody => self.body_end(tag),
            Mode::InCell => self.cell_end(tag),
            Mode::InRow => self.row_end(tag),
            Mode::InTable => self.table_end(tag),
            Mode::InTableBody => self.table_body_end(tag),
            Mode::InHead => self.head_end(tag),
            Mode::InCaption => self.caption_end(tag),
            Mode::InColumnGroup => self.column_group_end(tag),
            Mode::InTemplate => self.template_end(tag),
            Mode::AfterBody => self.after_body_end(tag),
            Mode::InFrameset | Mode::AfterFrameset => self.frameset_end(tag),
            Mode::Initial | Mode::BeforeHtml => self.before_html_end(tag),
            Mode::BeforeHead => self.before_head_end(tag),
            Mode::InHeadNoscript => self.head_noscript_end(tag),
            Mode::AfterHead => self.after_head_end(tag),
        }
    }

    #[inline]
    fn text(&mut self, span: Span) {
        if self.stack.len() != 0 {
            let props = self.stack.top().props;
            if props & FOREIGN_NODE != 0 && props & (HTML_POINT | TEXT_POINT) == 0 {
                if !self.is_blank(span) {
                    self.frameset_ok = false;
                }
                return self.append_text(span, Some(Nul::Replace), true);
            }
        }
        match self.mode {
            Mode::InBody | Mode::InCell | Mode::InCaption | Mode::InTemplate => {
                self.body_text(span)
            }
            Mode::InTable | Mode::InTableBody | Mode::InRow => self.table_text(span),
            Mode::InColumnGroup => self.column_group_text(span),
            Mode::AfterBody => self.after_body_text(span),
            Mode::InFrameset | Mode::AfterFrameset => {}
            _ => self.head_text(span),
        }
    }

    fn bytes(&self, span: Span) -> &[u8] {
        &self.source.as_bytes()[span.0 as usize..span.1 as usize]
    }

    /// Whether text is white space, NULs aside, which count for nothing.
    fn is_blank(&self, span: Span) -> bool {
        self.bytes(span)
            .iter()
            .all(|&byte| super::bytes::is_space(byte) || byte == 0)
    }

    /// Parts white space at the start of a text from the rest.
    fn split_blank(&self, span: Span) -> (Span, Span) {
        let count = self
            .bytes(span)
            .iter()
            .take_while(|&&byte| super::bytes::is_space(byte))
            .count();
        let middle = span.0 + count as u32;
        ((span.0, middle), (middle, span.1))
    }

    fn without_newline(&self, span: Span) -> Span {
        let skip = super::entities::leading_newline(&self.source[span.0 as usize..span.1 as usize]);
        (span.0 + skip as u32, span.1)
    }

    /// The number of an element's name on the stack.
    #[inline]
    fn key(&mut self, tag: &TagToken) -> Key {
        if tag.tag != Tag::UNKNOWN {
            Key::from(tag.tag.0)
        } else {
            self.unknown_key(tag.name)
        }
    }

    #[cold]
    fn unknown_key(&mut self, name: Span) -> Key {
        let name = self.bytes(name).to_ascii_lowercase();
        let next = UNKNOWN_KEYS + 2 * self.unknown.len() as Key;
        *self.unknown.entry(name).or_insert(next)
    }
}
