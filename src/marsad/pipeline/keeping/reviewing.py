"""The queue of what needs a person: what waits in the workspace without what people have settled already."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.model import Incident
from marsad.store import Page, View, Waiting, weakest_link
from marsad.store.judging import Decisions, decide

_AT_ONCE = 200


def waiting(view: View, cause: str | None = None, *, after: str | None = None, limit: int = 100) -> Page[Waiting]:
    """What of incidents waits for a person, the most worth first."""
    found: list[Waiting] = []
    while True:
        page = view.waiting(cause, after=after, limit=_AT_ONCE)
        found.extend(_unsettled(view, page.items))
        if len(found) > limit or page.after is None:
            break
        after = page.after
    return Page(tuple(found[:limit]), found[limit - 1].place if len(found) > limit else None)


def _unsettled(view: View, items: Sequence[Waiting]) -> list[Waiting]:
    decisions = decide(view.judgements_on({claim for item in items for claim in item.incident.claims}))
    return [item for item in items if not _settled(item.incident, item.cause, decisions)]


def _settled(incident: Incident, cause: str, decisions: Decisions) -> bool:
    """Whether people have looked at it: they accepted all its claims as they stand, one whose place is open, or the link that is in doubt."""
    accepted = decisions.accepted & set(incident.claims)
    if len(accepted) == len(incident.claims):
        return True
    if cause == "place_unresolved":
        return bool(accepted)
    return cause == "link_doubtful" and weakest_link(incident) in decisions.same
