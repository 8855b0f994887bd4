"""Events that people coded elsewhere, kept in a workspace as incidents of their own, told by their coders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from marsad import assess, link
from marsad.ingest import Problem
from marsad.ingest.coded import CodedEvent, read_coded
from marsad.model import Capture, Claim, Incident, InputError
from marsad.reference.bundle import load_reference
from marsad.reference.ontology import load_ontology
from marsad.store import MARSAD, Outcome, ReadReports, Recorded, Recording, Workspace

_BATCH = 500


@dataclass(frozen=True, slots=True)
class KeptCoded:
    """What became of some rows: an outcome for each event, and what could not be read."""

    outcomes: tuple[Outcome, ...]
    problems: tuple[Problem, ...]


def coded_events(kind: str, path: Path, *, data: Sequence[Path] = ()) -> Iterator[CodedEvent | Problem]:
    """The events of a file. Raises InputError where it cannot be read, or is no such table."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(str(path), f"it cannot be read ({error.strerror}).", "Name a file.") from error
    capture = Capture(content=content, source=str(path), retrieved=datetime.fromtimestamp(path.stat().st_mtime, UTC), media_type="text/csv")
    return read_coded(kind, capture, load_reference(tuple(data)), load_ontology(tuple(data)))


def keep_coded(workspace: Workspace, events: Iterable[CodedEvent | Problem], *, who: str = MARSAD, data: Sequence[Path] = ()) -> Iterator[KeptCoded]:
    """Record events, each as an incident by itself: coders work from the reports that may be kept here too, and are no further origin of their incidents."""
    waiting = iter(events)
    while batch := list(islice(waiting, _BATCH)):
        found = [one for one in batch if isinstance(one, CodedEvent)]
        problems = tuple(one for one in batch if isinstance(one, Problem))
        yield KeptCoded(_record(workspace, found, who, tuple(data)), problems)


def _record(workspace: Workspace, events: Sequence[CodedEvent], who: str, overlays: tuple[Path, ...]) -> tuple[Outcome, ...]:
    if not events:
        return ()
    registry = load_reference(overlays).actors

    def follow(recording: Recording, recorded: Recorded) -> None:
        alone = [link.build_incident([claim], ()) for claim in recorded.claims]
        documents = recording.documents({claim.document for claim in recorded.claims})
        recording.replace_incidents(assess.assess(list(recorded.claims), list(documents.values()), alone, {}, registry).incidents)

    claims: dict[str, list[Claim]] = {event.document.id: [event.claim] for event in events}
    reports = ReadReports(received=tuple(event.received for event in events), claims=claims, read_by=events[0].claim.origin_of_record)
    return workspace.record(reports, who=who, then=follow).outcomes


def is_coded(incident: Incident) -> bool:
    """Whether an incident is one that coders tell, and not one that reports tell."""
    return bool(incident.origins) and all(origin.kind == "coder" for origin in incident.origins)
