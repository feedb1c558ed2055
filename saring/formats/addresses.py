"""Which addresses may stand in something that a browser will show, and how they are written where only a URI may stand."""

import re
from urllib.parse import quote

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
"""The scheme at the start of an address: `https:`, `javascript:`."""

_IGNORED = re.compile(r"[\x00-\x20\x7f-\x9f]")
"""What browsers skip when they read a scheme, and what an address cannot hold anyway."""

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
"""What browsers leave out of an address wherever it stands; a space they escape."""

_HARMLESS = ("http:", "https:")

_WEB_ADDRESS = re.compile(r"(https?://)([^/?#\\]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.IGNORECASE | re.DOTALL)
"""A whole address of the web: scheme, host with port, path, query, fragment."""

_AUTHORITY = re.compile(r"(?:[^@\[\]]*@)?(?:\[[0-9a-f:.]+\]|[^:@\[\]]+)(?::\d{0,5})?", re.IGNORECASE)
"""A host, with a user before it and a port behind it or without; in brackets if it is a number of IPv6."""

_LONE_PERCENT = re.compile(r"%(?![0-9a-fA-F]{2})")
"""A percent sign that begins no escape."""


def harmless(url: str | None) -> str | None:
    """The address if following it can run nothing here: http, https, or relative. None for the rest (`javascript:`, `data:` …)."""
    if not url:
        return None
    url = _IGNORED.sub("", url)
    scheme = _SCHEME.match(url)
    return url if scheme is None or scheme.group().lower() in _HARMLESS else None


def uri(url: str | None) -> str | None:
    """The address as a URI of RFC 3986, what it may not hold escaped; None unless it is a whole http or https address."""
    found = _WEB_ADDRESS.fullmatch(_CONTROLS.sub("", url or "").strip())
    if found is None or not _AUTHORITY.fullmatch(found[2]):
        return None
    scheme, authority, path, query, fragment = found.groups()
    behind = [sign + _escaped(part, "/?") for sign, part in (("?", query), ("#", fragment)) if part is not None]
    authority = authority.removesuffix(":")  # no port: RFC 3986 asks for the colon to go, and libxml2 takes it for no URI
    return "".join([scheme.lower(), _escaped(authority, "[]"), _escaped(path, "/"), *behind])


def _escaped(part: str, more: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", part), safe="%!$&'()*+,;=:@" + more, errors="replace")
