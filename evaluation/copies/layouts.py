"""How portals lay out their pages: six of them, with menus, teasers, boxes of related stories and what else stands around a story."""

from collections.abc import Callable, Sequence
from html import escape
from json import dumps
from typing import NamedTuple


class Page(NamedTuple):
    """What a page is made of."""

    url: str
    site: str
    title: str
    paragraphs: Sequence[str]
    published: str
    """ISO 8601."""
    credit: str | None
    teasers: Sequence[tuple[str, str]]
    """Headline and address of other stories of the portal."""


_MENU = ("Home", "Nasional", "Dunia", "Ekonomi", "Bola", "Tekno", "Gaya Hidup", "Indeks")


def _menu(kind: str) -> str:
    links = [f'<li class="{kind}-item"><a href="/{name.lower().replace(" ", "-")}">{name}</a></li>' for name in _MENU]
    return f'<nav class="{kind}"><ul>{"".join(links)}</ul></nav>'


def _paragraphs(page: Page, tag: str = "p") -> list[str]:
    """A paragraph an element; lines to other stories are links."""
    found = []
    for number, text in enumerate(page.paragraphs):
        if text.startswith("Baca juga"):
            _, address = page.teasers[number % len(page.teasers)]
            found.append(f'<p class="bacajuga"><strong>Baca juga: <a href="{address}">{escape(text[11:])}</a></strong></p>')
        else:
            found.append(f"<{tag}>{escape(text)}</{tag}>")
    return found


def _teasers(page: Page, item: str = '<li><a href="{1}">{0}</a></li>') -> str:
    return "".join([item.format(escape(title), address) for title, address in page.teasers])


def _meta(page: Page) -> str:
    return (
        f'<title>{escape(page.title)} - {page.site}</title><link rel="canonical" href="{page.url}">'
        f'<meta property="og:title" content="{escape(page.title)}"><meta property="og:type" content="article">'
        f'<meta property="og:site_name" content="{page.site}"><meta property="article:published_time" content="{page.published}">'
    )


def _json_ld(page: Page) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": page.title,
        "datePublished": page.published,
        "mainEntityOfPage": page.url,
        "publisher": {"@type": "Organization", "name": page.site},
    }
    if page.credit:
        data["sourceOrganization"] = {"@type": "NewsMediaOrganization", "name": page.credit}
    text = dumps(data, ensure_ascii=False).replace("</", r"<\/")
    return f'<script type="application/ld+json">{text}</script>'


def _by(page: Page) -> str:
    return f"Sumber: {page.credit}" if page.credit else f"Redaksi {page.site}"


def semantic(page: Page) -> str:
    """Everything named as HTML5 names it, with JSON-LD."""
    return (
        f'<!doctype html><html><head><meta charset="utf-8">{_meta(page)}{_json_ld(page)}</head><body><header>{_menu("main")}</header>'
        f'<main><article><h1>{escape(page.title)}</h1><time datetime="{page.published}">{page.published[:10]}</time>'
        f"{''.join(_paragraphs(page))}</article><aside><h2>Terpopuler</h2><ul>{_teasers(page)}</ul></aside></main>"
        f"<footer><p>Hak cipta {page.site}. Dilarang memperbanyak tanpa izin.</p></footer></body></html>"
    )


def boxes(page: Page) -> str:
    """Boxes in boxes, a box of related stories in the middle of the text."""
    found = _paragraphs(page)
    found.insert(len(found) // 2, f'<div class="box-related"><h3>Berita terkait</h3><ul>{_teasers(page)}</ul></div>')
    return (
        f'<!doctype html><html><head><meta charset="utf-8">{_meta(page)}</head><body><div id="wrap"><div id="top">{_menu("top")}</div>'
        f'<div class="row"><div class="col-8"><div class="detail"><h1 class="detail__title">{escape(page.title)}</h1>'
        f'<div class="detail__author">{_by(page)}</div><div class="detail__date">{page.published}</div>'
        f'<div class="detail__body">{"".join(found)}</div></div></div><div class="col-4"><div class="box"><h4>Indeks berita</h4>'
        f"<ul>{_teasers(page)}</ul></div></div></div></div></body></html>"
    )


def table(page: Page) -> str:
    """An old page laid out with tables, line breaks between paragraphs."""
    text = "<br><br>".join([escape(paragraph) for paragraph in page.paragraphs])
    return (
        f'<html><head><meta charset="utf-8">{_meta(page)}</head><body><table width="100%"><tr><td colspan="2">{_menu("bar")}</td></tr>'
        f'<tr><td width="70%" valign="top"><h2>{escape(page.title)}</h2><font>{page.published}</font><div id="isi">{text}</div></td>'
        f'<td width="30%" valign="top"><b>Berita lain</b><ul>{_teasers(page)}</ul></td></tr></table></body></html>'
    )


def blog(page: Page) -> str:
    """As the commonest blog software has it: entry-content, tags, buttons to share, neighbours."""
    share = "".join(
        [f'<a class="share-{name}" href="https://{name}.example/share">{name}</a>' for name in ("facebook", "twitter", "whatsapp")]
    )
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8">{_meta(page)}{_json_ld(page)}</head><body class="single single-post">'
        f'<div id="page">{_menu("primary-menu")}<div id="primary"><article class="post hentry"><header class="entry-header">'
        f'<h1 class="entry-title">{escape(page.title)}</h1><span class="posted-on"><time class="entry-date" datetime="{page.published}">'
        f'{page.published[:10]}</time></span></header><div class="entry-content">{"".join(_paragraphs(page))}</div>'
        f'<div class="sharedaddy">{share}</div><footer class="entry-footer"><a rel="tag" href="/tag/berita">berita</a></footer></article>'
        f'<nav class="post-navigation">{_teasers(page, "<a href={1}>{0}</a>")}</nav></div><div id="secondary" class="widget-area">'
        f'<section class="widget"><h2>Tulisan terbaru</h2><ul>{_teasers(page)}</ul></section></div></div></body></html>'
    )


def cards(page: Page) -> str:
    """Teasers as cards with their own ledes, above and below the story."""
    card = '<div class="card"><a href="{1}"><h3>{0}</h3></a><p>{0} selengkapnya di sini.</p></div>'
    return (
        f'<!doctype html><html><head><meta charset="utf-8">{_meta(page)}</head><body>{_menu("nav")}'
        f'<section class="headline-cards">{_teasers(page, card)}</section><section class="story"><h1>{escape(page.title)}</h1>'
        f'<p class="byline">{_by(page)} | {page.published}</p><div class="story-text">{"".join(_paragraphs(page))}</div></section>'
        f'<section class="more"><h2>Lainnya</h2>{_teasers(page, card)}</section></body></html>'
    )


def divisions(page: Page) -> str:
    """No paragraph is one: every line is a division, with microdata."""
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{escape(page.title)}</title><link rel="canonical" href="{page.url}">'
        f'</head><body><div class="hdr">{_menu("m")}</div><div itemscope itemtype="https://schema.org/NewsArticle">'
        f'<div class="judul" itemprop="headline">{escape(page.title)}</div><meta itemprop="datePublished" content="{page.published}">'
        f'<div class="isi" itemprop="articleBody">{"".join(_paragraphs(page, "div"))}</div></div>'
        f'<div class="foot"><div>Topik hangat</div>{_teasers(page, "<div><a href={1}>{0}</a></div>")}</div></body></html>'
    )


LAYOUTS: tuple[Callable[[Page], str], ...] = (semantic, boxes, table, blog, cards, divisions)
"""A portal has one of them."""
