//! A page in a few lines, its labels before, and the labels that captions get.
use super::mark;
use crate::blocks;
use crate::labels::{
    BODY, BOILERPLATE as OTHER, BYLINE, CAPTION, CREDIT, DATE, HEADLINE, LABELS, RELATED,
};
use crate::model::{PAGE_TYPES, Scores};
use crate::tree;

/// Labels after, of a page whose blocks are a headline, `middle`, and a paragraph behind.
fn marked(middle: &str, before: &[u8], article: f32) -> Vec<u8> {
    let html = format!(
        "<body><h1>A headline</h1><div>{middle}</div><div><p>A paragraph of the text.</p></div>"
    );
    let tree = tree::parse(&html);
    let page = blocks::from_tree(&tree);
    let mut labels = vec![HEADLINE];
    labels.extend_from_slice(before);
    labels.push(BODY);
    assert_eq!(labels.len(), page.blocks.len(), "{middle}");
    let mut scores = Scores {
        content: vec![0.5; labels.len()],
        labels: vec![0.0; labels.len() * LABELS.len()],
        page: vec![0.0; PAGE_TYPES.len()],
    };
    scores.page[0] = article;
    for index in 0..labels.len() {
        scores.labels[index * LABELS.len() + CAPTION as usize] = 0.1;
    }
    mark(&tree, &page, &scores, &mut labels);
    labels[1..labels.len() - 1].to_vec()
}

fn one(middle: &str, before: u8) -> u8 {
    marked(middle, &[before], 1.0)[0]
}

#[test]
fn a_figcaption_beside_a_picture_is_a_caption() {
    let picture = "<figure><img src=a.jpg><figcaption>Idle cranes.</figcaption></figure>";
    assert_eq!(one(picture, BODY), CAPTION);
    assert_eq!(marked(picture, &[BODY], 0.2), [BODY], "not an article");
    let quote = "<figure><figcaption>Idle cranes.</figcaption></figure>";
    assert_eq!(one(quote, BODY), BODY, "no picture");
    assert_eq!(one(picture, DATE), DATE, "a head held in a figure");
}

#[test]
fn an_element_named_as_caption_is_one_beside_a_picture_only() {
    let named =
        |class: &str| format!("<div><img src=a.jpg><p class={class}>Idle cranes.</p></div>");
    assert_eq!(one(&named("wp-caption-text"), OTHER), CAPTION);
    assert_eq!(one(&named("img_desc"), BODY), CAPTION);
    assert_eq!(one(&named("photo-credit"), BODY), CREDIT);
    assert_eq!(one(&named("text-caption"), BODY), BODY, "a size of letters");
    assert_eq!(
        one("<div><p class=caption>Idle cranes.</p></div>", BODY),
        BODY
    );
}

#[test]
fn caption_and_credit_of_one_box_are_told_apart_by_name() {
    let both = "<div class=photo><img src=a.jpg><div class=caption>Idle cranes <p class=credit>Dana Whitlock</p></div></div>";
    assert_eq!(marked(both, &[OTHER, BYLINE], 1.0), [CAPTION, CREDIT]);
    let byline = "<div class=head><img src=a.jpg><p class=credit>Dana Whitlock</p></div>";
    assert_eq!(one(byline, 4), 4, "a byline with its portrait");
}

#[test]
fn a_line_with_a_credit_in_the_pictures_box_is_a_caption() {
    let line = |text: &str| format!("<div class=im><img src=a.jpg><em>{text}</em></div>");
    assert_eq!(
        one(&line("A bowl of soup. (Town Walks/Rania Kusuma)"), BODY),
        CAPTION
    );
    assert_eq!(one(&line("A bowl of soup is what they sell."), BODY), BODY);
    assert_eq!(
        one(
            "<div class=im><img src=a.jpg><small>A bowl of soup.</small></div>",
            BODY
        ),
        CAPTION
    );
    let both =
        "<div><img src=a.jpg><p><i>Town Walks/Rania Kusuma</i></p><p>A bowl of soup.</p></div>";
    assert_eq!(marked(both, &[BYLINE, OTHER], 1.0), [CAPTION, CAPTION]);
    let portrait = "<div class=author-box><img src=a.jpg><em>Foto: Rania Kusuma</em></div>";
    assert_eq!(one(portrait, OTHER), OTHER);
    let inside = "<p><img src=a.jpg>A paragraph with its picture. Foto: Rania Kusuma</p>";
    assert_eq!(one(inside, BODY), BODY, "no element of its own");
}

#[test]
fn a_teaser_is_no_caption_but_a_link_to_the_picture_is() {
    let link = |href: &str| {
        format!("<a href='{href}'><img src=a.jpg><p class=caption>Idle cranes.</p></a>")
    };
    assert_eq!(one(&link("/2026/a.jpg"), RELATED), CAPTION);
    assert_eq!(one(&link("#"), RELATED), CAPTION);
    assert_eq!(one(&link("/2026/other-story"), 9), 9);
}

#[test]
fn nothing_behind_the_next_article_is_touched() {
    let next = "<p>The text.</p><h1>Another</h1><div><img src=b.jpg><p class=caption>Of the other.</p></div>";
    assert_eq!(marked(next, &[BODY, OTHER, BODY], 1.0), [BODY, OTHER, BODY]);
}

#[test]
fn a_box_with_much_text_is_no_pictures_box() {
    let story = "<section><img src=a.jpg><p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p><p class=caption>Foto: Five</p></section>";
    assert_eq!(marked(story, &[BODY; 5], 1.0), [BODY; 5]);
}

#[test]
fn what_a_picture_says_of_itself_is_its_caption() {
    let box_of =
        |alt: &str| format!("<div><img src=a.jpg alt='{alt}'><p>Idle cranes in May</p></div>");
    assert_eq!(one(&box_of("Idle cranes, in May"), OTHER), CAPTION);
    assert_eq!(one(&box_of("Idle cranes, in June"), OTHER), OTHER);
    assert_eq!(one(&box_of("Idle cranes, in May"), BODY), BODY, "text");
    let portrait = "<div><img src=a.jpg alt='Sri Lee'><p>Sri Lee</p></div>";
    assert_eq!(one(portrait, BYLINE), BYLINE, "a writer's");
    assert_eq!(
        one("<img src=a.jpg alt=''><h2>Idle cranes in May</h2>", OTHER),
        OTHER
    );
}

#[test]
fn two_elements_in_a_line_are_named_as_caption_and_credit() {
    let line = |second: &str| {
        format!(
            "<div><img src=a.jpg><div> <span class=caption>Idle cranes.</span> <span class={second}>Sri Lee</span></div></div>"
        )
    };
    assert_eq!(one(&line("credit"), OTHER), CAPTION);
    assert_eq!(one(&line("teaser"), OTHER), OTHER);
}
