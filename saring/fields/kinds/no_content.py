"""What stands in the way of an article: a page about consent, a program that needs a script, an error that looks like a page."""

import re
from collections.abc import Sequence

from saring._core import Phrases
from saring.fields.columns import TEXT
from saring.fields.facts import Facts
from saring.fields.wording import clean
from saring.fields.words.error_titles import ERROR_TITLES
from saring.fields.words.no_content import ACCEPTING, CONSENT, COOKIES, LOADING, PARTNERS, POLICIES, SCRIPTS

_ERROR_PAGE_LETTERS = 1500
"""An error page says little; an article about errors says more."""

ERROR_STATUS_TITLE = re.compile(r"\W*(?:error\W*|http\W*)*(?:4(?:0[0-9]|10|29|51)|5(?:0[0-4]|2[0-9]))\b(?!\s*\w*\d|[.,]\d)", re.IGNORECASE)
"""A title that starts with the number of an HTTP error: "404", "Error 503 - …"."""

TITLE_PART = re.compile(r"\s+[-–—|:·•»]+\s+|\s*[|｜:：_!.?！。？]+\s*")
"""What parts a title's error from the site's name: `Page introuvable - L'Écho`, `Oops! That page can't be found.`."""

_ERROR_PHRASES = tuple([phrase for phrases in ERROR_TITLES.values() for phrase in phrases])
_ERRORS = Phrases(list(_ERROR_PHRASES))
_MORE_THAN_PHRASE = 24
"""Letters beside the phrase in its part of a title; a headline that has the phrase says more."""

_CONSENT = tuple({phrase for line in CONSENT.values() for phrase in line.split("|")})
LONGEST_HINDRANCE = _LONGEST_WALL = 4000
"""Letters of the longest page about consent; what else is here is shorter."""
_OF_WALLS = Phrases([*COOKIES, *PARTNERS])
_LONGEST_BUTTON, _LEAST_SHARE = 40, 0.6
_LONGEST_NOTE = 400
_LONGEST_WAIT, _MORE_THAN_WAIT = 80, 40
"""Letters of a body that is but a note that there is nothing yet, and of it beside the phrase."""
_HEADED_ERROR_LETTERS = 600
"""Letters below a heading that says what an error's title does, where the title is the site's name."""


def error_title(titles: Sequence[str | None], length: int) -> str | None:
    """The title that says that the page is an error's or a robot check's, if one does.

    Args:
        titles: the page's headline and its title; either may be that of an error page.
        length: the letters of the body.
    """
    if length > _ERROR_PAGE_LETTERS:
        return None
    given = [title for title in dict.fromkeys(titles) if title]
    worded = _ERRORS.any_in("\n".join(given).replace("’", "'"))  # a look at both: nearly every page is past here at once
    return next((title for title in given if ERROR_STATUS_TITLE.match(title) or (worded and _is_error(title))), None)


def _is_error(title: str) -> bool:
    """Whether a part of a title is an error's phrase and little more."""
    low = title.lower().replace("’", "'")
    parts = [low, *TITLE_PART.split(low)]
    return any(phrase in part and len(part) <= len(phrase) + _MORE_THAN_PHRASE for part in parts for phrase in _ERROR_PHRASES)


def is_consent_wall(texts: Sequence[str], length: int, facts: Facts) -> bool:
    """Whether what was taken for the body asks for consent, on a page that has buttons for it and is not itself about privacy.

    Where nothing was taken for one, all that a short page says is asked: the model often knows what a wall is.

    Args:
        texts: the blocks of the body.
        length: their letters.
        facts: what the page says.
    """
    if length == 0 and facts.page.text_length <= _LONGEST_WALL:
        texts = [row[TEXT] for row in facts.page.blocks if not _is_choice(row[TEXT])]
        length = sum(map(len, texts))
    if not 0 < length <= _LONGEST_WALL or not _OF_WALLS.any_in(" ".join(texts)):
        return False
    about = sum([len(text) for text in texts if _names(text, _CONSENT)])
    if about < _LEAST_SHARE * length:
        return False
    return not _is_policy(facts) and any(_is_choice(row[TEXT]) for row in facts.page.blocks)


def _is_policy(facts: Facts) -> bool:
    address = (facts.url or "").lower().partition("://")[2].partition("/")[2]
    title = clean(facts.claims["title"] or "").lower()
    return any(word in address or word in title for word in POLICIES)


def _is_choice(text: str) -> bool:
    return len(text) <= _LONGEST_BUTTON and text.lower().startswith(ACCEPTING)


def is_script_note(texts: Sequence[str], length: int, facts: Facts) -> bool:
    """Whether the body is nothing but a note that the page needs a script: `You need to enable JavaScript to run this app.`."""
    if not 0 < length <= _LONGEST_NOTE:
        return False
    noted = sum([len(text) for text in texts if _names(text, SCRIPTS)])
    return 2 * noted > length and 2 * length > facts.page.text_length


def is_loading_note(texts: Sequence[str], length: int) -> bool:
    """Whether the body is nothing but a note that a script has yet to bring it: `Loading…`, `Bitte warten, Seite wird geladen …`."""
    if not 0 < length <= _LONGEST_WAIT or not texts:
        return False
    said = " ".join(texts).lower().strip(" .…")
    word = max([word for word in LOADING if said.startswith(word) or said.endswith(word)], key=len, default="")
    return bool(word) and len(said) <= len(word) + _MORE_THAN_WAIT


def error_heading(facts: Facts, length: int) -> str | None:
    """One of the first two headings, where it says that the page is an error's: soft ones keep the site's name as their title.

    Args:
        facts: what the page says.
        length: the letters of the body.
    """
    headings = [text for level, text in facts.claims["headings"][:2] if level <= _OUTER]
    return error_title(headings, length) if length <= _HEADED_ERROR_LETTERS else None


_OUTER = 2
"""Levels of headings that are a page's own."""


def _names(text: str, words: tuple[str, ...]) -> bool:
    low = text.lower()
    return any(word in low for word in words)
