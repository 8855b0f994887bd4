"""A row of ACLED's table as a report with its claim."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.ingest.coded.rows import CodedEvent, Knowing, RowText
from marsad.ingest.coded.tables import Row
from marsad.ingest.coded.values import count_of, day_of, degrees_of
from marsad.ingest.options import Problem
from marsad.model import ActorMention, Anchor, Claim, Harm, Interval, PlaceLevel, PlaceMention, Precision, Span, Teller

NEEDED = frozenset(
    {"event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1", "actor2", "country", "location", "latitude", "longitude", "fatalities"}
)
_OUTLET = "ACLED"
_UNIDENTIFIED = "Unidentified"
_CROWDS = ("Protesters", "Civilians")
_BY_SOMEBODY = frozenset({"Explosions/Remote violence", "Violence against civilians"})
# The level that ACLED's precision of place comes to here, with the radius in km that holds the place.
_LEVELS: dict[str, tuple[PlaceLevel, float]] = {"1": ("town", 4.0), "2": ("district", 25.0), "3": ("province", 80.0)}
# A part of a country that is no unit of it.
_REGION: tuple[PlaceLevel, float] = ("region", 150.0)


def read_row(row: Row, line: int, knowing: Knowing) -> CodedEvent | Problem:
    """The event of a row; what is wrong with the row, or that it has no type here, is a problem."""
    where = f"{knowing.capture.source}:{line}"
    terms = knowing.ontology.from_acled.get(row["sub_event_type"])
    if terms is None:
        return Problem(where, f'"{row["sub_event_type"]}" is no sub-event of ACLED.', "Look at the column sub_event_type.")
    if terms.type is None:
        return Problem(where, f'the sub-event "{terms.id}" may be of several types here and was passed over.', "The others were read.", notice=True)
    try:
        return _event(row, line, terms.type, terms.also, knowing)
    except ValueError as error:
        return Problem(where, f"{error}.", "Mend the row, or leave it out.")


def _event(row: Row, line: int, type_: str, also: tuple[str, ...], knowing: Knowing) -> CodedEvent:
    text = RowText(f"{_OUTLET} event {row['event_id_cnty']}", row)
    received = text.received(f"acled.{row['event_id_cnty']}", _OUTLET, line, knowing.capture)
    country = knowing.country(row["country"])
    doers, struck = _side(1, text, knowing), _side(2, text, knowing)
    if knowing.ontology.types[type_].crowd_is_target and row["actor1"].startswith(_CROWDS):
        # The order of actors says nothing in ACLED, save where civilians are attacked.
        doers, struck = struck, doers
    claim = Claim(
        id=f"acled.{row['event_id_cnty']}", document=received.document.id, sentence=Span(0, len(text.text)), type=type_,
        trigger=text.anchors["sub_event_type"], perpetrator=doers, target=struck, place=_place(row, text, country, knowing),
        time=_time(row, text, country, knowing), harm=_harm(row, text), attribution=(Teller(Anchor(_OUTLET, 0, len(_OUTLET)), "coder"),),
        responsibility="attributed" if doers and row["event_type"] in _BY_SOMEBODY else None, origin_of_record=knowing.origin_of_record,
    )  # fmt: skip
    return CodedEvent(received, claim, row, also)


def _side(side: int, text: RowText, knowing: Knowing) -> tuple[ActorMention, ...]:
    """An actor with those who were with it. Unidentified ones are nobody."""
    anchors = text.named((f"actor{side}", f"assoc_actor_{side}"))
    return tuple(knowing.actor(anchor) for anchor in anchors if not anchor.text.startswith(_UNIDENTIFIED))


def _place(row: Row, text: RowText, country: str | None, knowing: Knowing) -> tuple[PlaceMention, ...]:
    if "location" not in text.anchors:
        return ()
    lat, lon = degrees_of("latitude", row["latitude"], 90), degrees_of("longitude", row["longitude"], 180)
    level, km = _LEVELS.get(row.get("geo_precision") or "1", _LEVELS["1"])
    if level == "province" and "admin1" not in text.anchors:
        level, km = _REGION
    anchor = text.anchors["admin1"] if level == "province" else text.anchors["location"]
    return (knowing.place(anchor, country, lat, lon, level, km),)


def _time(row: Row, text: RowText, country: str | None, knowing: Knowing) -> Interval:
    day, precision = day_of("event_date", row["event_date"], knowing.order), row.get("time_precision") or "1"
    first, last, told = _days(day, precision)
    return knowing.interval(text.anchors["event_date"], first, last, told, country)


def _days(day: date, precision: str) -> tuple[date, date, Precision]:
    """The days that a date stands for: itself, the week around it, or its month."""
    if precision == "2":
        return day - timedelta(days=3), day + timedelta(days=3), "week"
    if precision == "3":
        first = day.replace(day=1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1), "month"
    return day, day, "day"


def _harm(row: Row, text: RowText) -> tuple[Harm, ...]:
    """The lowest number reported; 0 stands for none and for not known alike, so that it is not known here."""
    killed = count_of("fatalities", row["fatalities"])
    if killed is None:
        return ()
    count = killed or None
    return (Harm("killed", "unspecified", count, count, text.anchors["fatalities"]),)
