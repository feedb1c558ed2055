"""A value with the evidence for it: what every field function gives, or None."""

from typing import Generic, NamedTuple, TypeVar

from saring.record import Evidence

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """A field's value, and why saring believes it. How sure to be of it is said for all fields in one place, `confidence`."""

    value: T
    evidence: Evidence


def found(value: T, source: str, where: str | None = None, raw: str | None = None) -> Found[T]:
    """Shorthand for a value and its evidence; `raw` is kept to 200 characters."""
    return tuple.__new__(Found, (value, Evidence(source, where, raw[:200] if raw else None)))
