//! Names of encodings as pages write them.
use encoding_rs::{Encoding, REPLACEMENT, UTF_8, WINDOWS_1252, X_USER_DEFINED};

/// Labels that the Encoding Standard does not know but pages, databases and mail programs write; sorted.
const ALIASES: [(&[u8], &[u8]); 31] = [
    (b"big5-eten", b"big5"),
    (b"cp1250", b"windows-1250"),
    (b"cp874", b"windows-874"),
    (b"cp932", b"shift_jis"),
    (b"cp936", b"gbk"),
    (b"cp949", b"euc-kr"),
    (b"cp950", b"big5"),
    (b"euc_jp", b"euc-jp"),
    (b"euc_kr", b"euc-kr"),
    (b"eucjp", b"euc-jp"),
    (b"euckr", b"euc-kr"),
    (b"gb18030-2005", b"gb18030"),
    (b"gb18030-2022", b"gb18030"),
    (b"iso-8859-8i", b"iso-8859-8-i"),
    (b"koi-8-r", b"koi8-r"),
    (b"koi8u", b"koi8-u"),
    (b"latin-1", b"windows-1252"),
    (b"latin_1", b"windows-1252"),
    (b"mac-roman", b"macintosh"),
    (b"ms936", b"gbk"),
    (b"ms949", b"euc-kr"),
    (b"ms950", b"big5"),
    (b"tis620", b"tis-620"),
    (b"uhc", b"euc-kr"),
    (b"utf8mb3", b"utf-8"),
    (b"utf8mb4", b"utf-8"),
    (b"utf_8", b"utf-8"),
    (b"win-1250", b"windows-1250"),
    (b"win-1251", b"windows-1251"),
    (b"win1251", b"windows-1251"),
    (b"windows1251", b"windows-1251"),
];

/// The encoding that a label means, `None` if it means none that a page can be in.
pub(super) fn encoding(label: &[u8]) -> Option<&'static Encoding> {
    let label = label.trim_ascii().trim_ascii_start();
    let label = strip(label);
    let found = Encoding::for_label(label).or_else(|| alias(label))?;
    match found {
        // "replacement" stands for encodings that are dangerous to decode; the content must tell.
        e if e == REPLACEMENT => None,
        e if e == X_USER_DEFINED => Some(WINDOWS_1252),
        e => Some(e),
    }
}

/// The same for a label found by reading the page's bytes as ASCII, which UTF-16 cannot be.
pub(super) fn encoding_in_page(label: &[u8]) -> Option<&'static Encoding> {
    encoding(label).map(|e| if e.is_ascii_compatible() { e } else { UTF_8 })
}

/// Quotes, commas and semicolons that templates leave around a label.
fn strip(mut label: &[u8]) -> &[u8] {
    let stray = |b: &u8| matches!(b, b'"' | b'\'' | b';' | b',' | b' ' | b'\\');
    while let [rest @ .., last] = label
        && stray(last)
    {
        label = rest;
    }
    while let [first, rest @ ..] = label
        && stray(first)
    {
        label = rest;
    }
    label
}

fn alias(label: &[u8]) -> Option<&'static Encoding> {
    let lower = label.to_ascii_lowercase();
    let found = ALIASES
        .binary_search_by(|(alias, _)| (*alias).cmp(&lower))
        .ok()?;
    Encoding::for_label(ALIASES[found].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_are_sorted_and_mean_something() {
        assert!(ALIASES.is_sorted_by(|a, b| a.0 < b.0));
        for (label, meant) in ALIASES {
            assert!(
                Encoding::for_label(meant).is_some(),
                "{}",
                String::from_utf8_lossy(label)
            );
        }
    }

    #[test]
    fn labels_as_pages_write_them() {
        for (label, name) in [
            ("UTF-8", "UTF-8"),
            (" utf-8;", "UTF-8"),
            ("'iso-8859-1'", "windows-1252"),
            ("\"GB2312\"", "GBK"),
            ("x-sjis", "Shift_JIS"),
            ("TIS620", "windows-874"),
            ("win-1251", "windows-1251"),
            ("x-user-defined", "windows-1252"),
        ] {
            assert_eq!(
                encoding(label.as_bytes()).map(Encoding::name),
                Some(name),
                "{label}"
            );
        }
        for label in ["", "none", "hz-gb-2312", "charset", "\u{fffd}"] {
            assert_eq!(encoding(label.as_bytes()), None, "{label}");
        }
        assert_eq!(encoding_in_page(b"utf-16"), Some(UTF_8));
    }
}
