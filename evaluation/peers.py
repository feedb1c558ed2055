"""Adapters: each peer with its usual settings, a page in, plain text out.

Peers that work with stop words are told the page's language, as whoever uses them on one language does.

Peers may raise, hang or write to the log; `runner` holds them apart. A peer that is not installed is reported as absent
by `installed` and never imported. Every adapter imports its peer when first called, so that a worker process pays for
one peer only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from types import MappingProxyType

from evaluation.datasets import Page

OWN = "saring"
# English names of languages, as jusText's stop lists are called.
STOPLISTS = MappingProxyType(
    {
        "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
        "es": "Spanish", "et": "Estonian", "fi": "Finnish", "fr": "French", "hu": "Hungarian", "id": "Indonesian",
        "it": "Italian", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "mt": "Maltese", "nl": "Dutch",
        "no": "Norwegian_Bokmal", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
        "sk": "Slovak", "sl": "Slovenian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese",
    }
)  # fmt: skip


# Languages that jusText has no list for because they part no words.
UNSPACED = frozenset({"ja", "th", "zh"})
GOOSE_LANGUAGES = frozenset(
    {
        "ar", "bg", "da", "de", "el", "en", "es", "et", "fi", "fr", "hu", "id", "it", "ko", "lt", "nl", "no", "pl", "pt",
        "ro", "ru", "sl", "sv", "tr", "uk", "vi", "zh",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class System:
    """A way to turn a page into text. `settings` says how; change it, and kept outputs are made anew."""

    name: str
    package: str
    module: str
    settings: str
    extract: Callable[[Page], str]

    @property
    def own(self) -> bool:
        """Whether it is saring, which learned from these pages and changes under our hands."""
        return self.package == OWN

    @property
    def installed(self) -> bool:
        """Whether the system's module can be imported here."""
        try:
            return find_spec(self.module) is not None
        except ImportError:  # its parent package cannot be imported
            return False

    @property
    def version(self) -> str | None:
        """The installed version of the system's package; None when it is not installed."""
        try:
            return version(self.package)
        except PackageNotFoundError:
            return None


def _saring(page: Page) -> str:
    from saring.extract import extract

    return extract(page.data, url=page.url).text


def _saring_text(page: Page) -> str:
    """Read the page as a crawl's plain-text capture of it: all visible text, a line a block, no markup."""
    from resiliparse.extract.html2text import extract_plain_text

    from saring.extract import extract
    from saring.options import Options

    capture: str = extract_plain_text(page.html, alt_texts=False, list_bullets=False)
    return extract(capture, url=page.url, options=Options(kind="text")).text


def _trafilatura(page: Page) -> str:
    import trafilatura

    return trafilatura.extract(page.html, url=page.url, include_comments=False) or ""


def _trafilatura_fast(page: Page) -> str:
    import trafilatura

    return trafilatura.extract(page.html, url=page.url, include_comments=False, fast=True) or ""


def _trafilatura_precision(page: Page) -> str:
    import trafilatura

    return trafilatura.extract(page.html, url=page.url, include_comments=False, favor_precision=True) or ""


def _trafilatura_comments(page: Page) -> str:
    import trafilatura

    return trafilatura.extract(page.html, url=page.url) or ""


def _trafilatura_metadata(page: Page) -> str:
    import trafilatura

    found = trafilatura.bare_extraction(page.html, url=page.url, include_comments=False, with_metadata=True)
    return found.text or "" if isinstance(found, trafilatura.settings.Document) else ""


def _resiliparse(page: Page) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    text: str = extract_plain_text(page.html, main_content=True, comments=False, alt_texts=False, list_bullets=False)
    return text


def _newspaper(page: Page) -> str:
    import newspaper
    from newspaper.utils import get_available_languages

    known = {"language": page.lang} if page.lang in get_available_languages() else {}
    article = newspaper.Article(page.url or "https://example.org/", fetch_images=False, **known)
    article.download(input_html=page.html)
    article.parse()
    return article.text or ""


def _readability(page: Page) -> str:
    from readability import Document
    from resiliparse.extract.html2text import extract_plain_text

    text: str = extract_plain_text(Document(page.html).summary(), main_content=False, alt_texts=False, list_bullets=False)
    return text


def _justext(page: Page) -> str:
    import justext

    data = page.html.encode("utf-8", errors="replace")
    if page.lang in UNSPACED:  # its language-independent mode
        paragraphs = justext.justext(data, frozenset(), stopwords_low=0.0, stopwords_high=0.0, encoding="utf-8")
    else:
        paragraphs = justext.justext(data, justext.get_stoplist(STOPLISTS.get(page.lang, "English")), encoding="utf-8")
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


def _goose(page: Page) -> str:
    from goose3 import Goose
    from goose3.text import StopWordsArabic, StopWordsChinese, StopWordsKorean

    told: dict[str, object] = {"enable_image_fetching": False, "target_language": page.lang, "use_meta_language": False}
    special = {"ar": StopWordsArabic, "zh": StopWordsChinese, "ko": StopWordsKorean}
    if page.lang in special:
        told["stopwords_class"] = special[page.lang]
    with Goose(told if page.lang in GOOSE_LANGUAGES else {"enable_image_fetching": False}) as goose:
        return goose.extract(url=page.url, raw_html=page.html).cleaned_text or ""


SYSTEMS: Mapping[str, System] = MappingProxyType(
    {
        system.name: system
        for system in (
            System("saring", "saring", "saring._core", "bytes in", _saring),
            System("saring-text", "saring", "saring._core", "a plain-text capture of the page in", _saring_text),
            System("trafilatura", "trafilatura", "trafilatura", "no comments", _trafilatura),
            System("trafilatura-fast", "trafilatura", "trafilatura", "fast, no comments", _trafilatura_fast),
            System("trafilatura-precision", "trafilatura", "trafilatura", "favor_precision, no comments", _trafilatura_precision),
            System("trafilatura-comments", "trafilatura", "trafilatura", "defaults", _trafilatura_comments),
            System("trafilatura-metadata", "trafilatura", "trafilatura", "bare_extraction, with_metadata", _trafilatura_metadata),
            System("resiliparse", "resiliparse", "resiliparse", "main_content, no comments, alts, bullets", _resiliparse),
            System("newspaper4k", "newspaper4k", "newspaper", "input_html, language told, no image fetching", _newspaper),
            System("readability-lxml", "readability-lxml", "readability", "summary, text by Resiliparse", _readability),
            System("justext", "jusText", "justext", "stop list of the page's language, none where words are not parted", _justext),
            System("goose3", "goose3", "goose3", "raw_html, language told, no image fetching", _goose),
        )
    }
)
# What `evaluate` runs unless told otherwise: every peer once, trafilatura also at its most precise and its fastest.
USUAL = (
    "saring",
    "trafilatura",
    "trafilatura-fast",
    "trafilatura-precision",
    "resiliparse",
    "newspaper4k",
    "readability-lxml",
    "justext",
    "goose3",
)
