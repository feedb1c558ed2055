//! Small questions about strings and subtrees, answered without allocating where they can be.
use crate::blocks::is_bare_reading;
use crate::tree::{Attr, NodeId, Tag, Tree};

/// Value of an attribute, trimmed; `None` if absent or blank.
pub fn attr(tree: &Tree<'_>, id: NodeId, name: Attr) -> Option<String> {
    let value = tree.attr(id, name)?;
    let value = value.trim();
    (!value.is_empty()).then(|| cut(value.to_owned(), super::LONG))
}

/// `text`, ended at a character's border at or before `most` bytes.
pub fn cut(mut text: String, most: usize) -> String {
    if text.len() > most {
        let end = (0..=most)
            .rev()
            .find(|&at| text.is_char_boundary(at))
            .unwrap_or(0);
        text.truncate(end);
    }
    text
}

/// Whether `list`, parted by white space, has one of `words`, whatever its case.
pub fn has_token(list: &str, words: &[&str]) -> bool {
    list.split_ascii_whitespace()
        .any(|token| words.iter().any(|word| token.eq_ignore_ascii_case(word)))
}

/// Whether `text` contains the lower-case ASCII `word`, whatever its case.
pub fn contains(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    text.windows(word.len())
        .any(|window| window.eq_ignore_ascii_case(word))
}

/// The visible text under a node with white space collapsed, at most `most` bytes.
pub fn subtree_text(tree: &Tree<'_>, id: NodeId, most: usize) -> String {
    let nodes = tree.nodes();
    let end = nodes[id as usize].end;
    let mut text = String::new();
    let mut at = id + 1;
    while at < end && text.len() < most {
        let node = &nodes[at as usize];
        if matches!(
            node.tag,
            Tag::SCRIPT | Tag::STYLE | Tag::SVG | Tag::NOSCRIPT
        ) || is_bare_reading(tree, at)
        {
            at = node.end.max(at + 1);
            continue;
        }
        if node.tag == Tag::TEXT {
            append_collapsed(&mut text, &tree.text(at), most);
        } else if breaks_words(node.tag) && !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
        at += 1;
    }
    text.truncate(text.trim_end().len());
    cut(text, most)
}

/// `text` with white space collapsed, at most `most` bytes.
pub fn collapsed(text: &str, most: usize) -> String {
    let mut out = String::new();
    append_collapsed(&mut out, text, most);
    out.truncate(out.trim_end().len());
    cut(out, most)
}

/// Whether an element parts the words before it from those in it.
fn breaks_words(tag: Tag) -> bool {
    tag.is_block() || matches!(tag, Tag::BR | Tag::LI | Tag::TD)
}

fn append_collapsed(text: &mut String, more: &str, most: usize) {
    // Once for all words, or the text grows three times.
    text.reserve(more.len().min(most));
    if more.starts_with(char::is_whitespace) && !text.is_empty() && !text.ends_with(' ') {
        text.push(' ');
    }
    let mut first = true;
    for word in more.split_whitespace() {
        if !first {
            text.push(' ');
        }
        first = false;
        text.push_str(word);
        if text.len() > most {
            return;
        }
    }
    if !first && more.ends_with(char::is_whitespace) {
        text.push(' ');
    }
}
