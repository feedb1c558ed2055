"""Lines that say who wrote a text and nothing else, at its head or foot; and lines that only begin so."""

import pytest
from pages_made import block, page

from saring.fields.attribution.name_lines import lines_behind
from saring.fields.attribution.names import read_names
from saring.fields.attribution.signatures import is_signature
from saring.fields.body.relabel import relabelled
from saring.fields.columns import LABEL, LABELS
from saring.fields.facts import gather

SIGNATURES = [
    "By Jane Doe",
    "by Jane Doe and John Roe",
    "By Jane Doe, Reuters",
    "Jane Doe, Reuters",
    "— Jane Doe",
    "Jane Doe, Staff Writer",
    "(Reporting by Jane Doe in London; editing by John Roe)",
    "Von Gerda Falkner",
    "Text: Gerda Falkner",
    "Gerda Falkner, dpa",
    "Propos recueillis par Claire Aubin",
    "Por: Marta Oquendo",
    "di Paola Brusca",
    "Jan Kowalski (PAP)",
    "Автор: Пётр Самойлов",
    "Muhabir: Selin Korkut",
    "كتب سامي الخطيب",
    "Oleh: Budi Santoso",
    "Penulis: Budi Santoso",
    "Reporter: Budi Santoso | Editor: Dewi Lestari",
    "Laporan Wartawan TribunJatim, Budi Santoso",
    "（记者 王小明）",
    "文/王小明",
    "取材・文／中村志保",
    "서지우 기자 seo@example.com",
    "Nguyễn Thị Hoa (Theo Reuters)",
]

OTHERS = [
    "By Monday morning",
    "By the river",
    "By Night",
    "By Jane Doe’s account the bridge was open",
    "By Jane Doe.",
    "Von Anfang an",
    "Von Mund zu Mund",
    "Por Fin Viernes",
    "Von der Leyen",
    "Aus Bad Nauheim",
    "Text messages",
    "Oleh karena itu",
    "Edited by Jane Doe",
    "Photo by Jane Doe",
    "Editor: Dewi Lestari",
    "(嵇南涛 编辑)",
    "责任编辑：王小明",
    "Reuters",
    "Jane Doe",
    "Jane Doe, the mayor, and John Roe",
    "记者从市政府获悉",
    "记者获悉",
    "記者会見",
    "",
]

LONG = "The bridge over the river was closed two years ago after engineers found rust in three of its main beams."


@pytest.mark.parametrize("text", SIGNATURES)
def test_signatures(text):
    assert is_signature(text)


@pytest.mark.parametrize("text", OTHERS)
def test_other_lines(text):
    assert not is_signature(text)


def _labels(*texts):
    rows = [block(at, "body", text) for at, text in enumerate(texts)]
    return [LABELS[row[LABEL]] for row in relabelled(rows, page(*rows))]


def test_a_signature_before_or_behind_the_text_is_a_byline():
    assert _labels("By Jane Doe", LONG, LONG, "Jane Doe, Reuters") == ["byline", "body", "body", "byline"]
    assert _labels("By Jane Doe", LONG, "桥" * 30, "（记者 王小明）")[-1] == "byline"


def test_the_source_of_a_quotation_is_none():
    rows = [block(0, "body", LONG), block(1, "body", LONG, "quote"), block(2, "body", "— Jane Doe", "quote")]
    assert LABELS[relabelled(rows, page(*rows))[2][LABEL]] == "body"


def test_one_inside_the_text_or_without_any_is_none():
    assert _labels(LONG, "By Jane Doe", LONG, LONG, LONG)[1] == "body"
    assert _labels("By Jane Doe", "Short.") == ["body", "body"]


def test_a_paper_beside_an_agency_is_no_person():
    assert read_names("Le Monde avec AFP").people == ()
    assert [person.name for person in read_names("Anne Le Goff avec AFP").people] == ["Anne Le Goff"]
    assert [person.name for person in read_names("Le Thanh").people] == ["Le Thanh"]


def test_a_line_of_a_list_is_none():
    assert _labels(LONG, LONG, "- Fixed the harbour map", "- Removed Herobrine")[-2:] == ["body", "body"]
    assert _labels(LONG, LONG, "* Faster maps", "- Removed Herobrine")[-1] == "body"
    assert _labels(LONG, LONG, "- Jane Doe")[-1] == "byline"


def test_who_says_the_quotation_before_is_none():
    assert _labels(LONG, LONG, "“The bridge will be open again before the summer.”", "— Jane Doe")[-1] == "body"


def test_who_made_what_a_review_is_about_is_none():
    facts = ["Title: The Bridge", "Running time: 92 minutes", "Cast: Jane Doe, John Roe", "Writer: Max Poe"]
    assert _labels(LONG, LONG, *facts)[-2:] == ["body", "body"]
    assert _labels(LONG, LONG, "Source: Reuters", "Reporter: Budi Santoso", "Editor: Dewi Lestari")[3] == "byline"


def test_nor_does_the_last_of_a_list_or_who_says_a_quotation_sign_the_text():
    def signed(*texts):
        rows = [block(at, "body", text) for at, text in enumerate(texts)]
        return [person.name for names, _ in lines_behind(gather(page(*rows), rows, None, None), "en") for person in names.people]

    assert signed(LONG, "- Jane Doe") == ["Jane Doe"]
    assert signed(LONG, "- Green Banners", "- Jane Doe") == []
    assert signed(LONG, "“The bridge will be open again before the summer.”", "— Jane Doe") == []
