"""Whether one telling is another one over again: of one happening, by one teller."""

from __future__ import annotations

from marsad.extract.rules.answered import is_answered
from marsad.extract.rules.done_in_its_course import is_raid
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.future import future_type
from marsad.extract.rules.likeness import (
    doers_agree,
    finest,
    harm_conflicts,
    is_background,
    is_broad,
    objects_conflict,
    places_agree,
    same_object,
    same_teller,
    share_place,
    tells_of_a_stretch,
    tells_of_one_day,
    times_conflict,
    types_agree,
)
from marsad.extract.rules.page import Page
from marsad.extract.rules.presupposed import has_another_rank
from marsad.extract.rules.told_on import counts_other_dead, is_a_site, is_another, is_counted, is_to_come


def _is_expected(draft: Draft) -> bool:
    """وحذروا من هجوم: whether who tells warns of it, expects it or threatens with it."""
    return draft.scope is not None and draft.scope.mode in ("warn", "predict", "threaten")


_NOT_YET = frozenset({"predicted", "threatened"})


def is_retelling(page: Page, earlier: Draft, draft: Draft) -> bool:
    if is_another(page, draft) or has_another_rank(page, (earlier.hit, *earlier.also), draft.hit) or earlier.hit is draft.hit:
        # الاعتداءات التي استهدفت قطر والكويت, تحرير القريتين كذا وكذا: one word, two places.
        return False
    if draft.stance.silence or earlier.stance.silence or (draft.number or 1) != (earlier.number or 1):
        return False
    if is_a_site(page, earlier, draft) or counts_other_dead(earlier, draft):
        return False
    if earlier.sentence.title and is_background(page, draft) and draft.time is not None and draft.type != earlier.type:
        # مذبحة في المخيم ## وكان الرئيس قد اغتيل الثلاثاء: what had been before, on a day of its own, is no headline's matter.
        return False
    if _is_its_reason(page, earlier, draft):
        return True
    if (earlier.sentence.title and _heads_its_harm(page, earlier, draft)) or is_their_raid(page, earlier, draft):
        return True
    if _is_word_for_word(page, earlier, draft) or _threatens_again(page, earlier, draft):
        return True
    if earlier.sentence is draft.sentence and earlier.hit.first < draft.hit.first and is_answered(page, draft.hit, draft.sentence):
        # ضربات عسكرية ردا على الهجوم: what is answered is not the answer.
        return False
    threats = earlier.type == draft.type == "threat"
    if draft.stance.has_happened and (draft.harm or draft.targets) and is_to_come(earlier) and not threats and not earlier.sentence.title:
        # What is to come has struck nothing and harmed nobody.
        return False
    if (
        (draft.definite or _is_expected(draft))
        and earlier.stance.has_happened
        and draft.stance.realis in _NOT_YET
        and not threats
        and not earlier.sentence.title
    ):
        # شنت القوات هجوما ... حذروا من هجوم وشيك: what is expected has not been told.
        return False
    if earlier.sentence is draft.sentence and not threats and is_to_come(earlier) != is_to_come(draft):
        # ضربة محتملة ردا على الهجوم: what is planned is not what has happened.
        return False
    if earlier.sentence is draft.sentence and not draft.definite and not threats and not same_object(page, earlier, draft):
        return False
    if not types_agree(earlier, draft) or earlier.stance.polarity != draft.stance.polarity or is_counted(draft) or is_counted(earlier):
        return False
    if earlier.from_harm and not draft.from_harm and (earlier.sentence.title or draft.sentence.title) and not _shares_harm(earlier, draft):
        return False
    if objects_conflict(page, earlier, draft) or (
        _is_planned(draft) != _is_planned(earlier) and not _are_announced(earlier, draft) and not threats and not earlier.sentence.title
    ):
        return False
    if _counts_another_time(earlier, draft) or _is_no_poison(page, earlier, draft):
        return False
    if not earlier.sentence.title and _harm_conflicts(page, earlier, draft):
        # A newer and an older toll of one bombardment are two claims.
        return False
    if (
        times_conflict(page, earlier, draft)
        or tells_of_one_day(earlier, draft)
        or tells_of_a_stretch(earlier, draft)
        or _strikes_back(page, earlier) != _strikes_back(page, draft)
        or _strikes_elsewhere(page, earlier, draft)
    ):
        return False
    broad_title = earlier.sentence.title and not draft.sentence.title and not finest(page, earlier)
    if not broad_title and not places_agree(page, earlier, draft) and not _is_one_toll(page, earlier, draft):
        return False
    if earlier.sentence.title:
        told_by_one = not earlier.chain or not draft.chain or same_teller(page, earlier, draft) or _is_named_in_full(page, earlier, draft)
        return doers_agree(page, earlier, draft) and told_by_one and not _own_up_apart(page, earlier, draft)
    if _leads_in(page, earlier, draft):
        return True
    if not same_teller(page, earlier, draft):
        return False
    if draft.type == earlier.type and draft.type in _SELDOM_TWICE and doers_agree(page, earlier, draft) and not _harm_conflicts(page, earlier, draft):
        return True
    if earlier.from_harm and not earlier.places and not draft.harm and not page.document.title and draft.sentence.line - earlier.sentence.line <= 1:
        # A post that names the dead in one line and what killed them in the next.
        return True
    if draft.from_harm:
        return not _harm_conflicts(page, earlier, draft)
    if (_same_toll(earlier, draft) or _same_word(earlier, draft)) and doers_agree(page, earlier, draft):
        return True
    return (same_object(page, earlier, draft) and doers_agree(page, earlier, draft)) or (draft.definite and doers_agree(page, earlier, draft) and not _harm_conflicts(page, earlier, draft)) or (
        bool(draft.places) and share_place(page, earlier, draft) and doers_agree(page, earlier, draft) and earlier.type == draft.type
        and not _harm_conflicts(page, earlier, draft)
    )  # fmt: skip


def _own_up_apart(page: Page, first: Draft, second: Draft) -> bool:
    """روسيا تعلن إسقاط 47 مسيرة ## أعلن سلاح الجو الأوكراني أنه أسقط 60: whether two sides that fight each other tell of shooting down, each of its own."""
    if first.type != "interception" or not first.chain or not second.chain:
        return False
    actors = page.reference.actors
    return any(actors.opposed(one, other) for one in page.told_actors(first.chain[0]) for other in page.told_actors(second.chain[0]))


def _is_its_reason(page: Page, earlier: Draft, draft: Draft) -> bool:
    """هدد بضربة ردا على الهجوم: "in response to" behind what is to come only says what that answers."""
    if earlier.sentence is not draft.sentence or draft.hit.sense.mode != "answer" or not is_to_come(earlier):
        return False
    if any(page.of_kind(index, "event") is not None for index in range(earlier.hit.last + 1, draft.hit.first)):
        # تحسبا لرد إيراني على الغارة، وترقب لأي ضربة غربية ردا على: another one answers.
        return False
    return page.folded[draft.hit.first : draft.hit.first + 2] == ["ردا", "علي"]


_HEADED = {"detention": "detained", "abduction": "abducted", "displacement": "displaced"}


def _heads_its_harm(page: Page, earlier: Draft, draft: Draft) -> bool:
    """الجيش يأسر أربعة ## عملية أسفرت عن أسر أربعة: a headline that tells what a happening of the report came to."""
    kind = _HEADED.get(earlier.type)
    if kind is None or draft.type == earlier.type or not doers_agree(page, earlier, draft):
        return False
    told = {harm.least for harm in draft.harm if harm.kind == kind}
    headed = {harm.least for harm in earlier.harm if harm.kind == kind}
    headed |= {count.least for phrase in earlier.targets if (count := page.count_at(phrase.first)) is not None}
    return bool(told) and (not headed or bool(told & headed))


def is_their_raid(page: Page, earlier: Draft, draft: Draft) -> bool:
    """أوقفت السلطات رجلا في مداهمة: the raid in whose course people were taken, where only the harm tells that they were."""
    same = earlier.sentence is draft.sentence and draft.type == "detention"
    return same and not earlier.harm and earlier.hit.first > draft.hit.first and is_raid(page, earlier.hit)


def _harm_conflicts(page: Page, first: Draft, second: Draft) -> bool:
    """Whether two give totals that cannot both be true; those who fell on the two sides of one happening can."""
    if not harm_conflicts(first, second):
        return False
    one, other = _side_of_the_dead(page, first), _side_of_the_dead(page, second)
    return one is None or other is None or one == other


def _side_of_the_dead(page: Page, draft: Draft) -> str | None:
    """قتل عشرة مسلحين ## قتل ثمانية جنود: whether soldiers and police fell, or those who fight them; None where no word says so, or both."""
    dead = next((harm for harm in draft.harm if harm.kind == "killed"), None)
    if dead is None:
        return None
    tokens = (index for index in range(draft.sentence.first, draft.sentence.last) if dead.anchor.start <= page.tokens[index].start < dead.anchor.end)
    people = [hit for index in tokens if (hit := page.of_kind(index, "people")) is not None and hit.sense.who in ("combatants", "security")]
    sides = {"state" if hit.sense.value == "regular" or hit.sense.who == "security" else "fighters" for hit in people}
    return next(iter(sides)) if len(sides) == 1 else None


def _is_no_poison(page: Page, earlier: Draft, draft: Draft) -> bool:
    """بعد الهجوم الكيماوي ## شن ضربات صاروخية: strikes that are new in the telling are no poison, unless they fell where it did."""
    types = {earlier.type, draft.type}
    if "chemical_attack" in types and any("chemical_attack" in (told.hit.sense.not_by or "").split() for told in (earlier, draft)):
        return not share_place(page, earlier, draft)
    if is_to_come(earlier) and draft.type == "chemical_attack" != earlier.type and not is_to_come(draft):
        # باريس تدرس ضرب المدينة ## ردا على الهجوم الكيماوي: what is planned is the answer to it.
        return True
    if draft.definite and draft.hit.sense.type == "chemical_attack" and earlier.type in MAY_BE_POISON and earlier.places and draft.places:
        # أطلقوا صاروخا باتجاه جازان ## الهجوم الكيماوي على دوما: elsewhere, it is another one.
        return not share_place(page, earlier, draft)
    if draft.definite or draft.from_harm or "chemical_attack" not in types or not types & MAY_BE_POISON:
        return False
    return not share_place(page, earlier, draft)


def _threatens_again(page: Page, earlier: Draft, draft: Draft) -> bool:
    """توعد الرئيس المدينة، قائلا إنه سيرد: what a headline, or one teller in one sentence, threatens by another word; its type is what the future makes it."""
    if earlier.stance.polarity != draft.stance.polarity or not (earlier.sentence.title or earlier.sentence is draft.sentence):
        return False
    expected = future_type(page, draft)[0]
    if expected not in ("threat", "prediction") or expected != future_type(page, earlier)[0]:
        return False
    if not places_agree(page, earlier, draft) or objects_conflict(page, earlier, draft) or times_conflict(page, earlier, draft):
        return False
    if earlier.sentence.title:
        return not earlier.chain or draft.sentence.line <= _LEAD or same_teller(page, earlier, draft)
    return same_teller(page, earlier, draft)


def _counts_another_time(earlier: Draft, draft: Draft) -> bool:
    """قتل 80 الاثنين ... الغارات التي قتلت 250 في الأسبوع الثاني من الشهر: another toll of another time is another happening's."""
    one, other = earlier.time, draft.time
    if one is None or other is None or not harm_conflicts(earlier, draft):
        return False
    return (one.weekday, one.offset, one.date, one.unit) != (other.weekday, other.offset, other.date, other.unit)


def _strikes_elsewhere(page: Page, earlier: Draft, draft: Draft) -> bool:
    """غارات على تجمعات ## كثفت غاراتها على مواقع في صعدة: new strikes, or those that a pronoun calls somebody's, with a place and things struck of their own; the former have things and no place."""
    if earlier.places or earlier.sentence.title or not earlier.targets or not draft.targets or not (draft.hit.suffix or not draft.definite):
        return False
    return any(draft.sentence.first <= place.first < draft.sentence.last for place in draft.places) and not same_object(page, earlier, draft)


def _strikes_back(page: Page, draft: Draft) -> bool:
    """أصابت القوات المهاجم: what is done to those who attacked is not the attack."""
    hits = (page.of_kind(phrase.first, "people") for phrase in draft.targets)
    return any(hit is not None and hit.definite and hit.sense.form in _ATTACKERS for hit in hits)


_ATTACKERS = frozenset({"مهاجم", "منفذ الهجوم", "خاطف", "انتحاري"})


def _is_word_for_word(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether a sentence is an earlier one over again, as the only line of a post is its title, and tells the same happening at the same place."""
    first, second = earlier.sentence, draft.sentence
    if first is second or earlier.type != draft.type or earlier.hit.first - first.first != draft.hit.first - second.first:
        return False
    shift = second.first - first.first
    if [place.first + shift for place in earlier.places] != [place.first for place in draft.places]:
        return False
    return page.folded[first.first : first.last] == page.folded[second.first : second.last]


def _are_announced(earlier: Draft, draft: Draft) -> bool:
    """أعلن الجيش عزمه نشر قوات ... قال إنه سينشرها: one and the same move that is meant and announced, by one word or by two."""
    return earlier.type == draft.type and draft.type not in FORCE and is_to_come(earlier) and is_to_come(draft)


def _is_planned(draft: Draft) -> bool:
    return draft.stance.realis == "planned"


MAY_BE_POISON = frozenset({"air_strike", "shelling", "explosion"})
# A report that tells of two of these tells where the second was.
_SELDOM_TWICE = frozenset({"chemical_attack", "siege", "ceasefire", "threat"})
_LEAD = 2


def _is_named_in_full(page: Page, heading: Draft, draft: Draft) -> bool:
    """الإمارات: اعتراض صواريخ ## أعلنت وزارة الدفاع اعتراض صواريخ: the teller that a headline shortens, whom the lead under it names in full."""
    return draft.sentence.line <= _LEAD and (heading.type == draft.type or (types_agree(heading, draft) and _share_a_doer(page, heading, draft)))


def _share_a_doer(page: Page, first: Draft, second: Draft) -> bool:
    """مصادر أميركية: إسرائيل قصفت القاعدة ## قال مسؤولان إن إسرائيل شنت ضربات: whether both name one and the same who did it."""
    return bool(_doers(page, first) & _doers(page, second))


def _doers(page: Page, draft: Draft) -> set[str]:
    return {actor for phrase in draft.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last)}


def _leads_in(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether the lead under a headline, in the outlet's voice, is told again by its teller: the same thing struck, or the same number of dead."""
    if not page.document.title or earlier.chain or not draft.chain or earlier.sentence.line > _LEAD or not doers_agree(page, earlier, draft):
        return False
    return _same_toll(earlier, draft) or (same_object(page, earlier, draft) and earlier.hit.sense.form == draft.hit.sense.form)


# A smaller number may come up twice in one report by chance.
_TELLING_COUNT = 3


def _same_toll(first: Draft, second: Draft) -> bool:
    """Whether both give one and the same number of dead or wounded, large enough to tell."""
    tolls = {(harm.kind, harm.least) for harm in first.harm if harm.least and harm.least >= _TELLING_COUNT and harm.most == harm.least}
    tolls |= {(harm.kind, harm.least) for harm in first.harm if harm.least and harm.least >= _TELLING_COUNT and harm.most is None}
    return bool(tolls & {(harm.kind, harm.least) for harm in second.harm})


# So many dead the same teller tells of once a day.
_ONCE = 10


def _is_one_toll(page: Page, first: Draft, second: Draft) -> bool:
    """قتل 14 في الغوطة الشرقية ... هجوم على غوطة دمشق أدى إلى مقتل 14: one teller's toll, where either place is only a region or a state."""
    if not (is_broad(page, first) or is_broad(page, second)) or not same_teller(page, first, second):
        return False
    return any(harm.least and harm.least >= _ONCE and (harm.kind, harm.least) in {(other.kind, other.least) for other in second.harm} for harm in first.harm)


def _same_word(first: Draft, second: Draft) -> bool:
    """Whether both use one and the same word in one number, and neither tells a toll that the other's contradicts."""
    same = first.hit.sense.form == second.hit.sense.form and first.hit.features[:2] == second.hit.features[:2]
    return same and not harm_conflicts(first, second)


def _shares_harm(first: Draft, second: Draft) -> bool:
    """Whether both tell of one kind of harm; a headline that names the dead is told again only where the dead are."""
    return bool({harm.kind for harm in first.harm} & {harm.kind for harm in second.harm})
