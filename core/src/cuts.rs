//! What the addresses of one picture have in common: publishers cut it anew for every place, and name each cut.
//!
//! The name of the file tells, without the words for its size at the end. Where little is left of the name, many pictures of
//! a site may have it, and the folders tell too, without those that are named after a size.

/// Characters that the names of many pictures of a site may be left with: `12345.jpg`.
const SHORT: usize = 5;
/// Words for a size at the end of a name: at most so many.
const MOST_WORDS: usize = 4;
/// Characters of the shortest number or digest of a picture; digits in it.
const KEY: usize = 8;
const FEW_DIGITS: usize = 3;
/// Characters of the shortest digest that a content system puts behind a name, and of the shortest name that tells a picture without.
const DIGEST: usize = 10;
const TELLING: usize = 12;
/// The same where the digest may have any letters.
const LONG: usize = 30;
/// Words for a size or a cut.
const SIZES: [&str; 16] = [
    "scaled",
    "large",
    "medium",
    "small",
    "thumb",
    "thumbnail",
    "original",
    "orig",
    "xlarge",
    "fullhd",
    "square",
    "landscape",
    "portrait",
    "cropped",
    "2x",
    "3x",
];
/// Sides of a cut that are no numbers of a picture in a row of pictures.
const ASPECTS: [(&str, &str); 4] = [("16", "9"), ("4", "3"), ("3", "2"), ("9", "16")];

/// The same for all cuts of a picture: `photo-1024x576.jpg` and `photo.webp`, `/ab12/16x9/741.png` and `/ab12/1x1/original.jpg`.
pub fn picture_key(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or(url).to_lowercase();
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let own = match without_sizes(stem) {
        width if is_width(width) && folders.split('/').any(is_aspect) => "",
        own => own,
    };
    if own.len() > SHORT {
        return without_digest(own).to_string();
    }
    let kept = folders.split('/').filter(|folder| !is_aspect(folder));
    let mut key = kept.flat_map(|folder| [folder, "/"]).collect::<String>();
    key.push_str(own);
    key
}

/// Whether two addresses have a number or a digest in common by which a site knows a picture; a day is none.
pub fn share_a_key(one: &str, other: &str) -> bool {
    keys(one).any(|key| keys(other).any(|known| known.eq_ignore_ascii_case(key)))
}

fn keys(url: &str) -> impl Iterator<Item = &str> {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let words = path.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| {
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        let is_day = word.len() == KEY && digits == KEY && word.starts_with("20");
        word.len() >= KEY && digits >= FEW_DIGITS && !is_day && !are_sides(word)
    })
}

/// `741`, `1280@40`: behind a folder named after a cut, a width and perhaps a quality.
fn is_width(name: &str) -> bool {
    name.bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'@')
}

/// The name without the words for a size at its end.
fn without_sizes(stem: &str) -> &str {
    let mut left = stem;
    for _ in 0..MOST_WORDS {
        match without_size(left) {
            Some(shorter) => left = shorter,
            None => break,
        }
    }
    left
}

/// The name without the digest of a cut behind it: `csm_ferry-at-quay_93268333ee`.
fn without_digest(name: &str) -> &str {
    let (before, word) = last_word(name);
    let letters = word.bytes().filter(u8::is_ascii_lowercase).count();
    let is_digest = word.len() >= DIGEST && (1..word.len()).contains(&letters);
    let is_hex = word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_told = before.len() >= LONG || (before.len() >= TELLING && is_hex);
    if is_digest && is_told { before } else { name }
}

/// The name without its last word, if that is for a size: `…_thumb`, `…-640x360`, `…_v-gallery`, `…_v16_9`, `…_16_9_1200`.
fn without_size(name: &str) -> Option<&str> {
    let (before, word) = last_word(name);
    if SIZES.contains(&word) || are_sides(word) {
        return Some(before);
    }
    let (start, other) = last_word(before);
    if other == "v" || is_cut(other, word) {
        return Some(start);
    }
    let (_, first) = last_word(start);
    (is_number(word) && is_cut(first, other)).then_some(before)
}

/// The last word of a name, and what stands before it.
fn last_word(name: &str) -> (&str, &str) {
    name.rsplit_once(['-', '_', '@']).unwrap_or(("", name))
}

/// Whether a folder is named after the sides of a cut: `16x9`, `1200x630`, `16-9`.
fn is_aspect(folder: &str) -> bool {
    let sides = folder.split_once(['-', '_']);
    are_sides(folder) || sides.is_some_and(|sides| ASPECTS.contains(&sides))
}

/// `v16`, `9`; without the letter the usual ones alone.
fn is_cut(width: &str, height: &str) -> bool {
    let marked = width
        .strip_prefix('v')
        .is_some_and(|width| is_number(width) && is_number(height));
    marked || ASPECTS.contains(&(width, height))
}

/// `1024x576`
fn are_sides(word: &str) -> bool {
    let sides = word.split_once('x');
    sides.is_some_and(|(width, height)| is_number(width) && is_number(height))
}

/// A length of a side, or a part of it: not the number of a picture.
fn is_number(side: &str) -> bool {
    (1..=4).contains(&side.len()) && side.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{picture_key, share_a_key};

    #[test]
    fn one_picture_has_one_key() {
        for cuts in [
            &[
                "https://a.org/Photo-of-X.jpg",
                "https://b.org/photo-of-x-1024x576.JPG?w=3",
                "https://b.org/Photo-of-x_thumb.webp#a",
                "https://b.org/photo-of-x@2x.png",
            ][..],
            &[
                "/images/1c/1c258a8e/16x9/original.png",
                "/images/1c/1c258a8e/1x1/112@40.jpg",
            ],
            &[
                "/media/17382533/16x9/1200.jpg",
                "/media/17382533/4x3/800.jpg",
            ],
            &[
                "/met142_v-contentxl.jpg",
                "/met142_v-gallery.jpg",
                "/x/met142.jpg",
            ],
            &[
                "/409182716_1760520701_v16_9_1600.jpeg",
                "/409182716_1760520701_v16_9_600.webp",
                "/409182716_1760520701.webp",
            ],
            &[
                "/csm_ferry-at-quay_93268333ee.jpg",
                "/7/e/csm_ferry-at-quay_a395f41217.jpg",
            ],
            &[
                "/31555000-the-ferry-that-came-back-to-quay-2hVmMhKtUxfe.jpg",
                "/31555000-the-ferry-that-came-back-to-quay-2hVmMhKuGyPH.jpg",
            ],
        ] {
            for cut in cuts {
                assert_eq!(picture_key(cut), picture_key(cuts[0]), "{cut}");
            }
        }
    }

    #[test]
    fn two_pictures_have_two_keys() {
        for (one, other) in [
            ("/a/12345.jpg", "/b/12345.jpg"),
            ("/gallery/1.jpg", "/gallery/2.jpg"),
            ("/a/photo_2021_1.jpg", "/a/photo_2021_2.jpg"),
            ("/a/1/original.jpg", "/a/2/original.jpg"),
            ("/2024-08/a.jpg", "/2024-09/a.jpg"),
            ("/photo-of-1024.jpg", "/photo-of-1025.jpg"),
            ("/large.jpg", "/a/large.jpg"),
            (
                "/tag-agency-com-2024-newsml_lynxmpek4d0ab.jpg",
                "/tag-agency-com-2024-newsml_lynxmpek4d0ac.jpg",
            ),
        ] {
            assert_ne!(picture_key(one), picture_key(other), "{one}");
        }
        assert_eq!(picture_key(""), "/");
    }

    #[test]
    fn a_number_or_a_digest_tells_a_picture() {
        let quay = "https://a.org/img/408483058/1200x630.jpg";
        assert!(share_a_key(quay, "/408483058_16x9.webp?1"));
        assert!(share_a_key("/a/4C113D3E-b078.jpg", "/4c113d3e-1.jpg"));
        assert!(!share_a_key(quay, "/img/409952153/1200x675.jpg"));
        assert!(!share_a_key("/20240502/quay.jpg", "/20240502/ferry.jpg"));
        assert!(!share_a_key("/uploads/a.jpg", "/uploads/b.jpg"));
    }
}
