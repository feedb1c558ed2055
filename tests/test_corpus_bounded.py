"""What is worked out about all captures together takes no more memory for more of them; and what very many share is bounded, too."""

import os
import subprocess
import sys
import tracemalloc
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pyarrow as pa
from rows_made import article, finished

from saring.corpus import ordered, revisions, tally
from saring.corpus.check import check
from saring.corpus.copies import held, spool
from saring.corpus.copies.links import DAY, unpacked
from saring.corpus.copies.pairs import Pair
from saring.corpus.manifest import Manifest
from saring.corpus.stats import Stats

ORDERED = pa.schema([("day", pa.date32()), ("domain", pa.string()), ("id", pa.string()), ("partition", pa.int32())])

PROGRAM = """
import sys
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
import pyarrow as pa
from rows_made import article, finished_of, shard, table_of
from saring.corpus import layout, ordered
from saring.corpus.check import check
from saring.corpus.schema import SHARD_SCHEMA

layout._GROUP = ordered._LEAST = 2 << 20  # so that few rows fill what is held, as many do
folder, shards = Path(sys.argv[1]), int(sys.argv[2])
texts = [" ".join([f"w{n % 89}x{word % 71}y{n * word % 53}" for word in range(30)]) for n in range(200)]
rows = [article(n, text, day=n % 60) for n, text in enumerate(texts)]
table = table_of(rows)

def some(number):
    made = table
    for name in ("id", "_own", "_key"):
        at = SHARD_SCHEMA.get_field_index(name)
        made = made.set_column(at, SHARD_SCHEMA.field(at), pa.array([f"{number}/{value}" for value in table[name].to_pylist()]))
    return pa.concat_tables([made.slice(at, 1) for at in range(200)])

reports = [shard(folder, f"{number:06d}", some(number)) for number in range(shards)]
before = getrusage(RUSAGE_SELF).ru_maxrss
finished_of(folder, reports, copies=False, memory=1 << 20, file=1 << 28)
assert list(check(folder)) == []
print(before, getrusage(RUSAGE_SELF).ru_maxrss)
"""


def peak(folder, shards):
    """Kilobytes that a process has had at most, when it had made a dataset of so many shards of 200 rows, and checked it."""
    root = Path(__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(root / "tests")])}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), str(shards)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout.split()[1])


def test_memory_does_not_grow_with_the_dataset(tmp_path):
    """Rows of some two kilobytes: of 12,000 more none is held. A few hundred bytes for each would be more than the bound."""
    few, many = peak(tmp_path / "few", 20), peak(tmp_path / "many", 80)
    assert many - few < 12_000 // 2, (few, many)


def test_an_address_of_very_many_captures_is_decided_piece_by_piece(tmp_path, monkeypatch):
    """Captures of one address are numbered as ever; those that only say they are of it stand for themselves."""
    captures = [article("7", f"teks yang ke {n // 2} dari berita ini", captured=n) for n in range(8)]
    others = [replace(article(f"lain{n}", f"berita lain ke {n}"), key="kabar.example/berita/7") for n in range(3)]
    plain = finished(tmp_path / "plain", {"s": captures})
    monkeypatch.setattr(revisions, "_MOST", 5)
    assert finished(tmp_path / "many", {"s": captures}) == plain
    assert plain.outcomes == {"article": 4, "duplicateCapture": 4}
    finished(tmp_path / "mixed", {"s": [*captures, *others]})
    assert list(check(tmp_path / "mixed")) == []


def test_pairs_are_held_in_few_bytes(monkeypatch):
    """Three texts that hang together take 1,200 bytes as tuples in dictionaries."""
    count = 5_000

    def pairs(_window, day):
        for n in range(0, 3 * count, 3):
            yield from [Pair(day, n + one, n + two, 0.5 + n / 1e5, 0.9 - n / 1e5, 300 + n, False) for one, two in ((0, 1), (0, 2), (1, 2))]

    monkeypatch.setattr(held, "pairs_of", pairs)
    tracemalloc.start()
    try:
        holding = held.Held(SimpleNamespace(texts=lambda _: 3 * count))
        holding.add(738_000)
        took = tracemalloc.get_traced_memory()[0]
        assert took < 500 * count, took / count
        dropped = holding.drop(None)
        assert len(dropped) == count
        assert unpacked(dropped[1])[2] == (738_000 * DAY + 4, 738_000 * DAY + 5, (0.5 + 3 / 1e5, 0.9 - 3 / 1e5, 303, False))
        del dropped
        assert tracemalloc.get_traced_memory()[0] < 200 * count  # the empty tables
    finally:
        tracemalloc.stop()


def test_files_of_work_are_few_however_many_the_dataset_has(tmp_path, monkeypatch):
    """Forty times something is written for each of thirty files."""
    monkeypatch.setattr(ordered, "_AT_ONCE", 4)
    partitions = [ordered.Partition("2021-08", number, 30) for number in range(30)]
    rows = [
        {"day": None, "domain": f"d{n * 7 % 40}", "id": f"{n * 11 % 40:02}", "partition": number} for n in range(40) for number in range(30)
    ]
    with ordered.Ordered(tmp_path, 1 << 30) as work:
        for at, row in enumerate(rows, 1):
            work.add(partitions[row["partition"]], pa.Table.from_pylist([row], schema=ORDERED))
            if not at % 30:
                work.flush()
                assert len(list(tmp_path.iterdir())) <= 9
        for number, partition in enumerate(partitions):
            found = [row for table in work.of(partition, 6) for row in table.to_pylist()]
            mine = [row for row in rows if row["partition"] == number]
            assert found == sorted(mine, key=lambda row: (row["domain"], row["id"]))


def test_counting_groups_takes_no_more_memory_for_more_of_them(monkeypatch):
    """A group's name and count take some 150 bytes."""
    monkeypatch.setattr(tally, "_MOST", 1_000)
    tracemalloc.start()
    try:
        counts = tally.Tally()
        for number in range(30_000):
            counts.update([f"{number % 20_000:020x}"])
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
        assert (len(counts), counts.total(), counts.by_count()) == (20_000, 30_000, {1: 10_000, 2: 10_000})
        assert counts.most_common(1) == [(f"{0:020x}", 2)]
    finally:
        tracemalloc.stop()
    assert isinstance(Stats(Manifest({}, 0, {}, {}, (), (), None)).groups, tally.Tally)


def test_the_words_of_a_long_text_without_spaces_are_counted_in_little_memory():
    text = "記者会見で。" * 100_000
    tracemalloc.start()
    assert spool._words(text) == 500_001
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 * len(text)  # as the native half reads it; a list of the signs took 85 bytes each
