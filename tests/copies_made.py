"""Small corpora for the tests of copies."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from evaluation.copies.corpus import Maker
from evaluation.copies.pages import documents_of
from saring.corpus.copies import Document, find_copies

WORDS = [a + b + c for a in "b d g k l m n p r s t".split() for b in "a e i o u".split() for c in ("n", "ng", "r", "lah", "s")]


def story(seed, words=120):
    """Words that no other seed has in this order."""
    return " ".join(random.Random(str(seed)).choices(WORDS, k=words))


def document(id, text, portal="satu.example", day=10, hour=8, **more):
    published = (datetime(2021, 8, 1, hour, tzinfo=UTC) + timedelta(days=day - 1)).isoformat()
    return Document(id, text, portal, **{"published": published, **more})


def made(stories=25, days=12, seed=1):
    found = documents_of(Maker(seed, stories, days, portals=6, words=(60, 140)).articles())
    return [replace(one, id=f"{seed}-{one.id}") for one in found]


def told(documents, folder, **more):
    """What is said of every article that has copies."""
    found = list(find_copies(documents, folder, **more))
    assert len({copy.id for copy in found}) == len(found)
    return {copy.id: copy for copy in found}
