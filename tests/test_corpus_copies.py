"""Copies: what is one, what it is called, which came first; and that nothing depends on order, workers, memory, or what was added when."""

import pickle
import random
import unicodedata
from dataclasses import replace

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from copies_made import document, made, story, told
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from saring import OptionsError
from saring.corpus.copies import CopyOptions, Document, days, find_copies, pairs
from saring.corpus.copies.days import Known
from saring.corpus.copies.documents import When, when
from saring.corpus.copies.groups import groups
from saring.corpus.copies.origin import origin
from saring.corpus.copies.relations import Shares
from saring.corpus.copies.sent import order_of, pairs_there, pieces_of, sealed_there
from saring.corpus.copies.window import Window

OWN = story("own", 300)
WIRE = story("wire", 200)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (WIRE, "exact"),
        (WIRE.upper().replace(" ", ",  ", 20), "exact"),
        ("SEOUL (VOA) - " + WIRE + " Editor", "copy"),
        (" ".join(WIRE.split()[:80]), "cut"),
        (OWN[:900] + " " + WIRE + " " + OWN[900:], "embedded"),
        (" ".join(WIRE.split()[:100]) + " " + story("else", 100), "partial"),
    ],
)
def test_what_becomes_of_a_story(tmp_path, text, relation):
    found = told([document("wire", WIRE), document("other", text, "dua.example", hour=9)], tmp_path)
    assert found["wire"].is_origin and found["wire"].relation is None
    assert (found["other"].group, found["other"].relation) == ("wire", relation)
    assert 0 < found["other"].share <= 1 and found["other"].longest_run >= 60


@pytest.mark.parametrize(
    "other",
    [
        story("else", 200),
        story("else", 150) + " " + " ".join(WIRE.split()[20:45]),
        "",
    ],
    ids=["another story", "a quotation", "nothing"],
)
def test_what_is_no_copy(tmp_path, other):
    assert told([document("wire", WIRE), document("other", other, "dua.example")], tmp_path) == {}


def test_equal_texts_of_a_few_words_are_no_copies(tmp_path):
    documents = [
        document(f"d{number}", text, f"p{number}.example") for number, text in enumerate(["", "", "Foto", "Foto", "Lihat video ini"] * 3)
    ]
    assert told(documents, tmp_path) == {}


@pytest.mark.parametrize(("days_apart", "is_copy"), [(0, True), (7, True), (8, False)])
def test_the_window_ends_where_it_says(tmp_path, days_apart, is_copy):
    documents = [document("first", WIRE, day=1), document("second", WIRE, "dua.example", day=1 + days_apart)]
    assert bool(told(documents, tmp_path)) is is_copy


def test_days_are_counted_in_one_zone(tmp_path):
    """Half past midnight in Jakarta is the day before in UTC, and so is the same moment told in UTC."""
    documents = [
        document("jakarta", WIRE, published="2021-08-09T00:30:00+07:00"),
        document("utc", WIRE, "dua.example", published="2021-08-08T17:30:01Z"),
        document("later", WIRE, "tiga.example", published="2021-08-08T23:59:59Z"),
    ]
    found = told(documents, tmp_path, options=CopyOptions(window=0))
    assert {copy.group for copy in found.values()} == {"jakarta"} and len(found) == 3


def test_what_has_no_date_is_compared_with_its_like(tmp_path):
    documents = [Document("a", WIRE, "a.example"), Document("b", WIRE, "b.example", published="kemarin"), document("c", WIRE, "c.example")]
    found = told(documents, tmp_path)
    assert set(found) == {"a", "b"}


@pytest.mark.parametrize(
    ("published", "captured", "expected"),
    [
        ("0001-01-02T00:00:05Z", None, When(2, 5, 0)),
        ("0001-01-02", None, When(2, 86_399, 1)),
        ("00010102", None, When(2, 86_399, 1)),
        (None, "0001-01-03T00:01:00Z", When(3, 60, 2)),
        ("no date", "0001-01-03", When(3, 86_399, 2)),
        (None, None, When(0, 0, 3)),
        ("0001-01-01T00:00:00+07:00", None, When(0, 0, 3)),
        ("9999-12-31T23:00:00-07:00", None, When(0, 0, 3)),
    ],
)
def test_when_an_article_was_there(published, captured, expected):
    assert when(Document("a", "", "p", published=published, captured=captured)) == expected


def test_of_an_id_that_was_added_twice_the_last_capture_counts(tmp_path):
    old = document("twice", story("old"), captured="2021-08-20T00:00:00Z")
    new = document("twice", WIRE, captured="2021-08-21T00:00:00Z")
    other = document("other", WIRE, "dua.example")
    expected = told([other, new], tmp_path / "new")
    assert set(expected) == {"twice", "other"}
    assert told([new, other, old], tmp_path / "both") == expected
    assert told([old, other], tmp_path / "later") == {}
    assert told([new], tmp_path / "later") == expected


def test_composed_and_decomposed_letters_are_the_same(tmp_path):
    text = " ".join([f"h{letter}u ph{letter}ng" for letter in "ậếộứễđàảãạ" * 3])
    documents = [document("nfc", text), document("nfd", unicodedata.normalize("NFD", text), "dua.example")]
    assert told(documents, tmp_path)["nfd"].relation == "exact"


def test_halves_of_surrogate_pairs_do_no_harm(tmp_path):
    assert told([document("a", WIRE + "\ud800"), document("b", WIRE, "dua.example", publisher="\udfff")], tmp_path)["b"].relation == "exact"


@pytest.mark.parametrize("script", ["han", "thai"])
def test_where_words_are_not_parted_characters_are_counted(tmp_path, script):
    """In the longest passage, equal or not, and for which text is the longest."""
    chance = random.Random(script)
    letters = {"han": range(0x4E00, 0x5E00), "thai": range(0x0E01, 0x0E2E)}[script]
    text = "".join([chr(chance.choice(letters)) for _ in range(400)])
    documents = [document("a", text[:390]), document("b", text, "dua.example"), document("c", text, "tiga.example")]
    found = told(documents, tmp_path)
    assert {copy.id: (copy.group, copy.origin_reason) for copy in found.values()} == dict.fromkeys("abc", ("b", "longest"))
    assert [abs(found[name].longest_run - length) < 3 for name, length in (("a", 390), ("b", 400), ("c", 400))] == [True] * 3


@pytest.mark.parametrize("script", ["han", "thai"])
def test_scripts_without_spaces(tmp_path, script):
    letters = {"han": range(0x4E00, 0x5E00), "thai": range(0x0E01, 0x0E2E)}[script]
    draw = random.Random(script)
    text = "".join([chr(draw.choice(letters)) for _ in range(300)])
    found = told([document("a", text), document("b", text[:150], "dua.example", hour=9)], tmp_path)
    assert found["b"].relation == "cut"


def test_what_portals_print_under_everything_joins_nothing(tmp_path):
    foot = story("foot", 80)
    documents = [document(f"d{number}", story(number, 40) + " " + foot, "satu.example", day=1 + number % 20) for number in range(60)]
    few = [document(f"few{number}", story(f"few{number}", 30) + " " + foot, "kecil.example", day=5) for number in range(3)]
    assert told(documents + few, tmp_path) == {}


def test_todays_table_is_no_copy_of_yesterdays(tmp_path):
    def table(day):
        draw = random.Random(day)
        return " ".join([f"{story(('row', row), 6)} {draw.randint(100, 9999)}" for row in range(20)])

    documents = [document(f"day{day}", table(day), f"p{day % 3}.example", day=day) for day in range(1, 8)]
    assert told(documents, tmp_path) == {}
    again = document("again", table(3), "lain.example", day=4)
    assert set(told([*documents, again], tmp_path / "again")) == {"day3", "again"}


def test_work_for_a_text_is_bounded(tmp_path):
    """Four hundred texts that are nearly one: each has twelve pairs at most, whatever the corpus is made of."""
    documents = [document(f"d{number}", WIRE + f" x{number}", f"p{number}.example", day=1 + number % 5) for number in range(400)]
    found = told(documents, tmp_path)
    assert {copy.group for copy in found.values()} == {"d0"} and len(found) == 400
    rows = sum([pq.read_metadata(path).num_rows for path in tmp_path.glob("*/pairs.parquet")])
    assert rows <= 400 * 12


def test_a_text_that_stands_often_has_one_pair(tmp_path):
    found = told([document(f"d{number}", WIRE, f"p{number}.example", day=1 + number % 9) for number in range(300)], tmp_path)
    assert len(found) == 300 and {copy.relation for copy in found.values()} == {None, "exact"}
    assert sum([pq.read_metadata(path).num_rows for path in tmp_path.glob("*/pairs.parquet")]) == 299


def test_a_book_costs_no_more_than_its_first_chapters(tmp_path):
    book = " ".join([story(number, 1000) for number in range(400)])
    found = told([document("book", book), document("part", " ".join(book.split()[5000:5300]), "dua.example", hour=9)], tmp_path)
    assert found["part"].relation == "cut" and found["book"].is_origin


CORPUS = made()


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    found = told(CORPUS, tmp_path_factory.mktemp("expected"), options=CopyOptions(workers=1))
    assert len(found) > 150
    return found


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_nothing_depends_on_order_workers_memory_or_what_was_added_when(data, expected, tmp_path_factory, monkeypatch):
    documents = data.draw(st.permutations(CORPUS))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(documents)), max_size=3)))
    options = CopyOptions(memory=data.draw(st.sampled_from([0, 100_000, 10**9])), workers=data.draw(st.integers(1, 4)))
    with monkeypatch.context() as patched:
        patched.setattr(pairs, "_PIECE", data.draw(st.integers(1, 200)))
        folder = tmp_path_factory.mktemp("copies")
        for start, end in zip([0, *cuts], [*cuts, len(documents)], strict=True):
            found = list(find_copies(documents[start:end], folder, options=options))
    assert {copy.id: copy for copy in found} == expected
    assert [copy.id for copy in found] == list(expected)


def test_day_by_day_is_as_all_at_once(tmp_path, expected):
    for day in sorted({one.published[:10] for one in CORPUS}):
        found = told([one for one in CORPUS if one.published[:10] == day], tmp_path)
    assert found == expected


def test_runs_of_a_day_are_read_in_portions(tmp_path, monkeypatch):
    """With runs of ten texts, of which one pair fits into memory, and of which all do."""
    monkeypatch.setattr(days, "_RUN_TEXTS", 10)
    small = told(CORPUS, tmp_path / "small", options=CopyOptions(memory=0))
    assert small == told(CORPUS, tmp_path / "large")
    assert len(list((tmp_path / "small").glob("*/00*.run"))) > 20


def test_what_is_sent_elsewhere_comes_back_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(days, "_RUN_TEXTS", 10)
    told([*CORPUS, *[replace(one, id=f"{one.id} undated", published=None) for one in CORPUS[:30]]], tmp_path)
    window = Window(tmp_path, 7)
    found = 0
    for day in window.days:
        order, files = order_of(window, day, 1)
        answer = pairs_there(pickle.loads(pickle.dumps(order)), [file.read_bytes() for file in files])
        with pa.ipc.open_stream(answer) as stream:
            there = stream.read_all()
        assert there.equals(pq.read_table(window.pairs_file(day)).replace_schema_metadata(None))
        found += there.num_rows
    assert 0 in window.days
    assert found > 100


class Arrived(bytes):
    """Content of a run; how many there are, and were at most."""

    here = most = 0

    def __init__(self, _):
        Arrived.here += 1
        Arrived.most = max(Arrived.most, Arrived.here)

    def __del__(self):
        Arrived.here -= 1


def test_of_the_runs_that_arrive_elsewhere_few_are_held(tmp_path, monkeypatch):
    monkeypatch.setattr(days, "_RUN_TEXTS", 3)
    told(CORPUS, tmp_path)
    window = Window(tmp_path, 7)
    order, files = order_of(window, window.days[len(window.days) // 2], 1)
    assert pairs_there(order, (Arrived(file.read_bytes()) for file in files))
    assert len(files) > 9
    assert Arrived.most <= 2


def test_a_day_sealed_elsewhere_is_the_same_day(tmp_path, monkeypatch):
    """Also where it had more runs before."""
    here, there = tmp_path / "here", tmp_path / "there"
    told(CORPUS, here)
    with monkeypatch.context() as patched:
        patched.setattr(days, "_RUN_TEXTS", 10)
        told(CORPUS, there)
    before = sum([len(days.files_of(there, day)) for day in days.days_in(there)])
    for day in days.days_in(there):
        days.take_in(there, day, sealed_there(day, pieces_of(there, day), 1 << 20))
        assert [(file.name, file.read_bytes()) for file in days.files_of(there, day)] == [
            (file.name, file.read_bytes()) for file in days.files_of(here, day)
        ]
        assert days.sealed(there, day) == days.sealed(here, day) is not None
    assert sum([len(days.files_of(there, day)) for day in days.days_in(there)]) < before


def test_a_day_that_is_added_touches_only_its_window(tmp_path):
    documents = [document(f"d{day}", story(day), day=day) for day in range(1, 61)]
    told(documents, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.glob("*/pairs.parquet")}
    told([document("new", story(30), "dua.example", day=30)], tmp_path)
    changed = [number for number, (path, moment) in enumerate(sorted(before.items()), 1) if path.stat().st_mtime_ns != moment]
    assert changed == list(range(23, 45))


def test_another_window_is_not_mixed_with_what_is_there(tmp_path):
    documents = [document("a", WIRE, day=1), document("b", WIRE, "dua.example", day=12)]
    assert told(documents, tmp_path) == {}
    assert set(told([], tmp_path, options=CopyOptions(window=20))) == {"a", "b"}
    assert told([], tmp_path) == {}


@pytest.mark.parametrize("wrong", [{"window": -1}, {"memory": -1}, {"workers": 0}])
def test_options_that_have_no_meaning_are_refused(wrong):
    with pytest.raises(OptionsError, match="or more"):
        CopyOptions(**wrong)


def test_progress_is_told(tmp_path):
    steps = []
    told(CORPUS, tmp_path, progress=lambda *step: steps.append(step))
    assert {what for what, _, _ in steps} == {"texts", "pairs"} and all(0 <= done < total for _, done, total in steps)


def test_groups_are_told_while_later_days_are_compared(tmp_path):
    """Of two cores one has nothing to do otherwise: telling takes as long as comparing."""
    happened = []
    documents = [
        Document(f"{day}-{portal}", story(f"s{day}", 200), f"{portal}.example", f"2026-08-{day:02}T05:00:00Z")
        for day in range(1, 13)
        for portal in ("one", "two")
    ]
    options = CopyOptions(window=1, workers=2)
    for _ in find_copies(documents, tmp_path, options=options, progress=lambda what, done, _: happened.append((what, done))):
        happened.append("copy")  # noqa: PERF401 - progress is told in between
    assert happened.index("copy") < happened.index(("pairs", 11))
    assert happened.count("copy") == 24


def linked(*links):
    return [(first, second, Shares(own, other, 50, equal=own == other == 1)) for first, second, own, other in links]


def test_a_round_up_that_was_first_is_no_origin(tmp_path):
    other = story("another", 220)
    documents = [
        document("roundup", f"{WIRE} {other}", "satu.example", hour=6),
        *[document(f"wire{number}", WIRE, f"p{number}.example", hour=8 + number) for number in range(3)],
        *[document(f"other{number}", other + f" {number}", f"p{number}.example", hour=8 + number) for number in range(3)],
    ]
    found = told(documents, tmp_path)
    assert {found[f"wire{number}"].group for number in range(3)} == {"wire0"}
    assert {found[f"other{number}"].group for number in range(3)} == {"other0"}
    assert found["roundup"].relation == "embedded"


def test_no_chain_joins_what_is_unlike():
    found = list(groups(linked((1, 2, 0.9, 0.9), (2, 3, 0.9, 0.9), (3, 4, 0.5, 0.5), (4, 5, 0.9, 0.9))))
    assert [(group.head, group.members) for group in found] == [(2, (1, 2, 3)), (4, (4, 5))]


def test_a_round_up_swallows_no_story():
    """Texts 1 to 3 are one story, 5 to 7 another; 4 holds both."""
    own = [(1, 2, 0.8, 0.8), (1, 3, 0.8, 0.8), (2, 3, 0.8, 0.8), (5, 6, 0.8, 0.8), (5, 7, 0.8, 0.8), (6, 7, 0.8, 0.8)]
    within = [(1, 4, 0.8, 0.4), (2, 4, 0.8, 0.4), (3, 4, 0.8, 0.4), (4, 5, 0.4, 0.8), (4, 6, 0.4, 0.8), (4, 7, 0.4, 0.8)]
    found = sorted([set(group.members) - {4} for group in groups(linked(*own, *within))], key=min)
    assert found == [{1, 2, 3}, {5, 6, 7}]


def test_equal_texts_share_what_the_earliest_shares():
    (group,) = groups(linked((1, 2, 1, 1), (2, 5, 1, 1), (3, 5, 0.5, 0.9)))
    assert group.members == (1, 2, 3, 5)
    assert group.shares(5, 1).equal and group.shares(2, 3) == group.shares(1, 3) == Shares(0.9, 0.5, 50, equal=False)
    assert group.shares(3, 2) == Shares(0.5, 0.9, 50, equal=False)


def known(id, portal="p.example", second=1000, *, vague=0, words=100, publisher=None, credit=()):
    return Known(id, portal, second, vague, words, publisher, credit)


@pytest.mark.parametrize(
    ("candidates", "expected"),
    [
        ([known("a", second=2), known("b", second=1)], ("b", "earliest", None)),
        ([known("a", credit=("VOA",)), known("b", "voa.example", second=9000)], ("b", "credited", "VOA")),
        ([known("a", credit=("VOA",)), known("b", publisher="VOA Indonesia", second=9000)], ("b", "credited", "VOA")),
        (
            [known("a", credit=("VOA",)), known("b", "voa.example", 9, credit=("AFP",)), known("c", credit=("AFP",))],
            ("b", "earliest", "AFP"),
        ),
        ([known("a", words=90), known("b", words=95)], ("b", "longest", None)),
        ([known("a", second=86_399, vague=1), known("b", second=86_399)], ("b", "longest", None)),
        ([known("b"), known("a")], ("a", "longest", None)),
    ],
)
def test_which_came_first(candidates, expected):
    assert origin(candidates) == expected
    assert origin(candidates[::-1]) == expected
