"""What a page is, and why: what it says of itself and the model reads in it, or what stands in the way of an article."""

from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple, cast

from saring.fields.columns import TEXT
from saring.fields.confidence import BYTES, NO_CONTENT, WORDS, verdict_confidence
from saring.fields.facts import Facts
from saring.fields.kinds.no_content import LONGEST_HINDRANCE, error_heading, error_title, is_consent_wall, is_loading_note, is_script_note
from saring.fields.kinds.page_kind import Kind, claims_article, kind_of
from saring.fields.live.blogs import Live
from saring.fields.state.stubs import LONGEST_STUB
from saring.fields.topics.short_claims import is_accessible_for_free
from saring.record import Block, Verdict, VerdictKind

_READABLE = ("html", "text")

_PAYWALL = "; the page says that it is not free, and so much may be its beginning alone"

_BODILESS = ("listing", "gallery", "video", "forum", "product")
"""Kinds of page that are what they are without any text of their own."""

_SOME_TEXT = 200
"""Letters on a page that shows anything; an empty shell says less, whatever the model makes of its few words."""


class Judged(NamedTuple):
    """A verdict, and what it rests on: the probability of the kind, or in a word what decided."""

    kind: VerdictKind
    reason: str
    ground: float | str


def verdict(facts: Facts, titles: Sequence[str | None], body: Sequence[Block], posted: Live | None = None) -> Verdict:
    """What the page is. Of a page that is empty, an error's or no page, the body is none.

    The confidence is that it is an article, or that it is none, whichever the kind says.

    Args:
        facts: what the page says, and what the model reads.
        titles: the page's headline and its title; either may be that of an error page.
        body: the blocks that were taken for the article.
        posted: what tells that it is a live blog, if it is one.
    """
    judged = judge(facts, titles, body, posted)
    return Verdict(judged.kind, judged.reason, verdict_confidence(facts.page.kind, judged.kind, judged.ground))


def judge(facts: Facts, titles: Sequence[str | None], body: Sequence[Block], posted: Live | None = None) -> Judged:
    """The verdict and its ground, from what `verdict` is given."""
    kind = facts.page.kind
    if kind == "empty":
        return Judged("empty", "the input is empty", BYTES)
    if kind not in _READABLE:
        return Judged("notHtml", f"the input is not a page but {_an(kind)}", BYTES)
    if posted:
        return Judged("liveblog", f"reads as liveblog: {posted.told}", posted.sure)
    length = _letters(body)
    if not (length and claims_article(facts)):
        hindrance = _hindrance(facts, titles, body, length)
        if hindrance:
            return hindrance
    return _by_kind(kind_of(facts, len(body), length), len(body), length, facts)


def _hindrance(facts: Facts, titles: Sequence[str | None], body: Sequence[Block], length: int) -> Judged | None:
    """What stands in the way of an article, on a page that does not claim to be one."""
    if length > LONGEST_HINDRANCE:  # as of most articles
        return None
    texts = _texts(body)
    if facts.page.kind == "text" and facts.content:
        titles = (*titles, facts.content[0][TEXT])  # a capture's first line is the page's title
    wrong = error_title(titles, length)
    if wrong:
        return Judged("errorPage", f"the title is that of an error page: {wrong}", WORDS)
    headed = error_heading(facts, length)
    if headed:
        return Judged("errorPage", f"the heading is that of an error page: {headed}", WORDS)
    if is_script_note(texts, length, facts):
        return Judged("empty", "the page has nothing but a note that it needs JavaScript", WORDS)
    if is_loading_note(texts, length):
        return Judged("empty", "the page has nothing but a note that it is loading", WORDS)
    if is_consent_wall(texts, length, facts):
        return Judged("empty", "the page asks for consent to tracking, and has no other text", WORDS)
    return None


def is_locked(facts: Facts) -> bool:
    """Whether the page says that its article is not free."""
    told = is_accessible_for_free(facts)
    return told is not None and told.value is False


def _letters(body: Sequence[Block]) -> int:
    """The letters of a body, those of items twice as in `_texts`."""
    return sum(map(len, map(_text, body))) + sum([len(item.text) for items in filter(None, map(_items, body)) for item in items])


_text, _items = attrgetter("text"), attrgetter("items")


def _texts(body: Sequence[Block]) -> list[str]:
    return [block.text for block in body if block.text] + [item.text for block in body for item in block.items]


def has_body(judged: Verdict) -> bool:
    """Whether a page so judged has a body at all."""
    return judged.kind not in ("empty", "errorPage", "notHtml")


def _an(kind: str) -> str:
    """The name of a kind of data as a reader would say it."""
    name = kind.upper() if len(kind) <= _ACRONYM else f"{kind} data"
    return f"{'an' if name[0] in 'aeio' else 'a'} {name}" if name.isupper() else name


_ACRONYM = 4


def _by_kind(kind: Kind, blocks: int, length: int, facts: Facts) -> Judged:
    """The likeliest kind; without a body, only a kind that needs none."""
    name = cast(VerdictKind, kind.name)
    told = f"reads as {name}" + (f" and says so ({', '.join(kind.said)})" if kind.said else "")
    if blocks:
        stored = f"; the body is from the page's data, {facts.stored.where}" if facts.stored else ""
        locked = _PAYWALL if not stored and length <= LONGEST_STUB and is_locked(facts) else ""
        return Judged(name, f"{told}, with {blocks} block{'s' * (blocks > 1)} of content{stored}{locked}", kind.probability)
    if name in _BODILESS and (kind.said or facts.page.text_length >= _SOME_TEXT):
        return Judged(name, f"{told}; no block is main content", kind.probability)
    if claims_article(facts):
        return Judged("empty", "the page says that it is an article, but no block of it is main content", NO_CONTENT)
    return Judged("empty", "no block of the page is main content", NO_CONTENT)
