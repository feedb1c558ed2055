//! Whether a text is as a reader sees it already: most that a page gives is, and needs no cleaning. Answered in a tenth of a
//! microsecond for a title; `false` says only that somebody has to look closer.

/// Whether there is nothing to clean: no reference, no tag, no white space but single spaces within, nothing without a shape.
pub fn is_tidy(text: &str) -> bool {
    let mut before = ' ';
    for c in text.chars() {
        let fits = match c {
            ' ' => before != ' ',
            '&' | '<' => false,
            _ => has_shape(c),
        };
        if !fits {
            return false;
        }
        before = c;
    }
    before != ' '
}

/// Characters that are surely printed: of blocks without gaps, the commonest.
fn has_shape(c: char) -> bool {
    matches!(c,
        '!'..='~' | '¡'..='¬' | '®'..='ͷ' | 'Ѐ'..='ԯ' | 'א'..='ת' | 'ؠ'..='ٯ' | 'ก'..='ฺ' | '฿'..='๛' | 'Ḁ'..='ỿ'
        | '‐'..='‧' | '‰'..='⁞' | '₠'..='₿' | '、'..='〟' | 'ぁ'..='ゖ' | '゙'..='ヿ' | '一'..='鿿' | '가'..='힣' | '！'..='ﾾ')
}

#[cfg(test)]
mod tests {
    use super::is_tidy;

    #[test]
    fn knows_what_needs_no_cleaning() {
        for text in ["a", "L’été – 5 %", "北京「新闻」", "Правда"] {
            assert!(is_tidy(text), "{text}");
        }
        for text in [
            "",
            " a",
            "a ",
            "a  b",
            "a\nb",
            "a\u{a0}b",
            "a\u{ad}b",
            "a\u{200b}",
            "a\u{202a}b",
            "&amp;",
            "<b>",
            "a\u{3000}b",
            "\u{7f}",
        ] {
            assert!(!is_tidy(text), "{text:?}");
        }
    }
}
