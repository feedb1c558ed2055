"""All pictures that a record knows of, each once."""

from saring.record import Article, Image


def pictures(article: Article) -> list[Image]:
    """The article's images, then those that only a figure of the body shows."""
    known = {_name(image) for image in article.image}
    new = {_name(image): image for image in _figures(article) if _name(image) not in known}
    return [*article.image, *new.values()]


def beside_the_body(article: Article) -> list[Image]:
    """The article's images that no figure of the body shows."""
    shown = {_name(image) for image in _figures(article)}
    return [image for image in article.image if _name(image) not in shown]


def _figures(article: Article) -> list[Image]:
    figures = [Image(block.url, block.caption, block.credit_text) for block in article.body if block.type == "figure"]
    return [figure for figure in figures if figure != Image()]


def _name(image: Image) -> str | None:
    """What tells pictures apart: the address, or the caption in a text capture."""
    return image.url or image.caption
