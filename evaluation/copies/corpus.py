"""Articles of made portals: wire stories and what becomes of them, and the traps."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from random import Random

from evaluation.copies.vocabulary import AGENCIES, PLACES, Language

KINDS = ("verbatim", "dateline", "inserts", "cut", "embedded", "reworded5", "reworded15")
"""What portals make of a wire story."""
TRAPS = ("same event", "template", "own")
"""What is no copy: the same event in own words with two quotes of the wire's, template stories with other numbers, stories of one's own."""

_JAKARTA = timezone(timedelta(hours=7))
_START = datetime(2021, 8, 1, tzinfo=_JAKARTA)
_TEMPLATES = {
    "kurs": (
        "Nilai tukar rupiah terhadap dolar Amerika Serikat pada perdagangan hari ini dibuka di level {n} per dolar. "
        "Posisi itu bergerak {n} poin dibandingkan penutupan perdagangan kemarin sore di level {n}. "
        "Kurs jual di bank besar tercatat {n} sedangkan kurs beli berada di posisi {n} per dolar. "
        "Analis memperkirakan rupiah akan bergerak di kisaran {n} sampai {n} sepanjang pekan ini. "
        "Indeks harga saham gabungan pada saat yang sama berada di angka {n} dengan nilai transaksi {n} miliar rupiah."
    ),
    "salat": (
        "Berikut jadwal salat dan imsak untuk wilayah kota dan sekitarnya pada hari ini menurut kementerian agama. "
        "Imsak pukul {n} waktu setempat dan subuh pukul {n} waktu setempat. Zuhur pukul {n} dan asar pukul {n} waktu setempat. "
        "Magrib pukul {n} waktu setempat dan isya pukul {n} waktu setempat. Waktu dapat berbeda {n} menit di wilayah lain."
    ),
    "match": (
        "The home side beat the visitors {n} to {n} on matchday {n} in front of {n} spectators at the stadium. "
        "The first goal came after {n} minutes and the second followed in the {n} minute before the break. "
        "The visitors had {n} shots on target and {n} per cent of possession but could not find a way back. "
        "The home side stay on {n} points in the table with {n} games left to play this season."
    ),
}


@dataclass(frozen=True, slots=True)
class MadeArticle:
    """One article, and the truth about it."""

    id: str
    portal: str
    text: str
    """Paragraphs by line, the portal's own boilerplate that an extractor left among them."""
    published: datetime
    story: str | None
    """The wire story of which it is, or holds, a copy; None for a trap."""
    kind: str
    """One of `KINDS`, of `TRAPS`, or "wire": the agency's own."""
    credit: str | None = None
    """The agency that it says it is from."""


@dataclass(slots=True)
class Maker:
    """Makes articles, the same from the same seed.

    Args:
        seed: of everything.
        stories: wire stories.
        days: over which they are spread.
        portals: how many republish.
        words: of a wire story, least and most.
    """

    seed: int = 1
    stories: int = 400
    days: int = 30
    portals: int = 40
    words: tuple[int, int] = (120, 420)
    random: Random = field(init=False)
    language: Language = field(init=False)
    footers: list[list[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.language = Language(self.random)
        self.footers = [[self.language.sentence(self.random) for _ in range(3)] for _ in range(self.portals)]

    def articles(self) -> Iterator[MadeArticle]:
        """Every wire story with a copy of each kind, a story of the same event, one of its own and one by template."""
        for number in range(self.stories):
            yield from self._around(number)

    def _around(self, number: int) -> Iterator[MadeArticle]:
        story, random = f"s{number}", self.random
        agency, place = random.choice(AGENCIES), random.choice(PLACES).replace("_", " ")
        wire = self._sentences(random.randint(*self.words))
        when = _START + timedelta(minutes=random.randrange(self.days * 1440))
        if random.random() < 0.5:  # else nobody captured the agency's own page
            yield MadeArticle(f"{story}-wire", f"{agency.lower()}.example", self._text(wire), when, story, "wire", agency)
        for kind in KINDS:
            later = when + timedelta(minutes=random.randint(5, 2000))
            credited = agency if random.random() < 0.8 else None
            text = self._copied(kind, wire, place, credited)
            yield self._article(f"{story}-{kind}", text, later, story, kind, credited)
        yield from self._traps(story, wire, when)

    def _traps(self, story: str, wire: list[str], when: datetime) -> Iterator[MadeArticle]:
        random = self.random
        own = self._sentences(250)
        for quote in random.sample(wire, min(2, len(wire))):
            own.insert(random.randrange(len(own)), quote)
        later = when + timedelta(minutes=random.randint(5, 2000))
        yield self._article(f"{story}-event", own, later, None, "same event", None)
        yield self._article(f"{story}-own", self._sentences(200), later, None, "own", None)
        name = random.choice(list(_TEMPLATES))
        text = _TEMPLATES[name]
        while "{n}" in text:
            text = text.replace("{n}", str(random.randint(2, 20000)), 1)
        yield self._article(f"{story}-{name}", [sentence + "." for sentence in text.rstrip(".").split(". ")], later, None, "template", None)

    def _article(  # noqa: PLR0913, PLR0917 - the columns of a row
        self, id: str, text: list[str], when: datetime, story: str | None, kind: str, credit: str | None
    ) -> MadeArticle:
        at = self.random.randrange(self.portals)
        return MadeArticle(id, f"portal{at}.example", self._text(text + self.footers[at]), when, story, kind, credit)

    def _text(self, sentences: list[str]) -> str:
        """Paragraphs of one to three sentences."""
        lines, at = [], 0
        while at < len(sentences):
            count = self.random.randint(1, 3)
            lines.append(" ".join(sentences[at : at + count]))
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
        words = sentence.rstrip(".").split(" ")
        for at, word in enumerate(words):
            if not word.isdigit() and self.random.random() < share:
                words[at] = self.language.draw(self.random, 1)[0]
        return " ".join(words) + "."
