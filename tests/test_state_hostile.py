"""States made to hang, crash or exhaust whoever reads them: each page ends in time linear in its size, and no state becomes a body by force."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from test_hostile import MB, timed

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
    "a name in 500,000 places": lambda: shell(
        nuxt("(function(a){return {body:[" + "a," * 500_000 + "]}}(" + json.dumps(TEXT * 1_000) + "))")
    ),
    "a paragraph in 500,000 places": lambda: shell(
        nuxt('(function(a){{return {{title:"{}",body:[{}]}}}}({}))'.format(TITLE, "a," * 300_000, json.dumps(TEXT * 1_000)))
    ),
    "a section in 50,000 places": lambda: shell(
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
