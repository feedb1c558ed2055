"""What holds for every page: never an exception, the same record each time and in every thread, only text that the page shows."""

from __future__ import annotations

import html
import json
import random
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from golden import Case, Json, cases
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import saring

CASES = {case.name: case for case in cases()}
URL = "https://www.example.org/news/1"

quick = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def record(data: bytes | str, url: str | None = URL) -> Json:
    """The record as JSON, which must be possible to write as UTF-8."""
    plain: Json = saring.extract(data, url=url).to_dict()
    json.dumps(plain, ensure_ascii=False).encode()
    return plain


# Arbitrary input.


@quick
@given(st.binary(max_size=3000))
def test_bytes_never_raise(data: bytes) -> None:
    assert record(data) == record(data)


@quick
@given(st.text(st.characters(exclude_categories=[]), max_size=2000))
def test_text_never_raises(text: str) -> None:
    assert record(text) == record(text)


# HTML soup. Visible words are numbered in page order and words that no reader sees are marked, so that the page itself says what
# may stand in the body and in which order. Tables are whole: text astray in a table is moved before it, as browsers do.

BLOCKS = [
    "div",
    "p",
    "section",
    "article",
    "main",
    "aside",
    "ul",
    "ol",
    "li",
    "h1",
    "h2",
    "blockquote",
    "figure",
    "figcaption",
    "form",
    "center",
]
INLINE = ["a", "b", "i", "em", "span", "strong", "font", "small", "u", "time"]
HIDING = [
    "<script>{}</script>",
    "<style>{}</style>",
    "<!-- {} -->",
    "<!{}>",
    '<img src="{}">',
    "<?{}>",
    '<a title="{}">',
    "<script><!-- <b>{}</b> --></script>",
]
NOISE = [
    "&",
    "&amp;",
    "&nbsp;",
    "&#x200b;",
    "<",
    "< ",
    "</ x>",
    "<>",
    "</>",
    "<br>",
    "<br><br>",
    "<hr/>",
    "<p/>",
    "</p>",
    "</br>",
    "<!---->",
    "]]>",
    "\0",
    "\r\n",
]
ATTRIBUTES = ["", ' class="article-body"', " id=x", ' class="related"', " hidden", " style='display:none'", " a=b a=c", ' x="', " =", "/"]


def opened(names: list[str]) -> st.SearchStrategy[str]:
    return st.builds("<{}{}>".format, st.sampled_from(names), st.sampled_from([*ATTRIBUTES[:7], *[""] * 5]))


def closed(names: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(names).map("</{}>".format)


piece = st.one_of(
    st.just("WORDS"),
    st.just("WORDS"),
    opened(BLOCKS),
    closed(BLOCKS),
    opened(INLINE),
    closed(INLINE),
    st.sampled_from(HIDING),
    st.sampled_from(NOISE),
    st.just("<table><tr><td>WORDS</td><td>WORDS</td></tr></table>"),
)


def numbered(pieces: list[str]) -> str:
    """The soup with its words: `seen1 seen2 …` where they are visible, `unseen1 …` where not."""
    soup, count = [], 0
    for part in pieces:
        text = part.replace("{}", f"unseen{count} unseen")
        while "WORDS" in text:
            words = " ".join([f"seen{count + number}" for number in range(12)])
            text, count = text.replace("WORDS", words + ".", 1), count + 12
        if soup and soup[-1].endswith("<") and text[:1].isalpha():
            soup.append(" ")  # else the words are a tag's name and attributes, and what is hidden inside of it is not
        soup.append(text)
    return "".join(soup)


@quick
@example(numbered(["<", "WORDS", "<script>{}</script>"]))
@given(st.lists(piece, max_size=80).map(numbered))
def test_soup_gives_only_what_it_shows_once_and_in_order(soup: str) -> None:
    text = record("<!DOCTYPE html><body>" + soup)["articleBody"]
    assert "unseen" not in text
    numbers = [int(number) for number in re.findall(r"\bseen(\d+)", text)]
    assert numbers == sorted(set(numbers))


# Golden pages, cut and changed.


def letters(text: str) -> str:
    """Text without white space, and without what a cut makes of a character's first bytes."""
    return "".join(text.replace("\ufffd", "").split())


def cut_everywhere(case: Case, step: int) -> None:
    """Extract every prefix: none raises, and none has a line but the last that the whole page does not have, in order."""
    page = case.page
    shown = letters(html.unescape(re.sub(r"<script.*?</script>|<style.*?</style>|<[^>]*>", " ", page.decode(), flags=re.DOTALL)))
    for end in range(0, len(page), step):
        at = 0
        for line in record(page[:end], case.expected["url"])["articleBody"].split("\n")[:-1]:
            found = shown.find(letters(line), at)
            assert found >= 0, f"cut at {end}: {line}"
            at = found


@pytest.mark.parametrize(
    ("name", "step"), [("id-okezone-capture", 1), ("id-lazy-hidden", 3), ("th-unclosed-p", 41), ("id-infinite-scroll", 37)]
)
def test_a_page_cut_anywhere(name: str, step: int) -> None:
    cut_everywhere(CASES[name], step)


@pytest.mark.parametrize("name", CASES)
def test_the_same_again_and_the_page_untouched(name: str) -> None:
    case = CASES[name]
    before = bytes(bytearray(case.page))
    assert record(case.page, case.expected["url"]) == record(case.page, case.expected["url"])
    assert case.page == before


def test_the_same_in_threads() -> None:
    alone = {name: record(case.page, case.expected["url"]) for name, case in CASES.items()}
    names = list(CASES) * 4
    random.Random(1).shuffle(names)
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda name: record(CASES[name].page, CASES[name].expected["url"]), names))
    assert [name for name, plain in zip(names, together, strict=True) if plain != alone[name]] == []


@pytest.mark.parametrize("workers", [1, 2, 7, None])
def test_many_in_order(workers: int | None) -> None:
    pages = [(case.page, case.expected["url"]) for case in CASES.values()]
    many = [article.to_dict() for article in saring.extract_many(pages, workers=workers)]
    assert many == [record(page, url) for page, url in pages]


def without_markup_of_no_meaning(source: str) -> dict[str, str]:
    """The page in other spellings that HTML holds to be the same."""
    return {
        "tags in capitals": re.sub(r"<(/?)([a-z][a-z0-9]*)(?=[\s>])", lambda tag: f"<{tag[1]}{tag[2].upper()}", source),
        "lines end as on Windows": source.replace("\r\n", "\n").replace("\n", "\r\n"),
        "a byte order mark": "\ufeff" + source,
        "white space behind": source + " \n" * 1000,
        "comments behind": source + "<!-- served from cache -->" * 10,
    }


SPELLED = ["id-kompas-like", "id-tailwind", "en-react-testid", "fr-quotidien", "pt-br-blocks"]


@pytest.mark.parametrize("name", SPELLED)
def test_spelling_changes_nothing(name: str) -> None:
    case = CASES[name]
    plain = record(case.page, case.expected["url"])["articleBody"]
    for what, source in without_markup_of_no_meaning(case.page.decode()).items():
        assert record(source.encode(), case.expected["url"])["articleBody"] == plain, what
        assert record(source, case.expected["url"])["articleBody"] == plain, what


MUTATIONS: list[Callable[[bytes, int, int], bytes]] = [
    lambda page, start, end: page[:start] + page[end:],
    lambda page, start, end: page[:end] + page[start:],
    lambda page, start, end: page[end:] + page[start:end] + page[:start],
    lambda page, start, end: page[:start] + bytes(255 - byte for byte in page[start:end]) + page[end:],
    lambda page, start, end: page[:start] + page[start:end].replace(b">", b"") + page[end:],
    lambda page, start, end: page[:start] + page[start:end].replace(b'"', b"'") + page[end:],
    lambda page, start, end: page[:start] + page[start:end].replace(b"</", b"<") + page[end:],
    lambda page, start, _: page[:start] + b"<table><select><svg><title>" + page[start:],
    lambda page, start, _: page[:start] + b"<!--" + page[start:],
    lambda page, start, end: page[:start] + page[start:end][::-1] + page[end:],
]


@quick
@given(st.sampled_from(sorted(CASES)), st.sampled_from(MUTATIONS), st.floats(0, 1), st.floats(0, 0.3))
def test_damage_never_raises(name: str, mutate: Callable[[bytes, int, int], bytes], place: float, share: float) -> None:
    page = CASES[name].page
    start = int(place * len(page))
    damaged = mutate(page, start, min(len(page), start + int(share * len(page))))
    assert record(damaged) == record(damaged)
