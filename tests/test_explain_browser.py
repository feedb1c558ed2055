"""The page that shows an explanation, in a real browser: it is styled, it can be used by keyboard, and nothing in it runs or loads.

Needs the package `playwright` and a Chromium, its own or the system's; without them these tests are skipped, and say so.
"""

import shutil

import pytest
from test_explain import CASES, URL, article, paragraphs

import saring
from saring.explain import page

api = pytest.importorskip("playwright.sync_api", reason="no browser: needs the package playwright, and a Chromium")

SYSTEM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
HOSTILE = (
    "<script>document.title='ran'</script> <img src=http://127.0.0.1:9/x onerror=\"document.title='ran'\"> "
    "</span></details></li></ol><style>*{display:none}</style> <a href=javascript:document.title='ran'>x</a>"
)


@pytest.fixture(scope="module")
def browser():
    with api.sync_playwright() as playwright:
        try:
            chromium = playwright.chromium.launch(executable_path=SYSTEM, args=["--no-sandbox"])
        except api.Error as problem:
            pytest.skip(f"no browser: no Chromium can be started ({str(problem).splitlines()[0]})")
        yield chromium
        chromium.close()


@pytest.fixture
def opened(browser, tmp_path):
    """Opens HTML in a tab; gives the tab, and what it asked for or complained of."""
    tabs = []

    def show(html, *, width=1200, scheme="light"):
        path = tmp_path / "explained.html"
        path.write_text(html, encoding="utf-8")
        tab = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        tabs.append(tab)
        heard = []
        tab.on("request", lambda request: heard.append(request.url) if request.url != path.as_uri() else None)
        tab.on("console", lambda message: heard.append(message.text))
        tab.on("requestfailed", lambda request: heard.append(f"{request.url} failed: {request.failure}"))
        tab.on("dialog", lambda dialog: heard.append(dialog.message))
        tab.goto(path.as_uri())
        return tab, heard

    yield show
    for tab in tabs:
        tab.close()


def explained(name):
    return page.write(saring.explain(CASES[name].page, url=URL))


def test_nothing_of_a_hostile_page_runs_or_loads(opened):
    text = HOSTILE.replace("&", "&amp;").replace("<", "&lt;")
    head = f"<meta property='og:title' content='{text.replace(chr(39), '&#39;')}'>"
    tab, heard = opened(page.write(saring.explain(article(*paragraphs(4), f"{text} {paragraphs(1)[0]}", head=head))))
    assert "onerror" in tab.inner_text("ol.blocks")
    assert tab.locator("ol.blocks").is_visible()
    assert tab.title() != "ran"
    assert heard == []


def test_the_policy_stops_what_escaping_would_let_through(opened):
    html = explained("id-detik-like").replace("<main>", f"<main>{HOSTILE}")
    tab, heard = opened(html)
    assert tab.title() != "ran"
    assert "http://127.0.0.1:9/x failed: csp" in heard
    assert any("Content Security Policy" in said for said in heard)


def test_it_is_styled_in_light_and_dark(opened):
    papers = []
    for scheme in ("light", "dark"):
        tab, heard = opened(explained("id-detik-like"), scheme=scheme)
        papers.append(tab.evaluate("getComputedStyle(document.body).backgroundColor"))
        edges = tab.evaluate("[...document.querySelectorAll('.l-body, .l-related')].map(e => getComputedStyle(e).borderInlineStartColor)")
        assert len(set(edges)) == 2
        assert heard == []
    assert papers == ["rgb(255, 255, 255)", "rgb(21, 23, 27)"]


def test_the_keyboard_filters_and_opens(opened):
    tab, _ = opened(explained("id-detik-like"))
    body, others = tab.locator(".block.kept"), tab.locator(".block.left")
    tab.keyboard.press("Tab")
    tab.keyboard.press("ArrowRight")
    assert (body.first.is_visible(), others.first.is_visible()) == (True, False)
    tab.keyboard.press("ArrowRight")
    assert (body.first.is_visible(), others.first.is_visible()) == (False, True)
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert others.first.locator(".why").is_visible()


@pytest.mark.parametrize("name", ["id-detik-like", "ar-bootstrap-rtl", "ja-capture"])
def test_a_narrow_screen_needs_no_scrolling_sideways(opened, name):
    tab, _ = opened(explained(name), width=340)
    tab.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 340
