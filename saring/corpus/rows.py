"""Captures to outcomes, and those that are content to rows of the dataset."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from hashlib import blake2b
from typing import Any, Final, Self

from saring._core import Phrases
from saring._jsonable import camel, dump
from saring._words import count, fingerprint
from saring.captures import Capture
from saring.captures.capture import TOO_LARGE
from saring.corpus.domains import registered_domain
from saring.corpus.identity import identity
from saring.corpus.traits import BESIDE, CONTENT, content_of, traits_of
from saring.extract import extract_many
from saring.fields.addresses import site_of
from saring.fields.pagination.addresses import ALL, page_number, readings
from saring.fields.words.pagers import ALL_NAMES
from saring.options import Options
from saring.record import Article

_SUCCESS: Final = range(200, 300)
_PAGES: Final = ("html", "text")
_COMPARED: Final = [(camel(field.name), field.name) for field in fields(Article) if camel(field.name) in (*CONTENT, *BESIDE)]
"""Those that are fields: the body is compared by its digest."""
_ALL_PAGES: Final = Phrases([name if "=" in name else f"/{name}" for name in sorted(ALL_NAMES)])
"""What stands in an address that has all pages: looking costs a thirtieth of taking the address to pieces."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a capture is, and when it was made."""

    source: str
    offset: int | None
    row: int | None
    date: str | None

    @classmethod
    def of(cls, capture: Capture) -> Self:
        """The place of a capture."""
        return cls(_sound(capture.source), capture.offset, capture.row, capture.date)


def outcome_before(capture: Capture) -> tuple[str, str] | None:
    """What becomes of a capture that need not be extracted, and why; None for one that must."""
    if capture.problem:
        return ("tooLarge" if capture.problem.startswith(TOO_LARGE) else "damaged"), capture.problem
    if capture.status is not None and capture.status not in _SUCCESS:
        return "notFound", f"HTTP status {capture.status}"
    if not capture.data or capture.data.isspace():
        return "empty", "there is nothing in it"
    return None


def extracted(capture: Capture, options: Options) -> tuple[str, Article]:
    """The outcome of a capture that is a page, or claims to be, and its record."""
    article = next(extract_many([capture], options=options, workers=1))
    return _outcome(capture, article), article


def _outcome(capture: Capture, article: Article) -> str:
    if article.capture is None or article.capture.kind not in _PAGES:
        return "skippedType"
    if not article.body:
        return "truncated" if capture.truncated else "noContent"
    return "article" if article.verdict.kind in ("article", "liveblog") else "otherContent"


@dataclass(frozen=True, slots=True)
class Row:
    """What a row of a shard says, beside the fields of the record; the columns are those of `saring.corpus.schema.SHARD_SCHEMA`."""

    id: str
    outcome: str
    source: str
    offset: int | None
    row: int | None
    day: date | None
    domain: str | None
    article: Article
    article_body: str
    word_count: int
    identifier: str | None
    own: str
    key: str
    traits: bytes
    links: list[str]
    size: int


def row(place: Place, outcome: str, article: Article) -> Row:
    """The row of a record."""
    text = article.text
    words = count(text)  # first: it leaves the text's UTF-8 behind, which all else needs, too
    identifier = fingerprint(text)
    traits = traits_of({**_compared(article), "identifier": identifier})
    own, key = addresses_of(place, article)
    return Row(
        id=_id(own, key, place.date, content_of(traits)),
        outcome=outcome,
        source=place.source,
        offset=place.offset,
        row=place.row,
        day=day_of(article.date_published) or day_of(place.date),
        domain=registered_domain(article.url or article.canonical_url),
        article=article,
        article_body=text,
        word_count=words,
        identifier=identifier,
        own=own,
        key=key,
        traits=traits,
        links=sorted(set(_links(article)) - {own}),
        size=len(text),
    )


def _compared(article: Article) -> dict[str, Any]:
    """The fields that captures are compared by, as JSON-ready data."""
    found = {name: getattr(article, attribute) for name, attribute in _COMPARED}
    return {name: dump(value) for name, value in found.items() if value}


def addresses_of(place: Place, article: Article) -> tuple[str, str]:
    """What stands for the page's own address, and for the article's: its canonical address, where that can be believed.

    A further page of an article names the first as canonical, and some sites name their front page on every page.
    """
    canonical = identity(article.canonical_url)
    own = identity(article.url) or canonical or f"{place.source}#{place.offset or 0}#{place.row or 0}"
    if own == canonical:  # of most pages, which need not be looked at further
        return own, own
    of_site = not article.url or site_of(article.url) == site_of(article.canonical_url)
    if canonical is None or "/" not in canonical or not of_site or _is_further_page(article):
        return own, own
    return own, canonical


def _is_further_page(article: Article) -> bool:
    if ((article.pagination and article.pagination.page) or page_number(article.url) or 1) > 1:
        return True
    url = article.url or ""
    return _ALL_PAGES.any_in(url.lower()) and any(place.form == ALL for _, place in readings(url))


def _links(article: Article) -> Iterator[str]:
    """The addresses of the article's other pages."""
    if article.pagination:
        for url in (article.pagination.next, *article.pagination.urls):
            found = identity(url)
            if found:
                yield found


def _id(own: str, key: str, captured: str | None, content: bytes) -> str:
    told = "\n".join([own, key, captured or ""]).encode("utf-8", "surrogatepass")
    return blake2b(told + content, digest_size=10).hexdigest()


def day_of(text: str | None) -> date | None:
    """The day, in UTC where there is a zone, of a date as records have it."""
    try:
        moment = datetime.fromisoformat(text or "")
        return (moment.astimezone(UTC) if moment.tzinfo else moment).date()
    except (ValueError, OverflowError):
        return None


def left_out(capture: Capture, outcome: str, reason: str) -> dict[str, Any]:
    """A row of what became no article row: which, where, and why."""
    place = Place.of(capture)
    where = {"source": place.source, "offset": place.offset, "row": place.row, "url": _sound(capture.url), "date": place.date}
    return {"outcome": outcome, **where, "reason": _sound(reason)}


def _sound(text: Any) -> Any:
    """Text without halves of surrogate pairs, which no Parquet file can hold: names of files may have bytes that are no UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode() if text else text
