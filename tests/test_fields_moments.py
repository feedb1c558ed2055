"""Dates in lines of text."""

import pytest

from saring.fields.dates.moments import find


@pytest.mark.parametrize("text", ["¹ August 2021", "August ² 2021", "3 août ²⁰²¹", "① August 2021"])
def test_signs_that_look_like_digits_are_no_day(text):
    assert not find(text)


@pytest.mark.parametrize("text", ["24 August 2021", "٢٤ أغسطس ٢٠٢١", "²4 Agustus 2021²"])
def test_digits_of_any_script_are(text):
    assert [seen.moment[:3] for seen in find(text)] in ([(2021, 8, 24)], [(2021, 8, 4)])
