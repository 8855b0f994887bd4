"""What is answered from memory is what the database answers, also after what held has changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice, product
from pathlib import Path
from threading import Barrier, Thread
from typing import get_args

import pytest
from tests.pipeline.stories import reports

from marsad.model import OriginOfRecord
from marsad.pipeline.keeping import keep
from marsad.store import Area, Filters, LedgerOrder, SortKey, Told, View, Workspace, create_workspace
from marsad.store.in_memory.standing import Standing
from marsad.testing import make_incident, make_place

from .conftest import replace_by
from .writer import batch, report

_RING = ((35.0, 33.0), (38.5, 33.2), (37.0, 36.5))


@pytest.fixture
def filled(address: str) -> Iterator[Workspace]:
    with create_workspace(address) as workspace:
        for _ in keep(workspace, reports(45)):
            pass
        yield workspace


def _questions(view: View) -> Iterator[tuple[Filters, str]]:
    """Every value that incidents have, alone and by twos with a day, an area and a word."""
    every = view.list_incidents(limit=500).items
    places = [incident.place for incident in every if incident.place and incident.place.lat is not None and incident.place.lon is not None]
    day = datetime(2021, 5, 6, tzinfo=UTC)
    narrow = [
        Filters(), *(Filters(types=(type_,)) for type_ in sorted({incident.type for incident in every})), Filters(types=("no_such_type",)),
        Filters(grades=("contested", "reported")), Filters(killed_min=0), Filters(killed_min=3), Filters(injured_min=1), Filters(needs_review=True),
        Filters(needs_review=False), Filters(actors=("sohr", "isis")), Filters(doers=("syrian_army",)), Filters(outlets=("قناة الجسر",)), Filters(origins=("sohr",)),
        *(Filters(place=place.place) for place in places[:3]), *(Filters(country=place.country) for place in places[:2]),
        *(Filters(admin1=place.admin1) for place in places[:2]), Filters(place_name="سرمين"), Filters(polygon=_RING),
        Filters(since=day), Filters(until=day + timedelta(days=1)),
    ]  # fmt: skip
    for filters, words in product(narrow, ("", "سرمين", "!")):
        yield filters, words
        yield replace(filters, since=day, until=day + timedelta(days=2)), words
        yield replace(filters, area=Area(36.0, 35.0, 37.5, 36.2)), words
    # A rectangle over the 180th meridian holds what lies on either side of it.
    yield Filters(area=Area(170.0, -90.0, 36.7, 90.0)), ""


def _answers(view: View, filters: Filters, words: str) -> list[object]:
    first = view.list_incidents(filters, words, limit=5)
    places = view.count_places(filters, words, zoom=7)
    spots = [(spot.place, spot.cell if spot.one_point else None, spot.grades, spot.named, round(spot.lon, 3), round(spot.lat, 3)) for spot in places.spots]
    return [
        first, view.list_incidents(filters, words, limit=500), view.list_incidents(filters, words, limit=5, after=first.after) if first.after else None,
        spots, places.units, places.unplaced, *(list(view.count_times(filters, words, step=step).items()) for step in ("hour", "day", "week")),
    ]  # fmt: skip


def _ledgers(view: View, filters: Filters, words: str) -> list[object]:
    """The ledger in every order, told in every manner, with the page behind the first."""
    manners = (Told(), Told(polarity="denied"), Told(tellers=("sohr",)), Told(certainties=("reported", "claimed")))
    orders = [LedgerOrder(by=by, falling=falling) for by in get_args(SortKey) for falling in (True, False)]
    found: list[object] = []
    for told, order in [*product(manners[:1], orders), *product(manners[1:], orders[:1])]:
        first = view.list_claims(filters, words, told, order, limit=4)
        found += [first, view.list_claims(filters, words, told, order, limit=500)]
        found += [view.list_claims(filters, words, told, order, limit=4, after=first.after)] if first.after else []
    return found


def _compare(workspace: Workspace, standing: Standing, questions: int | None = None) -> None:
    with workspace.reading() as view:
        remembering = View(view._connection, view._raw, standing)
        assert standing.of(view._connection) is not None
        for number, (filters, words) in enumerate(islice(_questions(view), questions)):
            assert _answers(remembering, filters, words) == _answers(view, filters, words), (filters, words)
            if number % 11 == 0:
                assert _ledgers(remembering, filters, words) == _ledgers(view, filters, words), (filters, words)


def test_memory_answers_as_the_database_does(filled: Workspace) -> None:
    _compare(filled, Standing())


@pytest.mark.parametrize("at_once", [False, True])
def test_memory_follows_what_is_recorded(workspace: Workspace, at_once: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where what is gone is left out at once."""
    if at_once:
        monkeypatch.setattr("marsad.store.in_memory.standing._mostly_gone", lambda columns: True)
    told = list(map(report, range(6)))
    incidents = [make_incident([claim], id=f"incident{number}") for number, (_, claim) in enumerate(told)]
    standing = Standing()
    _compare(workspace, standing, 20)
    workspace.record(batch(*told[:4]), then=replace_by(*incidents[:4]))
    _compare(workspace, standing, 20)
    with workspace.writing() as recording:
        recording.replace_incidents([replace(incidents[1], type="protest"), incidents[4]], ["incident0"])
    _compare(workspace, standing, 20)
    with workspace.writing() as recording:
        document, claim = told[2]
        read_anew = replace(claim, polarity="denied", type="shelling", place=(make_place("Taftanaz"),))
        recording.add_reading(document.id, [read_anew], OriginOfRecord("factory", "1", ""))
    _compare(workspace, standing, 40)
    with workspace.reading() as view:
        known = standing.of(view._connection)
        assert known is not None
        assert View(view._connection, view._raw, standing).list_claims(Filters(grades=("reported",)), told=Told(polarity="denied")).items == (read_anew,)
        incidents = known.held.incidents
        assert sorted(incidents.id[incidents.holding].tolist()) == [b"incident1", b"incident2", b"incident3", b"incident4"]


def test_who_sees_what_was_before_asks_the_database(filled: Workspace) -> None:
    standing = Standing()
    with filled.reading() as before:
        _ = before.head()
        with filled.writing() as recording:
            recording.replace_incidents([make_incident([report(0)[1]])])
        with filled.reading() as after:
            assert standing.of(after._connection) is not None
        assert standing.of(before._connection) is None


def test_another_workspace_in_its_place_is_read_anew(filled: Workspace, tmp_path: Path) -> None:
    standing = Standing()
    with create_workspace(tmp_path / "shorter") as shorter:
        shorter.record(batch(report(0)), then=replace_by(make_incident([report(0)[1]])))
        _compare(shorter, standing, 1)
    _compare(filled, standing, 20)


def test_one_reads_and_the_others_do_not_wait(filled: Workspace) -> None:
    standing, start, found = Standing(), Barrier(4), list[bool]()

    def ask() -> None:
        with filled.reading() as view:
            start.wait()
            found.append(standing.of(view._connection) is not None)

    threads = [Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert any(found)
    _compare(filled, standing, 5)


def test_who_holds_what_was_before_goes_on_with_it(filled: Workspace) -> None:
    standing = Standing()
    told = [report(number) for number in range(50)]
    with filled.reading() as before:
        held = standing.of(before._connection)
        assert held is not None
        filled.record(batch(*told), then=replace_by(*(make_incident([claim]) for _, claim in told)))
        with filled.reading() as after:
            assert standing.of(after._connection) is not None
        filters = Filters(grades=("reported", "contested"))
        assert held.list_claims(filters, "", Told(), LedgerOrder(), after=None, limit=500) == before.list_claims(filters, limit=500)
        assert held.list_incidents(filters, "سرمين", after=None, limit=500) == before.list_incidents(filters, "سرمين", limit=500)


def test_what_did_not_come_to_an_end_leaves_nothing(filled: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    standing = Standing()
    _compare(filled, standing, 1)
    filled.record(batch(report(0)), then=replace_by(make_incident([report(0)[1]])))
    with monkeypatch.context() as patched:
        patched.setattr("marsad.store.in_memory.claim_columns._with_pairs", _fail)
        with pytest.raises(RuntimeError), filled.reading() as view:
            standing.of(view._connection)
    _compare(filled, standing, 10)


def _fail(_: object) -> None:
    raise RuntimeError("the connection is gone")
