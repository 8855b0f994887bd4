"""A workspace as it stands at one instant: everything that can be asked of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from marsad.model import Capture, Claim, Document, Incident, Judgement, Protected, User
from marsad.store import (
    captures,
    choices,
    claim_ledger,
    claims,
    documents,
    history,
    incidents,
    judgements,
    ledger,
    linking,
    listing,
    mapping,
    queue,
    readings,
    search,
    stamps,
    status,
    telling,
    timeline,
    tries,
    users,
)
from marsad.store.chain import Entry, Head
from marsad.store.choices import ChoiceKind
from marsad.store.claim_ledger import LedgerOrder, Told
from marsad.store.documents import Provenance
from marsad.store.errors import StoreError
from marsad.store.filters import Filters
from marsad.store.history import Cause, Version
from marsad.store.judging import AnotherLook, in_force, wanting_another_look
from marsad.store.linking_state import ReadsLinking
from marsad.store.mapping import Counted
from marsad.store.paging import Page
from marsad.store.queue import Waiting
from marsad.store.raw import Raw
from marsad.store.search import Hit
from marsad.store.stamps import Stamp
from marsad.store.status import OpenIssue, Status
from marsad.store.telling import OriginCount, OutletCount
from marsad.store.timeline import Step

if TYPE_CHECKING:
    from marsad.store.in_memory.standing import Answering, Standing

PAGE = 100
_ALL, _ANY, _LATEST = Filters(), Told(), LedgerOrder()


class View(ReadsLinking):
    """One consistent view: what is recorded while it is open does not show in it. Closed by the `with` that opened it.

    Every `after` is the `after` of the page before; a `limit` is the most items of a page.
    """

    def __init__(self, connection: Connection, raw: Raw, standing: Standing | None = None) -> None:
        self._connection, self._raw, self._standing = connection, raw, standing

    def _in_memory(self, as_of: datetime | None) -> Answering | None:
        """What answers from memory; None for the past, and where the database is to be asked."""
        return self._standing.of(self._connection) if self._standing is not None and as_of is None else None

    # Evidence

    def capture(self, id_: str) -> Capture:
        """What was received, with its bytes. Raises StoreError where there is none, or its bytes are missing."""
        found = captures.read_capture(self._connection, self._raw, id_)
        if found is None:
            raise StoreError(id_, "there is no such capture, or its bytes are missing.", "See: marsad audit verify")
        return found

    def provenance(self, document_ids: Iterable[str]) -> dict[str, Provenance]:
        """Where these reports were read from: capture and part; those that are not there are left out."""
        return documents.read_provenance(self._connection, document_ids)

    def all_captures(self) -> Iterator[Capture]:
        """Every capture with its bytes, in the order received; one at a time is in memory."""
        return captures.all_captures(self._connection, self._raw)

    def documents(self, ids: Iterable[str]) -> dict[str, Document]:
        """The reports of these ids, by id; those that are not there are left out."""
        return documents.read_documents(self._connection, ids)

    def headings(self, ids: Iterable[str]) -> dict[str, Document]:
        """The reports of these ids with an empty text, by id: what is said of them, for far less than reading their words takes."""
        return documents.read_headings(self._connection, ids)

    def ids_by_words(self, documents_given: Iterable[Document]) -> dict[str, str]:
        """The ids under which an older Marsad kept reports that state none, by the ids that they have now; those kept under these, or not, are left out."""
        return documents.ids_by_words(self._connection, documents_given)

    def list_documents(self, *, outlet: str | None = None, after: str | None = None, limit: int = PAGE) -> Page[Document]:
        """Reports, the last received first."""
        return listing.list_documents(self._connection, outlet=outlet, after=after, limit=limit)

    def published_between(self, first: date, last: date) -> tuple[Document, ...]:
        """The reports that bear one of these days as the day of their publication, in the order received."""
        return listing.published_between(self._connection, first, last)

    # Claims

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """The claims of these ids as they are read now, by id; those that are not there, or were ended, are left out."""
        return claims.read_claims(self._connection, ids)

    def claims_of(self, document_ids: Iterable[str]) -> dict[str, tuple[Claim, ...]]:
        """The claims that stand in these reports, by the report's id, in the order of the text."""
        return claims.claims_of(self._connection, document_ids)

    def list_claims(
        self, filters: Filters = _ALL, words: str = "", told: Told = _ANY, order: LedgerOrder = _LATEST, *, after: str | None = None, limit: int = PAGE
    ) -> Page[Claim]:
        """The claims that stand, fit, and are in reports that have all of `words`; the last received first, or in another order."""
        if (answering := self._in_memory(None)) is not None:
            return answering.list_claims(filters, words, told, order, after=after, limit=limit)
        return claim_ledger.list_claims(self._connection, filters, words, told, order, after=after, limit=limit)

    def claim_versions(self, id_: str) -> tuple[Claim, ...]:
        """A claim as each reading gave it, oldest first; the last may have been ended without another in its place."""
        return claims.versions_of(self._connection, id_)

    # Incidents

    def incidents(self, ids: Iterable[str]) -> dict[str, Incident]:
        """The incidents of these ids as they stand now, by id; those that are not there, or no longer, are left out."""
        return incidents.read_incidents(self._connection, ids)

    def incidents_holding(self, claim_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The ids of the incidents that hold each claim now; claims that none holds are left out."""
        return incidents.incidents_holding(self._connection, claim_ids)

    def claims_of_incident(self, id_: str) -> tuple[Claim, ...]:
        """The claims that an incident holds, in its own order; empty where there is no such incident now."""
        held = self.incidents([id_]).get(id_)
        found = self.claims(held.claims) if held else {}
        return tuple(found[claim] for claim in (held.claims if held else ()) if claim in found)

    def list_incidents(
        self, filters: Filters = _ALL, words: str = "", *, as_of: datetime | None = None, after: str | None = None, limit: int = PAGE
    ) -> Page[Incident]:
        """The incidents that fit, the latest first, those without a time last; as they stood at an instant where one is given.

        With `words`, those alone that a report tells of which has them all.
        """
        if (answering := self._in_memory(as_of)) is not None:
            return answering.list_incidents(filters, words, after=after, limit=limit)
        return listing.list_incidents(self._connection, filters, words, as_of=as_of, after=after, limit=limit)

    def earliest_incidents(self, filters: Filters, *, limit: int = PAGE) -> tuple[Incident, ...]:
        """The incidents that fit and cannot have begun before `since`, the first of them first."""
        return listing.earliest_incidents(self._connection, filters, limit=limit)

    def count_places(self, filters: Filters = _ALL, words: str = "", *, as_of: datetime | None = None, zoom: int = 6) -> Counted:
        """The incidents that fit, counted by cells of the map at a zoom level and by wider units."""
        if (answering := self._in_memory(as_of)) is not None:
            return answering.count_places(filters, words, zoom=zoom)
        return mapping.count_places(self._connection, filters, words, as_of=as_of, zoom=zoom)

    def count_times(
        self, filters: Filters = _ALL, words: str = "", *, as_of: datetime | None = None, step: Step = "day"
    ) -> dict[date | datetime | None, Counter[str]]:
        """The incidents that fit by when they began and by grade: see `marsad.store.timeline`."""
        if (answering := self._in_memory(as_of)) is not None:
            return answering.count_times(filters, words, step=step)
        return timeline.count_times(self._connection, filters, words, as_of=as_of, step=step)

    def last_published(self) -> date | None:
        """The last day of publication that any report states; None where none does."""
        return listing.last_published(self._connection)

    def values_of(self, kind: ChoiceKind) -> tuple[str, ...]:
        """Every actor, outlet or place that some incident has, by its id or name."""
        return choices.values_of(self._connection, kind)

    def count_outlets(self) -> tuple[OutletCount, ...]:
        """How much each outlet tells, those with most reports first."""
        return telling.count_outlets(self._connection)

    def count_origins(self) -> tuple[OriginCount, ...]:
        """How much each origin tells, those of most incidents first."""
        return telling.count_origins(self._connection)

    def waiting(self, cause: str | None = None, *, after: str | None = None, limit: int = PAGE) -> Page[Waiting]:
        """The incidents that are worth a person's time, with each cause, the most worth first; what people have settled is still among them."""
        return queue.list_waiting(self._connection, cause, after=after, limit=limit)

    def history(self, incident: str) -> tuple[Version, ...]:
        """All that an incident was before and is now, oldest first, those included that it came from under other ids."""
        return history.history(self._connection, incident)

    def moved_between(self, since: datetime, until: datetime) -> tuple[str, ...]:
        """The ids of incidents that were recorded anew from one instant on to before another, and still stood then as they were recorded."""
        return history.moved_between(self._connection, since, until)

    def causes(self, versions: Sequence[Version]) -> tuple[Cause, ...]:
        """What made each of these versions, in order: who recorded it, which judgements, which reports."""
        return history.causes(self._connection, versions)

    def successors(self, incident: str) -> tuple[str, ...]:
        """The ids under which what an incident once was stands now: its own, that of what took it in, or those of its parts."""
        return history.successors(self._connection, incident)

    # Judgements

    def judgements(self) -> tuple[Judgement, ...]:
        """All that were ever made, those undone and the undoes included, in the order recorded."""
        return judgements.read_judgements(self._connection)

    def judgements_on(self, claim_ids: Iterable[str]) -> tuple[Judgement, ...]:
        """Those about any of these claims and those that undo them, in the order recorded."""
        return judgements.judgements_on(self._connection, claim_ids)

    def list_judgements(self, *, after: str | None = None, limit: int = PAGE) -> tuple[Page[Judgement], tuple[Judgement, ...]]:
        """Judgements, the last recorded first, and these with all that undo them, in the order recorded."""
        return judgements.list_judgements(self._connection, after=after, limit=limit)

    def judgements_of(self, ids: Iterable[str]) -> tuple[Judgement, ...]:
        """The judgements of these ids; those that are not there are left out."""
        return judgements.judgements_of(self._connection, ids)

    def judgement_on(self, id_: str) -> Judgement | None:
        """The judgement of an id, or the one that it undoes in the end; None where there is none."""
        return judgements.judgement_on(self._connection, id_)

    def effective_judgements(self) -> tuple[Judgement, ...]:
        """Those in force: nothing undoes them. In the order of their making."""
        return in_force(self.judgements())

    def wanting_another_look(self) -> tuple[AnotherLook, ...]:
        """Judgements in force whose claim is read otherwise now, or no longer."""
        known = self.judgements()
        found = self.claims({claim for judgement in known for claim in judgement.claims})
        return wanting_another_look(known, found, self.documents({claim.document for claim in found.values()}))

    # Finding and counting

    def search(self, words: str = "", filters: Filters = _ALL, *, after: str | None = None, limit: int = PAGE) -> Page[Hit]:
        """Reports that have all of `words` (folded, Arabic ones with or without what is written onto their front) and a claim that fits the filters.

        The last received come first. See `marsad.store.words` for what is found by what.
        """
        return search.search(self._connection, words, filters, after=after, limit=limit)

    def status(self) -> Status:
        """What was read, what failed and why, and what needs a person, in numbers."""
        return status.status(self._connection)

    def issues(self, *, kind: str | None = None, after: str | None = None, limit: int = PAGE) -> Page[OpenIssue]:
        """What needs a person, the last noted first."""
        return status.list_issues(self._connection, kind=kind, after=after, limit=limit)

    def unread(self, *, after: str | None = None, limit: int = PAGE) -> Page[str]:
        """Ids of the reports that were kept and not read yet, the first received first."""
        return status.unread(self._connection, after=after, limit=limit)

    def unread_among(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Those of these kept reports that were not read yet."""
        return readings.unread_among(self._connection, ids)

    # Linking state

    def source_states(self, ids: Iterable[str]) -> dict[str, bytes]:
        """Where sources of reports were, by their ids; those never asked are left out."""
        return linking.read_rows(self._connection, linking.SOURCES, ids)

    def all_source_states(self) -> dict[str, bytes]:
        """Where every source of reports that was ever asked was, by its id."""
        return linking.all_rows(self._connection, linking.SOURCES)

    def copies(self, document_ids: Iterable[str]) -> dict[str, str]:
        """For each of these reports that is a copy, what it copies."""
        return documents.read_copies(self._connection, document_ids)

    def copied_by(self, document: str) -> tuple[str, ...]:
        """The ids of the reports that copy this one, in the order received."""
        return documents.read_copied_by(self._connection, document)

    # Users and protected sources

    def has_users(self) -> bool:
        """Whether anybody was let in by name, so that whoever comes over the network must sign in."""
        return users.any_users(self._connection)

    def users(self) -> tuple[User, ...]:
        """Every user by name."""
        return users.all_users(self._connection)

    def user(self, name: str) -> User | None:
        """The user of a name; None where there is none."""
        return users.find_user(self._connection, name)

    def user_of_subject(self, subject: str) -> User | None:
        """The user whom another place, where people sign in, knows under a subject; None where there is none."""
        return users.find_subject(self._connection, subject)

    def signed_in(self, token: str, now: datetime) -> User | None:
        """Who is signed in by a token that their browser holds; None for nobody who may still come in."""
        return users.signed_in(self._connection, token, now)

    def tries(self, keys: Collection[str], since: datetime) -> dict[str, tuple[int, datetime]]:
        """How often it was tried to sign in since an instant, and first when, by what that is counted for; what was not tried is left out."""
        return tries.count_tries(self._connection, keys, since)

    def protected(self) -> tuple[Protected, ...]:
        """The sources of which readers see nothing but the kind."""
        return users.all_protected(self._connection)

    def rows_of_documents(self, ids: Iterable[str]) -> dict[str, tuple[int, str | None]]:
        """The row number and the outlet of these reports, by id; those that are not there are left out."""
        return {id_: (outline.seq, outline.outlet) for id_, outline in documents.read_outlines(self._connection, ids).items()}

    def document_of_row(self, seq: int) -> str | None:
        """The id of the report in a row; None where there is none."""
        return documents.id_of_row(self._connection, seq)

    # Custody

    def head(self) -> Head:
        """How long the audit chain is and what it ends in."""
        return ledger.stored_head(self._connection)

    def audit(self, *, after: int = 0, limit: int | None = None) -> Iterator[Entry]:
        """The entries of the audit chain that follow number `after`, in order."""
        return ledger.entries(self._connection, after, limit)

    def stamps(self) -> Iterator[Stamp]:
        """The time stamps of heads that are kept, the first recorded first."""
        return stamps.read_stamps(self._connection)
