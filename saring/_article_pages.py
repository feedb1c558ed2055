"""Records as pages of one article: whether they are, which page each is, and where the others are."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from saring.errors import StitchError
from saring.fields.addresses import site_of, without_tracking
from saring.fields.pagination.addresses import ALL, FIRST, Stem, page_number, readings
from saring.record import Article

JOINED = re.compile(
    r"; pages? (\d+(?:, \d+)*)(?: of \d+)? joined(?:, [\d, ]+ missing)?$"
    r"|; all pages joined$|; \d+ pages joined in unknown order$|; no page has a body$"
)
"""What the reason of a joined article's verdict ends with."""

PAGE_SUFFIX = re.compile(r"\s*[-–—|:(]\s*[^\W\d]{3,10}\s*(?:\d{1,3}|all)\s*\)?$")
"""What a further page's headline ends with: ` - Halaman 2`."""

_MOST = 1_000
"""Most pages that an article is believed to have."""

_SHOWN = 3
"""Most articles that an error names."""


@dataclass(frozen=True, slots=True)
class Page:
    """A record, and which pages of the article it holds."""

    record: Article
    numbers: frozenset[int] = frozenset()
    """Empty where nothing tells."""
    is_whole: bool = False
    """Whether it says that it is all pages on one."""
    is_joined: bool = False


@dataclass(slots=True)
class Addresses:
    """The addresses of an article's pages."""

    numbered: dict[int, str] = field(default_factory=dict)
    whole: list[str] = field(default_factory=list)
    """Of all pages on one."""
    others: list[str] = field(default_factory=list)
    """Of which page, nothing tells."""

    def in_order(self) -> tuple[str, ...]:
        """Page by page, then the rest."""
        return tuple(dict.fromkeys([*[self.numbered[number] for number in sorted(self.numbered)], *self.others, *self.whole]))


def check_same(records: Sequence[Article]) -> None:
    """See that the records are of one article: their headlines, their addresses or their pagers say so.

    Raises:
        StitchError: some are not, with what they are of.
    """
    anywhere = any(not (record.url or record.canonical_url) for record in records)
    parents = list(range(len(records)))
    owners: dict[tuple[str, ...], int] = {}
    for at, record in enumerate(records):
        for tie in _ties(record, anywhere, owners):
            parents[_root(parents, at)] = _root(parents, owners.setdefault(tie, at))
    groups = {_root(parents, at): record for at, record in reversed(list(enumerate(records)))}
    if len(groups) > 1:
        names = sorted([_name(record) for record in groups.values()])
        more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        raise StitchError(
            f"the records are of {len(names)} articles: {'; '.join(names[:_SHOWN])}{more}", remedy="give the pages of one article at a time"
        )


def _root(parents: list[int], at: int) -> int:
    """The record that stands for the group of a record."""
    while parents[at] != at:
        parents[at] = parents[parents[at]]
        at = parents[at]
    return at


def _ties(record: Article, anywhere: bool, known: Container[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """What a record has in common with other pages of its article.

    A headline is one site's, unless a record is `anywhere`. An address that is `known` is not taken to pieces again: every page of a
    long article links all others.
    """
    headline = PAGE_SUFFIX.sub("", " ".join((record.headline or "").split())).casefold()
    if headline:
        yield ("headline", headline, "" if anywhere else site_of(record.url or record.canonical_url))
    pagination = record.pagination
    for url in (record.url, record.canonical_url, *(pagination.urls if pagination else ()), pagination.next if pagination else None):
        if url:
            if ("address", url) not in known or url == record.url:
                yield from _stems(url, pagination.page if pagination and url == record.url else None)
            yield ("address", url)
    if not headline and not record.url:
        yield ("text", record.text)


def _stems(url: str, page: int | None) -> Iterator[tuple[str, ...]]:
    """The address, and the article's as far as words in it tell: a bare number at its end may be anything."""
    for stem, place in readings(url):
        if place.form == FIRST or place.form == ALL or place.is_named or (page is not None and place.number in (page, page - 1)):
            yield (stem.host, stem.path, stem.ending, *[f"{key}={value}" for key, value in stem.query])


def _name(record: Article) -> str:
    """A record as messages name it."""
    headline = f"“{' '.join(record.headline.split()):.60}”" if record.headline else "one without a headline"
    return f"{headline} ({record.url})" if record.url else headline


def numbered(records: Sequence[Article]) -> tuple[list[Page], Addresses]:
    """Which pages each record holds, and the addresses of all."""
    known: dict[str, int] = {}
    for record in records:
        _learn(record, known)
    pages = [_page(record, known) for record in records]
    return pages, _addresses(records, known)


def _learn(record: Article, known: dict[str, int]) -> None:
    """Note the number of the record's own address and of the next."""
    page = record.pagination.page if record.pagination else None
    page = page or page_number(record.url)
    if page is not None and 0 < page <= _MOST:
        if record.url:
            known.setdefault(without_tracking(record.url), page)
        if record.pagination and record.pagination.next:
            known.setdefault(without_tracking(record.pagination.next), page + 1)


def _page(record: Article, known: dict[str, int]) -> Page:
    note = JOINED.search(record.verdict.reason)
    if note:
        held = frozenset([int(number) for number in note[1].split(", ")]) if note[1] else frozenset()
        return Page(record, held, is_whole=note[0] == "; all pages joined", is_joined=True)
    own = record.pagination.page if record.pagination else None
    number = own or known.get(without_tracking(record.url or ""))
    if number is not None and 0 < number <= _MOST:
        return Page(record, frozenset([number]))
    return Page(record, is_whole=_is_whole(record))


def _is_whole(record: Article) -> bool:
    return bool(record.url and any(place.form == ALL for _, place in readings(record.url)))


def _addresses(records: Iterable[Article], known: dict[str, int]) -> Addresses:
    """The addresses of all pages, those of the pagers numbered as those that are known are."""
    out = Addresses()
    for url, number in sorted(known.items(), key=lambda item: (item[1], len(item[0]), item[0])):
        out.numbered.setdefault(number, url)
    stems, lags = _ways(known)
    linked = {without_tracking(url) for record in records if record.pagination for url in record.pagination.urls} - known.keys()
    for url in sorted(linked, key=lambda url: (len(url), url)):
        page, is_whole = _number_in(url, stems, lags)
        if page is not None and 0 < page <= _MOST:
            out.numbered.setdefault(page, url)
        else:
            (out.whole if is_whole else out.others).append(url)
    return out


def _ways(known: dict[str, int]) -> tuple[list[Stem], dict[str, int]]:
    """The stems of the known addresses, and for each way of writing how far its numbers are behind the pages'."""
    stems: dict[Stem, None] = {}
    lags: dict[str, int] = {}
    for url, number in known.items():
        for stem, place in readings(url):
            if place.number is not None and number - place.number in (0, 1):
                lags[place.form] = max(lags.get(place.form, 0), number - place.number)
                stems.setdefault(stem)
            elif place.form == FIRST and number == 1:
                stems.setdefault(stem)
    return list(stems), lags


def _number_in(url: str, stems: list[Stem], lags: dict[str, int]) -> tuple[int | None, bool]:
    """The number of the page that an address leads to, and whether it has all pages on one."""
    for stem in stems:
        place = stem.place(url)
        if place is None:
            continue
        if place.form == ALL:
            return None, True
        return (1 if place.number is None else place.number + lags.get(place.form, 0)), False
    return None, _is_all(url)


def _is_all(url: str) -> bool:
    return any(place.form == ALL for _, place in readings(url))
