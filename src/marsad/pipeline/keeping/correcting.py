"""Values that people set, from the public JSON into the model: what they leave out is taken from the gazetteer, the registry, or the claim as it was read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from typing import Any, get_args
from zoneinfo import ZoneInfo

from marsad.model import ActorMention, Anchor, Claim, Harm, InputError, Interval, PlaceMention, Precision, Teller
from marsad.model.codec import encode
from marsad.reference.bundle import Reference

_TO_THE_MINUTE = ("minute", "part_of_day")
# The last instant of a day, as readings have it.
_LAST = time(23, 59, 59)


def corrected_value(claim: Claim, field: str, value: Any, reference: Reference) -> str:
    """The JSON that a judgement holds for a field. Raises InputError, naming what of the value is wrong.

    A place, an actor or a teller may be given as a mapping with its id alone: its words are then those that the claim has in that field, else its trigger.
    """
    read = _READERS.get(field)
    try:
        return encode(value if read is None else read(_Setting(claim, field, reference), value)).decode()
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InputError(f"value of {field}", f"{error} does not fit.", "Give it as the field stands in the JSON of a claim.") from error


class _Setting:
    """The claim whose field is set, for what the value leaves out."""

    def __init__(self, claim: Claim, field: str, reference: Reference) -> None:
        self.claim, self.field, self.reference = claim, field, reference

    def anchor(self, value: Mapping[str, Any], number: int) -> Anchor:
        if "text" in value:
            return Anchor(str(value["text"]), int(value["start"]), int(value["end"]))
        had = getattr(self.claim, self.field)
        mentions = had if isinstance(had, tuple) else (had,) if had is not None else ()
        mention = mentions[number] if number < len(mentions) else None
        return mention.anchor if mention is not None and hasattr(mention, "anchor") else self.claim.trigger

    def actor(self, value: Mapping[str, Any]) -> str | None:
        id_ = value.get("actor")
        return None if id_ is None else self.reference.actors.get(str(id_)).id


def _several(read: Callable[[_Setting, Mapping[str, Any], int], Any]) -> Callable[[_Setting, Any], list[Any]]:
    def each(setting: _Setting, values: Any) -> list[Any]:
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            raise TypeError("what is no list of mappings")
        return [read(setting, value, number) for number, value in enumerate(values)]

    return each


def _actor(setting: _Setting, value: Mapping[str, Any], number: int) -> ActorMention:
    return ActorMention(setting.anchor(value, number), setting.actor(value), tuple(map(str, value.get("candidates", ()))))


def _teller(setting: _Setting, value: Mapping[str, Any], number: int) -> Teller:
    return Teller(setting.anchor(value, number), value["kind"], setting.actor(value), tuple(map(str, value.get("candidates", ()))))


def _place(setting: _Setting, value: Mapping[str, Any], number: int) -> PlaceMention:
    anchor, id_ = setting.anchor(value, number), value.get("place")
    if id_ is None:
        return PlaceMention(anchor, level=value.get("level"), country=value.get("country"), admin1=value.get("admin1"), admin2=value.get("admin2"))
    found = setting.reference.gazetteer.get(str(id_))
    if found is None:
        raise ValueError(f'the place "{id_}", which is not in the gazetteer,')
    return PlaceMention(
        anchor, found.id, found.name_en, found.name_ar, found.lat, found.lon, found.level, found.uncertainty_km, found.country, found.admin1, found.admin2,
        found.pcode, (found.id,),
    )  # fmt: skip


def _harm(setting: _Setting, value: Mapping[str, Any], number: int) -> Harm:
    words = value.get("text")
    anchor = setting.anchor(words if isinstance(words, Mapping) else {}, number)
    return Harm(value["kind"], value["who"], value.get("min"), value.get("max"), anchor)


def _time(setting: _Setting, value: Mapping[str, Any] | None) -> Interval | None:
    if value is None:
        return None
    had, precision = setting.claim.time, value.get("precision", "day")
    if precision not in get_args(Precision):
        raise ValueError(f'the precision "{precision}"')
    zone = str(value.get("zone") or (had.zone if had else "UTC"))
    first, last = (_instant(value.get(end), zone, end == "to" and precision not in _TO_THE_MINUTE) for end in ("from", "to"))
    return Interval(setting.anchor(value, 0), precision, first, last, zone, value.get("calendar", "gregorian"), bool(value.get("relative", False)))


def _instant(written: Any, zone: str, at_end: bool) -> datetime | None:
    """An instant in UTC; a date is its first moment in the zone, or its last."""
    if written is None:
        return None
    found = datetime.fromisoformat(str(written))
    if len(str(written)) == 10 and at_end:
        found = datetime.combine(found.date(), _LAST)
    local = found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone))
    return (local - (local.utcoffset() or timedelta())).replace(tzinfo=ZoneInfo("UTC"))


_READERS: dict[str, Callable[[_Setting, Any], Any]] = {
    "perpetrator": _several(_actor), "target": _several(_actor), "attribution": _several(_teller), "place": _several(_place), "harm": _several(_harm),
    "also": _several(lambda setting, value, number: setting.anchor(value, number)), "time": _time,
}  # fmt: skip
