"""What is read of scripts that hold a page's state: JSON, literals, Nuxt's arrays, React's payload; and what is passed over."""

import json

import pytest

from saring.fields.jsonld.literals import ASSIGNED, FUNCTION, NotLiteralError, read_literal, unescaped
from saring.fields.state.devalue import is_flat, unflattened
from saring.fields.state.payload import pushed, read_payload
from saring.fields.state.scripts import ASSIGNMENT, PARSED, read_states

FILLER = "x" * 200


def states(text, name="state"):
    return [(state.name, state.value) for state in read_states([(name, text)])]


@pytest.mark.parametrize(
    ("literal", "value"),
    [
        ('{a:1,\'b\':"two","c":[!0,!1,null,void 0,undefined]}', {"a": 1, "b": "two", "c": [True, False, None, None, None]}),
        ("[1.5,.5,-2,1e3,-1.2e-3,]", [1.5, 0.5, -2, 1000.0, -0.0012]),
        ("{$a_b:{},_:[]}", {"$a_b": {}, "_": []}),
        ('{when:new Date("2024-05-13"),n:Array(3),m:new Map([[1,2]])}', {"when": "2024-05-13", "n": [], "m": [[1, 2]]}),
        ("`a\\\nb`", "ab"),
        ("  'it\\'s'", "it's"),
    ],
)
def test_literals(literal, value):
    assert read_literal(literal, 0) == (value, len(literal))


@pytest.mark.parametrize(
    "text",
    ["{a:b}", "{a:1+1}", "{a:function(){return 1}}", "{a:()=>1}", "{a b}", "{a:1 b:2}", "[1 2]", "{a:1", "", "}", "{a(){}}", "[,1]", "-"],
)
def test_what_is_no_literal(text):
    with pytest.raises(NotLiteralError):
        read_literal(text, 0)


def test_escapes_of_strings():
    assert unescaped(r'"\u00e9\x41\u{1F600}\n\/\\\"\q"') == 'éA😀\n/\\"q'
    assert unescaped(r'"\u{110000}"') == "\ufffd"


def test_the_names_of_a_function_are_what_it_is_called_with():
    text = '(function(a,b,c){return {title:a,list:[b,a],on:c,self:{deep:b}}}("One","Two",!0))'
    value, end = read_literal(text, 0)
    assert value == {"title": "One", "list": ["Two", "One"], "on": True, "self": {"deep": "Two"}}
    assert text[end:] == "))"


def test_parts_of_names_that_are_set_before_it_returns():
    value, _ = read_literal('(function(a,b){a.title="One";a["x-y"]=b;b[1]={n:a};return [a,b]}({},Array(2)))', 0)
    assert value[0]["title"] == "One"
    assert value[0]["x-y"] is value[1]
    assert value[1][1]["n"] is value[0]


def test_a_bare_name_is_returned():
    assert read_literal('function(a){return a}("One")', 0)[0] == "One"


def test_a_function_that_does_more_is_no_literal():
    with pytest.raises(NotLiteralError):
        read_literal("(function(a){for(;;){}return {a:a}}(1))", 0)


def test_patterns_of_literals():
    assert FUNCTION.match("(function (a, b) {")
    assert not FUNCTION.match("functional(a){")
    assert ASSIGNED.match('a.b["c d"][0]=1')
    assert not ASSIGNED.match("a=1")


@pytest.mark.parametrize(
    ("script", "name"),
    [
        ("window.__INITIAL_STATE__={}", "window.__INITIAL_STATE__"),
        ('window["__DATA__"] = "{', '["__DATA__"]'),
        ("Fusion.globalContent={}", "Fusion.globalContent"),
        ("var state = JSON.parse('", "state"),
        ("data: [", "data"),
        ("window.__NUXT__=(function(a){", "window.__NUXT__"),
    ],
)
def test_assignments(script, name):
    assert ASSIGNMENT.search(script)[1] == name


def test_what_is_no_assignment():
    assert not ASSIGNMENT.search("a=b; if(c==1){}; d=4")
    assert PARSED.match('JSON.parse("')
    assert not PARSED.match("JSON.stringify({")


@pytest.mark.parametrize(
    "script",
    [
        "window.__S__ = %s;",
        "var a=1;window.b=a;window.__S__=%s;(function(){})()",
        "window.__S__={a:%s,};",
        "/* state */ self.__S__ = %s",
        "window.x={y:z.q()};window.__S__=%s",
    ],
)
def test_assigned_objects(script):
    value = {"title": 'A "quote"', "text": FILLER}
    found = states(script % json.dumps(value))
    assert value in [member for _, state in found for member in (state, state.get("a"))]


def test_json_inside_a_string():
    value = {"title": "Été", "text": FILLER}
    inner = json.dumps(value)
    quoted = json.dumps(inner)
    assert states(f"window.__S__=JSON.parse({quoted});") == [("window.__S__", value)]
    assert states(f"window.__S__={quoted};") == [("window.__S__", value)]
    assert states("%7B%22a%22%3A%22" + FILLER + "%22%7D") == [("state", {"a": FILLER})]


def test_references_of_apollo():
    cache = {"ROOT_QUERY": {"__typename": "Query", "post": {"__ref": "Post:1"}}, "Post:1": {"__typename": "Post", "text": FILLER}}
    ((_, value),) = states(f"window.__APOLLO_STATE__={json.dumps(cache)}")
    assert value["ROOT_QUERY"]["post"] is value["Post:1"]


# ── Nuxt 3 ──


def test_a_flat_array():
    flat = [["ShallowReactive", 1], {"a": 2, "b": 5, "gone": -1}, ["Reactive", 3], {"t": 4}, "text", ["Date", "2024-05-13T00:00:00Z"]]
    assert is_flat(flat)
    assert unflattened(flat) == {"a": {"t": "text"}, "b": "2024-05-13T00:00:00Z", "gone": None}


def test_sets_and_maps_of_a_flat_array():
    flat = [{"s": 1, "m": 4, "n": 7}, ["Set", 2, 3], "a", "b", ["Map", 5, 6], "key", "value", ["null", "k", 6]]
    assert unflattened(flat) == {"s": ["a", "b"], "m": {"key": "value"}, "n": {"k": "value"}}


def test_cycles_of_a_flat_array():
    value = unflattened([{"self": 0, "ref": 1}, ["Ref", 1]])
    assert value["self"] is value
    assert value["ref"] is None
    assert unflattened([["Ref", 1], ["Ref", 0]]) is None


@pytest.mark.parametrize("value", [{"a": 1}, [], [1, 2], [{"a": "b"}, 1], [{"a": True}, 1], ["a", "b"], [{}, 1], [["a", "b"], 1]])
def test_what_is_no_flat_array(value):
    assert not is_flat(value)


# ── React ──


def test_a_payload_with_references_and_texts():
    text = "<p>Smørbrød – ½</p>\nnot:a line"
    payload = '0:{"a":"$1","b":"$$5","d":"$D2024-05-13","u":"$undefined","c":"$2:props:x:0","l":["$L1","plain $1"]}\n'
    payload += f'1:T{len(text.encode()):x},{text}2:["$","div",null,{{"x":["y"]}}]\n3:I[12,["a"],"B"]\n4:"$Sreact"\n'
    first = read_payload(payload)[0]
    assert first == {"a": text, "b": "$5", "d": "2024-05-13", "u": None, "c": "y", "l": [text, "plain $1"]}


def test_pushes():
    script = 'self.__next_f.push([1,"1:a\\n"]);self.__next_f.push([0]);x.push([1,"b"]);push([1,'
    assert list(pushed(script)) == ["1:a\n", "b"]


def test_lines_that_refer_to_each_other():
    (first, second) = read_payload('1:{"a":"$2"}\n2:{"b":"$1"}\n')
    assert first["a"] is second
    assert second["b"] is first


@pytest.mark.parametrize("payload", ["", "nonsense", "1:Tffffffff,short", "1:{broken\n2:[1", "zz:1", "1:T,", "1:" + "[" * 100_000])
def test_broken_payloads(payload):
    assert read_payload(payload) in ([], [[1]])
