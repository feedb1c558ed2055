"""How a page's record came about: the record, what became of every block, and what the sources of each field say."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from saring._core import table_cells
from saring.fields import article
from saring.fields.alternatives import Alternative, alternatives
from saring.fields.attribution.openings import opening_dateline
from saring.fields.body.blocks import BODY_LABELS, body_rows
from saring.fields.body.choice import choose
from saring.fields.body.embeds import Shown, embeds, words_of
from saring.fields.columns import INDEX, LABEL, PageLike, Row
from saring.fields.live.blogs import live
from saring.fields.reading import reading
from saring.options import Options
from saring.record import Article, CaptureInfo, Evidence


class Place(NamedTuple):
    """What became of a block."""

    label: int
    """The number of its label in the end."""
    rule: str | None
    """What changed it after the model: a rule for labels, or an option."""
    in_body: bool


class Explained(NamedTuple):
    """How a record came about."""

    record: Article
    places: list[Place]
    """One for every block of the page."""
    evidence: dict[str, Evidence]
    alternatives: dict[str, list[Alternative]]
    """By attribute of the record, what its sources say, the most trusted first."""


def explained(page: PageLike, capture: CaptureInfo, options: Options) -> Explained:
    """The record that `article` makes, and how it came about.

    Args:
        page: what the native side read.
        capture: where the bytes are from.
        options: as for `article`.
    """
    record = article(page, capture, options)
    told = record if options.evidence else article(page, capture, replace(options, evidence=True))
    changes = _Changes(page, options)
    chosen = choose(page, options.favour, changes.watch)
    facts, rows, stored, shown, beside = reading(page, chosen, capture.url, capture.date)
    changes.shown(embeds(page.embeds, facts))
    line = opening_dateline(facts, record.publisher.name if record.publisher else None)
    known = (record.in_language, record.date_published, record.date_modified)
    posted = live(facts, rows, beside, known)
    if posted:
        changes.watch("liveUpdate", posted.rows)
    body = posted.rows if posted else chosen.body if record.body and not stored else []
    return Explained(
        record,
        changes.places(body, "stored" if stored and not posted else "noBody" if not record.body else None, tables=options.tables),
        dict(told.evidence),
        alternatives(facts, shown, record.in_language, line),
    )


class _Changes:
    """Follows the labels of a page's blocks through the rules."""

    def __init__(self, page: PageLike, options: Options) -> None:
        blocks = page.blocks
        self._first = [row[LABEL] for row in blocks]
        self._labels = list(self._first)
        self._rules: dict[int, str] = {}
        self._shown: Sequence[Shown] = ()
        if options.favour == "balanced":
            return
        rows = body_rows(page, options.favour)
        self.watch("favour", rows)
        kept = {row[INDEX] for row in rows}
        self._rules |= {row[INDEX]: "favour" for row in blocks if row[LABEL] in BODY_LABELS and row[INDEX] not in kept}

    def shown(self, shown: Sequence[Shown]) -> None:
        """Note what the article shows from elsewhere."""
        self._shown = shown

    def watch(self, rule: str, rows: Sequence[Row]) -> None:
        """Note whose label a rule has changed."""
        for row in rows:
            index, label = row[INDEX], row[LABEL]
            if index < len(self._labels) and label != self._labels[index]:  # those of a stored body are numbered behind the page's
                self._labels[index] = label
                self._rules[index] = rule

    def _said(self, body: Sequence[Row]) -> set[int]:
        """The blocks that are the words of posts, whatever their label."""
        return {index for one in self._shown for index in words_of(one, body)} if body else set()

    def places(self, body: Sequence[Row], without: str | None, *, tables: bool) -> list[Place]:
        """What became of every block.

        Args:
            body: the rows among which the body's are.
            without: why the body is not made of blocks, if it is not.
            tables: whether tables are kept.
        """
        dropped = set() if tables else set(table_cells(list(body)))
        taken = {row[INDEX] for row in body if row[LABEL] in BODY_LABELS} - dropped | self._said(body)
        places = []
        for index, label in enumerate(self._labels):
            rule = self._rules.get(index)
            if index not in taken and label in BODY_LABELS and rule != "favour":
                rule = "noTables" if index in dropped else without or rule
            places.append(Place(label, rule, index in taken))
        return places
