"""What kind of page it is, and what stands in the way of an article."""
