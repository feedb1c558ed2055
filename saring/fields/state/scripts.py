"""The values in the scripts that hold a page's state. Nothing is run: what is not JSON or a literal is passed over.

| form | found in |
|---|---|
| JSON as the whole script, or an attribute | Next.js `__NEXT_DATA__`, `application/json`, Inertia's `data-page` |
| JSON whose quotes are escaped, or in a comment | Angular's old `TransferState`, Hypernova |
| a flat array of references | Nuxt 3 `__NUXT_DATA__` |
| each value in a pair behind its type | the `props` of Astro's islands |
| `window.NAME = {…}`, `= JSON.parse("…")`, `= "…"` | Redux, Apollo, Remix, Arc's `Fusion.globalContent` |
| `= (function(a,b){return {…}})(…)` | Nuxt 2 `__NUXT__` |
| lines pushed piece by piece | React server payload, `self.__next_f.push` |
| lines of flat arrays, piece by piece | React Router, `streamController.enqueue` |
"""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

from saring.fields.jsonld.literals import FUNCTION, QUOTED, NotLiteralError, parsed, read_literal, unescaped
from saring.fields.state.devalue import is_flat, is_paired, unflattened, unpaired
from saring.fields.state.payload import pushed, read_payload
from saring.fields.state.stream import ENQUEUED, enqueued, read_stream

ASSIGNMENT = re.compile(
    r"""((?<![\w$])(?:[A-Za-z_$][\w$]*+\.)?+[A-Za-z_$][\w$]*+|\[\s*+["'][\w$.-]++["']\s*+\])\s*+[=:]\s*+"""
    r"""(?=[{\["'`]|\(?\s*function\b|JSON\.parse\()"""
)
"""A name and the start of what it is set to: `window.__STATE__={`, `window["__DATA__"] = "`, `data: [`; not `a=b`, `a={}` in a string."""

PARSED = re.compile(r"""JSON\.parse\(\s*(decodeURIComponent\(\s*)?(?=["'`])""")
"""`JSON.parse("…")`, perhaps with the text quoted as in an address."""

ANGULAR = re.compile("&([qsagl]);")
"""What Angular wrote in a state for a sign that has a meaning in HTML: `&q;`."""
_ANGULAR = {"q": '"', "s": "'", "a": "&", "g": ">", "l": "<"}

_decoder = json.JSONDecoder(strict=False)
_MOST_VALUES = 40
"""Values read from one script; each costs what it is long, and failed ones no more than twice the script in all."""
_SHORTEST, _FEW = 200, 20
"""Characters of a script that can hold an article; members that tell what an object is."""


class State(NamedTuple):
    """One value of the page's state."""

    name: str
    """The id of its script, or the variable it is assigned to."""
    value: Any


def read_states(scripts: list[tuple[str, str]]) -> Iterator[State]:
    """The values of a page's scripts.

    Args:
        scripts: id or attribute, and text, of each, as the native half keeps them.
    """
    payload: list[str] = []
    stream: list[str] = []
    for name, text in scripts:
        if _PUSHED in text[:_HEAD]:
            payload += pushed(text)
        elif ENQUEUED.search(text[:_HEAD]):
            stream += enqueued(text)
        elif len(text) >= _SHORTEST:
            yield from _of_script(name, text.strip())
    if payload:
        yield from [State("self.__next_f", value) for value in read_payload("".join(payload))]
    if stream:
        yield State("streamController", read_stream("".join(stream)))


_PUSHED, _HEAD = "__next_f", 160
"""The list that React's payload is pushed to; characters of a script in which it, or another stream, stands."""


def _of_script(name: str, text: str) -> Iterator[State]:
    """The value that a script is, or those that it assigns."""
    if text.startswith("<!--"):
        text = text.removeprefix("<!--").removesuffix("-->").strip()
    if text.startswith(("%7B", "%5B")):
        text = unquote(text)
    elif text.startswith(("{&q;", "[{&q;")):
        text = ANGULAR.sub(lambda found: _ANGULAR[found[1]], text)
    value = parsed(text)
    if is_flat(value):
        yield State(name, unflattened(value))
    elif is_paired(value):
        yield State(name, unpaired(value))
    elif value is not None:
        yield State(name or "application/json", value)
    else:
        yield from _assigned(text)


def _assigned(text: str) -> Iterator[State]:
    """The values that a script sets variables to, in its order."""
    at = spent = 0
    for _ in range(_MOST_VALUES):
        found = ASSIGNMENT.search(text, at)
        if found is None or spent > 2 * len(text):
            return
        try:
            value, at = _value(text, found.end())
        except NotLiteralError as problem:
            spent += max(0, problem.at - found.end())
            at = found.end()
            continue
        if isinstance(value, dict | list):
            _join_references(value)
            yield State(found[1].strip("[]\"' "), value)


def _join_references(value: Any) -> None:
    """Put what they refer to in the places of `{"__ref": "Post:1"}`, as Apollo keeps what it has from GraphQL; the value is changed."""
    if not isinstance(value, dict) or not any(isinstance(part, dict) and "__typename" in part for part in list(value.values())[:_FEW]):
        return
    waiting: list[Any] = list(value.values())
    seen = set(map(id, waiting))
    while waiting:
        node = waiting.pop()
        for key, part in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
            if isinstance(part, dict) and isinstance(part.get("__ref"), str) and len(part) == 1:
                node[key] = value.get(part["__ref"])
            elif isinstance(part, dict | list) and id(part) not in seen:
                seen.add(id(part))
                waiting.append(part)


def _value(text: str, at: int) -> tuple[Any, int]:
    """What is assigned, and where it ends.

    Raises:
        NotLiteralError: it is neither JSON nor a literal.
    """
    parse = PARSED.match(text, at)
    quoted = QUOTED.match(text, parse.end() if parse else at)
    if quoted is not None:
        inner = unescaped(quoted[0])
        return parsed(unquote(inner) if parse and parse[1] else inner), quoted.end()
    if FUNCTION.match(text, at) is None:
        try:
            return _decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            pass
    return read_literal(text, at)
