//! What a source is made of: tags with their attributes, and what stands between them. Spans into the source, nothing copied.
use super::attributes::Attr;
use super::bytes::IN_ATTR_NAME;
use super::tags::Tag;

/// A range of bytes of the source.
pub type Span = (u32, u32);

/// One attribute as written: its name's atom and where its name and raw value lie.
#[derive(Clone, Copy, Debug)]
pub struct RawAttr {
    /// Where its name starts.
    pub name_start: u32,
    /// Its value without quotes; empty if it has none.
    pub value: Span,
    /// How many bytes its name has, saturating.
    pub name_len: u16,
    /// Its name, if known.
    pub name: Attr,
}

impl RawAttr {
    /// Its name as written.
    pub fn name_in<'s>(&self, source: &'s str) -> &'s str {
        let start = self.name_start as usize;
        let mut end = start + usize::from(self.name_len);
        if self.name_len == u16::MAX {
            // Longer names are read again.
            let rest = &source.as_bytes()[start + 1..];
            end = start
                + 1
                + rest
                    .iter()
                    .take_while(|&&byte| IN_ATTR_NAME[byte as usize] != 0)
                    .count();
        }
        &source[start..end]
    }
}

/// A start or end tag.
#[derive(Clone, Copy, Debug)]
pub struct TagToken {
    /// Its name, `Tag::UNKNOWN` if the table lacks it.
    pub tag: Tag,
    /// Its name as written.
    pub name: Span,
    /// From `<` to after `>`.
    pub span: Span,
    /// Range of its attributes in [`Tokenizer::attrs`]: first and count.
    pub attrs: (u32, u32),
    /// Ended by `/>`.
    pub self_closing: bool,
}

/// What the tokenizer found next.
#[derive(Clone, Copy, Debug)]
pub enum Token {
    /// Characters outside tags, references not decoded.
    Text(Span),
    /// Characters of a CDATA section, to be taken as they are.
    Cdata(Span),
    /// A start tag.
    Start(TagToken),
    /// An end tag.
    End(TagToken),
    /// Content of a comment, bogus ones included.
    Comment(Span),
    /// From after `<!DOCTYPE` to before `>`; the flag is false if the `>` is missing.
    Doctype(Span, bool),
    /// `</>`, which stands for nothing.
    Nothing,
    /// The end of the source.
    Eof,
}

/// How the content of an element is read up to its end tag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RawKind {
    /// `style`, `iframe`, `title`, `textarea` …: up to the end tag.
    Plain,
    /// `script`: end tags inside `<!-- <script>` do not count.
    Script,
}
