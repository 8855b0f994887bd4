"""The words of a sentence that belong to one happening, as the readers of its parts hand them on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from marsad.extract.rules.page import Place
from marsad.text.time_expressions import TimeExpression


class Phrase(NamedTuple):
    """A noun phrase over tokens `first`..`last`; `proclitics` stand before its first word."""

    first: int
    last: int
    proclitics: str = ""


def apart_from(phrases: list[Phrase], others: list[Phrase]) -> list[Phrase]:
    """The phrases that share no word with any of the others."""
    return [phrase for phrase in phrases if all(phrase.last < other.first or other.last < phrase.first for other in others)]


@dataclass(slots=True, init=False)
class Arguments:
    """What a sentence says of one happening.

    `by_teller` says that whoever tells it did it; `open_subject` that its verb has a subject which only an earlier clause names;
    `carriers` are weapons that act as subjects and say nobody's (استهدفت مسيرة); `met_by` are those who met an attack and did what is told next;
    `pronoun` is the token of a "that he" for its subject by which the teller cannot be meant (قالت منظمة العفو إنها قصفت);
    `befell_its_subject` says that a verb tells what was done to its subject, by somebody left open (جنود كانوا قد خطفوا),
    or that whoever is named is cleared of it; `is_blamed` that words of blame or of a charge say who did it.
    """

    perpetrators: list[Phrase]
    targets: list[Phrase]
    places: list[Place]
    times: list[TimeExpression]
    by_teller: bool
    open_subject: bool
    carriers: list[Phrase]
    met_by: list[Phrase]
    befell_its_subject: bool
    is_blamed: bool
    pronoun: int | None

    # Written out, since compiled the one that dataclasses make takes ten times as long.
    def __init__(self) -> None:
        self.perpetrators, self.targets, self.carriers, self.met_by = [], [], [], []
        self.places, self.times = [], []
        self.by_teller = self.open_subject = self.befell_its_subject = self.is_blamed = False
        self.pronoun = None
