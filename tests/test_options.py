import dataclasses

import pytest

from saring import OptionsError, SaringError
from saring.options import OPTIONS, Options


def test_every_field_is_documented_and_in_the_table():
    assert [option.name for option in OPTIONS] == [field.name for field in dataclasses.fields(Options)]
    for option in OPTIONS:
        assert len(option.help) > 20, option.name
        option.check(option.default)


@pytest.mark.parametrize(
    ("wrong", "remedy"),
    [
        ({"favour": "speed"}, "choose one of balanced, precision, recall"),
        ({"kind": "pdf"}, "choose one of auto, html, text"),
        ({"tables": "no"}, "give True or False"),
        ({"charset": "klingon"}, "give a name such as utf-8"),
        ({"charset": "utf-8\0"}, "give a name such as utf-8"),
    ],
)
def test_a_wrong_value_is_refused_with_the_remedy(wrong, remedy):
    with pytest.raises(OptionsError) as caught:
        Options(**wrong)
    assert next(iter(wrong)) in str(caught.value)
    assert remedy in str(caught.value)
    assert isinstance(caught.value, SaringError | ValueError)


def test_an_unknown_option_is_a_type_error():
    with pytest.raises(TypeError):
        Options(include_everything=True)


def test_options_are_frozen_values():
    assert Options(charset="big5") == Options(charset="big5")
    assert len({Options(), Options(), Options(tables=False)}) == 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        Options().tables = False


@pytest.mark.parametrize("charset", ["windows-874", "x-sjis", "latin-1", "ISO-8859-8-I", "utf8mb4"])
def test_names_of_encodings_are_those_of_the_web_and_of_python(charset):
    assert Options(charset=charset).charset == charset
