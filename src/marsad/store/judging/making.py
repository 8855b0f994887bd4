"""Making a judgement: what each kind must have, and the id that follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import datetime
from typing import get_args

from marsad.model import Claim, Document, GradeValue, Judgement, JudgementKind, MarsadError, Question, Seen
from marsad.model.codec import decode, encode, plain
from marsad.store.chain import canonical, digest, written
from marsad.store.codec import storable
from marsad.store.judging.corrections import CORRECTABLE, check_value, choices

# How sure the extractor was, which extractor it was and why it read so may change without the claim saying anything else.
_NOT_SAID = frozenset({"id", "confidence", "origin_of_record", "evidence"})


class JudgementError(MarsadError):
    """A judgement lacks what its kind must have. `judgement` is its id, empty where it has none yet."""

    def __init__(self, judgement: str, problem: str, way_out: str) -> None:
        super().__init__(f"judgement {judgement}: {problem} {way_out}" if judgement else f"{problem} {way_out}")
        self.judgement, self.problem, self.way_out = judgement, problem, way_out


def seen(claim: Claim, document: Document) -> Seen:
    """A claim of a report as it stands now, for a judgement to remember."""
    return Seen(claim.id, document.id, document.text[claim.sentence.start : claim.sentence.end], said_digest(claim))


def said_digest(claim: Claim) -> str:
    """The digest of all that a claim says; the same where another extractor reads the same."""
    said = {field.name: getattr(claim, field.name) for field in fields(claim) if field.name not in _NOT_SAID}
    return digest(encode(said))


def judge(
    kind: JudgementKind,
    who: str,
    when: datetime,
    seen: Iterable[Seen] = (),
    *,
    others: Iterable[Seen] = (),
    why: str = "",
    field: str | None = None,
    old: str | None = None,
    new: str | None = None,
    undoes: str | None = None,
) -> Judgement:
    """A judgement with the id that is its own; `old` and `new` are JSON. Raises JudgementError where its kind must have more, or other, than it has."""
    made = Judgement(
        id="", kind=kind, who=who.strip(), when=when, why=why.strip(), seen=tuple(seen), others=tuple(others), field=field, old=old, new=new, undoes=undoes
    )
    check(made)
    return replace(made, id=judgement_id(made))


def judgement_id(judgement: Judgement) -> str:
    """What the id must be: it follows from all the other fields."""
    rest = {**plain(replace(judgement, id="")), "when": written(judgement.when)}
    return digest(canonical(rest).encode())[:16]


def check(judgement: Judgement) -> None:
    """Raises JudgementError, saying what is missing and what to do."""
    for right, problem, way_out in _rules(judgement):
        if not right:
            raise JudgementError(judgement.id, problem, way_out)
    if judgement.kind == "correct" and judgement.field and judgement.new is not None:
        try:
            check_value(judgement.field, judgement.new)
        except ValueError as error:
            words = choices(judgement.field)
            way_out = f"Take one of: {', '.join(words)}." if words else "Give it as JSON, as marsad show --format json prints it."
            raise JudgementError(judgement.id, f"{judgement.new} is no value of the field {judgement.field}: {error}.", way_out) from error


def _rules(judgement: Judgement) -> Iterable[tuple[bool, str, str]]:
    kind, claims = judgement.kind, [seen.claim for seen in judgement.seen]
    yield kind in get_args(JudgementKind), f'"{kind}" is no kind of judgement.', f"Take one of: {', '.join(get_args(JudgementKind))}."
    yield bool(judgement.who), "nobody is named who judges.", "Name a person."
    yield storable(judgement.who + judgement.why) == judgement.who + judgement.why, "a name or a reason holds what is no character.", "Type it again."
    yield judgement.when.tzinfo is not None, f"{judgement.when} has no time zone.", "Give the instant with its offset from UTC."
    yield len(set(claims)) == len(claims), "a claim is named twice.", "Name each claim once."
    least = {"same": 2, "different": 2, "merge": 2, "undo": 0}.get(kind, 1)
    most = {"same": 2, "different": 2, "accept": 1, "reject": 1, "correct": 1, "undo": 0}.get(kind, len(claims))
    yield least <= len(claims) <= most, f"{kind} is about {least}{'' if most == least else ' or more'} claims, not {len(claims)}.", "Name the right claims."
    yield bool(judgement.others) == (kind == "split"), f"{kind} {'needs' if kind == 'split' else 'has no'} claims to tell apart from.", "See the kinds."
    yield not set(claims) & {other.claim for other in judgement.others}, "a claim cannot be split from itself.", "Name it on one side only."
    yield (judgement.undoes is not None) == (kind == "undo"), "only an undo undoes, and it must say which judgement.", "Give that judgement's id."
    valued = kind in ("correct", "grade")
    yield (
        (judgement.field is not None and judgement.new is not None) == valued,
        f"{kind} {'needs' if valued else 'has no'} field and new value.",
        "See the kinds.",
    )
    if kind == "correct":
        yield judgement.field in CORRECTABLE, f'"{judgement.field}" is no field that can be corrected.', f"Take one of: {', '.join(CORRECTABLE)}."
    if kind == "grade":
        yield judgement.field in get_args(Question), f'"{judgement.field}" is no question that is graded.', f"Take one of: {', '.join(get_args(Question))}."
        yield _is_grade(judgement.new), f"{judgement.new} is no grade.", f"Take one of: {', '.join(get_args(GradeValue))}, as a JSON string."
        yield bool(judgement.why), "a grade is set without a reason.", "Say why."


def _is_grade(value: str | None) -> bool:
    try:
        return decode((value or "").encode(), str) in get_args(GradeValue)
    except ValueError:
        return False
