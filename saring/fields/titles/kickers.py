"""The section or agency that stands before a headline in the same heading, in an element of its own: `<h1><span>Politics</span> …`."""

from collections.abc import Iterator

from saring.fields.attribution.agencies import agency_named
from saring.fields.facts import Facts
from saring.fields.wording import clean, letters, many, text_of

_MARKS = " \t\xa0:|/•·–—-»›>"
"""What parts such a label from the headline."""
_LONGEST, _MOST_WORDS = 30, 3
"""Letters and words of a label."""
_SHORTEST = 10
"""Letters of a headline: what is left when the label is gone."""


def without_label(text: str, facts: Facts) -> str:
    """A headline without the label it begins with, if that stands in an element of its own and is a section of the page or an agency."""
    for told in facts.claims["kickers"]:
        label = clean(told)
        rest = text[len(label) :].strip(_MARKS)
        if text.startswith(label) and len(rest) >= _SHORTEST and is_label(label.strip(_MARKS), facts):
            return rest
    return text


def is_label(label: str, facts: Facts) -> bool:
    """Whether a short text names one of the page's sections, or an agency."""
    key = letters(label)
    if len(label) > _LONGEST or label.count(" ") >= _MOST_WORDS:
        return False  # a headline of two lines, the first of which some pages' trails end with
    return bool(key) and (any(letters(name) == key for name in _sections(facts)) or agency_named(label) is not None)


def _sections(facts: Facts) -> Iterator[str]:
    """What the page says that it is filed under, whichever of it is its section."""
    claims = facts.claims
    yield from facts.ld.crumbs
    yield from [text for text, _ in claims["trail"]]
    yield from claims["filed"]
    yield from claims["categories"]
    for key in facts.given(_KEYS):
        yield from facts.meta[key][:_MOST]
    for value in many(facts.article.get("articleSection"))[:_MOST]:
        yield text_of(value) or ""


_KEYS = ("article:section", "section", "parsely-section", "sailthru.section", "category", "news_category", "dc.subject")
_MOST = 10
