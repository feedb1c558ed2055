"""Labelled pages as training reads them: native blocks and tokens, labels from gold; kept in a cache between runs."""

import pickle
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
import numpy.typing as npt

from evaluation.datasets import held_out_domains
from saring import _core
from training.labels import PageLabels, label_page
from training.pages import Page, domains_of, read_set
from training.segments import views_of

FOLDS = 5


@dataclass
class Example:
    """One labelled page."""

    id: str
    data: bytes  # the capture
    charset: str | None
    kind: str  # "html" or "text"
    lang: str
    page_type: str
    gold_text: str
    texts: list[str]
    words: npt.NDArray[np.float32]
    tokens: list[tuple[list[int], list[int], list[int]]]
    labels: PageLabels

    @property
    def fold(self) -> int:
        """Fold of its domain: 0 … FOLDS - 1."""
        return crc32(self.labels.group.encode()) % FOLDS


def example_of(page: Page) -> Example | None:
    """A page with its native blocks and its labels; None for what has no blocks or no label at all."""
    charset = str(page.row.get("encoding") or "").rstrip("~") if "html_b64" in page.row else "utf-8"
    native = _core.training_page(page.data, charset=charset or None, kind="html")
    texts = native.texts
    labels = label_page(page, views_of(texts, native.views))
    if not texts or not (labels.weight.any() or labels.label_weight.any()):
        return None
    return Example(
        id=page.id,
        data=page.data,
        charset=charset or None,
        kind="html",
        lang=page.lang,
        page_type=page.page_type,
        gold_text=page.gold_text or "",
        texts=texts,
        words=np.array(native.words, np.float32),
        tokens=native.tokens,
        labels=labels,
    )


def _read(path: Path, held_out: frozenset[str]) -> list[Example]:
    pages = (page for page in read_set(path) if not domains_of(page) & held_out)
    return [example for page in pages if (example := example_of(page)) is not None]


def load(folder: Path, cache: Path, *, fresh: bool = False) -> list[Example]:
    """All examples of the sets in `folder`; each set is kept in `cache` as a pickle of our own making."""
    cache.mkdir(parents=True, exist_ok=True)
    held_out = frozenset(held_out_domains(folder))
    paths = sorted(folder.glob("*.jsonl.xz"), key=lambda path: -path.stat().st_size)
    missing = [path for path in paths if fresh or not (cache / f"{path.name}.pickle").exists()]
    with ProcessPoolExecutor(2) as pool:
        for path, examples in zip(missing, pool.map(_read, missing, [held_out] * len(missing)), strict=True):
            (cache / f"{path.name}.pickle").write_bytes(pickle.dumps(examples, protocol=5))
    return [example for path in paths for example in pickle.loads((cache / f"{path.name}.pickle").read_bytes())]
