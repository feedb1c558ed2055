"""What the keys of a page's state say of what stands under them."""

import re

from saring.fields.words.state import BODIES, OTHERS

WORD = re.compile(r"[0-9A-Za-z]+")
"""Letters and digits without anything between them."""

KEY_PART = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
"""A word of a key: `related` and `Articles` in `relatedArticles`."""

_LONGEST = 60


_ROUTE = "routes/"
"""How the keys begin under which Remix keeps the data of each part of a page: `routes/news.$slug`."""


def key_words(key: str) -> str:
    """A key in lower case without its marks: `contentElements`, `content_elements` and `content-elements` are the same."""
    return "".join(WORD.findall(key[:_LONGEST])).lower()


def _parts(key: str) -> list[str]:
    return [part.lower() for part in KEY_PART.findall(key[:_LONGEST])]


def is_of_others(key: str) -> bool:
    """Whether what stands under a key is of something else than the article's text: `relatedArticles`, `comments`, `footer`."""
    key = key.removeprefix(_ROUTE)
    return key_words(key) in OTHERS or not OTHERS.isdisjoint(_parts(key))


def is_body(key: str) -> bool:
    """Whether bodies stand under a key: `articleBody`, `content_elements`."""
    return key_words(key) in BODIES or not BODIES.isdisjoint(_parts(key))
