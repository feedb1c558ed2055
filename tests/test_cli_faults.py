"""The command line where something is wrong: with an input, with the output, or with the user's patience."""

import gzip
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from command import ARCHIVE, CAPTURE, PAGE, saring

from saring.captures import LARGEST_PAGE


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
        "logo.png": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "image"),
        "empty.html": (b"", "nothing in it"),
        "empty.txt": (b"\n \n", "nothing in it"),
        "empty.jsonl": (b"", "empty"),
        "empty.warc.gz": (b"", "empty"),
        "cut.html.gz": (gzip.compress(PAGE.read_bytes())[:900], "damaged or cut"),
        "no.warc": (b"this is no archive at all\n" * 20, "no WARC record"),
        "no.jsonl": (PAGE.read_bytes(), "no JSON object"),
        "no.parquet": (PAGE.read_bytes(), "no Parquet"),
        "other.jsonl": (b'{"body": "x"}\n', "a row without a page"),
        "number.jsonl": (b'{"html": 5}\n', "a page that is no text"),
        "sheet.xlsx": (b"PK\x03\x04" + bytes(40), "unknown format"),
        "line\nbreak.pdf": (b"%PDF-1.7\n", "PDF"),
    }
    for name, (data, _) in inputs.items():
        (folder / name).write_bytes(data)
    said = {str(folder / name): words for name, (_, words) in inputs.items()}
    with (folder / "huge.html").open("wb") as file:
        file.truncate(LARGEST_PAGE + 1)
    said[str(folder / "huge.html")] = "more than 64 MB"
    return {**said, str(folder / "missing.html"): "no such file", str(folder / "empty-folder"): "without pages"}


def test_bad_inputs_are_named_and_the_others_done(tmp_path):
    bad = bad_inputs(tmp_path)
    code, out, err = saring(PAGE, *bad, CAPTURE)
    assert code == 1
    *messages, summary = err.splitlines()
    for name, words in bad.items():
        (message,) = [line for line in messages if name.replace("\n", "\\n") in line]
        assert words in message
        assert message.count(": ") >= 2, f"no remedy: {message}"
    assert len(messages) == len(bad)
    assert summary.startswith(f"saring: {len(bad) + 2} inputs: 2 done, {len(bad)} failed; ")
    records = [json.loads(line) for line in out.splitlines()]
    assert sum([bool(record["body"]) for record in records]) == 2


@pytest.mark.parametrize("name", ["report.pdf", "logo.png", "empty.html", "cut.html.gz", "no.warc", "missing.html", "empty-folder"])
def test_a_bad_input_alone_fails(tmp_path, name):
    bad_inputs(tmp_path)
    code, _, err = saring(tmp_path / name)
    assert code == 1
    assert name in err.splitlines()[0]
    assert err.splitlines()[1:] in ([], [err.splitlines()[-1]])


def test_a_closed_pipe_ends_quietly():
    command = f"{sys.executable} -m saring extract {' '.join([str(ARCHIVE)] * 50)} | head -c 10; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def test_ctrl_c_ends_at_once_with_one_line():
    # Whoever runs the tests in the background has Ctrl-C switched off, for its children too.
    program = (
        "import signal, sys, saring.cli; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "print('ready', file=sys.stderr, flush=True); sys.exit(saring.cli.main())"
    )
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen([sys.executable, "-c", program, "extract", "-"], **pipes) as process:
        process.stdin.write(b'{"html": "<p>Satu</p>"}\n' * 4)
        process.stdin.flush()
        assert process.stderr.readline() == b"ready\n"  # a loaded machine takes seconds to import
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1.0)
        process.send_signal(signal.SIGINT)
        process.wait(10)
        err = process.stderr.read().decode()
    assert process.returncode == 130
    assert err.splitlines()[-1] == "saring: interrupted"
    assert "Traceback" not in err


_AT_AN_IMPORT = """
import os, signal, sys

class Interrupted:
    def find_spec(self, name, *_):
        if "saring._loading" in sys.modules:
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGINT)

signal.signal(signal.SIGINT, signal.{handler})
sys.meta_path.insert(0, Interrupted())
"""


@pytest.mark.parametrize("module", [["-m", "saring"], ["-u", "-m", "saring"]])
@pytest.mark.parametrize(("handler", "code"), [("default_int_handler", -signal.SIGINT), ("SIG_IGN", 0)])
def test_ctrl_c_while_the_command_is_loaded_leaves_no_traceback(tmp_path, handler, code, module):
    (tmp_path / "sitecustomize.py").write_text(_AT_AN_IMPORT.format(handler=handler))
    folders = os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])])
    command = [sys.executable, *module, "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": folders})
    assert (done.returncode, done.stderr) == (code, "")


def test_ctrl_c_is_an_exception_where_another_program_loads_saring(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(_AT_AN_IMPORT.format(handler="default_int_handler"))
    folders = os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])])
    command = [sys.executable, "-c", "try: import saring\nexcept KeyboardInterrupt: print('caught')"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": folders})
    assert (done.returncode, done.stdout) == (0, "caught\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
@pytest.mark.parametrize("redirection", [">/dev/full", "-o /dev/full", ">&-"])
def test_output_that_breaks_off_is_told(redirection):
    command = f"{sys.executable} -m saring extract {PAGE} {redirection}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "--output" in done.stderr


def test_damage_in_an_archive_is_placed_and_the_rest_is_read(tmp_path):
    members = [gzip.compress(record) for record in archived(PAGE.read_bytes(), CAPTURE.read_bytes(), PAGE.read_bytes())]
    middle = bytearray(members[1])
    middle[200:240] = bytes(40)
    (tmp_path / "damaged.warc.gz").write_bytes(members[0] + bytes(middle) + members[2])
    code, out, err = saring(tmp_path / "damaged.warc.gz")
    assert code == 1
    assert len(out.splitlines()) == 2
    assert f"damaged.warc.gz at byte {len(members[0])}: " in err
    assert "damaged gzip member" in err
    assert err.endswith("1 input: 1 damaged; 2 records: 2 with content, 0 without; 1 place not read\n")


def test_what_stands_beside_a_single_page_is_told(tmp_path):
    (tmp_path / "two.warc").write_bytes(b"".join(archived(PAGE.read_bytes(), b"%PDF-1.7\n")))
    code, out, err = saring(tmp_path / "two.warc")
    assert code == 0
    assert json.loads(out)["body"]
    assert err == "saring: 1 input: 1 done; 1 record: 1 with content, 0 without; passed over: 1 pdf response\n"


def test_what_a_crawler_keeps_beside_the_pages_as_resources_is_passed_over(tmp_path):
    found = b'{"pageid": "1", "urls": {}}'
    measured = b"WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: urn:pageinfo:https://e.example/\r\nContent-Type: application/json\r\n"
    record = measured + b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(found), found)
    (tmp_path / "crawl.warc").write_bytes(b"".join(archived(PAGE.read_bytes())) + record)
    code, _, err = saring(tmp_path / "crawl.warc")
    assert code == 0
    assert err == "saring: 1 input: 1 done; 1 record: 1 with content, 0 without; passed over: 1 json response\n"


def test_a_page_that_was_cut_on_its_way_is_told_with_its_place(tmp_path):
    whole, cut = archived(PAGE.read_bytes(), gzip.compress(PAGE.read_bytes())[:1500])
    (tmp_path / "cut.warc").write_bytes(whole + cut)
    code, out, err = saring(tmp_path / "cut.warc")
    assert code == 0
    assert len(out.splitlines()) == 2
    assert f"cut.warc at byte {len(whole)}: the page is not whole: its compressed body breaks off\n" in err
    assert err.endswith("2 records: 2 with content, 0 without; 1 page cut short\n")


def archived(*pages):
    """WARC records, each with one page."""
    for page in pages:
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
        yield b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n" % (len(block), block)


def test_of_many_problems_in_one_file_the_first_are_told_and_all_counted(tmp_path):
    (tmp_path / "rows.jsonl").write_bytes(b'{"html": "<p>Satu</p>"}\n' + b'{"body": "x"}\n' * 1000)
    code, out, err = saring(tmp_path / "rows.jsonl")
    assert code == 1
    assert json.loads(out)["articleBody"] == "Satu"
    assert err.count("a row without a page") == 20
    assert "rows.jsonl: and 980 more problems in it\n" in err
    assert err.endswith("; 1,000 places not read\n")


def test_a_folder_that_holds_a_pipe_a_loop_and_a_dead_link_is_read_to_its_end(tmp_path):
    (tmp_path / "page.html").write_bytes(PAGE.read_bytes())
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "dead.html").symlink_to(tmp_path / "nothing.html")
    os.mkfifo(tmp_path / "pipe.html")
    code, out, err = saring(tmp_path)
    assert code == 1
    assert json.loads(out)["body"]
    assert "dead.html: No such file or directory" in err
    assert "passed over: 1 device or pipe" in err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="for this user every file is readable")
def test_what_may_not_be_read_is_named(tmp_path):
    (tmp_path / "page.html").write_bytes(PAGE.read_bytes())
    (tmp_path / "secret.html").write_bytes(PAGE.read_bytes())
    (tmp_path / "closed").mkdir()
    for name in ("secret.html", "closed"):
        (tmp_path / name).chmod(0)
    code, out, err = saring(tmp_path)
    (tmp_path / "closed").chmod(0o700)
    assert code == 1
    assert json.loads(out)["body"]
    assert "secret.html: Permission denied: check the path and its permissions" in err
    assert "closed: Permission denied: check the path and its permissions" in err


@pytest.mark.parametrize("verb", [("build", "x.warc", "--to", "set"), ("check", "set"), ("stats", "set")])
def test_datasets_without_what_they_need_are_a_line(verb, tmp_path):
    """As where the engine alone is installed."""
    code = "import sys; sys.modules['pyarrow'] = None; from saring.cli import main; sys.exit(main(sys.argv[1:]))"
    ran = subprocess.run([sys.executable, "-c", code, "corpus", *verb], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (1, "saring: datasets need pyarrow: pip install 'saring[corpus]'\n")
