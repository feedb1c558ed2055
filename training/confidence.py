"""Fits the confidences that records carry: `python -m training.confidence --data DIR` (a minute, on two cores).

What the fields choose changes with every rule, so this is run again after any change of them; the same pages give the same table.
It writes `saring/fields/confidence_table.py`, and into the model's card how true the numbers are on domains that they were not fitted on.
"""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from evaluation.calibration import table
from evaluation.confidences import ALL_SETS, fitted, out_of_fold, sures
from evaluation.datasets import data_folder, read_pages

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "saring" / "fields" / "confidence_table.py"
CARD = ROOT / "saring" / "model" / "CARD.md"
BETWEEN_MARKS = re.compile("(?<=<!-- confidence -->\n).*(?=<!-- /confidence -->)", re.DOTALL)
Tables = Mapping[str, Mapping[str, Mapping[str, float]]]
HEAD = '''"""Shares of right values on labelled pages, by kind of page, field and kind of evidence: made by `python -m training.confidence`.

`""` is for all values of a field; a longer path counts before its beginnings. `confidence` says what the steps are.
"""

'''


def source_of(tables: Tables) -> str:
    """Return the module that holds `tables`, laid out as the formatter wants it."""
    lines = ["CONFIDENCE: dict[str, dict[str, dict[str, float]]] = {"]
    for of, fields in tables.items():
        lines.append(f'    "{of}": {{')
        for name, shares in fields.items():
            lines += [f'        "{name}": {{', *(f'            "{path}": {share},' for path, share in shares.items()), "        },"]
        lines.append("    },")
    return HEAD + "\n".join([*lines, "}"]) + "\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the pages, fit, write the table and the card's section."""
    parser = argparse.ArgumentParser(prog="training.confidence", description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("SARING_DATA"), help="the folder of labelled pages (or SARING_DATA)")
    parser.add_argument("--workers", type=int, default=2, help="processes (2)")
    given = parser.parse_args(arguments)
    seen = sures(list(read_pages(ALL_SETS, data_folder(given.data))), given.workers)
    TABLE.write_text(source_of(fitted(seen)), encoding="utf-8")
    told = table(out_of_fold(seen))
    CARD.write_text(BETWEEN_MARKS.sub(lambda _: f"\n{told}\n", CARD.read_text("utf-8")), encoding="utf-8")
    print(told)


if __name__ == "__main__":
    main()
