"""What saring does not do is said once for every place that asks for it, by the name of what asks."""

import inspect
import warnings

_HERE = __name__.rpartition(".")[0]


class CompatWarning(UserWarning):
    """Something in a call of an old library has no effect here; the message names it, says why, and what to do about it."""


def warn(message: str) -> None:
    """Warn at the line outside this package that called into it."""
    frame, depth = inspect.currentframe(), 1
    while frame is not None and str(frame.f_globals.get("__name__", "")).startswith(_HERE):
        frame, depth = frame.f_back, depth + 1
    warnings.warn(message, CompatWarning, stacklevel=depth)


def without_effect(name: str, why: str) -> None:
    """Warn that an argument has no effect."""
    warn(f"{name} has no effect: {why}; leave it out")
