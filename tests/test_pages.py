"""Every golden page, field by field; and that the golden pages are what they promise to be."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from html.parser import HTMLParser

import pytest
from golden import KNOWN_FAILURES, REQUIRED, Case, Json, cases, difference, lines, record_of

import saring

CASES = {case.name: case for case in cases()}
KNOWN: dict[tuple[str, str], str] = {
    (entry["case"], entry["field"]): entry["reason"] for entry in json.loads(KNOWN_FAILURES.read_text(encoding="utf-8"))
}


def words(text: str) -> set[str]:
    """The words of a list written as one line."""
    return set(text.split())


LANGUAGES = words("id ms jv su en de fr es pt ru pl el ar fa hi th zh ja ko vi tr")
SCRIPTS = words("LATIN CYRILLIC GREEK ARABIC DEVANAGARI THAI CJK HIRAGANA KATAKANA HANGUL")
KINDS = words("article liveblog gallery video listing forum product documentation empty errorPage")
ENCODINGS = words("windows-1251 shift_jis gb18030 big5 euc-kr")


def fields() -> list[object]:
    """A parameter for each field of each case, those known to fail marked so."""
    out: list[object] = []
    for case in CASES.values():
        for field in case.fields:
            reason = KNOWN.get((case.name, field))
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
            out.append(pytest.param(case.name, field, id=f"{case.name}-{field}", marks=marks))
    return out


@cache
def extracted(name: str) -> Json:
    return record_of(CASES[name])


@pytest.mark.skipif(not hasattr(saring, "extract"), reason="the engine is not built")
@pytest.mark.parametrize(("name", "field"), fields())
def test_field(name: str, field: str) -> None:
    found = difference(field, CASES[name].expected, extracted(name))
    assert not found, f"{name}, {field}:\n{found}"


def test_known_failures_name_cases_and_give_reasons() -> None:
    for (name, field), reason in KNOWN.items():
        assert field in CASES[name].fields, f"{name} has no field {field}"
        assert len(reason) > 10, f"{name}, {field}: say why"


# The golden pages themselves.


@pytest.mark.parametrize("name", CASES)
def test_expectation_has_every_key(name: str) -> None:
    missing = [key for key in REQUIRED if key not in CASES[name].expected]
    assert not missing


class VisibleText(HTMLParser):
    """Text outside scripts and styles, by Python's own parser: a judge that shares nothing with the engine."""

    def __init__(self) -> None:
        super().__init__()
        self.silent = 0
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(data)


def page_text(case: Case) -> str:
    """All text of the page without white space; of a page that keeps its text in JSON, the JSON's strings too."""
    source = case.page.decode(case.expected.get("charset", "utf-8"))
    parser = VisibleText()
    parser.feed(source)
    parser.close()
    scripts = re.findall(r"<script[^>]*json[^>]*>(.*?)</script>", source, re.DOTALL)
    stored = re.sub(r"<[^>]*>", "", "".join(json.dumps(json.loads(script), ensure_ascii=False) for script in scripts))
    stored += "".join(json.loads(pushed) for pushed in re.findall(r"__next_f\.push\(\[1, (.*?)\]\)</script>", source))
    return "".join("".join(parser.parts).split()) + "".join(stored.replace('\\"', '"').split())


STORED = {name for name, case in CASES.items() if case.expected.get("evidence", {}).get("body")}
"""Cases whose text stands in scripts, escaped in as many ways as there are frameworks: they are read by hand."""


@pytest.mark.parametrize("name", sorted(set(CASES) - STORED))
def test_expected_text_stands_on_the_page_in_order(name: str) -> None:
    text, at = page_text(CASES[name]), 0
    for line in lines(CASES[name].expected["body"]):
        for cell in line.split(" | "):
            found = text.find("".join(cell.split()), at)
            assert found >= 0, f"not on the page after what comes before it: {cell}"
            at = found + len("".join(cell.split()))


def test_promised_variety() -> None:
    expected = [case.expected for case in CASES.values()]
    body = "".join("".join(lines(one["body"])) for one in expected)
    scripts = {unicodedata.name(letter, "?").split()[0] for letter in set(body) if letter.isalpha()}
    assert len(CASES) >= 36
    assert {one["inLanguage"] for one in expected} >= LANGUAGES
    assert sum(one["inLanguage"] in ("id", "ms", "jv", "su") for one in expected) >= 10
    assert scripts >= SCRIPTS
    assert {one["verdict"]["kind"] for one in expected} >= KINDS
    assert {one.get("charset", "utf-8") for one in expected} >= ENCODINGS


COMPLAINT = re.compile(r"[\w.-]+/[\w.-]+ #\d+")
"""The thread on GitHub in which users of another extractor complained: `owner/repository #number`."""


def test_complaints_name_their_thread() -> None:
    assert COMPLAINT.fullmatch("adbar/trafilatura #164")
    assert not COMPLAINT.fullmatch("trafilatura 164")
    for case in CASES.values():
        named = case.expected.get("complaint", [])
        assert named or "complaint" not in case.expected, f"{case.name}: an empty complaint"
        assert all(COMPLAINT.fullmatch(one) for one in named), f"{case.name}: {named}"


def test_pages_show_the_complaints_of_many_users() -> None:
    showing = [case for case in CASES.values() if "complaint" in case.expected]
    assert len(showing) >= 70
    assert len({one for case in showing for one in case.expected["complaint"]}) >= 100
    assert len({case.expected["inLanguage"] for case in showing}) >= 20
    assert sum(case.expected["inLanguage"] in ("id", "ms") for case in showing) >= 15
