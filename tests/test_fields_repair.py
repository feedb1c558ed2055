"""JSON that pages hold though it is not quite JSON: the mildest step that reads it, and nothing lost that stands there whole."""

import pytest

from saring.fields.jsonld.repair import read_scripts

VALUE = {"@type": "NewsArticle", "headline": "It rains, [they] say", "author": {"name": "Ann Lee"}, "date": "2026-03-03"}
TEXT = '{"@type":"NewsArticle","headline":"It rains, [they] say","author":{"name":"Ann Lee"},"date":"2026-03-03"}'


@pytest.mark.parametrize(
    "script",
    [
        TEXT,
        f"{TEXT};",
        f"/* of the page */ {TEXT}",
        f"<!-- {TEXT} -->",
        f" // <![CDATA[\n{TEXT}\n// ]]>",
        f"/* <![CDATA[ */ {TEXT} /* ]]> */",
        f"\ufeff{TEXT}",
        TEXT.replace("{", "{\u00a0").replace(":", "\u200b:"),
        TEXT.replace('"', "&quot;"),
        TEXT.replace("},", "},,"),
        TEXT.replace("}", " , ,}"),
        TEXT.replace("}", "/* , */}"),
        TEXT.replace('"author"', '// the "author"\n"author"'),
        TEXT.replace('",', '"\n', 1),
        TEXT[:-1],
        f"{TEXT[:-1]},",
        f"{TEXT[:-1]} /* cut",
        f'{TEXT[:-1]},"description":"It rai',
        f'{TEXT[:-1]},"image":',
    ],
)
def test_what_can_be_read(script):
    assert read_scripts([script]) == [VALUE]


def test_strings_stay_as_they_are():
    text = '"a ,] b \u00a0 /* c */ // d ,} &quot;"'
    assert read_scripts([f"[{text},]"]) == read_scripts([f"[{text}]"])


def test_a_quote_inside_a_string():
    assert read_scripts(['{"a":"the "b" of c","d":"5" e",}']) == [{"a": 'the "b" of c', "d": '5" e'}]


@pytest.mark.parametrize("script", ["", "{", '"', "/*", "//", "var a = 1", '{"a', '{"a":', ',"a":"b"', "\\", '"\\', "&quot;"])
def test_what_is_past_repair_is_nothing(script):
    assert not [value for value in read_scripts([script]) if value]


@pytest.mark.parametrize(
    ("script", "value"),
    [
        ("{'@type':'NewsArticle','headline':'It\\'s open'}", {"@type": "NewsArticle", "headline": "It's open"}),
        ("{@type: 'NewsArticle', headline: 'Bridge \"open\"', n: 1,}", {"@type": "NewsArticle", "headline": 'Bridge "open"', "n": 1}),
        ('{"@type":"NewsArticle",headline:"Bridge open",}', {"@type": "NewsArticle", "headline": "Bridge open"}),
        ("{\"a\": 'b // c', url: 'https://x.example/a'}", {"a": "b // c", "url": "https://x.example/a"}),
        ("[{'a': ['b', null, true]}]", [{"a": ["b", None, True]}]),
    ],
)
def test_objects_as_scripts_write_them(script, value):
    assert read_scripts([script]) == [value]


@pytest.mark.parametrize(
    "script", ["{'a': 'L'arbre'}", "{a: b c}", "{'a': function(){}}", "{'" * 1_000, "{a:" * 50_000, "{'a':'" + "\\'" * 100_000]
)
def test_what_no_script_writes_is_nothing(script):
    assert read_scripts([script]) == []
