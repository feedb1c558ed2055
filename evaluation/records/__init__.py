"""How well the fields of the record are found, where the sets label them.

Nobody else publishes such numbers, so the rules are our own and plain: `labels` says what a page is labelled with, `same`
when a value is the labelled one, `measures` names every field that is scored, `tally` adds up, `table` prints.
"""

from evaluation.records import labels
from evaluation.records.measures import MEASURES, SETS, Measure
from evaluation.records.systems import SYSTEMS
from evaluation.records.table import markdown, shown
from evaluation.records.tally import Tally, tally, wrong_values

__all__ = ["MEASURES", "SETS", "SYSTEMS", "Measure", "Tally", "labels", "markdown", "shown", "tally", "wrong_values"]
