"""Factories of domain objects for tests, ours and those of plug-in authors; nothing in the package itself uses them.

Every factory gives a whole, valid object and takes what the test is about by name:

    >>> from marsad.testing import make_claim, make_document
    >>> document = make_document("Rockets hit the town of Sarmin.")
    >>> make_claim(document, "hit", type="shelling").trigger.start
    8
"""

from marsad.testing.factories import (
    anchor_in,
    make_actor,
    make_capture,
    make_claim,
    make_document,
    make_harm,
    make_incident,
    make_interval,
    make_place,
    make_reading,
    make_received,
    make_teller,
)
from marsad.testing.record import make_record

__all__ = [
    "anchor_in", "make_actor", "make_capture", "make_claim", "make_document", "make_harm", "make_incident", "make_interval", "make_place", "make_reading", "make_received", "make_record", "make_teller",
]  # fmt: skip
