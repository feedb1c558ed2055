"""Labelled pages, read from `NAME.jsonl.xz` files, one JSON object a line.

The folder is the one given, or that of the environment variable SARING_DATA, or `shared/data` beside the checkout. It is
never part of the repository: the pages belong to others. Pages of the domains in its `held-out-domains.txt` are left
out, wherever they come from, so that what is measured on those domains elsewhere stays unseen here.
"""

from __future__ import annotations

import base64
import json
import lzma
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

CHECKOUT = Path(__file__).resolve().parent.parent
# Sets whose body, or snippets of it, people labelled or reviewed. The others label metadata or were made by a tool.
BODY_SETS = (
    "wcxb",
    "tiptop",
    "andy_articles",
    "misinfo_crawler",
    "fundus_tests",
    "waddle_daniel",
    "waddle_europa",
    "magic_html",
    "cleaneval",
    "readability",
    "readability_php_extra",
    "newspaper4k",
    "trafilatura_eval",
)
# Sets whose gold begins with the headline (943 of 1,070 and 189 of 198 pages), which is a field of its own and no part of the body.
HEADLINE_FIRST = frozenset({"waddle_daniel", "waddle_europa"})
MOST_HEADLINE_WORDS = 40
WORD = re.compile(r"\w+")
# Attributes and elements that a labelling tool left behind: they say where the gold text is.
LABEL_ATTRIBUTE = re.compile(r"""\s+cc-(?:select|alg-[\w-]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']*))?""", re.IGNORECASE)
LABEL_ELEMENT = re.compile(r"</?cc-alg-[\w-]*(?:\s[^>]*)?>", re.IGNORECASE)


class DataAbsentError(Exception):
    """The labelled pages are not on this machine; the message says where they were looked for."""


@dataclass(frozen=True, slots=True)
class Page:
    """One labelled page.

    `html` is its decoded text; `data` the bytes a crawler would have kept: the captured ones where the set has them,
    else UTF-8. `text` is the gold body without the headline (None where only snippets are labelled), `paragraphs` the same in parts.
    `absent` names what the set says the page does not have, `html_lang` the language the page declares.
    """

    id: str
    dataset: str
    html: str
    data: bytes
    url: str | None
    lang: str
    page_type: str
    domain: str
    text: str | None
    paragraphs: tuple[str, ...]
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]
    gold: Mapping[str, Any]
    absent: tuple[str, ...] = ()
    html_lang: str = ""


def data_folder(path: str | os.PathLike[str] | None = None) -> Path:
    """Return the folder of labelled pages.

    Raises:
        DataAbsentError: there is no such folder, or no set in it.
    """
    given = path or os.environ.get("SARING_DATA")
    folder = Path(given) if given else CHECKOUT.parent / "shared" / "data"
    if not any(folder.glob("*.jsonl.xz")):
        message = f"no development pages in {folder}: name their folder in SARING_DATA"
        raise DataAbsentError(message)
    return folder


def set_names(folder: Path) -> list[str]:
    """Return the names of the sets in `folder` whose bodies can be scored."""
    return [name for name in BODY_SETS if (folder / f"{name}.jsonl.xz").exists()]


def held_out_domains(folder: Path) -> frozenset[str]:
    """Return the domains no page of which may be used.

    Raises:
        DataAbsentError: the list is missing, so that nothing can be known to be allowed.
    """
    path = folder / "held-out-domains.txt"
    if not path.exists():
        message = f"{path} is missing: without it no page can be known to be free for development"
        raise DataAbsentError(message)
    return frozenset(line.strip().lower() for line in path.read_text("utf-8").splitlines() if line.strip())


def read_pages(names: Sequence[str] | None = None, folder: Path | None = None) -> Iterator[Page]:
    """Yield the pages of the sets `names` (default: every set with bodies), in the order of the files.

    Raises:
        DataAbsentError: the folder, a named set or the list of held-out domains is missing.
    """
    folder = folder or data_folder()
    held_out = held_out_domains(folder)
    for name in set_names(folder) if names is None else names:
        for row in read_rows(folder / f"{name}.jsonl.xz"):
            if not _is_held_out(row, held_out):
                yield page_of(row)


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the JSON objects of one set.

    Raises:
        DataAbsentError: there is no such file.
    """
    if not path.exists():
        message = f"no such set: {path}"
        raise DataAbsentError(message)
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def page_of(row: Mapping[str, Any]) -> Page:
    """Return the labelled page of one JSON object of a set."""
    html, data = _content(row)
    gold_text = row.get("gold_text")
    return Page(
        id=row["id"],
        dataset=row["dataset"],
        html=html,
        data=data,
        url=row.get("url") or row.get("url_in_page"),
        lang=row.get("lang") or "und",
        page_type=row.get("page_type") or "unknown",
        domain=row.get("domain") or "",
        text=gold_text[len(headline_of(row)) :].lstrip() if isinstance(gold_text, str) else None,
        paragraphs=tuple(row.get("gold_paras") or ()),
        wanted=tuple(row.get("gold_with") or ()),
        unwanted=tuple(row.get("gold_without") or ()),
        gold=row.get("gold") or {},
        absent=tuple(row.get("gold_null_fields") or ()),
        html_lang=row.get("html_lang") or "",
    )


def headline_of(row: Mapping[str, Any]) -> str:
    """Return the headline, where the set's gold begins with it; "" elsewhere or when its first line is a paragraph.

    The line stands at the very start of the gold text.
    """
    line, _, rest = str(row.get("gold_text") or "").partition("\n")
    reads_as_title = len(WORD.findall(line)) <= MOST_HEADLINE_WORDS and not line.endswith((".", "。"))
    return line if row.get("dataset") in HEADLINE_FIRST and reads_as_title and rest.strip() else ""


def _content(row: Mapping[str, Any]) -> tuple[str, bytes]:
    if "html_b64" in row:
        data = base64.b64decode(row["html_b64"])
        return without_labels(_decoded(data, row["encoding"])), data
    html = without_labels(row["html"])
    return html, html.encode("utf-8", errors="replace")


def _decoded(data: bytes, encoding: str) -> str:
    """Decode as labelled; a name with `~` means that the bytes are not clean in that encoding."""
    try:
        return data.decode(encoding.rstrip("~"), errors="replace")
    except LookupError:
        return data.decode("utf-8", errors="replace")


def without_labels(html: str) -> str:
    """Return `html` without the marks a labelling tool put on the gold nodes."""
    if "cc-select" not in html and "cc-alg-" not in html:
        return html
    return LABEL_ELEMENT.sub("", LABEL_ATTRIBUTE.sub("", html))


def _is_held_out(row: Mapping[str, Any], held_out: frozenset[str]) -> bool:
    addresses = (row.get("url"), row.get("url_in_page"))
    hosts = [urlsplit(address).hostname or "" for address in addresses if address]
    return any(_within(host, held_out) for host in [*hosts, row.get("domain") or ""])


def _within(host: str, domains: frozenset[str]) -> bool:
    labels = host.lower().split(".")
    return any(".".join(labels[start:]) in domains for start in range(len(labels)))
