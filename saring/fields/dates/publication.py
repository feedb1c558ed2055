"""When the article was published, and when it was changed: told apart, never copied into each other."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from saring._core import Beginnings
from saring.fields.columns import INDEX, LABEL, LABELS, TEXT, Row
from saring.fields.dates.calendars import Moment
from saring.fields.dates.date_line import CLAIMS, as_readers_see, in_own_zone
from saring.fields.dates.dated_texts import (
    PUBLISHED_ENTRIES,
    PUBLISHED_WORDS,
    Claim,
    Dated,
    in_text,
    in_value,
    may_say_changed,
    published_in,
    says_changed,
)
from saring.fields.dates.in_addresses import as_address_says, in_address
from saring.fields.dates.moments import read_machine, without_empty_time
from saring.fields.dates.relative import ago
from saring.fields.dates.shown import elsewhere, near_headline, said_published, shown
from saring.fields.facts import Facts
from saring.fields.found import Found
from saring.fields.words.date_keys import DATE_KEYS, LIKE_MODIFIED, LIKE_PUBLISHED, MODIFIED_KEYS, PUBLISHED_KEYS
from saring.record import Evidence

_PUBLISHED_ITEMS = ("datePublished", "datepublished", "dateCreated", "dc:date", "dc:created", "pubdate")
_MODIFIED_ITEMS = ("dateModified", "datemodified")


class Dates(NamedTuple):
    """The two dates of a page."""

    published: Found[str] | None
    modified: Found[str] | None


def dates(facts: Facts, language: str | None) -> Dates:
    """The two dates, each from what the page says of that one alone."""
    latest = _latest(facts.capture_date)
    published = _best(_published(facts, language), latest) or _best(_published_otherwise(facts, language), latest)
    if "datePublished" in facts.ld.page:
        published = _as_page_says(published, facts, language, latest)
    modified = _best(_modified(facts, language), latest)
    if published:
        published = as_address_says(published, facts.url)
        published = as_readers_see(published, modified, _claimed(facts, language, latest), facts, language)
    if modified:
        modified = in_own_zone(modified, facts, changed=True)
    if modified and published and modified.moment[:3] < published.moment[:3]:
        modified = None
    return Dates(_as_found(published), _as_found(modified))


def dated(facts: Facts, language: str | None) -> tuple[list[Dated], list[Dated]]:
    """Every date that is claimed or shown as that of publication, and every one as that of the last change; possible or not."""
    published = [*_published(facts, language), *_published_otherwise(facts, language), *_of_page(facts)]
    return published, list(_modified(facts, language))


def is_possible(moment: Moment, capture_date: str | None) -> bool:
    """Whether a page captured then can have it."""
    return moment[:3] <= _latest(capture_date)


def _latest(capture_date: str | None) -> tuple[int, int, int]:
    """The last day that a date can be: the day after the capture."""
    moment = read_machine(capture_date) if capture_date else None
    return (moment.year, moment.month, moment.day + 1) if moment else (2100, 12, 31)


def _as_found(dated: Dated | None) -> Found[str] | None:
    return Found(without_empty_time(dated.moment).iso(), dated.evidence) if dated else None


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


def _as_page_says(seen: Dated | None, facts: Facts, language: str | None, latest: tuple[int, int, int]) -> Dated | None:
    """What readers see, as the object of the page itself says it, where that is the same day in some zone.

    Alone it says nothing: WordPress dates every page so, those about the company, too. Of 17 such days that nothing else on the page told,
    3 were the labelled one, 3 were not, and 11 stood on pages that are labelled as having none.
    """
    claim = None if seen and seen.evidence.source in CLAIMS else _best(_of_page(facts), latest)
    if claim is None:
        return seen
    day = seen or next(shown(facts, language, changed=True), None)
    if seen and _refines(claim.moment, seen.moment):
        return seen  # the same minute, whose zone only readers see
    return claim if day and abs(date(*claim.moment[:3]) - date(*day.moment[:3])) <= timedelta(days=1) else seen


def _of_page(facts: Facts) -> Iterator[Dated]:
    """When the object of the page itself says it was published."""
    if "datePublished" in facts.ld.page:
        dated = in_value((facts.ld.page["datePublished"], "jsonld", "WebPage.datePublished"), None)
        if dated:
            yield dated


def _refines(old: Moment, new: Moment) -> bool:
    """Whether a candidate says the same with more precision."""
    if old[:3] != new[:3] or new.hour is None:
        return False
    return old.hour is None or (new.offset is not None and old.offset is None and old[3:5] == new[3:5])


def _published(facts: Facts, language: str | None) -> Iterator[Dated]:
    """When it was published, the most trusted source first."""
    for claim in _published_claims(facts):
        dated = in_value(claim, language)
        if dated:
            yield dated
    if "last-modified" in facts.meta:
        yield from _in_meta(("date",), facts, language)  # beside that, it is the day of publication
    yield from said_published(facts, language)
    yield from shown(facts, language, changed=False)
    yield from _in_meta(DATE_KEYS, facts, language)
    yield from elsewhere(facts, language, changed=False)


def _published_otherwise(facts: Facts, language: str | None) -> Iterator[Dated]:
    """When it was published, where nothing surer says so."""
    yield from _on_lines(facts, language, changed=False)
    yield from _anywhere(facts, language)
    yield from in_address(facts.url)
    yield from _timed(facts, language)
    yield from _ago(facts, language, changed=False)


def _claimed(facts: Facts, language: str | None, latest: tuple[int, int, int]) -> Iterator[Dated]:
    """The possible ones of what the page says to machines of its publication."""
    for claim in _published_claims(facts):
        dated = in_value(claim, language)
        if dated and dated.moment[:3] <= latest:
            yield dated


def _published_claims(facts: Facts) -> Iterator[Claim]:
    article = facts.article
    for key in ("datePublished", "dateCreated"):
        if key in article:
            yield article[key], "jsonld", key
    keys = facts.given(PUBLISHED_KEYS)
    for key in keys or _like(LIKE_PUBLISHED, facts):
        for value in facts.meta[key][:2]:
            yield value, "meta", key
    items = facts.items
    for path in _PUBLISHED_ITEMS if items else ():
        if path in items:
            yield items[path][0], "microdata", path
    for key in ("uploadDate", "datePublished"):
        if key in facts.ld.media:
            yield facts.ld.media[key], "jsonld", key


def _like(keys: re.Pattern[str], facts: Facts) -> list[str]:
    """The page's keys of `<meta>` that a pattern recognises."""
    return keys.findall("\n".join(facts.meta))


def _in_meta(keys: tuple[str, ...], facts: Facts, language: str | None) -> Iterator[Dated]:
    for key in facts.given(keys):
        dated = in_value((facts.meta[key][0], "meta", key), language)
        if dated:
            yield dated


def _on_lines(facts: Facts, language: str | None, *, changed: bool) -> Iterator[Dated]:
    """The dates of short lines beside or in the text that are nothing else, and the date that the text itself begins with."""
    body = facts.labelled("body")
    for row in (*facts.lines_above, *body[:_FIRST_LINES], *body[-_LAST_LINES:]):
        yield from _on_line(row, language, changed=changed)
    for row in body[:_FIRST_LINES] if not changed else ():
        opening = OPENING.match(row[TEXT])
        if opening:
            yield from in_text(opening[0], "block", str(row[INDEX]), language, changed=False)


def _on_line(row: Row, language: str | None, *, changed: bool) -> Iterator[Dated]:
    """The dates of a short line that is nothing else."""
    text = row[TEXT]
    told = list(in_text(text, "block", str(row[INDEX]), language, changed=changed)) if len(text) < _LONGEST_DATE else []
    if told:
        others = in_text(text, "block", str(row[INDEX]), language, changed=not changed)
        if sum([len(dated.evidence.raw or "") + _LITTLE for dated in (*told, *others)]) > len(text):
            yield from told


def _timed(facts: Facts, language: str | None) -> Iterator[Dated]:
    """The day in figures with a time of day on a line above the text that says more; with any day, a line right behind it."""
    told: list[Dated] = []
    for row in facts.lines_above:
        if len(row[TEXT]) < _LONGEST_TIMED:
            if PUBLISHED_WORDS.first(row[TEXT].lower().lstrip("[(")) == 0 and (
                said := published_in(row[TEXT], "block", str(row[INDEX]), language)
            ):
                yield said  # `[Posted: Thu 12/01/2012 by Jane Doe www.harbour.example]`
            seen = in_text(row[TEXT], "block", str(row[INDEX]), language, changed=False)
            told += [dated for dated in seen if not any(map(str.isalpha, dated.evidence.raw or ""))]  # in words: a kick-off, a meeting
    for row in facts.lines_behind[:_LAST_LINES]:
        told += _on_line(row, language, changed=False)
    yield from (dated for dated in told if dated.moment.hour is not None)


_LONGEST_TIMED = 100
"""Letters of a line such as `www.harbour.example 2012/1/17 17:23:10 Red Net, size: large small`."""

OPENING = re.compile(r"[\d.]{6,10}\s[–—-]\s")
"""A day in numbers before the text: `29.11.2022 – Mehrfach hatte die Branche`."""

_LITTLE, _LONGEST_DATE, _FIRST_LINES, _LAST_LINES = 12, 60, 3, 3
"""Letters beside each date on a line that is nothing else, of a day of the week; letters of such a line; lines of the text that may be."""


def _anywhere(facts: Facts, language: str | None) -> Iterator[Dated]:
    """The date of a short line that begins with a word such as "Published", wherever it stands, if the page has no other such line."""
    found: dict[Moment, Dated] = {}
    for row, following in facts.page.beginning(_PUBLISHED, _LONGEST_DATE - 1) if facts.page.kind == "html" else ():
        text = row[TEXT]
        if row[LABEL] not in _OF_OTHERS and PUBLISHED_WORDS.first(text.lower()) == 0:
            dated = published_in(text, "block", str(row[INDEX]), language) or _behind(row, following, language)
            if dated:
                found[dated.moment] = dated
                if len(found) > 1:
                    return
    if len(found) == 1:
        yield from found.values()


def _behind(word: Row, following: Row | None, language: str | None) -> Dated | None:
    """The date that a block is, if the one before it is but a word such as "Published", as in tables and lists of properties."""
    if following is None or len(word[TEXT]) > _LONGEST_WORD or len(following[TEXT]) >= _LONGEST_DATE:
        return None
    dated = next(in_text(following[TEXT], "block", str(following[INDEX]), language, changed=False), None)
    return dated if dated and len(dated.evidence.raw or "") + _LITTLE > len(following[TEXT]) else None


_LONGEST_WORD = 24
"""Letters of "Published" and its kin, and a mark."""

_PUBLISHED = Beginnings(PUBLISHED_ENTRIES)
_OF_OTHERS = tuple([LABELS.index(label) for label in ("comment", "related")])


def _modified(facts: Facts, language: str | None) -> Iterator[Dated]:
    """When it was changed, the most trusted source first."""
    for claim in _modified_claims(facts):
        dated = in_value(claim, language)
        if dated:
            yield dated
    yield from shown(facts, language, changed=True)
    yield from elsewhere(facts, language, changed=True)
    yield from _on_lines(facts, language, changed=True)
    yield from _ago(facts, language, changed=True)


def _modified_claims(facts: Facts) -> Iterator[Claim]:
    if "dateModified" in facts.article:
        yield facts.article["dateModified"], "jsonld", "dateModified"
    for key in facts.given(MODIFIED_KEYS) or _like(LIKE_MODIFIED, facts):
        yield facts.meta[key][0], "meta", key
    items = facts.items
    for path in _MODIFIED_ITEMS if items else ():
        if path in items:
            yield items[path][0], "microdata", path
    if "dateModified" in facts.ld.page:
        yield facts.ld.page["dateModified"], "jsonld", "WebPage.dateModified"


def _ago(facts: Facts, language: str | None, *, changed: bool) -> Iterator[Dated]:
    """The day that a line at the headline tells by how long it was before the capture; further away it may be a teaser's or a comment's."""
    captured = read_machine(facts.capture_date) if facts.capture_date else None
    if captured is None:
        return
    for row in _about(facts, changed=changed):
        text = row[TEXT]
        if changed == (may_say_changed(text.lower()) and says_changed(text, "")):
            moment = ago(text, language, captured)
            if moment:
                yield Dated(moment, Evidence("block", str(row[INDEX]), text[:200]))


def _about(facts: Facts, *, changed: bool) -> Iterator[Row]:
    """The lines at the headline that say when; and, of publication, the other short lines above the text that are not another article's."""
    for label in ("date", "byline"):
        yield from near_headline(facts.labelled(label), facts)[:4]
    if not changed and facts.page.kind == "html":
        yield from [row for row in facts.lines_above if row[LABEL] not in _OF_OTHERS]
