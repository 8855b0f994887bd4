"""The claim: one teller says that one thing happened, or will, or did not, at one place."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from marsad.model.made_quickly import made_quickly
from marsad.model.spans import Anchor, Span

Polarity = Literal["affirmed", "denied"]
Certainty = Literal["stated", "probable", "possible", "unknown"]
Realis = Literal["occurred", "ongoing", "planned", "threatened", "predicted", "hypothetical"]
Responsibility = Literal["claimed", "denied", "attributed"]
# `coder` is who codes events from reports by hand (ACLED, UCDP).
TellerKind = Literal["perpetrator", "party", "official", "monitor", "media", "witness", "medical", "anonymous", "intelligence", "coder"]
Precision = Literal["minute", "part_of_day", "day", "week", "month", "year", "vague"]
Calendar = Literal["gregorian", "hijri"]
PlaceLevel = Literal["site", "town", "district", "province", "country", "region"]
HarmKind = Literal["killed", "injured", "missing", "detained", "abducted", "displaced", "damage"]
Victims = Literal["civilians", "combatants", "security", "children", "women", "medics", "journalists", "unspecified"]


@made_quickly
@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words that name who acts or who is acted on; `actor` is a registry id, None where the text does not decide."""

    anchor: Anchor
    actor: str | None = None
    candidates: tuple[str, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True)
class Teller:
    """One link of a chain of tellers; the chain runs from the nearest to the happening to the last before the outlet."""

    anchor: Anchor
    kind: TellerKind
    actor: str | None = None
    candidates: tuple[str, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words that name a place and what the gazetteer makes of them.

    `lat`, `lon` are WGS 84 degrees and `uncertainty_km` the radius that surely holds the place; all are None where the text does not
    decide, and for countries. Of a province or region they
    are a circle that holds all of it, around its seat or middle, and never a point to draw. `candidates` are gazetteer ids, best first, where more than one fits. `admin1`, `admin2` are names in English; `pcode` is
    OCHA's code of the place or of the smallest unit around it. Where `place` is None, `name_ar` is the name by which the report told the place before.
    """

    anchor: Anchor
    place: str | None = None
    name_en: str | None = None
    name_ar: str | None = None
    lat: float | None = None
    lon: float | None = None
    level: PlaceLevel | None = None
    uncertainty_km: float | None = None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    pcode: str | None = None
    candidates: tuple[str, ...] = ()

    @property
    def is_area(self) -> bool:
        """Whether it is a province or larger, of which a circle and no point is known."""
        return self.level in ("province", "region", "country")

    def __hash__(self) -> int:
        # Where its words begin tells nearly all mentions of a report apart, and all fields take far longer.
        return hash((self.anchor.start, self.level))


@made_quickly
@dataclass(frozen=True, slots=True)
class Interval:
    """When something happened, as precisely as the text says and no more.

    `earliest` and `latest` are aware UTC instants, None where that end is open or the words could not be resolved. `zone` is the IANA
    zone that the words were read in. `anchor` quotes the words. `relative` is true where the words count from the publication date.
    """

    anchor: Anchor
    precision: Precision
    earliest: datetime | None = None
    latest: datetime | None = None
    zone: str = "UTC"
    calendar: Calendar = "gregorian"
    relative: bool = False


@made_quickly
@dataclass(frozen=True, slots=True)
class Harm:
    """How many people (or things, for `damage`) were harmed in one way.

    `least` and `most` are counts; both None means that the teller says there is no information, `most` None alone means no upper bound.
    """

    kind: HarmKind
    who: Victims
    least: int | None
    most: int | None
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a field has its value: the words, the entry of the data files that they matched, and the rule that used it.

    `entry` is that entry's id and `source` its file and line from the root of the data folder (`lexicons/events.yml:12`); both are None
    where no single entry gave the value. `anchor` is None where the value rests on the absence of words.
    """

    field: str
    rule: str
    entry: str | None = None
    anchor: Anchor | None = None
    source: str | None = None


@made_quickly
@dataclass(frozen=True, slots=True)
class OriginOfRecord:
    """Which extractor made a claim, in which version, with which data files (a hash of their contents)."""

    extractor: str
    version: str
    data: str


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One teller says that one thing happened (or will, or did not) at one place. Never overwritten.

    An empty `attribution` means that the outlet speaks in its own voice. `stated_count` is n where the teller calls this the n-th
    incident of its kind ("the fourth today"). `silence` marks a statement that a party has said nothing. `confidence` (0 to 1) is the
    extractor's own probability, apart from the teller's `certainty`. `evidence` is empty until an explanation is asked for.
    """

    id: str
    document: str
    sentence: Span
    type: str
    trigger: Anchor
    also: tuple[Anchor, ...] = ()
    perpetrator: tuple[ActorMention, ...] = ()
    target: tuple[ActorMention, ...] = ()
    place: tuple[PlaceMention, ...] = ()
    time: Interval | None = None
    means: tuple[str, ...] = ()
    harm: tuple[Harm, ...] = ()
    polarity: Polarity = "affirmed"
    certainty: Certainty = "stated"
    realis: Realis = "occurred"
    attribution: tuple[Teller, ...] = ()
    responsibility: Responsibility | None = None
    stated_count: int | None = None
    silence: bool = False
    confidence: float = 1.0
    origin_of_record: OriginOfRecord = OriginOfRecord("unknown", "0", "")
    evidence: tuple[Evidence, ...] = field(default=(), compare=False)
