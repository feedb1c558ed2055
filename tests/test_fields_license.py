"""The licence of an article: its address, else its words; a picture's licence and reserved rights are none."""

import json

import pytest

import saring
from saring.fields.license import ADDRESS, LICENSED, RESERVED

BY = "https://creativecommons.org/licenses/by/4.0/"
PROSE = "The ferry that links the two islands was out of service for nine days, and then it sailed with a piano on its deck. " * 2


def record(head: str = "", body: str = "", told: object = None) -> saring.Article:
    if told is not None:
        head += f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": "Ferry", "license": told})}</script>'
    return saring.extract(
        f"<html><head><title>Ferry</title>{head}</head><body><article><h1>Ferry</h1><p>{PROSE}</p><p>So {PROSE}</p></article>{body}</body></html>",
        url="https://post.example/ferry",
    )


@pytest.mark.parametrize(
    ("head", "body", "told", "license", "source"),
    [
        ("", "", BY, BY, "jsonld"),
        ("", "", {"@type": "CreativeWork", "url": BY, "name": "CC BY"}, BY, "jsonld"),
        ("", "", ["CC BY 4.0"], "CC BY 4.0", "jsonld"),
        ("", f'<p><a rel="license" href="{BY}">Some rights</a></p>', None, BY, "link"),
        ("", '<p><a rel="license" href="/terms">Terms</a></p>', None, "https://post.example/terms", "link"),
        (f'<link rel="license" href="{BY}">', "", None, BY, "link"),
        ("", f'<footer><a href="{BY}"><img src="cc.png"></a></footer>', None, BY, "link"),
        ("", '<p><a rel="license" href="terms/use.html">Terms</a></p>', None, "https://post.example/terms/use.html", "link"),
        ("", "", "All rights reserved, but for CC BY 4.0", "All rights reserved, but for CC BY 4.0", "jsonld"),
        ('<meta name="dcterms.license" content="Open Government Licence v3.0">', "", None, "Open Government Licence v3.0", "meta"),
        (f'<meta name="dcterms.rights" content="Lisensi: {BY}.">', "", None, BY, "meta"),
    ],
)
def test_license(head, body, told, license, source):
    article = record(head, body, told)
    assert article.license == license
    assert article.evidence["license"].source == source


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", ""),
        ('<meta name="copyright" content="© 2021 The Harbor Post. All rights reserved.">', ""),
        ("", f'<figure><img src="a.jpg"><figcaption>Ferry <a rel="license" href="{BY}">CC BY</a></figcaption></figure>'),
        ("", f'<main><p>Photo: Jane Doe, <a href="{BY}">CC BY</a></p></main>'),
        ("", '<footer><a href="https://creativecommons.org/">About Creative Commons</a></footer>'),
    ],
)
def test_no_license(head, body):
    assert record(head, body).license is None


@pytest.mark.parametrize("told", ["All rights reserved", "© dpa. Alle Rechte vorbehalten.", {"name": "Riproduzione riservata"}])
def test_reserved_rights_are_no_license(told):
    assert record(told=told).license is None


@pytest.mark.parametrize("told", [[], {}, 7, True, None, "", "x" * 5_000, [[[[[["deep"]]]]]], {"@id": {"@id": {}}}])
def test_what_is_no_license_is_left_out(told):
    assert record(told=told if told is not None else [None]).license is None


def test_it_goes_through_json_and_html():
    article = record(told=BY)
    assert saring.Article.from_dict(article.to_dict()).license == BY
    assert saring.extract(saring.render(article, "html")).license == BY


@pytest.mark.parametrize("format", ["jsonld", "ninjs", "tei"])
def test_formats_name_it(format):
    assert BY in saring.render(record(told=BY), format)


@pytest.mark.parametrize(
    ("expression", "hit", "miss"),
    [
        (LICENSED, "CC-BY 4.0", "All rights reserved"),
        (LICENSED, "Lizenz", "© 2021"),
        (RESERVED, "Alle Rechte vorbehalten", "Some rights"),
        (ADDRESS, f"see {BY}", "see creativecommons.org"),
    ],
)
def test_patterns(expression, hit, miss):
    assert expression.search(hit)
    assert not expression.search(miss)
