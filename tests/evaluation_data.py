"""A folder of labelled pages as small as can be, and systems that answer them, for the tests of `evaluation`."""

from __future__ import annotations

import json
import lzma
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evaluation.datasets import Page
from evaluation.peers import System

BODY = "One two three four five."


def row(name: str, dataset: str = "wcxb", **changes: Any) -> dict[str, Any]:
    """A labelled page as the sets write it."""
    html = f"<html><body><nav>Menu</nav><p>{BODY}</p></body></html>"
    return {
        "id": f"{dataset}/{name}",
        "dataset": dataset,
        "url": f"https://{name}.example/story",
        "html": html,
        "encoding": "utf-8",
        "gold_text": BODY,
        "gold": {"title": "T"},
        "lang": "en",
        "page_type": "article",
        "domain": f"{name}.example",
        **changes,
    }


def write_set(folder: Path, name: str, rows: Sequence[dict[str, Any]]) -> None:
    """Write one set, and the list of held-out domains if there is none yet."""
    with lzma.open(folder / f"{name}.jsonl.xz", "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(one) + "\n" for one in rows)
    held_out = folder / "held-out-domains.txt"
    if not held_out.exists():
        held_out.write_text("kept.example\n", encoding="utf-8")


def faithful(page: Page) -> str:
    return page.text or ""


def moody(page: Page) -> str:
    if "bad" in page.id:
        raise ValueError(page.id)
    if "slow" in page.id:
        time.sleep(60)
    return "fine"


def system(name: str, extract: Any) -> System:
    return System(name, "saring" if name == "saring" else "pytest", "pytest", "for tests", extract)
