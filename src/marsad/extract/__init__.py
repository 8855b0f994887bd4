"""Extractors: each takes a document and gives its claims. The list is explicit; plug-ins add to it by entry point."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract import reading, rules
from marsad.extract.steps import Steps
from marsad.model import Claim, Document, Evidence, InputError
from marsad.reference.bundle import Reference
from marsad.reference.sources import Sources

Extractor = Callable[[Document, Reference], tuple[Claim, ...]]
# The same with pauses, in which others can be read as far.
ExtractorInSteps = Callable[[Document, Reference], Steps[tuple[Claim, ...]]]
# Gives the evidence of a claim that the extractor of the same name made.
Explainer = Callable[[Document, Claim, Reference, Sources], tuple[Evidence, ...]]

EXTRACTORS: dict[str, Extractor] = {rules.NAME: reading.read}
# Those that can pause; the others read a report at one go.
IN_STEPS: dict[str, ExtractorInSteps] = {rules.NAME: reading.read_in_steps}
EXPLAINERS: dict[str, Explainer] = {rules.NAME: reading.explain}


def extractor(name: str) -> Extractor:
    """The extractor of that name. Raises InputError that lists the names there are."""
    try:
        return EXTRACTORS[name]
    except KeyError:
        raise InputError("--extractor", f'there is no extractor "{name}".', f"Choose one of: {', '.join(sorted(EXTRACTORS))}.") from None


def extractor_in_steps(name: str) -> ExtractorInSteps:
    """The extractor of that name, which pauses between its steps where it can. Raises InputError that lists the names there are."""
    return IN_STEPS.get(name) or _at_one_go(extractor(name))


def _at_one_go(extract: Extractor) -> ExtractorInSteps:
    def read(document: Document, reference: Reference) -> Steps[tuple[Claim, ...]]:
        yield
        return extract(document, reference)

    return read
