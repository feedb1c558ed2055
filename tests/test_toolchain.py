"""What only a person can install is missing, or too old: one clear line says what to install."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECK = Path(__file__).parents[1] / ".ci" / "toolchain"
GOOD_PYTHON = f'exec {sys.executable} "$@"'
GOOD_CARGO = 'echo "cargo 1.95.0 (f2d3ce0bd 2026-03-21)"'


def checked(folder, *, python=None, cargo=None, cc="exit"):
    """The check's exit code and what it says, where these scripts are all that is installed beside the shell."""
    for name, script in (("python3", python), ("cargo", cargo), ("cc", cc)):
        if script is not None:
            (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
            (folder / name).chmod(0o755)
    environment = {key: value for key, value in os.environ.items() if key not in ("PATH", "PYTHON")}
    done = subprocess.run(
        [shutil.which("sh"), CHECK], env={**environment, "PATH": str(folder)}, capture_output=True, text=True, check=False
    )
    assert done.stdout == ""
    return done.returncode, done.stderr


def test_all_is_there(tmp_path):
    assert checked(tmp_path, python=GOOD_PYTHON, cargo=GOOD_CARGO) == (0, "")


@pytest.mark.parametrize(
    ("python", "cargo", "words"),
    [
        (None, GOOD_CARGO, "saring needs Python 3.11 or newer, and there is no python3: install it"),
        (
            'if [ "$1" = -V ]; then echo "Python 3.9.2"; else exit 1; fi',
            GOOD_CARGO,
            "saring needs Python 3.11 or newer, and python3 is Python 3.9.2: install",
        ),
        (
            f'case "$2" in *ensurepip*) exit 1;; esac; {GOOD_PYTHON}',
            GOOD_CARGO,
            "saring needs Python's venv module, which python3 lacks: install",
        ),
        (GOOD_PYTHON, None, "saring needs Rust 1.89 or newer, and there is no cargo: install it from https://rustup.rs"),
        (GOOD_PYTHON, 'echo "cargo 1.75.0"', "saring needs Rust 1.89 or newer, and here is cargo 1.75.0: run rustup update"),
        (GOOD_PYTHON, 'echo "error: no default toolchain" >&2; exit 1', "saring needs Rust 1.89 or newer, and cargo does not run: "),
    ],
    ids=["no python", "old python", "no venv", "no cargo", "old cargo", "cargo without a toolchain"],
)
def test_what_is_missing_is_one_line(tmp_path, python, cargo, words):
    code, said = checked(tmp_path, python=python, cargo=cargo)
    assert code == 1
    assert said.startswith(words)
    assert said.count("\n") == 1


def test_no_linker_is_one_line(tmp_path):
    code, said = checked(tmp_path, python=GOOD_PYTHON, cargo=GOOD_CARGO, cc=None)
    assert code == 1
    assert said.startswith("saring needs a C compiler to link with, and there is no cc: install one")
    assert said.count("\n") == 1


def test_the_versions_are_those_of_the_project():
    root = CHECK.parents[1]
    wanted = (root / "core" / "Cargo.toml").read_text(encoding="utf-8").partition('rust-version = "')[2].partition('"')[0]
    script = CHECK.read_text(encoding="utf-8")
    assert f"Rust {wanted} or newer" in script
    assert f"({wanted.replace('.', ', ')})" in script
    assert 'requires-python = ">=3.11"' in (root / "pyproject.toml").read_text(encoding="utf-8")
    assert f"Rust](https://rustup.rs) {wanted} or newer" in (root / "README.md").read_text(encoding="utf-8")
