"""Every sign on a page that its text is an agency's, the most trusted first: JSON-LD, bylines, dateline, lines beside the text, address."""

from collections.abc import Iterator
from typing import NamedTuple

from saring._core import host_of
from saring.fields.addresses import site_label, site_of
from saring.fields.attribution.agencies import KNOWN_AGENCIES, agencies_in, agencies_of_site, agency_at
from saring.fields.attribution.byline_parts import CLOCK, DIGIT
from saring.fields.attribution.credit_lines import closing_credit, joined_credit, labelled_source, labelled_sources
from saring.fields.attribution.dateline import Dateline, is_own
from saring.fields.attribution.name_sources import Sources
from saring.fields.attribution.names import read_names
from saring.fields.attribution.openings import openings
from saring.fields.attribution.republished import LANGUAGES, republished
from saring.fields.columns import INDEX, LABEL, LABELS, TEXT, Row
from saring.fields.dates.moments import find
from saring.fields.facts import Facts
from saring.fields.wording import letters
from saring.fields.words.agencies import AMBIGUOUS, PICTURES_ONLY
from saring.record import Evidence

_SOURCE_KEYS = ("syndication-source", "original-source")
_SHORT, _MOST_LINES, _LONGEST_DATED = 3, 3, 120
_CAPTIONS = (LABELS.index("caption"), LABELS.index("credit"))


class AgencyClaim(NamedTuple):
    """The agencies that one sign names, and the words of credit, where it has any."""

    agencies: tuple[str, ...]
    evidence: Evidence
    credit: str | None = None


def agency_claims(sources: Sources, line: Dateline | None, facts: Facts, language: str | None) -> Iterator[AgencyClaim]:
    """Every sign of an agency; the site itself may be among them.

    Args:
        sources: who is named as the author.
        line: the dateline of the text.
        facts: the page.
        language: BCP 47, for the dates in lines.
    """
    name = facts.said("sourceOrganization")
    if name:
        yield AgencyClaim(tuple(agencies_in(name) or [name]), Evidence("jsonld", "sourceOrganization", name))
    for names in sources.named:
        told = names.credits
        if told.agencies:
            yield AgencyClaim(told.agencies, Evidence(names.source, names.where, told.credit or names.raw), told.credit)
    if line is not None and line.agencies:
        yield AgencyClaim(line.agencies, Evidence("block", "dateline", line.raw))
    yield from _in_lines(facts, language)
    if language in LANGUAGES:
        passed = republished(openings(facts), language)
        if passed:
            yield AgencyClaim(tuple(passed[0].agencies), Evidence("block", "first paragraph", passed[1]), passed[0].words)
    yield from _by_address(facts)


def own_claims(claims: Iterator[AgencyClaim], facts: Facts) -> Iterator[AgencyClaim]:
    """The claims that name agencies of text that are not the site itself, without those that do not count."""
    own: set[str] | None = None
    for claim in claims:
        if own is None:  # most pages have no claim, and need no names to compare with
            own = {letters(name) for name in (*facts.site_names, *agencies_of_site(facts.site_names, facts.url))}
            own |= {site_label(facts.url)} if facts.url else set()
        names = tuple(dict.fromkeys([name for name in claim.agencies if name not in PICTURES_ONLY and not _is_publisher(name, own)]))
        if names:
            yield claim if names == claim.agencies else claim._replace(agencies=names)


def _is_publisher(name: str, own: set[str]) -> bool:
    """Whether the agency is the site itself: `ANTARA` at `ANTARA News`, but not `AP` at `AP7 TV`."""
    key = letters(name)
    return key in own or (len(key) > _SHORT and is_own(name, own))


def _in_lines(facts: Facts, language: str | None) -> Iterator[AgencyClaim]:
    """The agencies in the lines of byline and date, in other short ones above the text, and in its last ones."""
    for credit, evidence in labelled_sources([*facts.labelled("byline")[:_MOST_LINES], *facts.labelled("date")[:_MOST_LINES]]):
        yield AgencyClaim(tuple(credit.agencies), evidence, credit.words)
    for row in KNOWN_AGENCIES.rows_in(facts.lines_above):
        yield from _in_line_above(row, language)
    for row in KNOWN_AGENCIES.ends_in([*facts.labelled("body")[-2:], *facts.lines_behind]):
        closing = closing_credit(row[TEXT])
        if closing:
            yield AgencyClaim(tuple(closing.agencies), _in_block(row), closing.words)


def _in_line_above(row: Row, language: str | None) -> Iterator[AgencyClaim]:
    """The agencies in a line above the text that names some. One that counts as a caption has to have a date: pictures have sources too."""
    text = row[TEXT]
    is_caption = row[LABEL] in _CAPTIONS
    if not is_caption or CLOCK.search(text):
        labelled = labelled_source(row)
        if labelled is not None:
            yield AgencyClaim(tuple(labelled[0].agencies), labelled[1], labelled[0].words)
    if is_caption:
        return
    credit = joined_credit(text)
    if credit:
        if credit.words not in AMBIGUOUS:
            yield AgencyClaim(tuple(credit.agencies), _in_block(row), credit.words)
    elif len(text) <= _LONGEST_DATED and "[" not in text and "(" not in text and DIGIT.search(text) and find(text, language):
        told = read_names(text, language)
        if told.agencies:
            yield AgencyClaim(told.agencies, _in_block(row), told.credit)


def _in_block(row: Row) -> Evidence:
    return Evidence("block", str(row[INDEX]), row[TEXT][-80:])


def _by_address(facts: Facts) -> Iterator[AgencyClaim]:
    """The agency whose site the page names as where the text is from, if it is another than the page's own."""
    own = None
    addresses = [("link", rel, href) for rel, href, _ in facts.claims["links"].get("canonical", ()) if rel == "canonical"]
    addresses += [("meta", key, facts.meta[key][0]) for key in facts.given(_SOURCE_KEYS)]
    for source, where, href in addresses if facts.url else ():
        host = host_of(href) if "//" in href else ""
        own = own or host_of(facts.url)
        name = agency_at(host) if host and host != own else None
        if name and site_of(facts.url) != site_of(href):
            yield AgencyClaim((name,), Evidence(source, where, href))
