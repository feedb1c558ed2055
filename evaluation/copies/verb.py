"""`python -m evaluation copies`: saring and the baselines on made articles, one table."""

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from evaluation.copies.baselines import BASELINES
from evaluation.copies.corpus import KINDS, MadeArticle, Maker
from evaluation.copies.pages import documents_in, documents_of, write_warc
from evaluation.copies.scale import print_scale
from evaluation.copies.score import event_scores, origin_share, score
from evaluation.copies.vocabulary import SYLLABLES
from saring.corpus.copies import Copy, CopyOptions, Document, find_copies
from saring.corpus.stories import Telling, find_stories

_RELATIONS = ("exact", "copy", "cut", "embedded", "partial")


def add_arguments(verb: argparse.ArgumentParser) -> None:
    """Tell the parser what the verb understands."""
    verb.add_argument("--stories", type=int, default=400, metavar="N", help="wire stories, eleven articles each (400)")
    verb.add_argument("--days", type=int, default=30, metavar="N", help="over which they are spread (30)")
    verb.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3], metavar="N", help="of the generator, one corpus each (1 2 3)")
    verb.add_argument("--scripts", nargs="+", choices=SYLLABLES, default=["latin"], metavar="NAME", help=f"of {', '.join(SYLLABLES)}")
    verb.add_argument("--pages", action="store_true", help="saring reads the articles out of a WARC of their pages")
    verb.add_argument("--alone", action="store_true", help="without the baselines")
    verb.add_argument("--scale", type=int, nargs="+", metavar="N", help="only time so many short articles, and tell the memory")
    verb.add_argument("--workers", type=int, default=2, metavar="N", help="threads, with --scale (2)")
    verb.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print the table of every script; with `--scale`, times."""
    if given.scale:
        for count in given.scale:
            print_scale(count, given.workers)
        return 0
    for script in given.scripts:
        corpora = [list(Maker(seed, given.stories, given.days, script=script).articles()) for seed in given.seeds]
        _print_table(script, corpora, pages=given.pages, alone=given.alone)
    return 0


def copies_of(articles: Sequence[MadeArticle], *, pages: bool = False) -> tuple[list[Copy], float]:
    """What saring says of the articles, and the seconds of processor time that it took; extraction is not counted."""
    with TemporaryDirectory() as folder:
        documents = list(_through_pages(articles, Path(folder)) if pages else documents_of(articles))
        begun = process_time()
        found = list(find_copies(documents, Path(folder) / "copies", options=CopyOptions(workers=1)))
        return found, process_time() - begun


def _through_pages(articles: Sequence[MadeArticle], folder: Path) -> Iterator[Document]:
    path = folder / "pages.warc.gz"
    write_warc(articles, path)
    yield from documents_in(path)


def _print_table(script: str, corpora: Sequence[Sequence[MadeArticle]], *, pages: bool, alone: bool) -> None:
    print(f"\n{script}: {sum(map(len, corpora))} articles of {len(corpora)} corpora" + (", through pages and extraction" if pages else ""))
    print("| | pair precision | " + " | ".join(("wire", *KINDS)) + " | round-ups | B³ P/R | ARI | origin | articles/s |")
    print("|---" * (len(KINDS) + 8) + "|")
    told = [copies_of(articles, pages=pages) for articles in corpora]
    groups = [{copy.id: copy.group for copy in found} for found, _ in told]
    origin = _mean([origin_share(articles, group) for articles, group in zip(corpora, groups, strict=True)])
    _print_row("**saring**", corpora, groups, f"{origin:.3f}", sum([seconds for _, seconds in told]))
    for name, baseline in {} if alone else BASELINES.items():
        timed = [_timed(baseline, articles) for articles in corpora]
        _print_row(name, corpora, [found for found, _ in timed], "–", sum([seconds for _, seconds in timed]))
    print_relations(corpora, [found for found, _ in told])
    if not pages:
        print_events(corpora)


def _timed(baseline: Callable[[Sequence[MadeArticle]], dict[str, str]], articles: Sequence[MadeArticle]) -> tuple[dict[str, str], float]:
    begun = process_time()
    return baseline(articles), process_time() - begun


def _print_row(name: str, corpora: Sequence[Sequence[MadeArticle]], groups: Sequence[dict[str, str]], origin: str, seconds: float) -> None:
    scores = [score(articles, group) for articles, group in zip(corpora, groups, strict=True)]
    recalls = [f"{_mean([one.recall[kind] for one in scores]):.3f}" for kind in ("wire", *KINDS)]
    b_cubed = "/".join([f"{_mean([one.b_cubed[side] for one in scores]):.3f}" for side in (0, 1)])
    rate = sum(map(len, corpora)) / max(seconds, 1e-9)
    columns = [
        name,
        f"{_mean([one.precision for one in scores]):.4f}",
        *recalls,
        f"{_mean([one.round_ups for one in scores]):.3f}",
        b_cubed,
        f"{_mean([one.ari for one in scores]):.3f}",
        origin,
        f"{rate:,.0f}",
    ]
    print("| " + " | ".join(columns) + " |")


def print_relations(corpora: Sequence[Sequence[MadeArticle]], told: Sequence[Sequence[Copy]]) -> None:
    """What saring calls each kind, where the origin is the wire's own article: shares of that kind."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in (*KINDS, "round-up")}
    for articles, found in zip(corpora, told, strict=True):
        kinds = {article.id: article.kind for article in articles}
        for copy in found:
            if kinds[copy.group] == "wire" and kinds[copy.id] in counts:
                counts[kinds[copy.id]][copy.relation or "origin"] += 1
    print("\n| relation to the wire | " + " | ".join(_RELATIONS) + " |")
    print("|---" * (len(_RELATIONS) + 1) + "|")
    for kind, names in counts.items():
        total = max(sum(names.values()), 1)
        print(f"| {kind} | " + " | ".join([f"{names[name] / total:.2f}" for name in _RELATIONS]) + " |")


def print_events(corpora: Sequence[Sequence[MadeArticle]]) -> None:
    """How well stories, the layer beside copies, agree with events."""
    scores = []
    for articles in corpora:
        tellings = [Telling(article.id, article.title, article.text, article.published.isoformat()) for article in articles]
        scores.append(event_scores(articles, {told.id: told.story for told in find_stories(tellings)}))
    precision, recall, own = [_mean([score[side] for score in scores]) for side in range(3)]
    print(
        f"\nstories: pairs of one event {precision:.4f} precision, {recall:.3f} recall; {own:.3f} of the events told in own words are found"
    )


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)
