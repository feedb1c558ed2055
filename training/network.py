"""The network in JAX: what `core/src/model/network` computes, with its gradient.

A residual stack of depth-wise dilated convolutions over the sequence of blocks; see the Rust file for the drawing.
"""

from typing import Any, Final

import jax
import jax.numpy as jnp

from saring import _core

DILATIONS: Final = (1, 2, 4, 8, 16, 1)
TAPS: Final = 5
LABELS: Final = len(_core.LABELS)
TYPES: Final = len(_core.PAGE_TYPES)
Params = dict[str, Any]
Array = jax.Array


def encode(rows: Array, start: Array, slope: Array, column: Array) -> Array:
    """Piecewise-linear encoding: each column becomes its bins, 0 before, 1 behind, linear inside (Gorishniy et al. 2022)."""
    return jnp.clip((rows[..., column] - start) * slope, 0.0, 1.0)


def fresh(key: Array, columns: int, width: int, styles: int) -> Params:
    """New parameters; `styles` sets have a bias of their own in training, which export folds into the first layer."""
    keys = iter(jax.random.split(key, 64))

    def dense(rows: int, out: int, gain: float = 2.0) -> Params:
        return {"weight": jax.random.normal(next(keys), (rows, out)) * jnp.sqrt(gain / rows), "bias": jnp.zeros(out)}

    layers = [
        {
            "taps": {"weight": jax.random.normal(next(keys), (TAPS, width)) * jnp.sqrt(1.0 / TAPS), "bias": jnp.zeros(width)},
            "mix": dense(width, width, 0.3),
        }
        for _ in DILATIONS
    ]
    return {
        "in": dense(columns, width),
        "whole": dense(2 * width, width, 0.5),
        "layers": layers,
        "out": dense(width, 1 + LABELS, 0.5),
        "page": dense(2 * width, TYPES, 0.5),
        "style": jnp.zeros((styles, width)),
    }


def apply(params: Params, rows: Array, mask: Array, style: Array, key: Array | None = None, drop: float = 0.0) -> tuple[Array, Array]:
    """Logits of the blocks `[pages, blocks, 1 + LABELS]` and of the page types `[pages, TYPES]`.

    `rows` are encoded, `[pages, blocks, bins]`; `mask` is 1 where there is a block; `style` is one-hot by set.
    """
    mask3 = mask[:, :, None]
    hidden = rows @ params["in"]["weight"] + params["in"]["bias"] + (style @ params["style"])[:, None, :]
    hidden = jax.nn.relu(hidden) * mask3
    whole = jax.nn.relu(_pool(hidden, mask3) @ params["whole"]["weight"] + params["whole"]["bias"])
    hidden = (hidden + whole[:, None, :]) * mask3
    for index, (layer, dilation) in enumerate(zip(params["layers"], DILATIONS, strict=True)):
        mixed = jax.nn.relu(_convolve(hidden, layer["taps"]["weight"], dilation) + layer["taps"]["bias"])
        if key is not None:
            kept = jax.random.bernoulli(jax.random.fold_in(key, index), 1 - drop, mixed.shape)
            mixed = mixed * kept / (1 - drop)
        hidden = (hidden + mixed @ layer["mix"]["weight"] + layer["mix"]["bias"]) * mask3
    blocks = hidden @ params["out"]["weight"] + params["out"]["bias"]
    page = _pool(hidden, mask3) @ params["page"]["weight"] + params["page"]["bias"]
    return blocks, page


def _pool(hidden: Array, mask3: Array) -> Array:
    mean = (hidden * mask3).sum(1) / jnp.maximum(mask3.sum(1), 1)
    high = jnp.where(mask3 > 0, hidden, -1e9).max(1)
    return jnp.concatenate([mean, high], -1)


def _convolve(hidden: Array, weight: Array, dilation: int) -> Array:
    reach = TAPS // 2 * dilation
    padded = jnp.pad(hidden, ((0, 0), (reach, reach), (0, 0)))
    length = hidden.shape[1]
    return sum(padded[:, k * dilation : k * dilation + length] * weight[k] for k in range(TAPS))  # type: ignore[return-value]


def loss(params: Params, batch: Params, key: Array, drop: float) -> Array:
    """Mean over pages: soft word F1 of the content, cross entropy of content, labels and page type."""
    blocks, page = apply(params, batch["rows"], batch["mask"], batch["style"], key, drop)
    logit = blocks[..., 0]
    known, content, words = batch["weight"], batch["content"], batch["words"]
    probability = jax.nn.sigmoid(logit)
    cross = -(content * jax.nn.log_sigmoid(logit) + (1 - content) * jax.nn.log_sigmoid(-logit))
    # A block counts by its words, but a short one is no trifle: it is a heading, or a teaser among paragraphs.
    share = known * jnp.sqrt(words + 1.0)
    per_page = (cross * share).sum(1) / jnp.maximum(share.sum(1), 1)
    right = (probability * content * words * known).sum(1)
    taken = (probability * words * known).sum(1)
    wanted = (content * words * known).sum(1)
    f1 = 2 * right / jnp.maximum(taken + wanted, 1)
    fine = jax.nn.log_softmax(blocks[..., 1:])
    picked = -jnp.take_along_axis(fine, jnp.maximum(batch["label"], 0)[..., None], -1)[..., 0]
    fine_share = batch["label_weight"]
    labels = (picked * fine_share).sum(1) / jnp.maximum(fine_share.sum(1), 1)
    kinds = -jnp.take_along_axis(jax.nn.log_softmax(page), jnp.maximum(batch["type"], 0)[:, None], -1)[:, 0]
    total = batch["trust"] * (per_page + 0.5 * (1 - f1) * batch["whole"]) + 0.15 * labels + 0.05 * kinds * (batch["type"] >= 0)
    return total.sum() / jnp.maximum(batch["trust"].sum(), 1)
