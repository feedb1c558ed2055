"""The language of the article: what the page declares, against what its text is.

Scripts decide most languages; the commonest words of the rest do, each weighed by its rank. Measured on one core: 10 µs for 1,000
characters, against 300–1,000 µs for the n-gram models in common use, none of which tells Malay from Indonesian as lightly.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from math import log
from typing import NamedTuple

from saring._core import LanguageWords, first_texts, letter_blocks
from saring.fields.columns import TEXT
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.languages.codes import code_of
from saring.fields.words import common_latin as latin_words
from saring.fields.words import common_non_latin as non_latin_words
from saring.fields.words import common_others as function_words
from saring.fields.words.scripts import ALIKE, NEWS, SCRIPTS, SHARED

TAG = re.compile(r"([a-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?![A-Za-z])", re.IGNORECASE)
"""A language tag: language, script, region."""

COMMON = {**latin_words.COMMON, **non_latin_words.COMMON, **function_words.COMMON}

_SAMPLE = 1_000
"""Characters that are looked at."""
_START = 300
"""Characters that are enough where they agree with what the page declares."""
_FEW_WORDS, _SURE_WORDS = 5, 20
_CLOSE = (frozenset(("no", "nn", "da")), frozenset(("hr", "sr")), frozenset(("pt", "gl")), frozenset(("af", "nl")))
"""Groups in which a declaration of one outweighs a weak sign of another."""


_ASSAMESE = frozenset("ৰৱ")
"""Letters that Assamese writes with Bengali's others, and Bengali does not."""


_LEAST, _USUAL = 0.1, 0.25
"""What a word of a text says for its language on average, at least, and usually: on development pages 1.2. Below are names of goods, and
texts in languages that are not known here, which were told to be Albanian or French."""


class Detected(NamedTuple):
    """The language of a text, and how sure that is."""

    language: str
    confidence: float


_ALIKE, _LESS, _TELLING = 1.5, 0.01, 2.5
"""What a word says for each of two close languages that have it in common, less for the rarer one, and for the one that alone has it."""


def _weights() -> list[tuple[str, list[tuple[str, float]]]]:
    """For each word, the languages it is common in and what it says for each: more, the commoner it is there."""
    table: dict[str, dict[str, float]] = {}
    for language, line in COMMON.items():
        for rank, word in enumerate(line.split(" ")):
            table.setdefault(word, {})[language] = log(400 / (rank + 5))
    for pair, line in ALIKE.items():
        for word in line.split(" "):
            told = table.setdefault(word, {})
            weight = max([told.get(language, _ALIKE) for language in pair.split(" ")])
            told.update({language: weight - at * _LESS for at, language in enumerate(pair.split(" "))})
    for language, line in NEWS.items():
        others = {other for pair in ALIKE for other in pair.split(" ")} - {language}
        for word in line.split(" "):
            told = table.setdefault(word, {})
            told[language] = max(told.get(language, 0.0), _TELLING)
            for other in others & told.keys():
                del told[other]
    return [(word, list(languages.items())) for word, languages in table.items()]


_LATIN = frozenset(COMMON).difference(*[languages.split() for languages in SHARED.values()])
_SHARED = {script: frozenset(languages.split()) for script, languages in SHARED.items()} | {"Latn": _LATIN}
_WORDS = LanguageWords(_weights(), [(script, sorted(languages)) for script, languages in _SHARED.items()])
_SCRIPT_OF = {block: name for first, last, name in SCRIPTS for block in range(first >> 7, (last >> 7) + 1)}
"""Script by block of 128 characters; blocks of two scripts (Greek and Coptic, Hebrew beside Armenian) go to the later one."""


def detect(text: str) -> Detected | None:
    """The language of a text (BCP 47, without region), judged by its first 1,000 characters; None if there is too little."""
    text = text[:_SAMPLE]
    try:
        return _detected(text)
    except UnicodeEncodeError:  # halves of surrogate pairs, which only a text given as `str` can hold
        return _detected(text.encode("utf-8", "replace").decode())


def _detected(text: str) -> Detected | None:
    script = "Latn" if text.isascii() else _script(text)
    if script is None:
        return None
    if script == "bn" and not _ASSAMESE.isdisjoint(text):
        script = "as"
    if script not in _SHARED:
        return Detected(script, 0.99)
    count, ranked = _WORDS.rank(text, script)
    if not ranked or count < _FEW_WORDS:
        return None
    best, second = ranked[0][0], ranked[1][0] if len(ranked) > 1 else 0.0
    if best < _LEAST * count:
        return None
    margin = (best - second) / max(best, 1.0)
    return Detected(ranked[0][1], min(0.99, 0.5 + 1.5 * margin) * min(1.0, count / _SURE_WORDS, best / (_USUAL * count)))


def _script(text: str) -> str | None:
    """The script, or the language it belongs to, of most letters; Japanese is Han with some kana."""
    blocks = letter_blocks(text)
    if len(blocks) == 1 and blocks[0][0] == 0:
        return "Latn"
    counts: dict[str, int] = {}
    for block, count in blocks:
        script = _SCRIPT_OF.get(block, "Latn")
        counts[script] = counts.get(script, 0) + count
    if not counts:
        return None
    han, kana = counts.pop("Hani", 0), counts.get("ja", 0)
    if han or kana:
        if kana > han // 12 and kana + han > counts.get("ko", 0):
            return "ja"
        counts["zh"] = han * 2
    return max(counts, key=counts.__getitem__)


@lru_cache(maxsize=64)  # pages declare few languages
def tag(declared: str | None) -> str | None:
    """A declared language in the usual case, with old codes replaced: `in_ID` → `id-ID`; None if it is none."""
    match = TAG.match(declared.strip()) if declared else None
    if match is None:
        return None
    language, script, region = match[1].lower(), match[2], match[3]
    language = {"in": "id", "iw": "he", "ji": "yi"}.get(language, language)
    if language in ("und", "mul", "zxx", "xx"):
        return None
    return "-".join([language, *([script.title()] if script else []), *([region.upper()] if region else [])])


def in_language(facts: Facts) -> Found[str] | None:
    """The language of the article's text, with the region the page declares; the declaration where the text cannot tell."""
    declared, where = _declared(facts)
    sample = _sample(facts)
    if declared and _starts_in(declared, sample):
        return found(declared, "declared", where, declared)
    seen = detect(sample) if sample else None
    if seen is None:
        return found(declared, "declared", where, declared) if declared else None
    if declared is None:
        return found(seen.language, "detected", None, sample[:60])
    if _same(declared, seen):
        return found(declared, "declared", where, declared)
    return found(seen.language, "detected", None, sample[:60])


_WEAK = 0.75


def _starts_in(declared: str, sample: str) -> bool:
    """Whether the start of a longer text is so surely in the language declared that the rest need not be looked at.

    So it is on nine pages of ten. Of 1,458 such texts the first 1,000 characters said otherwise of six, and were wrong each time: tables
    and foreign posts in an article in the language declared.
    """
    if len(sample) < _START:
        return False
    seen = detect(sample[:_START])
    return seen is not None and seen.confidence >= _WEAK and code_of(declared) == seen.language


def _same(declared: str, seen: Detected) -> bool:
    """Whether the text does not speak against the declaration: the same, or one that cannot be told, or weakly another close one."""
    short = code_of(declared)
    if short == seen.language:
        return True
    known = short in COMMON or short in _SCRIPT_OF.values() or short == "zh"
    close = any(short in group and seen.language in group for group in _CLOSE)
    return not known or close or seen.confidence < _WEAK * 0.8


def languages(facts: Facts) -> Iterator[Found[str]]:
    """Every language that the page declares, then the one that its text is in."""
    for declared, where in _declarations(facts):
        yield found(declared, "declared", where, declared)
    sample = _sample(facts)
    seen = detect(sample) if sample else None
    if seen:
        yield found(seen.language, "detected", None, sample[:60])


def _declared(facts: Facts) -> tuple[str | None, str | None]:
    return next(_declarations(facts), (None, None))


def _declarations(facts: Facts) -> Iterator[tuple[str, str]]:
    declared = tag(facts.claims["lang"])
    if declared:
        yield declared, "html.lang"
    for where, value in (
        ("jsonld.inLanguage", facts.article.get("inLanguage")),
        ("og:locale", facts.meta.get("og:locale", [None])[0]),
        ("content-language", facts.meta.get("content-language", [None])[0]),
        ("dc.language", facts.meta.get("dc.language", [None])[0]),
        ("dcterms.language", facts.meta.get("dcterms.language", [None])[0]),
    ):
        declared = tag(value) if isinstance(value, str) else None
        if declared:
            yield declared, where


def _sample(facts: Facts) -> str:
    """The first thousand characters of the body, or of the headline and description where there is none."""
    text, length = first_texts(facts.labelled("body") or facts.labelled("comment"), _SAMPLE)
    if length >= _SHORT:
        return text
    parts = [text] if text else []
    parts += [row[TEXT] for row in facts.labelled("headline")[:2]]
    meta = facts.first_meta("og:description", "description")
    parts += [meta[1]] if meta else []
    return " ".join(parts)


_SHORT = 200
