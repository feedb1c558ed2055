"""What a made page is made of: its story, other stories, texts of real pages, and phrases."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from training.phrases import Phrases
from training.writer import Writer


@dataclass(frozen=True)
class Story:
    """A real article: its headline, and its body as (kind, text) with the kinds heading, item, quote and paragraph."""

    title: str
    body: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Stock:
    """What the page is made of beside its story: other stories, and texts of real pages by label."""

    others: Sequence[Story]
    texts: dict[str, Sequence[str]]


@dataclass
class Page:
    """A page in the making."""

    w: Writer
    phrases: Phrases
    story: Story
    stock: Stock

    @property
    def draw(self) -> Random:
        """The page's own luck."""
        return self.w.draw

    def other(self) -> Story:
        """Some other story."""
        return self.draw.choice(self.stock.others)

    def found(self, label: str, key: str) -> str:
        """A text with this label from a real page, or a phrase."""
        texts = self.stock.texts.get(label)
        return self.draw.choice(texts) if texts and self.draw.random() < 0.5 else self.phrases.say(key)
