"""Sentences by which Indonesian and Malay articles say in their opening whose report they pass on: `seperti dilansir AFP`.

Only so near the beginning is the article itself the agency's. Further down the same words give the source of one statement, and so do
everywhere `said to Reuters`, `according to AFP`, `сообщает ТАСС`: they name no agency of the text.
"""

import re
from collections.abc import Iterable

from saring.fields.agencies import agencies_in, may_name_agency
from saring.fields.credit_lines import Credit
from saring.fields.credit_words import BESIDE_REPUBLISHED, REPUBLISHED

VERB = re.compile(
    rf"\b(?P<verb>(?:{'|'.join(sorted(REPUBLISHED))})(?:\s(?:{'|'.join(sorted(BESIDE_REPUBLISHED))}))*)\s(?P<names>[^,.;:()\n]{{2,60}})",
    re.IGNORECASE,
)
"""`seperti dilansir dari AFP`, `Mengutip kantor berita Reuters`; what follows may name an agency."""

LANGUAGES = ("id", "ms")
_MOST_WORDS, _LONGEST = 6, 600


def republished(openings: Iterable[str]) -> tuple[Credit, str] | None:
    """The agencies whose report the first paragraphs say they pass on, and the words.

    Args:
        openings: the first paragraphs.
    """
    for text in openings:
        for match in VERB.finditer(text[:_LONGEST]) if may_name_agency(text[:_LONGEST]) else ():
            words = match["names"].split()[:_MOST_WORDS]
            for count in range(len(words), 0, -1):
                names = " ".join(words[:count])
                agencies = agencies_in(names)
                if agencies:
                    return Credit(agencies, f"{match['verb']} {names}"), match[0]
    return None
