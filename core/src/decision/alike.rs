//! Blocks of one build are judged together: a page writes all its paragraphs in one way, and all its teasers in another.
//!
//! On unseen domains, mean word F1 without and with: WCXB 0.896 and 0.901, its forums 0.802 and 0.844, its articles 0.960
//! and 0.962, fundus 0.968 and 0.975, daniel 0.953 and 0.958. Ids and numbers in the names are left out of the build: with
//! them the forums gain nothing, for every post has a number of its own.
use crate::blocks::{Block, Kind, Page};

/// Share of the words of a build that have to be taken for the rest to be taken, or kept, too.
const MOST: f32 = 0.5;
/// A block is taken with its like if it is at least this probable; 0.2 to 0.4 make no difference on labelled pages.
const DOUBTFUL: f32 = 0.25;
/// A block is left out with its like unless it is this probable.
const SURE: f32 = 0.95;
/// A heading above text that is taken is taken from here on; 0.3 and 0.5 make no difference on labelled pages.
const LIKELY_HEADING: f32 = 0.3;
/// How many blocks behind the last one taken are still looked at: an advert may part the last paragraph from the others.
const BEHIND: usize = 3;
/// A page with more blocks has no room for each of its own: what stands together there has no build.
const MOST_BLOCKS: usize = 20_000;
/// Blocks of a build that have to be taken for another to be taken with them.
const COMPANY: u32 = 2;

/// What is known of the blocks of one build.
#[derive(Clone, Copy, Default)]
struct Build {
    words: f32,
    taken_words: f32,
    taken: u32,
}

/// Changes `taken` where most blocks of the same build are judged otherwise: inside the article, and right behind it, those in
/// doubt are taken with their like; anywhere, those not quite sure are left out with theirs. Headings go with what they head.
pub(super) fn judge(page: &Page, content: &[f32], builds: &[u32], taken: &mut [bool]) {
    let first = taken.iter().position(|&taken| taken);
    let Some(first) = first.filter(|_| taken.len() <= MOST_BLOCKS) else {
        return;
    };
    let last = taken.iter().rposition(|&taken| taken).unwrap_or(first);
    let known = gather(page, builds, taken);
    let heads = heads_text(page, taken);
    for (index, taken) in taken.iter_mut().enumerate() {
        let build = known[builds[index] as usize];
        let mostly = build.taken_words >= MOST * build.words;
        if *taken {
            *taken = content[index] >= SURE || mostly || heads[index];
        } else if (first..=last + BEHIND).contains(&index) && !is_link(&page.blocks[index]) {
            let with_its_like = build.taken >= COMPANY && mostly;
            *taken = with_its_like && content[index] >= DOUBTFUL
                || heads[index] && content[index] >= LIKELY_HEADING;
        }
    }
}

/// What is for the most part a link leads elsewhere: a teaser, a pager.
fn is_link(block: &Block) -> bool {
    block.link_chars * 2 > block.measure.chars
}

/// Whether each block is a heading right above text that is taken.
fn heads_text(page: &Page, taken: &[bool]) -> Vec<bool> {
    let is_text = |index: usize| taken[index] && page.blocks[index].kind != Kind::Heading;
    (0..taken.len())
        .map(|index| {
            page.blocks[index].kind == Kind::Heading
                && index + 1 < taken.len()
                && is_text(index + 1)
        })
        .collect()
}

fn gather(page: &Page, builds: &[u32], taken: &[bool]) -> Vec<Build> {
    let count = builds.iter().max().map_or(0, |&last| last as usize + 1);
    let mut known = vec![Build::default(); count];
    for ((block, &build), &taken) in page.blocks.iter().zip(builds).zip(taken) {
        let (build, words) = (&mut known[build as usize], block.measure.words as f32);
        build.words += words;
        if taken {
            build.taken_words += words;
            build.taken += 1;
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::blocks::from_text;

    fn judged(content: &[f32], builds: &[u32], taken: &[bool]) -> Vec<bool> {
        let page = from_text(&"Four words a line\n".repeat(content.len()));
        let mut taken = taken.to_vec();
        judge(&page, content, builds, &mut taken);
        taken
    }

    #[test]
    fn a_doubtful_paragraph_goes_with_its_like() {
        let (yes, no) = (true, false);
        let content = [0.9, 0.4, 0.9, 0.9, 0.9, 0.4, 0.4, 0.4, 0.4];
        let taken = [yes, no, yes, yes, yes, no, no, no, no];
        // The second, and the seventh right behind the article; the last stands too far, the others are of another build.
        assert_eq!(
            judged(&content, &[0, 0, 0, 0, 0, 1, 0, 1, 0], &taken),
            [yes, yes, yes, yes, yes, no, yes, no, no]
        );
    }

    #[test]
    fn one_paragraph_is_no_company() {
        assert_eq!(judged(&[0.9, 0.4], &[0, 0], &[true, false]), [true, false]);
    }

    #[test]
    fn a_teaser_among_teasers_is_none_of_the_article() {
        let content = [0.99, 0.99, 0.8, 0.1, 0.1];
        let taken = [true, true, true, false, false];
        assert_eq!(
            judged(&content, &[0, 0, 1, 1, 1], &taken),
            [true, true, false, false, false]
        );
    }

    #[test]
    fn nothing_is_taken_where_nothing_was() {
        assert_eq!(judged(&[0.4, 0.4], &[0, 0], &[false, false]), [false; 2]);
    }
}
