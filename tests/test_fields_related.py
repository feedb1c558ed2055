"""Links to other articles that a page names as related: in its data, in lines of the text, below headings; with their words."""

import pytest

import saring

URL = "https://post.example/2021/quay"
PROSE = (
    "The harbour master said on Friday that the quay is open again to ships of all kinds.",
    "Cargo vessels still wait for a last look at the piles that were driven into the seabed in summer.",
    "Residents welcomed the news, as the price of groceries had gone up while the road was closed.",
)
TITLE = "Ferry fares to rise in November"
LINK = f'<a href="/2021/fares">{TITLE}</a>'


def article(inside: str = "", behind: str = "", head: str = "") -> saring.Article:
    first, *others = [f"<p>{text}</p>" for text in PROSE]
    html = f"""<html><head><title>The quay is open | The Post</title>{head}</head><body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
<article><h1>The quay is open</h1>{first}{inside}{"".join(others)}</article>{behind}<footer>© The Post</footer></body></html>"""
    return saring.extract(html, url=URL)


def told(made: saring.Article) -> list[tuple[str, str | None]]:
    return [(link.url, link.text) for link in made.related_link]


@pytest.mark.parametrize(
    "label",
    ["Baca juga:", "BACA:", "Read more:", "Lesen Sie auch:", "À lire aussi :", "Lea también:", "Leia também:", "Читайте также:", "İlgili Haber:",
     "اقرأ أيضا:", "यह भी पढ़ें:", "อ่านเพิ่มเติม:", "関連記事：", "相关阅读：", "관련기사:", "Xem thêm:", "Czytaj także:", "Διαβάστε επίσης:", "קראו גם:", "Olvassa el ezt is:"],
)  # fmt: skip
@pytest.mark.parametrize(
    "form", ["<p>{label} {link}</p>", "<p><b>{label} {link}</b></p>", '<p><a href="/2021/fares">{label} {title}</a></p>']
)
def test_a_line_between_the_paragraphs_leaves_the_body_and_is_a_related_link(label, form):
    made = article(inside=form.format(label=label, link=LINK, title=TITLE))
    assert told(made) == [("https://post.example/2021/fares", TITLE)]
    assert made.text == "\n\n".join(PROSE)
    assert made.evidence["related_link"].source == "block"


def test_links_below_a_heading_count_up_to_the_next():
    items = "".join(f'<li><a href="/2021/{n}">Story number {n} of the harbour</a></li>' for n in range(3))
    rail = '<h3>Most read</h3><ul><li><a href="/2021/9">Story number nine of the town</a></li></ul>'
    made = article(behind=f"<aside><h3>Related articles</h3><ul>{items}</ul>{rail}</aside>")
    assert told(made) == [(f"https://post.example/2021/{n}", f"Story number {n} of the harbour") for n in range(3)]


def test_a_list_does_not_go_on_into_the_footer_but_past_those_of_its_teasers():
    items = "".join(
        f'<li><a href="/2021/{n}">Story number {n} of the harbour</a><footer><a href="/2021/{n}/{n}">Sea</a></footer></li>'
        for n in range(3)
    )
    foot = "<footer><p>© The Post</p><a href=/about>About us</a><br><a href=/jobs>Work with us</a></footer>"
    made = article(behind=f"<section><h3>Related articles</h3><ul>{items}</ul></section>{foot}")
    assert [text for _, text in told(made)] == [f"Story number {n} of the harbour" for n in range(3)]


def test_what_the_page_says_in_its_data_comes_first():
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The quay is open", "relatedLink": ["/2021/piles"]}</script>'
    assert told(article(inside=f"<p>Read more: {LINK}</p>", head=head)) == [("https://post.example/2021/piles", None)]


@pytest.mark.parametrize(
    "line",
    [
        '<p>Read more: <a href="/2021/quay?utm_source=x">The quay is open</a></p>',
        '<p>Read more: <a href="/">The Post</a></p>',
        '<p>Read more: <a href="javascript:void(0)">All of it in the paper</a></p>',
        "<p>Read more about the quay in the paper.</p>",
    ],
)
def test_no_link_leads_to_this_page_to_the_front_page_or_nowhere(line):
    assert article(inside=line).related_link == ()


def test_of_several_links_to_one_address_the_title_counts():
    teaser = '<a href="/2021/fares">Photo: AP</a>'
    made = article(behind=f"<aside><h3>Related</h3><ul><li>{teaser}</li><li>{LINK}</li></ul></aside>")
    assert told(made) == [("https://post.example/2021/fares", TITLE)]


def test_a_thousand_links_are_bounded():
    items = "".join(f'<p>Read more: <a href="/2021/{n}">Story number {n} of the harbour</a></p>' for n in range(1000))
    assert len(article(inside=items).related_link) == 50


def test_a_block_of_many_links_below_a_heading_is_bounded():
    links = "".join(f'<a href="/2021/{n}">Story number {n} of the harbour</a> ' for n in range(15_000))
    assert len(article(behind=f"<aside><h3>Related</h3><p>{links}</p></aside>").related_link) <= 50
