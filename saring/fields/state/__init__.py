"""The body of an article that a page keeps in its data and not in its markup: in JSON-LD, or in the state that its own code starts from.

```
page.state ─scripts─▶ values ─candidates─▶ the body of this page's article, as markup ─_core.read_fragment─▶ rows
            (literals, devalue, payload)    (identity: whose it is; prose, elements, rendered: what it is)
```
All of it is done only where the markup has no article, or the first lines of one.
"""

from dataclasses import replace
from operator import itemgetter
from typing import Any, NamedTuple

from saring._core import Images, Marks, by_label, read_fragment
from saring.fields.body.relabel import relabelled_fragment
from saring.fields.columns import BODY, HEADING, LABEL, TEXT, Row
from saring.fields.facts import Facts
from saring.fields.state.candidates import Candidate, find_body
from saring.fields.state.identity import Identity
from saring.fields.state.prose import UNSPACED, string_markup
from saring.fields.state.rendered import find_rendered
from saring.fields.state.scripts import read_states
from saring.fields.state.stubs import LONGEST_STUB, is_body_of, may_be_stub
from saring.fields.topics.short_claims import is_accessible_for_free
from saring.record import Evidence

__all__ = ["Stored", "stored_body", "with_stored"]

_TEXT_LABELS, _TEXTS = (BODY, HEADING), ("body", "heading")
_SHORTEST, _SHORTEST_UNSPACED = 200, 100
_RAW = 200
_MORE, _AS_MUCH = 1.2, 0.8
"""How long the state's text has to be beside that of JSON-LD: longer, or nearly as long where JSON-LD has it in one piece."""
_LONGEST_EXCERPT, _CUT_OFF = 1_000, ("…", "...", "[…]", "[...]", "&hellip;", "[&hellip;]")


class Stored(NamedTuple):
    """The body that a page keeps in its data."""

    rows: list[Row]
    """Its blocks, numbered behind those of the page."""
    images: Images
    embeds: list[tuple[int, str]]
    """Addresses of what is embedded in it, each with the index of the block that follows."""
    marks: Marks
    """Links and emphasis in its blocks."""
    evidence: Evidence
    article: dict[str, Any]
    """The object of the state that it is from; empty if it is from JSON-LD, whose object the fields read anyway."""


def stored_body(facts: Facts, rows: list[Row]) -> Stored | None:
    """The body in the page's data; None if the markup shows the article in `rows`, or the data has none that is surely this page's.

    On a page with its article in the markup this takes 2 µs.
    """
    if facts.page.kind != "html" or not may_be_stub(sum([_length(facts.labelled(label)) for label in _TEXTS])):
        return None
    shown = [row[TEXT] for row in rows if row[LABEL] in _TEXT_LABELS]
    told = _from_jsonld(facts, shown)
    found = _from_state(facts, shown)
    if told is None or found is None:
        return told or found
    least = _MORE if len(told.rows) > 1 else _AS_MUCH
    return found if _letters(found) > least * _letters(told) else told


def _length(rows: list[Row]) -> int:
    """The letters of rows."""
    return sum(map(len, map(_text, rows)))


_text = itemgetter(TEXT)


def _letters(stored: Stored) -> int:
    return _length([row for row in stored.rows if row[LABEL] == BODY])


def _from_jsonld(facts: Facts, shown: list[str]) -> Stored | None:
    text = facts.article.get("articleBody")
    if not isinstance(text, str) or len(text) < _SHORTEST_UNSPACED:
        return None
    if len(text) < _LONGEST_EXCERPT and text.rstrip().endswith(_CUT_OFF):
        return None
    return _read(string_markup(text), facts, shown, Evidence("jsonld", "articleBody", whole(text[:_RAW])), {})


def _from_state(facts: Facts, shown: list[str]) -> Stored | None:
    free = is_accessible_for_free(facts)
    locked = free is not None and not free.value
    length = sum(map(len, shown))
    # The state is often as long as the page, and takes 30 µs to hand over: it is asked for last.
    scripts = facts.page.state if locked or length <= LONGEST_STUB else []
    if not scripts or not may_be_stub(length, shown, scripts, is_locked=locked):
        return None
    identity = Identity(facts)
    states = list(read_states(scripts)) if identity else []
    best = find_body(states, identity) or find_rendered(states, identity) if states else None
    return _read(best.markup, facts, shown, _evidence(best), best.article) if best else None


def _evidence(best: Candidate) -> Evidence:
    return Evidence("state", whole(f"{best.name} {best.path}"), whole(best.markup[:_RAW]))


def _read(markup: str, facts: Facts, shown: list[str], evidence: Evidence, article: dict[str, Any]) -> Stored | None:
    """The rows of a body, if it is one and more than what the markup shows of it."""
    rows, images, embeds, marks = read_fragment(whole(markup), facts.page.block_count)
    kept = relabelled_fragment(rows, facts.page)
    texts = [row[TEXT] for row in kept if row[LABEL] == BODY]
    length = sum(map(len, texts))
    if length < _SHORTEST and (length < _SHORTEST_UNSPACED or not UNSPACED.search(texts[0])):
        return None
    return Stored(kept, images, embeds, marks, evidence, article) if is_body_of(texts, shown) else None


def whole(text: str) -> str:
    """The text with the halves of surrogate pairs, which JSON may have apart, joined or replaced."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def with_stored(facts: Facts, stored: Stored) -> Facts:
    """The facts of a page whose text is the stored body: what the markup has of it, and its pictures, give way."""
    content = [row for row in facts.content if row[LABEL] not in _TEXT_LABELS] + stored.rows
    return replace(facts, content=content, images=stored.images, by_label=by_label(content), stored=stored.evidence)
