"""Moving over: the calls that users of trafilatura, newspaper and news-please really make, answered by saring.

::

    saring.compat.trafilatura   extract, bare_extraction, extract_metadata, extract_with_metadata, html2txt, baseline
    saring.compat.newspaper     Article, Config, article, fulltext
    saring.compat.newsplease    NewsPlease.from_html, NewsPlease.from_warc

Change the import and the rest of the program runs on: names, arguments and the shapes of results are those of the old library, and
what stands in them is what saring finds. Every result has a ``record``, the `saring.Article` that it is made of, which knows more.

Four things differ everywhere, on purpose:

* nothing is fetched: what would need the network is refused with a `saring.CaptureError` that says so;
* nothing is made up: a date, a name or a language that the page does not give is None or empty, never guessed;
* nothing is ignored in silence: an argument that saring cannot honour is refused with a `saring.OptionsError` where the result
  would be another than the one asked for, and named in a `CompatWarning` where it would be the same without it;
* nothing is remembered between pages.

None of the three libraries needs to be installed, and `import saring` does not load this package.
"""

from saring.compat.warned import CompatWarning

__all__ = ["CompatWarning"]
