"""What is served: the workspace at a glance, the ontology, and who asks."""

from __future__ import annotations

from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from fastapi import APIRouter
from starlette.responses import Response

from marsad.export.contract import CONTRACT_VERSION
from marsad.reference.labels import labels
from marsad.reference.policy import linking_policy
from marsad.serve.conditional import BodyRoute
from marsad.serve.contract import WorkspaceWire
from marsad.serve.openapi import returns
from marsad.serve.shared import Asking

router = APIRouter(prefix="/api", tags=["workspace"], route_class=BodyRoute)


@router.get("/workspace", summary="What is served, and who asks", responses=returns(WorkspaceWire))
def workspace(asked: Asking) -> Response:
    user = asked.user
    status = asked.shared.status(str(asked.shared.workspace.head()))
    counts = {
        **asdict(status),
        "read_by": [{"extractor": by.extractor, "version": by.version, "data": by.data, "reports": reports} for by, reports in status.read_by],
    }
    served = asked.shared.workspace
    return asked.json({
        "id": served.id, "name": Path(served.address.shown).resolve().name if served.address.folder else "workspace",
        "languages": ["ar", "en"], "counts": counts, "tiles": {"url": asked.settings.tiles}, "ontology": _ontology(), "version": version("marsad"),
        "contract": CONTRACT_VERSION, "user": {"name": user.name, "role": user.role}, "sign_in": "none" if user.token is None else asked.settings.sign_in,
    })  # fmt: skip


def _ontology() -> list[dict[str, str]]:
    """The types of events with their labels; the group is the first type of the family that one happening may be told as."""
    english, arabic = labels("en"), labels("ar")
    types = [key.removeprefix("type.") for key in english if key.startswith("type.")]
    families = {type_: sorted(family)[0] for family in linking_policy().families for type_ in family}
    return [
        {"type": type_, "label_en": english[f"type.{type_}"], "label_ar": arabic.get(f"type.{type_}", type_), "group": families.get(type_, type_)}
        for type_ in types
    ]
