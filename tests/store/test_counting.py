"""What maps, time lines, the ledger, the review queue and users ask of either database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import get_args

import pytest
from tests.pipeline.stories import reports

from marsad.model import Claim, Protected, User
from marsad.pipeline.keeping import keep, waiting
from marsad.store import Area, Filters, LedgerOrder, SortKey, StoreError, Told, View, Workspace, WrongCursor, create_workspace
from marsad.testing import make_incident, make_interval

from .conftest import replace_by
from .writer import batch, report


@pytest.fixture(params=["asked of the database", "kept in memory"])
def view(address: str, request: pytest.FixtureRequest) -> Iterator[View]:
    with create_workspace(address) as workspace:
        if request.param == "kept in memory":
            workspace.keep_in_memory()
        for _ in keep(workspace, reports(45)):
            pass
        with workspace.reading() as opened:
            yield opened


def test_all_that_fit_are_counted_however_they_are_narrowed_down(view: View) -> None:
    every = view.list_incidents(limit=500).items
    placed = [incident for incident in every if incident.place and incident.place.lat is not None and incident.place.lon is not None]
    (lat, lon) = Counter((incident.place.lat, incident.place.lon) for incident in placed if incident.place).most_common(1)[0][0]
    assert lat is not None and lon is not None
    around = Area(lon - 0.01, lat - 0.01, lon + 0.01, lat + 0.01)
    ring = ((around.west, around.south), (around.east, around.south), (around.east, around.north), (around.west, around.north))
    day = Filters(since=datetime(2021, 5, 6, tzinfo=UTC), until=datetime(2021, 5, 7, tzinfo=UTC))
    for filters, words in (
        (Filters(), ""), (Filters(types=("shelling",)), ""), (Filters(grades=("contested", "reported")), ""), (Filters(killed_min=4), ""),
        (Filters(needs_review=True), ""), (Filters(needs_review=False), ""), (Filters(actors=("sohr",)), ""), (Filters(doers=("syrian_army",)), ""),
        (Filters(outlets=("قناة الجسر", "إذاعة الوادي")), ""), (Filters(origins=("sohr",)), ""), (Filters(), "سرمين"), (Filters(), "!"),
        (Filters(polygon=ring), ""), (day, ""), (replace(day, types=("shelling",)), "قصف"),
    ):  # fmt: skip
        listed = view.list_incidents(filters, words, limit=500).items
        counted = view.count_places(filters, words, zoom=9)
        found = sum(spot.grades.total() for spot in counted.spots) + sum(unit.grades.total() for unit in counted.units) + counted.unplaced.total()
        assert found == len(listed), (filters, words)
        for step in ("hour", "day", "week"):
            line = view.count_times(filters, words, step=step)
            assert sum(grades.total() for grades in line.values()) == len(listed), (filters, words, step)
    inside = view.count_places(Filters(area=around), zoom=12)
    assert (
        sum(spot.grades.total() for spot in inside.spots)
        == len(view.list_incidents(Filters(area=around)).items)
        == len(view.list_incidents(Filters(polygon=ring)).items)
        > 0
    )
    early = view.list_incidents()
    assert view.count_places(as_of=datetime(2001, 1, 1, tzinfo=UTC)).spots == () and early.items


@pytest.mark.parametrize("in_memory", [False, True])
def test_an_hour_is_said_only_of_what_is_told_so_closely_and_a_day_is_that_of_the_place(workspace: Workspace, in_memory: bool) -> None:
    if in_memory:
        workspace.keep_in_memory()
    at = datetime(2020, 1, 20, 22, 30, tzinfo=UTC)
    times = (
        make_interval(precision="minute", earliest=at, latest=at, zone="Asia/Damascus"),
        make_interval(precision="part_of_day", earliest=at - timedelta(hours=5), latest=at, zone="Asia/Damascus"),
        make_interval("2020-01-20"),
        None,
    )
    told = [(document, replace(claim, time=time)) for time, (document, claim) in zip(times, map(report, range(4)), strict=True)]
    workspace.record(batch(*told), then=replace_by(*(make_incident([claim]) for _, claim in told)))
    with workspace.reading() as opened:
        hours = {start: grades.total() for start, grades in opened.count_times(step="hour").items()}
        days = {start: grades.total() for start, grades in opened.count_times().items()}
        weeks = {start: grades.total() for start, grades in opened.count_times(step="week").items()}
    assert hours == {None: 2, at.replace(minute=0) - timedelta(hours=5): 1, at.replace(minute=0): 1}
    assert days == {None: 1, date(2020, 1, 20): 2, date(2020, 1, 21): 1}
    assert weeks == {None: 1, date(2020, 1, 20): 3}


@pytest.mark.parametrize("by", get_args(SortKey))
@pytest.mark.parametrize("falling", [True, False])
def test_the_ledger_is_sorted_alike_page_by_page(view: View, by: SortKey, falling: bool) -> None:
    def value(claim: Claim) -> str | None:
        document = view.documents([claim.document])[claim.document]
        happened = claim.time and (claim.time.latest or claim.time.earliest)
        return {
            "received": None, "happened": happened.isoformat() if happened else None, "published": str(document.published_on), "type": claim.type,
            "outlet": document.outlet, "teller": claim.attribution[0].actor if claim.attribution else None,
        }[by]  # fmt: skip

    found: list[Claim] = []
    after = None
    while True:
        page = view.list_claims(order=LedgerOrder(by=by, falling=falling), after=after, limit=8)
        found += page.items
        after = page.after
        if after is None:
            break
    assert len({claim.id for claim in found}) == len(found) == view.status().claims
    values = [value(claim) for claim in found]
    known = [own for own in values if own is not None]
    assert values == known + [None] * (len(values) - len(known))
    # Databases order letters of scripts in ways of their own; the same comes together and goes one way.
    assert by in ("outlet", "received") or known == sorted(known, reverse=falling)
    with pytest.raises(WrongCursor):
        view.list_claims(order=LedgerOrder(by=by), after="nowhere")


def test_the_ledger_is_narrowed_down_by_claims_incidents_and_words(view: View) -> None:
    every = view.list_claims(limit=500).items
    documents = view.documents({claim.document for claim in every})
    assert set(view.list_claims(told=Told(polarity="denied"), limit=500).items) == {claim for claim in every if claim.polarity == "denied"} != set()
    assert (
        set(view.list_claims(told=Told(tellers=("sohr",)), limit=500).items)
        == {claim for claim in every if claim.attribution and claim.attribution[0].actor == "sohr"}
        != set()
    )
    contested = {id_ for incident in view.list_incidents(Filters(grades=("contested",)), limit=500).items for id_ in incident.claims}
    assert {claim.id for claim in view.list_claims(Filters(grades=("contested",)), limit=500).items} == contested != set()
    assert set(view.list_claims(words="سرمين", limit=500).items) == {claim for claim in every if "سرمين" in documents[claim.document].text} != set()


def test_the_queue_goes_on_where_it_was(view: View) -> None:
    whole = [(item.incident.id, item.cause) for item in waiting(view, limit=500).items]
    parts, after = [], None
    while True:
        page = waiting(view, after=after, limit=2)
        parts += [(item.incident.id, item.cause) for item in page.items]
        after = page.after
        if after is None:
            break
    assert parts == whole and len(set(whole)) == len(whole) > 2
    with pytest.raises(WrongCursor):
        view.waiting(after="nowhere")


def test_outlets_and_origins_are_counted(view: View) -> None:
    every = view.list_incidents(limit=500).items
    assert sum(count.reports for count in view.count_outlets()) == 45
    origins = Counter(origin.key for incident in every for origin in incident.origins)
    assert {count.key: count.incidents for count in view.count_origins()} == origins
    assert sum(count.alone for count in view.count_origins()) == sum(len(incident.origins) == 1 for incident in every)


def test_users_and_protected_sources_are_kept_and_told_of(workspace: Workspace) -> None:
    user = User(name="Layla", role="coder", made=datetime(2026, 1, 1, tzinfo=UTC), password="hash")
    now = datetime(2026, 4, 9, 12, tzinfo=UTC)
    with workspace.writing("test") as recording:
        recording.add_user(user)
        recording.add_session("Layla", "token", now, now + timedelta(hours=1))
        recording.protect(Protected("actor", "sohr", "monitor"))
        recording.protect(Protected("actor", "sohr", "watcher"))
    with workspace.reading() as opened:
        found = opened.signed_in("token", now)
        assert found is not None and found.role == "coder"
        assert opened.signed_in("token", now + timedelta(hours=1)) is None and opened.signed_in("other", now) is None
        assert opened.protected() == (Protected("actor", "sohr", "watcher"),)
    with workspace.writing("test") as recording:
        assert recording.change_user("Layla", role="admin").role == "admin"
        assert recording.signed_in("token", now) is None
        with pytest.raises(StoreError, match="such a user already"):
            recording.add_user(user)
        with pytest.raises(StoreError, match="no such user"):
            recording.change_user("Rana", role="admin")
        assert recording.unprotect("actor", "sohr") and not recording.unprotect("actor", "sohr")
    with workspace.reading() as opened:
        actions = [entry.action for entry in opened.audit()]
    assert [action for action in actions if action.startswith(("user", "source"))] == [
        "user.added", "source.protected", "source.unprotected", "source.protected", "user.changed", "source.unprotected",
    ]  # fmt: skip
    assert not workspace.verify().faults
