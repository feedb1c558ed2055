//! Tags inside `svg` and `math`.
use super::super::attributes::Attr;
use super::super::tags::{
    ANNOTATION, BREAKOUT, FOREIGN_NODE, HTML_POINT, MATHML_NODE as MATHML, SCOPE, SPECIAL,
    TEXT_POINT, Tag,
};
use super::super::token::TagToken;
use super::insert::foreign_element;
use super::stack::{FOREIGN_KEYS, Key, UNKNOWN_KEYS};
use super::{Again, Builder, Done, Flow};

impl Builder<'_> {
    /// `<svg>` or `<math>` in HTML.
    pub(super) fn foreign_root(&mut self, tag: &TagToken) {
        let props = FOREIGN_NODE | if tag.tag == Tag::MATH { MATHML } else { 0 };
        self.insert_foreign(tag, props);
    }

    fn insert_foreign(&mut self, tag: &TagToken, props: u16) {
        let key = self.foreign_key(tag);
        let node = foreign_element(shown_tag(tag.tag, props), tag.span, tag.attrs);
        if tag.self_closing {
            self.open(node, key, props);
            self.stack.pop();
        } else {
            self.open(node, key, props);
        }
    }

    fn foreign_key(&mut self, tag: &TagToken) -> Key {
        let key = self.key(tag);
        if key < UNKNOWN_KEYS {
            key + FOREIGN_KEYS
        } else {
            key + 1
        }
    }

    /// A start tag while the current node is foreign. `Again` if the rules of HTML are to take it.
    pub(super) fn foreign_start(&mut self, tag: &TagToken) -> Flow {
        let top = self.stack.top().props;
        if self.at_html_point(tag) || (top & ANNOTATION != 0 && tag.tag == Tag::SVG) {
            return Again;
        }
        if tag.tag.props() & BREAKOUT != 0 || (tag.tag == Tag::FONT && self.is_old_font(tag)) {
            self.leave_foreign();
            return Again;
        }
        let math = top & MATHML != 0;
        let props = FOREIGN_NODE
            | if math {
                self.mathml_props(tag)
            } else {
                svg_props(tag.tag)
            };
        self.insert_foreign(tag, props);
        Done
    }

    /// Closes foreign elements up to one that takes HTML.
    fn leave_foreign(&mut self) {
        while self.stack.top().props & FOREIGN_NODE != 0
            && self.stack.top().props & (HTML_POINT | TEXT_POINT) == 0
        {
            self.stack.pop();
        }
    }

    /// `<font>` with an attribute of HTML.
    fn is_old_font(&self, tag: &TagToken) -> bool {
        let (first, count) = tag.attrs;
        self.tokens.attrs[first as usize..(first + count) as usize]
            .iter()
            .any(|attr| matches!(attr.name, Attr::COLOR | Attr::FACE | Attr::SIZE))
    }

    fn mathml_props(&self, tag: &TagToken) -> u16 {
        match tag.tag {
            Tag::MI | Tag::MO | Tag::MN | Tag::MS | Tag::MTEXT => {
                MATHML | TEXT_POINT | SCOPE | SPECIAL
            }
            Tag::ANNOTATION_XML => {
                let point = if self.encodes_html(tag) {
                    HTML_POINT
                } else {
                    0
                };
                MATHML | ANNOTATION | SCOPE | SPECIAL | point
            }
            _ => MATHML,
        }
    }

    fn encodes_html(&self, tag: &TagToken) -> bool {
        let (first, count) = tag.attrs;
        self.tokens.attrs[first as usize..(first + count) as usize]
            .iter()
            .find(|attr| attr.name == Attr::ENCODING)
            .is_some_and(|attr| {
                let value = self.bytes(attr.value);
                value.eq_ignore_ascii_case(b"text/html")
                    || value.eq_ignore_ascii_case(b"application/xhtml+xml")
            })
    }

    /// An end tag while the current node is foreign. `Again` if the rules of HTML are to take it.
    pub(super) fn foreign_end(&mut self, tag: &TagToken) -> Flow {
        if matches!(tag.tag, Tag::BR | Tag::P) {
            self.leave_foreign();
            return Again;
        }
        let key = self.foreign_key(tag);
        match self.stack.position(key) {
            Some(position) if position > self.stack.html() => {
                self.stack.pop_to(position);
                Done
            }
            _ => Again,
        }
    }
}

fn svg_props(tag: Tag) -> u16 {
    match tag {
        Tag::FOREIGN_OBJECT | Tag::DESC | Tag::TITLE => HTML_POINT | SCOPE | SPECIAL,
        _ => 0,
    }
}

/// The tag that a foreign element's node has: none that could be mistaken for one of HTML.
fn shown_tag(tag: Tag, props: u16) -> Tag {
    match tag {
        Tag::SVG | Tag::MATH | Tag::SCRIPT | Tag::STYLE | Tag::A => tag,
        Tag::ANNOTATION | Tag::ANNOTATION_XML if props & MATHML != 0 => Tag::MATH_ANNOTATION,
        _ if props & MATHML != 0 => Tag::UNKNOWN,
        Tag::TITLE => Tag::SVG_TITLE,
        Tag::DESC => Tag::SVG_DESC,
        Tag::IMAGE => Tag::SVG_IMAGE,
        Tag::FOREIGN_OBJECT => Tag::SVG_FOREIGN_OBJECT,
        _ => Tag::UNKNOWN,
    }
}
