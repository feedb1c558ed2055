//! The insertion modes from the start of the page to the start of its body.
use super::super::tags::Tag;
use super::super::token::{Span, TagToken};
use super::super::{LITERAL, NUL_REPLACED};
use super::insert::element;
use super::{Again, Builder, Done, Flow, Mode};

/// Flags of the text in `title`, `textarea` (references are decoded) and in other raw text (they are not).
pub(super) const RCDATA_TEXT: u8 = NUL_REPLACED;
pub(super) const RAW_TEXT: u8 = NUL_REPLACED | LITERAL;

impl Builder<'_> {
    /// Makes whatever of `html`, `head` and `body` is still missing.
    pub(super) fn force_body(&mut self) {
        if matches!(self.mode, Mode::Initial | Mode::BeforeHtml) {
            self.open_html();
        }
        if self.mode == Mode::BeforeHead {
            self.open_head();
        }
        if self.mode == Mode::InHeadNoscript {
            self.stack.pop();
            self.mode = Mode::InHead;
        }
        if self.mode == Mode::InHead {
            self.close_head();
        }
        if self.mode == Mode::AfterHead {
            self.insert_implied(Tag::BODY);
            self.mode = Mode::InBody;
        }
    }

    fn open_html(&mut self) {
        let html = element(Tag::HTML, (0, 0), (0, 0));
        self.open(html, Tag::HTML.0.into(), Tag::HTML.props());
        self.mode = Mode::BeforeHead;
    }

    fn open_head(&mut self) {
        self.head = Some(self.insert_implied(Tag::HEAD));
        self.mode = Mode::InHead;
    }

    fn close_head(&mut self) {
        self.stack.pop();
        self.mode = Mode::AfterHead;
    }

    /// Text before the body: white space is left out unless it is in the head, anything else begins the body.
    pub(super) fn head_text(&mut self, span: Span) {
        let (blank, rest) = self.split_blank(span);
        if matches!(self.mode, Mode::InHead | Mode::InHeadNoscript) {
            self.append_text(blank, None, true);
        }
        if rest.0 < rest.1 {
            self.force_body();
            self.text(rest);
        }
    }

    pub(super) fn before_html_start(&mut self, tag: &TagToken) -> Flow {
        if tag.tag == Tag::HTML {
            self.insert(tag);
            self.mode = Mode::BeforeHead;
            return Done;
        }
        self.open_html();
        Again
    }

    pub(super) fn before_html_end(&mut self, tag: &TagToken) -> Flow {
        if !matches!(tag.tag, Tag::HEAD | Tag::BODY | Tag::HTML | Tag::BR) {
            return Done;
        }
        self.open_html();
        Again
    }

    pub(super) fn before_head_start(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::HTML => self.body_start(tag),
            Tag::HEAD => {
                self.head = Some(self.insert(tag));
                self.mode = Mode::InHead;
                Done
            }
            _ => {
                self.open_head();
                Again
            }
        }
    }

    pub(super) fn before_head_end(&mut self, tag: &TagToken) -> Flow {
        if !matches!(tag.tag, Tag::HEAD | Tag::BODY | Tag::HTML | Tag::BR) {
            return Done;
        }
        self.open_head();
        Again
    }

    pub(super) fn head_start(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::HTML => return self.body_start(tag),
            Tag::BASE | Tag::BASEFONT | Tag::BGSOUND | Tag::LINK | Tag::META => {
                self.insert_void(tag)
            }
            Tag::TITLE => self.insert_raw(tag, RCDATA_TEXT),
            Tag::STYLE | Tag::NOFRAMES | Tag::SCRIPT => self.insert_raw(tag, RAW_TEXT),
            Tag::NOSCRIPT => {
                self.insert(tag);
                self.mode = Mode::InHeadNoscript;
            }
            Tag::TEMPLATE => self.open_template(tag),
            Tag::HEAD => {}
            _ => {
                self.close_head();
                return Again;
            }
        }
        Done
    }

    pub(super) fn head_end(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::HEAD => self.close_head(),
            Tag::TEMPLATE => self.close_template(),
            Tag::BODY | Tag::HTML | Tag::BR => {
                self.close_head();
                return Again;
            }
            _ => {}
        }
        Done
    }

    pub(super) fn head_noscript_start(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::HTML => self.body_start(tag),
            Tag::BASEFONT | Tag::BGSOUND | Tag::LINK | Tag::META | Tag::NOFRAMES | Tag::STYLE => {
                self.head_start(tag)
            }
            Tag::HEAD | Tag::NOSCRIPT => Done,
            _ => self.close_head_noscript(),
        }
    }

    pub(super) fn head_noscript_end(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::NOSCRIPT => {
                self.close_head_noscript();
                Done
            }
            Tag::BR => self.close_head_noscript(),
            _ => Done,
        }
    }

    fn close_head_noscript(&mut self) -> Flow {
        self.stack.pop();
        self.mode = Mode::InHead;
        Again
    }

    pub(super) fn after_head_start(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::HTML => return self.body_start(tag),
            Tag::BODY => {
                self.insert(tag);
                self.frameset_ok = false;
                self.mode = Mode::InBody;
            }
            Tag::FRAMESET => {
                self.insert(tag);
                self.mode = Mode::InFrameset;
            }
            Tag::BASE | Tag::BASEFONT | Tag::BGSOUND | Tag::LINK | Tag::META => {
                let node = element(tag.tag, tag.span, tag.attrs);
                self.arena.append(self.head.unwrap_or(0), node);
            }
            Tag::TITLE => self.place_raw(self.head, tag, RCDATA_TEXT),
            Tag::NOFRAMES | Tag::SCRIPT | Tag::STYLE => self.place_raw(self.head, tag, RAW_TEXT),
            Tag::TEMPLATE => {
                // The head is open again for as long as the template takes to be opened.
                let (head, props) = (self.head.unwrap_or(0), Tag::HEAD.props());
                let position = self.stack.len();
                self.stack.push(head, Tag::HEAD.0.into(), props);
                self.open_template(tag);
                self.stack.remove(position);
            }
            Tag::HEAD => {}
            _ => {
                self.force_body();
                return Again;
            }
        }
        Done
    }

    pub(super) fn after_head_end(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::TEMPLATE => self.close_template(),
            Tag::BODY | Tag::HTML | Tag::BR => {
                self.force_body();
                return Again;
            }
            _ => {}
        }
        Done
    }
}
