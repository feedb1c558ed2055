"""Records made up by Hypothesis, one made by hand that has every field, and what a browser sees of those that were written."""

from html.parser import HTMLParser

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
    Organization,
    Pagination,
    Person,
    Verdict,
)

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
        Block("paragraph", "Kapal itu bersandar pagi hari."),
        Block("heading", "Dua kali sepekan", 3),
        Block.of_list((ListItem("derek"), ListItem("dermaga", 2), ListItem("lapangan")), ordered=True),
        Block.of_table((("Tahun", "Peti"), ("2024", "1.100"))),
        Block("quote", "Baik sekali.\n\nSangat baik."),
        Block("code", "if kapal:\n    muat()"),
        Block("figure", url="https://kabar.example/2.jpg", caption="Derek", credit_text="AP"),
        Block("embed", url="https://video.example/9", caption="Video"),
        Block("liveUpdate", "Kapal kedua terlihat.", date="2024-05-13T11:00:00+07:00"),
    ),
    pagination=Pagination(1, 2, "https://kabar.example/?page=2", ("https://kabar.example/?page=2",)),
    is_accessible_for_free=False,
    url="https://kabar.example/kapal?utm=1",
    canonical_url="https://kabar.example/kapal",
    related_link=(Link("https://kabar.example/karet", "Ekspor karet"),),
    comment=(Comment("Mantap!", Person("Maya"), "2024-05-14"),),
    verdict=Verdict("article", "reads as article", 0.97),
    evidence={"date_published": Evidence("meta", "article:published_time", "2024-05-13T10:42:00+07:00", 0.99)},
    capture=CaptureInfo("https://kabar.example/kapal?utm=1", "2024-05-14T03:20:11Z", "utf-8", "html", "sha256:00"),
)

_text = st.text(max_size=60)
_word = st.text(min_size=1, max_size=30)
_maybe = st.none() | _text
_chance = st.none() | st.floats(0, 1)
_items = st.lists(st.builds(ListItem, _text, st.integers(1, 4)), min_size=1, max_size=5).map(tuple)
_rows = st.lists(st.lists(_text, min_size=1, max_size=4).map(tuple), min_size=1, max_size=4).map(tuple)

blocks = st.one_of(
    st.builds(Block, st.sampled_from(["paragraph", "quote", "code"]), _text),
    st.builds(Block, st.just("heading"), _text, st.integers(1, 6)),
    st.builds(Block.of_list, _items, ordered=st.booleans()),
    st.builds(Block.of_table, _rows),
    st.builds(Block, st.sampled_from(["figure", "embed"]), url=_maybe, caption=_maybe, credit_text=_maybe),
    st.builds(Block, st.just("liveUpdate"), _text, date=_maybe),
)

articles = st.builds(
    Article,
    headline=_maybe,
    description=_maybe,
    author=st.lists(st.builds(Person, _word, _maybe, _maybe), max_size=3).map(tuple),
    publisher=st.none() | st.builds(Organization, _word, _maybe, _maybe),
    date_published=_maybe,
    keywords=st.lists(_word, max_size=3).map(tuple),
    in_language=_maybe,
    image=st.lists(st.builds(Image, _maybe, _maybe, _maybe, st.none() | st.integers(0, 9999)), max_size=3).map(tuple),
    body=st.lists(blocks, max_size=6).map(tuple),
    pagination=st.none() | st.builds(Pagination, st.none() | st.integers(0, 99), next=_maybe),
    is_accessible_for_free=st.none() | st.booleans(),
    url=_maybe,
    comment=st.lists(st.builds(Comment, _text), max_size=2).map(tuple),
    verdict=st.builds(Verdict, st.sampled_from(["article", "empty", "errorPage"]), _text, _chance),
    evidence=st.dictionaries(st.sampled_from(["headline", "date_published"]), st.builds(Evidence, _word, _maybe, _maybe, _chance)),
    capture=st.none() | st.builds(CaptureInfo, _maybe, charset=_maybe),
)


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
