"""Which articles republish the same text, whole, cut, embedded in a longer story or lightly edited, and which of them came first.

::

    articles ─documents─▶ by day ─days─▶ runs of texts ─pairs─▶ what shares enough ─held, groups─▶ groups, each with its head
                                                                             ─origin, told─▶ which came first, and why

The method: texts are cut into shingles of five words (eight characters where a script has no spaces), without what the portal prints
under everything; texts that share winnowed fingerprints are compared within a window of days; what decides is how much of the shorter
text stands in the longer one (containment), in which order, and whether the numbers are the same, which tells a reworded story
from today's edition of a table. Nothing is deleted: every article gets its group, its relation to the origin, and how much they share.

Sources: Broder 1997 (containment); Schleimer, Wilkerson, Aiken 2003 (winnowing); passim (a window of days, boilerplate of a series).
"""

from saring.corpus.copies.copy import Copy
from saring.corpus.copies.documents import Document
from saring.corpus.copies.find import CopyOptions, find_copies, update_copies

__all__ = ["Copy", "CopyOptions", "Document", "find_copies", "update_copies"]
