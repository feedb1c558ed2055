"""newspaper's `Config`: what can be set, and why none of it changes what saring finds."""

from typing import Any

from saring.compat.warned import without_effect

_NETWORK = "nothing is fetched"
_LIMIT = "saring cuts nothing off, and its verdict says whether a page is an article"
_LANGUAGE = "saring tells the language by itself, and needs no stop words for it"

SETTINGS = {
    **dict.fromkeys(
        "browser_user_agent headers request_timeout requests_params proxies cookies auth timeout verify cert allow_redirects "
        "number_threads thread_timeout_seconds http_success_only memoize_articles memorize_articles disable_category_cache "
        "follow_meta_refresh honor_robotstxt fetch_images ignored_content_types_defaults allow_binary_content read_more_link".split(),
        _NETWORK,
    ),
    **dict.fromkeys(
        "MIN_WORD_COUNT MIN_SENT_COUNT MAX_TITLE MAX_TEXT MAX_KEYWORDS MAX_AUTHORS MAX_SUMMARY MAX_SUMMARY_SENT MAX_FILE_MEMO "
        "min_word_count min_sent_count max_title max_text max_keywords max_authors max_summary max_summary_sent max_file_memo".split(),
        _LIMIT,
    ),
    **dict.fromkeys(("language", "use_meta_language", "stopwords_class"), _LANGUAGE),
    "keep_article_html": "article_html is always there",
    "image_dimension_ration": "no picture is fetched to be measured",
    "top_image_settings": "no picture is fetched to be measured",
    "clean_article_html": "article_html is always clean: nothing in it runs",
    "verbose": "saring logs nothing",
}
"""Every setting of newspaper3k and newspaper4k, and why it has no effect."""

WITHOUT_WARNING = frozenset(("keep_article_html", "clean_article_html"))
"""Settings that ask for what is done anyway, if they are true."""


class Config:
    """Settings as attributes, as newspaper has them; setting one that newspaper does not have is an `AttributeError`."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name not in SETTINGS:
            raise AttributeError(f"newspaper has no setting {name!r}")
        super().__setattr__(name, value)


def note(settings: dict[str, Any]) -> None:
    """Warn of settings that have no effect.

    Raises:
        TypeError: one that newspaper does not have.
    """
    unknown = settings.keys() - SETTINGS.keys()
    if unknown:
        raise TypeError(f"unexpected keyword argument {min(unknown)!r}")
    for name, value in sorted(settings.items()):
        if not (value and name in WITHOUT_WARNING):
            without_effect(name, SETTINGS[name])
