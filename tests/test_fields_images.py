"""The first picture's caption and credit, where the page names that picture under another address than it shows it."""

import pytest

import saring

PROSE = (
    "The ferry that links the two islands was out of service for nine days, and on the tenth it sailed with eleven passengers and a piano. "
    "The harbour master said that nobody had told him about the piano."
)


def page(figure: str, head: str = "", below: str = "") -> saring.Article:
    html = f"""<html lang="en"><head><title>Ferry sails again with a piano</title>{head}</head><body><article>
<h1>Ferry sails again with a piano</h1>{figure}<p>{PROSE}</p><p>{PROSE} Again.</p><p>{PROSE} And again.</p><p>{PROSE} At last.</p>{below}
</article></body></html>"""
    return saring.extract(html, url="https://example.org/news/ferry")


SHARED = '<meta property="og:image" content="https://example.org/cut/1200x630/a1.jpg">'
FIGURE = '<figure><img src="https://example.org/full/b2.jpg"><figcaption>{}</figcaption></figure>'


def test_the_picture_shared_is_the_one_above_the_text():
    """It has the address that readers see it at."""
    article = page(FIGURE.format("The ferry leaves the harbour at dawn. Photo: Jane Doe"), SHARED)
    assert [(image.url, image.caption, image.credit_text) for image in article.image] == [
        ("https://example.org/full/b2.jpg", "The ferry leaves the harbour at dawn.", "Jane Doe")
    ]


def test_a_caption_far_below_is_another_picture_s():
    article = page("", SHARED, FIGURE.format("The piano, seen from the quay in the rain. Photo: Jane Doe"))
    assert article.image[0].caption is None
    assert article.image[1].caption == "The piano, seen from the quay in the rain."


def test_a_caption_that_a_page_claims_is_not_replaced():
    claim = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sails again with a piano",'
        '"image":{"@type":"ImageObject","url":"https://example.org/cut/1200x630/a1.jpg","caption":"The ferry at anchor"}}</script>'
    )
    article = page(FIGURE.format("The crew on deck before they sail. Photo: Jane Doe"), SHARED + claim)
    assert article.image[0].caption == "The ferry at anchor"
    assert article.image[1].caption == "The crew on deck before they sail."


def test_the_headline_is_no_caption():
    claim = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sails again with a piano",'
        '"image":{"@type":"ImageObject","url":"https://example.org/x.jpg","caption":"Ferry sails again with a piano"}}</script>'
    )
    assert page("", claim).image[0].caption is None


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="/s.jpg" srcset="/s.jpg 320w, /l.jpg 1280w, /m.jpg 640w">',
        '<picture><source srcset="/m.webp 640w, /l.jpg 1280w"><img src="/s.jpg"></picture>',
        '<picture><source data-srcset="/l.jpg 700w"><img src="data:image/gif;base64,R0lG"></picture>',
        '<picture><source media="(max-width: 600px)" srcset="/s.jpg"><img src="/l.jpg"></picture>',
        '<picture><source srcset="/s.webp 400w"><img src="/l.jpg"></picture>',
        '<amp-img src="/l.jpg" width="800" height="450" layout="responsive"></amp-img>',
        '<amp-img src="/l.jpg" width="800" height="450"><noscript><img src="/l.jpg"></noscript></amp-img>',
        '<img class="lazy" src="/spacer.gif"><noscript><img src="/l.jpg"></noscript>',
    ],
)
def test_the_large_file_is_taken_once(picture):
    article = page(f"<figure>{picture}<figcaption>The ferry leaves the harbour at dawn. Photo: Jane Doe</figcaption></figure>")
    assert [(image.url, image.caption, image.credit_text) for image in article.image] == [
        ("https://example.org/l.jpg", "The ferry leaves the harbour at dawn.", "Jane Doe")
    ]


def test_what_a_template_has_not_filled_is_no_picture():
    assert page('<figure><amp-img src="{{url}}" width="800" height="450"></amp-img></figure>').image == ()


QUAY = "https://example.org/img/quay.jpg"
CAPTION = "<figcaption>The quay at dawn. Photo: Jane Doe</figcaption>"


@pytest.mark.parametrize(
    "shown",
    [
        f'<img src="/s/loading.gif" data-hi-res-src="{QUAY}">',
        f'<img src="data:image/gif;base64,R0" data-flickity-lazyload="{QUAY}" data-thumb="https://example.org/img/quay-s.jpg">',
        f'<img src="data:image/gif;base64,R0" srcset="data:image/gif;base64,R0 1w" data-srcset="/s.jpg 300w, {QUAY} 1200w">',
        f'<img src="/img/no-image.jpg"><noscript><img src="{QUAY}"></noscript>',
        f"<div class=picture style=\"background: #ccc url('{QUAY}') center\"></div>",
        f'<div class="picture lazy" data-background-image="{QUAY}"></div>',
        f'<video poster="{QUAY}" controls src="/v/quay.mp4"></video>',
        f'<amp-video data-poster="{QUAY}" src="/v/quay.mp4"></amp-video>',
    ],
)
def test_a_figure_s_picture_is_found_wherever_the_markup_names_it(shown):
    (image,) = page(f"<figure>{shown}{CAPTION}</figure>").image
    assert (image.url, image.caption, image.credit_text) == (QUAY, "The quay at dawn.", "Jane Doe")


def test_the_picture_behind_the_headline_is_the_article_s():
    html = f"""<html lang="en"><head><title>Ferry sails again with a piano</title></head><body><article>
<div class="hero" style="background-image:url({QUAY})"><h1>Ferry sails again with a piano</h1></div>
<p>{PROSE}</p><p>{PROSE} Again.</p><p>{PROSE} And again.</p></article></body></html>"""
    assert [image.url for image in saring.extract(html, url="https://example.org/news/ferry").image] == [QUAY]


@pytest.mark.parametrize(
    "shown",
    [
        '<img src="/img/placeholder.png">',
        '<img class="avatar" src="/u/jane.jpg" width=96 height=96>',
        '<div class="post-author"><a href="/jane"><img src="/u/jane-150x150.jpg"></a><b>Jane Doe</b></div>',
        '<img src="/img/arrow-right.png">',
        '<div class="author-photo" style="background-image:url(/u/jane.jpg)"></div>',
        '<a href="/other" style="background-image:url(/img/other.jpg)">Another story</a>',
        '<div style="background-image:url(/img/sprite.png)"></div>',
    ],
)
def test_what_is_no_picture_of_the_article(shown):
    assert page(shown).image == ()


def test_the_caption_of_a_film_is_no_picture():
    article = page(f'<figure><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>{CAPTION}</figure>')
    assert article.image == ()
    assert [block.caption for block in article.body if block.type == "embed"] == ["The quay at dawn. Photo: Jane Doe"]
