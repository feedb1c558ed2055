"""Whole made pages: every layout is drawn anew, none is that of a site."""

from dataclasses import replace

from training.article_body import body, key_points, piece, tail, trailer
from training.article_head import article_head, figure, headline, meta, tools
from training.page_parts import Page
from training.surroundings import breadcrumb, cards, comments, cookies, footer, masthead, promo, share, sidebar


def article(p: Page) -> None:
    """An article with everything around it."""
    w, draw = p.w, p.draw
    article_head(p)
    if w.maybe(0.08):
        key_points(p)
    ends_inside = w.maybe(0.5)
    with w.element(draw.choice(("div", "div", "section", "")), "body"):
        body(p, p.story)
        if ends_inside:
            tail(p)
    if not ends_inside:
        tail(p)
    if w.maybe(0.15):
        with w.element("div", "paywall"):
            for text in p.phrases.several("paywall", 2):
                w.line(draw.choice(("p", "div", "h3")), "", text, "promotion")
    if w.maybe(0.25):
        share(p)
    if w.maybe(0.25):
        promo(p)


def live_blog(p: Page) -> None:
    """Updates, each with its time and perhaps a headline."""
    w, draw = p.w, p.draw
    article_head(p)
    titled, tag = w.maybe(0.6), draw.choice(("article", "div", "li", "section"))
    with w.element("ul" if tag == "li" else "div", "live"):
        for _ in range(draw.randint(3, 10)):
            story = p.other()
            with w.element(tag, "update"):
                w.line(
                    draw.choice(("time", "span", "div")),
                    "date",
                    f"{draw.randint(0, 23):02}{draw.choice((':', '.'))}{draw.randint(0, 59):02}",
                    "date",
                )
                if titled:
                    w.line(draw.choice(("h2", "h3", "strong")), "", story.title, "heading", 1.0)
                for kind, text in story.body[: draw.randint(1, 3)]:
                    piece(p, "paragraph" if kind == "heading" else kind, text)
                if w.maybe(0.2):
                    share(p)


def gallery(p: Page) -> None:
    """Pictures with captions, and little else."""
    w = p.w
    article_head(p)
    for kind, text in p.story.body[: p.draw.randint(0, 2)]:
        piece(p, kind, text)
    for _ in range(p.draw.randint(4, 12)):
        if w.maybe(0.2):
            w.line("span", "", p.phrases.say("gallery"), "boilerplate")
        figure(p)
    tail(p)


def video(p: Page) -> None:
    """A player, a line or two, other videos."""
    trailer(p)
    headline(p)
    meta(p)
    for kind, text in p.story.body[: p.draw.randint(1, 2)]:
        piece(p, kind, text)
    tools(p)
    cards(p, p.phrases.say("related_heading"), p.draw.randint(4, 12))


def error(p: Page) -> None:
    """Nothing is here, look elsewhere."""
    w = p.w
    for tag, text in zip(("h1", "p", "p"), p.phrases.several("error_page", 3), strict=False):
        w.line(tag, "", text, "boilerplate")
    cards(p, p.phrases.say("most_read"), p.draw.randint(4, 12))


def wall(p: Page) -> None:
    """A consent wall in place of the article."""
    for _ in range(p.draw.randint(1, 2)):
        cookies(p, 5)


def frame(p: Page, kind: str) -> None:
    """The whole page: what stands around its middle."""
    w, draw = p.w, p.draw
    middle = {"article": article, "liveblog": live_blog, "gallery": gallery, "video": video, "error": error, "wall": wall}[kind]
    if w.maybe(0.15):
        cookies(p)
    if kind != "wall" or w.maybe(0.3):
        masthead(p)
    with w.element(draw.choice(("div", "main", "")), "page"), w.element(draw.choice(("main", "div", "div", "section")), "main"):
        if kind != "wall" and w.maybe(0.5):
            breadcrumb(p)
        inside = w.maybe(0.3)
        with w.element(draw.choice(("article", "div", "article", "")) if kind != "wall" else "", "article"):
            middle(p)
            if inside and kind == "article":
                _after(p)
        if not inside and kind == "article":
            _after(p)
        if kind == "article" and w.maybe(0.03):
            _next_story(p)
    if kind != "wall":
        if w.maybe(0.6):
            sidebar(p)
        footer(p)
    if w.maybe(0.15):
        cookies(p)


def _after(p: Page) -> None:
    if p.w.maybe(0.6):
        cards(p, p.phrases.say("related_heading"), p.draw.randint(2, 8))
    if p.w.maybe(0.4):
        comments(p)


def _next_story(p: Page) -> None:
    """What an endless page has loaded behind its article: nothing of it is this page's."""
    before = len(p.w.pieces)
    for _ in range(p.draw.randint(1, 2)):
        other = p.other()
        with p.w.element(p.draw.choice(("article", "div")), "article"):
            p.w.line(p.draw.choice(("h1", "h2")), "headline", other.title, "related")
            meta(p)
            body(p, other)
    p.w.pieces[before:] = [replace(one, label="related", content=0.0) for one in p.w.pieces[before:]]
