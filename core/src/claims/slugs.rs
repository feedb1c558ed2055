//! Links whose address ends with the name that they show: `Vereinte Nationen` at `/politik/vereinte-nationen/`.
use crate::addresses;

/// Fewest letters of a name.
const FEWEST: usize = 3;

/// Whether the last segment of an address is a text as addresses write it: without marks, or with a letter more for each.
pub fn is_slug(text: &str, href: &str) -> bool {
    parted(href).is_some_and(|(_, slug)| agrees(text, slug))
}

/// Whether each of some links leads to what it names, in the same folder.
pub fn share_a_folder(links: &[(String, String)]) -> bool {
    let mut folders = links.iter().map(|(text, href)| {
        let (folder, slug) = parted(href)?;
        (!folder.is_empty() && agrees(text, slug)).then_some(folder)
    });
    let first = folders.next().flatten();
    first.is_some() && folders.all(|folder| folder == first)
}

/// The folder and the last segment of an address's path.
fn parted(href: &str) -> Option<(&str, &str)> {
    addresses::path(href)?
        .trim_end_matches('/')
        .rsplit_once('/')
}

/// Whether the letters of a text that addresses have, in their order, are most of a segment.
fn agrees(text: &str, slug: &str) -> bool {
    let slug = slug.split('.').next().unwrap_or_default();
    let letters = |text: &str| -> Vec<u8> {
        let plain = text.bytes().filter(u8::is_ascii_alphanumeric);
        plain.map(|byte| byte.to_ascii_lowercase()).collect()
    };
    let (text, slug) = (letters(text), letters(slug));
    let mut rest = slug.iter();
    let is_within = text.iter().all(|byte| rest.any(|other| other == byte));
    text.len() >= FEWEST && is_within && 2 * text.len() > slug.len() && slug[0] == text[0]
}

#[cfg(test)]
mod tests {
    use super::{is_slug, share_a_folder};

    #[test]
    fn tells_names_in_addresses() {
        for (text, href) in [
            ("Grüne", "/politik/gruene/"),
            ("Julia Klöckner", "https://e.de/politik/julia-kloeckner/"),
            ("Ferry", "/tag/ferry.html"),
        ] {
            assert!(is_slug(text, href), "{text}");
        }
        for (text, href) in [
            ("Read all about the games!", "/tag/games"),
            ("EU", "/tag/eu"),
            ("Ferry", "/tag/200145"),
            ("Ferry", "/"),
            ("Ferry", "#ferry"),
            ("", "/tag/"),
        ] {
            assert!(!is_slug(text, href), "{text}");
        }
    }

    #[test]
    fn links_of_a_list_share_a_folder() {
        let links = |hrefs: [&str; 2]| {
            [("Ferry", hrefs[0]), ("Piano", hrefs[1])]
                .map(|(text, href)| (text.to_owned(), href.to_owned()))
        };
        assert!(share_a_folder(&links(["/a/ferry/", "/a/piano/"])));
        assert!(!share_a_folder(&links(["/a/ferry/", "/b/piano/"])));
        assert!(!share_a_folder(&links(["/ferry", "/piano"])));
        assert!(!share_a_folder(&links(["/a/ferry", "/a/17"])));
        assert!(!share_a_folder(&[]));
    }
}
