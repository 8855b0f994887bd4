"""The parts of a claim or an incident in a person's words: places, times, harm, tellers, participants."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from zoneinfo import ZoneInfo

from marsad.cli.layout import isolated
from marsad.model import ActorMention, Claim, Document, Harm, HarmRange, Interval, Origin, PlaceMention, Reason
from marsad.reference.labels import LabelLanguage, labels

# What an actor's id is called in a language; the id itself where nothing better is known.
NameOfActor = Callable[[str], str]


class Wording:
    """Labels of one language, and what is put together from them."""

    def __init__(self, language: LabelLanguage, actor: NameOfActor = str) -> None:
        self.language, self.actor = language, actor
        self._labels = labels(language)

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
        names = [self.actor(o.actor) if o.actor else isolated(o.label) for o in origins if set(o.claims) & set(reason.claims)]
        return f"{said}: {self.listed(names)}" if names else said

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
        words = f" {isolated(place.anchor.text)}" if place.anchor.text != name else ""
        larger = [part for part in dict.fromkeys((place.admin2, place.admin1, place.country)) if part and part != place.name_en]
        return "".join(
            (
                isolated(name),
                words,
                f"{self['and_more']}{self.listed(larger)}" if larger else "",
                _point(place),
                f" [{self.value('level', place.level)}]" if place.level not in (None, "site", "town") else "",
                f" ({self['several_places']})" if place.place is None and place.candidates else "",
            )
        )

    def time(self, time: Interval | None) -> str:
        """The interval in the zone of its place, how precise the words are, and the words."""
        if time is None:
            return self["unknown_time"]
        words = isolated(time.anchor.text)
        if time.earliest is None and time.latest is None:
            return f"{words} ({self['relative_time']})" if time.relative else words
        fine = time.precision in ("minute", "part_of_day")
        return f"{self._span(time, fine)}{f' {time.zone}' if fine else ''} ({self.value('precision', time.precision)}) {words}"

    def _span(self, time: Interval, fine: bool) -> str:
        zone = ZoneInfo(time.zone)
        shown = [moment.astimezone(zone).strftime("%Y-%m-%d %H:%M" if fine else "%Y-%m-%d") if moment else "" for moment in (time.earliest, time.latest)]
        first, last = shown
        if not last:
            return f"{self['from']} {first}"
        if not first:
            return f"{self['until']} {last}"
        if first == last:
            return first
        return f"{first}–{last[11:]}" if fine and first[:10] == last[:10] else f"{first} – {last}"

    def harm(self, harm: HarmRange | Harm) -> str:
        """A kind of harm with its range; unknown is said, and differs from none."""
        who = "" if harm.who == "unspecified" else f" ({self.value('who', harm.who)})"
        kind = f"{self.value('kind', harm.kind)}{who}"
        if harm.least is None:
            return f"{kind}: {self['unknown']}"
        number = str(harm.least) if harm.least == harm.most else f"{harm.least}+" if harm.most is None else f"{harm.least}–{harm.most}"
        return f"{kind}: {number}"

    def participants(self, claims: Iterable[Claim]) -> str:
        """Doers → struck, as all claims name them; empty where none is named."""
        claims = tuple(claims)
        doers = self._named(mention for claim in claims for mention in claim.perpetrator)
        struck = self._named(mention for claim in claims for mention in claim.target)
        return f"{self.listed(doers) or '?'} {self['leads_to']} {self.listed(struck) or '?'}" if doers or struck else ""

    def _named(self, mentions: Iterable[ActorMention]) -> list[str]:
        found = [self.actor(mention.actor) if mention.actor else isolated(mention.anchor.text) for mention in mentions]
        return list(dict.fromkeys(found))

    def tellers(self, claim: Claim, document: Document) -> str:
        """Who says it and through whom, down to the outlet; whose post an outlet passed on stands before it."""
        chain = [isolated(teller.anchor.text) for teller in claim.attribution] or [self["own_voice"]]
        passed_on = [isolated(document.forwarded_from)] if document.forwarded_from else []
        return f" {self['leads_to']} ".join([*chain, *passed_on, isolated(document_name(document))])

    def notes(self, claim: Claim) -> str:
        """What the account says besides its words: the type, and whatever is not the usual."""
        notes = [self.value("type", claim.type)]
        notes += [self.value("certainty", claim.certainty)] if claim.certainty != "stated" else []
        notes += [self.value("realis", claim.realis)] if claim.realis != "occurred" and claim.type not in ("threat", "prediction") else []
        notes += [self.value("did_it", claim.responsibility)] if claim.responsibility else []
        notes += [self.harm(harm) for harm in claim.harm]
        return self.listed(notes)


def _point(place: PlaceMention) -> str:
    if place.lat is None or place.lon is None or place.uncertainty_km is None:
        return ""
    return f" ({place.lat:.3f}, {place.lon:.3f} ± {place.uncertainty_km:g} km)"


def document_name(document: Document) -> str:
    """The outlet, else the file, else the id."""
    return document.outlet or (Path(document.source).name if document.source else document.id)
