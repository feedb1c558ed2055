//! The insertion modes in a table, in its caption and in its groups of columns.
use super::super::tags::{TABLE_PART, Tag};
use super::super::token::{Span, TagToken};
use super::{Again, Builder, Done, Flow, Mode};

impl Builder<'_> {
    /// Text among the parts of a table: only white space belongs there, the rest goes before the table.
    pub(super) fn table_text(&mut self, span: Span) {
        let top = self.stack.top();
        if (top.props & TABLE_PART != 0 || self.stack.top_is(Tag::TEMPLATE)) && self.is_blank(span)
        {
            return self.append_text(span, None, true);
        }
        self.foster = true;
        self.body_text(span);
        self.foster = false;
    }

    pub(super) fn column_group_text(&mut self, span: Span) {
        let (blank, rest) = self.split_blank(span);
        self.append_text(blank, None, true);
        if rest.0 < rest.1 && self.close_column_group() {
            self.text(rest);
        }
    }

    fn fostered_start(&mut self, tag: &TagToken) -> Flow {
        self.foster = true;
        let flow = self.body_start(tag);
        self.foster = false;
        flow
    }

    fn fostered_end(&mut self, tag: &TagToken) -> Flow {
        self.foster = true;
        let flow = self.body_end(tag);
        self.foster = false;
        flow
    }

    /// Closes elements up to one of `tags`, a `template` or the root.
    pub(super) fn clear_to(&mut self, tags: &[Tag]) {
        while !self.stack.top_is(Tag::HTML)
            && !self.stack.top_is(Tag::TEMPLATE)
            && !tags.iter().any(|&tag| self.stack.top_is(tag))
        {
            self.stack.pop();
        }
    }

    pub(super) fn table_start(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::CAPTION => {
                self.clear_to(&[Tag::TABLE]);
                self.add_marker();
                self.insert(tag);
                self.mode = Mode::InCaption;
            }
            Tag::COLGROUP => {
                self.clear_to(&[Tag::TABLE]);
                self.insert(tag);
                self.mode = Mode::InColumnGroup;
            }
            Tag::COL => {
                self.clear_to(&[Tag::TABLE]);
                self.insert_implied(Tag::COLGROUP);
                self.mode = Mode::InColumnGroup;
                return Again;
            }
            Tag::TBODY | Tag::TFOOT | Tag::THEAD => {
                self.clear_to(&[Tag::TABLE]);
                self.insert(tag);
                self.mode = Mode::InTableBody;
            }
            Tag::TD | Tag::TH | Tag::TR => {
                self.clear_to(&[Tag::TABLE]);
                self.insert_implied(Tag::TBODY);
                self.mode = Mode::InTableBody;
                return Again;
            }
            Tag::TABLE => {
                if let Some(table) = self.stack.in_table_scope(Tag::TABLE) {
                    self.stack.pop_to(table);
                    self.reset_mode();
                    return Again;
                }
            }
            Tag::STYLE | Tag::SCRIPT | Tag::TEMPLATE => return self.head_start(tag),
            Tag::INPUT if self.is_hidden_input(tag) => self.insert_void(tag),
            Tag::FORM => {
                if self.stack.find(Tag::TEMPLATE).is_none() && self.form.is_none() {
                    self.form = Some(self.insert(tag));
                    self.stack.pop();
                }
            }
            _ => return self.fostered_start(tag),
        }
        Done
    }

    pub(super) fn table_end(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::TABLE => {
                if let Some(table) = self.stack.in_table_scope(Tag::TABLE) {
                    self.stack.pop_to(table);
                    self.reset_mode();
                }
            }
            Tag::BODY | Tag::HTML => {}
            part if is_part(part) => {}
            Tag::TEMPLATE => self.close_template(),
            _ => return self.fostered_end(tag),
        }
        Done
    }

    fn close_caption(&mut self) -> bool {
        let Some(caption) = self.stack.in_table_scope(Tag::CAPTION) else {
            return false;
        };
        self.stack.pop_to(caption);
        self.clear_to_marker();
        self.mode = Mode::InTable;
        true
    }

    pub(super) fn caption_start(&mut self, tag: &TagToken) -> Flow {
        if is_part(tag.tag) {
            again_if(self.close_caption())
        } else {
            self.body_start(tag)
        }
    }

    pub(super) fn caption_end(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::CAPTION => {
                self.close_caption();
                Done
            }
            Tag::TABLE => again_if(self.close_caption()),
            Tag::BODY | Tag::HTML => Done,
            part if is_part(part) => Done,
            _ => self.body_end(tag),
        }
    }

    fn close_column_group(&mut self) -> bool {
        if !self.stack.top_is(Tag::COLGROUP) {
            return false;
        }
        self.stack.pop();
        self.mode = Mode::InTable;
        true
    }

    pub(super) fn column_group_start(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::HTML => self.body_start(tag),
            Tag::COL => {
                self.insert_void(tag);
                Done
            }
            Tag::TEMPLATE => self.head_start(tag),
            _ if self.close_column_group() => Again,
            _ => Done,
        }
    }

    pub(super) fn column_group_end(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::COLGROUP => {
                self.close_column_group();
                Done
            }
            Tag::COL => Done,
            Tag::TEMPLATE => {
                self.close_template();
                Done
            }
            _ if self.close_column_group() => Again,
            _ => Done,
        }
    }
}

/// Whether a tag is a table's and belongs nowhere else.
pub(super) fn is_part(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::CAPTION
            | Tag::COL
            | Tag::COLGROUP
            | Tag::TBODY
            | Tag::TD
            | Tag::TFOOT
            | Tag::TH
            | Tag::THEAD
            | Tag::TR
    )
}

/// A tag that has closed something is for the mode that was switched to; else it counts for nothing.
pub(super) fn again_if(has_closed: bool) -> Flow {
    if has_closed { Again } else { Done }
}
