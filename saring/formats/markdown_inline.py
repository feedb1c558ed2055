"""Links and emphasis in CommonMark.

A sign of emphasis counts as one by the characters on its two sides: beside a letter it needs another letter or nothing special behind
it. Where the text has something else there, the letter is written as a character reference, which counts as punctuation and reads as
the letter. Emphasis is `_` and strong `**`, so that no two signs that stand side by side become another.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable

from saring.formats.inline import Piece, Style, common, pieces
from saring.formats.text import plain
from saring.record import Mark

_SIGNS = {"strong": "**", "emphasis": "_", "deleted": "~~"}
_PLAIN = ("superscript", "subscript")
"""CommonMark has nothing for them."""
_BACKTICKS = re.compile(r"`+")


def inline(text: str, marks: Iterable[Mark], escape: Callable[[str], str], address: Callable[[str | None], str | None]) -> str:
    """Text with its links and emphasis.

    Args:
        text: a block's, or a part of it.
        marks: over that text.
        escape: makes a text read as itself within a line.
        address: makes an address the target of a link, or None.
    """
    out: list[str] = []
    open: tuple[Style, ...] = ()
    for piece in [*pieces(text, [mark for mark in marks if mark.type not in _PLAIN], address), Piece("")]:
        kept = len(common(open, piece.styles))
        said = _code(piece.text) if any(style.type == "code" for style in piece.styles) else escape(piece.text)
        _join(out, [*reversed(open[kept:])], [*piece.styles[kept:]], said)
        open = piece.styles
    return "".join(out)


def _join(out: list[str], closed: list[Style], opened: list[Style], said: str) -> None:
    """Adds what closes, what opens and what is said then; the characters on both sides are written so that the signs count."""
    ends, starts = [_end(style) for style in closed], [_start(style) for style in opened]
    before = out[-1] if out else ""
    if starts and not ends and before:
        out[-1] = _ready(before, "".join([*starts, said]))
    if ends and not starts and said and _is_letter(said[0]) and ("_" in ends or len(ends) > 1 or not _is_letter(before[-1:])):
        said = _reference(said[0]) + said[1:]
    out += [*[end for end in ends if end], *[start for start in starts if start], said] if said else ends


def _ready(before: str, behind: str) -> str:
    """The text before a sign that opens: as it is, or with its last character written so that the sign counts."""
    last = before[-1]
    if (last == "!" and behind[0] == "[") or (last == "`" and behind[0] == "`"):
        return before.removesuffix(last).removesuffix("\\") + _reference(last)
    opens = behind.lstrip("*_~")
    signs = behind[: len(behind) - len(opens)]
    if signs and _is_letter(last) and (signs[0] == "_" or len(set(signs)) > 1 or not _is_word(opens[:1])):
        return before[:-1] + _reference(last)
    return before


def _start(style: Style) -> str:
    return "[" if style.type == "link" else _SIGNS.get(style.type, "")


def _end(style: Style) -> str:
    return f"]({style.url})" if style.type == "link" else _SIGNS.get(style.type, "")


def _code(text: str) -> str:
    """Text that stands as it is, behind as many backticks as it has not."""
    text = plain(" ".join(text.splitlines()))
    if not text:
        return ""
    fence = "`" * (1 + max([len(run) for run in _BACKTICKS.findall(text)], default=0))
    pad = " " if text[:1] in "` " or text[-1:] in "` " else ""
    return fence + pad + text + pad + fence


def _is_letter(sign: str) -> bool:
    """Whether a character may count as part of a word: symbols do for some readers."""
    return bool(sign) and not sign.isspace() and unicodedata.category(sign)[0] != "P" and not (sign.isascii() and not sign.isalnum())


def _is_word(sign: str) -> bool:
    """Whether a character counts as part of a word for every reader."""
    return _is_letter(sign) and unicodedata.category(sign)[0] != "S"


def _reference(sign: str) -> str:
    return f"&#{ord(sign)};"
