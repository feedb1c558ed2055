"""Every place where a page names who made its text, the most trusted first: JSON-LD, bylines, markup, microdata, meta, links, lines."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from saring.fields.attribution.agencies import agencies_in, agency_named
from saring.fields.attribution.around_names import BYS, role_behind
from saring.fields.attribution.collective_names import Claim, claimed_in_sight, collective
from saring.fields.attribution.credit_lines import without_source
from saring.fields.attribution.dateline import Dateline
from saring.fields.attribution.far_names import far_names
from saring.fields.attribution.json_names import from_json, signed_object, together
from saring.fields.attribution.name_claims import author_claims
from saring.fields.attribution.name_lines import lines_behind, named_lines, signed_lines
from saring.fields.attribution.names import PLAIN, Credits, is_edited, read_names
from saring.fields.attribution.picture_credits import is_credit_word
from saring.fields.attribution.told_names import SHOWN, Names, Told, is_signed, is_whole, keys
from saring.fields.columns import INDEX, TEXT, Row
from saring.fields.facts import Facts
from saring.fields.wording import letters, text_of
from saring.fields.words.agencies import AGENCIES, PICTURES_ONLY
from saring.fields.words.credits import ARTICLES
from saring.fields.words.names import EDITOR_ROLES, REPORTING
from saring.record import Person

PICTURE_AGENCY = re.compile(
    "|".join(
        sorted(
            {
                re.escape(form.lower())
                for agency in AGENCIES
                if agency.name in PICTURES_ONLY
                for form in (agency.name, *agency.exact, *agency.names)
            }
        )
    )
)
"""A name of an agency that sells pictures, in lower case, perhaps inside a longer word."""

SITE_FIRST = re.compile(r"(?:www\.)?[\w-]+(?:\.[a-z]{2,8})+\s?,", re.IGNORECASE)
"""What begins a list in `<meta>` of who made the site, not the text: `harbour.example, Harbour Digital`."""

IMAGE_VIA = re.compile(
    r"[\[(]?(?:images?|photos?|pics?|pictures?|video|screengrab|screenshot)\s(?:via|courtesy|credit|from)\b", re.IGNORECASE
)
"""What begins a line that says whose a picture is: `[Image via Harbour County Jail]`."""

TRAIL = re.compile(r"^/\s|\w\s?[»›>]\s?\w")
"""What the way to a page has: `Home » Example`, `/ Home / Example`."""

_PICTURE = frozenset("photo photos photograph foto fotos image images bild bilder picture getty © fotografie фото photo:".split())

_MOST_BYLINES, _MOST_MARKED, _FEW, _LONGEST_MAKER, _LONGEST_LINE, _LONGEST_RAW, _PARAGRAPH = 3, 8, 4, 60, 200, 200, 80


class Sources(NamedTuple):
    """The sources that name someone, the most trusted first."""

    named: list[Names]
    fuller: Names | None = None
    """Another source that is to decide: it names the same persons and more, or more of a name, or it is the line above the text."""


def read_sources(facts: Facts, language: str | None, line: Dateline | None = None, *, every: bool = False) -> Sources:
    """Every claim, every byline and the dateline that name someone, without those that have nothing to add.

    The first source that names a person decides on the author, and a second that agrees settles it. From there on only an
    agency is news: what has no word of any is not read, which is one source in six on two thousand pages. So where JSON-LD names
    a person, the claims are asked before the lines above them in trust: they are mostly one plain name, a line is to be taken apart.
    For explanations `every` source is read all the same.
    """
    told = Told(facts, every=every)
    told.take(_from_article(facts, language))
    if told.first:
        trusted, told.named = told.named, []
        told.take(_from_claims(told, facts, language))
        claimed, told.named = told.named, trusted
        _take_lines(told, facts, language)
        told.named += claimed
    else:
        _take_lines(told, facts, language)
        told.take(_from_claims(told, facts, language))
    if line is not None and line.people:
        people = tuple([Person(name) for name in line.people])
        told.add(Names(Credits(people), "block", "dateline", line.raw))
    if not told.first and (far := far_names(facts, language)):
        told.add(far)
    if not told.first:
        told.named += [_as_names(claim) for claim in collective(facts, language)]
    elif told.is_patchy and told.other is None:
        others = [claim for claim in claimed_in_sight(facts) if not any(key in letters(claim.name) for key in keys(told.first))]
        told.other = _as_names(others[0]) if others else None
    if told.is_bare and not told.agreed and told.other is None:
        told.other = _signed_beside(told, facts, language)
    if told.first and told.other is None and told.named[0].source not in SHOWN:
        told.other = _signed_instead(told, facts, language)
    if told.first and (editor := signed_object(facts).get("editor")):
        told.other = _reported_behind(editor, told, facts, language) or told.other
    if len(told.first) > 1:
        told.named = _without_makers(told.named, facts)
    return Sources(told.named, told.other or told.fuller)


def _signed_beside(told: Told, facts: Facts, language: str | None) -> Names | None:
    """A line above the text that says by whom it is, where a line that says nothing of the kind decides, perhaps a topic."""
    for credits, row in signed_lines(facts, language):
        if keys(credits.people).isdisjoint(keys(told.first)) and all(is_whole(person.name) for person in credits.people):
            return Names(credits, "block", str(row[INDEX]), row[TEXT][:_LONGEST_RAW])
    return None


def _signed_instead(told: Told, facts: Facts, language: str | None) -> Names | None:
    """A line above the text that is `By` and a name, where only what the page says to machines names another: who put it online.

    Of two such labelled pages the line had the author on both.
    """
    rows = [row for row in facts.lines_above if len(row[TEXT]) <= _LONGEST_MAKER]
    signed = [row for row in rows if is_signed(row[TEXT])]
    shown = letters(" ".join([row[TEXT] for row in rows])) if signed else ""
    if not signed or any(key in shown for key in keys(told.first)):
        return None
    credits = read_names(signed[0][TEXT], language)
    names = [person.name for person in credits.people]
    if not names or not all(map(is_whole, names)) or not letters(signed[0][TEXT]).endswith(letters(names[-1])):
        return None
    return Names(credits, "block", str(signed[0][INDEX]), signed[0][TEXT])


def _reported_behind(editor: Any, told: Told, facts: Facts, language: str | None) -> Names | None:
    """Who a line behind the text says reported it, where JSON-LD names the author as its editor, too: `Kontributor : Jane Doe`."""
    if not keys(told.first) <= keys(from_json(editor, facts, language).people):
        return None
    for credits, row in lines_behind(facts, language):
        reported = any((person.role or "").lower() in REPORTING for person in credits.people)
        if reported and keys(credits.people).isdisjoint(keys(told.first)):
            return Names(credits, "block", str(row[INDEX]), row[TEXT][:_LONGEST_RAW])
    return None


def _without_makers(named: list[Names], facts: Facts) -> list[Names]:
    """Without those that the first source lists and a byline says edited the text or took its pictures: `Photography by Jane Doe`."""
    at = next((at for at, names in enumerate(named) if names.credits.people), None)
    if at is None or named[at].source in SHOWN:
        return named
    rows = sorted({*facts.labelled("byline")[:_MOST_MARKED], *facts.lines_above})
    rows = [row for row in rows if len(row[TEXT]) <= _LONGEST_MAKER]
    makers = [letters(row[TEXT]) for row in rows if is_edited(row[TEXT])]
    lists = [letters(row[TEXT]) for lead, row in pairwise(rows) if lead[TEXT].rstrip(" :").lower() in EDITOR_ROLES]
    if not (makers or lists):
        return named
    credits = named[at].credits
    people = tuple([person for person in credits.people if not _is_maker(letters(person.name), makers, lists)])
    fewer = named[at]._replace(credits=credits._replace(people=people or credits.people))
    return [*named[:at], fewer, *named[at + 1 :]]


def _is_maker(key: str, makers: list[str], lists: list[str]) -> bool:
    """Whether a line ends with a name, or a line behind one such as `Edited by` has it."""
    return any(maker.endswith(key) for maker in makers) or any(key in line for line in lists)


def _as_names(claim: Claim) -> Names:
    return Names(Credits((Person(claim.name),)), claim.source, claim.where, claim.raw)


def _take_lines(told: Told, facts: Facts, language: str | None) -> None:
    bylines, late = _bylines(facts)
    told.take(_from_bylines(told, bylines, facts, language))
    if not told.first or told.is_account or told.needs_every:
        for credits, row in named_lines(facts, language):
            told.add(Names(credits, "block", str(row[INDEX]), row[TEXT][:_LONGEST_RAW]))
            if told.first and not told.is_account and not told.needs_every:
                break
    if late:
        told.take(_from_bylines(told, late, facts, language))
    if facts.claims["bylines"]:
        told.take(_from_marked(told, facts, language))


def _from_article(facts: Facts, language: str | None) -> Iterator[Names]:
    """The author of the JSON-LD object; its creator if it has no such property."""
    article = signed_object(facts)
    for key in ("author", "creator"):
        if key in article:
            value = article[key]
            if value is not None:
                yield Names(from_json(value, facts, language), "jsonld", key, _raw(value))
            return


def _raw(value: Any) -> str:
    return (text_of(value) or str(value))[:_LONGEST_RAW]


def _from_bylines(told: Told, rows: list[Row], facts: Facts, language: str | None) -> Iterator[Names]:
    for row in rows[:_MOST_BYLINES]:
        text = row[TEXT]
        if told.has_news([text]) and not _credits_a_picture(text):
            credits = read_names(without_source(text), language)
            if credits == Credits() and len(text) <= _LONGEST_MAKER and role_behind(text)[0] and _is_not_introduced(row):
                credits = _named_above(row, facts)
            yield Names(credits, "block", str(row[INDEX]), text[:_LONGEST_RAW])


def _named_above(row: Row, facts: Facts) -> Credits:
    """Who is named in the line above one that says what somebody does: `Jane Doe`, below it `Former Example Consultant`."""
    above = facts.page.before(row[INDEX], 1)
    name = PLAIN.name(above[0][TEXT]) if above else None
    return Credits((Person(name, role=row[TEXT]),) if name else ())


def _bylines(facts: Facts) -> tuple[list[Row], list[Row]]:
    """The bylines but for the headline, those above the text first; apart, those in it or behind it that have no word such as `By`."""
    rows = facts.labelled("byline")[:_MOST_MARKED]
    if not rows:
        return [], []
    titles: list[str] = []
    start = next((row[INDEX] for row in facts.labelled("body") if len(row[TEXT]) >= _PARAGRAPH), rows[-1][INDEX])
    above: list[Row] = []
    bare: list[Row] = []
    introduced: list[Row] = []
    late: list[Row] = []
    for row in rows:
        if not _is_not_introduced(row):
            (above if row[INDEX] <= start else introduced).append(row)
            continue
        titles = titles or [letters(text) for text in (facts.claims["title"] or "", *[row[TEXT] for row in facts.labelled("headline")[:1]])]
        if not _is_title(row[TEXT], titles):
            (bare if row[INDEX] <= start else late).append(row)
    if above or (bare and _is_sure(bare[0][TEXT])):
        return [*above, *bare, *introduced], late
    return [*introduced, *bare], late


def _is_title(text: str, titles: list[str]) -> bool:
    """Whether a line is the headline, what the page's title begins with, or the way to the page."""
    key = letters(text)
    return titles[0].startswith(key) or titles[-1].startswith(key) or _is_trail(text)


def _is_trail(text: str) -> bool:
    """Whether a line is the way to a page; most have none of its signs, and need no closer look."""
    return (text[:1] == "/" or "»" in text or "›" in text or ">" in text) and TRAIL.search(text) is not None


def _is_sure(text: str) -> bool:
    """Whether a line is a plain name, not `The Example`."""
    return PLAIN.name(text) is not None and text.partition(" ")[0].lower() not in ARTICLES


def _from_marked(told: Told, facts: Facts, language: str | None) -> Iterator[Names]:
    """The first element that the page's markup names as author or byline, and that names someone."""
    marked = facts.claims["bylines"][:_MOST_MARKED]
    if not told.has_news([text for text, _ in marked]):
        return
    for text, inside in sorted(marked, key=_is_outside):
        if not (_credits_a_picture(text) or _is_trail(text)):
            loose = len(text.split()) <= _FEW and not told.is_agencys and not _is_section(text, facts)
            credits = read_names(without_source(text), language, loose=loose)
            if credits.people or credits.agencies:
                yield Names(credits, "markup", inside or None, text[:_LONGEST_RAW])
                if told.first or credits.agencies:
                    return  # else what it names is the site


def _is_not_introduced(row: Row) -> bool:
    """Whether no word such as `By` begins the line: one that has it is rather a byline than others that the model takes for one."""
    return not BYS.leads.begin(row[TEXT][:_LONGEST_LINE])


def _is_section(text: str, facts: Facts) -> bool:
    """Whether a text is two or three capitals that no line beside the text has: a section rather than who wrote."""
    if len(text) >= _FEW or not (text.isascii() and text.isupper()):
        return False
    rows = (*facts.labelled("byline"), *facts.labelled("date"), *facts.lines_above, *facts.lines_behind, *facts.labelled("body")[-1:])
    return not any(text in row[TEXT].split() for row in rows)


def _is_outside(marked: tuple[str, str]) -> bool:
    return not marked[1]


def _credits_a_picture(text: str) -> bool:
    """Whether what is labelled as a byline says who took a picture: `Foto: Max Muster/dpa`, `picture alliance / AP`."""
    if IMAGE_VIA.match(text):
        return True
    if ":" in text or "：" in text:
        head, colon, _ = text[:40].partition(":" if ":" in text[:40] else "：")
        if colon and is_credit_word(head):
            return True
    low = text.lower()
    if not _PICTURE.isdisjoint(low[:_LONGEST_LINE].replace("/", " ").split()):
        return True
    if PICTURE_AGENCY.search(low) is None:
        return False
    return not PICTURES_ONLY.isdisjoint(agencies_in(text) or [agency_named(text.partition("/")[0])])


def _from_claims(told: Told, facts: Facts, language: str | None) -> Iterator[Names]:
    """The names in microdata, meta and links."""
    for source, where, values in author_claims(facts):
        if source == "meta" and SITE_FIRST.match(values[0]):
            continue
        if told.has_news(values):
            whole = source == "microdata" and is_signed(values[0])  # a byline: the others are those of teasers
            read = [read_names(value, language, loose=True) for value in (values[:1] if whole else values)]
            yield Names(together(read), source, where, values[0][:_LONGEST_RAW])
