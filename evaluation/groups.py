"""Which pages are scored together: a set, the news sets as one, a language or a page type within a set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from evaluation.datasets import Page

# Sets that are news articles and little else.
NEWS_SETS = frozenset({"andy_articles", "misinfo_crawler", "fundus_tests", "waddle_daniel"})
FEWEST_PAGES = 10


@dataclass(frozen=True, slots=True)
class Group:
    """Some pages under a name; `kind` is "set", "language" or "page type"."""

    kind: str
    name: str
    pages: tuple[Page, ...]


def groups(pages: Sequence[Page]) -> Iterator[Group]:
    """Yield every group of `pages`: sets in the order of the pages, the news, languages, page types."""
    yield from _by("set", pages, lambda page: page.dataset, fewest=1)
    news = tuple(page for page in pages if page.dataset in NEWS_SETS)
    if news:
        yield Group("set", "all news", news)
    yield from _within_sets("language", pages, lambda page: page.lang)
    yield from _within_sets("page type", pages, lambda page: page.page_type)


def _by(kind: str, pages: Sequence[Page], key: Callable[[Page], str], fewest: int) -> Iterator[Group]:
    counts = Counter(map(key, pages))
    for name, count in counts.items():
        if count >= fewest:
            yield Group(kind, name, tuple(page for page in pages if key(page) == name))


def _within_sets(kind: str, pages: Sequence[Page], key: Callable[[Page], str]) -> Iterator[Group]:
    """Yield the large enough parts of each set that has more than one part."""
    for name in dict.fromkeys(page.dataset for page in pages):
        of_set = [page for page in pages if page.dataset == name]
        if len({key(page) for page in of_set}) > 1:
            yield from _by(kind, of_set, lambda page: f"{page.dataset} {key(page)}", FEWEST_PAGES)
