"""States made to hang, crash or exhaust whoever reads them: each page ends in time linear in its size, and no state becomes a body by force."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from test_hostile import MB, timed

import saring
from saring.fields.jsonld.literals import NotLiteralError, read_literal

TITLE = "Island keeps its lighthouse"
TEXT = "The harbour council voted on Tuesday to keep the old lighthouse lit, ending a dispute that had divided the island. "
HTML = f"<p>{TEXT}</p>" * 4


def shell(*scripts: str) -> bytes:
    """A page of nothing but scripts."""
    return f"<!DOCTYPE html><html lang='en'><head><title>{TITLE}</title></head><body><div id=root></div>{''.join(scripts)}</body></html>".encode()


def data(text: str) -> str:
    return f'<script type="application/json">{text}</script>'


def state(text: str) -> str:
    return f"<script>window.__INITIAL_STATE__={text}</script>"


def nuxt(text: str) -> str:
    return f"<script>window.__NUXT__={text}</script>"


def push(text: str) -> str:
    return f"<script>self.__next_f.push({json.dumps([1, text])})</script>"


def devalue(flat: list[object]) -> str:
    return f'<script type="application/json" id="__NUXT_DATA__">{json.dumps(flat)}</script>'


def article(**more: object) -> str:
    return json.dumps({"title": TITLE, **more})


def doubled(key: str, last: object, times: int) -> list[object]:
    """Elements from the fourth place on, each in the next one so many times: written out, they would have no end."""
    flat: list[object] = []
    for n in range(4, 48, 2):
        flat += [{"type": 3, key: n + 1}, [n + 2] * times]
    return [*flat, last]


def typed(kind: str) -> list[object]:
    return [{"title": 1, "body": 2}, TITLE, [4], kind]


def pairs(first: int) -> list[object]:
    """Lists from this place on that have the next one twice each."""
    return [*[[n + 1] * 2 for n in range(first, first + 60)], "x"]


ENDS: dict[str, Callable[[], bytes]] = {
    "deep lists": lambda: shell(data("[" * 500_000 + "]" * 500_000), state("[" * 500_000)),
    "deep objects": lambda: shell(data('{"body":' * 100_000 + "1" + "}" * 100_000), state("{body:" * 100_000)),
    "deep, but not too deep for JSON": lambda: shell(data('{"body":' * 900 + article(body=["x"]) + "}" * 900)),
    "deep elements": lambda: shell(data(article(body=json.loads('[{"type":"p","children":' * 300 + "[]" + "}]" * 300)))),
    "broken": lambda: shell(data('{"a":"' + "\\" * MB), state('{"a":"' + "x" * MB), state("{a:'" + "\\'" * MB)),
    "8 MB of small objects": lambda: shell(data("[" + ",".join(['{"title":"A title","body":"b"}'] * 250_000) + "]")),
    "10 MB in one string": lambda: shell(data(article(body=TEXT * (7 * MB // len(TEXT)))), data(article(body=TEXT * 20_000))),
    "8 MB of literals": lambda: shell(state("[" + "{a:1,b:'c',d:!0}," * 400_000 + "]")),
    "200,000 assignments": lambda: shell(state("1;" + "a={" * 200_000), state("1;" + "a={b:c};" * 200_000)),
    "assignments of JSON that breaks at its end": lambda: shell(state("1;" + "a=[" + "[1],a=[" * 100_000)),
    "strings in strings": lambda: shell(state(json.dumps(json.dumps(json.dumps(json.dumps({"body": "\\" * 100_000})))))),
    "JSON in strings again and again": lambda: shell(data(json.dumps([{"a": json.dumps([{"b": json.dumps(["c" * 100])}] * 50)}] * 2_000))),
    "a function of 100,000 names": lambda: shell(
        nuxt(f"(function({','.join([f'a{n}' for n in range(100_000)])}){{return {{data:[a1,a2]}}}}({','.join(['1'] * 100_000)}))")
    ),
    "a name in 60,000 places": lambda: shell(
        nuxt("(function(a){return {body:[" + "a," * 60_000 + "]}}(" + json.dumps(TEXT * 1_000) + "))")
    ),
    "a paragraph in 60,000 places": lambda: shell(
        nuxt('(function(a){{return {{title:"{}",body:[{}]}}}}({}))'.format(TITLE, "a," * 60_000, json.dumps(TEXT * 1_000)))
    ),
    "a section in 20,000 places": lambda: shell(
        nuxt(
            '(function(a){{return {{title:"{}",body:{{version:1,sections:[{}]}}}}}}({}))'.format(
                TITLE, '[1,"p",[[0,[],0,a]]],' * 20_000, json.dumps(TEXT * 1_000)
            )
        )
    ),
    "a function without an end": lambda: shell(nuxt("(function(a){" + "a.b=" * 200_000), nuxt("(function(" + "a," * 200_000)),
    "a name that is set in itself": lambda: shell(nuxt(f'(function(a){{a.title="{TITLE}";a.body=a;a.content=[a];return a}}({{}}))')),
    "an index without an end": lambda: shell(
        nuxt("(function(a){a[999999999]=1;return a}([]))"), nuxt("(function(a){return a}(Array(1e99)))")
    ),
    "places far out in 5,000 arrays": lambda: shell(
        nuxt(
            f"(function({','.join([f'a{n}' for n in range(5_000)])}){{{''.join([f'a{n}[9999]=1;' for n in range(5_000)])}"
            f"return {{b:1}}}}({','.join(['[]'] * 5_000)}))"
        )
    ),
    "lists in lists, each in four places": lambda: shell(devalue([*typed("list"), *doubled("items", "", times=4)])),
    "empty lists in lists, each in ten places": lambda: shell(devalue([*typed("list"), *doubled("items", [], times=10)])),
    "what is no text in what is none, each in two places": lambda: shell(
        devalue([{"title": 1, "body": 2}, TITLE, [4], "list", {"type": 3, "items": 5}, [6], {"content": 8, "items": 7}, [], *pairs(8)])
    ),
    "a marker of Mobiledoc that is no text": lambda: shell(
        devalue(
            [{"title": 1, "body": 2}, TITLE, {"version": 3, "sections": 4}, 1, [5], [3, 6, 7], "ul", [8], [9], [3, 3, 3, 10], *pairs(10)]
        )
    ),
    "9,000 items that are one text": lambda: shell(
        devalue([{"title": 1, "body": 2}, TITLE, [4] * 9_000, TEXT * 2, {"type": 5, "content": 3}, "item"])
    ),
    "9,000 pictures with one caption of 1 MB": lambda: shell(
        devalue(
            [{"title": 1, "body": 2}, TITLE, [4] * 9_000, "x" * MB, {"type": 5, "url": 6, "caption": 3}, "image", "https://a.example/b.jpg"]
        )
    ),
    "9,000 elements with 1 MB of space": lambda: shell(
        devalue(
            [{"title": 1, "body": 2}, TITLE, [4] * 9_000, "paragraph", {"type": 3, "text": 5, "content": 5, "html": 5, "code": 5}, " " * MB]
        )
    ),
    "9,000 elements whose type is 1 MB": lambda: shell(
        devalue([{"title": 1, "body": 2}, TITLE, [4] * 9_000, "", {"type": 5, "kind": 5, "name": 5, "tag": 5, "text": 2}, "x" * MB])
    ),
    "150 lists of 1,500 long paragraphs": lambda: shell(
        devalue(
            [
                {"a": 5},
                TITLE,
                TEXT * 10,
                {"type": 4, "text": 2},
                "paragraph",
                [7 + 2 * n for n in range(150)],
                *[part for n in range(150) for part in ([3] * 1_500, {"title": 1, "body": 6 + 2 * n})],
            ]
        )
    ),
    "lists of one around 30,000 keys": lambda: shell(
        devalue([{"a": 1}, *[[n + 2] for n in range(30_000)], {f"k{n}": 30_002 for n in range(30_000)}, [30_003], TEXT])
    ),
    "one object as the body of 20,000": lambda: shell(
        devalue([{"a": 3}, TITLE, {f"k{n}": 1 for n in range(20_000)}, list(range(4, 20_004)), *[{"title": 1, "body": 2}] * 20_000])
    ),
    "JSON in a string in 3,000 places": lambda: shell(
        devalue([{"a": 2}, json.dumps([{"k": n, "body": "b" * 100} for n in range(1_000)]), list(range(3, 3_003)), *[{"t": 1}] * 3_000])
    ),
    "authors in authors, each in twenty places": lambda: shell(
        devalue([{"title": 1, "body": 2, "author": 4, "image": 4}, TITLE, [3] * 3, TEXT * 10, *[[n] * 20 for n in range(5, 11)], {"x": 1}])
    ),
    "a space of 1 MB in a text": lambda: shell(data(article(body=TEXT + " " * MB + TEXT))),
    "an array that refers to itself": lambda: shell(devalue([{"data": 0, "title": 1, "body": 2}, TITLE, [2, 2, 0]])),
    "names around names": lambda: shell(devalue([["Ref", 1], *[["Ref", n + 2] for n in range(100_000)]])),
    "100,000 references to one text": lambda: shell(
        devalue([{"title": 1, "body": 3}, TITLE, TEXT * 5_000, [4] * 100_000, {"type": 5, "text": 2}, "paragraph"])
    ),
    "100,000 objects with one text": lambda: shell(
        devalue([list(range(3, 100_003)), TITLE, TEXT * 5_000, *[{"title": 1, "body": 2}, {"body": 2}] * 50_000])
    ),
    "objects that have each other": lambda: shell(
        devalue([{"title": 1, "body": 2}, TITLE, *[[n, n + 1, n + 1] for n in range(2, 20_000)]])
    ),
    "10 MB of payload": lambda: shell(*[push(f'{n:x}:{{"title":"{TITLE}","a":"$1","b":"$2"}}\n' * 500) for n in range(400)]),
    "payload in pieces of a letter": lambda: shell(*[push("1") for _ in range(10_000)]),
    "payload that refers to itself": lambda: shell(push(f'1:["$1","$2"]\n2:{{"title":"{TITLE}","body":"$2","content":["$1"]}}\n')),
    "a text longer than the payload": lambda: shell(push("1:Tffffffff," + "é" * 100_000)),
    "100,000 pushes in a script": lambda: shell("<script>" + 'self.__next_f.push([1,"a"]);' * 100_000 + "</script>"),
    "300,000 elements": lambda: shell(data(article(body=[{"type": "p", "text": "x"}] * 200_000))),
    "lists of lists": lambda: shell(data(article(body=[[[{"type": "text", "text": TEXT}] * 100] * 100] * 10))),
    "10,000 scripts": lambda: shell(data(article(body=HTML)) * 10_000),
    "a million tags in a body": lambda: shell(data(article(body="<b><i>" * 500_000))),
    "a flood of <": lambda: shell(data(article(body=f"{TEXT}<p>" + "<" * MB))),
    "a flood of &": lambda: shell(data(article(body=f"{TEXT}" + "&" * MB + "&lt;p"))),
    "a key of 1 MB": lambda: shell(data(json.dumps({"title": TITLE, "a" * MB: HTML, "aA" * MB: [HTML]}))),
    "references without an end": lambda: shell(
        state(json.dumps({"a": {"__typename": "A", "b": {"__ref": "a"}, "title": TITLE, "body": {"__ref": "a"}}}) + " " * 200)
    ),
}


@pytest.mark.parametrize("name", ENDS)
def test_hostile_state_ends(name: str) -> None:
    record, late = timed(ENDS[name]())
    assert late <= 0, f"{late:.1f} s too late"
    json.dumps(record.to_dict(), ensure_ascii=False).encode()


def test_a_literal_has_so_many_tokens_and_no_more() -> None:
    with pytest.raises(NotLiteralError) as problem:
        read_literal("[" + "1," * 300_000 + "]", 0)
    assert problem.value.at == 200_000


def test_a_body_among_hostile_state_is_found() -> None:
    record, _ = timed(shell(state("{a:" * 1_000), data("[" * 100_000), nuxt("(function(a){"), data(article(body=HTML))))
    assert record.text == "\n\n".join([TEXT.strip()] * 4)


@pytest.mark.parametrize("cut", range(0, 700, 7))
def test_a_state_cut_anywhere(cut: int) -> None:
    whole = shell(
        nuxt('(function(a,b){b.title=a;return {data:[b],body:"x"}}("A",{}))'), push('1:{"a":"$2"}\n2:T5,hello'), data(article(body=HTML))
    )
    record, _ = timed(whole[: len(whole) - cut])
    assert record.verdict


def stream(flat: list[object]) -> str:
    return f"<script>window.__reactRouterContext.streamController.enqueue({json.dumps(json.dumps(flat))})</script>"


@pytest.mark.parametrize(
    "flat",
    [[["P", [1]]], [["P", {}]], [["P", True]], [{"_" + "9" * 5_000: 1}, "a"], [{"_²": 1}, "a"], [{"_1": [{}]}, {}]],
    ids=["list", "object", "truth", "digits", "power", "values"],
)
def test_a_stream_whose_places_are_none_is_passed_over(flat):
    assert saring.extract(shell(stream([{"_1": 2}, "title", TITLE])) + stream(flat).encode()).headline == TITLE
    assert saring.extract(shell(stream(flat))).headline == TITLE
