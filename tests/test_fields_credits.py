"""Agencies named at the end of a text."""

import pytest

from saring.fields.credit_lines import SOURCE, closing_credit
from saring.fields.name_sources import PICTURE_AGENCY, _credits_a_picture

NAMED = [
    ("Der nächste Kurs beginnt am 7. März. (mit dpa)", ["dpa"]),
    ("dijangka bermula pada suku ketiga tahun ini. - BERNAMA", ["BERNAMA"]),
    ("con previsión de vientos de hasta 25 nudos. EFE", ["EFE"]),
    ("«تعرف كل حفرة بالاسم». (وكالة المرفأ)", ["وكالة المرفأ"]),
    ("Das sagte sie am Montag. © dpa", ["dpa"]),
    ("(AFP, Reuters)", ["AFP", "Reuters"]),
    ("Das sagte sie am Montag. Quelle: dpa/AFP", ["dpa", "AFP"]),
]
NOT_NAMED = [
    "The agency AP said so on Monday.",
    "He works for the Post (Washington).",
    "It was over. Then came more",
    "Sie kam mit dem Auto (mit Blaulicht).",
]


@pytest.mark.parametrize(("text", "agencies"), NAMED)
def test_named(text, agencies):
    credit = closing_credit(text)
    assert credit is not None
    assert credit.agencies == agencies


@pytest.mark.parametrize("text", NOT_NAMED)
def test_not_named(text):
    assert closing_credit(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2026年10月19日09:12 来源：江城日报 评论(126)", "江城日报"),
        ("24.08.2021 | Quelle: dpa", "dpa"),
        ("Sumber: Lontar Jateng", "Lontar Jateng"),
    ],
)
def test_source(text, name):
    match = SOURCE.search(text)
    assert match is not None
    assert match["name"] == name


def test_picture_agency():
    assert PICTURE_AGENCY.search("afp / getty images")
    assert PICTURE_AGENCY.search("jane doe / afp") is None


@pytest.mark.parametrize("text", ["picture alliance / AP", "Foto: Max Muster/dpa", "Imago/Max Muster", "Getty Images"])
def test_a_picture_is_credited(text):
    assert _credits_a_picture(text)


@pytest.mark.parametrize("text", ["Jane Doe / AP", "Von: Max Muster", "Imago Mundi Verein"])
def test_no_picture_is_credited(text):
    assert not _credits_a_picture(text)
