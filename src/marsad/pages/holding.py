"""What a document is made from: incidents with their claims, reports, history and custody, asked of a workspace once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from marsad.model import Claim, Document, Incident, Reading
from marsad.pipeline.exchange import as_readers_see
from marsad.pipeline.keeping import reading_of
from marsad.store import Head, Provenance, Version, View


@dataclass(frozen=True)
class Holding:
    """A reading with the history of its incidents by their ids, where its reports are kept by theirs, and the audit chain's head.

    `recorded` is the instant of the last entry of the chain: what a document shows as the state of the record, so that the same record gives
    the same document. An incident that is not in `history` has none to show.
    """

    reading: Reading
    history: Mapping[str, tuple[Version, ...]]
    kept: Mapping[str, Provenance]
    head: Head
    recorded: datetime

    @cached_property
    def claims(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.reading.claims}

    @cached_property
    def documents(self) -> dict[str, Document]:
        return {document.id: document for document in self.reading.documents}

    @cached_property
    def incidents(self) -> dict[str, Incident]:
        return {incident.id: incident for incident in self.reading.incidents}

    def claims_of(self, incident: Incident) -> tuple[Claim, ...]:
        """The claims of an incident, in its own order."""
        return tuple(self.claims[id_] for id_ in incident.claims if id_ in self.claims)

    def reports_of(self, incident: Incident) -> tuple[Document, ...]:
        """The reports that tell it, in the order of their publication, those without a date last."""
        own = {claim.document for claim in self.claims_of(incident)}
        return tuple(sorted((self.documents[id_] for id_ in own if id_ in self.documents), key=lambda report: (report.published or "9", report.id)))


def hold(view: View, incidents: Sequence[Incident], further: Sequence[Claim] = (), *, as_of: datetime | None = None, secret: str | None = None) -> Holding:
    """Everything of these incidents, and `further` claims that are in none; what came after `as_of` is left out of their history.

    Protected sources are hidden where a `secret` is given (see `as_readers_see`), and named where it is None.
    """
    reading = reading_of(view, incidents, further)
    reading = _in_order(reading if secret is None else as_readers_see(view, reading, secret))
    head = view.head()
    last = next(iter(view.audit(after=head.number - 1)), None)
    return Holding(
        reading=reading,
        history={incident.id: _until(view.history(incident.id), as_of) for incident in incidents},
        kept=view.provenance(document.id for document in reading.documents),
        head=head,
        recorded=datetime.fromisoformat(last.instant) if last is not None else datetime.min,
    )


def _in_order(reading: Reading) -> Reading:
    """The reports by the time of their publication, and the claims by theirs and their place in the text: databases give them in any order."""
    documents = sorted(reading.documents, key=lambda report: (report.published or "9", report.id))
    order = {report.id: number for number, report in enumerate(documents)}
    claims = sorted(reading.claims, key=lambda claim: (order[claim.document], claim.trigger.start, claim.id))
    return replace(reading, documents=tuple(documents), claims=tuple(claims))


def _until(versions: tuple[Version, ...], as_of: datetime | None) -> tuple[Version, ...]:
    return tuple(version for version in versions if as_of is None or version.valid_from <= as_of)
