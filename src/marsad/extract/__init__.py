"""Extractors: each takes a document and gives its claims. The list is explicit; plug-ins add to it by entry point."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract import rules
from marsad.model import Claim, Document, InputError
from marsad.reference.bundle import Reference

Extractor = Callable[[Document, Reference], tuple[Claim, ...]]

EXTRACTORS: dict[str, Extractor] = {rules.NAME: rules.read}


def extractor(name: str) -> Extractor:
    """The extractor of that name. Raises InputError that lists the names there are."""
    try:
        return EXTRACTORS[name]
    except KeyError:
        raise InputError("--extractor", f'there is no extractor "{name}".', f"Choose one of: {', '.join(sorted(EXTRACTORS))}.") from None
