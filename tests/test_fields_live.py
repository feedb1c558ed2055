"""Live blogs: what is one, what only looks like one, and when its updates were posted."""

import json

import pytest

import saring
from saring import extract
from saring.fields.dates.calendars import Moment
from saring.fields.dates.moments import Clock, clock
from saring.fields.live.times import Days, newest_first, times
from saring.fields.live.updates import Update, stored_updates, without_clock

TEXTS = (
    "The coast road has reopened in one direction after engineers cleared a fallen beech.",
    "Three ferries have been cancelled, the operator has said, and tickets remain valid until Sunday.",
    "Residents describe a night of wind and rain, and say that they sat up until it was light.",
)
CLOCKS = ("15:10", "12:55", "09:20")


def made(title="Storm", clocks=CLOCKS, around='<div class="list">{}</div>', lead="", head=""):
    boxes = "".join(f'<div class="entry"><b>{at}</b><p>{text}</p></div>' for at, text in zip(clocks, TEXTS, strict=True))
    menu = "".join(f"<a href=/{name}>{name}</a>" for name in ("world", "sport", "weather"))
    return (
        f"<html lang=en><head><title>{title}</title>{head}</head><body><nav>{menu}</nav><main><h1>{title}</h1>{lead}"
        f"{around.format(boxes)}</main><footer>© 2026 The Post</footer></body></html>"
    )


def updates(page, url=None):
    return [block for block in extract(page, url=url).body if block.type == "liveUpdate"]


def test_title_and_order_make_a_live_blog():
    record = extract(made("Storm Agnes: live updates"))
    assert record.verdict.kind == "liveblog"
    assert [block.text for block in record.body] == list(TEXTS)
    assert record.evidence["body"].source == "block"


def test_names_in_the_markup_and_the_order_do_too():
    assert len(updates(made("Storm Agnes", around='<section class="live-feed">{}</section>'))) == 3


@pytest.mark.parametrize(
    "page",
    [
        made("Storm Agnes"),
        made("How the night went, hour by hour", clocks=CLOCKS[::-1]),
        made("Storm Agnes: live updates", around="<aside>{}</aside>"),
        made("Storm Agnes: live updates", lead="".join([f"<p>Paragraph {n}: {' '.join(TEXTS)}</p>" for n in range(6)])),
        made("Match: live updates", clocks=("90'+2", "81'", "12'")),
    ],
    ids=["no word", "chronology", "side box", "most text elsewhere", "minutes of a match"],
)
def test_what_only_has_the_shape_is_none(page):
    assert not updates(page)


def test_the_order_of_times():
    def order(*clocks):
        return newest_first([Update(None, ("x",), None, clock=clock(one)) for one in clocks])

    assert order("15:10", "12:55", "09:20") is True
    assert order("09:20", "12:55", "15:10") is False
    assert order("09:20", "15:10", "12:55") is None
    assert order() is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("14.32 Uhr: Brücke frei", "Brücke frei"),
        ("+++ 14:32 Uhr Brücke frei +++", "Brücke frei"),
        ("10.32 WIB - Jalan ditutup", "Jalan ditutup"),
        ("7:53 am: Futures surge", "Futures surge"),
        ("午後2時32分 運転再開", "運転再開"),
        ("Updated at 17.42 BST", "Updated at 17.42 BST"),
        ("Huge crowd", "Huge crowd"),
    ],
)
def test_the_time_before_a_headline(text, left):
    assert without_clock(text) == left


def dated(days, *clocks):
    found = times([Update(None, ("x",), None, clock=one, first=at, end=at + 1) for at, one in enumerate(clocks)], days)
    return [moment.iso() if moment else None for moment in found]


MORNING, NIGHT = Clock(9, 20, 0, None, 0, 5), Clock(23, 50, 0, None, 0, 5)


def test_a_clock_on_the_day_of_publication():
    day = Moment(2026, 8, 21, 8, 0, 0, 120)
    assert dated(Days(day, None, []), MORNING) == ["2026-08-21T09:20:00"]
    assert dated(Days(None, None, []), MORNING) == [None]


def test_over_midnight_only_where_the_pages_dates_agree():
    days = Days(Moment(2026, 8, 20, 20, 0, 0, 120), Moment(2026, 8, 21, 9, 30, 0, 120), [])
    clocks = [clock(text) for text in ("09:20", "08:00", "07:10", "00:15", "23:50", "22:00", "21:10")]
    assert dated(days, *clocks)[2:6] == ["2026-08-21T07:10:00", "2026-08-21T00:15:00", "2026-08-20T23:50:00", "2026-08-20T22:00:00"]
    assert set(dated(days._replace(modified=None), *clocks)) == {None}
    assert set(dated(days._replace(modified=Moment(2026, 8, 25)), *clocks)) == {None}


def test_a_day_of_utc_is_not_the_readers_day():
    assert dated(Days(Moment(2026, 8, 20, 22, 0, 0, 0), None, []), MORNING) == [None]
    utc = Days(Moment(2026, 8, 21, 7, 0, 0, 0), Moment(2026, 8, 21, 9, 25, 0, 0), [])
    assert dated(utc, MORNING) == ["2026-08-21T09:20:00"]


def test_a_date_above_says_the_day():
    days = Days(None, None, [(0, (2026, 8, 21)), (1, (2026, 8, 20))])
    assert dated(days, MORNING, NIGHT) == ["2026-08-21T09:20:00", "2026-08-20T23:50:00"]


@pytest.mark.parametrize("value", [None, 3, "x", [], [[]], [{}], {"headline": 4}, [{"articleBody": ["x"]}, None, "x"], {"@graph": []}])
def test_stored_updates_of_any_shape(value):
    assert stored_updates({"liveBlogUpdate": value}, "en") == []


def test_updates_that_a_script_would_show():
    stored = [{"@type": "BlogPosting", "articleBody": text, "datePublished": "2026-08-21T10:00:00Z"} for text in TEXTS]
    data = json.dumps({"@type": "LiveBlogPosting", "headline": "Storm", "liveBlogUpdate": stored})
    record = extract(made(around="<div id=feed></div>", head=f'<script type="application/ld+json">{data}</script>'))
    assert [(block.type, block.text) for block in record.body] == [("liveUpdate", text) for text in TEXTS]
    assert (record.evidence["body"].source, record.evidence["body"].where) == ("jsonld", "liveBlogUpdate")


SENTENCES = (
    ("10:42", "The ramp is down."),
    ("10:15", "First cars are being let off."),
    ("09:31", "The ferry has docked."),
    ("08:55", "It is in sight."),
)


def _live(updates, head=""):
    title = "Live: first ferry in eleven days reaches the islands"
    return saring.extract(f"<html lang=en><title>{title}</title>{head}<main><article><h1>{title}</h1>{updates}</article></main>")


def test_updates_of_one_sentence_behind_their_clock():
    claim = '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Live"}</script>'
    record = _live("".join([f"<p><strong>{clock}</strong> {text}</p>" for clock, text in SENTENCES]), claim)
    assert [(block.type, block.text) for block in record.body] == [("liveUpdate", text) for _, text in SENTENCES]


def test_the_newest_update_is_not_when_it_was_published():
    row = "<div class=live-post><time datetime=2026-03-10T{0}:00Z>{0}</time><p>{1}</p></div>"
    record = _live("".join([row.format(clock, text) for clock, text in SENTENCES]))
    assert record.body[0].date == "2026-03-10T10:42:00+00:00"
    assert record.date_published is None
