"""The dateline behind a label, a caption or a summary, and first paragraphs without one."""

from pages_made import page as page_of

from saring.fields.attribution.openings import MAY_OPEN, STROKE, opening_dateline, openings
from saring.fields.facts import gather

LONG = "Seit vier Jahren pflanzt die Gemeinde am Waldrand Bäume aus aller Welt, und nun wachsen dort dreißig Arten nebeneinander."
LINE = "TERNATE – Ratusan nelayan di Pelabuhan Perikanan Nusantara Ternate mengeluhkan kelangkaan solar bersubsidi sejak Januari."


def _facts(*texts):
    page = page_of(*[("body", text) for text in texts])
    return gather(page, page.content, None, None)


def _place(*texts):
    line = opening_dateline(_facts(*texts), None)
    return line.place if line else None


def test_a_label_or_a_summary_before_the_dateline():
    assert _place("Iklan. Gulir untuk lanjut.", LINE) == "TERNATE"
    assert _place(LONG, LINE) == "TERNATE"
    assert _place("Ku: Deden", "Caption.", LINE) == "TERNATE"


def test_no_dateline_further_down():
    assert _place(LONG, LONG, LINE) is None
    assert _place(LONG, f"\u201c{LINE}") is None
    assert _place(LONG) is None
    assert _place() is None


def test_two_paragraphs_are_looked_at():
    assert list(openings(_facts("Short.", LONG, LINE, LONG))) == ["Short.", LONG, LINE]


def test_what_may_be_a_dateline_is_told_at_a_look():
    for text in ("TERNATE – Ratusan", "Oban. 3 May", "（中央社記者林宜庭", "新华社北京8月24日电", "Barth. Wenn"):
        assert MAY_OPEN.search(text)
    for text in (LONG, "The well-known ferry, it seems, is back"):
        assert MAY_OPEN.search(text) is None
        assert STROKE.match(text) is None
    assert STROKE.match("dpa | Der")
    assert STROKE.match("/ritzau/ Den")
