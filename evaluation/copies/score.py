"""How well groups of articles agree with the truth that they were made with."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb

from evaluation.copies.corpus import KINDS, MadeArticle

Groups = Mapping[str, str]
"""The name of its group by the id of an article; articles that are in none are absent."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares from 0 to 1."""

    precision: float
    """Of the pairs in one group, those that have a wire story in common."""
    recall: Mapping[str, float]
    """Of the pairs of one story, those in one group: by the kind of either, and "wire"."""
    round_ups: float
    """Of the round-ups of two stories, those in the group of one."""
    b_cubed: tuple[float, float]
    """Precision and recall, mean of all articles (Bagga, Baldwin 1998). Round-ups are left out, here and below."""
    ari: float
    """Rand index corrected for chance (Hubert, Arabie 1985)."""


def score(articles: Sequence[MadeArticle], groups: Groups) -> Scores:
    """Compare the groups with the truth."""
    plain = [article for article in articles if len(article.stories) < 2]
    return Scores(
        _precision(articles, groups), _recall(plain, groups), _round_ups(articles, groups), _b_cubed(plain, groups), _ari(plain, groups)
    )


def by_story(articles: Iterable[MadeArticle]) -> dict[str, list[MadeArticle]]:
    """The articles of every wire story."""
    found = defaultdict(list)
    for article in articles:
        for story in article.stories:
            found[story].append(article)
    return found


def _precision(articles: Sequence[MadeArticle], groups: Groups) -> float:
    pairs = sum([comb(size, 2) for size in Counter(groups.values()).values()])
    same = Counter((groups[article.id], story) for article in articles if article.id in groups for story in article.stories)
    return sum([comb(size, 2) for size in same.values()]) / pairs if pairs else 1.0


def _recall(articles: Sequence[MadeArticle], groups: Groups) -> dict[str, float]:
    found: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for of_story in by_story(articles).values():
        for one, two in combinations(of_story, 2):
            kinds = {one.kind, two.kind}
            there.update(kinds)
            if one.id in groups and groups[one.id] == groups.get(two.id):
                found.update(kinds)
    return {kind: found[kind] / there[kind] for kind in ("wire", *KINDS) if there[kind]}


def _round_ups(articles: Sequence[MadeArticle], groups: Groups) -> float:
    stories, found = by_story(articles), []
    for article in articles:
        if article.kind == "round-up":
            others = [other for story in article.stories for other in stories[story] if other is not article]
            found.append(article.id in groups and any(groups.get(other.id) == groups[article.id] for other in others))
    return sum(found) / len(found) if found else 1.0


def _named(articles: Sequence[MadeArticle], groups: Groups) -> Iterator[tuple[str, str]]:
    """Group and story of every article; who has none is alone."""
    for article in articles:
        yield groups.get(article.id, f"alone {article.id}"), article.stories[0] if article.stories else f"alone {article.id}"


def _b_cubed(articles: Sequence[MadeArticle], groups: Groups) -> tuple[float, float]:
    named = list(_named(articles, groups))
    both, group, story = Counter(named), Counter(name for name, _ in named), Counter(name for _, name in named)
    precision = sum([both[pair] / group[pair[0]] for pair in named]) / len(named)
    return precision, sum([both[pair] / story[pair[1]] for pair in named]) / len(named)


def _ari(articles: Sequence[MadeArticle], groups: Groups) -> float:
    named = list(_named(articles, groups))
    both = sum([comb(size, 2) for size in Counter(named).values()])
    ours = sum([comb(size, 2) for size in Counter(name for name, _ in named).values()])
    truth = sum([comb(size, 2) for size in Counter(name for _, name in named).values()])
    chance = ours * truth / comb(len(named), 2)
    return (both - chance) / ((ours + truth) / 2 - chance) if ours + truth > 2 * chance else 1.0


def origin_share(articles: Sequence[MadeArticle], groups: Groups) -> float:
    """Of the copies in a group, whose name is the id of its origin, those of which that is the true one.

    It is the wire's own article; where that was not captured the earliest that does not hold the story within one of its own.
    """
    right = []
    for of_story in by_story([article for article in articles if len(article.stories) == 1]).values():
        whole = [article for article in of_story if article.kind != "embedded"]
        true = min(whole, key=lambda article: (article.kind != "wire", article.published, -len(article.text)))
        right += [groups[article.id] == true.id for article in of_story if article.id in groups]
    return sum(right) / len(right) if right else 0.0


def event_scores(articles: Iterable[MadeArticle], stories: Groups) -> tuple[float, float, float]:
    """How well stories agree with events, by articles that tell of one: precision and recall of pairs, and what is hardest.

    That is the share of events told in own words that share their story with a copy of the wire's report.
    """
    told = [article for article in articles if article.kind not in {"round-up", "template"}]
    named = [(stories[article.id], article.event) for article in told]
    right = sum([comb(size, 2) for size in Counter(named).values()])
    ours = sum([comb(size, 2) for size in Counter(story for story, _ in named).values()])
    truth = sum([comb(size, 2) for size in Counter(event for _, event in named).values()])
    of_wires = {pair for article, pair in zip(told, named, strict=True) if article.stories}
    own = [pair in of_wires for article, pair in zip(told, named, strict=True) if article.kind == "same event"]
    return right / max(ours, 1), right / max(truth, 1), sum(own) / max(len(own), 1)
