"""Labelled pages as training reads them: native blocks and tokens, labels from gold; kept in a cache between runs."""

import pickle
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

import numpy as np
import numpy.typing as npt

from evaluation.datasets import held_out_domains
from saring import _core
from training.augment import MOST_BLOCKS, carry, lines_of, manner_of, sources_of
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


def text_example_of(page: Page) -> Example | None:
    """A text capture made of a page, with the page's labels; None for what `example_of` refuses, and for huge pages."""
    html = example_of(page)
    return None if html is None else capture_of(html, page.html)


def capture_of(html: Example, source: str) -> Example | None:
    """The text capture of an example; None for huge pages, and where its lines and the native blocks differ.

    Args:
        html: a page with markup.
        source: its markup as text, for its title.
    """
    if len(html.texts) > MOST_BLOCKS:
        return None
    views = _core.training_page(html.data, charset=html.charset, kind="html").views
    lines = lines_of(source, html.texts, views, manner_of(html.id))
    data = "\n".join(line.text for line in lines).encode()
    native = _core.training_page(data, charset="utf-8", kind="text")
    sources = sources_of(lines, native.texts)
    if not sources:
        return None
    labels = carry(html.labels, sources)
    if not (labels.weight.any() or labels.label_weight.any()):
        return None
    made = {"data": data, "charset": "utf-8", "kind": "text", "texts": native.texts, "tokens": native.tokens, "labels": labels}
    return replace(html, words=np.array(native.words, np.float32), **made)


def _read(path: Path, held_out: frozenset[str], make: Callable[[Page], Example | None]) -> list[Example]:
    pages = (page for page in read_set(path) if not domains_of(page) & held_out)
    return [example for page in pages if (example := make(page)) is not None]


def load(folder: Path, cache: Path, *, fresh: bool = False) -> list[Example]:
    """All examples of the sets in `folder`; each set is kept in `cache` as a pickle of our own making."""
    return _load(folder, cache, fresh, example_of)


def load_text(folder: Path, cache: Path, *, fresh: bool = False) -> list[Example]:
    """As `load`, but the text captures made of the pages; they stand in the cache beside the pages."""
    return _load(folder, cache / "text", fresh, text_example_of)


def _load(folder: Path, cache: Path, fresh: bool, make: Callable[[Page], Example | None]) -> list[Example]:
    cache.mkdir(parents=True, exist_ok=True)
    held_out = frozenset(held_out_domains(folder))
    paths = sorted(folder.glob("*.jsonl.xz"), key=lambda path: -path.stat().st_size)
    missing = [path for path in paths if fresh or not (cache / f"{path.name}.pickle").exists()]
    with ProcessPoolExecutor(2) as pool:
        many = len(missing)
        for path, examples in zip(missing, pool.map(_read, missing, [held_out] * many, [make] * many), strict=True):
            (cache / f"{path.name}.pickle").write_bytes(pickle.dumps(examples, protocol=5))
    return [example for path in paths for example in pickle.loads((cache / f"{path.name}.pickle").read_bytes())]
