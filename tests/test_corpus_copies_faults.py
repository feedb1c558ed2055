"""Copies after a kill, a damaged file, another process: the same result, or an error that says which file and what to do."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from copies_made import made, told

from saring.corpus.complete import put_soon
from saring.corpus.copies import days, find_copies, update_copies
from saring.corpus.copies import told as kept
from saring.corpus.copies.documents import when
from saring.errors import DatasetError

CORPUS = made(stories=12, days=6, seed=5)
ADDED = made(stories=4, days=6, seed=6)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A folder in which everything is done."""
    folder = tmp_path_factory.mktemp("whole")
    told(CORPUS, folder)
    return folder


@pytest.fixture(scope="module")
def expected(whole):
    return told([], whole)


class Ended(BaseException):
    """Stands for the end of the process."""


def test_an_end_at_any_file_changes_nothing(tmp_path, monkeypatch, expected):
    """The process ends before the nth file gets its name, for every n; the next call has the same documents."""
    count = 0

    def ending(unfinished, path):
        nonlocal count
        count += 1
        if count == last:
            raise Ended
        put_soon(unfinished, path)

    for last in range(1, 200):
        count, folder = 0, tmp_path / str(last)
        for module in (days, kept):
            monkeypatch.setattr(module, "put_soon", ending)
        try:
            found = told(CORPUS, folder)
        except Ended:
            for module in (days, kept):
                monkeypatch.setattr(module, "put_soon", put_soon)
            found = told(CORPUS, folder)
        assert found == expected
        if count < last:
            break
        shutil.rmtree(folder)
    assert last > 15


def test_an_end_while_a_day_is_added_is_made_good_by_the_next_call_whatever_it_adds(tmp_path, whole, monkeypatch):
    """Runs and pairs of before do not pass for those of what was added, though nobody adds it again."""
    for folder in ("killed", "all"):
        shutil.copytree(whole, tmp_path / folder)
    every = told(ADDED, tmp_path / "all")

    def ending(*_):
        raise Ended

    with monkeypatch.context() as patched:
        patched.setattr(days, "put_soon", ending)
        with pytest.raises(Ended):
            told(ADDED, tmp_path / "killed")
    assert told([], tmp_path / "killed") == every


@pytest.mark.parametrize("part", [1, 9, 30, -1])
def test_a_line_that_was_being_written_is_cut_off(tmp_path, whole, expected, part):
    shutil.copytree(whole, tmp_path / "copies")
    spool = sorted((tmp_path / "copies").glob("*/spool.jsonl"))[1]
    line = spool.read_bytes().splitlines(keepends=True)[0]
    spool.write_bytes(spool.read_bytes() + line[:part])
    assert told([], tmp_path / "copies") == expected
    assert told(CORPUS, tmp_path / "copies") == expected
    assert spool.read_bytes().endswith(b"\n")


@pytest.mark.parametrize("name", ["documents.parquet", "pairs.parquet", "000.run", "spool.jsonl", "told.parquet"])
@pytest.mark.parametrize("damage", ["flipped", "cut", "emptied"])
def test_a_damaged_file_never_passes_as_whole(tmp_path, whole, expected, name, damage):
    """What is read again is noticed, and what the error says to do is enough; of the spool also adding the articles again."""
    places = (0.01, 0.3, 0.5, 0.9, 0.999) if damage == "flipped" else (0.4,)
    for number, place in enumerate(places):
        folder = tmp_path / f"{number}"
        shutil.copytree(whole, folder)
        path = sorted(folder.glob(f"*/{name}"))[1]
        data = bytearray(path.read_bytes())
        at = int(len(data) * place)
        data[at] ^= 0x55
        path.write_bytes({"flipped": data, "cut": data[:at], "emptied": b""}[damage])
        again = () if name == "told.parquet" else ("*/told.parquet", "told.parquet", "*/pairs.parquet")
        for other in [other for pattern in again for other in folder.glob(pattern) if other.name != name]:
            other.unlink()  # so that everything is read again
        if name == "spool.jsonl":
            (path.parent / "documents.parquet").unlink()
        _found_or_told(folder, path, expected)


def test_a_run_that_is_gone_is_told(tmp_path, whole, expected):
    shutil.copytree(whole, tmp_path / "copies")
    path = sorted((tmp_path / "copies").glob("*/000.run"))[1]
    path.unlink()
    for pattern in ("*/pairs.parquet", "*/told.parquet"):
        for other in (tmp_path / "copies").glob(pattern):
            other.unlink()
    _found_or_told(tmp_path / "copies", path, expected)


@pytest.mark.parametrize("name", ["documents.parquet", "pairs.parquet", "000.run", "told.parquet"])
@pytest.mark.parametrize("length", [0, 100])
def test_what_the_end_of_the_machine_has_cut_is_made_again(tmp_path, whole, expected, name, length):
    """Names are given without waiting for the disk: after a loss of power, files can be there that are empty or cut."""
    shutil.copytree(whole, tmp_path / "copies")
    for path in (tmp_path / "copies").glob(f"*/{name}"):
        path.write_bytes(path.read_bytes()[:length])
    assert told([], tmp_path / "copies") == expected


def test_a_day_whose_spool_the_end_of_the_machine_has_cut_is_added_again(tmp_path):
    """Though it is noted that it holds what is wanted."""
    moments = {one.id: when(one).day for one in CORPUS}
    wanted = {day: f"{day:064d}" for day in moments.values()}
    asked = []

    def documents(days):
        asked.append(set(days))
        return [one for one in CORPUS if moments[one.id] in days]

    first = list(update_copies(wanted, documents, tmp_path / "copies"))
    assert list(update_copies(wanted, documents, tmp_path / "copies")) == first
    spool = sorted((tmp_path / "copies").glob("*/spool.jsonl"))[1]
    spool.write_bytes(b"".join(spool.read_bytes().splitlines(keepends=True)[:-1]))
    assert list(update_copies(wanted, documents, tmp_path / "copies")) == first
    assert asked == [set(wanted), set(), {int(spool.parent.name)}]


def _found_or_told(folder, path, expected):
    for _ in range(3):
        try:
            found = told([], folder)
            break
        except DatasetError as error:
            assert str(path) in str(error)
            _follow(str(error), path)
    if path.name == "spool.jsonl":
        found = told(CORPUS, folder)
    assert found == expected


def _follow(message, path):
    """Do what the error says."""
    removed = Path(
        message.split("remove ")[1].split(" and ")[0].replace("it", str(path), 1)
        if "remove it" in message
        else message.split("remove ")[1].split(" and ")[0]
    )
    assert removed.exists()
    shutil.rmtree(removed) if removed.is_dir() else removed.unlink()


def test_a_folder_in_use_is_left_alone(tmp_path):
    begun = find_copies(CORPUS, tmp_path)
    next(begun)
    with pytest.raises(DatasetError, match="in use by another process"):
        next(find_copies(CORPUS, tmp_path))
    begun.close()
    assert told(CORPUS, tmp_path)


PROGRAM = """
import sys
from copies_made import made
from saring.corpus.copies import find_copies
corpus = made(stories=12, days=6, seed=5)
print("begun", flush=True)
for copy in find_copies(corpus, sys.argv[1]):
    pass
"""


@pytest.mark.parametrize("after", [0.02, 0.06, 0.12, 0.25])
def test_kill_9_and_once_more(tmp_path, expected, after):
    root = Path(__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(root / "tests")])}
    process = subprocess.Popen([sys.executable, "-c", PROGRAM, str(tmp_path)], env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "begun\n"
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert told(CORPUS, tmp_path) == expected
