"""Reports to record, and a program that records them and tells of each batch once it is acknowledged: writer.py ADDRESS FIRST BATCHES SIZE."""

from __future__ import annotations

import sys

from marsad.model import Claim, Document, Incident, OriginOfRecord
from marsad.store import ReadReports, Recorded, Recording, open_workspace
from marsad.testing import make_claim, make_document, make_incident, make_interval, make_place, make_received

READER = OriginOfRecord("factory", "0", "")


def report(number: int, **fields: object) -> tuple[Document, Claim]:
    """A report of its own and the claim that stands in it."""
    document = make_document(f"Rockets hit the town of Sarmin, report {number}.", **fields)
    return document, make_claim(document, "hit", place=(make_place(),), time=make_interval(), origin_of_record=READER)


def batch(*reports: tuple[Document, Claim]) -> ReadReports:
    """The reports as they are handed in after reading."""
    return ReadReports(
        received=tuple(make_received(document) for document, _ in reports), claims={document.id: (claim,) for document, claim in reports}, read_by=READER
    )


def one_incident_of_all(recording: Recording, recorded: Recorded) -> None:
    """Joins all claims in one incident, so that each batch reads and changes what the one before it left."""
    held = recording.list_incidents().items
    claims = [claim for incident in held for claim in recording.claims_of_incident(incident.id)]
    if recorded.claims:
        everything: Incident = make_incident([*claims, *recorded.claims])
        recording.replace_incidents([everything], [incident.id for incident in held])


def main(address: str, first: int, batches: int, size: int) -> None:
    with open_workspace(address, patience_s=60) as workspace:
        for number in range(first, first + batches):
            reports = [report(number * size + n) for n in range(size)]
            workspace.record(batch(*reports), then=one_incident_of_all)
            print(" ".join(document.id for document, _ in reports), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
