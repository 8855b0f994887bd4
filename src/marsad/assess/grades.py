"""The three grades of an incident by the rules of the policy file, with reasons as data."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from marsad.assess.harm import excludes
from marsad.assess.origins import origin_by_claim
from marsad.model import Claim, Grade, GradeValue, Origin, Question, Reason
from marsad.reference.actors import ActorRegistry
from marsad.reference.policy import grading_rules


def grade(claims: Sequence[Claim], origins: Sequence[Origin], registry: ActorRegistry) -> tuple[Grade, tuple[Reason, ...]]:
    """The grades of occurrence, responsibility and harm, and the rule that gave each with the claims it rests on."""
    facts = _Facts(claims, origins, registry)
    occurrence, first = _graded("occurrence", facts.occurrence())
    responsibility, second = _graded("responsibility", facts.responsibility())
    harm, third = _graded("harm", facts.harm())
    return Grade(occurrence, responsibility, harm), (first, second, third)


def _graded(question: Question, found: tuple[str, Sequence[Origin], Sequence[Claim]]) -> tuple[GradeValue, Reason]:
    rule, origins, claims = found
    value, gloss = grading_rules()[question, rule]
    names = ", ".join(sorted({origin.label for origin in origins}))
    text = f"{gloss}: {names}" if names else gloss
    ids = tuple(dict.fromkeys([*(id_ for origin in origins for id_ in origin.claims), *(claim.id for claim in claims)]))
    return value, Reason(question, rule, text, ids)  # type: ignore[return-value]


class _Facts:
    """What the accounts say, question by question."""

    def __init__(self, claims: Sequence[Claim], origins: Sequence[Origin], registry: ActorRegistry) -> None:
        self.claims, self.origins, self.registry = claims, origins, registry
        self.by_claim = origin_by_claim(origins)

    def _origins(self, holds: Callable[[Claim], bool]) -> list[Origin]:
        found = [self.by_claim[claim.id] for claim in self.claims if holds(claim) and claim.id in self.by_claim]
        return sorted(set(found), key=lambda origin: origin.key)

    def _opposed(self, origins: Sequence[Origin]) -> bool:
        """Whether two of the origins are parties with opposed interests."""
        actors = [origin.actor for origin in origins if origin.party and origin.actor]
        return any(self.registry.opposed(a, b) for i, a in enumerate(actors) for b in actors[i + 1 :])

    def occurrence(self) -> tuple[str, Sequence[Origin], Sequence[Claim]]:
        affirm = self._origins(lambda claim: claim.polarity == "affirmed")
        # Who denies only his own part leaves open that it happened.
        deny = self._origins(lambda claim: claim.polarity == "denied" and claim.responsibility != "denied")
        if affirm and deny:
            return "contested", [*affirm, *deny], ()
        if self._opposed(affirm):
            return "opposed_parties_agree", affirm, ()
        if len(affirm) >= 2:
            return "two_origins", affirm, ()
        if affirm:
            return ("doer_alone" if self._is_doer(affirm[0]) else "one_origin"), affirm, ()
        return "denied_only", deny, self.claims

    def _is_doer(self, origin: Origin) -> bool:
        own = [claim for claim in self.claims if claim.id in origin.claims]
        if any(claim.responsibility == "claimed" for claim in own):
            return True
        doers = {mention.actor for claim in self.claims for mention in claim.perpetrator if mention.actor}
        return origin.actor is not None and any(self.registry.same_side(origin.actor, doer) for doer in doers)

    def responsibility(self) -> tuple[str, Sequence[Origin], Sequence[Claim]]:
        owned = self._origins(lambda claim: claim.responsibility == "claimed" and claim.polarity == "affirmed")
        named = self._origins(lambda claim: claim.responsibility == "attributed" and claim.polarity == "affirmed")
        denied = self._origins(lambda claim: claim.responsibility == "denied")
        if (denied and (owned or named)) or self._names_several():
            return "contested", [*owned, *named, *denied], ()
        if owned and named and self._opposed([*owned, *named]):
            return "owned_and_attributed", [*owned, *named], ()
        if owned:
            return "owned", owned, ()
        if len(named) >= 2:
            return "two_origins", named, ()
        if named:
            return "one_origin", named, ()
        return "nobody", (), ()

    def _names_several(self) -> bool:
        """Whether accounts name doers that are opposed to each other."""
        doers = sorted({
            self.registry.root(mention.actor)
            for claim in self.claims
            if claim.responsibility in ("claimed", "attributed")
            for mention in claim.perpetrator
            if mention.actor
        })  # fmt: skip
        return any(self.registry.opposed(a, b) for i, a in enumerate(doers) for b in doers[i + 1 :])

    def harm(self) -> tuple[str, Sequence[Origin], Sequence[Claim]]:
        tellers = self._origins(lambda claim: any(harm.least is not None for harm in claim.harm))
        telling = [claim for claim in self.claims if any(harm.least is not None for harm in claim.harm)]
        if not telling:
            return "no_numbers", (), ()
        if self._excluded(telling):
            return "contested", tellers, telling
        if len(tellers) >= 2:
            return "two_origins", tellers, ()
        if tellers:
            return ("doer_alone" if self._is_doer(tellers[0]) else "one_origin"), tellers, ()
        return "one_origin", (), telling

    def _excluded(self, telling: Sequence[Claim]) -> bool:
        """Whether totals of one kind by different origins exclude each other; parts of a total are not compared."""
        totals = [(self.by_claim.get(claim.id), next((h for h in claim.harm if h.kind == kind), None)) for kind in ("killed", "injured") for claim in telling]
        for i, (origin, harm) in enumerate(totals):
            for other_origin, other in totals[i + 1 :]:
                if harm and other and origin is not other_origin and harm.kind == other.kind and harm.who == other.who and excludes(harm, other):
                    return True
        return False
