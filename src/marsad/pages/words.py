"""What documents call things, beyond what a terminal does: questions, origins, instants, and texts with something filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from marsad.model import Claim, Document, Harm, HarmKind, HarmRange, Incident, Interval, Origin, PlaceLevel, PlaceMention, Question, Reason, Teller
from marsad.reference.bundle import load_reference
from marsad.reference.labels import LabelLanguage, page_labels
from marsad.reference.wording import Wording, actor_names, document_name
from marsad.text.direction import isolated, left_to_right
from marsad.text.fold import fold

# What stands for a name that may not be published, and how reports are called whose outlet may not be.
BLACK, WITHHELD = "█", "withheld-"
# How the server labels protected sources; their kind follows.
PROTECTED = "protected:"
_BLACKED = re.compile(f"[\u2068\u200e]*{BLACK}(?:\\W*{BLACK})*\u2069?")
QUESTIONS: tuple[Question, ...] = ("occurrence", "responsibility", "harm")


class Words(Wording):
    """The wording of a document in one language."""

    def __init__(self, language: LabelLanguage) -> None:
        super().__init__(language, actor_names(language, load_reference().actors), page_labels(language))

    @property
    def direction(self) -> str:
        return "rtl" if self.language == "ar" else "ltr"

    def filled(self, key: str, **values: object) -> str:
        """A label with its braces filled in."""
        return self[key].format(**values)

    def larger(self, place: PlaceMention) -> list[str]:
        """What holds a place, the smallest first, in the language of the document where the gazetteer has names in it."""
        own = self.place_name(place)
        units = (self.unit(place.admin2, "district", place.country), self.unit(place.admin1, "province", place.country), self.country(place.country))
        return [part for part in dict.fromkeys(units) if part and part != own]

    def unit(self, name: str | None, level: PlaceLevel, country: str | None) -> str | None:
        """What a district or province of an English name is called."""
        if name is None or self.language == "en":
            return name
        found = (place for place in load_reference().gazetteer.lookup(fold(name)) if place.level == level and place.country == country)
        return next((place.name_ar for place in found if place.name_ar), name)

    def country(self, code: str | None) -> str:
        """What a country is called; its code where the gazetteer does not know it, nothing for None."""
        return self.known_country(code) or code if code else ""

    def known_country(self, code: str) -> str:
        """What a country is called; nothing where the gazetteer does not know it."""
        place = load_reference().gazetteer.country(code)
        return "" if place is None else place.name_ar if self.language == "ar" else place.name_en

    def reason(self, reason: Reason, origins: Iterable[Origin]) -> str:
        """In the policy's words, without blacked out names; a person's decision by itself where its words are withheld."""
        if not reason.text:
            return self["withheld.person"]
        told = _BLACKED.sub(BLACK, super().reason(reason, origins))
        return told.replace(f", {BLACK}", "").replace(f"{BLACK}, ", "").replace(f": {BLACK}", "")

    def origin(self, origin: Origin) -> str:
        """Who first told an account."""
        if origin.actor:
            return self.actor(origin.actor)
        return self._withheld(origin.kind) if origin.label == BLACK or origin.label.startswith(PROTECTED) else self.label(origin)

    def instant(self, instant: datetime) -> str:
        return left_to_right(f"{instant.astimezone(UTC):%Y-%m-%d %H:%M} UTC")

    def published(self, document: Document) -> str:
        """When a report was published, as far as it says."""
        at = document.published_at
        return self.instant(at) if at else left_to_right(document.published.replace("T", " ")) if document.published else self["not_dated"]

    def teller(self, teller: Teller) -> str:
        """A teller in the words of the report, by its kind where the words are withheld."""
        words = teller.anchor.text.strip()
        return isolated(words) if words and BLACK not in words else self.actor(teller.actor) if teller.actor else self._withheld(teller.kind)

    def _withheld(self, kind: str) -> str:
        return self.filled("withheld.name", kind=self.value("teller", kind))

    def outlet(self, document: Document) -> str:
        """The outlet, else the file, else the id."""
        name = document_name(document)
        if name.startswith(PROTECTED):
            return self._withheld(name.removeprefix(PROTECTED))
        return self.filled("withheld.outlet", number=name.removeprefix(WITHHELD)) if name.startswith(WITHHELD) else isolated(name)

    def short_place(self, place: PlaceMention | None) -> str:
        """The name, and what holds it in a word."""
        if place is None:
            return self["unknown_place"]
        larger = [part for part in self.larger(place) if part != place.admin2]
        return self.listed(map(isolated, (self.place_name(place), *larger[:1])))

    def short_time(self, time: Interval | None) -> str:
        """The interval without the words that tell it."""
        if time is None or (time.earliest is None and time.latest is None):
            return self["unknown_time"]
        return self.span(time)

    def reasons(self, incident: Incident, question: Question) -> list[str]:
        return [self.reason(reason, incident.origins) for reason in incident.reasons if reason.question == question]

    def counts(self, harms: Iterable[Harm | HarmRange], kind: HarmKind) -> list[str]:
        """The counts of a kind of harm, without its name."""
        who = {"unspecified": ""}
        told = (self.number(harm) + who.get(harm.who, f" ({self.value('who', harm.who)})") for harm in harms if harm.kind == kind)
        return list(dict.fromkeys(told))

    def stance(self, claim: Claim) -> str:
        """Whether a claim affirms or denies, and how surely."""
        notes = [self["denies" if claim.polarity == "denied" else "affirms"], self.value("type", claim.type)]
        notes += [self.value("certainty", claim.certainty)] if claim.certainty != "stated" else []
        notes += [self.value("realis", claim.realis)] if claim.realis != "occurred" else []
        notes += [self.value("did_it", claim.responsibility)] if claim.responsibility else []
        return self.listed(notes)
