"""Examples in Markdown, run as a reader would run them."""

import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
"""A block of Python."""

CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
"""A command and what it shows."""


def run_python(text, name):
    """Run the Python of a page, block after block in one session; the results, and what went wrong in words."""
    source = "\n".join(PYTHON.findall(text))
    test = doctest.DocTestParser().get_doctest(source, {}, name, name, 0)
    said = []
    results = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE).run(test, out=said.append)
    return results, "".join(said)


def run_console(example, folder=ROOT):
    """What a command shows on stdout, and what the example says it shows."""
    command, _, expected = example.removeprefix("$ ").partition("\n")
    program, *arguments = shlex.split(command)
    assert program == "saring"
    done = subprocess.run([sys.executable, "-m", "saring", *arguments], capture_output=True, text=True, cwd=folder, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout, expected


def matches(expected, shown):
    """Whether the output is the expected one, where a line of `…` stands for any lines."""
    parts = [re.escape(part) for part in expected.split("…\n")]
    return re.fullmatch("(?:.*\n)*".join(parts), shown) is not None
