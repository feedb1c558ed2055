//! Full addresses of links and pictures, of which a page has dozens. Most are made full at a look: those that are so already, and
//! paths from the root.
mod resolve;

use std::borrow::Cow;

use memchr::{memchr2, memchr3, memmem};

use crate::words::is_space;

/// Characters of the longest address.
const LONGEST: usize = 2_000;

/// What a full address is made of.
#[derive(Debug, PartialEq, Eq)]
pub enum Full<'a> {
    /// It is full already.
    Itself,
    /// The base's scheme and host are to stand before it.
    Behind(&'a str),
}

/// The full http(s) address of a link on a page at `base`; `None` if it has none.
pub fn absolute<'a>(href: &'a str, base: Option<&str>) -> Option<Cow<'a, str>> {
    match full(href, base) {
        Some(Full::Itself) => Some(Cow::Borrowed(href)),
        Some(Full::Behind(origin)) => Some(Cow::Owned(format!("{origin}{href}"))),
        None => beyond(href.trim_matches(is_space), base),
    }
}

/// The same of what has to be read more closely.
fn beyond<'a>(href: &'a str, base: Option<&str>) -> Option<Cow<'a, str>> {
    if href.is_empty() || href.chars().nth(LONGEST).is_some() {
        return None;
    }
    if is_full(href) && !href.contains(' ') {
        return Some(Cow::Borrowed(href));
    }
    let nowhere = (href.starts_with("http://") || href.starts_with("https://")) && !is_full(href);
    let elsewhere = ["#", "javascript:", "data:", "mailto:", "about:"];
    if nowhere || elsewhere.iter().any(|start| href.starts_with(start)) {
        return None;
    }
    let full = match base {
        Some(base) if !base.is_empty() => resolve::join(base, href)?,
        _ => href.to_owned(),
    };
    let full = if full.starts_with("//") {
        format!("https:{full}")
    } else {
        full
    };
    is_full(&full).then(|| Cow::Owned(resolve::quoted(full)))
}

/// Whether an address has a scheme of the web and something for a host: `http://` alone, which forms begin with, leads nowhere, and
/// so does a name that somebody wrote for an address, `http://J Henry & Sons`.
fn is_full(address: &str) -> bool {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let end = memchr3(b'/', b'?', b'#', rest.as_bytes());
        let host = &rest[..end.unwrap_or(rest.len())];
        let is_named = !host.contains(' ') && !host.contains("%20");
        is_named && (!host.is_empty() || rest.starts_with('/'))
    })
}

/// How an address becomes full, if nothing in it is to be quoted or resolved.
pub fn full<'a>(href: &str, base: Option<&'a str>) -> Option<Full<'a>> {
    if href.len() > LONGEST || !href.bytes().all(|byte| byte.is_ascii_graphic()) {
        return None;
    }
    if is_full(href) {
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

/// What addresses have that a template or a script left unfinished, in lower case.
const UNFINISHED: [&str; 6] = [
    "localhost",
    "127.0.0.1",
    "example.com",
    "example.org",
    "%%",
    "undefined",
];

/// Whether an address is one, and not what a template left of it: `https://{{host}}/`, `/null/a`.
pub fn is_whole(url: &str) -> bool {
    let low = url.to_ascii_lowercase();
    let has = |word: &&str| memmem::find(low.as_bytes(), word.as_bytes()).is_some();
    !url.contains(|c: char| "{}<>[]".contains(c) || is_space(c))
        && !UNFINISHED.iter().any(has)
        && !has_null(&low)
        && host(url).contains('.')
}

/// Whether an address has what a script writes for nothing, as a word.
fn has_null(low: &str) -> bool {
    let in_word = |c: Option<char>| c.is_some_and(|c| c == '_' || c.is_alphanumeric());
    low.match_indices("null").any(|(at, word)| {
        let (before, behind) = (&low[..at], &low[at + word.len()..]);
        !in_word(before.chars().next_back()) && !in_word(behind.chars().next())
    })
}

/// The path of a plain address, full or from the root; none if it has other characters than addresses should have.
pub fn path(url: &str) -> Option<&str> {
    let is_plain = |byte: u8| byte.is_ascii_graphic() & (byte != b'[') & (byte != b']');
    // Without an end at the first that is not: sixteen at a time.
    if !url.bytes().fold(true, |all, byte| all & is_plain(byte)) {
        return None;
    }
    let full = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let rest = match full {
        Some(rest) => memchr3(b'/', b'?', b'#', rest.as_bytes()).map_or("", |at| &rest[at..]),
        None if url.starts_with('/') && !url.starts_with("//") => url,
        None => return None,
    };
    let end = memchr2(b'?', b'#', rest.as_bytes());
    Some(&rest[..end.unwrap_or(rest.len())])
}

#[cfg(test)]
mod tests {
    use super::{Full, absolute, full, host, is_whole, path};

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
    fn tells_what_templates_left() {
        for url in [
            "https://a.org/nullify/a",
            "//b.org/undefine",
            "https://b.org/a%25",
        ] {
            assert!(is_whole(url), "{url}");
        }
        for url in [
            "",
            "https://localhost/a",
            "https://{{host}}.org/",
            "https://a.org/a b",
            "https://a.org/a/NULL",
            "https://a.org/Undefined",
            "/a/b.html",
        ] {
            assert!(!is_whole(url), "{url}");
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

    #[test]
    fn resolves_the_others() {
        let base = Some("https://a.org/news/today/1.html?x#y");
        for (href, told) in [
            (" b.jpg ", Some("https://a.org/news/today/b.jpg")),
            ("../b/./c.jpg", Some("https://a.org/news/b/c.jpg")),
            ("../../../..", Some("https://a.org/")),
            ("..", Some("https://a.org/news/")),
            ("//b.org/ü?ä", Some("https://b.org/%C3%BC?%C3%A4")),
            ("?page=2", Some("https://a.org/news/today/1.html?page=2")),
            ("/a b", Some("https://a.org/a%20b")),
            ("/a#b", Some("https://a.org/a#b")),
            ("a;b//c;d", Some("https://a.org/news/today/a;b/c;d")),
            ("HTTPS:b.jpg", Some("https://a.org/news/today/b.jpg")),
            ("http:b.jpg", None),
            ("https://", None),
            ("https://?utm=1", None),
            ("http://#", None),
            ("http://J Henry & Sons?a=b c", None),
            ("http://J%20Henry,%20Inc.?utm=1", None),
            ("http://b.org/ü", Some("http://b.org/ü")),
            ("http://b.org/a b", Some("http://b.org/a%20b")),
            ("//[::1]/a", Some("https://[::1]/a")),
            ("//[a/b", None),
            ("//[1.2.3.4]/b", None),
            ("//a\u{ff0f}b/", None),
            ("#top", None),
            ("mailto:a@b.org", None),
            ("", None),
        ] {
            assert_eq!(absolute(href, base).as_deref(), told, "{href}");
        }
        assert_eq!(absolute("a.jpg", None), None);
        assert_eq!(
            absolute("//b.org/a b", Some("")).as_deref(),
            Some("https://b.org/a%20b")
        );
        assert_eq!(absolute(&format!("/{}", "ü".repeat(2_000)), base), None);
    }
}
