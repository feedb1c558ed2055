//! Images of a page: the real file behind lazy loading, where it stands among the blocks, its figure.
mod backdrops;
mod faces;
mod icons;
mod lazy;
mod sources;

pub use icons::{is_sign, is_stand_in};

use std::borrow::Cow;

use crate::blocks::{Page, Picture};
use crate::tree::{Attr, NodeId, Tree, decode_attr};

/// An image of the page.
#[derive(Debug, Clone)]
pub struct Image {
    /// Its address as written, the real one behind lazy loading.
    pub url: String,
    /// Index of the first block after it.
    pub block: u32,
    /// Id of its `figure`, or -1.
    pub group: i64,
    /// Width in pixels as the page gives it, or 0.
    pub width: u32,
    /// Height in pixels as the page gives it, or 0.
    pub height: u32,
    /// What stands in for it where it is not shown, if that may end with a credit.
    pub alternative: Option<String>,
}

/// Most images kept: a page with more is a gallery of other pages' pictures.
const MOST: usize = 400;

/// Images of a page in document order; those without a usable address, icons, and what stands in for others are left out.
pub fn of(tree: &Tree, page: &Page) -> Vec<Image> {
    let pictures = page.pictures.iter().take(MOST);
    let mut placed: Vec<(NodeId, Image)> = pictures
        .filter_map(|picture| Some((picture.node, image(tree, picture)?)))
        .collect();
    if !page.backdrops.is_empty() {
        let backdrops = page.backdrops.iter();
        placed.extend(
            backdrops.filter_map(|picture| Some((picture.node, backdrops::image(tree, picture)?))),
        );
        placed.sort_by_key(|(node, _)| *node);
    }
    placed.into_iter().map(|(_, image)| image).collect()
}

fn image(tree: &Tree, picture: &Picture) -> Option<Image> {
    let mut values: [Option<&str>; READ.len()] = [None; READ.len()];
    // One look at each attribute, the first of a name counting.
    for (name, value) in tree.attrs(picture.node) {
        if let Some(place) = READ.iter().position(|&read| read == name) {
            values[place].get_or_insert(value);
        }
    }
    let attr = |place: usize| values[place].map(|raw| trimmed(decode_attr(raw)));
    let address = |url: Cow<'_, str>| is_address(&url).then(|| url.into_owned());
    let lazy = || LAZY.into_iter().filter_map(attr).find_map(address);
    let in_sets = || {
        let mut sets = SETS.into_iter().filter_map(attr);
        sets.find_map(|set| address(Cow::Borrowed(largest(&set)?)))
    };
    let of_source = || address(sources::largest(tree, picture.node)?);
    let shown = |url: &String| !icons::is_stand_in(url);
    let src = || attr(SRC).and_then(address).filter(shown);
    let behind = || lazy::file(tree, picture.node).map(Cow::into_owned);
    let url = match lazy().or_else(in_sets).or_else(of_source) {
        Some(url) => Some(url).filter(shown),
        None => src().or_else(|| behind().filter(shown)),
    }?;
    let size = |place| {
        attr(place)
            .and_then(|size| size.trim_end_matches("px").parse().ok())
            .unwrap_or(0)
    };
    let image = Image {
        url,
        block: picture.block,
        group: picture.figure.map_or(-1, i64::from),
        width: size(WIDTH),
        height: size(HEIGHT),
        alternative: values[ALT].and_then(crediting),
    };
    let is_none = image.group < 0 && (icons::is_icon(&image) || faces::is_face(tree, picture.node));
    (!is_none).then_some(image)
}

/// The attributes of an image that are read.
const READ: [Attr; 10] = [
    Attr::DATA_SRC,
    Attr::DATA_ORIGINAL,
    Attr::DATA_LAZY_SRC,
    Attr::DATA_URL,
    Attr::SRCSET,
    Attr::DATA_SRCSET,
    Attr::SRC,
    Attr::WIDTH,
    Attr::HEIGHT,
    Attr::ALT,
];
/// Where they stand in [`READ`]. Lazy loaders put a placeholder in `src` and the file elsewhere, so the elsewhere is asked first.
const LAZY: [usize; 4] = [0, 1, 2, 3];
const SETS: [usize; 2] = [4, 5];
const SRC: usize = 6;
const WIDTH: usize = 7;
const HEIGHT: usize = 8;
const ALT: usize = 9;
/// Bytes of the longest alternative text that is kept.
const LONGEST: usize = 2_000;

/// An alternative text that has a mark of credits: most have none.
fn crediting(raw: &str) -> Option<String> {
    let is_marked = || raw.contains([':', ')', '©']) || raw.contains("&copy");
    (raw.len() <= LONGEST && is_marked()).then(|| decode_attr(raw).into_owned())
}

/// A text without white space around it; copied only where it was made for us.
fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

fn is_address(url: &str) -> bool {
    !url.is_empty()
        && url.len() < 4_000
        && !url.starts_with("data:")
        && !url.starts_with("javascript:")
        && !url.contains("{{")
}

/// Address with the largest width or density in a `srcset`.
fn largest(set: &str) -> Option<&str> {
    largest_sized(set).map(|(url, _)| url)
}

/// The same with that width or density; 1 where none is given.
fn largest_sized(set: &str) -> Option<(&str, f32)> {
    let sized = candidates(set).filter_map(|candidate| {
        let mut words = candidate.split_ascii_whitespace();
        let url = words.next()?.trim_end_matches(',');
        let size = words.next().and_then(|size| {
            size.trim_end_matches(['w', 'x', 'h', ','])
                .parse::<f32>()
                .ok()
        });
        Some((url, size.unwrap_or(1.0)))
    });
    sized.max_by(|a, b| a.1.total_cmp(&b.1))
}

/// The parts of a `srcset`: behind a comma and a space, or a comma that an address follows.
fn candidates(set: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(set);
    std::iter::from_fn(move || {
        let text = rest?;
        let behind = |comma: usize| &text[comma + 1..];
        let parts =
            |&comma: &usize| behind(comma).starts_with(' ') || behind(comma).starts_with("http");
        let comma = memchr::memchr_iter(b',', text.as_bytes()).find(parts);
        rest = comma.map(|comma| behind(comma).strip_prefix(' ').unwrap_or(behind(comma)));
        Some(&text[..comma.unwrap_or(text.len())])
    })
}

#[cfg(test)]
mod tests {
    use super::largest;

    #[test]
    fn takes_the_largest_of_a_srcset() {
        let largest = |set| largest(set).unwrap_or_default();
        assert_eq!(largest("a.jpg 320w, b.jpg 1280w, c.jpg 640w"), "b.jpg");
        assert_eq!(
            largest("https://x/w_100,h_50/a.jpg 1x,https://x/w_200,h_100/a.jpg 2x"),
            "https://x/w_200,h_100/a.jpg"
        );
        assert_eq!(largest("only.jpg"), "only.jpg");
    }
}
