"""Addresses of the pages of one article: which page an address leads to, and how the number is written in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from saring.fields.addresses import without_tracking
from saring.fields.wording import longest_first
from saring.fields.words.pagers import ALL_NAMES, COMMENTS, COUNTED_FROM_NOUGHT, PAGE_NAMES, PICTURES

FILE_ENDING = re.compile(r"\.(?:[sx]?html?|php\d?|aspx?|jsp|cfm)$", re.IGNORECASE)
"""What a path ends with that names a file: `.html`."""

NUMBER_IN_PATH = re.compile(
    r"(?P<named>[/_,;.~-](?:" + "|".join(longest_first(PAGE_NAMES)) + r")[/_,;=-]?(\d{1,3}))$|(?<=[^\W_])(?P<bare>[/_,-](\d{1,2}))$",
    re.IGNORECASE,
)
"""The number of a page at the end of a path without its file ending: `/page/2`, `-p2`, `_2`, `/2`."""

NUMBER_IN_URL = re.compile("[?&/_,;.~-](?:" + "|".join(longest_first(PAGE_NAMES)) + r")[/_,;=-]?\d{1,3}(?=$|[/?&#.])", re.IGNORECASE)
"""A word for page and a number, somewhere in an address: most have none, and need not be taken to pieces."""

INSERTED = re.compile(r"[/_,;.~-]{1,2}(?:([a-z]{1,12})[/_,;=-]?)?(\d{1,3})", re.IGNORECASE)
"""What the address of a further page has and that of the first has not: `/2`, `-p2`, `,nPack,2`."""

COUNT = re.compile(r"\d{1,3}|(?:\d{0,2},)+\d{1,3}")
"""The value of a parameter that counts pages: `2`; `0,,1` where a page has several pagers."""

OTHER_THINGS = re.compile("|".join([*COMMENTS, *PICTURES]), re.IGNORECASE)
"""A name in an address that tells pages of comments or pictures."""

ALL = "all"
"""The form of the address that has all pages on one."""

FIRST = ""
"""The form of an address without a number."""

_TELLING = 16
"""Length of a path's last part, in characters, that only an article's title or identifier has."""

_ROOTS = frozenset(("", "/index.php", "/index.html", "/default.aspx"))


class Place(NamedTuple):
    """Which page of an article an address leads to."""

    form: str
    """How the number is written: `?page`, `-p{}`; `FIRST` where there is none, `ALL` for all pages on one."""
    number: int | None
    """As it stands there, which may count from nought."""

    @property
    def is_named(self) -> bool:
        """Whether the word before the number is one for page."""
        return self.form.strip("?/_,;=.~-{}").lower() in PAGE_NAMES

    @property
    def is_bare(self) -> bool:
        """Whether there is no word before the number."""
        return not self.form.strip("/_,;.~-{}")

    @property
    def is_from_nought(self) -> bool:
        """Whether the form says that the first page has the number nought."""
        return self.form.strip("?/_,;=-{}").lower() in COUNTED_FROM_NOUGHT or self.form.startswith("?,")


class Stem(NamedTuple):
    """What the addresses of an article's pages have in common: its first page's address, in parts."""

    host: str
    path: str
    """Without file ending and last stroke."""
    ending: str
    query: tuple[tuple[str, str], ...]

    def place(self, url: str) -> Place | None:
        """Which page of the article with this stem the address leads to; None if to something else."""
        if self.path not in url:  # most links of a page; to take an address to pieces costs twenty times as much
            return None
        other = stem(url)
        if other is None or other.host != self.host:
            return None
        if (other.path, other.ending) == (self.path, self.ending):
            return self._asked(other)
        if other.query != self.query or not other.path.startswith(self.path):
            return None
        rest = other.path[len(self.path) :]
        if other.ending != self.ending:
            if not (self.ending and rest.startswith(self.ending)):
                return None
            rest = rest[len(self.ending) :]
        return _inserted(rest)

    def _asked(self, other: "Stem") -> Place | None:
        """A page that one more parameter names, all others being the same."""
        own, more = dict(self.query), dict(other.query)
        if self._is_named_by_path:
            own = {key: value for key, value in own.items() if key in more}
        if any(more.get(key) != value for key, value in own.items()):
            return None
        added = [key for key in more if key not in own]
        return Place(FIRST, None) if not added else _counted(added[0], more[added[0]]) if len(added) == 1 else None

    @property
    def _is_named_by_path(self) -> bool:
        """Whether the path alone tells one article from another, so that parameters only say how readers came."""
        return len(self.path) - self.path.rfind("/") > _TELLING


def stem(url: str) -> Stem | None:
    """The parts of an address without tracking and fragment; None if it cannot be read."""
    try:
        parts = urlsplit(without_tracking(url))
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    ending = FILE_ENDING.search(path)
    if ending:
        path = path[: ending.start()]
    query = parse_qsl(parts.query, keep_blank_values=True) if parts.query else ()
    return Stem(parts.netloc.lower().removeprefix("www."), path, ending[0] if ending else "", tuple(query))


def readings(url: str) -> Iterator[tuple[Stem, Place]]:
    """Each way to read an address as that of an article's page: as it is, and without what may be the number of its page."""
    whole = stem(url)
    if whole is None:
        return
    yield whole, Place(FIRST, None)
    for key, value in whole.query:
        place = _counted(key, value)
        if place and (place.form == ALL or place.is_named) and not (key.lower() == "p" and whole.path in _ROOTS):
            yield whole._replace(query=tuple([pair for pair in whole.query if pair[0] != key])), place
    match = NUMBER_IN_PATH.search(whole.path) if whole.path[-1:].isdecimal() else None
    if match:
        written = match["named"] or match["bare"]
        digits = match[2] or match[4]
        yield whole._replace(path=whole.path[: match.start()]), Place(written[: -len(digits)] + "{}", int(digits))
    head, _, tail = whole.path.rpartition("/")
    if head and tail.lower() in ALL_NAMES:
        yield whole._replace(path=head), Place(ALL, None)


def page_number(url: str | None) -> int | None:
    """The number of the page that an address names in words, such as `?page=2`; None if it names none."""
    if url and NUMBER_IN_URL.search(url):
        for _, place in readings(url):
            if place.number is not None and place.is_named and not place.is_from_nought:
                return place.number
    return None


def _counted(key: str, value: str) -> Place | None:
    if f"{key}={value}".lower() in ALL_NAMES:
        return Place(ALL, None)
    if OTHER_THINGS.search(key) or not COUNT.fullmatch(value):
        return None
    *others, last = value.split(",")
    return Place(f"?{',' * len(others)}{key}", int(last))


def _inserted(rest: str) -> Place | None:
    if rest.lstrip("/-_,.").lower() in ALL_NAMES:
        return Place(ALL, None)
    match = INSERTED.fullmatch(rest)
    if not match or OTHER_THINGS.search(rest):
        return None
    return Place(rest[: match.start(2)] + "{}", int(match[2]))
