"""Pages made to hang, crash or exhaust an extractor: each ends in time linear in its size, and its article is still found."""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable

import pytest

import saring

SECONDS_PER_MB = 0.1
SLOW_MACHINE = 5
"""How much slower than the promise a shared, busy or emulated machine may be. A quadratic page takes a thousand times as long."""

START = 0.5
"""Seconds for loading the model and for noise, whatever the size."""

MB = 1_000_000

PARAGRAPHS = [
    "The harbour council voted on Tuesday to keep the old lighthouse lit, ending a dispute that had divided the island for six years.",
    "Fishermen had argued that satellite navigation fails in winter storms, when the beam is the only thing that can be trusted.",
    "The council will spend 240,000 euros on a new lamp and on repairs to the stairs, which have been closed to visitors since 2019.",
    "“I have steered by that light since I was nine,” said Marta Lindqvist, who owns two trawlers and voted against an earlier plan.",
    "Opponents said that the money should have gone to the school, whose roof leaks, and announced that they would collect signatures.",
    "Work is to begin in May and to last until the end of September, the council said in a statement after the meeting.",
]
ARTICLE = "<article><h1>Island keeps its lighthouse</h1>" + "".join([f"<p>{text}</p>" for text in PARAGRAPHS]) + "</article>"

ACCENTED = "mast" + "x" + "\u0323\u0301" * 40
NOTICE = "Prices and times are those of the day on which this was written, and the line that sails may change both without notice."


def page(before: str = "", after: str = "", head: str = "") -> bytes:
    """A page with the article between two hostile parts."""
    title = "<title>Island keeps its lighthouse - The Skerry Times</title>"
    return f"<!DOCTYPE html><html lang='en'><head>{title}{head}</head><body>{before}{ARTICLE}{after}</body></html>".encode()


def around(part: str) -> Callable[[], bytes]:
    """The hostile part on both sides of the article."""
    return lambda: page(part, part)


def after(part: str) -> Callable[[], bytes]:
    """The hostile part behind the article, which it would swallow if it stood before."""
    return lambda: page("", part)


def head(part: str) -> Callable[[], bytes]:
    """The hostile part among what the page claims of itself."""
    return lambda: page(head=part)


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def figure(caption: str) -> str:
    return f"<figure><img src=/a.jpg><figcaption>{caption}</figcaption></figure>"


def updates(**properties: str) -> str:
    return ld(json.dumps({"@type": "LiveBlogPosting", "liveBlogUpdate": [{"@type": "BlogPosting", **properties}]}))


KEEPS_ARTICLE: dict[str, Callable[[], bytes]] = {
    "50,000 stretches in a link with an address of 1 MB": after(f"<p><a href='{'a&amp;' * 200_000}'>{'<b>x</b>y ' * 50_000}</a></p>"),
    "50,000 stretches in a link with 200,000 attributes": after(f"<p><a {'x=y ' * 200_000} href=/x>{'<b>x</b>y ' * 50_000}</a></p>"),
    "3,000 figures in each other around addresses of 100 KB": after(
        "<figure>" * 3_000 + f"<a itemprop=url href='{'a&amp;' * 20_000}'>x</a>" * 10
    ),
    "3,000 quotes in each other around addresses of 1 MB": after(
        "<blockquote class=x>" * 3_000 + f"<a href='{'&amp;' * 200_000}'>x</a>" * 3
    ),
    "an object as scripts write it in JSON-LD": head(ld("{x: [" + ",".join(["{'a': 'b'}"] * 100_000) + "]}")),
    "a caption of colons": after(figure("Foto: " + ":" * 200_000)),
    "a caption of schemes": after(figure("http://" * 30_000)),
    "a caption of 30,000 words for pictures": after(figure("Foto: " * 30_000)),
    "a caption of 100,000 words for pictures with givers": after(figure("Courtesy of " * 100_000)),
    "a caption of 30,000 words": after(figure("ja / " * 30_000)),
    "a caption of 2,000 tails": after(figure("hide caption " * 2_000)),
    "JSON-LD with 200,000 empty lines": head(ld('{"@type":"NewsArticle","headline":"x"}' + "\n" * 200_000 + "{" + "\n" * 200_000 + '"')),
    "broken JSON-LD behind 200,000 spaces": head(ld(" " * 200_000 + "{")),
    "JSON-LD with 100,000 comments without an end": head(ld("{" + "/* " * 100_000)),
    "JSON-LD with 100,000 escaped quotes and no end": head(ld('{"//":"' + '\\"' * 100_000)),
    "JSON-LD with 100,000 commas too many": head(ld('{"@type":"NewsArticle",' + '"a":1,,' * 100_000 + "}")),
    "an update with 200,000 spaces": head(updates(headline="a" + " " * 200_000 + "b", articleBody="a" + " " * 200_000 + "b")),
    "100,000 nested div, the article at the bottom": lambda: page("<div>" * 100_000, "</div>" * 100_000),
    "100,000 nested div before the article": around("<div>" * 100_000 + "x" + "</div>" * 100_000),
    "100,000 unclosed div": after("<div>" * 100_000),
    "200,000 stray end tags": around("</div></span></p>" * 70_000),
    "a million attributes on one element": around("<div " + " ".join([f"a{number}=1" for number in range(500_000)]) + "></div>"),
    "a million attributes of one name": around("<div " + "class=x " * 500_000 + "></div>"),
    "100,000 attributes that name a thing to be put in": around("<div " + "data-id=1 " * 100_000 + "class=x>x</div>"),
    "5,000 paragraphs in an element with 100,000 attributes": after(
        "<div " + "x=1 " * 100_000 + ">" + "<p>a<b>b</b>c</p>" * 5_000 + "</div>"
    ),
    "a next story whose class has 500 KB": lambda: page(
        f"<article class='{'&amp;' * 100_000}'>", f"</article><article class='{'&amp;' * 100_000}'><h2>Two</h2>{ARTICLE * 500}"
    ),
    "a million empty attributes": around("<div " + "/ = " * 500_000 + "></div>"),
    "a million classes": around(f'<div class="{" c" * 500_000}"></div>'),
    "100,000 links": around(
        "<ul>" + "".join([f'<li><a href="/{number}">Link number {number}</a></li>' for number in range(50_000)]) + "</ul>"
    ),
    "100,000 links on one line": after("".join([f'<a href="/{number}">n{number}</a> ' for number in range(100_000)])),
    "unclosed formatting": after("<b><i><u><font color=red>" * 50_000 + "x"),
    "formatting open over many paragraphs": after("<b>" * 1_000 + "<p>x" * 50_000),
    "misnested formatting": after("<b><p></b></p>" * 100_000),
    "nested links, which close each other": after("<a href=x><div>" * 50_000),
    "unclosed everything": after("<table><tr><td><ul><li><select><option><p><h2><dl><dd><button><nobr>" * 20_000),
    "100,000 nested tables": after("<table><tr><td>" * 100_000),
    "foster parents": after("<table>" + "<div>x</div><tr>" * 100_000),
    "100,000 nested lists": after("<ul><li>" * 100_000),
    "100,000 nested svg": after("<svg><g><foreignObject>" * 30_000),
    "templates in templates": after("<template>" * 100_000),
    "framesets and bodies": after("<body class=x><html lang=xx><frameset>" * 50_000),
    "a flood of entities": around("<p>" + "&amp;&lt;&nbsp;&#x41;" * 100_000 + "</p>"),
    "a flood of ampersands": around("<p>" + "&" * MB + "</p>"),
    "entities without end": around("<p>" + "&CounterClockwiseContourIntegra" * 50_000 + "</p>"),
    "numbers too large for a character": around("<p>" + "&#99999999999999999999;&#xD800;&#0;" * 50_000 + "</p>"),
    "a flood of <": around("<p>" + "< " * MB + "</p>"),
    "a flood of </": around("</" * MB + ">"),
    "comments that open comments": around("<!--<!-- <! -- >-->" * 100_000),
    "an unclosed comment": after("<!-- " + "- -> --! " * 200_000),
    "bogus comments": around("<?x <!x </ x>" * 100_000),
    "CDATA outside of svg": around("<![CDATA[ ]]>" * 100_000),
    "scripts with escaped scripts": after("<script><!--<script>" * 50_000),
    "100,000 scripts": around("<script>var a='<p>no</p>'</script>" * 50_000),
    "an unclosed title": after("<title>" + "x" * MB),
    "unclosed attribute": after('<a href="' + "x>" * MB),
    "plaintext": after("<plaintext>" + "<p>x" * 100_000),
    "a data URI of 20 MB": lambda: page('<img alt="" src="data:image/png;base64,' + "iVBORw0K" * (20 * MB // 8) + '">'),
    "data URIs by the thousand": around('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">' * 50_000),
    "NULs in text": around("<div>" + "\0" * MB + "</div>"),
    "NULs in tags": around("<d\0iv a\0=\0>" * 100_000),
    "a word of 5 MB": around("<div>" + "a" * (5 * MB) + "</div>"),
    "white space": around(" \n\t" * (2 * MB)),
    "hidden parts in hidden parts": around('<div hidden style="display:none">' * 20_000 + "x" + "</div>" * 20_000),
    "br by the hundred thousand": after("<div>" + "x<br><br>" * 100_000 + "</div>"),
    "pre with a million lines": after("<pre>" + "x\n" * MB + "</pre>"),
    "a table of 200,000 cells": after("<table>" + ("<tr>" + "<td>1</td>" * 20 + "</tr>") * 10_000 + "</table>"),
    "colspans": after("<table>" + "<tr><td colspan=1000000 rowspan=1000000>1</td></tr>" * 10_000 + "</table>"),
    "100,000 metas": head("".join([f'<meta property="p{number}" content="c">' for number in range(100_000)])),
    "100,000 dates": head('<meta property="article:published_time" content="2026-01-01">' * 100_000),
    "100,000 time elements": after('<time datetime="2026-03-04T05:06:07+07:00">now</time> ' * 100_000),
    "100,000 headings": after("".join([f"<h2>Heading {number}</h2>" for number in range(100_000)])),
    "100,000 stylesheets": head('<link rel="stylesheet" href="a.css">' * 100_000),
    "100,000 figures": after('<figure><img src="a.jpg"><figcaption>A picture (Photo: AP)</figcaption></figure>' * 30_000),
    "deep JSON-LD": head(ld("[" * 500_000 + "]" * 500_000)),
    "deep JSON-LD objects": head(ld('{"author":' * 100_000 + "1" + "}" * 100_000)),
    "broken JSON-LD": head(ld('{"@type":"NewsArticle","headline":"' + "\\" * MB)),
    "10,000 JSON-LD scripts": head(ld('{"@type":"NewsArticle","author":{"name":"A B"}}') * 10_000),
    "a JSON-LD number without end": head(ld('{"wordCount":' + "9" * MB + "}")),
    "an author list of 100,000": head(
        ld(json.dumps({"@type": "NewsArticle", "author": [{"name": f"Ann Lee{n}"} for n in range(100_000)]}))
    ),
    "keywords without end": head(f'<meta name="keywords" content="{"word, " * 200_000}">'),
    "keywords in Chinese that the text nearly has": lambda: page(
        after="".join([f"<p>{'港港港港口' * 90}{number}</p>" for number in range(4_000)]),
        head=f'<meta name="keywords" content="{",".join(["港" * 4 + chr(0x4E00 + number) for number in range(100)])}">',
    ),
    "keywords under a mountain of accents": lambda: page(
        after="".join(["<p>", ("e" + "\u0301\u0323" * 900) * 500, "</p>"] * 2),
        head=f'<meta name="keywords" content="{", ".join([ACCENTED + str(number) for number in range(100)])}">',
    ),
    "a byline without end": after(f'<div class="byline">By {"Ann Lee and " * 100_000}</div>'),
    "40,000 bylines": after("<p class=byline>By Ann Lee in London for The Times | 3 May 2020 10:30</p>" * 40_000),
    "a date without end": after(f'<div class="date">{"12/11/2026 " * 100_000}</div>'),
    "digits without end": after(f'<div class="date">{"1" * MB}</div>'),
    "a pager without end": after("".join([f'<a href="?page={number}">{number}</a>' for number in range(50_000)])),
    "a canonical address of 1 MB": head(f'<link rel="canonical" href="https://a.example/{"a/" * 500_000}">'),
    "microdata in microdata": after('<div itemscope itemtype="http://schema.org/Person" itemprop="author">' * 50_000),
    "JSON-LD objects of 4,000 types each": head(ld(json.dumps([{"@type": ["NewsArticle"] * 4_000, "headline": "x"}] * 40))),
    "2,000 posts in each other": after("<blockquote class=twitter-tweet><a href=https://twitter.com/a/status/11>x</a>" * 2_000),
    "20,000 lines that say when they were published": after("<p>Published: 3 August 2004</p>" * 20_000),
    "right-to-left marks": around("<div>" + "\u202e\u2066" * 300_000 + "</div>"),
    "combining marks": around("<div>e" + "\u0301" * MB + "</div>"),
    "the article 3,000 times over": after(ARTICLE * 3_000),
    "30,000 notices in elements of their own": after(f"<div><b>Note</b><p>{NOTICE}</p></div>" * 30_000),
    "30,000 texts shown in two elements": after(
        2 * ("<div>" + "".join([f"<p>{number} {NOTICE}</p>" for number in range(30_000)]) + "</div>")
    ),
    "a text shown again and again in elements within each other": after(f"<div><p>{NOTICE}" * 30_000),
    "a charset declared late": lambda: page(head="<style>" + "x" * 60_000 + '</style><meta charset="utf-8">'),
}

ENDS: dict[str, Callable[[], bytes | str]] = {
    "10,000 updates that say nothing": lambda: (
        "<title>Live: harbour</title><div class=liveblog>" + "<div class=post><p>05:16</p><p>The harbour 1</p></div>" * 10_000
    ),
    "50 MB of text in one paragraph": lambda: b"<html><body><p>" + b"all work and no play " * (50 * MB // 21),
    "20 MB of text in paragraphs": lambda: (
        b"<html><body>" + b"<p>all work and no play makes a dull page, and so on it goes." * (20 * MB // 61)
    ),
    "20 MB of plain text": lambda: b"All work and no play makes a dull page.\n\n" * (20 * MB // 41),
    "20 MB of plain text on one line": lambda: b"all work and no play " * (20 * MB // 21),
    "20 MB of hard-wrapped text": lambda: b"\n".join([b"all work and no play makes a dull page, and so it goes on"] * (20 * MB // 57)),
    "20 MB of hard-wrapped paragraphs": lambda: (
        (b"all work and no play makes a dull page, and so\n" * 7 + b"it goes.\n") * (20 * MB // 338)
    ),
    "10 MB of hard-wrapped Chinese": lambda: "港口委员会周二投票决定保留旧灯塔的灯光结束了六年来让全岛分裂的争端\n" * (10 * MB // 103),
    "lines of each width up to 120": lambda: b"".join((b"a b " * 30)[: n % 120] + b"\n" for n in range(100_000)),
    "5 MB of plain text without a space": lambda: b"a" * (5 * MB),
    "only NULs": lambda: b"\0" * (5 * MB),
    "only <": lambda: b"<" * (5 * MB),
    "only >": lambda: b">" * (5 * MB),
    "only spaces": lambda: b" " * (5 * MB),
    "only bytes FF": lambda: b"\xff" * (5 * MB),
    "all bytes": lambda: bytes(range(256)) * 20_000,
    "UTF-16 that is none": lambda: b"\xff\xfe" + b"<\0p\0>" * MB,
    "surrogates as UTF-8": lambda: b"<html><body><p>" + b"\xed\xa0\x80 word " * 300_000,
    "lone surrogates": lambda: "<html><body><p>" + "\ud800 word \udfff" * 300_000,
    "escape sequences": lambda: b"\x1b$B" * MB,
    "gzip without end": lambda: b"\x1f\x8b\x08\x00" + b"\0" * MB,
}


def timed(data: bytes | str) -> tuple[saring.Article, float]:
    """The record, and the seconds it took beyond what its size allows: negative if in time."""
    gc.freeze()  # what eight thousand tests before have left in memory is not gone through again and again: it doubled the time
    started = time.process_time()  # of the processor: what else runs on the machine does not count
    article = saring.extract(data, url="https://www.skerrytimes.example/news/island-keeps-its-lighthouse")
    took = time.process_time() - started
    gc.unfreeze()
    return article, took - START - SLOW_MACHINE * SECONDS_PER_MB * len(data) / MB


@pytest.mark.parametrize("name", KEEPS_ARTICLE)
def test_hostile_page_keeps_its_article(name: str) -> None:
    article, late = timed(KEEPS_ARTICLE[name]())
    assert late <= 0, f"{late:.1f} s too late"
    missing = [text for text in PARAGRAPHS if text not in article.text]
    assert not missing
    json.dumps(article.to_dict()).encode()


@pytest.mark.parametrize("name", ENDS)
def test_hostile_page_ends(name: str) -> None:
    article, late = timed(ENDS[name]())
    assert late <= 0, f"{late:.1f} s too late"
    json.dumps(article.to_dict(), ensure_ascii=False).encode()
