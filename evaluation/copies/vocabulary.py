"""Words and phrases that made stories are written with. The words are made of syllables; the phrases are what newsrooms say every day."""

import re
from collections.abc import Callable
from random import Random

_OPENINGS = "b c d f g h j k l m n p r s t w y ng ny pr tr kl br st".split()
_VOWELS = "a e i o u a i a".split()
_ENDINGS = ["", "", "", "n", "ng", "r", "s", "k", "t", "h", "l", "m"]

STOCK = tuple(
    tuple(phrase.split())
    for phrase in (
        "kata dia kepada wartawan di Jakarta pada hari itu",
        "menurut keterangan tertulis yang diterima redaksi pada pagi hari",
        "hal itu disampaikan dalam jumpa pers di kantor pusat",
        "dia menambahkan bahwa pihaknya masih menunggu hasil penyelidikan",
        "sementara itu juru bicara kementerian belum memberikan tanggapan resmi",
        "according to a statement released by the ministry on that day",
        "he told reporters at a news conference in the capital",
        "the company did not immediately respond to a request for comment",
        "it was not clear how many people were affected by the decision",
        "the two sides are expected to meet again later in the week",
    )
)
"""Phrases of stories that have nothing to do with each other."""

PLACES = tuple("Jakarta Surabaya Seoul Washington Pyongyang Medan Makassar Beijing Tokyo Kuala_Lumpur Bandung Denpasar".split())
AGENCIES = ("VOA", "ANTARA", "Reuters", "AFP", "AP", "dpa", "Bernama", "Xinhua")


_ARABIC = "ابتثجحدرزسشصعغفقكلمنهوي"
_THAI = "กขคงจชซดตทนบปผพมยรลวสหอ"
_THAI_VOWELS = ("า", "ี", "ู", "ิ", "ะ", "ั", "")
_LAST_HAN, _LAST_HANGUL = 3000, 2350


def _latin(random: Random) -> str:
    return random.choice(_OPENINGS) + random.choice(_VOWELS)


def _han(random: Random) -> str:
    return chr(0x4E00 + min(int(random.expovariate(1 / 600)), _LAST_HAN))


def _thai(random: Random) -> str:
    return random.choice(_THAI) + random.choice(_THAI_VOWELS)


def _arabic(random: Random) -> str:
    return random.choice(_ARABIC) + random.choice(_ARABIC)


def _hangul(random: Random) -> str:
    return chr(0xAC00 + random.randrange(_LAST_HANGUL) * 4)


SYLLABLES: dict[str, Callable[[Random], str]] = {"latin": _latin, "han": _han, "thai": _thai, "arabic": _arabic, "hangul": _hangul}
"""What words of a script are made of."""
STOPS = {"latin": ".", "han": "。", "thai": " ฯ", "arabic": ".", "hangul": "."}
"""What ends a sentence."""
UNSPACED = ("han", "thai")
_BETWEEN_WORDS = re.compile(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])")


def without_spaces(text: str) -> str:
    """A text as scripts write it that put no spaces between words; Latin words and numbers keep theirs."""
    return _BETWEEN_WORDS.sub("", text)


def vocabulary(random: Random, size: int, script: str = "latin") -> list[str]:
    """Words of one to four syllables, each once, in the order of their frequency."""
    syllable = SYLLABLES[script]
    found: dict[str, None] = {}
    while len(found) < size:
        syllables = 1 + min(int(random.expovariate(0.9)), 3) if len(found) > 60 else 1
        word = "".join([syllable(random) for _ in range(syllables)])
        found.setdefault(word + random.choice(_ENDINGS) if script == "latin" else word)
    return list(found)


class Language:
    """Draws words as often as a language uses its own: the frequency of a word falls with its rank (Zipf)."""

    def __init__(self, random: Random, script: str = "latin", size: int = 6000) -> None:
        self.words = vocabulary(random, size, script)
        self.stop = STOPS[script]
        self._weights = [1 / (rank + 3) for rank in range(size)]
        total = 0.0
        self._sums = [total := total + weight for weight in self._weights]
        self.stock = STOCK if script == "latin" else tuple([tuple(self.draw(random, 9)) for _ in range(10)])

    def draw(self, random: Random, count: int) -> list[str]:
        """So many words."""
        return random.choices(self.words, cum_weights=self._sums, k=count)

    def rare(self, random: Random, count: int) -> list[str]:
        """So many words of the rarer half, as names and matters are called."""
        return random.sample(self.words[len(self.words) // 2 :], count)

    def sentence(self, random: Random) -> str:
        """A sentence of 8 to 26 words; one in four has a number, one in six a phrase that many stories have."""
        words = self.draw(random, random.randint(8, 26))
        if random.random() < 0.25:
            words[random.randrange(len(words))] = str(random.randint(2, 9000))
        if random.random() < 1 / 6:
            at = random.randrange(len(words))
            words[at:at] = random.choice(self.stock)
        return self.closed(words)

    def closed(self, words: list[str]) -> str:
        """The words as a sentence."""
        text = " ".join(words)
        return text[:1].upper() + text[1:] + self.stop
