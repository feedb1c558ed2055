"""The body of a made article, what sites put between its paragraphs, and what follows the last."""

from typing import Final

from training.article_head import figure, first_sentence
from training.page_parts import Page, Story
from training.surroundings import promo, share

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


def body(p: Page, story: Story) -> None:
    """The story's own text, with what sites put between its paragraphs."""
    w, draw = p.w, p.draw
    pieces = list(story.body)
    if w.maybe(0.35) and pieces[0][0] == "paragraph":
        pieces[0] = ("paragraph", _dateline(p) + pieces[0][1])
    way = draw.choice(("p", "p", "p", "p", "div", "break", "span", "open"))
    often = draw.choice((0.0, 0.08, 0.2))
    for at, (kind, text) in enumerate(pieces):
        piece(p, kind, text, way)
        if 0 < at < len(pieces) - 1 and way != "break" and w.maybe(often):
            draw.choices([make for make, _ in INSERTS], [share for _, share in INSERTS])[0](p)
        if way == "p" and w.maybe(0.02):
            table(p)


def _dateline(p: Page) -> str:
    place, agency = p.phrases.say("places"), p.phrases.say("agencies")
    return p.draw.choice(
        (f"{place.upper()} - ", f"{place} – ", f"{place} ({agency}) - ", f"{place.upper()}, {p.phrases.values['site']} — ", f"{place}. ")
    )


def piece(p: Page, kind: str, text: str, way: str = "p") -> None:
    """One block of a story; `way` is how the page writes its paragraphs."""
    w, draw = p.w, p.draw
    label, content = ("heading" if kind == "heading" else "body"), 1.0
    if kind == "heading" and w.maybe(0.2):
        _bold(p, text, label, content)
    elif kind == "heading":
        w.line(draw.choice(("h2", "h3", "h2", "p")), "", text, label, content)
    elif kind == "item":
        with w.element("ul"):
            w.line("li", "", text, label, content)
    elif kind == "quote":
        with w.element("blockquote"):
            w.prose(text, label, content)
    elif way == "break":
        w.prose(text, label, content)
        w.raw("<br><br>")
    elif way == "open":
        w.raw("<p>")
        w.prose(text, label, content)
    else:
        with w.element("div" if way == "div" else "p", "paragraph" if way == "div" else ""), w.element("span" if way == "span" else ""):
            w.prose(text, label, content)


def _bold(p: Page, text: str, label: str, content: float) -> None:
    with p.w.element("p"), p.w.element("strong"):
        p.w.say(text, label, content)


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
        ("legal", "boilerplate", 0.1),
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
