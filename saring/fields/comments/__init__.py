"""Readers' comments: their texts, who wrote them, when."""
