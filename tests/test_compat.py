"""What holds for all of `saring.compat`."""

import subprocess
import sys


def test_importing_saring_does_not_load_it():
    script = "import sys, saring; sys.exit(any(name.startswith('saring.compat') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_no_old_library_is_loaded():
    script = (
        "import sys, saring.compat.trafilatura, saring.compat.newspaper, saring.compat.newsplease\n"
        "sys.exit(any(name in sys.modules for name in ('trafilatura', 'newspaper', 'newsplease', 'lxml', 'requests')))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
