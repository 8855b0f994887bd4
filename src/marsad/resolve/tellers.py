"""What kind of teller speaks: a side in its own statement, an official, a monitor, a medium."""

from __future__ import annotations

from datetime import date

from marsad.model import Claim, Teller, TellerKind
from marsad.reference.actors import ActorRegistry

_KINDS: dict[str, TellerKind] = {
    "monitor": "monitor", "ngo": "monitor", "un_agency": "monitor", "igo": "monitor", "medical": "medical", "outlet": "media", "agency": "media",
    "armed_group": "party", "militia": "party", "military": "party", "coalition": "party",
}  # fmt: skip
_FIXED = frozenset({"anonymous", "witness", "medical", "media", "intelligence", "monitor"})


def denied_part(claim: Claim, *, registry: ActorRegistry, on: date | None = None) -> bool:
    """قال متحدث باسم القوات إن ذلك لم يحدث: whether who denies a deed is the one named as its doer, by another name than he bears in the words."""
    if claim.polarity != "denied" or claim.responsibility != "attributed" or not claim.attribution or claim.attribution[0].actor is None:
        return False
    doers = {registry.root(mention.actor, on) for mention in claim.perpetrator if mention.actor}
    return registry.root(claim.attribution[0].actor, on) in doers


# Those under arms who tell what they did, and the bodies of a state that do it with them.
_UNDER_ARMS = frozenset({"military", "police"})
_WITH_THEM = _UNDER_ARMS | {"ministry"}


def owned_part(claim: Claim, *, registry: ActorRegistry, on: date | None = None) -> bool:
    """أعلن الجيش أن عناصر وزارة الداخلية أوقفوا: whether an army or a police tells what it did, or another such body of its own state, known only from the whole report."""
    if claim.polarity != "affirmed" or claim.responsibility != "attributed" or not claim.attribution:
        return False
    teller = claim.attribution[0]
    if teller.actor is None or teller.kind in _FIXED or registry.get(teller.actor).kind not in _UNDER_ARMS:
        return False
    doers = [mention.actor for mention in claim.perpetrator if mention.actor is not None and registry.get(mention.actor).kind in _WITH_THEM]
    own = registry.root(teller.actor, on)
    return len(doers) == len(claim.perpetrator) and all(registry.root(doer, on) == own for doer in doers)


def teller_kind(teller: Teller, claim: Claim, *, sides: set[str], registry: ActorRegistry, on: date | None = None) -> TellerKind:
    """The kind of a teller by the guidelines: who says that he did it or threatens it is a `perpetrator`, another side a `party`.

    `sides` are the root actors, on the day of publication `on`, that act or are acted on in the document; a state among them speaks as
    a party, another as an official.
    Unnamed sources, witnesses, hospitals and media keep the kind that their words gave them.
    """
    # المركز الإعلامي للجيش: what monitors on behalf of an armed side speaks for that side.
    of_a_side = teller.kind == "monitor" and teller.actor is not None and _KINDS.get(registry.get(teller.actor).kind) == "party"
    if teller.kind in _FIXED and not of_a_side:
        return teller.kind
    nearest = claim.attribution[0] == teller
    root = registry.root(teller.actor, on) if teller.actor else None
    doers = {registry.root(mention.actor, on) for mention in claim.perpetrator if mention.actor}
    threatens = claim.type == "threat" and (not doers or root in doers)
    if nearest and claim.polarity == "affirmed" and (claim.responsibility == "claimed" or threatens):
        return "perpetrator"
    if teller.actor is None:
        return teller.kind
    kind = _KINDS.get(registry.get(teller.actor).kind)
    if kind is not None:
        return kind
    return "party" if root in sides else "official"
