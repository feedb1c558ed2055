"""Which values of a page's state are prose, and what they are as markup."""

import re
from html import escape, unescape
from typing import Any

from saring.fields.state.delta import delta_markup
from saring.fields.state.elements import MARKED, element_kind, markup_of
from saring.fields.state.markdown import is_markdown, markdown_markup, paragraphs
from saring.fields.wording import TAG

TAGGED = re.compile(r"<(?:p|br|div|h[1-6]|ul|ol|blockquote|figure|section|span|strong|em|b|a|i|table|article)\b[^<>]*>", re.IGNORECASE)
"""A tag that text is marked up with."""

ESCAPED = re.compile(r"&lt;/?(?:p|br|div|h[1-6]|li|blockquote)\b", re.IGNORECASE)
"""The start of an escaped tag."""

UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""A letter of a script that puts no spaces between words."""

_SHORTEST, _SHORTEST_UNSPACED = 200, 100
"""Visible characters of a text that may be an article's."""
_LONGEST_WORDS, _MOST_SIGNS, _SAMPLE = 15, 40, 2_000
"""Characters a word has on average in no prose; one sign of code in so many characters is code; characters that are looked at."""
_LEAST_MEAN, _FEW, _LONGEST = 60, 12, 2_000_000
"""Characters that the paragraphs of a list have on average; members of a list that are looked at; characters of a body: a text that is
referred to often is one string in memory, and would be many here."""


def letters_in(text: str) -> int:
    """The visible characters of a text or of markup."""
    return sum(map(len, TAG.split(text))) if "<" in text else len(text)


def is_prose(text: str) -> bool:
    """Whether a string reads like sentences: no address, no code, no styles, no data."""
    if len(text) < _SHORTEST_UNSPACED or text.startswith(("http:", "https:", "data:", "{", "[{", "/*")):
        return False
    sample = text[:_SAMPLE]
    plain = unescape(sample) if "&" in sample else sample
    plain = TAG.sub(" ", plain) if "<" in plain else plain
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
        return text if re.search(r"<(?:p|br|div|li|h[1-6])\b", text, re.IGNORECASE) else paragraphs(text)
    is_marked = MARKED.search(text) is not None
    if is_markdown(text):
        return markdown_markup(text, is_marked=is_marked)
    return paragraphs(text if is_marked else escape(text, quote=False))


def members_markup(value: Any, *, every: bool = False) -> str:
    """A list or an object as markup, if it is a body: paragraphs, or typed elements among which texts are; else nothing.

    Args:
        value: the list or the object.
        every: whether its key says so surely that it is a body that texts anywhere in it are its paragraphs.
    """
    if isinstance(value, dict) and isinstance(value.get("sections"), list) and "version" in value:
        return mobiledoc_markup(value["sections"])
    if isinstance(value, dict) and isinstance(value.get("ops"), list):
        return delta_markup(value["ops"])
    members = value if isinstance(value, list) else _members(value)
    if members and all(isinstance(member, str) for member in members[:_FEW]):
        return _of_strings([member for member in members if isinstance(member, str)])
    markup = markup_of(members) if members and _are_elements(members[:_FEW]) else ""
    if every and letters_in(markup) < _SHORTEST:
        return markup_of(value, every=True)
    return markup


def _of_strings(texts: list[str]) -> str:
    length = sum(map(len, texts))
    enough = max(_SHORTEST, _LEAST_MEAN * len(texts)) <= length <= _LONGEST
    return "".join([string_markup(text) for text in texts]) if enough and is_prose(" ".join(texts[:_FEW])) else ""


def _are_elements(members: list[Any]) -> bool:
    """Whether the first members of a list are typed elements with texts among them, or lists of parts of a text."""
    kinds = [element_kind(member) for member in members if isinstance(member, dict)]
    known = [kind for kind in kinds if kind]
    if not kinds:
        return all(isinstance(line, list) and line and isinstance(line[0], dict) and element_kind(line[0]) for line in members)
    return not _WITH_TEXT.isdisjoint(known) and 2 * len(known) >= len(kinds)


_WITH_TEXT = frozenset(("paragraph", "text", "html", "group", "heading", "item", "list"))


def mobiledoc_markup(sections: list[Any]) -> str:
    """The sections of a Mobiledoc as markup: `[1,"p",[[0,[],0,"…"]]]` is a paragraph, `[3,"ul",[[[0,[],0,"…"]]]]` a list."""
    out: list[str] = []
    room = _LONGEST
    for section in sections[:_MOST_SECTIONS]:
        is_text = isinstance(section, list) and len(section) > 2 and section[1] in _SECTION_TAGS  # noqa: PLR2004
        if not is_text or not isinstance(section[2], list):
            continue
        tag, is_list = section[1], section[1] in _LIST_TAGS
        out.append(f"<{tag}>")
        for line in section[2][:_MOST_SECTIONS] if is_list else [section[2]]:
            texts = _of_markers(line) if isinstance(line, list) else []
            room -= len(texts) + sum(map(len, texts))
            if room < 0:
                break
            text = escape("".join(texts))
            out.append(f"<li>{text}</li>" if is_list else text)
        out.append(f"</{tag}>")
        if room < 0:
            break
    return "".join(out)


def _of_markers(line: list[Any]) -> list[str]:
    """The texts of a line: each marker is a type, the tags that it opens, how many it closes, and a text."""
    return [marker[3] if _has_text(marker) else "" for marker in line[:_MOST_SECTIONS]]


def _has_text(marker: Any) -> bool:
    return isinstance(marker, list) and len(marker) > 3 and isinstance(marker[3], str)  # noqa: PLR2004


_MOST_SECTIONS = 2_000
_LIST_TAGS = ("ul", "ol")
_SECTION_TAGS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", *_LIST_TAGS)


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
