//! Pictures that no image shows: behind the text of an element, as portals show the lead picture of a story, and before a film.
use std::borrow::Cow;

use super::icons::{is_icon, is_sign, is_stand_in};
use super::{Image, is_address, largest, trimmed};
use crate::blocks::Picture;
use crate::tree::{Attr, NodeId, Tree, decode_attr};

/// Where a film or a script names the picture.
const NAMED: [Attr; 5] = [
    Attr::POSTER,
    Attr::DATA_POSTER,
    Attr::DATA_BG,
    Attr::DATA_BACKGROUND,
    Attr::DATA_BACKGROUND_IMAGE,
];
/// Words in the class or id of an element whose picture is none of the article's.
const WORDS: [&str; 18] = [
    "ad", "ads", "advert", "avatar", "author", "badge", "button", "byline", "btn", "icon", "logo",
    "pattern", "promo", "related", "share", "sponsor", "sprite", "texture",
];
/// Pixels of a side of a picture that only signs and faces fall short of.
const WIDE: u32 = 200;

/// The picture behind or before an element, if that can be the article's.
pub fn image(tree: &Tree<'_>, picture: &Picture) -> Option<Image> {
    let node = picture.node;
    let url = address(tree, node)?;
    let image = Image {
        url: url.into_owned(),
        block: picture.block,
        group: picture.figure.map_or(-1, i64::from),
        width: 0,
        height: 0,
        alternative: None,
    };
    let is_sign = is_icon(&image) || is_sign(&image.url, WIDE) || is_stand_in(&image.url);
    (!is_sign && !is_named(tree, node)).then_some(image)
}

fn address<'s>(tree: &Tree<'s>, node: NodeId) -> Option<Cow<'s, str>> {
    let value = |name| tree.attr_raw(node, name).map(decode_attr);
    let named = NAMED.into_iter().filter_map(value).find_map(|value| {
        let value = in_style(&value).map_or(value.as_ref(), |url| url).trim();
        let url = largest(value)?.to_owned();
        // `data-bg="dark"` names a colour.
        (is_address(&url) && url.contains('/')).then_some(Cow::Owned(url))
    });
    named.or_else(|| {
        let style = value(Attr::STYLE)?;
        let (_, behind) = style.split_once("background")?;
        let url = in_style(behind)?.to_owned();
        // With signs of style sheets in it, it would have to be read as one.
        (is_address(&url) && !url.contains('\\')).then(|| trimmed(Cow::Owned(url)))
    })
}

/// The address in the first `url(…)` of a style.
fn in_style(style: &str) -> Option<&str> {
    let (_, behind) = style.split_once("url(")?;
    let (url, _) = behind.split_once(')')?;
    Some(url.trim().trim_matches(['"', '\'']).trim())
}

/// Whether the name of an element says that its picture is of something else.
fn is_named(tree: &Tree<'_>, node: NodeId) -> bool {
    let is_name = |name| matches!(name, Attr::CLASS | Attr::ID);
    tree.attrs_of(node, is_name).any(|(_, value)| {
        let parts = value.split(|letter: char| !letter.is_ascii_alphanumeric());
        parts
            .filter(|part| !part.is_empty())
            .any(|part| WORDS.iter().any(|word| part.eq_ignore_ascii_case(word)))
    })
}

#[cfg(test)]
mod tests {
    use crate::blocks::from_tree;
    use crate::images::of;
    use crate::tree::parse;

    fn told(source: &str) -> Vec<(String, u32, bool)> {
        let tree = parse(source);
        let page = from_tree(&tree);
        of(&tree, &page)
            .into_iter()
            .map(|image| (image.url, image.block, image.group >= 0))
            .collect()
    }

    #[test]
    fn takes_what_stands_behind_and_before() {
        let page = "<p>one<div class=hero style=\"background: #ccc url(&quot;/a.jpg&quot;) center\"><h1>two</h1></div>\
                    <figure><video poster=/b.jpg src=/b.mp4></video></figure><p>three<div data-bg=/c.webp></div><p>four<img src=/d.jpg>";
        let expected = [
            ("/a.jpg", 1, false),
            ("/b.jpg", 2, true),
            ("/c.webp", 3, false),
            ("/d.jpg", 4, false),
        ];
        assert_eq!(
            told(page),
            expected.map(|(url, block, figure)| (url.to_string(), block, figure))
        );
    }

    #[test]
    fn leaves_what_is_of_other_things() {
        let page = "<p>one<a href=/x style='background:url(/a.jpg)'>two</a><a href=/x><span style='background:url(/a.jpg)'>x</span></a>\
                    <nav><div style='background:url(/a.jpg)'></div></nav><div class=author-avatar style='background:url(/a.jpg)'></div>\
                    <div style='background:url(/sprite.png)'></div><div style='background:url(data:image/png;base64,aa)'></div>\
                    <div data-bg=dark></div><div style='background:url(/a.svg)'></div><div style='background:url(/a.jpg?w=40)'></div>";
        assert_eq!(told(page), []);
    }
}
