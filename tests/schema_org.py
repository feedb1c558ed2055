"""The part of schema.org (release 12.0) that records are written in, and a judge of what is written: types, properties, values."""

import re
from datetime import datetime

PARENT = {
    "CreativeWork": "Thing",
    "Article": "CreativeWork",
    "NewsArticle": "Article",
    "TechArticle": "Article",
    "SocialMediaPosting": "Article",
    "BlogPosting": "SocialMediaPosting",
    "LiveBlogPosting": "BlogPosting",
    "DiscussionForumPosting": "SocialMediaPosting",
    "Comment": "CreativeWork",
    "WebPage": "CreativeWork",
    "ItemPage": "WebPage",
    "CollectionPage": "WebPage",
    "MediaGallery": "CollectionPage",
    "ImageGallery": "MediaGallery",
    "MediaObject": "CreativeWork",
    "ImageObject": "MediaObject",
    "Person": "Thing",
    "Organization": "Thing",
    "Intangible": "Thing",
    "StructuredValue": "Intangible",
    "PropertyValue": "StructuredValue",
    "QuantitativeValue": "StructuredValue",
}

PROPERTIES = {
    "name": ("Thing", "Text"),
    "url": ("Thing", "URL"),
    "description": ("Thing", "Text"),
    "identifier": ("Thing", "PropertyValue Text URL"),
    "image": ("Thing", "ImageObject URL"),
    "mainEntityOfPage": ("Thing", "CreativeWork URL"),
    "headline": ("CreativeWork", "Text"),
    "alternativeHeadline": ("CreativeWork", "Text"),
    "author": ("CreativeWork", "Person Organization"),
    "sourceOrganization": ("CreativeWork", "Organization"),
    "creditText": ("CreativeWork", "Text"),
    "publisher": ("CreativeWork", "Organization Person"),
    "datePublished": ("CreativeWork", "Date"),
    "dateModified": ("CreativeWork", "Date"),
    "dateCreated": ("CreativeWork", "Date"),
    "keywords": ("CreativeWork", "Text"),
    "inLanguage": ("CreativeWork", "Text"),
    "isAccessibleForFree": ("CreativeWork", "Boolean"),
    "license": ("CreativeWork", "CreativeWork URL"),
    "comment": ("CreativeWork", "Comment"),
    "text": ("CreativeWork", "Text"),
    "articleSection": ("Article", "Text"),
    "articleBody": ("Article", "Text"),
    "wordCount": ("Article", "Integer"),
    "dateline": ("NewsArticle", "Text"),
    "liveBlogUpdate": ("LiveBlogPosting", "BlogPosting"),
    "relatedLink": ("WebPage", "URL"),
    "jobTitle": ("Person", "Text"),
    "logo": ("Organization", "ImageObject URL"),
    "caption": ("ImageObject", "Text MediaObject"),
    "representativeOfPage": ("ImageObject", "Boolean"),
    "width": ("MediaObject", "QuantitativeValue"),
    "height": ("MediaObject", "QuantitativeValue"),
    "value": ("PropertyValue QuantitativeValue", "Text Integer"),
    "unitCode": ("PropertyValue QuantitativeValue", "Text"),
    "propertyID": ("PropertyValue", "Text URL"),
}
"""For each property the types that have it, and the types of its values."""


def _is_date(value):
    try:
        return re.fullmatch(r"\d{4}(-\d\d)?", value) is not None or bool(datetime.fromisoformat(value))
    except ValueError:
        return False


PLAIN = {
    "Text": lambda value: isinstance(value, str) and value,
    "URL": lambda value: isinstance(value, str) and re.fullmatch(r"https?://[!-;=?-~]+", value),
    "Date": lambda value: isinstance(value, str) and _is_date(value),
    "Boolean": lambda value: isinstance(value, bool),
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
}


def is_a(type, wanted):
    return type == wanted or (type in PARENT and is_a(PARENT[type], wanted))


def wrong(thing, at="$"):
    """What schema.org does not know, and where."""
    type = thing.get("@type")
    if type not in PARENT:
        return [f"{at}: {type} is no type"]
    found = []
    for name, value in thing.items():
        if not name.startswith("@"):
            domains, ranges = PROPERTIES.get(name, ("", ""))
            if not any(is_a(type, domain) for domain in domains.split()):
                found.append(f"{at}: a {type} has no {name}")
            for one in value if isinstance(value, list) else [value]:
                found += _wrong_value(one, ranges.split(), f"{at}.{name}")
    return found


def _wrong_value(value, ranges, at):
    if isinstance(value, dict):
        fits = any(is_a(value.get("@type"), wanted) for wanted in ranges if wanted not in PLAIN)
        return wrong(value, at) + ([] if fits else [f"{at}: {value.get('@type')} is none of {ranges}"])
    return [] if any(PLAIN[kind](value) for kind in ranges if kind in PLAIN) else [f"{at}: {value!r:.60} is none of {ranges}"]
