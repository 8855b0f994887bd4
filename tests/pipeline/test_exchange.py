"""What is written out comes back as it was; what people coded comes in as their own; and the two are compared."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from marsad.export import Choices, Knowledge, exporter
from marsad.export.comparison import comparison_lines
from marsad.export.comparison_page import comparison_page
from marsad.ingest import Problem, ReadOptions, receive_paths
from marsad.ingest.coded import CodedEvent
from marsad.model import Document, InputError, Reading
from marsad.pipeline.exchange import Further, coded_events, compare, gather, is_coded, keep_coded, narrowed, read_records, restore, write_export
from marsad.pipeline.keeping import keep, read_again
from marsad.store import Area, Filters, Workspace, create_workspace
from marsad.testing import make_record

HEADER = (
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,country,admin1,location,latitude,longitude,"
    "geo_precision,notes,fatalities"
)
STRIKE = 'SYR1,2020-01-23,1,Explosions/Remote violence,Shelling/artillery/missile attack,Military Forces of Syria (2000-2024),,HTS: Hayat Tahrir al-Sham,Syria,Idleb,Sarmin,35.9040,36.7250,1,"Invented: a town was shelled.",3'
UCDP = (
    "id,type_of_violence,side_a,side_b,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,date_prec,date_start,date_end,best,high,low,deaths_civilians\n"
    "9001,1,Government of Syria,Hayat Tahrir al-Sham,1,Sarmin town,Idlib,,35.9040,36.7250,Syria,1,2020-01-23 00:00:00.000,2020-01-23 00:00:00.000,5,7,3,2\n"
)


@pytest.fixture
def empty(tmp_path: Path) -> Workspace:
    return create_workspace(tmp_path / "empty")


def as_kept(reading: Reading) -> Reading:
    """A reading without what differs from one workspace to another: where its reports came from."""
    documents = tuple(replace(document, source="") for document in reading.documents)
    return replace(reading, documents=documents, issues=(), running_counts=(), outlook=(), silences=())


def everything(workspace: Workspace) -> Reading:
    with workspace.reading() as view:
        return gather(view, Filters(), Further())


def there_and_back(reading: Reading, format_: str, workspace: Workspace, folder: Path) -> Reading:
    out = folder / f"out.{format_}"
    write_export(reading, exporter(format_), out, Knowledge(), Choices())
    done = restore(workspace, read_records(out))
    assert (done.as_they_were, done.linked_anew) == (len(reading.incidents), 0)
    return everything(workspace)


@pytest.mark.parametrize("format_", ["jsonl", "parquet"])
def test_the_examples_come_back_as_they_were(format_: str, root: Path, tmp_path: Path, empty: Workspace) -> None:
    with create_workspace(tmp_path / "first") as first:
        for _ in keep(first, receive_paths([str(root / "examples")], ReadOptions("2020-01-23", "Example agency", "auto"))):
            pass
        before = everything(first)
    assert before.incidents
    after = there_and_back(before, format_, empty, tmp_path)
    assert as_kept(after) == as_kept(before)
    assert empty.verify().faults == ()


def test_two_thousand_made_incidents_come_back_as_they_were(tmp_path: Path, empty: Workspace) -> None:
    made = make_record(2000)
    assert len(made.incidents) == 2000
    after = there_and_back(made, "jsonl", empty, tmp_path)
    assert by_id(after) == by_id(made)
    write_export(after, exporter("parquet"), tmp_path / "out", Knowledge(), Choices())
    records = read_records(tmp_path / "out")
    assert by_id(Reading(tuple(report.document for report in records.received), records.claims, records.incidents)) == by_id(made)


def test_made_incidents_come_back_from_parquet_into_a_workspace(tmp_path: Path, empty: Workspace) -> None:
    made = make_record(60)
    assert by_id(there_and_back(made, "parquet", empty, tmp_path)) == by_id(made)


def by_id(reading: Reading) -> list[dict[str, object]]:
    """All records of a reading by their ids, without what a workspace works out anew: what incidents may be to each other."""
    relations = {"may_answer": (), "may_be_answered_by": (), "part_of": None}
    return [
        {document.id: replace(document, source="") for document in reading.documents},
        {claim.id: claim for claim in reading.claims},
        {incident.id: replace(incident, **relations) for incident in reading.incidents},  # type: ignore[arg-type]
    ]


def test_what_comes_back_twice_is_known(tmp_path: Path, empty: Workspace) -> None:
    out = tmp_path / "out.jsonl"
    write_export(make_record(20), exporter("jsonl"), out, Knowledge(), Choices())
    restore(empty, read_records(out))
    again = restore(empty, read_records(out))
    assert {outcome.state for outcome in again.outcomes} == {"known"}
    assert (again.as_they_were, again.linked_anew) == (0, 0)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda lines: lines[1:], "contract None"),
        (lambda lines: [lines[0].replace("1.1", "1.0"), *lines[1:]], "contract 1.0"),
        (lambda lines: [lines[0], "{broken", *lines[1:]], ":2: this is no line"),
        (lambda lines: [lines[0], *lines[2:]], "which is not there"),
        (lambda lines: [*lines[:-1], lines[-1].replace('"grade"', '"mark"')], "this is no incident"),
    ],
)
def test_records_that_are_wrong_are_refused_by_file_and_line(change, problem: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    out = tmp_path / "out.jsonl"
    write_export(make_record(2), exporter("jsonl"), out, Knowledge(), Choices())
    out.write_text("\n".join(change(out.read_text(encoding="utf-8").splitlines())), encoding="utf-8")
    with pytest.raises(InputError) as raised:
        read_records(out)
    assert problem in str(raised.value)


def coded(tmp_path: Path, *rows: str, kind: str = "acled") -> list[CodedEvent | Problem]:
    file = tmp_path / f"{kind}.csv"
    file.write_text("\n".join((HEADER, *rows)) if kind == "acled" else rows[0], encoding="utf-8")
    return list(coded_events(kind, file))


def event(tmp_path: Path, row: str, kind: str = "acled") -> CodedEvent:
    (found,) = coded(tmp_path, row, kind=kind)
    assert isinstance(found, CodedEvent)
    return found


def test_a_row_of_acled_is_a_claim_whose_every_part_stands_in_the_row(tmp_path: Path) -> None:
    own = event(tmp_path, STRIKE)
    claim, text = own.claim, own.document.text
    assert (claim.type, claim.perpetrator[0].actor, claim.target[0].actor) == ("shelling", "syrian_army", "hts")
    assert (claim.place[0].level, claim.place[0].lat, claim.place[0].country) == ("town", 35.904, "SY")
    assert claim.time is not None
    assert claim.time.precision == "day"
    assert [(harm.least, harm.most) for harm in claim.harm] == [(3, 3)]
    assert claim.attribution[0].kind == "coder"
    anchors = [
        claim.trigger,
        *(mention.anchor for mention in (*claim.perpetrator, *claim.target, *claim.place, *claim.attribution, *claim.harm)),
        claim.time.anchor,
    ]
    assert all(text[anchor.start : anchor.end] == anchor.text for anchor in anchors)


def test_no_fatalities_in_acled_may_mean_that_nobody_knows(tmp_path: Path) -> None:
    (harm,) = event(tmp_path, STRIKE.removesuffix("3") + "0").claim.harm
    assert (harm.least, harm.most) == (None, None)


def test_who_is_unidentified_in_acled_is_nobody(tmp_path: Path) -> None:
    assert event(tmp_path, STRIKE.replace("Military Forces of Syria (2000-2024)", "Unidentified Armed Group (Syria)")).claim.perpetrator == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("2020-01-23", "soon", 'event_date "soon" is no date'),
        ("2020-01-23", "32/01/2020", "is no date"),
        ("2020-01-23", "01/02/2020", "may be two days"),
        ("Shelling/artillery/missile attack", "Bombing", "is no sub-event"),
        ("Shelling/artillery/missile attack", "Other", "passed over"),
        ("35.9040", "north", 'latitude "north" is no number of degrees'),
        ("35.9040", "359.04", 'latitude "359.04" is no number'),
        ('.",3', '.",three', 'fatalities "three" is no whole number'),
        ('.",3', '.",2.5', 'fatalities "2.5" is no whole number'),
        ('.",3', '."', "the row has 15 values, and the heading 16"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_of_by_its_line(old: str, new: str, told: str, tmp_path: Path) -> None:
    wrong, right = coded(tmp_path, STRIKE.replace(old, new), STRIKE.replace("SYR1", "SYR2"))
    assert isinstance(wrong, Problem)
    assert wrong.source.endswith("acled.csv:2")
    assert told in str(wrong)
    assert isinstance(right, CodedEvent)


def test_a_table_without_the_columns_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(InputError, match="there is no column"):
        list(coded_events("acled", file))


def dated(written: str) -> str:
    return f"{HEADER}\n{STRIKE.replace('2020-01-23', written)}"


# Tables as people have them: other downloads, spreadsheets of other countries, R and pandas, HDX.
WRITTEN: dict[str, bytes] = {
    "byte order mark, semicolons, Windows line ends": f"{HEADER}\n{STRIKE}".replace(",", ";").replace("\n", "\r\n").encode("utf-8-sig"),
    "decimal commas": f"{HEADER}\n{STRIKE}".replace(",", ";").replace("35.9040", "35,9040").replace("36.7250", "36,7250").encode(),
    "tabs": f"{HEADER}\n{STRIKE}".replace(",", "\t").encode(),
    "columns of older downloads": f"data_id,{HEADER.upper()},ISO3\n77,{STRIKE},SYR".encode(),
    "hashtags in the second row": f"{HEADER}\n#event+code,#date+occurred{',' * 13},#affected+killed\n{STRIKE}".encode(),
    "NA for empty cells": f"{HEADER}\n{STRIKE.replace(',,', ',NA,')}".encode(),
    "the month's name": dated("23 January 2020").encode(),
    "the month's name in capitals and hyphens": dated("23-JANUARY-2020").encode(),
    "a short month": dated("23-Jan-20").encode(),
    "a time behind the day": dated("2020-01-23 00:00:00").encode(),
    "points between": dated("23.01.2020").encode(),
    "the day first": dated("23/01/2020").encode(),
    "the month first": dated("01/23/2020").encode(),
    "counts with a decimal": f"{HEADER}\n{STRIKE}.0".encode(),
}


@pytest.mark.parametrize("content", WRITTEN.values(), ids=WRITTEN)
def test_however_a_table_was_written_its_event_is_the_same(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "acled.csv"
    file.write_bytes(content)
    (own,) = coded_events("acled", file)
    assert isinstance(own, CodedEvent), own
    claim, plain = own.claim, event(tmp_path, STRIKE).claim
    assert claim.time is not None
    assert plain.time is not None
    assert (claim.time.earliest, claim.time.latest) == (plain.time.earliest, plain.time.latest)
    assert [mention.actor for mention in (*claim.perpetrator, *claim.target)] == ["syrian_army", "hts"]
    assert (claim.place[0].place, claim.place[0].lat, claim.place[0].lon) == (plain.place[0].place, 35.904, 36.725)
    assert [(harm.least, harm.most) for harm in claim.harm] == [(3, 3)]


def test_one_date_of_a_table_shows_the_order_of_all(tmp_path: Path) -> None:
    rows = [STRIKE.replace("SYR1", f"SYR{number}").replace("2020-01-23", day) for number, day in enumerate(("03/02/2020", "25/02/2020"))]
    first, _ = coded(tmp_path, *rows)
    assert isinstance(first, CodedEvent)
    assert first.claim.time is not None
    assert first.claim.time.latest is not None
    assert first.claim.time.latest.date().isoformat() == "2020-02-03"
    both = [*rows, rows[1].replace("SYR1", "SYR2").replace("25/02/2020", "02/25/2020")]
    assert [type(own) for own in coded(tmp_path, *both)] == [Problem, Problem, Problem]


def test_a_unit_of_a_countrys_forces_is_that_countrys(tmp_path: Path) -> None:
    own = event(tmp_path, STRIKE.replace("Military Forces of Syria (2000-2024)", "Military Forces of Syria (2000-2024) Air Force"))
    assert own.claim.perpetrator[0].actor == "syrian_army"


@pytest.mark.parametrize(
    ("old", "new", "told"), [("5,7,3,2", "5,2,3,2", "low 3 is above high 2"), ("01-23 00:00:00.000,5", "01-22 00:00:00.000,5", "is before date_start")]
)
def test_a_row_of_ucdp_that_contradicts_itself_is_told_of(old: str, new: str, told: str, tmp_path: Path) -> None:
    (wrong,) = coded(tmp_path, UCDP.replace(old, new), kind="ucdp")
    assert isinstance(wrong, Problem)
    assert told in str(wrong)


def test_ucdp_does_not_tell_the_kind_so_that_nothing_is_compared(tmp_path: Path) -> None:
    comparison = compare([event(tmp_path, UCDP, kind="ucdp")], reading_of_a_strike(), Knowledge())
    assert comparison.fields()["kind"] == (0, 0)
    assert "  none" in comparison_lines(comparison)
    assert "<p>None.</p>" in comparison_page(comparison)


def test_upper_case_columns_and_old_dates_are_read(tmp_path: Path) -> None:
    file = tmp_path / "old.csv"
    file.write_text(f"{HEADER.upper()}\n{STRIKE.replace('2020-01-23', '23 January 2020')}", encoding="utf-8")
    (own,) = coded_events("acled", file)
    assert isinstance(own, CodedEvent)
    assert own.claim.time is not None
    assert own.claim.time.earliest is not None
    assert own.claim.time.earliest.date().isoformat() in ("2020-01-22", "2020-01-23")


def test_a_row_of_ucdp_keeps_the_range_and_both_sides(tmp_path: Path) -> None:
    claim = event(tmp_path, UCDP, kind="ucdp").claim
    assert [(harm.who, harm.least, harm.most) for harm in claim.harm] == [("unspecified", 3, 7), ("civilians", 2, None)]
    assert [mention.actor for mention in claim.perpetrator] == ["syrian_government", "hts"]
    assert claim.place[0].level == "town"


def test_coded_events_are_incidents_of_their_own_and_no_origin_of_others(tmp_path: Path, empty: Workspace) -> None:
    from marsad.testing import make_received

    report = Document(
        id="r", lang="ar", outlet="وكالة مثال", published="2020-01-23T12:00:00+02:00",
        text="قال المرصد السوري لحقوق الإنسان إن الجيش السوري قصف بلدة سرمين اليوم، ما أدى إلى مقتل ثلاثة مدنيين.",
    )  # fmt: skip
    for _ in keep(empty, [make_received(report)]):
        pass
    before = everything(empty).incidents
    (kept,) = keep_coded(empty, coded(tmp_path, STRIKE))
    assert [outcome.state for outcome in kept.outcomes] == ["added"]
    after = everything(empty).incidents
    assert [own for own in after if not is_coded(own)] == list(before)
    (own,) = [own for own in after if is_coded(own)]
    assert [(origin.kind, origin.label, origin.party) for origin in own.origins] == [("coder", "ACLED", False)]
    assert own.grade.occurrence == "reported"
    assert [outcome.state for kept in keep_coded(empty, coded(tmp_path, STRIKE)) for outcome in kept.outcomes] == ["known"]


def reading_of_a_strike() -> Reading:
    import marsad

    return marsad.read(
        "قال المرصد السوري لحقوق الإنسان إن الجيش السوري قصف بلدة سرمين اليوم الخميس، ما أدى إلى مقتل خمسة مدنيين.",
        published="2020-01-23T12:00:00+02:00",
        outlet="وكالة مثال",
    )


def test_a_coded_event_is_matched_and_compared_field_by_field(tmp_path: Path) -> None:
    alone = STRIKE.replace("SYR1", "SYR2").replace("2020-01-23", "2020-01-22").replace("Sarmin", "Binnish").replace("35.9040,36.7250", "35.9500,36.7100")
    abroad = STRIKE.replace("SYR1", "UKR1").replace("Syria,Idleb,Sarmin,35.9040,36.7250", "Ukraine,Kyiv,Kyiv,50.4500,30.5200")
    events = [own for own in coded(tmp_path, STRIKE, alone, abroad) if isinstance(own, CodedEvent)]
    comparison = compare(events, reading_of_a_strike(), Knowledge())
    (pair,) = comparison.pairs
    assert pair.coded.id == "SYR1"
    agreed = {own.field: own.agrees for own in pair.fields}
    assert (agreed["kind"], agreed["day"], agreed["place"], agreed["doer"], agreed["killed"]) == (True, True, True, True, False)
    assert dict(pair.features)["same_place"] > 0
    # What lies outside the days and countries of the reports was not missed.
    assert [side.id for side in comparison.coded_outside] == ["SYR2", "UKR1"]
    lines = "\n".join(comparison_lines(comparison))
    assert "in both: 1" in lines
    assert "killed: 3 · Marsad: 5" in lines


def test_the_page_of_a_comparison_is_whole_and_escapes_what_it_shows(tmp_path: Path) -> None:
    events = [own for own in coded(tmp_path, STRIKE.replace("Invented: a town", "<b>Invented</b> & a town")) if isinstance(own, CodedEvent)]
    page = comparison_page(compare(events, reading_of_a_strike(), Knowledge()))
    assert page.startswith("<!doctype html>")
    assert "<b>Invented" not in page
    assert "&lt;b&gt;Invented&lt;/b&gt; &amp; a town" in page


def test_a_reading_is_narrowed_down_like_a_workspace() -> None:
    reading = reading_of_a_strike()
    kept = {
        "country": Filters(country="SY"), "type": Filters(types=("shelling",)), "place": Filters(place_name="سرمين"), "area": Filters(area=Area(36, 35, 37, 36)),
        "actor": Filters(actors=("syrian_army",)), "grade": Filters(grades=("reported",)),
    }  # fmt: skip
    gone = [
        Filters(country="YE"), Filters(types=("protest",)), Filters(place_name="حلب"), Filters(area=Area(0, 0, 1, 1)), Filters(actors=("idf",)), Filters(grades=("confirmed",)),
    ]  # fmt: skip
    assert {name: len(narrowed(reading, filters, Further()).incidents) for name, filters in kept.items()} == dict.fromkeys(kept, 1)
    assert [narrowed(reading, filters, Further()).claims for filters in gone] == [()] * len(gone)
    assert narrowed(reading, Filters(), Further(min_origins=2)).incidents == ()
    assert narrowed(reading, Filters(), Further(without=("reported",))).incidents == ()
    assert json.loads(exporter("json").write(reading, Knowledge(), Choices()).files[""])["incidents"]


def test_coded_events_outlive_reading_everything_again(tmp_path: Path, empty: Workspace) -> None:
    list(keep_coded(empty, coded(tmp_path, STRIKE)))
    before = everything(empty)
    list(read_again(empty))
    assert everything(empty).incidents == before.incidents
    assert len(before.incidents) == 1


@pytest.mark.parametrize("kind", ["acled", "ucdp"])
def test_what_is_written_as_acled_or_ucdp_is_found_again_in_what_it_was_written_of(kind: str, tmp_path: Path) -> None:
    reading = reading_of_a_strike()
    file = tmp_path / "events.csv"
    write_export(reading, exporter(kind), file, Knowledge(), Choices())
    events = [own for own in coded_events(kind, file) if isinstance(own, CodedEvent)]
    (pair,) = compare(events, reading, Knowledge()).pairs
    assert pair.coded.id == f"MARSAD{pair.read.id}"
    assert {own.field for own in pair.fields if own.agrees is False} == set()


def test_events_dated_to_a_week_and_spelt_otherwise_are_matched_too(tmp_path: Path) -> None:
    row = STRIKE.replace("2020-01-23,1", "2020-01-21,2").replace(",Sarmin,35.9040", ",Sermine,35.9100")
    (pair,) = compare([event(tmp_path, row)], reading_of_a_strike(), Knowledge()).pairs
    assert {own.field: own.agrees for own in pair.fields}["place"] is True


def test_a_term_of_acled_may_stand_for_several_types(tmp_path: Path) -> None:
    import marsad

    reading = marsad.read("توغلت قوات الجيش السوري في بلدة سرمين اليوم الخميس.", published="2020-01-23T12:00:00+02:00", outlet="وكالة مثال")
    assert reading.incidents[0].type == "incursion"
    row = STRIKE.replace("Explosions/Remote violence,Shelling/artillery/missile attack", "Strategic developments,Change to group/activity")
    assert len(compare([event(tmp_path, row)], reading, Knowledge()).pairs) == 1
