"""The pictures of an article, from the page's data and its figures."""
