"""The command line as a user meets it: in a process of its own."""

import csv
import json
import os
import subprocess
import sys
from importlib.metadata import version
from io import StringIO

import ninjs_rules
import pytest
import tei_rules
from command import ARCHIVE, CAPTURE, PAGE, SAMPLES, saring

from saring import Article
from saring.cli import main, parser
from saring.cli.report import Report
from saring.formats import FORMATS
from saring.formats.csv import DEFAULT
from saring.options import OPTIONS


def test_one_page_is_one_indented_record():
    code, out, err = saring(PAGE)
    assert (code, err) == (0, "")
    assert out.startswith('{\n  "headline": "Pelabuhan Patimban')
    assert Article.from_dict(json.loads(out)).body


def test_several_are_json_lines_in_order():
    code, out, err = saring(CAPTURE, PAGE)
    assert code == 0
    headlines = [json.loads(line)["headline"] for line in out.splitlines()]
    assert [headline.split()[0] for headline in headlines] == ["Nelayan", "Pelabuhan"]
    assert err == "saring: 2 inputs: 2 done; 2 records: 2 with content, 0 without\n"


def test_an_archive_is_json_lines():
    code, out, err = saring(ARCHIVE)
    assert code == 0
    records = [json.loads(line) for line in out.splitlines()]
    assert [record["verdict"]["kind"] for record in records] == ["article", "article", "errorPage"]
    assert records[0]["capture"]["date"] == "2024-05-14T03:20:11Z"
    assert "passed over: 1 image/gif, 3 request" in err or "passed over" in err


def test_a_folder_is_read_whole():
    code, out, err = saring(SAMPLES)
    assert code == 0
    assert len(out.splitlines()) == 7
    assert err.startswith("saring: 1 input: 1 done; 7 records: ")


def test_pages_of_one_article_become_one_record(tmp_path):
    pages = [tmp_path / "1.html", tmp_path / "2.html"]
    for number, page in enumerate(pages, 1):
        url = "https://kabar.example/nelayan-banda-melaut" + ("?page=2" if number == 2 else "")
        text = f"Kalimat halaman {number} yang cukup panjang untuk menjadi isi berita pada hari itu."
        links = ["<a href='/nelayan-banda-melaut'>1</a>", "<a href='/nelayan-banda-melaut?page=2'>2</a>"]
        links[number - 1] = f"<b>{number}</b>"
        pager = f"<div class=paging>{' '.join(links)}</div>"
        page.write_text(f"<link rel=canonical href={url}><h1>Nelayan Banda Melaut</h1><p>{text}</p>{pager}", encoding="utf-8")
    code, out, _ = saring("--stitch", *reversed(pages))
    assert code == 0
    assert [block["text"].split()[2] for block in json.loads(out)["body"]] == ["1", "2"]
    code, out, err = saring("--stitch", pages[0], PAGE)
    assert (code, out) == (1, "")
    assert "the records are of 2 articles" in err


def test_stdin_with_an_address():
    code, out, _ = saring("-", "--url", "https://www.kabarnusantara.example/x", stdin=PAGE.read_bytes())
    assert code == 0
    assert json.loads(out)["url"] == "https://www.kabarnusantara.example/x"


@pytest.mark.parametrize("format", FORMATS)
def test_every_format(format):
    code, out, _ = saring("-f", format, PAGE)
    assert code == 0
    assert "Patimban" in out
    assert out.endswith("\n")


def test_several_records_as_json_are_one_array():
    code, out, _ = saring("-f", "json", CAPTURE, PAGE)
    assert code == 0
    assert len(json.loads(out)) == 2


def test_several_records_in_each_format_are_one_thing_that_can_be_read():
    json_ld = json.loads(saring("-f", "jsonld", CAPTURE, PAGE)[1])
    assert [thing["@type"] for thing in json_ld] == ["NewsArticle", "NewsArticle"]
    items = [json.loads(line) for line in saring("-f", "ninjs", CAPTURE, PAGE)[1].splitlines()]
    assert [ninjs_rules.wrong(item) for item in items] == [[], []]
    corpus = saring("-f", "tei", CAPTURE, PAGE)[1]
    assert tei_rules.wrong(corpus) == []
    assert len(tei_rules.parsed(corpus).findall(f"{tei_rules.NAMESPACE}TEI")) == 2


def test_a_table_has_one_header_and_the_columns_asked_for():
    code, out, _ = saring("-f", "csv", "--fields", "headline, author.name,verdict.kind", CAPTURE, PAGE)
    assert code == 0
    assert out.startswith("headline,author.name,verdict.kind\r\nNelayan Banda")
    rows = list(csv.reader(StringIO(out, newline="")))
    assert [len(row) for row in rows] == [3, 3, 3]
    assert rows[2][1:] == ["Ratna Wulandari", "article"]
    assert out.count("\r\n") == out.count("\n") == 3


def test_a_table_of_one_record_has_its_header():
    rows = list(csv.reader(StringIO(saring("-f", "csv", PAGE)[1], newline="")))
    assert rows[0] == list(DEFAULT)
    assert len(rows) == 2


def test_output_goes_to_a_file(tmp_path):
    code, out, _ = saring("-o", tmp_path / "out.jsonl", CAPTURE, PAGE)
    assert (code, out) == (0, "")
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_the_output_is_never_an_input():
    code, _, err = saring("-o", PAGE, PAGE)
    assert code == 2
    assert "is an input and the output" in err
    assert PAGE.stat().st_size


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "the following arguments are required: INPUT"),
        (["-f", "", PAGE], "unknown format ''"),
        (["-f", "docx", PAGE], f"unknown format 'docx': choose one of {', '.join(FORMATS)}"),
        (["-f", "csv", "--fields", "headline,author.nmae", PAGE], "no record has a field 'author.nmae': choose from headline, "),
        (["-f", "csv", "--fields", "", PAGE], "no record has a field ''"),
        (["-f", "json", "--fields", "headline", PAGE], "fields cannot be chosen for json: choose csv"),
        (["--fields", "headline", PAGE], "--fields is for tables: add --format csv"),
        (["--favour", "speed", PAGE], "choose one of balanced, precision, recall"),
        (["--workers", "0", PAGE], "give 1 or more"),
        (["--workers", "many", PAGE], "invalid int value"),
        (["--url", "https://x.example/", PAGE, CAPTURE], "--url is for a single input"),
        (["--no-such-flag", PAGE], "--no-such-flag"),
        (["-", "-"], "standard input can be read once"),
        (["-o", SAMPLES / "out.jsonl", SAMPLES], "write it elsewhere"),
        (["-o", f"{SAMPLES}/../samples/{PAGE.name}", PAGE], "is an input and the output"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(arguments, words):
    code, out, err = saring(*arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert err.count("\n") == 1


def test_version():
    done = subprocess.run([sys.executable, "-m", "saring", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"saring {version('saring')}\n"


def test_every_option_has_its_flag(capsys):
    with pytest.raises(SystemExit) as caught:
        parser().parse_args(["extract", "--help"])
    assert caught.value.code == 0
    words = " ".join(capsys.readouterr().out.split())
    for option in OPTIONS:
        assert f"--{option.name}" in words
        assert option.help.split()[-1] in words
    for name in FORMATS:
        assert f"{name}: " in words


def test_main_returns_the_code(capfd):
    assert main(["extract", "--favour", "speed", str(PAGE)]) == 2
    assert capfd.readouterr().err.startswith("saring: favour='speed' is not possible")


class _Terminal:
    """A stream that says it is a terminal."""

    def __init__(self):
        self.text = ""

    def isatty(self):
        return True

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def test_progress_is_shown_on_a_terminal_only(monkeypatch):
    clock = iter(range(100))
    monkeypatch.setattr("time.monotonic", lambda: float(next(clock)))
    terminal = _Terminal()
    report = Report(2, terminal)
    source = report.begin("a.warc")
    report.record(source, True)
    report.record(source, False)
    report.summary()
    assert "\r░░░░░░░░░░░░░░░░░░░░░░░░ input 1 of 2, 2 records, " in terminal.text
    assert terminal.text.endswith("2 inputs: 1 done; 2 records: 1 with content, 1 without\n")


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals here")
def test_one_page_shows_no_progress():
    main_end, terminal = os.openpty()
    subprocess.run([sys.executable, "-m", "saring", "extract", str(PAGE)], stdout=subprocess.DEVNULL, stderr=terminal, check=True)
    os.close(terminal)
    os.set_blocking(main_end, False)
    with pytest.raises(OSError):
        os.read(main_end, 100)
    os.close(main_end)
