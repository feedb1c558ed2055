"""The news pages that time and memory are measured on: the same sixty on every machine.

Fifteen articles of each of four sets, those whose id has the smallest digest, pages over 600 KB left out: 171 KB on the
mean, which is near the mean of the public benchmark of news articles (174 KB) that others time on.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from evaluation.datasets import Page, read_pages

SETS = ("wcxb", "andy_articles", "fundus_tests", "misinfo_crawler")
EACH = 15
LARGEST = 600_000


def _rank(page: Page) -> str:
    return hashlib.sha256(page.id.encode()).hexdigest()


def sample(folder: Path) -> list[Page]:
    """Return the sixty pages, set by set, in an order that depends on their ids alone.

    Raises:
        DataAbsentError: one of the four sets is missing in `folder`.
    """
    chosen: list[Page] = []
    for name in SETS:
        fit = [page for page in read_pages([name], folder) if page.page_type == "article" and len(page.data) <= LARGEST]
        chosen.extend(sorted(fit, key=_rank)[:EACH])
    return chosen
