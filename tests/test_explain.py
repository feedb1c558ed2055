"""Explanations: the record is the one of `extract`, every block says what decided, the reasons are those of the model."""

import json

import pytest
from golden import cases
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import saring
from saring import Options, _core
from saring._model import model
from saring.explain.style import STYLE
from saring.explain.words import DECIDED
from saring.fields.columns import LABEL, LABELS

URL = "https://www.example.org/news/1"
CASES = {case.name: case for case in cases()}
SENTENCE = "The harbour council voted on Tuesday to keep the old lighthouse lit, ending a dispute of six years."

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def article(*paragraphs, head="", more=""):
    text = "".join([f"<p>{paragraph}</p>" for paragraph in paragraphs])
    menu = "<nav><ul><li><a href=/a>News</a></li><li><a href=/b>Sport</a></li></ul></nav>"
    return f"<html lang=en><title>Lighthouse stays - Post</title>{head}{menu}<article><h1>Lighthouse stays</h1>{text}</article>{more}"


def paragraphs(count):
    return [f"{number}. {SENTENCE}" for number in range(count)]


def block(explanation, text):
    return next(block for block in explanation.blocks if text in block.text)


def effect(explained, name):
    return next((reason.effect for reason in explained.reasons if reason.name == name), 0.0)


def field(explanation, name):
    return next(field for field in explanation.fields if field.name == name)


@pytest.mark.parametrize("name", CASES)
def test_the_record_is_that_of_extract(name):
    page = CASES[name].page
    explanation = saring.explain(page, url=URL)
    assert explanation.record == saring.extract(page, url=URL)
    assert explanation.verdict == explanation.record.verdict


@pytest.mark.parametrize("name", CASES)
def test_labels_and_scores_are_those_of_the_native_half(name):
    page = CASES[name].page
    rows = _core.read_page(page, model()).blocks
    explained = saring.explain(page, url=URL).blocks
    assert [(block.model_label, block.text, block.score) for block in explained] == [(LABELS[row[LABEL]], row[3], row[4]) for row in rows]


@pytest.mark.parametrize("name", CASES)
def test_the_body_is_made_of_the_blocks_that_are_in_it(name):
    explanation = saring.explain(CASES[name].page, url=URL)
    # Who is quoted is said in a block of the body, and has a field of its own.
    sources = [(block.source or "").strip() for block in explanation.record.body]
    body = "".join("".join([explanation.record.text, *sources]).split())
    told = "".join(["".join(block.text.split()) for block in explanation.blocks if block.in_body])
    if explanation.verdict.kind == "liveblog":  # a block's time goes to the update's date, and JSON-LD has updates that no block has
        found = [block for block in explanation.record.body if block.type != "liveUpdate"]
        assert all("".join(block.text.split()) in told for block in found)
        assert told
    elif "body" in explanation.record.evidence:  # it is from the page's data
        assert not told
    else:
        assert sorted(told.replace("—", "")) == sorted(body.replace("—", ""))


@quick
@given(st.binary(max_size=2000))
def test_bytes_never_raise(data):
    json.dumps(saring.explain(data).to_dict(), allow_nan=False)


@quick
@given(st.text(st.characters(exclude_categories=[]), max_size=1000), st.sampled_from(["precision", "recall"]), st.booleans())
def test_text_and_options_never_raise(text, favour, tables):
    options = Options(favour=favour, tables=tables, evidence=False)
    assert saring.explain(text, url=URL, options=options).record == saring.extract(text, url=URL, options=options)


def test_every_decision_and_every_label_has_words():
    assert set(_core.DECISIONS) <= set(DECIDED)
    for name in LABELS:
        assert f".l-{name}{{" in STYLE
    for said in DECIDED.values():
        for sentence in said:
            sentence.format(score="1 %", threshold="2 %", label="a date", verdict="it is empty", stored="state")


def test_every_column_is_in_one_group():
    grouped = [column for _, _, columns in _core.FEATURE_GROUPS for column in columns]
    assert sorted(grouped) == sorted(_core.FEATURES)
    assert all(words for _, words, _ in _core.FEATURE_GROUPS)


def test_a_paragraph_loses_by_links():
    texts = paragraphs(8)
    plain = block(saring.explain(article(*texts)), "5. ")
    texts[5] = f"<a href=/x>{texts[5]}</a>"
    linked = block(saring.explain(article(*texts)), "5. ")
    assert effect(linked, "links") < 0 <= effect(plain, "links")
    assert linked.score < plain.score
    assert [reason.words for reason in linked.reasons if reason.name == "links"] == ["how much of it is links"]


def test_prose_around_a_paragraph_speaks_for_it():
    teasers = "".join([f"<div class=teaser><a href=/{number}>Story {number} of the island</a></div>" for number in range(60)])
    inside = block(saring.explain(article(*paragraphs(12), more=teasers)), "6. ")
    assert effect(inside, "neighbours") > 0
    assert [abs(reason.effect) for reason in inside.reasons] == sorted([abs(reason.effect) for reason in inside.reasons], reverse=True)


def test_traits_say_what_is_unusual():
    texts = paragraphs(8)
    texts[5] = f"<a href=/x>{texts[5]}</a>"
    linked = block(saring.explain(article(*texts)), "5. ")
    traits = {trait.name: trait for reason in linked.reasons for trait in reason.traits}
    assert traits["link_share"].value == pytest.approx(1.0)
    assert traits["link_share"].usual < 1


def test_a_long_page_is_explained_in_bounds():
    explanation = saring.explain(article(*paragraphs(2000)))
    assert len(explanation.blocks) > 2000
    assert sum([bool(block.reasons) for block in explanation.blocks]) <= 400


def test_scores_decide_against_the_threshold():
    explanation = saring.explain(article(*paragraphs(6)))
    scored = [block for block in explanation.blocks if block.decision == "score"]
    assert {block.in_body for block in scored} == {True, False}
    for told in scored:
        assert told.in_body == (told.score >= explanation.threshold)
        assert f"{100 * explanation.threshold:.1f} %" in told.because


@pytest.mark.parametrize(
    ("case", "decision"),
    [
        ("id-several-figures", "caption"),
        ("id-infinite-scroll", "nextStory"),
        ("id-kompas-capture", "inserted"),
        ("ko-euc-kr-br", "smallPrint"),
        ("he-comments-like-text", "lastHeading"),
        ("id-home-listing", "alike"),
        ("it-gallery", "surelyOther"),
        ("fr-soft-404", "noBody"),
        ("id-okezone-capture", "captureHead"),
        ("en-body-in-json-ld", "stored"),
    ],
)
def test_rules_that_golden_pages_show(case, decision):
    told = [block for block in saring.explain(CASES[case].page, url=URL).blocks if block.decision == decision]
    assert told
    assert not told[0].in_body


def test_options_that_leave_blocks_out():
    page = CASES["es-agency-table"].page
    without = saring.explain(page, options=Options(tables=False))
    assert without.record == saring.extract(page, options=Options(tables=False))
    cells = [told for told in without.blocks if told.decision == "noTables"]
    assert cells
    assert {told.kind for told in cells} == {"cell"}
    precise = saring.explain(page, options=Options(favour="precision"))
    assert all(told.score < 0.8 for told in precise.blocks if told.decision == "favour")


def test_sources_that_disagree_are_all_told():
    head = (
        '<meta property="og:title" content="Another title altogether"><meta name="author" content="Ann Beispiel">'
        '<meta property="article:published_time" content="2024-05-02T10:00:00Z">'
        '<link rel=canonical href="https://www.skerrytimes.example/news/1"><meta property="og:url" content="https://www.skerrytimes.example/">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Lighthouse stays", "datePublished": "2024-05-03T10:00:00Z",'
        '"author": {"@type": "Person", "name": "Berta Muster"}, "image": "https://www.skerrytimes.example/b.jpg", "inLanguage": "de"}</script>'
    )
    explanation = saring.explain(article(*paragraphs(8), head=head), url="https://www.skerrytimes.example/news/1")
    lost = {told.name: [candidate.value for candidate in told.alternatives] for told in explanation.fields}
    assert "Another title altogether" in lost["headline"]
    assert lost["author"] == ["Ann Beispiel"]
    assert [value[:10] for value in lost["date_published"]] == ["2024-05-02"]
    assert lost["in_language"] == ["de"]
    assert lost["canonical_url"] == ["https://www.skerrytimes.example/"]
    assert field(explanation, "canonical_url").alternatives[0].problem == "a front page, or no address that can be true"


def test_what_is_less_exact_does_not_disagree():
    head = (
        '<meta property="article:published_time" content="2024-05-03T10:00:00Z"><meta name="date" content="2024-05-03">'
        '<meta name="dc.date" content="2024-05-03T11:00:00Z">'
    )
    told = field(saring.explain(article(*paragraphs(6), head=head)), "date_published")
    assert [candidate.evidence.where for candidate in told.alternatives] == ["dc.date"]
    assert len(told.candidates) == 3


def test_what_is_no_page_has_no_blocks():
    explanation = saring.explain(b"%PDF-1.4 ...")
    assert (explanation.kind, explanation.blocks, explanation.threshold) == ("pdf", (), None)
    assert explanation.verdict.kind == "notHtml"


def test_wrong_arguments_are_those_of_extract():
    with pytest.raises(TypeError):
        saring.explain(7)
    with pytest.raises(TypeError):
        saring.explain(b"", url=7)
    with pytest.raises(saring.OptionsError):
        saring.explain("text", options=Options(charset="utf-8"))
