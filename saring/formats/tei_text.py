"""The body of a TEI document: blocks to elements.

TEI lets a heading stand at the start of a division only, so a heading opens a division, within that of the heading above it.
An entry of a live blog opens one too, and holds what follows until the next.
"""

import re
from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element, SubElement

from saring.formats.addresses import uri
from saring.formats.inline import Style, common, parts_of, pieces
from saring.formats.moments import is_date
from saring.formats.pictures import beside_the_body
from saring.formats.text import heading_level, is_ordered, item_level, plain, update_paragraphs
from saring.record import Article, Block, Comment, Image, Mark

_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that no XML document may hold, not even escaped: controls, halves of surrogate pairs."""

_LINE_END = re.compile(r"\r\n?")
_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*")
"""A tag in the form of BCP 47, as XML Schema's `language` has it."""

_ENTRY_DEPTH = 7
"""Entries of a live blog lie below headings of every level, 1 to 6."""

_LANGUAGE_OF = "{http://www.w3.org/XML/1998/namespace}lang"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def clean(text: str) -> str:
    """Text that XML may hold, without what commands terminals."""
    return _NOT_XML.sub("", plain(_LINE_END.sub("\n", text)))


def language_tag(text: str | None) -> str | None:
    """The language if it has the form of a tag."""
    return text if text and _LANGUAGE.fullmatch(text) else None


def child(parent: Element, tag: str, text: str = "", **attributes: str | None) -> Element:
    """A new element at the end of `parent`; attributes without a value are left out, line breaks become `lb`."""
    made = SubElement(parent, tag, {name: clean(value) for name, value in attributes.items() if value})
    first, *lines = clean(text).split("\n")
    made.text = first
    for line in lines:
        SubElement(made, "lb").tail = line
    return made


_RENDERED: dict[str, str] = {"strong": "bold", "emphasis": "italic", "superscript": "superscript", "subscript": "subscript"}


def inline(parent: Element, tag: str, text: str, marks: Iterable[Mark] = ()) -> Element:
    """A new element as `child` makes it, with links and emphasis in it."""
    if not marks:
        return child(parent, tag, text)
    made = child(parent, tag)
    path = [made]
    styles: tuple[Style, ...] = ()
    for piece in pieces(text, marks, uri):
        kept = len(common(styles, piece.styles))
        del path[kept + 1 :]
        for style in piece.styles[kept:]:
            path.append(_styled(path[-1], style))
        _append(path[-1], piece.text)
        styles = piece.styles
    return made


def _styled(parent: Element, style: Style) -> Element:
    if style.type == "link":
        return child(parent, "ref", target=style.url)
    if style.type in ("code", "deleted"):
        return child(parent, "code" if style.type == "code" else "del")
    return child(parent, "hi", rend=_RENDERED[style.type])


def _append(parent: Element, text: str) -> None:
    """Adds text behind all that is in an element, line breaks as `lb`."""
    first, *lines = clean(text).split("\n")
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + first
    else:
        parent.text = (parent.text or "") + first
    for line in lines:
        # In `code` no element can be.
        if parent.tag == "code":
            parent.text = f"{parent.text} {line}"
        else:
            SubElement(parent, "lb").tail = line


def dated(parent: Element, date: str, type: str | None = None) -> None:
    """A `date` with the page's words, and in machine's form where it has one."""
    child(parent, "date", date, type=type, when=date if is_date(date) else None)


def write(article: Article) -> Element:
    """The `text` element, in the article's language: headline, pictures and blocks in its body; comments and related links behind."""
    text = Element("text")
    language = language_tag(article.in_language)
    if language:
        text.set(_LANGUAGE_OF, language)
    story = child(child(text, "body"), "div", type="article")
    if article.headline:
        child(story, "head", " ".join(article.headline.split()))
    for image in beside_the_body(article):
        _picture(story, image)
    _blocks(story, article.body)
    if article.comment or article.related_link:
        _behind(child(text, "back"), article)
    return text


def _blocks(story: Element, body: tuple[Block, ...]) -> None:
    """Divisions are kept as a path of (depth, element) from the whole story down to the one that is open."""
    path = [(0, story)]
    for block in body:
        depth = _depth(block)
        if depth:
            while path[-1][0] >= depth:
                path.pop()
            path.append((depth, _division(path[-1][1], block)))
        else:
            _WRITERS[block.type](path[-1][1], block)


def _depth(block: Block) -> int:
    """How deep the division lies that a block opens; 0 if it opens none."""
    if block.type == "heading":
        return heading_level(block)
    return _ENTRY_DEPTH if block.type == "liveUpdate" else 0


def _division(parent: Element, block: Block) -> Element:
    if block.type == "heading":
        section = child(parent, "div", type="section", n=str(heading_level(block)))
        inline(section, "head", block.text, block.marks)
        return section
    entry = child(parent, "div", type="liveUpdate")
    if block.headline:
        child(entry, "head", block.headline)
    if block.date or block.author:
        _opener(child(entry, "opener"), block)
    for paragraph in update_paragraphs(block):
        child(entry, "p", paragraph)
    return entry


def _opener(opener: Element, block: Block) -> None:
    """When an entry was posted, and who wrote it."""
    if block.date:
        dated(child(opener, "dateline"), block.date)
    if block.author:
        child(child(opener, "byline"), "name", block.author.name)


def _paragraph(parent: Element, block: Block) -> None:
    if block.text:
        inline(parent, "p", block.text, block.marks)


def _list(parent: Element, block: Block) -> None:
    """Items with levels to lists within lists; an item that is not there is empty."""
    lists: list[Element] = []
    for item, (text, marks) in zip(block.items, parts_of(block, [item.text for item in block.items]), strict=True):
        rend = "numbered" if is_ordered(block, item) else "bulleted"
        level = item_level(item)
        del lists[level:]
        while len(lists) < level:
            above = _last_item(lists[-1]) if lists else parent
            lists.append(child(above, "list", rend=rend))
        inline(lists[-1], "item", text, marks)


def _last_item(above: Element) -> Element:
    return above[-1] if len(above) else child(above, "item")


def _quote(parent: Element, block: Block) -> None:
    """What is quoted, and who said it, behind it as TEI has it: `cit` of a `quote` and a `bibl`."""
    paragraphs = [(text, marks) for text, marks in parts_of(block, block.text.split("\n\n"), between=2) if text]
    url = uri(block.url) if block.type == "quote" else None
    cited = child(parent, "cit") if paragraphs and (block.source or url) else parent
    if paragraphs:
        quote = child(cited, "quote")
        for text, marks in paragraphs:
            inline(quote, "p", text, marks)
    if cited is not parent:
        bibl = child(cited, "bibl", "" if url else block.source or "")
        if url:
            child(bibl, "ref", block.source or url, target=url)


def _table(parent: Element, block: Block) -> None:
    if not any(block.rows):
        return
    table = child(parent, "table")
    texts = parts_of(block, [cell for row in block.rows for cell in row])
    for number, row in enumerate(block.rows):
        if row:
            made = child(table, "row", role="label" if number < block.header_rows else None)
            for _ in row:
                inline(made, "cell", *next(texts))


def _code(parent: Element, block: Block) -> None:
    """Line breaks stay as they are: white space counts in it."""
    code = child(child(parent, "p"), "code")
    code.set(_SPACE, "preserve")
    code.text = clean(block.text)


def _figure(parent: Element, block: Block) -> None:
    _picture(parent, Image(block.url, block.caption, block.credit_text))


def _picture(parent: Element, image: Image) -> None:
    url = uri(image.url)
    if not (url or image.caption or image.credit_text):
        return
    figure = child(parent, "figure")
    if image.caption:
        child(figure, "head", image.caption)
    if url:
        child(figure, "graphic", url=url, width=_pixels(image.width), height=_pixels(image.height))
    if image.credit_text:
        child(figure, "note", image.credit_text, type="credit")


def _pixels(count: int | None) -> str | None:
    return f"{count}px" if count else None


def _embed(parent: Element, block: Block) -> None:
    if block.text:
        _quote(parent, block)
    url = uri(block.url)
    if url:
        child(child(parent, "p"), "ref", block.caption or block.provider or url, type="embed", target=url)


def _behind(back: Element, article: Article) -> None:
    """What follows the article on its page."""
    if article.comment:
        comments = child(back, "div", type="comments")
        for comment in article.comment:
            _comment(comments, comment)
    if article.related_link:
        links = child(child(back, "div", type="relatedLinks"), "list")
        for link in article.related_link:
            url = uri(link.url)
            item = child(links, "item", "" if url else link.text or "")
            if url:
                child(item, "ref", link.text or url, target=url)


def _comment(parent: Element, comment: Comment) -> None:
    made = child(parent, "div", type="comment")
    if comment.author:
        child(child(made, "byline"), "name", comment.author.name)
    if comment.date_created:
        dated(child(made, "dateline"), comment.date_created)
    child(made, "p", comment.text)


_WRITERS: dict[str, Callable[[Element, Block], None]] = {
    "paragraph": _paragraph,
    "list": _list,
    "quote": _quote,
    "table": _table,
    "code": _code,
    "figure": _figure,
    "embed": _embed,
}
