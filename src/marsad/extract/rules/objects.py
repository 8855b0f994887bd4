"""What a verb struck: its object past its doer, time and place, what its pronoun points back at, and what is joined to it."""

from __future__ import annotations

from marsad.extract.rules.air_defences import flew_before
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted_nouns import counts_with_what, noun_at, written_to_number
from marsad.extract.rules.fighters import past_riding
from marsad.extract.rules.led_up_to import past_deed
from marsad.extract.rules.page import Page
from marsad.extract.rules.past_places import past_adjuncts, past_aside, past_circumstances, past_origin, past_place, past_set_off, shows_an_object
from marsad.extract.rules.phrase_reach import opens_a_clause, past_backing
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.pronouns import DONE_TO_PEOPLE, agrees, group_of_many, meant_before, some_of_them, somebody_by_clause
from marsad.extract.rules.roles import Arguments, Phrase, apart_from
from marsad.extract.rules.so_called import what_it_is_called
from marsad.reference.lexicon import Hit

_OBJECT_REACH = 9
_COUNTED_BEHIND_A_PLACE = 4
_SHORTEST_JOINED_VERB = 5
# Verbal nouns of these take what was struck as their genitive (استهداف الوفد، اغتيال القائد).
_TRANSITIVE = frozenset("armed_attack assassination property_destruction abduction detention interception execution torture".split())
# Verbs of these have their object even behind what says where and how.
_SHOWN_FAR_OFF = frozenset("armed_attack assassination abduction detention execution property_destruction drone_strike".split())
# What is fired or thrown at people.
_AT_PEOPLE = frozenset("armed_attack shelling protest_repression riot drone_strike air_strike".split())
_HELD = frozenset({"interception", "property_destruction"})
_BURNS = frozenset({"property_destruction", "riot"})


def of_verb(clause: Clause, hit: Hit, found: Arguments) -> None:
    """Adds what a verb struck: its object, its subject where it is passive, or what its pronoun points back at."""
    after = _past_splinters(clause, past_manner(clause.page, hit.last + 1))
    while after < clause.high and clause.page.structure(after, "to_them") is not None:
        # اغتيل خلاله عدد من الوجهاء
        after += 1
    if holds_object(clause, hit):
        add(clause, hit.last, found)
        return
    if clause.features(hit)[3:4] == "s" or clause.page.is_passive(hit):
        if hit.sense.value == "launches" and after < clause.high and clause.page.of_kind(after, "means") is not None:
            # أُطلقت رشقة صاروخية: what was fired was not struck.
            return
        after = _past_fire(clause, after)
        at_whom = after + (after < clause.high and clause.page.structure(after, "fire") is not None)
        if at_whom > after or clause.page.structure(hit.last, "fire") is not None:
            # شاب أُطلق عليه النار, أُطلق الرصاص على محتجين: fire is opened on somebody, and not struck.
            if at_whom < clause.high and clause.page.folded[at_whom] == "علي":
                next_object(clause, at_whom, found)
            return
        noun = noun_at(clause, after) if after < clause.high else after
        if noun > after and noun < clause.high and clause.names_struck(noun):
            # قُتل أكثر من ألف مدني
            add(clause, noun, found)
        elif (behind := past_adjuncts(clause, after)) > after:
            # قُصفت مساء أمس مواقع المسلحين
            subject = noun_at(clause, behind) if behind < clause.high else behind
            if subject < clause.high and not page_joins(clause, behind) and clause.names_struck(subject) and not clause.is_place(subject):
                add(clause, subject, found)
        elif after < clause.high and _may_be_undergoing(clause, after):
            found.targets.extend(clause.phrases_from(after, clause.high))
        return
    if hit.suffix and clause.features(hit)[2:3] != "1":
        if clause.happening.type == "interception" and hit is clause.happening.hit:
            # صواريخ أسقطتها الدفاعات
            found.targets.extend(flew_before(clause, hit.first))
            # طائرة إيرانية أسقطتها إسرائيل: what its pronoun means did not shoot it down.
            found.perpetrators = apart_from(found.perpetrators, found.targets)
        else:
            antecedent(clause, hit, found)
        return
    if hit is not clause.happening.hit and after < clause.high and clause.may_be_struck(after) and clause.page.count_at(after) is None:
        # قصف يطال حاجزا: the verb says what the noun before it struck.
        add(clause, after, found)
        return
    if clause.happening.type == "armed_clash" and _opponent(clause, after, found):
        return
    next_object(clause, after, found)


def _past_splinters(clause: Clause, index: int) -> int:
    """أصابت شظايا صاروخ اعتراضي ثلاثة مدنيين: the token behind splinters, their weapon and its adjective, which start at a token; else `index`."""
    page = clause.page
    if index + 1 >= clause.high or page.folded[index] not in page.reference.words("companion.splinters"):
        return index
    weapon = page.of_kind(index + 1, "means")
    after = index + 1 if weapon is None or weapon.proclitics else weapon.last + 1
    while (
        after < clause.high
        and not page.functions[after]
        and (after in page.adjective_at or (not page.hits[after] and page.folded[after].endswith(("ي", "يه"))))
    ):
        after += 1
    return after


def _past_fire(clause: Clause, index: int) -> int:
    """أُضرمت النيران في البيوت: the token behind "fire in", which start at a token; else `index`."""
    page = clause.page
    burns = clause.happening.type in _BURNS and index + 2 < clause.high and page.structure(index, "fire") is not None and page.folded[index + 1] == "في"
    return index + 2 if burns else index


def past_manner(page: Page, index: int) -> int:
    """اغتيل رميا بالرصاص فلان: the token behind words for how somebody was killed or a thing razed, which start at a token; else `index`."""
    if index >= len(page) or page.folded[index] not in page.reference.words("companion.manner_of_killing"):
        return index
    return index + 2 if index + 1 < len(page) and page.folded[index + 1].startswith("ب") else index + 1


def page_joins(clause: Clause, index: int) -> bool:
    """Whether a word is joined by و, or led by ب or ل."""
    return clause.page.folded[index].startswith(("و", "ب", "ل")) and clause.proclitics(index) != ""


# اشتبك مقاتلو الفصيل المحلي، السبت، مع قوات النظام
_OPPONENT_WITHIN = 10


def _opponent(clause: Clause, index: int, found: Arguments) -> bool:
    """اشتبك المقاتلون مع قوات النظام: whom a verb of clashing names with مع."""
    page = clause.page
    for at in range(index, min(index + _OPPONENT_WITHIN, clause.high - 1)):
        if clause.is_of_time(at):
            continue
        if clause.ends_at(at):
            return False
        if page.folded[at] == "مع":
            first = clause.past_marks(at + 1, clause.high)
            if first < clause.high and (clause.names_doer(first) or clause.names_struck(first)):
                found.targets.extend(clause.phrases_from(first, clause.high))
                return True
            noun = noun_at(clause, first) if first < clause.high else clause.high
            noun += noun + 1 < clause.high and page.structure(noun, "partitive") is not None
            if noun < clause.high and page.is_listed(noun, "companion.kin_groups"):
                # اشتبكت القوات مع عدة قبائل
                found.targets.append(Phrase(first, phrase_end(page, noun, clause.high)))
                return True
    return False


def _may_be_undergoing(clause: Clause, index: int) -> bool:
    """Whether what stands behind a passive verb may be its subject: no place, no instrument and no day (قتل يوم الخميس)."""
    page = clause.page
    if page.tokens[index].kind != "word" or page.functions[index] or clause.is_place(index) or _is_instrument(clause, index):
        return False
    if page.structure(index, "adverb") is not None or page.structure(index, "through") is not None or page.structure(index, "supported_by") is not None:
        return False
    return clause.names_struck(index) or index + 1 not in page.in_time


def _is_instrument(clause: Clause, index: int) -> bool:
    """قتل بعدة طلقات: a word with ب says with what."""
    hits = clause.page.hits[index]
    return hits[0].proclitics.endswith("ب") if hits else clause.page.folded[index].startswith("ب") and index not in clause.page.inside_actor


def holds_object(clause: Clause, hit: Hit) -> bool:
    """إسقاط طائرة، هدم منزلا: whether the phrase that names the happening holds what was struck."""
    return hit.last > hit.first and clause.happening.type in _HELD and clause.page.of_kind(hit.last, "object") is not None


def _follows_its_weapon(page: Page, verb: int) -> bool:
    """قذائف أطلقتها الجماعة، صاروخ باليستي أطلقه: a weapon right before a verb, but for an adjective."""
    weapon = page.of_kind(verb - 1, "means") or (page.of_kind(verb - 2, "means") if verb > 1 and not page.functions[verb - 1] else None)
    return verb > 0 and weapon is not None and page.of_kind(weapon.first, "force") is None


def _whom_it_means(clause: Clause, hit: Hit) -> Phrase | None:
    """كثيرين ممن اختطفتهم المليشيا, تظاهر شبان ففرقتهم الشرطة: the people whom a pronoun for many means, before ممن or in an earlier clause; None where none are named."""
    page, before = clause.page, hit.first - 1
    if hit.suffix != "هم" or before < 1:
        return None
    if page.folded[before] == "ممن":
        return Phrase(before - 1, before - 1) if page.tokens[before - 1].kind == "word" and not page.functions[before - 1] else None
    for index in range(before, clause.happening.sentence.first - 1, -1):
        people = page.of_kind(index, "people")
        if people is None or people.features[1:2] != "p" or people.suffix or clause.describes(index) or people.proclitics.endswith(("ب", "ك")):
            continue
        taken = clause.scope is not None and any(told.first <= index <= told.last for told in clause.scope.chain)
        return None if taken else next(clause.phrases_from(_with_their_number(page, index), hit.first))
    return None


def _with_their_number(page: Page, index: int) -> int:
    """مئات الشبان: the word for a number right before people, or else their own token."""
    return index - 1 if index and page.structure(index - 1, "partitive") is not None else index


def antecedent(clause: Clause, hit: Hit, found: Arguments, before: int | None = None) -> None:
    """الجامع الذي دمره مسلحون: the pronoun of the verb points back at what stands before الذي, or before the token `before`."""
    page = clause.page
    if hit is not clause.happening.hit or (before is None and _follows_its_weapon(page, hit.first)):
        # صاروخ باليستي أطلقته الجماعة: the weapon is meant.
        return
    end = hit.first if before is None else before
    only_people = clause.happening.type in DONE_TO_PEOPLE
    beside = end - 1 - (page.functions[end - 1] == "who")
    # منزل قصفته طائرة: a clause of its own describes the noun right before it.
    low = clause.low if end > clause.low else clause.happening.sentence.first
    for index in range(end - 1, max(low, hit.first - 9) - 1, -1):
        if page.functions[index] in ("that", "clause", "cause") or page.tokens[index].text in ".؛:":
            break
        noun = page.of_kind(index, "object", "people")
        if noun is not None and (not agrees(page, noun, hit.suffix) or (noun.last < beside and only_people and noun.sense.kind == "object")):
            continue
        where = before is not None and index > 0 and page.folded[index - 1] in ("الي", "في") and index in page.in_places
        instrument = noun is not None and (where or noun.proclitics.endswith("ب") or page.of_kind(index, "means") is not None or clause.is_fired(index))
        if noun is not None and clause.names_struck(index) and not instrument:
            found.targets.append(next(clause.phrases_from(index, hit.first)))
            return
    _meant_farther_off(clause, hit, found)


def _meant_farther_off(clause: Clause, hit: Hit, found: Arguments) -> None:
    """Adds the people whom the pronoun of a verb means, where they are none of its doers."""
    meant = _whom_it_means(clause, hit) or meant_before(clause, hit.first, hit.suffix, found.perpetrators)
    if meant is not None and all(meant.last < phrase.first or phrase.last < meant.first for phrase in found.perpetrators):
        found.targets.append(meant)


def next_object(clause: Clause, index: int, found: Arguments) -> None:
    """The next phrase after a verb, past its subject, adverbs of time and instruments, that is no place and no new clause."""
    page = clause.page
    doing = {at for phrase in (*found.perpetrators, *found.carriers) for at in range(phrase.first, phrase.last + 1)}
    index = past_manner(page, index)
    reach = index + _OBJECT_REACH
    behind = index
    for at in range(index, clause.high):
        if at in doing or (clause.happening.part is not None and at == clause.happening.part.ordinal):
            reach = at + _OBJECT_REACH
            continue
        behind = max(behind, past_riding(page, at), past_manner(page, at))
        if clause.is_of_time(at):
            reach += 1
            continue
        if page.folded[at] in page.reference.words("companion.led_by"):
            # قصف التحالف بقيادة واشنطن مدرسة
            behind = clause.past_marks(at, clause.high)
        if (backed := past_backing(page, at, clause.high)) > at:
            # قصف الجيش المدعوم من روسيا بلدة
            behind, reach = max(behind, backed), max(reach, backed + 2)
        if page.functions[at] == "leads_to" or page.structure(at, "taken_in") is not None:
            # أغار من جديد مما أدى إلى إصابة: what came of it.
            return
        behind = max(behind, past_deed(page, at, clause.high))
        behind = max(behind, past_place(clause, at) if at >= behind else at, _past_weapons(page, at), past_aside(clause, at), past_set_off(clause, at))
        if at < behind:
            # أوقفت القوات في البلدة سبعة من المشتبهين
            counted = behind < clause.high and page.count_at(behind) is not None and not page.folded[behind].startswith(("و", "ب", "ل"))
            reach = max(reach, behind + (_COUNTED_BEHIND_A_PLACE if counted else 1))
            continue
        if _is_only_near(page, at) or (at > index and page.is_purpose(at, "companion.helps")):
            # أطلقت المدفعية نيرانها لمساندة المشاة: those for whose sake it was done were not struck.
            return
        if at >= reach or clause.ends_at(at) or clause.is_place(at) or _is_joined_verb(clause, at) or _hurt_others(page, at) or _names_a_source(page, at):
            return
        if clause.happening.hit.sense.mode == "use" and page.of_kind(at, "means") is not None:
            # استخدم الجيش الأسلحة الكيميائية ضد المدنيين: what was used was not struck.
            behind = phrase_end(page, at, clause.high) + 1
            reach = max(reach, behind + 2)
            continue
        if (called := what_it_is_called(clause, at)) is not None:
            # استهدف ما وصفه بمستودع أسلحة
            found.targets.append(called)
            return
        meant = somebody_by_clause(clause, at) or some_of_them(clause, at) or group_of_many(clause, at)
        if meant is not None and (at == index or at - 1 in doing or clause.is_of_time(at - 1) or page.folded[at - 1] == "علي"):
            # اقتادت الشرطة خمسة منهم
            found.targets.append(meant)
            return
        many = noun_at(clause, at)
        if many > at and many < clause.high and counts_with_what(clause, at) and page.of_kind(many, "means", "object") is not None:
            # استهدفت المدينة بنحو 3600 ذخيرة: with what.
            behind = many + 1
            reach = max(reach, behind + 1)
            continue
        if at == behind and _comes_with_weapons(clause, at):
            # هجوم بسيارتين مفخختين ومسلحين على: with whom.
            continue
        joined = page.folded[at].startswith(("و", "ب", "ل"))
        if many > at + 1 and not joined and page.folded[at + 1] == "من" and many < clause.high and clause.names_struck(many) and not clause.is_place(many):
            # قصفت أكثر من 20 منزلا
            add(clause, many, found)
            return
        counted = _ends_a_number(clause, at - 1, index)
        with_what = at + 1 < clause.high and page.of_kind(at + 1, "means") is not None
        if page.folded[at] == "في" and page.structure(at - 1, "fire") and clause.happening.type in _BURNS:
            # أضرموا النار في مركبات
            continue
        if with_what and page.folded[at] == "من" and page.structure(at - 1, "fire") is not None:
            # فتحوا النار من أسلحة رشاشة على حافلة
            behind = phrase_end(page, at + 1, clause.high) + 1
            reach = max(reach, behind + 2)
            continue
        if page.folded[at] in page.reference.words("companion.made_in") or page.folded[min(at + 1, clause.high - 1)] in page.reference.words(
            "companion.made_in"
        ):
            # ألقت مسيرة إيرانية الصنع قنابلها على حفل
            reach += 1
            continue
        if _is_of_an_instrument(page, at):
            # استهدفت بسرب من المسيرات قاعدة: with what.
            continue
        if (
            page.functions[at] == "preposition"
            and page.folded[at] not in page.reference.words("companion.led_to_struck")
            and not (counted and page.folded[at] == "من")
            and not with_what
        ):
            farther = past_origin(clause, at)
            if farther == at and clause.happening.type in _SHOWN_FAR_OFF:
                farther = past_circumstances(clause, at)
            if farther == at:
                return
            behind, reach = farther, max(reach, farther + _COUNTED_BEHIND_A_PLACE)
            continue
        after_number = counted or (page.folded[at - 1] == "من" and _ends_a_number(clause, at - 2, index))
        unknown = (_is_right_behind(clause, at, doing) and clause.happening.type in _TRANSITIVE) or _is_somebody_done_to(clause, at, index, found)
        unknown = unknown or (index < at == behind and shows_an_object(clause, at))
        if page.folded[at - 1].startswith("ب") and page.count_at(at - 1) is not None and page.of_kind(at, "means") is not None:
            # استهدف بعدة صواريخ مطارا: with what.
            continue
        guessed = (unknown or after_number) and clause.may_be_struck(at) and page.count_at(at) is None and not clause.is_fired(at)
        if clause.names_struck(at) or guessed or _are_those_fired_at(clause, at):
            add(clause, at, found)
            return


def _are_those_fired_at(clause: Clause, index: int) -> bool:
    """ألقى قنبلة على الفارين, أطلقوا النار على المحتفلين: right behind على a plural of men with the article, whatever else the word tells."""
    page = clause.page
    at_whom = page.folded[index - 1] == "علي" and page.tokens[index].kind == "word" and clause.happening.type in _AT_PEOPLE
    men = page.folded[index].endswith("ين") and len(page.folded[index]) > _SHORTEST_JOINED_VERB
    # أطلقت الشرطة النار على المنفذ, على مدربين أجانب
    men = page.folded[index] in page.reference.words("companion.assailants") or (men and (page.tokens[index].text.startswith("ال") or not page.hits[index]))
    return at_whom and men and not (page.functions[index] or index in page.in_time or index in page.in_places or index in page.inside_actor)


def _is_right_behind(clause: Clause, index: int, doing: set[int]) -> bool:
    """اغتال الجيش مدير المدرسة, اغتال الجيش فجأة مدير المدرسة: whether a doer ends before a token, with nothing but times and circumstances between the two."""
    before = index - 1
    while before not in doing and before > clause.happening.last and clause.is_of_time(before):
        before -= 1
    return before in doing


def _is_only_near(page: Page, index: int) -> bool:
    """قصفت قرب المفاعل: a preposition of nearness leads to what was not struck itself."""
    return index not in page.in_places and page.folded[index] in page.reference.words("companion.only_near")


def _hurt_others(page: Page, index: int) -> bool:
    """42 مدنيا قتلوا وأصيب 104: a verb of harm joined to another has victims of its own."""
    return any(hit.sense.kind == "harm" and hit.sense.role == "verb" and hit.proclitics == "و" for hit in page.hits[index])


def _past_weapons(page: Page, index: int) -> int:
    """بسرب من المسيرات: the token behind weapons that are named by several words, with ب; else `index`."""
    weapons = page.of_kind(index, "means")
    if weapons is None or weapons.first != index:
        return index
    if weapons.proclitics == "و" and _is_joined_to_an_instrument(page, index):
        # بقذائف الهاون والمدفعية الثقيلة مواقع
        return weapons.last + 1
    return weapons.last + 1 if index < weapons.last and weapons.proclitics.endswith("ب") else index


# بالصواريخ البالستية والمسيرات
_INSTRUMENT_WITHIN = 3


def _is_joined_to_an_instrument(page: Page, index: int) -> bool:
    """Whether weapons with ب stand right before "and", with their adjective at most."""
    for at in range(index - 1, max(-1, index - 1 - _INSTRUMENT_WITHIN), -1):
        weapon = page.of_kind(at, "means")
        if weapon is not None and weapon.proclitics.endswith("ب"):
            return True
        if page.functions[at] or page.tokens[at].kind != "word":
            return False
    return False


def _comes_with_weapons(clause: Clause, index: int) -> bool:
    """بسيارتين مفخختين ومسلحين مقر الشرطة: fighters without the article that "and" joins to weapons with ب, with a thing struck right behind them."""
    page, people = clause.page, clause.page.of_kind(index, "people")
    if people is None or people.proclitics != "و" or people.definite or people.sense.who != "combatants" or index + 1 >= clause.high:
        return False
    thing = page.of_kind(index + 1, "object", "place_word")
    return thing is not None and not thing.proclitics and _is_joined_to_an_instrument(page, index)


def _is_of_an_instrument(page: Page, index: int) -> bool:
    """بسرب من المسيرات: whether weapons stand behind من and a word with ب."""
    if index < 2 or page.folded[index - 1] != "من" or page.of_kind(index, "means") is None:
        return False
    return page.folded[index - 2].startswith("ب") and page.functions[index - 2] == "" and page.of_kind(index - 2, "object", "people") is None


# What is done to one person, who may be named by words that no list has.
_DONE_TO_ONE = frozenset({"assassination", "detention", "abduction", "execution"})


def _is_somebody_done_to(clause: Clause, at: int, behind: int, found: Arguments) -> bool:
    """اغتلنا فلانا، قضينا على فلان: right behind a verb whose subject is known, or behind its على, somebody is named."""
    if clause.happening.type not in _DONE_TO_ONE or clause.page.folded[at].startswith("ال"):
        return False
    known = found.by_teller or any(phrase.first < clause.happening.first for phrase in found.perpetrators)
    return known and (at == behind or (at == behind + 1 and clause.page.folded[behind] == "علي"))


def _names_a_source(page: Page, index: int) -> bool:
    """يحلق يوميا بحسب الحكومة: behind "according to" stands who tells, and nothing that was struck."""
    frame = page.of_kind(index, "frame") if page.hits[index] else None
    return frame is not None and frame.sense.mode == "according"


def _is_joined_verb(clause: Clause, at: int) -> bool:
    """أطلقت صواريخ وجندت أطفالا: a word that no list has, joined and with the ending of a verb, has an object of its own."""
    page, word = clause.page, clause.page.folded[at]
    if word.startswith("و") and page.tokens[at - 1].text == "،" and any(hit.sense.kind == "saying" and hit.features[:1] == "v" for hit in page.hits[at]):
        # استهدفت أراضيها، وعدتها انتهاكا: what is said of the deed.
        return True
    if page.hits[at] or at in page.inside_actor or at in page.in_places or len(word) < _SHORTEST_JOINED_VERB:
        return False
    return word.startswith("و") and (word.endswith("وا") or (word.endswith("ت") and not word.endswith("ات")))


def _ends_a_number(clause: Clause, at: int, first: int) -> bool:
    """المئات من، اثنين من: whether a number or a word of number ends at a token of the object."""
    page = clause.page
    if at < first:
        return False
    part = page.structure(at, "partitive")
    if part is not None:
        return not part.proclitics.endswith("ب")
    for start in range(max(first, at - 3), at + 1):
        count = page.count_at(start)
        if count is not None and not count.ordinal and count.last_token == at:
            # بنحو مئة قذيفة: a number with ب counts what it was done with.
            return not page.folded[start].startswith("ب") and not page.folded[start - 1].startswith("ب")
    return False


def add(clause: Clause, index: int, found: Arguments) -> None:
    """Adds the phrases from a token, the first with the number that stands before it."""
    phrases = list(clause.phrases_from(index, clause.high))
    first = phrases[0]
    # ما بين 30 و40 مسيرة: of the numbers that end before the noun the one that begins first holds the others.
    before = range(max(clause.low, index - 7), index)
    count = next((at for at in before if _counts(clause, at, index)), None)
    if count is None and clause.page.folded[index - 1] == "من":
        # ثلاثة من رجال الشرطة
        count = next((at for at in before if _counts(clause, at, index - 1)), None)
    found.targets.append(first if count is None else Phrase(count, first.last, written_to_number(clause.page, count)))
    found.targets.extend(phrases[1:])
    joined = counted_and(clause, phrases[-1].last + 1)
    while joined is not None:
        found.targets.append(joined)
        joined = counted_and(clause, joined.last + 1)
    behind = _behind_its_place(clause, found.targets[-1].last + 1)
    while behind < clause.high and clause.is_joined(behind) and clause.names_struck(behind):
        # تجمعا في مارون وآلية في الخيام
        found.targets.extend(clause.phrases_from(behind, clause.high))
        behind = _behind_its_place(clause, found.targets[-1].last + 1)


def counted_and(clause: Clause, index: int) -> Phrase | None:
    """5 صواريخ و12 مسيرة، وسبعة جنود، وعشرات المنازل: "and" with a number and the things struck that it counts, at a token; None where they do not stand there."""
    page = clause.page
    index += page.tokens[index].text == "،" if index < clause.high else 0
    if index + 1 >= clause.high or not page.folded[index].startswith("و"):
        return None
    first = index + (page.folded[index] == "و")
    count = page.count_at(first)
    noun = clause.high if count is None or count.ordinal else count.last_token + 1
    if noun < clause.high and page.folded[noun] == "من":
        noun += 1
    if noun >= clause.high or clause.is_place(noun) or not (clause.names_struck(noun) or _are_his_people(clause, noun)):
        return None
    return Phrase(first, next(clause.phrases_from(noun, clause.high)).last, "" if first > index else "و")


def _are_his_people(clause: Clause, index: int) -> bool:
    """واثنين من مساعديه, وعددا من أعضائه: behind "of" a word with a pronoun, for those of somebody who was taken or killed."""
    page = clause.page
    return (
        clause.happening.type in _DONE_TO_ONE
        and page.folded[index - 1] == "من"
        and page.folded[index].endswith(("ه", "ها", "هم"))
        and page.tokens[index].kind == "word"
        and not page.functions[index]
    )


# تجمعا في مارون بالصواريخ وقذائف الهاون وآلية في الخيام: so far behind a thing struck the next may stand.
_NEXT_STRUCK_WITHIN = 12


def _behind_its_place(clause: Clause, index: int) -> int:
    """The token of the next thing struck, joined behind the place of the one that ends before a token; the end of the clause where none is."""
    page = clause.page
    start = index + 1 if index < clause.high and page.folded[index] == "في" else index
    place = page.in_places.get(start) if start < clause.high else None
    if place is None or place.whole[0] != start or not (start > index or place.proclitics.endswith("ب")):
        return clause.high
    for at in range(place.whole[1] + 1, min(place.whole[1] + 1 + _NEXT_STRUCK_WITHIN, clause.high)):
        if clause.ends_at(at) or page.tokens[at].text in "،؛" or page.of_kind(at, "event", "harm", "saying"):
            break
        if clause.is_joined(at) and clause.names_struck(at) and page.of_kind(at, "means") is None and not clause.is_place(at):
            # قصف على سوق في المدينة والجيش ينفي: who says something of it was not struck.
            return clause.high if opens_a_clause(page, at) else at
    return clause.high


def _counts(clause: Clause, at: int, noun: int) -> bool:
    if clause.happening.part is not None and at == clause.happening.part.ordinal:
        # استهدفت إحداهما مخزنا
        return False
    count = clause.page.count_at(at)
    return count is not None and not count.ordinal and count.last_token == noun - 1
