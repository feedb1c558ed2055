"""Sentences for ROUGE-LSum.

The benchmarks split with NLTK's trained splitter, whose data cannot be assumed to be at hand. ROUGE-LSum needs the same
cut on both sides more than it needs the right one, so a rule stands in for it: a full stop, question or exclamation
mark, then space, then what can begin a sentence, unless the stop follows a common abbreviation or an initial.
"""

from __future__ import annotations

import re

STOP_THEN_START = re.compile(r"(?<=[.!?])[\"'”’»)\]]*(\s+)(?=[\"'“‘„«(\[]*[^\W_a-zß-öø-ÿ])")
FULL_WIDTH_STOP = re.compile(r"(?<=[。！？])")
ENDS_ABBREVIATED = re.compile(
    r"(?:^|[\s(\"“])(?:[^\W\d_]|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Jr|Sr|vs|No|Nr|bzw|ca|Inc|Corp|Co|Ltd"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|U\.S|U\.K|U\.N|a\.m|p\.m|e\.g|i\.e)\.$"
)


def sentences(paragraph: str) -> list[str]:
    """Return the sentences of one paragraph, in order, without the space between them."""
    found: list[str] = []
    start = 0
    for match in STOP_THEN_START.finditer(paragraph):
        if ENDS_ABBREVIATED.search(paragraph, start, match.start()):
            continue
        found.append(paragraph[start : match.start(1)])
        start = match.end(1)
    found.append(paragraph[start:])
    return [part for piece in found for part in FULL_WIDTH_STOP.split(piece) if part.strip()]


def text_sentences(text: str) -> list[str]:
    """Return the sentences of `text`; a line break always ends one."""
    return [sentence for line in text.splitlines() if line.strip() for sentence in sentences(line.strip())]
