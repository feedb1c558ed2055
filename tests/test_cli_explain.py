"""`saring explain` as a user runs it."""

import json
import subprocess
import sys

import pytest
from command import ARCHIVE, CAPTURE, PAGE, SAMPLES

import saring
from saring.options import OPTIONS


def explain(*arguments, stdin=b""):
    """Exit code, stdout, stderr of `saring explain`."""
    command = [sys.executable, "-m", "saring", "explain", *map(str, arguments)]
    done = subprocess.run(command, input=stdin, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_a_page_to_look_at(tmp_path):
    out = tmp_path / "out.html"
    assert explain(PAGE, "-o", out) == (0, "", "")
    html = out.read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert "Pelabuhan Patimban" in html
    assert explain(PAGE, "-o", "-") == (0, html, "")
    assert explain(PAGE) == (0, html, "")


def test_the_data():
    code, out, err = explain(CAPTURE, "--json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    assert told["kind"] == "text"
    assert told["record"]["body"] == saring.extract(CAPTURE.read_bytes()).to_dict()["body"]
    assert {"index", "text", "kind", "label", "modelLabel", "score", "inBody", "decision", "because"} <= set(told["blocks"][0])
    assert [field["name"] for field in told["fields"]][:2] == ["headline", "sourceOrganization"]


def test_stdin_with_an_address():
    code, out, _ = explain("-", "--json", "--url", "https://www.kabarnusantara.example/x", stdin=PAGE.read_bytes())
    assert code == 0
    assert json.loads(out)["record"]["url"] == "https://www.kabarnusantara.example/x"


def test_one_page_of_an_archive():
    code, out, _ = explain(ARCHIVE, "--nth", 2, "--json")
    assert code == 0
    assert json.loads(out)["record"]["headline"] == "افتتاح أول محطة للطاقة الشمسية في وادي النخيل"
    code, out, err = explain(ARCHIVE)
    assert (code, out) == (2, "")
    assert "holds several pages: choose one with --nth" in err
    code, out, err = explain(ARCHIVE, "--nth", 99)
    assert (code, out) == (1, "")
    assert str(ARCHIVE) in err


def test_a_missing_file_is_named_in_one_line(tmp_path):
    code, out, err = explain(tmp_path / "nowhere.html", "-o", tmp_path / "out.html")
    assert (code, out) == (1, "")
    assert "nowhere.html" in err
    assert err.count("\n") == 1
    assert not (tmp_path / "out.html").exists()


def test_an_output_that_cannot_be_written_is_named(tmp_path):
    code, _, err = explain(PAGE, "-o", tmp_path / "no" / "out.html")
    assert code == 1
    assert "out.html cannot be written" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "the following arguments are required: INPUT"),
        ([PAGE, "--favour", "speed"], "choose one of balanced, precision, recall"),
        ([PAGE, "--nth", "0"], "pages are counted from 1"),
        ([PAGE, "-o", PAGE], "is the input and the output"),
        ([SAMPLES], "holds several pages"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(arguments, words):
    code, out, err = explain(*arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert err.count("\n") == 1
    assert PAGE.stat().st_size


def test_the_help_explains_every_flag():
    _, out, _ = explain("--help")
    words = " ".join(out.split())
    for name in ("--output", "--json", "--nth", "--url", *[f"--{option.name}" for option in OPTIONS]):
        assert name in words
