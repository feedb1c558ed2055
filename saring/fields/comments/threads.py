"""Readers' comments, kept apart from the body."""

from collections import deque
from collections.abc import Container, Iterator
from itertools import pairwise
from typing import NamedTuple

from saring.fields.columns import INDEX, KIND, KINDS, TEXT, Row
from saring.fields.comments.claims import marked_heads, told_comments
from saring.fields.comments.controls import is_answer, is_control
from saring.fields.comments.heads import EDITED, MAY_BE_DATED, Head, Stamps, head_of
from saring.fields.comments.names import Around, is_signature, may_name, plain_name
from saring.fields.dates.moments import read_machine
from saring.fields.facts import Facts
from saring.fields.wording import letters
from saring.record import Comment, Person

_MOST = 1_000
_HEADING, _OF_FORMS = KINDS.index("heading"), KINDS.index("other")
_NEAR = 3
"""Blocks between a name and the date behind it."""
_FAR = 12
"""Blocks that are none of comments between two lines of one."""
_KEY = 80
"""Letters by which two texts are told to be one."""


class Line(NamedTuple):
    """A block among comments: what it says of a writer, or a text, or what ends one."""

    row: Row
    head: Head | None = None
    is_text: bool = False


def comment(facts: Facts, language: str | None = None, updates: Container[int] = (), *, of_forum: bool = False) -> tuple[Comment, ...]:
    """The comments in page order; not those in a live blog's updates, which look alike.

    Who wrote one and when is what the line above it says, or that below it, or the page's data. Where no line says so, each block is
    one; so it is on a forum, where the posts are the text and comments what stands around them. Headings, buttons, fields of forms and
    counts among them are none: `2 comments`, `Reply`, `Email *`.
    """
    told = told_comments(facts, language) if "comment" in facts.article else []
    rows = [row for row in facts.labelled("comment")[:_MOST] if row[INDEX] not in updates and row[KIND] != _OF_FORMS]
    if not rows:
        return tuple(told)
    if of_forum:
        return tuple([Comment(row[TEXT]) for row in rows if row[KIND] != _HEADING and not is_control(row[TEXT])])
    captured = read_machine(facts.capture_date) if facts.capture_date else None
    stamps = Stamps([time for time in facts.claims["times"] if time[3] == "comment"], captured, language)
    marked = marked_heads(facts, language)
    lines = _named([_line(row, stamps, marked) for row in rows], stamps.words)
    lines = _with_names_above(lines, facts, stamps.words)
    return tuple(_with_told(list(_above(lines) if _is_signed_below(lines, stamps.words) else _below(lines)), told))


def _line(row: Row, stamps: Stamps, marked: dict[str, deque[Head]]) -> Line:
    text = row[TEXT]
    if text in marked:
        heads = marked[text]
        return Line(row, heads.popleft() if len(heads) > 1 else heads[0])
    if is_control(text) or is_answer(text):
        dated = head_of(text, stamps) if MAY_BE_DATED.search(text) else None  # `2026-03-10 09:05` is no count
        return Line(row, dated if dated and dated.date and not dated.name else None)
    head = head_of(text, stamps)
    return Line(row, head, head is None and row[KIND] != _HEADING)


def _named(lines: list[Line], words: Around) -> list[Line]:
    """The lines with each name that stands alone before its date, or behind it, put to that, if most dates have one there."""
    bare = [at for at, line in enumerate(lines) if line.head and line.head.is_timed and not line.head.name]
    before = {at: near for at in bare if (near := _step(lines, at, -1)) is not None and _names(lines[near], lines[at])}
    behind = {at: near for at in bare if (near := _step(lines, at, 1)) is not None and _names(lines[near], lines[at])}
    behind = {at: near for at, near in behind.items() if near + 1 < len(lines) and lines[near + 1].is_text}
    most = next((places for places in (before, behind) if _MOST_OF * len(places) >= len(bare)), {})
    named = most or {at: name for at, name in before.items() if lines[name].head}
    gone = set(named.values())
    return [_with_name(line, lines[named[at]], words) if at in named else line for at, line in enumerate(lines) if at not in gone]


def _with_names_above(lines: list[Line], facts: Facts, words: Around) -> list[Line]:
    """The lines with the names of those few times above which the model took the name for something else, as it does of the first."""
    named = sum([bool(line.head and line.head.name and (line.head.date or line.head.is_timed)) for line in lines])
    bare = [line for line in lines if line.head and line.head.is_timed and not line.head.name]
    if not bare or len(bare) > _FEW or named < _MOST_OF * len(bare):
        return lines
    known = {line.row[INDEX] for line in lines}
    above = {id(line): facts.page.before(line.row[INDEX], 1) for line in bare if line.row[INDEX] - 1 not in known}
    fitting = {key: rows[0] for key, rows in above.items() if rows and may_name(rows[0][TEXT])}
    return [_with_name(line, Line(fitting[id(line)]), words) if id(line) in fitting else line for line in lines]


_FEW = 3
_MOST_OF = 1.5
"""Two of three are most."""


def _step(lines: list[Line], at: int, by: int) -> int | None:
    """The next line in a direction that is no button or count; those are left out."""
    near = at + by
    while 0 <= near < len(lines) and abs(near - at) <= _NEAR:
        if lines[near].head or lines[near].is_text or lines[near].row[KIND] == _HEADING:
            return near
        near += by
    return None


def _names(line: Line, dated: Line) -> bool:
    """Whether a line is the name of who wrote at the time that another tells."""
    if abs(dated.row[INDEX] - line.row[INDEX]) > _NEAR:
        return False
    if line.head:
        return bool(line.head.name) and not line.head.is_timed
    return may_name(line.row[TEXT])


def _with_name(dated: Line, named: Line, words: Around) -> Line:
    """A line with a date, and the name in another."""
    name = named.head.name if named.head else plain_name(named.row[TEXT], words)
    return Line(named.row, Head(name or None, dated.head.date if dated.head else None))


def _is_signed_below(lines: list[Line], words: Around) -> bool:
    """Whether the lines about comments stand below them: `Posted by Jane at June 16` is the last, and a text is first."""
    heads = [line for line in lines if line.head and line.head.name]
    first = next((line for line in lines if line.is_text or line.head), None)
    last = next((line for line in reversed(lines) if line.is_text or line.head), None)
    if not heads or first is None or last is None:
        return False
    return first.is_text and last.head is not None and all(is_signature(line.row[TEXT], words) for line in heads)


def _below(lines: list[Line]) -> Iterator[Comment]:
    """The comments below the lines about them; a heading or a button ends one, a time of a change does not, nor its own title."""
    titles = _titles(lines)
    head, texts, at = None, [], 0
    for line in lines:
        if head and line.row[INDEX] - at > _FAR:
            if texts:
                yield _comment(texts, head)
            head, texts = None, []
        at = line.row[INDEX]
        if line.is_text and head:
            texts.append(line.row[TEXT])
        elif line.is_text:
            yield Comment(line.row[TEXT])
        elif line.head != EDITED:
            if texts:
                yield _comment(texts, head)
            is_end = texts or (line.row[KIND] == _HEADING and line.row[INDEX] not in titles)
            head, texts = line.head or (None if is_end else head), []
    if texts:
        yield _comment(texts, head)


def _titles(lines: list[Line]) -> set[int]:
    """The indices of headings that are titles of comments: each right behind the line that says when it was written, before its text."""
    found: set[int] = set()
    dated = None
    for line, behind in pairwise(lines):
        if line.head and line.head.date:
            dated = line.row[INDEX]
        elif line.row[KIND] == _HEADING and behind.is_text and dated is not None and line.row[INDEX] - dated <= _NEAR:
            found.add(line.row[INDEX])
    return found if len(found) > 1 else set()


def _above(lines: list[Line]) -> Iterator[Comment]:
    """The comments above the lines about them."""
    texts: list[str] = []
    for line in lines:
        if line.is_text:
            texts.append(line.row[TEXT])
        elif line.head and line.head != EDITED and texts:
            yield _comment(texts, line.head)
            texts = []
        elif line.row[KIND] == _HEADING:
            yield from map(Comment, texts)
            texts = []
    yield from map(Comment, texts)


def _comment(texts: list[str], head: Head | None) -> Comment:
    name, date, _ = head or Head()
    return Comment("\n\n".join(texts), Person(name) if name else None, date)


def _with_told(shown: list[Comment], told: list[Comment]) -> list[Comment]:
    """The comments of the markup, with what the page's data says of the same ones, and those that only the data has."""
    if not told:
        return shown
    known = {letters(one.text)[:_KEY]: one for one in reversed(told)}
    out = []
    for one in shown:
        same = known.pop(letters(one.text)[:_KEY], None)
        out.append(one if same is None else Comment(one.text, one.author or same.author, one.date_created or same.date_created))
    return out + [one for one in told if known.get(letters(one.text)[:_KEY]) is one]
