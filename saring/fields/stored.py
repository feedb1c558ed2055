"""The body of an article that a page keeps in its JSON-LD, where its markup has none."""

import re
from html import unescape

from saring.fields.columns import BODY, LABEL, TEXT, Row
from saring.fields.facts import Facts
from saring.fields.wording import clean
from saring.record import Block

PARAGRAPH_END = re.compile(r"\s*(?:\n\s*)+|</(?:p|div|h[1-6]|li|blockquote)>|<br\s*/?>\s*<br\s*/?>", re.IGNORECASE)
"""What ends a paragraph in a text or in markup kept as a string."""

_SHORTEST, _STUB, _MUCH_MORE = 200, 400, 5


def stored_body(facts: Facts, rows: list[Row]) -> tuple[Block, ...]:
    """The paragraphs of `articleBody`; none if the markup shows an article in `rows` or JSON-LD has no text."""
    text = facts.article.get("articleBody")
    if not isinstance(text, str) or len(text) < _SHORTEST:
        return ()
    length = sum([len(row[TEXT]) for row in rows if row[LABEL] == BODY])
    if length > _STUB or length * _MUCH_MORE > len(text):
        return ()
    paragraphs = [clean(part) for part in PARAGRAPH_END.split(unescape(text))]
    return tuple([Block("paragraph", paragraph) for paragraph in paragraphs if paragraph])
