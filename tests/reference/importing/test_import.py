"""Other gazetteers read into ours: what is kept, what is joined, and what is passed over with file and line."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from marsad.model import InputError
from marsad.reference.gazetteer import load_gazetteer
from marsad.reference.importing import Wanted, import_places
from marsad.reference.place_rows import Row, read_rows


def geonames(id_: int, name: str, arabic: str, lat: object, lon: object, code: str, *, admin1: str = "07", population: int = 0) -> str:
    fields = [id_, name, name, arabic, lat, lon, code[0], code, "SY", "", admin1, "", "", "", population, "", "", "Asia/Damascus", "2024-01-01"]
    return "\t".join(map(str, fields))


def wof(id_: int, name: str, arabic: str, lat: float, lon: float, **more: object) -> str:
    record = {"id": id_, "name": name, "placetype": "locality", "lat": lat, "lon": lon, "country": "SY", "population": 0, "hierarchy": {},
              "names": {"ara_x_preferred": [arabic]}, "concordances": {}, "deprecated": None, "superseded_by": [], "is_current": 1}  # fmt: skip
    return json.dumps({**record, **more}, ensure_ascii=False)


def imported(folder: Path) -> dict[str, Row]:
    return {row.id: row for row in read_rows(sorted((folder / "places").glob("*.csv")))}


DUMP = "\n".join(
    [
        geonames(1, "Testistan", "محافظة الاختبار", 35.9, 36.6, "ADM1"),
        geonames(2, "Kafr Tajriba", "كفر تجريبة", 35.91, 36.61, "PPL"),
        geonames(3, "Madinat Tajriba", "مدينة التجربة", 35.95, 36.7, "PPLA", population=9000),
        geonames(4, "Nahr", "نهر", 35.9, 36.6, "STM"),
    ]
)


def test_a_dump_keeps_levels_kinds_source_and_licence(tmp_path: Path) -> None:
    (tmp_path / "SY.txt").write_text(DUMP, encoding="utf-8")
    done = import_places([tmp_path / "SY.txt"], tmp_path / "out")
    rows = imported(tmp_path / "out")
    assert done.read == {"SY.txt": 3}, "a stream is no place of reports"
    assert (rows["geonames.1"].level, rows["geonames.1"].name_ar, rows["geonames.1"].lat) == ("province", "الاختبار", None)
    village, town = rows["geonames.2"], rows["geonames.3"]
    assert (village.kind, town.kind, town.name_ar) == ("village", "city", "التجربة")
    assert (village.admin1, village.source, village.licence) == ("Testistan", "geonames:2", "CC BY 4.0")


def test_the_table_of_alternate_names_adds_arabic_and_leaves_out_the_historic(tmp_path: Path) -> None:
    (tmp_path / "SY.txt").write_text(geonames(2, "Kafr Tajriba", "", 35.91, 36.61, "PPL"), encoding="utf-8")
    names = ["10\t2\tar\tكفر تجريبة\t1\t\t\t\t\t", "11\t2\tar\tالاسم القديم\t\t\t\t1\t\t", "12\t2\tja\t村\t\t\t\t\t\t", "broken"]
    (tmp_path / "alternateNamesV2.txt").write_text("\n".join(names), encoding="utf-8")
    done = import_places([tmp_path / "SY.txt", tmp_path / "alternateNamesV2.txt"], tmp_path / "out")
    assert imported(tmp_path / "out")["geonames.2"].names == ("كفر تجريبة", "Kafr Tajriba")
    assert [str(problem).split(" ")[0] for problem in done.problems] == ["alternateNamesV2.txt:4:"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("one\ttwo", "has 2 columns"),
        (geonames(5, "Nowhere", "لا مكان", 135.9, 36.6, "PPL"), "outside the earth"),
        (geonames(5, "Nowhere", "لا مكان", "north", 36.6, "PPL"), "not numbers"),
        (geonames(5, "", "لا مكان", 35.9, 36.6, "PPL"), "not those of a GeoNames line"),
        (geonames(5, "Nowhere", "لا مكان", 35.9, 36.6, "PPL", population=-1).replace("-1", "many"), "many"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_is_read(tmp_path: Path, line: str, said: str) -> None:
    (tmp_path / "SY.txt").write_text(f"{DUMP}\n{line}\n", encoding="utf-8")
    done = import_places([tmp_path / "SY.txt"], tmp_path / "out", format_="geonames")
    (problem,) = done.problems
    assert str(problem).startswith("SY.txt:5: ") and said in problem.what
    assert len(imported(tmp_path / "out")) == 3


def test_duplicates_are_joined_by_name_and_distance(tmp_path: Path) -> None:
    (tmp_path / "SY.txt").write_text(DUMP, encoding="utf-8")
    near, far = wof(7, "Kafr Tajribah", "كفر تجريبة", 35.92, 36.60, population=4000), wof(8, "Kafr Tajriba", "كفر تجريبة", 33.0, 36.2)
    (tmp_path / "wof.jsonl.gz").write_bytes(gzip.compress(f"{near}\n{far}\n".encode()))
    done = import_places([tmp_path / "SY.txt", tmp_path / "wof.jsonl.gz"], tmp_path / "out")
    rows = imported(tmp_path / "out")
    assert done.merged == 1
    assert "wof.7" not in rows and "wof.8" in rows
    assert (rows["geonames.2"].aliases, rows["geonames.2"].population, rows["geonames.2"].kind) == (("Kafr Tajribah",), 4000, "town")


def test_withdrawn_places_and_populations_copied_by_name_are_not_believed(tmp_path: Path) -> None:
    lines = [wof(1, "Copy", "نسخة", 35.0, 36.0, population=5000), wof(2, "Copy", "نسخة", 33.0, 37.0, population=5000),
             wof(3, "Gone", "زالت", 34.0, 36.0, deprecated="2020"), wof(4, "Moved", "نقلت", 34.0, 36.5, superseded_by=[1]), "{", '{"id": 5}']  # fmt: skip
    (tmp_path / "wof.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = import_places([tmp_path / "wof.jsonl"], tmp_path / "out")
    assert {id_: row.population for id_, row in imported(tmp_path / "out").items()} == {"wof.1": 0, "wof.2": 0}
    assert [problem.line for problem in done.problems] == [5, 6]


BOUNDARIES = "ADM1_EN,ADM1_AR,ADM1_PCODE,ADM2_EN,ADM2_AR,ADM2_PCODE,ADM0_PCODE,center_lat,center_lon\n"


def test_boundaries_give_their_codes_to_what_lies_in_them(tmp_path: Path) -> None:
    units = "Testistan,الاختبار,SY99,,,,SY,,\nTestistan,الاختبار,SY99,Mantiqa,منطقة التجريب,SY9901,SY,35.9,36.6\n,,SY98,,,,SY,,\n"
    (tmp_path / "adm.csv").write_text(BOUNDARIES + units, encoding="utf-8")
    (tmp_path / "SY.txt").write_text(DUMP, encoding="utf-8")
    done = import_places([tmp_path / "adm.csv", tmp_path / "SY.txt"], tmp_path / "out")
    rows = imported(tmp_path / "out")
    assert (rows["pcode.SY9901"].level, rows["pcode.SY9901"].name_ar, rows["pcode.SY9901"].admin1) == ("district", "التجريب", "Testistan")
    assert rows["geonames.2"].pcode == "SY99", "the smallest unit around it that has a code"
    assert [str(problem).split(" ")[0] for problem in done.problems] == ["adm.csv:4:"]


def test_a_polygon_stands_at_the_middle_of_its_largest_ring(tmp_path: Path) -> None:
    square = [[36.0, 34.0], [37.0, 34.0], [37.0, 35.0], [36.0, 35.0], [36.0, 34.0]]
    islet = [[10.0, 10.0], [10.1, 10.0], [10.1, 10.1], [10.0, 10.0]]
    names = {"adm2_name": "Mantiqa", "adm2_name1": "التجريب", "adm2_pcode": "SY9901", "adm1_name": "Testistan", "adm1_pcode": "SY99"}
    features = [{"properties": names, "geometry": {"type": "MultiPolygon", "coordinates": [[islet], [square]]}}, {"properties": None}]
    (tmp_path / "adm.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    done = import_places([tmp_path / "adm.geojson"], tmp_path / "out")
    row = imported(tmp_path / "out")["pcode.SY9901"]
    assert (row.lat, row.lon) == (34.5, 36.5)
    assert [problem.line for problem in done.problems] == [2]


def test_a_workbook_is_read_sheet_by_sheet(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["a note"])
    sheet = book.create_sheet("Admin2")
    sheet.append(["admin2Name_en", "admin2Name_ar", "admin2Pcode", "admin1Name_en", "admin1Pcode", "admin0Pcode"])
    sheet.append(["Mantiqa", "التجريب", "SY9901", "Testistan", "SY99", "SY"])
    book.save(tmp_path / "adm.xlsx")
    import_places([tmp_path / "adm.xlsx"], tmp_path / "out")
    assert imported(tmp_path / "out")["pcode.SY9901"].name_ar == "التجريب"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.xlsx", b"no workbook", "no readable workbook"),
        ("x.geojson", b"{}", "no GeoJSON"),
        ("x.csv", b"name,lat\nA,1\n", "no column of p-codes"),
        ("x.zip", b"no archive", "cannot be read"),
        ("x.txt", b"hello", "in none of the formats"),
    ],
)
def test_a_file_of_no_format_is_refused_with_a_way_out(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    if name.endswith(".xlsx"):
        pytest.importorskip("openpyxl")
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=said):
        import_places([tmp_path / name], tmp_path / "out")


def test_villages_that_texts_call_towns_become_towns_unless_a_town_bears_the_name(tmp_path: Path) -> None:
    lines = [wof(1, "A", "كفر ألف", 35.0, 36.0), wof(2, "B", "كفر باء", 34.0, 36.0), wof(3, "C", "كفر جيم", 33.0, 36.0),
             wof(4, "B2", "كفر باء", 33.5, 36.9, population=20_000)]  # fmt: skip
    (tmp_path / "wof.jsonl").write_text("\n".join(lines), encoding="utf-8")
    wanted = Wanted(named_in=["قصف على بلدة كفر ألف وعلى مدينة كفر باء"], only_named=True)
    import_places([tmp_path / "wof.jsonl"], tmp_path / "out", wanted=wanted)
    assert {id_: row.kind for id_, row in imported(tmp_path / "out").items()} == {"wof.1": "town", "wof.2": "village", "wof.4": "town"}


def test_an_import_is_read_as_an_overlay(tmp_path: Path) -> None:
    (tmp_path / "SY.txt").write_text(DUMP, encoding="utf-8")
    import_places([tmp_path / "SY.txt"], tmp_path / "out")
    (place,) = load_gazetteer((tmp_path / "out",)).lookup("كفر تجريبة")
    assert (place.id, place.licence) == ("geonames.2", "CC BY 4.0")
