"""Whose text a page carries and who wrote it, where several of its parts have something to say of that."""

import pytest
from pages_made import page as made

import saring
from saring.fields.attribution.collective_names import ADDRESS, HANDLE, NO_NAME
from saring.fields.attribution.name_sources import IMAGE_VIA, SITE_FIRST, TRAIL, read_sources
from saring.fields.attribution.told_names import HOST
from saring.fields.facts import gather

BODY = "<p>" + "The bridge over the river was closed two years ago after engineers found rust in three of its beams. " * 3 + "</p>"


def page(head="", above="", body=BODY, below=""):
    shown = "<h1>Town reopens its old bridge</h1>"
    return f"<html lang=en><head><title>Town reopens its old bridge</title>{head}</head><body><article>{shown}{above}{body * 3}{below}</article></body></html>"


def ld(**more):
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {", ".join([f"{chr(34)}{key}{chr(34)}: {value}" for key, value in more.items()])}}}</script>'


def authors(html, url="https://www.courier.example/news/1"):
    return [person.name for person in saring.extract(html, url=url).author]


def agencies(html, url="https://www.courier.example/news/1"):
    return [organization.name for organization in saring.extract(html, url=url).source_organization]


def test_an_address_on_an_agency_s_site():
    html = page('<link rel="canonical" href="https://apnews.com/article/bridge-1">')
    assert agencies(html) == ["AP"]
    assert agencies(html, "https://apnews.com/article/bridge-1?x=1") == []
    assert agencies(page('<link rel="canonical" href="https://notapnews.com/article/bridge-1">')) == []


def test_the_site_itself_is_no_agency_of_its_text():
    html = page('<meta property="og:site_name" content="ANTARA News">', '<p class="byline">ANTARA</p>')
    assert agencies(html) == []
    assert agencies(page(above='<p class="byline">ANTARA</p>')) == ["ANTARA"]


def test_a_line_behind_the_text():
    article = saring.extract(page(below="<p>The Associated Press contributed to this report.</p>"))
    assert [source.name for source in article.source_organization] == ["AP"]
    assert article.credit_text == "The Associated Press contributed to this report"


def test_whoever_put_it_online_gives_way_to_a_signed_line():
    head = ld(author='{"@type": "Person", "name": "KatieS"}')
    assert authors(page(head, "<p class=byline>by Aoife Doe</p>")) == ["Aoife Doe"]
    assert authors(page(head)) == ["KatieS"]


def test_so_does_a_whole_name_that_only_a_claim_has():
    head = ld(author='{"@type": "Person", "name": "Jane Doe"}')
    assert authors(page(head, "<p class=byline>By John Roe</p>")) == ["John Roe"]
    assert authors(page(head, "<p class=byline>By John Roe</p><p>Posted by Jane Doe</p>")) == ["Jane Doe"]
    assert authors(page(head, "<p class=byline>By the light of the harbour</p>")) == ["Jane Doe"]


def test_who_made_the_site_is_nobody_in_a_claim():
    assert authors(page('<meta name="author" content="harbour.example , Harbour Pegasus">')) == []
    assert authors(page('<meta name="author" content="Jane Doe, John Roe">')) == ["Jane Doe", "John Roe"]


def test_capitals_in_markup_sign_only_beside_the_text():
    assert authors(page("<nav><span class=author>CJ</span></nav>")) == []
    assert authors(page(above="<p class=author>CJ</p>")) == ["CJ"]


def test_what_a_picture_came_through_is_no_author():
    assert authors(page(below="<p class=byline>[Image via Harbour Doe, Quay News/YouTube]</p>")) == []
    assert IMAGE_VIA.match("Photos courtesy of") and IMAGE_VIA.match("Image Doe") is None
    assert SITE_FIRST.match("harbour.example, Jane") and SITE_FIRST.match("J.K. Doe, Jane") is None


def test_a_byline_that_is_a_day_or_a_word_of_dates_is_nobody():
    for word in ("Donnerstag", "Published"):
        assert authors(page(above=f"<p class=byline>{word}</p><p class=date>5 June 2026</p>")) == []


def test_a_second_author_that_only_the_line_names():
    head = ld(author='{"@type": "Person", "name": "Jane Doe"}')
    assert authors(page(head, "<p class=byline>By Jane Doe and John Roe</p>")) == ["Jane Doe", "John Roe"]
    assert authors(page(head, "<p class=byline>By Jane Doe, Shipping Expert</p>")) == ["Jane Doe"]


@pytest.mark.parametrize(("kind", "names"), [("Person", ["Jane Doe"]), ("Organization", [])])
def test_a_site_called_like_its_author(kind, names):
    head = ld(author=f'{{"@type": "{kind}", "name": "Jane Doe"}}').replace("NewsArticle", "Article")
    assert authors(page(f'<meta property="og:site_name" content="Jane Doe">{head}')) == names


@pytest.mark.parametrize("name", ["admin", "team", "site-admin", "red.", "reuters"])
def test_accounts_that_are_nobody_s(name):
    assert authors(page(ld(author=f'{{"@type": "Person", "name": "{name}"}}'))) == []


@pytest.mark.parametrize("kind", ["Person", "Organization"])
@pytest.mark.parametrize("name", ["Courier Staff", "Swoogo", "admin", "The Bridge Team"])
def test_who_signs_where_no_person_does(kind, name):
    head = ld(author=f'{{"@type": "{kind}", "name": "{name}"}}') + '<meta property="og:site_name" content="Swoogo">'
    article = saring.extract(page(head, f"<p class=byline>{name}</p>"))
    assert [person.name for person in article.author] == [name]
    assert article.evidence["author"].source == "jsonld"
    assert authors(page(head)) == (["Swoogo"] if name == "Swoogo" else [])
    assert authors(page(head.replace("NewsArticle", "Article"))) == []
    assert authors(page(head, f"<p class=byline>{name}</p><p class=byline>By Jane Doe</p>")) == ["Jane Doe"]


def test_an_agency_signs_as_a_source():
    head = ld(author='{"@type": "Organization", "name": "Reuters"}')
    shown = page(head, "<p class=byline>Reuters</p>")
    assert (authors(shown), agencies(shown)) == ([], ["Reuters"])


@pytest.mark.parametrize(
    ("line", "names"),
    [("Courier Staff", ["Courier Staff"]), ("By Swoogo", ["Swoogo"]), ("Posted by HansE42 on Friday, May 24, 2024", ["HansE42"])],
)
def test_a_line_that_nothing_claims(line, names):
    assert authors(page('<meta property="og:site_name" content="Swoogo">', f"<p class=byline>{line}</p>")) == names


@pytest.mark.parametrize(
    ("name", "names"), [("srauturier", ["srauturier"]), ("Thrive Agency", ["Thrive Agency"]), ("site_admin", []), ("k" * 21, [])]
)
def test_a_card_is_seen(name, names):
    assert authors(page(f'<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="{name}">')) == names


def test_a_list_of_topics_gives_way_to_the_name_claimed_and_seen():
    head = '<meta name="dc.creator" content="karstendoe">'
    lines = "<p class=byline>Articles, Our Research, Events</p><p class=date>January 28, 2015 karstendoe Leave a comment</p>"
    assert authors(page(head, lines)) == ["karstendoe"]


def test_who_took_the_pictures_is_no_author():
    head = ld(author='[{"@type": "Person", "name": "Nelson Doe"}, {"@type": "Person", "name": "Stephen Roe"}]')
    assert authors(page(head, "<p class=byline>By Nelson Doe</p><p class=byline>Photography by Stephen Roe</p>")) == ["Nelson Doe"]
    assert authors(page(head, "<p class=byline>By Nelson Doe</p><p class=byline>By Stephen Roe</p>")) == ["Nelson Doe", "Stephen Roe"]


def test_given_and_family_name():
    assert authors(page(ld(author='{"@type": "Person", "givenName": "Wiebke", "familyName": "Doe"}'))) == ["Wiebke Doe"]


def test_no_name():
    assert NO_NAME.search("jane@courier.example") and NO_NAME.search("262588213843476")
    assert NO_NAME.search("9News Staff") is None


def test_handle():
    assert HANDLE.fullmatch("q_user7")
    assert HANDLE.fullmatch("two words") is None


def test_a_label_of_a_card_names_the_author():
    card = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Tyler Doe">'
    assert authors(page(card)) == ["Tyler Doe"]
    assert authors(page(card.replace("Written by", "Reading time"))) == []


def test_names_in_sight_on_a_page_of_teasers_are_no_authors():
    teasers = "".join(
        [
            f'<div class=card><h2><a href="/{n}">A story of the day number {n}</a></h2><p class=byline>By Jane Doe</p></div>'
            for n in range(30)
        ]
    )
    article = saring.extract(
        f"<html><head><title>News</title></head><body><h1>News</h1>{teasers}</body></html>", url="https://www.courier.example/news/"
    )
    assert article.verdict.kind == "listing"
    assert article.author == ()
    assert "author" not in article.evidence


def test_a_question_is_its_asker_s():
    asked = '<div itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">jlkettle</span></div>'
    html = f'<html lang=en><body itemscope itemtype="https://schema.org/QAPage"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"><h1 itemprop="name">Why does it whistle?</h1>{BODY * 2}{asked}</div></body></html>'
    assert authors(html) == ["jlkettle"]
    assert authors(html.replace("mainEntity", "acceptedAnswer")) == []


def test_a_person_signs_the_page_s_own_object_a_site_does_not():
    head = '<script type="application/ld+json">{"@type": "WebPage", "author": {"@type": "Person", "name": "Jane Doe"}}</script>'
    assert authors(page(head)) == ["Jane Doe"]
    assert authors(page(head, "<p class=byline>By John Roe</p>")) == ["John Roe"]
    assert authors(page(head.replace("Person", "Organization"))) == []


def test_an_account_signs_a_video():
    head = '<script type="application/ld+json">{"@type": "VideoObject", "author": {"@type": "Person", "name": "thinkbig"}}</script>'
    assert authors(page(head, "<p class=author>thinkbig</p>")) == ["thinkbig"]


def test_microdata_that_is_a_whole_byline():
    shown = "<p itemprop=author>By Jane Doe and John Roe</p>"
    assert authors(page(above=shown, below="<div><p itemprop=author>By Mary Major</p></div>")) == ["Jane Doe", "John Roe"]


@pytest.mark.parametrize(("headline", "names"), [("Jane Doe with bees", 0), ("Jane Doe and her bees", 1)])
def test_a_byline_that_is_the_headline_names_nobody(headline, names):
    shown = made(("headline", headline), ("byline", "Jane Doe with bees"), ("body", BODY))
    assert len(read_sources(gather(shown, shown.content, None, None), "en").named) == names


@pytest.mark.parametrize(
    "below", ["<p>- Jane Doe</p>", "<p>Posted by Jane Doe at 10:15</p>", "<p>Last updated March 3, 2025 by Jane Doe.</p>"]
)
def test_who_signs_behind_the_text(below):
    assert authors(page(below=below)) == ["Jane Doe"]


@pytest.mark.parametrize("below", ["<p>- Read more</p>", "<p>- jane doe</p>", "<p>Powered by Jane Doe</p>"])
def test_what_is_no_signature(below):
    assert authors(page(below=below)) == []


@pytest.mark.parametrize(("above", "names"), [("Jane Doe", ["Jane Doe"]), ("The Courier", ["John Roe"])])
def test_a_name_above_the_text_goes_before_others_in_it(above, names):
    line = f"<div class=byline><span class=author>{above}</span></div><div class=date>24 August 2021, 10:15</div>"
    inside = "<div class=teaser><h3>Another bridge</h3><div class=byline><span class=author>By John Roe</span></div></div>"
    assert authors(page(above=line, body=BODY + inside)) == names


def test_what_begins_with_the_site_is_no_person():
    head = '<meta property="og:site_name" content="Courier">' + ld(author='{"@type": "Organization", "name": "Courier"}')
    assert authors(page(head, "<p class=byline>Courier Bridge Software</p>")) == ["Courier"]


@pytest.mark.parametrize(
    ("head", "below", "names"),
    [
        (
            '<meta name="author" content="Bridge Bank Inc">',
            "<footer>© 2025 Bridge Bank Inc. All rights reserved.</footer>",
            ["Bridge Bank Inc"],
        ),
        ('<meta name="author" content="Bridge Bank Inc">', "<footer>© 2025 Other Bank. All rights reserved.</footer>", []),
        ('<meta name="dc.creator" content="Center for Bridge Research">', "", ["Center for Bridge Research"]),
    ],
)
def test_claims_that_nothing_in_sight_repeats(head, below, names):
    article = head if "Bank" in head else head + ld(author='{"@type": "Organization", "name": "Center for Bridge Research"}')
    assert authors(page(article, below=below)) == names


def test_a_claim_of_json_ld_alone_is_not_believed():
    assert authors(page(ld(author='{"@type": "Organization", "name": "Center for Bridge Research"}'))) == []


def test_a_team_behind_a_line_that_is_a_label():
    assert authors(page(above="<p>Auteur(s) :</p><p>Les Membres du Choeur de Radio Pont</p>")) == ["Les Membres du Choeur de Radio Pont"]


@pytest.mark.parametrize("lead", ["Contributions from", "Edited by"])
def test_who_contributed_is_left_out_of_the_claimed_list(lead):
    head = ld(author='[{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "John Roe"}]')
    above = f"<p class=byline>By Jane Doe</p><p>{lead}</p><p class=byline>John Roe</p>"
    assert authors(page(head, above)) == ["Jane Doe"]
    assert authors(page(head, "<p class=byline>By Jane Doe</p>")) == ["Jane Doe", "John Roe"]


def test_all_whom_a_line_names_and_links():
    head = ld(author='{"@type": "Person", "name": "Jane Doe"}')
    links = "".join(
        [f"<a href='/author/{name.lower().replace(' ', '-')}'>{name}</a>, " for name in ("Dr Jane Doe", "Dr John Roe", "Ann Poe")]
    )
    line = f"<p class=byline>Written by {links}</p>".replace(", </p>", "</p>")
    assert authors(page(head, line)) == ["Dr Jane Doe", "Dr John Roe", "Ann Poe"]


def test_co_authors_with_an_apostrophe():
    head = ld(author='{"@type": "Person", "name": "Jane Doe"}') + '<meta name="author" content="Jane Doe, Daniel O\'Roe">'
    assert authors(page(head)) == ["Jane Doe", "Daniel O'Roe"]


def test_one_with_and_one_without_the_degree_are_one():
    head = ld(author='[{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "Jane Doe, MD"}]')
    assert authors(page(head)) == ["Jane Doe"]


def test_a_name_instead_of_a_handle_on_the_card():
    creator = '<meta name="twitter:creator" content="delta201">'
    assert authors(page(creator, "<p><a href='/profile/1'>delta201</a></p>")) == ["delta201"]
    assert authors(page(creator.replace("delta", "@delta"), "<p><a href='/profile/1'>delta201</a></p>")) == []


@pytest.mark.parametrize("line", ["K.C. Doe - Staff Reporter", "Carrie Doe, Chronicle Staff Writer"])
def test_a_name_and_what_the_person_is(line):
    assert authors(page(above=f"<p>{line}</p>")) == [line.replace(" -", ",").partition(",")[0]]


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("<p>posted by rivka @ 7/31/2004 10:15:32 AM</p>", ["rivka"]),
        ("<p>John Hawk | 01:00 AM | Comments (0)</p>", ["John Hawk"]),
        ("<p>-- Jane Doe</p>", ["Jane Doe"]),
    ],
)
def test_signatures_of_blogs(below, names):
    assert authors(page(below=below)) == names


@pytest.mark.parametrize("line", ["Home » San Jose", "/ Home / History / Bridge Truths"])
def test_the_way_to_a_page_names_nobody(line):
    assert TRAIL.search(line)
    assert authors(page(above=f"<p class=byline>{line}</p>")) == []


def test_near_misses():
    assert not TRAIL.search("By Jane Doe »")
    assert not HOST.search("J.R.R. Doe")
    assert HOST.search("Jane Doe Courier.example")


@pytest.mark.parametrize(
    ("name", "below"), [("Example.gr", "<footer><p>© 2026 Example.gr</p></footer>"), ("Harbour Press A.E.", ""), ("Harbour Press Ltd", "")]
)
def test_a_publisher_in_meta_is_no_author(name, below):
    head = f'<meta name="author" content="{name}">'
    assert authors(page(head, above=f"<p class=date>24 August 2026 | {name}</p>", below=below)) == []
    assert ADDRESS.fullmatch("Example.gr")
    assert not ADDRESS.fullmatch("Jane Doe")
