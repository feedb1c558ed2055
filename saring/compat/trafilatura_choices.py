"""The arguments of trafilatura's functions: which become what, which are refused, and which need not be given."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, TypedDict

from saring.compat.pages import day, moment
from saring.compat.warned import warn, without_effect
from saring.errors import FormatError, OptionsError
from saring.options import Options
from saring.record import Article


class Choices(TypedDict, total=False):
    """Keyword arguments of `extract` and its kin, with trafilatura's names and defaults."""

    fast: bool
    no_fallback: bool
    favor_precision: bool
    favor_recall: bool
    include_comments: bool
    output_format: str
    tei_validation: bool
    target_language: str | None
    include_tables: bool
    include_images: bool
    include_formatting: bool | None
    include_links: bool
    deduplicate: Any
    date_extraction_params: dict[str, Any] | None
    with_metadata: bool
    only_with_metadata: bool
    max_tree_size: int | None
    url_blacklist: set[str] | None
    author_blacklist: set[str] | None
    settingsfile: str | None
    prune_xpath: str | list[str] | None
    config: Any
    options: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The arguments that saring honours."""

    favor_precision: bool = False
    favor_recall: bool = False
    include_comments: bool = True
    output_format: str = "txt"
    target_language: str | None = None
    include_tables: bool = True
    include_images: bool = False
    include_formatting: bool | None = None
    include_links: bool = False
    date_extraction_params: Mapping[str, Any] | None = None
    with_metadata: bool = False
    only_with_metadata: bool = False
    url_blacklist: frozenset[str] | set[str] | None = None
    author_blacklist: frozenset[str] | set[str] | None = None

    @property
    def formatted(self) -> bool:
        """Whether text comes with its emphasis."""
        return self.output_format == "markdown" if self.include_formatting is None else self.include_formatting

    @property
    def as_markdown(self) -> bool:
        """Whether text is written as Markdown: links in plain text ask for that too, as in trafilatura."""
        return (self.formatted or self.include_links) and self.output_format != "json"

    def to_options(self) -> Options:
        """The same as saring's options."""
        if self.favor_precision and self.favor_recall:
            warn("favor_precision and favor_recall exclude each other: favor_recall is taken; give one of them")
        favour = "recall" if self.favor_recall else "precision" if self.favor_precision else "balanced"
        return Options(favour=favour, tables=self.include_tables, comments=self.include_comments, evidence=False)  # type: ignore[arg-type]


FORMATS = ("txt", "markdown", "json", "csv", "html", "xml", "xmltei")
"""What `output_format` can be; "python" too, for `bare_extraction`."""

REFUSED = {
    "prune_xpath": "saring has no XPath: take those elements out of the page before you pass it",
    "options": "saring has no Extractor: give its settings as keyword arguments",
    "max_tree_size": "trafilatura itself no longer takes it: leave it out",
}
"""Arguments without which the result would be another one, with the remedy."""

WITHOUT_EFFECT = {
    "fast": "saring has one way to read a page, and that is the fast one",
    "no_fallback": "saring has one way to read a page, and that is the fast one",
    "deduplicate": "saring remembers no page, so it cannot tell what others have had; records of equal bodies have equal identifiers",
    "tei_validation": "what saring writes holds to TEI's rules by the way it is made, and is not validated again",
    "settingsfile": "trafilatura's settings are thresholds of rules that saring does not have",
    "config": "trafilatura's settings are thresholds of rules that saring does not have",
}
"""Arguments with and without which the result is the same, with the reason."""

DATE_PARAMETERS = {"original_date", "outputformat", "min_date", "max_date", "extensive_search", "enable_time"}
"""What `date_extraction_params` may hold; the search is the same with and without `extensive_search`, as nothing is guessed."""


def wanted(choices: Mapping[str, Any], formats: tuple[str, ...] = FORMATS) -> Wanted:
    """The arguments that saring honours, of those given.

    Raises:
        OptionsError: one that cannot be honoured, with which the result would be another.
        FormatError: an output format that does not exist.
        TypeError: one that trafilatura does not have.
    """
    known = {field.name for field in fields(Wanted)}
    unknown = choices.keys() - known - REFUSED.keys() - WITHOUT_EFFECT.keys()
    if unknown:
        raise TypeError(f"unexpected keyword argument {min(unknown)!r}")
    for name in REFUSED.keys() & choices.keys():
        if choices[name]:
            raise OptionsError(f"{name} cannot be honoured", remedy=REFUSED[name])
    for name in sorted(WITHOUT_EFFECT.keys() & choices.keys()):
        if choices[name]:
            without_effect(name, WITHOUT_EFFECT[name])
    asked = Wanted(**{name: value for name, value in choices.items() if name in known})
    if asked.output_format not in formats:
        raise FormatError(f"unknown output_format {asked.output_format!r}", remedy=f"choose one of {', '.join(formats)}")
    check_date_parameters(asked.date_extraction_params)
    return asked


def check_date_parameters(parameters: Mapping[str, Any] | None) -> None:
    """Refuse what saring does not know.

    Raises:
        OptionsError: a key that it cannot honour.
    """
    unknown = (parameters or {}).keys() - DATE_PARAMETERS
    if unknown:
        known = ", ".join(sorted(DATE_PARAMETERS))
        raise OptionsError(f"date_extraction_params[{min(unknown)!r}] cannot be honoured", remedy=f"known are {known}")


def date_of(article: Article, parameters: Mapping[str, Any] | None) -> str | None:
    """The date that the parameters ask for, as they want it written.

    The day of publication by default, in the zone that the page writes it in; with ``original_date=False`` the day of the last change,
    where the page tells one. Dates before ``min_date`` or after ``max_date`` are left out, no other is taken instead.
    """
    chosen = parameters or {}
    date = article.date_published
    if not chosen.get("original_date", True):
        date = article.date_modified or date
    if date is None or not str(chosen.get("min_date") or "") <= date[:10] <= str(chosen.get("max_date") or "9999"):
        return None
    if chosen.get("enable_time"):
        return date
    pattern, when = chosen.get("outputformat"), moment(date)
    return when.strftime(pattern) if pattern and when else day(date)
