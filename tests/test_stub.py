import subprocess
import sys
from pathlib import Path


def test_the_stub_says_what_the_binary_holds():
    """`mypy.stubtest` compares `saring/_core.pyi` with the compiled module: names, parameters, defaults."""
    done = subprocess.run(
        [sys.executable, "-m", "mypy.stubtest", "saring._core"], capture_output=True, text=True, check=False, cwd=Path(__file__).parents[1]
    )
    assert done.returncode == 0, done.stdout + done.stderr
