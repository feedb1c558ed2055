"""A compact description of a news page to its markup, in one of six layouts: the pages on which agencies are counted.

A description names only what matters for it (`byline`, `first`, `last`, …); the story around that is the language's own of
`agency_pages/stories.json`. The layouts are in the manner of real sites: named classes, plain HTML5, classes that mean nothing, a blog's
theme, tables of 2003, and the text that is left of a page in a capture without markup.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from html import escape
from types import MappingProxyType
from typing import Any, NamedTuple

_TEASERS = 2


class Parts(NamedTuple):
    """What a layout puts in its places."""

    story: Mapping[str, Any]
    item: Mapping[str, Any]
    headline: str
    site: str
    paragraphs: list[str]

    def given(self, key: str) -> str:
        """Return a part of the description, or an empty text."""
        return str(self.item.get(key, ""))

    def line(self) -> str:
        """Return the line of the date."""
        return self.given("line") or str(self.story["date"])

    def teasers(self) -> list[str]:
        """Return the headlines of other stories, those of the description first."""
        return [*self.item.get("related", ()), *self.story["related"]][: _TEASERS + 1]

    def footer(self) -> str:
        """Return the last line of the page."""
        return self.given("footer") or str(self.story["footer"])


def markup(item: Mapping[str, Any], story: Mapping[str, Any]) -> tuple[str, str]:
    """Return the page that `item` describes, and its address."""
    first, last = ([str(item[key])] if key in item else [] for key in ("first", "last"))
    parts = Parts(story, item, item.get("headline", story["headline"]), item.get("site", story["site"]), [*first, *story["paragraphs"], *last])
    return LAYOUTS[item["template"]](parts), address(item, story)


def address(item: Mapping[str, Any], story: Mapping[str, Any]) -> str:
    """Return where the page of `item` would stand."""
    return f"https://www.{item.get('host', story['host'])}/news/2026/08/24/{item['id']}"


def _tag(name: str, text: str, classes: str = "") -> str:
    """Return an element with a text; nothing for no text."""
    given = f' class="{classes}"' if classes else ""
    return f"<{name}{given}>{escape(text, quote=False)}</{name}>" if text else ""


def _tags(name: str, texts: list[str], classes: str = "") -> str:
    return "".join([_tag(name, text, classes) for text in texts])


def _links(texts: list[str], name: str = "li") -> str:
    return "".join([f'<{name}><a href="/{number}">{escape(text)}</a></{name}>' for number, text in enumerate(texts)])


def _head(parts: Parts) -> str:
    """Return the page's head with what the description says there."""
    item, lines = parts.item, [f"<title>{escape(parts.headline)} | {escape(parts.site)}</title>"]
    lines.append(f'<meta property="og:site_name" content="{escape(parts.site)}">')
    lines += [f'<meta name="{escape(key)}" content="{escape(value)}">' for key, value in item.get("meta", ())]
    lines.append(f'<link rel="canonical" href="{escape(item.get("canonical") or address(item, parts.story))}">')
    if "ld" in item:
        told = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": parts.headline, **item["ld"]}
        lines.append(f'<script type="application/ld+json">{json.dumps(told, ensure_ascii=False)}</script>')
    return f'<!doctype html><html lang="{item["lang"]}"><head><meta charset="utf-8">{"".join(lines)}</head>'


def _picture(parts: Parts, classes: str = "") -> str:
    caption = parts.given("caption")
    return f'<figure><img src="/media/1.jpg" width="1200" height="800" alt="">{_tag("figcaption", caption, classes)}</figure>' if caption else ""


def _comments(parts: Parts) -> str:
    text = parts.given("comment")
    return f'<section class="comments" id="comments"><div class="comment"><p class="comment-text">{escape(text)}</p></div></section>' if text else ""


def _plain(parts: Parts) -> str:
    return (
        f'{_head(parts)}<body><div class="header"><ul class="menu">{_links(parts.story["nav"])}</ul></div><div class="article">'
        f"{_tag('h1', parts.headline, 'title')}{_tag('div', parts.given('byline'), 'author')}{_tag('div', parts.line(), 'date')}{_picture(parts)}"
        f'<div class="article-body">{_tags("p", parts.paragraphs)}</div></div>'
        f'<div class="related"><ul>{_links(parts.teasers())}</ul></div>{_comments(parts)}<div class="footer">{_tag("p", parts.footer())}</div></body></html>'
    )


def _semantic(parts: Parts) -> str:
    return (
        f"{_head(parts)}<body><header><nav><ul>{_links(parts.story['nav'])}</ul></nav></header><main><article><header>{_tag('h1', parts.headline)}"
        f"{_tag('p', parts.given('byline'), 'byline')}<p>{_tag('time', parts.line())}</p></header>{_picture(parts)}{_tags('p', parts.paragraphs)}</article>"
        f"{_comments(parts)}<aside>{_links(parts.teasers(), 'p')}</aside></main><footer>{_tag('p', parts.footer())}</footer></body></html>"
    )


def _nameless(parts: Parts) -> str:
    about = "".join([_tag("span", text, "x9") for text in (parts.given("byline"), parts.line()) if text])
    return (
        f'{_head(parts)}<body><div id="root"><div class="a1">{_links(parts.story["nav"], "div")}</div><div class="b2"><h1 class="c3">{escape(parts.headline)}</h1>'
        f'<div class="d4">{about}</div>{_picture(parts, "e5")}<div class="f6">{_tags("p", parts.paragraphs, "g7")}</div></div>'
        f'{_comments(parts)}<div class="h8">{_links(parts.teasers(), "div")}</div><div class="k9">{_tag("span", parts.footer())}</div></div></body></html>'
    )


def _blog(parts: Parts) -> str:
    byline = _tag("span", parts.given("byline"), "author vcard")
    return (
        f'{_head(parts)}<body class="single"><nav class="main-navigation"><ul>{_links(parts.story["nav"])}</ul></nav><article class="post hentry">'
        f"<header>{_tag('h1', parts.headline, 'entry-title')}"
        f'<div class="entry-meta"><span class="posted-on">{escape(parts.line())}</span> {byline}</div></header>{_picture(parts, "wp-caption-text")}'
        f'<div class="entry-content">{_tags("p", parts.paragraphs)}</div></article>{_comments(parts)}'
        f'<aside class="widget-area"><ul>{_links(parts.teasers())}</ul></aside><footer class="site-footer">{_tag("div", parts.footer())}</footer></body></html>'
    )


def _table(parts: Parts) -> str:
    text = "<br><br>".join([escape(paragraph, quote=False) for paragraph in parts.paragraphs])
    about = "<br>".join([escape(line) for line in (parts.given("byline"), parts.line()) if line])
    return (
        f'{_head(parts)}<body bgcolor="#ffffff"><table width="780"><tr><td colspan="2"><b>{escape(parts.site)}</b></td></tr><tr><td valign="top" width="140">'
        f'{_links(parts.story["nav"], "div")}</td><td valign="top"><font size="5"><b>{escape(parts.headline)}</b></font><br><font size="1">{about}</font><br><br>'
        f'{_picture(parts)}<font size="2">{text}</font><hr>{_links(parts.teasers(), "div")}{_comments(parts)}</td></tr><tr><td colspan="2" align="center">'
        f'<font size="1">{escape(parts.footer())}</font></td></tr></table></body></html>'
    )


def _capture(parts: Parts) -> str:
    """What is left of a page without markup: a line a block."""
    lines = [f"{parts.headline} | {parts.site}", *parts.story["nav"], parts.headline, parts.given("byline"), parts.line(), parts.given("caption")]
    return "\n".join([line for line in (*lines, *parts.paragraphs, *parts.teasers(), parts.given("comment"), parts.footer()) if line])


LAYOUTS: Mapping[str, Callable[[Parts], str]] = MappingProxyType(
    {"plain": _plain, "semantic": _semantic, "nameless": _nameless, "blog": _blog, "table": _table, "capture": _capture}
)
