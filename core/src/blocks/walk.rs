//! One walk over the arena: text nodes become runs, boundaries end them.
use super::display::{self, Display};
use super::fold::{is_blank, push_folded, push_verbatim};
use super::frames;
use super::glued::is_glued;
use super::landmarks::{BACKDROP, attribute_flags};
use super::measure::Measure;
use super::room::Room;
use super::ruby::is_bare_reading;
use super::spans::{self, style};
use super::{Block, Frame, Kind, Page, Part, Picture, flag, place};
use crate::tree::{Attr, Node, NodeId, Tag, Tree};

/// Blocks that most pages have no more of.
const USUAL_BLOCKS: usize = 256;
/// Most pictures behind text that are kept.
const MOST_BACKDROPS: usize = 100;
/// Parts of the page whose pictures behind text are never the article's.
const AROUND: u32 = flag::NAV | flag::ASIDE | flag::FOOTER | flag::CONTROL | flag::DIALOG;

/// Reads the blocks of a page. Linear in the page.
pub fn from_tree(tree: &Tree) -> Page {
    let mut walk = Walk::new(tree);
    let nodes = tree.nodes();
    let mut id = 0;
    while id < nodes.len() {
        walk.leave(id as NodeId);
        id = walk.enter(id as NodeId, &nodes[id]);
    }
    walk.leave(NodeId::MAX);
    walk.flush();
    let mut page = walk.page;
    place::assign(tree, &mut page, walk.defines);
    page
}

/// What the elements around a node say of it.
#[derive(Clone, Copy)]
struct Context {
    /// First node after the element.
    end: NodeId,
    container: NodeId,
    inline: NodeId,
    flags: u32,
    level: u8,
    /// The link around it, 0 if there is none.
    link: NodeId,
    style: u8,
    /// Leaving it ends the run.
    block: bool,
}

/// The run being gathered.
#[derive(Default)]
struct Run {
    start: usize,
    link_chars: usize,
    emphasis_chars: usize,
    links: u16,
    flags: u32,
    /// Text node and context of its first visible character.
    first: Option<(NodeId, Context)>,
    /// A space is due before the next character.
    space: bool,
}

struct Walk<'t, 's> {
    tree: &'t Tree<'s>,
    page: Page,
    room: Room,
    /// A boundary for which there was no room: the next text decides whether it ends the run.
    pending: bool,
    stack: Vec<Context>,
    run: Run,
    /// A `dl` was seen.
    defines: bool,
    /// The boundary before the current run was one `<br>`.
    breaks: u32,
    /// The last thing seen in this run was the end of an inline element: one past its last descendant.
    closed: Option<NodeId>,
}

impl<'t, 's> Walk<'t, 's> {
    fn new(tree: &'t Tree<'s>) -> Self {
        let root = Context {
            end: NodeId::MAX,
            container: 0,
            inline: 0,
            flags: 0,
            level: 0,
            link: 0,
            style: 0,
            block: true,
        };
        let run = Run::default();
        // A sixteenth of a page is visible text; its blocks come by the hundred.
        let page = Page {
            text: String::with_capacity(tree.source().len() / 16),
            blocks: Vec::with_capacity(USUAL_BLOCKS),
            ..Page::default()
        };
        Walk {
            tree,
            page,
            room: Room::of(tree.source().len()),
            pending: false,
            stack: vec![root],
            run,
            defines: false,
            breaks: 2,
            closed: None,
        }
    }

    fn top(&self) -> Context {
        self.stack[self.stack.len() - 1]
    }

    /// Closes the elements that end before `id`.
    fn leave(&mut self, id: NodeId) {
        while self.stack.len() > 1 && self.top().end <= id {
            let left = self.top();
            self.stack.pop();
            if left.block {
                self.boundary();
            } else {
                self.closed = Some(left.end);
            }
        }
    }

    /// Takes a node; returns the next one to visit.
    fn enter(&mut self, id: NodeId, node: &Node) -> usize {
        if node.tag == Tag::TEXT {
            self.add_text(id);
            return id as usize + 1;
        }
        if is_bare_reading(self.tree, id) {
            return node.end as usize;
        }
        let (display, flags) = display::of(node.tag);
        match display {
            Display::Skip => {
                if frames::shows(self.tree, id, node) {
                    self.frame(id);
                }
                return node.end as usize;
            }
            Display::Break => self.line_break(),
            Display::Image => self.picture(id),
            _ => self.open(id, node, display, flags),
        }
        id as usize + 1
    }

    fn open(&mut self, id: NodeId, node: &Node, display: Display, flags: u32) {
        let mut context = self.top();
        context.end = node.end;
        let told = attribute_flags(self.tree, id, node);
        context.flags |= flags | (told & !BACKDROP);
        let behind = told & BACKDROP != 0;
        if behind && context.flags & AROUND == 0 && context.link == 0 && node.tag != Tag::A {
            self.backdrop(id, context.flags);
        }
        context.block = display != Display::Inline || is_custom_block(self.tree, id, node);
        if context.block {
            self.boundary();
            if frames::may_show(self.tree, id, node) {
                self.frame(id);
            }
            self.defines |= node.tag == Tag::DL;
            context.container = id;
            context.inline = id;
            if node.tag.0 >= Tag::H1.0 && node.tag.0 <= Tag::H6.0 {
                context.level = node.tag.0 - Tag::H1.0 + 1;
            }
            if context.link != 0 {
                context.flags |= flag::CARD;
            }
        } else {
            self.open_inline(id, node, &mut context);
        }
        if node.end > id + 1 {
            self.stack.push(context);
        }
    }

    fn open_inline(&mut self, id: NodeId, node: &Node, context: &mut Context) {
        if context.inline == context.container {
            context.inline = id;
        }
        match node.tag {
            Tag::A => {
                if self.tree.has_attr(id, Attr::HREF) {
                    context.link = id;
                }
                self.run.links = self.run.links.saturating_add(1);
                if self
                    .tree
                    .attr(id, Attr::REL)
                    .is_some_and(|rel| rel.contains("author") || rel.contains("tag"))
                {
                    self.run.flags |= flag::REL;
                }
            }
            Tag::TIME => self.run.flags |= flag::TIME,
            tag => context.style |= spans::style_of(tag),
        }
        // `<a>Home</a><a>News</a>`, `<span class=by>…</span><span class=date>…</span>`: style sheets part these;
        // without a space the words would be glued.
        let apart = node.tag == Tag::A || self.tree.attr(id, Attr::CLASS).is_some();
        if apart && self.closed == Some(id) {
            self.run.space = true;
        }
    }

    fn line_break(&mut self) {
        let had_text = self.run.first.is_some();
        self.end_run();
        self.breaks = if had_text { 1 } else { self.breaks + 1 };
    }

    fn picture(&mut self, id: NodeId) {
        let picture = self.placed(id, self.top().flags);
        self.page.pictures.push(picture);
        self.run.space |= self.run.first.is_some();
    }

    /// Notes an element behind or before which a picture is shown.
    fn backdrop(&mut self, id: NodeId, flags: u32) {
        if self.page.backdrops.len() < MOST_BACKDROPS {
            let picture = self.placed(id, flags);
            self.page.backdrops.push(picture);
        }
    }

    /// A picture, where the next block will be.
    fn placed(&self, id: NodeId, flags: u32) -> Picture {
        let pending = usize::from(self.run.first.is_some());
        let in_figure = flags & flag::FIGURE != 0;
        Picture {
            node: id,
            block: (self.page.blocks.len() + pending) as u32,
            figure: in_figure.then(|| place::figure(self.tree, id)).flatten(),
        }
    }

    /// Notes something that may show a thing from elsewhere, where the next block will be.
    fn frame(&mut self, id: NodeId) {
        let pending = usize::from(self.run.first.is_some());
        let flags = self.top().flags;
        let in_figure = flags & flag::FIGURE != 0;
        if self.tree.has_attr(id, Attr::POSTER) || self.tree.has_attr(id, Attr::DATA_POSTER) {
            self.backdrop(id, flags);
        }
        if self.page.frames.len() < frames::MOST {
            self.page.frames.push(Frame {
                node: id,
                block: (self.page.blocks.len() + pending) as u32,
                in_figure,
            });
        }
    }

    fn boundary(&mut self) {
        self.end_run();
        self.breaks = 2;
        self.closed = None;
    }

    /// Ends the run here, or, where there is no room for its block, lets the text that comes next decide.
    fn end_run(&mut self) {
        if self.run.first.is_none() || self.room.has(self.page.blocks.len()) {
            self.flush();
        } else {
            self.pending = true;
            self.run.space = true;
        }
    }

    fn add_text(&mut self, id: NodeId) {
        let context = self.top();
        let raw = self.tree.raw(id).as_bytes();
        if context.flags & flag::PRE == 0 && is_blank(raw) {
            // It parts tags in the source and nothing else: with the same in `push_folded` 2 % of the native path.
            self.run.space |= !raw.is_empty();
            return;
        }
        let text = self.tree.text(id);
        if self.pending {
            let next = text.trim_ascii().len();
            if next > 0 && Room::parts(self.page.text.len() - self.run.start, next) {
                self.flush();
            }
            self.pending = next == 0;
        }
        if self.closed == Some(id) && self.is_one_element() {
            self.run.space |= is_glued(&self.page.text[self.run.start..], &text);
        }
        let before = self.page.text.len();
        if context.flags & flag::PRE != 0 {
            push_verbatim(&mut self.page.text, &text);
        } else {
            push_folded(
                &mut self.page.text,
                &text,
                &mut self.run.space,
                before == self.run.start,
            );
        }
        let added = self.page.text.len() - before;
        if added == 0 {
            return;
        }
        self.closed = None;
        if self.run.first.is_none() {
            self.run.first = Some((id, context));
        } else if let Some((_, first)) = self.run.first.as_mut()
            && first.inline != context.inline
        {
            first.inline = first.container;
        }
        if context.link != 0 {
            self.run.link_chars += added;
        }
        if context.style & style::EMPHATIC != 0 {
            self.run.emphasis_chars += added;
        }
        let marked = context.link != 0 || context.style & !style::LOUD != 0;
        if marked && context.flags & flag::PRE == 0 {
            let style = context.style & !style::LOUD;
            let run = self.run.start;
            spans::push(&mut self.page, run, before, context.link, style);
        }
    }

    /// Whether all of the run stands in one inline element that has a class.
    fn is_one_element(&self) -> bool {
        let first = self.run.first.map(|(_, first)| first);
        first.is_some_and(|first| {
            first.inline != first.container && self.tree.has_attr(first.inline, Attr::CLASS)
        })
    }

    /// Ends the run; it becomes a block if it shows anything.
    fn flush(&mut self) {
        let end = self.page.text.len();
        if let Some((at, first)) = self.run.first {
            self.push_block(at, first, end);
            self.breaks = 0;
        } else {
            self.page.text.truncate(self.run.start);
        }
        let start = self.page.text.len();
        self.run = Run {
            start,
            ..Run::default()
        };
    }

    fn push_block(&mut self, at: NodeId, first: Context, end: usize) {
        let text = &self.page.text[self.run.start..end];
        let measure = Measure::of(text);
        let bytes = text.len().max(1);
        let share = |part: usize| (part.min(bytes) * measure.chars as usize / bytes) as u32;
        let soft = if self.breaks == 1 { flag::SOFT } else { 0 };
        self.page.blocks.push(Block {
            text: (self.run.start as u32, end as u32),
            at,
            container: first.container,
            inline: first.inline,
            flags: first.flags | self.run.flags | soft,
            kind: Kind::Paragraph,
            level: first.level,
            nesting: 0,
            ordered: false,
            group: None,
            row: -1,
            column: -1,
            link_chars: share(self.run.link_chars),
            links: self.run.links,
            emphasis_chars: share(self.run.emphasis_chars),
            measure,
            part: Part::None,
            blank_before: 0,
        });
    }
}

fn is_custom_block(tree: &Tree, id: NodeId, node: &Node) -> bool {
    node.tag == Tag::UNKNOWN && {
        let name = tree.name(id);
        name.contains('-') || name == "oembed"
    }
}
