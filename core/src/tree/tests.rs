//! What the tree of small pages is, written as nested lists.
use super::{Tag, Tree, parse};

/// Writes the body as `tag(child child)`, text in quotes; formatting elements too.
fn body(tree: &Tree<'_>) -> String {
    let body = (0..tree.nodes().len() as u32).find(|&id| tree.node(id).tag == Tag::BODY);
    let mut out = String::new();
    if let Some(body) = body {
        write(tree, body, &mut out);
    }
    out
}

/// A stack of ends instead of recursion, as in the code under test.
fn write(tree: &Tree<'_>, root: u32, out: &mut String) {
    let mut ends: Vec<u32> = Vec::new();
    for id in tree.subtree(root) {
        while ends.last().is_some_and(|&end| end <= id) {
            ends.pop();
            out.push(')');
        }
        if !out.is_empty() && !out.ends_with('(') {
            out.push(' ');
        }
        if tree.node(id).is_text() {
            out.push_str(&format!("{:?}", tree.text(id)));
        } else {
            out.push_str(&tree.name(id));
            if tree.node(id).end > id + 1 {
                out.push('(');
                ends.push(tree.node(id).end);
            }
        }
    }
    out.extend(ends.iter().map(|_| ')'));
}

fn check(page: &str, expected: &str) {
    assert_eq!(body(&parse(page)), expected, "{page}");
}

#[test]
fn paragraphs_close_each_other() {
    check("<p>one<p>two", r#"body(p("one") p("two"))"#);
    check(
        "<p>one<div>two</div>three",
        r#"body(p("one") div("two") "three")"#,
    );
    check(
        "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e",
        r#"body(ul(li("a") li("b" ul(li("c"))) li("d")) "e")"#,
    );
    check(
        "<dl><dt>a<dd>b<dt>c</dl>",
        r#"body(dl(dt("a") dd("b") dt("c")))"#,
    );
}

#[test]
fn tables_foster_what_is_not_theirs() {
    check(
        "<table><tr><td>a<td>b</table>c",
        r#"body(table(tbody(tr(td("a") td("b")))) "c")"#,
    );
    check(
        "<table>x<tr><td>a</table>",
        r#"body("x" table(tbody(tr(td("a")))))"#,
    );
    check(
        "<table><div>x</div><tr><td>a</table>",
        r#"body(div("x") table(tbody(tr(td("a")))))"#,
    );
}

#[test]
fn misnested_formatting_moves_blocks_out() {
    check("<a>1<p>2</a>3</p>", r#"body(a("1") p(a("2") "3"))"#);
    check("<b>1<p>2</b>3", r#"body(b("1") p(b("2") "3"))"#);
    check("<a>1<a>2", r#"body(a("1") a("2"))"#);
    check("<p><b>1</p><p>2</b>3", r#"body(p(b("1")) p(b("2") "3"))"#);
}

#[test]
fn references_are_decoded_when_asked_for() {
    let page = "<p title='a&ampb&amp;c&copy=1'>&lt;&eacute;&notit;&#x41;&#150;&bogus;</p>";
    let tree = parse(page);
    let p = (0..)
        .find(|&id| tree.node(id).tag == Tag::P)
        .unwrap_or_default();
    assert_eq!(tree.text(p + 1), "<é¬it;A–&bogus;");
    assert_eq!(
        tree.attr(p, super::Attr::TITLE).as_deref(),
        Some("a&ampb&c&copy=1")
    );
}

#[test]
fn scripts_and_raw_text_end_where_they_should() {
    check(
        "<script>if (a<b) '<p>'</script>x<style><p></style>",
        r#"body("x" style("<p>"))"#,
    );
    check(
        "x<script><!--<script></script>--></script>y",
        r#"body("x" script("<!--<script></script>-->") "y")"#,
    );
    check(
        "<textarea>\n<p>&lt;</textarea>",
        r#"body(textarea("<p><"))"#,
    );
}

#[test]
fn foreign_content_ends_at_html() {
    check(
        "<svg><g><title>t</title><p>x",
        r#"body(svg(g(title("t"))) p("x"))"#,
    );
    check("<svg><![CDATA[<x>]]></svg>y", r#"body(svg("<x>") "y")"#);
    check(
        "<math><mi><b>x</b></mi></math>",
        r#"body(math(mi(b("x"))))"#,
    );
}

#[test]
fn templates_selects_and_frames() {
    check("<template><tr><td>x</td></tr></template>y", r#"body("y")"#);
    check(
        "a<template><tr><td>x</td></tr></template>y",
        r#"body("a" template(tr(td("x"))) "y")"#,
    );
    check(
        "<select><option>a<option>b</select>c",
        r#"body(select(option("a") option("b")) "c")"#,
    );
    check("<frameset><frame></frameset><noframes>x</noframes>", "");
}

#[test]
fn the_deepest_elements_are_laid_out_flat_and_lose_no_text() {
    let page = format!(
        "{}<p>one <b>two</b> three</p>{}<p>four",
        "<div>".repeat(2000),
        "</div>".repeat(2000)
    );
    let tree = parse(&page);
    let text: String = (0..tree.nodes().len() as u32)
        .map(|id| tree.text(id))
        .collect();
    assert_eq!(text, "one two threefour");
    assert!(tree.nodes().iter().all(|node| node.depth <= 600));
}
