"""Cross-validation by domain: `python -m training.cross_validate --data DIR --cache DIR [--folds 0 1 …]`."""

import argparse
import json
import pickle
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from training import corpus, fit, made, rows, score, votes
from training.decide import Floats, body, markup_of
from training.trust import trust_of


def prepared(data: Path, cache: Path, *, text: bool = False, fresh: bool = False) -> tuple[list[corpus.Example], list[rows.Rows]]:
    """Examples, made ones among them, and their out-of-fold rows, from the cache where they are there."""
    kept = cache / ("text.pickle" if text else "rows.pickle")
    if fresh or not kept.exists():
        labelled = corpus.load(data, cache, fresh=fresh)
        pages = made.made(labelled)
        examples = made.captures(pages) + corpus.load_text(data, cache, fresh=fresh) if text else labelled + pages
        kept.write_bytes(pickle.dumps((examples, rows.out_of_fold(examples, votes.count(labelled))), protocol=5))
    examples, matrices = pickle.loads(kept.read_bytes())
    return examples, matrices


def run_fold(fold: int, examples: Sequence[corpus.Example], matrices: Sequence[rows.Rows], settings: fit.Settings) -> dict[int, str]:
    """Bodies of the pages of `fold`, from a network that saw only the others."""
    seen = [index for index, example in enumerate(examples) if example.fold != fold]
    unseen = [index for index, example in enumerate(examples) if example.fold == fold and example.labels.source != made.DATASET]
    trust = [trust_of(examples[index]) for index in seen]
    fitted = fit.fit([examples[index] for index in seen], [matrices[index] for index in seen], trust, settings)
    predicted = fit.predict(fitted, [matrices[index] for index in unseen])
    return {index: _decided(examples[index], said) for index, said in zip(unseen, predicted, strict=True)}


def _decided(example: corpus.Example, said: tuple[Floats, Floats, Floats]) -> str:
    markup = markup_of(example.data, example.charset) if example.kind == "html" else None
    return body(example.texts, example.words, said, markup)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table, and write the out-of-fold bodies for the evaluation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--folds", type=int, nargs="+", default=list(range(corpus.FOLDS)))
    parser.add_argument("--text", action="store_true", help="the network for text captures")
    parser.add_argument("--fresh", action="store_true", help="read the pages again")
    parser.add_argument("--out", type=Path, help="write out-of-fold bodies as JSON lines")
    for field in fields(fit.Settings):
        parser.add_argument(f"--{field.name.replace('_', '-')}", type=type(field.default), default=field.default)
    given = parser.parse_args(arguments)
    settings = fit.Settings(**{field.name: getattr(given, field.name) for field in fields(fit.Settings)})
    examples, matrices = prepared(given.data, given.cache, text=given.text, fresh=given.fresh)
    bodies: dict[int, str] = {}
    for fold in given.folds:
        bodies |= run_fold(fold, examples, matrices, settings)
    chosen = sorted(bodies)
    print(score.table([examples[index] for index in chosen], [bodies[index] for index in chosen]))
    if given.out:
        lines = [{"id": examples[i].id, "dataset": examples[i].labels.dataset, "text": bodies[i]} for i in chosen]
        given.out.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))


if __name__ == "__main__":
    main()
