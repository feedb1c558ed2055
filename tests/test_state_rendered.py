"""Articles that stand in React's payload as rendered elements: which element is the article, and when none is."""

import json
import time

import pytest

import saring
from saring.fields.state.rendered import TAG_NAME

TITLE = "Salt farmers of Sumenep harvest three weeks early"
TEXTS = [
    "SUMENEP - Salt farmers began to harvest in the first week of July, three weeks earlier than last year, after lining their ponds.",
    "The head of the group said that the black sheets let the water go faster: eleven days it took, and now it takes no more than seven.",
    "The price they get has fallen all the same, for the stores are full, and the district has promised to buy five thousand tonnes.",
    "Rain in August would end the season, said the head of the group, who has seen it do so in four of the last ten years.",
]


def element(tag, *children, **properties):
    return ["$", tag, None, {**properties, "children": list(children)}]


def paragraphs():
    return [element("p", text) for text in TEXTS]


def extract(*lines, title=TITLE):
    payload = "".join([f"{number:x}:{json.dumps(line)}\n" for number, line in enumerate(lines, 1)])
    push = f"<script>self.__next_f.push({json.dumps([1, payload])})</script>"
    page = f"<!doctype html><html lang=en><head><title>{title} | Skerry Times</title></head><body><div>Loading…</div>{push}</body></html>"
    return saring.extract(page)


def texts(article):
    return [block.text for block in article.body]


def test_the_element_with_the_paragraphs_is_the_article():
    aside = element("aside", element("p", "Sign up for our letter, which comes every morning and costs nothing at all."))
    menu = element("nav", element("a", "News", href="/news"))
    box = element("div", element("h3", "More news"), element("p", "Ferries sail again"))
    article = element("article", element("h1", TITLE), *paragraphs(), aside)
    read = extract(element("html", element("body", menu, element("main", article, box), element("footer", element("p", "© Skerry Times")))))
    assert texts(read) == TEXTS
    assert read.evidence["body"].source == "state"
    assert read.evidence["body"].where == "self.__next_f html.body.main.article"
    assert read.headline == TITLE


def test_paragraphs_in_sections_and_lines_elsewhere():
    [first, second, third, fourth] = paragraphs()
    body = element("div", element("section", first, second), element("$L7", element("section", third, fourth)))
    read = extract(element("main", element("h1", TITLE), "$2"), body)
    assert texts(read) == TEXTS


def test_markup_of_elements():
    link = element(
        "p", "Rain, said ", element("a", "the <head>", href="https://a.example/?a=1&b=2"), ", ", element("strong", "would end"), " it."
    )
    parts = [
        *paragraphs(),
        link,
        element("ul", element("li", "one"), element("li", "two")),
        element("h2", "Prices"),
        element("p", TEXTS[0] * 2),
    ]
    read = extract(element("main", element("h1", TITLE), *parts))
    marked = next(block for block in read.body if block.marks)
    assert marked.text == "Rain, said the <head>, would end it."
    assert [(mark.type, mark.url) for mark in marked.marks] == [("link", "https://a.example/?a=1&b=2"), ("strong", None)]
    assert [block.type for block in read.body][-3:] == ["list", "heading", "paragraph"]


@pytest.mark.parametrize(
    "page",
    [
        element("main", element("h1", "Ferries to the outer islands sail again"), *paragraphs()),
        element("main", *paragraphs()),
        element("main", element("h1", TITLE), element("p", "Loading"), element("footer", *paragraphs())),
    ],
    ids=["another title", "no title", "no text"],
)
def test_what_is_not_surely_the_article(page):
    assert len(extract(page).text) < len(TEXTS[0])


def test_elements_without_end():
    lines = [element("p", f"${number:x}", TEXTS[0], f"${number:x}") for number in range(2, 60)]
    begun = time.perf_counter()
    extract(element("h1", TITLE), *lines, ["$1", "$2"])
    deep = "x"
    for _ in range(300):
        deep = element("p", deep, TEXTS[1])
    extract(element("h1", TITLE), deep)
    assert time.perf_counter() - begun < 5


def test_names_of_elements():
    assert TAG_NAME.fullmatch("h1")
    assert not TAG_NAME.fullmatch("$L1")
