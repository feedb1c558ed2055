"""Which of a page's dates is the day of publication, and in which zone it is told."""

import json

import pytest
from pages_made import page

import saring
from saring import fields
from saring.fields.dates.date_line import NUMBER
from saring.fields.dates.dated_texts import CHANGED_HINT, DIGIT, MODIFIED_WORDS, PUBLISHED_WORDS, in_text
from saring.fields.dates.in_addresses import URL_DATE, URL_DAY_FIRST, URL_MONTH
from saring.fields.dates.moments import HALF, find
from saring.fields.dates.own_zone import OFFSET
from saring.fields.dates.publication import OPENING
from saring.fields.dates.shown import TODAY_HINT, elsewhere
from saring.fields.facts import gather
from saring.fields.words.date_keys import LIKE_MODIFIED, LIKE_PUBLISHED
from saring.options import Options
from saring.record import CaptureInfo

PROSE = "The ferry that links the two islands was out of service for nine days, and then it sailed with a piano on its deck. " * 2


def record(head: str = "", line: str = "", above: str = "", told: dict[str, str] | None = None) -> saring.Article:
    """The record of a page with lines about its date in the head, above the headline, below it, and in JSON-LD."""
    if told:
        head += (
            f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": "Ferry sails again", **told})}</script>'
        )
    return saring.extract(
        f"<html lang='en'><head><title>Ferry sails again</title>{head}</head><body>{above}<article><h1>Ferry sails again</h1>{line}"
        f"<p>{PROSE}</p><p>Then {PROSE}</p><p>So {PROSE}</p></article></body></html>"
    )


def published(*args: str, **named: str) -> str | None:
    return record(*args, **named).date_published


def test_a_year_that_the_next_number_touches():
    assert published("", '<p class="date">Sri Lestari Dec 05, <span>2023</span><span>2 Shares 1530 Views</span></p>') == "2023-12-05"
    assert published("", '<p class="date">Dec 05, 20235</p>') is None


def test_a_day_in_an_address():
    def of(url: str) -> str | None:
        return saring.extract(f"<h1>Ferry sails again</h1><p>{PROSE}</p><p>Then {PROSE}</p>", url=url).date_published

    assert of("https://harborpost.example/news/24-08-2021") == "2021-08-24"
    assert of("https://harborpost.example/news/08-24-2021") is None
    assert of("https://harborpost.example/2021/08/24/ferry") == "2021-08-24"


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/2023/10/ferry", "2023-10-03"),
        ("/2023/october/ferry", "2023-10-03"),
        ("/2023/oktober/ferry", "2023-10-03"),
        ("/2023/03/ferry", "2023-03-10"),
        ("/2022/10/ferry", "2023-03-10"),
        ("/news/ferry", "2023-03-10"),
    ],
)
def test_the_address_s_month_tells_day_from_month(path, day):
    page = f"<html lang=en><h1>Ferry sails again</h1><p class=date>03/10/2023</p><p>{PROSE}</p><p>Then {PROSE}</p>"
    assert saring.extract(page, url=f"https://harborpost.example{path}").date_published == day


def test_an_address_changes_no_day_that_is_clear():
    def of(line: str) -> str | None:
        page = f"<html lang=en><h1>Ferry sails again</h1><p class=date>{line}</p><p>{PROSE}</p><p>Then {PROSE}</p>"
        return saring.extract(page, url="https://harborpost.example/2023/10/ferry").date_published

    assert of("10 March 2023") == of("2023.03.10") == "2023-03-10"


@pytest.mark.parametrize(("name", "count"), [("current_time lower", 0), ("post_time lower", 1)])
def test_the_time_of_reading_is_no_day_of_publication(name, count):
    seen = page(times=[("", "2026-03-05, 12:41 PM", name, "", 0.9)])
    assert len(list(elsewhere(gather(seen, seen.content, None, None), "en", changed=False))) == count


def test_keys_that_say_published_in_other_words():
    assert published('<meta name="w-published-date" content="2021-08-24">', '<p class="date">30 August 2021</p>') == "2021-08-24"
    assert published('<meta name="cms:last-publish-date" content="2021-08-24">') is None
    changed = record('<meta property="article:published_time" content="2021-08-24"><meta name="cms:modified_date" content="2021-08-30">')
    assert changed.date_modified == "2021-08-30"


def test_a_date_of_nothing_in_particular_comes_after_what_readers_see():
    meta = '<meta name="date" content="2021-08-30">'
    assert published(meta, '<p class="date">24 August 2021</p>') == "2021-08-24"
    assert published(meta) == "2021-08-30"
    assert published('<meta name="published-date" content="2021-08-24">') == "2021-08-24"


def test_a_moment_is_told_in_the_page_s_own_zone():
    told = {"datePublished": "2021-08-24T00:41:13Z", "dateModified": "2021-08-25T00:00:00Z"}
    meta = '<meta property="article:published_time" content="2021-08-23T19:41:13-05:00">'
    both = record(meta, told=told)
    assert both.date_published == "2021-08-23T19:41:13-05:00"
    assert both.date_modified == "2021-08-25T00:00:00+00:00"


@pytest.mark.parametrize(
    ("utc", "line", "own"),
    [
        pytest.param("2023-12-23T01:48:19Z", "December 22, 2023 at 8:48 p.m.", "2023-12-22T20:48:19-05:00", id="the time is shown"),
        pytest.param("2021-11-04T23:00:00Z", "5 November 2021", "2021-11-05T00:00:00+01:00", id="a day written as its midnight"),
        pytest.param("2023-12-23T01:48:19Z", "December 22, 2023", "2023-12-23T01:48:19+00:00", id="nobody tells the zone"),
        pytest.param("2023-12-23T01:48:19Z", "December 22, 2023 at 8:48 p.m. EST", "2023-12-22T20:48:19-05:00", id="with its zone"),
        pytest.param("2023-12-23T01:48:19Z", "December 22, 2023 at 8:31 p.m. EST", "2023-12-23T01:48:19+00:00", id="another with its zone"),
        pytest.param("2023-12-23T01:48:19Z", "December 22, 2023 at 8:31 p.m.", "2023-12-23T01:48:19+00:00", id="another time"),
        pytest.param("2023-12-23T15:48:19Z", "December 23, 2023 at 10:48 a.m.", "2023-12-23T15:48:19+00:00", id="the same day"),
    ],
)
def test_the_day_is_that_which_readers_see(utc, line, own):
    assert published("", f'<p class="date">{line}</p>', told={"datePublished": utc}) == own


def test_the_zone_of_comments_is_the_page_s():
    comment = '<div class="comments"><div class="comment"><time datetime="2023-12-22T21:46:01-05:00">9:46 pm</time><p>Well sailed!</p></div></div>'
    line = f'<p class="date">December 22, 2023</p>{comment}'
    assert published("", line, told={"datePublished": "2023-12-23T01:48:19Z"}) == "2023-12-22T20:48:19-05:00"


def test_the_day_beside_a_time_in_the_markup():
    line = '<p class="dates">Published <time datetime="2026-06-11T07:30:00+02:00">11 June 2026 at 7:30</time> - Updated '
    line += '<time datetime="2026-06-11T11:05:00+02:00">11 June 2026 at 11:05</time></p>'
    found = record("", line)
    assert (found.date_published, found.date_modified) == ("2026-06-11T07:30:00+02:00", "2026-06-11T11:05:00+02:00")


def test_what_is_posted_outweighs_the_time_of_an_event():
    event = '<p class="byline">By Nia Colley | Posted 3 November 2026</p><div><time datetime="2031-03-12T10:00Z">12 March 2031</time></div>'
    assert published("", event) == "2026-11-03"


def test_a_stamp_of_the_last_change_is_no_day_of_publication():
    stamp = {"datePublished": "2025-11-29T12:28:31-05:00", "dateModified": "2025-11-29T12:28:31-05:00"}
    keys = "".join(f'<li><a href="/{key}">{key}</a></li>' for key in ("Share", "Mail", "Print", "Save", "Listen", "Follow", "Boats"))
    far, said = f'<ul class="share">{keys}</ul>', '<p class="date">Published August 13, 2025</p>'
    assert published("", far + said, told=stamp) == "2025-08-13"
    assert published("", f'{far}<p class="date">August 13, 2025</p>', told=stamp) == "2025-11-29T12:28:31-05:00"
    assert published("", far + said, told={**stamp, "dateModified": "2025-11-30T12:28:31-05:00"}) == "2025-11-29T12:28:31-05:00"


@pytest.mark.parametrize(
    ("claim", "line", "day"),
    [
        pytest.param("2025-11-29T12:28:31-05:00", "August 13, 2025", "2025-08-13", id="an earlier day"),
        pytest.param("2025-11-29T12:28:31-05:00", "Updated August 13, 2025", "2025-11-29", id="an earlier change"),
        pytest.param("2025-11-29T12:28:31-05:00", "December 13, 2025", "2025-11-29", id="a later day"),
        pytest.param("2025-11-29T12:28:31Z", "November 28, 2025", "2025-11-28", id="earlier in every zone"),
        pytest.param("2025-11-29T11:28:31Z", "November 28, 2025", "2025-11-29", id="the same in some zone"),
        pytest.param("2025-11-08T12:28:31Z", "08/11/2025", "2025-11-08", id="the same with the day first"),
        pytest.param("2025-11-29", "November 28, 2025", "2025-11-29", id="a day alone, and the one before"),
        pytest.param("2025-11-29", "November 27, 2025", "2025-11-27", id="a day alone, and an earlier one"),
    ],
)
def test_the_day_at_the_headline_beside_a_claimed_one(claim, line, day):
    assert (published("", f'<p class="date">{line}</p>', told={"datePublished": claim}) or "")[:10] == day


def test_a_time_of_change_at_the_headline_is_no_earlier_day():
    line = '<p class="date"><span class="updated" hidden>2025-08-13T10:00:00</span></p>'
    assert published("", line, told={"datePublished": "2025-11-29T12:28:31-05:00"}) == "2025-11-29T12:28:31-05:00"


def test_of_two_claims_that_which_readers_see():
    meta = '<meta property="article:published_time" content="2025-12-03T10:00:00+01:00">'
    told = {"datePublished": "2025-11-29T12:28:31+01:00"}
    assert published(meta, '<p class="date">3 December 2025</p>', told=told) == "2025-12-03T10:00:00+01:00"
    assert published(meta, '<p class="date">29 November 2025</p>', told=told) == "2025-11-29T12:28:31+01:00"


def test_the_date_of_the_page_itself_counts_where_readers_see_it():
    page = {"@type": "WebPage", "name": "Ferry sails again", "datePublished": "2025-11-29T12:28:31+00:00"}
    head = f'<script type="application/ld+json">{json.dumps(page)}</script>'
    assert published(head) is None
    assert published(head, '<p class="date">29 November 2025</p>') == "2025-11-29T12:28:31+00:00"
    assert published(head, '<p class="date">30 November 2025</p>') == "2025-11-29T12:28:31+00:00"
    assert published(head, '<p class="date">3 December 2025</p>') == "2025-12-03"
    assert published(head, '<p class="date">Updated 29 November 2025</p>') == "2025-11-29T12:28:31+00:00"
    assert published(head, '<p class="byline">By Nia Colley | Updated 3 December 2025</p>') is None


def test_the_zone_that_readers_see_beside_the_date_of_the_page_itself():
    claim = '<script type="application/ld+json">{"@type": "WebPage", "datePublished": "2026-03-09 14:20:00"}</script>'
    assert published(claim, '<p class="date">Senin, 9 Maret 2026 14:20 WIB</p>') == "2026-03-09T14:20:00+07:00"
    assert published(claim, '<p class="date">Senin, 9 Maret 2026 15:20 WIB</p>') == "2026-03-09T14:20:00"


def test_what_themes_call_updated_and_is_the_day_of_publication():
    times = [
        f'<time class="{name}" datetime="2026-03-11T19:44:08+07:00">11 Maret 2026</time>' for name in ("entry-date updated", "updated")
    ]
    assert [record("", time).date_modified for time in times] == [None, "2026-03-11T19:44:08+07:00"]
    assert published("", times[0]) == "2026-03-11T19:44:08+07:00"


def test_two_dates_whose_labels_have_the_word_date():
    line = "Publish Date: Thu, 12 Mar 2026 02:20 PM (IST)Updated Date: Thu, 12 Mar 2026 03:05 PM (IST)"
    told = [[dated.moment.iso() for dated in in_text(line, "block", "", "en", changed=changed)] for changed in (False, True)]
    assert told == [["2026-03-12T14:20:00+05:30"], ["2026-03-12T15:05:00+05:30"]]


def test_the_date_behind_a_block_that_only_says_published():
    def behind(word: str, after: str = "") -> str | None:
        properties = f"<footer><dl><dt>{word}</dt><dd>3 December 2025</dd></dl>{after}</footer>"
        return record("", f"<p>{PROSE}</p><p>{PROSE} At last.</p>{properties}").date_published

    assert behind("Published") == "2025-12-03"
    assert behind("Opened") is None
    assert behind("Published", "<dl><dt>Published</dt><dd>4 December 2025</dd></dl>") is None


def test_the_time_of_the_line_at_the_headline_comes_first():
    earlier = '<header><time datetime="2025-01-31T12:00:00Z">01/31/2025</time> The ferry\'s new menu</header>'
    line = '<p class="date"><time datetime="2017-03-01T12:00:00Z">03/01/2017</time> by Nia Colley</p>'
    assert published("", line, above=earlier) == "2017-03-01T12:00:00+00:00"


def test_a_time_inside_one_that_says_updated():
    line = '<div class="post-date">Last Updated on <span class="date">Feb 27, 2026</span></div>'
    found = record("", f"<main>{line}</main>")
    assert (found.date_published, found.date_modified) == (None, "2026-02-27")


def test_the_key_date_beside_last_modified_is_that_of_publication():
    meta = '<meta name="date" content="2026-08-20T18:10:00+02:00"><meta name="last-modified" content="2026-08-21T09:45:00+02:00">'
    assert published(meta, '<p class="date">21 August 2026</p>') == "2026-08-20T18:10:00+02:00"


def test_an_offset_that_is_escaped_for_html():
    assert published(told={"datePublished": "2023-11-02T10:14:29&#x2B;05:30"}) == "2023-11-02T10:14:29+05:30"


def test_another_moment_with_another_zone_is_another():
    told = {"datePublished": "2021-08-24T00:41:13Z"}
    meta = '<meta property="article:published_time" content="2021-08-24T00:41:13-05:00">'
    assert published(meta, told=told) == "2021-08-24T00:41:13+00:00"


def test_neither_date_is_copied_into_the_other():
    changed = record('<meta property="article:modified_time" content="2021-08-24T05:16:00+07:00">')
    assert (changed.date_published, changed.date_modified) == (None, "2021-08-24T05:16:00+07:00")
    first = record('<meta property="article:published_time" content="2021-08-24T05:16:00+07:00">')
    assert (first.date_published, first.date_modified) == ("2021-08-24T05:16:00+07:00", None)
    shown = record("", '<p class="date">Updated: 24 August 2021</p>')
    assert (shown.date_published, shown.date_modified) == (None, "2021-08-24")


def test_a_page_without_a_date_gets_none():
    assert published() is None
    assert published("", "", "<footer>© 2019 The Harbor Post</footer>") is None


ZONES = [
    ("24 August 2021 05:16 WIB", "+07:00"),
    ("24 August 2021 05:16 WITA", "+08:00"),
    ("24 August 2021 05:16 WIT", "+09:00"),
    ("24 August 2021, 5:16 p.m. ET", "-04:00"),
    ("24 January 2021, 5:16 p.m. ET", "-05:00"),
    ("24 August 2021 5:16 PM PDT", "-07:00"),
    ("24 August 2021 05:16 (CEST)", "+02:00"),
    ("24 August 2021 05:16 MESZ", "+02:00"),
    ("24 August 2021 05:16 IST", "+05:30"),
    ("24 August 2021 05:16 JST", "+09:00"),
    ("24 August 2021 05:16 GMT+7", "+07:00"),
    ("24 August 2021 05:16 UTC+05:45", "+05:45"),
    ("24 августа 2021, 05:16 МСК", "+03:00"),
    ("24 August 2021 05:16 AEST", "+10:00"),
    ("24 августа 2021, 05:16 по московскому времени", "+03:00"),
    ("24 أغسطس 2021 05:16 بتوقيت غرينتش", "+00:00"),
    ("24 August 2021 05:16 (بتوقيت مكة المكرمة)", "+03:00"),
    ("24 Ağustos 2021 05:16 TSİ", "+03:00"),
    ("24 August 2021 05:16", None),
    ("24 August 2021 05:16 по улицам", None),
    ("24 August 2021 05:16 by Jane", None),
]


@pytest.mark.parametrize(("text", "offset"), ZONES)
def test_named_zones(text, offset):
    [seen] = find(text, "en")
    told = seen.moment.iso()
    assert (told[19:] or None) == offset


def test_a_line_of_two_dates_in_the_text():
    line = "<p>24 August 2021 5:16 PM (Updated: 25 August 2021 8:00 AM)</p>"
    told = record("", line)
    assert (told.date_published, told.date_modified) == ("2021-08-24T17:16:00", "2021-08-25T08:00:00")
    told = record("", "<p>From 24 August 2021 to 25 August 2021 nobody sailed at all</p>")
    assert (told.date_published, told.date_modified) == (None, None)


POSTS = [
    (
        '<blockquote class="twitter-tweet"><p>We sailed last night, all of us.</p>&mdash; Harbour Council (@harbour) '
        '<a href="https://twitter.com/harbour/status/123456789">May 6, 2021</a></blockquote>'
    ),
    (
        '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cabc123/"><p>A post shared by Jane Doe on '
        '<time datetime="2021-05-06T10:00:00+00:00">May 6, 2021 at 2:00am PST</time></p></blockquote>'
    ),
]


@pytest.mark.parametrize("post", POSTS)
def test_the_day_of_a_post_from_elsewhere_is_not_the_article_s(post):
    told = record("", f"<p>At first {PROSE}</p>{post}")
    assert [block.type for block in told.body].count("embed") == 1
    assert (told.date_published, told.author) == (None, ())
    dated = record("", f'<p class="date">24 August 2021</p><p>At first {PROSE}</p>{post}')
    assert dated.date_published == "2021-08-24"
    same_day = record("", f'<p class="date"><time datetime="2021-05-06T17:51:26-05:00">May 6, 2021</time></p><p>At first {PROSE}</p>{post}')
    assert same_day.date_published == "2021-05-06T17:51:26-05:00"


CHANGED_AND_PUBLISHED = [
    ("bn", "প্রকাশ: ২৪ আগস্ট ২০২১, ০৫: ১৬", "আপডেট: ২৫ আগস্ট ২০২১, ০৮: ০০"),
    ("ur", "شائع: 24 اگست 2021 05:16", "اپ ڈیٹ: 25 اگست 2021 08:00"),
    ("lt", "Paskelbta: 2021-08-24 05:16", "Atnaujinta: 2021-08-25 08:00"),
    ("sr", "Објављено: 24. август 2021. 05:16", "Ажурирано: 25. август 2021. 08:00"),
    ("ka", "გამოქვეყნდა: 24 აგვისტო 2021 05:16", "განახლდა: 25 აგვისტო 2021 08:00"),
    ("et", "Avaldatud: 24. august 2021 05:16", "Uuendatud: 25. august 2021 08:00"),
]


@pytest.mark.parametrize(("language", "published", "changed"), CHANGED_AND_PUBLISHED)
def test_words_for_both_dates(language, published, changed):
    line = f"{changed} {published}"
    assert [dated.moment.iso() for dated in in_text(line, "block", "", language, changed=False)] == ["2021-08-24T05:16:00"]
    assert [dated.moment.iso() for dated in in_text(line, "block", "", language, changed=True)] == ["2021-08-25T08:00:00"]


def test_halves_of_the_day_in_machine_values():
    assert published(told={"datePublished": "2024-10-23 03:48 PM"}) == "2024-10-23T15:48:00"
    assert published(told={"datePublished": "2024-10-23 12:05 am"}) == "2024-10-23T00:05:00"
    assert published(told={"datePublished": "2024-10-23 15:48 PM"}) == "2024-10-23T15:48:00"


@pytest.mark.parametrize(
    ("markers", "hit", "miss"),
    [
        (MODIFIED_WORDS, "zuletzt aktualisiert am", "understand"),
        (PUBLISHED_WORDS, "veröffentlicht am", "republished"),
    ],
)
def test_words_beside_dates(markers, hit, miss):
    assert markers.first(hit) == markers.last(hit) == 0
    assert markers.first(miss) is None


@pytest.mark.parametrize(
    ("expression", "hit", "miss"),
    [
        (HALF, " pm", " pmx"),
        (OFFSET, "2021-08-24T05:16:00+07:00", "2021-08-24T05:16:00+00:00"),
        (OFFSET, "2021-08-24 05:16:00 -0500", "2021-08-24"),
        (URL_DATE, "/2021/08/24/ferry", "/2021/ferry/08"),
        (URL_DAY_FIRST, "/news/24-08-2021", "/news/24-08-2021-ferry"),
        (URL_MONTH, "/2023/october/03/ferry", "/2023-ferry"),
        (LIKE_PUBLISHED, "og:image\ncms-published-date", "cms-last-published-date"),
        (LIKE_PUBLISHED, "article:first_published_time", "publisher-date-of-birth"),
        (LIKE_PUBLISHED, "press-release-date", "music:release_date"),
        (LIKE_PUBLISHED, "publish-date", "next-publish-date"),
        (LIKE_MODIFIED, "page:last_modified_date", "updated-by"),
        (TODAY_HINT, "current_time lower", "recurrent dates"),
        (CHANGED_HINT, "last-modified", "date"),
        (DIGIT, "5", "five"),
        (NUMBER, "on 24 August", "on 20210824"),
        (OPENING, "29.11.2022 – The ferry", "29.11.2022 the ferry"),
    ],
)
def test_patterns(expression, hit, miss):
    assert expression.search(hit)
    assert not expression.search(miss)


@pytest.mark.parametrize(
    "line", ["Joined: Mon Jan 01, 2018 1:00 pm", "Registriert seit: 12.03.2018", "Bergabung 12 Maret 2018", "Регистрация: 12.03.2018"]
)
def test_the_day_on_which_a_member_joined_is_none_of_a_text(line):
    assert list(in_text(line, "block", "1", None, changed=False)) == []


def test_midnight_without_a_zone_is_a_day():
    assert published("", '<p class="date">January 12, 2012 12:00AM</p>') == "2012-01-12"
    assert published("", '<p class="date">12 Januari 2012 00:00 WIB</p>') == "2012-01-12T00:00:00+07:00"


@pytest.mark.parametrize(
    "line",
    [
        "Application deadline: 15 March 2027",
        "Apply by 3 May 2024",
        "Anmeldeschluss: 12.03.2024",
        "Batas pendaftaran 12 Maret 2024",
        "締切：2024年3月12日",
    ],
)
def test_the_day_on_which_a_term_ends_is_none_of_a_text(line):
    assert list(in_text(line, "block", "1", None, changed=False)) == []


def test_a_time_on_a_line_that_nothing_marks():
    """Above the text beside other things, or alone behind it; a day without its time there may be anybody's."""

    def told(above: str, behind: str, url: str | None = None) -> str | None:
        paragraphs = [("body", f"{word} {PROSE}") for word in ("First", "Then", "So")]
        made = page(("headline", "Ferry sails again"), ("boilerplate", above), *paragraphs, ("boilerplate", behind))
        return fields.article(made, CaptureInfo(url=url), Options()).date_published

    assert told("www.harbour.example 2012/1/17 17:23:10 Red Net, size: large small", "Print") == "2012-01-17T17:23:10"
    assert told("www.harbour.example 2012/1/17 Red Net, size: large small", "Print") is None
    assert told("Kick-off: Saturday 5 March 2022 17:30, Old Ground", "Print") is None
    assert told("[Posted: 17 January 2012 by Jane Doe, Harbour Correspondent, www.harbour.example]", "Print") == "2012-01-17"
    assert told("[Seen: 17 January 2012 by Jane Doe, Harbour Correspondent, www.harbour.example]", "Print") is None
    assert told("Society", "17.01.2012 09:43") == "2012-01-17T09:43:00"
    assert told("Society", "17.01.2012") is None
    assert told("Society", "17.01.2012 09:43", "https://harbour.example/2012/01/15/ferry.html") == "2012-01-15"


def test_the_day_from_which_a_rule_holds_is_nobodys_of_publication():
    assert published("", "<p class=date>Effective beginning 6/2/2025:</p>") is None
    assert published("", "<p class=date>6/2/2025</p>") is not None


def test_a_word_before_the_next_date_is_that_one_s():
    def both(line: str) -> list[list[str]]:
        return [[dated.moment.iso() for dated in in_text(line, "block", "1", "en", changed=changed)] for changed in (False, True)]

    assert both("April 26, 2024 Updated on: October 28, 2024") == [["2024-04-26"], ["2024-10-28"]]
    assert both("April 26, 2024 updated") == [[], ["2024-04-26"]]


@pytest.mark.parametrize(("first", "count"), [("10 April 2013", 0), ("Harbour Post", 1)])
def test_the_clock_at_the_head_of_a_long_page_is_no_day_of_its_text(first, count):
    menu = [("navigation", f"Line {number} of the menu") for number in range(90)]
    rows = [("boilerplate", first), *menu, ("headline", "Ferry sails again"), ("body", PROSE)]
    seen = page(*rows, times=[("", "10 April 2013", "header", "", 0.0)])
    assert len(list(elsewhere(gather(seen, seen.content, None, None), "en", changed=False))) == count
