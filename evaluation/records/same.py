"""When a value is the labelled one: by letters and digits, by set, by day, by instant, by picture, by language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from html import unescape
from urllib.parse import unquote, urlsplit

import regex

MARKUP = re.compile(r"<[^<>]{0,200}>")
NOT_LETTER_OR_DIGIT = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
AND = r"(?:and|und|et|y|e|og|och|dan|en)\s"
BETWEEN_NAMES = regex.compile(rf"\s*[,;|&/·]\s*(?:{AND})?|\s{AND}\s*")
# The size that a picture's file name ends with: `-1024x768`, `_800w`, `-scaled`.
SIZE_MARK = re.compile(r"(?:[-_](?:\d{2,4}x\d{2,4}|\d{3,4}w|scaled))+$")
# Words that lead a credit in: labels have them or not, as the page's parser liked.
CREDIT_WORDS = frozenset(
    "foto fotos photo photos photograph bild bilder picture image images credit credits quelle by von copyright".split()
)
# Codes that stand for the same language where the sets use one and BCP 47 the other.
SAME_LANGUAGE = {"nb": "no", "nn": "no", "in": "id", "iw": "he", "fil": "tl"}
SHORTEST_FILE_NAME = 8  # `image.jpg` names no picture
# A number or digest in an address by which a site knows a picture; no day.
PICTURE_KEY = re.compile(r"(?<![a-z\d])(?!20\d{6}(?![a-z\d]))(?=(?:[a-z]*\d){5})[a-z\d]{7,}")
FARTHEST_ZONES = (timedelta(hours=-12), timedelta(hours=14))


def folded(text: str) -> str:
    """Return the letters and digits of `text`, lower case, runs of anything else as one space; labels may hold entities and markup."""
    return NOT_LETTER_OR_DIGIT.sub(" ", MARKUP.sub("", unescape(text)).casefold()).strip()


def names(given: Sequence[str] | str) -> frozenset[str]:
    """Return the names in `given`, folded; a string may hold several."""
    strings = [given] if isinstance(given, str) else given
    return frozenset(name for string in strings for part in BETWEEN_NAMES.split(string) if (name := folded(part)))


def strings(given: Iterable[str] | str) -> frozenset[str]:
    """Return the strings of a list, or of a text with commas, folded."""
    parts = given.split(",") if isinstance(given, str) else given
    return frozenset(part for string in parts if (part := folded(string)))


def same_day(wanted: str, given: str) -> bool:
    """Tell whether two ISO dates are the same day as written, or the same instant.

    A label that ends in `Z` was turned into UTC by its set, whatever zone the page has: it is the same day as it is in some zone.
    """
    moment = instant(wanted)
    if moment and wanted.endswith("Z"):
        return _date(given) in {(moment + shift).date() for shift in FARTHEST_ZONES}
    return wanted[:10] == given[:10] or (moment is not None and moment == instant(given))


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def instant(text: str) -> datetime | None:
    """Return the moment of an ISO text that has time and offset; None of any other."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def same_instant(wanted: str, given: str) -> bool:
    """Tell whether two ISO texts are the same instant, to the minute, which is all that most pages show."""
    moments = [instant(wanted), instant(given)]
    return None not in moments and len({int(moment.timestamp() // 60) for moment in moments if moment}) == 1


def same_offset(wanted: str, given: str) -> bool:
    """Tell whether two ISO texts are the same instant in zones of the same offset."""
    moments = [instant(wanted), instant(given)]
    return same_instant(wanted, given) and len({moment.utcoffset() for moment in moments if moment}) == 1


def same_picture(wanted: Sequence[str], given: str) -> bool:
    """Tell whether a URL is that of one of the `wanted` ones, or of the same file in another size or cut."""
    return not _picture_names(given).isdisjoint(name for url in wanted for name in _picture_names(url))


def _picture_names(url: str) -> set[str]:
    try:
        parts = urlsplit(unquote(url.strip()))
    except ValueError:
        return {url}
    stem = SIZE_MARK.sub("", parts.path.rpartition("/")[2].rpartition(".")[0].lower())
    names = {f"{parts.netloc}{parts.path}", *([stem] if len(stem) >= SHORTEST_FILE_NAME else [])}
    return names.union(PICTURE_KEY.findall(parts.path.lower()))


def credit_words(text: str) -> frozenset[str]:
    """Return the words of a credit, without those that only lead it in."""
    return frozenset(folded(text).split()) - CREDIT_WORDS


def language(code: str) -> str:
    """Return the language of a BCP 47 tag, without script and region."""
    primary = re.split("[-_]", code.strip().lower())[0]
    return SAME_LANGUAGE.get(primary, primary)
