"""A row of UCDP's table of georeferenced events as a report with its claim."""

from __future__ import annotations

from marsad.ingest.coded.rows import CodedEvent, Knowing, RowText
from marsad.ingest.coded.tables import Row
from marsad.ingest.coded.values import count_of, day_of, degrees_of
from marsad.ingest.options import Problem
from marsad.model import ActorMention, Anchor, Claim, Harm, Interval, PlaceLevel, PlaceMention, Precision, Span, Teller

NEEDED = frozenset(
    {
        "id",
        "type_of_violence",
        "side_a",
        "side_b",
        "where_prec",
        "latitude",
        "longitude",
        "country",
        "date_prec",
        "date_start",
        "date_end",
        "best",
        "high",
        "low",
    }
)
_OUTLET = "UCDP"
# UCDP does not tell by what means people were killed.
_TERM = "any"
_ONE_SIDED = "3"
_LEVELS: dict[str, tuple[PlaceLevel, float]] = {
    "1": ("town", 4.0), "2": ("district", 25.0), "3": ("district", 20.0), "4": ("province", 80.0), "5": ("region", 150.0), "6": ("country", 500.0), "7": ("region", 500.0),
}  # fmt: skip
_NAMES = {"3": ("adm_2", "where_coordinates"), "4": ("adm_1", "where_coordinates"), "6": ("country",)}
_PRECISION: dict[str, Precision] = {"1": "day", "2": "week", "3": "week", "4": "month", "5": "year"}


def read_row(row: Row, line: int, knowing: Knowing) -> CodedEvent | Problem:
    """The event of a row; what is wrong with the row is a problem."""
    try:
        return _event(row, line, knowing)
    except ValueError as error:
        return Problem(f"{knowing.capture.source}:{line}", f"{error}.", "Mend the row, or leave it out.")


def _event(row: Row, line: int, knowing: Knowing) -> CodedEvent:
    text = RowText(f"{_OUTLET} event {row['id']}", row)
    received = text.received(f"ucdp.{row['id']}", _OUTLET, line, knowing.capture)
    country = knowing.country(row["country"].split(" (")[0])
    doers, struck = _sides(row, text, knowing)
    claim = Claim(
        id=f"ucdp.{row['id']}", document=received.document.id, sentence=Span(0, len(text.text)), type=knowing.ontology.from_ucdp[_TERM].type or _TERM, trigger=text.anchors.get("type_of_violence", Anchor(_OUTLET, 0, len(_OUTLET))),
        perpetrator=doers, target=struck, place=_place(row, text, country, knowing), time=_time(row, text, country, knowing), harm=_harm(row, text),
        attribution=(Teller(Anchor(_OUTLET, 0, len(_OUTLET)), "coder"),), responsibility="attributed" if row["type_of_violence"] == _ONE_SIDED else None,
        origin_of_record=knowing.origin_of_record,
    )  # fmt: skip
    return CodedEvent(received, claim, row, knowing.ontology.from_ucdp[_TERM].also, tells_kind=False)


def _sides(row: Row, text: RowText, knowing: Knowing) -> tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]:
    """In one-sided violence side A did it; else either may have, so that both are doers and both are struck."""
    sides = [tuple(knowing.actor(anchor) for anchor in text.named((name,)) if not anchor.text.startswith("XXX")) for name in ("side_a", "side_b")]
    return (sides[0], sides[1]) if row["type_of_violence"] == _ONE_SIDED else ((*sides[0], *sides[1]), ())


def _place(row: Row, text: RowText, country: str | None, knowing: Knowing) -> tuple[PlaceMention, ...]:
    precision = row["where_prec"].strip()
    level, km = _LEVELS.get(precision, ("region", 150.0))
    names = (*_NAMES.get(precision, ()), "where_coordinates", "where_description", "country")
    anchor = next((text.anchors[name] for name in names if name in text.anchors), None)
    return (
        ()
        if anchor is None
        else (knowing.place(anchor, country, degrees_of("latitude", row["latitude"], 90), degrees_of("longitude", row["longitude"], 180), level, km),)
    )


def _time(row: Row, text: RowText, country: str | None, knowing: Knowing) -> Interval:
    first, last = (day_of(name, row[name], knowing.order) for name in ("date_start", "date_end"))
    if first > last:
        raise ValueError(f'date_end "{row["date_end"]}" is before date_start "{row["date_start"]}"')
    return knowing.interval(text.anchors["date_start"], first, last, _PRECISION.get(row["date_prec"].strip(), "vague"), country)


def _harm(row: Row, text: RowText) -> tuple[Harm, ...]:
    low, high, civilians = (count_of(name, row.get(name, "")) for name in ("low", "high", "deaths_civilians"))
    if low is None or high is None:
        return ()
    if low > high:
        raise ValueError(f"low {low} is above high {high}")
    whole = Harm("killed", "unspecified", low, high, text.anchors.get("best", text.anchors["low"]))
    return (whole, Harm("killed", "civilians", civilians, None, text.anchors["deaths_civilians"])) if civilians else (whole,)
