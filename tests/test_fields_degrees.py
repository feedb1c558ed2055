"""Degrees behind names: what is one, and the name alone, by which two are compared."""

import pytest

from saring.fields.attribution.degrees import dotted, is_another, is_degree, without_degrees


@pytest.mark.parametrize("part", ["MD", "Ph.D.", "CPP PSP", "CEPF®", "Esq"])
def test_degrees(part):
    assert is_degree(part)


@pytest.mark.parametrize("part", ["", "md", "Courier", "Doe MD", "Example®"])
def test_no_degrees(part):
    assert not is_degree(part)


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("Jane Doe, MD, FOMA", "Jane Doe"),
        ("Jane Doe PhD", "Jane Doe"),
        ("R. Doe J.D.", "R. Doe"),
        ("John Doe, Jr.", "John Doe, Jr."),
        ("Jane Doe", "Jane Doe"),
        ("MD", "MD"),
        ("", ""),
    ],
)
def test_the_name_alone(name, alone):
    assert without_degrees(name) == alone


def test_abbreviations_count_behind_a_degree_alone():
    assert is_another("DABOM", "Jane Doe, MD")
    assert not is_another("DABOM", "Jane Doe")
    assert not is_another("Courier", "Jane Doe, MD")


def test_the_last_dot():
    assert dotted("Jane Doe Ph.D") == "Jane Doe Ph.D."
    assert dotted("Jane Doe PhD") == "Jane Doe PhD"
    assert dotted("Jane Doe Example.com") == "Jane Doe Example.com"
