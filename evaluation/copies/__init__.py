"""A corpus of portals that republish wire stories, made from a seed, whose truth is known because it was made: the test of copy detection.

No labelled set of news copies with text can be had, and none has Indonesian; so `corpus` makes one, `pages` lays
it out as pages in a WARC, `baselines` are what others do, and `score` says how each fares on the same articles.
"""
