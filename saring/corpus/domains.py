"""The registered domain of an address: whose page it is."""

from functools import cache
from urllib.parse import urlsplit

import tldextract

from saring.corpus.identity import spelled


@cache
def _suffixes() -> tldextract.TLDExtract:
    """The Public Suffix List that the library brings along; nothing is fetched."""
    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


def registered_domain(url: str | None) -> str | None:
    """`https://news.detik.com/x` → `detik.com`; the host itself if it has none, such as an IP address; None without an address.

    Spelled as the network has it, whichever way the address is written.
    """
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    if not host:
        return None
    found = _suffixes().extract_str(host, include_psl_private_domains=True)
    return spelled(found.top_domain_under_public_suffix or host)
