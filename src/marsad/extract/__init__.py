"""Extractors: each takes a document and gives its claims. The list is explicit; plug-ins add to it by entry point."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract import reading, rules
from marsad.model import Claim, Document, Evidence, InputError
from marsad.reference.bundle import Reference
from marsad.reference.sources import Sources

Extractor = Callable[[Document, Reference], tuple[Claim, ...]]
# Gives the evidence of a claim that the extractor of the same name made.
Explainer = Callable[[Document, Claim, Reference, Sources], tuple[Evidence, ...]]

EXTRACTORS: dict[str, Extractor] = {rules.NAME: reading.read}
EXPLAINERS: dict[str, Explainer] = {rules.NAME: reading.explain}


def extractor(name: str) -> Extractor:
    """The extractor of that name. Raises InputError that lists the names there are."""
    try:
        return EXTRACTORS[name]
    except KeyError:
        raise InputError("--extractor", f'there is no extractor "{name}".', f"Choose one of: {', '.join(sorted(EXTRACTORS))}.") from None
