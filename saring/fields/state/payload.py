"""React's server payload, as Next.js pushes it piece by piece: lines of `id:value`, in which `"$id"` stands for another line's value.

`1:{"title":"…","body":"$2"}` and `2:T1f4,…`: a long text is a line of its own that begins with its length in bytes.
"""

import contextlib
import json
import re
from collections.abc import Iterator
from typing import Any

PUSH = re.compile(r"\.push\(\s*(?=\[)")
"""The start of `self.__next_f.push([1,"…"])`."""

LINE = re.compile(rb"\s*([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),)?")
"""The head of a line, with the length of its text if it is one."""

REFERENCE = re.compile(r"\$[L@]?([0-9a-f]{1,8})((?::[\w-]{1,40}){0,8})")
"""`$1a`, `$L1a`; `$1a:props:article`, which is a part of that line's value."""

_decoder = json.JSONDecoder(strict=False)
_MOST_PUSHES, _MOST_VALUES = 500, 300_000


def pushed(script: str) -> Iterator[str]:
    """The pieces of payload that a script pushes."""
    at = 0
    for _ in range(_MOST_PUSHES):
        push = PUSH.search(script, at)
        if push is None:
            return
        try:
            value, at = _decoder.raw_decode(script, push.end())
        except (ValueError, RecursionError):
            return
        if isinstance(value, list) and len(value) > 1 and isinstance(value[1], str):
            yield value[1]


def read_payload(payload: str) -> list[Any]:
    """The objects and lists of a payload's lines, with the values that their references stand for. Linear in its length."""
    lines = dict(_lines(payload.encode("utf-8", "surrogatepass")))
    values = [value for value in lines.values() if isinstance(value, dict | list)]
    _resolve(values, lines)
    return values


def _lines(data: bytes) -> Iterator[tuple[str, Any]]:
    at = 0
    while (head := LINE.match(data, at)) is not None:
        at = head.end()
        if head[2] is not None:
            end = at + int(head[2], 16)
            yield head[1].decode(), data[at:end].decode("utf-8", "replace")
            at = end
            continue
        end = data.find(b"\n", at)
        line = data[at : end if end >= 0 else len(data)]
        if line[:1] in {b"{", b"[", b'"'}:
            with contextlib.suppress(ValueError, RecursionError):
                yield head[1].decode(), json.loads(line.decode("utf-8", "surrogatepass"), strict=False)
        if end < 0:
            return
        at = end + 1


def _resolve(values: list[Any], lines: dict[str, Any]) -> None:
    """Put what they stand for in the places of references; the values are changed."""
    waiting, seen = list(values), set(map(id, values))
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        value = waiting.pop()
        for key, member in value.items() if isinstance(value, dict) else enumerate(value):
            if isinstance(member, str) and member[:1] == "$" and len(member) > 1:
                member = value[key] = _meant(member, lines)  # noqa: PLW2901 - the same place, put right
            if isinstance(member, dict | list) and id(member) not in seen:
                seen.add(id(member))
                waiting.append(member)


def _meant(text: str, lines: dict[str, Any]) -> Any:
    """What a string that begins with `$` stands for; itself if it is no reference."""
    if text.startswith("$$"):
        return text[1:]
    if text.startswith("$D"):
        return text[2:]
    reference = REFERENCE.fullmatch(text)
    if reference is None:
        return None if text == "$undefined" else text
    value = lines.get(reference[1], text)
    for step in reference[2].split(":")[1:]:
        value = _part(value, step)
    return value


def _part(value: Any, step: str) -> Any:
    """A member of a value; `props` of an element, which is a list of `$`, type, key and properties."""
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list) and len(value) > _PROPERTIES and value[0] == "$" and step == "props":
        return value[_PROPERTIES]
    return value[int(step)] if isinstance(value, list) and step.isdecimal() and int(step) < len(value) else None


_PROPERTIES = 3
