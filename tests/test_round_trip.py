"""Rendering a record to HTML and extracting that gives the record again.

What is compared is what HTML can say: the body with all that its blocks have, and every field that a page states. Not written, and so not
compared, are comments, related links, pagination, evidence, the capture, and the verdict's confidence.

Outside are records that no page gives: texts with line breaks or doubled spaces in a paragraph, figures without address or words,
marks in the forms that `Block.marks` excludes, bodies of a few words that no model would call an article.
"""

import dataclasses

import pytest
from golden import cases
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marked import ADDRESSES, in_order, texts

import saring
from saring import Article, Block, Image, ListItem, Mark, Organization, Person, Verdict

CASES = {case.name: case for case in cases()}
NOT_WRITTEN = {"comment", "related_link", "pagination", "evidence", "capture", "verdict"}
FIELDS = [field.name for field in dataclasses.fields(Article) if field.name not in NOT_WRITTEN]

EXCEPTIONS = {
    "ja-live-list": {"body": "right behind the page's own byline the time of the first update is taken for another"},
}
"""By page, fields that do not come back, with the reason."""


def again(record):
    return saring.extract(saring.render(record, "html"), url=record.url)


@pytest.mark.parametrize("name", CASES)
def test_golden_pages_come_back(name):
    record = saring.extract(CASES[name].page, url=CASES[name].expected["url"])
    back = again(record)
    different = {field for field in FIELDS if getattr(record, field) != getattr(back, field)}
    assert different == set(EXCEPTIONS.get(name, ()))
    if record.body:
        assert (back.verdict.kind == record.verdict.kind) or record.verdict.kind != "article"


SENTENCES = st.lists(
    st.sampled_from(
        "kapal pelabuhan kemarin warga bersandar dermaga menunggu penumpang gelombang 🚢 tiket petugas “jadwal” berlayar pagi, kota & laut <b>".split()
    ),
    min_size=4,
    max_size=14,
).map(lambda words: " ".join(["Wali", *words, "kata", "dia."]))
TYPES = ("link", "strong", "emphasis", "deleted", "superscript", "subscript", "code")


@st.composite
def marked(draw, types=TYPES):
    text, marks = draw(texts(st.sampled_from("kapal dermaga 🚢 laut (kota) a&b".split()), types))
    before = draw(SENTENCES) + " "
    return before + text + " itu.", tuple([Mark(mark.start + len(before), mark.end + len(before), mark.type, mark.url) for mark in marks])


def joined(parts, between):
    """Texts as one, their marks where they are then."""
    at, marks = 0, []
    for text, own in parts:
        marks += [Mark(mark.start + at, mark.end + at, mark.type, mark.url) for mark in own]
        at += len(text) + len(between)
    return between.join([text for text, _ in parts]), tuple(marks)


@st.composite
def lists(draw):
    ordered = draw(st.booleans())
    parts, items = [], []
    level, kinds = 1, {1: ordered}
    for _ in range(draw(st.integers(1, 5))):
        text, marks = draw(marked())
        level = draw(st.integers(1, min(level + 1, 4))) if items else 1
        kinds = {deep: kind for deep, kind in kinds.items() if deep <= level}
        kinds.setdefault(level, draw(st.booleans()))
        parts.append((text, marks))
        items.append(ListItem(text, level, kinds[level] if kinds[level] != ordered else None))
    return Block.of_list(tuple(items), ordered=ordered, marks=joined(parts, "\n")[1])


@st.composite
def tables(draw):
    width = draw(st.integers(2, 4))
    rows = [
        [draw(st.one_of(st.just(("", ())), texts(st.just("peti"), TYPES))) for _ in range(width - 1)]
        for _ in range(draw(st.integers(2, 4)))
    ]
    rows = [[(f"baris {number}", ()), *row[:-1], ("akhir", ())] for number, row in enumerate(rows)]
    marks = joined([joined(row, "\t") for row in rows], "\n")[1]
    texts_only = tuple([tuple([text for text, _ in row]) for row in rows])
    return Block.of_table(texts_only, header_rows=draw(st.integers(0, len(rows) - 1)), marks=marks)


@st.composite
def quotes(draw):
    text, marks = joined(draw(st.lists(marked(), min_size=1, max_size=3)), "\n\n")
    source = draw(st.none() | st.sampled_from(["Bambang Sutrisno", "Rina, warga Jepara", "Suara Pesisir (12/3)."]))
    return Block("quote", text, marks=marks, source=source, url=draw(st.none() | st.sampled_from(ADDRESSES)))


POSTS = [("https://x.com/kapal/status/190700", "X"), ("https://www.tiktok.com/@kapal/video/7300", "TikTok")]
PLAYERS = [
    ("https://www.youtube.com/watch?v=Se4lCh0irXY", "YouTube"),
    ("https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk", "Spotify"),
    ("https://media.example/film.mp4", None),
]


@st.composite
def embeds(draw):
    if draw(st.booleans()):
        url, provider = draw(st.sampled_from(PLAYERS))
        return Block("embed", url=url, provider=provider, caption=draw(st.none() | SENTENCES))
    url, provider = draw(st.sampled_from(POSTS))
    text, marks = draw(marked())
    return Block("embed", text, url=url, provider=provider, marks=marks, source=draw(st.none() | st.just("Rina (@rina) 12 Maret 2026")))


paragraphs = marked().map(lambda parts: Block("paragraph", parts[0], marks=parts[1]))
headings = st.builds(lambda parts, level: Block("heading", parts[0], level, marks=parts[1]), marked(), st.integers(2, 6))
code = st.builds(Block, st.just("code"), st.sampled_from(["if kapal:\n    muat()", "x <- 1 & 2", "a\n\n  b"]))
pieces = st.one_of(paragraphs, headings, lists(), tables(), quotes(), code, embeds())


def article(blocks):
    """A record with these blocks among paragraphs, each embedded thing once, and pictures between."""
    body, seen, images = [], set(), []
    for number, block in enumerate(blocks):
        if block.type == "embed" and block.url in seen:
            continue
        seen.add(block.url)
        body += [Block("paragraph", f"Paragraf ke-{number} tentang kapal feri yang kembali berlayar ke pulau itu pada pagi hari."), block]
        if number % 3 == 1:
            picture = Image(f"https://foto.example/{number}.jpg", f"Kapal ke-{number} di dermaga", "Antara/Rina", 800, 600)
            images.append(picture)
            body.append(Block("figure", url=picture.url, caption=picture.caption, credit_text=picture.credit_text))
    body.append(
        Block(
            "paragraph",
            "Kapal berikutnya dijadwalkan berangkat besok pagi dari dermaga yang sama, kata petugas pelabuhan kepada para penumpang.",
        )
    )
    return Article(
        headline="Kapal feri kembali berlayar ke Karimunjawa",
        description="Setelah sebelas hari tertahan gelombang, kapal feri kembali berlayar.",
        author=(Person("Laras Anggraini", "https://kabar.example/penulis/laras"),),
        publisher=Organization("Suara Pesisir", "https://kabar.example/", "https://kabar.example/logo.png"),
        date_published="2026-03-11T08:15:00+07:00",
        date_modified="2026-03-11T10:00:00+07:00",
        article_section=("Daerah",),
        keywords=("kapal", "feri"),
        in_language="id",
        image=tuple(images),
        body=tuple(body),
        url="https://kabar.example/daerah/kapal-feri",
        canonical_url="https://kabar.example/daerah/kapal-feri",
        verdict=Verdict("article", "made up"),
    )


@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(pieces, min_size=1, max_size=6).map(article))
def test_records_made_up_come_back(record):
    back = again(record)
    assert back.body == record.body
    assert {field for field in FIELDS if getattr(record, field) != getattr(back, field)} == set()


def test_the_order_of_marks_is_the_records():
    marks = (Mark(0, 5, "strong"), Mark(0, 5, "link", "https://a.example/"), Mark(0, 2, "code"))
    assert [mark.type for mark in in_order(marks)] == ["link", "strong", "code"]


@pytest.mark.parametrize("last", ["Read more about the harbour:", "More news", "See also:", "Baca juga: Kapal karam", "© Harbour Post"])
def test_blocks_that_the_page_names_are_what_it_says(last):
    text = "The ferry that links the two islands was out of service for nine days, and then it sailed with a piano on its deck."
    said = Article(
        verdict=Verdict("documentation", ""),
        headline="Ferry sails again",
        body=(*[Block("paragraph", f"{number}. {text}") for number in range(4)], Block("paragraph", last), Block("heading", last, level=2)),
    )
    assert again(said).body == said.body


@pytest.mark.parametrize("code", ["\nfn main() {}", "\n\n  indented", "plain\n"])
def test_line_breaks_around_code(code):
    text = "The ferry that links the two islands was out of service for nine days, and then it sailed with a piano on its deck."
    said = Article(
        verdict=Verdict("article", ""),
        headline="Ferry sails again",
        body=(Block("paragraph", text), Block("code", code), Block("paragraph", text)),
    )
    assert again(said).body == said.body


def test_the_addresses_of_a_team_and_of_the_publisher_of_a_page():
    site = Organization("Harbour Post", "https://harborpost.example/", "https://harborpost.example/logo.png")
    text = "The ferry that links the two islands was out of service for nine days, and then it sailed with a piano on its deck."
    said = Article(
        verdict=Verdict("page", ""),
        headline="Ferry sails again",
        publisher=site,
        body=tuple([Block("paragraph", f"{number}. {text}") for number in range(4)]),
    )
    assert again(said).publisher == site
    team = dataclasses.replace(said, verdict=Verdict("article", ""), author=(Person("Harbour Team", "https://harborpost.example/team"),))
    assert again(team).author == team.author


SENTENCE = "The ferry that links the two islands was out of service for nine days, and then it sailed with a piano on its deck."


def test_marks_of_paragraphs_in_one_cell():
    cells = "<td><p><i>a ferry</i><p><i>a quay</i><td><p><a href=https://a.example/>a</a><p><a href=https://b.example/>b</a>"
    page = f"<title>Ferry sails</title><article><h1>Ferry sails</h1><p>{SENTENCE}<table><tr>{cells}</tr><tr><td>c<td>d</table><p>{SENTENCE}</article>"
    record = saring.extract(page)
    table = next(block for block in record.body if block.type == "table")
    assert [(mark.start, mark.end) for mark in table.marks] == [(0, 14), (15, 16), (17, 18)]
    assert again(record).body == record.body


def test_a_byline_above_a_short_text_is_none_of_it():
    said = Article(
        verdict=Verdict("article", ""),
        headline="Ferry sails",
        date_published="2026-03-10",
        body=(Block("paragraph", SENTENCE[:59]), Block("paragraph", "So it did.")),
    )
    assert again(said).body == said.body


def test_embedded_things_behind_each_other_and_credits_of_figures():
    film = [Block("embed", url=f"https://www.youtube.com/watch?v=Se4lCh0irX{letter}", provider="YouTube") for letter in "YZ"]
    page = f"""<title>Ferry sails</title><script type="application/ld+json">{{"@type":"NewsArticle","headline":"Ferry sails",
    "image":{{"@type":"ImageObject","url":"https://a.example/f.jpg","creditText":"Rina"}}}}</script><article><h1>Ferry sails</h1>
    <p>{SENTENCE}<figure><img src=https://a.example/f.jpg width=900 height=600><figcaption>The ferry at its quay</figcaption></figure><p>{SENTENCE}</article>"""
    record = saring.extract(page)
    figure = next(block for block in record.body if block.type == "figure")
    assert (figure.caption, figure.credit_text) == ("The ferry at its quay", "Rina")
    said = Article(
        verdict=Verdict("article", ""),
        headline="Ferry sails",
        body=(Block("paragraph", SENTENCE), Block("paragraph", SENTENCE[:-1] + " again."), *film),
    )
    assert again(said).body == said.body
