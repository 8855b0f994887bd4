"""With what: the weapons of a happening, and the type that they make it."""

from __future__ import annotations

from marsad.extract.rules.arguments import Arguments
from marsad.extract.rules.happenings import FORCE, Happening
from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit


def fill_means(page: Page, happenings: list[Happening], bounds: list[tuple[int, int]]) -> None:
    """Gives each happening the weapons among its words, and a series those of its last member."""
    for happening, (low, high) in reversed(list(zip(happenings, bounds, strict=True))):
        happening.means |= means_of(page, happening, low, high)
        if happening.series is not None and not happening.means:
            happening.means |= happening.series.means


def means_of(page: Page, happening: Happening, low: int, high: int) -> set[str]:
    """The weapons named among the happening's words, those that it struck left out."""
    found: set[str] = set()
    for index in range(low, high):
        hit = page.of_kind(index, "means")
        if hit is None or not _is_weapon_of(page, hit, happening) or (happening.type == "interception" and not hit.proclitics.endswith("ب")):
            continue
        found.update(hit.sense.means)
    return found


def _is_weapon_of(page: Page, hit: Hit, happening: Happening) -> bool:
    """Poison counts where it is used, not where it is what was struck or spoken of."""
    if "chemical" not in hit.sense.means:
        return True
    return hit.proclitics.endswith("ب") or 0 <= hit.first - happening.last <= 2 or happening.first <= hit.first <= happening.last


_BY_MEANS = (
    ({"chemical"}, "chemical_attack", FORCE),
    ({"explosive_belt"}, "suicide_attack", {"explosion", "armed_attack"}),
    ({"drone"}, "drone_strike", {"armed_attack", "air_strike"}),
    ({"aircraft", "helicopter"}, "air_strike", {"armed_attack", "shelling"}),
    ({"missile", "rocket", "artillery", "mortar", "tank", "naval"}, "shelling", {"armed_attack"}),
    ({"ied", "car_bomb", "mine"}, "explosion", {"armed_attack"}),
)


def type_by_means(stated: str, means: set[str]) -> str:
    """The guidelines' type once the means are known: an attack with drones is a drone strike, with rockets shelling."""
    for weapons, type_, general in _BY_MEANS:
        if means & weapons and stated in general:
            return type_
    return stated


def type_by_target(page: Page, stated: str, arguments: Arguments) -> str:
    """Force used on protesters is its repression."""
    struck = (page.of_kind(index, "people") for phrase in arguments.targets for index in range(phrase.first, phrase.last + 1))
    return "protest_repression" if stated == "armed_attack" and any(hit is not None and hit.sense.value == "protester" for hit in struck) else stated
