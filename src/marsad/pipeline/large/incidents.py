"""The incidents of groups of claims, put on their shelf in order, then related to their neighbours and graded page by page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import islice

from marsad import assess, link
from marsad.model import Claim, Document, Incident, Link, RunningCount
from marsad.pipeline.large.neighbours import keys_to_ask, own_keys
from marsad.reference.actors import ActorRegistry
from marsad.reference.alliances import AlliancesByDate
from marsad.store import Place, Scratch, Shelf

_NEIGHBOURS = "neighbours"
# So many of those that an incident may answer are looked at together.
_AT_ONCE = 256


class Incidents:
    """The incidents of a reading that lies in a scratch database."""

    def __init__(self, scratch: Scratch, documents: Shelf[Document], claims: Shelf[Claim], registry: ActorRegistry) -> None:
        self.shelf = scratch.shelf("incidents", Incident)
        self._scratch, self._documents, self._claims, self._registry = scratch, documents, claims, registry
        self._alliances = AlliancesByDate(registry)

    def build(self, groups: Iterable[tuple[link.Group, tuple[Link, ...]]]) -> None:
        """Put the incidents of some groups on the shelf, neither related nor graded yet."""
        found = list(groups)
        claims = self._claims.fetch(id_ for group, _ in found for id_ in group.claims)
        incidents = [link.build_incident([claims[id_] for id_ in group.claims], links) for group, links in found]
        self.shelf.put((Place(link.rank_of(incident), incident.id), incident) for incident in incidents)
        self._scratch.put_members(_NEIGHBOURS, [(key, incident.id) for incident in incidents for key in own_keys(incident, _told_in(incident, claims))])

    def finish(self, counting: Sequence[Claim]) -> Iterator[tuple[list[Incident], Mapping[str, Claim]]]:
        """Relate and grade all that was built; gives the pages with the claims of their incidents. `counting` are the claims that state how many there were."""
        self.counted = {claim.id: list[str]() for claim in counting}
        for page in self.shelf.pages():
            claims = self._claims.fetch(id_ for incident in page for id_ in incident.claims)
            beside = self._beside(page, claims)
            claims |= self._claims.fetch(id_ for incident in beside for id_ in incident.claims)
            related = link.relate([*page, *beside], claims, self._alliances)[: len(page)]
            related = self._answering(related, {incident.id for incident in beside}, claims)
            graded = self._graded(related, claims)
            self.shelf.replace({incident.id: incident for incident in graded})
            for claim in counting:
                self.counted[claim.id] += [incident.id for incident in graded if assess.is_counted(claim, incident, claims)]
            yield graded, claims

    def running_counts(self, counting: Sequence[Claim]) -> tuple[RunningCount, ...]:
        """The counts that claims state, checked against all that was finished."""
        return tuple(assess.counted(claim, self.counted[claim.id]) for claim in counting)

    def _beside(self, page: Sequence[Incident], claims: Mapping[str, Claim]) -> list[Incident]:
        """The incidents that the reports of those of a page tell of too."""
        return list(self.shelf.fetch(self._found_by(page, {document for incident in page for document in _told_in(incident, claims)})).values())

    def _answering(self, page: list[Incident], known: Set[str], claims: Mapping[str, Claim]) -> list[Incident]:
        """The incidents of a page with all that they may answer or be answered by; most of those that state no time may, so that they come in parts."""
        others = iter(sorted(self._found_by(page, {key for incident in page for key in keys_to_ask(incident)}) - known))
        while ids := list(islice(others, _AT_ONCE)):
            around = self.shelf.fetch(ids).values()
            theirs = self._claims.fetch(id_ for incident in around for id_ in incident.claims)
            more = link.with_answers([*page, *around], {**theirs, **claims}, self._alliances)
            page = [_with_those_of(incident, other) for incident, other in zip(page, more)]
        return page

    def _found_by(self, page: Sequence[Incident], keys: Iterable[str]) -> set[str]:
        return set[str]().union(*self._scratch.members(_NEIGHBOURS, keys).values()) - {incident.id for incident in page}

    def _graded(self, incidents: Sequence[Incident], claims: Mapping[str, Claim]) -> list[Incident]:
        told_in = {claims[id_].document for incident in incidents for id_ in incident.claims}
        documents = self._documents.fetch(told_in)
        copies = {id_: document.copy_of for id_, document in documents.items() if document.copy_of is not None}
        # An outlet that copies another has what it says from there, wherever the other's claims stand.
        documents |= self._documents.fetch(set(copies.values()) - documents.keys())
        return assess.grade_incidents(incidents, claims, documents, copies, self._registry)


def _with_those_of(incident: Incident, other: Incident) -> Incident:
    """The incident with the answers that were found in another part as well."""
    return replace(
        incident,
        may_answer=tuple(sorted({*incident.may_answer, *other.may_answer})),
        may_be_answered_by=tuple(sorted({*incident.may_be_answered_by, *other.may_be_answered_by})),
    )


def _told_in(incident: Incident, claims: Mapping[str, Claim]) -> set[str]:
    return {claims[id_].document for id_ in incident.claims}
