"""The record as a page of its own, in which nothing runs.

Built from escaped text only, then cleaned by nh3 as the second lock: no style, no frame, no address but http and https; the one `script`
is data, the facts as JSON-LD. Extracting the page gives the record back: headline, facts and body. Its markup is schema.org's, which
saring heeds on any page: each block of the body is named `articleBody`, captions and credits are named as such, an embedded thing stands
in a figure of type `MediaObject`. Comments, related links and evidence are not written.
"""

from collections.abc import Callable, Iterable, Iterator
from html import escape

import nh3

from saring.formats import jsonld
from saring.formats.addresses import harmless
from saring.formats.inline import Style, nested, parts_of, pieces
from saring.formats.pictures import beside_the_body
from saring.formats.text import heading_level, is_ordered, item_level, update_paragraphs
from saring.record import Article, Block, Image, Mark

_TAGS = set(
    "article h1 h2 h3 h4 h5 h6 p br wbr ul ol li blockquote footer cite table thead tbody tr th td pre code figure img figcaption a time "
    "section span strong em sup sub del".split()
)
_NAMED = {"itemprop", "itemscope", "itemtype"}
_ATTRIBUTES = {
    "*": _NAMED,
    "img": {"src", "alt", "width", "height"},
    "a": {"href"},
    "time": {"datetime"},
    "p": {"class"},
    "span": {"class"},
    "blockquote": {"cite"},
}
_SCHEMES = {"http", "https"}
_BODY = ' itemprop="articleBody"'
"""Says of a block that it is text of the article."""

_ELEMENTS = {
    "strong": "strong",
    "emphasis": "em",
    "deleted": "del",
    "superscript": "sup",
    "subscript": "sub",
    "code": "code",
}


def write(article: Article) -> str:
    """A complete HTML document."""
    opening = f'<html lang="{escape(article.in_language)}">' if article.in_language else "<html>"
    head = ["<head>", '<meta charset="utf-8">', *_head(article), _data(article), "</head>"]
    return "\n".join(["<!doctype html>", opening, *head, "<body>", fragment(article), "</body>", "</html>"])


def fragment(article: Article) -> str:
    """The `article` element alone, safe to put into a page."""
    type = jsonld.TYPES[article.verdict.kind]
    parts = [
        f'<h1 itemprop="headline">{escape(article.headline)}</h1>' if article.headline else "",
        _byline(article),
        *_blocks(article),
    ]
    inner = "\n".join([part for part in parts if part])
    return nh3.clean(
        f'<article itemscope itemtype="https://schema.org/{type}">\n{inner}\n</article>',
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel="nofollow noopener",
    )


def _blocks(article: Article) -> Iterator[str]:
    """The body, its pictures in the size that is known of them; those that it does not show stand where their order puts them."""
    others = beside_the_body(article)
    known = {image.url: image for image in article.image if image.url}
    behind: dict[str | None, list[Image]] = {}
    last = None
    for image in article.image:
        if image not in others:
            last = image.url
        elif not _is_only_named(image):
            behind.setdefault(last, []).append(image)
    yield from map(_beside, behind.get(None, ()))
    for block in article.body:
        shown = known.get(block.url or "") if block.type == "figure" else None
        if shown:
            yield _picture(Image(block.url, block.caption, block.credit_text, shown.width, shown.height))
            yield from map(_beside, behind.pop(block.url, ()))
        else:
            yield _WRITERS[block.type](block)
    yield from [_beside(image) for image in others if _is_only_named(image)]


def _head(article: Article) -> Iterator[str]:
    if article.headline:
        yield f"<title>{escape(article.headline)}</title>"
    for rel, url in (("canonical", harmless(article.canonical_url)), ("bookmark", harmless(article.url))):
        if url:
            yield f'<link rel="{rel}" href="{escape(url)}">'
    for kind, key, value in _facts(article):
        if value:
            yield f'<meta {kind}="{key}" content="{escape(value)}">'


def _data(article: Article) -> str:
    """The facts as JSON-LD, in which no `<` is: it can neither end the element nor begin another."""
    return f'<script type="application/ld+json">{jsonld.write_facts(article)}</script>'


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
    first = next((image for image in article.image if image.representative_of_page), None)
    yield "property", "og:image", harmless(first.url) if first else None


def _byline(article: Article) -> str:
    names = [f'<span class="author">{escape(person.name)}</span>' for person in article.author]
    date = article.date_published
    time = f'<time datetime="{escape(date)}">{escape(date)}</time>' if date else ""
    line = " · ".join([part for part in (", ".join(names), time) if part])
    return f'<p class="byline">{line}</p>' if line else ""


def _lines(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")


def _inline(text: str, marks: Iterable[Mark]) -> str:
    """Text with its links and emphasis."""
    out: list[str] = []
    for part in nested(pieces(text, marks, harmless), _lines, _open, _close):
        if part.startswith("<a ") and out and out[-1].startswith("</"):
            # Style sheets part links from what is before them, and so would a reader of this page.
            out.append("<wbr>")
        out.append(part)
    return "".join(out)


def _open(style: Style) -> str:
    return f'<a href="{escape(style.url or "")}">' if style.type == "link" else f"<{_ELEMENTS[style.type]}>"


def _close(style: Style) -> str:
    return "</a>" if style.type == "link" else f"</{_ELEMENTS[style.type]}>"


def _heading(block: Block) -> str:
    level = heading_level(block)
    return f"<h{level}{_BODY}>{_inline(block.text, block.marks)}</h{level}>"


def _paragraph(block: Block) -> str:
    return f"<p{_BODY}>{_inline(block.text, block.marks)}</p>"


def _list(block: Block) -> str:
    """Items with levels to lists within lists."""
    outer = "ol" if block.ordered else "ul"
    parts: list[str] = []
    open: list[str] = []
    texts = parts_of(block, [item.text for item in block.items])
    for item, (text, marks) in zip(block.items, texts, strict=True):
        level = item_level(item)
        tag = outer if level == 1 else "ol" if is_ordered(block, item) else "ul"
        while len(open) > level:
            parts.append(f"</li></{open.pop()}>")
        if len(open) == level and open[-1] != tag and level > 1:
            parts.append(f"</li></{open.pop()}>")
        elif len(open) == level:
            parts.append("</li>")
        while len(open) < level:
            tag_here = tag if len(open) == level - 1 else outer
            parts.append(f"<{tag_here}{'' if open else _BODY}>" + ("<li>" if len(open) < level - 1 else ""))
            open.append(tag_here)
        parts.append(f"<li>{_inline(text, marks)}")
    return "".join(parts) + "".join([f"</li></{tag}>" for tag in reversed(open)])


def _quote(block: Block) -> str:
    url = harmless(block.url)
    cite = f' cite="{escape(url)}"' if url else ""
    paragraphs = [f"<p>{_inline(text, marks)}</p>" for text, marks in parts_of(block, block.text.split("\n\n"), between=2)]
    source = f"<footer>— <cite>{_lines(block.source)}</cite></footer>" if block.source else ""
    return f"<blockquote{_BODY}{cite}>{''.join(paragraphs)}{source}</blockquote>"


def _table(block: Block) -> str:
    texts = parts_of(block, [cell for row in block.rows for cell in row])
    rows = [
        "<tr>" + "".join([_cell(next(texts), number < block.header_rows) for _ in row]) + "</tr>" for number, row in enumerate(block.rows)
    ]
    head, rest = rows[: max(block.header_rows, 0)], rows[max(block.header_rows, 0) :]
    inner = (f"<thead>{''.join(head)}</thead>" if head else "") + (f"<tbody>{''.join(rest)}</tbody>" if rest else "")
    return f"<table{_BODY}>{inner}</table>"


def _cell(content: tuple[str, list[Mark]], is_header: bool) -> str:
    tag = "th" if is_header else "td"
    return f"<{tag}>{_inline(*content)}</{tag}>"


def _code(block: Block) -> str:
    """The first line break inside `pre` is not text, so there is always one; of a text that begins with one nh3 takes another."""
    start = "\n\n" if block.text.startswith("\n") else "\n"
    return f"<pre{_BODY}>{start}{escape(block.text, quote=False)}</pre>"


def _figure(block: Block) -> str:
    return _picture(Image(block.url, block.caption, block.credit_text))


def _is_only_named(image: Image) -> bool:
    """Whether a picture has words and yet no place in the body: the page names it, and shows it nowhere."""
    return bool(image.url and (image.caption or image.credit_text))


def _beside(image: Image) -> str:
    """A picture that the body does not show; with its words below it, it would be a part of the body."""
    if not image.url:
        return _picture(image)
    picture = _img(image, " / ".join([text for text in (image.caption, image.credit_text) if text]))
    return f"<figure>{picture}</figure>" if picture else ""


def _picture(image: Image) -> str:
    caption = _named("caption", image.caption) + _named("creditText", image.credit_text)
    inner = _img(image) + (f"<figcaption>{caption}</figcaption>" if caption else "")
    return f"<figure>{inner}</figure>" if inner else ""


def _img(image: Image, alt: str = "") -> str:
    url = harmless(image.url)
    size = "".join([f' {name}="{value}"' for name, value in (("width", image.width), ("height", image.height)) if value])
    return f'<img src="{escape(url)}" alt="{escape(alt)}"{size}>' if url else ""


def _named(property: str, text: str | None) -> str:
    return f'<p itemprop="{property}">{_lines(text)}</p>' if text else ""


def _embed(block: Block) -> str:
    """A link to the thing, below the words of a quoted post."""
    url = harmless(block.url)
    said = _quote(block) if block.text else ""
    link = f'<p itemprop="url"><a itemprop="url" href="{escape(url)}">{escape(block.provider or url)}</a></p>' if url else ""
    caption = _named("caption", block.caption) + link
    inner = said + (f"<figcaption>{caption}</figcaption>" if caption else "")
    return f'<figure itemscope itemtype="https://schema.org/MediaObject">{inner}</figure>' if inner else ""


def _live_update(block: Block) -> str:
    time = f'<time datetime="{escape(block.date)}">{escape(block.date)}</time>' if block.date else ""
    author = escape(block.author.name) if block.author else ""
    parts = [
        f"<h3>{_lines(block.headline)}</h3>" if block.headline else "",
        f"<p>{time} · {author}</p>" if time or author else "",  # the sign is there without an author too: of one build, they are read alike
        *[f"<p{_BODY}>{_lines(part)}</p>" for part in update_paragraphs(block)],
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
