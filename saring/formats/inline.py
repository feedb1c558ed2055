"""A block's text as pieces that are each marked in one way from end to end, for formats that nest links and emphasis.

A record can hold any marks; what is written nests. So a link is outermost, the rest in a fixed order, and what overlaps is cut: the marks
stay the same, only their elements are more.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from saring.record import Block, Mark, MarkType

ORDER: tuple[MarkType, ...] = ("link", "strong", "emphasis", "deleted", "superscript", "subscript", "code")
"""What is outermost first."""

_RANK = {name: rank for rank, name in enumerate(ORDER)}
_BLANK = " \t\n\r\xa0"


class Style(NamedTuple):
    """How a piece is marked."""

    type: MarkType
    url: str | None = None


class Piece(NamedTuple):
    """A part of a text, with its marks from the outermost to the innermost."""

    text: str
    styles: tuple[Style, ...] = ()


def pieces(text: str, marks: Iterable[Mark], harmless: Callable[[str | None], str | None]) -> list[Piece]:
    """The text in pieces.

    Args:
        text: a block's, or a part of it.
        marks: over that text; what lies outside of it, and links to where `harmless` allows none, are left out.
        harmless: makes an address one that may be written, or None.
    """
    kept = []
    for mark in marks:
        start, end = max(mark.start, 0), min(mark.end, len(text))
        url = harmless(mark.url) if mark.type == "link" else None
        if start < end and (mark.type != "link" or url):
            kept.append((start, end, Style(mark.type, url)))
    return _without_blank_edges(_swept(text, kept)) if kept else [Piece(text)] if text else []


def _swept(text: str, kept: list[tuple[int, int, Style]]) -> Iterator[Piece]:
    """From edge to edge; of marks of one type the one that is there first counts."""
    edges: dict[int, tuple[list[int], list[int]]] = {0: ([], []), len(text): ([], [])}
    for number, (start, end, _) in enumerate(kept):
        edges.setdefault(start, ([], []))[0].append(number)
        edges.setdefault(end, ([], []))[1].append(number)
    active: list[dict[int, Style]] = [{} for _ in ORDER]
    at = 0
    for edge in sorted(edges):
        if edge > at:
            yield Piece(text[at:edge], tuple([next(iter(open.values())) for open in active if open]))
        at = edge
        begun, ended = edges[edge]
        for number in ended:
            active[_RANK[kept[number][2].type]].pop(number, None)
        for number in begun:
            style = kept[number][2]
            active[_RANK[style.type]][number] = style


def _without_blank_edges(found: Iterable[Piece]) -> list[Piece]:
    """White space at the end of a piece is marked only as what stands on both sides of it."""
    parts: list[Piece] = []
    for piece in found:
        core = piece.text.strip(_BLANK)
        if not core:
            parts.append(Piece(piece.text, ()))
            continue
        lead = piece.text[: piece.text.index(core)]
        tail = piece.text[len(lead) + len(core) :]
        parts += [Piece(lead, ())] if lead else []
        parts.append(Piece(core, piece.styles))
        parts += [Piece(tail, ())] if tail else []
    return _joined(parts)


def _joined(parts: list[Piece]) -> list[Piece]:
    """Blank pieces next to each other as one, with the marks that both neighbours have."""
    out: list[Piece] = []
    blank = ""
    for part in parts:
        if not part.text.strip(_BLANK):
            blank += part.text
            continue
        if blank:
            out.append(Piece(blank, common(out[-1].styles, part.styles) if out else ()))
            blank = ""
        out.append(part)
    return [*out, Piece(blank)] if blank else out


def common(one: Sequence[Style], other: Sequence[Style]) -> tuple[Style, ...]:
    """What both begin with."""
    same = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        same += 1
    return tuple(one[:same])


def nested(
    parts: Iterable[Piece], show: Callable[[str], str], open: Callable[[Style], str], close: Callable[[Style], str]
) -> Iterator[str]:
    """The pieces as text with what opens and closes each mark, as few times as can be."""
    stack: tuple[Style, ...] = ()
    for piece in parts:
        kept = len(common(stack, piece.styles))
        yield from [close(style) for style in reversed(stack[kept:])]
        yield from [open(style) for style in piece.styles[kept:]]
        yield show(piece.text)
        stack = piece.styles
    yield from [close(style) for style in reversed(stack)]


def parts_of(block: Block, texts: Iterable[str], between: int = 1) -> Iterator[tuple[str, list[Mark]]]:
    """The texts that a block's text is made of, each with its marks: items, paragraphs of a quote, cells.

    Args:
        block: whose marks.
        texts: its parts in order.
        between: characters between them in its text.
    """
    waiting = sorted(block.marks, key=_start)
    at = first = 0
    for text in texts:
        end = at + len(text)
        while first < len(waiting) and waiting[first].start < at:
            first += 1
        last = first
        while last < len(waiting) and waiting[last].start < end:
            last += 1
        yield text, [Mark(mark.start - at, mark.end - at, mark.type, mark.url) for mark in waiting[first:last]]
        at, first = end + between, last


def _start(mark: Mark) -> int:
    return mark.start
