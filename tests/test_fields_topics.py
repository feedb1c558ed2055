"""Sections and keywords as pages give them: parted where they are several, without what is meant for programs."""

import json

import pytest

import saring
from saring.fields.topics.breadcrumbs import COUNT, HERE_AT_START, STEP, TITLE_PART
from saring.fields.topics.keywords import KIND, WORD
from saring.fields.topics.short_claims import JOINED

PROSE = "The ferry that links the two islands was out of service for nine days, and then it sailed with a piano on its deck. " * 2


def record(head: str = "", **told: object) -> saring.Article:
    if told:
        head += f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": "Ferry sails", **told})}</script>'
    return saring.extract(
        f"<html><head><title>Ferry sails</title>{head}</head><body><h1>Ferry sails</h1><p>{PROSE}</p><p>So {PROSE}</p></body></html>"
    )


@pytest.mark.parametrize(
    ("told", "sections"),
    [
        ("Politics, Europe", ("Politics", "Europe")),
        ("Food, Wine & Travel", ("Food, Wine & Travel",)),
        ("Film & Series, Actors", ("Film & Series", "Actors")),
        ("Isles,Public Policy,Safety and Health", ("Isles", "Public Policy", "Safety and Health")),
        (["News", "Home"], ("News",)),
        ("Kunst, Kultur und Medien", ("Kunst, Kultur und Medien",)),
        (["Politics", "Europe"], ("Politics", "Europe")),
        ("A long name that nobody would call a section, surely", ("A long name that nobody would call a section, surely",)),
    ],
)
def test_sections(told, sections):
    assert record(articleSection=told).article_section == sections
    meta = told if isinstance(told, str) else ", ".join(told)
    assert record(f'<meta property="article:section" content="{meta.replace("&", "&amp;")}">').article_section == sections


@pytest.mark.parametrize(
    ("told", "keywords"),
    [
        ("ferry, piano; islands|sea,", ("ferry", "piano", "islands", "sea")),
        (["ferry", "digital_syndication", "100312362", "2021"], ("ferry", "2021")),
        ("ferry\nfirst island", ("ferry", "first island")),
        ("港,ピアノ、島", ("港", "ピアノ", "島")),
        (["Brücke", "ferry, brücke", "Ferry", "C", "C++"], ("Brücke", "ferry", "C", "C++")),
        ("topic/Ferry, place/ferry, topic/piano", ("Ferry", "piano")),
    ],
)
def test_keywords(told, keywords):
    assert record(keywords=told).keywords == keywords


def shown(above: str, title: str = "Ferry sails", below: str = "") -> saring.Article:
    page = f"<html><head><title>{title}</title></head><body>{above}<h1>Ferry sails</h1><p>{PROSE}</p><p>So {PROSE}</p>{below}</body></html>"
    return saring.extract(page, url="https://www.harborpost.example/17")


@pytest.mark.parametrize(
    ("trail", "sections"),
    [
        ("<div class=x><a href=/>Home</a> &gt; <a href=/local>Islands</a></div>", ("Islands",)),
        ("<p>Anda di sini: <a href=/>Pos Pelabuhan</a> » <a href=/d>Daerah</a> » <a href=/d/p>Pulau</a></p>", ("Daerah", "Pulau")),
        ("<p>Головна / Культура</p>", ("Культура",)),
        ("<p>当前位置：首页 &gt; 本地</p>", ("本地",)),
        ("<p>Ferries / Pianos</p>", ()),
        ("<p>Home &gt; 24.08.2021</p>", ()),
        ("<nav><ul><li><a href=/news>News</a></li><li><a href=/impressum>Impressum</a></li></ul></nav>", ()),
    ],
)
def test_trails_above_the_headline(trail, sections):
    assert shown(trail).article_section == sections


def test_a_link_to_a_category_is_a_section_and_no_keyword():
    links = '<p>Filed under <a rel="category tag" href="/c/i">Islands</a>, tagged <a rel="tag" href="/t/p">piano</a></p>'
    found = shown("", below=links)
    assert (found.article_section, found.keywords) == (("Islands",), ("piano",))


def test_sections_and_tags_that_readers_see_come_first():
    told = {"@type": "NewsArticle", "headline": "Ferry sails", "articleSection": ["News", "Islands", "Sea"], "keywords": ["news", "isles"]}
    claims = f'<script type="application/ld+json">{json.dumps(told)}</script>'
    trail = '<div class="breadcrumb"><a href="/">Home</a> <a href="/islands">Islands</a></div>'
    tags = '<p><a rel="tag" href="/t/ferry">ferry</a> <a rel="tag" href="/t/piano">piano</a></p>'
    found = shown(claims + trail, below=tags)
    assert (found.article_section, found.keywords) == (("Islands",), ("ferry", "piano"))
    many = "".join([f'<a rel="tag" href="/t/{at}">tag {at}</a> ' for at in range(40)])
    assert shown(claims, below=f"<p>{many}</p>").keywords == ("news", "isles")


def filed(menu: str, url: str = "https://www.harborpost.example/politics/harbour-law/17-ferry-sails") -> tuple[str, ...]:
    head = f'<head><title>Ferry sails</title><link rel="canonical" href="{url}"></head>'
    page = f"<html>{head}<body><h1>Ferry sails</h1><p>{PROSE}</p><p>So {PROSE}</p><nav><ul>{menu}</ul></nav></body></html>"
    return saring.extract(page, url=url).article_section


@pytest.mark.parametrize(
    ("menu", "sections"),
    [
        ("<li><a href=/news>News</a><li><a href=/politics/>Politics</a><li><a href=/sport>Sport</a>", ("Politics",)),
        (
            "<li><a href=/politics>Politics</a><li><a href=https://www.harborpost.example/politics/harbour-law/>Harbor Law</a>",
            ("Harbor Law",),
        ),
        ("<li><a href=/politics>All stories</a>", ()),
        ("<li><a href=/politics?page=2>Politics</a><li><a href=/pol>Politics</a>", ()),
        ("<li class='item current-post-parent'><a href=/c/1>Islands</a><li class=item><a href=/c/2>Sea</a>", ("Islands",)),
    ],
)
def test_sections_that_the_menu_tells(menu, sections):
    assert filed(menu) == sections


@pytest.mark.parametrize(
    "tags",
    [
        "<ul><li class=tag><a href=/s/1>ferry</a><li class=tag><a href=/s/2>piano</a></ul>",
        "<div><a class=tag href=/s/1>ferry</a><a class=tag href=/s/2>piano</a></div>",
        "<div class=post_tags>Tags: &nbsp;&#8226;&nbsp;<a href=/s/1>ferry</a> &nbsp;&#8226;&nbsp;<a href=/s/2>piano</a></div>",
        "<section class='mots-cles blue'><b>Mots clés</b> <a href=/s/1>ferry</a>, <a href=/s/2>piano</a></section>",
        "<div class=related-tags><a href=/s/1>ferry</a><a href=/s/2>piano</a></div>",
        "<article><nav class=tags><a href=/s/1>ferry</a><a href=/s/2>piano</a></nav></article>",
        "<p><a href=/tag/boats>All there is on boats</a></p><p><a href=/tag/1>ferry</a> <a href=/tag/2>piano</a></p>",
        "<article><a rel=tag href=/1>ferry</a><a rel=tag href=/2>piano</a></article><article><a rel=tag href=/3>sea</a></article>",
    ],
)
def test_lists_of_tags(tags):
    assert shown("", below=tags).keywords == ("ferry", "piano")


@pytest.mark.parametrize(
    "menu",
    [
        "<nav><ul class=tags><li><a href=/s/1>ferry</a><li><a href=/s/2>piano</a></ul></nav>",
        "<div class=tags><a href=/>Home</a><a href=/s/2>piano</a></div>",
        "<div class=tags><a href=https://f.example>Facebook</a><a href=https://t.example>Twitter</a></div>",
    ],
)
def test_menus_are_no_tags(menu):
    assert shown("", below=menu).keywords == ()


def topics(links: str, head: str = '<meta property="og:type" content="article">') -> tuple[str, ...]:
    page = f"{head}<main><h1>Ferry sails</h1><p>{PROSE}</p><p>So {PROSE}</p><ul>{links}</ul></main>"
    return saring.extract(page, url="https://www.harborpost.example/17").keywords


def test_links_that_each_lead_to_the_folder_they_name_are_topics_of_an_article():
    links = "<li><a href=/news/faehre/>Fähre</a></li><li><a href=/news/grand-piano/>Grand Piano</a></li>"
    assert topics(links) == ("Fähre", "Grand Piano")
    assert topics(links, head="") == ()
    assert topics(links.replace("/news/faehre", "/sea/faehre")) == ()
    assert topics(links.replace("/news/", "/author/")) == ()
    assert topics(links + "<li><a href=/news/about-us/>About us</a></li>") == ()
    assert topics(links.replace("Grand Piano", "Who moved the piano to the island, and why so late")) == ()


def test_what_json_ld_says_an_article_is_about():
    about = [{"@type": "Thing", "name": "ferry"}, {"@type": "Thing", "name": "piano"}]
    assert record(about=about).keywords == ("ferry", "piano")
    assert record(about=about, keywords="sea").keywords == ("sea",)
    assert record(about=["ferry", None, {"name": None}]).keywords == ()


@pytest.mark.parametrize(
    ("links", "sections"),
    [
        ("<span class=post_cat><a href=/x/1>Islands</a></span>", ("Islands",)),
        ("<div><a href=/category/islands>Islands</a> <a href=/category/sea>Sea</a> <a href=/t/ferry>ferry</a></div>", ("Islands", "Sea")),
        ("<div><a href=/catalog/islands>Islands</a></div>", ()),
        ("<aside><a href=/category/islands>Islands</a></aside>", ()),
        ("<p>filler</p>" * 60 + "<div><a href=/category/islands>Islands</a></div>", ()),
    ],
)
def test_categories_beside_the_headline(links, sections):
    page = f"<title>Ferry sails on to the other island</title><h1>Ferry sails on to the other island</h1>{links}<p>{PROSE}</p><p>So {PROSE}</p>"
    assert saring.extract(page, url="https://www.harborpost.example/17").article_section == sections


def test_many_categories_are_the_menu():
    def told(number: int) -> tuple[str, ...]:
        names = ("Sea", "Towns", "People", "Business", "Culture", "Sport")[:number]
        links = " ".join([f"<a href=/category/{name}>{name}</a>" for name in names])
        page = f"<title>Ferry sails on</title><h1>Ferry sails on</h1><div>{links}</div><p>{PROSE}</p><p>So {PROSE}</p>"
        return saring.extract(page, url="https://www.harborpost.example/17").article_section

    assert len(told(2)) == 2
    assert told(6) == ()


def test_a_category_of_a_network_yields_to_keywords():
    category = '<meta property="article:tag" content="Politics">'
    assert record(category + '<meta name="keywords" content="ferry, piano">').keywords == ("ferry", "piano")
    assert record(category).keywords == ("Politics",)
    several = category.replace("Politics", "Business, Finance, Sea")
    assert record(several + '<meta name="keywords" content="ferry, piano">').keywords == ("ferry", "piano")


def test_keywords_that_json_ld_runs_together():
    meta = '<meta name="keywords" content="Freizeitpark,Soltau,Heide-Park Soltau">'
    assert record(meta, keywords="Heide-Park Soltau Soltau Freizeitpark").keywords == ("Freizeitpark", "Soltau", "Heide-Park Soltau")
    assert record(meta, keywords="ferry").keywords == ("ferry",)


@pytest.mark.parametrize(
    ("expression", "hit", "miss"),
    [
        (JOINED, "Wine & Travel", "Politics, Europe"),
        (TITLE_PART, "Ferry sails | News", "Ferry-sails"),
        (STEP, "Home > News", "Home and News"),
        (STEP, "Home / News", "Home/News"),
        (HERE_AT_START, "Anda di sini: Beranda", "Dia di sini"),
        (COUNT, "0 kommentare", "24 hours"),
    ],
)
def test_patterns(expression, hit, miss):
    assert expression.search(hit)
    assert not expression.search(miss)


def test_a_part_that_is_paid_for():
    paid = {"@type": "NewsArticle", "headline": "A", "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": "False"}}
    for parts, free in (
        (paid["hasPart"], False),
        ([{"isAccessibleForFree": True}, "x", None], None),
        ([{}, {"isAccessibleForFree": False}], False),
    ):
        told = json.dumps(paid | {"hasPart": parts})
        page = f'<script type="application/ld+json">{told}</script><article><h1>A</h1><p>The quay is open to ships of all kinds again.</p></article>'
        assert saring.extract(page).is_accessible_for_free is free


def tagged(tags: str, head: str, text: str = PROSE) -> tuple[str, ...]:
    """The keywords of a page whose story ends with these tags."""
    links = " ".join([f'<a href="/tag/{number}">{tag}</a>' for number, tag in enumerate(tags.split(","))])
    page = f"<article><h1>Ferry sails</h1><p>{text}</p><p>So {PROSE}</p><div class='tags'>{links}</div></article>"
    full = f"<html><head><title>Ferry sails</title>{head}</head><body>{page}</body></html>"
    return saring.extract(full, url="https://www.harborpost.example/news/ferry-sails-again").keywords


def claim(keywords: str, key: str = "keywords") -> str:
    return f'<meta name="{key}" content="{keywords}">'


@pytest.mark.parametrize(
    ("tags", "head", "keywords"),
    [
        ("ferry,piano", claim("sea, isles") + claim("piano, ferry", "parsely-tags"), ("piano", "ferry")),  # another claim says the same
        ("ferry,piano,deck", claim("ferry"), ("ferry", "piano", "deck")),  # the text bears out what they say more
        ("ferry,deck", claim("ferry"), ("ferry", "deck")),  # which stands there before a stop
        ("ferry,eck", claim("ferry"), ("ferry",)),
        ("ferry,cats,dogs", claim("ferry"), ("ferry",)),
        ("ferry,piano", claim("ferry, piano, Islands") + claim("Islands", "article:section"), ("ferry", "piano")),
        ("ferry,piano", claim("ferry, piano, isles"), ("ferry", "piano", "isles")),
        ("ferry,piano,deck,islands", claim("law, courts"), ("ferry", "piano", "deck", "islands")),
        ("cats,dogs,cows,hens", claim("ferry, piano"), ("ferry", "piano")),  # a menu
        ("piano", claim("ferry, sails, again"), ("piano",)),  # words of the address
        ("piano", claim("Harbor Post, news, law") + claim("Harbor Post", "og:site_name"), ("piano",)),  # the site's own
        ("piano", claim("law, news"), ("law", "news")),
        ("ferry,piano,All topics,Topics:", "", ("ferry", "piano")),
    ],
)
def test_claims_and_tags_in_sight(tags, head, keywords):
    assert tagged(tags, head) == keywords


def test_kinds_before_keywords():
    assert record(keywords=["sections/world", "topic/ferry"]).keywords == ("world", "ferry")
    assert record(keywords=["topic/ferry", "piano"]).keywords == ("topic/ferry", "piano")


def test_tags_side_by_side_in_a_text():
    row = 'Topics: <a href="/tag/ferry">ferry</a> &nbsp; <a href="/tag/piano">piano</a>'
    assert shown("", below=f"<div>{PROSE * 9}{row}</div>").keywords == ("ferry", "piano")


def test_a_mark_above_the_headline_is_the_first_of_the_tags_below():
    page = (
        "<body class='one-sidebar sidebar-first'><main><article><ul class=tags><li><a href=/x/ferry>ferry</a></li></ul><h1>Ferry sails</h1>"
        f"<p>{PROSE}</p><p>So {PROSE}</p></article><ul class=tags><li><a href=/x/ferry>ferry</a></li><li><a href=/x/piano>piano</a></li></ul></main>"
    )
    assert saring.extract(page).keywords == ("ferry", "piano")


def test_a_trail_from_the_front_page_that_nothing_names():
    trail = '<div><a href="/">Home</a> <a href="/islands">Islands</a></div>'
    head = '<meta property="article:section" content="News, Islands">'
    page = f"<head>{head}</head><body>{trail}<h1>Ferry sails</h1><p>{PROSE}</p><p>So {PROSE}</p>"
    assert saring.extract(page, url="https://a.example/islands/ferry-sails").article_section == ("Islands",)


def test_menus_that_open_from_a_trail():
    steps = "".join(
        [f'<a href="/{path}">{name}</a> ' for path, name in (("a", "Press"), ("a/b", "Letters"), ("a/c", "Cards"), ("a/b", "Letters"))]
    )
    page = f'<body><nav class="breadcrumb">{steps}</nav><h1>Ferry sails</h1><p>{PROSE}</p><p>So {PROSE}</p>'
    assert saring.extract(page, url="https://a.example/a/b/ferry-sails").article_section == ("Press", "Letters")


@pytest.mark.parametrize(
    ("expression", "hit", "miss"),
    [(KIND, "topic/ferry", "Topic/ferry"), (KIND, "sections/world", "and/"), (WORD, "ferry", "--")],
)
def test_patterns_of_keywords(expression, hit, miss):
    assert expression.match(hit)
    assert not expression.match(miss)


STEPS = '<li><a href="/">{}</a></li><li><a href="/c/7">Local</a></li><li><a href="/c/9">Islands</a></li><li>Ferry sails</li>'


@pytest.mark.parametrize(
    "name", ["fil-ariane", "filAriane", "migas-de-pan", "ruta", "brotkrumen", "xlebnye-kroshki", "murupolku", "pathway"]
)
def test_breadcrumbs_have_names_in_many_languages(name):
    assert shown(f'<ul class="{name}">{STEPS.format("Home")}</ul>').article_section == ("Local", "Islands")


@pytest.mark.parametrize(
    "label",
    ["breadcrumb", "Fil d'Ariane", "Brotkrümelnavigation", "Migas de pan", "Хлебные крошки", "パンくずリスト", "面包屑", "Remah roti"],
)
def test_breadcrumbs_have_labels_in_many_languages(label):
    assert shown(f'<nav aria-label="{label}"><ol>{STEPS.format("Home")}</ol></nav>').article_section == ("Local", "Islands")
    assert shown(f'<nav aria-label="Main"><ol>{STEPS.format("Home")}</ol></nav>').article_section == ()


@pytest.mark.parametrize("front", ["Portada", "Halaman Depan", "Головна сторінка", "หน้าหลัก", "Početna", "网站首页"])
def test_the_front_page_is_no_section(front):
    steps = STEPS.format(front).replace('href="/"', 'href="https://portal.example/x"')
    trail = f'<ul class="breadcrumb">{steps}</ul>'
    assert shown(trail).article_section == ("Local", "Islands")


def test_breadcrumbs_in_rdfa():
    step = '<li property="itemListElement" typeof="ListItem"><a property="item" typeof="WebPage" href="{}"><span property="name">{}</span></a></li>'
    steps = "".join(step.format(href, name) for href, name in (("/", "Home"), ("/c/7", "Local"), ("/c/9", "Islands")))
    assert shown("", below=f'<ol vocab="https://schema.org/" typeof="BreadcrumbList">{steps}</ol>').article_section == ("Local", "Islands")


def test_a_menu_named_as_breadcrumbs_is_none():
    steps = "".join(f'<li><a href="/menu/{number}">Entry {number}</a></li>' for number in range(9))
    assert shown(f'<nav aria-label="breadcrumb"><ul>{steps}</ul></nav>').article_section == ()


def test_a_section_is_written_as_the_page_claims_it():
    """`Ai Tools` in its data, `ai-tools` in its breadcrumbs."""
    claim = '<meta property="article:section" content="Ai Tools">'
    trail = '<ul class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/c/ai-tools">ai-tools</a></li></ul>'
    assert shown(claim + trail).article_section == ("Ai Tools",)


def test_a_category_that_leads_nowhere_is_the_section_where_nothing_else_tells_it():
    """Beside a claim it may be a kicker: `Don't cry for me` above a story of politics."""
    assert shown('<span class="post_cat">Local</span>').article_section == ("Local",)
    assert shown('<meta property="article:section" content="Islands"><span class="post_cat">Local</span>').article_section == ("Islands",)
    assert (
        shown(
            "", below=f"<p>{PROSE}</p><p>{PROSE}</p><p>{PROSE}</p><p>{PROSE}</p><p>{PROSE}</p><span class=post_cat>Local</span>"
        ).article_section
        == ()
    )


def test_brackets_around_steps_are_none_of_theirs():
    trail = '<ul class="breadcrumb"><li><a href="/">[Home]</a></li><li><a href="/c/7">[Local]</a></li></ul>'
    assert shown(trail).article_section == ("Local",)


def test_a_link_to_all_tags_is_none():
    tags = "".join([f'<a rel="tag" href="/tag/{name}">{name}</a>' for name in ("ferry", "piano", "All topics")])
    assert shown("", below=f"<p>{tags}</p>").keywords == ("ferry", "piano")
    assert shown("", below='<ul><li><a href="/aiheet/lautat">Lautat</a></li><li><a href="/aiheet/eu">EU</a></li></ul>').keywords == (
        "Lautat",
        "EU",
    )


@pytest.mark.parametrize(
    ("given", "keywords"),
    [
        ("news, portal, sport, video, weather", ()),  # the same on all pages of the site
        ("news, portal, sport, video, ferry", ("news", "portal", "sport", "video", "ferry")),
        ("news, portal, sport", ("news", "portal", "sport")),  # too few to tell
        ("Ferry sails", ()),
        ("Ferry, sails", ()),  # the headline, word by word
    ],
)
def test_keywords_of_the_site_or_of_the_headline_are_not_the_articles(given, keywords):
    assert record(f'<meta name="keywords" content="{given}">').keywords == keywords
    if not keywords:
        tags = "".join([f'<meta property="article:tag" content="{tag}">' for tag in ("Harbour", "Isles")])
        assert record(f'<meta name="keywords" content="{given}">{tags}').keywords == ("Harbour", "Isles")


def test_keywords_that_json_ld_claims_are_not_for_search_engines():
    names = ["news", "portal", "sport", "video", "weather"]
    assert record(keywords=names).keywords == tuple(names)


def test_keywords_agree_with_the_text_in_the_beginnings_of_words():
    given = "islander, portal, sport, video"  # the text has "islands"
    assert record(f'<meta name="keywords" content="{given}">').keywords == ("islander", "portal", "sport", "video")


def told_of(paragraphs: str, given: str, title: str = "Neun Tage") -> tuple[str, ...]:
    head = f'<title>{title}</title><meta name="keywords" content="{given}">'
    return saring.extract(f"<html><head>{head}</head><body><article><h1>{title}</h1>{paragraphs}</article></body></html>").keywords


RUSSIAN = "<p>Европейский комиссар Пиебалгс заявил в Брюсселе, что договор о сообществе вступит в силу в июле и будет полезен всем.</p>" * 3
BRAZILIAN = (
    "<p>A prefeitura de São Paulo anunciou na terça-feira que a Avenida Ipiranga será fechada aos domingos até o fim do ano.</p>" * 3
)
GREEK = "<p>Ο δήμαρχος της πόλης είπε χτες ότι η γέφυρα στην Αθήνα θα μείνει κλειστή εννέα ημέρες και μετά θα ανοίξει πάλι.</p>" * 3
POLISH = "<p>Prezydent miasta Łodzi powiedział wczoraj, że most pozostanie zamknięty przez dziewięć dni i dopiero potem znów ruszy.</p>" * 3


@pytest.mark.parametrize(
    ("paragraphs", "given", "is_kept"),
    [
        (RUSSIAN, "press releases, Commission, PIEBALGS, ENPOL", True),  # nothing says whether the text is about it
        (RUSSIAN, "новости, погода, PIEBALGS, ENPOL, Commission", True),  # too few that the text could have
        (RUSSIAN, "новости, погода, спорт, видео, news", False),
        (BRAZILIAN, "sao paulo, brasil, esporte, tempo", True),
        (BRAZILIAN, "santos, brasil, esporte, tempo", False),
        ("<p>Das Öl fehlt</p>" + BRAZILIAN, "öl, gas, strom, heizung", True),
        (GREEK, "ΑΘΗΝΑ, ΚΑΙΡΟΣ, ΣΠΟΡ, ΝΕΑ", True),
        (GREEK, "ΠΑΤΡΑ, ΚΑΙΡΟΣ, ΣΠΟΡ, ΝΕΑ", False),
        (POLISH, "lodzi, pogoda, sport, biznes", True),
        ("<p>Ее звали Анна.</p>" + BRAZILIAN, "news, sports, weather, jobs", False),
        ("", "news, sports, weather, jobs", True),  # without a text nothing can be told
    ],
)
def test_keywords_that_the_text_cannot_have_are_kept(paragraphs, given, is_kept):
    assert told_of(paragraphs, given) == (tuple(given.split(", ")) if is_kept else ())


def test_words_in_scripts_without_spaces_are_looked_for_in_their_order():
    """A set's order differs from run to run: the same page had other keywords then."""
    given = ", ".join(["灯塔"] + [chr(0x4E00 + 7 * number) * 3 for number in range(40)])
    text = "<p>港口委员会周二投票决定保留旧灯塔的灯光，结束了六年来让全岛分裂的争端，渔民们说卫星导航在冬季风暴中会失灵。</p>" * 3
    assert len(told_of(text, given, "港口")) == 41


def crumbed(*names: str, title: str = "Ferry sails with a piano on its deck") -> tuple[str, ...]:
    steps = [{"@type": "ListItem", "position": at, "name": name} for at, name in enumerate(names, 1)]
    trail = f'<script type="application/ld+json">{json.dumps({"@type": "BreadcrumbList", "itemListElement": steps})}</script>'
    body = f"<article><h1>{title}</h1><p>{PROSE}</p><p>So {PROSE}</p></article>"
    return saring.extract(f"<html><head><title>Nine days at sea</title>{trail}</head><body>{body}</body></html>").article_section


@pytest.mark.parametrize(
    ("last", "is_section"),
    [
        ("Ferry sails with a piano on its deck", False),
        ("Blog: Ferry sails with a piano on its deck in 2026", False),
        ("Ferry sails with a piano on its", False),
        ("Ferry sails", True),
        ("Piano", True),
    ],
)
def test_a_trail_ends_before_the_headline(last, is_section):
    assert crumbed("Home", "Isles", last) == (("Isles", last) if is_section else ("Isles",))


@pytest.mark.parametrize(
    ("told", "sections"),
    [
        ("FERRY SAILS", ()),
        ("https://quay.example/news/ferry", ()),
        (["https://quay.example/news/ferry", "Isles"], ("Isles",)),
        ("Ferry", ("Ferry",)),
    ],
)
def test_a_title_or_an_address_is_no_section(told, sections):
    assert record(articleSection=told).article_section == sections
    meta = "".join([f'<meta property="article:section" content="{name}">' for name in ([told] if isinstance(told, str) else told)])
    assert record(meta).article_section == sections


def test_a_sentence_is_no_section():
    body = f"<article itemscope itemtype='http://schema.org/NewsArticle'><p itemprop=articleSection>{PROSE}</p><p>So {PROSE}</p></article>"
    assert saring.extract(f"<html><body><h1>Ferry sails</h1>{body}</body></html>").article_section == ()


@pytest.mark.parametrize("name", ["Uncategorized", "Non classé", "Без рубрики", "未分類", "Tak Berkategori"])
def test_an_article_that_nobody_has_filed_has_no_section(name):
    assert record(articleSection=name).article_section == ()
    assert record(articleSection=["Isles", name]).article_section == ("Isles",)
    assert record(f'<meta property="article:section" content="{name}">').article_section == ()
    assert crumbed("Home", name) == ()
    linked = f'<a href="/category/x/" rel="category tag">{name}</a>'
    assert saring.extract(f"<article><h1>Ferry sails</h1>{linked}<p>{PROSE}</p><p>So {PROSE}</p></article>").article_section == ()
    assert record(articleSection=f"{name} isles").article_section == (f"{name} isles",)
