"""The doer that stands before its happening: the subject of a headline, and who a governing verb makes the doer of a verbal noun."""

from __future__ import annotations

from marsad.extract.rules.adverbs import before_adverbs
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted import count_ending_at
from marsad.extract.rules.fighters import past_riding
from marsad.extract.rules.killers import are_the_victims, killing_before, subject_behind, victim_before
from marsad.extract.rules.page import QUOTES_OPEN, Page
from marsad.extract.rules.phrase_reach import PASSED, are_supporters
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.some_of import part_before

# Beyond this many tokens a name before a verb belongs to another clause.
_SUBJECT_REACH = 10
_ONLOOKERS = frozenset({"monitor", "media", "medical", "witness", "anonymous", "intelligence"})


def _opens_speech(clause: Clause, mark: int) -> bool:
    """قال الرئيس "أسقطت إحدى مروحياتنا": whether a mark opens what a verb of saying before it leads to, with no "that" between."""
    scope, page = clause.scope, clause.page
    verb = scope.verb if scope is not None else None
    return verb is not None and verb < mark and not any(page.functions[index] == "that" for index in range(verb + 1, mark))


def subject_before(clause: Clause, verb: int, found: Arguments) -> bool:
    """Finds the doer that stands before a verb in its clause; a pronoun (أنه قصف) stands for the teller."""
    page, own = clause.page, verb
    verb = max(min(verb, clause.low + 1), before_adverbs(page, verb))
    while verb - 1 > clause.low and page.structure(verb - 1, "aspect"):
        # الجيش قد قصف: nothing stands between.
        verb -= 1
    if verb < own and page.functions[verb - 1] == "that":
        # نفت الجماعة أن تكون قد قصفت: who tells is meant.
        by_pronoun = page.folded[verb - 1] in page.reference.pronoun_conjunctions
        found.by_teller = (is_the_teller(clause, verb - 1) if by_pronoun else teller_can_act(clause)) and not _is_impersonal(page, verb - 1, own)
        found.pronoun = verb - 1 if by_pronoun and not found.by_teller else None
        return True
    killing = killing_before(clause, own)
    if killing is not None:
        # قتل المسلحون خمسة جنود ودمروا آليتين: whom they killed did not do it.
        subject = subject_behind(clause, killing, own)
        found.perpetrators.extend([] if subject is None else [subject])
        return subject is not None or subject_before(clause, killing.first, found)
    pronoun = pronoun_before(clause, verb)
    if pronoun is not None and (_means_no_speaker(clause, pronoun) or _is_impersonal(page, pronoun, verb)):
        return True
    if pronoun is not None:
        accused = thought_of(clause, pronoun) or accused_before(clause, pronoun)
        if accused is not None:
            found.perpetrators.append(accused)
            return True
        named = named_since_teller(clause, pronoun)
        if named is not None:
            found.perpetrators.extend(clause.phrases_from(named, pronoun))
        found.by_teller = named is None and is_the_teller(clause, pronoun)
        found.pronoun = pronoun if named is None and not found.by_teller else None
        return True
    if page.tokens[verb - 1].text in QUOTES_OPEN and verb - 1 >= clause.low and _opens_speech(clause, verb - 1):
        # وأضاف مخاطبا أنصاره "أسقطت إحدى مروحياتنا": who speaks, or is spoken to, stands before the quotation.
        return False
    relative = verb > clause.low and page.functions[verb - 1] == "who"
    backed = _backed_before(clause, verb)
    if backed is not None:
        # القوات مدعومة بعناصر من الشرطة، دخلت: who backs the subject stands between.
        verb = backed
    for index in range(verb - 1, max(clause.low, verb - _SUBJECT_REACH) - 1, -1):
        if page.functions[index] in ("that", "clause", "cause") or page.tokens[index].kind == "break" or page.tokens[index].text in ":؛.":
            victim = victim_before(clause, index, own)
            found.perpetrators.extend([] if victim is None else [victim])
            return victim is not None
        if page.of_kind(index, "harm") or _tells_in_a_frame(clause, index):
            return False
        if _is_one_force_for_many(clause, index, own):
            continue
        if index and any(hit.sense.value == "falls" and hit.features.startswith("v") for hit in page.hits[index - 1]):
            # سقطت مروحية وقتل طاقمها: what fell did nothing.
            return False
        if _is_object_before_a_joined_verb(clause, index, own):
            continue
        if _differs_in_gender(page, index, own) or any(hit.first <= index <= hit.last for hit in clause.happening.words):
            continue
        # انتحاري يقود سيارة مفخخة هاجم: what he rides on or bears stands between.
        next_to = index == verb - 1 - relative or (page.of_kind(index, "people") is not None and past_riding(page, index + 1) == verb)
        if is_free(clause, index, people=True, governed=relative, adjacent=next_to or _has_its_adjective(page, index, verb)):
            first = phrase_start(clause, index)
            if relative and _differs_in_gender(page, first, own):
                # قائد الكتيبة التي هاجمت
                first = index
            if not relative and are_the_victims(page, index, index, verb):
                # قتل ثلاثة جنود وأحرقت آليتان
                return False
            found.perpetrators.extend(clause.phrases_from(first, verb))
            return True
        if next_to and (_opens_clause(clause, index) or _are_many_who_act(clause, index, own)):
            found.perpetrators.append(Phrase(index, index))
            return True
        qualified = _qualified_subject(clause, index) if index >= verb - 2 else None
        if qualified is not None:
            found.perpetrators.append(qualified)
            return True
    return False


def _tells_in_a_frame(clause: Clause, index: int) -> bool:
    """وبحسب الجيش، قتل خمسة: whether a token is of whoever a frame names as its source, who is no subject of the verb behind it."""
    scope = clause.scope
    if scope is None or not scope.chain or scope.verb is None or clause.page.of_kind(scope.verb, "frame") is None:
        return False
    return scope.verb < scope.chain[0].first <= index <= scope.chain[0].last


# مدعومة بعناصر من وحدات الصاعقة وعناصر من قوات الشرطة، قامت: so far before a verb begins what is said of who backs its subject.
_BACKED_WITHIN = 16


def _backed_before(clause: Clause, verb: int) -> int | None:
    """القوات مدعومة بعناصر من الشرطة، دخلت: where the word for being backed stands, set off by a comma right before the verb; None where none does."""
    page = clause.page
    if verb - 1 <= clause.low or page.tokens[verb - 1].text != "،":
        return None
    for index in range(verb - 2, max(clause.low, verb - _BACKED_WITHIN), -1):
        if page.functions[index] in ("that", "clause", "who") or page.tokens[index].kind != "word" or is_verb(page, index):
            return None
        if page.folded[index] in page.reference.words("companion.backed") and not page.tokens[index].text.startswith("ال"):
            return index
    return None


def _is_object_before_a_joined_verb(clause: Clause, index: int, verb: int) -> bool:
    """أفشلت القوات محاولات الجماعة واستعادت, سحبت قواتها وقصفت: whether whose attempt it was, or the own forces of somebody named before, stands before a verb joined by و."""
    page = clause.page
    if not any(hit.proclitics.startswith("و") for hit in page.hits[verb]):
        return False
    force = page.of_kind(index, "force", "object")
    if force is not None and force.suffix in ("ه", "ها", "هم"):
        return True
    before = phrase_start(clause, index) - 1
    deed = page.of_kind(before, "event") if before >= clause.low else None
    return (deed is not None and deed.features.startswith("n") and not deed.definite and deed.sense.strength != "light") or (
        before >= clause.low and page.folded[before] in page.reference.words("companion.attempts_of")
    )


def _has_its_adjective(page: Page, index: int, verb: int) -> bool:
    """الانتحاري الأول فجر: an ordinal stands between somebody and the verb."""
    count = page.count_at(index + 1)
    return index == verb - 2 and page.tokens[index].text.startswith("ال") and count is not None and count.ordinal


def _differs_in_gender(page: Page, index: int, verb: int) -> bool:
    """أصابت المهاجم وألقت القبض عليه: one man is no subject of a feminine verb, nor of a plural one (خطفوا جنديا فقتلوه), nor are many with the ending of men of one in the singular."""
    person = page.of_kind(index, "people")
    if person is None or person.last != index or index in page.actor_at:
        return False
    word = page.folded[verb]
    if person.features[1:2] == "p" and page.folded[index].endswith(("ون", "ين")):
        return not word.endswith(("وا", "ون", "وها", "وه", "وهم"))
    if person.features[1:2] != "s":
        return False
    if word.endswith(("وا", "وه", "وها", "وهم")) and page.folded[index].endswith("ا"):
        return True
    feminine = word.endswith("ت") and not word.endswith("ات") and any(hit.features[:3] == "vp3" for hit in page.hits[verb])
    return feminine and not page.folded[index].endswith("ة") and person.sense.who in ("combatants", "security", "unspecified")


def _is_one_force_for_many(clause: Clause, index: int, verb: int) -> bool:
    """استدرج المقاتلون دورية وفجروا: a single force is no subject of a plural verb that people before it may be the subject of.

    Nor are two in the case of an object (أعدم المقاتلون شيخين وأحرقوا).
    """
    page, force = clause.page, clause.page.of_kind(index, "force")
    two = clause.page.of_kind(index, "people")
    if two is not None and two.features[1:2] == "d" and page.folded[index].endswith("ين") and page.folded[verb].endswith("وا"):
        return True
    if force is None or force.features[1:2] != "s" or not page.folded[verb].endswith("وا") or index in page.actor_at:
        return False
    owners = page.of_kind(index - 1, "people") if index > clause.low else None
    if owners is not None and not owners.definite and not page.folded[index - 1].endswith(("ون", "ين", "ان")):
        # عناصر الشرطة أوقفوا: whose people they are.
        return False
    people = (page.of_kind(at, "people") for at in range(max(clause.low, verb - _SUBJECT_REACH), index))
    return any(hit is not None and (hit.features[1:2] == "p" or hit.sense.number == "plural") and not hit.proclitics for hit in people)


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
    return _heads_a_clause(clause, index)


def _heads_a_clause(clause: Clause, index: int) -> bool:
    """Whether a token is the first of a clause, behind its bound, a mark or "that"."""
    page = clause.page
    return index == clause.low or page.tokens[index - 1].kind != "word" or page.functions[index - 1] == "that"


def _are_many_who_act(clause: Clause, index: int, verb: int) -> bool:
    """الشبان هاجموا المركز: people of any kind with the article at the head of a clause, right before a verb in the plural."""
    page = clause.page
    people = page.of_kind(index, "people")
    if people is None or not people.definite or people.proclitics or people.features[1:2] != "p" or not page.folded[verb].endswith("وا"):
        return False
    return _heads_a_clause(clause, index)


def pronoun_before(clause: Clause, verb: int) -> int | None:
    """The "that he" that opens the clause of the verb, with only particles and unknown words between; None where none does."""
    page = clause.page
    for index in range(verb - 1, max(clause.low - 1, verb - 5), -1):
        if page.folded[index] in page.reference.pronoun_conjunctions:
            return index
        if page.tokens[index].text in QUOTES_OPEN:
            # قال إنها "تمكنت من تحرير"
            continue
        if not (page.tokens[index].kind == "word" and (not page.hits[index] or is_verb(page, index) or page.functions[index] == "preposition")):
            break
    return that_before_a_circumstance(page, verb, clause.happening.sentence.first)


# إنها ردا على القصف الذي وقع مساء أمس شنت غارات
_CIRCUMSTANCE_WITHIN = 12
# قصفوا, يقصفون, قصفوها
_OF_MANY = ("وا", "ون", "وه", "وها", "وهم", "ونه", "ونها", "ونهم")


def that_before_a_circumstance(page: Page, verb: int, earliest: int) -> int | None:
    """قالت كييف إنها ردا على القصف شنت غارات, إنها "تمكنت": the "that she" behind a token and before a verb, with why, when, where or only marks between; None where none is."""
    for index in range(verb - 1, max(earliest, verb - _CIRCUMSTANCE_WITHIN) - 1, -1):
        if page.folded[index] in page.reference.pronoun_conjunctions:
            first = next((at for at in range(index + 1, verb) if page.tokens[at].text not in PASSED and at not in page.in_time), verb)
            fronted = first == verb or page.functions[first] in ("cause", "preposition") or page.is_listed(first, "companion.after")
            many = page.folded[index] in page.reference.words("companion.that_they")
            agrees = not _is_impersonal(page, index, verb) and (many or not page.folded[verb].endswith(_OF_MANY))
            return index if fronted and agrees else None
        if page.functions[index] in ("that", "clause", "who") or page.tokens[index].text in ".؛:" or _is_only_verb(page, index):
            return None
    return None


def _is_only_verb(page: Page, index: int) -> bool:
    """Whether the hits of a token are verbs, and no noun is among them."""
    forms = [hit.features[:1] for hit in page.hits[index] if hit.sense.kind in ("event", "harm", "saying")]
    return "v" in forms and "n" not in forms


def _means_no_speaker(clause: Clause, pronoun: int) -> bool:
    """قال المتمردون إنها أودت بحياة مدنيين: "that it" behind many men who speak goes back to what they speak of."""
    scope, page = clause.scope, clause.page
    if pronoun > 1 and page.functions[pronoun - 2] == "who" and page.of_kind(pronoun - 1, "hedge", "saying") is not None and pronoun > 2:
        # الهجوم الذي يشتبه أنه نفذ بغاز: what is said of a happening before it.
        return page.of_kind(pronoun - 3, "event") is not None
    if scope is None or not scope.chain or clause.page.folded[pronoun] not in clause.page.reference.words("companion.that_it"):
        return False
    return clause.page.folded[scope.chain[0].first].endswith("ون")


# مجموعة من المسلحين يعتقد أنهم خطفوا
_THOUGHT_OF_WITHIN = 6


def thought_of(clause: Clause, pronoun: int) -> Phrase | None:
    """مسلحين يعتقد أنهم خطفوا, رجال يشتبه في أنهم قتلوا: who stands right before a verb of thinking and agrees with the pronoun behind it; None where nobody does."""
    page = clause.page
    verb = pronoun - 1 - (page.folded[pronoun - 1] == "في")
    thinks = verb > 0 and any(hit.sense.kind == "hedge" or (hit.sense.kind == "saying" and hit.sense.mode == "doubt") for hit in page.hits[verb])
    if not thinks or page.folded[verb].startswith("و"):
        return None
    for index in range(verb - 1, max(clause.happening.sentence.first - 1, verb - 1 - _THOUGHT_OF_WITHIN), -1):
        if page.tokens[index].kind != "word" or page.functions[index] in ("that", "clause", "who"):
            return None
        if clause.names_doer(index) and agrees_with_pronoun(page, index, page.folded[pronoun]):
            phrase = next(clause.phrases_from(index, verb))
            return phrase if phrase.last == verb - 1 else None
    return None


def _is_impersonal(page: Page, pronoun: int, verb: int) -> bool:
    """أكد المدير أنه لم تسقط صواريخ: "that it" in the masculine before a feminine verb stands for nobody."""
    if page.folded[pronoun] not in page.reference.words("companion.that_he"):
        return False
    word, person = page.folded[verb], {hit.features[:3] for hit in page.hits[verb]}
    return ("vi3" in person and word.startswith("ت")) or ("vp3" in person and word.endswith("ت") and not word.endswith("ات"))


def accused_before(clause: Clause, pronoun: int) -> Phrase | None:
    """اتهم الوالي المليشيا بالقصف، مضيفا أنها أحرقت: whom a verb of accusing before "that she" accuses, where the pronoun cannot mean the accuser; else None."""
    page, scope = clause.page, clause.scope
    if scope is None or not scope.chain or scope.chain[0].last >= pronoun or agrees_with_pronoun(page, scope.chain[0].first, page.folded[pronoun]):
        return None
    accuses = range(clause.happening.sentence.first, pronoun)
    verb = next((index for index in accuses if any(hit.sense.mode == "accuse" and hit.features.startswith("v") for hit in page.hits[index])), None)
    if verb is None:
        return None
    for index in range(max(verb, scope.chain[0].last) + 1, pronoun):
        if clause.ends_at(index):
            return None
        if clause.names_doer(index) and not clause.proclitics(index):
            return next(clause.phrases_from(index, pronoun)) if agrees_with_pronoun(page, index, page.folded[pronoun]) else None
    return None


def agrees_with_pronoun(page: Page, index: int, pronoun: str) -> bool:
    """Whether somebody named at a token may be meant by a pronoun: ها of a state, of forces and of words in ة or ات; ه of nothing of these; هم of people in the plural."""
    name = page.actor_at.get(index)
    state = name is not None and any(page.reference.actors.get(id_).kind == "state" for id_ in page.actor_ids(name)[:1])
    force = page.of_kind(index, "force")
    many = force is not None and force.features[1:2] == "p"
    if not pronoun.endswith(("ه", "ها")):
        people = page.of_kind(index, "people")
        return (people is not None and people.features[1:2] == "p") or page.folded[index].endswith(("ون", "ين"))
    feminine = (
        state
        or many
        or page.folded[index].endswith(("ة", "ات"))
        or (page.folded[index].endswith("ا") and (name is not None or page.tokens[index].text.startswith("ال")))
    )
    return feminine == pronoun.endswith("ها")


def teller_can_act(clause: Clause) -> bool:
    """قالت جماعات إغاثة إنه قتل: "it" is the attack where whoever tells of it uses no force."""
    scope = clause.scope
    if scope is None or not scope.chain:
        return True
    page, teller = clause.page, scope.chain[0]
    # أحد السكان, بعض الأهالي
    one_of = teller.first < teller.last and page.structure(teller.first, "partitive") is not None
    hit = page.of_kind(teller.first + one_of, "teller")
    return hit is None or hit.sense.tells not in _ONLOOKERS or page.teller_is_armed(teller)


def is_the_teller(clause: Clause, pronoun: int) -> bool:
    """Whether "that he" stands for who tells, or for those he speaks for: وقال الجيش إنها استهدفت is said of somebody else, as is what an onlooker tells."""
    scope, page = clause.scope, clause.page
    if scope is None or not scope.chain or scope.verb is None:
        return True
    if not teller_can_act(clause):
        return False
    teller, word = scope.chain[0], page.folded[pronoun]
    first, said = page.of_kind(teller.first, "teller"), page.folded[scope.verb].removeprefix("و")
    feminine = said.endswith("ت") or said.startswith("ت")
    if word in page.reference.words("companion.that_they"):
        # قال القيادي إنهم قصفوا; of a body one says "it".
        soldier = any(
            (people := page.of_kind(at, "people")) is not None and people.sense.who in ("combatants", "security") for at in range(teller.first, teller.last + 1)
        )
        person = first is None or soldier or page.teller_is_armed(teller)
        return not feminine and person and not _names_a_body(page, teller.first)
    if feminine == word.endswith("ها") or any(hit.sense.kind == "saying" and hit.features.startswith("n") for hit in page.hits[scope.verb]):
        # إعلان السعودية أنها: a noun of saying has no gender of its teller's.
        return True
    # قال المتحدث باسم القوات إنها, قال متحدث باسمها إنها
    behind = range(teller.first + 1, teller.last + 1)
    spoken_for = (index for index in behind if index in page.actor_at or page.of_kind(index, "force", "teller") is not None)
    return any(page.folded[index].endswith(word[-2:]) for index in behind) or any(agrees_with_pronoun(page, index, word) for index in spoken_for)


def _names_a_body(page: Page, index: int) -> bool:
    """الجيش, كتيبة, القيادة: whether a body, and no person, is named at a token."""
    name = page.actor_at.get(index)
    if page.of_kind(index, "people") is not None or page.folded[index].endswith(("ون", "ين")):
        return False
    return page.of_kind(index, "force") is not None or (name is not None and not page.names_a_person(name))


def named_since_teller(clause: Clause, pronoun: int) -> int | None:
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


def is_free(clause: Clause, index: int, *, people: bool = False, governed: bool = False, adjacent: bool = False) -> bool:
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
        if hit is None or hit.sense.who not in ("combatants", "security") or (hit.features[1:2] == "s" and not adjacent) or clause.describes(index):
            return False
    before = index - 1
    if before >= 0 and page.structure(before, "to_them"):
        return True
    part = part_before(page, index, clause.low) if people or clause.names_force(index) else None
    if part is not None:
        # إن عددا من المسلحين هاجموا
        return governed or part == 0 or page.functions[part - 1] != "preposition"
    held = before >= 0 and (page.functions[before] == "preposition" or page.folded[before] == "من" or page.of_kind(before, "direction") is not None)
    return governed or (not clause.proclitics(index).endswith(("ل", "ب")) and not held)


def phrase_start(clause: Clause, index: int) -> int:
    """Goes back over the head nouns of a name and over the names that it is joined to: مقاتلات التحالف, الجيش والمقاومة."""
    page = clause.page
    if index - 2 >= clause.low and page.folded[index] in page.reference.words("companion.uncrewed") and index - 1 in page.adjective_at:
        # الطائرات الأوكرانية المسيرة هاجمت
        index -= 2 * (page.of_kind(index - 2, "means") is not None)
    while index - 1 >= clause.low and _heads_a_name(page, index - 1) and not page.functions[index - 1] and page.structure(index - 1, "takes_part") is None:
        if page.folded[index - 1].endswith("ون") and page.folded[index].endswith(("ا", "ين")):
            # مقطع نشره ناشطون جنودا يعدمون: in another case they are others.
            break
        if page.tokens[index - 1].text.startswith("ال") and page.of_kind(index, "people") is not None and not page.tokens[index].text.startswith("ال"):
            # أوقف الجيش مسلحين هاجموا: what has the article heads no noun without it.
            break
        index -= 1
        if page.hits[index] and page.hits[index][0].proclitics:
            break
    part = part_before(page, index, clause.low)
    if part is not None:
        return part
    many = index - 1 >= clause.low and page.structure(index - 1, "partitive") is not None and page.count_at(index - 1) is not None
    if many and page.of_kind(index, "people") is not None:
        # عشرات المستوطنين يقتحمون
        return index - 1
    if index - 1 >= clause.low and clause.is_joined(index):
        for earlier in range(index - 1, max(clause.low, index - 6) - 1, -1):
            if clause.names_doer(earlier) and is_free(clause, earlier, people=True):
                start = phrase_start(clause, earlier)
                if any(phrase.first == index for phrase in clause.phrases_from(start, clause.high)):
                    return start
    return index


def _heads_a_name(page: Page, index: int) -> bool:
    """مقاتلات التحالف, قيادة الجيش: whether the word may head the name behind it; a medium does not (أظهر مقطع فيديو جنودا, تسجيل مصور مسيرة)."""
    hit = page.of_kind(index, "force", "people", "teller")
    return are_supporters(page, index) or (hit is not None and hit.sense.tells != "media" and hit.sense.who != "journalists")


def belongs_to_teller(clause: Clause, index: int) -> bool:
    """Whether a token belongs to who tells of the happening."""
    scope = clause.scope
    return scope is not None and any(told.first <= index <= told.last for told in scope.chain)


def nearest_body(clause: Clause) -> list[Phrase]:
    """هجومه: the nearest body named before the word, whose attack it is; empty where none is."""
    page = clause.page
    for index in range(clause.happening.first - 1, clause.low - 1, -1):
        if page.tokens[index].text in ":؛." or page.functions[index] == "clause":
            return []
        if is_free(clause, index, governed=True) and not only_helps(clause, index):
            first = phrase_start(clause, index)
            return [] if belongs_to_teller(clause, first) else [next(clause.phrases_from(first, clause.happening.first))]
    return []


# بإسناد من مقاتلات التحالف: so near before a name stands the word for support.
_HELPS_WITHIN = 4


def only_helps(clause: Clause, index: int) -> bool:
    """واصل الجيش، بإسناد من التحالف، هجومه: who is named behind a word of support has no attack of his own here."""
    first = phrase_start(clause, index)
    return any(clause.page.structure(at, "supported_by") is not None for at in range(max(clause.low, first - _HELPS_WITHIN), first))


_NO_SIDE = frozenset("civilians children women medics journalists".split())


def sides_before(clause: Clause) -> list[Phrase]:
    """قتل مسلحون في اشتباكات مع الجيش: who stands before the word, the other side in a clash."""
    page = clause.page
    for index in range(clause.happening.first - 1, clause.low - 1, -1):
        if page.tokens[index].text in ":؛." or page.functions[index] == "that":
            return []
        part_of = index > 0 and page.folded[index - 1] == "من"
        people = page.of_kind(index, "people")
        if people is not None and (people.sense.who in _NO_SIDE or page.folded[index] in page.reference.words("companion.others")):
            # أصيب 104 آخرون في الاشتباكات: who did not fight is no side of a clash.
            return []
        if is_free(clause, index, governed=part_of) or people is not None:
            first = phrase_start(clause, index)
            if belongs_to_teller(clause, first):
                return []
            side = next(clause.phrases_from(first, clause.happening.first))
            number = count_ending_at(page, first - 1, clause.low)
            side = side if number is None else Phrase(number.first_token, side.last)
            return [_who_lost_them(clause, side.first) or side]
    return []


# خسرت قوات الحكومة الانتقالية ثلاثين جنديا: so far before the lost stands the verb.
_LOST_WITHIN = 6


def _who_lost_them(clause: Clause, lost: int) -> Phrase | None:
    """خسر الجيش ثلاثين جنديا في معارك: who stands between a verb of losing and those lost at a token, which fought; None where nobody does."""
    page = clause.page
    for index in range(lost - 1, max(clause.low, lost - 1 - _LOST_WITHIN) - 1, -1):
        if page.is_listed(index, "companion.loses"):
            return next(clause.phrases_from(index + 1, lost)) if index + 1 < lost and clause.names_doer(index + 1) else None
        if page.tokens[index].kind != "word" or page.functions[index]:
            return None
    return None
