"""Videos, posts and sounds: which addresses lead to one, how each is written, and where it stands."""

import pytest

import saring
from saring.fields.body.embeds import LONE_ADDRESS, NUMBER, SCHEME, lone, thing_at
from saring.fields.words.embed_providers import HOSTS, NUMBERED, PROVIDERS

ADDRESSES = [
    ("https://www.youtube.com/embed/Se4lCh0irXY?rel=0", "https://www.youtube.com/watch?v=Se4lCh0irXY"),
    ("//www.youtube-nocookie.com/embed/Se4lCh0irXY", "https://www.youtube.com/watch?v=Se4lCh0irXY"),
    ("https://m.youtube.com/watch?app=desktop&v=Se4lCh0irXY", "https://www.youtube.com/watch?v=Se4lCh0irXY"),
    ("https://youtu.be/Se4lCh0irXY?t=3", "https://www.youtube.com/watch?v=Se4lCh0irXY"),
    ("https://www.youtube.com/shorts/Se4lCh0irXY", "https://www.youtube.com/watch?v=Se4lCh0irXY"),
    ("http://www.youtube.com/v/Se4lCh0irXY&hl=en", "https://www.youtube.com/watch?v=Se4lCh0irXY"),
    ("https://www.youtube.com/embed/videoseries?list=PLabc_1", "https://www.youtube.com/playlist?list=PLabc_1"),
    ("https://twitter.com/rina/status/123456?ref_src=x", "https://x.com/rina/status/123456"),
    ("https://mobile.twitter.com/rina/statuses/123456", "https://x.com/rina/status/123456"),
    ("https://platform.twitter.com/embed/Tweet.html?dnt=1&id=123456", "https://x.com/i/status/123456"),
    ("https://www.instagram.com/rina/reel/Cx-1_a/?utm_source=x", "https://www.instagram.com/reel/Cx-1_a/"),
    (
        "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fkabar%2Fposts%2F99&show_text=1",
        "https://www.facebook.com/kabar/posts/99",
    ),
    ("https://www.facebook.com/watch/?v=998877", "https://www.facebook.com/watch/?v=998877"),
    ("https://www.tiktok.com/@rina.x/video/730012", "https://www.tiktok.com/@rina.x/video/730012"),
    ("https://open.spotify.com/embed/track/4rOoJ6?si=1", "https://open.spotify.com/track/4rOoJ6"),
    ("https://w.soundcloud.com/player/?visual=1&url=https%3A//soundcloud.com/rina/lagu", "https://soundcloud.com/rina/lagu"),
    ("https://player.vimeo.com/video/7654321?h=a", "https://vimeo.com/7654321"),
    ("https://www.dailymotion.com/embed/video/x8abc", "https://www.dailymotion.com/video/x8abc"),
    ("https://rutube.ru/play/embed/0123abcd", "https://rutube.ru/video/0123abcd/"),
    ("https://vk.com/video_ext.php?oid=-12&id=345&hash=a", "https://vk.com/video-12_345"),
    ("https://t.me/kabar/77?embed=1", "https://t.me/kabar/77"),
    ("https://www.vidio.com/embed/7654-kapal", "https://www.vidio.com/watch/7654-kapal"),
    ("https://datawrapper.dwcdn.net/aB3dE/5/", "https://datawrapper.dwcdn.net/aB3dE/"),
    ("https://flo.uri.sh/visualisation/1234567/embed", "https://public.flourish.studio/visualisation/1234567/"),
    ("https://e.infogram.com/_/0a1b2c3d?src=embed", "https://infogram.com/0a1b2c3d"),
    ("https://player.bilibili.com/player.html?isOutside=true&bvid=BV1xx&p=1", "https://www.bilibili.com/video/BV1xx/"),
    ("https://bsky.app/profile/rina.example/post/3kabc", "https://bsky.app/profile/rina.example/post/3kabc"),
    ("https://embed.podcasts.apple.com/id/podcast/kabar/id123?i=4", "https://podcasts.apple.com/id/podcast/kabar/id123?i=4"),
    ("https://player-widget.mixcloud.com/widget/iframe/?hide_cover=1&feed=%2Frina%2Flagu%2F", "https://www.mixcloud.com/rina/lagu/"),
]


@pytest.mark.parametrize(("address", "canonical"), ADDRESSES)
def test_a_things_address(address, canonical):
    thing = thing_at(address)
    assert thing.url == canonical
    assert thing_at(canonical) == thing


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/",
        "https://www.youtube.com/@kanal",
        "https://www.youtube.com/embed/short",
        "https://notyoutube.example/embed/Se4lCh0irXY",
        "https://twitter.com/rina",
        "https://www.instagram.com/rina/",
        "https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fkabar.example",
        "https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fkabar",
        "https://www.googletagmanager.com/ns.html?id=GTM-X",
        "https://www.google.com/recaptcha/api2/anchor",
        "https://w.soundcloud.com/player/?url=javascript%3Aalert(1)",
        "javascript:alert(1)",
        "data:text/html,x",
        "",
    ],
)
def test_no_things_address(address):
    assert thing_at(address) is None


def test_every_provider_is_found_by_its_host():
    named = {provider.name for provider in PROVIDERS}
    assert set(HOSTS) <= named
    assert {name for _, _, address in NUMBERED if (name := getattr(thing_at(address.format("Se4lCh0irXY")), "provider", None))} <= named


@pytest.mark.parametrize(
    ("pattern", "hit", "miss"),
    [(SCHEME, "https://www.", "ftp://"), (NUMBER, "Se4-_x", "a/b/c"), (LONE_ADDRESS, "https://youtu.be/x", "see https://youtu.be/x")],
)
def test_patterns(pattern, hit, miss):
    assert pattern.fullmatch(hit)
    assert not pattern.fullmatch(miss)


def test_a_line_that_is_an_address():
    assert lone("https://youtu.be/Se4lCh0irXY").provider == "YouTube"
    assert lone("https://kabar.example/daerah") is None


STORY = [f"Kalimat ke-{number} dari berita tentang kapal feri yang kembali berlayar ke Karimunjawa pada Rabu pagi." for number in range(4)]


def extracted(*between, head="", foot=""):
    parts = "".join([f"<p>{line}</p>{part}" for line, part in zip(STORY, [*between, "", "", ""], strict=False)])
    page = f"<html lang=id><title>Kapal feri kembali</title><body><article><h1>Kapal feri kembali</h1>{head}{parts}</article>{foot}"
    return saring.extract(page, url="https://kabar.example/a/b").body


def told(body):
    return [(block.provider, block.url) for block in body if block.type == "embed"]


@pytest.mark.parametrize(
    "markup",
    [
        '<iframe src="https://www.youtube.com/embed/Se4lCh0irXY"></iframe>',
        '<p><iframe data-src="https://www.youtube.com/embed/Se4lCh0irXY" src="about:blank"></iframe></p>',
        '<iframe data-cookie-src="//www.youtube-nocookie.com/embed/Se4lCh0irXY" src="data:text/html,x"></iframe>',
        "<amp-youtube data-videoid=Se4lCh0irXY layout=responsive></amp-youtube>",
        '<lite-youtube videoid="Se4lCh0irXY"></lite-youtube>',
        '<object><param name="movie" value="http://www.youtube.com/v/Se4lCh0irXY"><embed src="http://www.youtube.com/v/Se4lCh0irXY"></object>',
        '<figure class="wp-block-embed"><div>https://www.youtube.com/watch?v=Se4lCh0irXY</div></figure>',
        '<figure itemscope itemtype="https://schema.org/VideoObject"><meta itemprop="embedUrl" content="https://youtu.be/Se4lCh0irXY"></figure>',
        '<iframe src="https://www.youtube.com/embed/Se4lCh0irXY"></iframe><noscript><iframe src="https://youtu.be/Se4lCh0irXY"></iframe></noscript>',
    ],
)
def test_lazy_or_not_it_is_one_block_where_it_stands(markup):
    body = extracted(markup)
    assert told(body) == [("YouTube", "https://www.youtube.com/watch?v=Se4lCh0irXY")]
    assert body[1].type == "embed"
    assert [block.text for block in body if block.text] == STORY


@pytest.mark.parametrize(
    ("markup", "url", "provider"),
    [
        (
            '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="kabar/43"></script>',
            "https://t.me/kabar/43",
            "Telegram",
        ),
        (
            "<iframe class=mastodon-embed src=https://social.example/@rina/100254678717223630/embed></iframe>",
            "https://social.example/@rina/100254678717223630",
            "Mastodon",
        ),
        (
            "<blockquote class=mastodon-embed data-embed-url=https://social.example/@rina/1132345/embed><a href=https://social.example/@rina/1132345>View</a></blockquote>",
            "https://social.example/@rina/1132345",
            "Mastodon",
        ),
        ("<iframe src=https://mastodon.social/@rina/100254678/embed></iframe>", "https://mastodon.social/@rina/100254678", "Mastodon"),
        ("<amp-tiktok data-src=6948210747285441798></amp-tiktok>", "https://www.tiktok.com/embed/v2/6948210747285441798", "TikTok"),
        (
            "<script defer src=https://datawrapper.dwcdn.net/AbCdE/embed.js data-target=#x></script>",
            "https://datawrapper.dwcdn.net/AbCdE/",
            "Datawrapper",
        ),
    ],
)
def test_what_a_script_shows_stands_where_it_is(markup, url, provider):
    texts = [
        f"The bridge between the two islands was closed for {days} days, and then it opened again with a piano on it."
        for days in ("nine", "six")
    ]
    article = saring.extract(f"<html><body><article><h1>Bridge open</h1><p>{texts[0]}</p>{markup}<p>{texts[1]}</p></article></body></html>")
    assert [(block.type, block.text, block.url, block.provider) for block in article.body] == [
        ("paragraph", texts[0], None, None),
        ("embed", "", url, provider),
        ("paragraph", texts[1], None, None),
    ]


@pytest.mark.parametrize(
    "markup",
    ["<script src=/a.js data-id=kabar/43></script>", "<script data-telegram-post='x y'></script>", "<script data-target=x></script>"],
)
def test_other_scripts_show_nothing(markup):
    text = "<p>The bridge between the two islands was closed for nine days, and then it opened again with a piano on it.</p>"
    article = saring.extract(
        f"<html><body><article><h1>Bridge open</h1>{text}{markup}{text.replace('nine', 'six')}</article></body></html>"
    )
    assert [block.type for block in article.body] == ["paragraph", "paragraph"]


def test_what_a_post_says_is_the_posts():
    post = (
        '<blockquote class="twitter-tweet"><p>Kapal sudah <a href="https://t.co/1">tiba</a> di dermaga pagi ini, penumpang harap bersiap.</p>'
        '&mdash; Rina (@rina) <a href="https://twitter.com/rina/status/77">12 Maret 2026</a></blockquote>'
    )
    body = extracted(post)
    assert told(body) == [("X", "https://x.com/rina/status/77")]
    assert [block.text for block in body if block.type != "embed"] == STORY


def test_what_stands_elsewhere_is_not_shown():
    player = '<iframe src="https://www.youtube.com/embed/Se4lCh0irXY"></iframe>'
    side = f"<aside><h3>Video</h3><ul><li><a href=/1>Satu</a></li></ul>{player}<ul><li><a href=/2>Dua</a></li></ul></aside>"
    assert told(extracted(foot=side)) == []
    assert (
        told(extracted('<iframe src="https://ads.example/slot?x=1"></iframe>', '<video autoplay muted loop src="/bg.mp4"></video>')) == []
    )
    assert told(extracted("<figure><iframe src=/grafik/7></iframe></figure>", "<audio controls src=/b.mp3></audio>")) == [
        (None, "https://kabar.example/grafik/7"),
        (None, "https://kabar.example/b.mp3"),
    ]


PARAGRAPH = "<p>The bridge between the two islands was closed for {} days, and then it opened again with a piano on it, they told us.</p>"


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        ("<div class=youtube-player data-id=abcdefghijk></div>", "https://www.youtube.com/watch?v=abcdefghijk"),
        ("<div class=yt data-youtube-id=abcdefghijk><div></div></div>", "https://www.youtube.com/watch?v=abcdefghijk"),
        ("<div data-oembed-url='https://youtu.be/abcdefghijk'><div></div></div>", "https://www.youtube.com/watch?v=abcdefghijk"),
        ("<figure class=media><oembed url='https://vimeo.com/1234567'></oembed></figure>", "https://vimeo.com/1234567"),
        ("<div class=flourish-embed data-src=visualisation/12345></div>", "https://public.flourish.studio/visualisation/12345/"),
        ("<div class=infogram-embed data-id=abc-1234></div>", "https://infogram.com/abc-1234"),
        ("<div><script src='https://datawrapper.dwcdn.net/AbCd1/embed.js'></script></div>", "https://datawrapper.dwcdn.net/AbCd1/"),
        (
            "<script src='https://geo.dailymotion.com/player/x1.js' data-video=x8abcde></script>",
            "https://www.dailymotion.com/video/x8abcde",
        ),
        ("<div class=wp-block-embed__wrapper>\nhttps://youtu.be/abcdefghijk\n</div>", "https://www.youtube.com/watch?v=abcdefghijk"),
        ("<p><a href=https://youtu.be/abcdefghijk>https://youtu.be/abcdefghijk</a></p>", "https://www.youtube.com/watch?v=abcdefghijk"),
        (
            "<figure class=wp-block-embed><div class=wp-block-embed__wrapper>https://film.example/v/7</div></figure>",
            "https://film.example/v/7",
        ),
    ],
)
def test_what_a_script_puts_there(markup, url):
    text = [PARAGRAPH.format(days) for days in ("nine", "six", "five")]
    page = f"<html><body><article><h1>Bridge open</h1>{text[0]}{markup}{text[1]}{text[2]}</article></body></html>"
    assert [block.url for block in saring.extract(page).body if block.type != "paragraph"] == [url]


@pytest.mark.parametrize(
    "markup",
    [
        "<div class=card data-id=abcdefghijk></div>",
        "<div class=youtube-subscribe data-id=42><a href='https://www.youtube.com/watch?v=abcdefghijk'>Our film</a><a href=/x>More</a><a href=/y>x</a></div>",
        "<p><a href=/other>https://x.example/other</a></p>",
        "<script src='https://cdn.example/gist.js' data-video=x8abcde></script>",
        "<figure class='wp-block-embed is-type-wp-embed'><div>https://x.example/other-story</div></figure>",
    ],
)
def test_what_puts_nothing_there(markup):
    text = [PARAGRAPH.format(days) for days in ("nine", "six", "five")]
    page = f"<html><body><article><h1>Bridge open</h1>{text[0]}{markup}{text[1]}{text[2]}</article></body></html>"
    assert not [block for block in saring.extract(page, url="https://x.example/bridge").body if block.type == "embed"]


def test_an_element_with_a_thing_s_name_keeps_its_text():
    text = "".join([PARAGRAPH.format(days) for days in ("nine", "six", "five", "two", "three", "four", "one", "ten", "eight", "ninety")])
    page = f"<html><body><article><h1>Bridge open</h1><div class=article-embed data-id=abcdefghijk>{text * 2}</div></article></body></html>"
    assert len(saring.extract(page).body) >= 10
