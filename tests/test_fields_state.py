"""Bodies that a page keeps in its state: what is one, whose it is, when it is used, and what its blocks are."""

import json
import re

import pytest

import saring
from saring.fields.columns import BODY, LABEL
from saring.fields.facts import gather
from saring.fields.state.elements import LEVEL, MARKED, NAME_PART, element_kind, markup_of
from saring.fields.state.identity import Identity
from saring.fields.state.keys import is_body, is_of_others, key_words
from saring.fields.state.prose import ESCAPED, TAGGED, UNSPACED, is_prose, members_markup, string_markup
from saring.fields.state.stubs import PLAIN, REST, may_be_stub

TITLE = "Salt farmers of Sumenep harvest three weeks early"
TEXTS = [
    "SUMENEP - Salt farmers began to harvest in the first week of July, three weeks earlier than last year, after lining their ponds.",
    "The head of the group said that the black sheets let the water go faster: eleven days it took, and now it takes no more than seven.",
    "The price they get has fallen all the same, for the stores are full, and the district has promised to buy five thousand tonnes.",
]
HTML = "".join([f"<p>{text}</p>" for text in TEXTS])
OTHER = {
    "title": "Ferries to the outer islands sail again",
    "body": "<p>" + "The ferries to the outer islands sail again on Monday. " * 30 + "</p>",
}
ADDRESS = "https://www.skerrytimes.example/news/salt-farmers-harvest-early-88120"


def page(state, *, body="<div id=root></div>", title=TITLE, head="", script="<script type='application/json' id=state>{}</script>"):
    data = script.format(json.dumps(state).replace("</", "<\\/"))
    return f"<!doctype html><html lang=en><head><title>{title} | Skerry Times</title>{head}</head><body>{body}{data}</body></html>"


def extract(state, url=None, **more):
    return saring.extract(page(state, **more), url=url)


def outline(article):
    return [(block.type, block.level or 0, block.text) for block in article.body]


def article_of(**more):
    return {"title": TITLE, **more}


# ── shapes ──

PARAGRAPHS = [("paragraph", 0, text) for text in TEXTS]

SHAPES = {
    "markup": HTML,
    "markup inside": {"rendered": HTML},
    "markup as JSON in a string": json.dumps({"content": HTML}),
    "plain text": "\n\n".join(TEXTS),
    "paragraphs": TEXTS,
    "Arc": [{"type": "text", "content": text} for text in TEXTS],
    "WordPress blocks": [{"__typename": "ContentBlock", "name": "core/paragraph", "innerHTML": text} for text in TEXTS],
    "Sanity": [{"_type": "block", "style": "normal", "children": [{"_type": "span", "text": t[:40]}, {"_type": "span", "text": t[40:]}]} for t in TEXTS],
    "ProseMirror": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": text}]} for text in TEXTS]},
    "Contentful": {
        "nodeType": "document",
        "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": text, "marks": []}]} for text in TEXTS],
    },
    "Lexical": {"root": {"type": "root", "children": [{"type": "paragraph", "children": [{"type": "text", "text": t}]} for t in TEXTS]}},
    "Draft.js": {"blocks": [{"type": "unstyled", "text": text, "inlineStyleRanges": []} for text in TEXTS], "entityMap": {}},
    "Editor.js": {"time": 1, "blocks": [{"type": "paragraph", "data": {"text": text}} for text in TEXTS]},
    "Mobiledoc": {"version": "0.3.1", "sections": [[1, "p", [[0, [], 0, text[:30]], [0, [0], 1, text[30:]]]] for text in TEXTS]},
    "elements of the DOM": {"childNodes": [{"tagName": "p", "childNodes": [{"nodeType": 3, "rawText": t, "text": t}]} for t in TEXTS]},
    "lists of parts": [[{"type": "#text", "value": text[:30]}, {"type": "a", "children": [{"type": "#text", "value": text[30:]}]}] for text in TEXTS],
    "components": [{"component": "x", "config": {"content": f"<p>{text}</p>"}} for text in TEXTS],
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes_of_bodies(shape):
    article = extract({"page": {"data": article_of(body=SHAPES[shape])}})
    assert outline(article) == PARAGRAPHS
    assert article.evidence["body"].source == "state"
    assert article.evidence["body"].where.startswith("state page.data.body")
    assert article.evidence["body"].raw
    assert article.verdict.kind == "article"
    assert "state page.data.body" in article.verdict.reason
    assert article.dateline == "SUMENEP"


def test_kinds_of_blocks():
    body = [
        {"type": "text", "content": TEXTS[0]},
        {"type": "header", "level": 4, "content": "Seven days"},
        {"type": "list", "list_type": "ordered", "items": [{"type": "text", "content": "one"}, {"type": "text", "content": "two"}]},
        {"type": "quote", "content_elements": [{"type": "text", "content": "It is white now."}]},
        {"type": "table", "rows": [[{"content": "a"}, {"content": "b"}], [{"content": "c"}, {"content": "d"}]]},
        {"type": "code", "content": "a < b"},
        {"type": "image", "url": "https://cdn.example/salt.jpg", "caption": "White salt (Photo: AP)"},
        {"type": "interstitial_link", "content": "Read also: something else"},
        {"type": "text", "content": TEXTS[1]},
        {"type": "oembed_response", "raw_oembed": {"url": "https://video.example/1"}, "url": "https://video.example/1"},
    ]
    blocks = extract(article_of(content_elements=body)).body
    assert [(block.type, block.text or block.url) for block in blocks if block.type != "table"] == [
        ("paragraph", TEXTS[0]),
        ("heading", "Seven days"),
        ("list", "one\ntwo"),
        ("quote", "It is white now."),
        ("code", "a < b"),
        ("figure", "https://cdn.example/salt.jpg"),
        ("paragraph", TEXTS[1]),
        ("embed", "https://video.example/1"),
    ]
    assert blocks[1].level == 4
    assert blocks[2].ordered
    figure = next(block for block in blocks if block.type == "figure")
    assert (figure.caption, figure.credit_text) == ("White salt", "AP")


def test_tables_of_rich_text():
    cell = lambda text: {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"type": "text", "text": text}]}]}  # noqa: E731
    rows = [{"type": "tableRow", "content": [cell("a"), cell("b")]}, {"type": "tableRow", "content": [cell("c"), cell("d")]}]
    doc = {
        "type": "doc",
        "content": [{"type": "paragraph", "content": [{"type": "text", "text": " ".join(TEXTS)}]}, {"type": "table", "content": rows}],
    }
    assert extract(article_of(body=doc)).body[1].rows == (("a", "b"), ("c", "d"))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Tom &amp;amp; Ann", "Tom &amp; Ann"),
        ("Tom &amp; Ann", "Tom & Ann"),
        ("Tom & Ann", "Tom & Ann"),
        ("5 < 6", "5 < 6"),
    ],
)
def test_references_are_resolved_once(text, read):
    for body in (f"<p>{text}</p>{HTML}", f"{text}\n" + "\n".join(TEXTS)):
        assert extract(article_of(body=body)).body[0].text == read


def test_the_text_of_a_leaf_is_no_markup():
    body = [{"_type": "block", "style": "normal", "children": [{"_type": "span", "text": f"<b> &amp; {text}"}]} for text in TEXTS]
    assert extract(article_of(body=body)).body[0].text == f"<b> &amp; {TEXTS[0]}"


def test_escaped_markup_is_markup():
    escaped = "".join([f"&lt;p&gt;{text} &amp;amp; so on&lt;/p&gt;" for text in TEXTS])
    assert extract(article_of(body=escaped)).body[0].text == f"{TEXTS[0]} & so on"


def test_lone_surrogates():
    article = extract(article_of(body=HTML.replace("SUMENEP", "\ud83d\ude00 \ud800 SUMENEP"), author={"name": "A\ud800 Lee"}))
    assert article.body[0].text.startswith("😀 \ufffd SUMENEP")
    json.dumps(article.to_dict(), ensure_ascii=False).encode()
    under_odd_keys = extract({"\ud800": article_of(body=f"\ud800 {HTML}")})
    assert under_odd_keys.body
    json.dumps(under_odd_keys.to_dict(), ensure_ascii=False).encode()


# ── whose it is ──


@pytest.mark.parametrize(
    "state",
    [
        {"title": "Skerry Times", "items": [OTHER, OTHER]},
        {"page": OTHER},
        {"body": OTHER["body"]},
        {"nextArticle": article_of(body=HTML)},
        {"page": article_of(comments=[{"text": " ".join(TEXTS)}])},
        {"page": article_of(related={"title": TITLE, "body": HTML})},
        {"page": article_of(authorBio=" ".join(TEXTS))},
        {"page": article_of(about={"text": " ".join(TEXTS)})},
        {"page": article_of(list=[{"body": HTML}, {"body": HTML}])},
        {"page": article_of(body="Short.")},
        {"page": article_of(body="https://x.example/" + "a" * 300)},
        {"page": article_of(body=".a{color:red}" * 40)},
        {"page": article_of(body="aGVsbG8gd29ybGQ" * 40)},
    ],
)
def test_what_is_not_surely_its_own_is_not_taken(state):
    article = extract(state, url=ADDRESS)
    assert not article.body
    assert "body" not in article.evidence


@pytest.mark.parametrize(
    "own",
    [
        {"headline": TITLE},
        {"headlines": {"basic": TITLE}},
        {"title": {"rendered": TITLE}},
        {"meta": {"title": TITLE}},
        {"title": f"{TITLE}!"},
        {"url": ADDRESS},
        {"canonical_url": "/news/salt-farmers-harvest-early-88120/"},
        {"slug": "salt-farmers-harvest-early-88120"},
        {"id": 88120},
        {"id": "88120", "title": "Another title for readers"},
    ],
)
def test_what_binds_a_body_to_the_page(own):
    assert extract({"data": [{**own, "body": HTML}]}, url=ADDRESS).text == "\n\n".join(TEXTS)


@pytest.mark.parametrize(
    "own", [{"parentId": 88120}, {"id": 88121}, {"url": f"{ADDRESS}#comment-1"}, {"slug": "salt"}, {"title": "Skerry Times"}]
)
def test_what_does_not(own):
    assert not extract({"data": [{**own, "body": HTML}]}, url=ADDRESS).body


def test_a_body_that_begins_with_the_title_or_has_the_description():
    assert extract({"x": {"contentHtml": f"<h1>{TITLE}</h1>{HTML * 2}"}}).body[0].text == TEXTS[0]
    head = f'<meta name="description" content="{TEXTS[1][:90]}…">'
    assert extract({"x": {"contentHtml": HTML * 2}}, head=head).body[0].text == TEXTS[0]


def test_the_best_of_several():
    state = {"a": [OTHER, article_of(body=HTML, excerpt=TEXTS[0]), OTHER], "b": article_of(body=HTML[: len(HTML) // 2])}
    assert extract(state).text == "\n\n".join(TEXTS)


def test_a_page_that_says_nothing_of_itself():
    made = f"<script type='application/json'>{json.dumps(article_of(body=HTML))}</script>"
    assert not saring.extract(made).body


# ── when it is used ──

MARKUP = f"<article><h1>{TITLE}</h1>{HTML * 3}</article>"


def test_an_article_in_the_markup_stays(monkeypatch):
    monkeypatch.setattr("saring.fields.state.read_states", lambda _: pytest.fail("the state is read"))
    article = extract(article_of(body="<p>Something else. " * 200), body=MARKUP)
    assert article.body[0].text == TEXTS[0]
    assert "body" not in article.evidence


def test_a_stub_gives_way_to_the_whole():
    stub = f"<article><h1>{TITLE}</h1><p>{TEXTS[0]}</p><p>{TEXTS[1][:80]}…</p></article>"
    assert extract(article_of(body=HTML * 2), body=stub).evidence["body"].source == "state"


def test_what_is_shown_before_a_paywall():
    body = "".join(
        [f"<p>{text} Number {number} of the paragraphs that follow one another here.</p>" for number in range(8) for text in TEXTS]
    )
    stub = f"<article><h1>{TITLE}</h1>{body[:1900]}</p></article>"
    locked = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{TITLE}","isAccessibleForFree":false}}</script>'
    article = extract(article_of(body=body), body=stub, head=locked)
    assert len(article.body) == 24
    assert article.is_accessible_for_free is False


def test_the_rest_of_a_string_tells_a_stub():
    assert may_be_stub(300)
    assert may_be_stub(1000)
    assert not may_be_stub(4000)
    scripts = [("s", json.dumps({"body": HTML * 10}))]
    assert may_be_stub(1000, [TEXTS[0]], scripts)
    assert not may_be_stub(1000, ["Some words that stand nowhere else at all"], scripts)
    assert not may_be_stub(1000, [TEXTS[0]], [("s", json.dumps({"a": TEXTS[0]}))])
    assert may_be_stub(2000, ["Anything"], [], is_locked=True)


def test_jsonld_is_evidence_of_its_own():
    head = f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": chr(10).join(TEXTS)})}</script>'
    article = extract({}, head=head)
    assert outline(article) == PARAGRAPHS
    assert (article.evidence["body"].source, article.evidence["body"].where) == ("jsonld", "articleBody")


def test_an_excerpt_in_jsonld_is_no_body():
    head = f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": f"{TEXTS[0]} {TEXTS[1]} ..."})}</script>'
    assert not extract({}, head=head).body
    assert extract(article_of(body=HTML), head=head).evidence["body"].source == "state"


# ── what else the object says ──


def test_fields_that_nothing_else_gives():
    more = {
        "publishedAt": 1715571720000,
        "updated_at": "2024-05-13T12:05:00+07:00",
        "authors": [{"display_name": "Ann Lee"}, {"name": "Budi Santoso"}],
        "category": {"name": "Economy"},
        "summary": "Ponds are lined with black sheets.",
        "featuredImage": {"node": {"sourceUrl": "/salt.jpg"}},
    }
    article = extract(article_of(body=HTML, **more), url=ADDRESS)
    assert [person.name for person in article.author] == ["Ann Lee", "Budi Santoso"]
    assert article.date_published == "2024-05-13T03:42:00+00:00"
    assert article.date_modified == "2024-05-13T12:05:00+07:00"
    assert article.article_section == ("Economy",)
    assert article.description == "Ponds are lined with black sheets."
    assert article.image[0].url == "https://www.skerrytimes.example/salt.jpg"
    assert article.evidence["author"].source == "state"
    assert article.evidence["author"].where == "state authors"


def test_fields_of_arc_and_strapi():
    taxonomy = {"tags": [{"text": "salt"}, {"text": "Madura"}], "primary_section": {"name": "Economy"}}
    article = extract(article_of(body=HTML, subheadlines={"basic": "Black sheets speed it up"}, taxonomy=taxonomy))
    assert (article.alternative_headline, article.keywords, article.article_section) == (
        "Black sheets speed it up",
        ("salt", "Madura"),
        ("Economy",),
    )
    strapi = extract(
        {"article": {"id": 7, "attributes": {"title": TITLE, "content": HTML, "keywords": "salt, Madura,", "subtitle": TITLE}}}
    )
    assert (strapi.text, strapi.keywords, strapi.alternative_headline) == ("\n\n".join(TEXTS), ("salt", "Madura"), None)


def test_what_the_page_says_comes_first():
    head = '<meta name="author" content="Cara Diaz"><meta property="article:published_time" content="2024-05-14T01:00:00Z">'
    article = extract(article_of(body=HTML, author="Ann Lee", publishedAt="2024-05-13T00:00:00Z"), head=head)
    assert [person.name for person in article.author] == ["Cara Diaz"]
    assert article.date_published == "2024-05-14T01:00:00+00:00"


@pytest.mark.parametrize("author", [17, "ann@x.example", ["", None], {"name": {"name": {"name": {"name": {"name": "A B"}}}}}, "x" * 500])
def test_what_is_no_author(author):
    assert extract(article_of(body=HTML, author=author)).author == ()


def test_an_explanation_says_where_the_body_is_from():
    explanation = saring.explain(page(article_of(body=HTML), body="<main><p>Loading the article, please wait…</p></main>"))
    assert explanation.record.text == "\n\n".join(TEXTS)
    field = next(field for field in explanation.fields if field.name == "body")
    assert field.evidence.where == "state body"
    assert not any(block.in_body for block in explanation.blocks)


# ── the small parts ──


LINE = "Salt farmers began to harvest "
EMPHASIS = {
    "ProseMirror": [
        {"type": "text", "text": LINE},
        {"type": "text", "text": "early", "marks": [{"type": "bold"}, {"type": "link", "attrs": {"href": "https://a.example/x"}}]},
    ],
    "Contentful": [
        {"nodeType": "text", "value": LINE},
        {"nodeType": "hyperlink", "data": {"uri": "/x"}, "content": [{"nodeType": "text", "value": "early", "marks": [{"type": "bold"}]}]},
    ],
    "Slate": [{"text": LINE}, {"type": "link", "url": "https://a.example/x", "children": [{"text": "early", "bold": True}]}],
    "Lexical": [
        {"type": "text", "text": LINE, "format": 0},
        {"type": "link", "fields": {"url": "https://a.example/x"}, "children": [{"type": "text", "text": "early", "format": 1}]},
    ],
}


@pytest.mark.parametrize("shape", EMPHASIS)
def test_links_and_emphasis(shape):
    body = [{"type": "paragraph", "children": EMPHASIS[shape]}, *[{"type": "paragraph", "children": [{"text": text}]} for text in TEXTS]]
    [first, *_] = extract(article_of(content=body), url="https://a.example/").body
    assert first.text == LINE + "early"
    assert {(first.text[mark.start : mark.end], mark.type, mark.url) for mark in first.marks} == {
        ("early", "link", "https://a.example/x"),
        ("early", "strong", None),
    }


def test_links_of_a_body_in_markup():
    [first, *_] = extract(article_of(content=f"<p><a href='/x'>{TEXTS[0]}</a></p>{HTML}"), url="https://a.example/").body
    assert [(mark.type, mark.url) for mark in first.marks] == [("link", "https://a.example/x")]


def test_sources_of_quotes_and_heads_of_tables():
    cells = [{"content": [{"type": "text", "text": text}]} for text in ("Year", "Tonnes", "2024", "5,000")]
    grown = [{"type": kind, **cell} for kind, cell in zip(("tableHeader", "tableHeader", "tableCell", "tableCell"), cells, strict=True)]
    body = [
        *[{"type": "text", "content": text} for text in TEXTS],
        {
            "type": "quote",
            "content_elements": [{"type": "text", "content": "It dries"}],
            "citation": {"type": "text", "content": "a farmer"},
        },
        {"type": "table", "header": [{"content": "Year"}, {"content": "Tonnes"}], "rows": [[{"content": "2024"}, {"content": "5,000"}]]},
        {"type": "table", "content": [{"type": "tableRow", "content": grown[:2]}, {"type": "tableRow", "content": grown[2:]}]},
    ]
    [quote, arc, prose] = extract(article_of(content=body)).body[len(TEXTS) :]
    assert (quote.type, quote.text, quote.source) == ("quote", "It dries", "a farmer")
    assert (arc.rows, arc.header_rows) == (prose.rows, prose.header_rows) == ((("Year", "Tonnes"), ("2024", "5,000")), 1)


def test_names_of_elements():
    kinds = {
        "core/paragraph": "paragraph",
        "header-two": "heading",
        "h3": "heading",
        "ParagraphBlock": "paragraph",
        "unordered-list-item": "item",
        "heading_2": "heading",
        "storyline_paragraph": "paragraph",
        "bulletList": "list",
        "interstitial_link": "left",
    }
    assert {name: element_kind({"type": name}) for name in kinds} == kinds
    assert element_kind({"type": "zzz"}) is None
    assert element_kind({}) is None


def test_levels_of_headings():
    assert markup_of([{"type": "header-three", "text": "A"}]) == "<h3>A</h3>"
    assert markup_of([{"_type": "block", "style": "h4", "children": [{"text": "A"}]}]) == "<h4>A</h4>"
    assert markup_of([{"type": "heading", "attrs": {"level": 5}, "content": [{"type": "text", "text": "A"}]}]) == "<h5>A</h5>"


def test_items_without_a_list_are_one():
    assert (
        markup_of([{"_type": "block", "listItem": "bullet", "children": [{"text": text}]} for text in "ab"])
        == "<ul><li>a</li><li>b</li></ul>"
    )


def test_prose():
    assert is_prose(" ".join(TEXTS))
    assert is_prose(HTML)
    assert is_prose("県内では十七日、高校生が田植えを体験した。" * 8)
    assert not is_prose("function(){return a;}" * 30)
    assert not is_prose("too short")


def test_strings_as_markup():
    assert string_markup("a\n\nb & c") == "<p>a</p><p>b &amp; c</p>"
    assert string_markup("a <b>b</b>\nc") == "<p>a <b>b</b></p><p>c</p>"
    assert string_markup("<p>a</p>") == "<p>a</p>"
    assert members_markup(["tag", "other"]) == ""


def test_keys():
    assert is_of_others("relatedArticles") and is_of_others("latest_news") and is_of_others("comments")
    assert not is_of_others("articleBody") and not is_of_others("content") and not is_of_others("routes/news.$slug")
    assert is_of_others("routes/related") and is_of_others("routes")
    assert is_body("content_elements") and is_body("articleBody") and not is_body("slug")
    assert key_words("Content-Elements_2") == "contentelements2"


@pytest.mark.parametrize(
    ("pattern", "hit", "miss"),
    [
        (TAGGED, "<p class=x>", "<3 of them"),
        (ESCAPED, "&lt;p&gt;", "&lt;3"),
        (UNSPACED, "ไ", "a"),
        (MARKED, "&amp;", "a & b"),
        (NAME_PART, "Block", "-"),
        (LEVEL, "h2", "h7"),
        (PLAIN, "twenty letters in all", "short"),
    ],
)
def test_patterns(pattern, hit, miss):
    assert pattern.search(hit)
    assert not pattern.search(miss)


def test_the_rest_of_a_string():
    assert REST.match('one \\" two" three')[0] == 'one \\" two'


def test_identity_without_anything():
    made = type("P", (), {"kind": "html", "claims": saring.fields.facts.NO_CLAIMS, "images": [], "state": []})()
    assert not Identity(gather(made, [], None, None))


def test_rows_of_the_body_are_body():
    article = saring._core.read_fragment("<p>a</p>", 7)[0][0]
    assert (article[0], article[LABEL]) == (7, BODY)
    assert re.match("a", article[3])
