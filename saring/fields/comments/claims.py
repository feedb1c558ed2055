"""What a page's data says of its readers' comments: JSON-LD has whole ones, microdata who wrote them and when."""

from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import Any

from saring.fields.comments.heads import Head
from saring.fields.dates.moments import read_machine
from saring.fields.facts import Facts
from saring.fields.jsonld.objects import types
from saring.fields.live.updates import PARAGRAPH_END
from saring.fields.wording import clean, many, text_of
from saring.record import Comment, Person

_MOST, _DEEPEST, _LONGEST_NAME = 1_000, 8, 80
_LONGEST = 20_000
"""Characters of a comment that are read."""
_FORUM = "DiscussionForumPosting"
_KINDS = frozenset(("Comment", "UserComments"))
_NAMES = frozenset(("author.name", "creator.name", "author", "creator"))
_DATES = frozenset(("datePublished", "dateCreated", "commentTime"))


def told_comments(facts: Facts, language: str | None) -> list[Comment]:
    """The comments in the JSON-LD of the article, answers behind what they answer; none of a forum, whose posts are its text."""
    article = facts.article
    return [] if _FORUM in types(article) else list(_told(article.get("comment"), language, [_MOST], _DEEPEST))


def _told(value: Any, language: str | None, left: list[int], depth: int) -> Iterator[Comment]:
    for node in many(value) if depth else ():
        if left[0] <= 0:
            return
        left[0] -= 1
        if isinstance(node, dict):
            text = _text(node.get("text"))
            if text:
                date = next((told for told in (text_of(node.get(key)) for key in ("dateCreated", "datePublished")) if told), None)
                yield Comment(text, _person(node), _iso(date, language))
            yield from _told(node.get("comment"), language, left, depth - 1)


def _text(value: Any) -> str | None:
    """The paragraphs of a text, which may be markup."""
    if not isinstance(value, str):
        return None
    parts = [clean(part) for part in PARAGRAPH_END.split(unescape(value[:_LONGEST]))]
    return "\n\n".join([part for part in parts if part]) or None


def _person(node: dict[str, Any]) -> Person | None:
    name = text_of(next(iter(many(node.get("author") or node.get("creator"))), None))
    return Person(name) if name and len(name) <= _LONGEST_NAME else None


def _iso(date: str | None, language: str | None) -> str | None:
    moment = read_machine(date, language) if date else None
    return moment.iso() if moment else None


def marked_heads(facts: Facts, language: str | None) -> dict[str, deque[Head]]:
    """Who wrote the comments and when, by name, as microdata says it."""
    found: dict[str, deque[Head]] = {}
    told: dict[str, str] = {}
    for kind, path, value in facts.claims["items"]:
        if kind not in _KINDS and not path.startswith("comment."):
            continue
        key = "name" if path.removeprefix("comment.") in _NAMES else "date" if path.removeprefix("comment.") in _DATES else None
        if key in told:
            _add(told, found, language)
            told = {}
        if key:
            told[key] = value
    _add(told, found, language)
    return found


def _add(told: dict[str, str], found: dict[str, deque[Head]], language: str | None) -> None:
    name = clean(told.get("name", ""))
    if name and len(name) <= _LONGEST_NAME:
        found.setdefault(name, deque()).append(Head(name, _iso(told.get("date"), language)))
