"""What people decide: made with what they saw, refused where somebody else decided since, undone by a further judgement."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

import orjson
from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from marsad.export.wire import incident_to_wire
from marsad.model import Judgement, Seen
from marsad.pipeline.keeping import corrected_value
from marsad.pipeline.keeping import judge as follow
from marsad.serve.asking import Sliced
from marsad.serve.conditional import HeadRoute
from marsad.serve.contract import JudgedWire, JudgementPageWire
from marsad.serve.judged import judgement_to_wire, judgements_to_wire, version_of
from marsad.serve.openapi import returns
from marsad.serve.problems import Conflict, NotFound, Wrong, WrongRequest
from marsad.serve.roles import JUDGES
from marsad.serve.shared import Asked, Asking
from marsad.store import View
from marsad.store.judging import field_as_json, seen, standing
from marsad.store.judging import judge as make

router = APIRouter(prefix="/api/judgements", tags=["judgements"], route_class=HeadRoute)

Kind = Literal["same", "different", "accept", "reject", "correct", "merge", "split", "grade"]
_MOST = 2000
_Ids = Annotated[list[Annotated[str, Field(max_length=500)]], Field(max_length=_MOST)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")

    why: Annotated[str, Field(max_length=10_000)] = ""
    expects: Annotated[dict[str, str], Field(max_length=_MOST, description="The `etag` of each incident as it was seen.")] = {}


class JudgementBody(_Body):
    """A judgement to be made. `claims` and the claims of `incidents` are what it is about; `value` is JSON as the field stands in a claim, or a grade."""

    kind: Kind
    claims: _Ids = []
    others: Annotated[_Ids, Field(description="For split: the claims to tell the others apart from.")] = []
    incident: Annotated[str | None, Field(max_length=500)] = None
    incidents: _Ids = []
    field: Annotated[str | None, Field(max_length=100)] = None
    value: Any = None


class UndoBody(_Body):
    """Why a judgement is undone."""


@router.get("", summary="Judgements, the last recorded first", responses=returns(JudgementPageWire))
def list_judgements(asked: Asking, page: Sliced) -> Response:
    with asked.reading() as view:
        found, with_undoes = view.list_judgements(after=page.after, limit=page.limit)
    holding = standing(with_undoes)
    return asked.json({"items": [judgement_to_wire(judgement, judgement.id in holding) for judgement in found.items], "next": found.after})


@router.post("", status_code=201, summary="Decide something", responses=returns(JudgedWire, 403, 404, 409, status=201))
def decide(asked: Asking, body: JudgementBody) -> Response:
    asked.must_be(JUDGES[body.kind])
    with asked.reading() as view:
        claims = [*body.claims, *_claims_of(view, [*body.incidents, *([body.incident] if body.incident else [])])]
        looked, apart = _seen(view, claims, "claims"), _seen(view, body.others, "others")
        old, new = _values(asked, view, body, claims)
    made = make(body.kind, asked.user.name, datetime.now(UTC), looked, others=apart, why=body.why, field=body.field, old=old, new=new)
    return _record(asked, made, body)


@router.post("/{id_}/undo", status_code=201, summary="Undo a judgement", responses=returns(JudgedWire, 403, 404, 409, status=201))
def undo(asked: Asking, id_: Annotated[str, Path(max_length=100)], body: UndoBody | None = None) -> Response:
    asked.must_be("coder")
    with asked.reading() as view:
        judged = next((own for own in view.judgements_of([id_])), None)
    if judged is None:
        raise NotFound(f'There is no judgement "{id_}".')
    if judged.who != asked.user.name:
        asked.must_be("reviewer")
    body = body or UndoBody()
    return _record(asked, make("undo", asked.user.name, datetime.now(UTC), why=body.why, undoes=id_), body)


def _record(asked: Asked, made: Judgement, body: _Body) -> Response:
    follow(asked.shared.workspace, [made], data=asked.settings.data, check=_unchanged(asked, body))
    with asked.reading() as view:
        about = view.judgement_on(made.id) or made
        held = view.incidents_holding(about.claims)
    return asked.json({"judgement": judgement_to_wire(made, True), "incidents": sorted({id_ for ids in held.values() for id_ in ids})}, 201)


def _claims_of(view: View, incidents: Sequence[str]) -> list[str]:
    found = view.incidents(incidents)
    missing = [id_ for id_ in incidents if id_ not in found]
    if missing:
        now = {id_: list(view.successors(id_)) for id_ in missing}
        raise NotFound(f"There is no incident {', '.join(missing)} now.", more={"now": now})
    return [claim for id_ in dict.fromkeys(incidents) for claim in found[id_].claims]


def _seen(view: View, claims: Sequence[str], field: str) -> list[Seen]:
    wanted = list(dict.fromkeys(claims))
    found = view.claims(wanted)
    missing = [id_ for id_ in wanted if id_ not in found]
    if missing:
        wrong = [Wrong(field, id_, "Take the id of a claim that stands.") for id_ in missing]
        raise WrongRequest(f"There is no claim {', '.join(missing)} now.", wrong)
    documents = view.documents({claim.document for claim in found.values()})
    return [seen(found[id_], documents[found[id_].document]) for id_ in wanted]


def _values(asked: Asked, view: View, body: JudgementBody, claims: Sequence[str]) -> tuple[str | None, str | None]:
    """What the field was, as JSON, and what it is to be."""
    if body.kind == "grade":
        held = view.incidents_holding(claims).get(claims[0], ()) if claims else ()
        incident = view.incidents(held).get(held[0]) if held else None
        old = getattr(incident.grade, body.field or "", None) if incident else None
        return (orjson.dumps(old).decode() if old else None), orjson.dumps(body.value).decode()
    if body.kind != "correct" or body.field is None or not claims:
        return None, None if body.value is None else orjson.dumps(body.value).decode()
    claim = view.claims(claims)[claims[0]]
    if not hasattr(claim, body.field):
        return None, orjson.dumps(body.value).decode()
    return field_as_json(claim, body.field), corrected_value(claim, body.field, body.value, asked.reference)


def _unchanged(asked: Asked, body: _Body) -> Callable[[View], None]:
    """Raises Conflict, with both versions, where somebody has judged since the incidents were seen."""

    def check(view: View) -> None:
        theirs = [_theirs(view, id_) for id_, expected in body.expects.items() if _version(view, id_) != expected]
        if theirs:
            detail = "Somebody else judged this since you saw it. Look at what they decided, and decide again."
            raise Conflict(detail, more=asked.shown({"theirs": theirs, "yours": body.model_dump(exclude_unset=True)}))

    return check


def _version(view: View, incident: str) -> str:
    return version_of(view.judgements_on(_last_claims(view, incident)))


def _last_claims(view: View, incident: str) -> Sequence[str]:
    """The claims of an incident as it stands, or as it last stood under this id."""
    now = view.incidents([incident]).get(incident)
    if now is not None:
        return now.claims
    versions = [version.incident for version in view.history(incident) if version.incident.id == incident]
    return versions[-1].claims if versions else ()


def _theirs(view: View, incident: str) -> Mapping[str, Any]:
    """What an incident has become, under whatever ids, and what was judged of it."""
    now = view.incidents(view.successors(incident))
    judgements = view.judgements_on(_last_claims(view, incident))
    return {
        "incident": incident, "now": [incident_to_wire(one) for one in now.values()], "etag": version_of(judgements),
        "judgements": judgements_to_wire(judgements),
    }  # fmt: skip
