"""The parts of a claim or an incident in a person's words: places, times, harm, tellers, participants."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from marsad.model import NO_OUTLET, ActorMention, Claim, Document, Harm, HarmRange, Interval, Origin, PlaceMention, Reason, Teller
from marsad.reference.actors import ActorRegistry
from marsad.reference.labels import LabelLanguage, labels
from marsad.text.direction import isolated, left_to_right

# What an actor's id is called in a language; the id itself where nothing better is known.
NameOfActor = Callable[[str], str]


def actor_names(language: LabelLanguage, actors: ActorRegistry) -> NameOfActor:
    """The names of a registry in a language; of an actor that it does not have the id."""
    return lambda id_: (actors.get(id_).name_ar if language == "ar" else actors.get(id_).name_en) if id_ in actors else id_


class Wording:
    """Labels of one language, and what is put together from them."""

    def __init__(self, language: LabelLanguage, actor: NameOfActor = str, known: Mapping[str, str] | None = None) -> None:
        self.language, self.actor = language, actor
        self._labels = labels(language) if known is None else known

    def __getitem__(self, key: str) -> str:
        return self._labels[key]

    def value(self, group: str, value: str) -> str:
        """What a value is called; its own name where users have added it."""
        return self._labels.get(f"{group}.{value}", value.replace("_", " "))

    def listed(self, parts: Iterable[str]) -> str:
        return self["and_more"].join(parts)

    def reason(self, reason: Reason, origins: Iterable[Origin]) -> str:
        """Why a grade was given and on whose word; in the policy file's own English where the label language has no words for the rule."""
        said = self._labels.get(f"rule.{reason.question}.{reason.rule}")
        if said is None:
            return reason.text
        names = [self.actor(o.actor) if o.actor else self.label(o) for o in origins if set(o.claims) & set(reason.claims)]
        return f"{said}: {self.listed(names)}" if names else said

    def label(self, origin: Origin) -> str:
        """What an origin is called that the registry does not know."""
        return self["no_outlet"] if origin.label == NO_OUTLET else isolated(origin.label)

    def heading(self, type_: str, place: PlaceMention | None) -> str:
        """What and where, in a few words."""
        name = self.place_name(place) if place is not None else None
        what = self.value("type", type_)
        return self.listed((f"{what[:1].upper()}{what[1:]}", *([isolated(name)] if name else [])))

    def place_name(self, place: PlaceMention) -> str:
        named = place.name_ar or place.name_en if self.language == "ar" else place.name_en or place.name_ar
        return named or place.anchor.text

    def place(self, place: PlaceMention | None) -> str:
        """Name, the words of the report, what holds it, its point with the radius that surely holds it, and its level where that is coarse."""
        if place is None:
            return self["unknown_place"]
        name = self.place_name(place)
        words = f" {isolated(place.anchor.text)}" if place.anchor.text.strip() not in ("", name) else ""
        larger = self.larger(place)
        return "".join(
            (
                isolated(name),
                words,
                f"{self['and_more']}{self.listed(larger)}" if larger else "",
                self._point(place),
                f" [{self.value('level', place.level)}]" if place.level not in (None, "site", "town") else "",
                f" ({self['several_places']})" if place.place is None and place.candidates else "",
            )
        )

    def larger(self, place: PlaceMention) -> list[str]:
        """What holds a place, the smallest first."""
        return [part for part in dict.fromkeys((place.admin2, place.admin1, place.country)) if part and part != place.name_en]

    def _point(self, place: PlaceMention) -> str:
        if place.is_area or place.lat is None or place.lon is None or place.uncertainty_km is None:
            return ""
        return f" {self.numeric(f'({place.lat:.3f}, {place.lon:.3f} ± {place.uncertainty_km:g} km)')}"

    def numeric(self, figures: str) -> str:
        """Dates and coordinates, kept in their order among Arabic words."""
        return left_to_right(figures) if self.language == "ar" else figures

    def time(self, time: Interval | None) -> str:
        """The interval in the zone of its place, how precise the words are, and the words."""
        if time is None:
            return self["unknown_time"]
        words = isolated(time.anchor.text) if time.anchor.text.strip() else ""
        if time.earliest is None and time.latest is None:
            return f"{words} ({self['relative_time']})" if time.relative else words
        return f"{self.span(time)} ({self.value('precision', time.precision)}) {words}"

    def span(self, time: Interval) -> str:
        """The interval in the zone of its place, without how precise it is; one end of it at least is known."""
        fine = time.precision in ("minute", "part_of_day")
        zone = ZoneInfo(time.zone)
        first, last = (moment.astimezone(zone).strftime("%Y-%m-%d %H:%M" if fine else "%Y-%m-%d") if moment else "" for moment in (time.earliest, time.latest))
        named = f" {time.zone}" if fine else ""
        if not last:
            return f"{self['from']} {self.numeric(first + named)}"
        if not first:
            return f"{self['until']} {self.numeric(last + named)}"
        if first == last:
            return self.numeric(first + named)
        return self.numeric(f"{first}–{last[11:]}{named}" if fine and first[:10] == last[:10] else f"{first} – {last}{named}")

    def harm(self, harm: HarmRange | Harm) -> str:
        """A kind of harm with its range; unknown is said, and differs from none."""
        who = "" if harm.who == "unspecified" else f" ({self.value('who', harm.who)})"
        return f"{self.value('kind', harm.kind)}{who}: {self.number(harm)}"

    def number(self, harm: HarmRange | Harm) -> str:
        """The range alone."""
        if harm.least is None:
            return self["unknown"]
        return str(harm.least) if harm.least == harm.most else f"{harm.least}+" if harm.most is None else f"{harm.least}–{harm.most}"

    def participants(self, claims: Iterable[Claim]) -> str:
        """Doers → struck, as all claims name them; empty where none is named."""
        claims = tuple(claims)
        doers = self._named(mention for claim in claims for mention in claim.perpetrator)
        struck = self._named(mention for claim in claims for mention in claim.target)
        return f"{self.listed(doers) or '?'} {self['leads_to']} {self.listed(struck) or '?'}" if doers or struck else ""

    def _named(self, mentions: Iterable[ActorMention]) -> list[str]:
        found = (
            self.actor(mention.actor) if mention.actor else isolated(mention.anchor.text)
            for mention in mentions
            if mention.actor or mention.anchor.text.strip()
        )
        return list(dict.fromkeys(found))

    def tellers(self, claim: Claim, document: Document) -> str:
        """Who says it and through whom, down to the outlet; whose post an outlet passed on stands before it."""
        chain = [self.teller(teller) for teller in claim.attribution] or [self["own_voice"]]
        passed_on = [isolated(document.forwarded_from)] if document.forwarded_from else []
        return f" {self['leads_to']} ".join([*chain, *passed_on, self.outlet(document)])

    def teller(self, teller: Teller) -> str:
        """One link of the chain, in the words of the report."""
        return isolated(teller.anchor.text)

    def outlet(self, document: Document) -> str:
        """The outlet, else the file, else the id."""
        return isolated(document_name(document))

    def notes(self, claim: Claim) -> str:
        """What the account says besides its words: the type, and whatever is not the usual."""
        notes = [self.value("type", claim.type)]
        notes += [self.value("certainty", claim.certainty)] if claim.certainty != "stated" else []
        notes += [self.value("realis", claim.realis)] if claim.realis != "occurred" and claim.type not in ("threat", "prediction") else []
        notes += [self.value("did_it", claim.responsibility)] if claim.responsibility else []
        notes += [self.harm(harm) for harm in claim.harm]
        return self.listed(notes)


def document_name(document: Document) -> str:
    """The outlet, else the file, else the id."""
    return document.outlet or (Path(document.source).name if document.source else document.id)
