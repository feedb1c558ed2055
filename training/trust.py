"""How much each set counts in fitting: by the care of its labels, and so that no set or template drowns the others."""

from typing import Final

from training.corpus import Example

# The aim is news of today; the old web and one template in 22 languages teach, but must not lead.
TRUST: Final = {
    "wcxb": 1.0, "tiptop": 1.0, "andy_articles": 1.0, "misinfo_crawler": 0.7, "fundus_tests": 1.5, "magic_html": 0.8,
    "waddle_daniel": 0.6, "waddle_europa": 0.15, "cleaneval": 0.3, "readability": 0.7, "readability_php_extra": 0.7,
    "defuddle": 0.2, "trafilatura_eval": 0.6, "htmldate_eval": 0.6, "postlight": 0.7, "snacktory": 0.4, "goose3": 0.4,
    "newspaper4k": 0.7, "newspaper3k_silver": 0.2, "autopager": 0.5, "made": 0.2,
}  # fmt: skip


def trust_of(example: Example) -> float:
    """Weight of the page in the loss."""
    return TRUST[example.labels.dataset]
