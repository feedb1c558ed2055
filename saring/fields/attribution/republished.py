"""Sentences by which Indonesian, Malay and Persian articles say in their opening whose report they pass on: `seperti dilansir AFP`.

Only so near the beginning is the article itself the agency's. Further down the same words give the source of one statement, and so do
everywhere `said to Reuters`, `according to AFP`, `сообщает ТАСС`: they name no agency of the text.
"""

import re
from collections.abc import Iterable

from saring.fields.attribution.agencies import agencies_in, may_name_agency
from saring.fields.attribution.credit_lines import Credit
from saring.fields.words.credits import BESIDE_REPUBLISHED, REPORTED, REPORTED_BY, REPUBLISHED

VERB = re.compile(
    rf"\b(?P<verb>(?:{'|'.join(sorted(REPUBLISHED))})(?:\s(?:{'|'.join(sorted(BESIDE_REPUBLISHED))}))*)\s(?P<names>[^,.;:()\n]{{2,60}})",
    re.IGNORECASE,
)
"""`seperti dilansir dari AFP`, `Mengutip kantor berita Reuters`; what follows may name an agency."""

REPORT = re.compile(rf"(?:^|[.؛:]\s)(?P<verb>{'|'.join(REPORTED)})\s(?P<names>[^،,؛:.\n]{{2,60}})")
"""`به گزارش خبرگزاری مهر، …` at the start of a text or a sentence."""

LANGUAGES = ("id", "ms", "fa")
_MOST_WORDS, _LONGEST, _NEAR = 6, 600, 160


def republished(openings: Iterable[str], language: str) -> tuple[Credit, str] | None:
    """The agencies whose report the first paragraphs say they pass on, and the words.

    Args:
        openings: the first paragraphs.
        language: one of `LANGUAGES`.
    """
    return _reported(openings) if language == "fa" else _passed_on(openings)


def _reported(openings: Iterable[str]) -> tuple[Credit, str] | None:
    """The first known agency of `به گزارش …`; what else is named there may be the paper itself, or a ministry."""
    for text in openings:
        for match in REPORT.finditer(text, 0, _NEAR) if text.startswith(REPORTED) or may_name_agency(text[:_NEAR]) else ():
            told = _told(match["names"].replace("«", "").replace("»", "").split()[:_MOST_WORDS])
            if told:
                names, agencies = told
                return Credit(agencies, f"{match['verb']} {names}"), match[0].strip(" .؛:")
            if "به نقل از" in match["names"]:
                source = _told(match["names"].partition("به نقل از")[2].split()[:_MOST_WORDS])
                if source:
                    return Credit(source[1], f"به نقل از {source[0]}"), match[0].strip(" .؛:")
    return None


def _told(words: list[str]) -> tuple[str, list[str]] | None:
    """The words up to an agency, and the agency: the first words, or those behind what says that one follows."""
    starts = range(len(words)) if words and words[0] in REPORTED_BY else range(min(1, len(words)))
    for start in starts:
        if words[start] in ("از", "به"):
            return None
        for count in range(len(words), start, -1):
            agencies = agencies_in(" ".join(words[start:count]))
            if agencies:
                return " ".join(words[:count]), agencies
    return None


def _passed_on(openings: Iterable[str]) -> tuple[Credit, str] | None:
    for text in openings:
        for match in VERB.finditer(text[:_LONGEST]) if may_name_agency(text[:_LONGEST]) else ():
            words = match["names"].split()[:_MOST_WORDS]
            for count in range(len(words), 0, -1):
                names = " ".join(words[:count])
                agencies = agencies_in(names)
                if agencies:
                    return Credit(agencies, f"{match['verb']} {names}"), match[0]
    return None
