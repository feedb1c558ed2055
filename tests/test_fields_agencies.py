"""Agencies by all their names, and texts that cannot have any."""

import pytest

from saring.fields.agencies import AGENCY_FORMS, WORD, agencies_in, agency_named, may_name_agency


def test_every_name_is_seen_beforehand():
    assert not [form for form in AGENCY_FORMS if not (may_name_agency(form) and may_name_agency(f"Jane Doe / {form.upper()}"))]


@pytest.mark.parametrize("text", ["Jane Doe", "By Jane Doe, Staff Writer", "Jane Doe Dec 8, 2023", "Aped", ""])
def test_no_agency(text):
    assert not may_name_agency(text)
    assert agencies_in(text) == []


def test_a_text_whose_words_are_not_told_apart_may_name_any():
    assert may_name_agency("記者新華社")
    assert may_name_agency("Edited By: dpa")


@pytest.mark.parametrize(
    ("text", "name"), [("(dpa)", "dpa"), ("Agregasi VOA", "VOA"), ("© Reuters", "Reuters"), ("agency", None), ("", None)]
)
def test_named(text, name):
    assert agency_named(text) == name


def test_word():
    assert WORD.findall("afp/dpa 24") == ["afp", "dpa"]
    assert WORD.search("24") is None
