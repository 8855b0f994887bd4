"""Reports that state no id: the same words of another outlet are kept as a copy, the same report again is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from marsad.ingest import ReadOptions, receive_paths
from marsad.ingest.text import address_id
from marsad.model import Received, report_id
from marsad.pipeline.keeping import keep
from marsad.store import Workspace, create_workspace

TEXT = "قصفت طائرات حربية سوقا في بلدة سرمين في ريف إدلب صباح اليوم، وأسفر القصف عن مقتل أربعة مدنيين وإصابة تسعة آخرين."
NORTH, BRIDGE = ReadOptions("2021-05-06", "وكالة الشمال"), ReadOptions("2021-05-06", "قناة الجسر")


@pytest.fixture
def workspace(address: str) -> Iterator[Workspace]:
    with create_workspace(address) as made:
        yield made


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def received(file: str, options: ReadOptions) -> list[Received]:
    return [one for one in receive_paths([file], options) if isinstance(one, Received)]


def take_in(workspace: Workspace, given: list[Received]) -> dict[str, int]:
    return Counter(outcome.state for kept in keep(workspace, given) for outcome in kept.outcomes)


def test_the_words_of_one_outlet_repeated_by_another_are_kept_as_a_copy_and_add_no_origin(workspace: Workspace, file: str) -> None:
    first, second = received(file, NORTH), received(file, BRIDGE)
    assert take_in(workspace, [*first, *second]) == {"added": 2}
    assert take_in(workspace, [*second, *first]) == {"known": 2}
    with workspace.reading() as view:
        assert len(view.copies(report.document.id for report in (*first, *second))) == 1
        (incident,) = view.list_incidents().items
        assert len(incident.claims) == 2
        assert len(incident.origins) == 1


@pytest.mark.parametrize("other", [ReadOptions("2021-05-07", "وكالة الشمال"), ReadOptions(None, "وكالة الشمال"), ReadOptions()])
def test_the_same_words_of_another_day_or_of_nobody_knows_whom_are_another_report(file: str, other: ReadOptions) -> None:
    assert received(file, NORTH)[0].document.id != received(file, other)[0].document.id


def test_where_nothing_else_is_known_the_words_alone_make_the_id(file: str) -> None:
    assert received(file, ReadOptions())[0].document.id == report_id(TEXT)


def test_a_report_that_an_older_marsad_kept_by_its_words_alone_is_known(workspace: Workspace, file: str) -> None:
    (own,) = received(file, NORTH)
    older = replace(own, document=replace(own.document, id=report_id(own.document.text)))
    assert take_in(workspace, [older]) == {"added": 1}
    head = workspace.head()
    assert take_in(workspace, [own]) == {"known": 1}
    assert workspace.head() == head
    assert take_in(workspace, received(file, BRIDGE)) == {"added": 1}
    with workspace.reading() as view:
        assert view.status().documents == 2


def test_an_id_that_a_report_states_is_never_taken_for_another(workspace: Workspace, file: str) -> None:
    (own,) = received(file, NORTH)
    older = replace(own, document=replace(own.document, id=report_id(own.document.text)))
    stated = replace(own, document=replace(own.document, id="n-17"))
    assert take_in(workspace, [older, stated]) == {"added": 2}


def test_the_same_words_at_the_same_address_are_known_though_the_outlet_is_called_otherwise_now(workspace: Workspace, file: str) -> None:
    (own,) = received(file, NORTH)
    post = replace(own, document=replace(own.document, id=address_id("https://example.org/7", TEXT)))
    renamed = replace(post, document=replace(post.document, outlet="وكالة الشمال الجديدة", published="2021-05-08"))
    assert take_in(workspace, [post]) == {"added": 1}
    assert take_in(workspace, [renamed]) == {"known": 1}


def test_another_report_under_an_id_that_a_source_states_is_refused_and_noted(workspace: Workspace, file: str) -> None:
    (own,) = received(file, NORTH)
    stated = replace(own, document=replace(own.document, id="n-17"))
    other = replace(stated, document=replace(stated.document, outlet="قناة الجسر"))
    assert take_in(workspace, [stated, other]) == {"added": 1, "refused": 1}
    with workspace.reading() as view:
        (noted,) = view.issues(kind="not_ingested").items
    assert (noted.source, "it differs in outlet" in noted.issue.why) == (file, True)
