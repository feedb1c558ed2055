//! The columns by what they say, in words for a reader: what a reason of the model is called.
//!
//! One table; a test holds it to [`super::columns`]: every column in one group.

/// Columns that say one thing together.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    /// Its short name.
    pub name: &'static str,
    /// What it is, in words that go on from "because of".
    pub words: &'static str,
    /// Its columns.
    pub columns: &'static [&'static str],
}

/// Every group. The last has no columns: it is what the blocks before and behind are.
pub const GROUPS: [Group; 17] = [
    Group {
        name: "length",
        words: "its length and its sentences",
        columns: &[
            "chars",
            "words",
            "word_length",
            "commas",
            "stops",
            "words_per_stop",
            "ends_sentence",
        ],
    },
    Group {
        name: "links",
        words: "how much of it is links",
        columns: &["link_share", "links", "has_rel", "is_card"],
    },
    Group {
        name: "signs",
        words: "the signs in its text (digits, capitals, ©, |, clock, year)",
        columns: &[
            "digit_share",
            "upper_share",
            "symbol_share",
            "ends_colon",
            "starts_upper",
            "starts_lower",
            "starts_symbol",
            "unspaced_share",
            "wide_share",
            "has_copyright",
            "has_bar",
            "has_at",
            "has_clock",
            "has_year",
            "has_quote",
            "has_dash",
        ],
    },
    Group {
        name: "words",
        words: "its words (of a long block the first ones)",
        columns: &[
            "vote_content_text_mean",
            "vote_content_text_low",
            "vote_content_text_high",
            "vote_masthead_text",
            "vote_caption_text",
            "vote_comment_text",
            "vote_chrome_text",
            "vote_text_known",
        ],
    },
    Group {
        name: "element",
        words: "the element it is (heading, item, cell, emphasis, line break)",
        columns: &[
            "emphasis_share",
            "kind_heading",
            "kind_item",
            "kind_cell",
            "kind_code",
            "kind_quote",
            "kind_caption",
            "kind_other",
            "level",
            "nesting",
            "row",
            "soft",
            "in_paragraph",
            "has_time",
            "blank_before",
            "depth",
        ],
    },
    Group {
        name: "names",
        words: "the class names and ids around it",
        columns: &[
            "vote_content_own_mean",
            "vote_content_own_low",
            "vote_content_own_high",
            "vote_content_up_mean",
            "vote_content_chain_low",
            "vote_content_chain_high",
            "vote_masthead_own",
            "vote_masthead_up",
            "vote_masthead_chain",
            "vote_caption_own",
            "vote_caption_up",
            "vote_caption_chain",
            "vote_comment_own",
            "vote_comment_up",
            "vote_comment_chain",
            "vote_chrome_own",
            "vote_chrome_up",
            "vote_chrome_chain",
            "vote_own_known",
        ],
    },
    Group {
        name: "outline",
        words: "the part of the page it is in (article, main, aside, nav, footer, list, table)",
        columns: &[
            "in_article",
            "in_main",
            "in_aside",
            "in_nav",
            "in_header",
            "in_footer",
            "in_section",
            "in_form",
            "in_figure",
            "in_table",
            "in_list",
            "in_quote",
            "in_address",
        ],
    },
    Group {
        name: "hidden",
        words: "whether readers see it at once (hidden, folded, for browsers without scripts)",
        columns: &[
            "hidden",
            "aria_hidden",
            "template",
            "noscript",
            "in_details",
            "in_dialog",
        ],
    },
    Group {
        name: "position",
        words: "where in the page it stands",
        columns: &[
            "index",
            "index_from_end",
            "words_before_share",
            "words_before",
            "words_after",
            "prose_before",
            "prose_after",
            "prose_gap_before",
            "prose_gap_after",
            "heading_before",
            "h1_before",
        ],
    },
    Group {
        name: "repetition",
        words: "whether its text stands on the page again",
        columns: &["same_text", "same_text_before"],
    },
    Group {
        name: "page",
        words: "what the whole page is like (its size, its links, its prose)",
        columns: &[
            "page_words",
            "page_blocks",
            "page_link_share",
            "page_prose",
            "longest_prose",
        ],
    },
    Group {
        name: "container",
        words: "what its container holds (words, links, prose)",
        columns: &[
            "own_words",
            "own_link_share",
            "own_blocks",
            "own_prose",
            "own_at",
            "up_words",
            "up_link_share",
            "up_blocks",
            "up_prose",
            "up_at",
            "upup_words",
            "upup_link_share",
            "upup_blocks",
            "upup_prose",
            "upup_at",
        ],
    },
    Group {
        name: "alike",
        words: "the blocks built like it",
        columns: &[
            "alike",
            "alike_words",
            "alike_link_share",
            "alike_prose",
            "alike_before",
            "like_previous",
            "like_next",
        ],
    },
    Group {
        name: "home",
        words: "whether it stands where most of the page's prose does",
        columns: &[
            "home_half",
            "home_most",
            "home_nearly_all",
            "home_distance",
            "home_depth",
            "same_home_up",
        ],
    },
    Group {
        name: "pictures",
        words: "the pictures beside it",
        columns: &[
            "picture_before",
            "picture_after",
            "own_pictures",
            "up_pictures",
        ],
    },
    Group {
        name: "claims",
        words: "what it has in common with the page's claims (title, description, author, JSON-LD text)",
        columns: &[
            "in_title",
            "title_in_block",
            "title_before",
            "title_after",
            "in_description",
            "description_in_block",
            "in_author",
            "in_article_body",
            "has_article_body",
            "first_title",
        ],
    },
    Group {
        name: "neighbours",
        words: "the blocks before and behind it",
        columns: &[],
    },
];

/// Indices of the columns of every group; of the last, none.
pub fn members() -> Vec<Vec<usize>> {
    let names = super::columns();
    let index = |column: &&str| names.iter().position(|name| name == column);
    let of = |group: &Group| group.columns.iter().filter_map(index).collect();
    GROUPS.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::{GROUPS, members};
    use crate::features::columns;

    #[test]
    fn every_column_is_in_one_group() {
        let mut named: Vec<_> = GROUPS
            .iter()
            .flat_map(|group| group.columns)
            .copied()
            .collect();
        let mut names = columns();
        named.sort_unstable();
        names.sort_unstable();
        assert_eq!(named, names);
        assert_eq!(members().concat().len(), names.len());
    }

    #[test]
    fn only_the_neighbours_have_no_columns() {
        assert!(
            GROUPS[..GROUPS.len() - 1]
                .iter()
                .all(|group| !group.columns.is_empty())
        );
        assert_eq!(GROUPS[GROUPS.len() - 1].name, "neighbours");
    }
}
