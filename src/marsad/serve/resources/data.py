"""The data files as an expert edits them: looked at, checked, tried on annotated reports, and saved to an overlay."""

from __future__ import annotations

from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from marsad.reference.compiled import package_version
from marsad.serve import data_files
from marsad.serve.asking import Sliced
from marsad.serve.conditional import BodyRoute
from marsad.serve.contract import DataAnswerWire, DataEntryWire, DataPageWire, OverlayWire, ReadingsWire
from marsad.serve.data_files import Answer, DataEntry, DataKind
from marsad.serve.openapi import returns
from marsad.serve.problems import Conflict, Wrong, WrongRequest
from marsad.serve.shared import Asking
from marsad.store import WrongCursor

router = APIRouter(prefix="/api/data", tags=["data"], route_class=BodyRoute)

_MOST_CHARACTERS = 2_000_000


class DraftBody(BaseModel):
    """The whole text of the overlay file as it is to be."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, Field(max_length=_MOST_CHARACTERS)]


class SaveBody(DraftBody):
    """What is to be saved, and the `etag` of what was there when the edit began."""

    expects: str


@router.get("/readings", summary="How many reports were read with the data of now", responses=returns(ReadingsWire))
def readings(asked: Asking) -> Response:
    asked.must_be("coder")
    reference, address = asked.reference, asked.shared.workspace.address
    status = asked.shared.status(str(asked.shared.workspace.head()))
    read = sum(reports for _, reports in status.read_by)
    current = sum(reports for by, reports in status.read_by if (by.version, by.data) == (package_version(), reference.data_hash))
    answer: ReadingsWire = {
        "data": reference.data_hash, "current": current, "older": read - current,
        "command": data_files.command_to_read_again(str(address.folder.resolve()) if address.folder else address.shown, asked.settings.data),
    }  # fmt: skip
    return asked.plain(answer)


@router.get("/{kind}", summary="Entries of the data files that hold some words", responses=returns(DataPageWire))
def entries(asked: Asking, kind: DataKind, page: Sliced, words: Annotated[str, Query(max_length=500)] = "") -> Response:
    asked.must_be("coder")
    if page.after is not None and not page.after.isdigit():
        raise WrongCursor(page.after)
    start = int(page.after or 0)
    found = list(islice(data_files.find_entries(kind, asked.settings.data, words), start, start + page.limit + 1))
    return asked.json({"items": [_entry(entry) for entry in found[: page.limit]], "next": str(start + page.limit) if len(found) > page.limit else None})


@router.get("/{kind}/overlay", summary="What the workbench saved last", responses=returns(OverlayWire))
def overlay(asked: Asking, kind: DataKind) -> Response:
    asked.must_be("coder")
    text = data_files.overlay_text(kind, asked.settings.data)
    path = data_files.overlay_file(kind, asked.settings.data)
    return asked.plain({"file": f"{path.parent.name}/{path.name}", "text": text, "etag": data_files.version_of(text)})


@router.post("/{kind}/check", summary="Whether the data files are right with an edit", responses=returns(DataAnswerWire))
def check(asked: Asking, kind: DataKind, body: DraftBody) -> Response:
    asked.must_be("coder")
    return asked.plain(_answer(data_files.check(kind, asked.settings.data, body.text)))


@router.post("/{kind}/effect", summary="What an edit does on annotated reports", responses=returns(DataAnswerWire))
def effect(asked: Asking, kind: DataKind, body: DraftBody) -> Response:
    asked.must_be("coder")
    return asked.plain(_answer(data_files.effect(kind, asked.settings.data, body.text, asked.settings.gold)))


@router.put("/{kind}/overlay", summary="Save an edit that is right", responses=returns(OverlayWire, 403, 409))
def save(asked: Asking, kind: DataKind, body: SaveBody) -> Response:
    asked.must_be("admin")
    answer = data_files.check(kind, asked.settings.data, body.text)
    if not answer.right:
        raise WrongRequest("The data files break their rules.", [Wrong("text", "", mistake) for mistake in answer.mistakes])
    now = data_files.save_overlay(kind, asked.settings.data, body.text, body.expects)
    if now is not None:
        raise Conflict("Somebody else saved since you began.", more={"theirs": {"text": now, "etag": data_files.version_of(now)}, "yours": body.text})
    return overlay(asked, kind)


def _entry(entry: DataEntry) -> DataEntryWire:
    return {"id": entry.id, "file": entry.file, "line": entry.line, "text": entry.text, "ours": entry.ours}


def _answer(answer: Answer) -> DataAnswerWire:
    return {"right": answer.right, "lines": list(answer.lines), "mistakes": list(answer.mistakes)}
