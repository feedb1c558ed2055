"""Articles of made portals: wire stories and what becomes of them, and the traps."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from random import Random
from typing import NamedTuple

from evaluation.copies.templates import TEMPLATES
from evaluation.copies.vocabulary import AGENCIES, PLACES, UNSPACED, Language, without_spaces

KINDS = ("verbatim", "dateline", "inserts", "cut", "embedded", "reworded5", "reworded15")
"""What portals make of a wire story."""
TRAPS = ("same event", "template", "own")
"""What is no copy: the same event in own words with two quotes of the wire's, template stories with other numbers, stories of one's own."""

_JAKARTA = timezone(timedelta(hours=7))
_START = datetime(2021, 8, 1, tzinfo=_JAKARTA)
_FEW = 0.3
"""Share of the articles that are from portals of which there are only a handful."""


@dataclass(frozen=True, slots=True)
class MadeArticle:
    """One article, and the truth about it."""

    id: str
    portal: str
    title: str
    text: str
    """Paragraphs by line, the portal's own boilerplate that an extractor left among them."""
    published: datetime
    stories: tuple[str, ...]
    """The wire stories of which it is, or holds, a copy: one; two of a round-up; none of a trap."""
    event: str
    """What it tells of, whoever's words it is in."""
    kind: str
    """One of `KINDS`, of `TRAPS`, "round-up", or "wire": the agency's own."""
    credit: str | None = None
    """The agency that it says it is from."""


class Event(NamedTuple):
    """What happened: the names, matters and numbers that everybody uses who tells of it."""

    place: str
    names: list[str]
    matters: list[str]
    numbers: list[str]


@dataclass(slots=True)
class Maker:
    """Makes articles, the same from the same seed.

    Args:
        seed: of everything.
        stories: wire stories.
        days: over which they are spread.
        portals: how many republish, beside small ones.
        words: of a wire story, least and most.
        script: one of `vocabulary.SYLLABLES`.
    """

    seed: int = 1
    stories: int = 400
    days: int = 30
    portals: int = 40
    words: tuple[int, int] = (120, 420)
    script: str = "latin"
    random: Random = field(init=False)
    language: Language = field(init=False)
    footers: dict[str, list[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.language = Language(self.random, self.script)
        self.footers = defaultdict(lambda: [self.language.sentence(self.random) for _ in range(3)])

    def articles(self) -> Iterator[MadeArticle]:
        """Every wire story with a copy of each kind, and the traps; one in ten shares a round-up with the one before it."""
        before: tuple[str, list[str]] | None = None
        for number in range(self.stories):
            story, event, when = f"s{number}", self._event(), _START + timedelta(minutes=self.random.randrange(self.days * 1440))
            wire = [self._lede(event), *self._sentences(self.random.randint(*self.words))]
            yield from self._copies(story, event, wire, when)
            yield from self._traps(story, event, wire, when)
            if before and number % 10 == 1:
                text = [*before[1], *self._sentences(60), *wire]
                later = when + timedelta(minutes=self.random.randint(5, 2000))
                yield self._article(f"{story}-roundup", text, later, (self._title(event), story), (before[0], story), "round-up")
            before = (story, wire) if number % 10 == 0 else None

    def _event(self) -> Event:
        place, language, random = self.random.choice(PLACES).replace("_", " "), self.language, self.random
        names = [name.capitalize() for name in language.rare(random, 3)]
        return Event(place, names, language.rare(random, 6), [str(random.randint(11, 9999)) for _ in range(2)])

    def _title(self, event: Event) -> str:
        """A headline: what it is about, in any order, with a few other words."""
        random = self.random
        words = [random.choice(event.names), *random.sample(event.matters, 3), *self.language.draw(random, 2)]
        random.shuffle(words)
        return self._written(" ".join([event.place, *words]))

    def _lede(self, event: Event) -> str:
        random = self.random
        words = [*random.sample(event.names, 2), *random.sample(event.matters, 4), random.choice(event.numbers)]
        words += self.language.draw(random, 9)
        random.shuffle(words)
        return self.language.closed(words)

    def _copies(self, story: str, event: Event, wire: list[str], when: datetime) -> Iterator[MadeArticle]:
        random = self.random
        agency, title = random.choice(AGENCIES), self._title(event)
        if random.random() < 0.5:  # else nobody captured the agency's own page
            portal = f"{agency.lower()}.example"
            yield MadeArticle(f"{story}-wire", portal, title, self._text(wire), when, (story,), story, "wire", agency)
        for kind in KINDS:
            later = when + timedelta(minutes=random.randint(5, 2000))
            credited = agency if random.random() < 0.8 else None
            text = self._copied(kind, wire, event.place, credited)
            own = title if random.random() < 0.5 else self._title(event)
            yield self._article(f"{story}-{kind}", text, later, (own, story), (story,), kind, credited)

    def _traps(self, story: str, event: Event, wire: list[str], when: datetime) -> Iterator[MadeArticle]:
        random = self.random
        own = [self._lede(event), *self._sentences(250)]
        for quote in random.sample(wire, 2):
            own.insert(random.randrange(1, len(own)), quote)
        later = when + timedelta(minutes=random.randint(5, 2000))
        yield self._article(f"{story}-event", own, later, (self._title(event), story), (), "same event")
        other = self._event()
        yield self._article(
            f"{story}-own", [self._lede(other), *self._sentences(200)], later, (self._title(other), f"{story}-own"), (), "own"
        )
        name = random.choice(list(TEMPLATES))
        text = TEMPLATES[name]
        while "{n}" in text:
            text = text.replace("{n}", str(random.randint(2, 20000)), 1)
        sentences = [sentence + "." for sentence in text.rstrip(".").split(". ")]
        yield self._article(f"{story}-template", sentences, later, (name, f"{story}-template"), (), "template")

    def _article(  # noqa: PLR0913, PLR0917 - the columns of a row
        self,
        id: str,
        text: list[str],
        when: datetime,
        about: tuple[str, str],
        stories: tuple[str, ...],
        kind: str,
        credit: str | None = None,
    ) -> MadeArticle:
        small = self.random.random() < _FEW
        portal = f"kecil{self.random.randrange(self.stories)}.example" if small else f"portal{self.random.randrange(self.portals)}.example"
        title, event = about
        return MadeArticle(id, portal, title, self._text(text + self.footers[portal]), when, stories, event, kind, credit)

    def _written(self, text: str) -> str:
        return without_spaces(text) if self.script in UNSPACED else text

    def _text(self, sentences: list[str]) -> str:
        """Paragraphs of one to three sentences; what points to other stories stands alone."""
        lines, at = [], 0
        while at < len(sentences):
            count = 1 if sentences[at].startswith("Baca juga") else self.random.randint(1, 3)
            lines.append(self._written(" ".join(sentences[at : at + count])))
            at += count
        return "\n".join(lines)

    def _sentences(self, words: int) -> list[str]:
        found: list[str] = []
        while words > 0:
            found.append(self.language.sentence(self.random))
            words -= found[-1].count(" ") + 1
        return found

    def _copied(self, kind: str, wire: list[str], place: str, credit: str | None) -> list[str]:
        random = self.random
        match kind:
            case "dateline":
                head = f"{place.upper()} ({credit}) - " if credit else f"{place.upper()}, portal - "
                return [head + wire[0], *wire[1:], f"Editor: {' '.join(self.language.draw(random, 2)).title()}."]
            case "inserts":
                found = list(wire)
                for _ in range(random.randint(2, 4)):
                    found.insert(random.randint(1, len(found)), "Baca juga: " + self.language.sentence(random))
                return found
            case "cut":
                return wire[: max(2, round(len(wire) * random.uniform(0.3, 0.6)))]
            case "embedded":
                own = self._sentences(random.randint(250, 600))
                at = random.randint(1, len(own) - 1)
                return own[:at] + wire + own[at:]
            case "reworded5" | "reworded15":
                return [self._reworded(sentence, int(kind[8:]) / 100) for sentence in wire]
        return list(wire)

    def _reworded(self, sentence: str, share: float) -> str:
        """Other words for some, numbers as they are."""
        stop = self.language.stop
        words = sentence.removesuffix(stop).split(" ")
        for at, word in enumerate(words):
            if not word.isdigit() and self.random.random() < share:
                words[at] = self.language.draw(self.random, 1)[0]
        return " ".join(words) + stop
