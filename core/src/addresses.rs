//! Addresses that are made full at a look: those that are, and paths from the root. Most links and pictures have such, and nine
//! a page are asked for; Python resolves what else there is.

const LONGEST: usize = 2_000;

/// What a full address is made of.
#[derive(Debug, PartialEq, Eq)]
pub enum Full<'a> {
    /// It is full already.
    Itself,
    /// The base's scheme and host are to stand before it.
    Behind(&'a str),
}

/// How an address becomes full, if nothing in it is to be quoted or resolved.
pub fn full<'a>(href: &str, base: Option<&'a str>) -> Option<Full<'a>> {
    if href.len() > LONGEST || !href.bytes().all(|byte| byte.is_ascii_graphic()) {
        return None;
    }
    if href.starts_with("https://") || href.starts_with("http://") {
        return Some(Full::Itself);
    }
    is_plain_path(href).then(|| origin(base?).map(Full::Behind))?
}

/// Whether an address is a path from the root, of letters, digits and common marks, perhaps with a query.
fn is_plain_path(href: &str) -> bool {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let (path, query) = href.split_once('?').unwrap_or((href, ""));
    path.starts_with('/')
        && !path.starts_with("//")
        && !href.contains("/.")
        && path
            .bytes()
            .all(|byte| is_word(byte) || b"/.-".contains(&byte))
        && query
            .bytes()
            .all(|byte| is_word(byte) || b"=&%.-".contains(&byte))
}

/// Scheme and host of an address.
fn origin(base: &str) -> Option<&str> {
    let host = base
        .strip_prefix("https://")
        .or_else(|| base.strip_prefix("http://"))?;
    let end = host
        .find(|c: char| "/?#".contains(c) || !c.is_ascii_graphic())
        .unwrap_or(host.len());
    (end > 0).then(|| &base[..base.len() - host.len() + end])
}

/// The host of an address in lower case, without `www.`; empty if it has none.
pub fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let rest = if rest.is_empty() {
        url.strip_prefix("//").unwrap_or(url)
    } else {
        rest
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default().to_lowercase();
    host.strip_prefix("www.").map(str::to_owned).unwrap_or(host)
}

/// The path of a plain address, full or from the root; none if it has other characters than addresses should have.
pub fn path(url: &str) -> Option<&str> {
    if !url
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'[' && byte != b']')
    {
        return None;
    }
    let full = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let rest = match full {
        Some(rest) => rest.find(['/', '?', '#']).map_or("", |at| &rest[at..]),
        None if url.starts_with('/') && !url.starts_with("//") => url,
        None => return None,
    };
    rest.split(['?', '#']).next()
}

#[cfg(test)]
mod tests {
    use super::{Full, full, host, path};

    #[test]
    fn reads_the_host() {
        for (url, expected) in [
            ("https://www.B.org:80/a", "b.org"),
            ("//b.org?x", "b.org"),
            ("b.org/a", "b.org"),
            ("http://me@b.org#x", "b.org"),
            ("/a/b", ""),
            ("", ""),
        ] {
            assert_eq!(host(url), expected, "{url}");
        }
    }

    #[test]
    fn reads_plain_paths() {
        for (url, expected) in [
            ("https://b.org/a/b?c#d", Some("/a/b")),
            ("http://b.org", Some("")),
            ("http://b.org?a/b", Some("")),
            ("/a#b?c", Some("/a")),
            ("//b.org/a", None),
            ("a/b", None),
            ("mailto:a@b.org", None),
            ("http://[::1]/a", None),
            ("/a b", None),
        ] {
            assert_eq!(path(url), expected, "{url}");
        }
    }

    #[test]
    fn makes_plain_addresses_full() {
        let base = Some("https://a.org/news/1?x#y");
        assert_eq!(full("http://b.org/ü", base), None);
        assert_eq!(full("http://b.org/?q=1#top", None), Some(Full::Itself));
        for href in ["/", "/img/a-1.jpg", "/a?b=c&d=%20"] {
            assert_eq!(
                full(href, base),
                Some(Full::Behind("https://a.org")),
                "{href}"
            );
            assert_eq!(full(href, None), None);
            assert_eq!(full(href, Some("https://?")), None);
        }
        for href in [
            "",
            "a.jpg",
            "//b.org/a",
            "/../a",
            "/a b",
            " /a",
            "/a#b",
            "/a?b?c",
            "mailto:a@b.org",
        ] {
            assert_eq!(full(href, base), None, "{href}");
        }
    }
}
