"""Literals of JavaScript, read without running any: objects with bare keys, single quotes, `void 0`, and functions that only return one.

Those of Python are read as well, which some programs print for JSON: `{'a': None}`.

Nuxt 2 keeps its state as `(function(a,b){b.title=a;return {data:[b]}})("…",{})`: what the names stand for is written behind the body,
so their places are noted while that is read and filled in afterwards.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

TOKEN = re.compile(
    r"""\s*+(?:
        (?P<mark>[{}\[\],:)])
      | (?P<string>"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|`(?:[^`\\]|\\.)*+`)
      | (?P<call>(?:new\s+)?[A-Za-z_$][\w$.]*\()
      | (?P<word>!0|!1|void\ 0|-?(?:\d[\d.]*+|\.\d++)(?:[eE][+-]?\d++)?+(?![\w$])|-?[\w$]++)
    )""",
    re.VERBOSE | re.DOTALL,
)
"""A bracket, a string, the head of a call such as `new Date(`, or a word: a name, a number, `!0`."""

QUOTED = re.compile(r""""(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|`(?:[^`\\]|\\.)*+`""", re.DOTALL)
"""A string with its quotes."""

FUNCTION = re.compile(r"\(?\s*function\b\s*\w*\(([\w$,\s]*)\)\s*\{")
"""The head of a function that is called where it stands."""

ASSIGNED = re.compile(r"""[\s;,]*([\w$]+)((?:\.[\w$]+|\[\d{1,9}\]|\["(?:[^"\\]|\\.)*"\])+)\s*=\s*""")
"""A part of one of the function's names that is set before it returns: `b.title=`, `c[0]=`."""

STEP = re.compile(r"""\.([\w$]+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]""")
RETURN = re.compile(r"[\s;,]*return\s*")
ARGUMENTS = re.compile(r"[\s;}]*\)?\s*\(")
"""What stands between the value that is returned and the function's arguments."""

ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|.))", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": "", "\r\n": ""}

_WORDS: dict[str, Any] = {"true": True, "!0": True, "True": True, "false": False, "!1": False, "False": False}
_NOTHING = frozenset(("null", "None", "undefined", "void 0", "NaN", "Infinity", "-Infinity"))
_MOST_ELEMENTS, _MOST_EMPTY, _LONGEST_NUMBER, _LAST_CHARACTER, _DEEPEST, _MOST_TOKENS = 10_000, 100, 40, 0x10FFFF, 500, 200_000
"""Elements of an array made by its number; those that an index may leave empty before it; digits of a number; the last code point; lists
and objects in each other; tokens, each of which takes two microseconds."""


class NotLiteralError(ValueError):
    """What stands there is no literal: an operator, a function, a text that ends too early."""

    at = 0
    """How far it was read."""


def unescaped(quoted: str) -> str:
    """The text of a string literal of JavaScript, given with its quotes."""
    inner = quoted[1:-1]
    return ESCAPE.sub(_character, inner) if "\\" in inner else inner


def _character(match: re.Match[str]) -> str:
    digits = match[1] or match[2] or match[3]
    if digits:
        number = int(digits, 16)
        return chr(number) if number <= _LAST_CHARACTER else "\ufffd"
    return _ESCAPED.get(match[4], match[4])


_Gap = tuple[Any, Any, str]
"""A place that a name of the function stands in: the list or object, the index or key, the name."""


class _Open:
    """A list, an object or a call that is not closed yet."""

    __slots__ = ("end", "is_after_value", "key", "value")

    def __init__(self, value: Any, end: str) -> None:
        self.value = value
        self.end = end
        self.key: str | None = None  # of an object: the one whose value is due
        self.is_after_value = False

    def put(self, value: Any) -> Any:
        """Add a value; gives the key or index that it has."""
        if self.is_after_value:
            raise NotLiteralError("two values without a comma")
        self.is_after_value = True
        if self.end != "}":
            self.value.append(value)
            return len(self.value) - 1
        if self.key is None:
            raise NotLiteralError("a value without a key")
        self.value[self.key] = value
        return self.key


class Reader:
    """Reads the literals of one script. `names` are those of the function around them, whose values are not known yet."""

    def __init__(self, text: str, names: frozenset[str] = frozenset()) -> None:
        self._text = text
        self._names = names
        self._left = _MOST_TOKENS
        self.gaps: list[_Gap] = []

    def read(self, at: int) -> tuple[Any, int]:
        """The literal that starts at `at`, and where it ends.

        Raises:
            NotLiteralError: there is none.
        """
        holder: list[Any] = []
        at = self.read_into(holder, at)
        return holder[0], at

    def read_into(self, holder: list[Any], at: int) -> int:
        """Read a literal as the only member of `holder`, where it is filled in later if it is a bare name; gives where it ends.

        Raises:
            NotLiteralError: there is none.
        """
        stack = [_Open(holder, "")]
        try:
            while not stack[0].is_after_value or len(stack) > 1:
                at = self._step(stack, at)
        except NotLiteralError as problem:
            problem.at = at
            raise
        return at

    def _step(self, stack: list[_Open], at: int) -> int:
        """Take the next token; gives where the one behind it starts."""
        token = TOKEN.match(self._text, at)
        if token is None or len(stack) > _DEEPEST or self._left <= 0:
            raise NotLiteralError("no literal, or one too long or nested too deep")
        self._left -= 1
        if token.lastindex == 1:
            self._mark(token[1], stack)
            return token.end()
        return self._value(token, stack, token.end())

    def _mark(self, mark: str, stack: list[_Open]) -> None:
        top = stack[-1]
        if mark in "{[":
            value: Any = {} if mark == "{" else []
            top.put(value)
            stack.append(_Open(value, "}" if mark == "{" else "]"))
        elif mark == top.end:
            stack.pop()
            if mark == ")":
                stack[-1].put(_called(top.value))
        elif mark == "," and top.is_after_value:
            top.is_after_value, top.key = False, None
        else:
            raise NotLiteralError(f"{mark} out of place")

    def _value(self, token: re.Match[str], stack: list[_Open], at: int) -> int:
        """Take a string or a word, as a key where one is due; gives where the next token starts."""
        top = stack[-1]
        if top.end == "}" and top.key is None:
            return self._key(token, top, at)
        _, string, call, word = token.groups()
        if string:
            top.put(unescaped(string))
        elif call:
            stack.append(_Open([], ")"))
        elif word in self._names:
            self.gaps.append((top.value, top.put(None), word))
        else:
            top.put(_of_word(word))
        return at

    def _key(self, token: re.Match[str], top: _Open, at: int) -> int:
        colon = TOKEN.match(self._text, at)
        if token["call"] or colon is None or colon["mark"] != ":":
            raise NotLiteralError("a key without a colon")
        top.key = unescaped(token["string"]) if token["string"] else token["word"]
        return colon.end()


def _called(arguments: list[Any]) -> Any:
    """What a call stands for: the date of `new Date("…")`, the entries of `new Map([…])`; nothing where it has no argument."""
    value = arguments[0] if arguments else None
    return [] if isinstance(value, int | float) and not isinstance(value, bool) and value < _MOST_ELEMENTS else value


def _of_word(word: str) -> Any:
    if word in _WORDS:
        return _WORDS[word]
    if word in _NOTHING:
        return None
    try:
        return int(word) if len(word) <= _LONGEST_NUMBER and word.lstrip("-").isdecimal() else float(word[:_LONGEST_NUMBER])
    except ValueError as problem:
        raise NotLiteralError(f"{word[:_LONGEST_NUMBER]} is no literal") from problem


def read_literal(text: str, at: int) -> tuple[Any, int]:
    """The value of a literal, or of a function that is called where it stands and returns one; and where it ends.

    Raises:
        NotLiteralError: there is neither.
    """
    function = FUNCTION.match(text, at)
    return Reader(text).read(at) if function is None else _called_function(text, function)


def _called_function(text: str, head: re.Match[str]) -> tuple[Any, int]:
    names = [name.strip() for name in head[1].split(",") if name.strip()]
    reader = Reader(text, frozenset(names))
    at = head.end()
    parts: list[tuple[str, str, list[Any]]] = []
    while (part := ASSIGNED.match(text, at)) is not None:
        holder: list[Any] = []
        at = reader.read_into(holder, part.end())
        parts.append((part[1], part[2], holder))
    returned = RETURN.match(text, at)
    if returned is None:
        raise NotLiteralError("a function that does more than return")
    result: list[Any] = []
    at = reader.read_into(result, returned.end())
    arguments, at = _arguments(text, at)
    values = dict(zip(names, arguments, strict=False))
    for container, key, name in reader.gaps:
        container[key] = values.get(name)
    for name, path, holder in parts:
        _set(values.get(name), path, holder[0])
    return result[0], at


def _arguments(text: str, at: int) -> tuple[list[Any], int]:
    opening = ARGUMENTS.match(text, at)
    if opening is None:
        raise NotLiteralError("a function that is not called")
    reader, arguments = Reader(text), []
    at = opening.end()
    while at < len(text):
        mark = TOKEN.match(text, at)
        if mark is None or mark["mark"] == ")":
            break
        if mark["mark"] == ",":
            at = mark.end()
            continue
        value, at = reader.read(at)
        arguments.append(value)
    return arguments, at


def _set(target: Any, path: str, value: Any) -> None:
    """Set a part of an argument; what it has no place for is left out."""
    *inner, last = _steps(path)
    for step in inner:
        target = _member(target, step)
    if isinstance(target, dict):
        target[str(last)] = value
    elif isinstance(target, list) and isinstance(last, int) and last <= len(target) + _MOST_EMPTY:
        target += [None] * (last + 1 - len(target))
        target[last] = value


def _steps(path: str) -> Iterator[str | int]:
    for name, index, quoted in STEP.findall(path):
        yield int(index) if index else name or unescaped(f'"{quoted}"')


def _member(value: Any, step: str | int) -> Any:
    if isinstance(value, dict):
        return value.get(str(step))
    return value[step] if isinstance(value, list) and isinstance(step, int) and step < len(value) else None


def parsed(text: str) -> Any:
    """The object or list that a text is as JSON; None if it is neither, or nested too deep to be read."""
    if not text.startswith(("{", "[")):
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
