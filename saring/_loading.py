"""Ctrl-C while the command line is being loaded, which takes a tenth of a second and more: it ends the process, without a traceback.

Python raises `KeyboardInterrupt` there, in the middle of some import, before there is anybody to catch it. This is imported first, imports
next to nothing itself, and does nothing where `saring` is imported by another program, or whoever started it wants Ctrl-C to be ignored.
"""

import signal
import sys
from itertools import pairwise


def _is_command() -> bool:
    """Whether this process is `saring …` or `python -m saring …`."""
    name = sys.argv[0] if sys.argv else ""
    if name == "-m":  # as Python has it while it looks for the module
        return ("-m", "saring") in pairwise(sys.orig_argv)
    return name.replace("\\", "/").rpartition("/")[2] in ("saring", "saring.exe")


def _loads() -> bool:
    """Leave Ctrl-C to the system until `loaded`; whether it was left."""
    if not _is_command() or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        return False
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return True


_LOADS = _loads()


def loaded() -> None:
    """From now on Ctrl-C is an exception again, which the command line catches."""
    if _LOADS:
        signal.signal(signal.SIGINT, signal.default_int_handler)
