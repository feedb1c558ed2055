"""A page's blocks as the labels need them: the native ones, with the names of what stands around them."""

from collections.abc import Sequence
from dataclasses import dataclass

from saring import _core

View = tuple[int, int, float, float, list[str], int]
"""A block as the native half gives it: kind, level, link share, emphasis share, names around it, flags."""
_BOLD = 0.9
"""Share of a block's characters that are emphasised from which it counts as bold."""


@dataclass(frozen=True, slots=True)
class BlockView:
    """What the labels know of one block."""

    text: str
    tag: str = "p"  # the element that holds it
    level: int = 0  # heading level 1..6, or 0
    link_share: float = 0.0  # share of its characters inside links, 0..1
    path: tuple[str, ...] = ()  # names of the elements around it, outermost first, the holder last
    names: str = ""  # class and id tokens of the holder and its ancestors, lower case, parted by spaces
    bold: bool = False  # all of its text is bold


def segment(html: str) -> list[BlockView]:
    """Blocks of an HTML page in document order."""
    native = _core.training_page(html.encode("utf-8", "replace"), charset="utf-8", kind="html")
    return views_of(native.texts, native.views)


def views_of(texts: Sequence[str], views: Sequence[View]) -> list[BlockView]:
    """The native blocks as the labelling sees them."""
    return [_view(text, view) for text, view in zip(texts, views, strict=True)]


def _view(text: str, view: View) -> BlockView:
    _, level, link_share, bold_share, around, _ = view
    tags = tuple(name.split(".", 1)[0].split("#", 1)[0] for name in around)
    named = [name[len(tag) :].replace(".", " ").replace("#", " ") for name, tag in zip(around, tags, strict=True)]
    return BlockView(
        text=text,
        tag=tags[-1] if tags else "p",
        level=level,
        link_share=link_share,
        path=tags,
        names=" ".join([part for part in named if part]).lower(),
        bold=bold_share > _BOLD,
    )
