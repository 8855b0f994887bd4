"""Words of force for what was no force, and for what something was made for."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.rules.cued_rules import CuedRules
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import until_stop
from marsad.reference.lexicon import Hit

# تشكل استعادة المدينة ضربة قوية
_AMOUNTS_WITHIN = 4
# دوائر نسف معدة لاستهداف
_MADE_WITHIN = 6


def tells_no_blow(page: Page, hit: Hit) -> bool:
    """Whether a word of force says what a success amounted to, or what a thing was made for."""
    return any(rule(page, hit) for rule in page.asked(_RULES))


# اعتداء صارخ وسافر على سيادة الدولة: adjectives between.
_ADJECTIVES = 3


def _is_on_an_abstraction(page: Page, hit: Hit) -> bool:
    """استهداف المقر اعتداء صارخ على سيادة الدولة، استهدافا لهيبتها: an attack on what cannot be struck judges the one that was made."""
    if hit.sense.type != "armed_attack" or not hit.features.startswith("n") or hit.definite or hit.suffix:
        return False
    abstract = page.reference.words("companion.abstract")
    for index in range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _ADJECTIVES + 1)):
        word = page.folded[index]
        if word in ("علي", "ضد"):
            return page.folded[index + 1].removeprefix("ال") in abstract
        if word.startswith("ل") and (word.removeprefix("لل") in abstract or word.removeprefix("ل") in abstract):
            return True
        if page.functions[index] or page.tokens[index].kind != "word" or index in page.inside_actor or index in page.in_places:
            # استهداف إيران لسيادة دول وأراضيها: who did it stands between.
            return False
    return False


# هاجم الرئيس الدول التي تمتنع عن الدعم: so far behind the word weapons and harm would stand.
_WITH_WHAT_WITHIN = 12
# شن رئيس الوزراء هجوما
_LAUNCHED_WITHIN = 6


def _is_an_attack(page: Page, hit: Hit) -> bool:
    """هاجم, هجوم: whether a word is one of those for an attack that may be made in words."""
    return hit.sense.id == "event.armed_attack" and hit.sense.form.endswith(tuple(page.reference.words("companion.attacks")))


def _is_in_an_office_holders_words(page: Page, hit: Hit) -> bool:
    """هاجم الرئيس خصومه، شن الوزير هجوما على المعارضة: who holds an office attacks in words, unless weapons, forces or harm are told."""
    if not _is_an_attack(page, hit) or hit.definite:
        return False
    subject = _subject_in_office(page, hit)
    if subject is None:
        return False
    behind = until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _WITH_WHAT_WITHIN)))
    return not any(_is_an_enemy(page, index) for index in behind if not subject.first <= index <= subject.last)


def _is_between_politicians(page: Page, hit: Hit) -> bool:
    """هاجم ترامب نظيره الفرنسي, هاجم زعيم الحزب، الأحد، رئيس الوزراء: a politician by name attacks another, a government or the press in words, unless weapons or harm are told."""
    if not _is_an_attack(page, hit) or hit.features[:2] != "vp" or hit.suffix:
        return False
    name = page.actor_at.get(hit.last + 1)
    if name is None or name.proclitics or not page.names_a_person(name) or page.is_in_arms(name):
        return False
    whom = name.last + 1
    while whom < len(page) and (whom in page.in_time or page.tokens[whom].text == "،"):
        whom += 1
    behind = until_stop(page, range(whom, min(len(page), whom + _WITH_WHAT_WITHIN)))
    return whom < len(page) and _is_of_politics(page, whom) and not any(_is_an_enemy(page, index) for index in behind)


def _is_of_politics(page: Page, index: int) -> bool:
    """الرئيس التركي, نظيره, الصحافة: an office, a politician by name, a government or an outlet at a token."""
    other, office = page.actor_at.get(index), page.of_kind(index, "teller")
    if other is not None:
        return not other.proclitics and not page.is_armed(other) and not page.names_a_country(other)
    return (office is not None and office.sense.id == "teller.official" and not office.proclitics) or page.is_listed(index, "companion.in_parliament")


def _is_an_enemy(page: Page, index: int) -> bool:
    """Whether a weapon, harm or a force stands at a token; المعارضة alone is that of a parliament, and المعارضة المسلحة none."""
    return page.of_kind(index, "means", "harm") is not None or _is_a_force(page, index)


def _is_a_force(page: Page, index: int) -> bool:
    force = page.of_kind(index, "force")
    return force is not None and (force.first < force.last or not page.is_listed(index, "companion.in_parliament"))


def _subject_in_office(page: Page, hit: Hit) -> Hit | None:
    """The word for an office right behind an active verb of attacking, or between a verb of launching and its attack; None where none stands there."""
    if hit.features.startswith("v"):
        office = page.of_kind(hit.last + 1, "teller") if hit.features[:2] == "vp" and hit.last + 1 < len(page) else None
        if office is None or office.sense.id != "teller.official" or office.proclitics:
            return None
        return None if any(_commands(page, index) for index in range(office.last + 1, min(len(page), office.last + 1 + _OF_WHAT_WITHIN))) else office
    found: Hit | None = None
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _LAUNCHED_WITHIN), -1):
        office = page.of_kind(index, "teller")
        if office is not None and office.sense.id == "teller.official" and not office.proclitics:
            found = office
        if _commands(page, index):
            return None
        if any(other.sense.strength == "light" and other.features[:2] == "vp" for other in page.hits[index]):
            return found if found is not None and found.first == index + 1 else None
        if page.functions[index] or page.tokens[index].kind != "word":
            return None
    return None


# نائب قائد الجيش: so far behind an office stands what it is an office of.
_OF_WHAT_WITHIN = 2


def _commands(page: Page, index: int) -> bool:
    """نائب قائد الجيش: forces in the name of an office make its holder one who uses force."""
    return _is_a_force(page, index) or (index in page.actor_at and page.is_armed(page.actor_at[index]))


# شن هجوما حادا على الحكومة قائلا: so far behind an attack stands that it was one of words.
_SAYING_WITHIN = 7


def _goes_with_words(page: Page, hit: Hit) -> bool:
    """شن هجوما حادا على طهران قائلا إنها, هجوما لاذعا عليها متهما إياها: an adjective of words and, behind the attacked, what was said; no weapon and no harm."""
    if hit.sense.id != "event.armed_attack" or not hit.features.startswith("n") or hit.definite or not _is_by_an_office_holder(page, hit):
        return False
    of_words, saying = page.reference.words("companion.sharp"), page.reference.words("companion.in_saying")
    near = range(hit.last + 1, min(len(page), hit.last + 1 + _SAYING_WITHIN))
    if not any(page.folded[index].removeprefix("و") in of_words for index in near[:2]):
        return False
    for index in near:
        if page.tokens[index].text in ".؛:" or (index not in page.in_places and page.of_kind(index, "means", "harm", "force") is not None):
            return False
        if page.folded[index] in saying:
            return True
    return False


# شن رئيس الوزراء فلان الذي شارك لأول مرة في المؤتمر هجوما: so far before the attack stands who holds an office.
_HOLDER_WITHIN = 16


def _is_by_an_office_holder(page: Page, hit: Hit) -> bool:
    """Whether an office is named before an attack in its sentence, and no forces are."""
    held = False
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _HOLDER_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break":
            break
        if _commands(page, index):
            return False
        office = page.of_kind(index, "teller")
        held = held or (office is not None and office.sense.id == "teller.official")
    return held


def _was_not_hit(page: Page, hit: Hit) -> bool:
    """لم يصب الوزير، لم تصب أي من الطائرات: that somebody or something was not hit tells of no attack."""
    if hit.sense.value != "hits" or hit.features[:2] != "vr" or hit.first == 0:
        return False
    negation = page.of_kind(hit.first - 1, "negation")
    return negation is not None and negation.sense.value == "not"


# تستهدف الخطة الجديدة تحقيق: so far behind the verb stands what a step is for.
_STEP_WITHIN = 3


def _aims_at_a_deed(page: Page, hit: Hit) -> bool:
    """كانت تستهدف تنفيذ عمليات: a verb of aiming right before a noun of doing says what was meant."""
    after = hit.last + 1
    if hit.sense.type not in FORCE or not hit.features.startswith("v") or hit.sense.value != "reaches" or hit.suffix or after >= len(page):
        return False
    step = page.reference.words("companion.step_is_for")
    if (
        hit.features[1:2] == "r"
        and not hit.proclitics.endswith("س")
        and any(page.folded[index] in step for index in until_stop(page, range(after, min(len(page), after + _STEP_WITHIN))))
    ):
        # تحركات تستهدف زعزعة الوضع, تستهدف الخطة تحقيق السلام
        return not any(page.of_kind(index, "means", "harm") is not None for index in range(after, min(len(page), after + _STEP_WITHIN)))
    return any(
        other.sense.strength == "light" and other.features.startswith("n") and not other.proclitics and other.sense.value == "carries_out"
        for other in page.hits[after]
    )


def _is_a_blow_to_hopes(page: Page, hit: Hit) -> bool:
    """تشكل استعادة المدينة ضربة قوية للمتمردين: what a success, a death or a decision is to somebody."""
    if hit.sense.form != "ضربة" or hit.definite or hit.suffix or hit.first != hit.last:
        return False
    amounting = page.reference.words("companion.amounting")
    if _is_taken_hard(page, hit):
        return True
    if hit.features[1:2] == "p":
        # الغارات التي تشكل ضربات قاسية للمتمردين
        return hit.first > 0 and page.folded[hit.first - 1].removeprefix("و") in amounting
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _AMOUNTS_WITHIN), -1):
        if page.folded[index].removeprefix("و").removeprefix("ف") in amounting:
            return True
        if page.tokens[index].kind != "word" or page.functions[index]:
            return False
    return False


# تلقت البورصة ضربة قوية: so far before a blow stands the verb of taking it, and behind it what it was dealt with.
_TAKEN_WITHIN, _DEALT_WITHIN = 4, 7


def _is_taken_hard(page: Page, hit: Hit) -> bool:
    """تلقت البورصة ضربة قوية مع انهيار الأسهم: a blow that somebody took, of which only is said how hard it was; no weapon, harm or force is named."""
    if hit.features[1:2] == "p" or hit.last + 1 >= len(page) or not page.is_listed(hit.last + 1, "companion.how_hard"):
        return False
    before = range(max(0, hit.first - _TAKEN_WITHIN), hit.first)
    if not any(page.is_listed(index, "companion.takes_a_blow") for index in before):
        return False
    near = (*before, *until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _DEALT_WITHIN))))
    return not any(_is_of_arms(page, index) for index in near)


def _is_of_arms(page: Page, index: int) -> bool:
    """Whether a weapon, a force or harm to people stands at a token (انهيار أسهم البنوك is none)."""
    if index in page.actor_at and page.is_armed(page.actor_at[index]):
        return True
    return any(hit.sense.kind in ("means", "force") or (hit.sense.kind == "harm" and hit.sense.harm != "damage") for hit in page.hits[index])


# منظومة دفاع جوي لاعتراض
_SYSTEM_WITHIN = 4


def _is_what_a_system_is_for(page: Page, hit: Hit) -> bool:
    """بطارية باتريوت لاعتراض الصواريخ: what a battery is bought or built for; لاعتراض صاروخ, of one that flew, is done."""
    following = hit.last + 1
    if hit.sense.type != "interception" or not hit.proclitics.endswith("ل") or not hit.features.startswith("n") or following >= len(page):
        return False
    systems = page.reference.words("companion.defence_systems")
    before = range(max(0, hit.first - _SYSTEM_WITHIN), hit.first)
    # أنظمة الدفاع تعمل لاعتراض التهديد: those that are known are at work.
    bought = any(page.folded[index] in systems and not page.folded[index + 1].startswith("ال") for index in before)
    return bought and page.folded[following].startswith("ال")


def _is_what_it_was_made_for(page: Page, hit: Hit) -> bool:
    """عبوة زرعت لاستهداف الدورية، صواريخ معدة لاستهداف المدن: what a thing was made or laid for, whether or not it did it."""
    # سيارة مفخخة معدة للتفجير: the blast for which it was made has the article.
    aims = (hit.sense.value == "aiming" and not hit.definite) or (hit.sense.type == "explosion" and hit.features.startswith("n"))
    if not aims or not hit.proclitics.endswith("ل"):
        return False
    made = page.reference.words("companion.made_for")
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _MADE_WITHIN), -1):
        if page.folded[index].removeprefix("ال") in made:
            return True
        if page.tokens[index].text in ".؛:":
            return False
    return False


_RULES: CuedRules[Callable[[Page, Hit], bool]] = CuedRules(
    (_is_a_blow_to_hopes, ("companion.amounting", "companion.takes_a_blow")),
    (_is_what_it_was_made_for, ("companion.made_for",)),
    (_is_on_an_abstraction, ("companion.abstract",)),
    (_is_in_an_office_holders_words, ()),
    (_is_between_politicians, ()),
    (_goes_with_words, ("companion.sharp",)),
    (_was_not_hit, ()),
    (_aims_at_a_deed, ()),
    (_is_what_a_system_is_for, ("companion.defence_systems",)),
)
