"""Parting pages by domain, so that a rule or a fit made on some is scored on sites it has not seen."""

from __future__ import annotations

import hashlib
from urllib.parse import urlsplit

from evaluation.datasets import Page

PARTS = 5


def part_of(page: Page, parts: int = PARTS) -> int:
    """Return the part, from 0, that all pages of the page's domain fall into; a page without one is its own."""
    domain = page.domain or urlsplit(page.url or "").hostname or page.id
    return int.from_bytes(hashlib.sha256(domain.lower().encode()).digest()[:8], "big") % parts
