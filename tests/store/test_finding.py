"""Lists, pages, filters and full-text search: the same answers in both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from marsad.model import Claim, Document
from marsad.store import Area, Filters, LedgerOrder, ReadReports, StoreError, Workspace
from marsad.testing import make_actor, make_claim, make_document, make_incident, make_interval, make_place, make_received, make_teller

from .conftest import Clock, replace_by
from .writer import READER, batch, report

RAQQA = make_place("Raqqa", place="geonames.172955", name_ar="الرقة", lat=35.95, lon=39.01, country="SY", admin1="Raqqa")
BEIRUT = make_place("Beirut", place="geonames.276781", name_ar="بيروت", lat=33.89, lon=35.5, country="LB", admin1="Beirut")

TEXTS = (
    (
        "قصفت المدفعية الأحياء الشرقيّة في الرقة",
        {"type": "shelling", "place": (RAQQA,), "time": make_interval("2020-01-20"), "perpetrator": (make_actor("syrian_army"),)},
    ),
    (
        "والقصف مستمرّ على بيروت لليوم الثاني",
        {"type": "air_strike", "place": (BEIRUT,), "time": make_interval("2020-01-22"), "attribution": (make_teller(actor="sohr"),)},
    ),
    ("اجتماع للوزراء في بيروت", {"type": "protest", "place": (BEIRUT,), "time": make_interval("2020-01-24"), "target": (make_actor("lebanese_army"),)}),
    ("A mortar bomb fell near Raqqa's museum", {"type": "shelling", "place": (RAQQA,), "time": None}),
)


def stories() -> list[tuple[Document, Claim]]:
    found = []
    for number, (text, fields) in enumerate(TEXTS):
        document = make_document(text, outlet=f"Outlet {number % 2}", lang="ar" if number < 3 else "en")
        found.append((document, make_claim(document, origin_of_record=READER, **fields)))
    return found


@pytest.fixture
def told(workspace: Workspace) -> Workspace:
    """Four reports, an incident for each, of which the second is confirmed."""
    incidents = [make_incident([claim]) for _, claim in stories()]
    incidents[1] = replace(incidents[1], grade=replace(incidents[1].grade, occurrence="confirmed"))
    workspace.record(batch(*stories()), then=replace_by(*incidents))
    return workspace


def search(workspace: Workspace, words: str = "", **filters: object) -> list[int]:
    """The numbers of the stories that are found, last received first."""
    numbers = {document.id: number for number, (document, _) in enumerate(stories())}
    with workspace.reading() as view:
        return [numbers[hit.document.id] for hit in view.search(words, Filters(**filters)).items]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("قصف", [1]), ("القصف", [1]), ("والقصف", [1]), ("قصفت", [0]), ("الاحياء", [0]), ("أحياء الشرقية", [0]), ("شَرقِيّة", [0]), ("بيروت", [2, 1]),
        ("بيروت اجتماع", [2]), ("وزراء", [2]), ("الوزراء", [2]), ("يوم", [1]), ("MORTAR", [3]), ("raqqa museum", [3]), ("mortar beirut", []), ("مستمر", [1]),
        ("", [3, 2, 1, 0]), ("   ", [3, 2, 1, 0]), ("!؟", []), ("قصف) OR x", []), ("'; DROP TABLE documents; --", []), ('"', []),
    ],
)  # fmt: skip
def test_words_are_found_however_they_are_written(told: Workspace, words: str, found: list[int]) -> None:
    assert search(told, words) == found


FILTERS: dict[str, tuple[dict[str, object], list[int]]] = {
    "type": ({"types": ("shelling",)}, [3, 0]),
    "types": ({"types": ("shelling", "protest")}, [3, 2, 0]),
    "place": ({"place": "geonames.172955"}, [3, 0]),
    "place by name": ({"place_name": "الرقّة"}, [3, 0]),
    "place by its English name": ({"place_name": "BEIRUT"}, [2, 1]),
    "country": ({"country": "LB"}, [2, 1]),
    "province": ({"admin1": "Raqqa"}, [3, 0]),
    "area": ({"area": Area(38, 35, 40, 37)}, [3, 0]),
    "area across the date line": ({"area": Area(170, -90, 36, 90)}, [2, 1]),
    "since": ({"since": datetime(2020, 1, 22, tzinfo=UTC)}, [2, 1]),
    "until": ({"until": datetime(2020, 1, 22, tzinfo=UTC)}, [0]),
    "between": ({"since": datetime(2020, 1, 21, tzinfo=UTC), "until": datetime(2020, 1, 23, tzinfo=UTC)}, [1]),
    "who did it": ({"actors": ("syrian_army",)}, [0]),
    "who was struck": ({"actors": ("lebanese_army",)}, [2]),
    "who tells": ({"actors": ("sohr",)}, [1]),
    "outlet": ({"outlets": ("Outlet 1",)}, [3, 1]),
    "grade": ({"grades": ("confirmed",)}, [1]),
    "several": ({"country": "LB", "outlets": ("Outlet 0",), "types": ("protest",)}, [2]),
    "several that no claim has together": ({"country": "LB", "types": ("shelling",)}, []),
    "actor and name": ({"actors": ("sohr",), "place_name": "بيروت"}, [1]),
}


@pytest.mark.parametrize("name", FILTERS)
def test_reports_are_narrowed_down_by_what_their_claims_say(told: Workspace, name: str) -> None:
    filters, found = FILTERS[name]
    assert search(told, **filters) == found


@pytest.mark.parametrize("name", FILTERS)
def test_incidents_are_narrowed_down_the_same(told: Workspace, name: str) -> None:
    filters, found = FILTERS[name]
    numbers = {claim.id: number for number, (_, claim) in enumerate(stories())}
    with told.reading() as view:
        items = view.list_incidents(Filters(**filters)).items  # type: ignore[arg-type]
        later = view.list_incidents(Filters(**filters), as_of=datetime(2030, 1, 1, tzinfo=UTC)).items  # type: ignore[arg-type]
    assert sorted(numbers[incident.claims[0]] for incident in items) == sorted(found)
    assert items == later


def test_god_is_not_taken_for_a_pronoun_with_the_article(workspace: Workspace) -> None:
    documents = [make_document(text) for text in ("لا علم له بالأمر", "بيان لحزب الله", "والله أعلم")]
    workspace.record(ReadReports(received=tuple(map(make_received, documents))))
    with workspace.reading() as view:
        assert [hit.document.id for hit in view.search("الله").items] == [documents[2].id, documents[1].id]
        assert [hit.document.id for hit in view.search("له").items] == [documents[0].id]


def test_words_and_filters_hold_together(told: Workspace) -> None:
    assert search(told, "بيروت", types=("protest",)) == [2]
    assert search(told, "قصف", types=("protest",)) == []


def test_a_hit_has_the_claims_that_fit_and_their_incidents(told: Workspace) -> None:
    with told.reading() as view:
        (hit,) = view.search("اجتماع").items
        (_, claim) = stories()[2]
        assert hit.claims == (claim,)
        assert hit.incidents == (make_incident([claim]).id,)


def test_a_claim_that_was_ended_finds_its_report_no_longer(told: Workspace) -> None:
    document, claim = stories()[2]
    with told.writing() as recording:
        recording.add_reading(document.id, [replace(claim, type="explosion")], READER)
    assert search(told, types=("protest",)) == []
    assert search(told, types=("explosion",)) == [2]
    assert search(told, "اجتماع") == [2]


def test_an_incident_is_found_by_what_its_claims_say_since_they_were_read_anew(told: Workspace) -> None:
    document, claim = stories()[0]
    with told.writing() as recording:
        recording.add_reading(document.id, [replace(claim, perpetrator=(make_actor("isis"),))], READER)
    incident = make_incident([claim])
    with told.reading() as view:
        assert view.list_incidents(Filters(actors=("isis",))).items == (incident,)
        assert view.list_incidents(Filters(actors=("syrian_army",))).items == ()
        assert view.list_incidents(Filters(outlets=("Outlet 0",), place_name="raqqa")).items == (incident,)


def test_filters_that_many_claims_fit_give_the_same_as_for_few(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace.record(batch(*(report(n) for n in range(20))))
    few = search_ids(workspace)
    monkeypatch.setattr("marsad.store.batches.FEW", 3)
    assert search_ids(workspace) == few
    assert len(few) == 20


def search_ids(workspace: Workspace) -> list[str]:
    with workspace.reading() as view:
        return [hit.document.id for hit in view.search("rockets", Filters(types=("shelling",), country="SY", place_name="sarmin")).items]


def test_pages_of_a_search_go_through_everything_once(workspace: Workspace) -> None:
    workspace.record(batch(*(report(n) for n in range(25))))
    with workspace.reading() as view:
        pages, after = [], None
        while True:
            page = view.search("rockets", after=after, limit=10)
            pages.append([hit.document.id for hit in page.items])
            if (after := page.after) is None:
                break
    assert list(map(len, pages)) == [10, 10, 5]
    assert [id_ for page in pages for id_ in page] == [report(n)[0].id for n in reversed(range(25))]


def test_pages_of_incidents_are_in_order_of_time_and_end_with_those_without_one(workspace: Workspace, clock: Clock) -> None:
    made, claims = [], []
    for n in range(23):
        document, claim = report(n)
        time = None if n % 5 == 0 else make_interval(f"2020-01-{n % 7 + 1:02}")
        claims.append((document, replace(claim, time=time)))
        made.append(make_incident([claims[-1][1]]))
    workspace.record(batch(*claims), then=replace_by(*made))
    for filters in (Filters(), Filters(place_name="Sarmin"), Filters(outlets=("Example agency",), country="SY")):
        for as_of in (None, clock.now + timedelta(days=1)):
            with workspace.reading() as view:
                found, after = [], None
                while True:
                    page = view.list_incidents(filters, as_of=as_of, after=after, limit=4)
                    found.extend(page.items)
                    if (after := page.after) is None:
                        break
            assert sorted(own.id for own in found) == sorted(own.id for own in made)
            days = [own.time.latest if own.time else datetime(1, 1, 1, tzinfo=UTC) for own in found]
            assert days == sorted(days, reverse=True)  # type: ignore[type-var]


def test_a_page_goes_on_from_where_it_was_though_more_was_recorded_meanwhile(workspace: Workspace) -> None:
    workspace.record(batch(*(report(n) for n in range(4))))
    with workspace.reading() as view:
        first = view.list_documents(limit=2)
    workspace.record(batch(report(4)))
    with workspace.reading() as view:
        second = view.list_documents(limit=2, after=first.after)
    assert [own.id for own in (*first.items, *second.items)] == [report(n)[0].id for n in (3, 2, 1, 0)]
    assert second.after is None


def test_reports_are_listed_by_outlet(told: Workspace) -> None:
    with told.reading() as view:
        assert [own.id for own in view.list_documents(outlet="Outlet 0").items] == [stories()[n][0].id for n in (2, 0)]


@pytest.mark.parametrize("after", ["", "x", "2020~", "~3", "²"])
def test_a_cursor_that_is_none_says_what_to_do(told: Workspace, after: str) -> None:
    with told.reading() as view:
        for ask in (view.search, view.list_documents, view.list_incidents, view.issues, view.unread):
            with pytest.raises(StoreError, match="Give back the `after`"):
                ask(after=after)  # type: ignore[operator]


def test_a_report_of_very_many_words_is_kept_and_found_by_the_first(workspace: Workspace) -> None:
    document = make_document(" ".join(f"كلمة{n}" for n in range(120_000)))
    workspace.record(ReadReports(received=(make_received(document),)))
    with workspace.reading() as view:
        assert [hit.document.id for hit in view.search("كلمة77").items] == [document.id]


def test_the_status_counts_what_is_there(told: Workspace) -> None:
    with told.reading() as view:
        found = view.status()
    assert (found.captures, found.documents, found.claims, found.incidents, found.unread) == (4, 4, 4, 4, 0)
    assert found.grades == {"confirmed": 1, "reported": 3}
    assert found.read_by == ((READER, 4),)


def test_what_may_have_happened_at_any_time_of_a_year_or_a_month_fits_every_day_of_it(workspace: Workspace) -> None:
    year = replace(make_interval("2020-06-01", precision="year"), earliest=datetime(2020, 1, 1, tzinfo=UTC), latest=datetime(2020, 12, 31, tzinfo=UTC))
    since_then = replace(make_interval("2020-03-05"), latest=None)
    month = replace(make_interval("2020-03-01", precision="month"), latest=datetime(2020, 3, 31, tzinfo=UTC))
    times = [year, month, make_interval("2020-03-05"), make_interval("2020-03-20"), since_then, make_interval("2019-03-05")]
    told = [(document, replace(claim, time=time, perpetrator=(make_actor("isis"),))) for (document, claim), time in zip(map(report, range(6)), times)]
    made = [make_incident([claim]) for _, claim in told]
    workspace.record(batch(*told), then=replace_by(*made))
    filters = Filters(since=datetime(2020, 3, 5, tzinfo=UTC), until=datetime(2020, 3, 6, tzinfo=UTC))
    with workspace.reading() as view:
        assert {hit.document.id for hit in view.search("", filters).items} == {told[n][0].id for n in (0, 1, 2, 4)}
        first = view.list_incidents(filters, limit=2)
        rest = view.list_incidents(filters, limit=2, after=first.after)
        of_isis = replace(filters, actors=("isis",))
        by_actor = view.list_incidents(of_isis)
        days, spots = view.count_times(of_isis), view.count_places(of_isis)
        ledger = [view.list_claims(asked, order=LedgerOrder(by=by)).items for asked in (filters, of_isis) for by in ("received", "type", "happened")]
    assert [own.id for own in (*first.items, *rest.items)] == [made[n].id for n in (0, 1, 2, 4)]
    assert rest.after is None
    assert by_actor.items == (*first.items, *rest.items)
    assert sum(grades.total() for grades in days.values()) == 4
    assert sum(spot.grades.total() for spot in (*spots.spots, *spots.units)) + spots.unplaced.total() == 4
    assert {frozenset(claim.id for claim in claims) for claims in ledger} == {frozenset(told[n][1].id for n in (0, 1, 2, 4))}


def test_what_can_be_chosen_is_what_some_incident_has(told: Workspace) -> None:
    with told.reading() as view:
        assert view.values_of("actor") == ("lebanese_army", "sohr", "syrian_army")
        assert view.values_of("outlet") == ("Outlet 0", "Outlet 1")
        assert view.values_of("place") == (RAQQA.place, BEIRUT.place)
