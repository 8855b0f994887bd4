"""A holding as it may be published: names blacked out, places coarsened, words and links left out where the policy says so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from marsad.model import Claim, Document, Incident, Origin, PlaceMention, Reading, Reason, Teller
from marsad.pages.holding import Holding
from marsad.pages.site.masking import anchored, anchors_of, masked, name_pattern, tellers_named
from marsad.pages.site.places import coarsened, on_grid, treatment
from marsad.pages.words import BLACK, WITHHELD, Words
from marsad.reference.bundle import load_reference
from marsad.reference.policy import grading_rules
from marsad.reference.publishing import Coarse, PublishingPolicy
from marsad.text.direction import plain


def published(holding: Holding, policy: PublishingPolicy) -> Holding:
    """What may be shown. Every later step takes this and nothing else, so that what is kept back is in no page and in no download."""
    return _Withholding(holding, policy).holding()


@dataclass(frozen=True)
class _Withholding:
    whole: Holding
    policy: PublishingPolicy

    @cached_property
    def coarse(self) -> dict[str, Coarse]:
        """The incidents that are shown coarsely, with the entry that says so."""
        found = ((incident.id, treatment(self.whole, incident, self.policy)) for incident in self.whole.reading.incidents)
        return {id_: entry for id_, entry in found if entry is not None}

    @cached_property
    def coarse_claims(self) -> dict[str, Coarse]:
        """The claims of those incidents."""
        return {id_: self.coarse[incident.id] for incident in self.whole.reading.incidents if incident.id in self.coarse for id_ in incident.claims}

    @cached_property
    def silent(self) -> frozenset[str]:
        """The reports of withheld outlets."""
        return frozenset(document.id for document in self.whole.reading.documents if {document.outlet, document.forwarded_from} & self.policy.outlets)

    @cached_property
    def ids(self) -> dict[str, str]:
        """What the reports are called whose ids may tell where they can be found: by a number."""
        hidden = sorted(self.silent | self.coarse_reports, key=lambda id_: (self.whole.documents[id_].sha256, id_))
        return {id_: f"{WITHHELD}{number}" for number, id_ in enumerate(hidden, 1)}

    @cached_property
    def names(self) -> re.Pattern[str] | None:
        """What finds names that may stand nowhere."""
        tellers = tellers_named(self.whole.reading.claims, self.policy.tellers, self.policy.actors, load_reference().lexicon)
        return name_pattern(tellers | self.policy.outlets)

    @cached_property
    def texts(self) -> dict[str, str]:
        """The texts of reports as far as they are quoted; a sentence that tells two incidents is not where one of them is coarse."""
        shown: dict[str, list[tuple[int, int]]] = {}
        hidden: dict[str, list[tuple[int, int]]] = {}
        for claim in self.told:
            where = hidden if claim.id in self.coarse_claims or claim.document in self.silent else shown
            where.setdefault(claim.document, []).extend([(claim.sentence.start, claim.sentence.end), *((anchor.start, anchor.end) for anchor in anchors_of(claim))])
        reports = self.whole.documents
        return {id_: masked(report.text, shown.get(id_, ()), hidden.get(id_, ()), self.names) for id_, report in reports.items()}

    @cached_property
    def told(self) -> tuple[Claim, ...]:
        """The claims of incidents: others are not published."""
        held = {id_ for incident in self.whole.reading.incidents for id_ in incident.claims}
        return tuple(claim for claim in self.whole.reading.claims if claim.id in held)

    @cached_property
    def coarse_reports(self) -> frozenset[str]:
        """The reports that tell something that is shown coarsely: their links, ids and hashes would lead to the words that are withheld."""
        return frozenset(claim.document for claim in self.told if claim.id in self.coarse_claims)

    def holding(self) -> Holding:
        whole = self.whole
        claims = {claim.id: self.claim(claim) for claim in self.told}
        incidents = {incident.id: self.incident(incident, claims) for incident in whole.reading.incidents}
        telling = {claim.document for claim in self.told}
        documents = tuple(self.document(document) for document in whole.reading.documents if document.id in telling)
        history = {
            id_: tuple(replace(version, incident=replace(incidents[id_], grade=version.incident.grade)) for version in versions)
            for id_, versions in whole.history.items()
            if id_ in incidents
        }
        kept = {id_: found for id_, found in whole.kept.items() if id_ in telling and id_ not in self.ids}
        return Holding(Reading(documents, tuple(claims.values()), tuple(incidents.values())), history, kept, whole.head, whole.recorded)

    def document(self, document: Document) -> Document:
        """A report with the quoted stretches of its text alone, and without what would lead to the rest where something is withheld."""
        text = self.texts[document.id]
        copy_of = self.ids.get(document.copy_of, document.copy_of) if document.copy_of else None
        if document.id not in self.ids:
            return replace(document, text=text, title=None, source="", copy_of=copy_of)
        outlet = None if document.id in self.silent else document.outlet
        return Document(id=self.ids[document.id], text=text, lang=document.lang, outlet=outlet, published=document.published, copy_of=copy_of)

    def claim(self, claim: Claim) -> Claim:
        entry = self.coarse_claims.get(claim.id)
        places = tuple(shown for place in claim.place if (shown := self.place(place, entry)) is not None)
        cut = replace(claim, document=self.ids.get(claim.document, claim.document), evidence=())
        cut = replace(anchored(cut, self.texts[claim.document]), place=places if entry else anchored(places, self.texts[claim.document]))
        return replace(cut, attribution=tuple(self.teller(teller) for teller in cut.attribution))

    def teller(self, teller: Teller) -> Teller:
        """A teller without the registry's name where the words were blacked out, or the policy withholds the actor."""
        return replace(teller, actor=None, candidates=()) if BLACK in teller.anchor.text or teller.actor in self.policy.actors else teller

    def place(self, place: PlaceMention, entry: Coarse | None) -> PlaceMention | None:
        return on_grid(place, self.policy.grid_km) if entry is None else coarsened(place, entry.to)

    def incident(self, incident: Incident, claims: dict[str, Claim]) -> Incident:
        own = [(self.whole.claims[id_], claims[id_]) for id_ in incident.claims if id_ in claims]
        entry = self.coarse.get(incident.id)
        place = self.place(incident.place, entry) if incident.place else None
        if place is not None and entry is None:
            place = next((anchored(place, self.texts[old.document]) for old, _ in own if incident.place in old.place), anchored(place, ""))
        time = next((new.time for old, new in own if old.time == incident.time), None)
        origins = tuple(self.origin(origin, number) for number, origin in enumerate(incident.origins, 1))
        return replace(
            incident, what=plain(Words("en").heading(incident.type, place)), place=place, time=time, origins=origins, links=(),
            reasons=tuple(_reason(reason, incident.origins, origins) for reason in incident.reasons),
        )  # fmt: skip

    def origin(self, origin: Origin, number: int) -> Origin:
        """An origin by its kind alone where it may not be named."""
        quiet = origin.claims and all(self.whole.claims[id_].document in self.silent for id_ in origin.claims if id_ in self.whole.claims)
        named = origin.actor in self.policy.actors or (self.names is not None and self.names.search(origin.label) is not None)
        # Who told something that is shown coarsely is named where it is an outlet, or a body or public person that the registry knows.
        coarse = origin.actor is None and origin.kind != "media" and any(id_ in self.coarse_claims for id_ in origin.claims)
        return replace(origin, key=f"{WITHHELD}{number}", label=BLACK, actor=None) if quiet or named or coarse else origin


def _reason(reason: Reason, before: tuple[Origin, ...], origins: tuple[Origin, ...]) -> Reason:
    """A reason in the words of the policy file, with the origins that may be named; of what a person decided, that a person did."""
    gloss = grading_rules().get((reason.question, reason.rule), ("", ""))[1]
    if not gloss:
        return replace(reason, text="")
    if origins == before:
        return reason
    names = sorted({origin.label for origin in origins if set(origin.claims) & set(reason.claims)})
    return replace(reason, text=f"{gloss}: {', '.join(names)}" if names else gloss)
