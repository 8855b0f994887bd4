"""A claim in the making, still in tokens of its page."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.extract.rules.page import Place, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.stance import Stance
from marsad.extract.rules.tellers import Scope, Told
from marsad.model import Harm
from marsad.reference.lexicon import Hit
from marsad.text.time_expressions import TimeExpression


@dataclass(slots=True)
class Draft:
    """A claim in the making, still in tokens of its page.

    `from_harm` marks one that is known by its harm alone, `adds_only` one that only adds to what was told before it and is no claim itself;
    `number` as of a Happening; `doer_is_said` marks one whose words say who did it (أعلنت مسؤوليتها عنه), or leave it open (جنود كانوا قد خطفوا), so that
    nothing is weighed; `met_by` and `pronoun` as of Arguments; `of_the_attacker` marks one that befell whoever made an attack told before, and is never that attack;
    `beside_others` marks one that its sentence only names beside what it tells (after the killing of a commander), and is none of that.
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
    harm: list[Harm] = field(default_factory=list)
    by_teller: bool = False
    open_subject: bool = False
    met_by: list[Phrase] = field(default_factory=list)
    pronoun: int | None = None
    stated_count: int | None = None
    from_harm: bool = False
    adds_only: bool = False
    known: bool = False
    number: int | None = None
    doer_is_said: bool = False
    of_the_attacker: bool = False
    beside_others: bool = False

    @property
    def definite(self) -> bool:
        """Whether the word points back (الهجوم، القصف، هجوم السبت) rather than bringing something new."""
        return (self.hit.definite or self.known) and self.hit.features.startswith("n")
