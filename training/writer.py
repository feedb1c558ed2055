"""Writes a made page: HTML, and for every piece of its text what it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from random import Random

from training.naming import Naming

WRAPPED = frozenset({"div", "section", "article", "main", "aside", "figure", "ul", "header", "footer", "nav", "h1"})


@dataclass(frozen=True)
class Piece:
    """A piece of visible text; `content` and `weight` as in `PageLabels`."""

    text: str
    label: str
    content: float
    weight: float = 1.0


@dataclass
class Writer:
    """The page so far."""

    draw: Random
    naming: Naming
    html: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)

    @contextmanager
    def element(self, tag: str, role: str = "", more: str = "") -> Iterator[None]:
        """An element around what is written inside; no element for the empty tag. Real pages wrap much in one more `div`."""
        wraps = self.draw.randint(1, 3) if tag in WRAPPED and self.draw.random() < 0.2 else 0
        if tag:
            self.html.append("<div>" * wraps + f"<{tag}{self.naming.attributes(role)}{more}>")
        yield
        if tag:
            self.html.append(f"</{tag}>" + "</div>" * wraps)

    def raw(self, markup: str) -> None:
        """Markup without text."""
        self.html.append(markup)

    def say(self, text: str, label: str, content: float = 0.0, weight: float = 1.0) -> None:
        """Text as it stands."""
        self.html.append(escape(text, quote=False))
        self.pieces.append(Piece(text, label, content, weight))

    def prose(self, text: str, label: str, content: float) -> None:
        """Text of which a few words may be a link or emphasised."""
        words = text.split(" ")
        if len(words) < 8 or self.draw.random() > 0.3:
            self.say(text, label, content)
            return
        start = self.draw.randrange(len(words) - 5)
        end = start + self.draw.randint(1, 4)
        tag = self.draw.choice(('a href="/topic/x"', 'a href="https://example.org/"', "strong", "em", "b", "i"))
        parts = [escape(" ".join(part), quote=False) for part in (words[:start], words[start:end], words[end:])]
        self.html.append(f"{parts[0]} <{tag}>{parts[1]}</{tag.split()[0]}> {parts[2]}")
        self.pieces.append(Piece(text, label, content))

    def line(self, tag: str, role: str, text: str, label: str, content: float = 0.0, weight: float = 1.0) -> None:
        """An element with nothing but text."""
        with self.element(tag, role):
            self.say(text, label, content, weight)

    def link(self, text: str, label: str, role: str = "", weight: float = 1.0) -> None:
        """A link to somewhere."""
        with self.element("a", role, f' href="/{self.draw.randrange(10**6)}/x.html"'):
            self.say(text, label, 0.0, weight)

    def maybe(self, chance: float) -> bool:
        """True as often as `chance` says."""
        return self.draw.random() < chance
