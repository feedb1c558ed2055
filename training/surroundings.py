"""What stands around the article on a made page: menus, teasers, promos, comments, consent banners."""

from collections.abc import Sequence

from training.page_parts import Page


def masthead(p: Page) -> None:
    """Logo, login, sections."""
    w = p.w
    with w.element(p.draw.choice(("header", "div")), "header"):
        if w.maybe(0.6):
            w.line(p.draw.choice(("a", "div", "h1", "span")), "", p.phrases.values["site"], "navigation")
        if w.maybe(0.4):
            w.link(p.phrases.say("login"), "navigation")
        links(p, p.phrases.several("nav", p.draw.randint(4, 14)), p.draw.choice(("nav", "div", "ul")))


def links(p: Page, texts: Sequence[str], tag: str, role: str = "nav", label: str = "navigation") -> None:
    """Links in a row or a list."""
    w = p.w
    inner = "li" if tag == "ul" or w.maybe(0.5) else ""
    with w.element(tag, role), w.element("ul" if inner and tag != "ul" else ""):
        for text in texts:
            with w.element(inner):
                w.link(text, label)
                w.raw(" ")


def breadcrumb(p: Page) -> None:
    """Where the page stands in the site."""
    w = p.w
    with w.element(p.draw.choice(("nav", "div", "ol", "p")), "breadcrumb"):
        for text in p.phrases.several("nav", p.draw.randint(2, 3)):
            w.link(text, "navigation")
            w.say(p.draw.choice((" > ", " / ", " » ")), "navigation")


def cards(p: Page, heading: str, count: int, label: str = "related", role: str = "related") -> None:
    """Teasers of other stories."""
    w, draw = p.w, p.draw
    titled, snippet, dated = draw.choice(("h2", "h3", "h4", "div", "a")), w.maybe(0.4), w.maybe(0.4)
    listed = w.maybe(0.4)
    with w.element(draw.choice(("section", "div", "aside", "div")), role):
        if heading:
            w.line(draw.choice(("h2", "h3", "h4", "div", "p", "strong")), "", heading, label)
        with w.element("ul" if listed else ""):
            for _ in range(count):
                with w.element("li" if listed else draw.choice(("div", "div", "article")), "card"):
                    _card(p, titled, label, snippet=snippet, dated=dated)


def _card(p: Page, titled: str, label: str, *, snippet: bool, dated: bool) -> None:
    w, other = p.w, p.other()
    with w.element(titled if titled != "a" else "", "cardtitle"):
        w.link(other.title, label, "cardtitle" if titled == "a" else "")
    if snippet:
        text = next((text for kind, text in other.body if kind == "paragraph"), other.title)
        w.line(
            p.draw.choice(("p", "div")),
            "snippet",
            text[: p.draw.randint(60, 220)].rsplit(" ", 1)[0] + p.draw.choice(("…", " ...", "")),
            label,
        )
    if dated:
        w.line(p.draw.choice(("span", "time", "div")), "date", p.phrases.say("date"), label)


def sidebar(p: Page) -> None:
    """The column beside the article."""
    with p.w.element(p.draw.choice(("aside", "div")), "sidebar"):
        cards(p, p.phrases.say("most_read"), p.draw.randint(3, 8), role="most")
        if p.w.maybe(0.4):
            promo(p)
        if p.w.maybe(0.3):
            cards(p, p.phrases.say("related_heading"), p.draw.randint(2, 5))


def promo(p: Page) -> None:
    """Newsletter, app or channel."""
    w = p.w
    with w.element(p.draw.choice(("div", "p", "section", "form", "blockquote")), "newsletter"):
        w.say(p.found("promotion", "newsletter"), "promotion")
        if w.maybe(0.2):
            w.line(p.draw.choice(("a", "button")), "", p.phrases.say("login"), "promotion")


def share(p: Page) -> None:
    """Buttons."""
    w = p.w
    tag = p.draw.choice(("li", "a", "button", "span"))
    with w.element("ul" if tag == "li" else "div", "share"):
        for text in p.phrases.several("share", p.draw.randint(1, 5)):
            w.line(tag, "", text, "boilerplate")
            w.raw(" ")


def comments(p: Page) -> None:
    """What readers say."""
    w, draw = p.w, p.draw
    head, tag = draw.choice(("h2", "h3", "h4", "div")), draw.choice(("li", "div", "article"))
    with w.element(draw.choice(("section", "div", "div")), "comments"):
        w.line(head, "", p.phrases.say("comments_heading"), "comment")
        with w.element("ul" if tag == "li" else ""):
            for _ in range(draw.choice((1, 2, 3, 5, 12))):
                with w.element(tag, "comment"):
                    _comment(p)
        if w.maybe(0.3):
            w.line("p", "", p.phrases.say("comments_heading"), "comment")


def _comment(p: Page) -> None:
    w, draw = p.w, p.draw
    if w.maybe(0.8):
        w.line(draw.choice(("b", "cite", "div", "h4", "span")), "byline", p.phrases.say("names"), "comment")
        w.raw(" ")
    if w.maybe(0.5):
        w.line(draw.choice(("span", "time", "div")), "date", p.phrases.say("date"), "comment")
    w.line(draw.choice(("p", "div", "p")), "", p.found("comment", "comments"), "comment")
    for text in p.phrases.several("reply", draw.randint(0, 3)):
        w.line(draw.choice(("a", "button", "span")), "", text, "comment")
        w.raw(" ")


def footer(p: Page) -> None:
    """Links, rights."""
    w = p.w
    with w.element(p.draw.choice(("footer", "div")), "footer"):
        links(p, p.phrases.several("footer_links", p.draw.randint(2, 8)), p.draw.choice(("nav", "div", "ul")))
        w.line(p.draw.choice(("p", "div", "small")), "", p.phrases.say("copyright"), "boilerplate")
        if w.maybe(0.4):
            w.line("p", "", p.found("boilerplate", "legal"), "boilerplate")


def cookies(p: Page, most: int = 3) -> None:
    """A consent banner."""
    w = p.w
    with w.element(p.draw.choice(("div", "section", "dialog")), "cookie"):
        for text in p.phrases.several("cookie", most):
            w.line(p.draw.choice(("p", "div", "h2")), "", text, "promotion")
        for text in p.phrases.several("consent_buttons", p.draw.randint(1, 3)):
            w.line(p.draw.choice(("button", "a", "div")), "", text, "promotion")
