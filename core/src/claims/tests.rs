//! What is collected from small pages, and what is not.
use super::{Claims, claims};
use crate::tree::parse;

fn of(page: &str) -> Claims {
    claims(&parse(page))
}

fn pair(key: &str, value: &str) -> (String, String) {
    (key.to_owned(), value.to_owned())
}

#[test]
fn dublin_core_is_one_vocabulary_with_a_point_or_a_colon() {
    let out = of(
        "<meta name=DC:Creator content=a><meta property=dcterms:issued content=b><meta name=dc.date content=c><meta name=dcx:y content=d>",
    );
    let expected = [
        ("dc.creator", "a"),
        ("dcterms.issued", "b"),
        ("dc.date", "c"),
        ("dcx:y", "d"),
    ];
    assert_eq!(out.meta, expected.map(|(key, content)| pair(key, content)));
}

#[test]
fn the_head_is_read() {
    let out = of(
        r#"<html lang=id><head><title> A &amp; B | Portal </title><base href="/x/">
        <meta property="OG:Title" content=" A &amp; B "><meta name=author content=""><meta charset=utf-8>
        <link rel=canonical href="https://e.com/1"><link rel=stylesheet href=s.css></head><body>"#,
    );
    assert_eq!(out.title.as_deref(), Some("A & B | Portal"));
    assert_eq!(out.lang.as_deref(), Some("id"));
    assert_eq!(out.base.as_deref(), Some("/x/"));
    assert_eq!(out.meta, [pair("og:title", "A & B")]);
    assert_eq!(out.links.len(), 1);
    assert_eq!(out.links[0].rel, "canonical");
}

#[test]
fn json_ld_is_kept_raw() {
    let out = of(
        r#"<script type="application/ld+json"> {"a": "&amp;"} </script>
        <script type="application/json">{"b":1}</script><script>var x = 1;</script>"#,
    );
    assert_eq!(out.json_ld, [r#"{"a": "&amp;"}"#]);
}

#[test]
fn nested_items_have_paths() {
    let out = of(
        r#"<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">H <b>h</b></h1>
        <span itemprop=author itemscope itemtype="https://schema.org/Person"><a itemprop="url" href="/a"><i itemprop=name>N N</i></a></span>
        <meta itemprop=datePublished content=2020-01-02><div itemprop=articleBody>text</div></div><i itemprop=name>no</i>"#,
    );
    let got: Vec<_> = out
        .items
        .iter()
        .map(|item| {
            (
                item.kind.as_str(),
                item.property.as_str(),
                item.value.as_str(),
            )
        })
        .collect();
    assert_eq!(
        got,
        [
            ("NewsArticle", "headline", "H h"),
            ("NewsArticle", "author.@type", "Person"),
            ("NewsArticle", "author.url", "/a"),
            ("NewsArticle", "author.name", "N N"),
            ("NewsArticle", "datePublished", "2020-01-02"),
            ("", "name", "no"),
        ]
    );
}

#[test]
fn times_know_where_they_stand() {
    let out = of(
        r#"<body><article><time datetime="2020-01-02" pubdate>2 Jan</time><span class="article-date">3 Jan 2020</span>
        <span class="update">no</span></article><aside><time>1 Feb</time></aside><div id=comments><p><time>yesterday</time></div>
        <footer><span class=date>2021</span></footer>"#,
    );
    let got: Vec<_> = out
        .times
        .iter()
        .map(|time| (time.text.as_str(), time.inside))
        .collect();
    assert_eq!(
        got,
        [
            ("2 Jan", "article"),
            ("3 Jan 2020", "article"),
            ("1 Feb", "aside"),
            ("yesterday", "comment"),
            ("2021", "footer")
        ]
    );
    assert_eq!(out.times[0].datetime, "2020-01-02");
    assert!(out.times[0].hint.starts_with("pubdate"));
}

#[test]
fn pagers_are_groups_of_numbers_or_named() {
    let out = of(
        r#"<body><a href=/x>12 things</a><ul><li><a href="?p=1">1</a><li><a href="?p=2"><b>2</b></a><li><a href="?p=2">Next</a></ul>
        <div class="article-pagination"><a href=/all>Show all</a></div><div class=homepage><a href=/h>h</a></div>"#,
    );
    assert_eq!(
        out.pagers,
        [
            pair("1", "?p=1"),
            pair("2", "?p=2"),
            pair("Next", "?p=2"),
            pair("Show all", "/all")
        ]
    );
}

#[test]
fn pagers_show_what_stands_between_their_anchors() {
    let out = of(
        "<body><div class=paging>Halaman: <b> 2 </b><a href=?p=1>1</a><script>3</script> …<a href=?p=9>9</a></div>
        <div class=paging>Page 1 of 1</div>",
    );
    assert_eq!(
        out.pagers,
        [
            pair("Halaman:", ""),
            pair("2", ""),
            pair("1", "?p=1"),
            pair("…", ""),
            pair("9", "?p=9"),
            pair("Page 1 of 1", "")
        ]
    );
}

#[test]
fn pagers_may_be_lists_to_choose_from() {
    let out = of(
        "<body><div class=pager><select><option value=/a>1. One<option value='/a?page=2'>2. Two<option value=3>3</select></div>",
    );
    assert_eq!(
        out.pagers,
        [pair("1. One", "/a"), pair("2. Two", "/a?page=2")]
    );
}

#[test]
fn pagers_of_comments_are_none() {
    let out = of(
        r#"<body class=comments-open><section id=komentar><ul><li><a href="?k=1">1</a><li><a href="?k=2">2</a></ul></section>
        <div><a href="?p=2">2</a></div>"#,
    );
    assert_eq!(out.pagers, [pair("2", "?p=2")]);
}

#[test]
fn people_are_found_by_their_addresses() {
    let out = of(
        r#"<body><a href="/author/jane-doe">Jane Doe</a><a href="/authority/x">no</a><a href="/author/">no</a>
        <a rel="author" href="/j">J</a>"#,
    );
    assert_eq!(out.people, [pair("Jane Doe", "/author/jane-doe")]);
    assert_eq!(
        (out.links[0].rel.as_str(), out.links[0].title.as_str()),
        ("author", "J")
    );
}

#[test]
fn a_trail_is_named_in_many_ways_but_the_page_is_none() {
    let trail = |html: &str| of(html).trail;
    let named = trail(
        "<body><div id=topicpath><a href=/>トップ</a> ＞ <a href=/l/>地域</a></div><h2>T</h2>",
    );
    assert!(named.is_named);
    assert_eq!(named.steps, [pair("トップ", "/"), pair("地域", "/l/")]);
    let page = trail(
        "<body class=path-news><a href=/a>A</a><nav class=breadcrumb><a href=/n>News</a></nav><h1>T</h1>",
    );
    assert_eq!(page.steps, [pair("News", "/n")]);
    assert!(!trail("<body><div class=pathology><a href=/a>A</a></div><h1>T</h1>").is_named);
}

#[test]
fn a_hostile_page_stays_small() {
    let mut page = String::from("<body>");
    for number in 0..20_000 {
        page.push_str(&format!("<div itemscope itemprop=a class=date><time>{number}</time><h1>x</h1><a href=/author/x rel=next>1</a>"));
    }
    let out = of(&page);
    assert!(
        out.items.len() <= 1_000
            && out.times.len() <= 50
            && out.headings.len() <= 50
            && out.links.len() <= 500
    );
}

#[test]
fn a_licence_of_the_page_is_none_of_a_picture() {
    let licences = |html: &str| {
        of(html)
            .links
            .into_iter()
            .map(|link| (link.rel, link.href))
            .collect::<Vec<_>>()
    };
    let by = "https://creativecommons.org/licenses/by/4.0/";
    let said = vec![("license".to_owned(), by.to_owned())];
    for html in [
        format!("<article><p>x <a rel=license href={by}>CC BY</a></article>"),
        format!("<footer><a href={by}>CC BY</a></footer>"),
    ] {
        assert_eq!(licences(&html), said, "{html}");
    }
    for html in [
        format!("<figure><figcaption><a rel=license href={by}>CC BY</a></figcaption></figure>"),
        format!("<main><p>Photo: <a href={by}>CC BY</a></main>"),
        "<footer><a href=https://e.com/licenses/by/4.0/>x</a></footer>".to_owned(),
    ] {
        assert!(licences(&html).is_empty(), "{html}");
    }
}
