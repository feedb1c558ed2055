"""The codes of languages as tables of words have them: `nb-NO` is `no`, `fil` is `tl`."""

from typing import Final

_SAME: Final = {
    "in": "id",
    "iw": "he",
    "ji": "yi",
    "nb": "no",
    "fil": "tl",
    "bs": "hr",
    "sh": "hr",
    "mo": "ro",
    "cmn": "zh",
    "yue": "zh",
}
"""Codes that mean what another does, or a part of it."""


def code_of(language: str | None) -> str:
    """The code of a language alone, without script and region, as `detect` gives it; empty if there is none."""
    code = (language or "").partition("-")[0].lower()
    return _SAME.get(code, code)


def words_of(language: str | None) -> str:
    """The code under which the words of a language stand: those for dates and names are the same in both kinds of Norwegian."""
    code = code_of(language)
    return "no" if code == "nn" else code
