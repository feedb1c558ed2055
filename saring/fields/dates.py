"""When the article was published, and when it was changed: told apart, never copied into each other."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from saring._core import Phrases
from saring.fields.calendars import Moment
from saring.fields.columns import INDEX, TEXT, Row
from saring.fields.date_keys import DATE_KEYS, MODIFIED_KEYS, PUBLISHED_KEYS
from saring.fields.date_words import MODIFIED, PUBLISHED
from saring.fields.facts import Facts
from saring.fields.found import Found
from saring.fields.moments import Seen, find, lowered, read_machine
from saring.fields.relative_dates import ago
from saring.fields.wording import text_of
from saring.record import Evidence

URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_-]|\b)|[/_-]((?:19|20)\d\d)-([01]\d)-([0-3]\d)(?!\d)")
"""A day in an address: `/2021/08/24/`, `/20210824/`, `-2021-08-24`."""


def _marker(table: dict[str, str]) -> re.Pattern[str]:
    """A pattern of all entries. Grouped by their first letter they are sought in 3.6 µs a line; one after another, in 9."""
    groups: dict[str, list[str]] = {}
    for entry in sorted({entry for line in table.values() for entry in line.split("|")}, key=len, reverse=True):
        groups.setdefault(entry[0], []).append(re.escape(entry[1:]))
    options = [f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in groups.items()]
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(options)})(?![a-zà-ÿ])")


MODIFIED_WORD = _marker(MODIFIED)
"""A word that says "changed" in one of the languages; not inside a longer word."""
PUBLISHED_WORD = _marker(PUBLISHED)
"""A word that says "published" in one of the languages; not inside a longer word."""

CHANGED_HINT = re.compile(r"modif|updat|edited|lastmod|aktualis|actualiz|changed|revis|diperbar")
"""The class or property of a time that says "changed"; not `date` or `published`."""

OFFSET = re.compile(r":\d\d\s?[+-](?!00:?00)\d\d:?\d\d$")
"""The offset at the end of a time, other than that of Greenwich."""

DIGIT = re.compile("[0-9]")
"""A digit, in a text of ASCII."""

_ELSEWHERE = frozenset(("aside", "footer", "comment", "nav"))
_INSIDE = ("article", "main", "header")
_PUBLISHED_ITEMS = ("datePublished", "datepublished", "dateCreated", "dc:date", "dc:created", "pubdate")
_MODIFIED_ITEMS = ("dateModified", "datemodified")
_CHANGED_BEHIND = ("更新", "update", "수정")
_CHANGED = Phrases([*_CHANGED_BEHIND, *{entry for line in MODIFIED.values() for entry in line.split("|")}])
"""A line without any of them has the date of no change, whatever dates are in it."""
_LONGEST_LINE = 400


class Dated(NamedTuple):
    """A candidate: when, and why."""

    moment: Moment
    evidence: Evidence


Claim = tuple[object, str, str]
"""A value that should be a date, its source, and where it stands there."""


class Dates(NamedTuple):
    """The two dates of a page."""

    published: Found[str] | None
    modified: Found[str] | None


def dates(facts: Facts, language: str | None) -> Dates:
    """The two dates, each from what the page says of that one alone."""
    latest = _latest(facts.capture_date)
    published = _in_own_zone(_best(_published(facts, language), latest), "article:published_time", "datePublished", facts)
    modified = _in_own_zone(_best(_modified(facts, language), latest), "article:modified_time", "dateModified", facts)
    if modified and published and modified.moment[:3] < published.moment[:3]:
        modified = None
    return Dates(_as_found(published), _as_found(modified))


def dated(facts: Facts, language: str | None) -> tuple[list[Dated], list[Dated]]:
    """Every date that is claimed or shown as that of publication, and every one as that of the last change; possible or not."""
    return list(_published(facts, language)), list(_modified(facts, language))


def is_possible(moment: Moment, capture_date: str | None) -> bool:
    """Whether a page captured then can have it."""
    return moment[:3] <= _latest(capture_date)


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
        if best is None or _refines(best.moment, dated.moment):
            best = dated
        if best.moment.offset is not None:
            break
    return best


def _is_same_on_another_day(local: Moment, moment: Moment) -> bool:
    return local[:3] != moment[:3] and local.minutes() == moment.minutes()


def _in_own_zone(best: Dated | None, key: str, path: str, facts: Facts) -> Dated | None:
    """The same moment in the page's own zone, where a claim has it and it is another day there: that which its readers saw.

    Elsewhere the value keeps the offset it has: of 170 instants on publishers' pages 163 are labelled with that, 155 with the other.
    """
    if best is None or best.moment.offset != 0:
        return best
    claims: list[Claim] = [(value, "meta", key) for value in facts.meta.get(key, ())]
    claims += [(value, "microdata", path) for value in facts.items.get(path, ())]
    claims += [(time[0], "time", time[2]) for time in facts.claims["times"] if time[3] in _INSIDE]
    for value, source, where in claims:
        if isinstance(value, str) and value[-6:-4].strip("0123456789:") and OFFSET.search(value):
            local = _read(value, source, where, None)
            if local and local.moment.offset and _is_same_on_another_day(local.moment, best.moment):
                return local
    return best


def _refines(old: Moment, new: Moment) -> bool:
    """Whether a candidate says the same with more precision."""
    if old[:3] != new[:3] or new.hour is None:
        return False
    return old.hour is None or (new.offset is not None and old.offset is None and old[3:5] == new[3:5])


def _read(value: object, source: str, where: str, language: str | None) -> Dated | None:
    text = value if isinstance(value, str) and value.isascii() else text_of(value)
    moment = read_machine(text, language) if text else None
    return Dated(moment, Evidence(source, where, text[:200])) if text and moment is not None else None


def _published(facts: Facts, language: str | None) -> Iterator[Dated]:
    """When it was published, the most trusted source first."""
    for value, source, where in _published_claims(facts):
        dated = _read(value, source, where, language)
        if dated:
            yield dated
    yield from _shown(facts, language, changed=False)
    for key in facts.given(DATE_KEYS):
        dated = _read(facts.meta[key][0], "meta", key, language)
        if dated:
            yield dated
    yield from _elsewhere(facts, language, changed=False)
    yield from _from_url(facts)
    yield from _ago(facts, language, changed=False)


def _published_claims(facts: Facts) -> Iterator[Claim]:
    article = facts.article
    for key in ("datePublished", "dateCreated"):
        if key in article:
            yield article[key], "jsonld", key
    for key in facts.given(PUBLISHED_KEYS):
        for value in facts.meta[key][:2]:
            yield value, "meta", key
    items = facts.items
    for path in _PUBLISHED_ITEMS if items else ():
        if path in items:
            yield items[path][0], "microdata", path
    for node, key in ((facts.ld.page, "datePublished"), (facts.ld.media, "uploadDate"), (facts.ld.media, "datePublished")):
        if key in node:
            yield node[key], "jsonld", key


def _modified(facts: Facts, language: str | None) -> Iterator[Dated]:
    """When it was changed, the most trusted source first."""
    for value, source, where in _modified_claims(facts):
        dated = _read(value, source, where, language)
        if dated:
            yield dated
    yield from _shown(facts, language, changed=True)
    yield from _elsewhere(facts, language, changed=True)
    yield from _ago(facts, language, changed=True)


def _modified_claims(facts: Facts) -> Iterator[Claim]:
    if "dateModified" in facts.article:
        yield facts.article["dateModified"], "jsonld", "dateModified"
    for key in facts.given(MODIFIED_KEYS):
        yield facts.meta[key][0], "meta", key
    items = facts.items
    for path in _MODIFIED_ITEMS if items else ():
        if path in items:
            yield items[path][0], "microdata", path
    if "dateModified" in facts.ld.page:
        yield facts.ld.page["dateModified"], "jsonld", "WebPage.dateModified"


def _shown(facts: Facts, language: str | None, *, changed: bool) -> Iterator[Dated]:
    """The dates that a reader sees with the article: that of a time in it, then those in labelled blocks."""
    for datetime, text, hint, inside, _ in facts.claims["times"]:
        if datetime and inside in _INSIDE and _says_changed(text, hint) == changed:
            dated = _read(datetime, "time", hint or inside, language)
            if dated:
                yield dated
            break
    for label in ("date", "byline", "headline", "subheadline"):
        for row in _from_headline(facts.labelled(label), facts)[:4]:
            yield from _in_time(row, facts, language, changed=changed)
            yield from _in_text(row[TEXT], "block", str(row[INDEX]), language, changed=changed)


def _in_time(row: Row, facts: Facts, language: str | None, *, changed: bool) -> Iterator[Dated]:
    """What the markup says of the time that is a labelled block, wherever it stands."""
    shown = row[TEXT]
    for datetime, text, hint, inside, _ in facts.claims["times"]:
        if text == shown and inside == "aside" and datetime and _says_changed(text, hint) == changed:
            dated = _read(datetime, "time", hint, language)
            if dated:
                yield dated


def _from_headline(rows: list[Row], facts: Facts) -> list[Row]:
    """The blocks with those behind the headline first: what stands well before it is the day on which the page was read."""
    heads = facts.labelled("headline") if len(rows) > 1 else []
    if not heads:
        return rows
    start = heads[0][INDEX] - _BEFORE
    return rows if rows[0][INDEX] >= start else sorted(rows, key=lambda row: row[INDEX] < start)


_BEFORE = 2
"""Blocks before the headline that still are about the article."""


def _elsewhere(facts: Facts, language: str | None, *, changed: bool) -> Iterator[Dated]:
    """The other times of a page that are outside of sidebars, comments and footers."""
    for datetime, text, hint, *_ in [time for time in facts.claims["times"] if time[3] not in _ELSEWHERE][:12]:
        if _says_changed(text, hint) == changed:
            dated = _read(datetime, "time", hint, language)
            if dated:
                yield dated
            yield from _in_text(text, "time", hint, language, changed=changed)


@lru_cache(maxsize=16)  # of the same times the day of publication is asked for, then that of the last change
def _says_changed(text: str, hint: str) -> bool:
    if CHANGED_HINT.search(hint) and "publi" not in hint:
        return True
    low = text.lower()
    return MODIFIED_WORD.search(low) is not None and PUBLISHED_WORD.search(low) is None


def _in_text(text: str, source: str, where: str, language: str | None, *, changed: bool) -> Iterator[Dated]:
    if len(text) > _LONGEST_LINE or not _has_digit(text) or (changed and not _CHANGED.any_in(text)):
        return
    for seen, is_changed in _told(text, language):
        if is_changed == changed:
            yield Dated(seen.moment, Evidence(source, where, text[seen.start : seen.end].strip()))


def _has_digit(text: str) -> bool:
    """Whether a digit of any script is in a text; the search is quick, and right for ASCII, the loop for all."""
    return DIGIT.search(text) is not None if text.isascii() else any(letter.isdigit() for letter in text)


@lru_cache(maxsize=16)  # a line is asked for the day of publication, then for that of the last change
def _told(text: str, language: str | None) -> tuple[tuple[Seen, bool], ...]:
    """The dates in a line, and of each whether it is that of a change."""
    return tuple([(seen, _is_changed(seen, lowered(text))) for seen in find(text, language)])


def _is_changed(seen: Seen, text: str) -> bool:
    """Whether the words beside a date say that the page was changed then."""
    before = seen.before
    modified = [match.start() for match in MODIFIED_WORD.finditer(before)]
    published = [match.start() for match in PUBLISHED_WORD.finditer(before)]
    if modified:
        return not published or published[-1] < modified[-1]
    return not published and text[seen.end :].lstrip(" )").startswith(_CHANGED_BEHIND)


def _ago(facts: Facts, language: str | None, *, changed: bool) -> Iterator[Dated]:
    """The day that a labelled block, or the first time in the article, tells by how long it was before the capture."""
    captured = read_machine(facts.capture_date) if facts.capture_date else None
    if captured is None:
        return
    rows = [row for label in ("date", "byline") for row in _from_headline(facts.labelled(label), facts)[:4]]
    lines = [("block", str(row[INDEX]), row[TEXT]) for row in rows]
    lines += [("time", hint, text) for _, text, hint, inside, _ in facts.claims["times"] if inside in _INSIDE][:1]
    for source, where, text in lines:
        if changed == (_CHANGED.any_in(text.lower()) and _says_changed(text, "")):
            moment = ago(text, language, captured)
            if moment:
                yield Dated(moment, Evidence(source, where, text[:200]))


def _from_url(facts: Facts) -> Iterator[Dated]:
    """The day in the page's own address: a support, and a last resort."""
    match = URL_DATE.search(facts.url or "")
    if match:
        year, month, day = (int(part) for part in match.groups() if part)
        moment = Moment(year, month, day)
        if moment.is_real():
            yield Dated(moment, Evidence("url", None, match[0]))
