"""The three grades of an incident by the rules of the policy file, with reasons as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from itertools import combinations
from typing import Literal

from marsad.assess.harm import excludes, is_a_part
from marsad.assess.origins import origin_by_claim
from marsad.model import Claim, Grade, GradeValue, Harm, Origin, Question, Reason
from marsad.reference.alliances import Alliances
from marsad.reference.policy import against_interest, grading_rules, operations

# Who speaks for a side when what he tells of does not name it: doctors, monitors, witnesses and media do not.
_OF_A_SIDE = frozenset({"official", "intelligence", "anonymous"})


def grade(claims: Sequence[Claim], origins: Sequence[Origin], alliances: Alliances, withdrawn: Collection[str] = ()) -> tuple[Grade, tuple[Reason, ...]]:
    """The grades of occurrence, responsibility and harm, and the rule that gave each with the claims it rests on.

    `alliances` are those of the day that the incident was first told; `withdrawn` the ids of claims that their own teller took back.
    """
    facts = _Facts(claims, origins, alliances, withdrawn)
    occurrence, first = _graded("occurrence", facts.occurrence())
    responsibility, second = _graded("responsibility", facts.responsibility())
    harm, third = _graded("harm", facts.harm())
    return Grade(occurrence, responsibility, harm), (first, second, third)


def _graded(question: Question, found: tuple[str, Sequence[Origin], Sequence[Claim]]) -> tuple[GradeValue, Reason]:
    rule, origins, claims = found
    value, gloss = grading_rules()[question, rule]
    told = Counter(origin.label for origin in set(origins))
    names = ", ".join(label if number == 1 else f"{label} ({number})" for label, number in sorted(told.items()))
    text = f"{gloss}: {names}" if names else gloss
    ids = tuple(dict.fromkeys([*(id_ for origin in origins for id_ in origin.claims), *(claim.id for claim in claims)]))
    return value, Reason(question, rule, text, ids)  # type: ignore[return-value]


class _Facts:
    """What the accounts say, question by question."""

    def __init__(self, claims: Sequence[Claim], origins: Sequence[Origin], alliances: Alliances, withdrawn: Collection[str]) -> None:
        self.told, self.origins, self.alliances = claims, origins, alliances
        # What was taken back stands for nothing but that it was.
        self.claims = [claim for claim in claims if claim.id not in withdrawn]
        self.taken_back = [claim for claim in claims if claim.id in withdrawn]
        self.by_claim = origin_by_claim(origins)

    def _origins(self, holds: Callable[[Claim], bool]) -> list[Origin]:
        return self._origins_of([claim for claim in self.claims if holds(claim)])

    def _opposed(self, origins: Sequence[Origin]) -> bool:
        """Whether two of the origins are parties with opposed interests; the police of a state are one beside those who fight it."""
        actors = [actor for origin in origins if (origin.party or origin.kind in _OF_A_SIDE) and (actor := self._speaker(origin))]
        return any(self.alliances.opposed(a, b) for i, a in enumerate(actors) for b in actors[i + 1 :])

    def _speaker(self, origin: Origin) -> str | None:
        """Whose word an origin is: of the voice of a party that party's, who has its friends and foes."""
        return origin.actor and (self.alliances.registry.speaks_for(origin.actor) or origin.actor)

    def occurrence(self) -> tuple[str, Sequence[Origin], Sequence[Claim]]:
        affirm = self._origins(lambda claim: claim.polarity == "affirmed")
        # Who denies only his own part leaves open that it happened, and so does who denies one thing of what he tells in the same report.
        telling = {(claim.document, self.by_claim[claim.id].key) for claim in self.claims if claim.polarity == "affirmed" and claim.id in self.by_claim}
        deny = self._origins(
            lambda claim: (
                claim.polarity == "denied"
                and not self._denies_own_part(claim)
                and claim.id in self.by_claim
                and (claim.document, self.by_claim[claim.id].key) not in telling
            )
        )
        if affirm and deny:
            return "contested", [*affirm, *deny], ()
        if self._opposed(affirm):
            return "opposed_parties_agree", affirm, ()
        if self._against_own_interest(affirm):
            return "against_own_interest", affirm, ()
        if affirm:
            return self._by_number(affirm), affirm, ()
        if self.taken_back:
            return "withdrawn", self._origins_of(self.taken_back), self.told
        return "denied_only", deny, self.claims

    def _denies_own_part(self, claim: Claim) -> bool:
        """Whether a claim denies that its teller did it. Who is told to have been struck, and not to have done it, denies that he was: "our jet was not shot down"."""
        return claim.responsibility == "denied" and not (self._is_told(claim, "target") and not self._is_told(claim, "perpetrator"))

    def _is_told(self, denial: Claim, role: Literal["perpetrator", "target"]) -> bool:
        """Whether those who affirm it tell of the side that a denial names as its doer in a role."""
        side = [mention.actor for mention in denial.perpetrator if mention.actor]
        told = {mention.actor for claim in self.claims if claim.polarity == "affirmed" for mention in getattr(claim, role) if mention.actor}
        return any(self.alliances.same_side(one, other) for one in side for other in told)

    def _by_number(self, origins: Sequence[Origin]) -> str:
        """The rule for origins that agree and of which no two are opposed."""
        if all(self._is_doer(origin) for origin in origins) and self._on_one_side(origins):
            return "doer_alone"
        if len(origins) >= 2:
            return "two_origins"
        return "party_alone" if origins[0].party else "one_origin"

    def _on_one_side(self, origins: Sequence[Origin]) -> bool:
        """Whether origins speak for one side: a lone origin always, unknown ones never."""
        first, *others = map(self._speaker, origins)
        return all(first and other and self.alliances.same_side(first, other) for other in others)

    def _against_own_interest(self, affirm: Sequence[Origin]) -> bool:
        """Whether a party tells what its own side would rather hide, and an origin that is not of its side tells it too."""
        for origin in affirm:
            own = self._speaker(origin)
            if own is None or not any(self._hurts_teller(claim, own) for claim in self.claims if claim.id in origin.claims):
                continue
            others = [self._speaker(other) for other in affirm if other is not origin]
            if any(other is None or not self.alliances.same_side(own, other) for other in others):
                return True
        return False

    def _hurts_teller(self, claim: Claim, teller: str) -> bool:
        own = any(mention.actor and self.alliances.same_side(mention.actor, teller) for mention in claim.perpetrator)
        policy = against_interest()
        return own and claim.polarity == "affirmed" and (
            claim.type in policy.types or any(harm.who in policy.harmed and harm.kind in ("killed", "injured") and harm.least for harm in claim.harm)
        )  # fmt: skip

    def _origins_of(self, claims: Sequence[Claim]) -> list[Origin]:
        return sorted({self.by_claim[claim.id] for claim in claims if claim.id in self.by_claim}, key=lambda origin: origin.key)

    def _is_doer(self, origin: Origin) -> bool:
        own = [claim for claim in self.claims if claim.id in origin.claims]
        if any(claim.responsibility == "claimed" for claim in own):
            return True
        doers = {mention.actor for claim in self.claims for mention in claim.perpetrator if mention.actor}
        speaker = self._speaker(origin)
        return speaker is not None and any(self.alliances.same_side(speaker, doer) for doer in doers)

    def responsibility(self) -> tuple[str, Sequence[Origin], Sequence[Claim]]:
        owned = self._origins(lambda claim: claim.polarity == "affirmed" and (claim.responsibility == "claimed" or self._tells_of_own_operation(claim)))
        named = self._origins(
            lambda claim: (
                claim.polarity == "affirmed" and (claim.responsibility == "attributed" or (_has_a_doer(claim) and not self._tells_of_own_operation(claim)))
            )
        )
        denied = self._origins(self._denies_own_part)
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
        taken_back = [claim for claim in self.taken_back if claim.responsibility in ("claimed", "attributed")]
        if taken_back:
            return "withdrawn", self._origins_of(taken_back), taken_back
        return ("denied_only", denied, ()) if denied else ("nobody", (), ())

    def _tells_of_own_operation(self, claim: Claim) -> bool:
        """Whether a claim tells what its teller's own side did where claims bear no responsibility: that it took a town, or moved its forces."""
        origin = self.by_claim.get(claim.id)
        own = None if origin is None else self._speaker(origin)
        return own is not None and _has_a_doer(claim) and any(mention.actor and self.alliances.same_side(own, mention.actor) for mention in claim.perpetrator)

    def _names_several(self) -> bool:
        """Whether accounts name doers that are opposed to each other."""
        doers = sorted({
            self.alliances.root(mention.actor)
            for claim in self.claims
            if claim.responsibility in ("claimed", "attributed")
            for mention in claim.perpetrator
            if mention.actor
        })  # fmt: skip
        return any(self.alliances.opposed(a, b) for i, a in enumerate(doers) for b in doers[i + 1 :])

    def harm(self) -> tuple[str, Sequence[Origin], Sequence[Claim]]:
        tellers = self._origins(_gives_numbers)
        telling = [claim for claim in self.claims if _gives_numbers(claim)]
        if not telling:
            taken_back = [claim for claim in self.taken_back if _gives_numbers(claim)]
            return ("withdrawn", self._origins_of(taken_back), taken_back) if taken_back else ("no_numbers", (), ())
        if self._excluded(telling):
            return "contested", tellers, telling
        return (self._by_number(tellers), tellers, ()) if tellers else ("one_origin", (), telling)

    def _excluded(self, telling: Sequence[Claim]) -> bool:
        """Whether totals of one kind by different origins exclude each other, or one has dead where another has nobody even hurt."""
        own = [claim for claim in telling if claim.id in self.by_claim]
        if any(_nobody_was_hurt(one) and _somebody_died(other) and not self._is_of_one(one, other) for one in own for other in own):
            return True
        totals = [(claim, harm) for kind in ("killed", "injured") for claim in own if (harm := next((h for h in claim.harm if h.kind == kind), None))]
        return any(self._contradict(one, other) for one, other in combinations(totals, 2))

    def _contradict(self, one: tuple[Claim, Harm], other: tuple[Claim, Harm]) -> bool:
        """Whether two totals cannot both be true: not where one is a part of the other's, all that its teller has seen, or of the other side's fighters."""
        (claim, harm), (other_claim, other_harm) = one, other
        if self._is_of_one(claim, other_claim) or harm.kind != other_harm.kind or harm.who != other_harm.who:
            return False
        if not excludes(harm, other_harm) or is_a_part(harm, other_claim.harm) or is_a_part(other_harm, claim.harm):
            return False
        fewer = self.by_claim[min(one, other, key=lambda told: told[1].least or 0)[0].id]
        return not _sees_a_part(fewer) and not self._count_each_others(claim, other_claim, harm)

    def _is_of_one(self, claim: Claim, other: Claim) -> bool:
        """Whether two claims have one origin."""
        return self.by_claim[claim.id] is self.by_claim[other.id]

    def _count_each_others(self, claim: Claim, other: Claim, harm: Harm) -> bool:
        """Whether the two sides of a clash tell of fighters, who are then the one's in one account and the other's in the other."""
        return claim.type == other.type == "armed_clash" and harm.who == "combatants" and self._opposed([self.by_claim[claim.id], self.by_claim[other.id]])


def _has_a_doer(claim: Claim) -> bool:
    """Whether a claim names who did what is no blame to lay on anybody, so that it bears no responsibility: who took a town, or sent forces."""
    return claim.responsibility is None and claim.type in operations() and bool(claim.perpetrator)


def _gives_numbers(claim: Claim) -> bool:
    """Whether a claim says how many; what is denied has no number but "none"."""
    return any(harm.least is not None and (claim.polarity == "affirmed" or harm.most == 0) for harm in claim.harm)


def _nobody_was_hurt(claim: Claim) -> bool:
    """لم تقع إصابات: "no casualties" stands for the dead too, unless the same account has some."""
    return any(harm.kind == "injured" and harm.most == 0 for harm in claim.harm) and not _somebody_died(claim)


def _somebody_died(claim: Claim) -> bool:
    return claim.polarity == "affirmed" and any(harm.kind == "killed" and harm.least for harm in claim.harm)


def _sees_a_part(origin: Origin) -> bool:
    """A witness counts those he saw, a doctor those who were brought to him; a health ministry counts all."""
    return origin.kind == "witness" or (origin.kind == "medical" and origin.actor is None)
