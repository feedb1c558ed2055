"""Live blogs: whether a page is one, and its body with one block for each update.

What has the shape of a live blog, times with text in containers of one build, are also comments, posts, teasers, programmes and
chronologies. What the page says of itself decides: in its data, or in words of title, address and markup together with the order of the
times. Of 5,342 development pages 1,275 have the shape, and the three that are live blogs are told; without any such word
"many times, the newest first" was right in none of 21.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from saring.fields.body.blocks import BODY_LABELS, Around, body
from saring.fields.columns import BODY, INDEX, KIND, KINDS, LABEL, LABELS, PAGE_TYPES, SCORE, TEXT, Row, with_label
from saring.fields.dates.calendars import Moment
from saring.fields.dates.moments import find, read_machine
from saring.fields.facts import Facts
from saring.fields.kinds.page_kind import sayings
from saring.fields.live.times import Day, Days, agree, newest_first, times
from saring.fields.live.updates import Update, shown_updates, stored_updates
from saring.fields.wording import STOPS, letters
from saring.fields.words.kinds import LIVE
from saring.record import Block, Evidence, Person

_LEAST_CLAIMED, _LEAST = 2, 3
"""Fewest updates: of a page that says in its data that it is a live blog, and of another."""
_VOTES = 2
_HALF = 0.5
"""The least share of the page's text that is in updates."""
_LEAST_CONTENT = 0.1
"""Probability of content that the updates' text has on average; of teasers in a box the model is surer than that."""
_SHORTEST = 20
"""Letters of an update on average; less is a table of events."""
_MOST_OTHER = 0.6
"""Probability that the page is a forum, a list or a shop, from which on its shape is that."""
_OTHERS = tuple([PAGE_TYPES.index(name) for name in ("forum", "listing", "product")])
_SURE, _LIKELY = 0.97, 0.9
"""Which band of the counted verdicts holds for a page that says it is one, and for another; none of 5,342 was wrongly taken for one."""
_LONGEST_DATE, _SENTENCE = 60, 60
_HEADLINE, _BOILERPLATE, _PARAGRAPH = LABELS.index("headline"), LABELS.index("boilerplate"), KINDS.index("paragraph")


class Live(NamedTuple):
    """A live blog's body."""

    body: tuple[Block, ...]
    told: str
    """What speaks for it."""
    sure: float
    evidence: Evidence
    rows: list[Row]
    """The blocks of the page that it is made of."""
    span: range
    """The blocks from the first update to the last."""


def live(facts: Facts, rows: list[Row], beside: Around, known: Sequence[str | None]) -> Live | None:
    """The body of a live blog; None if the page is none, which mostly costs two looks.

    Args:
        facts: the page.
        rows: the blocks among which the body's are.
        beside: pictures, embedded things, links and emphasis.
        known: the page's language, and when it was published and changed.
    """
    claimed = LIVE[0] in facts.ld.kinds
    words: list[str] = []
    if facts.page.update_count >= _LEAST_CLAIMED and not claimed:
        claimed, words = _says_live(facts)
    if not (claimed or words or (facts.page.updates_named and facts.page.update_count)):
        return None
    blocks, (language, published, modified) = facts.page.blocks, known
    shown = shown_updates(facts.page, blocks, language)
    stored = stored_updates(facts.ld.live, language)
    if len(stored) >= max(_LEAST_CLAIMED, 2 * len(shown)):
        return _from_stored(stored, rows, beside)
    told = _told(facts, shown, words, rows, claimed=claimed)
    if told is None:
        return None
    days = Days(_moment(published), _moment(modified), list(_headings(shown, blocks, language)))
    dated = _updates(shown, stored, days)
    headings = {index for index, _ in days.headings}
    rows = [row for row in rows if row[INDEX] not in headings]
    return _from_markup(dated, rows, blocks, beside)._replace(told=told, sure=_SURE if claimed else _LIKELY)


def _says_live(facts: Facts) -> tuple[bool, list[str]]:
    """Whether the page says in its microdata that it is a live blog, and which words of its title and address do."""
    if any(kind == LIVE[0] for kind, _, _ in facts.claims["items"]):
        return True, []
    return False, [word for kind, _, word in sayings(facts) if kind == "liveblog"]


def _told(facts: Facts, shown: list[Update], words: list[str], rows: list[Row], *, claimed: bool) -> str | None:
    """What speaks for a live blog, if enough does: data, or two of words, names in the markup, and the newest update first."""
    if len(shown) < (_LEAST_CLAIMED if claimed else _LEAST):
        return None
    told = f"{len(shown)} updates with times, and says so"
    if claimed:
        return f"{told} ({LIVE[0]})"
    votes = len(words) + facts.page.updates_named + (newest_first(shown) is True)
    if votes < _VOTES or not _is_content(facts, shown, rows):
        return None
    return f"{told} ({', '.join(words) or 'in its markup'})"


def _is_content(facts: Facts, shown: list[Update], rows: list[Row]) -> bool:
    """Whether the updates are most of the page's text, on a page that is no forum, no list and no shop."""
    if max([facts.page.page_type[at] for at in _OTHERS]) > _MOST_OTHER:
        return False
    blocks = facts.page.blocks  # made anew each time it is asked for
    texts = [blocks[index] for update in shown for index in update.rows]
    length = sum([len(row[TEXT]) for row in texts])
    content = sum([row[SCORE] * len(row[TEXT]) for row in texts])
    return length >= _SHORTEST * len(shown) and content >= _LEAST_CONTENT * length and _share(shown, rows) >= _HALF


def _share(shown: list[Update], rows: list[Row]) -> float:
    """How much of the page's text is in updates."""
    inside = sum([len(text) for update in shown for text in update.paragraphs])
    outside = sum([len(row[TEXT]) for row in rows if row[LABEL] == BODY and not _is_in(row[INDEX], shown)])
    return inside / max(1, inside + outside)


def _is_in(index: int, shown: list[Update]) -> bool:
    return any(update.first <= index < update.end for update in shown)


def _moment(date: str | None) -> Moment | None:
    return read_machine(date) if date else None


def _headings(shown: list[Update], blocks: list[Row], language: str | None) -> Iterator[tuple[int, Day]]:
    """Short lines with a date and no time that stand right above the first update, or between updates."""
    gaps = zip([max(0, shown[0].first - 1), *[update.end for update in shown]], [update.first for update in shown], strict=False)
    for start, end in gaps:
        for row in blocks[start:end]:
            seen = find(row[TEXT], language) if len(row[TEXT]) <= _LONGEST_DATE else ()
            if len(seen) == 1 and seen[0].moment.hour is None:
                yield row[INDEX], seen[0].moment[:3]


def _updates(shown: list[Update], stored: list[Update], days: Days) -> list[tuple[Update, Block]]:
    """A block for each update; time and author from the JSON-LD where it has the same update and agrees."""
    known: dict[str, Update] = {}
    for update in stored:
        for key in update.beginnings():
            known.setdefault(key, update)
    placed = []
    for update, own in zip(shown, times(shown, days), strict=True):
        same = next((known[key] for key in update.beginnings() if key in known), None)
        moment = same.moment if same is not None and agree(same.moment, update.clock) else own
        author = update.author or (same.author if same else None)
        placed.append((update, _block(update, moment.iso() if moment else None, author)))
    return placed


def _block(update: Update, date: str | None, author: Person | None) -> Block:
    return Block.of_update(update.paragraphs, headline=update.headline, date=date, author=author)


def _from_markup(updates: list[tuple[Update, Block]], rows: list[Row], blocks: list[Row], beside: Around) -> Live:
    """Updates where they stand, their pictures behind them; what the page has around them as it is."""
    out: list[Block] = []
    used: list[Row] = []
    at = 0
    for update, block in updates:
        before = [row for row in rows if at <= row[INDEX] < update.first and row[LABEL] in BODY_LABELS]
        before = before or (_lead(blocks[: update.first]) if not used else [])
        out += body(before, beside.among(_from(at, update.first)))
        out.append(block)
        out += body([], beside.among(_from(update.first, update.end)))
        used += [*before, *[with_label(blocks[index], BODY) for index in update.rows]]
        at = update.end
    behind = [row for row in rows if row[INDEX] >= at]
    out += body(behind, beside.among(_from(at, None)))
    return Live(tuple(out), "", 0.0, Evidence("block", str(updates[0][0].first)), used + behind, range(updates[0][0].first, at))


def _from(start: int, end: int | None) -> Callable[[int], bool]:
    """Whether a place is behind the start, and not behind the end."""
    return lambda place: (start < place or place == start == 0) and (end is None or place <= end)


def _lead(above: list[Row]) -> list[Row]:
    """The paragraphs between the headline and the first update, where the model took none: it takes a lead of one sentence for a note."""
    headlines = [at for at, row in enumerate(above) if row[LABEL] == _HEADLINE]
    if not headlines:
        return []
    behind = above[headlines[-1] + 1 :]
    return [
        with_label(row, BODY)
        for row in behind
        if row[KIND] == _PARAGRAPH and row[LABEL] in (_BOILERPLATE, BODY) and len(row[TEXT]) >= _SENTENCE and row[TEXT].endswith(STOPS)
    ]


def _from_stored(stored: list[Update], rows: list[Row], beside: Around) -> Live:
    """Updates that a script would have shown; before them what the markup has beside them."""
    texts = "\n".join([letters(text) for update in stored for text in (update.headline or "", *update.paragraphs)])
    lead = [row for row in rows if letters(row[TEXT]) not in texts]
    blocks = [_block(update, update.moment.iso() if update.moment else None, update.author) for update in stored]
    evidence = Evidence("jsonld", "liveBlogUpdate")
    told = f"{len(stored)} updates in its data, and says so ({LIVE[0]})"
    return Live((*body(lead, beside), *blocks), told, _SURE, evidence, lead, range(0))
