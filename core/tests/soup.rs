//! Any bytes and any markup: nothing panics, spans lie in the source, and soup of tags has html5ever's text.
mod common;

use _core::decode;
use _core::tree::{self, Tree};
use common::oracle::{html5ever, pieces};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Tags whose misuse the standard has rules for, and what trips tokenizers. No frameset: what it hides depends on all before it.
fn piece() -> impl Strategy<Value = String> {
    let tags = prop::sample::select(vec![
        "p",
        "div",
        "b",
        "i",
        "a",
        "nobr",
        "table",
        "tr",
        "td",
        "tbody",
        "caption",
        "ul",
        "li",
        "h1",
        "h2",
        "button",
        "select",
        "option",
        "svg",
        "math",
        "mi",
        "title",
        "style",
        "script",
        "textarea",
        "form",
        "template",
        "dd",
        "dt",
        "ruby",
        "rt",
        "pre",
        "body",
        "head",
        "html",
        "foreignObject",
        "font",
        "noscript",
    ]);
    let other = prop::sample::select(vec![
        "text ",
        "&amp;",
        "&notit;",
        "&#128;",
        "<!-- x -->",
        "<!--> ",
        "<!doctype html>",
        "<?x>",
        "</>",
        "<",
        "\0",
        "<br>",
        "<hr>",
        "<img>",
        "\n",
        "\r\n",
        "</p>",
        "</br>",
        "<a href='x",
        " y'>",
        "<input type=hidden>",
    ]);
    prop_oneof![
        3 => tags.clone().prop_map(|tag| format!("<{tag}>")),
        2 => tags.prop_map(|tag| format!("</{tag}>")),
        3 => other.prop_map(String::from),
        1 => "[a-z<>&/ \"'=!-]{0,8}",
    ]
}

/// Subtrees nest, every node is readable, and no attribute can be asked for in vain.
fn assert_whole(tree: &Tree) {
    for id in tree.subtree(0) {
        let node = tree.node(id);
        let parent = tree.node(node.parent);
        assert!(node.parent <= id && node.end > id && node.end <= parent.end);
        assert!(id == 0 || node.parent < id);
        let read = tree.raw(id).len() + tree.text(id).len() + tree.attrs(id).count();
        assert!(read <= 4 * tree.source().len());
    }
}

fn solid(text: impl Iterator<Item = String>) -> String {
    text.collect::<String>().split_whitespace().collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        rng_seed: RngSeed::Fixed(20_261_124), // the same soup for everybody; another number cooks another
        failure_persistence: None,
        ..ProptestConfig::with_cases(20_000)
    })]

    #[test]
    fn any_bytes_decode_and_parse(data in prop::collection::vec(any::<u8>(), 0..600), charset in prop::option::of("[a-z0-9-]{1,12}")) {
        let decoded = decode::decode(&data, charset.as_deref());
        assert_whole(&tree::parse(&decoded.text));
    }

    #[test]
    fn soup_has_the_text_of_the_standard(parts in prop::collection::vec(piece(), 0..40)) {
        let soup = parts.concat();
        let tree = tree::parse(&soup);
        assert_whole(&tree);
        let ours = solid(pieces(&tree).into_iter().map(|piece| piece.text));
        let theirs = solid(html5ever(&soup).pieces().into_iter().map(|piece| piece.text));
        prop_assert_eq!(ours, theirs, "{}", soup);
    }
}
