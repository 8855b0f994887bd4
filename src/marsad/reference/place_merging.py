"""One place for what several sources list: rows of one name that lie close together are joined."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from marsad.reference.place_rows import Row
from marsad.text.tokens import tokenize

# Sources put the point of one town in its market, its town hall or the middle of its houses.
SAME_WITHIN_KM = {"site": 4.0, "town": 8.0, "district": 40.0, "province": 150.0}
BORDER_KM = 15.0
# The largest districts are deserts whose seat lies at their edge.
SEAT_WITHIN_KM = 140.0
_KM_A_DEGREE = 111.2


def merged(rows: Iterable[Row], skipped: frozenset[str] = frozenset()) -> list[Row]:
    """The places once each, in the order of their first row, which keeps its values and takes what it lacks from the later ones."""
    places: list[Row] = []
    by_name: dict[str, list[int]] = {}
    for row in rows:
        keys = list(dict.fromkeys(key for name in row.names for key in name_keys(name)))
        if not keys or row.id in skipped:
            continue
        same = next((other for key in keys for other in by_name.get(key, ()) if is_same(row, places[other])), None)
        if same is None:
            same = len(places)
            places.append(row)
        else:
            places[same] = _joined(places[same], row)
        for key in keys:
            known = by_name.setdefault(key, [])
            if same not in known:
                known.append(same)
    return places


def is_same(row: Row, other: Row) -> bool:
    """Whether two rows that share a name are one place: of one country and level, and close together where both are points."""
    if row.country != other.country or row.level != other.level:
        return False
    if row.lat is None or row.lon is None or other.lat is None or other.lon is None:
        return row.lat is other.lat or row.level not in SAME_WITHIN_KM
    return kilometres(row.lat, row.lon, other.lat, other.lon) <= SAME_WITHIN_KM.get(row.level, 0.0)


def _joined(kept: Row, other: Row) -> Row:
    known = {kept.name_ar, kept.name_en}
    aliases = tuple(dict.fromkeys(name for name in (*kept.aliases, *other.names) if name not in known))
    return kept._replace(
        name_ar=kept.name_ar or other.name_ar, admin1=kept.admin1 or other.admin1, admin2=kept.admin2 or other.admin2, aliases=aliases,
        population=max(kept.population, other.population), pcode=kept.pcode or other.pcode,
        kind=other.kind if kept.kind == "village" else kept.kind,
    )  # fmt: skip


def in_their_provinces(places: Sequence[Row]) -> list[Row]:
    """The places with `admin1` spelt as the province's own row has it, and with the p-code of the smallest unit around those without one.

    A town that bears its province's name is its seat.
    """
    units: dict[tuple[str | None, str, str], Row] = {}
    for row in places:
        if row.level in ("province", "district"):
            for name in row.names:
                units.setdefault((row.country, row.level, name.casefold()), row)
    placed = [_placed(row, units) for row in places]
    return [_with_its_neighbours(row, cells) for cells in (_by_cell(placed),) for row in placed]


def _by_cell(places: Sequence[Row]) -> dict[tuple[int, int], list[Row]]:
    cells: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for row in places:
        if row.lat is not None and row.lon is not None and row.admin1:
            cells[_cell(row.lat, row.lon)].append(row)
    return cells


def _with_its_neighbours(row: Row, cells: dict[tuple[int, int], list[Row]]) -> Row:
    """A row that no source puts in a province, in that of the nearest place that has one."""
    if row.admin1 or row.lat is None or row.lon is None or row.level not in ("town", "site", "district"):
        return row
    lat, lon = row.lat, row.lon
    down, across = _cell(lat, lon)
    near = [
        (kilometres(lat, lon, other.lat or 0.0, other.lon or 0.0), other)
        for at in itertools.product(range(down - 1, down + 2), range(across - 1, across + 2))
        for other in cells.get(at, ())
        if other.country == row.country
    ]
    if not near:
        return row
    away, nearest = min(near, key=lambda found: found[0])
    return row._replace(admin1=nearest.admin1, pcode=row.pcode or nearest.pcode) if away <= BORDER_KM else row


def at_their_seats(places: Sequence[Row]) -> list[Row]:
    """The places with each district at the town that bears its name, where there is one: the middle of its lands is often desert."""
    towns: dict[tuple[str | None, str], list[Row]] = defaultdict(list)
    for row in places:
        if row.level == "town" and row.lat is not None:
            for key in sorted(_keys(row)):
                towns[row.country, key].append(row)
    return [_at_its_seat(row, towns) if row.level == "district" and row.lat is not None else row for row in places]


def _at_its_seat(row: Row, towns: dict[tuple[str | None, str], list[Row]]) -> Row:
    named = [town for name in row.names for key in name_keys(name) for town in towns.get((row.country, key), ()) if town.kind != "village"]
    seats = sorted(((kilometres(row.lat or 0, row.lon or 0, town.lat or 0, town.lon or 0), town) for town in dict.fromkeys(named)), key=lambda seat: seat[0])
    return row._replace(lat=seats[0][1].lat, lon=seats[0][1].lon) if seats and seats[0][0] < SEAT_WITHIN_KM else row


def _placed(row: Row, units: dict[tuple[str | None, str, str], Row]) -> Row:
    province = units.get((row.country, "province", (row.admin1 or "").casefold()))
    district = units.get((row.country, "district", (row.admin2 or "").casefold()))
    around = [unit.pcode for unit in (district, province) if unit is not None and unit.pcode]
    seat = row.level == "town" and row.kind in ("town", "city") and province is not None and bool(_keys(province) & _keys(row))
    return row._replace(
        kind="seat" if seat else row.kind, admin1=province.name_en if province else row.admin1, pcode=row.pcode or (around[0] if around else None)
    )


def _keys(row: Row) -> set[str]:
    return {key for name in row.names for key in name_keys(name)}


def kilometres(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """The distance of two points that lie near each other, on a flat map; good to a hundredth within 100 km."""
    shrunk = math.cos(math.radians((lat_a + lat_b) / 2))
    return _KM_A_DEGREE * math.hypot(lat_a - lat_b, (lon_a - lon_b) * shrunk)


def borders(places: Sequence[Row]) -> dict[int, list[str]]:
    """For the places near a border, by their number, the other countries that have a place within 15 km."""
    cells: dict[tuple[int, int], dict[str, list[tuple[float, float]]]] = defaultdict(lambda: defaultdict(list))
    for row in places:
        if row.lat is not None and row.lon is not None and row.country:
            cells[_cell(row.lat, row.lon)][row.country].append((row.lat, row.lon))
    near = {number: sorted(_neighbours(row, cells)) for number, row in enumerate(places) if row.lat is not None}
    return {number: countries for number, countries in near.items() if countries}


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return math.floor(lat * 5), math.floor(lon * 5)


def _neighbours(row: Row, cells: dict[tuple[int, int], dict[str, list[tuple[float, float]]]]) -> set[str]:
    """The countries other than its own that have a place near a row; most rows have only their own around them, and cost nine look-ups."""
    lat, lon = row.lat or 0.0, row.lon or 0.0
    down, across = _cell(lat, lon)
    around = [cells[at] for at in itertools.product(range(down - 1, down + 2), range(across - 1, across + 2)) if at in cells]
    return {
        country
        for cell in around
        for country, points in cell.items()
        if country != row.country and any(kilometres(lat, lon, *point) <= BORDER_KM for point in points)
    }


@lru_cache(maxsize=200_000)
def name_keys(name: str) -> tuple[str, ...]:
    """The forms under which a name is looked up: folded, and without the article, or with a last heh for teh marbuta."""
    return tuple(_name_keys(name))


def _name_keys(name: str) -> Iterator[str]:
    words = [token.folded for token in tokenize(name) if token.kind in ("word", "number")]
    if not words or len(words) > 5:
        return
    key = " ".join(words)
    if len(key) < 2:
        return
    yield key
    if words[0].startswith("ال") and len(words[0]) > 5 and len(words) == 1:
        yield key[2:]
    if key.endswith("ة"):
        yield key[:-1] + "ه"
    if len(words) > 1 and any(word.startswith("ال") for word in words[1:]):
        yield " ".join([words[0], *(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words[1:])])
