"""Who signs a text that no person signs: an organization, a team, the account on a forum or blog; schema.org lets all of them be `author`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from saring.fields.agencies import agencies_in
from saring.fields.around_names import BYS, after
from saring.fields.columns import INDEX, LABEL, LABELS, TEXT
from saring.fields.facts import Facts
from saring.fields.name_claims import author_claims
from saring.fields.name_words import NO_VALUE, SIGNING, TEAMS
from saring.fields.names import DIGIT, parts_of
from saring.fields.wording import clean, letters, many, text_of

ADDRESS = re.compile(r"[@/:#]|^\d+$|^\W*$")
"""No name: an e-mail or web address, a number."""

HANDLE = re.compile(r"[^\W\d_][\w.-]{1,28}\w")
"""The name of an account: one word, perhaps with numbers."""

_BYLINE = LABELS.index("byline")
_LONGEST, _LONGEST_LINE, _MOST_WORDS, _MOST, _MOST_ROWS = 50, 120, 6, 4, 8


class Claim(NamedTuple):
    """A name, and the place that names it as the author."""

    name: str
    source: str
    where: str | None
    raw: str


def collective(facts: Facts, language: str | None) -> list[tuple[str, tuple[str, str | None, str]]]:
    """The names, each with its source, its place and the words there: those of one source that the page claims and that readers see."""
    lines = _lines(facts)
    shown = [letters(text) for text in lines]
    for claims in _claimed(facts):
        seen = [claim for claim in claims if any(letters(claim.name) in line for line in shown)]
        if seen:
            return [(claim.name, claim[1:]) for claim in seen]
    return _signed(facts, language)


def _signed(facts: Facts, language: str | None) -> list[tuple[str, tuple[str, str | None, str]]]:
    """The site or a team that a line in sight names as the author, though the page claims nobody: `Podium Staff`, `By ASU Online`."""
    sites = {letters(name) for name in facts.site_names}
    rows = [(row[TEXT], row[LABEL] == _BYLINE, "block", str(row[INDEX])) for row in (*facts.labelled("byline")[:_MOST_ROWS], *facts.lines_above)]
    marked = [(text, True, "markup", inside or None) for text, inside in facts.claims["bylines"][:_MOST_ROWS]]
    for text, is_byline, source, where in rows + marked:
        if len(text) > _LONGEST_LINE:
            continue
        by, rest = after(text, BYS)
        if by is None and not is_byline:
            continue
        name = _name(next(iter(parts_of(rest, language)), None))
        if name and (letters(name) in sites or _is_team(name) or (by and _is_account(name, by, text))):
            return [(name, (source, where, text))]
    return []


def _is_team(name: str) -> bool:
    return not TEAMS.isdisjoint(name.lower().replace("-", " ").split())


def _is_account(name: str, by: str, text: str) -> bool:
    """Whether a line says `by` and a day and has one word between them: `Posted by HansE42 on Friday, 24 May`."""
    return HANDLE.fullmatch(name) is not None and by.lower().rpartition(" ")[2] in SIGNING and DIGIT.search(text.replace(name, "")) is not None


def _lines(facts: Facts) -> list[str]:
    """The lines that may say who signs: bylines, dates, those above the text, elements named as bylines, links to persons' pages."""
    rows = [*facts.labelled("byline")[:_MOST_ROWS], *facts.labelled("date")[:_MOST_ROWS], *facts.lines_above]
    texts = [row[TEXT] for row in rows] + [text for text, _ in (*facts.claims["bylines"][:_MOST_ROWS], *facts.claims["people"])]
    return [text for text in texts if len(text) <= _LONGEST_LINE]


def _claimed(facts: Facts) -> Iterator[list[Claim]]:
    members = [facts.ld.follow(member) for member in many(facts.article.get("author"))[:_MOST]]
    yield [Claim(name, "jsonld", "author", name) for name in map(_name, map(text_of, members)) if name]
    for source, where, values in author_claims(facts):
        yield [Claim(name, source, where, value) for value in values[:_MOST] if (name := _name(value))]


def _name(text: str | None) -> str | None:
    """The name that a claim gives, if it can be one."""
    if not text or len(text) > _LONGEST:
        return None
    name = after(clean(text), BYS)[1].strip(" -–|•,:")
    is_one = name and name.count(" ") < _MOST_WORDS and name.lower() not in NO_VALUE and not ADDRESS.search(name) and not agencies_in(name)
    return name if is_one else None
