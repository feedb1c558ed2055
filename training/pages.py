"""The labelled pages for training: `evaluation.datasets` reads them, this adds their addresses and which pages stay together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import tldextract

from evaluation.datasets import data_folder, held_out_domains, page_of, read_rows

# The addresses a page gives for itself: <link rel=canonical>, og:url, in either order of attributes.
OWN_ADDRESS = re.compile(
    r"""<(?:link|meta)\b(?=[^>]*(?:rel\s*=\s*["']?canonical|(?:property|name)\s*=\s*["']?(?:og:url|twitter:url)))"""
    r"""[^>]*\b(?:href|content)\s*=\s*["']?(https?:[^"'\s>]+)""",
    re.IGNORECASE,
)
SUFFIXES = tldextract.TLDExtract(suffix_list_urls=(), include_psl_private_domains=False)  # the list in the package, no network
# Sets of one publisher whose pages carry no address.
PUBLISHERS = {"waddle_europa": "europa.eu"}


@dataclass(frozen=True)
class Page:
    """One page as its set gives it; what the set does not label is empty."""

    id: str
    dataset: str
    html: str  # decoded
    data: bytes  # as captured where the set kept that, else UTF-8
    domain: str  # registered domain, "" when no address is known
    group: str  # pages of one group never stand on both sides of a split
    url: str
    lang: str
    page_type: str
    gold_text: str | None  # the body; None where only parts, or nothing of it, are labelled
    gold: Mapping[str, Any] = field(repr=False)
    row: Mapping[str, Any] = field(repr=False)  # everything the set says, as read


def read_pages(folder: Path | None = None, names: Sequence[str] | None = None) -> Iterator[Page]:
    """Pages of the sets `names` (default: every set in `folder`) but those that any sign puts on a held-out domain.

    Raises:
        DataAbsentError: the folder, a set or the list of held-out domains is missing.
    """
    folder = folder or data_folder()
    held_out = held_out_domains(folder)
    for name in names or sorted(path.name.removesuffix(".jsonl.xz") for path in folder.glob("*.jsonl.xz")):
        yield from (page for page in read_set(folder / f"{name}.jsonl.xz") if not domains_of(page) & held_out)


def read_set(path: Path) -> Iterator[Page]:
    """All pages of one set, held-out domains included.

    Raises:
        DataAbsentError: there is no such file.
    """
    for row in read_rows(path):
        yield make_page(row)


def make_page(row: Mapping[str, Any]) -> Page:
    """The page of one JSON object of a set."""
    read = page_of(row if "html_b64" in row else {**row, "html": row.get("html") or ""})
    url = read.url or next(iter(own_addresses(read.html)), "")
    domain = registered_domain(url or read.domain)
    return Page(
        id=read.id,
        dataset=read.dataset,
        html=read.html,
        data=read.data,
        domain=domain,
        group=domain or PUBLISHERS.get(read.dataset) or str(row.get("publisher") or read.id).lower(),
        url=url,
        lang=row.get("lang") or "",
        page_type=row.get("page_type") or "",
        gold_text=read.text,
        gold=read.gold,
        row=row,
    )


def registered_domain(address: str) -> str:
    """Registered domain of a host or an address: "news.example.co.uk" → "example.co.uk"; without public suffix the host."""
    parsed = urlsplit(address if "://" in address else f"//{address}")
    host = (parsed.hostname or "").lower().strip(".")
    return SUFFIXES(host).top_domain_under_public_suffix or host


def domains_of(page: Page) -> frozenset[str]:
    """Every domain the page is known under: its address and those its markup gives."""
    given = [page.url, *own_addresses(page.html)]
    domains = {registered_domain(address) for address in given if address}
    return frozenset(domains | {page.domain, str(page.row.get("domain") or "")}) - {""}


def own_addresses(html: str) -> list[str]:
    """Addresses the markup gives for the page itself (canonical, og:url)."""
    return OWN_ADDRESS.findall(html)
