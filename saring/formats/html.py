"""The record as a page of its own, in which nothing runs.

Built from escaped text only, then cleaned by nh3 as the second lock: no script, no style, no frame, no address but http and https.
Extracting the page gives the record back: headline, facts and body. Comments, related links and evidence are not written.
"""

from collections.abc import Callable, Iterator
from html import escape

import nh3

from saring.formats.addresses import harmless
from saring.formats.text import heading_level, item_level, update_paragraphs
from saring.record import Article, Block, Image

_TAGS = set("article h1 h2 h3 h4 h5 h6 p br ul ol li blockquote table tr td pre code figure img figcaption a time section span".split())
_ATTRIBUTES = {"img": {"src", "alt", "width", "height"}, "a": {"href"}, "time": {"datetime"}, "p": {"class"}, "span": {"class"}}
_SCHEMES = {"http", "https"}


def write(article: Article) -> str:
    """A complete HTML document."""
    opening = f'<html lang="{escape(article.in_language)}">' if article.in_language else "<html>"
    head = ["<head>", '<meta charset="utf-8">', *_head(article), "</head>"]
    return "\n".join(["<!doctype html>", opening, *head, "<body>", fragment(article), "</body>", "</html>"])


def fragment(article: Article) -> str:
    """The `article` element alone, safe to put into a page."""
    shown = {block.url for block in article.body if block.type == "figure"}
    parts = [
        f"<h1>{escape(article.headline)}</h1>" if article.headline else "",
        _byline(article),
        *[_picture(image) for image in article.image if image.url and image.url not in shown],
        *[_WRITERS[block.type](block) for block in article.body],
    ]
    inner = "\n".join([part for part in parts if part])
    return nh3.clean(
        f"<article>\n{inner}\n</article>",
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel="nofollow noopener",
    )


def _head(article: Article) -> Iterator[str]:
    if article.headline:
        yield f"<title>{escape(article.headline)}</title>"
    canonical = harmless(article.canonical_url or article.url)
    if canonical:
        yield f'<link rel="canonical" href="{escape(canonical)}">'
    for kind, key, value in _facts(article):
        if value:
            yield f'<meta {kind}="{key}" content="{escape(value)}">'


def _facts(article: Article) -> Iterator[tuple[str, str, str | None]]:
    """Facts as the `meta` elements in which pages usually state them."""
    yield "property", "og:type", "article" if article.verdict.kind == "article" else None
    yield "property", "og:title", article.headline
    yield "property", "og:site_name", article.publisher.name if article.publisher else None
    yield "name", "description", article.description
    yield "name", "keywords", ", ".join(article.keywords)
    yield "name", "dcterms.license", article.license
    yield "property", "article:published_time", article.date_published
    yield "property", "article:modified_time", article.date_modified
    for person in article.author:
        yield "name", "author", person.name
    for section in article.article_section:
        yield "property", "article:section", section
    for image in article.image:
        yield "property", "og:image", harmless(image.url) if image.representative_of_page else None


def _byline(article: Article) -> str:
    names = [f'<span class="author">{escape(person.name)}</span>' for person in article.author]
    date = article.date_published
    time = f'<time datetime="{escape(date)}">{escape(date)}</time>' if date else ""
    line = " · ".join([part for part in (", ".join(names), time) if part])
    return f'<p class="byline">{line}</p>' if line else ""


def _lines(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")


def _heading(block: Block) -> str:
    level = heading_level(block)
    return f"<h{level}>{_lines(block.text)}</h{level}>"


def _paragraph(block: Block) -> str:
    return f"<p>{_lines(block.text)}</p>"


def _list(block: Block) -> str:
    """Items with levels to lists within lists."""
    tag = "ol" if block.ordered else "ul"
    parts, depth = [], 0
    for item in block.items:
        level = item_level(item)
        if level > depth:
            parts.append("<li>".join([f"<{tag}>"] * (level - depth)))
        else:
            parts.append("</li>" + f"</{tag}></li>" * (depth - level))
        depth = level
        parts.append(f"<li>{_lines(item.text)}")
    return "".join(parts) + f"</li></{tag}>" * depth


def _quote(block: Block) -> str:
    return "<blockquote>" + "".join([f"<p>{_lines(part)}</p>" for part in block.text.split("\n\n")]) + "</blockquote>"


def _table(block: Block) -> str:
    rows = ["<tr>" + "".join([f"<td>{_lines(cell)}</td>" for cell in row]) + "</tr>" for row in block.rows]
    return "<table>" + "".join(rows) + "</table>"


def _code(block: Block) -> str:
    """The first line break inside `pre` is not text, so there is always one."""
    return f"<pre>\n{escape(block.text, quote=False)}</pre>"


def _figure(block: Block) -> str:
    return _picture(Image(block.url, block.caption, block.credit_text))


def _picture(image: Image) -> str:
    url = harmless(image.url)
    size = "".join([f' {name}="{value}"' for name, value in (("width", image.width), ("height", image.height)) if value])
    picture = f'<img src="{escape(url)}" alt=""{size}>' if url else ""
    credit = f'<span class="credit">{_lines(image.credit_text)}</span>' if image.credit_text else ""
    caption = " ".join([part for part in (_lines(image.caption or ""), credit) if part])
    inner = picture + (f"<figcaption>{caption}</figcaption>" if caption else "")
    return f"<figure>{inner}</figure>" if inner else ""


def _embed(block: Block) -> str:
    url = harmless(block.url)
    return f'<p><a href="{escape(url)}">{escape(block.caption or url)}</a></p>' if url else ""


def _live_update(block: Block) -> str:
    time = f'<time datetime="{escape(block.date)}">{escape(block.date)}</time>' if block.date else ""
    author = f'<span class="author">{escape(block.author.name)}</span>' if block.author else ""
    line = " · ".join([part for part in (time, author) if part])
    parts = [
        f"<h3>{_lines(block.headline)}</h3>" if block.headline else "",
        f'<p class="byline">{line}</p>' if author else time,
        *[f"<p>{_lines(part)}</p>" for part in update_paragraphs(block)],
    ]
    return f"<section>{''.join(parts)}</section>"


_WRITERS: dict[str, Callable[[Block], str]] = {
    "paragraph": _paragraph,
    "heading": _heading,
    "list": _list,
    "quote": _quote,
    "table": _table,
    "code": _code,
    "figure": _figure,
    "embed": _embed,
    "liveUpdate": _live_update,
}
