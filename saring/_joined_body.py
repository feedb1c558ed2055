"""The bodies of an article's pages as one: what repeats is kept once, and a paragraph cut at a page's end is made whole."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from saring.fields.pagination.texts import is_pager_line
from saring.record import Block

_SHORT = 40
"""Length below which a repeated line in the middle of a page may be meant, in characters: an answer, a heading."""

_CUT = 20
"""Least length of a cut paragraph that the next page begins with again, in characters."""

_SENTENCE_ENDS = frozenset(".!?…。！？।॥؟۔:：\"'”’»)]）」』")
_GOES_ON = frozenset(",;،、，；-–—")


def joined(pages: Sequence[tuple[Block, ...]], furniture: Iterable[str | None] = ()) -> tuple[Block, ...]:
    """One body of several.

    Args:
        pages: the bodies in order.
        furniture: texts that a further page may repeat though the first has them outside its body: headline, standfirst.
    """
    known = {_folded(text) for text in furniture if text}
    everywhere = _on_all(pages)
    out: list[Block] = []
    seen: set[str] = set()
    for order, body in enumerate(pages):
        fresh = [block for block in body if not (block.type == "paragraph" and is_pager_line(block.text))]
        if order:
            fresh = _without_repeats(fresh, seen, known, everywhere)
        seen.update([_key(block) for block in body])
        if out and fresh:
            _mend(out, fresh)
        out += fresh
    return tuple(out)


def holds(whole: tuple[Block, ...], part: tuple[Block, ...]) -> float:
    """The share of the characters of `part` that `whole` has too, 0 to 1."""
    texts = {_folded(block.text) for block in whole}
    text = "\n".join(sorted(texts))
    asked = [_folded(block.text) for block in part if block.text and not is_pager_line(block.text)]
    there = [one for one in asked if one in texts or one in text]
    return sum(map(len, there)) / max(1, sum(map(len, asked))) if asked else 1.0


def _without_repeats(body: list[Block], seen: set[str], known: set[str], everywhere: set[str]) -> list[Block]:
    """The blocks that no page before has: short ones are repeats at the page's ends only, or where every page has them."""
    is_repeat = [_key(block) in seen or _key(block) in known for block in body]
    first = next((at for at, repeats in enumerate(is_repeat) if not repeats), len(body))
    last = next((at for at in range(len(body) - 1, -1, -1) if not is_repeat[at]), -1)
    return [
        block
        for at, block in enumerate(body)
        if not is_repeat[at] or (first <= at <= last and len(_key(block)) < _SHORT and _key(block) not in everywhere)
    ]


def _on_all(pages: Sequence[tuple[Block, ...]]) -> set[str]:
    """Keys of what every page has, where there are more than two: of two, a repeated line may be meant."""
    counts = Counter([key for body in pages for key in {_key(block) for block in body}])
    return {key for key, count in counts.items() if count == len(pages) > 2}  # noqa: PLR2004


def _mend(before: list[Block], behind: list[Block]) -> None:
    """Join the last paragraph of one page with the first of the next where a sentence goes on. Both lists are changed."""
    last, first = before[-1], behind[0]
    if last.type != "paragraph" or first.type != "paragraph" or not (last.text.strip() and first.text.strip()):
        return
    if len(last.text) >= _CUT and first.text.startswith(last.text):
        before.pop()
    elif _is_cut(last.text, first.text):
        before.pop()
        behind[0] = _one(last, first)


def _one(last: Block, first: Block) -> Block:
    """Two halves of a paragraph as one, the marks of the second where its text is now."""
    before = last.text.rstrip() + _between(last.text, first.text)
    moved = len(before) - (len(first.text) - len(first.text.lstrip()))
    marks = [replace(mark, start=mark.start + moved, end=mark.end + moved) for mark in first.marks]
    return replace(first, text=before + first.text.lstrip(), marks=(*last.marks, *marks))


def _is_cut(last: str, first: str) -> bool:
    end, start = last.rstrip()[-1:], first.lstrip()[:1]
    if end in _GOES_ON:
        return True
    if not end or end in _SENTENCE_ENDS or not end.isalnum():
        return False
    caseless = start.isalpha() and start.lower() == start.upper()
    return start.islower() or (caseless and len(last) >= _SHORT)


def _between(last: str, first: str) -> str:
    """A space, but none behind a hyphen or between signs of a script that has none."""
    end, start = last.rstrip()[-1], first.lstrip()[0]
    wide = ("CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC")
    if end == "-" or all(unicodedata.name(sign, "").startswith(wide) for sign in (end, start)):
        return ""
    return " "


def _key(block: Block) -> str:
    """What two blocks that say the same have in common."""
    return _folded(block.text) or f"{block.type} {block.url or block.caption or ''}"


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
