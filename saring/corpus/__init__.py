"""Captures to a dataset that knows its copies. Needs the extra `saring[corpus]`."""
