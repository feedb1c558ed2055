"""What an article is about: sections, keywords, related articles."""
