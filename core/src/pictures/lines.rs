//! Lines about pictures: which blocks are, and what those of one picture say.
use std::ops::Range;

use crate::credits::{Credits, is_signed};

/// Lines of one picture that are read.
const MOST: usize = 100;
/// Blocks from a credit that is labelled as byline to its caption, which some pages have twice.
const BESIDE: [i64; 4] = [-2, -1, 1, 2];

/// A block that says what a picture shows, or whose it is.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// Number of the block.
    pub index: i64,
    /// Number of the figure that it stands in, -1 if it stands in none.
    pub group: i64,
    /// Whether it is labelled as a credit.
    pub is_credit: bool,
    /// Whether the markup names it as what a picture shows.
    pub is_named: bool,
    /// Whether it is to be pressed.
    pub is_button: bool,
    /// Its words.
    pub text: &'a str,
}

/// The lines about pictures in page order: captions, credits, and lines beside captions that name who took the picture, which look like
/// bylines. Those within `others`, posts and videos, are about those.
pub fn captions<'a>(
    captions: Vec<Line<'a>>,
    told: Vec<Line<'a>>,
    bylines: Vec<Line<'a>>,
    others: &[Range<i64>],
    credits: &Credits,
) -> Vec<Line<'a>> {
    let is_caption = |index| {
        captions
            .binary_search_by_key(&index, |line| line.index)
            .is_ok()
    };
    let is_beside = |line: &Line<'_>| BESIDE.iter().any(|step| is_caption(line.index + step));
    let bylines: Vec<Line<'a>> = bylines
        .into_iter()
        .filter(|line| is_beside(line) && credits.is_credit(line.text))
        .collect();
    let mut lines = captions;
    lines.extend(told);
    lines.extend(bylines);
    lines.sort_by_key(|line| line.index);
    lines.retain(|line| !line.is_button && !others.iter().any(|other| other.contains(&line.index)));
    lines
}

/// Caption and credit that the lines of one picture tell.
pub fn told(lines: &[Line<'_>], credits: &Credits) -> (Option<String>, Option<String>) {
    let (mut captions, mut owners) = (Vec::new(), Vec::new());
    let add = |list: &mut Vec<String>, text: Option<String>| {
        if let Some(text) = text
            && !text.is_empty()
            && !list.contains(&text)
        {
            list.push(text);
        }
    };
    let mut is_word = false; // `Photo:` in an element of its own, the name in the next
    for line in lines.iter().take(MOST) {
        let is_behind = std::mem::replace(&mut is_word, credits.is_word(line.text));
        if is_word && (line.is_credit || line.text.trim_end().ends_with(':')) {
            continue;
        }
        let (mut caption, mut owner) = if line.is_named {
            (Some(credits.without_head(line.text).to_owned()), None)
        } else {
            credits.split(line.text)
        };
        if (line.is_credit || is_behind) && owner.is_none() {
            owner = caption
                .take()
                .map(|words| credits.without_suffix(&words).to_owned());
        }
        add(&mut captions, caption);
        add(&mut owners, owner);
    }
    if captions.len() > 1 && owners.is_empty() {
        // A name alone beside what the picture shows.
        let is_name = |text: &&String| text.contains(' ') && is_signed(text, 1);
        let mut names = captions.iter().filter(is_name).cloned();
        if let (Some(name), None) = (names.next(), names.next()) {
            captions.retain(|caption| *caption != name);
            owners.push(name);
        }
    }
    let joined = |texts: Vec<String>, sign| (!texts.is_empty()).then(|| texts.join(sign));
    (joined(captions, " "), joined(owners, " / "))
}
