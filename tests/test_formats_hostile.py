"""Records made to break out: whatever their texts and addresses hold, nothing in what is written of them runs or links elsewhere."""

import json
import re
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from records import Seen

import saring
from saring import Article, Block, Image, Link, ListItem, Mark, Organization, Person, Verdict
from saring.record import MarkType

FRAGMENTS = [
    *[
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=x>",
        "<javascript:alert(1)>",
        "<!--",
        "-->",
        "]]>",
        "<",
        ">",
    ],
    *["</title>", "</pre>", "</article>", '"', "'", "&lt;script&gt;", "&#60;b&#62;", "<style>*{}</style>", 'style="x:expression(y)"'],
    *["[x](javascript:alert(1))", "![x](javascript:y)", "[x]: javascript:y\n", "[x][x]", "](javascript:z)", "[", "]", "(", ")", "!", "\\"],
    *["```", "`", "~~~", "---", "\n---\n", "===", "# ", "> ", "- ", "1. ", "| a |", "|", "*", "**", "_", "~~", "    ", "\t", "\n", "\n\n"],
    *["\r", "\r\n", "\x00", "\x1b[31m", "\x9b", "\x0b", "\x0c", "\x85", "\u2028", "\u202e", "javascript:", "data:text/html,", "word", "語"],
]
SCHEMES = ["javascript:", "JaVa\tScript:", " data:", "vbscript:", "\x01javascript:", "http://x/", "https://x/", "//x/", "/", "", "file:///"]

text = st.lists(st.sampled_from(FRAGMENTS), max_size=6).map("".join)
maybe = st.none() | text
url = st.none() | st.builds("{}{}".format, st.sampled_from(SCHEMES), text)
level = st.integers(-3, 10**9)
items = st.lists(st.builds(ListItem, text, level), max_size=3).map(tuple)
rows = st.lists(st.lists(text, max_size=3).map(tuple), max_size=3).map(tuple)
marks = st.lists(st.builds(Mark, st.integers(-1, 30), st.integers(-1, 60), st.sampled_from(get_args(MarkType)), url), max_size=4).map(tuple)
blocks = st.one_of(
    st.builds(Block, st.sampled_from(["paragraph", "quote", "code", "heading"]), text, level, marks=marks),
    st.builds(Block.of_list, items, ordered=st.booleans(), marks=marks),
    st.builds(Block.of_table, rows, marks=marks, header_rows=st.integers(-1, 3)),
    st.builds(Block, st.sampled_from(["figure", "embed"]), url=url, caption=maybe, credit_text=maybe),
    st.builds(Block, st.sampled_from(["quote", "embed"]), text, url=url, source=maybe, provider=maybe, marks=marks),
    st.builds(Block, st.just("liveUpdate"), text, date=maybe, marks=marks),
)
articles = st.builds(
    Article,
    headline=maybe,
    description=maybe,
    author=st.lists(st.builds(Person, text, url), max_size=2).map(tuple),
    publisher=st.none() | st.builds(Organization, text, url, url),
    date_published=maybe,
    date_modified=maybe,
    article_section=st.lists(text, max_size=2).map(tuple),
    keywords=st.lists(text, max_size=2).map(tuple),
    in_language=maybe,
    image=st.lists(st.builds(Image, url, maybe, maybe, representative_of_page=st.booleans()), max_size=2).map(tuple),
    body=st.lists(blocks, max_size=4).map(tuple),
    canonical_url=url,
    url=url,
    related_link=st.lists(st.builds(Link, text, maybe), max_size=1).map(tuple),
    verdict=st.builds(Verdict, st.just("article"), text),
)
IN_MARKDOWN = set("h1 h2 h3 h4 h5 h6 p br hr em strong s ul ol li blockquote table thead tbody tr th td pre code img a".split())
IN_HTML = set(
    "html head meta title link script body article h1 h2 h3 h4 h5 h6 p br wbr ul ol li blockquote footer cite table thead tbody tr th td "
    "pre code figure img figcaption a time section span strong em sup sub del".split()
)
ATTRIBUTES = set(
    "href src alt width height class datetime rel lang charset property name content start cite itemprop itemscope itemtype type".split()
)


def reader():
    """A reader of Markdown that forbids nothing by itself."""
    markdown = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    markdown.validateLink = bool
    return markdown


def assert_harmless(page, elements, attributes_known=ATTRIBUTES):
    for tag, attributes in Seen(page).elements:
        assert tag in elements
        assert set(attributes) <= attributes_known
        assert tag != "script" or attributes == {"type": "application/ld+json"}
        for name in ("href", "src", "cite"):
            # A relative address has no scheme.
            assert not re.match(r"(?!https?:)[\x00-\x20]*[a-z][a-z0-9+.-]*:", attributes.get(name) or "", re.IGNORECASE)


@given(articles)
def test_nothing_in_markdown_is_live(record):
    # The reader aligns the cells of tables by a style of its own.
    assert_harmless(reader().render(saring.render(record, "markdown")), IN_MARKDOWN, {*ATTRIBUTES, "style"})


@given(articles)
def test_nothing_in_html_is_live(record):
    assert_harmless(saring.render(record, "html"), IN_HTML)


@given(articles)
def test_text_commands_no_terminal(record):
    for format in ("text", "markdown"):
        assert not re.search(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]", saring.render(record, format))


@given(articles)
def test_json_gives_every_hostile_record_back(record):
    assert Article.from_dict(json.loads(saring.render(record, "json"))) == record
    assert len(saring.render(record, "jsonl").splitlines()) == 1


def test_front_matter_is_yaml_that_reads_as_the_facts():
    record = Article(verdict=Verdict("article", ""), headline='<b>"x"</b> [y](javascript:z)\n---\n')
    (line,) = [line for line in saring.render(record, "markdown").splitlines() if line.startswith("title: ")]
    # JSON text is YAML, with the same escapes.
    assert json.loads(line.removeprefix("title: ")) == record.headline
    assert "<" not in line
    assert "](" not in line
