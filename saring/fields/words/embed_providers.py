"""Services whose videos, posts, sounds and maps pages show, and how the address of each thing is written. Data only.

An address is matched without its scheme and without `www.`, `m.` and `mobile.`; what the pattern catches goes into the thing's own
address, the one a reader would open. `{0}` is what was caught first; behind `url=` stands an escaped address that is looked up in its turn.
"""

import re
from typing import Final, NamedTuple


class Provider(NamedTuple):
    """One way in which a service's things are addressed."""

    name: str
    pattern: re.Pattern[str]
    """What the address of a thing, or of its player, begins with."""
    address: str
    """The thing's own address."""


_LINES: Final = r"""
YouTube | (?:youtube(?:-nocookie)?|music\.youtube)\.com/(?:embed|v|e|shorts|live)/(?!videoseries|live_stream)([\w-]{11}) | https://www.youtube.com/watch?v={0}
YouTube | youtube(?:-nocookie)?\.com/(?:watch|embed/?)\?(?:[^#]*&)?v=([\w-]{11}) | https://www.youtube.com/watch?v={0}
YouTube | youtube(?:-nocookie)?\.com/(?:embed/videoseries|playlist|embed/?)\?(?:[^#]*&)?list=([\w-]+) | https://www.youtube.com/playlist?list={0}
YouTube | youtu\.be/([\w-]{11}) | https://www.youtube.com/watch?v={0}
X | (?:twitter|x)\.com/(?!i/web/)(\w+)/status(?:es)?/(\d+) | https://x.com/{0}/status/{1}
X | (?:twitter|x)\.com/i/web/status/(\d+) | https://x.com/i/status/{0}
X | platform\.(?:twitter|x)\.com/embed/[^?]*\?(?:[^#]*&)?id=(\d+) | https://x.com/i/status/{0}
Instagram | instagram\.com/(?:[\w.]+/)?(p|reel|tv)/([\w-]+) | https://www.instagram.com/{0}/{1}/
Facebook | facebook\.com/(?:v[\d.]+/)?plugins/(?:post|video)\.php\?(?:[^#]*&)?href=([^&#]+) | url={0}
Facebook | facebook\.com/([^/?#]+)/(posts|videos|photos)/([^?#]*[^/?#]) | https://www.facebook.com/{0}/{1}/{2}
Facebook | facebook\.com/(reel|share/[pvr])/([\w-]+) | https://www.facebook.com/{0}/{1}/
Facebook | facebook\.com/(?:watch/?|video\.php|video/embed)\?(?:[^#]*&)?(?:v|video_id)=(\d+) | https://www.facebook.com/watch/?v={0}
Facebook | facebook\.com/(permalink\.php|photo(?:\.php)?/?|story\.php)(\?[^#]+) | https://www.facebook.com/{0}{1}
Facebook | fb\.watch/([\w-]+) | https://fb.watch/{0}/
TikTok | tiktok\.com/(@[\w.-]+)/(video|photo)/(\d+) | https://www.tiktok.com/{0}/{1}/{2}
TikTok | tiktok\.com/(?:embed(?:/v\d)?|player/v1)/(\d+) | https://www.tiktok.com/embed/v2/{0}
Threads | threads\.(?:net|com)/(@[\w.]+)/post/([\w-]+) | https://www.threads.com/{0}/post/{1}
Bluesky | bsky\.app/profile/([^/?#]+)/post/(\w+) | https://bsky.app/profile/{0}/post/{1}
Bluesky | embed\.bsky\.app/embed/([^/?#]+)/app\.bsky\.feed\.post/(\w+) | https://bsky.app/profile/{0}/post/{1}
Mastodon | ([\w.-]+/@[\w.-]+(?:@[\w.-]+)?/\d{6,20}) | https://{0}
Reddit | (?:(?:old|embed|new)\.)?reddit(?:media)?\.com/(r/\w+/comments/\w+) | https://www.reddit.com/{0}/
LinkedIn | linkedin\.com/embed/(feed/update/urn:li:\w+:\d+) | https://www.linkedin.com/{0}
Telegram | t\.me/(?!share|joinchat)(\w+)/(\d+) | https://t.me/{0}/{1}
Pinterest | (?:assets\.)?pinterest\.\w+/(?:ext/embed\.html\?id=|pin/)(\d+) | https://www.pinterest.com/pin/{0}/
VK | (?:vk\.com|vkvideo\.ru)/video_ext\.php\?(?:[^#]*&)?oid=(-?\d+)&(?:[^#]*&)?id=(\d+) | https://vk.com/video{0}_{1}
VK | (?:vk\.com|vkvideo\.ru)/(video-?\d+_\d+|wall-?\d+_\d+) | https://vk.com/{0}
Odnoklassniki | ok\.ru/(?:videoembed|video)/(\d+) | https://ok.ru/video/{0}
Rutube | rutube\.ru/(?:play/embed|video(?:/embed)?)/(\w+) | https://rutube.ru/video/{0}/
Weibo | weibo\.com/tv/(?:show|v|player)/?([\w:]+) | https://weibo.com/tv/show/{0}
Bilibili | (?:player\.)?bilibili\.com/(?:player\.html\?(?:[^#]*&)?bvid=|video/)(BV\w+) | https://www.bilibili.com/video/{0}/
Youku | player\.youku\.com/embed/([\w=]+) | https://v.youku.com/v_show/id_{0}.html
Tencent Video | v\.qq\.com/(?:txp/)?iframe/[^?]*\?(?:[^#]*&)?vid=(\w+) | https://v.qq.com/x/page/{0}.html
Niconico | (?:embed\.nicovideo\.jp|nicovideo\.jp)/watch/(\w+) | https://www.nicovideo.jp/watch/{0}
Naver TV | tv\.naver\.com/(?:embed|v)/(\d+) | https://tv.naver.com/v/{0}
Kakao TV | (?:play-)?tv\.kakao\.com/embed/player/cliplink/(\d+) | https://tv.kakao.com/v/{0}
Aparat | aparat\.com/(?:video/video/embed/(?:videohash|vt/frame/showvideo)/[^/]*/?|v/)(\w+) | https://www.aparat.com/v/{0}
Vidio | vidio\.com/(?:embed|watch)/(\d[\w-]*) | https://www.vidio.com/watch/{0}
Vimeo | player\.vimeo\.com/video/(\d+) | https://vimeo.com/{0}
Vimeo | vimeo\.com/(?:channels/\w+/|groups/\w+/videos/)?(\d+) | https://vimeo.com/{0}
Dailymotion | (?:geo\.)?dailymotion\.com/(?:embed/|swf/)?video/(\w+) | https://www.dailymotion.com/video/{0}
Dailymotion | geo\.dailymotion\.com/player[^?]*\?(?:[^#]*&)?video=(\w+) | https://www.dailymotion.com/video/{0}
Dailymotion | dai\.ly/(\w+) | https://www.dailymotion.com/video/{0}
Twitch | player\.twitch\.tv/\?(?:[^#]*&)?video=v?(\d+) | https://www.twitch.tv/videos/{0}
Twitch | player\.twitch\.tv/\?(?:[^#]*&)?channel=(\w+) | https://www.twitch.tv/{0}
Twitch | clips\.twitch\.tv/(?:embed\?(?:[^#]*&)?clip=)?([\w-]+) | https://clips.twitch.tv/{0}
Rumble | rumble\.com/embed/(?:\w+\.)?(v\w+) | https://rumble.com/embed/{0}/
Odysee | odysee\.com/\$/embed/([^?#]+) | https://odysee.com/{0}
Streamable | streamable\.com/(?:[eos]/)?(\w+) | https://streamable.com/{0}
Brightcove | (players\.brightcove\.net/\d+/[^/?#]+/index\.html\?(?:[^#]*&)?videoId=[^&#]+) | https://{0}
JW Player | (?:cdn|content)\.jwplayer\.com/(?:players|previews)/(\w{8})\b | https://cdn.jwplayer.com/previews/{0}
Kaltura | ([\w.-]*kaltura\.com/p/[^#]+) | https://{0}
TED | embed(?:-ssl)?\.ted\.com/(talks/[^?#]+) | https://www.ted.com/{0}
C-SPAN | c-span\.org/video/(?:standalone/)?\?(c?[\d-]+) | https://www.c-span.org/video/?{0}
Spotify | open\.spotify\.com/(?:intl-\w+/)?(?:embed(?:-podcast)?/)?(track|album|playlist|episode|show|artist)/(\w+) | https://open.spotify.com/{0}/{1}
SoundCloud | w\.soundcloud\.com/player/?\?(?:[^#]*&)?url=([^&#]+) | url={0}
SoundCloud | (api\.soundcloud\.com/(?:tracks|playlists)/[\w%:]+) | https://{0}
SoundCloud | soundcloud\.com/([\w-]+/(?:sets/)?[\w-]+) | https://soundcloud.com/{0}
Apple Podcasts | (?:embed\.)?podcasts\.apple\.com/([^#]+) | https://podcasts.apple.com/{0}
Apple Music | (?:embed\.)?music\.apple\.com/([^#]+) | https://music.apple.com/{0}
Deezer | (?:widget\.)?deezer\.com/(?:widget/\w+/)?(track|album|playlist|episode|show)/(\d+) | https://www.deezer.com/{0}/{1}
Mixcloud | (?:player-widget\.)?mixcloud\.com/widget/iframe/\?(?:[^#]*&)?feed=([^&#]+) | url=https://www.mixcloud.com{0}
Mixcloud | mixcloud\.com/(?!widget)([\w%-]+/[\w%-]+) | https://www.mixcloud.com/{0}/
Bandcamp | (bandcamp\.com/EmbeddedPlayer/[^?#]+) | https://{0}
Acast | embed\.acast\.com/([^?#]+) | https://shows.acast.com/{0}
Megaphone | (playlist\.megaphone\.fm/?\?[^#]+) | https://{0}
Audioboom | (?:embeds\.)?audioboom\.com/posts/(\d+) | https://audioboom.com/posts/{0}
Google Maps | (google\.[\w.]+/maps/(?:embed|d/(?:u/\d+/)?embed)[^#]*) | https://www.{0}
OpenStreetMap | (openstreetmap\.org/export/embed\.html\?[^#]+) | https://www.{0}
Datawrapper | datawrapper\.(?:dwcdn\.net|de/_)/(\w{5}) | https://datawrapper.dwcdn.net/{0}/
Flourish | (?:flo\.uri\.sh|public\.flourish\.studio)/(visualisation|story)/(\d+) | https://public.flourish.studio/{0}/{1}/
Infogram | (?:e\.)?infogram\.com/(?:_/)?([\w-]{4,}) | https://infogram.com/{0}
Tableau | (public\.tableau\.com/views/[^?#]+) | https://{0}
Our World in Data | (ourworldindata\.org/grapher/[\w-]+) | https://{0}
Scribd | scribd\.com/(?:embeds|document|doc)/(\d+) | https://www.scribd.com/document/{0}
SlideShare | (slideshare\.net/slideshow/embed_code/[^?#]+) | https://www.{0}
DocumentCloud | (?:embed|www)?\.?documentcloud\.org/documents/([\w-]+) | https://www.documentcloud.org/documents/{0}
Issuu | (?:e\.)?issuu\.com/([^#]+) | https://issuu.com/{0}
Giphy | giphy\.com/(?:embed|gifs)/(?:[\w-]*-)?(\w+) | https://giphy.com/gifs/{0}
Imgur | imgur\.com/(?!min)((?:a/|gallery/)?\w+)(?:/embed)? | https://imgur.com/{0}
GitHub Gist | gist\.github\.com/([\w-]+/\w+) | https://gist.github.com/{0}
CodePen | codepen\.io/([\w-]+)/(?:embed|pen)/(?:preview/)?(\w+) | https://codepen.io/{0}/pen/{1}
"""

PROVIDERS: Final[tuple[Provider, ...]] = tuple(
    [
        Provider(name.strip(), re.compile(pattern.strip(), re.IGNORECASE), address.strip())
        for name, pattern, address in [line.split(" | ") for line in _LINES.strip().split("\n")]
    ]
)
"""Every service, the more special addresses of one first."""

HOSTS: Final = {
    "YouTube": ("youtube", "youtube-nocookie", "youtu"),
    "X": ("twitter", "x"),
    "Facebook": ("facebook", "fb"),
    "Bluesky": ("bsky",),
    "Mastodon": ("mastodon", "mstdn", "fosstodon"),
    "Reddit": ("reddit", "redditmedia"),
    "Telegram": ("t",),
    "VK": ("vk", "vkvideo"),
    "Odnoklassniki": ("ok",),
    "Tencent Video": ("qq",),
    "Niconico": ("nicovideo",),
    "Naver TV": ("naver",),
    "Kakao TV": ("kakao",),
    "Dailymotion": ("dailymotion", "dai"),
    "JW Player": ("jwplayer",),
    "Apple Podcasts": ("apple",),
    "Apple Music": ("apple",),
    "Google Maps": ("google",),
    "Datawrapper": ("datawrapper", "dwcdn"),
    "Flourish": ("uri", "flourish"),
    "Our World in Data": ("ourworldindata",),
    "GitHub Gist": ("github",),
}
"""Parts of the host names of a service, where that is not its own name in lower case."""

POSTS: Final = frozenset(
    "twitter-tweet twitter-video instagram-media tiktok-embed fb-post fb-video fb-xfbml-parse-ignore text-post-media bluesky-embed "
    "reddit-embed-bq reddit-card imgur-embed-pub mastodon-embed".split()
)
"""Classes of the elements that hold a post's words until a script shows the post."""

FEDERATED: Final = frozenset(("mastodon-embed",))
"""Classes of the elements of services that stand on anybody's host."""

MEDIA: Final = ("VideoObject", "AudioObject", "MediaObject", "SocialMediaPosting")
"""Types of schema.org for what a figure may show from elsewhere."""

NUMBERED: Final[tuple[tuple[str, tuple[str, ...], str], ...]] = (
    (
        "youtube",
        ("videoid", "data-videoid", "video-id", "data-video-id", "data-embed", "data-id"),
        "https://www.youtube.com/watch?v={}",
    ),
    ("", ("data-youtube-id",), "https://www.youtube.com/watch?v={}"),
    ("vimeo", ("videoid", "data-videoid", "video-id", "data-video-id"), "https://vimeo.com/{}"),
    ("dailymotion", ("data-videoid", "videoid"), "https://www.dailymotion.com/video/{}"),
    ("twitter", ("data-tweetid", "tweetid", "tweet-id", "data-tweet-id"), "https://x.com/i/status/{}"),
    ("instagram", ("data-shortcode", "shortcode"), "https://www.instagram.com/p/{}/"),
    ("tiktok", ("videoid", "data-videoid", "data-src"), "https://www.tiktok.com/embed/v2/{}"),
    ("script", ("data-telegram-post",), "https://t.me/{}"),
    ("script", ("data-video",), "https://www.dailymotion.com/video/{}"),
    ("flourish", ("data-src",), "https://flo.uri.sh/{}/embed"),
    ("infogram", ("data-id",), "https://infogram.com/{}"),
    ("soundcloud", ("data-trackid",), "https://api.soundcloud.com/tracks/{}"),
)
"""Elements that a script fills, `amp-youtube`, `lite-vimeo`: a word in their name or class, attributes with the number, its address."""

INVITATIONS: Final = frozenset(
    (
        "view this post on instagram",
        "a post shared on instagram",
        "lihat postingan ini di instagram",
        "lihat siaran ini di instagram",
        "sieh dir diesen beitrag auf instagram an",
        "voir cette publication sur instagram",
        "ver esta publicación en instagram",
        "ver essa foto no instagram",
        "ver esta publicação no instagram",
        "visualizza questo post su instagram",
        "dit bericht bekijken op instagram",
        "wyświetl ten post na instagramie",
        "посмотреть эту публикацию в instagram",
        "bu gönderiyi instagram'da gör",
        "この投稿をinstagramで見る",
        "在 instagram 查看这篇帖子",
        "instagram에서 이 게시물 보기",
        "عرض هذا المنشور على instagram",
    )
)
"""What stands for a post until a script shows it, and says nothing of it; in lower case."""
