"""Web addresses: resolving, cleaning, comparing, and refusing what is no page of an article."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from saring._core import absolute, host_of, is_whole, plain_path

__all__ = ["absolute", "host_of", "is_home", "is_tracking", "is_whole", "path_of", "site_label", "site_of", "without_tracking"]

TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_ga|_gl|ncid|cmpid|cmp|ocid|s_cid|wt_mc\w*|at_(?:medium|campaign|custom\d|link\w*|format|ptr\w*|bbc\w*)"
    r"|ref_src|ref_url|smid|smtyp|icid|ito|spm|share_from|xtor|__twitter_impression|guccounter|guce_\w+|taid|mkt_tok|trk\w*|wprov"
)
"""Names of query parameters that only follow readers around, in lower case: to ignore case took five times as long."""

_HOME_PATHS = frozenset(("", "/", "/index.html", "/index.php", "/index.htm", "/home", "/en", "/en/", "/default.aspx"))
_LONGEST_HOME = max([len(path) for path in _HOME_PATHS])
_SLASHES = 3
"""Strokes of an address with a path."""


def site_of(url: str | None) -> str:
    """The registered part of a host, near enough without a list of suffixes: `bbc.co.uk`, `okezone.com`."""
    parts = host_of(url).split(".")
    if len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3:
        return ".".join(parts[-3:])
    return ".".join(parts[-2:])


def site_label(url: str | None) -> str:
    """The name inside a site's address: `okezone`, `bbc`."""
    return site_of(url).partition(".")[0]


def without_tracking(url: str) -> str:
    """The address without its fragment and without parameters that only follow readers around."""
    if "?" not in url and "#" not in url:
        return url
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = parts.query
    if query and TRACKING.search(query.lower()):
        query = urlencode([(key, value) for key, value in parse_qsl(query, keep_blank_values=True) if not is_tracking(key)])
    fragment = parts.fragment if parts.fragment.startswith("!") else ""
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, fragment))


def path_of(url: str | None) -> str:
    """The path of an address, empty if it cannot be read."""
    if not url:
        return ""
    plain = plain_path(url)
    if plain is not None:
        return plain
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def is_tracking(name: str) -> bool:
    """Whether a query parameter does nothing but follow readers around, in whatever case it is written."""
    return TRACKING.fullmatch(name.lower()) is not None


def is_home(url: str) -> bool:
    """Whether the address is that of a site's front page."""
    if url.count("/") >= _SLASHES and "#" not in url and len(url) - url.rfind("/") > _LONGEST_HOME:
        return False  # what most articles have behind the last stroke is no front page's name
    plain = plain_path(url)
    if plain is not None and plain.lower() not in _HOME_PATHS:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.path.lower() in _HOME_PATHS and not parts.query
