//! Strings of a page as a reader sees them, and names and titles without what differs between two ways to write one. Letters are
//! asked for twenty times a page, nine times of ten in scripts whose case is simple: half the time that Python takes. `None` tells of the others.

/// Only the letters and digits of a text, in lower case, if each is in Latin or Cyrillic and has one lower case.
pub fn letters(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '\0'..='\x7f' | '\u{a0}' | '©' | '«' | '®' | '·' | '»' | '×' | '÷' | '‐'..='‧' =>
                {}
            'ß' | 'İ' | 'ŉ' | 'ſ' => return None,
            'À'..='ſ' | 'Ѐ'..='џ' => out.extend(c.to_lowercase()),
            _ => return None,
        }
    }
    Some(out)
}

/// The text without spaces at its ends, if else a reader sees it as it stands: without references to characters, tags, white
/// space but single spaces, characters that do not show; and if all its characters are of the scripts that most pages are in.
pub fn plain(text: &str) -> Option<&str> {
    let mut before = None;
    for c in text.chars() {
        let is_plain = match c {
            ' ' => before != Some(' '),
            '&' | '<' => false,
            _ => shows(c),
        };
        if !is_plain {
            return None;
        }
        before = Some(c);
    }
    Some(text.trim_matches(' '))
}

fn shows(c: char) -> bool {
    matches!(c, '!'..='~' | '¡'..='¬' | '®'..='ɏ' | 'Σ'..='ώ' | 'Ѐ'..='ӿ' | 'א'..='ת' | 'ء'..='ٟ' | 'ऀ'..='ॿ' | 'ก'..='ฺ' | 'เ'..='๛'
        | 'Ḁ'..='ỿ' | '‐'..='‧' | '‰'..='⁞' | '、'..='〿' | 'ぁ'..='ゖ' | '゠'..='ヿ' | '一'..='龥' | '가'..='힣' | '！'..='～')
}

#[cfg(test)]
mod tests {
    use super::{letters, plain};

    #[test]
    fn knows_what_a_reader_sees_as_it_stands() {
        assert_eq!(plain(" L’Été – 1 “été” "), Some("L’Été – 1 “été”"));
        assert_eq!(plain("  "), None);
        for text in [
            "a  b",
            "a\nb",
            "a &amp; b",
            "a <b>",
            "a\u{ad}b",
            "a\u{200b}b",
            "\u{3000}a",
        ] {
            assert_eq!(plain(text), None, "{text}");
        }
    }

    #[test]
    fn keeps_letters_in_lower_case() {
        assert_eq!(letters("L'Été – Ünal_2").as_deref(), Some("létéünal2"));
        assert_eq!(letters("Правда №").as_deref(), None);
        assert_eq!(letters("Straße"), None);
    }
}
