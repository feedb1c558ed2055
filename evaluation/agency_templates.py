"""A compact description of a news page to its markup, in one of six layouts: the pages on which agencies are counted.

A description names only what matters for it (`byline`, `first`, `last`, …); the story around that is the language's own of
`agency_pages/stories.json`. The layouts are in the manner of real sites: named classes, plain HTML5, classes that mean nothing, a blog's
theme, tables of 2003, and the text that is left of a page in a capture without markup.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from string import Template
from typing import Any, NamedTuple

FOLDER = Path(__file__).with_name("agency_pages") / "layouts"
CAPTURE = "capture"
LAYOUTS = (*sorted([path.stem for path in FOLDER.glob("*.html")]), CAPTURE)


class _Page(NamedTuple):
    """What every layout shows, as plain text."""

    headline: str
    site: str
    byline: str
    line: str
    caption: str
    paragraphs: Sequence[str]
    teasers: Sequence[str]
    comment: str
    footer: str


def markup(item: Mapping[str, Any], story: Mapping[str, Any]) -> tuple[str, str]:
    """Return the page that `item` describes, and its address."""
    page = _Page(
        headline=item.get("headline", story["headline"]),
        site=item.get("site", story["site"]),
        byline=item.get("byline", ""),
        line=item.get("line", story["date"]),
        caption=item.get("caption", ""),
        paragraphs=[text for text in (item.get("first"), *story["paragraphs"], item.get("last")) if text],
        teasers=[*item.get("related", ()), *story["related"]],
        comment=item.get("comment", ""),
        footer=item.get("footer", story["footer"]),
    )
    url = f"https://www.{item.get('host', story['host'])}/news/2026/08/24/{item['id']}"
    if item["template"] == CAPTURE:
        return _captured(page, story["nav"]), url
    return _laid_out(page, item, story["nav"], url), url


def _captured(page: _Page, menu: Sequence[str]) -> str:
    """Return what is left of a page without markup: a line a block."""
    above = (f"{page.headline} | {page.site}", *menu, page.headline, page.byline, page.line, page.caption)
    return "\n".join([line for line in (*above, *page.paragraphs, *page.teasers, page.comment, page.footer) if line])


def _laid_out(page: _Page, item: Mapping[str, Any], menu: Sequence[str], url: str) -> str:
    layout = Template((FOLDER / f"{item['template']}.html").read_text("utf-8"))
    comment = f'<section class="comments"><div class="comment"><p>{escape(page.comment)}</p></div></section>' if page.comment else ""
    caption = f"<figcaption>{escape(page.caption, quote=False)}</figcaption>"
    picture = f'<figure><img src="/media/1.jpg" width="1200" height="800" alt="">{caption}</figure>' if page.caption else ""
    return layout.substitute(
        lang=item["lang"],
        head=_head(page, item, url),
        menu=_links(menu),
        picture=picture,
        paragraphs="\n".join([f"<p>{escape(text, quote=False)}</p>" for text in page.paragraphs]),
        broken="<br><br>\n".join([escape(text, quote=False) for text in page.paragraphs]),
        teasers=_links(page.teasers),
        comments=comment,
        **{name: escape(getattr(page, name), quote=False) for name in ("headline", "site", "byline", "line", "footer")},
    )


def _links(texts: Sequence[str]) -> str:
    return "".join([f'<li><a href="/{number}">{escape(text)}</a></li>' for number, text in enumerate(texts)])


def _head(page: _Page, item: Mapping[str, Any], url: str) -> str:
    """Return what the page's head says of it."""
    lines = [f"<title>{escape(page.headline)} | {escape(page.site)}</title>", _meta("og:site_name", page.site)]
    lines += [_meta(key, value) for key, value in item.get("meta", ())]
    lines.append(f'<link rel="canonical" href="{escape(item.get("canonical", url))}">')
    if "ld" in item:
        told = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": page.headline, **item["ld"]}
        lines.append(f'<script type="application/ld+json">{json.dumps(told, ensure_ascii=False)}</script>')
    return "\n".join(lines)


def _meta(key: str, value: str) -> str:
    kind = "property" if ":" in key else "name"
    return f'<meta {kind}="{escape(key)}" content="{escape(value)}">'
