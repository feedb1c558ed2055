"""The record as TEI P5, the Text Encoding Initiative's XML for corpora.

The header describes the page as the source; what this file itself is, it says in one sentence. Elements are made as data and written by
an XML writer, so that no text of a page becomes markup. Several records are one `teiCorpus`.
"""

from xml.etree.ElementTree import Element, tostring

from saring.formats import tei_text
from saring.formats.addresses import uri
from saring.formats.tei_text import child, dated, language_tag
from saring.record import Article, Organization, Person

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = "http://www.tei-c.org/ns/1.0"
_MADE = "Made by saring from a captured web page; not published."


def write(article: Article) -> str:
    """A document of one record."""
    return _DECLARATION + write_element(article)


def write_element(article: Article) -> str:
    """The `TEI` element alone, as it stands in a corpus."""
    document = Element("TEI", {"xmlns": _NAMESPACE})
    document.append(_header(article))
    document.append(tei_text.write(article))
    return _laid_out(document)


def corpus_opening() -> str:
    """What goes before several records: the declaration, the corpus and its header."""
    header = Element("teiHeader")
    file = child(header, "fileDesc")
    child(child(file, "titleStmt"), "title", "Article records")
    child(child(file, "publicationStmt"), "p", "Made by saring from captured web pages; not published.")
    child(child(file, "sourceDesc"), "p", "Each text names its page.")
    return f'{_DECLARATION}<teiCorpus xmlns="{_NAMESPACE}">\n{_laid_out(header)}\n'


CORPUS_END = "\n</teiCorpus>"


def _laid_out(element: Element) -> str:
    _indent(element, "\n")
    return tostring(element, encoding="unicode")


_WITHIN_TEXT = frozenset(("hi", "ref", "del", "code", "lb"))
"""Elements beside which white space counts."""


def _indent(element: Element, line: str) -> None:
    """Put every element on a line of its own, but where that would be a part of the text."""
    parts = list(element)
    if not parts or (element.text or "").strip() or any(part.tag in _WITHIN_TEXT or (part.tail or "").strip() for part in parts):
        return
    element.text = line + " "
    for part in parts:
        _indent(part, line + " ")
        part.tail = line + " "
    parts[-1].tail = line


def _header(article: Article) -> Element:
    header = Element("teiHeader")
    file = child(header, "fileDesc")
    _title(child(file, "titleStmt"), article)
    if article.word_count:
        words = str(article.word_count)
        child(child(file, "extent"), "measure", f"{words} words", unit="words", quantity=words)
    child(child(file, "publicationStmt"), "p", _MADE)
    child(child(file, "notesStmt"), "note", f"{article.verdict.kind}: {article.verdict.reason}", type="verdict")
    _source(child(child(file, "sourceDesc"), "bibl"), article)
    profile = child(header, "profileDesc")
    if article.description:
        child(child(profile, "abstract"), "p", article.description)
    if article.dateline:
        child(child(profile, "creation"), "placeName", article.dateline, type="dateline")
    _language(profile, article.in_language)
    _subjects(profile, article)
    return header


def _title(statement: Element, article: Article) -> None:
    """The titles, and who is answerable for the text. TEI wants one title, so it is empty where none is known."""
    child(statement, "title", article.headline or "", type="main")
    if article.alternative_headline:
        child(statement, "title", article.alternative_headline, type="alt")
    for person in article.author:
        _person(child(statement, "author"), person)
    for agency in article.source_organization:
        answerable = child(statement, "respStmt")
        child(answerable, "resp", "agency")
        _organization(answerable, agency)


def _person(parent: Element, person: Person) -> None:
    child(parent, "persName", person.name, ref=uri(person.url))
    if person.role:
        child(parent, "roleName", person.role)


def _organization(parent: Element, organization: Organization) -> None:
    child(parent, "orgName", organization.name, ref=uri(organization.url))


def _source(bibl: Element, article: Article) -> None:
    """The page, as one would cite it."""
    if article.headline:
        child(bibl, "title", article.headline, level="a")
    if article.publisher:
        _organization(child(bibl, "publisher"), article.publisher)
    captured = article.capture.date if article.capture else None
    dates = {"published": article.date_published, "modified": article.date_modified, "captured": captured}
    for type, date in dates.items():
        if date:
            dated(bibl, date, type)
    addresses = {"canonical": uri(article.canonical_url), "url": uri(article.url)}
    for type, address in addresses.items():
        if address:
            child(bibl, "idno", address, type=type)
    if article.credit_text:
        child(bibl, "note", article.credit_text, type="credit")
    _availability(bibl, article.is_accessible_for_free, article.license)


def _availability(bibl: Element, free: bool | None, license: str | None) -> None:
    """Whether one may read it, and under what licence use it."""
    if free is None and not license:
        return
    access = child(bibl, "availability", status=None if free is None else "free" if free else "restricted")
    if free is not None:
        child(access, "p", "Free to read" if free else "Not free to read")
    if license:
        child(child(access, "p", "Licence: "), "ref", license, target=uri(license))


def _language(profile: Element, language: str | None) -> None:
    tag = language_tag(language)
    if tag:
        child(child(profile, "langUsage"), "language", tag, ident=tag)


def _subjects(profile: Element, article: Article) -> None:
    terms = [("section", section) for section in article.article_section] + [("keyword", word) for word in article.keywords]
    if terms:
        keywords = child(child(profile, "textClass"), "keywords")
        for type, term in terms:
            child(keywords, "term", term, type=type)
