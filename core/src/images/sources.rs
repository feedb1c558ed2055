//! The files that a `<picture>` offers beside its image: `<source srcset="quay-640.webp 640w, quay-1280.webp 1280w">`.
use std::borrow::Cow;

use super::largest_sized;
use crate::tree::{Attr, NodeId, Tag, Tree, decode_attr};

/// Most sources that are looked at.
const MOST: usize = 20;
/// Sets of files that give a width are in pixels; smaller numbers are densities, or none.
const LEAST_WIDTH: f32 = 10.0;
/// Pixels of a file that fills the column of a text.
const WIDE: f32 = 800.0;

/// The largest file that the sources around an image offer, if it is larger than the image's own.
///
/// Where the image has a file itself, only widths in pixels tell that, and what is narrower than `WIDE` may be cut for small screens.
/// Where it has none, the file for the widest screen counts as well.
pub fn largest<'s>(tree: &Tree<'s>, image: NodeId) -> Option<Cow<'s, str>> {
    let picture = tree.node(image).parent;
    if tree.node(picture).tag != Tag::PICTURE {
        return None;
    }
    // It has one image; the sources of a hostile one would be read again for each.
    let is_image = |&child: &NodeId| matches!(tree.node(child).tag, Tag::IMG | Tag::AMP_IMG);
    if tree.children(picture).find(is_image) != Some(image) {
        return None;
    }
    let has_file = has_file(tree, image);
    let sources = tree
        .children(picture)
        .filter(|&child| tree.node(child).tag == Tag::SOURCE);
    let mut best: Option<(f32, String)> = None;
    for source in sources.take(MOST) {
        let Some((size, url)) = offered(tree, source, !has_file) else {
            continue;
        };
        if best.as_ref().is_none_or(|(other, _)| size > *other) {
            best = Some((size, url));
        }
    }
    let (size, url) = best?;
    (!has_file || size >= WIDE.max(width(tree, image))).then_some(Cow::Owned(url))
}

/// The width that an image is shown at as it says itself, in pixels, or 0.
fn width(tree: &Tree, image: NodeId) -> f32 {
    let shown = tree.attr_raw(image, Attr::WIDTH);
    shown
        .and_then(|width| width.trim_end_matches("px").parse().ok())
        .unwrap_or(0.0)
}

/// How wide the largest file of a source is, or the screen that it is for if `by_screen`; and its address.
fn offered(tree: &Tree, source: NodeId, by_screen: bool) -> Option<(f32, String)> {
    let set = [Attr::SRCSET, Attr::DATA_SRCSET]
        .into_iter()
        .find_map(|name| tree.attr_raw(source, name))?;
    let set = decode_attr(set);
    let (url, size) = largest_sized(&set)?;
    if url.starts_with("data:") {
        return None;
    }
    let size = match size {
        size if size >= LEAST_WIDTH => size,
        _ if by_screen => least_screen(tree, source).unwrap_or(0.0),
        _ => return None,
    };
    Some((size, url.to_owned()))
}

/// The `min-width` of a source's `media`, in pixels.
fn least_screen(tree: &Tree, source: NodeId) -> Option<f32> {
    let media = tree.attr_raw(source, Attr::MEDIA)?;
    let (_, behind) = media.split_once("min-width")?;
    let digits = behind.trim_start_matches([':', ' ']);
    let end = digits
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(digits.len());
    digits[..end].parse().ok()
}

/// Whether an image has a file of its own in `src`.
fn has_file(tree: &Tree, image: NodeId) -> bool {
    tree.attr_raw(image, Attr::SRC)
        .is_some_and(|src| !src.trim().is_empty() && !src.trim_start().starts_with("data:"))
}

#[cfg(test)]
mod tests {
    use super::largest;
    use crate::tree::{Tag, parse};

    fn told(source: &str) -> Option<String> {
        let tree = parse(source);
        let image = tree.nodes().iter().position(|node| node.tag == Tag::IMG)?;
        largest(&tree, image as u32).map(|url| url.into_owned())
    }

    #[test]
    fn takes_the_widest_file_that_is_offered() {
        let wide = r#"<picture><source srcset="m.webp 640w, l.webp 1280w"><source srcset="s.jpg 320w"><img src="s.jpg"></picture>"#;
        assert_eq!(told(wide).as_deref(), Some("l.webp"));
        let screens = r#"<picture><source media="(min-width: 1000px)" srcset="l.jpg"><source media="(min-width:500px)" srcset="m.jpg"><img src="data:,"></picture>"#;
        assert_eq!(told(screens).as_deref(), Some("l.jpg"));
        let lazy = r#"<picture><source data-srcset="l.jpg 800w"><img width=900 src="data:image/gif;base64,R0"></picture>"#;
        assert_eq!(told(lazy).as_deref(), Some("l.jpg"));
    }

    #[test]
    fn leaves_the_image_where_it_is_the_large_one() {
        let small = r#"<picture><source media="(max-width: 600px)" srcset="s.jpg"><img src="l.jpg"></picture>"#;
        assert_eq!(told(small), None);
        let narrow = r#"<picture><source srcset="m.webp 768w"><img src="l.jpg"></picture>"#;
        assert_eq!(told(narrow), None);
        let wider =
            r#"<picture><source srcset="m.webp 640w"><img width="1200" src="l.jpg"></picture>"#;
        assert_eq!(told(wider), None);
        assert_eq!(told(r#"<img src="l.jpg">"#), None);
    }

    #[test]
    fn reads_the_sources_of_a_picture_once() {
        let many = r#"<picture><source srcset="l.webp 1280w"><img src="s.jpg"><img src="s.jpg"></picture>"#;
        let tree = parse(many);
        let images = (0..tree.nodes().len() as u32).filter(|&id| tree.node(id).tag == Tag::IMG);
        let found: Vec<bool> = images.map(|id| largest(&tree, id).is_some()).collect();
        assert_eq!(found, [true, false]);
    }
}
