"""People's judgements: recorded, and followed at once by what they change of claims, incidents and grades."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from marsad.link import Judged
from marsad.model import Judgement
from marsad.pipeline.keeping.settling import Settler
from marsad.reference.current import load_current
from marsad.store import View, Workspace
from marsad.store.judging import pairs_of


def judge(
    workspace: Workspace, made: Sequence[Judgement], *, who: str | None = None, data: Sequence[Path] = (), check: Callable[[View], None] | None = None
) -> tuple[str, ...]:
    """Record judgements and do what they say; gives the ids of those that were not there yet. Raises JudgementError for one that may not be.

    `who` records them, their first author where nobody is named. `check` sees what stands right before; what it raises leaves everything as it was.
    """
    if not made:
        return ()
    with workspace.writing(made[0].who if who is None else who) as recording:
        if check is not None:
            check(recording)
        added = set(recording.add_judgements(made))
        known = {judgement.id: judgement for judgement in recording.judgements()}
        touched = [_undone(judgement, known) for judgement in made if judgement.id in added]
        settler = Settler(recording, load_current(tuple(data)))
        _follow(settler, touched)
        settler.write()
    return tuple(judgement.id for judgement in made if judgement.id in added)


def _undone(judgement: Judgement, known: dict[str, Judgement]) -> Judgement:
    """What a judgement is about in the end: an undo, and an undo of that, about what was judged first."""
    while judgement.undoes is not None:
        judgement = known[judgement.undoes]
    return judgement


def _follow(settler: Settler, touched: Iterable[Judgement]) -> None:
    pairs: set[tuple[str, str]] = set()
    claims: set[str] = set()
    graded: set[str] = set()
    for judgement in touched:
        pairs.update(pairs_of(judgement))
        if judgement.kind in ("accept", "reject", "correct"):
            claims.update(judgement.claims)
        elif judgement.kind == "grade":
            graded.update(judgement.claims)
    _read_anew(settler, claims)
    if pairs:
        holds = settler.decisions({id_ for pair in pairs for id_ in pair})
        settler.settle(
            settler.linker.judge(Judged(*pair, "same" if pair in holds.same else "different" if pair in holds.different else None) for pair in sorted(pairs))
        )
    settler.regrade(graded)


def _read_anew(settler: Settler, claims: set[str]) -> None:
    """Link the reports of claims again, with the claims as people now have them."""
    recording = settler.recording
    documents = recording.documents({claim.document for claim in recording.claims(claims).values()})
    if documents:
        settler.take_in(documents.values(), {id_: list(own) for id_, own in recording.claims_of(documents).items()})
