"""The sample captures: the archive is packed from the pages beside its packer."""

import gzip
import runpy
from pathlib import Path

TESTS = Path(__file__).parent
SAMPLES = TESTS.parent / "samples"


def test_the_archive_is_what_its_packer_packs():
    packed = runpy.run_path(str(TESTS / "warc" / "pack.py"))["archive"]()
    shipped = (SAMPLES / "crawl.warc.gz").read_bytes()
    assert gzip.decompress(shipped) == gzip.decompress(packed), "run python tests/warc/pack.py"


def test_samples_come_in_several_encodings():
    assert "瀬戸内" in (SAMPLES / "minato-shimbun.html").read_bytes().decode("cp932")
    assert "Brücke" in (SAMPLES / "muldentaler-bote.html").read_bytes().decode("cp1252")
