"""The record as JSON-LD in the vocabulary of schema.org, the type by what the page is.

Only what is known is written, and each property only on a type that has it: what a page has beside an article stands on its `WebPage`.
Addresses are whole ones of the web, and no `<` is left, so that the text can stand in a page's `script` element as it is.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from saring.formats.addresses import uri
from saring.formats.json import in_json, known
from saring.formats.moments import is_date
from saring.formats.pictures import pictures
from saring.formats.text import update_paragraphs
from saring.record import Article, Comment, Image, Organization, Person, VerdictKind

Thing = dict[str, Any]
"""A thing of schema.org: `@type` and its properties."""

TYPES: dict[VerdictKind, str] = {
    "article": "NewsArticle",
    "liveblog": "LiveBlogPosting",
    "forum": "DiscussionForumPosting",
    "documentation": "TechArticle",
    "gallery": "ImageGallery",
    "listing": "CollectionPage",
    "product": "ItemPage",
    "video": "WebPage",
    "page": "WebPage",
    "empty": "WebPage",
    "errorPage": "WebPage",
    "notHtml": "WebPage",
}
"""What schema.org calls each kind of page. A video's page is a `WebPage`: of the video itself the record knows nothing."""

ARTICLES = frozenset({"NewsArticle", "LiveBlogPosting", "DiscussionForumPosting", "TechArticle"})
"""The types among those that are an `Article`; the others are a `WebPage`."""

_LIVE = ("<", "\\u003c")
"""What would end a `script` element, or begin a comment in it."""

_PIXELS = "E37"
"""The pixel in UN/CEFACT's common codes for units."""


def write(article: Article) -> str:
    """One thing, indented."""
    return in_json(thing(article), indent=2).replace(*_LIVE)


def write_facts(article: Article) -> str:
    """The same on one line, for a page that shows the rest.

    Of the pictures those that stand for the page, of the addresses the canonical one, of the texts only a live blog's updates, which say
    who wrote which.
    """
    named = tuple([image for image in article.image if image.representative_of_page])
    posted = tuple([block for block in article.body if block.type == "liveUpdate"]) if article.verdict.kind == "liveblog" else ()
    whole = thing(replace(article, image=named, comment=(), related_link=(), body=posted, url=None))
    whole.pop("articleBody", None)
    whole.pop("wordCount", None)
    return in_json(whole).replace(*_LIVE)


def thing(article: Article) -> Thing:
    """The record as data."""
    type = TYPES[article.verdict.kind]
    return known({"@context": "https://schema.org", **_work(article, type), **(_article if type in ARTICLES else _page)(article, type)})


def _work(article: Article, type: str) -> Thing:
    """What every `CreativeWork` can have."""
    return {
        "@type": type,
        "url": _address(article),
        "headline": article.headline,
        "alternativeHeadline": article.alternative_headline,
        "description": article.description,
        "author": [_person(person) for person in article.author],
        "sourceOrganization": [_organization(agency) for agency in article.source_organization],
        "creditText": article.credit_text,
        "publisher": _organization(article.publisher) if article.publisher else None,
        "datePublished": _date(article.date_published),
        "dateModified": _date(article.date_modified),
        "keywords": list(article.keywords),
        "inLanguage": article.in_language,
        "image": [_image(image) for image in pictures(article)],
        "isAccessibleForFree": article.is_accessible_for_free,
        "license": _license(article.license),
        "identifier": _identifier(article),
        "comment": [_comment(comment) for comment in article.comment],
    }


def _article(article: Article, type: str) -> Thing:
    """What only an `Article` can have; a dateline only a `NewsArticle`, updates only a `LiveBlogPosting`."""
    return {
        "articleSection": list(article.article_section),
        "dateline": article.dateline if type == "NewsArticle" else None,
        "wordCount": article.word_count or None,
        "articleBody": article.text,
        "liveBlogUpdate": list(_updates(article)) if type == "LiveBlogPosting" else None,
        "mainEntityOfPage": _of_page(article),
    }


def _page(article: Article, _: str) -> Thing:
    """What only a `WebPage` can have, and the body, which is the `text` of a work that is no article."""
    return {"text": article.text, "relatedLink": _related(article)}


def _of_page(article: Article) -> Thing | None:
    page = known({"@id": _address(article), "relatedLink": _related(article)})
    return {"@type": "WebPage", **page} if page else None


def _related(article: Article) -> list[str]:
    return [address for link in article.related_link if (address := uri(link.url))]


def _address(article: Article) -> str | None:
    return uri(article.canonical_url) or uri(article.url)


def _license(told: str | None) -> str | Thing | None:
    """An address, or a work of which only the name is known."""
    return uri(told) or ({"@type": "CreativeWork", "name": told} if told else None)


def _date(text: str | None) -> str | None:
    return text if is_date(text) else None


def _person(person: Person) -> Thing:
    return known({"@type": "Person", "name": person.name, "url": uri(person.url), "jobTitle": person.role})


def _organization(organization: Organization) -> Thing:
    logo = uri(organization.logo)
    return known(
        {
            "@type": "Organization",
            "name": organization.name,
            "url": uri(organization.url),
            "logo": {"@type": "ImageObject", "url": logo} if logo else None,
        }
    )


def _image(image: Image) -> Thing:
    return known(
        {
            "@type": "ImageObject",
            "url": uri(image.url),
            "caption": image.caption,
            "creditText": image.credit_text,
            "width": _pixels(image.width),
            "height": _pixels(image.height),
            "representativeOfPage": image.representative_of_page or None,
        }
    )


def _pixels(count: int | None) -> Thing | None:
    return {"@type": "QuantitativeValue", "value": count, "unitCode": _PIXELS} if count else None


def _identifier(article: Article) -> Thing | None:
    digest = article.identifier
    return {"@type": "PropertyValue", "propertyID": "sha256", "value": digest} if digest else None


def _comment(comment: Comment) -> Thing:
    author = _person(comment.author) if comment.author else None
    return known({"@type": "Comment", "text": comment.text, "author": author, "dateCreated": _date(comment.date_created)})


def _updates(article: Article) -> Iterator[Thing]:
    for block in article.body:
        if block.type == "liveUpdate":
            yield known(
                {
                    "@type": "BlogPosting",
                    "headline": block.headline,
                    "datePublished": _date(block.date),
                    "author": _person(block.author) if block.author else None,
                    "articleBody": "\n\n".join(update_paragraphs(block)),
                }
            )
