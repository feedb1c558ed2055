"""When an article was published and changed: from a page's data, from what readers see, in any calendar and language."""
