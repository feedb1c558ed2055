"""Words at the end of titles that name a page of several, and words of portals that no headline is. Data only."""

from typing import Final

PAGE: Final = (
    "page seite pagina página halaman hal trang sayfa strona sida side sivu oldal страница сторінка стр σελίδα ページ 第 페이지".split()
)
"""The word for page, as in `| Page 2`."""

NOT_HEADLINES: Final = frozenset(
    "home homepage news article articles blog welcome untitled index startseite accueil inicio beranda berita "
    "menu search login error loading".split(" ")
) | frozenset(("latest news", "breaking news", "just a moment...", "access denied", "page not found"))
"""Titles that are not a headline."""
