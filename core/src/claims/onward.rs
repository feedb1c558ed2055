//! Addresses that may lead to a further page of an article, by their ends: `?page=2`, `/2`, `-2.html`, `/komplettansicht`, `?page=all`.

/// Endings of files.
const FILES: [&str; 6] = [".html", ".htm", ".shtml", ".php", ".aspx", ".asp"];
/// Ends of addresses that have all pages on one; some of those that `saring/fields` knows, the others end with numbers.
const ALL: [&str; 12] = [
    "=all",
    "/all",
    "=semua",
    "/semua",
    "=true",
    "=full",
    "/full",
    "view-all",
    "viewall",
    "singlepage",
    "onepage",
    "komplettansicht",
];
/// Digits of the number of a page.
const MOST_DIGITS: usize = 2;

/// Whether an address ends with a small number, or as those that have all pages on one do.
pub fn leads_on(href: &str) -> bool {
    let href = &href[..memchr::memchr(b'#', href.as_bytes()).unwrap_or(href.len())];
    let href = href.trim_end_matches('/');
    let Some(last) = href.bytes().next_back() else {
        return false;
    };
    if ends_with_number(href) {
        return true;
    }
    match last | 32 {
        b'l' | b'p' | b'x' => {
            let file = FILES.iter().find_map(|ending| href.strip_suffix(ending));
            file.is_some_and(ends_with_number) || ends_as_one(href)
        }
        b'a' | b'e' | b't' => ends_as_one(href),
        _ => false,
    }
}

fn ends_as_one(href: &str) -> bool {
    ALL.iter().any(|end| href.ends_with(end))
}

/// Whether a number of a page ends an address, something before it that is no part of the number.
fn ends_with_number(href: &str) -> bool {
    let stem = href.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let digits = href.len() - stem.len();
    let parts = |letter: u8| matches!(letter, b'/' | b'_' | b'-' | b'=' | b',' | b'.' | b'p');
    (1..=MOST_DIGITS).contains(&digits) && stem.bytes().next_back().is_some_and(parts)
}

#[cfg(test)]
mod tests {
    use super::leads_on;

    #[test]
    fn tells_further_pages_by_their_ends() {
        for href in [
            "?page=2",
            "/news/quay/2/",
            "/news/quay-2.html",
            "/news/quay,nPack,2",
            "/quay-p2#text",
            "/news/quay/komplettansicht",
            "/quay?single=true",
        ] {
            assert!(leads_on(href), "{href}");
        }
        for href in [
            "",
            "/",
            "#2",
            "/news/quay",
            "/news/quay-2024",
            "/news/17345",
            "/quay.html",
            "/politik?sort=date",
        ] {
            assert!(!leads_on(href), "{href}");
        }
    }
}
