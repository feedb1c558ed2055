//! Faces of writers and readers, told by the names of the image and of the small elements around it.
use crate::tree::{Attr, NodeId, Tree};

/// Words in such a name.
const WORDS: [&str; 14] = [
    "author",
    "authors",
    "auteur",
    "autor",
    "avatar",
    "avatars",
    "byline",
    "emoji",
    "gravatar",
    "headshot",
    "journalist",
    "penulis",
    "reporter",
    "writer",
];
/// Letters of the shortest and the longest of them.
const SHORTEST: usize = 5;
const LONGEST: usize = 10;
/// Elements outwards that are looked at, and nodes of the largest that is one writer's.
const FARTHEST: usize = 3;
const LARGEST: u32 = 24;

/// Whether an image is that of somebody who wrote.
pub fn is_face(tree: &Tree<'_>, image: NodeId) -> bool {
    let around = tree.ancestors(image).take(FARTHEST);
    std::iter::once(image)
        .chain(around)
        .take_while(|&id| tree.node(id).end - id <= LARGEST)
        .any(|id| is_named(tree, id))
}

fn is_named(tree: &Tree<'_>, id: NodeId) -> bool {
    let Some(class) = tree.attr_raw(id, Attr::CLASS) else {
        return false;
    };
    // Bytes, as what is sought is ASCII.
    class
        .as_bytes()
        .split(|byte| !byte.is_ascii_alphabetic())
        .filter(|word| (SHORTEST..=LONGEST).contains(&word.len()))
        .any(|word| {
            WORDS
                .iter()
                .any(|known| word.eq_ignore_ascii_case(known.as_bytes()))
        })
}

#[cfg(test)]
mod tests {
    use super::is_face;
    use crate::tree::{Tag, parse};

    fn told(source: &str) -> bool {
        let tree = parse(source);
        let image = tree.nodes().iter().position(|node| node.tag == Tag::IMG);
        is_face(&tree, image.unwrap_or(0) as u32)
    }

    #[test]
    fn tells_faces_by_names() {
        assert!(told("<img class='avatar photo' src=a.jpg>"));
        assert!(told(
            "<div class=post__author><a><img src=a.jpg></a><b>Jane Doe</b></div>"
        ));
        assert!(!told("<img class=wp-image-7 src=a.jpg>"));
        assert!(!told("<div class=authorised><img src=a.jpg></div>"));
        let text = "<p>text</p>".repeat(12);
        assert!(!told(&format!(
            "<div class=author><img src=a.jpg>{text}</div>"
        )));
    }
}
