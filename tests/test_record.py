import dataclasses
import hashlib
import json
import pickle
import re
import tracemalloc
import unicodedata

import pytest
from golden import cases
from hypothesis import given
from hypothesis import strategies as st
from records import FULL, any_block, articles

import saring
from saring import Article, Block, ListItem, RecordError, Verdict, _words
from saring.record import KEYS

BARE = Article(verdict=Verdict("empty", "the input is empty"))


@given(articles)
def test_from_dict_undoes_to_dict(article):
    assert Article.from_dict(article.to_dict()) == article


@given(any_block)
def test_from_dict_undoes_to_dict_of_blocks_with_every_field(block):
    article = Article(verdict=BARE.verdict, body=(block,))
    assert Article.from_dict(article.to_dict()) == article


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_from_dict_undoes_to_dict_of_golden_pages(case):
    article = saring.extract(case.page, url=case.expected["url"])
    assert Article.from_dict(json.loads(json.dumps(article.to_dict()))) == article


@given(articles)
def test_survives_json_and_pickle(article):
    assert Article.from_dict(json.loads(json.dumps(article.to_dict()))) == article
    assert pickle.loads(pickle.dumps(article)) == article


def test_the_full_record_has_every_field():
    names = {field.name for field in dataclasses.fields(Article)}
    assert {name for name in names if not getattr(FULL, name)} == {"is_accessible_for_free"}
    assert set(FULL.to_dict()) == set(KEYS)


def test_every_key_has_its_place_in_the_order():
    assert list(FULL.to_dict()) == list(KEYS)


def test_keys_are_camel_case_of_schema_org():
    plain = FULL.to_dict()
    assert plain["datePublished"] == "2024-05-13T10:42:00+07:00"
    assert plain["sourceOrganization"] == [{"name": "Antara"}]
    assert plain["image"][0]["representativeOfPage"] is True
    assert plain["isAccessibleForFree"] is False
    assert plain["evidence"]["datePublished"]["where"] == "article:published_time"


def test_what_is_unknown_is_absent():
    assert set(BARE.to_dict()) == {"articleBody", "body", "wordCount", "verdict"}
    assert BARE.to_dict()["articleBody"] == ""
    assert BARE.identifier is None
    assert FULL.to_dict()["image"][1] == {"caption": "Tanpa alamat"}


def test_text_is_the_body_without_pictures():
    assert FULL.text.startswith("Kapal itu bersandar pagi hari.\n\nDua kali sepekan\n\nderek\ndermaga\nlapangan\n\nTahun\tPeti\n2024\t")
    assert "Derek" not in FULL.text


def test_identifier_is_the_same_for_the_same_words():
    one = Article(verdict=BARE.verdict, body=(Block("paragraph", "Caf\u00e9  au\nlait"), Block("paragraph", "noir")))
    other = Article(verdict=BARE.verdict, body=(Block("paragraph", "Cafe\u0301 au lait noir"),))
    assert one.identifier == other.identifier == hashlib.sha256("Café au lait noir".encode()).hexdigest()


def test_records_are_frozen_and_hashable():
    with pytest.raises(dataclasses.FrozenInstanceError):
        FULL.headline = "x"
    assert len({FULL, FULL, BARE}) == 2


@pytest.mark.parametrize(
    ("plain", "at"),
    [
        ({}, "record.verdict is missing"),
        ({"verdict": None}, "record.verdict should be an object"),
        ({"verdict": {"kind": "novel", "reason": ""}}, "record.verdict.kind should be one of article,"),
        ({"verdict": {"kind": "article"}}, "record.verdict.reason is missing"),
        ({**BARE.to_dict(), "headline": 7}, "record.headline should be str, not 7"),
        ({**BARE.to_dict(), "keywords": "a, b"}, "record.keywords should be an array"),
        ({**BARE.to_dict(), "author": [{"name": "A"}, {}]}, "record.author[1].name is missing"),
        ({**BARE.to_dict(), "image": [{"width": True}]}, "record.image[0].width should be int"),
        ({**BARE.to_dict(), "evidence": []}, "record.evidence should be an object"),
    ],
)
def test_what_is_no_record_is_refused_by_place(plain, at):
    with pytest.raises(RecordError) as caught:
        Article.from_dict(plain)
    assert at in str(caught.value)


def test_unknown_keys_are_ignored():
    assert Article.from_dict({**BARE.to_dict(), "fromTheFuture": [1]}) == BARE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("— … !", 0),
        ("Dua kali sepekan.", 3),
        ("can't won’t 3.14 1,000 a,b", 6),
        ("東京タワー", 3),
        ("ひらがな", 4),
        ("हिन्दी में लिखा", 3),
        ("العَرَبِيَّة لغة", 2),
        ("서울에서 만나요", 2),
        ("foo_bar x-ray", 3),
        ("cafe\u0301 noir", 2),
    ],
)
def test_words_are_counted_as_uax_29_does(text, words):
    assert _words.count(text) == words


def test_a_long_word_takes_little_memory():
    text = "é." * 200_000
    tracemalloc.start()
    assert _words.count(text) == 1
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000  # it was forty million


IDEOGRAPH = re.compile(r"[\u3040-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]")
TEXTS = st.text(alphabet=st.sampled_from("ab1 \n.,;:'’·_-()“”\u0301ก่漢かカ한é½²Ⅷ\u200d\xa0\x1f") | st.characters(exclude_categories=()))


@given(TEXTS)
def test_words_that_are_counted_natively_are_those_of_the_pattern(text):
    rest, ideographs = IDEOGRAPH.subn(" ", text)
    assert _words.count(text) == ideographs + len(_words._WORD.findall(rest))


@given(TEXTS)
def test_fingerprints_are_of_the_text_with_white_space_folded(text):
    folded = " ".join(unicodedata.normalize("NFC", text).split())
    wanted = hashlib.sha256(folded.encode("utf-8", "surrogatepass")).hexdigest() if folded else None
    assert _words.fingerprint(text) == wanted


def test_list_and_table_blocks_repeat_their_text():
    assert Block.of_list((ListItem("a"), ListItem("b", 2))).text == "a\nb"
    assert Block.of_table((("a", "b"), ("c",))).text == "a\tb\nc"
