"""When the article was published, and when it was changed: told apart, never copied into each other."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from saring.fields.columns import INDEX, TEXT
from saring.fields.date_words import MODIFIED, PUBLISHED
from saring.fields.facts import Facts
from saring.fields.found import Found
from saring.fields.moments import Moment, Seen, find, lowered, read_machine
from saring.fields.wording import text_of
from saring.record import Evidence

URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_-]|\b)|[/_-]((?:19|20)\d\d)-([01]\d)-([0-3]\d)(?!\d)")
"""A day in an address: `/2021/08/24/`, `/20210824/`, `-2021-08-24`."""


def _marker(table: dict[str, str]) -> re.Pattern[str]:
    entries = sorted({entry for line in table.values() for entry in line.split("|")}, key=len, reverse=True)
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join([re.escape(entry) for entry in entries])})(?![a-zà-ÿ])")


MODIFIED_WORD = _marker(MODIFIED)
"""A word that says "changed" in one of the languages; not inside a longer word."""
PUBLISHED_WORD = _marker(PUBLISHED)
"""A word that says "published" in one of the languages; not inside a longer word."""

CHANGED_HINT = re.compile(r"modif|updat|edited|lastmod|aktualis|actualiz|changed|revis|diperbar")
"""The class or property of a time that says "changed"; not `date` or `published`."""

DIGIT = re.compile("[0-9]")
"""A digit, in a text of ASCII."""

_ELSEWHERE = frozenset(("aside", "footer", "comment", "nav"))
_LONGEST_LINE = 400


class Dated(NamedTuple):
    """A candidate: when, and why."""

    moment: Moment
    evidence: Evidence


class Dates(NamedTuple):
    """The two dates of a page."""

    published: Found[str] | None
    modified: Found[str] | None


def dates(facts: Facts, language: str | None) -> Dates:
    """The two dates, each from what the page says of that one alone."""
    latest = _latest(facts.capture_date)
    published = _best(_published(facts, language), latest)
    modified = _best(_modified(facts, language), latest)
    if modified and published and modified.moment[:3] < published.moment[:3]:
        modified = None
    return Dates(_as_found(published), _as_found(modified))


def _latest(capture_date: str | None) -> tuple[int, int, int]:
    """The last day that a date can be: the day after the capture."""
    moment = read_machine(capture_date) if capture_date else None
    return (moment.year, moment.month, moment.day + 1) if moment else (2100, 12, 31)


def _as_found(dated: Dated | None) -> Found[str] | None:
    return Found(dated.moment.iso(), dated.evidence) if dated else None


def _best(candidates: Iterator[Dated], latest: tuple[int, int, int]) -> Dated | None:
    """The first possible candidate, made more precise by a later one that says the same day with time or zone."""
    best: Dated | None = None
    for dated in candidates:
        if dated.moment[:3] > latest:
            continue
        if best is None:
            best = dated
        elif _refines(best.moment, dated.moment):
            best = Dated(dated.moment, dated.evidence)
        if best.moment.offset is not None:
            break
    return best


def _refines(old: Moment, new: Moment) -> bool:
    """Whether a candidate says the same with more precision."""
    if old[:3] != new[:3] or new.hour is None:
        return False
    return old.hour is None or (new.offset is not None and old.offset is None and old[3:5] == new[3:5])


def _read(value: object, source: str, where: str, language: str | None, sure: float) -> Iterator[Dated]:
    text = value if isinstance(value, str) else text_of(value)
    moment = read_machine(text, language) if text else None
    if moment is not None:
        yield Dated(moment, Evidence(source, where, text[:200] if text else None, sure))


_PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "date_published", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate", "article.published", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dcterms.created", "dc.date.created",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "article_date_original", "originalpublicationdate", "rnews:datepublished", "bt:pubdate",
    "citation_publication_date",
    "citation_date", "article:post_date", "og:published_time", "og:pubdate", "video:release_date", "published_at", "published", "created",
    "datecreated", "date", "content_create_date", "weibo:article:create_at", "mediator_published_time", "ptime",
    "publisheddate", "displaydate",
    "apub:time", "firstpublished", "release_date",
)  # fmt: skip
_MODIFIED_META = (
    "article:modified_time", "og:article:modified_time", "article:modified", "datemodified", "date_modified", "og:updated_time", "lastmod",
    "dc.date.modified", "dcterms.modified", "last-modified", "article.updated", "modified", "lastmodified", "updated_time", "bt:moddate",
    "last_updated_date", "revised", "dateupdated",
)  # fmt: skip


def _published(facts: Facts, language: str | None) -> Iterator[Dated]:
    """When it was published, the most trusted source first."""
    article = facts.article
    for key in ("datePublished", "dateCreated"):
        yield from _read(article.get(key), "jsonld", key, language, 0.97)
    for key in facts.given(_PUBLISHED_META):
        for value in facts.meta[key][:2]:
            yield from _read(value, "meta", key, language, 0.93)
    for path in ("datePublished", "datepublished", "dateCreated", "dc:date", "dc:created", "pubdate"):
        for value in facts.items.get(path, ())[:1]:
            yield from _read(value, "microdata", path, language, 0.93)
    for node, key in ((facts.ld.page, "datePublished"), (facts.ld.media, "uploadDate"), (facts.ld.media, "datePublished")):
        yield from _read(node.get(key), "jsonld", key, language, 0.85)
    yield from _shown(facts, language, changed=False)
    yield from _from_url(facts)


def _modified(facts: Facts, language: str | None) -> Iterator[Dated]:
    """When it was changed, the most trusted source first."""
    yield from _read(facts.article.get("dateModified"), "jsonld", "dateModified", language, 0.95)
    for key in facts.given(_MODIFIED_META):
        for value in facts.meta[key][:1]:
            yield from _read(value, "meta", key, language, 0.9)
    for path in ("dateModified", "datemodified"):
        for value in facts.items.get(path, ())[:1]:
            yield from _read(value, "microdata", path, language, 0.9)
    yield from _read(facts.ld.page.get("dateModified"), "jsonld", "WebPage.dateModified", language, 0.8)
    yield from _shown(facts, language, changed=True)


def _shown(facts: Facts, language: str | None, *, changed: bool) -> Iterator[Dated]:
    """The dates that a reader sees: labelled blocks, then times outside of sidebars, comments and footers."""
    times = [time for time in facts.claims["times"] if time[3] not in _ELSEWHERE]
    for datetime, text, hint, inside, _ in times:
        if datetime and inside in ("article", "main", "header") and _says_changed(text.lower(), hint) == changed:
            yield from _read(datetime, "time", hint or inside, language, 0.85)
            break
    for label in ("date", "byline", "headline", "subheadline"):
        for row in facts.labelled(label)[:4]:
            yield from _in_text(row[TEXT], "block", str(row[INDEX]), language, changed=changed)
    for datetime, text, hint, _, _ in times[:12]:
        if _says_changed(text.lower(), hint) == changed:
            yield from _read(datetime or None, "time", hint, language, 0.7)
            yield from _in_text(text, "time", hint, language, changed=changed)


def _says_changed(text: str, hint: str) -> bool:
    if CHANGED_HINT.search(hint) and "publi" not in hint:
        return True
    return MODIFIED_WORD.search(text) is not None and PUBLISHED_WORD.search(text) is None


def _in_text(text: str, source: str, where: str, language: str | None, *, changed: bool) -> Iterator[Dated]:
    if len(text) > _LONGEST_LINE or not _has_digit(text):
        return
    for seen in find(text, language):
        if _is_changed(seen, lowered(text)) == changed:
            yield Dated(seen.moment, Evidence(source, where, text[seen.start : seen.end].strip(), 0.85 if source == "block" else 0.65))


def _has_digit(text: str) -> bool:
    """Whether a digit of any script is in a text; the search is quick, and right for ASCII, the loop for all."""
    return DIGIT.search(text) is not None if text.isascii() else any(letter.isdigit() for letter in text)


def _is_changed(seen: Seen, text: str) -> bool:
    """Whether the words beside a date say that the page was changed then."""
    modified = list(MODIFIED_WORD.finditer(seen.before))
    published = list(PUBLISHED_WORD.finditer(seen.before))
    if modified:
        return not published or published[-1].start() < modified[-1].start()
    return not published and text[seen.end :].lstrip(" )").startswith(("更新", "update", "수정"))


def _from_url(facts: Facts) -> Iterator[Dated]:
    """The day in the page's own address: a support, and a last resort."""
    match = URL_DATE.search(facts.url or "")
    if match:
        year, month, day = (int(part) for part in match.groups() if part)
        moment = Moment(year, month, day)
        if moment.is_real():
            yield Dated(moment, Evidence("url", None, match[0], 0.6))
