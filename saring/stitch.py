"""The pages of one article to one record."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from saring._article_pages import JOINED, Addresses, Page, check_same, numbered
from saring._joined_body import holds, joined
from saring.errors import StitchError
from saring.record import Article, Block, Evidence, Pagination, Verdict

_WHOLE = 0.8
"""The share of the other pages' text that a record with all pages on one has at least."""

_NO_TIME = datetime(1970, 1, 1, tzinfo=UTC)

_NAMED = 100
"""Most missing pages that a reason names."""

_SINGLE = (
    "headline",
    "alternative_headline",
    "description",
    "credit_text",
    "publisher",
    "dateline",
    "in_language",
    "is_accessible_for_free",
    "license",
    "url",
    "canonical_url",
    "capture",
)
"""Fields of which the first page that has one is right."""

_SETS: dict[str, Callable[[Any], object]] = {
    "author": lambda person: person.name.casefold(),
    "source_organization": lambda organization: organization.name.casefold(),
    "article_section": str.casefold,
    "keywords": str.casefold,
    "image": lambda image: image.url or image,
    "related_link": lambda link: link.url,
    "comment": lambda comment: (comment.text, comment.author, comment.date_created),
}
"""Fields that hold what all pages have; what makes two entries the same."""


def stitch(pages: Iterable[Article]) -> Article:
    """Join the pages of one article.

    The pages may come in any order, some twice, one of them with all pages on one. What repeats on every page is kept once, a paragraph
    cut at a page's end is made whole. Of the other fields the first page's value counts, of dates the earliest publication and the
    latest change; lists hold what all pages have. The verdict is that of the surest page, and its reason says which pages are joined
    and which are missing; each field's evidence says from which page the value is. `pagination` keeps the number of pages and their
    addresses, and as `next` the first missing page behind those that are there.

    Args:
        pages: what `extract` made of the pages. A joined article may be among them, to be completed.

    Returns:
        The article; the record itself where there is only one.

    Raises:
        StitchError: there is no page, or the records are not of one article.
    """
    records = _distinct(pages)
    if not records:
        raise StitchError("there is no page to stitch", remedy="give the records of an article's pages")
    check_same(records)
    found, addresses = numbered(records)
    ordered = _ordered(_needed(found))
    if len(ordered) == 1:
        return ordered[0].record
    return _merged(ordered, addresses)


def _distinct(pages: Iterable[Article]) -> list[Article]:
    """The records without copies, in an order that does not depend on how they came."""
    keyed = {json.dumps(record.to_dict(), sort_keys=True): record for record in pages}
    return [keyed[key] for key in sorted(keyed)]


def _needed(pages: list[Page]) -> list[Page]:
    """The pages without those that others hold: of captures of one page the longest, of a joined article and its pages either."""
    singles: dict[int, Page] = {}
    for page in pages:
        if not page.is_joined and page.numbers:
            number = min(page.numbers)
            if number not in singles or len(page.record.text) > len(singles[number].record.text):
                singles[number] = page
    made = [page for page in pages if page.is_joined]
    unknown = [page for page in pages if not (page.is_joined or page.numbers)]
    best = max(made, key=lambda page: (page.is_whole, len(page.numbers)), default=None)
    full = {number for number, page in singles.items() if page.record.body}
    if best and (best.is_whole or best.numbers >= full):
        new = [page for page in [*made, *unknown] if page is not best and not _is_in(page, best)]
        return [best, *new]
    made = [page for page in made if not (page.numbers and page.numbers <= full)]
    held = frozenset().union(*[page.numbers for page in made])
    return [page for number, page in singles.items() if number not in held] + made + unknown


def _is_in(page: Page, joined_before: Page) -> bool:
    """Whether a joined article has nothing to gain from a page."""
    if page.numbers or joined_before.is_whole:
        return page.numbers <= joined_before.numbers or joined_before.is_whole
    return not page.is_whole and holds(joined_before.record.body, page.record.body) >= 1


def _ordered(pages: list[Page]) -> list[Page]:
    """By number; then what has none, by address."""
    return sorted(pages, key=lambda page: (page.is_whole, not page.numbers, min(page.numbers, default=0), page.record.url or ""))


def _merged(pages: list[Page], addresses: Addresses) -> Article:
    records = [page.record for page in pages]
    body, is_whole = _body(pages)
    values: dict[str, Any] = {name: _first(records, name) for name in _SINGLE}
    values |= {name: _union(records, name, same) for name, same in _SETS.items()}
    values["date_published"] = min(_dates(records, "date_published"), key=_moment(timed=0), default=None)
    values["date_modified"] = max(_dates(records, "date_modified"), key=_moment(timed=1), default=None)
    held = frozenset().union(*[page.numbers for page in pages if page.record.body])
    pagination = _pagination(records, addresses, held, is_whole)
    return Article(
        **values,
        body=body,
        pagination=pagination,
        verdict=_verdict(records, pagination, held, is_whole),
        evidence=_evidence(pages, values),
    )


def _body(pages: list[Page]) -> tuple[tuple[Block, ...], bool]:
    """The body, and whether it is that of the record with all pages on one."""
    parts = [page for page in pages if not page.is_whole]
    for page in pages:
        others = tuple([block for part in parts for block in part.record.body])
        if page.is_whole and page.record.body and holds(page.record.body, others) >= _WHOLE:
            return page.record.body, True
    furniture = [text for page in pages for text in (page.record.headline, page.record.description)]
    return joined([page.record.body for page in pages if page.record.body], furniture), False


def _first(records: Sequence[Article], name: str) -> Any:
    return next((value for record in records if (value := getattr(record, name)) is not None), None)


def _union(records: Sequence[Article], name: str, same: Callable[[Any], object]) -> tuple[Any, ...]:
    out: dict[object, Any] = {}
    for record in records:
        for value in getattr(record, name):
            out.setdefault(same(value), value)
    return tuple(out.values())


def _dates(records: Sequence[Article], name: str) -> Iterator[str]:
    return (value for record in records if (value := getattr(record, name)))


def _moment(*, timed: int) -> Callable[[str], tuple[str, int, float, str]]:
    """What dates are ordered by: the day; a date with time before (0) or behind (1) one without; the time."""

    def key(text: str) -> tuple[str, int, float, str]:
        try:
            moment = datetime.fromisoformat(text) if "T" in text else _NO_TIME
            at = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
        except (ValueError, OverflowError, OSError):
            at = 0.0
        return text[:10], timed if "T" in text else 1 - timed, at, text

    return key


def _pagination(records: Sequence[Article], addresses: Addresses, held: frozenset[int], is_whole: bool) -> Pagination | None:
    """How many pages there are and where; None where no record says that there are several."""
    said = [record.pagination.pages for record in records if record.pagination and record.pagination.pages]
    pages = max([*said, *held, *addresses.numbered], default=None)
    urls = addresses.in_order()
    if pages is None and not urls:
        return next((record.pagination for record in records if record.pagination), None)
    missing = [number for number in sorted(addresses.numbered) if held and number not in held and number > min(held)]
    return Pagination(None, pages, addresses.numbered[missing[0]] if missing and not is_whole else None, urls)


def _verdict(records: Sequence[Article], pagination: Pagination | None, held: frozenset[int], is_whole: bool) -> Verdict:
    """The surest page's verdict; the reason says what is joined, and what is missing."""
    best = max(records, key=lambda record: (record.verdict.kind == "article", bool(record.body), record.verdict.confidence or 0.0))
    pages = pagination.pages if pagination else None
    bodies = sum([bool(record.body) for record in records])
    note = f"; {bodies} pages joined in unknown order" if bodies else "; no page has a body"
    if is_whole:
        note = "; all pages joined"
    elif held:
        missing = list(islice((str(number) for number in range(1, (pages or max(held)) + 1) if number not in held), _NAMED))
        numbers = ", ".join([str(number) for number in sorted(held)])
        of = f" of {pages}" if pages else ""
        note = f"; page{'s' if len(held) > 1 else ''} {numbers}{of} joined" + (f", {', '.join(missing)} missing" if missing else "")
    return replace(best.verdict, reason=JOINED.sub("", best.verdict.reason) + note)


def _evidence(pages: Sequence[Page], values: dict[str, Any]) -> dict[str, Evidence]:
    """Each field's evidence from the page that gave its value, or the first entry of it."""
    out: dict[str, Evidence] = {}
    for page in pages:
        for name, evidence in page.record.evidence.items():
            if name not in out and (name == "pagination" or _is_from(page.record, name, values.get(name))):
                out[name] = _on_page(evidence, page)
    return out


def _is_from(record: Article, name: str, value: Any) -> bool:
    own = getattr(record, name, None)
    return bool(own and value and own[0] == value[0]) if name in _SETS else own is not None and own == value


def _on_page(evidence: Evidence, page: Page) -> Evidence:
    """The evidence with the number of its page."""
    if page.is_joined or not page.numbers:
        return evidence
    where = f"page {min(page.numbers)}" + (f": {evidence.where}" if evidence.where else "")
    return replace(evidence, where=where)
