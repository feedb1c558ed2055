"""Fits the network: batches of pages of like length, AdamW with a cosine schedule, an average of the last weights."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import jax
import numpy as np
import numpy.typing as npt
import optax

from saring import _core
from training import network
from training.corpus import Example
from training.rows import Rows

LENGTHS: Final = (96, 192, 320, 640, 1280)  # pages are padded to these, longer ones cropped
BATCH_BLOCKS: Final = 8192
LEAST_BIN: Final = 1e-3
VOTE_COLUMNS: Final = np.array([name.startswith("vote_") for name in _core.FEATURES])
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Settings:
    """How a network is fitted."""

    width: int = 48
    epochs: int = 20
    rate: float = 3e-3
    drop: float = 0.1
    decay: float = 0.02
    no_votes: float = 0.1  # share of pages whose votes are withheld: class names are not all there is
    noise: float = 0.03
    bins: int = 8
    teaching: float = 0.4  # share of the trees' opinion in the aim; the rest is the label
    seed: int = 0


@dataclass
class Fitted:
    """A fitted network, and the bins that its rows are encoded by."""

    params: network.Params
    bins: "Bins"
    styles: list[str]


@dataclass(frozen=True)
class Bins:
    """Where each column's bins begin, what one unit of the column is of them, and whose they are; arrays of equal length."""

    start: Floats
    slope: Floats
    column: npt.NDArray[np.int32]


def bins_of(rows: Rows, most: int) -> Bins:
    """At most `most` bins for each column, parted at its quantiles; one from least to most for a column of two values."""
    start, slope, column = [], [], []
    for index, values in enumerate(rows.T):
        edges = np.unique(np.quantile(values, np.linspace(0, 1, most + 1)))
        # Most columns are zero nearly everywhere: the quantiles that are left say nothing of what stands above.
        rest = values[values > edges[0]]
        if len(edges) < most // 2 and len(rest) > 0:
            edges = np.unique(np.concatenate([edges, np.quantile(rest, np.linspace(0, 1, most // 2 + 1))]))
        edges = edges[np.diff(edges, prepend=-np.inf) >= LEAST_BIN]
        start += edges[:-1].tolist()
        slope += (1 / np.diff(edges)).tolist()
        column += [index] * (len(edges) - 1)
    return Bins(np.array(start, np.float32), np.array(slope, np.float32), np.array(column, np.int32))


def taught(examples: Sequence[Example], opinions: Sequence[Floats], teaching: float) -> list[Example]:
    """The examples with what others say of them, who have not seen them, mixed into their labels: a doubtful label weighs less."""
    return [_taught(example, opinion, teaching) for example, opinion in zip(examples, opinions, strict=True)]


def _taught(example: Example, opinion: Floats, teaching: float) -> Example:
    content = (1 - teaching) * example.labels.content + teaching * opinion
    return replace(example, labels=replace(example.labels, content=content.astype(np.float32)))


def fit(examples: Sequence[Example], rows: Sequence[Rows], trust: Sequence[float], settings: Settings) -> Fitted:
    """Fit on all examples; `trust` weighs pages."""
    everything = np.concatenate([r[:: max(1, len(r) // 100)] for r in rows])
    bins = bins_of(everything, settings.bins)
    spread = np.maximum(everything.std(0), 0.02)
    print(f"{len(bins.start)} bins of {everything.shape[1]} columns", flush=True)
    styles = sorted({example.labels.dataset for example in examples})
    params = network.fresh(jax.random.key(settings.seed), len(bins.start), settings.width, len(styles))
    feeder = _Feeder(examples, rows, spread, trust, styles, settings)
    steps = settings.epochs * feeder.batches_per_epoch()
    schedule = optax.warmup_cosine_decay_schedule(0.0, settings.rate, max(1, steps // 20), steps, settings.rate * 0.01)
    optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(schedule, weight_decay=settings.decay))
    state = optimiser.init(params)

    edges = (bins.start, bins.slope, bins.column)

    @jax.jit
    def step(params: Any, state: Any, average: Any, batch: Any, key: Any) -> Any:
        value, gradient = jax.value_and_grad(network.loss)(
            params, {**batch, "rows": network.encode(batch["rows"], *edges)}, key, settings.drop
        )
        updates, state = optimiser.update(gradient, state, params)
        params = optax.apply_updates(params, updates)
        average = jax.tree.map(lambda a, p: 0.998 * a + 0.002 * p, average, params)
        return params, state, average, value

    average = params
    key = jax.random.key(settings.seed + 1)
    count = 0
    for epoch in range(settings.epochs):
        begun, total, number = time.time(), 0.0, 0
        for batch in feeder.epoch(epoch):
            if count == steps // 2:
                average = params
            params, state, average, value = step(params, state, average, batch, jax.random.fold_in(key, count))
            total, number, count = total + float(value), number + 1, count + 1
        print(f"epoch {epoch + 1}/{settings.epochs} loss {total / number:.4f} {time.time() - begun:.1f} s", flush=True)
    return Fitted(jax.tree.map(np.asarray, average), bins, styles)


class _Feeder:
    """Pages in batches of one padded length, in a new order every epoch."""

    def __init__(
        self,
        examples: Sequence[Example],
        rows: Sequence[Rows],
        spread: Floats,
        trust: Sequence[float],
        styles: list[str],
        settings: Settings,
    ) -> None:
        self.examples, self.rows, self.spread, self.trust, self.styles, self.settings = examples, rows, spread, trust, styles, settings
        self.buckets: dict[int, list[int]] = {}
        for index, r in enumerate(rows):
            length = next((length for length in LENGTHS if len(r) <= length), LENGTHS[-1])
            self.buckets.setdefault(length, []).append(index)

    def _size(self, length: int) -> int:
        return max(2, BATCH_BLOCKS // length)

    def batches_per_epoch(self) -> int:
        return sum(-(-len(indices) // self._size(length)) for length, indices in self.buckets.items())

    def epoch(self, number: int) -> Iterator[dict[str, Any]]:
        random = np.random.default_rng([self.settings.seed, number])
        batches = []
        for length, indices in self.buckets.items():
            order = random.permutation(indices)
            size = self._size(length)
            batches += [(length, order[at : at + size]) for at in range(0, len(order), size)]
        for at in random.permutation(len(batches)):
            length, indices = batches[at]
            yield self._batch(length, indices, random)

    def _batch(self, length: int, indices: npt.NDArray[Any], random: np.random.Generator) -> dict[str, Any]:
        size = self._size(length)
        width = self.rows[0].shape[1]
        batch: dict[str, Any] = {
            "rows": np.zeros((size, length, width), np.float32),
            "style": np.zeros((size, len(self.styles)), np.float32),
            "type": np.full(size, -1, np.int32),
            "trust": np.zeros(size, np.float32),
            "whole": np.zeros(size, np.float32),
            "label": np.full((size, length), -1, np.int32),
        }
        for name in ("mask", "weight", "content", "words", "label_weight"):
            batch[name] = np.zeros((size, length), np.float32)
        for slot, index in enumerate(indices):
            self._fill(batch, slot, int(index), length, random)
        return batch

    def _fill(self, batch: dict[str, Any], slot: int, index: int, length: int, random: np.random.Generator) -> None:
        example, rows, labels = self.examples[index], self.rows[index], self.examples[index].labels
        start = int(random.integers(0, len(rows) - length + 1)) if len(rows) > length else 0
        part = slice(start, start + length)
        rows = rows[part]
        count = len(rows)
        batch["rows"][slot, :count] = rows + random.normal(0, self.settings.noise, rows.shape).astype(np.float32) * self.spread
        if random.random() < self.settings.no_votes:
            batch["rows"][slot, :count, VOTE_COLUMNS] = 0
        if random.random() < 0.5:
            batch["style"][slot, self.styles.index(labels.dataset)] = 1
        batch["mask"][slot, :count] = 1
        batch["type"][slot] = labels.page_type
        batch["trust"][slot] = self.trust[index]
        batch["whole"][slot] = float((labels.weight > 0).mean() > 0.9)
        batch["label"][slot, :count] = labels.label[part]
        batch["label_weight"][slot, :count] = labels.label_weight[part]
        for name in ("weight", "content"):
            batch[name][slot, :count] = getattr(labels, name)[part]
        batch["words"][slot, :count] = example.words[part]


def predict(fitted: Fitted, rows: Sequence[Rows], style: str | None = None) -> list[tuple[Floats, Floats, Floats]]:
    """Content, label and page-type probabilities of every page."""
    edges = (fitted.bins.start, fitted.bins.slope, fitted.bins.column)
    apply = jax.jit(lambda params, rows, mask, style: network.apply(params, network.encode(rows, *edges), mask, style))
    one_hot = np.zeros((1, len(fitted.styles)), np.float32)
    if style is not None:
        one_hot[0, fitted.styles.index(style)] = 1
    out = []
    for r in rows:
        length = next((length for length in LENGTHS if len(r) <= length), -(-len(r) // 1024) * 1024)
        padded = np.zeros((1, length, r.shape[1]), np.float32)
        padded[0, : len(r)] = r
        mask = np.zeros((1, length), np.float32)
        mask[0, : len(r)] = 1
        blocks, page = apply(fitted.params, padded, mask, one_hot)
        blocks = np.asarray(blocks[0, : len(r)])
        out.append((1 / (1 + np.exp(-blocks[:, 0])), _softmax(blocks[:, 1:]), _softmax(np.asarray(page))[0]))
    return out


def _softmax(logits: Floats) -> Floats:
    """Not JAX's, which compiles anew for every length: a thousand pages took minutes."""
    raised = np.exp(logits - logits.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), np.float32)
