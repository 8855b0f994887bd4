"""What came of threats and expectations: the same party's deeds after they were told, or what happened at the place, and what cannot be known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from marsad.model import Received
from marsad.pipeline.keeping import keep
from marsad.serve.app import create_app
from marsad.serve.settings import Settings
from marsad.store import create_workspace
from marsad.testing import make_capture, make_document

REPORTS = {
    "threat": ("2021-05-07T09:00:00+03:00", "هدد حزب الله بقصف مدينة حيفا."),
    "before": ("2021-05-06T20:00:00+03:00", "قال الجيش الإسرائيلي إن حزب الله قصف مدينة حيفا أمس."),
    "after": ("2021-05-10T20:00:00+03:00", "قال الجيش الإسرائيلي إن حزب الله قصف مدينة حيفا صباح اليوم."),
    "local": ("2021-05-10", "هددت الفصائل بقصف مدينة صفد."),
    "idle": ("2021-05-11T09:00:00+03:00", "هدد تنظيم داعش بقصف مدينة تدمر."),
    "late": ("2021-06-20T09:00:00+03:00", "هدد تنظيم داعش بقصف مدينة دير الزور."),
    "nobody": ("2021-06-20T09:00:00+03:00", "قال ناشطون إن هناك تهديدات بالتصعيد."),
    "last": ("2021-07-01T09:00:00+03:00", "اجتمع الوزراء في بيروت."),
}


@pytest.fixture(scope="module")
def outlook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, dict[str, Any]]]:
    """The items of the outlook by the report that they stand in."""
    folder: Path = tmp_path_factory.mktemp("outlook") / "workspace"
    with create_workspace(folder) as workspace:
        for id_, (published, text) in REPORTS.items():
            document = make_document(text, lang="ar", id=id_, outlet="قناة الجسر", published=published, source=id_)
            for _ in keep(workspace, [Received(document, make_capture(text.encode(), source=id_))]):
                pass
        browser = TestClient(create_app(workspace, Settings(who="Layla")), base_url="http://127.0.0.1:8700")
        yield {item["document"]["id"]: item for item in browser.get("/api/outlook").json()["items"]}


def test_what_the_party_did_afterwards_may_be_what_came_of_it(outlook: dict[str, dict[str, Any]]) -> None:
    item = outlook["threat"]
    assert item["standing"] == "answered"
    assert [answer["time"]["from"][:10] for answer in item["answers"]] == ["2021-05-10"]


def test_where_nothing_came_the_reports_must_reach_far_enough_to_say_so(outlook: dict[str, dict[str, Any]]) -> None:
    assert (outlook["idle"]["standing"], outlook["idle"]["until"][:10]) == ("nothing", "2021-06-10")
    assert outlook["late"]["standing"] == "open"


def test_of_what_names_neither_a_party_nor_a_place_nothing_can_be_told(outlook: dict[str, dict[str, Any]]) -> None:
    assert (outlook["nobody"]["standing"], outlook["nobody"]["answers"]) == ("unknown", [])
