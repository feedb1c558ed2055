"""What is in a dataset, counted."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from saring.corpus.manifest import Manifest
from saring.corpus.tally import Tally
from saring.errors import DatasetError
from saring.stores import below, opened

FIELDS: Final = (
    "headline", "description", "author", "publisher", "dateline", "datePublished", "dateModified", "articleSection", "keywords",
    "inLanguage", "image", "url", "canonicalUrl",
)  # fmt: skip
"""Fields that are looked for in every article."""
LENGTHS: Final = (0, 50, 100, 200, 300, 500, 750, 1_000, 1_500, 2_000, 3_000, 5_000)
"""Words from which an article is of the next length."""
_COLUMNS: Final = [
    "outcome", "latest", "revision", "day", "domain", "wordCount", "sourceOrganization", "copyGroup", "relation", "origin", *FIELDS,
]  # fmt: skip
_SHOWN: Final = 15
_MOST_DAYS: Final = 31
"""Lines of articles by day that `text` gives."""


@dataclass(slots=True)
class Stats:
    """The counts. Of an article with several revisions the latest is counted, unless it says otherwise."""

    manifest: Manifest
    articles: int = 0
    revisions: int = 0
    """Rows that are an earlier revision of an article."""
    days: Counter[date] = field(default_factory=Counter)
    publishers: Tally = field(default_factory=Tally)
    """By name, or by domain where a page names none."""
    languages: Tally = field(default_factory=Tally)
    agencies: Tally = field(default_factory=Tally)
    lengths: Counter[int] = field(default_factory=Counter)
    """By the number of words from which the length goes: one of `LENGTHS`."""
    missing: Counter[str] = field(default_factory=Counter)
    """Articles without a field."""
    relations: Counter[str] = field(default_factory=Counter)
    """Copies by what they are to their origin."""
    groups: Tally = field(default_factory=Tally)
    """Articles of each copy group."""

    @property
    def group_sizes(self) -> dict[int, int]:
        """How many copy groups have how many articles."""
        return self.groups.by_count()


def stats(folder: Path | str) -> Stats:
    """Count what is in a dataset, in a folder or under an address in a store, a piece at a time.

    Raises:
        DatasetError: there is none, or a file of it is gone or damaged.
        StoreError: the store does not answer, or refuses.
    """
    found = Stats(Manifest.read(folder))
    for file in found.manifest.files:
        path = below(folder, file.path)
        try:
            with opened(path) as stream:
                for batch in pq.ParquetFile(stream).iter_batches(batch_size=4096, columns=_COLUMNS):
                    _count(found, batch)
        except (OSError, pa.ArrowException) as error:
            raise DatasetError(f"{path} cannot be read ({error})", remedy="run saring corpus check") from error
    found.missing.update(dict.fromkeys(FIELDS, 0))
    return found


def _count(found: Stats, batch: pa.RecordBatch) -> None:
    for row in batch.to_pylist():
        if row["outcome"] != "article":
            continue
        if not row["latest"]:
            found.revisions += 1
            continue
        found.articles += 1
        _count_article(found, row)


def _count_article(found: Stats, row: Mapping[str, Any]) -> None:
    if row["day"]:
        found.days[row["day"]] += 1
    found.publishers.update([(row["publisher"] or {}).get("name") or row["domain"] or "unknown"])
    found.languages.update([row["inLanguage"] or "unknown"])
    found.agencies.update({agency["name"] for agency in row["sourceOrganization"] or ()})
    found.lengths[max(least for least in LENGTHS if least <= row["wordCount"])] += 1
    found.missing.update([name for name in FIELDS if not row[name]])
    if row["copyGroup"]:
        found.groups.update([row["copyGroup"]])
        if not row["origin"]:
            found.relations[row["relation"] or "by another"] += 1


def text(found: Stats) -> str:
    """The counts, to be read on a terminal."""
    return "\n".join(_lines(found))


def _lines(found: Stats) -> Iterator[str]:
    manifest = found.manifest
    size = sum([file.bytes for file in manifest.files])
    yield f"{found.articles:,} articles, {found.revisions:,} earlier revisions, {len(manifest.files):,} files, {size / 1e6:,.1f} MB"
    yield from _table(f"{manifest.captures:,} captures by outcome", dict(Counter(manifest.outcomes).most_common()))
    yield from _table(*_by_time(found.days))
    for title, counts in (("publisher", found.publishers), ("language", found.languages), ("agency named", found.agencies)):
        yield from _table(f"articles by {title}", top(counts))
    yield from _table("articles by words", {length_name(least): found.lengths[least] for least in LENGTHS if found.lengths[least]})
    shares = {f"{name} ({count / max(found.articles, 1):.1%})": count for name, count in found.missing.most_common()}
    yield from _table("articles without a field", shares)
    copies = f"{len(found.groups):,} copy groups with {found.groups.total():,} articles; copies by what they are to the origin"
    yield from _table(copies, dict(found.relations.most_common()))


def _table(title: str, counts: Mapping[str, int]) -> Iterator[str]:
    yield ""
    yield title
    width = max([len(f"{count:,}") for count in counts.values()], default=0)
    yield from [f"  {count:{width},}  {_plain(name)}" for name, count in counts.items()]


def _plain(name: str) -> str:
    """A name on one line that cannot command the terminal: pages may name anything as their publisher."""
    return "".join([sign if sign.isprintable() else " " for sign in name])[:80]


def _by_time(days: Mapping[date, int]) -> tuple[str, dict[str, int]]:
    """Articles by day, or, if these would be too many lines, by month."""
    if len(days) <= _MOST_DAYS:
        return "articles by day", {str(day): count for day, count in sorted(days.items())}
    months: Counter[str] = Counter()
    for day, count in sorted(days.items()):
        months[f"{day:%Y-%m}"] += count
    return "articles by month", dict(months)


def top(counts: Tally, most: int = _SHOWN) -> dict[str, int]:
    """The largest counts, of equals the first by name, and the rest together."""
    largest = dict(counts.most_common(most))
    rest = counts.total() - sum(largest.values())
    return largest | ({f"{len(counts) - most:,} more": rest} if rest else {})


def length_name(least: int) -> str:
    """`100–199`, `5,000 and more`."""
    after = next((length for length in LENGTHS if length > least), None)
    return f"{least:,}–{after - 1:,}" if after else f"{least:,} and more"
