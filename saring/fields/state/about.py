"""What the object that a body is from says of its article, for the fields that nothing else on the page gives."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from saring.fields.addresses import absolute
from saring.fields.dates.moments import read_machine
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.state import Stored, whole
from saring.fields.state.keys import key_words
from saring.fields.wording import clean, letters, many
from saring.fields.words.state import (
    AUTHORS,
    DESCRIPTIONS,
    IMAGES,
    KEYWORDS,
    MODIFIED,
    NAMES,
    PICTURE_ADDRESSES,
    PUBLISHED,
    SECOND_TITLES,
    SECTIONS,
    TITLES,
)
from saring.record import Image, Person

_MOST, _LONGEST_NAME, _LONGEST_TITLE, _LONGEST_DESCRIPTION = 20, 100, 400, 2_000
_DEEPEST = 4


def about(stored: Stored, facts: Facts) -> dict[str, Found[Any]]:
    """By attribute of the record, what the object says.

    Args:
        stored: the body and its object.
        facts: the page, against whose address those in the object are resolved.
    """
    properties = _properties(stored.article)
    told: dict[str, Found[Any]] = {}
    where = (stored.evidence.where or "").partition(" ")[0]
    for name, keys, read in _FIELDS:
        for key in keys:
            written, given = properties.get(key, (key, None))
            value = read(given, facts) if given else None
            if value:
                told[name] = found(value, "state", whole(f"{where} {written}"), _raw(value))
                break
    main, second = told.get("headline"), told.get("alternative_headline")
    if main and second and letters(main.value) == letters(second.value):
        del told["alternative_headline"]
    return told


_MOST_PROPERTIES = 300
_HOLDERS = ("attributes", "fields", "taxonomy", "metadata")
"""Keys of objects in an article that say the same as itself would: Strapi's, Contentful's, Arc's."""


def _properties(article: dict[str, Any]) -> dict[str, tuple[str, Any]]:
    """What the object says, and the ones in it that hold its properties, by the words of the keys; what it says itself counts first."""
    inner = [article[key] for key in _HOLDERS if isinstance(article.get(key), dict)]
    told: dict[str, tuple[str, Any]] = {}
    for node in (article, *inner):
        for key, value in islice(node.items(), _MOST_PROPERTIES):
            if value:
                told.setdefault(key_words(key), (key, value))
    return told


def _raw(value: Any) -> str:
    """The value as words."""
    first = value[0] if isinstance(value, tuple) else value
    return str(getattr(first, "name", None) or getattr(first, "url", None) or first)


def _texts(value: Any, keys: Sequence[str], longest: int) -> Iterator[str]:
    """The texts of a value: itself, those of a list, the ones that objects have under these keys, or else in what is inside them."""
    waiting = [(value, 0)]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part, depth = waiting.pop()
        if isinstance(part, str):
            text = clean(whole(part[: 4 * longest]))
            if 0 < len(text) <= longest:
                yield text
        elif isinstance(part, list) and depth < _DEEPEST:
            waiting += [(member, depth + 1) for member in reversed(part[:_MOST])]
        elif isinstance(part, dict) and depth < _DEEPEST:
            named = {key_words(key): member for key, member in islice(part.items(), _MOST_PROPERTIES)}
            inner = next((named[key] for key in (*keys, *_INNER) if named.get(key)), None)
            waiting.append((inner, depth + 1))


_MOST_PARTS = 100
"""Parts of one value that are looked at: parts that are referred to again and again are few in memory."""


_INNER = ("by", "nodes", "edges", "node", "data", "attributes", "fields", "items", "rendered", "basic", "default", "value", "text")
"""Keys that values stand under one level further in: Arc's `credits.by`, the lists of GraphQL, WordPress's `title.rendered`."""


def _title(value: Any, _: Facts) -> str | None:
    return next(_texts(value, (), _LONGEST_TITLE), None)


def _description(value: Any, _: Facts) -> str | None:
    return next(_texts(value, (), _LONGEST_DESCRIPTION), None)


def _people(value: Any, _: Facts) -> tuple[Person, ...]:
    return tuple([Person(name) for name in dict.fromkeys(_texts(value, NAMES, _LONGEST_NAME)) if _is_name(name)])


def _is_name(text: str) -> bool:
    """Whether it can be a person's name: no address, no number, no sentence."""
    return "@" not in text and "/" not in text and not any(sign.isdecimal() for sign in text) and len(text.split()) <= _MOST_WORDS


_MOST_WORDS = 6


def _sections(value: Any, _: Facts) -> tuple[str, ...]:
    return tuple(dict.fromkeys([text for text in _texts(value, (*NAMES, "title"), _LONGEST_NAME) if not text.isdecimal()]))


def _keywords(value: Any, facts: Facts) -> tuple[str, ...]:
    """The names in a list, or the parts of a text between commas."""
    parts = value.split(",") if isinstance(value, str) else value
    return _sections(parts, facts)


def _moment(value: Any, _: Facts) -> str | None:
    text = (
        str(value) if isinstance(value, int | float) and not isinstance(value, bool) else next(_texts(value, ("date",), _LONGEST_NAME), "")
    )
    moment = read_machine(text) if text else None
    return moment.iso() if moment else None


def _images(value: Any, facts: Facts) -> tuple[Image, ...]:
    """The pictures of a value, by their whole addresses."""
    images = []
    for member in many(value)[:_MOST]:
        address = next(_texts(member, PICTURE_ADDRESSES, _LONGEST_DESCRIPTION), None)
        url = absolute(address, facts.base) if address and "." in address and " " not in address else None
        if url:
            caption = member.get("caption") if isinstance(member, dict) else None
            images.append(Image(url, next(_texts(caption, (), _LONGEST_DESCRIPTION), None)))
    return tuple(images)


_FIELDS = (
    ("headline", TITLES, _title),
    ("alternative_headline", SECOND_TITLES, _title),
    ("description", DESCRIPTIONS, _description),
    ("author", AUTHORS, _people),
    ("date_published", PUBLISHED, _moment),
    ("date_modified", MODIFIED, _moment),
    ("article_section", SECTIONS, _sections),
    ("keywords", KEYWORDS, _keywords),
    ("image", IMAGES, _images),
)
"""Attribute, keys that say it, the most trusted first, and what reads their value."""
