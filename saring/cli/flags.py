"""Command-line flags for `Options`: every field one flag, with the field's own words."""

import argparse
from typing import Any

from saring.options import OPTIONS, Option, Options


def add_to(parser: argparse.ArgumentParser) -> None:
    """Give a parser a flag for every option."""
    group = parser.add_argument_group("how pages are extracted")
    for option in OPTIONS:
        group.add_argument(f"--{option.name.replace('_', '-')}", **_settings(option))


def _settings(option: Option) -> dict[str, Any]:
    if isinstance(option.default, bool):
        return {"action": argparse.BooleanOptionalAction, "default": option.default, "help": option.help}
    default = f" (default: {option.default})" if option.default else ""
    return {"default": option.default, "help": option.help + default, "metavar": "|".join(option.choices) or option.name.upper()}


def options_of(arguments: argparse.Namespace) -> Options:
    """The options that the flags say.

    Raises:
        OptionsError: a flag has a value that its option cannot have.
    """
    return Options(**{option.name: getattr(arguments, option.name) for option in OPTIONS})
