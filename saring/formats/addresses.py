"""Which addresses may stand in something that a browser will show."""

import re

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
"""The scheme at the start of an address: `https:`, `javascript:`."""

_IGNORED = re.compile(r"[\x00-\x20\x7f-\x9f]")
"""What browsers skip when they read a scheme, and what an address cannot hold anyway."""

_HARMLESS = ("http:", "https:")


def harmless(url: str | None) -> str | None:
    """The address if following it can run nothing here: http, https, or relative. None for the rest (`javascript:`, `data:` …)."""
    if not url:
        return None
    url = _IGNORED.sub("", url)
    scheme = _SCHEME.match(url)
    return url if scheme is None or scheme.group().lower() in _HARMLESS else None
