"""A page's JSON-LD, read however it is written."""
