"""The two sides of an event as ACLED names and classes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.export.acled_types import is_crowd
from marsad.export.facts import Event, Party
from marsad.export.facts.parties import civilians_harmed
from marsad.reference.ontology import Ontology, SubEvent

STATE, EXTERNAL, CIVILIANS = "State forces", "External/Other forces", "Civilians"
# ACLED's classes in the order of their codes.
CLASSES = (STATE, "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", CIVILIANS, EXTERNAL)
_UNARMED = (CIVILIANS, "Protesters", "Rioters")
# The class of armed groups that nobody names. Source: ACLED's codebook of 2024, section "Political Militias".
_UNNAMED = "Political militia"


@dataclass(frozen=True, slots=True)
class Side:
    """A side: the name of its first actor (None where no account tells of one), its class (None where not known), and its other names.

    `is_named` is true where an actor of the registry stands first.
    """

    name: str | None
    inter: str | None
    associates: tuple[str, ...] = ()
    is_named: bool = False

    @property
    def is_civil(self) -> bool:
        return self.inter in (CIVILIANS, "Protesters")


_NOBODY = Side(None, None)


def sides_of(event: Event, sub_event: SubEvent, ontology: Ontology) -> tuple[Side, Side]:
    """Who acts and who is acted on. Where ACLED asks for a side that no account tells of, it is an unidentified one."""
    country = event.where.country.name if event.where and event.where.country else ""
    code = event.where.country.iso2 if event.where and event.where.country else None
    doers, struck = _side(event.sides.doers, country, code), _side(event.sides.struck, country, code)
    if is_crowd(event.terms):
        assert event.terms is not None and event.terms.crowd is not None
        crowd = ontology.people[event.terms.crowd].acled
        return Side(f"{crowd} ({country})", crowd), _others(doers if event.terms.crowd_is_target else struck)
    unknown = Side(f"Unidentified Armed Group ({country})", _UNNAMED)
    if doers.name is None and sub_event.event != "Strategic developments":
        doers = Side(unknown.name, unknown.inter, doers.associates)
    return doers, _other_side(event, sub_event, struck, Side(f"Civilians ({country})", CIVILIANS), unknown)


def _others(side: Side) -> Side:
    """A side across from a crowd; the crowd itself is no side of its own."""
    return _NOBODY if side.inter in _UNARMED else side


def _other_side(event: Event, sub_event: SubEvent, struck: Side, civilians: Side, unknown: Side) -> Side:
    harmed = civilians_harmed(event.claims)
    if sub_event.other_side == "armed":
        # Civilians who are harmed in a battle are on neither side of it. Source: ACLED's codebook of 2024, note 7.
        fighting = tuple(name for name in struck.associates if name != civilians.name)
        return replace(struck if struck.name and not struck.is_civil else unknown, associates=fighting)
    if sub_event.other_side == "civilians":
        return struck if struck.is_civil else civilians if harmed else _NOBODY
    if struck.name is None and harmed and sub_event.event == "Explosions/Remote violence":
        return civilians
    if struck.name and harmed and not struck.is_civil and sub_event.event == "Explosions/Remote violence":
        return Side(struck.name, struck.inter, tuple(dict.fromkeys((*struck.associates, str(civilians.name)))), struck.is_named)
    return struck


def _side(parties: Sequence[Party], country: str, code: str | None) -> Side:
    """The first party by its name, the others behind it; things and words that are in no list are no actors."""
    named = [(name, inter, party.actor is not None) for party in parties for name, inter in [_named(party, country, code)] if name]
    if not named:
        return _NOBODY
    (name, inter, registered), *others = named
    return Side(name, inter, tuple(dict.fromkeys(other for other, _, _ in others if other != name)), registered)


def _named(party: Party, country: str, code: str | None) -> tuple[str | None, str | None]:
    if party.actor is not None:
        inter = party.terms.acled if party.terms else None
        if inter in (STATE, EXTERNAL) and party.actor.kind != "igo":
            at_home = party.actor.country == code
            # A coalition at home may be one of states or of groups.
            inter = (STATE if inter == STATE else None) if at_home else EXTERNAL
        return party.actor.name_en, inter
    if party.people is None or party.people == "unspecified":
        return None, None
    inter = party.terms.acled if party.terms else None
    if inter in _UNARMED:
        return f"{inter} ({country})", inter
    return f"Unidentified Armed Group ({country})", _UNNAMED


def interaction(first: Side, second: Side, sub_event: SubEvent) -> str | None:
    """The two classes in the order of their codes; None where the class of a side is not known, or who is on it though there must be somebody."""
    if first.inter is None or (second.inter is None and (second.name is not None or sub_event.other_side)):
        return None
    return joined_classes(first.inter, second.inter)


def joined_classes(first: str, second: str | None) -> str:
    """Two classes in the order of their codes, or one with `only`. Source: ACLED's codebook of 2024, "Interaction codes"."""
    return f"{first} only" if second is None else "-".join(sorted((first, second), key=CLASSES.index))
