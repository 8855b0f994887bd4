"""Independent origins: who first told each account, counted once however often it is repeated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from marsad.model import NO_OUTLET, Claim, Document, Origin, Teller, TellerKind
from marsad.reference.actors import Actor
from marsad.reference.alliances import Alliances
from marsad.reference.offices import owner_of, state_of_medium
from marsad.reference.policy import health_ministries, rumours, unnamed_alike
from marsad.text.fold import fold

_PARTIES = frozenset({"perpetrator", "party"})
_OF_NO_STATE = frozenset({"medical", "monitor", "witness", "media"})
# How the bodies speak that are no party: all others are one where they have an outlet of their own.
_KINDS: dict[str, TellerKind] = {
    **dict.fromkeys(("government", "ministry", "police", "office"), "official"),
    **dict.fromkeys(("monitor", "ngo", "un_agency", "igo"), "monitor"), "medical": "medical", "intelligence": "intelligence",
}  # fmt: skip
# Key, label, kind of teller and actor of an origin.
_Told = tuple[str, str, TellerKind, str | None]


def origins_of(claims: Sequence[Claim], documents: Mapping[str, Document], copies: Mapping[str, str], alliances: Alliances) -> tuple[Origin, ...]:
    """The origins of an incident's claims, by key.

    Two claims have one origin where their roots are one actor or its parts, one outlet, or copies of one text. An outlet that restates in its
    own voice what a teller in the same report told adds no origin (but it does where it denies what that teller affirms), nor does one that passes on
    another's post: it is the other who speaks. A copy says what its original says, whatever teller it names. Source: docs/explanation/grading.md,
    section "Independence".
    """
    scene = _scene(claims, alliances)
    told = {claim.id: _origin(claim, documents, copies, alliances, scene) for claim in claims}
    # An outlet's own correspondent is the outlet.
    own = {(claim.document, told[claim.id][0]) for claim in claims if not claim.attribution}
    attributed = {(claim.document, claim.polarity) for claim in claims if claim.attribution and (claim.document, told[claim.id][0]) not in own}
    telling = [claim for claim in claims if claim.attribution or (claim.document, claim.polarity) not in attributed]
    told |= _told_by_originals(telling, told, copies)
    rows: dict[str, list[tuple[Claim, str, TellerKind, str | None]]] = {}
    for claim in telling:
        key, label, kind, actor = told[claim.id]
        rows.setdefault(key, []).append((claim, label, kind, actor))
    return tuple(_made(key, rows[key]) for key in sorted(rows))


class _Scene(NamedTuple):
    """Of an incident: the heads of those who act or are struck, and the country where it was, else that of who acts; None where accounts name none or several."""

    sides: frozenset[str]
    country: str | None


def _scene(claims: Sequence[Claim], alliances: Alliances) -> _Scene:
    sides = frozenset(alliances.root(mention.actor) for claim in claims for mention in (*claim.perpetrator, *claim.target) if mention.actor)
    places = {claim.place[0].country for claim in claims if claim.place}
    doers = {
        alliances.registry.get(actor).country
        for actor in (doer.actor for claim in claims for doer in claim.perpetrator)
        if actor and actor in alliances.registry
    }
    countries = [country for country in (places - {None} or doers) if country]
    return _Scene(sides, countries[0] if len(countries) == 1 else None)


def _told_by_originals(claims: Sequence[Claim], told: Mapping[str, _Told], copies: Mapping[str, str]) -> dict[str, _Told]:
    """The origins of claims of copies by those of the claims that they repeat: of the original, or of one copy where the original tells none here."""
    repeated: dict[tuple[str, str, str], dict[str, list[Claim]]] = {}
    for claim in claims:
        text = (copies.get(claim.document, claim.document), fold(claim.trigger.text), claim.polarity)
        repeated.setdefault(text, {}).setdefault(claim.document, []).append(claim)
    found: dict[str, _Told] = {}
    for (original, _, _), tellings in repeated.items():
        first = tellings.pop(original) if original in tellings else tellings.pop(min(tellings))
        keys = {told[claim.id][0] for claim in first}
        own = min(first, key=lambda claim: (claim.trigger.start, claim.id))
        found.update({claim.id: told[own.id] for other in tellings.values() for claim in other if told[claim.id][0] not in keys})
    return found


def _made(key: str, rows: list[tuple[Claim, str, TellerKind, str | None]]) -> Origin:
    party = any(kind in _PARTIES or claim.responsibility == "claimed" for claim, _, kind, _ in rows)
    _, label, kind, actor = rows[0]
    return Origin(key, label, kind, actor, party, tuple(claim.id for claim, _, _, _ in rows))


def _origin(claim: Claim, documents: Mapping[str, Document], copies: Mapping[str, str], alliances: Alliances, scene: _Scene) -> _Told:
    """The origin of a claim by itself."""
    if not claim.attribution or _is_rumour(claim.attribution[0]):
        document = documents[claim.document]
        original = documents.get(copies.get(document.id, document.id), document)
        return _outlet(original.voice, alliances, scene) if original.voice else (f"outlet:{original.id}", NO_OUTLET, "media", None)
    teller = claim.attribution[0]
    state = _state_of_medium(teller, alliances, scene)
    if state is not None:
        return alliances.root(state.id), teller.anchor.text, "party", state.id
    ministry = _health_ministry(teller, alliances)
    if ministry is not None:
        return alliances.root(ministry.id), ministry.name_en, teller.kind, ministry.id
    if teller.actor is None or _is_only_of_a_state(teller.actor, teller.kind, alliances):
        # Who says that he did it and who tells of it is one teller, here as there.
        kind = "party" if teller.kind == "perpetrator" else teller.kind
        words = _bare(teller)
        return f"{kind}:{unnamed_alike().get(words, fold(teller.anchor.text))}", teller.anchor.text, teller.kind, None
    party = alliances.registry.speaks_for(teller.actor)
    return alliances.root(party or teller.actor), alliances.registry.get(teller.actor).name_en, teller.kind if party is None else "party", teller.actor


def _health_ministry(teller: Teller, alliances: Alliances) -> Actor | None:
    """Lebanon's health ministry: the ministry of the state that stands in its English name; None for all others."""
    if teller.kind != "medical" or teller.actor is None or not _is_only_of_a_state(teller.actor, teller.kind, alliances):
        return None
    words, body = health_ministries()
    country = alliances.registry.get(teller.actor).country
    told = fold(teller.anchor.text)
    id_ = alliances.registry.body_of(body, country) if country and any(name in told for name in words) else None
    return alliances.registry.get(id_) if id_ else None


def _is_rumour(teller: Teller) -> bool:
    """وأنباء عن إصابات, reports: whether a teller is nobody but news itself, which adds nothing to who passes it on."""
    return teller.kind == "media" and teller.actor is None and _bare(teller) in rumours()


def _bare(teller: Teller) -> str:
    """The words of a teller, folded and without the article."""
    return fold(teller.anchor.text).removeprefix("ال")


def _state_of_medium(teller: Teller, alliances: Alliances, scene: _Scene) -> Actor | None:
    """الإعلام الرسمي, التلفزيون السوري: the state that a medium told from speaks for by its words; None for all others."""
    if teller.kind != "media" or (teller.actor is not None and teller.actor not in alliances.registry):
        return None
    actor = alliances.registry.get(teller.actor) if teller.actor is not None else None
    return state_of_medium(teller.anchor.text, actor, alliances.registry, scene.country)


def _is_only_of_a_state(actor: str, kind: TellerKind, alliances: Alliances) -> bool:
    """الهلال الأحمر الجزائري, سكان سوريون, صحيفة سورية: whether a state is but where doctors, witnesses or media are from, who do not speak for it."""
    return kind in _OF_NO_STATE and actor in alliances.registry and alliances.registry.get(actor).kind == "state"


def _outlet(outlet: str, alliances: Alliances, scene: _Scene) -> _Told:
    """An outlet in its own voice: the party that it is the voice or the office of, or itself, whatever name its reports go under."""
    actor = next((actor for actor in alliances.registry.lookup(fold(outlet).split()) if actor.kind in ("outlet", "agency")), None)
    if actor is None:
        owner = owner_of(outlet, alliances.registry, scene.country)
        return (f"outlet:{fold(outlet)}", outlet, "media", None) if owner is None else _office(owner, alliances, scene)
    party = alliances.registry.speaks_for(actor.id)
    if party is None:
        return alliances.root(actor.id), actor.name_en, "media", actor.id
    return alliances.root(party), actor.name_en, "party", actor.id


def _office(owner: Actor, alliances: Alliances, scene: _Scene) -> _Told:
    """A body in its own statement. A state's body is a party where its side acts or is struck."""
    root = alliances.root(owner.id)
    return root, owner.name_en, "party" if root in scene.sides else _KINDS.get(owner.kind, "party"), owner.id


def origin_by_claim(origins: Sequence[Origin]) -> dict[str, Origin]:
    """The origin of each claim; a claim that adds none is missing."""
    return {id_: origin for origin in origins for id_ in origin.claims}
