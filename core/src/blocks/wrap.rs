//! Hard-wrapped text captures: at which column the lines were broken, and which of them go on in the next.
//!
//! Who wraps lines fills them: a line ends where the next one's first word would not have fitted any more. So the column is that
//! at which most lines end so, if hardly any line is longer, and those that end before it are few; lines of headlines or of data
//! end anywhere. A last line of a paragraph has room for the next word, so paragraphs need no blank line between them.
use super::measure::is_stop;
use crate::letters::{FIRST_EAST_ASIAN, is_alphanumeric, is_unspaced, is_uppercase};

/// Columns that lines are wrapped at.
const NARROWEST: usize = 30;
const WIDEST: usize = 120;
/// Fewer full lines than this say nothing.
const FEWEST: usize = 5;
/// For so many full lines one may be wider.
const FULL_FOR_ONE_WIDER: usize = 20;

/// A line of a capture, measured. Lines are measured as they go by: kept, they took six times the memory of a page of short ones.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// Without the white space around it.
    text: &'a str,
    /// Columns of white space before it.
    indent: usize,
    /// Columns of the text, or more than [`WIDEST`].
    width: usize,
    /// Columns that the first word takes behind another line, with its space.
    first: usize,
}

impl<'a> Line<'a> {
    fn of(line: &'a str, wide: usize) -> Line<'a> {
        let text = line.trim();
        let before = line.trim_start();
        Line {
            text,
            indent: columns(&line[..line.len() - before.len()], wide),
            width: columns(text, wide),
            first: first_word(text, wide),
        }
    }

    fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether the first letter may stand within a sentence: it is no capital, no digit and no mark.
    fn begins_within(&self) -> bool {
        let first = self.text.chars().next();
        first.is_some_and(|c| is_alphanumeric(c) && !is_uppercase(c) && !c.is_ascii_digit())
    }

    fn ends_sentence(&self) -> bool {
        let mut ends = self.text.chars().rev();
        ends.find(|c| !matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | '」' | '』'))
            .is_some_and(|c| is_stop(c) || c == ':')
    }

    fn is_item(&self) -> bool {
        let mut start = self.text.chars();
        let bullet = matches!(start.next(), Some('•' | '*' | '·' | '–' | '-' | '▪' | '●'));
        bullet && start.next() == Some(' ')
    }

    /// Whether more than a space, or two behind a sentence, parts what stands in it: a row of a table.
    fn is_row(&self) -> bool {
        self.text.contains("   ") || self.text.contains('\t')
    }

    /// The columns at which this line is full before that one: from the first on, up to the second.
    fn full_at(&self, next: &Line) -> (usize, usize) {
        (self.width, self.width + next.first)
    }
}

/// Columns of a text, or more than [`WIDEST`].
fn columns(text: &str, wide: usize) -> usize {
    if text.is_ascii() {
        return text.len().min(WIDEST + 1);
    }
    let columns = text.chars().take(WIDEST + 1);
    columns.map(|c| if is_wide(c) { wide } else { 1 }).sum()
}

/// Letters of China, Japan and Korea and the marks between them.
fn is_wide(c: char) -> bool {
    c >= FIRST_EAST_ASIAN
        && matches!(c as u32, 0x2E80..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF00..=0xFF60 | 0x20000..=0x3FFFF)
}

fn first_word(text: &str, wide: usize) -> usize {
    let Some(first) = text.chars().next() else {
        return 0;
    };
    if is_unspaced(first) {
        // Lines also end early because no mark may begin one.
        return 2 * wide;
    }
    let word = text.split(char::is_whitespace).next().unwrap_or(text);
    1 + columns(word, wide)
}

/// How a capture is wrapped.
#[derive(Clone, Copy)]
pub(super) struct Wrap {
    column: usize,
    /// Columns that a letter of China, Japan or Korea takes, one or two, as who wraps counts them.
    wide: usize,
}

impl Wrap {
    /// None if it is not wrapped. Linear in its length.
    pub(super) fn of(text: &str) -> Option<Wrap> {
        Wrap::counting(text, 1).or_else(|| {
            let has_wide = !text.is_ascii() && text.contains(is_wide);
            has_wide.then(|| Wrap::counting(text, 2)).flatten()
        })
    }

    fn counting(text: &str, wide: usize) -> Option<Wrap> {
        let (column, full) = fullest(text, wide)?;
        let (mut within, mut early) = (0, 0);
        for (line, next) in pairs(text, wide) {
            let (from, to) = line.full_at(&next);
            if (from..to).contains(&column) {
                within += usize::from(next.begins_within());
            } else if to <= column && 3 * line.width >= 2 * column {
                early += 1;
            }
        }
        // German has a capital for every third word; menus, which nobody wraps, stand among the text.
        (2 * early <= 3 * full && 4 * within >= full).then_some(Wrap { column, wide })
    }

    /// A line, measured.
    pub(super) fn line(self, line: &str) -> Line<'_> {
        Line::of(line, self.wide)
    }

    /// Whether a line goes on in the next one, which follows at once.
    pub(super) fn goes_on(self, line: &Line, next: &Line) -> bool {
        let is_other = next.is_item() || next.indent > line.indent + 1;
        if is_other || line.width > self.column || line.is_row() || next.is_row() {
            return false;
        }
        let (_, to) = line.full_at(next);
        to > self.column
            || 3 * line.width >= 2 * self.column && next.begins_within() && !line.ends_sentence()
    }
}

/// The column at which most lines are full, and how many are; none if they are few, or if lines are wider.
fn fullest(text: &str, wide: usize) -> Option<(usize, usize)> {
    let mut changes = [0_isize; WIDEST + 2];
    let mut wider = [0_usize; WIDEST + 2];
    for line in text.lines().map(|line| Line::of(line, wide)) {
        wider[line.width.min(WIDEST + 1)] += usize::from(!line.is_blank());
    }
    for (line, next) in pairs(text, wide) {
        let (from, to) = line.full_at(&next);
        if from <= WIDEST {
            changes[from] += 1;
            changes[to.min(WIDEST + 1)] -= 1;
        }
    }
    let mut beyond: usize = wider.iter().sum();
    let mut full = 0_isize;
    let mut best: Option<(usize, usize)> = None;
    for column in 0..=WIDEST {
        full += changes[column];
        beyond -= wider[column];
        let many = full as usize;
        let fits = column >= NARROWEST && many >= FEWEST && beyond * FULL_FOR_ONE_WIDER <= many;
        if fits && best.is_none_or(|(_, most)| many > most) {
            best = Some((column, many));
        }
    }
    best
}

/// Lines that follow each other at once.
fn pairs(text: &str, wide: usize) -> impl Iterator<Item = (Line<'_>, Line<'_>)> {
    let mut previous: Option<Line> = None;
    text.lines().filter_map(move |line| {
        let line = Line::of(line, wide);
        let before = previous.replace(line)?;
        (!before.is_blank() && !line.is_blank()).then_some((before, line))
    })
}

#[cfg(test)]
mod tests {
    use crate::blocks::from_text;

    const PARAGRAPHS: [&str; 3] = [
        "The harbour council voted on Tuesday to keep the old lighthouse lit, ending a dispute that had divided the island for years.",
        "Fishermen had argued that satellite navigation fails in winter storms, when the beam is the only thing that can be trusted.",
        "The council will spend 240,000 euros on a new lamp and on repairs to the stairs, which have been closed to visitors since 2019.",
    ];

    fn filled(text: &str, column: usize) -> String {
        let mut lines = vec![String::new()];
        for word in text.split(' ') {
            let last = lines.last_mut().expect("one is there");
            if last.is_empty() {
                last.push_str(word);
            } else if last.len() + 1 + word.len() <= column {
                *last = format!("{last} {word}");
            } else {
                lines.push(word.to_string());
            }
        }
        lines.join("\n")
    }

    fn texts(source: &str) -> Vec<String> {
        let page = from_text(source);
        let texts = page.blocks.iter().map(|block| page.text_of(block));
        texts.map(String::from).collect()
    }

    #[test]
    fn filled_lines_become_paragraphs_with_or_without_blank_lines() {
        for column in [32, 50, 60] {
            for between in ["\n", "\n\n"] {
                let wrapped = PARAGRAPHS.map(|text| filled(text, column)).join(between);
                let source = format!("Lighthouse stays\n\nBy Jane Doe\n{wrapped}\n* An item\n");
                let got = texts(&source);
                assert_eq!(got[2..got.len() - 1], PARAGRAPHS, "{column} {between:?}");
                assert_eq!(got.last().map(String::as_str), Some("* An item"));
            }
        }
    }

    #[test]
    fn lines_that_end_anywhere_stay_lines() {
        let headlines = [
            "Council keeps lighthouse lit after a long dispute",
            "Storm cuts power to four villages",
            "School roof to be mended by the end of the coming summer",
            "Ferry crews end strike",
            "Bread prices rise again",
            "New bridge over the river will open in spring, minister says",
            "Fishermen ask for a second harbour at the northern tip",
        ];
        assert_eq!(texts(&headlines.join("\n")), headlines);
        assert_eq!(texts(&PARAGRAPHS.join("\n")), PARAGRAPHS);
    }

    #[test]
    fn rows_of_a_table_stay_rows() {
        let names = [
            "apples", "bread", "cheese", "dates", "eggs", "flour", "grapes",
        ];
        let rows = names.map(|name| format!("{name:<24} 120  {:>10}", "3.40"));
        let got = texts(&rows.join("\n"));
        assert_eq!(got, names.map(|name| format!("{name} 120 3.40")));
    }

    #[test]
    fn lines_without_spaces_join_without_one() {
        let paragraph = "港湾評議会は火曜日六年間にわたって島を二分してきた論争に終止符を打ち古い灯台を灯し続けることを決議した";
        let letters: Vec<char> = paragraph.chars().collect();
        for column in [18, 40] {
            let lines = letters.chunks(column).map(String::from_iter);
            let wrapped = lines.collect::<Vec<_>>().join("\n");
            let source = format!("{wrapped}\n\n").repeat(6);
            assert_eq!(texts(&source), [paragraph; 6]);
        }
    }

    #[test]
    fn an_indented_line_begins_a_paragraph() {
        let wrapped = PARAGRAPHS
            .map(|text| format!("   {}", filled(text, 40)))
            .join("\n");
        assert_eq!(texts(&wrapped), PARAGRAPHS);
    }
}
