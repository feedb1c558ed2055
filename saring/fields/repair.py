"""Reading the JSON that pages hold, which is often not quite JSON."""

import json
import re
from typing import Any

WRAPPER = re.compile(r"^\s*(?:/\*|//)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/)?|(?:/\*|//)?\s*(?:\]\]>|-->)\s*(?:\*/)?\s*;?\s*$")
"""A comment or CDATA section around the whole script."""

STRING_OR_COMMENT = re.compile(r'"(?:[^"\\]|\\.)*+"|/\*.*?\*/|(?<![:"\w])//[^\n]*', re.DOTALL)
"""A string, which stays as it is, or a script's comment, which goes."""

TRAILING_COMMA = re.compile(r'("(?:[^"\\]|\\.)*+")|,(\s*[}\]])', re.DOTALL)
"""A string, which stays, or a comma before a closing bracket."""

MISSING_COMMA = re.compile(r'(["}\]])(\s*\n\s*)(?=")')
"""A line that ends a value before a line that starts a key, without a comma."""

BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')
"""A backslash that escapes nothing JSON knows, as in `don\\'t`."""

LONGEST = 4_000_000
"""Scripts longer than this are not repaired, in characters."""

_lenient = json.JSONDecoder(strict=False)


def read_json(script: str) -> list[Any]:
    """The values in a script: one if it is JSON, several if values follow each other, none if it is past repair."""
    try:
        return [json.loads(script)]
    except (ValueError, RecursionError):
        pass
    try:
        return _repaired(script) if len(script) <= LONGEST else []
    except (ValueError, RecursionError):
        return []


def _repaired(script: str) -> list[Any]:
    """The values of a damaged script, by the mildest step that reads it."""
    text = WRAPPER.sub("", WRAPPER.sub("", script)).strip().rstrip(";").strip()
    steps = (_as_is, _without_comments, _without_commas, _with_escapes, _with_commas, _with_quotes, _closed)
    for step in steps:
        text = step(text)
        values = _read_all(text)
        if values:
            return values
    return []


def _read_all(text: str) -> list[Any]:
    """Every value of a text of values that follow each other; nothing if any is broken."""
    values, at = [], 0
    while at < len(text):
        try:
            value, at = _lenient.raw_decode(text, at)
        except ValueError:
            return []
        values.append(value)
        while at < len(text) and text[at] in " \t\r\n,;\ufeff":
            at += 1
    return values


def _as_is(text: str) -> str:
    return text


def _without_comments(text: str) -> str:
    return STRING_OR_COMMENT.sub(lambda match: match[0] if match[0][0] == '"' else "", text)


def _without_commas(text: str) -> str:
    return TRAILING_COMMA.sub(lambda match: match[1] or match[2], text)


def _with_escapes(text: str) -> str:
    return BAD_ESCAPE.sub("", text)


def _with_commas(text: str) -> str:
    return MISSING_COMMA.sub(r"\1,\2", text)


def _with_quotes(text: str) -> str:
    """Escapes the quotes inside strings: one that ends a string is followed by a colon, a comma before a value, or a bracket."""
    out: list[str] = []
    inside = False
    for at, letter in enumerate(text):
        if letter != '"' or (out and out[-1] == "\\"):
            out.append(letter)
            continue
        if inside and not _ends_string(text, at):
            out.append("\\")
        else:
            inside = not inside
        out.append(letter)
    return "".join(out)


STRING_END = re.compile(r'"\s*(?:$|[}\]:]|,\s*(?:["{\[\d}\]-]|true|false|null))')
"""A quote that ends a string, with what may follow it."""


def _ends_string(text: str, at: int) -> bool:
    return STRING_END.match(text, at) is not None


def _closed(text: str) -> str:
    """Cuts a truncated text after its last whole value and closes what is open."""
    stack: list[str] = []
    inside = escaped = False
    cut, open_at_cut = 0, ""
    for at, letter in enumerate(text):
        if inside:
            inside = escaped or letter != '"'
            escaped = letter == "\\" and not escaped
        elif letter == '"':
            inside = True
        elif letter in "{[":
            stack.append("}" if letter == "{" else "]")
        elif letter in "}]" and stack:
            stack.pop()
            cut, open_at_cut = at + 1, "".join(reversed(stack))
        elif letter == "," and stack:
            cut, open_at_cut = at, "".join(reversed(stack))
    return text[:cut] + open_at_cut
