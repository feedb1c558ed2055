"""Which captures are of the same article: one address, however it was reached."""

import re
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from saring.fields.addresses import TRACKING

_OTHER_HOSTS: Final = re.compile(r"^(?:www\d?|m|mobile|amp|wap|touch|lite)\.(?=[^.]+\.)")
"""What stands before the host of a site's twin for telephones, or for nobody in particular: `m.`, `amp.`, `www.`."""

_AMP: Final = re.compile(r"(?:/amp(?:/\d+)?|[./]amp(?:\.html?)?|/amp\.html?)/?$|/amp(?=/)", re.IGNORECASE)
"""What a path of an AMP twin has: `/amp` at its end or between, `.amp.html`."""

_AMP_QUERY: Final = frozenset(("amp", "outputtype", "output", "m", "mobile", "view"))
_AMP_VALUES: Final = frozenset(("", "1", "true", "amp", "mobile"))
"""Parameters, and their values, of a twin's address: `?amp=1`, `?outputType=amp`."""

_INDEX: Final = re.compile(r"/index\.(?:html?|php|aspx?)$", re.IGNORECASE)


def identity(url: str | None) -> str | None:
    """What stands for all addresses of one article: without scheme, twin hosts, AMP, tracking and fragment, its parameters in order.

    Parameters that say which page of the article it is stay, for each page has a text of its own. None without an address.

    >>> identity("https://m.detik.com/news/d-123/judul/?utm_source=x&page=2#top")
    'detik.com/news/d-123/judul?page=2'
    """
    try:
        parts = urlsplit((url or "").strip())
        host = parts.hostname or ""
    except ValueError:
        return None
    if not host:
        return None
    path = _plain_path(parts.path)
    query = sorted((name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _is_of_no_matter(name, value))
    asked = f"?{urlencode(query)}" if query else ""
    return f"{_OTHER_HOSTS.sub('', host.lower())}{path}{asked}"


def _plain_path(path: str) -> str:
    """A path without what twins and servers add to it; most have neither, which takes a tenth of the time to see."""
    lowered = path.lower()
    if "amp" in lowered:
        path = _AMP.sub("", path)
    if "index" in lowered:
        path = _INDEX.sub("", path)
    return path.rstrip("/")


def _is_of_no_matter(name: str, value: str) -> bool:
    """Whether a parameter follows readers around, or asks for a twin."""
    return bool(TRACKING.fullmatch(name)) or (name.lower() in _AMP_QUERY and value.lower() in _AMP_VALUES)
