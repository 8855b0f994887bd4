"""The draft of one happening at one place, with the type that its weapons, arms and targets give it."""

from __future__ import annotations

from marsad.extract.rules.air_defences import are_air_defences
from marsad.extract.rules.arguments import Arguments
from marsad.extract.rules.blown_up import is_destruction
from marsad.extract.rules.destroying import is_by_weapons
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.presupposed import is_of_known
from marsad.extract.rules.silences import without_the_silent
from marsad.extract.rules.stance import Stance
from marsad.extract.rules.tellers import Scope
from marsad.extract.rules.types_by_means import struck_none_on_the_ground, those_that_name, type_by_means, type_by_target
from marsad.extract.rules.weapons_that_strike import weapon_that_strikes
from marsad.extract.rules.words_of_force import kills_a_leader
from marsad.text.time_expressions import TimeExpression


def draft_of(page: Page, happening: Happening, arguments: Arguments, group: list[Place], scope: Scope | None, stance: Stance,
           time: TimeExpression | None, low: int, high: int) -> Draft:  # fmt: skip
    if stance.silence:
        arguments.perpetrators = without_the_silent(page, happening.hit, happening.sentence.first, arguments.perpetrators)
    means = set(happening.means)
    if "chemical_attack" in (happening.hit.sense.not_by or "").split() and not _is_with_poison(page, happening, low, high):
        # ضربات على مخازن الأسلحة الكيماوية: what was struck, and not with what.
        means.discard("chemical")
    naming = those_that_name(page, arguments, means)
    if happening.type == "property_destruction" and not is_by_weapons(page, happening, arguments, low, high):
        naming = set()
    set_off = happening.type == "explosion" and not happening.also and bool(arguments.perpetrators or arguments.by_teller)
    destroyed = set_off and is_destruction(page, happening.hit, means, arguments.targets)
    picked_out = happening.type == "armed_attack" and bool(arguments.perpetrators or arguments.by_teller) and len(arguments.targets) == 1
    by_target = type_by_target(page, type_by_means(happening.type, naming), arguments)
    if by_target == "air_strike" and ((means and means <= _ON_THE_GROUND) or (not means and _raided_on_foot(page, arguments))):
        by_target = "armed_attack"
    if (
        happening.type in _MET_IN_THE_AIR
        and any(are_air_defences(page, phrase) for phrase in arguments.perpetrators)
        and struck_none_on_the_ground(page, arguments)
    ):
        # جرى التصدي لها من قبل أنظمة الدفاع الجوي, استهدفت الدفاعات الجوية ثلاث مسيرات
        by_target = "interception"
    if picked_out and kills_a_leader(page, happening.hit, arguments.targets[0].first):
        by_target = "assassination"
    return Draft(
        sentence=happening.sentence,
        hit=happening.hit,
        type="property_destruction" if destroyed else _type_by_what_flew(page, happening) or _type_by_its_arm(page, happening, arguments) or by_target,
        also=list(happening.also),
        chain=scope.chain if scope else (),
        scope=scope,
        stance=stance,
        perpetrators=arguments.perpetrators,
        targets=arguments.targets,
        places=list(group),
        time=time,
        means=means,
        by_teller=arguments.by_teller,
        open_subject=arguments.open_subject,
        met_by=arguments.met_by,
        pronoun=arguments.pronoun,
        doer_is_said=arguments.befell_its_subject or arguments.is_blamed or happening.is_earlier,
        stated_count=_stated_count(page, happening, low, high),
        known=is_of_known(page, happening.hit),
        number=happening.number,
        is_earlier=happening.is_earlier,
    )


_MET_IN_THE_AIR = frozenset({"armed_clash", "armed_attack", "air_strike", "drone_strike", "shelling"})
# أغار القراصنة بالزوارق, أغاروا بسيارتين مفخختين
_ON_THE_GROUND = frozenset({"naval", "vehicle", "car_bomb", "small_arms"})


def _raided_on_foot(page: Page, arguments: Arguments) -> bool:
    """أغار مسلحون على القرية, أغارت عصابة على السوق: gunmen and gangs who raid with nothing that flies."""
    raiders = [phrase.first for phrase in arguments.perpetrators]
    return bool(raiders) and all(_has_no_aircraft(page, first) for first in raiders)


def _has_no_aircraft(page: Page, first: int) -> bool:
    raider = page.of_kind(first, "people")
    return (raider is not None and raider.sense.who == "combatants") or page.is_listed(first, "companion.raiders")


# قنابل مليئة بالمواد الكيميائية السامة ضربت
_POISON_WITHIN = 4


def _is_with_poison(page: Page, happening: Happening, low: int, high: int) -> bool:
    """قنابل مليئة بمواد سامة ضربت البلدة: whether another word for the happening, or a weapon led to by ب, says that poison was used."""
    if any(hit.sense.type == "chemical_attack" for hit in happening.also):
        return True
    near = range(max(low, happening.first - _POISON_WITHIN), min(high, happening.last + 1 + _POISON_WITHIN))
    weapons = (page.of_kind(index, "means") for index in near)
    return any(weapon is not None and "chemical" in weapon.sense.means and weapon.proclitics.endswith("ب") for weapon in weapons)


# إحدى قذائف الحوثيين دمرت منزلا
_FLEW_WITHIN = 4
_BY_WHAT_FLEW = {
    "missile": "shelling",
    "rocket": "shelling",
    "mortar": "shelling",
    "artillery": "shelling",
    "drone": "drone_strike",
}


def _type_by_what_flew(page: Page, happening: Happening) -> str | None:
    """قذيفة دمرت منزلا, دمرت مسيرة دبابة: what a shell or a drone that stands as the subject destroys is what it struck; None for other destruction."""
    if happening.type not in ("property_destruction", "armed_attack") or happening.hit.sense.type != "property_destruction" or not happening.is_verb:
        return None
    if happening.hit.proclitics:
        return None
    flew = weapon_that_strikes(page, happening.hit)
    if flew is not None:
        return _BY_WHAT_FLEW.get(flew.sense.means[0]) or _BY_ARM.get(flew.sense.means[0])
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _FLEW_WITHIN), -1):
        weapon = page.of_kind(index, "means")
        if weapon is not None and not weapon.proclitics.endswith(("ب", "ل")):
            return _BY_WHAT_FLEW.get(weapon.sense.means[0])
        if page.functions[index] or page.tokens[index].kind != "word":
            return None
    return None


_BY_ARM = {"aircraft": "air_strike", "helicopter": "air_strike", "artillery": "shelling", "drone": "drone_strike"}


def _type_by_its_arm(page: Page, happening: Happening, arguments: Arguments) -> str | None:
    """دمرت مقاتلات التحالف مخزنا: what aircraft or guns are said to have destroyed they struck; None for other destruction."""
    if happening.type != "property_destruction":
        return None
    arms = (page.of_kind(phrase.first, "means") for phrase in arguments.perpetrators)
    return next((_BY_ARM[arm.sense.means[0]] for arm in arms if arm is not None and arm.sense.means[0] in _BY_ARM), None)


def _stated_count(page: Page, happening: Happening, low: int, high: int) -> int | None:
    """n where the sentence calls this the n-th of its kind."""
    kind_words = page.reference.kind_words
    if kind_words.isdisjoint(page.folded[low:high]):
        return None
    for index in range(low, high):
        count = page.count_at(index)
        if (
            count is not None
            and count.ordinal
            and count.least
            and any(page.folded[near] in kind_words for near in range(count.last_token + 1, min(count.last_token + 4, high)))
        ):
            return count.least
    return None
