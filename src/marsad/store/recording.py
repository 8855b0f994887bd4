"""One transaction that adds to a workspace: all of it is recorded, or nothing, and no other writer runs beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from marsad.model import Claim, Document, Incident, Issue, Judgement, OriginOfRecord, Protected, Received, Role, User
from marsad.store import captures, documents, incidents, issues, judgements, linking, readings, search, stamps, tries, users
from marsad.store.chain import Head
from marsad.store.documents import Outcome
from marsad.store.errors import StoreError
from marsad.store.issues import Failure
from marsad.store.ledger import Ledger
from marsad.store.linking_state import WritesLinking
from marsad.store.raw import Raw
from marsad.store.readings import Gave, Reread
from marsad.store.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReports:
    """Reports with what reading them gave. `claims` and `issues` go by document id; an issue of a kind in `FAILURES` says that a report was not read.

    `read_by` is None where the reports were only received and are to be read later. `failures` are inputs that gave no report.
    """

    received: tuple[Received, ...] = ()
    claims: Mapping[str, Sequence[Claim]] = field(default_factory=dict)
    issues: Mapping[str, Sequence[Issue]] = field(default_factory=dict)
    read_by: OriginOfRecord | None = None
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of each report, in order, and the reports and claims that are new, for linking to take up."""

    outcomes: tuple[Outcome, ...]
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]


class Recording(View, WritesLinking):
    """What a writer may do, besides seeing all that is there, what it has added itself included.

    `instant` is when all of it counts as recorded; it never lies before that of the recording before it.
    """

    def __init__(self, connection: Connection, raw: Raw, ledger: Ledger) -> None:
        super().__init__(connection, raw)
        self._ledger = ledger

    @property
    def instant(self) -> datetime:
        return self._ledger.instant

    @property
    def who(self) -> str:
        return self._ledger.who

    def add_reports(self, received: Sequence[Received]) -> tuple[Outcome, ...]:
        """Keep reports with the captures they were read from; one outcome each, in order. What is there already is left as it is.

        A capture that gives no new report and is of a new source or address is kept too: it was received. One that is refused leaves its capture.
        """
        captures.add_captures(self._connection, self._ledger, self._raw, [report.capture for report in received])
        outcomes = documents.add_documents(self._connection, self._ledger, received)
        added = {outcome.document for outcome in outcomes if outcome.state == "added"}
        texts = {report.document.id: report.document for report in reversed(received) if report.document.id in added}
        seqs = documents.seqs_of(self._connection, texts)
        search.index_words(self._connection, [(seqs[id_], document.text) for id_, document in texts.items()])
        self.set_copies({id_: document.copy_of for id_, document in texts.items() if document.copy_of})
        return outcomes

    def add_reading(self, document: str, claims: Sequence[Claim], by: OriginOfRecord, issues: Sequence[Issue] = ()) -> Reread:
        """Record what reading one kept report gave, the first time or again. See `add_readings`."""
        return self.add_readings({document: Gave(claims, issues)}, by)

    def add_readings(self, given: Mapping[str, Gave], by: OriginOfRecord) -> Reread:
        """Record what reading kept reports gave, by document id. Claims are never overwritten: those that read otherwise now are ended.

        Raises StoreError where a report is not kept, or a claim stands in another one.
        """
        outlines = documents.read_outlines(self._connection, given)
        for id_, gave in given.items():
            if id_ not in outlines:
                raise StoreError(id_, "there is no such report to have read.", "Add the report first.")
            if stray := next((claim for claim in gave.claims if claim.document != id_), None):
                raise StoreError(stray.id, f"the claim stands in the report {stray.document}, not in {id_}.", "Give each report its own claims.")
        return readings.add_readings(self._connection, self._ledger, given, outlines, by)

    def record(self, batch: ReadReports) -> Recorded:
        """Add reports with what reading them gave. One that is kept and was read already stays as it is; `add_reading` reads it again.

        What failed to be taken in before from the same place needs nobody any longer; what is refused is noted like other inputs that fail.
        """
        outcomes = self.add_reports(batch.received)
        kept = {report.document.id: report.document for report in batch.received}
        fresh = [own.document for own in outcomes if own.state == "added"]
        claims: tuple[Claim, ...] = ()
        if batch.read_by is not None:
            known = [own.document for own in outcomes if own.state == "known" and own.document not in fresh]
            unread = [*fresh, *readings.unread_among(self._connection, known)]
            claims = self.add_readings({id_: Gave(batch.claims.get(id_, ()), batch.issues.get(id_, ())) for id_ in unread}, batch.read_by).fresh
        taken_in = [report for report, own in zip(batch.received, outcomes, strict=True) if own.state != "refused"]
        self.clear_failures(source for report in taken_in for source in (report.capture.source, report.document.source))
        refused = [Failure(report.document.source, own.why) for report, own in zip(batch.received, outcomes, strict=True) if own.state == "refused"]
        self.add_failures([*batch.failures, *refused])
        return Recorded(outcomes, tuple(kept[id_] for id_ in fresh), claims)

    def add_failures(self, failures: Sequence[Failure]) -> None:
        """Note inputs that could not be taken in; the same trouble with the same input is noted once."""
        issues.add_failures(self._connection, failures, self.instant)

    def clear_failures(self, sources: Iterable[str]) -> None:
        """These inputs could be taken in after all, so that they need nobody any longer."""
        issues.clear_failures(self._connection, sources, self._ledger.head.number)

    def set_copies(self, copy_of: Mapping[str, str | None]) -> tuple[str, ...]:
        """Say of kept reports what they copy, None for nothing; gives the ids of those of which that is new."""
        return documents.set_copies(self._connection, self._ledger, copy_of)

    def replace_incidents(self, present: Sequence[Incident], gone: Collection[str] = ()) -> None:
        """Let `present` hold from now on, each in place of the version with its id, and `gone` no longer. What is as it was stays."""
        incidents.replace_incidents(self._connection, self._ledger, present, gone)

    def add_judgements(self, made: Sequence[Judgement]) -> tuple[str, ...]:
        """Add those that are not there yet, all or none; gives their ids. Raises JudgementError for the first that may not be."""
        return judgements.add_judgements(self._connection, self._ledger, made)

    def add_stamp(self, head: Head, authority: str, answer: bytes) -> None:
        """Keep what a time-stamping authority answered when it was asked to stamp a head."""
        stamps.add_stamp(self._connection, self._ledger, head, authority, answer)

    def add_user(self, user: User) -> None:
        """Let somebody in by name. Raises StoreError where the name is taken."""
        users.add_user(self._connection, self._ledger, user)

    def change_user(self, name: str, *, role: Role | None = None, disabled: bool | None = None, password: str | None = None) -> User:
        """Change what is given of a user, who is signed out by it. Raises StoreError where there is none."""
        return users.change_user(self._connection, self._ledger, name, role=role, disabled=disabled, password=password)

    def add_session(self, name: str, token: str, now: datetime, ends: datetime) -> None:
        """Keep that a user signed in, by the digest of the token that their browser holds."""
        users.add_session(self._connection, name, token, now, ends)

    def end_session(self, token: str) -> None:
        """Sign out whoever holds a token."""
        users.end_session(self._connection, token)

    def add_tries(self, keys: Collection[str], now: datetime, since: datetime) -> None:
        """Count a try to sign in for each of these; those up to an instant are forgotten."""
        tries.add_tries(self._connection, keys, now, since)

    def forget_tries(self, keys: Collection[str]) -> None:
        """Let the tries to sign in that were counted for these count no longer."""
        tries.forget_tries(self._connection, keys)

    def protect(self, source: Protected) -> None:
        """Let readers see nothing of a source but its kind."""
        users.protect(self._connection, self._ledger, source)

    def unprotect(self, what: str, value: str) -> bool:
        """Let everybody see a source again; gives whether it was protected."""
        return users.unprotect(self._connection, self._ledger, what, value)

    def put_source_states(self, states: Mapping[str, bytes]) -> None:
        """Keep where sources of reports were, by their ids; what the bytes mean is the business of whoever asks the sources."""
        linking.put_rows(self._connection, linking.SOURCES, states)

    def forget_linking(self) -> None:
        """Drop all that linking keeps, for it to begin anew."""
        linking.forget(self._connection)
        self._ledger.add("linking.forgotten", "linking")
