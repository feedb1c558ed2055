"""The head of a made article: headline, standfirst, byline and date, buttons, picture."""

from collections.abc import Callable
from typing import Final

from training.page_parts import Page, Story
from training.surroundings import share

AWAY: Final = 0.35
"""Weight of a standfirst as no part of the body: it is a field of its own, but some sets count it (fundus 97 %, WCXB's articles 36 %)."""


def headline(p: Page) -> None:
    """The headline, with a kicker now and then."""
    w = p.w
    if w.maybe(0.2):
        w.line(p.draw.choice(("span", "div", "a", "p")), "kicker", p.phrases.say("nav"), "navigation")
    w.line(p.draw.choice(("h1", "h1", "h1", "h1", "h2", "h3", "div")), "headline", p.story.title, "headline")


def dek(p: Page, text: str) -> None:
    """The standfirst."""
    p.w.line(p.draw.choice(("p", "div", "h2", "h3", "h4", "p")), "dek", text, "subheadline", 0.0, AWAY)


def meta(p: Page) -> None:
    """Byline, date, counters; in lines of their own or in one."""
    w, draw = p.w, p.draw
    one = w.maybe(0.3)
    tag = draw.choice(("span", "a")) if one else draw.choice(("div", "p", "span", "li", "address"))
    parts: list[tuple[str, str, str]] = []
    if w.maybe(0.8):
        parts += [("byline", p.phrases.say(draw.choice(("byline", "byline", "names"))), "byline")]
    if w.maybe(0.15):
        parts += [("byline", p.phrases.say("editor"), "byline")]
    if w.maybe(0.9):
        parts += [("date", p.phrases.say("date"), "date")]
    if w.maybe(0.2):
        parts += [("", p.phrases.say(draw.choice(("reading_time", "views"))), "boilerplate")]
    if w.maybe(0.2):
        draw.shuffle(parts)
    with w.element("ul" if tag == "li" else draw.choice(("div", "p" if one else "div", "header")), "meta"):
        between = draw.choice((" | ", " - ", " · ", " ")) if one else " "
        for role, text, label in parts:
            w.line("time" if role == "date" and w.maybe(0.4) else tag, role, text, label)
            w.say(between, label)


def tools(p: Page) -> None:
    """Listen, larger letters, share."""
    w = p.w
    if w.maybe(0.5):
        share(p)
    for key, chance in (("listen", 0.12), ("font_size", 0.12)):
        if w.maybe(chance):
            w.line(p.draw.choice(("div", "span", "button")), "share", p.phrases.say(key), "boilerplate")


def figure(p: Page) -> None:
    """A picture with caption and credit, in one of the ways that sites write them."""
    w, draw = p.w, p.draw
    caption = p.found("caption", "caption")
    credit = p.phrases.say("photo_credit")
    shape = draw.choice(("figure", "figure", "div", "table", "paragraph", "loose"))
    outer, inner = {
        "figure": ("figure", "figcaption"), "div": ("div", draw.choice(("p", "div", "span"))), "table": ("table", "td"),
        "paragraph": ("p", draw.choice(("em", "small", "i", "span"))), "loose": ("", draw.choice(("p", "div", "span"))),
    }[shape]  # fmt: skip
    with w.element(outer, "figure" if outer else ""):
        picture = f'<img src="/img/{draw.randrange(10**6)}.jpg" width="{draw.choice((640, 800, 1200))}" height="480">'
        w.raw(f"<tr><td>{picture}</td></tr><tr>" if shape == "table" else picture)
        if w.maybe(0.12):
            w.line(draw.choice(("a", "span", "button")), "share", p.phrases.say("see_photo"), "boilerplate")
        _told(p, inner, caption, credit)
        if shape == "table":
            w.raw("</tr>")


def _told(p: Page, tag: str, caption: str, credit: str) -> None:
    w, draw = p.w, p.draw
    way = draw.random()
    if way < 0.35:
        w.line(tag, "caption", f"{caption} {credit}", "caption")
    elif way < 0.6:
        with w.element(tag, "caption"):
            w.say(caption, "caption")
            w.raw(" ")
            w.line(draw.choice(("span", "div", "small", "cite")), "credit", credit, "credit")
    elif way < 0.75:
        w.line(tag, "caption", caption, "caption")
        w.line(draw.choice(("div", "span", "p")) if tag != "td" else "td", "credit", credit, "credit")
    elif way < 0.9:
        w.line(tag, "caption", caption, "caption")
    else:
        w.line(tag, "credit", credit, "credit")


def article_head(p: Page) -> None:
    """Headline and what stands around it, mostly in this order."""
    draw, w = p.draw, p.w
    parts: list[Callable[[Page], None]] = [headline]
    if w.maybe(0.3):
        text = p.phrases.say("dek") if w.maybe(0.4) else first_sentence(p.other())
        parts.append(lambda page: dek(page, text))
    parts += [meta, tools]
    if w.maybe(0.65):
        parts.append(figure)
    if w.maybe(0.15):
        parts = [*parts[1:2], parts[0], *parts[2:]] if parts[1] is meta else [meta, *[part for part in parts if part is not meta]]
    elif w.maybe(0.2) and parts[-1] is figure:
        parts = [figure, *parts[:-1]]
    elif w.maybe(0.15):
        parts = [*[part for part in parts if part is not meta], meta]
    with w.element(draw.choice(("", "header", "div")), "header"):
        for part in parts:
            part(p)


def first_sentence(story: Story) -> str:
    """The first words of a story's text."""
    text = next((text for kind, text in story.body if kind == "paragraph"), story.title)
    return " ".join(text.split()[:30])
