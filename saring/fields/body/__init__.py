"""Which blocks are the article, and what each of them is."""
