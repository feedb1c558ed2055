//! The file that a script puts in the place of an image's stand-in, under whichever name it is given: `data-hi-res-src`, `data-echo` …
use std::borrow::Cow;

use super::{is_address, largest, trimmed};
use crate::tree::{NodeId, Tree, decode_attr};

/// Words in the name of an attribute whose file is a worse one, or another picture.
const WORSE: [&str; 14] = [
    "thumb",
    "small",
    "mobile",
    "low",
    "lqip",
    "blur",
    "tiny",
    "preview",
    "error",
    "fallback",
    "placeholder",
    "avatar",
    "logo",
    "poster",
];
/// Endings of the files of photographs.
const ENDINGS: [&str; 6] = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"];
/// Attributes of an image that hold a file and are read before these, or tell it in other ways.
const OTHERS: [&str; 5] = ["src", "srcset", "alt", "title", "href"];

/// The first address of a file of a picture among the attributes of an image, whatever they are called, that of a good one first.
pub fn file<'s>(tree: &Tree<'s>, image: NodeId) -> Option<Cow<'s, str>> {
    let named = tree.named_attrs(image);
    let files = named.filter_map(|(name, raw)| {
        // Most attributes hold no address: that is told before they are read.
        let may_be = memchr::memchr2(b'/', b'&', raw.as_bytes()).is_some();
        let is_other = || OTHERS.iter().any(|other| name.eq_ignore_ascii_case(other));
        let url = (may_be && !is_other()).then(|| trimmed(decode_attr(raw)))?;
        let url = if url.contains(' ') {
            Cow::Owned(largest(&url)?.to_owned())
        } else {
            url
        };
        is_file(&url).then_some((is_worse(name), url))
    });
    let best = files.min_by_key(|(worse, _)| *worse);
    best.map(|(_, url)| url)
}

fn is_worse(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    WORSE.iter().any(|word| name.contains(word))
}

/// Whether a value is the address of a file of a picture: it has a folder, and an ending for pictures.
fn is_file(url: &str) -> bool {
    let path = &url[..url.find(['?', '#']).unwrap_or(url.len())];
    let ends = |ending: &str| {
        let at = path.len().saturating_sub(ending.len());
        path.as_bytes()[at..].eq_ignore_ascii_case(ending.as_bytes())
    };
    path.contains('/')
        && is_address(url)
        && !url.contains(['{', '<', '"'])
        && ENDINGS.into_iter().any(ends)
}

#[cfg(test)]
mod tests {
    use super::file;
    use crate::tree::{Tag, parse};

    fn told(attributes: &str) -> Option<String> {
        let source = format!("<img {attributes}>");
        let tree = parse(&source);
        let image = tree.nodes().iter().position(|node| node.tag == Tag::IMG)?;
        file(&tree, image as u32).map(|url| url.into_owned())
    }

    #[test]
    fn takes_the_file_under_any_name() {
        for attributes in [
            r#"src="loading.gif" data-hi-res-src="/img/quay.jpg?w=1""#,
            r#"data-thumb="/img/small.jpg" data-echo="/img/quay.jpg?w=1""#,
            r#"data-sets="/img/s.jpg 300w, /img/quay.jpg?w=1 900w""#,
        ] {
            assert_eq!(told(attributes).as_deref(), Some("/img/quay.jpg?w=1"));
        }
    }

    #[test]
    fn takes_no_other_value() {
        for attributes in [
            r#"src="/img/quay.jpg""#,
            r#"data-name="quay.jpg""#,
            r#"data-state="{a:/img/quay.jpg""#,
            r#"data-link="/2024/quay""#,
            r#"alt="/img/quay.jpg""#,
        ] {
            assert_eq!(told(attributes), None, "{attributes}");
        }
    }
}
