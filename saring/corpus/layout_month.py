"""Which month a row is of."""

from datetime import date


def month_of(day: date | None) -> str:
    """`2021-08`, or `unknown`."""
    return f"{day:%Y-%m}" if day else "unknown"
