"""Posts that channels pass on: whoever wrote them speaks, whether the post itself came or not, and whether it was edited since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

import pytest

from marsad.model import Document, Incident, Received
from marsad.pipeline import read_documents
from marsad.pipeline.keeping import keep
from marsad.store import Workspace, create_workspace
from marsad.testing import make_capture, make_document

WRITTEN = "غارة من طائرة مسيرة على سيارة في بلدة سرمين في ريف إدلب صباح اليوم ومقتل 3 مدنيين كانوا فيها"
EDITED = WRITTEN.replace("3", "5")


def post(id_: str, text: str, outlet: str, minute: int, forwarded_from: str | None = None) -> Document:
    when = f"2021-05-06T10:{minute:02}:00+03:00"
    return make_document(text, lang="ar", id=id_, outlet=outlet, published=when, source=id_, forwarded_from=forwarded_from)


OWN = post("own", EDITED, "قناة الوادي", 0)
FORWARD = post("forward", WRITTEN, "شبكة المدينة", 5, "قناة الوادي")
OTHER_FORWARD = post("other forward", WRITTEN, "إذاعة الساحل", 9, "قناة الوادي")
WITNESS = post("witness", "سمعنا غارة على بلدة سرمين في ريف إدلب صباح اليوم أصابت سيارة", "وكالة الشمال", 20)


@pytest.fixture
def workspace(address: str) -> Iterator[Workspace]:
    with create_workspace(address) as made:
        yield made


def incident_of(*documents: Document) -> Incident:
    (incident,) = read_documents(documents, processes=1).incidents
    return incident


@pytest.mark.parametrize(
    ("documents", "labels"),
    [
        ((FORWARD,), {"قناة الوادي"}),
        ((FORWARD, OTHER_FORWARD), {"قناة الوادي"}),
        ((OWN, FORWARD, OTHER_FORWARD), {"قناة الوادي"}),
        ((replace(OWN, outlet="Valley, as we call it"), FORWARD), {"Valley, as we call it"}),
        ((FORWARD, WITNESS), {"قناة الوادي", "وكالة الشمال"}),
        ((replace(FORWARD, forwarded_from=None), WITNESS), {"شبكة المدينة", "وكالة الشمال"}),
    ],
)
def test_a_forward_is_an_account_of_whoever_wrote_it(documents: tuple[Document, ...], labels: set[str]) -> None:
    incident = incident_of(*documents)
    assert {origin.label for origin in incident.origins} == labels
    assert incident.grade.occurrence == ("corroborated" if len(labels) == 2 else "reported")


def test_a_forward_is_a_copy_of_the_post_though_that_was_edited_since() -> None:
    copies = {document.id: document.copy_of for document in read_documents((OWN, FORWARD), processes=1).documents}
    assert copies == {"own": None, "forward": "own"}
    unmarked = read_documents((OWN, replace(FORWARD, forwarded_from=None)), processes=1)
    assert [document.copy_of for document in unmarked.documents] == [None, None]


def test_a_channel_that_takes_its_post_back_takes_back_what_others_forwarded() -> None:
    denial = post("denial", "لم تقع غارة على سيارة في بلدة سرمين صباح اليوم", "قناة الوادي", 50)
    reading = read_documents((FORWARD, denial), processes=1)
    assert {claim.polarity for claim in reading.claims} == {"affirmed", "denied"}
    assert {incident.grade.occurrence for incident in reading.incidents} == {"withdrawn"}


@pytest.mark.parametrize("order", list(permutations((OWN, FORWARD, OTHER_FORWARD))))
def test_the_order_of_arrival_changes_nothing(workspace: Workspace, order: tuple[Document, ...]) -> None:
    for document in order:
        list(keep(workspace, [Received(document, make_capture(document.text.encode(), source=document.source))]))
    with workspace.reading() as view:
        (incident,) = view.list_incidents().items
        assert [origin.label for origin in incident.origins] == ["قناة الوادي"]
        assert view.copies(["own", "forward", "other forward"]) == {"forward": "own", "other forward": "own"}
        assert set(view.copied_by("own")) == {"forward", "other forward"}
    assert workspace.verify().sound
