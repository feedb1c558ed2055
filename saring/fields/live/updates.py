"""The updates of a live blog as the page has them: in its markup, or in its JSON-LD."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any, NamedTuple

from saring.fields.attribution.around_names import BYS
from saring.fields.attribution.names import read_names
from saring.fields.columns import TEXT, PageLike, Row, UpdateRow
from saring.fields.dates.calendars import Moment
from saring.fields.dates.moments import Clock, clock, find, read_machine
from saring.fields.jsonld.objects import ORGANIZATIONS, types
from saring.fields.wording import clean, letters, many, text_of
from saring.record import Person

AROUND_CLOCK = re.compile(r"\s?(?:uhr|hrs?|น\.|óra|часов)?(?![^\W\d_])[\s:：–—|+.,)\]\-•·*/]*", re.IGNORECASE)
"""What parts a time from the text behind it: ` Uhr: `, ` | `, `) – `."""

PARAGRAPH_END = re.compile(r"\n\s*|</(?:p|div|h[1-6]|li|blockquote)>|<br\s*/?>\s*<br\s*/?>", re.IGNORECASE)
"""What ends a paragraph in a text or in markup kept as a string."""

_ORNAMENT = " +*|"
_OPENING, _FEWEST_WORDS = 24, 2
"""How far into a text the time stands that it begins with; words that are more than the rest of a stamp."""
_MOST = 2_000
"""Updates that are read of one page."""
_KEY, _MOST_BESIDE = 60, 6


class Update(NamedTuple):
    """One update, where it stands, and when it says it was posted."""

    headline: str | None
    paragraphs: tuple[str, ...]
    author: Person | None
    moment: Moment | None = None
    """The day and time, where the update itself gives both."""
    clock: Clock | None = None
    """The time of day that it shows."""
    first: int = -1
    """Its first block and the one behind its last; -1 where it is not from the markup."""
    end: int = -1
    rows: tuple[int, ...] = ()
    """The blocks that its headline and text are."""

    def beginnings(self) -> list[str]:
        """What tells that two updates are one: the beginnings of headline and text."""
        return [key for key in (letters(text)[:_KEY] for text in (self.headline or "", *self.paragraphs[:1])) if key]


def shown_updates(page: PageLike, blocks: list[Row], language: str | None) -> list[Update]:
    """The updates in the markup that have a text or a headline."""
    read = [_shown(row, blocks, language) for row in page.updates[:_MOST]]
    return [update for update in read if update.headline or update.paragraphs]


def _shown(row: UpdateRow, blocks: list[Row], language: str | None) -> Update:
    first, end, at, machine, head, byline, texts = row
    stamp = blocks[at][TEXT]
    headline = blocks[head][TEXT] if head >= 0 else None
    paragraphs = [blocks[index][TEXT] for index in texts]
    if head == at:
        headline = without_clock(stamp, language)
    elif texts[:1] == [at]:
        paragraphs[0] = without_clock(stamp, language)
    elif headline is None and len(without_clock(stamp, language).split()) >= _FEWEST_WORDS and not find(stamp, language):
        headline = _behind_clock(stamp, language)
    beside = [blocks[index][TEXT] for index in range(first, end) if index not in (head, at, *texts)]
    lines = [blocks[byline][TEXT]] if byline >= 0 else [line for line in beside[:_MOST_BESIDE] if BYS.leads.begin(line[:_KEY])]
    people = [person for line in lines for person in read_names(line, language).people]
    moment = read_machine(machine, language) if machine else None
    if moment is None or moment.hour is None:
        moment = next((seen.moment for seen in find(stamp, language) if seen.moment.hour is not None), None)
    kept = tuple([text for text in paragraphs if text])
    told = tuple([index for index in (head, *texts) if index >= 0])
    return Update(headline or None, kept, people[0] if people else None, moment, clock(stamp, language), first, end, told)


def _behind_clock(stamp: str, language: str | None) -> str | None:
    """What follows the time that a line begins with; nothing if it begins with something else: `Updated at 17.42 BST`."""
    rest = without_clock(stamp, language)
    return rest if rest != stamp else None


def without_clock(text: str, language: str | None = None) -> str:
    """A text without the time that it begins with, and what parts the two: `14.32 Uhr: Brücke frei` → `Brücke frei`."""
    time = clock(text[:_OPENING], language)
    if time is None or any(sign.isalnum() for sign in text[: time.start]):
        return text
    behind = AROUND_CLOCK.match(text, time.end)
    return text[behind.end() if behind else time.end :].strip(_ORNAMENT)


def stored_updates(live: Mapping[str, Any], language: str | None) -> list[Update]:
    """The updates that a page's JSON-LD holds."""
    return list(_stored(live, language))


def _stored(live: Mapping[str, Any], language: str | None) -> Iterator[Update]:
    for node in many(live.get("liveBlogUpdate"))[:_MOST]:
        if not isinstance(node, dict):
            continue
        headline = text_of(node.get("headline")) or text_of(node.get("name"))
        body = node.get("articleBody") or node.get("text")
        paragraphs = [clean(part) for part in PARAGRAPH_END.split(unescape(body))] if isinstance(body, str) else []
        kept = tuple([text for text in paragraphs if text and text != headline])
        if headline or kept:
            yield Update(headline, kept, _author(node.get("author")), _date(node, language))


def _author(value: Any) -> Person | None:
    """The first person that an author claim names; an organization is none."""
    first = next(iter(many(value)), None)
    if isinstance(first, dict) and not ORGANIZATIONS.isdisjoint(types(first)):
        return None
    name = text_of(first)
    people = read_names(name, loose=True).people if name else ()
    return people[0] if people else None


def _date(node: Mapping[str, Any], language: str | None) -> Moment | None:
    for key in ("datePublished", "dateCreated", "dateModified"):
        value = text_of(node.get(key))
        moment = read_machine(value, language) if value else None
        if moment is not None:
            return moment
    return None
