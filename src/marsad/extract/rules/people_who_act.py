"""People and bodies right behind a verb: whether they are its subject or what it befell."""

from __future__ import annotations

from marsad.extract.rules.befallen import kills_or_takes
from marsad.extract.rules.cases import in_the_objects_case, is_somebody_by_case
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted_nouns import noun_at
from marsad.extract.rules.fighters import fighters_act, past_riding
from marsad.extract.rules.genitives import leaves_an_object
from marsad.extract.rules.page import Page
from marsad.extract.rules.past_places import past_adjuncts, past_circumstances, past_set_off
from marsad.extract.rules.phrase_reach import describes_the_many
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.some_of import whole_of_part
from marsad.extract.rules.stance_cues import is_any
from marsad.reference.lexicon import Hit


def were_killed(clause: Clause, hit: Hit, after: int) -> bool:
    """إن المهاجمين قتلوا, جنود كانوا قد خطفوا: killing or taking in the plural with nobody named behind it befell the subject."""
    page = clause.page
    had = clause.happening.type in ("abduction", "detention") and _had_been(page, hit.first)
    harm = had or any(other.sense.kind == "harm" and other.sense.harm in ("killed", "injured") and other.sense.role == "verb" for other in page.hits[hit.first])
    if not harm or hit.suffix or not hit.features.startswith("vp3"):
        return False
    while had and after < clause.high and after in page.in_time:
        after += 1
    if after < clause.high and (page.of_kind(after, "teller") is not None or past_circumstances(clause, after) > after):
        # أعدموا إمام المسجد، أعدموا قبل خروجهم شيخين
        return False
    return after >= clause.high or not (clause.names_struck(after) or page.count_at(after) is not None or after in page.actor_at or clause.may_be_struck(after))


def _had_been(page: Page, verb: int) -> bool:
    """جنود كانوا قد خطفوا, صيادين كانا خطفا: whether people, and then "they were", stand before a verb; not كان مسلحون قد خطفوا."""
    at = verb - 1
    at -= at > 1 and page.structure(at, "aspect") is not None and page.folded[at] not in page.reference.words("companion.they_were")
    return at > 0 and page.folded[at] in page.reference.words("companion.they_were") and page.of_kind(at - 1, "people") is not None


def _counts_a_crowd_that_acts(clause: Clause, first: int) -> bool:
    """اقتحم عشرات المستوطنين المسجد: people in a number, and a thing with the article or a settlement right behind them or their adjective."""
    page = clause.page
    if page.structure(first, "partitive") is None and page.count_at(first) is None:
        return False
    end = next(clause.phrases_from(first, clause.high)).last
    # اقتحم عشرات المسلحين على متن دراجات نارية قرية
    after = past_riding(page, end + 1)
    if after >= clause.high or page.functions[after] or not (page.of_kind(end, "people") or describes_the_many(page, end)):
        return False
    if after in page.in_places:
        # اقتحم عشرات المستوطنين بلدة حوارة
        return _is_a_place_struck(clause, after) and not page.in_places[after].proclitics
    thing = page.of_kind(after, "object", "force", "place_word")
    return thing is not None and not thing.proclitics


def _some_with_an_object(clause: Clause, first: int) -> bool:
    """هاجمت مجموعات من المستوطنين رعاة, أحرقت مجموعة من الشبان مقر الحزب: a part of some people, and a thing, or people without the article, right behind them."""
    page, whole = clause.page, whole_of_part(clause.page, first)
    if whole is None or page.of_kind(whole, "people") is None:
        return False
    after = past_riding(page, next(clause.phrases_from(first, clause.high)).last + 1)
    struck = page.of_kind(after, "object", "people", "place_word") if after < clause.high and not page.functions[after] else None
    return struck is not None and not struck.proclitics and not (struck.definite and struck.sense.kind == "people")


def does_it_alone(clause: Clause, hit: Hit, first: int) -> Phrase | None:
    """انسحب 200 من الجنود، اشتبك مئات المحتجين مع الشرطة: people, in whatever number, behind a verb that takes no object; None where none stand there."""
    page = clause.page
    if first >= clause.high or hit.first != hit.last or clause.proclitics(first).endswith("ب"):
        return None
    noun = noun_at(clause, first)
    noun += noun > first and noun < clause.high and page.folded[noun] == "من"
    many = page.structure(noun, "partitive") if noun < clause.high else None
    head = noun if many is None else whole_of_part(page, noun) or many.last + 1
    if head >= clause.high or page.of_kind(head, "people", "force") is None:
        return None
    doers = next(clause.phrases_from(noun, clause.high))
    clashes = hit.sense.type == "armed_clash" and doers.last + 1 < len(page) and page.folded[doers.last + 1] == "مع"
    return Phrase(first, doers.last) if clashes or hit.sense.mode == "intransitive" else None


def is_authority_that_acts(clause: Clause, hit: Hit, first: int) -> bool:
    """أوقفت السلطات 45 متظاهرا, مخابرات الجيش مطلوبا: an authority that is known, right behind an active verb, and whom it struck behind it."""
    page = clause.page
    if hit.first != hit.last or not names_authority(clause, first):
        return False
    # أعدمت السلطات في إيران 42 سجينا, لم تعتقل السلطات أي مشتبه فيهم
    after = past_adjuncts(clause, next(clause.phrases_from(first, clause.high)).last + 1)
    after += after < clause.high and is_any(page, after)
    return after < clause.high and (clause.names_struck(after) or page.count_at(after) is not None)


def names_authority(clause: Clause, index: int) -> bool:
    """السلطات, مخابرات الجيش: an authority with the article, or with a body that it is of, and no person or text."""
    page = clause.page
    teller = page.of_kind(index, "teller")
    if teller is None or teller.proclitics or teller.sense.tells not in ("official", "of_body", "intelligence"):
        return False
    owner = teller.last + 1
    if not teller.definite and not (clause.names_doer(owner) and not clause.proclitics(owner)):
        return False
    return teller.sense.value not in ("person", "text", "report") and page.of_kind(index, "people", "object") is None


def acts_by_case(clause: Clause, hit: Hit, first: int) -> bool:
    """دهس مستوطن طفلا، أحرق شبان حاجزا: people of any kind behind an active verb, with an object in its case behind them."""
    if hit.first != hit.last:
        return False
    if _counts_a_crowd_that_acts(clause, first) or _some_with_an_object(clause, first):
        return True
    if clause.page.of_kind(first, "people") is None:
        return False
    return fighters_act(clause.page, first, next(clause.phrases_from(first, clause.high)).last + 1)


# المجلس العسكري الحاكم
_ADJECTIVES = 2


def acts_on_an_object(clause: Clause, hit: Hit, first: int) -> Phrase | None:
    """هاجم القرويون المركز, هاجم المحاربون القرية: people of any kind with the article, or any word in the plural of a subject, behind an active verb and before an object; else None."""
    page, word = clause.page, clause.page.folded[first]
    people = page.of_kind(first, "people")
    ours = (people is not None and people.suffix == "نا") or page.is_listed(first, "companion.our_heroes")
    subject = ours or word.endswith("ون") or page.tokens[first].text.startswith("ال")
    # غادر الآلاف البلدة: who leaves drove nobody out; قتل المدنيون الثلاثة: of killing and taking the same letters are the passive.
    other = clause.happening.type == "displacement" or kills_or_takes(page, hit)
    if (
        other
        or hit.suffix
        or hit.first != hit.last
        or first != hit.last + 1
        or not subject
        or page.functions[first]
        or page.is_passive(hit)
        or page.count_at(first) is not None
    ):
        return None
    # استهدف الرئيس: one man may be whom it struck.
    known = (
        people is not None and people.features[1:2] == "p" and not people.proclitics and not page.folded[hit.first].endswith("ت") and not word.endswith("ين")
    )
    if not (known or ours) and (page.hits[first] or not word.endswith("ون") or not clause.may_be_struck(first)):
        return None
    last = first
    while last - first < _ADJECTIVES and last + 1 < clause.high and page.folded[last + 1].startswith("ال") and not page.hits[last + 1]:
        last += 1
    for end in range(last, first - 1, -1):
        behind = past_set_off(clause, end + 1)
        if behind < clause.high and _is_an_object(clause, behind):
            return Phrase(first, end)
    return None


def _is_an_object(clause: Clause, index: int) -> bool:
    """المركز, القرية, عشرين منزلا, منزلا: whether a thing, people or a settlement that no preposition leads to stands at a token."""
    page = clause.page
    if page.functions[index] or page.tokens[index].kind not in ("word", "number") or clause.proclitics(index) or index in page.in_time:
        return False
    count = page.count_at(index)
    if count is not None:
        return not count.ordinal
    place = page.in_places.get(index)
    if page.folded[index].startswith("و") or page.of_kind(index, "direction", "event", "harm", "saying") is not None:
        return False
    return (place is not None and not place.proclitics) or page.of_kind(index, "object", "people", "place_word") is not None


def is_only_object(clause: Clause, hit: Hit, index: int) -> bool:
    """قتل جندي: a verb of killing with a person next and nobody else is passive, the person its victim."""
    page = clause.page
    if hit.suffix and clause.features(hit)[3:4] != "s":
        # اغتاله مسلحون: the pronoun is the object.
        return False
    kills = hit.sense.type == "assassination" or any(other.sense.kind == "harm" for other in page.hits[hit.first])
    # طعن شاب في بغداد: nobody stabs without saying whom.
    stabs = page.folded[hit.first].removeprefix("و") in page.reference.words("companion.stabbed")
    kills = kills or stabs
    person = index in page.actor_at and page.names_a_person(page.actor_at[index])
    if not kills or (page.of_kind(index, "people") is None and not person):
        return False
    if hit.suffix and not page.is_passive(hit) and hit.features.startswith("v"):
        # مهندس خطفه مسلحون: whom it befell is in the verb's ending.
        return False
    after = _past_people_joined(clause, index)
    count = page.count_at(after) if after < clause.high else None
    if count is not None and count.last_token + 1 < clause.high and page.folded[count.last_token + 1] in page.reference.words("companion.of_them"):
        # قتل جنود إسرائيليون ثلاثة منهم ضباط
        return True
    if after >= clause.high or (page.folded[after].startswith("و") and (person or page.count_at(after) is not None)):
        # قتل فلان وثلاثة قياديين, قتل ضابط وثلاثة جنود: he is the first of the dead.
        return True
    if fighters_act(page, index, after) or _has_object_apart(clause, index, after):
        return False
    if stabs and is_somebody_by_case(page, after) and after not in page.in_time and page.structure(after, "adverb") is None:
        # طعن شاب شاعرا
        return False
    if page.folded[index].endswith("ون"):
        # اغتال المتمردون مساء أمس ضابطين
        after = clause.past_marks(after, clause.high)
    return after >= clause.high or not (clause.names_struck(after) or page.count_at(after) is not None)


def _past_people_joined(clause: Clause, index: int) -> int:
    """قتل رجل وامرأة: the token behind people and other people joined to them, who are victims with them."""
    last = index - 1
    for phrase in clause.phrases_from(index, clause.high):
        if phrase.first > index and clause.page.of_kind(phrase.first, "people") is None:
            break
        last = phrase.last
    return last + 1


# Whom a number behind these counts they befell, whatever they are called.
_DONE_TO_PEOPLE = frozenset({"abduction", "detention"})


# يتمركزون فوق مبان حكومية في وسط العاصمة أربعة
_SAID_WITHIN = 9


def _is_said_of_many(clause: Clause, index: int, after: int) -> bool:
    """قناصة يتمركزون: whether a verb in the present and the plural stands right behind many without the article, and so tells something of them."""
    page = clause.page
    people, word = page.of_kind(index, "people"), page.folded[after]
    many = people is not None and not people.definite and (people.features[1:2] == "p" or people.sense.number == "plural")
    return many and word.startswith("ي") and word.endswith("ون") and page.of_kind(after, "people") is None


def _counts_others_behind(clause: Clause, first: int) -> bool:
    """فوق مبان حكومية أربعة متظاهرين: whether people are counted behind a token, before another deed, "by" or "and"."""
    page = clause.page
    for at in range(first, min(first + _SAID_WITHIN, clause.high)):
        if _counts_people(clause, at):
            return True
        if (
            page.functions[at] not in ("", "preposition")
            or clause.proclitics(at)
            or page.of_kind(at, "event", "harm") is not None
            or page.structure(at, "agent")
        ):
            return False
    return False


def _counts_people(clause: Clause, index: int) -> bool:
    """أربعة متظاهرين, ثلاثة من رجال الشرطة: whether a number that no preposition leads to counts people from a token on."""
    page = clause.page
    count = page.count_at(index)
    if count is None or count.ordinal or page.functions[index - 1] == "preposition" or clause.proclitics(index):
        return False
    noun = count.last_token + 1
    noun += noun < clause.high and page.folded[noun] == "من"
    return noun < clause.high and page.of_kind(noun, "people", "force") is not None


def _has_object_apart(clause: Clause, index: int, after: int) -> bool:
    """خطف مسلحون مساء أمس ثلاثة صحفيين: whether people not in the case of an object have one behind what says when, where or how."""
    page, behind = clause.page, past_adjuncts(clause, after)
    if past_set_off(clause, after) > after:
        # خطف المسلحون، الذين وصلوا على دراجات نارية، عشرات التلاميذ
        return True
    if _is_said_of_many(clause, index, after):
        # قتل قناصة يتمركزون فوق مبان حكومية أربعة متظاهرين
        return _counts_others_behind(clause, after + 1)
    if page.folded[index].endswith("ون") and past_circumstances(clause, after) > after:
        # خطف مسلحون على الطريق بين المدينتين أكثر من ثلاثين مسافرا
        return True
    if not after < behind < clause.high or page.folded[index].endswith(("ين", "ا")) or page.functions[behind]:
        return False
    noun = noun_at(clause, behind)
    if noun > behind and clause.happening.type in _DONE_TO_PEOPLE and not page.folded[behind].startswith(("و", "ب", "ل")):
        # خطف مسلحون في المدينة ثلاثة قساوسة
        return True
    victim = page.of_kind(noun, "people", "object") if noun < clause.high else None
    if victim is None or victim.proclitics or page.folded[behind].startswith(("و", "ب", "ل")):
        return False
    return noun > behind or (not victim.definite and victim.features[1:2] == "s" and page.folded[behind].endswith("ا"))


def counted_doers(clause: Clause, hit: Hit, first: int) -> Phrase | None:
    """هاجم أربعة مسلحين مدرسة, قصفت ثلاث طائرات بلدة: a number of fighters or of aircraft, with what they struck right behind them; None where none stand there."""
    page = clause.page
    noun = noun_at(clause, first) if first < clause.high else first
    noun += first < noun < clause.high and page.folded[noun] == "من"
    if noun == first or noun >= clause.high or page.folded[first].startswith(("ب", "و")) or hit.suffix:
        return None
    armed = page.of_kind(noun, "people")
    one_of_many = armed is not None and armed.features[1:2] == "s" and in_the_objects_case(page, armed)
    if not clause.names_doer(noun) and not one_of_many and (armed is None or clause.happening.type not in _DONE_TO_PEOPLE):
        return None
    if armed is not None and _is_feminine(page, hit) and page.folded[first].endswith("ة"):
        # قواته قتلت سبعة مسلحين: men in a number are no subject of a feminine verb.
        return None
    doers = next(clause.phrases_from(noun, clause.high))
    after = clause.past_marks(past_riding(page, doers.last + 1), clause.high)
    others = after < clause.high and page.count_at(after) is not None and not page.folded[after].startswith("و")
    if armed is not None and armed.sense.who not in ("combatants", "security") and not others and not one_of_many:
        # احتجز مئات من القرويين ثلاثين جنديا: two numbers, of which the first acts; خمسون مستوطنا قرية has a noun that takes no genitive.
        return None
    if after >= clause.high or clause.proclitics(after) or page.folded[after].startswith("و"):
        return None
    struck = clause.names_struck(noun_at(clause, after)) or _is_a_place_struck(clause, after)
    return Phrase(first, doers.last) if struck and not page.functions[after] else None


def _is_a_place_struck(clause: Clause, index: int) -> bool:
    """قصفت ثلاث طائرات بلدة: whether a place that a verb strikes begins at a token; nobody kills a place (قتل خمسة جنود ريف المدينة), and قرب only says where."""
    page, place = clause.page, clause.page.in_places.get(index)
    if place is None or place.whole[0] != index:
        return False
    where = page.of_kind(index, "direction")
    return where is None or (where.features.startswith("n") and not any(hit.sense.kind == "harm" for hit in page.hits[clause.happening.first]))


def _is_feminine(page: Page, hit: Hit) -> bool:
    """حيدت, تحيد: a verb of the third person in the feminine."""
    word = page.folded[hit.first][len(hit.proclitics) :]
    return word.endswith("ت") if hit.features[:3] == "vp3" else hit.features[:3] == "vr3" and word.startswith("ت")


def is_in_the_accusative(clause: Clause, index: int) -> bool:
    """واستهدفت شابا, وأوقفت مهربين: people in the case of an object are no subject."""
    people = clause.page.of_kind(index, "people")
    return people is not None and people.last == index and in_the_objects_case(clause.page, people)


def stands_alone(clause: Clause, index: int) -> bool:
    """كما قصفت تعزيزات للحوثيين: things without the article, with nothing struck after them, are the object of a verb whose subject is known."""
    page = clause.page
    if clause.names_some_who_act(index):
        # اعتقل عدد من المسلحين
        return not leaves_an_object(clause, next(clause.phrases_from(index, clause.high)).last + 1)
    if index in page.actor_at or page.tokens[index].text.startswith("ال") or page.of_kind(index, "people"):
        return False
    body = page.of_kind(index, "force")
    if body is not None and body.last > index and page.tokens[body.last].text.startswith("ال"):
        # منظومة القبة الحديدية: a force by its name.
        return False
    phrase = next(clause.phrases_from(index, clause.high))
    if leaves_an_object(clause, phrase.last + 1):
        return False
    named = any(at in page.adjective_at or at in page.inside_actor or clause.names_force(at) for at in range(phrase.first + 1, phrase.last + 1))
    owned = any(clause.proclitics(at) == "ل" for at in range(phrase.first + 1, phrase.last + 1))
    return owned or (page.of_kind(index, "object") is not None and not named)
