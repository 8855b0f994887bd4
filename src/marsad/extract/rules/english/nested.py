"""Happenings that an English sentence only presupposes within another one: they are further words for it, or no telling of their own."""

from __future__ import annotations

from marsad.extract.rules.english.happenings import Telling
from marsad.extract.rules.english.words import use
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import Page


def without_presupposed(page: Page, happenings: list[Telling]) -> list[Telling]:
    """The happenings of a sentence, without nouns that stand within the telling of another."""
    kept = [told for told in happenings if not any(host is not told and _stands_within(page, told, host) for host in happenings)]
    return kept or happenings


def _stands_within(page: Page, told: Telling, host: Telling) -> bool:
    if told.hit.features.startswith("v") or not (host.low <= told.hit.first < host.high):
        return False
    return (
        _is_fought_off(page, told, host) or _drove_people_out(page, told, host) or _is_how_they_were_taken(page, told, host) or _is_the_crowd(page, told, host)
    )


def _is_fought_off(page: Page, told: Telling, host: Telling) -> bool:
    """`thwarted a drone attack`, `repelled 38 assaults`: what is fought off or brought down by whoever does so."""
    return host.type in ("interception", "armed_clash") and use(page, host.hit.first, "foils") is not None and 0 < told.hit.first - host.hit.last <= _NEAR


def _drove_people_out(page: Page, told: Telling, host: Telling) -> bool:
    """`uprooted by the fighting`, `the offensive drove 70,000 people from their homes`: force that only says what people fled from."""
    if host.type != "displacement" or told.type not in FORCE or not told.hit.definite:
        return False
    before = page.folded[told.hit.first - 2 : told.hit.first - 1]
    return before in (["by"], ["from"]) or told.hit.last < host.hit.first <= told.hit.last + 2


def _is_how_they_were_taken(page: Page, told: Telling, host: Telling) -> bool:
    """`rounded up 22 men in overnight raids`, `kidnapped five students in an attack`: force that only says how people were taken."""
    if host.type not in ("detention", "abduction") or told.hit.sense.form not in ("raid", "attack") or told.hit.first < host.hit.first or told.also:
        return False
    return any(page.folded[index] in ("in", "during") for index in range(max(host.hit.last, told.hit.first - _NEAR), told.hit.first))


_NEAR = 4


def _is_the_crowd(page: Page, told: Telling, host: Telling) -> bool:
    """`fired tear gas to break up a protest`, `was gunned down at a rally`: a gathering that force is used on or befalls."""
    if told.type != "protest" or told.hit.first < host.hit.first:
        return False
    at = any(page.folded[index] in ("at", "during") for index in range(max(host.hit.last, told.hit.first - _NEAR), told.hit.first))
    if host.type == "protest_repression":
        return at or any(use(page, index, "disperses") for index in range(host.hit.first, told.hit.first))
    return host.type in FORCE and at
