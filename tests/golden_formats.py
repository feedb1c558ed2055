"""Golden outputs: how two records made by hand are written in the formats that others' tools read.

`python tests/golden_formats.py` writes them anew, for review in the version control's diff.
"""

from pathlib import Path

from records import FULL, LIVE

import saring

FOLDER = Path(__file__).parent / "formats"
RECORDS = {"full": FULL, "live": LIVE}
ENDINGS = {"jsonld": "jsonld", "ninjs": "ninjs.json", "tei": "tei.xml", "csv": "csv"}
CASES = [(record, format) for record in RECORDS for format in ENDINGS]


def written(record, format):
    """The record as bytes, with a line break at the end as the command line writes it."""
    return (saring.render(RECORDS[record], format) + saring.formats.FORMATS[format].end).encode()


def path(record, format):
    """The file with what is expected."""
    return FOLDER / f"{record}.{ENDINGS[format]}"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for case in CASES:
        path(*case).write_bytes(written(*case))
