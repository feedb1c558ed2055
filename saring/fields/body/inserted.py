"""Lines that stand between the paragraphs and are no part of the text: links to other articles, labels of adverts, newsletters."""

from collections.abc import Iterable

from saring._core import Inserted
from saring.fields.words.inserted import ADVERT_LABELS, NEWSLETTER_ENDINGS, NEWSLETTERS, READ_ALSO, RELATED_HEADINGS

_LEADING = " \t\xa0»›>→►▶●•*–—-|([【{◆■▲△☞👉#:+"
"""Marks that stand before such a line."""
_TRAILING = " .!…。|-–—:"


def _phrases(lines: Iterable[str]) -> list[str]:
    return [phrase for line in lines for phrase in line.split("|")]


LINES = Inserted(
    _phrases(READ_ALSO.values()),
    _LEADING,
    _phrases(ADVERT_LABELS.values()),
    list(NEWSLETTER_ENDINGS),
    _TRAILING,
    list(NEWSLETTERS),
    _phrases([*READ_ALSO.values(), *RELATED_HEADINGS.values()]),
)
"""Tells which lines are no part of the text by what they say, and their labels, related or promotion; and headings of related links."""
