//! Pictures that show nothing: signs of buttons, faces of writers, marks of the site, pixels that count visitors.
use super::Image;

/// Pixels of a side from which on a picture may show something; up to these it gives a shape: AMP writes `width=16 height=9`.
const SMALL: u32 = 80;
const SHAPE: u32 = 16;
/// Words in the name of such a picture or of its folder.
const WORDS: [&str; 12] = [
    "avatar",
    "avatars",
    "emoji",
    "emojis",
    "favicon",
    "gravatar",
    "icon",
    "icons",
    "placeholder",
    "smilies",
    "spacer",
    "sprite",
];
/// Words in the name of a drawing that is none of the article's; photographs may show such things.
const DRAWN: [&str; 8] = [
    "badge", "badges", "blank", "button", "buttons", "logo", "logos", "pixel",
];
/// Bytes of the shortest of the words in both lists.
const SHORTEST: usize = 4;

/// Words in the name of a drawing that a page shows until the picture is there.
const STAND_INS: [&str; 4] = ["blank", "lazyload", "placeholder", "spacer"];
/// Words that are all of the name of an empty drawing that holds a place: `leer.gif`, `clear_pixel.gif`.
const EMPTY: [&str; 8] = [
    "clear",
    "clearpixel",
    "empty",
    "leer",
    "pixel",
    "shim",
    "tiny",
    "trans",
];
/// Words that are all of the name of what stands for a picture that is not there yet, or missing, with one of `ABSENT` among them.
const ABSENT: [&str; 12] = [
    "no",
    "noimage",
    "nophoto",
    "nopic",
    "missing",
    "loading",
    "loader",
    "spinner",
    "transparent",
    "lazy",
    "placeholder",
    "notfound",
];
const SUCH: [&str; 18] = [
    "ajax",
    "available",
    "default",
    "face",
    "found",
    "gray",
    "grey",
    "image",
    "images",
    "img",
    "large",
    "load",
    "not",
    "photo",
    "pic",
    "picture",
    "small",
    "thumb",
];
/// Words that are all of the name of a drawing on a button: `facebook-share.png`, `printButton.png`.
const SIGNS: [&str; 39] = [
    "arrow",
    "bottom",
    "btn",
    "bullet",
    "button",
    "close",
    "comment",
    "comments",
    "delicious",
    "digg",
    "down",
    "email",
    "facebook",
    "fb",
    "feed",
    "font",
    "ico",
    "icon",
    "instagram",
    "left",
    "line",
    "linkedin",
    "mail",
    "mailto",
    "menu",
    "minus",
    "next",
    "pdf",
    "plus",
    "prev",
    "print",
    "right",
    "rss",
    "search",
    "share",
    "telegram",
    "twitter",
    "whatsapp",
    "youtube",
];
/// Pixels of a side from which on a GIF is looked at as any other picture.
const LARGE: u32 = 150;
/// Words in the name of a GIF of a layout: of 17,900 pictures of labelled pages 1,900 were GIFs, hardly one of them a photograph.
const LAYOUT: [&str; 36] = [
    "arrow",
    "background",
    "banner",
    "bg",
    "border",
    "btn",
    "bullet",
    "clear",
    "comment",
    "comments",
    "corner",
    "divider",
    "dot",
    "email",
    "feed",
    "font",
    "fontsize",
    "footer",
    "header",
    "ico",
    "line",
    "mail",
    "nav",
    "print",
    "printer",
    "report",
    "rss",
    "search",
    "separator",
    "share",
    "star",
    "tab",
    "top",
    "trans",
    "transparent",
    "twitter",
];
/// What the words of such names begin or end with where they are written as one: `btnemail.gif`, `whitebullet.gif`.
const GLUED: [&str; 9] = [
    "arrow", "btn", "bullet", "button", "email", "logo", "pixel", "print", "spacer",
];
/// Bytes of names that are too short for a photograph's: `a3.gif`; two Chinese characters, which are more, may well be a word.
const SHORT: usize = 4;

/// Whether an image that stands in no figure is none of the article's: a drawing in vectors, a small one, one so named.
pub fn is_icon(image: &Image) -> bool {
    let path = path(&image.url);
    let drawn = ends(path, ".png") || ends(path, ".gif");
    ends(path, ".svg")
        || is_small(image.width, image.height)
        || path
            .rsplit('/')
            .take(2)
            .any(|name| is_named(name, &WORDS) || drawn && is_named(name, &DRAWN))
        || drawn && is_button(path)
        || ends(path, ".gif") && image.width.max(image.height) < LARGE && is_layout(path)
}

/// Whether the name of a GIF is one of a layout's: it has a word for such things, or is a few letters.
fn is_layout(path: &str) -> bool {
    let name = name_of(path);
    let stem = &name[..name.len() - ".gif".len()];
    let is_short = stem.len() <= SHORT && !stem.bytes().all(|byte| byte.is_ascii_digit());
    is_short || words_of_name(path).any(|word| is_one(word, &LAYOUT) || is_glued(word))
}

fn is_glued(word: &str) -> bool {
    let bytes = word.as_bytes();
    GLUED.iter().any(|known| {
        let is_at = |part: Option<&[u8]>| {
            part.is_some_and(|part| part.eq_ignore_ascii_case(known.as_bytes()))
        };
        is_at(bytes.get(..known.len()))
            || is_at(bytes.len().checked_sub(known.len()).map(|at| &bytes[at..]))
    })
}

/// Whether an image is what a page shows until the picture is there, or for want of one: `/assets/placeholder.png`, `no-image.jpg`.
pub fn is_stand_in(url: &str) -> bool {
    let path = path(url);
    let drawn = [".png", ".gif", ".svg"]
        .iter()
        .any(|ending| ends(path, ending));
    let is_empty = || name_of(path).starts_with("1x1.") || is_all(path, &EMPTY);
    drawn && (is_named(name_of(path), &STAND_INS) || is_empty()) || is_absent(path)
}

/// Whether the name of a file has words for what stands on buttons, and no others.
fn is_button(path: &str) -> bool {
    is_all(path, &SIGNS)
}

/// Whether the name of a file has words, and each is one of these.
fn is_all(path: &str, known: &[&str]) -> bool {
    let mut words = words_of_name(path);
    words.next().is_some_and(|word| is_one(word, known)) && words.all(|word| is_one(word, known))
}

/// Whether the name of a file says that there is no picture.
fn is_absent(path: &str) -> bool {
    let mut says = false;
    // In one go, as the first word of most names is another.
    words_of_name(path).all(|word| {
        let is_absent = is_one(word, &ABSENT);
        says |= is_absent;
        is_absent || is_one(word, &SUCH)
    }) && says
}

/// The name of a file, behind its folders.
fn name_of(path: &str) -> &str {
    &path[memchr::memrchr(b'/', path.as_bytes()).map_or(0, |stroke| stroke + 1)..]
}

/// The words of the name of a file, without its ending and numbers: of `printButton2.png`, print and Button.
fn words_of_name(path: &str) -> impl Iterator<Item = &str> {
    let name = name_of(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.split(|letter: char| !letter.is_alphabetic())
        .flat_map(humps)
        .filter(|word| !word.is_empty())
}

/// A word parted before each capital that follows a small letter.
fn humps(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(word);
    std::iter::from_fn(move || {
        let word = rest.take()?;
        let pairs = word.as_bytes().windows(2);
        let at = pairs
            .clone()
            .position(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
        let (first, behind) = at.map_or((word, None), |at| (&word[..=at], Some(&word[at + 1..])));
        rest = behind;
        Some(first)
    })
}

fn is_one(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether an address tells a drawing in vectors, or a cut with a side of fewer pixels: `?width=32`, `&w=96`.
pub fn is_sign(url: &str, wide: u32) -> bool {
    let path = path(url);
    let sides = url[path.len()..].split(['?', '&', ';', ',']);
    let mut given = sides.filter_map(|part| {
        let (name, size) = part.split_once('=')?;
        let is_side = matches!(name, "w" | "h" | "width" | "height");
        is_side.then(|| size.parse::<u32>().ok()).flatten()
    });
    ends(path, ".svg") || given.any(|side| (1..wide).contains(&side))
}

fn path(url: &str) -> &str {
    &url[..memchr::memchr2(b'?', b'#', url.as_bytes()).unwrap_or(url.len())]
}

fn ends(path: &str, ending: &str) -> bool {
    let at = path.len().saturating_sub(ending.len());
    path.as_bytes()[at..].eq_ignore_ascii_case(ending.as_bytes())
}

fn is_small(width: u32, height: u32) -> bool {
    let sign = SHAPE + 1..SMALL;
    sign.contains(&width) || sign.contains(&height) || (width == 1 && height == 1)
}

fn is_named(name: &str, words: &[&str]) -> bool {
    // Bytes, as what is sought is ASCII; most words are numbers, or shorter than any that is sought.
    name.as_bytes()
        .split(|byte| !byte.is_ascii_alphanumeric())
        .filter(|word| word.len() >= SHORTEST && word[0].is_ascii_alphabetic())
        .any(|word| {
            words
                .iter()
                .any(|known| word.eq_ignore_ascii_case(known.as_bytes()))
        })
}

#[cfg(test)]
mod tests {
    use super::super::Image;
    use super::{is_icon, is_sign, is_stand_in};

    fn image(url: &str, width: u32, height: u32) -> Image {
        Image {
            url: url.into(),
            block: 0,
            group: -1,
            width,
            height,
            alternative: None,
        }
    }

    #[test]
    fn tells_what_stands_in_for_a_picture() {
        assert!(is_stand_in("/assets/placeholder.png?v=1"));
        assert!(is_stand_in("/img/spacer.gif"));
        assert!(is_stand_in("/img/no-image-2.jpg"));
        assert!(is_stand_in("/img/ajax_loader.gif"));
        assert!(is_stand_in("/img/leer.gif"));
        assert!(is_stand_in("/img/1x1.png"));
        assert!(!is_stand_in("/img/clear_sky.png"));
        assert!(!is_stand_in("/img/396x330.png"));
        assert!(!is_stand_in("/img/loading-dock.png"));
        assert!(!is_stand_in("/img/default.jpg"));
        assert!(!is_stand_in("/2021/12345.jpg"));
        assert!(!is_stand_in("/placeholder/quay.png"));
        assert!(!is_stand_in("/img/blank-pages.jpg"));
    }

    #[test]
    fn tells_small_cuts_by_their_addresses() {
        for url in [
            "/a.jpg?fit=crop&height=32&width=32",
            "/image?url=a.jpg&w=96",
            "/offer.svg",
        ] {
            assert!(is_sign(url, 200), "{url}");
        }
        for url in [
            "/a.jpg?w=1200",
            "/a.jpg?w=",
            "/w=96/a.jpg",
            "/a.jpg?new=1",
            "/a.jpg?w=0",
        ] {
            assert!(!is_sign(url, 200), "{url}");
        }
    }

    #[test]
    fn tells_icons_from_pictures() {
        for (url, width, height) in [
            ("https://a.org/share/fb.SVG?v=2", 0, 0),
            ("https://a.org/static/icons/fb.png", 0, 0),
            ("https://a.org/icon-author.gif", 0, 0),
            ("https://1.gravatar.com/avatar/afcb?s=40", 0, 0),
            ("https://a.org/site_logo.png", 300, 120),
            ("https://a.org/jane.jpg", 40, 40),
            ("https://a.org/count", 1, 1),
            ("https://a.org/img/arrow-right.png", 0, 0),
            ("https://a.org/M_images/printButton.png", 0, 0),
            ("https://a.org/g/font_m.gif", 0, 0),
            ("https://a.org/img/btnEmail1.gif", 0, 0),
            ("https://a.org/img/whitebullet.gif", 0, 0),
            ("https://a.org/img/a3.gif", 100, 20),
        ] {
            assert!(is_icon(&image(url, width, height)), "{url}");
        }
        for (url, width, height) in [
            ("https://a.org/2021/photo.jpg", 0, 0),
            ("https://a.org/2021/google-pixel-logo.jpg", 0, 0),
            ("https://a.org/iconic-bridge.jpg", 640, 480),
            ("https://a.org/amp.jpg", 16, 9),
            ("https://a.org/facebook-office.png", 0, 0),
            ("https://a.org/12345.png", 0, 0),
            ("https://a.org/2004/portman_lights_8004.gif", 0, 0),
            ("https://a.org/2004/printer_fair.gif", 300, 200),
            ("https://a.org/7.gif", 0, 0),
            ("https://a.org/imageButtonMaker.png", 0, 0),
            ("", 0, 0),
        ] {
            assert!(!is_icon(&image(url, width, height)), "{url}");
        }
    }
}
