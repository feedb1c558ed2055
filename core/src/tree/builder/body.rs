//! The "in body" insertion mode: text and start tags.
use super::super::attributes::Attr;
use super::super::entities::Nul;
use super::super::tags::{FORMATTING, HEADING, Tag};
use super::super::token::{Span, TagToken};
use super::head::{RAW_TEXT, RCDATA_TEXT};
use super::stack::Key;
use super::{Builder, Done, Flow, Mode};

/// No element is spared when end tags are implied.
const ALL: Key = Key::MAX;

impl Builder<'_> {
    #[inline]
    pub(super) fn body_text(&mut self, span: Span) {
        self.reconstruct();
        if self.frameset_ok && !self.is_blank(span) {
            self.frameset_ok = false;
        }
        self.append_text(span, None, true);
    }

    pub(super) fn close_p(&mut self) {
        if let Some(position) = self.stack.p_in_button_scope() {
            self.stack.pop_to(position);
        }
    }

    fn insert_block(&mut self, tag: &TagToken) {
        self.close_p();
        self.insert(tag);
    }

    fn insert_inline(&mut self, tag: &TagToken) {
        self.reconstruct();
        self.insert(tag);
    }

    #[inline]
    pub(super) fn body_start(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::DIV
            | Tag::P
            | Tag::UL
            | Tag::OL
            | Tag::SECTION
            | Tag::ARTICLE
            | Tag::HEADER
            | Tag::FOOTER
            | Tag::NAV
            | Tag::FIGURE
            | Tag::FIGCAPTION
            | Tag::ASIDE
            | Tag::MAIN
            | Tag::ADDRESS
            | Tag::BLOCKQUOTE
            | Tag::CENTER
            | Tag::DETAILS
            | Tag::DIALOG
            | Tag::DIR
            | Tag::DL
            | Tag::FIELDSET
            | Tag::HGROUP
            | Tag::MENU
            | Tag::SEARCH
            | Tag::SUMMARY => self.insert_block(tag),
            Tag::LI | Tag::DD | Tag::DT => self.item_start(tag),
            Tag::A => {
                self.close_active_link();
                self.reconstruct();
                self.insert_formatting(tag);
            }
            Tag::IMG | Tag::BR | Tag::AREA | Tag::EMBED | Tag::KEYGEN | Tag::WBR => {
                self.reconstruct();
                self.insert_void(tag);
                self.frameset_ok = false;
            }
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => {
                self.close_p();
                if self.stack.top().props & HEADING != 0 {
                    self.stack.pop();
                }
                self.insert(tag);
            }
            Tag::LINK
            | Tag::META
            | Tag::SCRIPT
            | Tag::STYLE
            | Tag::TEMPLATE
            | Tag::BASE
            | Tag::BASEFONT
            | Tag::BGSOUND
            | Tag::NOFRAMES
            | Tag::TITLE => return self.head_start(tag),
            Tag::FORM => self.form_start(tag),
            Tag::TABLE => {
                if !self.quirks {
                    self.close_p();
                }
                self.insert(tag);
                self.frameset_ok = false;
                self.mode = Mode::InTable;
            }
            Tag::CAPTION
            | Tag::COL
            | Tag::COLGROUP
            | Tag::FRAME
            | Tag::HEAD
            | Tag::TBODY
            | Tag::TD
            | Tag::TFOOT
            | Tag::TH
            | Tag::THEAD
            | Tag::TR => {}
            _ if tag.tag.props() & FORMATTING != 0 => self.formatting_start(tag),
            _ => self.rare_start(tag),
        }
        Done
    }

    fn formatting_start(&mut self, tag: &TagToken) {
        self.reconstruct();
        if tag.tag == Tag::NOBR && self.stack.tag_in_scope(Tag::NOBR).is_some() {
            self.adopt(Tag::NOBR.0.into());
            self.reconstruct();
        }
        self.insert_formatting(tag);
    }

    /// `<li>` closes an open `li` of the same list, `<dd>` and `<dt>` an open one of either.
    fn item_start(&mut self, tag: &TagToken) {
        self.frameset_ok = false;
        let fence = self.stack.fence();
        let key = self.stack.at(fence).key;
        let is_item = if tag.tag == Tag::LI {
            key == Key::from(Tag::LI.0)
        } else {
            key == Key::from(Tag::DD.0) || key == Key::from(Tag::DT.0)
        };
        if is_item {
            self.stack.pop_to(fence);
        }
        self.insert_block(tag);
    }

    fn form_start(&mut self, tag: &TagToken) {
        let in_template = self.stack.find(Tag::TEMPLATE).is_some();
        if self.form.is_some() && !in_template {
            return;
        }
        self.close_p();
        let form = self.insert(tag);
        if !in_template {
            self.form = Some(form);
        }
    }

    fn rare_start(&mut self, tag: &TagToken) {
        match tag.tag {
            Tag::PRE | Tag::LISTING => {
                self.insert_block(tag);
                self.skip_newline = true;
                self.frameset_ok = false;
            }
            Tag::INPUT | Tag::HR | Tag::SELECT | Tag::OPTION | Tag::OPTGROUP | Tag::BUTTON => {
                self.control_start(tag)
            }
            Tag::TEXTAREA => {
                self.frameset_ok = false;
                self.insert_raw(tag, RCDATA_TEXT);
            }
            Tag::IFRAME | Tag::NOEMBED => {
                self.frameset_ok &= tag.tag != Tag::IFRAME;
                self.insert_raw(tag, RAW_TEXT);
            }
            Tag::XMP => {
                self.close_p();
                self.reconstruct();
                self.frameset_ok = false;
                self.insert_raw(tag, RAW_TEXT);
            }
            Tag::PLAINTEXT => {
                self.insert_block(tag);
                let span = self.tokens.plaintext();
                self.reconstruct();
                self.append_text(span, Some(Nul::Replace), false);
            }
            Tag::APPLET | Tag::MARQUEE | Tag::OBJECT => {
                self.insert_inline(tag);
                self.add_marker();
                self.frameset_ok = false;
            }
            Tag::PARAM | Tag::SOURCE | Tag::TRACK => self.insert_void(tag),
            Tag::IMAGE => {
                self.body_start(&TagToken {
                    tag: Tag::IMG,
                    ..*tag
                });
            }
            Tag::RB | Tag::RTC | Tag::RP | Tag::RT => {
                let except = if matches!(tag.tag, Tag::RP | Tag::RT) {
                    Key::from(Tag::RTC.0)
                } else {
                    ALL
                };
                if self.stack.tag_in_scope(Tag::RUBY).is_some() {
                    self.stack.implied_end_tags(except);
                }
                self.insert(tag);
            }
            Tag::MATH | Tag::SVG => {
                self.reconstruct();
                self.foreign_root(tag);
            }
            Tag::HTML | Tag::BODY => self.merge_attributes(tag),
            Tag::FRAMESET => self.late_frameset(tag),
            _ => self.insert_inline(tag),
        }
    }

    /// Form controls, and `<hr>`, which may stand between the options of a `select`.
    fn control_start(&mut self, tag: &TagToken) {
        let select = self.stack.tag_in_scope(Tag::SELECT);
        match tag.tag {
            Tag::INPUT => {
                if let Some(select) = select {
                    self.stack.pop_to(select);
                }
                self.reconstruct();
                self.insert_void(tag);
                self.frameset_ok &= self.is_hidden_input(tag);
            }
            Tag::HR => {
                self.close_p();
                if select.is_some() {
                    self.stack.implied_end_tags(ALL);
                }
                self.insert_void(tag);
                self.frameset_ok = false;
            }
            Tag::SELECT => match select {
                Some(select) => self.stack.pop_to(select),
                None => {
                    self.insert_inline(tag);
                    self.frameset_ok = false;
                }
            },
            Tag::BUTTON => {
                if let Some(button) = self.stack.tag_in_scope(Tag::BUTTON) {
                    self.stack.pop_to(button);
                }
                self.insert_inline(tag);
                self.frameset_ok = false;
            }
            _ => {
                let except = if tag.tag == Tag::OPTION {
                    Key::from(Tag::OPTGROUP.0)
                } else {
                    ALL
                };
                if select.is_some() {
                    self.stack.implied_end_tags(except);
                } else if self.stack.top_is(Tag::OPTION) {
                    self.stack.pop();
                }
                self.insert_inline(tag);
            }
        }
    }

    pub(super) fn is_hidden_input(&self, tag: &TagToken) -> bool {
        let (first, count) = tag.attrs;
        self.tokens.attrs[first as usize..(first + count) as usize]
            .iter()
            .find(|attr| attr.name == Attr::TYPE)
            .is_some_and(|attr| self.bytes(attr.value).eq_ignore_ascii_case(b"hidden"))
    }

    /// A second `<html>` or `<body>` adds its attributes to those of the first.
    fn merge_attributes(&mut self, tag: &TagToken) {
        let position = usize::from(tag.tag == Tag::BODY);
        if self.stack.find(Tag::TEMPLATE).is_some() || self.stack.len() <= position {
            return;
        }
        let entry = *self.stack.at(position);
        if entry.key != Key::from(tag.tag.0) {
            return;
        }
        self.frameset_ok &= tag.tag == Tag::HTML;
        let node = &mut self.arena.nodes[entry.node as usize];
        let (first, count) = node.attrs;
        if count == 0 {
            (node.attrs, node.span) = (tag.attrs, tag.span);
        } else if count <= 64 && tag.attrs.1 <= 64 {
            // The first of two attributes of a name counts, so appending is adding those that are missing.
            let start = self.tokens.attrs.len() as u32;
            self.tokens
                .attrs
                .extend_from_within(first as usize..(first + count) as usize);
            let (first, more) = tag.attrs;
            self.tokens
                .attrs
                .extend_from_within(first as usize..(first + more) as usize);
            node.attrs = (start, count + more);
        }
    }

    /// `<frameset>` where the body has no content yet takes the body's place.
    fn late_frameset(&mut self, tag: &TagToken) {
        if !self.frameset_ok
            || self.stack.len() < 2
            || self.stack.at(1).key != Key::from(Tag::BODY.0)
        {
            return;
        }
        self.arena.detach(self.stack.at(1).node);
        self.stack.pop_to(1);
        self.insert(tag);
        self.mode = Mode::InFrameset;
    }
}
