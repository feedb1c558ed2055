//! The insertion modes in the bodies of a table, in their rows and cells.
use super::super::tags::Tag;
use super::super::token::TagToken;
use super::table::{again_if, is_part};
use super::{Again, Builder, Done, Flow, Mode};

const BODIES: &[Tag] = &[Tag::TBODY, Tag::TFOOT, Tag::THEAD];

impl Builder<'_> {
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
            | Tag::TR => again_if(self.close_row()),
            _ => self.table_start(tag),
        }
    }

    pub(super) fn row_end(&mut self, tag: &TagToken) -> Flow {
        match tag.tag {
            Tag::TR => {
                self.close_row();
                Done
            }
            Tag::TABLE => again_if(self.close_row()),
            Tag::TBODY | Tag::TFOOT | Tag::THEAD => {
                again_if(self.stack.in_table_scope(tag.tag).is_some() && self.close_row())
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
        if is_part(tag.tag) {
            again_if(self.close_cell())
        } else {
            self.body_start(tag)
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
                again_if(self.stack.in_table_scope(tag.tag).is_some() && self.close_cell())
            }
            _ => self.body_end(tag),
        }
    }
}
