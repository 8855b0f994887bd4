"""A claim in the making, still in tokens of its page."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.extract.rules.page import Place, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.stance import Stance
from marsad.extract.rules.tellers import Scope, Told
from marsad.model import Harm
from marsad.reference.lexicon import Hit
from marsad.text.time_expressions import TimeExpression


@dataclass(slots=True, init=False)
class Draft:
    """A claim in the making, still in tokens of its page.

    `from_harm` marks one that is known by its harm alone, `adds_only` one that only adds to what was told before it and is no claim itself;
    `number` as of a Happening; `doer_is_said` marks one whose words say who did it (أعلنت مسؤوليتها عنه), or leave it open (جنود كانوا قد خطفوا), so that
    nothing is weighed; `met_by` and `pronoun` as of Arguments; `of_the_attacker` marks one that befell whoever made an attack told before, and is never that attack;
    `beside_others` marks one that its sentence only names beside what it tells (after the killing of a commander), and is none of that;
    `is_earlier` as of a Happening.
    """

    sentence: Sentence
    hit: Hit
    type: str
    also: list[Hit]
    chain: tuple[Told, ...]
    scope: Scope | None
    stance: Stance
    perpetrators: list[Phrase]
    targets: list[Phrase]
    places: list[Place]
    time: TimeExpression | None
    means: set[str]
    harm: list[Harm]
    by_teller: bool
    open_subject: bool
    met_by: list[Phrase]
    pronoun: int | None
    stated_count: int | None
    from_harm: bool
    adds_only: bool
    known: bool
    number: int | None
    doer_is_said: bool
    of_the_attacker: bool
    beside_others: bool
    is_earlier: bool

    # Written out, since compiled the one that dataclasses make takes ten times as long.
    def __init__(
        self,
        sentence: Sentence,
        hit: Hit,
        type: str,
        also: list[Hit],
        chain: tuple[Told, ...],
        scope: Scope | None,
        stance: Stance,
        perpetrators: list[Phrase],
        targets: list[Phrase],
        places: list[Place],
        time: TimeExpression | None,
        means: set[str],
        harm: list[Harm] | None = None,
        by_teller: bool = False,
        open_subject: bool = False,
        met_by: list[Phrase] | None = None,
        pronoun: int | None = None,
        stated_count: int | None = None,
        from_harm: bool = False,
        adds_only: bool = False,
        known: bool = False,
        number: int | None = None,
        doer_is_said: bool = False,
        of_the_attacker: bool = False,
        beside_others: bool = False,
        is_earlier: bool = False,
    ) -> None:
        self.sentence, self.hit, self.type, self.also = sentence, hit, type, also
        self.chain, self.scope, self.stance = chain, scope, stance
        self.perpetrators, self.targets, self.places, self.time, self.means = perpetrators, targets, places, time, means
        self.harm = [] if harm is None else harm
        self.met_by = [] if met_by is None else met_by
        self.by_teller, self.open_subject, self.pronoun = by_teller, open_subject, pronoun
        self.stated_count, self.number, self.known = stated_count, number, known
        self.from_harm, self.adds_only, self.doer_is_said = from_harm, adds_only, doer_is_said
        self.of_the_attacker, self.beside_others, self.is_earlier = of_the_attacker, beside_others, is_earlier

    @property
    def definite(self) -> bool:
        """Whether the word points back (الهجوم، القصف، هجوم السبت) rather than bringing something new."""
        return (self.hit.definite or self.known) and self.hit.features.startswith("n")
