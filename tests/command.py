"""`saring extract` as a user runs it, and the samples to run it on."""

import subprocess
import sys
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"
PAGE = SAMPLES / "kabar-nusantara.html"
CAPTURE = SAMPLES / "suara-timur.txt"
ARCHIVE = SAMPLES / "crawl.warc.gz"


def saring(*arguments, stdin=b""):
    """Exit code, stdout, stderr of `saring extract`."""
    command = [sys.executable, "-m", "saring", "extract", *map(str, arguments)]
    done = subprocess.run(command, input=stdin, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()
