"""The native half of copies, through Python."""

import pytest
from copies_made import story

from saring._core import CopyCounting, CopyRun, CopySearch
from saring._words import fingerprint

WIRE = story("wire", 200)


def boilerplate(run, *around):
    counting = CopyCounting(run)
    for other in around:
        counting.add(other)
    return counting.finish()


def pairs(run, *others):
    search = CopySearch(run, boilerplate(run), 0, len(run))
    return search.among([(other, boilerplate(other)) for other in others])


def test_a_run_comes_back_from_its_bytes():
    run = CopyRun([WIRE, "", "总统访问北京"], ["a.example", "b.example", "c.example"])
    again = CopyRun.from_bytes(run.to_bytes())
    assert len(again) == len(run) == 3 and again.to_bytes() == run.to_bytes()
    assert pairs(CopyRun([WIRE], ["d.example"]), again) == [(0, 0, 0, 1.0, 1.0, 200, True)]


@pytest.mark.parametrize("data", [b"", b"SARCOPY1", b"SARCOPY2" + bytes(24), b"\xff" * 64])
def test_what_is_no_run_is_refused(data):
    with pytest.raises(ValueError, match="damaged"):
        CopyRun.from_bytes(data)


def test_every_cut_and_every_changed_byte_is_noticed():
    data = CopyRun([WIRE[:60]], ["a.example"]).to_bytes()
    for at in range(len(data)):
        for wrong in (data[:at], data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]):
            with pytest.raises(ValueError, match="damaged"):
                CopyRun.from_bytes(wrong)


def test_as_many_portals_as_texts():
    with pytest.raises(ValueError, match="portals"):
        CopyRun(["a"], [])


def test_pairs_tell_where_and_how_much():
    run = CopyRun([story("else"), WIRE, " ".join(WIRE.split()[:100])], ["a.example", "b.example", "c.example"])
    ((number, first, second, first_share, second_share, longest, equal),) = pairs(run, run)
    assert (number, first, second, longest, equal) == (0, 1, 2, 100, False)
    assert first_share == pytest.approx(96 / 196) and second_share == 1.0


def test_only_what_comes_before_is_told_of_the_own_run():
    run = CopyRun([WIRE, WIRE + " end", WIRE], ["a.example", "b.example", "c.example"])
    assert [row[1:3] for row in pairs(run, run)] == [(0, 1), (0, 2)]


def test_a_search_that_goes_on_knows_what_it_spent():
    early = CopyRun([f"{WIRE} x{number}" for number in range(40)], [f"p{number}.example" for number in range(40)])
    run = CopyRun([WIRE + " late"], ["late.example"])
    search = CopySearch(run, boilerplate(run), 0, 1)
    first = search.among([(early, boilerplate(early))])
    assert len(first) == 12
    assert search.among([(early, boilerplate(early))]) == []


def test_boilerplate_is_what_many_texts_of_a_portal_have():
    foot = story("foot", 60)
    texts = [f"{story(number, 40)} {foot}" for number in range(30)]
    one = CopyRun(texts[:15], ["a.example"] * 15)
    two = CopyRun(texts[15:], ["a.example"] * 15)
    none = CopyRun([story(number, 60) for number in range(40, 55)], ["a.example"] * 15)
    assert len(boilerplate(one)) == len(boilerplate(none, none)) == 0
    assert len(boilerplate(one, one)) > 3 and len(boilerplate(one, one, two)) > 3
    assert len(boilerplate(one, one, none)) == 0
    mixed = CopyRun(texts, [f"p{number}.example" for number in range(30)])
    assert len(boilerplate(mixed, mixed)) == 0


def test_searches_out_of_range_find_nothing():
    run = CopyRun([WIRE, WIRE], ["a.example", "b.example"])
    assert CopySearch(run, boilerplate(run), 7, 9).among([(run, boilerplate(run))]) == []
    assert CopySearch(run, boilerplate(run), 0, 9).among([]) == []


@pytest.mark.parametrize("space", [chr(code) for code in range(0x3001) if chr(code).isspace()], ids=ascii)
def test_white_space_of_any_kind_is_the_same_to_copies(space):
    """So a text of which nothing else changed need not be searched again, and a day's digest need not tell of it."""
    words = [f"kata{number}" for number in range(60)] + ["国家", "1,5", "it’s"]
    plain, other = (CopyRun([between.join(words)], ["a.example"]).to_bytes() for between in (" ", space))
    assert plain == other
    assert fingerprint(" ".join(words)) == fingerprint(space.join(words))
