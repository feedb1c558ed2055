"""Who is named beside the date or in a short line above the text, and lines that only look as if they named somebody."""

import pytest

from saring.fields.name_lines import BEFORE_DATE, COLON, _before_date, _introduced

NAMED = [
    ("Rania Kusuma · 7 Maret 2026, 05.45 WIB", "id", "Rania Kusuma"),
    ("Марія Ткачук — Понеділок, 14 вересня 2026, 10:25", "uk", "Марія Ткачук"),
    ("Serhat Çelebi | 06.05.2026 - Güncelleme : 06.05.2026", "tr", "Serhat Çelebi"),
    ("Ku: Deden Suwarna", "su", "Deden Suwarna"),
    ("Written By: मोहित पंतEdited By: रेखा शर्माPublished: 08 Jun 2026", "hi", "मोहित पंत"),
    ("เผยแพร่: 2 เม.ย. 2569 14:20 น. โดย: อารีย์ ศรีสมุทร", "th", "อารีย์ ศรีสมุทร"),
]

UNNAMED = [
    ("Jakarta Pusat, 7 Maret 2026", "id"),
    ("Selasa, 24 Agustus 2021 | 05:16 WIB", "id"),
    ("Updated: 7 Maret 2026, 05.45", "en"),
    ("Politik · 7 Maret 2026", "id"),
    ("The answer: Jane Doe", "en"),
]


def _names(text, language):
    found = _introduced(text, language) or _before_date(text, language)
    return [person.name for person in found.people] if found else []


@pytest.mark.parametrize(("text", "language", "name"), NAMED)
def test_named(text, language, name):
    assert _names(text, language) == [name]


@pytest.mark.parametrize(("text", "language"), UNNAMED)
def test_unnamed(text, language):
    assert _names(text, language) == []


def test_patterns():
    assert BEFORE_DATE.match("Jane Doe | 24 Aug 2021")["name"] == "Jane Doe"
    assert BEFORE_DATE.match("Jane Doe | Staff") is None
    assert COLON.search("By : Jane")
    assert COLON.search("By Jane") is None
