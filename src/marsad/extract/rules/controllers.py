"""The doer of a verbal noun that is the subject or the object of the verb which governs the noun."""

from __future__ import annotations

from marsad.extract.rules.answered import is_answered
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted_nouns import noun_at
from marsad.extract.rules.families import MARCHES
from marsad.extract.rules.governors import belongs_to_teller, is_free, named_since_teller, only_helps, phrase_start, pronoun_before, teller_can_act
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.inquiries import is_for_whom, is_not_his
from marsad.extract.rules.light_verbs import comes_about, subject_behind_the_deed
from marsad.extract.rules.names_of_forces import names_liberators
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Arguments, Phrase

_CONTROL_REACH = 16
# ما دفعها لتوجيه ضربات, ما دفعها إلى شن غارات
_DRIVEN_WITHIN = 3
# Happenings that come about by themselves, or where a name before the word is not who did it.
_UNDONE = frozenset("explosion body_found casualty_toll".split())
_AGAINST_EACH_OTHER = frozenset({"armed_clash", "ceasefire"})
# بدأت قوات الحكومة السورية مع: so many words name who did something with others.
_NAME_WITHIN = 5


def read_controller(clause: Clause, found: Arguments) -> None:
    """شارك طيران التحالف في قصف, قامت القوات باستهداف: the doer of a verbal noun is the subject (or object) of the verb that governs it."""
    happening = clause.happening
    undone = happening.type in _UNDONE and not (happening.type == "explosion" and _is_managed(clause, happening.first - 1))
    if clause.is_verb(happening.hit) or undone or _befalls(clause) or comes_about(clause) or _is_opposed(clause):
        return
    if is_not_his(clause.page, happening.hit, happening.sentence.first) or is_answered(clause.page, happening.hit, happening.sentence):
        # رد الجيش على قصف القاعدة: whoever answers did not do what is answered.
        return
    if _is_managed_by_teller(clause):
        found.by_teller = True
        return
    if any(
        clause.page.folded[index] in clause.page.reference.words("companion.drove_them")
        for index in range(max(clause.low, happening.first - _DRIVEN_WITHIN), happening.first)
    ):
        # ما دفعها إلى قصف القاعدة: whom the pronoun means did it, and not whoever was named last.
        found.befell_its_subject = True
        return
    first = happening.first
    if first > 1 and clause.page.folded[first - 1] == "في" and clause.page.structure(first - 2, "takes_part") is not None:
        # شارك في الهجوم نحو مئة مسلح
        behind = subject_behind_the_deed(clause, first - 1)
        if behind is not None:
            found.perpetrators.append(behind)
            return
    dared = _who_dared(clause)
    if dared is not None:
        found.perpetrators.append(dared)
        return
    forced = _forcing_verb(clause) if happening.type == "displacement" else None
    if forced is not None:
        first = clause.past_marks(forced + 1, happening.first)
        if clause.names_doer(first) and not clause.proclitics(first):
            found.perpetrators.append(next(clause.phrases_from(first, happening.first)))
        elif clause.page.folded[forced].endswith("وا"):
            # وأجبروا العائلات على النزوح: who did it is named before.
            found.open_subject = True
        return
    allowed = _allowed_before(clause)
    if allowed is not None:
        found.perpetrators.extend(clause.phrases_from(allowed, happening.first))
        return
    governed = _is_governed(clause) or happening.type in MARCHES
    page = clause.page
    if _is_undergone(clause) or _is_done_by_nobody(clause):
        return
    if _is_received(clause):
        found.befell_its_subject = True
        return
    for index in range(happening.first - 1, max(clause.low, happening.first - _CONTROL_REACH) - 1, -1):
        if index in page.in_time:
            # تمكنت القوات خلال الأسابيع الماضية من
            continue
        if clause.ends_at(index) or page.structure(index, "undergo") or page.of_kind(index, "harm", "negation"):
            return
        if happening.type in MARCHES and (_bears_arms(clause, index) or _are_the_dead(clause, index)):
            return
        if happening.type in MARCHES and page.structure(index, "takes_part") is not None:
            # مشاركته في مظاهرة: the noun of taking part is nobody.
            continue
        if happening.type in MARCHES and index in page.in_places and index not in page.inside_actor:
            # ميناء أم قصر، وخرجت تظاهرات: a place does not march.
            continue
        if happening.type in MARCHES and page.structure(index, "partitive") is not None and _are_several_places(page, index):
            continue
        if _accuses(clause, index):
            return
        accused = _is_accused(clause, index) or _is_allowed(clause, index)
        if not accused and not is_free(clause, index, people=governed) and not (governed and _protests(clause, index)):
            continue
        first = index if accused else phrase_start(clause, index)
        if not accused and first < index and clause.proclitics(first).endswith("ب"):
            # القوات، مسنودة بطيران التحالف، من: whose help it was
            continue
        if not accused and only_helps(clause, index):
            # بدأت القوات بإسناد من الحلفاء التقدم
            continue
        if not accused and (cue(page, first - 1, "most") or cue(page, first - 2, "most")):
            # قتل ثمانية، معظمهم من رجال الشرطة، في هجوم: who most of the dead were did not do it.
            return
        if first and is_for_whom(page, first):
            # التجسس لصالح الجهاز والتخطيط لهجوم: for whom one spied does not do the next thing.
            return
        if first and page.tokens[first - 1].text == "#" and not accused:
            # #البحرين سقوط صواريخ: a hashtag says what the post is about.
            return
        phrases = list(clause.phrases_from(first, happening.first))
        if not accused and _were_harmed(clause, first, phrases[-1].last + 1):
            return
        gap = range(phrases[-1].last + 1, happening.first)
        adjacent = clause.past_marks(gap.start, gap.stop) == gap.stop and (not gap or any(at in page.in_time for at in gap))
        if accused or ((governed or adjacent) and not belongs_to_teller(clause, first)):
            found.perpetrators.extend(_with_whom(clause, first))
            found.perpetrators.extend(phrases)
        return


def _are_several_places(page: Page, index: int) -> bool:
    """مدن عدة, مدن سورية عدة: whether a word for "several" stands behind the places that it counts, with an adjective between or without."""
    noun = index - 1 - (index - 1 in page.adjective_at or index - 1 in page.in_places)
    return noun >= 0 and page.of_kind(noun, "place_word") is not None


# يعارض شن ضربات, ترفض الحكومة شن هجوم
_OPPOSED_WITHIN = 3


def _is_opposed(clause: Clause) -> bool:
    """الرئيس يعارض شن ضربات: whether a verb of opposing, refusing or backing stands shortly before the deed, whose subject does not do it."""
    page, first = clause.page, clause.happening.first
    if "companion.opposes" not in page.cues and "companion.refuses" not in page.cues:
        return False
    near = range(max(clause.low, first - _OPPOSED_WITHIN), first)
    return any(page.is_listed(index, "companion.opposes") or page.is_listed(index, "companion.refuses") for index in near)


def _with_whom(clause: Clause, first: int) -> list[Phrase]:
    """بدأ الجيش مع فصائل موالية له هجوما: who is named right before "with" and who did it with him; empty where nobody is, or two sides fight each other."""
    page, joining = clause.page, first - 1
    if clause.happening.type in _AGAINST_EACH_OTHER or joining <= clause.low or page.folded[joining] != "مع":
        return []
    for index in range(max(clause.low, joining - _NAME_WITHIN), joining):
        if is_free(clause, index) and (phrases := list(clause.phrases_from(index, joining)))[-1].last == joining - 1:
            return phrases
    return []


def is_managed_by_known(clause: Clause) -> bool:
    """كما تمكن الشهر الماضي من السيطرة، بعدما نجح في طرد: a verb of managing with nothing but a time between it and its preposition goes on with a subject named before."""
    page, index = clause.page, clause.happening.first - 2
    if clause.is_verb(clause.happening.hit) or page.folded[clause.happening.first - 1] not in ("من", "في"):
        return False
    while index > clause.happening.sentence.first and index in page.in_time:
        index -= 1
    verb = page.structure(index, "achieve") if index >= clause.happening.sentence.first else None
    return verb is not None and verb.features.startswith("v") and verb.features[2:3] == "3"


def _is_done_by_nobody(clause: Clause) -> bool:
    """تم شن غارات، جرى تنفيذ هجوم: a passive verb of doing right before the noun of doing names nobody."""
    page, first = clause.page, clause.happening.first
    for index in range(first - 2, max(clause.low, first - 3) - 1, -1):
        done = any(hit.sense.mode == "passive" and hit.sense.strength == "light" and hit.features.startswith("v") for hit in page.hits[index])
        if done and any(hit.sense.kind == "event" and hit.sense.strength == "light" for hit in page.hits[index + 1]):
            return True
    return False


def _is_managed_by_teller(clause: Clause) -> bool:
    """قال الجيش إنه تمكن من القضاء على، إنها نجحت في أسر: what "it" managed to do, whoever tells did."""
    page, first = clause.page, clause.happening.first
    for index in range(first - 1, max(clause.low, first - _MANAGED_WITHIN) - 1, -1):
        verb = page.structure(index, "achieve")
        if verb is not None and verb.features.startswith("v"):
            pronoun = pronoun_before(clause, index)
            return pronoun is not None and named_since_teller(clause, pronoun) is None and clause.scope is not None and teller_can_act(clause)
        if clause.ends_at(index):
            return False
    return False


# إنه تمكن خلال الساعات الماضية من القضاء على
_MANAGED_WITHIN = 7


def _bears_arms(clause: Clause, index: int) -> bool:
    """قتل برصاص قناص أثناء مظاهرة: those who shoot do not march."""
    page = clause.page
    if index == clause.happening.first - 1 and page.folded[index] == "تنظيم":
        # تنظيم احتجاجات: holding them, and no organisation.
        return False
    people = page.of_kind(index, "people")
    fighter = people is not None and people.sense.who in ("combatants", "security")
    return fighter or clause.names_force(index) or (index in page.actor_at and page.is_armed(page.actor_at[index]))


def _are_the_dead(clause: Clause, index: int) -> bool:
    """عدد القتلى الفلسطينيين منذ بدء الاحتجاجات: whether a word for the dead stands right before those who are named."""
    harm = clause.page.of_kind(index - 1, "harm") if index > clause.low else None
    return harm is not None and harm.features.startswith("n")


# قتل ما لا يقل عن خمسة عشر جنديا في قصف: so many words of number may stand between.
_NUMBER_WORDS = 6


def _were_harmed(clause: Clause, first: int, after: int) -> bool:
    """قتل خمسة جنود في قصف: those behind a word of killing did not do it, unless others stand behind them (قتلت القوات مدنيين في قصف)."""
    page = clause.page
    if after < clause.happening.first and (page.of_kind(after, "people") is not None or page.count_at(after) is not None):
        return False
    for index in range(first - 1, max(clause.low, first - 1 - _NUMBER_WORDS) - 1, -1):
        harm = page.of_kind(index, "harm")
        if harm is not None:
            return harm.sense.harm in ("killed", "injured") and harm.sense.role in ("verb", "event")
        if page.functions[index] in ("that", "who", "clause") or page.of_kind(index, "event", "saying", "negation") or page.tokens[index].kind == "mark":
            # قتل قيادي بارز في فرع التنظيم has nothing of these.
            return False
    return False


def _is_undergone(clause: Clause) -> bool:
    """تعرض إحدى ناقلات المملكة لهجوم: who stands between a word of undergoing and the noun did not do it."""
    page, first = clause.page, clause.happening.first
    led = clause.happening.hit.proclitics.endswith("ل")
    if not led:
        return False
    for index in range(first - 1, clause.low - 1, -1):
        if page.structure(index, "undergo"):
            return True
        if clause.ends_at(index):
            return False
    return False


def _is_received(clause: Clause) -> bool:
    """تلقت القاعدة ضربة, تلقى الجيش أنباء عن قصف: whether a verb of receiving stands in the clause before the deed, whose subject did not do it."""
    page = clause.page
    if "companion.takes_a_blow" not in page.cues:
        return False
    for index in range(clause.happening.first - 1, clause.low - 1, -1):
        if page.is_listed(index, "companion.takes_a_blow"):
            return True
        if clause.ends_at(index):
            return False
    return False


def _befalls(clause: Clause) -> bool:
    """استشهاد، مقتل، إصابة: what happens to somebody is no deed of whoever speaks of it."""
    first = clause.happening.first
    if clause.happening.type == "execution" or (first and (clause.page.functions[first - 1] == "preposition" or _is_attempted(clause))):
        # أقدموا على قتل, حاولوا اغتيال, واصلوا إعدام: a deed.
        return False
    return any(hit.sense.kind == "harm" and hit.sense.harm in ("killed", "injured") for hit in clause.page.hits[first])


def _protests(clause: Clause, index: int) -> bool:
    """يعتزم الفلسطينيون تنظيم احتجاجات، خرج المئات في مظاهرات: people of any kind may protest."""
    page = clause.page
    if clause.happening.type not in MARCHES or (page.functions[index - 1] == "preposition" and not page.structure(index - 1, "to_them")):
        return False
    return (
        page.of_kind(index, "people") is not None
        or page.structure(index, "partitive") is not None
        or (index in page.adjective_at and page.folded[index].endswith(("ون", "ين")))
    )


# اتهام وزارة الخارجية الأوكرانية لموسكو
_ACCUSER_WITHIN = 5


def _is_accused(clause: Clause, index: int) -> bool:
    """اتهمت إسرائيل بقصف, اتهامات للنظام بتنفيذ: whether a word of accusing stands right before a name."""
    page = clause.page
    first = clause.happening.first
    behind = page.structure(first - 2, "own_part") if first > 1 else None
    led = any(hit.proclitics == "ب" for hit in page.hits[first - 1]) or (behind is not None and behind.proclitics == "ب")
    if not clause.happening.hit.proclitics.endswith("ب") and not led:
        # بقصف، بشن قصف، بالوقوف وراء القصف
        return False
    if clause.proclitics(index) == "ل" and clause.names_doer(index):
        # اتهام كييف لموسكو بقصف: behind who accuses.
        nouns = (page.of_kind(at, "saying") for at in range(index - 1, max(clause.low - 1, index - 1 - _ACCUSER_WITHIN), -1))
        if any(noun is not None and noun.sense.mode == "accuse" and noun.features.startswith("n") for noun in nouns):
            return True
    before = next((at for at in range(index - 1, max(clause.low, index - 4), -1) if at not in page.in_time), index)
    hit = page.of_kind(before, "saying")
    return hit is not None and hit.sense.mode == "accuse" and clause.names_doer(index)


def _accuses(clause: Clause, index: int) -> bool:
    """رفضت اتهامات واشنطن بقصف, بعد اتهامات المعارضة: whose accusations stand right before a name without ل; اتهام الجيش بقصف has the accused behind it."""
    hit = clause.page.of_kind(index - 1, "saying") if index > clause.low else None
    return (
        hit is not None
        and hit.sense.mode == "accuse"
        and hit.features.startswith("np")
        and not hit.definite
        and clause.proclitics(index) != "ل"
        and clause.names_doer(index)
    )


# سمحت السلطات في وقت لاحق لجماعات
_ALLOWED_WITHIN = 6


def _allowed_before(clause: Clause) -> int | None:
    """اتفاق يسمح لقوات كذا بدخول: who is allowed right before the deed, where the words between belong to another happening; None where nobody is."""
    first = clause.happening.first
    if clause.low < first or not clause.happening.hit.proclitics.endswith("ب"):
        return None
    words = clause.page.reference.words("companion.allows")
    for index in range(first - 1, max(clause.happening.sentence.first, first - _ALLOWED_WITHIN), -1):
        if clause.ends_at(index):
            return None
        if clause.proclitics(index) == "ل" and clause.names_doer(index):
            return index if clause.page.folded[index - 1].removeprefix("و") in words else None
    return None


def _is_allowed(clause: Clause, index: int) -> bool:
    """سمحت الحكومة لجماعات مسلحة باعتقال: whom a verb of allowing, with ل, lets do what stands behind ب."""
    page = clause.page
    if not clause.happening.hit.proclitics.endswith("ب") or clause.proclitics(index) != "ل" or not clause.names_doer(index):
        return False
    before = range(index - 1, max(clause.low, index - _ALLOWED_WITHIN) - 1, -1)
    return any(page.is_listed(at, "companion.allows") for at in before)


def _is_governed(clause: Clause) -> bool:
    """Whether a verb hands its subject on to the noun: behind a preposition, the noun of a doing (شن، تنفيذ) or as its object (هجوما)."""
    page, first = clause.page, clause.happening.first
    hit = clause.happening.hit
    before = first - 1
    if before < clause.low:
        return False
    if hit.proclitics == "ب" and (page.structure(before, "information") is not None or page.is_listed(before, "companion.accusations")):
        # فريق للتحقيق في ادعاءات بهجوم
        return False
    if hit.definite:
        # شارك التحالف في الهجوم
        return page.functions[before] == "preposition" and ((page.folded[before] == "في" and _takes_part(clause, before)) or _is_managed(clause, before))
    if any(other.sense.kind == "event" and other.sense.strength == "light" and other.features.startswith("n") for other in page.hits[before]):
        return True
    if clause.happening.type in MARCHES and page.folded[before] == "تنظيم":
        return True
    text = page.tokens[before].text.rstrip("ًٌ")
    if hit.proclitics.endswith("ل") and text.endswith("ا") and not text.endswith("ها"):
        # تحسبا لإطلاق: an adverb hands on no subject; في طريقها لاستهداف: of whom it says so.
        return False
    if hit.proclitics.endswith(("ب", "ل")) or page.tokens[first].text.rstrip("ًٌ").endswith("ا"):
        return True
    if page.folded[before] == "في" and _takes_part(clause, before):
        return True
    if (page.functions[before] == "preposition" or page.folded[before] in ("من", "الي")) and _is_managed(clause, before):
        return True
    if page.functions[before] == "preposition":
        # شارك في قصف hands its subject on; قتل في هجوم does not.
        return clause.role(hit) != "doer" and page.folded[before] in ("في", "من", "علي")
    if page.of_kind(before, "realis") or page.structure(before, "begins") is not None or _is_attempted(clause):
        return True
    # يخوض استهداف: a word that no list has, neither a name nor a noun with the article, is most often a verb.
    return page.tokens[before].kind == "word" and not page.hits[before] and page.folded[before][:1] in "ستي" and before not in page.in_time


def _is_managed(clause: Clause, preposition: int) -> bool:
    """تمكن الجيش من السيطرة على، نجحت القوات في دخول: what somebody managed to do, whatever the noun's genitive is."""
    page = clause.page
    for index in range(preposition, max(clause.low - 1, preposition - _CONTROL_REACH), -1):
        if page.structure(index, "achieve") is not None or (page.folded[preposition] == "الي" and page.structure(index, "takes_to") is not None):
            return True
        if page.folded[preposition] == "في" and page.is_listed(index, "companion.goes_into"):
            return True
        if index in page.in_time or page.tokens[index].text == "،":
            continue
        # الحشد الشعبي, جيش تحرير كذا: words of force in a name.
        named = index in page.inside_actor or names_liberators(page, index)
        event = None if named else page.of_kind(index, "event", "harm")
        if clause.ends_at(index) or (event is not None and event.sense.strength != "light"):
            return False
    return False


# أقدم ثلاثة من المسلحين المجهولين على حرق
_DARED_WITHIN = 7


def _who_dared(clause: Clause) -> Phrase | None:
    """أقدم رجل على دهس, قام شبان غاضبون بإحراق: people of any kind between a verb of going as far as a deed and the deed; None where none stand there."""
    page, first = clause.page, clause.happening.first
    led = page.folded[first - 1] in ("علي", "الي")
    if not first or not (led or clause.happening.hit.proclitics == "ب"):
        return None
    end = first - led
    for index in range(end - 2, max(clause.happening.sentence.first, end - _DARED_WITHIN) - 1, -1):
        if page.functions[index] not in ("", "preposition") or page.tokens[index].kind != "word":
            return None
        if page.is_listed(index, "companion.goes_as_far_as"):
            start = clause.past_marks(index + 1, end)
            if end - 2 == start and page.structure(start, "demonstrative") is not None and page.folded[start + 1].startswith("ال"):
                # أقدمت هذه الزمرة على ذبح
                return Phrase(start, end - 1)
            head = noun_at(clause, start) if start < end else end
            head += head < end - 1 and page.folded[head] == "من"
            return Phrase(start, end - 1) if head < end and page.of_kind(head, "people") is not None and not clause.proclitics(start) else None
    return None


# أجبرت الميليشيات سكان قرية في جنوب الحديدة على النزوح
_FORCED_WITHIN = 12


def _forcing_verb(clause: Clause) -> int | None:
    """أجبرت الميليشيات السكان على النزوح: where the verb stands of whoever forced people to flee; None where no such verb does."""
    page, first = clause.page, clause.happening.first
    start = clause.happening.sentence.first
    if first <= start or page.folded[first - 1] not in ("علي", "الي"):
        return None
    before = range(first - 1, max(start, first - _FORCED_WITHIN) - 1, -1)
    return next((index for index in before if any(hit.sense.value == "forces" for hit in page.hits[index])), None)


def _takes_part(clause: Clause, before: int) -> bool:
    """شاركت فرنسا مع بريطانيا في الغارات: whoever takes part did it, whatever the noun."""
    page = clause.page
    for index in range(before - 1, max(clause.low, before - _CONTROL_REACH) - 1, -1):
        if page.structure(index, "takes_part") is not None:
            return True
        if clause.ends_at(index) or page.of_kind(index, "harm", "event", "saying") is not None:
            return False
    return False


def _is_attempted(clause: Clause) -> bool:
    """حاول مسلحون اغتيال قاض: a verb of trying, with nothing but its subject between."""
    page, first = clause.page, clause.happening.first
    for index in range(first - 1, max(clause.low, first - _ATTEMPTED_WITHIN) - 1, -1):
        if any(hit.sense.value == "attempted" and hit.features.startswith("v") for hit in page.hits[index]):
            return True
        if page.functions[index] or page.tokens[index].kind != "word":
            return False
    return False


# حاول مسلحون مجهولون اغتيال
_ATTEMPTED_WITHIN = 5
