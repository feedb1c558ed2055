//! The "in body" insertion mode: end tags.
use super::super::tags::{FORMATTING, IMPLIED_END, Tag};
use super::super::token::TagToken;
use super::stack::Key;
use super::{Builder, Done, Flow, Mode};

impl Builder<'_> {
    #[inline]
    pub(super) fn body_end(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::DIV
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
            | Tag::BUTTON
            | Tag::CENTER
            | Tag::DETAILS
            | Tag::DIALOG
            | Tag::DIR
            | Tag::DL
            | Tag::FIELDSET
            | Tag::HGROUP
            | Tag::LISTING
            | Tag::MENU
            | Tag::PRE
            | Tag::SEARCH
            | Tag::SELECT
            | Tag::SUMMARY
            | Tag::DD
            | Tag::DT => {
                if let Some(position) = self.stack.tag_in_scope(tag.tag) {
                    self.stack.pop_to(position);
                }
            }
            Tag::P => match self.stack.p_in_button_scope() {
                Some(position) => self.stack.pop_to(position),
                None => {
                    self.insert_implied(Tag::P);
                    self.stack.pop();
                }
            },
            Tag::LI => {
                if let Some(position) = self.stack.li_in_list_scope() {
                    self.stack.pop_to(position);
                }
            }
            _ if tag.tag.props() & FORMATTING != 0 => self.adopt(tag.tag.0.into()),
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => self.heading_end(),
            Tag::BODY | Tag::HTML => {
                if self.stack.tag_in_scope(Tag::BODY).is_some() {
                    self.mode = Mode::AfterBody;
                }
            }
            Tag::FORM => self.form_end(),
            Tag::BR => {
                self.reconstruct();
                self.insert_void(&TagToken {
                    attrs: (0, 0),
                    ..*tag
                });
                self.frameset_ok = false;
            }
            Tag::APPLET | Tag::MARQUEE | Tag::OBJECT => {
                if let Some(position) = self.stack.tag_in_scope(tag.tag) {
                    self.stack.pop_to(position);
                    self.clear_to_marker();
                }
            }
            Tag::TEMPLATE => self.close_template(),
            _ => {
                let key = self.key(tag);
                self.any_other_end(key);
            }
        }
        Done
    }

    /// An end tag of a heading closes the nearest heading of any level in scope.
    fn heading_end(&mut self) {
        let headings = [Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6];
        let nearest = headings
            .iter()
            .filter_map(|&tag| self.stack.tag_in_scope(tag))
            .max();
        if let Some(position) = nearest {
            self.stack.pop_to(position);
        }
    }

    fn form_end(&mut self) {
        if self.stack.find(Tag::TEMPLATE).is_some() {
            if let Some(position) = self.stack.tag_in_scope(Tag::FORM) {
                self.stack.pop_to(position);
            }
            return;
        }
        let Some(form) = self.form.take() else {
            return;
        };
        if let Some(position) = self.stack.tag_in_scope(Tag::FORM)
            && self.stack.at(position).node == form
        {
            while self.stack.top().props & IMPLIED_END != 0 {
                self.stack.pop();
            }
            self.stack.remove(position);
        }
    }

    /// "Any other end tag": closes the nearest element of the name unless a special one is open inside it.
    pub(super) fn any_other_end(&mut self, key: Key) {
        let special = self.stack.special();
        if let Some(position) = self.stack.position(key)
            && position >= special
            && position > 0
        {
            self.stack.pop_to(position);
        }
    }
}
