"""`saring corpus check` finds every kind of fault, and `saring corpus stats` counts and draws what is there."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from html.parser import HTMLParser

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from corpora import crawl, packed, page, record, story

from saring.corpus.build import BuildOptions, build
from saring.corpus.check import check
from saring.corpus.manifest import Manifest
from saring.corpus.stats import LENGTHS, Stats, length_name, stats, text, top
from saring.corpus.stats_page import write
from saring.corpus.tally import Tally
from saring.errors import DatasetError


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made")
    pages = folder / "pages.warc.gz"
    evil = page(40, paragraphs=story("wire", 9)).replace('content="Kabar"', 'content="Kabar &lt;script&gt;alert(1)&lt;/script&gt;"')
    foreign = [record(f"http://evil{n}.com/{n}", evil) for n in range(2)]
    pages.write_bytes(packed([*foreign, record("http://a.id/gone", "", status="404 Not Found")]))
    inputs = [crawl(folder / "a.warc.gz", 12), crawl(folder / "b.warc.gz", 12, first=8), pages]
    build(inputs, folder / "set", options=BuildOptions(workers=1))
    return folder / "set"


@pytest.fixture
def dataset(made, tmp_path):
    shutil.copytree(made, tmp_path / "set")
    return tmp_path / "set"


def first(dataset):
    return dataset / Manifest.read(dataset).files[0].path


def listed(dataset):
    return json.loads((dataset / "manifest.json").read_text())


def edited(dataset, **changes):
    (dataset / "manifest.json").write_text(json.dumps({**listed(dataset), **changes}))


def rewritten(dataset, make):
    """Replace the first file by another table, and let the manifest vouch for it."""
    path = first(dataset)
    pq.write_table(make(pq.read_table(path, partitioning=None)), path)
    plain = listed(dataset)
    data = path.read_bytes()
    plain["files"][0] |= {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    (dataset / "manifest.json").write_text(json.dumps(plain))


def flip(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def another_outcome(table):
    at = table.schema.get_field_index("outcome")
    return table.set_column(at, table.schema.field(at), pa.array(["otherContent"] * table.num_rows))


FAULTS = {
    "bytes changed": (lambda folder: flip(first(folder)), ["its bytes were changed; remove it, and run the same build again"]),
    "cut": (lambda folder: first(folder).write_bytes(first(folder).read_bytes()[:-9]), ["its bytes were changed"]),
    "gone": (lambda folder: first(folder).unlink(), ["it is gone; run the same build again"]),
    "left-out changed": (lambda folder: flip(next(folder.glob("left-out-*"))), ["its bytes were changed"]),
    "left-out gone": (lambda folder: next(folder.glob("left-out-*")).unlink(), ["it is gone"]),
    "orphan": (lambda folder: shutil.copy(first(folder), first(folder).with_name("part-x.parquet")), ["the manifest does not name it"]),
    "rest of a killed build": (lambda folder: (first(folder).parent / ".abc.tmp").touch(), ["the manifest does not name it"]),
    "a column less": (
        lambda folder: rewritten(folder, lambda table: table.drop_columns(["share"])),
        ["its columns are not those of this version"],
    ),
    "a row less": (
        lambda folder: rewritten(folder, lambda table: table.slice(1)),
        ["rows, the manifest says"],
    ),
    "rows twice": (
        lambda folder: rewritten(folder, lambda table: pa.concat_tables([table, table])),
        ["rows, the manifest says", "rows are there twice"],
    ),
    "another version": (
        lambda folder: rewritten(folder, lambda table: table.replace_schema_metadata({"saring.schema": "0"})),
        ["its columns are not those of this version"],
    ),
    "another size": (lambda folder: edited(folder, left_out={**listed(folder)["left_out"], "bytes": 3}), ["bytes, the manifest says 3"]),
    "another outcome": (lambda folder: rewritten(folder, another_outcome), ["captures with the outcome otherContent are in the files"]),
    "captures": (lambda folder: edited(folder, captures=99), ["99 captures were seen, the outcomes add up to 27"]),
    "outcomes": (lambda folder: edited(folder, outcomes={"article": 26, "gone": 1}), ["unknown outcome 'gone'", "the outcomes say 26"]),
}


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_is_found(dataset, name):
    do, words = FAULTS[name]
    assert list(check(dataset)) == []
    do(dataset)
    problems = list(check(dataset))
    for word in words:
        assert any(word in problem for problem in problems), problems
    done = subprocess.run([sys.executable, "-m", "saring", "corpus", "check", str(dataset)], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout.splitlines() == problems
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "holds no finished dataset: run saring corpus build"),
        ("{", "is damaged .*: run the same build again"),
        ("[]", "is damaged"),
        ("[" * 100_000, "is damaged"),
        ('{"format": 1}', "is damaged"),
        ('{"format": 99}', "is of another version"),
    ],
)
def test_a_manifest_that_is_none(dataset, content, words):
    (dataset / "manifest.json").unlink()
    if content:
        (dataset / "manifest.json").write_text(content)
    with pytest.raises(DatasetError, match=words):
        list(check(dataset))


@pytest.mark.parametrize(
    "changes",
    [
        {"captures": "27"},
        {"captures": None},
        {"captures": True},
        {"outcomes": [27]},
        {"outcomes": {"article": "27"}},
        {"files": [{"path": 3, "rows": 1, "bytes": 1, "sha256": ""}]},
        {"files": [{"path": "x", "rows": "1", "bytes": 1, "sha256": ""}]},
        {"left_out": None},
        {"problems": [1]},
    ],
)
def test_a_manifest_of_other_types_is_damaged(dataset, changes):
    edited(dataset, **changes)
    with pytest.raises(DatasetError, match="is damaged"):
        list(check(dataset))


def test_counts(made):
    found = stats(made)
    rows = [row for file in found.manifest.files for row in pq.read_table(made / file.path, partitioning=None).to_pylist()]
    articles = [row for row in rows if row["outcome"] == "article" and row["latest"]]
    assert found.articles == len(articles) == 22
    assert found.days.total() == found.publishers.total() == found.languages.total() == found.lengths.total() == 22
    assert found.days == Counter(row["day"] for row in articles)
    assert found.missing["dateline"] == sum(row["dateline"] is None for row in articles)
    assert found.group_sizes == {2: 1}
    assert found.relations == {"exact": 1}
    told = text(found)
    assert "27 captures by outcome" in told
    assert "  4  duplicateCapture" in told
    assert "1 copy groups with 2 articles" in told


def test_a_damaged_dataset_has_no_counts(dataset):
    first(dataset).write_bytes(b"no Parquet")
    with pytest.raises(DatasetError, match=r"cannot be read .*: run saring corpus check"):
        stats(dataset)


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.stack, self.seen = [], Counter()

    def handle_starttag(self, tag, attributes):
        self.seen[tag] += 1
        assert not [name for name, _ in attributes if name.startswith("on") or name in ("href", "src", "style")]
        if tag != "meta":
            self.stack.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.stack.pop()

    def handle_endtag(self, tag):
        assert self.stack.pop() == tag


def test_the_page_runs_nothing_and_is_well_formed(made, tmp_path):
    command = [sys.executable, "-m", "saring", "corpus", "stats", str(made), "-o", str(tmp_path / "page.html")]
    assert subprocess.run(command, capture_output=True, check=True).stdout == b""
    html = (tmp_path / "page.html").read_text(encoding="utf-8")
    tags = Tags()
    tags.feed(html)
    assert tags.stack == []
    assert tags.seen.keys() <= set("html head meta title style body h1 h2 p main section svg g text rect line".split())
    assert "default-src 'none'" in html
    assert "<script" not in html
    assert "alert(1)" in html, "the publisher's name is shown"
    assert html == write(stats(made))


@pytest.mark.parametrize(("days", "title"), [(0, "day"), (1, "day"), (150, "day"), (900, "week"), (3000, "month"), (9000, "year")])
def test_time_is_drawn_by_what_fits(made, days, title):
    found = Stats(Manifest.read(made))
    found.days.update({date(1995, 1, 1) + timedelta(days=n): n % 7 + 1 for n in range(days)})
    html = write(found)
    assert f"Articles by {title}</h2>" in html
    widths = [(float(x), float(width)) for x, width in re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', html)]
    assert all(x + width <= 1041 for x, width in widths)


@pytest.mark.parametrize(("days", "title", "last"), [(31, "day", "3  1995-01-31"), (32, "month", "4  1995-02")])
def test_time_is_told_by_what_fits(made, days, title, last):
    found = Stats(Manifest.read(made))
    found.days.update({date(1995, 1, 1) + timedelta(days=n): n % 7 + 1 for n in range(days)})
    _, told, *_ = text(found).split(f"articles by {title}\n", 1)
    assert told.split("\n\n")[0].endswith(last)


def test_lengths_have_names():
    assert [length_name(least) for least in (0, 100, 5000)] == ["0–49", "100–199", "5,000 and more"]
    assert len({length_name(least) for least in LENGTHS}) == len(LENGTHS)


def test_what_is_beyond_the_top_is_added_up():
    counts = Tally()
    counts.update("aaabbccde")
    assert list(top(counts, 3).items()) == [("a", 3), ("b", 2), ("c", 2), ("2 more", 2)]
    assert top(counts, 5) == {"a": 3, "b": 2, "c": 2, "d": 1, "e": 1}


FILLED = """
import resource
from saring.corpus.tally import Tally
resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
counts = Tally()
for start in range(0, 400_000, 1_000):
    counts.update(f"{number:0200}" for number in range(start, start + 1_000))
"""


def test_a_full_folder_for_temporary_files_is_named():
    done = subprocess.run([sys.executable, "-c", FILLED], capture_output=True, text=True, check=False)
    assert "saring.errors.DatasetError: the folder for temporary files, " in done.stderr
    assert done.stderr.rstrip().endswith("make room there, or name another with TMPDIR")
