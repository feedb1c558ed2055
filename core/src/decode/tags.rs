//! Tags in bytes that may be HTML or may be text.
use memchr::memchr;

/// Elements of HTML, old ones included, sorted. Names that are words in other markup (`title` of a feed) are found too, so
/// XML must be told by its root before anybody counts.
#[rustfmt::skip]
const KNOWN: [&[u8]; 98] = [
    b"a", b"abbr", b"address", b"area", b"article", b"aside", b"audio", b"b", b"base", b"big", b"blockquote", b"body", b"br",
    b"button", b"caption", b"center", b"cite", b"code", b"col", b"dd", b"del", b"details", b"dir", b"div", b"dl", b"dt", b"em",
    b"embed", b"fieldset", b"figcaption", b"figure", b"font", b"footer", b"form", b"frame", b"frameset", b"h1", b"h2", b"h3",
    b"h4", b"h5", b"h6", b"head", b"header", b"hr", b"html", b"i", b"iframe", b"img", b"input", b"ins", b"label", b"li",
    b"link", b"main", b"map", b"mark", b"meta", b"nav", b"nobr", b"noframes", b"noscript", b"object", b"ol", b"option", b"p",
    b"param", b"picture", b"pre", b"q", b"s", b"script", b"section", b"select", b"small", b"source", b"span", b"strike",
    b"strong", b"style", b"sub", b"summary", b"sup", b"table", b"tbody", b"td", b"template", b"textarea", b"tfoot", b"th",
    b"thead", b"time", b"title", b"tr", b"tt", b"u", b"ul", b"video",
];

/// Whether this is the name of an element of HTML, in lower case.
pub(super) fn is_known(name: &[u8]) -> bool {
    KNOWN.binary_search(&name).is_ok()
}

/// What the tags in a piece of text amount to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Count {
    /// Tags with a known name, opening or closing.
    pub(super) known: usize,
    /// Whether the skeleton of a whole page was among them: `html`, `head` or `body`.
    pub(super) page: bool,
}

/// Counts tags with known names.
pub(super) fn count(head: &[u8]) -> Count {
    let mut count = Count {
        known: 0,
        page: false,
    };
    let mut at = 0;
    while let Some(next) = memchr(b'<', &head[at..]) {
        at += next + 1;
        match name(&head[at..]).as_deref() {
            Some(b"html" | b"head" | b"body") => {
                return Count {
                    known: count.known + 1,
                    page: true,
                };
            }
            Some(name) if is_known(name) => count.known += 1,
            _ => {}
        }
    }
    count
}

/// Lower-case name of the tag that begins here, behind its `<`; `None` if none does.
fn name(rest: &[u8]) -> Option<Vec<u8>> {
    let rest = rest.strip_prefix(b"/").unwrap_or(rest);
    let end = rest
        .iter()
        .take(12)
        .position(|b| !b.is_ascii_alphanumeric())?;
    let delimited = matches!(rest[end], b' ' | b'\t' | b'\r' | b'\n' | 0x0C | b'>' | b'/');
    (end > 0 && delimited).then(|| rest[..end].to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_names_are_sorted() {
        assert!(KNOWN.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn only_tags_count() {
        assert_eq!(
            count(b"I <3 you, a < b, <john@example.org>, <https://example.org>, <x>"),
            Count {
                known: 0,
                page: false
            }
        );
        assert_eq!(
            count(b"one<br>two<BR />three</p>"),
            Count {
                known: 3,
                page: false
            }
        );
        assert_eq!(
            count(b"Warning: oops in line 3<html lang=id>"),
            Count {
                known: 1,
                page: true
            }
        );
    }
}
