"""What saring is sure of on labelled pages: every labelled value with its kind, its confidence and whether it is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from evaluation.calibration import Outcome
from evaluation.datasets import Page
from evaluation.domains import part_of
from evaluation.records import MEASURES, SETS
from evaluation.records.systems import record_of
from saring.fields.columns import TEXT, PageLike
from saring.fields.confidence import BYTES, share
from training import shares

if TYPE_CHECKING:
    from saring.fields.facts import Facts
    from saring.fields.verdict import Judged
    from saring.record import Article

# The measures that tell whether a field is right. The lines under a headline are asked for apart: as description they are another field.
MEASURES_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "headline": ("headline",),
        "alternative_headline": ("teaser",),
        "description": ("description",),
        "author": ("authors", "no author"),
        "date_published": ("day", "no date"),
        "article_section": ("section",),
        "keywords": ("keywords",),
        "in_language": ("language",),
        "image": ("image",),
    }
)
# A text capture keeps no address of a picture that could be right.
NO_ADDRESS = ("text", "image")
# Sets whose pages are known to be articles or not.
TYPED_SETS = frozenset({"wcxb", "tiptop", "andy_articles", "misinfo_crawler", "fundus_tests", "waddle_daniel", "magic_html"})
# Parts of the domains for cross-validation: as many as leave each fit nearly all pages, so that shares hardly differ from fit to fit.
FOLDS = 20
ALL_SETS = (*SETS, *sorted(TYPED_SETS.difference(SETS)))


class Sure(NamedTuple):
    """One value of one page: the field, the kind that its confidence goes by, that confidence, and whether it is right."""

    of: str
    """What the page was read as: "html" or "text"."""
    field: str
    path: tuple[str, ...]
    confidence: float | None
    right: bool
    part: int
    """Which part of the domains the page falls into."""


def sures(pages: Sequence[Page], workers: int = 1) -> list[Sure]:
    """Return every value of saring on `pages` that is labelled; the order is that of the pages."""
    with ProcessPoolExecutor(workers) as pool:
        return [one for of_page in pool.map(values_of, pages, chunksize=16) for one in of_page]


def values_of(page: Page) -> list[Sure]:
    """Return the values of one page, for a worker process."""
    return list(_of_page(page))


def _of_page(page: Page) -> Iterator[Sure]:
    """The values of a page, and of the text capture that a crawler would have made of it: its title, then a line a block."""
    from saring import _core
    from saring._model import model

    read = _core.read_page(page.data, model(), None, None)
    yield from _of_read(page, read)
    lines = [read.claims["title"] or "", *(row[TEXT] for row in read.blocks)]
    capture = "\n".join(line.replace("\n", " ") for line in lines).encode("utf-8", "replace")
    yield from _of_read(page, _core.read_page(capture, model(), "utf-8", "text"))


def _of_read(page: Page, read: PageLike) -> Iterator[Sure]:
    from saring import fields
    from saring.fields.confidence import path, side, verdict_path
    from saring.options import Options
    from saring.record import CaptureInfo

    record = fields.article(read, CaptureInfo(url=page.url), Options())
    facts, judged = judged_again(read, record)
    plain, part, on = record_of(record), part_of(page, FOLDS), side(record.verdict.kind)
    for name, evidence in record.evidence.items():
        right = _is_right(name, page, plain) if (read.kind, name) != NO_ADDRESS else None
        if right is not None:
            yield Sure(read.kind, name, path(name, getattr(record, name), evidence, facts, on), evidence.confidence, right, part)
    if page.dataset in TYPED_SETS and judged.ground != BYTES:
        right = (page.page_type == "article") == (on == "article")
        yield Sure(read.kind, "verdict", verdict_path(judged.kind, judged.ground), record.verdict.confidence, right, part)


def judged_again(read: PageLike, record: Article) -> tuple[Facts, Judged]:
    """Return what a page's fields are read from, and the verdict with its ground, which the record does not keep."""
    from saring.fields.body.blocks import body
    from saring.fields.body.choice import choose
    from saring.fields.live.blogs import live
    from saring.fields.reading import reading
    from saring.fields.verdict import judge

    facts, rows, _, _, beside = reading(read, choose(read, "balanced"), record.url, None)
    posted = live(facts, rows, beside, (record.in_language, record.date_published, record.date_modified))
    blocks = posted.body if posted else body(rows, beside)
    return facts, judge(facts, (record.headline, facts.claims["title"]), blocks, posted)


def _is_right(name: str, page: Page, plain: Mapping[str, object]) -> bool | None:
    """Whether the record's value is the labelled one; None if the page is not labelled for the field."""
    given = {key: value for key, value in plain.items() if key != "description"} if name == "alternative_headline" else plain
    for measure in (MEASURES[each] for each in MEASURES_OF.get(name, ())):
        wanted = measure.wanted(page)
        if wanted:
            return measure.judge(wanted, measure.given(given)).right
    return None


def fitted(seen: Sequence[Sure]) -> dict[str, dict[str, dict[str, float]]]:
    """Return the shares by what pages are read as, and by field."""
    tables: dict[str, dict[str, dict[str, float]]] = {}
    for of, name in sorted({(one.of, one.field) for one in seen}):
        tables.setdefault(of, {})[name] = shares.fit((one.path, one.right) for one in seen if (one.of, one.field) == (of, name))
    return tables


def out_of_fold(seen: Sequence[Sure]) -> dict[str, list[Outcome]]:
    """Return by field how sure a table is of each value that was fitted without the value's part of the domains, and one fitted on all."""
    whole = fitted(seen)
    told: dict[str, list[Outcome]] = {}
    for of, name in dict.fromkeys((one.of, one.field) for one in seen):
        of_field = [one for one in seen if (one.of, one.field) == (of, name)]
        folds = [shares.fit((one.path, one.right) for one in of_field if one.part != part) for part in range(FOLDS)]
        told[name if of == "html" else f"{name}, {of}"] = [
            Outcome(share(folds[one.part], one.path), share(whole[of][name], one.path), one.right) for one in of_field
        ]
    return told


def stale(seen: Sequence[Sure]) -> int:
    """Return the number of values whose confidence is not that of a table fitted today: rules have changed since it was."""
    whole = fitted(seen)
    return sum(one.confidence != share(whole[one.of][one.field], one.path) for one in seen)
