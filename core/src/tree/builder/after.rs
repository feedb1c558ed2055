//! The insertion modes after the body, in framesets and in templates.
use super::super::tags::{IMPLIED_END, IMPLIED_END_TABLE, Tag};
use super::super::token::{Span, TagToken};
use super::head::RAW_TEXT;
use super::{Again, Builder, Done, Flow, Mode};

impl Builder<'_> {
    pub(super) fn after_body_start(&mut self, tag: &TagToken) -> Flow {
        if tag.tag == Tag::HTML {
            return self.body_start(tag);
        }
        self.mode = Mode::InBody;
        Again
    }

    pub(super) fn after_body_end(&mut self, tag: &TagToken) -> Flow {
        if tag.tag == Tag::HTML {
            return Done;
        }
        self.mode = Mode::InBody;
        Again
    }

    pub(super) fn after_body_text(&mut self, span: Span) {
        if !self.is_blank(span) {
            self.mode = Mode::InBody;
        }
        self.body_text(span);
    }

    pub(super) fn frameset_start(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::HTML => return self.body_start(tag),
            Tag::FRAMESET if self.mode == Mode::InFrameset => {
                self.insert(tag);
            }
            Tag::FRAME if self.mode == Mode::InFrameset => self.insert_void(tag),
            Tag::NOFRAMES => self.insert_raw(tag, RAW_TEXT),
            _ => {}
        }
        Done
    }

    pub(super) fn frameset_end(&mut self, tag: &TagToken) -> Flow {
        if tag.tag == Tag::FRAMESET && self.mode == Mode::InFrameset && self.stack.len() > 1 {
            self.stack.pop();
            if !self.stack.top_is(Tag::FRAMESET) {
                self.mode = Mode::AfterFrameset;
            }
        }
        Done
    }

    pub(super) fn open_template(&mut self, tag: &TagToken) {
        self.insert(tag);
        self.add_marker();
        self.frameset_ok = false;
        self.mode = Mode::InTemplate;
        self.template_modes.push(Mode::InTemplate);
    }

    pub(super) fn close_template(&mut self) {
        let Some(position) = self.stack.find(Tag::TEMPLATE) else {
            return;
        };
        while self.stack.top().props & (IMPLIED_END | IMPLIED_END_TABLE) != 0 {
            self.stack.pop();
        }
        self.stack.pop_to(position);
        self.clear_to_marker();
        self.template_modes.pop();
        self.reset_mode();
    }

    pub(super) fn template_start(&mut self, tag: &TagToken) -> Flow {
        let mode = match tag.tag {
            Tag::BASE
            | Tag::BASEFONT
            | Tag::BGSOUND
            | Tag::LINK
            | Tag::META
            | Tag::NOFRAMES
            | Tag::SCRIPT
            | Tag::STYLE
            | Tag::TEMPLATE
            | Tag::TITLE => return self.head_start(tag),
            Tag::CAPTION | Tag::COLGROUP | Tag::TBODY | Tag::TFOOT | Tag::THEAD => Mode::InTable,
            Tag::COL => Mode::InColumnGroup,
            Tag::TR => Mode::InTableBody,
            Tag::TD | Tag::TH => Mode::InRow,
            _ => Mode::InBody,
        };
        self.template_modes.pop();
        self.template_modes.push(mode);
        self.mode = mode;
        Again
    }

    pub(super) fn template_end(&mut self, tag: &TagToken) -> Flow {
        if tag.tag == Tag::TEMPLATE {
            self.close_template();
        }
        Done
    }

    /// "Reset the insertion mode appropriately": by the nearest element that decides it.
    pub(super) fn reset_mode(&mut self) {
        let mut found = (0, Mode::InBody);
        for (tag, mode) in DECIDING {
            if let Some(position) = self.stack.find(tag)
                && position >= found.0
            {
                found = (position, mode);
            }
        }
        self.mode = match found.1 {
            Mode::InTemplate => self.template_modes.last().copied().unwrap_or(Mode::InBody),
            Mode::BeforeHead if self.head.is_none() => Mode::BeforeHead,
            Mode::BeforeHead => Mode::AfterHead,
            mode => mode,
        };
    }
}

/// Elements that decide the insertion mode.
const DECIDING: [(Tag, Mode); 14] = [
    (Tag::HTML, Mode::BeforeHead),
    (Tag::HEAD, Mode::InHead),
    (Tag::BODY, Mode::InBody),
    (Tag::FRAMESET, Mode::InFrameset),
    (Tag::TABLE, Mode::InTable),
    (Tag::CAPTION, Mode::InCaption),
    (Tag::COLGROUP, Mode::InColumnGroup),
    (Tag::TBODY, Mode::InTableBody),
    (Tag::THEAD, Mode::InTableBody),
    (Tag::TFOOT, Mode::InTableBody),
    (Tag::TR, Mode::InRow),
    (Tag::TD, Mode::InCell),
    (Tag::TH, Mode::InCell),
    (Tag::TEMPLATE, Mode::InTemplate),
];
