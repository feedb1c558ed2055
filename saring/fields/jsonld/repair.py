"""Reading the JSON that pages hold, which is often not quite JSON."""

import html
import json
import re
from typing import Any

OPENING = re.compile(r"\s*+(?:(?:/\*|//)\s*+)?+(?:<!\[CDATA\[|<!--)\s*+(?:\*/)?")
CLOSING = re.compile(r"(?:/\*|//)?\s*(?:\]\]>|-->)\s*(?:\*/)?\s*;?\s*$")
"""The two ends of a comment or CDATA section around the whole script."""

_LONGEST_CLOSING = 80

_STRING = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'

WHOLE = re.compile(rf'(?:[^"]++|{_STRING})*+', re.DOTALL)
"""All up to a quote that opens a string without an end. What stands behind it is searched apart: no string there ends either."""

STRING_OR_COMMENT = re.compile(rf'{_STRING}?|/\*.*?(?:\*/|\Z)|(?<![:"\w])//[^\n]*', re.DOTALL)
"""A string, which stays as it is, or a script's comment, which goes. Either may reach to the end of the text."""

STRING = re.compile(f"({_STRING})", re.DOTALL)

NEEDLESS_COMMA = re.compile(r",(?=\s*+[}\],])")
"""A comma before a closing bracket or another comma, outside of strings."""

ODD_SPACE = re.compile("[\\u00a0\\u200b\\u2028\\u2029\\u3000\\ufeff]")
"""White space that JSON does not know, as editors leave it between values."""

MISSING_COMMA = re.compile(r'(["}\]])([^\S\n]*+\n\s*+)(?=")')
"""A line that ends a value before a line that starts a key, without a comma."""

BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')
"""A backslash that escapes nothing JSON knows, as in `don\\'t`."""

NAKED = re.compile(r"[{,]\s*+(?:'|@?[A-Za-z_$][\w$]*+\s*+:)|[:\[]\s*+'")
"""A key without quotes, or a string in single ones, as scripts write objects."""

NAKED_KEY = re.compile(r"([{,]\s*+)(@\w++)(?=\s*+:)")
"""A key without quotes that even scripts cannot write so: `{@type: "NewsArticle"}`."""

MOST_DAMAGED = 32_000
"""Characters of a page's damaged scripts that are mended, each for up to a microsecond. Of 47 damaged scripts on 4,340 pages
the longest that was in need of it had 7,879; several values, and bare line ends in strings, are read whatever their length."""

_strict, _lenient = json.JSONDecoder(), json.JSONDecoder(strict=False)
_WHITE = " \t\n\r"
"""What JSON takes for white space."""


def read_scripts(scripts: list[str]) -> list[Any]:
    """The values in a page's scripts, in order: of each one if it is JSON, several if they follow each other, none if it is past repair."""
    values: list[Any] = []
    left = MOST_DAMAGED
    for script in scripts:
        value, is_whole = _strictly(script)
        if is_whole:
            values.append(value)
            continue
        text = _unwrapped(script).strip().rstrip(";").strip()
        read = _read_all(text)
        if not read and len(text) <= left:
            left -= len(text)
            read = _mended(text)
        values += read
    return values


def _strictly(script: str) -> tuple[Any, bool]:
    """The value of a script that is JSON, and whether it is that."""
    text = script.strip(_WHITE)
    try:
        value, end = _strict.raw_decode(text)
    except (ValueError, RecursionError):
        return None, False
    return value, end == len(text)


def _mended(text: str) -> list[Any]:
    """The values of a damaged script, by the mildest step that reads it."""
    steps = (
        _unescaped,
        _with_spaces,
        _of_scripts,
        _without_comments,
        _without_commas,
        _of_scripts,
        _with_escapes,
        _with_commas,
        _with_quotes,
        _closed,
    )
    tried = text
    for step in steps:
        text = step(text)
        if text == tried:  # the step found nothing to mend
            continue
        tried = text
        values = _read_all(text)
        if values:
            return values
    return []


def _unwrapped(script: str) -> str:
    """The script without the marks of comments and sections around it, of which there may be two."""
    for _ in range(2):
        opening = OPENING.match(script)
        script = script[opening.end() :] if opening else script
        script = script[:-_LONGEST_CLOSING] + CLOSING.sub("", script[-_LONGEST_CLOSING:])
    return script


def _read_all(text: str) -> list[Any]:
    """Every value of a text of values that follow each other; nothing if any is broken."""
    values, at = [], _next_value(text, 0)
    while at < len(text):
        try:
            value, at = _lenient.raw_decode(text, at)
        except (ValueError, RecursionError):
            return []
        values.append(value)
        at = _next_value(text, at)
    return values


def _next_value(text: str, at: int) -> int:
    """Where the next value begins."""
    while at < len(text) and text[at] in " \t\r\n,;\ufeff":
        at += 1
    return at


def _without_comments(text: str) -> str:
    if "//" not in text and "/*" not in text:
        return text
    return STRING_OR_COMMENT.sub(lambda match: match[0] if match[0][0] == '"' else "", text)


def _unescaped(text: str) -> str:
    """What was escaped as if it stood in HTML."""
    return html.unescape(text) if '"' not in text and "&quot;" in text else text


def _with_spaces(text: str) -> str:
    return _outside_strings(ODD_SPACE, " ", text) if ODD_SPACE.search(text) else text


def _without_commas(text: str) -> str:
    return _outside_strings(NEEDLESS_COMMA, "", text) if "," in text else text


def _outside_strings(found: re.Pattern[str], instead: str, text: str) -> str:
    """The text with something replaced where it stands in no string."""
    strings = WHOLE.match(text)
    whole = strings.end() if strings else 0
    parts = STRING.split(text[:whole])
    parts[::2] = found.sub(instead, '"'.join(parts[::2])).split('"')  # a quote for each string
    return "".join(parts) + found.sub(instead, text[whole:])


def _of_scripts(text: str) -> str:
    """The JSON of an object as scripts write it, with bare keys and single quotes."""
    if NAKED.search(text) is None:
        return text
    from saring.fields.jsonld.literals import NotLiteralError, Reader  # that room reads this file's

    try:
        value, end = Reader(NAKED_KEY.sub(r'\1"\2"', text)).read(0)
    except NotLiteralError:
        return text
    return json.dumps(value) if end >= len(text.rstrip()) else text


def _with_escapes(text: str) -> str:
    return BAD_ESCAPE.sub("", text) if "\\" in text else text


def _with_commas(text: str) -> str:
    return MISSING_COMMA.sub(r"\1,\2", text)


QUOTE = re.compile(r'(?<!\\)"(?=(\s*+(?:$|[}\]:]|,\s*+(?:$|["{\[\d}\]-]|true|false|null)))?)')
"""A quote that is not escaped; it has the group if what follows, or that nothing does, lets it end a string."""


def _with_quotes(text: str) -> str:
    """Escapes the quotes inside strings: one that ends a string is followed by a colon, a comma before a value, or a bracket."""
    out: list[str] = []
    inside, done = False, 0
    for quote in QUOTE.finditer(text):
        if not inside:
            inside = True
        elif quote.lastindex:
            inside = False
        else:
            out += (text[done : quote.start()], "\\")
            done = quote.start()
    return "".join((*out, text[done:]))


MARK = re.compile(rf"({_STRING}?|[{{}}\[\],])", re.DOTALL)
"""A string, which may reach to the end of the text, a bracket or a comma."""


LAST_MEMBER = re.compile(rf",\s*+{_STRING}\s*+:\s*+{_STRING}\s*+", re.DOTALL)
"""A member of an object that is whole, though nothing follows it."""


def _closed(text: str) -> str:
    """Cuts a truncated text after its last whole value and closes what is open."""
    pieces = MARK.split(text)
    depth = cut = 0
    for number, mark in enumerate(pieces[1::2]):
        if mark in "{[":
            depth += 1
        elif mark in "}]" and depth:
            depth -= 1
            cut = 2 * number + 2
        elif mark == "," and depth:
            cut = 2 * number + 1
    if LAST_MEMBER.fullmatch("".join(pieces[cut:])):
        cut = len(pieces)
    return "".join(pieces[:cut]) + _missing_brackets(pieces[1:cut:2])


def _missing_brackets(marks: list[str]) -> str:
    stack: list[str] = []
    for mark in marks:
        if mark in "{[":
            stack.append("}" if mark == "{" else "]")
        elif mark in "}]" and stack:
            stack.pop()
    return "".join(reversed(stack))
