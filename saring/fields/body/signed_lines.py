"""The lines at the ends of a text that say who wrote it and nothing else."""

from saring._core import FIRST_EAST_ASIAN
from saring.fields.attribution.name_lines import BULLETS, belongs_to
from saring.fields.attribution.signatures import DASHES, is_fact, is_signature
from saring.fields.columns import BODY, KIND, KINDS, LABEL, LABELS, PART, PARTS, TEXT, Row, last_before

_BYLINE = LABELS.index("byline")
_ITEM, _QUOTE, _SOURCE = KINDS.index("item"), KINDS.index("quote"), PARTS.index("source")

_MOST_SIGNATURES, _LONGEST_SIGNATURE, _PARAGRAPH, _EAST_ASIAN_PARAGRAPH = 2, 100, 80, 30
"""Lines looked at before the first paragraph, and behind the last."""
_BESIDE, _FEW_FACTS = 2, 2
"""Lines on each side that tell whether one is of a list; facts among them that tell so."""


def signatures(rows: list[Row]) -> list[tuple[int, int]]:
    """Who wrote the text is a byline where a line of it says nothing else, before its first paragraph or behind its last.

    The ends of nearly all texts are no such lines; where the first paragraph is, is asked of the others only.
    """
    signed = [at for at in _ends(rows) if _may_sign(rows[at]) and is_signature(rows[at][TEXT]) and not _is_of_list(rows, at)]
    first = _first_paragraph(rows) if signed else None
    return [] if first is None else [(at, _BYLINE) for at in signed if at != first]


def _ends(rows: list[Row]) -> list[int]:
    """The places of the first lines of the body up to a paragraph, and of the last ones."""
    near: list[int] = []
    start = -1
    for start, row in enumerate(rows):
        if row[LABEL] == BODY:
            if len(near) == _MOST_SIGNATURES or _is_paragraph(row[TEXT]):
                break
            near.append(start)
    last = len(rows)
    for _ in range(_MOST_SIGNATURES):
        last = last_before(last, rows, BODY)
        if last <= start:
            break
        near.append(last)
    return near


def _first_paragraph(rows: list[Row]) -> int | None:
    return next((at for at, row in enumerate(rows) if row[LABEL] == BODY and _is_paragraph(row[TEXT])), None)


def _may_sign(row: Row) -> bool:
    """Whether a row is short and no part of a quotation, whose source stands behind it: `— Jane Doe`."""
    return len(row[TEXT]) <= _LONGEST_SIGNATURE and row[KIND] != _QUOTE and row[PART] != _SOURCE


def _is_of_list(rows: list[Row], at: int) -> bool:
    """Whether a row is one of several of its kind, such as a list of things or of who made a film, or the source of the row before it."""
    line = rows[at][TEXT]
    around = [row[TEXT] for row in (*rows[max(at - _BESIDE, 0) : at], *rows[at + 1 : at + 1 + _BESIDE]) if row[LABEL] == BODY]
    if sum([is_fact(text) for text in around]) >= _FEW_FACTS:
        return is_fact(line) or line.startswith(DASHES)
    before = rows[at - 1][TEXT] if at else ""
    is_listed = rows[at][KIND] == _ITEM or any(text.startswith(BULLETS) for text in around)
    return line.startswith(DASHES) and (is_listed or belongs_to(before))


def _is_paragraph(text: str) -> bool:
    return len(text) >= (_EAST_ASIAN_PARAGRAPH if text[:1] >= FIRST_EAST_ASIAN else _PARAGRAPH)
