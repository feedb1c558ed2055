"""What decided on a block, in words: one entry for every decision of the native half and every rule and option behind it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Decided(NamedTuple):
    """A decision as a sentence, for a block that is in the body, and for one that is not."""

    kept: str
    left: str


DECIDED: Final[Mapping[str, Decided]] = MappingProxyType({
    "score": Decided(
        "the model's score for content is {score}, and this page asks for {threshold}",
        "the model's score for content is {score}, and this page asks for {threshold}",
    ),
    "surelyOther": Decided(
        "its score of {score} is enough, whatever else it may be",
        "its score of {score} would do, but the model is surer that it is {label}",
    ),
    "noContent": Decided(
        "no choice of blocks on this page promises to be an article",
        "no choice of blocks on this page promises to be an article",
    ),
    "alike": Decided(
        "most blocks with the same markup around them are content, or it heads text that is; by its own score of {score} it is not",
        "most blocks with the same markup around them are no content; its own score of {score} would do",
    ),
    "nextStory": Decided(
        "it belongs to the page's own story",
        "it belongs to another story, which the page shows behind its own",
    ),
    "repeated": Decided(
        "nothing before it says the same",
        "it says word for word what stands before it on the page",
    ),
    "caption": Decided(
        "the markup says that it is no caption",
        "the markup says that it belongs to a picture",
    ),
    "markup": Decided(
        "the markup names it as text of the article, or as the source of a quote in it",
        "the markup named it as text of the article",
    ),
    "title": Decided(
        "it says the same as the page's title",
        "it says the same as the page's title and stands above the text: it is the headline",
    ),
    "inserted": Decided(
        "it reads like a line put between the paragraphs",
        "it reads like a line put between the paragraphs: a link to another article, an advert's label, a newsletter",
    ),
    "lastSentence": Decided(
        "it is a sentence right behind the text",
        "it is a sentence right behind the last paragraph of a capture, and likelier the text's than not",
    ),
    "smallPrint": Decided(
        "it reads like small print",
        "it reads like small print behind the text: a notice of rights, an end mark, an address",
    ),
    "lastHeading": Decided(
        "it is no heading at the end of the text",
        "it is a heading behind the text with nothing of the text below it",
    ),
    "signature": Decided(
        "it says more than who wrote the text",
        "it is a line before or behind the text that says who wrote it and nothing else: this is {label}",
    ),
    "captureHead": Decided(
        "the lines above the text of a capture say that it is part of it",
        "the lines above the text of a capture say what each is: this is {label}",
    ),
    "wholeTable": Decided(
        "it is a cell of a table that is content for the most part: tables are kept whole",
        "it is a cell of a table that is no content for the most part",
    ),
    "liveUpdate": Decided(
        "it belongs to an update of the live blog: its headline, its text, or the lead above the first",
        "it belongs to no update of the live blog",
    ),
    "favour": Decided(
        "its score of {score} comes close, and the option favour asks for more rather than less",
        "its score of {score} is not high enough for what the option favour asks",
    ),
    "noTables": Decided(
        "it is no cell of a table",
        "it is a cell of a table, and the option tables leaves tables out",
    ),
    "stored": Decided(
        "the body is made of the page's blocks",
        "the markup shows nothing of the article, or its first lines: the body is the text that the page keeps in its data, {stored}",
    ),
    "noBody": Decided(
        "the page has a body",
        "the page has no body: {verdict}",
    ),
})  # fmt: skip
"""By name: those of `_core.DECISIONS`, the rules of `saring.fields.body.relabel`, and what `saring.fields.explained` adds."""
