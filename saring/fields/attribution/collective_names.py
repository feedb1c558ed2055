"""Who signs a text that no person signs: an organization, a team, an account. schema.org lets all of them be its `author`.

On the labelled pages where nobody is named in more than a word, a name that the page claims and readers see was the labelled author on 117
of 128; one that nothing in sight repeats on 28 of 57, of which 16 have none.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from saring.fields.addresses import site_label
from saring.fields.attribution.agencies import agencies_in, may_name_agency
from saring.fields.attribution.around_names import BYS, after
from saring.fields.attribution.byline_parts import DATE_LABELS, DAY, DIGIT, WEEKDAY_NAMES, parts_of
from saring.fields.attribution.json_names import signed_object
from saring.fields.attribution.name_claims import author_claims
from saring.fields.attribution.name_lines import COUNTED, SIGNED, dates_above
from saring.fields.columns import INDEX, LABEL, LABELS, TEXT, Row
from saring.fields.facts import Facts
from saring.fields.jsonld.objects import NEWS, types
from saring.fields.wording import clean, letters, many, text_of
from saring.fields.words.names import LEGAL_FORMS, NO_VALUE, NOBODY, OF_MEMBERS, SIGNING, TEAMS

NO_NAME = re.compile(r"[@/:#]|^\d+$|^\W*$")
"""Part of an address, or nothing but a number."""

HANDLE = re.compile(r"[^\W\d_][\w.-]{1,28}\w")
"""The name of an account: one word, perhaps with numbers."""

ADDRESS = re.compile(r"(?:www\.)?[\w-]{2,}(?:\.[\w-]{2,})*\.[a-z]{2,5}", re.IGNORECASE)
"""The address of a site, where a name should be."""

_BYLINE, _COMMENT = LABELS.index("byline"), LABELS.index("comment")
_LONGEST, _LONGEST_LINE, _MOST_WORDS, _MOST, _MOST_ROWS, _LONGEST_WORD, _SHORT = 50, 120, 8, 4, 8, 20, 5


_NO_NAMES = NO_VALUE | DATE_LABELS | WEEKDAY_NAMES


class Claim(NamedTuple):
    """A name, and the place that names it as the author."""

    name: str
    source: str
    where: str | None
    raw: str


def collective(facts: Facts, language: str | None) -> list[Claim]:
    """The names that one source gives and readers see; else who a line in sight says it is by: the site, a team, an account.

    News that names nobody else is by the site if it says so: of nineteen such pages that are labelled, sixteen have that author, one none.
    """
    claims = claimed_in_sight(facts)
    signed = None if claims else _member(facts) or _signed(facts, language)
    return [signed] if signed else claims or _by_the_site(facts) or _out_of_sight(facts)


def _by_the_site(facts: Facts) -> list[Claim]:
    """The author of a news article's JSON-LD object, if that is the site."""
    if NEWS.isdisjoint(types(facts.article)):
        return []
    sites = {letters(site) for site in facts.site_names}
    return [claim for claim in next(_claimed(facts)) if letters(claim.name) in sites][:1]


def claimed_in_sight(facts: Facts) -> list[Claim]:
    """The names that one source gives and that stand in a line that may say who signs."""
    shown = None
    for claims in _claimed(facts):
        if claims and shown is None:
            shown = letters(" ".join(_lines(facts)))
        seen = [claim for claim in claims if (shown and letters(claim.name) in shown) or _is_on_card(claim, facts)]
        seen = [claim for claim in seen if not _is_publishers(claim)]
        if seen:
            return seen
    return []


def _out_of_sight(facts: Facts) -> list[Claim]:
    """The claim, though nothing in sight repeats it, of a page where JSON-LD and `<meta>` agree, or only `<meta>` and the copyright do.

    Nine such claims that are labelled were the author and one invented; of all others out of sight, the site's own name in JSON-LD among
    them, more than half were.
    """
    claims = [claim for claims in _claimed(facts) for claim in claims]
    if not claims:
        return []
    first = claims[0]
    if first.source == "meta" and ADDRESS.fullmatch(first.name):
        return []
    key = letters(first.name)
    sources = {claim.source for claim in claims if letters(claim.name) == key}
    if sources == {"meta"} and not facts.article:
        return [first] if any(key in letters(notice) for notice in facts.page.notices) else []
    label = letters(site_label(facts.url))
    is_site = key in {letters(site) for site in facts.site_names} or (len(label) > _SHORT and key.startswith(label)) or key == label
    return [first] if sources == {"jsonld", "meta"} and " " in first.name and not is_site else []


def _is_publishers(claim: Claim) -> bool:
    """Whether `<meta>` names a company by its legal form or its address, as sites do on every page: `Example.gr`, `Example Ltd`."""
    last = claim.name.rpartition(" ")[2].rstrip(".").lower()
    return claim.source == "meta" and (last in LEGAL_FORMS or ADDRESS.fullmatch(claim.name) is not None)


def _is_on_card(claim: Claim, facts: Facts) -> bool:
    """Whether a claim is the line `Written by` on the card that other sites show for a link, and names no site, administrator or key.

    Of such claims alone four were the labelled author and none was invented; of all others with nothing in sight half were.
    """
    low = claim.name.lower()
    if claim.where == "mainEntity.author.name":
        return True  # who asked a question
    if claim.where != "twitter:data1" or low in NOBODY or "admin" in low or (" " not in low and len(low) > _LONGEST_WORD):
        return False
    return letters(claim.name) not in {letters(name) for name in facts.site_names}


def _claimed(facts: Facts) -> Iterator[list[Claim]]:
    members = [facts.ld.follow(member) for member in many(signed_object(facts).get("author"))[:_MOST]]
    yield [Claim(name, "jsonld", "author", name) for name in map(_name, map(text_of, members)) if name]
    for source, where, values in author_claims(facts):
        yield [Claim(name, source, where, value) for value in values[:_MOST] if (name := _name(value))]


def _name(text: str | None) -> str | None:
    """The name that a claim gives, if it can be one."""
    if not text or len(text) > _LONGEST:
        return None
    name = after(clean(text), BYS)[1].strip(" -–|•,:")
    if not name or name.count(" ") >= _MOST_WORDS or name.lower() in _NO_NAMES or NO_NAME.search(name):
        return None
    return None if may_name_agency(name) and agencies_in(name) else name


def _rows(facts: Facts) -> list[Row]:
    """The bylines, the lines above the text, and the dates over those."""
    above = facts.lines_above
    return sorted([*facts.labelled("byline")[:_MOST_ROWS], *above, *dates_above(facts, above)])


def _lines(facts: Facts) -> list[str]:
    """The lines that may say who signs: also dates, elements named as bylines, links to persons' pages."""
    texts = [row[TEXT] for row in (*_rows(facts), *facts.labelled("date")[:_MOST_ROWS])]
    texts += [text for text, _ in (*facts.claims["bylines"][:_MOST_ROWS], *facts.claims["people"])]
    return [text for text in texts if len(text) <= _LONGEST_LINE]


def _signed(facts: Facts, language: str | None) -> Claim | None:
    """The site, a team or an account in a line, though the page claims nobody: `Podium Staff`, `Posted by HansE42 on Friday, 24 May`."""
    sites = {letters(site) for site in facts.site_names}
    accounts = _accounts(facts)
    rows = _rows(facts)
    led = _behind_lead([*rows, *facts.lines_behind])
    if led:
        return led
    lines = [(row[TEXT], row[LABEL] == _BYLINE, "block", str(row[INDEX])) for row in rows]
    marked = [(text, True, "markup", inside or None) for text, inside in facts.claims["bylines"][:_MOST_ROWS]]
    last = [*facts.labelled("body")[-1:], *facts.lines_behind]
    behind = [(row[TEXT], False, "block", str(row[INDEX])) for row in last if row[LABEL] != _COMMENT]
    for text, is_byline, source, where in lines + marked + behind:
        if source == "block" and where in accounts:
            return Claim(text, source, where, text)
        by, rest = _introduced(text) if len(text) <= _LONGEST_LINE else (None, "")
        if not rest or not (by or (is_byline and _may_sign(text, sites))):
            continue
        name = _name(next((part for part in parts_of(COUNTED.sub("", rest), language) if part != DAY), None))
        if name and (letters(name) in sites or _is_team(name) or (by and (_is_account(name, by, text) or _is_signature(name, by, text)))):
            return Claim(name, source, where, text)
    return None


def _introduced(text: str) -> tuple[str | None, str]:
    """The word such as `by` that begins a line or stands behind a date in it, and what follows: `7:11 AM PST by Example Staff`."""
    text = text.lstrip("/ ")
    match = SIGNED.search(text)
    return (match["by"], match["rest"]) if match else after(text, BYS)


def _behind_lead(rows: list[Row]) -> Claim | None:
    """Who stands in a line behind one that is nothing but a word such as `Author:` with its colon."""
    for lead, row in pairwise(rows):
        if lead[TEXT].endswith((":", "：")) and lead[TEXT].rstrip(" :：").lower() in BYS.all and not row[TEXT].endswith((":", "：")):
            name = _name(row[TEXT])
            if name:
                return Claim(name, "block", str(row[INDEX]), row[TEXT])
    return None


def _accounts(facts: Facts) -> list[str]:
    """The numbers of bylines of one word, no section's, that stand between headline and date."""
    heads = facts.labelled("headline")
    if not heads:
        return []
    sections = {letters(text) for text in (*facts.meta.get("article:section", ()), *[text for text, _ in facts.claims["trail"]])}
    dates = {row[INDEX] for row in facts.labelled("date")}
    rows = [row for row in facts.labelled("byline")[:_MOST_ROWS] if row[INDEX] > heads[0][INDEX] and row[INDEX] + 1 in dates]
    return [str(row[INDEX]) for row in rows if HANDLE.fullmatch(row[TEXT]) and _name(row[TEXT]) and letters(row[TEXT]) not in sections]


def _member(facts: Facts) -> Claim | None:
    """The account in a line before the text that has below it what forums tell of their members."""
    body = facts.labelled("body")[:1]
    for row, below in pairwise(facts.page.before(body[0][INDEX], _MOST_ROWS) if body else ()):
        text = row[TEXT]
        if _is_of_member(below[TEXT].lower()) and HANDLE.fullmatch(text) and _name(text) and not _is_of_member(text.lower()):
            return Claim(text, "block", str(row[INDEX]), text)
    return None


def _is_of_member(line: str) -> bool:
    return line in OF_MEMBERS or (line.startswith(OF_MEMBERS) and DIGIT.search(line) is not None)


def _may_sign(text: str, sites: set[str]) -> bool:
    """Whether a line names a team or begins with the site, which is told without taking it apart."""
    return _is_team(text) or letters(text).startswith(tuple(sites))


def _is_team(name: str) -> bool:
    return not TEAMS.isdisjoint(name.lower().replace("-", " ").split())


def _is_signature(name: str, by: str, text: str) -> bool:
    """Whether a line is nothing but `by` and a name in capitals: `By The Example Company`."""
    capital = [word[0].isupper() or word[0].isdigit() for word in name.split()]
    whole = by.lower() in SIGNING and capital[0] and capital[-1] and letters(text) == letters(by + name)
    return whole and name.lower() not in NOBODY


def _is_account(name: str, by: str, text: str) -> bool:
    """Whether a line says `by` and a day, and the name is one word."""
    is_by = by.lower().rpartition(" ")[2] in SIGNING
    return is_by and HANDLE.fullmatch(name) is not None and DIGIT.search(text.replace(name, "")) is not None
