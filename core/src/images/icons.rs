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

/// Letters of the shortest of them.
const SHORTEST: usize = 4;

/// Whether an image that stands in no figure is none of the article's: a drawing in vectors, a small one, one so named.
pub fn is_icon(image: &Image) -> bool {
    let end = memchr::memchr2(b'?', b'#', image.url.as_bytes()).unwrap_or(image.url.len());
    let path = &image.url[..end];
    let ends = |ending: &str| {
        let at = path.len().saturating_sub(ending.len());
        path.as_bytes()[at..].eq_ignore_ascii_case(ending.as_bytes())
    };
    let drawn = ends(".png") || ends(".gif");
    ends(".svg")
        || is_small(image.width, image.height)
        || path
            .rsplit('/')
            .take(2)
            .any(|name| is_named(name, &WORDS) || drawn && is_named(name, &DRAWN))
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
    use super::is_icon;

    fn image(url: &str, width: u32, height: u32) -> Image {
        Image {
            url: url.into(),
            block: 0,
            group: -1,
            width,
            height,
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
        ] {
            assert!(is_icon(&image(url, width, height)), "{url}");
        }
        for (url, width, height) in [
            ("https://a.org/2021/photo.jpg", 0, 0),
            ("https://a.org/2021/google-pixel-logo.jpg", 0, 0),
            ("https://a.org/iconic-bridge.jpg", 640, 480),
            ("https://a.org/amp.jpg", 16, 9),
            ("", 0, 0),
        ] {
            assert!(!is_icon(&image(url, width, height)), "{url}");
        }
    }
}
