"""The type of a claim once its weapons and what was struck are known, by the annotation guidelines."""

from __future__ import annotations

from marsad.extract.rules.families import FLYING, FORCE
from marsad.extract.rules.means import BOMBER
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.reference.lexicon import Hit

_BY_MEANS = (
    ({"chemical"}, "chemical_attack", FORCE),
    ({"explosive_belt", BOMBER}, "suicide_attack", {"explosion", "armed_attack"}),
    ({"drone"}, "drone_strike", {"armed_attack", "air_strike", "property_destruction"}),
    ({"aircraft", "helicopter"}, "air_strike", {"armed_attack", "shelling", "property_destruction"}),
    # دمر مستودعا بصاروخ: what weapons of range destroy was struck, and not pulled down.
    ({"missile", "rocket", "artillery", "mortar", "naval"}, "shelling", {"armed_attack", "property_destruction"}),
    ({"tank"}, "shelling", {"armed_attack"}),
    ({"ied", "car_bomb", "mine"}, "explosion", {"armed_attack"}),
)


def type_by_means(stated: str, means: set[str]) -> str:
    """The guidelines' type once the means are known: an attack with drones is a drone strike, with rockets shelling."""
    if means == {"drone"} and stated == "shelling":
        return "drone_strike"
    if stated in ("armed_attack", "air_strike", "property_destruction") and "drone" in means and means & {"missile", "rocket"}:
        # هجوم بصواريخ ومسيرات: of both, what falls from the ground names it.
        return "shelling"
    for weapons, type_, general in _BY_MEANS:
        if means & weapons and stated in general:
            return type_
    return stated


def weapons_in(page: Page, phrases: list[Phrase]) -> set[str]:
    """أربعة صواريخ بالستية: the weapons that phrases name; empty where they name none."""
    hits = (page.of_kind(index, "means") for phrase in phrases for index in range(phrase.first, phrase.last + 1))
    return {weapon for hit in hits if hit is not None for weapon in hit.sense.means}


def those_that_name(page: Page, arguments: Arguments, means: set[str]) -> set[str]:
    """مسيرة تستهدف سيارة بصاروخين: the weapons that give a happening its type, which are not those that the drone which did it fired."""
    if "drone" not in means:
        return means
    doing = [index for phrase in (*arguments.carriers, *arguments.perpetrators) for index in (phrase.first, phrase.first - 1) if index >= 0]
    by_drone = any(hit.sense.means == ("drone",) and not hit.proclitics for index in doing if (hit := page.of_kind(index, "means")) is not None)
    return means - {"missile", "rocket"} if by_drone else means


def type_by_target(page: Page, stated: str, arguments: Arguments) -> str:
    """Force used on protesters is its repression, and on an aircraft in the air its interception."""
    if stated in ("armed_attack", "shelling") and any(_is_in_the_air(page, phrase) for phrase in arguments.targets):
        return "interception"
    struck = (page.of_kind(index, "people") for phrase in arguments.targets for index in range(phrase.first, phrase.last + 1))
    return "protest_repression" if stated == "armed_attack" and any(hit is not None and hit.sense.value == "protester" for hit in struck) else stated


def struck_none_on_the_ground(page: Page, arguments: Arguments) -> bool:
    """ثلاث مسيرات, طائرات للعدو: whether nothing that was struck is told, or only what flies."""
    return all(_craft_of(page, phrase) is not None for phrase in arguments.targets)


def _craft_of(page: Page, struck: Phrase) -> Hit | None:
    """مقاتلة, سبع طائرات مسيرة: the word for a craft or a missile that opens a phrase, behind its number or not; None where none does."""
    count = page.count_at(struck.first)
    noun = struck.first if count is None or count.ordinal else count.last_token + 1
    craft = page.of_kind(noun, "means") if noun <= struck.last else None
    return None if craft is None or _FLIES.isdisjoint(craft.sense.means) else craft


_FLIES = FLYING | {"missile", "rocket"}
# استهدفنا مروحية للعدو بصاروخ أرض جو في أجواء البلدة
_IN_THE_AIR_WITHIN = 14


def _is_in_the_air(page: Page, struck: Phrase) -> bool:
    """مقاتلة في سماء المدينة, مروحية بصاروخ أرض جو: an aircraft that was struck, with a word that says that it flew or was fired at from the ground."""
    craft = _craft_of(page, struck)
    if craft is None or FLYING.isdisjoint(craft.sense.means):
        return False
    words = page.reference.words("companion.in_the_air")
    behind = range(struck.first + 1, min(len(page), struck.first + 1 + _IN_THE_AIR_WITHIN))
    for index in behind:
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause"):
            return False
        if page.folded[index] in words or page.folded[index : index + 2] == ["ارض", "جو"]:
            return True
        if any(hit.sense.type == "interception" and hit.proclitics == "و" and (hit.suffix or hit.features.startswith("v")) for hit in page.hits[index]):
            # استهداف سبع مسيرات وإسقاطها
            return True
    return False
