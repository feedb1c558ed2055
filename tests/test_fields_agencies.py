"""Agencies by all their names, and texts that cannot have any."""

import pytest

from saring.fields.attribution.agencies import AGENCY_FORMS, agencies_in, agency_named, behind_name, may_name_agency


def test_every_name_is_seen_beforehand():
    assert not [form for form in AGENCY_FORMS if not (may_name_agency(form) and may_name_agency(f"Jane Doe / {form.upper()}"))]


@pytest.mark.parametrize("text", ["Jane Doe", "By Jane Doe, Staff Writer", "Jane Doe Dec 8, 2023", "Aped", ""])
def test_no_agency(text):
    assert not may_name_agency(text)
    assert agencies_in(text) == []


@pytest.mark.parametrize(
    ("text", "name"), [("(dpa)", "dpa"), ("Agregasi VOA", "VOA"), ("© Reuters", "Reuters"), ("agency", None), ("", None)]
)
def test_named(text, name):
    assert agency_named(text) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("AFP/dpa", ["AFP", "dpa"]),
        ("AP und Reuters", ["AP", "Reuters"]),
        ("AFP=時事", ["AFP", "Jiji Press"]),
        ("dpa/lno", ["dpa"]),
        ("gf/mit dpa", ["dpa"]),
        ("PAP, mk", ["PAP"]),
        ("TT-Reuters", ["TT", "Reuters"]),
        ("STT–AFP", ["STT", "AFP"]),
        ("AP, Reuters und dpa", ["AP", "Reuters", "dpa"]),
        ("AP - AP", ["AP"]),
        ("Grandiose Reuters", []),
        ("mitdpa/AP", []),
        ("dpa/Lno", []),
        ("AFP/Jane Doe", []),
        ("rk/pgh", []),
        ("X-Reuters", []),
    ],
)
def test_lists(text, names):
    assert agencies_in(text) == names


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Jane Doe The Associated Press", ("Jane Doe", "The Associated Press")),
        ("ロンドン共同", ("ロンドン", "共同")),
        ("Jane Doe", None),
        ("Reuters", None),
    ],
)
def test_behind_a_name(text, pair):
    assert behind_name(text) == pair


def test_halves_of_surrogate_pairs_raise_nothing():
    assert agency_named("AP\ud83d") is None
    assert agencies_in("AP/\ud83d") == []
