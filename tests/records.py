"""Records made up by Hypothesis, one made by hand that has every field, and what a browser sees of those that were written."""

from html.parser import HTMLParser
from types import UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from saring import (
    Article,
    Block,
    CaptureInfo,
    Comment,
    Evidence,
    Image,
    Link,
    ListItem,
    Mark,
    Organization,
    Pagination,
    Person,
    Verdict,
)
from saring.record import MarkType

FULL = Article(
    headline="Kapal pertama bersandar",
    alternative_headline="Rute langsung dibuka",
    description="Kapal pertama dari Nagoya tiba.",
    author=(Person("Ratna Wulandari", "https://kabar.example/ratna", "Penulis"),),
    source_organization=(Organization("Antara"),),
    credit_text="Antara",
    publisher=Organization("Kabar Nusantara", "https://kabar.example/", "https://kabar.example/logo.png"),
    dateline="SUBANG",
    date_published="2024-05-13T10:42:00+07:00",
    date_modified="2024-05-13",
    article_section=("Ekonomi",),
    keywords=("pelabuhan", "ekspor"),
    in_language="id",
    image=(Image("https://kabar.example/1.jpg", "Kapal di dermaga", "Dedi Pranata", 1200, 675, True), Image(caption="Tanpa alamat")),
    body=(
        Block("paragraph", "Kapal itu bersandar pagi hari.", marks=(Mark(0, 9, "link", "https://kabar.example/k"), Mark(6, 19, "strong"))),
        Block("heading", "Dua kali sepekan", 3),
        Block.of_list(
            (ListItem("derek"), ListItem("dermaga", 2, False), ListItem("lapangan")), ordered=True, marks=(Mark(6, 13, "emphasis"),)
        ),
        Block.of_table((("Tahun", "Peti"), ("2024", "1.100")), header_rows=1, marks=(Mark(16, 21, "code"),)),
        Block("quote", "Baik sekali.\n\nSangat baik.", url="https://kabar.example/q", source="Maya", marks=(Mark(14, 20, "emphasis"),)),
        Block("code", "if kapal:\n    muat()"),
        Block("figure", url="https://kabar.example/2.jpg", caption="Derek", credit_text="AP"),
        Block("embed", url="https://video.example/9", caption="Video"),
        Block("embed", "Selamat datang!", url="https://x.com/maya/status/12345", source="Maya (@maya)", provider="X"),
        Block("liveUpdate", "Kapal kedua terlihat.", date="2024-05-13T11:00:00+07:00"),
    ),
    pagination=Pagination(1, 2, "https://kabar.example/?page=2", ("https://kabar.example/?page=2",)),
    is_accessible_for_free=False,
    license="https://creativecommons.org/licenses/by/4.0/",
    url="https://kabar.example/kapal?utm=1",
    canonical_url="https://kabar.example/kapal",
    related_link=(Link("https://kabar.example/karet", "Ekspor karet"),),
    comment=(Comment("Mantap!", Person("Maya"), "2024-05-14"),),
    verdict=Verdict("article", "reads as article", 0.97),
    evidence={"date_published": Evidence("meta", "article:published_time", "2024-05-13T10:42:00+07:00", 0.99)},
    capture=CaptureInfo("https://kabar.example/kapal?utm=1", "2024-05-14T03:20:11Z", "utf-8", "html", "sha256:00"),
)

LIVE = Article(
    headline="=Banjir surut; jalan <dibuka>",
    author=(Person("-Sari"), Person("Budi & Co")),
    publisher=Organization("Suara Timur", "https://suara.example/ä b"),
    date_published="2024-02-08",
    date_modified="2024-02-08T14:30:00+09:00",
    keywords=("+banjir", 'jalan "utama"'),
    in_language="id",
    body=(
        Block("paragraph", "Semua pembaruan\nhari ini."),
        Block("liveUpdate", "Air surut.", date="2024-02-08T14:00:00+09:00"),
        Block.of_list((ListItem("dalam", 2), ListItem("luar"))),
        Block("liveUpdate", "Jalan dibuka & <b>aman</b>."),
        Block("heading", "Latar belakang", 2),
        Block("quote", "Kami siap.", source="Dinas <PU>"),
        Block("figure", caption="Jalan utama"),
    ),
    url="https://suara.example/live?a=[1]#x",
    verdict=Verdict("liveblog", "entries with times"),
)
"""A live blog with what formats must write with care."""

_text = st.text(max_size=60)
_word = st.text(min_size=1, max_size=30)
_items = st.lists(st.builds(ListItem, _text, st.integers(1, 4), st.none() | st.booleans()), min_size=1, max_size=5).map(tuple)
_rows = st.lists(st.lists(_text, min_size=1, max_size=4).map(tuple), min_size=1, max_size=4).map(tuple)
_urls = st.none() | _text | st.builds("https://{}/{}".format, _word, _text)

_marks = st.lists(st.builds(Mark, st.integers(-2, 40), st.integers(-2, 70), st.sampled_from(get_args(MarkType)), _urls), max_size=5).map(
    tuple
)
blocks = st.one_of(
    st.builds(Block, st.sampled_from(["paragraph", "quote", "code"]), _text, marks=_marks),
    st.builds(Block, st.just("quote"), _text, url=_urls, source=st.none() | _text),
    st.builds(Block, st.just("heading"), _text, st.integers(1, 6), marks=_marks),
    st.builds(Block.of_list, _items, ordered=st.booleans(), marks=_marks),
    st.builds(Block.of_table, _rows, header_rows=st.integers(0, 2), marks=_marks),
    st.builds(Block, st.sampled_from(["figure", "embed"]), url=_urls, caption=st.none() | _text, credit_text=st.none() | _text),
    st.builds(Block, st.just("embed"), _text, url=_urls, source=st.none() | _text, provider=st.none() | _word, marks=_marks),
    st.builds(Block, st.just("liveUpdate"), _text, date=st.none() | _text),
)
"""Blocks as saring makes them: each with the fields of its type."""

_FIELDS = {str: _text, int: st.integers(0, 9999), float: st.floats(0, 1), bool: st.booleans(), Block: blocks}


def anything(hint):
    """A value of an annotated type, so that a field that is new to the record is tried without a word here."""
    origin, args = get_origin(hint), get_args(hint)
    if hint in _FIELDS:
        return _FIELDS[hint]
    if origin in (Union, UnionType):
        return st.none() | anything(args[0])
    if origin is Literal:
        return st.sampled_from(args)
    if origin is tuple:
        return st.lists(anything(args[0]), max_size=3).map(tuple)
    if origin is not None:
        return st.dictionaries(st.sampled_from(sorted(get_type_hints(Article))), anything(args[1]), max_size=2)
    return st.builds(
        hint, **{name: _urls if one == (str | None) and "url" in name else anything(one) for name, one in get_type_hints(hint).items()}
    )


articles = st.deferred(lambda: anything(Article))
any_block = st.builds(Block, **{name: anything(hint) for name, hint in get_type_hints(Block).items()})
"""Blocks with every field, whatever their type."""


class Seen(HTMLParser):
    """What a browser would make of a page: elements with their attributes, and the text."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.words = [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag == "br":
            self.words.append("\n")

    def handle_data(self, data):
        self.words.append(data)
