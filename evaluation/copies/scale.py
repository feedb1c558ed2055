"""How long copies take and how much memory, on as many short articles as one likes: they are made as they are read."""

import resource
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from evaluation.copies.vocabulary import Language
from saring.corpus.copies import CopyOptions, Document, find_copies

_JAKARTA = timezone(timedelta(hours=7))
_START = datetime(2021, 8, 1, tzinfo=_JAKARTA)
_PORTALS = 3000
_COPIES = (1, 1, 1, 1, 1, 1, 2, 3, 5)
"""Articles of a story: a third of the stories has copies, and more than half of the articles are or have one."""
_REWORDED = 0.03


@dataclass(slots=True)
class Scale:
    """What was measured."""

    articles: int
    copies: int = 0
    wall: float = 0.0
    """Seconds, without making the articles; so too `processor`."""
    processor: float = 0.0
    memory: int = 0
    """Bytes, at the most."""
    steps: tuple[tuple[str, float], ...] = ()
    """What was begun, and after how many seconds of processor time."""


def short_articles(count: int, days: int = 30, seed: int = 1) -> Iterator[Document]:
    """So many articles of 60 to 120 words and their portal's fifteen; copies have other words for 3 %."""
    random = Random(seed)
    language = Language(random, size=30_000)
    footers = [" ".join(language.draw(random, 15)) for _ in range(_PORTALS)]
    made = story = 0
    while made < count:
        words, when = language.draw(random, random.randint(60, 120)), _START + timedelta(minutes=random.randrange(days * 1440))
        for copy in range(min(random.choice(_COPIES), count - made)):
            text = [random.choice(language.words) if copy and random.random() < _REWORDED else word for word in words]
            portal = random.randrange(_PORTALS)
            moment = when + timedelta(minutes=random.randrange(2000))
            yield Document(f"{story}-{copy}", f"{' '.join(text)}. {footers[portal]}", f"p{portal}.example", moment.isoformat())
            made += 1
        story += 1


def measure(count: int, workers: int) -> Scale:
    """Find the copies among `count` short articles."""
    found = Scale(count)
    steps: dict[str, float] = {}
    begun_wall, begun, making = perf_counter(), process_time(), [0.0]

    def timed() -> Iterator[Document]:
        documents = short_articles(count)
        while True:
            start = process_time()
            document = next(documents, None)
            making[0] += process_time() - start
            if document is None:
                return
            yield document

    def note(what: str, _done: int, _total: int) -> None:
        steps.setdefault(what, process_time() - begun - making[0])

    with TemporaryDirectory() as folder:
        for _ in find_copies(timed(), Path(folder), options=CopyOptions(workers=workers), progress=note):
            if not found.copies:
                note("groups", 0, 0)
            found.copies += 1
    found.wall, found.processor = perf_counter() - begun_wall - making[0], process_time() - begun - making[0]
    found.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    found.steps = tuple(steps.items())
    return found


def print_scale(count: int, workers: int) -> None:
    """Measure and print."""
    found = measure(count, workers)
    steps = ", ".join([f"{what} after {seconds:.1f} s" for what, seconds in found.steps])
    print(
        f"{count:,} short articles, {workers} workers: {found.wall:.1f} s, {found.processor:.1f} s of processor time, "
        f"{count / found.processor:,.0f} articles/s and core, {found.memory / 1e6:,.0f} MB; {found.copies:,} in groups; {steps}"
    )
