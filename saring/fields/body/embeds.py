"""Videos, posts, sounds and maps from elsewhere, which the article shows, as blocks of their own."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple
from urllib.parse import unquote

from saring._core import Embeds
from saring.fields.addresses import absolute, host_of
from saring.fields.body.marks import Inline
from saring.fields.body.quotes import quoted
from saring.fields.columns import (
    BODY,
    EMBED_ATTRIBUTES,
    EMBED_BLOCK,
    EMBED_END,
    EMBED_IN_FIGURE,
    EMBED_LINKS,
    EMBED_NAME,
    INDEX,
    KIND,
    KINDS,
    LABEL,
    LABELS,
    TEXT,
    EmbedRow,
    Row,
)
from saring.fields.facts import Facts
from saring.fields.words.embed_providers import FEDERATED, HOSTS, INVITATIONS, MEDIA, NUMBERED, POSTS, PROVIDERS, Provider
from saring.record import Block

SCHEME = re.compile(r"(?:https?:)?//(?:www\.|m\.|mobile\.|web\.)?", re.IGNORECASE)
"""What stands before an address's host, and labels that lead to the same."""
NUMBER = re.compile(r"[\w-]{3,64}(?:/\d{1,12})?")
"""What names one thing of a service."""
LONE_ADDRESS = re.compile(r"https?://\S{5,400}")
"""A paragraph that is nothing but an address: where the editor wants the thing itself to stand."""

_CAPTIONS = tuple([LABELS.index(name) for name in ("caption", "credit")])
_QUOTE, _CAPTION_KIND = KINDS.index("quote"), KINDS.index("caption")
_PLAYERS = ("iframe", "video", "audio", "object", "embed")
_MOST = 100
_MOST_BLOCKS = 200
"""Blocks of the longest post: an element with more is one that was never closed, and a page may nest as many as it likes."""


def _by_host() -> dict[str, list[Provider]]:
    table: dict[str, list[Provider]] = {}
    for provider in PROVIDERS:
        for host in HOSTS.get(provider.name, (provider.name.lower().replace(" ", ""),)):
            table.setdefault(host, []).append(provider)
    return table


_BY_HOST = _by_host()
_ON_ANY_HOST = [provider for provider in PROVIDERS if provider.name == "Mastodon"]


class Thing(NamedTuple):
    """A thing from elsewhere."""

    url: str
    provider: str | None = None


class Shown(NamedTuple):
    """A thing that the article shows, and the blocks in its element."""

    thing: Thing
    first: int
    end: int
    in_figure: bool = False
    """Whether its element is in a figure, whose caption stands behind it."""


def thing_at(address: str, base: str | None = None) -> Thing | None:
    """The video, post, sound … of a known service that an address leads to; None if it leads to none."""
    for _ in range(2):
        url = absolute(address, base)
        if url is None:
            return None
        found = _matched(url)
        if found is None or not found.url.startswith("url="):
            return found
        address = unquote(found.url.removeprefix("url="))
    return None


def _matched(url: str) -> Thing | None:
    for part in host_of(url).split("."):
        for provider in _BY_HOST.get(part, ()):
            caught = provider.pattern.match(SCHEME.sub("", url, count=1))
            if caught:
                return Thing(provider.address.format(*caught.groups()), provider.name)
    return None


def embeds(found: Embeds, facts: Facts) -> list[Shown]:
    """What the article shows from elsewhere: that which stands beside its text or in it, and not in a sidebar or below."""
    shown: dict[str, Shown] = {}
    for row in found.beside(facts.content, facts.by_label):
        if len(shown) >= _MOST:
            break
        if row[EMBED_END] - row[EMBED_BLOCK] > _MOST_BLOCKS:
            continue
        thing = _thing(row, facts.base)
        if thing and thing.url not in shown:
            shown[thing.url] = Shown(thing, row[EMBED_BLOCK], row[EMBED_END], row[EMBED_IN_FIGURE] and row[EMBED_NAME] != "figure")
    return list(shown.values())


def _thing(row: EmbedRow, base: str | None) -> Thing | None:
    """What an element shows."""
    name, attributes, links = row[EMBED_NAME], row[EMBED_ATTRIBUTES], row[EMBED_LINKS]
    if name == "figure":
        return _in_figure(attributes, links, base)
    if name == "blockquote" and not _is_post(attributes):
        return None
    is_filled = name == "div" and not any(key == "data-href" for key, _ in attributes)
    candidates = _addresses(attributes) + (_last_address(links) if is_filled else links[::-1] if name not in _PLAYERS else [])
    for address in candidates:
        thing = thing_at(address, base)
        if thing:
            return thing
    if any(key == "class" and not FEDERATED.isdisjoint(value.split()) for key, value in attributes):
        return next(filter(None, [_federated(address) for address in candidates]), None)
    return _numbered(name, attributes) or _unknown(row, base)


def _last_address(links: list[str]) -> list[str]:
    """The address that is all that an element says; its links may lead anywhere."""
    return [link for link in links[-1:] if len(links) <= _TWICE]


_TWICE = 2
"""Links of a line that is an address: the text, and where it leads."""


def _federated(address: str) -> Thing | None:
    """The post of a service on anybody's host."""
    for provider in _ON_ANY_HOST:
        caught = provider.pattern.match(SCHEME.sub("", address, count=1))
        if caught:
            return Thing(provider.address.format(*caught.groups()), provider.name)
    return None


def _is_post(attributes: list[tuple[str, str]]) -> bool:
    """Whether an element with these attributes holds a post's words."""
    return any(name == "class" and not POSTS.isdisjoint(value.split()) for name, value in attributes)


def _addresses(attributes: list[tuple[str, str]]) -> list[str]:
    """The values that are addresses, those of lazy loading first: `src` holds a placeholder then."""
    told = [(name, value) for name, value in attributes if "/" in value and value.lower().startswith(("http", "//", "/"))]
    return [value for name, value in told if name.startswith("data-")] + [value for name, value in told if not name.startswith("data-")]


def _numbered(name: str, attributes: list[tuple[str, str]]) -> Thing | None:
    """The thing whose number an element holds that a script fills."""
    names = f"{name} {' '.join([value for key, value in attributes if key == 'class'])}".lower()
    for word, keys, address in NUMBERED:
        if word in names:
            for key, value in attributes:
                if key in keys and NUMBER.fullmatch(value):
                    return thing_at(address.format(value))
    return None


def _unknown(row: EmbedRow, base: str | None) -> Thing | None:
    """A file of sound or film; or what a figure frames, whosever it is."""
    name = row[EMBED_NAME]
    given = {key for key, _ in row[EMBED_ATTRIBUTES]}
    if "autoplay" in given and "controls" not in given:
        return None  # a moving background
    if name not in ("video", "audio", "amp-video", "amp-audio") and not (name in ("iframe", "amp-iframe") and row[EMBED_IN_FIGURE]):
        return None
    sources = [(key, value) for key, value in row[EMBED_ATTRIBUTES] if key in ("src", "data-src", "data-lazy-src")]
    urls = [absolute(value, base) for value in _addresses(sources) or [value for _, value in sources]]
    return next((Thing(url) for url in urls if url), None)


def _in_figure(attributes: list[tuple[str, str]], links: list[str], base: str | None) -> Thing | None:
    """What a figure shows whose text is an address, or that says by its type that it shows something, and names the address."""
    url = absolute(links[-1], base) if links else None
    return (thing_at(links[-1], base) or (Thing(url) if _is_media(attributes) else None)) if url and links else None


def _is_media(attributes: list[tuple[str, str]]) -> bool:
    """Whether a figure shows a thing from elsewhere by its type, or as WordPress calls what is no post of its own kind."""
    return any(
        (name == "itemtype" and value.endswith(MEDIA))
        or (name == "class" and "wp-block-embed" in value and "is-type-wp-embed" not in value)
        for name, value in attributes
    )


def lone(text: str) -> Thing | None:
    """The thing whose address is all that a paragraph says."""
    return thing_at(text) if LONE_ADDRESS.fullmatch(text) else None


def embed(shown: Shown, content: list[Row], inline: Inline) -> Block:
    """The block of a thing, with the words in its element that are of the body, and the caption of its figure."""
    rows = _within(shown, content)
    run = [row for row in rows if row[KIND] == _QUOTE and _is_said(row)]
    at = bisect_left(content, shown.end, key=_index)
    behind = [row for row in content[at : at + 1] if shown.in_figure and row[INDEX] == shown.end and row[KIND] == _CAPTION_KIND]
    names = (shown.thing.provider, shown.thing.url)
    captions = [row[TEXT] for row in (*rows, *behind) if row[LABEL] in _CAPTIONS and row[TEXT] not in names and row not in run]
    said = quoted(run, inline) if run else None
    return Block(
        "embed",
        said.text if said else "",
        url=shown.thing.url,
        caption=" ".join(captions) or None,
        marks=said.marks if said else (),
        source=said.source if said else None,
        provider=shown.thing.provider,
    )


def _within(shown: Shown, content: Sequence[Row]) -> Sequence[Row]:
    """The rows in the element of a thing, of rows in the page's order."""
    return content[bisect_left(content, shown.first, key=_index) : bisect_left(content, shown.end, key=_index)]


_index = itemgetter(INDEX)


def _is_said(row: Row) -> bool:
    """Whether a block of a post is its words. The model takes short ones for captions: pictures are what they stand with elsewhere."""
    return (row[LABEL] == BODY or row[LABEL] in _CAPTIONS) and row[TEXT].strip(" .").lower() not in INVITATIONS


def words_of(shown: Shown, content: Sequence[Row]) -> list[int]:
    """The indices of the blocks that are a post's words."""
    return [row[INDEX] for row in _within(shown, content) if row[KIND] == _QUOTE and _is_said(row)]
