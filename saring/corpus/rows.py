"""Captures to outcomes, and those that are content to rows of the dataset."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, Final

from saring.captures import Capture
from saring.captures.capture import TOO_LARGE
from saring.corpus.domains import registered_domain
from saring.extract import extract_many
from saring.options import Options
from saring.record import Article

_SUCCESS: Final = range(200, 300)
_PAGES: Final = ("html", "text")


def outcome_before(capture: Capture) -> str | None:
    """What becomes of a capture that need not be extracted; None for one that must."""
    if capture.problem == TOO_LARGE:
        return "tooLarge"
    if capture.problem:
        return "damaged"
    if capture.status is not None and capture.status not in _SUCCESS:
        return "notFound"
    if not capture.data.strip():
        return "empty"
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


def row(capture: Capture, outcome: str, article: Article) -> dict[str, Any]:
    """A row of the dataset; the columns are those of `saring.corpus.schema`."""
    plain = article.to_dict()
    if "evidence" in plain:
        plain["evidence"] = list(plain["evidence"].items())
    return {
        "outcome": outcome,
        "source": capture.source,
        "offset": capture.offset,
        "row": capture.row,
        "day": day_of(article.date_published) or day_of(capture.date),
        "domain": registered_domain(article.canonical_url or article.url),
        **plain,
    }


def day_of(text: str | None) -> date | None:
    """The day, in UTC where there is a zone, of a date as records have it."""
    try:
        moment = datetime.fromisoformat(text or "")
        return (moment.astimezone(UTC) if moment.tzinfo else moment).date()
    except (ValueError, OverflowError):
        return None


def listed(capture: Capture, outcome: str, reason: str) -> Mapping[str, Any]:
    """A line of the shard's report for what became no row: which, where, and why."""
    return {"outcome": outcome, "where": capture.where, "url": capture.url, "reason": reason}
