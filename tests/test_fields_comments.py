"""Readers' words, apart from the body and from the buttons, forms and counts around them, and who wrote them when."""

import json

import pytest
from pages_made import block, page

import saring
from saring.captures import Capture
from saring.fields.comments.controls import EMOJI, ends_sentence, is_control
from saring.fields.comments.heads import MAY_BE_DATED, Head, Stamps, head_of
from saring.fields.comments.names import COUNTED, INITIAL, NUMBER
from saring.fields.comments.threads import comment
from saring.fields.dates.calendars import Moment
from saring.fields.facts import gather


def test_headings_buttons_and_counts_are_no_comments():
    texts = ("Great news, at last.", "Reply", "Likes (3)", "12", "Email *", "The old jetty should stay open, too.")
    rows = [
        block(0, "comment", "2 comments so far", "heading", level=3),
        *[block(1 + at, "comment", text) for at, text in enumerate(texts)],
    ]
    made = page(*rows)
    assert [one.text for one in comment(gather(made, made.content, None, None))] == [texts[0], texts[-1]]


@pytest.mark.parametrize(
    "line",
    [
        "Reply",
        "REPLY · 3",
        "Antworten",
        "Balas",
        "Répondre",
        "Ответить (2)",
        "返信",
        "답글 3",
        "رد",
        "+1",
        "Your email address will not be published.",
    ],
)
def test_controls(line):
    assert is_control(line)


@pytest.mark.parametrize("line", ["Reply to all of us!", "Comment dites-vous", "Share it with the town", "Hallo", "nice"])
def test_words_are_no_controls(line):
    assert not is_control(line)


@pytest.mark.parametrize("line", ["👏👏👏", "😂", "🇮🇩❤️", "👍👍", "😀 !"])
def test_small_pictures_alone_are_words(line):
    assert not is_control(line)


@pytest.mark.parametrize("line", ["👍", "👍 3", "赞", "赞 3", "💬", "❤", "★", "•", "▲ 5", "3.2k", "+1", ""])
def test_a_thumb_or_a_count_is_a_button(line):
    assert is_control(line)


CAPTURED = Moment(2021, 8, 24, 12, 0, 0, 0)
HEADS = [
    ("en", "Jane Doe says:", "Jane Doe", None),
    ("en", "jane doe says:", "jane doe", None),
    ("en", "Lemons and Luggage says:", "Lemons and Luggage", None),
    ("en", "Posted by Jane  Doe", "Jane  Doe", None),
    ("en", "Posted by: Jane at June 16, 2003 07:17 PM", "Jane", "2003-06-16T19:17:00"),
    ("en", "jane_doe said on January 16, 2012 at 1:25 PM", "jane_doe", "2012-01-16T13:25:00"),
    ("en", "Jane (verified owner) – May 27, 2020", "Jane", "2020-05-27"),
    ("en", "by Jane Doe ( 127135 ) writes: on Friday January 12, 2024 @11:51AM", "Jane Doe", "2024-01-12T11:51:00"),
    ("en", "March 6, 2023 at 8:55 am", None, "2023-03-06T08:55:00"),
    ("en", "Jane Doe · 3 hours ago", "Jane Doe", "2021-08-24"),
    ("en", "Edited July 5, 2023 by Jane", None, None),
    ("de", "Auslandsoesi sagt:", "Auslandsoesi", None),
    ("de", "Georg N. am 10.4.2020", "Georg N.", "2020-04-10"),
    ("de", "Rolf Muster 29.07.2020 // 12:56", "Rolf Muster", "2020-07-29T12:56:00"),
    ("es", "Ana Pérez dijo: 5 de mayo de 2021 a las 10:15", "Ana Pérez", "2021-05-05T10:15:00"),
    ("fr", "Marie le 5 mai 2021 à 10h15", "Marie", "2021-05-05T10:15:00"),
    ("id", "Budi, 24 Agustus 2021 10:15", "Budi", "2021-08-24T10:15:00"),
    ("id", "Budi Kemarin, 17.16 WIB", None, None),
    ("id", "Budi | Kemarin, 17.16 WIB", "Budi", "2021-08-23T17:16:00+07:00"),
    ("pl", "Odpowiedz Zgłoś 05.11.2012 10:57", None, "2012-11-05T10:57:00"),
    ("pl", "~akna 04.01.2012 03:24", "akna", "2012-01-04T03:24:00"),
    ("ru", "Valdemar_1962 комментирует материал 06.01.2012 10:32", "Valdemar_1962", "2012-01-06T10:32:00"),
    ("en", "Reply to Kavita | May 5, 2021 10:15", None, "2021-05-05T10:15:00"),
    ("ru", "#11 Котёнок92 06.01.12, 10:32", "Котёнок92", "2012-01-06T10:32:00"),
    ("ru", "04 января 2012 | 18:03 # ответить", None, "2012-01-04T18:03:00"),
    ("zh", "小明 说：", "小明", None),
    ("en", "He said:", None, None),
    ("de", "Sie sagt:", None, None),
    ("zh", "他说：", None, None),
    ("ru", "Он написал:", None, None),
    ("tr", "Ben dedi:", None, None),
    ("en", "Ben said:", "Ben", None),
]


@pytest.mark.parametrize(("language", "text", "name", "date"), HEADS)
def test_lines_about_a_comment(language, text, name, date):
    head = head_of(text, Stamps([], CAPTURED, language))
    assert (head or Head())[:2] == (name, date)


@pytest.mark.parametrize(
    "text",
    [
        "I was there on 5 May 2019.",
        "We met on 5 May 2019 at 10:30 and it was fun",
        "see you on 5 May 2019",
        "Good news",
        "It is as my mother says",
        "As my grandmother always said:",
        "Nobody knows what he said!",
        "Two days ago we still believed it",
    ],
)
def test_texts_are_no_such_lines(text):
    assert head_of(text, Stamps([], CAPTURED, "en")) is None


def test_a_time_in_the_markup_is_found_in_its_line():
    stamps = Stamps([("2021-08-24T10:15:00Z", "today, 10:15", "", "comment", 0.5)], None, "en")
    assert head_of("Jane today, 10:15", stamps) == Head("Jane", "2021-08-24T10:15:00+00:00", is_timed=True)


STORY = """<html lang="{lang}"><head><title>Bridge open</title>{head}</head><body><article><h1>Bridge open after nine days</h1>
<p>The bridge between the two islands was closed for nine days, and on the tenth it opened again with a piano on it, as the harbour master told us.</p>
<p class=byline>By Ann Lee</p><p>Nobody had told the harbour master of the piano, he said, and the passengers said it was that of a teacher of music who moves house.</p><p>The teacher said on Friday that the piano had been on the bridge for all of the nine days because nobody had wanted to move it.</p>
<p>The two towns now plan a concert on the bridge, which is to take place in the first week of September, the mayor of the larger town announced.</p></article>
<section id="comments" class="comments"><h3>3 comments</h3>{comments}</section></body></html>"""


def read(comments: str, lang: str = "en", head: str = "", date: str | None = None) -> list[tuple[str | None, str | None, str]]:
    page = STORY.format(lang=lang, head=head, comments=comments).encode()
    article = next(saring.extract_many([Capture(page, "page.html", date=date, kind="html")], workers=1))
    return [(one.author.name if one.author else None, one.date_created, one.text) for one in article.comment]


def test_wordpress():
    one = """<li class=comment><div class=comment-body><div class="comment-author vcard"><cite class=fn>{}</cite> <span class=says>says:</span></div>
    <div class=comment-meta><a href=#c><time datetime="2021-08-{}T10:15:00+02:00">August {}, 2021 at 10:15 am</time></a></div>
    <p>{}</p><p>I shall play it on Sunday, as I do.</p><div class=reply><a>Reply</a></div></div></li>"""
    told = read(
        f"<ol>{one.format('Jane Doe', 24, 24, 'A fine piano it was, too.')}{one.format('Kotik92', 25, 25, 'So they say in the harbour.')}</ol>"
    )
    assert told == [
        ("Jane Doe", "2021-08-24T10:15:00+02:00", "A fine piano it was, too.\n\nI shall play it on Sunday, as I do."),
        ("Kotik92", "2021-08-25T10:15:00+02:00", "So they say in the harbour.\n\nI shall play it on Sunday, as I do."),
    ]


def test_names_above_times_ago():
    one = "<div class=comment><p class=user>{}</p><p class=when>{}</p><p>{}</p><p class=act>Reply</p></div>"
    comments = one.format("Budi Santoso", "2 hours ago", "At last that bridge is open again.") + one.format(
        "siti_77", "Yesterday at 2:05 pm", "👏👏👏"
    )
    assert read(comments, date="2021-08-24T10:00:00Z") == [
        ("Budi Santoso", "2021-08-24", "At last that bridge is open again."),
        ("siti_77", "2021-08-23T14:05:00", "👏👏👏"),
    ]
    assert [told[1] for told in read(comments)] == [None, None]


def test_signed_below():
    one = "<div class=comment><p>{}</p><p class=posted>Posted by: {} at June {}, 2003 07:17 PM</p></div>"
    assert read(
        one.format("Drinks are on me if they do not.", "Billmon", 17) + one.format("I second that, and how about it?", "shystee", 18)
    ) == [
        ("Billmon", "2003-06-17T19:17:00", "Drinks are on me if they do not."),
        ("shystee", "2003-06-18T19:17:00", "I second that, and how about it?"),
    ]


def test_microdata_names_a_name_without_a_date():
    items = [("", "headline", "Bridge open")]
    for name, day in (("Jane Doe", 4), ("Kotik", 5)):
        items += [("", "comment.author.name", name), ("", "comment.dateCreated", f"2021-08-2{day}T10:15:00Z")]
    texts = ("Jane Doe", "A fine piano it was.", "Kotik", "So they say.", "Reply", "Who says so?")
    made = page(*[("comment", text) for text in texts], items=items)
    told = comment(gather(made, made.content, None, None))
    assert [(one.author and one.author.name, one.date_created, one.text) for one in told] == [
        ("Jane Doe", "2021-08-24T10:15:00+00:00", texts[1]),
        ("Kotik", "2021-08-25T10:15:00+00:00", texts[3]),
        (None, None, texts[5]),
    ]


def test_comments_in_json_ld():
    answer = {"@type": "Comment", "text": "<p>No.</p><p>Not at all.</p>", "author": "Kotik"}
    told = {"@type": "Comment", "text": "A fine piano.", "author": {"name": "Jane"}, "dateCreated": "2021-08-24", "comment": [answer]}
    node = {
        "@type": "NewsArticle",
        "headline": "Bridge open after nine days",
        "comment": [told, {"@type": "Comment", "text": ""}, "x", None],
    }
    head = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    assert read("", head=head) == [("Jane", "2021-08-24", "A fine piano."), ("Kotik", None, "No.\n\nNot at all.")]


def test_endless_comments_are_bounded():
    node: dict[str, object] = {"@type": "NewsArticle", "headline": "Bridge open after nine days"}
    deep: dict[str, object] = {}
    for _ in range(200):
        deep = {"@type": "Comment", "text": "x", "comment": [deep]}
    node["comment"] = [deep] * 5
    many = "".join(
        f"<div class=comment><p>N{at}</p><p>24 August 2021 10:15</p><p>Yes, number {at}, I think so.</p></div>" for at in range(3_000)
    )
    assert len(read(many, head=f'<script type="application/ld+json">{json.dumps(node)}</script>')) <= 2_000


def test_patterns():
    assert MAY_BE_DATED.search("5 May 21")
    assert not MAY_BE_DATED.search("Level 50")
    for line in ("So it is. ", "ऐसा ही है।", "ایسا ہی ہے۔", "هل هذا صحيح؟", "是的。"):
        assert ends_sentence(line)
    assert not ends_sentence("J. Doe")
    assert NUMBER.sub("", "+39 #1 Ivan") == "Ivan"
    assert NUMBER.sub("", "50 Cent") == "50 Cent"
    assert COUNTED.search("Comments (2)")
    assert COUNTED.search("+1 of 2 votes")
    assert not COUNTED.search("Jane (guest)")
    assert EMOJI.search("😂")
    assert not EMOJI.search(":-)")


def _thread(rows):
    article = (
        "<h1>Ferry sails again</h1>"
        + "<p>The ferry that links the two outer islands sailed again on Tuesday morning, after a storm had torn its ramp away.</p>" * 3
    )
    page = f"<html lang=en><title>Ferry sails again</title><main><article>{article}</article><section id=comments class=comments><h2>Comments</h2>{rows}</section></main>"
    return [
        (one.author and one.author.name, one.date_created, one.text)
        for one in saring.extract(page, options=saring.Options(comments=True)).comment
    ]


WRITTEN = (
    ("Ann Reed", "2026-03-10", "The winter timetable is worse than the old one: two sailings a day are not enough."),
    ("harbour_cat", "2026-03-11", "My piano was the one on the quay. It survived the night, but it will need a tuner."),
    ("Tom B.", "2026-03-12", "Great work by the engineers, thank you all!"),
    ("Ineke", "2026-03-13", "The third sailing on Fridays is what we had asked for since 2019."),
)


def test_names_and_times_in_lines_of_their_own_and_rows_of_buttons():
    row = "<div class=comment><div>{}</div><time datetime={}>{} March 2026</time><div>{}</div><div><a>Reply</a> <a>Like <b>3</b></a> <a>Report</a></div></div>"
    told = _thread("".join([row.format(name, date, date[-2:], text) for name, date, text in WRITTEN]))
    assert told == list(WRITTEN)


def test_titles_of_comments_end_none():
    rows = []
    for name, date, text in WRITTEN:
        rows += [(name, "paragraph"), (f"{date} 09:05", "paragraph"), ("Timetable", "heading"), (text, "paragraph"), ("reply", "item")]
    made = page(*[block(at, "comment", text, kind) for at, (text, kind) in enumerate(rows)])
    told = comment(gather(made, made.content, None, None))
    assert [(one.author.name, one.date_created, one.text) for one in told] == [
        (name, f"{date}T09:05:00", text) for name, date, text in WRITTEN
    ]


@pytest.mark.parametrize("line", ["Balas Suka 3 Laporkan", "Antworten Melden Teilen 👍 0", "Reply Quote", "Like 2 Reply Share"])
def test_rows_of_buttons(line):
    assert is_control(line)


@pytest.mark.parametrize("line", ["Like that", "I quote", "Mantap, suka!", "no no", "Save the old jetty"])
def test_what_is_no_row_of_buttons(line):
    assert not is_control(line)


def test_initials():
    assert INITIAL.search("Tom B.")
    assert not INITIAL.search("Tom B. said so.")
