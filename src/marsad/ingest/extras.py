"""What to install where an optional library is missing."""

from __future__ import annotations

from marsad.model import InputError


def missing_extra(source: str, extra: str, what: str) -> InputError:
    """The error that says how to get the libraries for `what`."""
    return InputError(source, f"{what} need libraries that are not installed.", f"Install them with: pip install 'marsad[{extra}]'")
