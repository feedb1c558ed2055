"""Records that end the process which reads them: the same are left, however an archive was cut, whatever was done first, and whoever died."""

import gzip
import random
from collections import Counter

import pytest
from corpora import packed, record
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from saring.captures import read_captures
from saring.captures.boundaries import boundaries
from saring.captures.slices import read_slice
from saring.corpus import deaths, shards
from saring.corpus.deaths import Deaths, Ended
from saring.corpus.inputs import look_at
from saring.corpus.ledger import Ledger
from saring.corpus.limits import Limits
from saring.corpus.shard import READING
from saring.corpus.shards import Shard, plan, taken_apart
from saring.errors import DatasetError, StoreError

MOST = 4


def rows(names, draw):
    """Records, each with a page of its own."""
    return [record(f"http://e.org/{name}", draw.randbytes(300).hex()) for name in names]


def crawl(draw):
    """The bytes of an archive, also of one that holds another, and the addresses of the records in both that end who reads them."""
    names = [str(number) for number in range(draw.randint(2, 12))]
    records, inner = rows(names, draw), [f"in{number}" for number in range(4)]
    if draw.random() < 0.7:
        at = draw.randint(0, len(records))
        records.insert(at, record("http://e.org/outer", packed(rows(inner, draw)), media="application/octet-stream"))
        names = [*names, "outer", *inner]
    deadly = {f"http://e.org/{name}" for name in draw.sample(names, draw.randint(0, min(6, len(names) - 1)))}
    form = draw.choice(["plain", "members", "several"])
    if form == "plain":
        return "x.warc", b"".join(records), deadly
    each = 1 if form == "members" else 2
    members = [gzip.compress(b"".join(records[at : at + each]), 1, mtime=0) for at in range(0, len(records), each)]
    return "x.warc.gz", b"".join(members), deadly


class World:
    """Workers that die of some records, and somebody who does what `Deaths` says, in an order that chance gives."""

    def __init__(self, deadly, draw, stopped=0.0):
        self.deadly, self.draw, self.stopped = deadly, draw, stopped
        self.kept = {}

    def build(self, path, folder, size):
        """What is left of a file, and what is said of the rest; stopped now and then, and begun again."""
        folder.mkdir()
        with Ledger(folder) as ledger:
            ledger.add([look_at(str(path))], plan([look_at(str(path))], size=size))
        while not self.run(folder):
            self.stopped /= 2 if self.stopped > 0.01 else 2**99
        with Ledger(folder) as ledger:
            reports = list(ledger.reports())
        problems = {report["problem"] for report in reports if "problem" in report}
        return [url for report in reports if "rows" in report for url in self.kept[report["shard"]]], problems

    def run(self, folder):
        """Whether it came to its end."""
        with Ledger(folder) as ledger:
            ledger.reopen_failed()
            while ledger.open_shards() or ledger.mend():
                settler, waiting = Deaths(ledger, Limits()), ledger.open_shards()
                while waiting:
                    if self.draw.random() < self.stopped:
                        return False
                    shard = waiting.pop(self.draw.randrange(min(2, len(waiting))))
                    again = self.done(ledger, settler, shard, is_last=not waiting)
                    given_up = {report["shard"] for report in settler.left_behind(shard.paths[0])}
                    waiting = [each for each in (*again, *waiting) if each.id not in given_up]
        return True

    def done(self, ledger, settler, shard, *, is_last):
        """What is to be done again after a worker had a shard."""
        report = {"shard": shard.id, "rows": {}}
        urls = []
        for url in reading(shard, report):
            if url in self.deadly:
                return settler.settle(shard, Ended(READING, 4, "", len(urls)), is_last=is_last).again
            urls.append(url)
        self.kept[shard.id] = urls
        ledger.done(report)
        settler.done()
        return ()


def reading(shard, report):
    """The addresses in a shard, one after the other."""
    if not shard.is_part:
        yield from (capture.url for capture in read_captures(shard.paths[0]))
        return
    captures = read_slice(shard.paths[0], shard.start, shard.end, Counter())
    while True:
        try:
            yield next(captures).url
        except StopIteration as over:
            report["next"] = over.value
            return


@given(st.integers(0, 10**9))
@example(3)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_same_is_left_in_whatever_order(tmp_path_factory, monkeypatch, seed):
    monkeypatch.setattr(deaths, "MOST_DEADLY", MOST)
    draw, place = random.Random(seed), tmp_path_factory.mktemp("deaths")
    name, data, deadly = crawl(draw)
    path = place / name
    path.write_bytes(data)
    found = []
    for number, size in enumerate((1, draw.randint(200, len(data)), len(data) + 1)):
        try:
            found.append(World(deadly, draw, draw.choice([0, 0.1])).build(path, place / str(number), size))
        except DatasetError:  # none of several could be read at all: whose fault that is cannot be known
            assert len(deadly) > 2
    assert all(one == found[0] for one in found)


def made(path, count):
    """An archive, and the addresses in it."""
    path.write_bytes(packed(rows(range(count), random.Random(1))))
    return [f"http://e.org/{number}" for number in range(count)]


def test_what_is_lost_is_the_records_that_are_to_blame(tmp_path):
    urls = made(tmp_path / "x.warc.gz", 9)
    deadly = {urls[2], urls[6]}
    left, problems = World(deadly, random.Random(2)).build(tmp_path / "x.warc.gz", tmp_path / "set", 1 << 20)
    assert left == [url for url in urls if url not in deadly]
    assert len(problems) == 2


def test_a_store_that_does_not_answer_while_an_archive_is_cut(tmp_path, monkeypatch):
    urls = made(tmp_path / "x.warc.gz", 9)

    def refused(_):
        raise StoreError("its store does not answer", source="s3://x")

    world = World({urls[4]}, random.Random(3))
    monkeypatch.setattr(deaths, "taken_apart", refused)
    with pytest.raises(StoreError):
        world.build(tmp_path / "x.warc.gz", tmp_path / "set", 1 << 20)
    monkeypatch.setattr(deaths, "taken_apart", taken_apart)
    assert world.run(tmp_path / "set")
    with Ledger(tmp_path / "set") as ledger:
        assert [url for report in ledger.reports() for url in world.kept.get(report["shard"], ())] == urls[:4] + urls[5:]


def test_an_archive_without_a_place_to_be_cut_at_is_looked_through_once(tmp_path, monkeypatch):
    made(tmp_path / "x.warc.gz", 1)
    asked = []
    monkeypatch.setattr(shards, "boundaries", lambda *found: asked.append(found) or boundaries(*found))
    assert taken_apart(Shard((str(tmp_path / "x.warc.gz"),), size=(tmp_path / "x.warc.gz").stat().st_size)) == []
    assert len(asked) == 1


def test_parts_meet_about_the_middle_or_before_a_last_record_that_is_longer(tmp_path):
    path = tmp_path / "x.warc"
    some = rows(range(9), random.Random(1))
    path.write_bytes(b"".join([*some, record("http://e.org/long", "x" * 9_000)]))
    size = path.stat().st_size
    first, second = taken_apart(Shard((str(path),), size=size))
    assert (first.start, first.end, second.start, second.end) == (0, second.start, first.end, None)
    assert first.size + second.size == size
    assert second.start in {sum(map(len, some[:number])) for number in range(5, 10)}
