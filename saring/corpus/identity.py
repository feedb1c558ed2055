"""Which captures are of the same article: one address, however it was reached."""

import re
from typing import Final
from urllib.parse import SplitResult, parse_qsl, quote, unquote_to_bytes, urlencode, urlsplit

from saring.fields.addresses import is_tracking

_OTHER_HOSTS: Final = re.compile(r"^(?:(?:www\d?|m|mobile|amp|wap|touch|lite)\.)+(?=[^.]+\.)")
"""What stands before the host of a site's twin for telephones, or for nobody in particular: `m.`, `amp.`, `www.`."""

_AMP: Final = re.compile(r"[./]amp(?:\.html?)?/?$|/amp(?=/)", re.IGNORECASE)
"""What a path of an AMP twin has: `/amp` at its end or between, `.amp.html`. A number behind it is an article's, or a page's, and stays."""

_AMP_QUERY: Final = frozenset(("amp", "outputtype", "output", "m", "mobile", "view"))
_AMP_VALUES: Final = frozenset(("", "1", "true", "amp", "mobile"))
"""Parameters, and their values, of a twin's address: `?amp=1`, `?outputType=amp`."""

_BESIDE: Final = re.compile(r"amp_\w+|usqp|phpsessid|jsessionid|aspsessionid\w*|session_?id", re.IGNORECASE)
"""Parameters of AMP's viewers, and of servers that know readers by them."""

_SESSION: Final = re.compile(r";jsessionid=[^/;]*", re.IGNORECASE)

_INDEX: Final = re.compile(r"/index\.(?:html?|php|aspx?)$", re.IGNORECASE)


_AMP_CACHE: Final = re.compile(
    r"(?:[^/]*\.(?:cdn\.ampproject\.org|bing-amp\.com)/[a-z]|www\.google\.(?:com?\.)?[a-z]{2,3}/amp)/(?:s/)?(?=[^/]+\.[^/]+)", re.IGNORECASE
)
"""What stands before a page's own address where an AMP cache serves it."""

_ESCAPES: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_SAFE: Final = "%/:@!$&'()*+,;=~"
"""Signs that a path may have as they are."""
_OTHER_LETTERS: Final = frozenset("ßς\u200c\u200d")
"""Of which Python's rules for hosts, those of 2003, make others or nothing: `straße.de` is another site than `strasse.de`."""
_PORTS: Final = frozenset((None, 80, 443))


def identity(url: str | None) -> str | None:
    """What stands for all addresses of one article: without scheme, twin hosts, AMP, tracking, sessions, fragment; its parameters in order.

    Escapes are those that are needed, for pages write addresses with and without.
    Parameters that say which page of the article it is stay, for each page has a text of its own; so do fragments that are a program's
    path, `#!/7` or `#/7`, for they are all that tells its articles apart. None without an address.

    >>> identity("https://m.detik.com/news/d-123/judul/?utm_source=x&page=2#top")
    'detik.com/news/d-123/judul?page=2'
    """
    try:
        parts = _own(urlsplit((url or "").strip()))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if not host:
        return None
    host = _OTHER_HOSTS.sub("", spelled(host)) + ("" if port in _PORTS else f":{port}")
    path = _plain_path(_escaped(parts.path))
    program = f"#{_escaped(parts.fragment)}" if parts.fragment.startswith(("!", "/")) else ""
    return f"{host}{path}{_plain_query(parts.query)}{program}"


def _own(parts: SplitResult) -> SplitResult:
    """The page's own address, of one that an AMP cache has."""
    place = f"{parts.netloc}{parts.path}"
    found = _AMP_CACHE.match(place)
    return urlsplit(f"//{place[found.end() :]}?{parts.query}") if found else parts


def spelled(host: str) -> str:
    """A host in lower case, and in the letters that the network knows."""
    host = host.rstrip(".")
    if host.isascii() or not _OTHER_LETTERS.isdisjoint(host):
        return host.lower()
    try:
        return host.encode("idna").decode().lower()
    except UnicodeError:
        return host.lower()


def _escaped(path: str) -> str:
    """A path in which what needs no escape has none, and all else has one."""
    if "%" in path:
        path = _ESCAPES.sub(lambda found: quote(unquote_to_bytes(found[0]), safe="~"), path)
    return path if path.isascii() and " " not in path else quote(path, safe=_SAFE, errors="replace")


def _plain_path(path: str) -> str:
    """A path without what twins and servers add to it; most have neither, which takes a tenth of the time to see."""
    if ";" in path:
        path = _SESSION.sub("", path)
    lowered = path.lower()
    if "amp" in lowered:
        path = _AMP.sub("", path)
    if "index" in lowered:
        path = _INDEX.sub("", path)
    return path.rstrip("/")


def _plain_query(query: str) -> str:
    """A query without what is of no matter, in order, with `?` before it; feeds escape its `&` twice.

    A byte is a letter in between: queries are written in many encodings, and bytes that are no UTF-8 would all be one letter.
    """
    pairs = parse_qsl(_as_bytes(query).replace("&amp;", "&"), keep_blank_values=True, encoding="latin-1")
    told = sorted([(name, value) for name, value in pairs if not _is_of_no_matter(name, value)])
    return f"?{urlencode(told, encoding='latin-1')}" if told else ""


def _as_bytes(query: str) -> str:
    """A query with a letter for each of its bytes."""
    return query if query.isascii() else query.encode("utf-8", "replace").decode("latin-1")


def _is_of_no_matter(name: str, value: str) -> bool:
    """Whether a parameter follows readers around, or asks for a twin."""
    return is_tracking(name) or _BESIDE.fullmatch(name) is not None or (name.lower() in _AMP_QUERY and value.lower() in _AMP_VALUES)
