"""The body of a made article, what sites put between its paragraphs, and what follows the last."""

import re
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final

from training.article_head import figure, first_sentence
from training.page_parts import Page, Story
from training.surroundings import promo, share

SENTENCE_END: Final = re.compile(r"(?<=[.!?]) (?=[^\W\d_a-z])|(?<=。)")
"""Where one sentence ends and the next begins; roughly, which is enough to shorten paragraphs."""
UNSURE: Final = 0.0
"""Weight of what careful people call body or not: key points."""


def also(p: Page) -> None:
    """A line in the body that points elsewhere."""
    w, draw = p.w, p.draw
    prefix, title = p.phrases.say("read_also"), p.other().title
    shape = draw.choice(("line", "line", "line", "bold", "list", "box"))
    if shape == "list":
        with w.element("div", "also"):
            w.line(draw.choice(("strong", "h3", "h4", "p", "div")), "", prefix, "related")
            with w.element("ul"):
                for _ in range(draw.randint(1, 4)):
                    with w.element("li"):
                        w.link(p.other().title, "related")
        return
    tag = draw.choice(("p", "div", "h3", "p", "blockquote")) if shape != "box" else "div"
    with w.element(tag, "also" if shape == "box" or w.maybe(0.5) else "paragraph"), w.element("strong" if shape == "bold" else ""):
        if w.maybe(0.3):
            w.link(f"{prefix} {title}", "related")
        else:
            w.say(prefix, "related")
            w.raw("<br>" if w.maybe(0.1) else " ")
            w.link(title, "related")


def advert(p: Page) -> None:
    """The label of an advert."""
    p.w.line(p.draw.choice(("div", "p", "span", "div")), p.draw.choice(("ad", "ad", "")), p.phrases.say("ad_label"), "promotion")


def trailer(p: Page) -> None:
    """A player in the body."""
    with p.w.element("div", "figure"):
        for text in p.phrases.several("video", 2):
            p.w.line(p.draw.choice(("span", "p", "div")), "caption", text, "boilerplate")


INSERTS: Final = ((also, 5), (advert, 4), (figure, 3), (promo, 2), (trailer, 1), (share, 1))
WAYS: Final = ("p", "p", "p", "p", "div", "break", "span", "open")
"""How a page writes its paragraphs: elements of their own, parted by `<br><br>`, with a span inside, left open."""


def body(p: Page, story: Story) -> None:
    """The story's own text, with what sites put between its paragraphs."""
    w, draw = p.w, p.draw
    way = draw.choice(WAYS)
    if w.maybe(0.08):
        w.line("p", "", p.phrases.say("byline"), "byline")
    often = draw.choice((0.0, 0.08, 0.2))
    for kind, run in groupby(_told(p, story), key=itemgetter(0)):
        texts = [text for _, text in run]
        if kind == "item":
            listed(p, texts)
            continue
        for text in texts:
            piece(p, kind, text, way)
            if kind == "paragraph" and way != "break" and w.maybe(often):
                draw.choices([make for make, _ in INSERTS], [share for _, share in INSERTS])[0](p)
            if way == "p" and w.maybe(0.02):
                table(p)


def _told(p: Page, story: Story) -> list[tuple[str, str]]:
    """The pieces of the story as this page tells it: with a dateline, in shorter paragraphs, under headings, with lists and quotes."""
    w, draw = p.w, p.draw
    pieces = list(story.body)
    if w.maybe(0.3):
        pieces = [(kind, part) for kind, text in pieces for part in (_sentences(text) if kind == "paragraph" else [text])]
    if w.maybe(0.35) and pieces[0][0] == "paragraph":
        pieces[0] = ("paragraph", _dateline(p) + pieces[0][1])
    if w.maybe(0.5):
        pieces = _under_headings(p, pieces)
    for kind, chance in (("item", 0.25), ("quote", 0.15), ("code", 0.03)):
        if w.maybe(chance) and len(pieces) > 1:
            at = draw.randrange(1, len(pieces))
            pieces[at:at] = [(kind, _fragment(p, story)) for _ in range(draw.randint(2, 6) if kind == "item" else 1)]
    return pieces


def _sentences(text: str) -> list[str]:
    """The text in paragraphs of a sentence or two."""
    return [part for part in SENTENCE_END.split(text) if part]


def _under_headings(p: Page, pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    every, out = p.draw.randint(2, 5), list[tuple[str, str]]()
    for at, one in enumerate(pieces):
        if at and at % every == 0 and one[0] == pieces[at - 1][0] == "paragraph":
            words = p.other().title.split()
            out.append(("heading", " ".join(words[: p.draw.randint(1, 7)]).rstrip(",:;-–") or p.story.title))
        out.append(one)
    return out


def _fragment(p: Page, story: Story) -> str:
    """A few words of the story in a row, as items of lists have them."""
    text = p.draw.choice([text for _, text in story.body])
    words, count = text.split(), p.draw.randint(2, 16)
    if len(words) < count:  # no spaces between words
        return text[: 2 * count]
    start = p.draw.randrange(max(1, len(words) - count))
    return " ".join(words[start : start + count])[:200]


def _dateline(p: Page) -> str:
    place, agency = p.phrases.say("places"), p.phrases.say("agencies")
    return p.draw.choice(
        (f"{place.upper()} - ", f"{place} – ", f"{place} ({agency}) - ", f"{place.upper()}, {p.phrases.values['site']} — ", f"{place}. ")
    )


def piece(p: Page, kind: str, text: str, way: str = "p") -> None:
    """One block of a story but items of lists; `way` is how the page writes its paragraphs."""
    w = p.w
    if kind == "heading":
        _heading(p, text)
    elif kind == "item":
        listed(p, [text])
    elif kind in ("quote", "code"):
        with w.element("blockquote" if kind == "quote" else "pre"):
            w.say(text, "body", 1.0)
    elif way == "break":
        w.prose(text, "body", 1.0)
        w.raw("<br><br>")
    elif way == "open":
        w.raw("<p>")
        w.prose(text, "body", 1.0)
    else:
        with w.element("div" if way == "div" else "p", "paragraph" if way == "div" else ""), w.element("span" if way == "span" else ""):
            w.prose(text, "body", 1.0)


def _heading(p: Page, text: str) -> None:
    w = p.w
    tag = p.draw.choice(("h2", "h2", "h2", "h3", "h3", "h4", "p", "div", "strong"))
    with w.element("p" if tag == "strong" else ""), w.element(tag):
        w.say(text, "heading", 1.0)


def listed(p: Page, texts: Sequence[str]) -> None:
    """A list of the body."""
    w = p.w
    with w.element(p.draw.choice(("ul", "ul", "ol"))):
        for text in texts:
            w.line("li", "", text, "body", 1.0)


def table(p: Page) -> None:
    """A small table of the body."""
    w, draw = p.w, p.draw
    columns, rows = draw.randint(2, 4), draw.randint(3, 8)
    words = [word.strip(".,;:()") for _, text in p.story.body for word in text.split()]
    words = [word for word in words if 2 < len(word) < 20] or ["A", "B"]
    with w.element("table"), w.element("tbody"):
        for row in range(rows):
            with w.element("tr"):
                for column in range(columns):
                    text = str(draw.randint(1, 9999)) if row and column else " ".join(draw.choices(words, k=draw.randint(1, 2)))
                    w.line("td" if row else draw.choice(("th", "td")), "", text, "body", 1.0)


def key_points(p: Page) -> None:
    """The story in short, above it; careful people differ whether it is its body."""
    w = p.w
    with w.element("div", "key"):
        w.line(p.draw.choice(("h2", "h3", "strong")), "", p.phrases.say("key_points_heading"), "body", 0.0, UNSURE)
        with w.element("ul"):
            for _ in range(p.draw.randint(2, 4)):
                w.line("li", "", first_sentence(p.other())[:120], "body", 0.0, UNSURE)


def tail(p: Page) -> None:
    """Behind the last paragraph: source, editor, tags, author."""
    w, draw = p.w, p.draw
    for key, label, chance in (
        ("source_line", "byline", 0.25),
        ("end_mark", "boilerplate", 0.1),
        ("editor", "byline", 0.2),
        ("legal", "boilerplate", 0.2),
    ):
        text = p.phrases.say(key) if w.maybe(chance) else ""
        if text:
            w.line(draw.choice(("p", "div", "p")), "", text, label, 0.0, 0.5 if key == "source_line" else 1.0)
    if w.maybe(0.45):
        with w.element(draw.choice(("div", "p", "ul")), "tags"):
            if w.maybe(0.5):
                w.line("span", "", p.phrases.say("tags_heading"), "navigation")
                w.raw(" ")
            for text in draw.sample(p.story.title.split(), min(3, len(p.story.title.split()))):
                w.link(text, "navigation")
                w.raw(" ")
    if w.maybe(0.2):
        with w.element(draw.choice(("div", "section", "aside")), "bio"):
            w.line(draw.choice(("h3", "strong", "p")), "byline", p.phrases.say("names"), "boilerplate")
            w.line("p", "", p.phrases.say("author_bio"), "boilerplate")
