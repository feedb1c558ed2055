"""What a caller may choose: one frozen dataclass, from which the command-line flags and the table in the README derive."""

import codecs
from dataclasses import dataclass, field, fields
from typing import Any, Literal, NamedTuple, get_args, get_type_hints

from saring import _core
from saring.errors import OptionsError

Favour = Literal["balanced", "precision", "recall"]
PageForm = Literal["auto", "html", "text"]


def _option(default: Any, help_text: str) -> Any:
    return field(default=default, metadata={"help": help_text})


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How pages are extracted. Every field has a default; `Options()` is what `extract` uses by itself.

    Raises:
        OptionsError: a value that the field cannot have.
    """

    kind: PageForm = _option("auto", "what the input is: an HTML page, a plain-text capture, or whichever it looks like")
    charset: str | None = _option(None, "the encoding that the server named, where it is known; the page's own word is checked against it")
    favour: Favour = _option("balanced", "in doubt, drop a block (precision), keep it (recall), or do what is right more often (balanced)")
    tables: bool = _option(True, "keep the tables of the body")
    comments: bool = _option(True, "give the readers' comments, in a field of their own")
    evidence: bool = _option(True, "say for every field where its value comes from")

    def __post_init__(self) -> None:
        """Check each value; the message names the field, the value and what is allowed."""
        for option in OPTIONS:
            option.check(getattr(self, option.name))


class Option(NamedTuple):
    """One field of `Options`, as a flag or a table row needs it."""

    name: str
    default: Any
    help: str
    choices: tuple[str, ...]
    """The values allowed; empty where there is no such list."""

    def check(self, value: object) -> None:
        """Raise `OptionsError` unless the option can have this value."""
        if self.choices and value not in self.choices:
            raise OptionsError(f"{self.name}={value!r} is not possible", remedy=f"choose one of {', '.join(self.choices)}")
        if isinstance(self.default, bool) and not isinstance(value, bool):
            raise OptionsError(f"{self.name}={value!r} is not possible", remedy="give True or False")
        if self.name == "charset" and value is not None and not _is_charset(value):
            raise OptionsError(f"charset={value!r} is no encoding", remedy="give a name such as utf-8, or leave it out")


def _is_charset(name: object) -> bool:
    """Whether this is a label of an encoding, as HTTP headers or Python write it."""
    if isinstance(name, str) and _core.is_charset(name):
        return True
    try:
        codecs.lookup(str(name))
    except (LookupError, ValueError):
        return False
    return True


def _table() -> tuple[Option, ...]:
    hints = get_type_hints(Options)
    return tuple([Option(f.name, f.default, f.metadata["help"], _choices(hints[f.name])) for f in fields(Options)])


def _choices(hint: Any) -> tuple[str, ...]:
    return tuple([value for value in get_args(hint) if isinstance(value, str)])


OPTIONS = _table()
"""All options, in the order of the fields."""
