//! The insertion modes inside tables.
use super::super::tags::{TABLE_PART, Tag};
use super::super::tokenizer::{Span, TagToken};
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
    fn clear_to(&mut self, tags: &[Tag]) {
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
            Tag::BODY
            | Tag::CAPTION
            | Tag::COL
            | Tag::COLGROUP
            | Tag::HTML
            | Tag::TBODY
            | Tag::TD
            | Tag::TFOOT
            | Tag::TH
            | Tag::THEAD
            | Tag::TR => {}
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
        match tag.tag {
            Tag::CAPTION
            | Tag::COL
            | Tag::COLGROUP
            | Tag::TBODY
            | Tag::TD
            | Tag::TFOOT
            | Tag::TH
            | Tag::THEAD
            | Tag::TR => {
                if self.close_caption() {
                    Again
                } else {
                    Done
                }
            }
            _ => self.body_start(tag),
        }
    }

    pub(super) fn caption_end(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::CAPTION => {
                self.close_caption();
                Done
            }
            Tag::TABLE => {
                if self.close_caption() {
                    Again
                } else {
                    Done
                }
            }
            Tag::BODY
            | Tag::COL
            | Tag::COLGROUP
            | Tag::HTML
            | Tag::TBODY
            | Tag::TD
            | Tag::TFOOT
            | Tag::TH
            | Tag::THEAD
            | Tag::TR => Done,
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

    pub(super) fn table_body_start(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::TR => {
                self.clear_to(BODIES);
                self.insert(tag);
                self.mode = Mode::InRow;
                Done
            }
            Tag::TH | Tag::TD => {
                self.clear_to(BODIES);
                self.insert_implied(Tag::TR);
                self.mode = Mode::InRow;
                Again
            }
            Tag::CAPTION | Tag::COL | Tag::COLGROUP | Tag::TBODY | Tag::TFOOT | Tag::THEAD => {
                self.close_table_body()
            }
            _ => self.table_start(tag),
        }
    }

    fn close_table_body(&mut self) -> Flow {
        if BODIES
            .iter()
            .all(|&body| self.stack.in_table_scope(body).is_none())
        {
            return Done;
        }
        self.clear_to(BODIES);
        self.stack.pop();
        self.mode = Mode::InTable;
        Again
    }

    pub(super) fn table_body_end(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::TBODY | Tag::TFOOT | Tag::THEAD => {
                if self.stack.in_table_scope(tag.tag).is_some() {
                    self.clear_to(BODIES);
                    self.stack.pop();
                    self.mode = Mode::InTable;
                }
                Done
            }
            Tag::TABLE => self.close_table_body(),
            Tag::BODY
            | Tag::CAPTION
            | Tag::COL
            | Tag::COLGROUP
            | Tag::HTML
            | Tag::TD
            | Tag::TH
            | Tag::TR => Done,
            _ => self.table_end(tag),
        }
    }

    fn close_row(&mut self) -> bool {
        if self.stack.in_table_scope(Tag::TR).is_none() {
            return false;
        }
        self.clear_to(&[Tag::TR]);
        self.stack.pop();
        self.mode = Mode::InTableBody;
        true
    }

    pub(super) fn row_start(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::TH | Tag::TD => {
                self.clear_to(&[Tag::TR]);
                self.insert(tag);
                self.mode = Mode::InCell;
                self.add_marker();
                Done
            }
            Tag::CAPTION
            | Tag::COL
            | Tag::COLGROUP
            | Tag::TBODY
            | Tag::TFOOT
            | Tag::THEAD
            | Tag::TR => {
                if self.close_row() {
                    Again
                } else {
                    Done
                }
            }
            _ => self.table_start(tag),
        }
    }

    pub(super) fn row_end(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::TR => {
                self.close_row();
                Done
            }
            Tag::TABLE => {
                if self.close_row() {
                    Again
                } else {
                    Done
                }
            }
            Tag::TBODY | Tag::TFOOT | Tag::THEAD => {
                if self.stack.in_table_scope(tag.tag).is_some() && self.close_row() {
                    Again
                } else {
                    Done
                }
            }
            Tag::BODY | Tag::CAPTION | Tag::COL | Tag::COLGROUP | Tag::HTML | Tag::TD | Tag::TH => {
                Done
            }
            _ => self.table_end(tag),
        }
    }

    fn close_cell(&mut self) -> bool {
        let cell = self
            .stack
            .in_table_scope(Tag::TD)
            .max(self.stack.in_table_scope(Tag::TH));
        let Some(cell) = cell else {
            return false;
        };
        self.stack.pop_to(cell);
        self.clear_to_marker();
        self.mode = Mode::InRow;
        true
    }

    pub(super) fn cell_start(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::CAPTION
            | Tag::COL
            | Tag::COLGROUP
            | Tag::TBODY
            | Tag::TD
            | Tag::TFOOT
            | Tag::TH
            | Tag::THEAD
            | Tag::TR => {
                if self.close_cell() {
                    Again
                } else {
                    Done
                }
            }
            _ => self.body_start(tag),
        }
    }

    pub(super) fn cell_end(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::TD | Tag::TH => {
                if let Some(cell) = self.stack.in_table_scope(tag.tag) {
                    self.stack.pop_to(cell);
                    self.clear_to_marker();
                    self.mode = Mode::InRow;
                }
                Done
            }
            Tag::BODY | Tag::CAPTION | Tag::COL | Tag::COLGROUP | Tag::HTML => Done,
            Tag::TABLE | Tag::TBODY | Tag::TFOOT | Tag::THEAD | Tag::TR => {
                if self.stack.in_table_scope(tag.tag).is_some() && self.close_cell() {
                    Again
                } else {
                    Done
                }
            }
            _ => self.body_end(tag),
        }
    }
}

const BODIES: &[Tag] = &[Tag::TBODY, Tag::TFOOT, Tag::THEAD];
