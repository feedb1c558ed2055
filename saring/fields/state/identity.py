"""Whether an object of a page's state is the article of this page: by what it is called, its address and its number."""

import re
from itertools import islice
from typing import Any

from saring.fields.addresses import path_of, site_label
from saring.fields.facts import Facts
from saring.fields.state.keys import WORD, key_words
from saring.fields.wording import TAG, clean, letters
from saring.fields.words.state import ADDRESSES, IDENTITIES, TITLES

_LEAST_LETTERS, _LEAST_WIDE, _LONGEST_TITLE, _MOST_KEYS, _MOST_INNER = 10, 6, 400, 200, 40
_LEAST_SHARE = 0.5
"""Of a title with the site's name and the section in it, the headline is at least so much."""
_LEAST_NUMBER, _LEAST_SLUG = 5, 12
_START, _LEAST_IN_TEXT, _LEAST_TOLD, _COMPARED = 2_000, 20, 50, 120
"""Characters of a text in which its title stands; letters of a title, and of a description, that are found in no other; those compared."""

TITLE_PART = re.compile(r"\s+[-–—:·•»]+\s+|\s*[|｜]\s*")
"""What parts a title's headline and the site's name."""


class Identity:
    """What tells this page's article from others."""

    def __init__(self, facts: Facts) -> None:
        claims = facts.claims
        self._own = {letters(name) for name in facts.site_names} | {site_label(facts.url).replace("-", "")}
        headings = [text for level, text in claims["headings"][:5] if level == 1]
        titles = (facts.said("headline"), claims["title"], *facts.meta.get("og:title", ())[:2], *facts.meta.get("twitter:title", ())[:1])
        given = [clean(title[:_LONGEST_TITLE]) for title in (*titles, *headings) if title]
        keys = [letters(text) for title in given for text in (title, max(TITLE_PART.split(title), key=len))]
        self.titles = frozenset([key for key in keys if _is_telling(key) and key not in self._own])
        descriptions = [text for key in ("description", "og:description") for text in facts.meta.get(key, ())[:1]]
        told = [letters(clean(text[:_START]).rstrip(".… "))[:_COMPARED] for text in descriptions]
        self._descriptions = frozenset([key for key in told if len(key) >= _LEAST_TOLD])
        canonical = [href for rel, href, _ in claims["links"].get("canonical", ()) if rel == "canonical"][:1]
        addresses = [facts.url, *canonical, *facts.meta.get("og:url", ())[:1]]
        self._paths = frozenset([path for address in addresses if address and (path := _path(address))])
        self._slugs = frozenset([path.rpartition("/")[2].partition(".")[0] for path in self._paths])
        words = {word.lower() for address in addresses if address for word in WORD.findall(address.partition("://")[2].partition("/")[2])}
        self._known: dict[str, bool] = {}
        self._numbers = frozenset([word for word in words if len(word) >= _LEAST_NUMBER and any(sign.isdecimal() for sign in word)])

    def __bool__(self) -> bool:
        """Whether the page says anything that could tell."""
        return bool(self.titles or self._paths)

    def says(self, node: dict[str, Any]) -> bool | None:
        """True if the object is this page's article, False if it is another thing with a title, None if it does not say."""
        titled = False
        for key, value in _named(node):
            kind = key_words(key)
            if kind in TITLES and isinstance(value, str) and 0 < len(value) <= _LONGEST_TITLE:
                if value not in self._known:  # the same text may be the title of all objects
                    self._known[value] = self._is_title(letters(clean(value)))
                if self._known[value]:
                    return True
                titled = True
            elif self._is_address(kind, value):
                return True
        return False if titled else None

    def is_in(self, markup: str) -> bool:
        """Whether a text begins with the page's title, or has in it what the page says it is about."""
        start = letters(TAG.sub(" ", markup[:_START]))[:_LONGEST_TITLE]
        if any(len(title) >= _LEAST_IN_TEXT and title in start for title in self.titles):
            return True
        return any(told in letters(TAG.sub("", markup)) for told in self._descriptions)

    def _is_title(self, key: str) -> bool:
        if not _is_telling(key) or key in self._own:
            return False
        if key in self.titles:
            return True
        return any(
            len(short) >= _LEAST_SHARE * len(long) and (long.startswith(short) or long.endswith(short))
            for title in self.titles
            for short, long in ((key, title), (title, key))
        )

    def _is_address(self, kind: str, value: Any) -> bool:
        """Whether a property is the page's address, the last part of it, or a number in it."""
        if kind in IDENTITIES:
            return isinstance(value, str | int) and str(value)[:_LONGEST_TITLE].lower() in self._numbers
        if not isinstance(value, str) or not kind.endswith(ADDRESSES) or len(value) > _LONGEST_TITLE or "#" in value:
            return False
        path = _path(value)
        return bool(path) and (path in self._paths or (path in self._slugs and len(path) >= _LEAST_SLUG and "-" in path))


def _named(node: dict[str, Any]) -> list[tuple[str, Any]]:
    """The properties of an object; those of a small one in it that is its title, or says things of it."""
    out: list[tuple[str, Any]] = []
    for key, value in islice(node.items(), _MOST_KEYS):
        if len(out) >= _MOST_KEYS:
            break
        if isinstance(value, dict) and len(value) <= _MOST_INNER:
            if key_words(key) in TITLES:
                out += [(key, text) for text in islice(value.values(), 8)]
            elif key_words(key) in _SAYING:
                out += [(name, text) for name, text in value.items() if isinstance(text, str | int)]
        elif isinstance(value, list) and value and isinstance(value[0], dict) and key_words(key) in TITLES:
            out.append((key, value[0].get("text")))  # a title of rich text
        else:
            out.append((key, value))
    return out


_SAYING = frozenset(("meta", "metadata", "seo", "info", "attributes", "fields", "header", "basic", "sys"))
"""Keys of objects in an article that say what it is called and where it stands."""


def _is_telling(key: str) -> bool:
    """Whether letters are enough for a headline: six where each is a word, ten elsewhere."""
    return len(key) >= (_LEAST_LETTERS if key.isascii() else _LEAST_WIDE)


def _path(address: str) -> str:
    return path_of(address if address.startswith(("http:", "https:", "/")) else f"/{address}").strip("/").lower()
