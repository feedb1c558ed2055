//! Credits that a word behind the name tells, or the sign of equality: `藤井千尋撮影`, `고영권 기자`, `＝ＡＰ`.
use super::names::{count, is_digit};
use super::sentences::from_end;
use super::{Credits, LONGEST_TAIL, Parts, SHORTEST};
use crate::words::is_space;

/// What may stand before a name and the word behind it.
const MARKS: [char; 5] = ['＝', '=', '。', '）', ')'];
/// Words of such a credit.
const FEW: usize = 4;

impl Credits {
    /// `…＝藤井千尋撮影`, `…。江城日报记者 周晓岚 摄`, `…＝ＡＰ`.
    pub(super) fn suffixed<'a>(&self, caption: &'a str) -> Option<Parts<'a>> {
        if caption.is_ascii() {
            None
        } else if self.ends_in_suffix(caption) {
            self.behind_mark(caption)
        } else {
            self.equated(caption)
        }
    }

    /// `代表の西田＝ＡＰ`: an agency behind the sign.
    fn equated<'a>(&self, caption: &'a str) -> Option<Parts<'a>> {
        let (head, agency) = caption.rsplit_once('＝')?;
        let told = self.is_list(&in_plain_widths(agency));
        told.then(|| {
            (
                head.trim_matches(is_space),
                Some(agency.trim_matches(is_space)),
            )
        })
    }

    /// What stands behind the last mark of a caption that ends with such a word.
    fn behind_mark<'a>(&self, caption: &'a str) -> Option<Parts<'a>> {
        let (at, mark) = caption[..from_end(caption, 1)]
            .rmatch_indices(MARKS)
            .next()?;
        let end = at + mark.len();
        let rest = caption[end..].trim_start_matches(is_space);
        let start = caption.len() - rest.len();
        let credit = rest.trim_end_matches(is_space);
        let (kept, credit) = match end_of_place(credit) {
            Some(end) => (
                caption[..start + end].trim_end_matches('、'),
                &credit[end..],
            ),
            None if matches!(mark, "＝" | "=") => (&caption[..at], credit),
            None => (&caption[..end], credit),
        };
        let is_name = credit.split(is_space).count() <= FEW
            && (SHORTEST + 1..=LONGEST_TAIL).contains(&count(credit));
        is_name.then(|| {
            (
                kept.trim_matches(is_space),
                Some(self.without_suffix(credit)),
            )
        })
    }

    /// Whether a text ends with a word that stands behind names: `撮影`, `기자`.
    pub(super) fn ends_in_suffix(&self, text: &str) -> bool {
        let mut suffixes = self.words.suffixes.iter();
        suffixes.any(|suffix| text.ends_with(suffix.as_str()))
    }

    /// Whether a text is a name and the word behind it, with a space between: `고영권 기자`.
    pub(super) fn is_suffixed(&self, text: &str) -> bool {
        text.split(is_space).count() == 2 && self.ends_in_suffix(text)
    }

    /// `藤井千尋撮影` is `藤井千尋`: as the word before a name is no part of the credit, nor is the one behind it.
    pub fn without_suffix<'a>(&self, credit: &'a str) -> &'a str {
        let mut suffixes = self.words.suffixes.iter();
        let kept = suffixes.find_map(|word| credit.strip_suffix(word.as_str()));
        match kept.unwrap_or(credit).trim_matches(is_space) {
            "" => credit,
            kept => kept,
        }
    }
}

/// Where the name begins before which stands where and when the picture was taken: `東京都で1日、山田太郎撮影`.
fn end_of_place(credit: &str) -> Option<usize> {
    let end = credit.rfind('、')? + '、'.len_utf8();
    credit[..end].contains(is_digit).then_some(end)
}

/// The text with letters of the width of ideographs as ordinary ones: `ＡＰ`.
fn in_plain_widths(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        c => c,
    };
    text.chars().map(narrow).collect()
}
