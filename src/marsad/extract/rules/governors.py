"""The doer that stands before its happening: the subject of a headline, and who a governing verb makes the doer of a verbal noun."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.families import MARCHES
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import is_verb, names_liberators
from marsad.extract.rules.roles import Arguments, Phrase

# Beyond this many tokens a name before a verb belongs to another clause.
_SUBJECT_REACH = 10
_CONTROL_REACH = 16

# Happenings that come about by themselves, or where a name before the word is not who did it.
_UNDONE = frozenset("explosion body_found casualty_toll".split())
_ONLOOKERS = frozenset({"monitor", "media", "medical", "witness", "anonymous", "intelligence"})


def subject_before(clause: Clause, verb: int, found: Arguments) -> bool:
    """Finds the doer that stands before a verb in its clause; a pronoun (أنه قصف) stands for the teller."""
    page, own = clause.page, verb
    while verb - 1 > clause.low and page.structure(verb - 1, "aspect"):
        # الجيش قد قصف: nothing stands between.
        verb -= 1
    if verb < own and page.functions[verb - 1] == "that":
        # نفت الجماعة أن تكون قد قصفت: who tells is meant.
        found.by_teller = _teller_can_act(clause)
        return True
    pronoun = _pronoun_before(clause, verb)
    if pronoun is not None and _means_no_speaker(clause, pronoun):
        return True
    if pronoun is not None:
        named = _named_since_teller(clause, pronoun)
        if named is not None:
            found.perpetrators.extend(clause.phrases_from(named, pronoun))
        found.by_teller = named is None and _teller_can_act(clause)
        return True
    relative = verb > clause.low and page.functions[verb - 1] == "who"
    for index in range(verb - 1, max(clause.low, verb - _SUBJECT_REACH) - 1, -1):
        if page.functions[index] in ("that", "clause", "cause") or page.tokens[index].kind == "break" or page.tokens[index].text in ":؛.":
            return False
        if page.of_kind(index, "harm"):
            return False
        if _differs_in_gender(page, index, verb) or any(hit.first <= index <= hit.last for hit in clause.happening.words):
            continue
        if _is_free(clause, index, people=True, governed=relative, adjacent=index == verb - 1 or _has_its_adjective(page, index, verb)):
            first = _phrase_start(clause, index)
            found.perpetrators.extend(clause.phrases_from(first, verb))
            return True
        if index == verb - 1 and _opens_clause(clause, index):
            found.perpetrators.append(Phrase(index, index))
            return True
        qualified = _qualified_subject(clause, index) if index >= verb - 2 else None
        if qualified is not None:
            found.perpetrators.append(qualified)
            return True
    return False


def _has_its_adjective(page: Page, index: int, verb: int) -> bool:
    """الانتحاري الأول فجر: an ordinal stands between somebody and the verb."""
    count = page.count_at(index + 1)
    return index == verb - 2 and page.tokens[index].text.startswith("ال") and count is not None and count.ordinal


def _differs_in_gender(page: Page, index: int, verb: int) -> bool:
    """أصابت المهاجم وألقت القبض عليه: one man is no subject of a feminine verb."""
    person = page.of_kind(index, "people")
    if person is None or person.last != index or person.features[1:2] != "s" or index in page.actor_at:
        return False
    word = page.folded[verb]
    feminine = word.endswith("ت") and not word.endswith("ات") and any(hit.features[:3] == "vp3" for hit in page.hits[verb])
    return feminine and not page.folded[index].endswith("ة") and person.sense.who in ("combatants", "security", "unspecified")


def _qualified_subject(clause: Clause, index: int) -> Phrase | None:
    """أنظمة الدفاع السورية اعترضت: words that no list has, from the head of a clause to an adjective of an actor before the verb."""
    page = clause.page
    if index not in page.adjective_at:
        return None
    first = index
    while first - 1 >= clause.low and page.tokens[first - 1].kind == "word" and not page.functions[first - 1] and not page.structure(first - 1, "aspect"):
        if page.hits[first - 1] and page.of_kind(first - 1, "event", "saying", "harm", "teller", "realis") is not None:
            return None
        first -= 1
    opens = first == clause.low or page.functions[first - 1] in ("that", "clause") or page.tokens[first - 1].kind != "word"
    return Phrase(first, index) if opens and first < index and index - first <= 5 else None


def _opens_clause(clause: Clause, index: int) -> bool:
    """الكتيبة تستهدف، أن يكون الحزب قد استهدف: a body, or a word that no list has, with the article at the head of a clause right before its verb."""
    page = clause.page
    if not page.tokens[index].text.startswith("ال"):
        return False
    if page.hits[index] and all(hit.sense.kind == "teller" and hit.sense.tells == "of_body" for hit in page.hits[index]):
        return (
            index == clause.low
            or page.tokens[index - 1].kind != "word"
            or page.functions[index - 1] == "that"
            or page.structure(index - 1, "aspect") is not None
        )
    if page.hits[index] or not clause.may_be_struck(index):
        return False
    return index == clause.low or page.tokens[index - 1].kind != "word" or page.functions[index - 1] == "that"


def _pronoun_before(clause: Clause, verb: int) -> int | None:
    """The "that he" that opens the clause of the verb, with only particles and unknown words between; None where none does."""
    page = clause.page
    for index in range(verb - 1, max(clause.low - 1, verb - 5), -1):
        if page.folded[index] in page.reference.pronoun_conjunctions:
            return index
        if not (page.tokens[index].kind == "word" and (not page.hits[index] or is_verb(page, index) or page.functions[index] == "preposition")):
            return None
    return None


def _means_no_speaker(clause: Clause, pronoun: int) -> bool:
    """قال المتمردون إنها أودت بحياة مدنيين: "that it" behind many men who speak goes back to what they speak of."""
    scope = clause.scope
    if scope is None or not scope.chain or clause.page.folded[pronoun] not in clause.page.reference.words("companion.that_it"):
        return False
    return clause.page.folded[scope.chain[0].first].endswith("ون")


def _teller_can_act(clause: Clause) -> bool:
    """قالت جماعات إغاثة إنه قتل: "it" is the attack where whoever tells of it uses no force."""
    scope = clause.scope
    if scope is None or not scope.chain:
        return True
    hit = clause.page.of_kind(scope.chain[0].first, "teller")
    return hit is None or hit.sense.tells not in _ONLOOKERS


def _named_since_teller(clause: Clause, pronoun: int) -> int | None:
    """حمل على إسرائيل، معتبرا أنها تشن: who was named after the teller and before the pronoun is meant by it."""
    scope = clause.scope
    if scope is None or not scope.chain or scope.chain[0].last > pronoun:
        return None
    for index in range(pronoun - 1, max(clause.happening.sentence.first, scope.chain[0].last), -1):
        if clause.ends_at(index):
            return None
        name = clause.page.actor_at.get(index)
        if name is not None and not clause.page.is_medium(name):
            # A name in apposition (الرئيس، فلان، إنه) is the teller's own.
            return index if clause.page.functions[index - 1] == "preposition" else None
    return None


def _is_free(clause: Clause, index: int, *, people: bool = False, governed: bool = False, adjacent: bool = False) -> bool:
    """Whether a name or a force stands here that no preposition governs (`governed` allows one); with `people` also fighters.

    A single fighter (انتحاري فجر نفسه) counts only right before its verb (`adjacent`): elsewhere the word is most often an adjective.
    """
    page = clause.page
    if index and any(hit.sense.kind == "means" and hit.last >= index for hit in page.hits[index - 1]):
        # بدون طيار
        return False
    name, place = page.actor_at.get(index), page.in_places.get(index)
    led = index - 2 if index and page.tokens[index - 1].text == "#" else index - 1
    if name is not None and place is not None and place.first == index and led >= 0 and page.folded[led] == "في":
        # مقاتلات التحالف في اليمن: where.
        return False
    if name is not None and (not clause.can_act(name) or (place is not None and (name.metonym or place.whole[0] < index <= place.last))):
        # في جنوب لبنان تم قصفه: a state behind a direction is a place.
        return False
    if index and page.folded[index - 1] in page.reference.words("companion.led_by"):
        # التحالف بقيادة واشنطن يقصف
        return False
    if name is None and people and clause.is_nation(index):
        return not (index > 0 and page.functions[index - 1] == "preposition")
    if name is None and not clause.names_force(index):
        hit = page.of_kind(index, "people") if people else None
        if people and hit is None and clause.is_qualified(index):
            return not (index > 0 and page.functions[index - 1] == "preposition")
        if hit is None or hit.sense.who not in ("combatants", "security") or (hit.features[1:2] == "s" and not adjacent):
            return False
    before = index - 1
    if before >= 0 and page.structure(before, "to_them"):
        return True
    held = before >= 0 and (page.functions[before] == "preposition" or page.folded[before] == "من")
    return governed or (not clause.proclitics(index).endswith(("ل", "ب")) and not held)


def _phrase_start(clause: Clause, index: int) -> int:
    """Goes back over the head nouns of a name and over the names that it is joined to: مقاتلات التحالف, الجيش والمقاومة."""
    page = clause.page
    while (
        index - 1 >= clause.low
        and page.of_kind(index - 1, "force", "people", "teller")
        and not page.functions[index - 1]
        and page.structure(index - 1, "takes_part") is None
    ):
        index -= 1
        if page.hits[index][0].proclitics:
            break
    many = index - 1 >= clause.low and page.structure(index - 1, "partitive") is not None and page.count_at(index - 1) is not None
    if many and page.of_kind(index, "people") is not None:
        # عشرات المستوطنين يقتحمون
        return index - 1
    if index - 1 >= clause.low and clause.is_joined(index):
        for earlier in range(index - 1, max(clause.low, index - 6) - 1, -1):
            if clause.names_doer(earlier) and _is_free(clause, earlier):
                start = _phrase_start(clause, earlier)
                if any(phrase.first == index for phrase in clause.phrases_from(start, clause.high)):
                    return start
    return index


def read_controller(clause: Clause, found: Arguments) -> None:
    """شارك طيران التحالف في قصف, قامت القوات باستهداف: the doer of a verbal noun is the subject (or object) of the verb that governs it."""
    happening = clause.happening
    undone = happening.type in _UNDONE and not (happening.type == "explosion" and _is_managed(clause, happening.first - 1))
    if clause.is_verb(happening.hit) or undone or _befalls(clause):
        return
    if _is_managed_by_teller(clause):
        found.by_teller = True
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
    governed = _is_governed(clause) or happening.type in MARCHES
    page = clause.page
    if _is_undergone(clause) or _is_done_by_nobody(clause):
        return
    for index in range(happening.first - 1, max(clause.low, happening.first - _CONTROL_REACH) - 1, -1):
        if clause.ends_at(index) or page.structure(index, "undergo") or page.of_kind(index, "harm", "negation"):
            return
        if index in page.in_time:
            continue
        if happening.type in MARCHES and _bears_arms(clause, index):
            return
        if happening.type in MARCHES and index in page.in_places and index not in page.inside_actor:
            # ميناء أم قصر، وخرجت تظاهرات: a place does not march.
            continue
        accused = _is_accused(clause, index)
        if not accused and not _is_free(clause, index, people=governed) and not (governed and _protests(clause, index)):
            continue
        first = index if accused else _phrase_start(clause, index)
        if first and page.tokens[first - 1].text == "#" and not accused:
            # #البحرين سقوط صواريخ: a hashtag says what the post is about.
            return
        phrases = list(clause.phrases_from(first, happening.first))
        if not accused and _were_harmed(clause, first, phrases[-1].last + 1):
            return
        gap = range(phrases[-1].last + 1, happening.first)
        adjacent = clause.past_marks(gap.start, gap.stop) == gap.stop and (not gap or any(at in page.in_time for at in gap))
        if accused or ((governed or adjacent) and not _tells(clause, first)):
            found.perpetrators.extend(phrases)
        return


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
            pronoun = _pronoun_before(clause, index)
            return pronoun is not None and _named_since_teller(clause, pronoun) is None and clause.scope is not None and _teller_can_act(clause)
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
    if not clause.happening.hit.proclitics.endswith("ل"):
        return False
    for index in range(first - 1, clause.low - 1, -1):
        if page.structure(index, "undergo"):
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


def _is_accused(clause: Clause, index: int) -> bool:
    """اتهمت إسرائيل بقصف, اتهامات للنظام بتنفيذ: whether a word of accusing stands right before a name."""
    page = clause.page
    first = clause.happening.first
    behind = page.structure(first - 2, "own_part") if first > 1 else None
    led = any(hit.proclitics == "ب" for hit in page.hits[first - 1]) or (behind is not None and behind.proclitics == "ب")
    if not clause.happening.hit.proclitics.endswith("ب") and not led:
        # بقصف، بشن قصف، بالوقوف وراء القصف
        return False
    before = next((at for at in range(index - 1, max(clause.low, index - 4), -1) if at not in page.in_time), index)
    hit = page.of_kind(before, "saying")
    return hit is not None and hit.sense.mode == "accuse" and clause.names_doer(index)


def _is_governed(clause: Clause) -> bool:
    """Whether a verb hands its subject on to the noun: behind a preposition, the noun of a doing (شن، تنفيذ) or as its object (هجوما)."""
    page, first = clause.page, clause.happening.first
    hit = clause.happening.hit
    before = first - 1
    if hit.definite or before < clause.low:
        return False
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
        if index in page.in_time or page.tokens[index].text == "،":
            continue
        # الحشد الشعبي, جيش تحرير كذا: words of force in a name.
        named = index in page.inside_actor or names_liberators(page, index)
        event = None if named else page.of_kind(index, "event", "harm")
        if clause.ends_at(index) or (event is not None and event.sense.strength != "light"):
            return False
    return False


# أجبرت الميليشيات سكان قرية في جنوب الحديدة على النزوح
_FORCED_WITHIN = 12


def _forcing_verb(clause: Clause) -> int | None:
    """أجبرت الميليشيات السكان على النزوح: where the verb stands of whoever forced people to flee; None where no such verb does."""
    page, first = clause.page, clause.happening.first
    start = clause.happening.sentence.first
    if first <= start or page.folded[first - 1] not in ("علي", "الي"):
        return None
    before = range(first - 1, max(start, first - _FORCED_WITHIN) - 1, -1)
    return next((index for index in before if any(hit.sense.form in ("أجبر", "اضطر") for hit in page.hits[index])), None)


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


def _tells(clause: Clause, index: int) -> bool:
    """Whether a token belongs to who tells of the happening."""
    scope = clause.scope
    return scope is not None and any(told.first <= index <= told.last for told in scope.chain)


def nearest_body(clause: Clause) -> list[Phrase]:
    """هجومه: the nearest body named before the word, whose attack it is; empty where none is."""
    page = clause.page
    for index in range(clause.happening.first - 1, clause.low - 1, -1):
        if page.tokens[index].text in ":؛." or page.functions[index] == "clause":
            return []
        if _is_free(clause, index, governed=True) and not _only_helps(clause, index):
            first = _phrase_start(clause, index)
            return [] if _tells(clause, first) else [next(clause.phrases_from(first, clause.happening.first))]
    return []


# بإسناد من مقاتلات التحالف: so near before a name stands the word for support.
_HELPS_WITHIN = 4


def _only_helps(clause: Clause, index: int) -> bool:
    """واصل الجيش، بإسناد من التحالف، هجومه: who is named behind a word of support has no attack of his own here."""
    first = _phrase_start(clause, index)
    return any(clause.page.structure(at, "supported_by") is not None for at in range(max(clause.low, first - _HELPS_WITHIN), first))


def sides_before(clause: Clause) -> list[Phrase]:
    """قتل مسلحون في اشتباكات مع الجيش: who stands before the word, the other side in a clash."""
    page = clause.page
    for index in range(clause.happening.first - 1, clause.low - 1, -1):
        if page.tokens[index].text in ":؛." or page.functions[index] == "that":
            return []
        part_of = index > 0 and page.folded[index - 1] == "من"
        if _is_free(clause, index, governed=part_of) or page.of_kind(index, "people"):
            first = _phrase_start(clause, index)
            return [] if _tells(clause, first) else list(clause.phrases_from(first, clause.happening.first))[:1]
    return []
