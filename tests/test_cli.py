"""The command line as a user meets it: in a process of its own, where exit codes, pipes and signals are real."""

import gzip
import json
import os
import signal
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from saring import Article
from saring.cli import main, parser
from saring.cli.report import Report
from saring.formats import FORMATS
from saring.options import OPTIONS

SAMPLES = Path(__file__).parents[1] / "samples"
PAGE = SAMPLES / "kabar-nusantara.html"
CAPTURE = SAMPLES / "suara-timur.txt"
ARCHIVE = SAMPLES / "crawl.warc.gz"


def saring(*arguments, stdin=b""):
    """Exit code, stdout, stderr of `saring extract`."""
    command = [sys.executable, "-m", "saring", "extract", *map(str, arguments)]
    done = subprocess.run(command, input=stdin, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


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


def test_output_goes_to_a_file(tmp_path):
    code, out, _ = saring("-o", tmp_path / "out.jsonl", CAPTURE, PAGE)
    assert (code, out) == (0, "")
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_the_output_is_never_an_input():
    code, _, err = saring("-o", PAGE, PAGE)
    assert code == 2
    assert "is an input and the output" in err
    assert PAGE.stat().st_size


def test_output_that_cannot_be_written(tmp_path):
    code, _, err = saring("-o", tmp_path / "no" / "out.json", PAGE)
    assert code == 1
    assert err.count("\n") == 1
    assert "give another file to --output" in err


def bad_inputs(folder):
    """Every kind of bad input, with what its message must say."""
    (folder / "empty-folder").mkdir()
    inputs = {
        "report.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF"),
        "logo.png": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", ""),
        "empty.html": (b"", "empty"),
        "cut.html.gz": (gzip.compress(PAGE.read_bytes())[:900], ""),
        "no.warc": (b"this is no archive at all\n" * 20, ""),
        "sheet.xlsx": (b"PK\x03\x04" + bytes(40), ""),
    }
    for name, (data, _) in inputs.items():
        (folder / name).write_bytes(data)
    said = {str(folder / name): words for name, (_, words) in inputs.items()}
    return {**said, str(folder / "missing.html"): "no such file", str(folder / "empty-folder"): "without pages"}


def test_bad_inputs_are_named_and_the_others_done(tmp_path):
    bad = bad_inputs(tmp_path)
    code, out, err = saring(PAGE, *bad, CAPTURE)
    assert code == 1
    *messages, summary = err.splitlines()
    for name, words in bad.items():
        (message,) = [line for line in messages if name in line]
        assert words in message
        assert message.count(": ") >= 2, f"no remedy: {message}"
    assert len(messages) == len(bad)
    assert summary.startswith("saring: 10 inputs: 2 done, 8 failed; ")
    records = [json.loads(line) for line in out.splitlines()]
    assert sum([bool(record["body"]) for record in records]) == 2


@pytest.mark.parametrize("name", ["report.pdf", "logo.png", "empty.html", "cut.html.gz", "no.warc", "missing.html", "empty-folder"])
def test_a_bad_input_alone_fails(tmp_path, name):
    bad_inputs(tmp_path)
    code, _, err = saring(tmp_path / name)
    assert code == 1
    assert name in err.splitlines()[0]
    assert err.splitlines()[1:] in ([], [err.splitlines()[-1]])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "the following arguments are required: INPUT"),
        (["-f", "docx", PAGE], "unknown format 'docx': choose one of json, jsonl, markdown, text, html"),
        (["--favour", "speed", PAGE], "choose one of balanced, precision, recall"),
        (["--workers", "0", PAGE], "give 1 or more"),
        (["--workers", "many", PAGE], "invalid int value"),
        (["--url", "https://x.example/", PAGE, CAPTURE], "--url is for a single input"),
        (["--no-such-flag", PAGE], "--no-such-flag"),
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


def test_a_closed_pipe_ends_quietly():
    command = f"{sys.executable} -m saring extract {' '.join([str(ARCHIVE)] * 50)} | head -c 10; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def test_ctrl_c_ends_at_once_with_one_line():
    command = [sys.executable, "-m", "saring", "extract", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdin.write(b'{"html": "<p>Satu</p>"}\n' * 4)
        process.stdin.flush()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1.5)
        process.send_signal(signal.SIGINT)
        process.wait(10)
        err = process.stderr.read().decode()
    assert process.returncode == 130
    assert err.splitlines()[-1] == "saring: interrupted"
    assert "Traceback" not in err


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
