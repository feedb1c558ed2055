"""Which values of a page's state are prose, and what they are as markup."""

import re
from html import escape, unescape
from typing import Any

from saring.fields.state.elements import MARKED, element_kind, markup_of
from saring.fields.wording import TAG

TAGGED = re.compile(r"<(?:p|br|div|h[1-6]|ul|ol|blockquote|figure|section|span|strong|em|b|a|i|table|article)\b[^<>]*>", re.IGNORECASE)
"""A tag that text is marked up with."""

ESCAPED = re.compile(r"&lt;/?(?:p|br|div|h[1-6]|li|blockquote)\b", re.IGNORECASE)
"""The start of an escaped tag."""

LINE_ENDS = re.compile(r"\s*\n\s*")
"""What parts the paragraphs of a plain text."""

UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""A letter of a script that puts no spaces between words."""

_SHORTEST, _SHORTEST_UNSPACED = 200, 100
"""Visible characters of a text that may be an article's."""
_LONGEST_WORDS, _MOST_SIGNS, _SAMPLE = 15, 40, 2_000
"""Characters a word has on average in no prose; one sign of code in so many characters is code; characters that are looked at."""
_LEAST_MEAN, _FEW = 60, 12
"""Characters that the paragraphs of a list have on average; members of a list that are looked at."""


def letters_in(text: str) -> int:
    """The visible characters of a text or of markup."""
    return len(TAG.sub("", text)) if "<" in text else len(text)


def is_prose(text: str) -> bool:
    """Whether a string reads like sentences: no address, no code, no styles, no data."""
    if len(text) < _SHORTEST_UNSPACED or text.startswith(("http:", "https:", "data:", "{", "[", "/*")):
        return False
    sample = text[:_SAMPLE]
    plain = TAG.sub(" ", sample) if "<" in sample else sample
    unspaced = len(UNSPACED.findall(plain[:_SHORTEST]))
    if 3 * unspaced > len(plain[:_SHORTEST]):
        return True
    words = plain.split()
    if len(text) < _SHORTEST or not words or len(plain.strip()) > _LONGEST_WORDS * len(words):
        return False
    return sum([plain.count(sign) for sign in "{};=\\"]) * _MOST_SIGNS < max(len(plain), _SHORTEST)


def string_markup(text: str) -> str:
    """A string as markup: itself if it is that, else its lines as paragraphs. Markup that was escaped as a whole is so once less."""
    if not TAGGED.search(text) and ESCAPED.search(text):
        text = unescape(text)
    if TAGGED.search(text):
        return text if re.search(r"<(?:p|br|div|li|h[1-6])\b", text, re.IGNORECASE) else _paragraphs(text)
    return _paragraphs(text if MARKED.search(text) else escape(text, quote=False))


def _paragraphs(markup: str) -> str:
    return "".join([f"<p>{line}</p>" for line in LINE_ENDS.split(markup.strip()) if line])


def members_markup(value: Any) -> str:
    """A list or an object as markup, if it is a body: paragraphs, or typed elements among which texts are; else nothing."""
    members = value if isinstance(value, list) else _members(value)
    if not members:
        return ""
    if all(isinstance(member, str) for member in members[:_FEW]):
        texts = [member for member in members if isinstance(member, str)]
        enough = sum(map(len, texts)) >= max(_SHORTEST, _LEAST_MEAN * len(texts))
        return "".join([string_markup(text) for text in texts]) if enough and is_prose(" ".join(texts[:_FEW])) else ""
    kinds = [element_kind(member) for member in members[:_FEW] if isinstance(member, dict)]
    texts_among = [kind for kind in kinds if kind in {"paragraph", "text", "html", "group", "heading", "item", "list"}]
    return markup_of(members) if texts_among and 2 * len([kind for kind in kinds if kind]) >= len(kinds) else ""


def _members(value: dict[str, Any]) -> list[Any]:
    """The elements of an object that is a whole document."""
    for key in ("content", "children", "blocks", "nodes", "document"):
        members = value.get(key)
        if isinstance(members, list):
            return members
        if isinstance(members, dict) and isinstance(members.get("children"), list):
            return list(members["children"])
    root = value.get("root")
    return root["children"] if isinstance(root, dict) and isinstance(root.get("children"), list) else []
