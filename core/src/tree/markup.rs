//! Where comments, raw text and scripts end.
use memchr::memchr;

use super::bytes::is_space;

/// `rest` begins after `<!--`: how long the comment's content is, and how far to its end.
pub(super) fn comment(rest: &[u8]) -> (usize, usize) {
    let mut from = 0;
    while let Some(found) = memchr(b'>', &rest[from..]) {
        let close = from + found;
        let before = &rest[..close];
        if before.is_empty() || before == b"-" {
            return (0, close + 1);
        }
        if before.ends_with(b"--") {
            return (close - 2, close + 1);
        }
        if before.ends_with(b"--!") {
            return (close - 3, close + 1);
        }
        from = close + 1;
    }
    (unclosed_comment(rest), rest.len())
}

/// Dashes that may have begun the end of a comment are not part of one that the source ends in.
fn unclosed_comment(rest: &[u8]) -> usize {
    for tail in [&b"--!"[..], b"--", b"-"] {
        if rest.ends_with(tail) {
            return rest.len() - tail.len();
        }
    }
    rest.len()
}

/// Where `</name` stands in `rest`, followed by what ends a tag name.
pub(super) fn end_tag(rest: &[u8], name: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let open = from + memchr(b'<', &rest[from..])?;
        if is_tag(&rest[open + 1..], b"/", name) {
            return Some(open);
        }
        from = open + 1;
    }
}

fn is_tag(rest: &[u8], slash: &[u8], name: &[u8]) -> bool {
    let Some(rest) = rest.strip_prefix(slash) else {
        return false;
    };
    rest.len() > name.len()
        && rest[..name.len()].eq_ignore_ascii_case(name)
        && (is_space(rest[name.len()]) || matches!(rest[name.len()], b'/' | b'>'))
}

/// Where the `</script` that ends a script stands in `rest`.
///
/// Inside `<!-- … -->` a `<script>` opens a part in which `</script>` does not end the script (the "script data double
/// escaped" states).
pub(super) fn script_end(rest: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let open = from + memchr(b'<', &rest[from..])?;
        if is_tag(&rest[open + 1..], b"/", b"script") {
            return Some(open);
        }
        from = open + 1;
        if rest[from..].starts_with(b"!--") {
            match escaped(rest, from + 1) {
                Escaped::Closed(at) => from = at,
                Escaped::End(at) => return Some(at),
                Escaped::Unclosed => return None,
            }
        }
    }
}

enum Escaped {
    /// After the `-->` that ends the escaped part.
    Closed(usize),
    /// At the `</script` that ends the script.
    End(usize),
    /// Neither comes.
    Unclosed,
}

/// Reads the escaped part whose first two dashes stand at `at`; they may also be those of its `-->`.
fn escaped(rest: &[u8], mut at: usize) -> Escaped {
    let mut double = false;
    while let Some(found) = memchr::memchr2(b'<', b'>', &rest[at..]) {
        let here = at + found;
        if rest[here] == b'>' {
            if rest[at..here].ends_with(b"--") {
                return Escaped::Closed(here + 1);
            }
            // Dashes before this `>` are used up.
        } else if is_tag(&rest[here + 1..], b"/", b"script") {
            if !double {
                return Escaped::End(here);
            }
            double = false;
        } else if is_tag(&rest[here + 1..], b"", b"script") {
            double = true;
        }
        at = here + 1;
    }
    Escaped::Unclosed
}
