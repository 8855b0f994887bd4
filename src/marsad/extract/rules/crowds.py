"""Types that who does it or undergoes it decides: force used on a crowd and by one, families who leave, people whom police lead away."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.rules.arguments import Phrase
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.likeness import places_agree
from marsad.extract.rules.names_of_forces import keeps_order
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.stops import until_stop
from marsad.text.fold import fold

_AGAINST_CROWDS = frozenset({"armed_attack", "air_strike", "drone_strike", "shelling", "armed_clash", "explosion"})
_BY_CROWDS = frozenset({"armed_attack", "property_destruction", "armed_clash"})
# المتظاهرين العزل الذين اقتحموا: adjectives between.
_ANTECEDENT_WITHIN = 3


def retype_crowds(page: Page, drafts: list[Draft]) -> None:
    """Makes force on protesters its repression, what protesters storm or burn a riot, and people hurt at a protest the harm of a repression."""
    for draft in drafts:
        antecedent = _protesters_before(page, draft) if draft.type in _BY_CROWDS and not draft.perpetrators else None
        if antecedent is not None:
            draft.perpetrators, draft.by_teller = [antecedent], False
        if draft.type in _BY_CROWDS and _are_protesters(page, draft.perpetrators):
            draft.type = "riot"
        elif draft.type in _AGAINST_CROWDS and _are_protesters(page, draft.targets):
            draft.type = "protest_repression"
        elif draft.type == "protest" and any(harm.kind in ("killed", "injured") and harm.least for harm in draft.harm):
            # برصاص الجيش ... إثر مظاهرات: those who marched did not shoot.
            draft.type, draft.means = "protest_repression", draft.means | _shot_with(page, draft)
            draft.perpetrators, draft.by_teller = _who_fired(page, draft), False


def _shot_with(page: Page, draft: Draft) -> set[str]:
    """أصيبوا برصاص الجنود في تظاهرات: the arms that harm told before the protest came of."""
    near = page.starting("means", draft.sentence.first, draft.hit.first)
    hits = (page.of_kind(index, "means") for index in near)
    return {weapon for hit in hits if hit is not None and hit.proclitics.endswith("ب") and "small_arms" in hit.sense.means for weapon in hit.sense.means}


def _who_fired(page: Page, draft: Draft) -> list[Phrase]:
    """قتل ثمانية برصاص الجيش إثر مظاهرات: the force behind a word of agency in the sentence of a protest; empty where none is named."""
    for index in range(draft.sentence.first, draft.sentence.last - 1):
        agent = page.structure(index, "agent") if page.functions[index] == "agent" else None
        if agent is None or agent.last + 1 >= draft.sentence.last:
            continue
        first = agent.last + 1
        people = page.of_kind(first, "people")
        armed = (first in page.actor_at and page.is_armed(page.actor_at[first])) or page.of_kind(first, "force") is not None
        if armed or (people is not None and people.sense.who in ("combatants", "security")):
            return [Phrase(first, phrase_end(page, first, draft.sentence.last))]
    return []


# خروج الدفعة الأولى من مقاتلي الفصيل وعائلاتهم: so far behind a word of leaving those stand who leave.
_LEAVING_WITHIN = 9


def retype_families(page: Page, drafts: list[Draft]) -> None:
    """خروج المقاتلين وعائلاتهم: fighters who leave with their families are moved out of a place, whoever then holds it."""
    for draft in drafts:
        if draft.type != "territory_change" or fold(draft.hit.sense.form.split()[0]) not in page.reference.words("companion.going_out"):
            continue
        behind = until_stop(page, range(draft.hit.first + 1, min(len(page), draft.hit.first + 1 + _LEAVING_WITHIN)))
        if any(page.folded[index] in page.reference.words("companion.families") for index in behind):
            draft.type = "displacement"


def retype_led_away(page: Page, drafts: list[Draft]) -> None:
    """اقتادت الشرطة شابا من منزله: police and security forces detain whom they lead away."""
    for draft in drafts:
        if draft.type == "abduction" and draft.hit.sense.form.startswith(("اقتاد", "اقتيد")) and draft.perpetrators and _are_security(page, draft.perpetrators):
            draft.type = "detention"
            draft.harm = [replace(harm, kind="detained") if harm.kind == "abducted" else harm for harm in draft.harm]


def _are_security(page: Page, phrases: list[Phrase]) -> bool:
    """الشرطة، قوات الأمن: forces that keep order, and none that fight."""
    if any(keeps_order(page, phrase.first, phrase.last) for phrase in phrases):
        return True
    hits = (page.of_kind(index, "people", "force", "teller") for phrase in phrases for index in range(phrase.first, phrase.last + 1))
    who = {hit.sense.who for hit in hits if hit is not None}
    return "security" in who and "combatants" not in who


def _protesters_before(page: Page, draft: Draft) -> Phrase | None:
    """المتظاهرين الذين اقتحموا السياج: the protesters whom a relative clause tells of."""
    who = draft.hit.first - 1
    if not draft.hit.features.startswith("vp3") or who < draft.sentence.first or page.functions[who] != "who":
        return None
    for index in range(who - 1, max(draft.sentence.first - 1, who - 1 - _ANTECEDENT_WITHIN), -1):
        hit = page.of_kind(index, "people")
        if hit is not None:
            return Phrase(index, who - 1) if hit.sense.value == "protester" else None
    return None


def _are_protesters(page: Page, phrases: list[Phrase]) -> bool:
    """متظاهرون، حشد غاضب، شبان غاضبون: those who protest, or an angry crowd."""
    mob = page.reference.words("companion.mob")
    within = [index for phrase in phrases for index in range(phrase.first, phrase.last + 1)]
    if any(page.folded[index].removeprefix("ال") in mob for index in within):
        return True
    hits = (page.of_kind(index, "people") for index in within)
    return any(hit is not None and hit.sense.value == "protester" for hit in hits)


def retype_shots(page: Page, drafts: list[Draft]) -> None:
    """Makes shots fired, and people hurt in clashes, where a report has told of a protest its repression: nobody but the crowd is said to have been hit."""
    protests = [draft for draft in drafts if draft.type in ("protest", "protest_repression") and not is_stirred(page, draft)]
    for draft in drafts if protests else ():
        if (
            not (_is_shot(draft) or _hurts_a_crowd(draft))
            or _is_a_battle(page, draft)
            or _are_armed(page, draft.targets)
            or _is_a_thing(page, draft.targets)
            or _meets_an_attacker(page, draft)
        ):
            continue
        if _is_protested(page, draft):
            continue
        if any(places_agree(page, protest, draft) for protest in protests):
            draft.type = "protest_repression"


# مقتل شاب على يد الشرطة، مما أثار موجة من الاحتجاجات: so far before a protest stands what stirred it.
_STIRRED_WITHIN = 4


def is_stirred(page: Page, draft: Draft) -> bool:
    """أثار مقتله احتجاجات، أدى ذلك إلى مظاهرات: a protest that came of what is told, and at which nobody was hit yet."""
    before = range(max(draft.sentence.first, draft.hit.first - _STIRRED_WITHIN), draft.hit.first)
    return any(page.is_listed(index, "companion.stirs") for index in before)


# خرجوا احتجاجا صباح اليوم على مقتل شاب: so far before what is protested stands the word for it.
_PROTESTED_WITHIN = 4


def _is_protested(page: Page, draft: Draft) -> bool:
    """تظاهر المئات احتجاجا على مقتل شاب: what a crowd came out about was not done to it."""
    about = draft.hit.first - 1
    if about < draft.sentence.first or page.structure(about, "about") is None:
        return False
    near = range(max(draft.sentence.first, about - _PROTESTED_WITHIN), about)
    return any(hit.sense.kind == "event" and hit.sense.type == "protest" and hit.features.startswith("n") for index in near for hit in page.hits[index])


# أطلقت الشرطة النار على رجل قالت إنه كان يحاول طعن مارة: so far behind a shot stands what the one who was hit did.
_ATTACKER_WITHIN = 14


def _meets_an_attacker(page: Page, draft: Draft) -> bool:
    """إطلاق النار على رجل حاول طعن جندي، قتلوا رجلا كان يصوب سلاحا: who was hit attacked somebody, and was no crowd."""
    near = range(max(draft.sentence.first, draft.hit.first - _ATTACKER_WITHIN), min(draft.sentence.last, draft.hit.last + 1 + _ATTACKER_WITHIN))
    return any(page.folded[index] in page.reference.words("companion.assailing") for index in near)


def _is_shot(draft: Draft) -> bool:
    return draft.type == "armed_attack" and draft.means == {"small_arms"} and (draft.from_harm or _is_of_fire(draft))


_OF_A_CROWD = frozenset({"unspecified", "civilians", "children", "women", "journalists", "medics"})


def _hurts_a_crowd(draft: Draft) -> bool:
    """قتل 17 فلسطينيا، مواجهات قتل فيها شاب: people who are no fighters and were killed or hurt, by what is not said."""
    hurt = [harm for harm in draft.harm if harm.kind in ("killed", "injured") and harm.least]
    open_ = draft.type == "armed_clash" or (draft.type == "armed_attack" and draft.from_harm)
    return open_ and not draft.means - {"small_arms"} and bool(hurt) and all(harm.who in _OF_A_CROWD for harm in hurt)


def _is_a_battle(page: Page, draft: Draft) -> bool:
    """أربع وعشرون ساعة من القتال: two armed sides fought, and no crowd was hurt in it."""
    return fold(draft.hit.sense.form) in page.reference.words("companion.battles")


def _is_of_fire(draft: Draft) -> bool:
    """Whether a word for the happening is itself one of shooting or of harm: who storms a camp with firearms meets no protest there."""
    return any("fire" in hit.sense.needs or "small_arms" in hit.sense.means or hit.sense.kind == "harm" for hit in (draft.hit, *draft.also))


def _are_armed(page: Page, phrases: list[Phrase]) -> bool:
    hits = (page.of_kind(index, "people", "force") for phrase in phrases for index in range(phrase.first, phrase.last + 1))
    return any(hit is not None and (hit.sense.kind == "force" or hit.sense.who in ("combatants", "security")) for hit in hits)


def _is_a_thing(page: Page, phrases: list[Phrase]) -> bool:
    """An ambulance, a helicopter: only things that were struck, and no crowd."""
    within = [index for phrase in phrases for index in range(phrase.first, phrase.last + 1)]
    return any(page.of_kind(index, "object", "means") for index in within) and not any(page.of_kind(index, "people") for index in within)


def retype_scuffles(page: Page, drafts: list[Draft]) -> None:
    """Makes confrontations that cost people where a report tells of a protest its repression, unless both sides bear arms."""
    protests = [draft for draft in drafts if draft.type in ("protest", "protest_repression") and draft.stance.has_happened]
    for draft in drafts if protests else ():
        if draft.type != "armed_clash" or not _is_a_scuffle(page, draft) or not any(harm.kind in ("killed", "injured") and harm.least for harm in draft.harm):
            continue
        both = _are_armed(page, draft.perpetrators) and _are_armed(page, draft.targets)
        if both or not any(places_agree(page, protest, draft) for protest in protests):
            continue
        draft.type = "protest_repression"
        if _are_armed(page, draft.targets) and not _are_armed(page, draft.perpetrators):
            # مواجهات مع قوات الأمن, أصيب شاب في المواجهات مع الجيش: those who met the crowd with force.
            draft.perpetrators, draft.targets = draft.targets, draft.perpetrators


def _is_a_scuffle(page: Page, draft: Draft) -> bool:
    return fold(draft.hit.sense.form) in page.reference.words("companion.scuffles")
