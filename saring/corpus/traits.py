"""What two captures of an article are compared by: a short digest of each field that may change."""

import json
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any, Final

CONTENT: Final = ("headline", "articleBody", "description", "author", "sourceOrganization", "dateline", "datePublished")
"""Fields of which a change makes a revision."""
BESIDE: Final = ("dateModified", "articleSection", "keywords", "isAccessibleForFree")
"""Fields whose changes are told of, but make no revision: many a page gives another `dateModified` whenever it is asked for."""
_SIZE: Final = 8
_CONTENT_SIZE: Final = _SIZE * len(CONTENT)
_told: Final = json.JSONEncoder(sort_keys=True).encode


def traits_of(plain: Mapping[str, Any]) -> bytes:
    """The digests of a record as JSON-ready data has it, one after the other."""
    values = {**plain, "articleBody": plain.get("identifier")}
    return b"".join([_digest(values.get(name)) for name in (*CONTENT, *BESIDE)])


def _digest(value: Any) -> bytes:
    if not value:
        return bytes(_SIZE)
    told = value if isinstance(value, str) else _told(value)
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=_SIZE).digest()


def content_of(traits: bytes) -> bytes:
    """What must be equal for two captures to have the same content."""
    return traits[:_CONTENT_SIZE]


def headline_of(traits: bytes) -> bytes:
    """The headline's digest; nothing where there is none."""
    return traits[:_SIZE].strip(b"\0")


def body_of(traits: bytes) -> bytes:
    """The body's digest; nothing where there is none."""
    return traits[_SIZE : 2 * _SIZE].strip(b"\0")


def changed(before: bytes, after: bytes) -> list[str]:
    """The fields in which two captures differ."""
    names = (*CONTENT, *BESIDE)
    return [name for at, name in enumerate(names) if before[at * _SIZE :][:_SIZE] != after[at * _SIZE :][:_SIZE]]
