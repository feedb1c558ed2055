"""The line under the headline, which the model takes for a byline on pages without class names in many languages."""

import pytest

import saring

PAGE = """<html lang="{lang}"><head><title>{title} | Kabar</title></head><body><header><a href="/">Kabar</a></header><main><article>
<h1>{title}</h1><p class="dek">{below}</p><div class="meta"><span class="author">{by}</span> <span class="date">{day}</span></div>
<figure><img src="/1.jpg"></figure><p>{texts}</p></article></main></body></html>"""

KOREAN = {
    "lang": "ko",
    "title": "여객선 부두, 석 달간의 보수 끝에 다시 문 열어",
    "below": "여객선은 아침부터 접안할 수 있다.",
    "by": "김민지 기자",
    "day": "2023.10.12. 오후 2:05",
    "texts": "여객선 부두가 석 달 가까운 보수 공사를 마치고 목요일 다시 문을 열었다. 항만 관계자는 여객선이 이른 아침부터 접안할 수 있다고 밝혔다.</p>"
    "<p>화물선은 지난여름 항만 북쪽 바다 밑에 박은 새 말뚝의 마지막 검사를 아직 기다리고 있다.",
}
SWEDISH = {
    "lang": "sv",
    "title": "Färjekajen öppnar igen efter tre månaders arbete",
    "below": "Passagerarfartyg får lägga till sedan morgonen.",
    "by": "Text: Anna Lindqvist",
    "day": "Publicerad 12 oktober 2023 kl. 14.05",
    "texts": "Färjekajen öppnade på nytt i torsdags efter nästan tre månaders arbete, meddelade hamnkaptenen, och fartyg får lägga till.</p>"
    "<p>Lastfartygen väntar fortfarande på en sista kontroll av de nya pålar som under sommaren slogs ner i havsbotten.",
}


@pytest.mark.parametrize("told", [KOREAN, SWEDISH])
def test_a_sentence_right_below_the_headline_is_its_second(told):
    article = saring.extract(PAGE.format(**told))
    assert article.alternative_headline == told["below"]
    assert told["below"] not in article.text


@pytest.mark.parametrize("below", ["John L. Hoh, Jr.", "Thursday, 12 October 2023.", "Anna Maria Lindqvist Berg.", "Text."])
def test_a_name_or_a_day_is_not(below):
    assert saring.extract(PAGE.format(**SWEDISH | {"below": below})).alternative_headline is None


BYLINES = ["Von Jane Doe, Reporterin, und Max Müller, Chefredakteur", "By Jane Doe | Edited by Max Miller | Photos by Ann Lee"]


@pytest.mark.parametrize("byline", BYLINES)
def test_the_line_that_says_who_wrote_it_is_none(byline):
    text = "<p>Die Gemeinde hat am Dienstag den Bau einer neuen Brücke beschlossen, die beide Ufer des Flusses verbinden soll.</p>" * 4
    lang = "de" if byline.startswith("Von") else "en"
    page = f"<!doctype html><html lang={lang}><title>Neue Brücke kommt</title><article><h1>Neue Brücke kommt</h1><p class=byline>{byline}</p>{text}"
    read = saring.extract(page)
    assert read.author[0].name == "Jane Doe"
    assert read.alternative_headline is None
