"""Who did it: the subject of a verb, the doer of a verbal noun, and who is named by من قبل، على يد."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.families import MARCHES
from marsad.extract.rules.fighters import fighters_act
from marsad.extract.rules.governors import nearest_body, read_controller, subject_before
from marsad.extract.rules.page import QUOTES_OPEN
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.reference.lexicon import Hit

# How far the parts of one clause stand from each other, in tokens.
_NEAR = 14

# A name after these nouns is who did it even where nothing struck follows (قصف التحالف، توغل الجيش).
_DONE_BY = frozenset("air_strike shelling drone_strike incursion deployment threat prediction territory_change protest riot displacement".split())

_SPOKEN = frozenset({"threat", "prediction"})
# Words between a verb of dealing and the blow: its doer.
_DEALT_REACH = 4

_FIRED_FROM = frozenset({"shelling", "drone_strike"})
_BY_WEAPONS = frozenset("shelling drone_strike air_strike explosion armed_attack".split())
_HIS = ("ه", "ها", "هم")


def read_doers(clause: Clause, found: Arguments) -> None:
    """Finds the doers that the clause names, and marks a deed of the teller's own (قصفنا) and a subject left open."""
    if clause.happening.type in ("casualty_toll", "body_found"):
        return
    if clause.features(clause.happening.hit)[2:3] == "1":
        # أجليت in the outlet's words was done to somebody: it says "we", and never "I".
        found.by_teller = not _says_i(clause)
        return
    _adjective(clause, found)
    if not found.perpetrators:
        _agent(clause, found)
    for hit in clause.happening.words:
        if found.perpetrators or found.by_teller:
            break
        if clause.is_verb(hit):
            if hit is clause.happening.hit or clause.happening.type != "interception":
                # اعترضت صاروخا أطلقته الجماعة: who fired it did not shoot it down.
                _subject(clause, hit, found)
        else:
            _genitive(clause, hit, found)
    if not found.perpetrators and not found.by_teller and not clause.is_verb(clause.happening.hit):
        _light_verb(clause, found)
    if not found.perpetrators and not found.by_teller:
        _weapon_of(clause, found)
    if not found.perpetrators and not found.by_teller:
        read_controller(clause, found)
    found.carriers.extend(phrase for phrase in found.perpetrators if _is_bare_weapon(clause, phrase))
    found.perpetrators = [phrase for phrase in found.perpetrators if phrase not in found.carriers]


def _says_i(clause: Clause) -> bool:
    """Whether a past verb in the first person is spelt with the ending of "I" and stands in no quotation."""
    hit = clause.happening.hit
    word = clause.page.folded[hit.last]
    return hit.features[:3] == "vp1" and hit.first == hit.last and word.endswith("ت") and not clause.page.quoted[hit.first]


def _is_bare_weapon(clause: Clause, phrase: Phrase) -> bool:
    """طائرة، مسيرات: a weapon without the article that says nobody's."""
    page = clause.page
    hit = page.of_kind(phrase.first, "means")
    if page.of_kind(phrase.first, "people") is not None:
        # انتحاري is somebody.
        return False
    if page.tokens[phrase.last].text.startswith("ال"):
        # سلاح الجو is a body.
        return False
    if hit is None or hit.suffix:
        return False
    # مسيرة استراتيجية: adjectives that no list has make nobody of it.
    rest = range(hit.last + 1, phrase.last + 1)
    return all(not page.hits[at] and at not in page.inside_actor and at not in page.adjective_at and page.folded[at].endswith("ية") for at in rest)


def _weapon_of(clause: Clause, found: Arguments) -> None:
    """سقوط شظايا من صاروخ إيراني: the adjective of the weapon says whose it is."""
    page = clause.page
    if clause.happening.type not in _BY_WEAPONS:
        return
    for index in range(clause.happening.first, clause.high):
        if clause.ends_at(index):
            return
        hit = page.of_kind(index, "means")
        if hit is None or not (hit.proclitics.endswith("ب") or index <= clause.happening.last + 1 or page.folded[index - 1] in ("من", "شظايا")):
            continue
        for at in range(hit.last + 1, min(hit.last + 3, clause.high)):
            if at in page.adjective_at:
                found.perpetrators.append(Phrase(at, at))
                return
            if page.functions[at] or page.tokens[at].kind != "word":
                break


def _adjective(clause: Clause, found: Arguments) -> None:
    """غارة إسرائيلية، القصف الجوي الروسي: a relation adjective after the word, with or without the article like it, names the doer."""
    page = clause.page
    for hit in clause.happening.words:
        if clause.is_verb(hit) or _is_of_harm(clause, hit):
            continue
        for index in range(hit.last + 1, min(hit.last + 4, clause.high)):
            token = page.tokens[index]
            if token.text in QUOTES_OPEN and index == hit.last + 1:
                continue
            if token.kind != "word" or page.functions[index] or token.text.startswith("ال") != _is_definite(clause, hit):
                break
            relation = index in page.adjective_at or (index in page.actor_at and bool(page.reference.actors.adjective(page.folded[index])))
            if relation and _agrees(page.folded[hit.last], page.folded[index]):
                found.perpetrators.append(Phrase(index, index))
                found.perpetrators.extend(_more_adjectives(clause, index + 1))
                return
            if page.of_kind(index, "event", "people", "place_word", "direction", "object", "force") or index in page.actor_at:
                break


def _is_of_harm(clause: Clause, hit: Hit) -> bool:
    """مقتل فلسطيني: an adjective without the article behind a word of killing is whom it befell."""
    definite = clause.page.tokens[hit.last].text.startswith("ال")
    return not definite and any(other.sense.kind == "harm" and other.sense.harm in ("killed", "injured") for other in clause.page.hits[hit.first])


def _agrees(noun: str, adjective: str) -> bool:
    """Whether an adjective may be that of a noun: one for men (فلسطينيين) is not, unless the noun is a dual."""
    return not adjective.endswith(("ين", "ون")) or adjective.endswith("تين") or noun.endswith("ين")


def _more_adjectives(clause: Clause, index: int) -> list[Phrase]:
    """الغارات الأميركية والإسرائيلية، هجوم أميركي بريطاني فرنسي: others that did it together."""
    page = clause.page
    found: list[Phrase] = []
    while index < clause.high:
        if index in page.adjective_at:
            found.append(Phrase(index, index, "و" if page.folded[index].startswith("وال") else ""))
        elif page.folded[index].startswith("و") and page.reference.actors.adjective(page.folded[index][1:]):
            found.append(Phrase(index, index, "و"))
        else:
            break
        index += 1
    return found


def _is_definite(clause: Clause, hit: Hit) -> bool:
    return hit.definite or bool(hit.suffix) or clause.page.tokens[hit.last].text.startswith("ال")


def _agent(clause: Clause, found: Arguments) -> None:
    """من قبل فلان، على يد فلان، نفذه فلان، الذي شنته القوات, after the word or else before it."""
    page, happening = clause.page, clause.happening
    for index in range(happening.last + 1, clause.high):
        if page.functions[index] in ("that", "clause"):
            break
        if page.functions[index] == "agent":
            _named_by_agent(clause, index, found)
            return
        light = light_at(clause, index)
        if light is None or light.sense.mode or not (light.suffix or page.functions[index - 1] == "who"):
            continue
        if _is_of_thing(clause, index) and light.sense.value != "planted":
            continue
        first = clause.past_marks(index + 1, clause.high)
        if first < clause.high and (clause.names_doer(first) or (light.suffix and _may_be_subject(clause, first))):
            found.perpetrators.extend(clause.phrases_from(first, clause.high))
            return
        found.open_subject = True
    whom = None if clause.is_verb(happening.hit) else next((index for index in range(happening.last + 1, clause.high) if _from_whom(clause, index)), None)
    if whom is not None:
        found.perpetrators.extend(clause.phrases_from(whom + 1, clause.high))
        return
    before = next((index for index in range(happening.first - 1, clause.low - 1, -1) if page.structure(index, "agent")), None)
    if before is not None and happening.type not in MARCHES:
        # قتل برصاص قناص أثناء مظاهرة: those who shoot do not march.
        _named_by_agent(clause, before, found)


def _is_of_thing(clause: Clause, verb: int) -> bool:
    """مدفع نصبته الميليشيات: a relative verb of the thing before it, not of the happening."""
    page = clause.page
    noun = verb - 2 if page.functions[verb - 1] == "who" else verb - 1
    return page.of_kind(noun, "object", "means") is not None and page.of_kind(noun, "event") is None and noun > clause.happening.last


def _may_be_subject(clause: Clause, index: int) -> bool:
    """ضربة نفذتها الحكومة: a noun with the article after a verb with a pronoun is its subject, whatever it is."""
    page = clause.page
    return page.tokens[index].text.startswith("ال") and not page.functions[index] and index not in page.in_time and not clause.is_place(index)


def _named_by_agent(clause: Clause, index: int, found: Arguments) -> None:
    page = clause.page
    hit = page.structure(index, "agent")
    first = clause.past_marks((hit.last if hit else index) + 1, clause.high)
    if first >= clause.high or page.functions[first] == "that":
        # بيد أن is "but".
        return
    phrases = list(clause.phrases_from(first, clause.high))
    names = [page.inside_actor[at] for at in range(phrases[0].first, phrases[0].last + 1) if at in page.inside_actor]
    if not names or any(clause.can_act(name) for name in names):
        found.perpetrators.extend(phrases)


def _from_whom(clause: Clause, index: int) -> bool:
    """إطلاق نار من مسلحين: whether من right after the word leads to those who did it, and not to where it came from."""
    page = clause.page
    if clause.happening.type == "territory_change":
        # استعادة المدينة من المسلحين: they lost it.
        return False
    if page.folded[index] != "من" or index - clause.happening.last > 3 or index + 1 >= clause.high:
        return False
    if any(hit.sense.kind == "harm" and hit.sense.role == "victims" for hit in page.hits[clause.happening.hit.first]):
        # أربعة قتلى من الجنود
        return False
    if clause.happening.type in _FIRED_FROM and _is_belligerent(clause, index + 1):
        # صواريخ من إيران: what comes from a state that is a side of the war is its own.
        return True
    if clause.is_place(index + 1):
        return False
    if page.structure(index + 1, "partitive") is not None and index + 2 < clause.high and _is_fighter(clause, index + 2):
        # هجوم من مئات الإرهابيين
        return True
    between = range(clause.happening.last + 1, index)
    if any(
        page.of_kind(at, "people", "object", "force", "harm") or at in page.actor_at or page.structure(at, "partitive") or page.count_at(at) for at in between
    ):
        return False
    name = page.actor_at.get(index + 1)
    return page.names_a_body(name) if name is not None else clause.names_doer(index + 1)


def _is_belligerent(clause: Clause, index: int) -> bool:
    """Whether a state stands here that is itself a side, and not only the ground of others."""
    page = clause.page
    name = page.actor_at.get(index)
    if name is None:
        return False
    actors = [page.reference.actors.get(actor) for actor in page.actor_ids(name)[:1]]
    return any(actor.kind == "state" and actor.side is not None for actor in actors)


def light_at(clause: Clause, index: int) -> Hit | None:
    """The verb at a token that only says that something was done (شن، نفذ)."""
    for hit in clause.page.hits[index]:
        if hit.sense.kind == "event" and hit.sense.strength == "light" and hit.features.startswith("v"):
            return hit
    return None


def _light_verb(clause: Clause, found: Arguments) -> None:
    """شن الجيش غارات، نفذ التحالف هجوما, and headlines with the subject first."""
    happening = clause.happening
    for index in range(happening.first - 1, max(clause.low, happening.first - _NEAR) - 1, -1):
        light = light_at(clause, index)
        if light is None:
            continue
        if light.sense.mode in ("happen", "passive"):
            tried = any(hit.sense.value == "attempted" for at in range(index + 1, happening.first) for hit in clause.page.hits[at])
            # جرت محاولات للتسلل: who tells of attempts did not make them.
            found.by_teller = light.sense.mode == "passive" and not tried and told_by_the_armed(clause)
            return
        first = clause.past_marks(index + 1, happening.first)
        if light.features[2] == "1":
            found.by_teller = True
        elif first < happening.first and clause.names_doer(first) and not light.suffix and not clause.proclitics(first).endswith("ب"):
            found.perpetrators.extend(clause.phrases_from(first, happening.first))
        elif not subject_before(clause, index, found):
            found.open_subject = not light.sense.mode and light.features[3:4] != "s"
        return


def told_by_the_armed(clause: Clause) -> bool:
    """جرى تدمير، تم استهداف in the statement of a force is its own deed, as long as it names no other."""
    scope = clause.scope
    return scope is not None and bool(scope.chain) and scope.mode == "say" and clause.page.teller_is_armed(scope.chain[0])


def _subject(clause: Clause, hit: Hit, found: Arguments) -> None:
    """The subject of a verb: in its ending, after it, or before it."""
    page, features = clause.page, clause.features(hit)
    if features[2:3] == "1":
        found.by_teller = True
        return
    main = hit is clause.happening.hit
    if clause.role(hit) == "target":
        # انفجرت آلية: the subject did nothing.
        return
    if features[3:4] == "s" or page.is_passive(hit) or not (main or hit.suffix):
        return
    if hit.first and page.functions[hit.first - 1] == "who" and not hit.suffix:
        # الهجوم الذي استهدف الوزير: without a pronoun that points back, what stands before الذي is the subject.
        subject_before(clause, hit.first, found)
        return
    first = clause.past_marks(hit.last + 1, clause.high)
    while first < clause.high and page.structure(first, "to_them"):
        first += 1
    if main and _follows_its_subject(page.folded[hit.first], hit):
        if _were_killed(clause, hit, first):
            return
        found.open_subject = not subject_before(clause, hit.first, found)
        return
    if main and not hit.suffix and _describes_an_operation(clause, hit.first) and first < clause.high and clause.names_doer(first):
        # حملة واسعة طردت المسلحين: the operation is the subject.
        found.open_subject = True
        return
    if not hit.suffix and _opened_by_subject(clause, hit.first, first, found):
        return
    inside = next((at for at in range(hit.first + 1, hit.last) if clause.names_doer(at)), None)
    if inside is None and hit.last > hit.first and clause.names_force(hit.last):
        inside = hit.last
    if inside is not None:
        # أطلق مسلحون النار, دخل الجيش: the subject stands inside the phrase.
        found.perpetrators.extend(clause.phrases_from(inside, hit.last if inside < hit.last else clause.high))
        return
    if (
        first < clause.high
        and clause.is_fired(first)
        and page.of_kind(first, "means") is not None
        and clause.happening.type != "interception"
        and not clause.is_joined(first)
    ):
        # ضربت صواريخ مبنى: weapons are the subject, whoever fired them.
        found.carriers.append(next(clause.phrases_from(first, clause.high)))
        return
    if first < clause.high and _is_weapon(clause, first) and subject_before(clause, hit.first, found):
        # منظومة الدفاع تسقط مسيرات: with a subject before the verb, weapons after it are the object.
        return
    if main and first < clause.high and "fire" in hit.sense.needs and page.of_kind(first, "people") is not None:
        # أضرم متظاهرون غاضبون النار
        shooters = next(clause.phrases_from(first, clause.high))
        if shooters.last + 1 < clause.high and page.structure(shooters.last + 1, "fire") is not None:
            found.perpetrators.append(shooters)
            return
    if main and hit.sense.type == "riot" and first < clause.high and page.of_kind(first, "people", "structure") is not None and _is_crowd(clause, first):
        # رشق متظاهرون الشرطة: who throws stones stands behind the verb.
        found.perpetrators.append(next(clause.phrases_from(first, clause.high)))
    elif (main and first < clause.high and _is_authority_that_acts(clause, hit, first)) or (first < clause.high and _acts_by_case(clause, hit, first)):
        found.perpetrators.append(next(clause.phrases_from(first, clause.high)))
    elif (
        first < clause.high
        and clause.names_doer(first)
        and not clause.proclitics(first).endswith("ب")
        and not _is_only_object(clause, hit, first)
        and not _stands_alone(clause, first)
    ):
        found.perpetrators.extend(clause.phrases_from(first, clause.high))
    elif main and not subject_before(clause, hit.first, found) and hit.sense.type not in ("explosion", "body_found"):
        # مسيرات كانت تستهدف: what is said of weapons names nobody.
        found.open_subject = not any(page.of_kind(index, "means") for index in range(max(0, hit.first - 3), hit.first))


def _were_killed(clause: Clause, hit: Hit, after: int) -> bool:
    """إن المهاجمين قتلوا: killing in the plural with nobody named behind it befell the subject."""
    page = clause.page
    harm = any(other.sense.kind == "harm" and other.sense.harm in ("killed", "injured") and other.sense.role == "verb" for other in page.hits[hit.first])
    if not harm or hit.suffix or not hit.features.startswith("vp3"):
        return False
    return after >= clause.high or not (clause.names_struck(after) or page.count_at(after) is not None or after in page.actor_at or clause.may_be_struck(after))


def _counts_a_crowd_that_acts(clause: Clause, first: int) -> bool:
    """اقتحم عشرات المستوطنين المسجد: people in a number, and a thing with the article right behind them."""
    page = clause.page
    if page.structure(first, "partitive") is None and page.count_at(first) is None:
        return False
    after = next(clause.phrases_from(first, clause.high)).last + 1
    if after >= clause.high or page.functions[after] or page.of_kind(after - 1, "people") is None:
        return False
    if after in page.in_places:
        # اقتحم عشرات المستوطنين بلدة حوارة
        return page.in_places[after].whole[0] == after and not page.in_places[after].proclitics
    thing = page.of_kind(after, "object", "force")
    return thing is not None and not thing.proclitics


def _is_crowd(clause: Clause, first: int) -> bool:
    """متظاهرون، مئات المحتجين: people, or people in a number."""
    page = clause.page
    people = page.of_kind(first, "people") or (page.of_kind(first + 1, "people") if page.structure(first, "partitive") else None)
    return people is not None and not people.proclitics and people.features[1:2] != "s"


def _is_authority_that_acts(clause: Clause, hit: Hit, first: int) -> bool:
    """أوقفت السلطات 45 متظاهرا: an authority with the article right behind an active verb, and whom it struck behind it."""
    page = clause.page
    teller = page.of_kind(first, "teller")
    if hit.first != hit.last or teller is None or not teller.definite or teller.proclitics or teller.sense.tells not in ("official", "of_body"):
        return False
    if teller.sense.value in ("person", "text", "report") or page.of_kind(first, "people", "object") is not None:
        return False
    after = clause.past_marks(next(clause.phrases_from(first, clause.high)).last + 1, clause.high)
    return after < clause.high and (clause.names_struck(after) or page.count_at(after) is not None)


def _acts_by_case(clause: Clause, hit: Hit, first: int) -> bool:
    """دهس مستوطن طفلا، أحرق شبان حاجزا: people of any kind behind an active verb, with an object in its case behind them."""
    if hit.first != hit.last:
        return False
    if _counts_a_crowd_that_acts(clause, first):
        return True
    if clause.page.of_kind(first, "people") is None:
        return False
    return fighters_act(clause.page, first, next(clause.phrases_from(first, clause.high)).last + 1)


def _follows_its_subject(word: str, hit: Hit) -> bool:
    """مسلحون هاجموا, صواريخ لتضرب: a verb in the plural, and one of purpose, never stands before its subject."""
    return hit.first == hit.last and (word.endswith("وا") or (word.startswith("ي") and word.endswith("ون")) or hit.proclitics.endswith("ل"))


def _describes_an_operation(clause: Clause, verb: int) -> bool:
    """Whether an operation without the article or something fired, and its adjective at most, stands right before a verb that is said of it."""
    page = clause.page
    for at in range(max(clause.low, verb - 2), verb):
        if page.tokens[at].kind != "word" or page.functions[verb - 1]:
            return False
        if page.structure(at, "operation") is not None and not page.tokens[at].text.startswith("ال"):
            return True
        weapon = page.of_kind(at, "means")
        if weapon is not None and not weapon.proclitics and clause.is_fired(at):
            # أن صاروخا استهدف الرياض
            return True
    return False


def _opened_by_subject(clause: Clause, verb: int, after: int, found: Arguments) -> bool:
    """أعلن الجيش أن إسرائيل قصفت دمشق, إن بلاده قصفت: behind إن or at the head of a sentence the subject comes first, and what follows is struck."""
    page = clause.page
    start = verb
    while start > clause.low and verb - start < _NEAR and not _opens_here(clause, start):
        start -= 1
    if not _opens_here(clause, start):
        return False
    start = clause.past_marks(start, verb)
    if start >= verb:
        return False
    if page.structure(start, "own_country") is not None and clause.past_marks(start + 1, verb) == verb:
        found.by_teller = clause.scope is not None and bool(clause.scope.chain)
        return found.by_teller
    if after >= clause.high or not clause.names_doer(after) or not (start in page.actor_at or clause.names_force(start)) or not clause.names_doer(start):
        return False
    phrases = list(clause.phrases_from(start, verb))
    if clause.past_marks(phrases[-1].last + 1, verb) != verb:
        return False
    found.perpetrators.extend(phrases)
    return True


def _opens_here(clause: Clause, index: int) -> bool:
    """Whether a clause opens at a token: behind أن, a colon or a line break, or at the head of the text."""
    page, before = clause.page, index - 1
    return before < 0 or page.functions[before] == "that" or page.tokens[before].kind == "break" or page.tokens[before].text in ":."


def _is_only_object(clause: Clause, hit: Hit, index: int) -> bool:
    """قتل جندي: a verb of killing with a person next and nobody else is passive, the person its victim."""
    page = clause.page
    kills = hit.sense.type == "assassination" or any(other.sense.kind == "harm" for other in page.hits[hit.first])
    if not kills or page.of_kind(index, "people") is None:
        return False
    after = next(clause.phrases_from(index, clause.high)).last + 1
    if after >= clause.high:
        return True
    if fighters_act(page, index, after):
        return False
    return not (clause.names_struck(after) or page.count_at(after) is not None)


def _is_weapon(clause: Clause, index: int) -> bool:
    return clause.page.of_kind(index, "means") is not None and not clause.page.tokens[index].text.startswith("ال")


def _stands_alone(clause: Clause, index: int) -> bool:
    """كما قصفت تعزيزات للحوثيين: things without the article, with nothing struck after them, are the object of a verb whose subject is known."""
    page = clause.page
    if index in page.actor_at or page.tokens[index].text.startswith("ال") or page.of_kind(index, "people"):
        return False
    body = page.of_kind(index, "force")
    if body is not None and body.last > index and page.tokens[body.last].text.startswith("ال"):
        # منظومة القبة الحديدية: a force by its name.
        return False
    phrase = next(clause.phrases_from(index, clause.high))
    if _leaves_an_object(clause, phrase.last + 1):
        return False
    named = any(at in page.adjective_at or at in page.inside_actor or clause.names_force(at) for at in range(phrase.first + 1, phrase.last + 1))
    owned = any(clause.proclitics(at) == "ل" for at in range(phrase.first + 1, phrase.last + 1))
    return owned or (page.of_kind(index, "object") is not None and not named)


def _genitive(clause: Clause, hit: Hit, found: Arguments) -> None:
    """قصف الاحتلال سيارة, هجوم الجيش على الموقع, قصف لقوات النظام: the name after a verbal noun, where it is not what was struck."""
    page, happening = clause.page, clause.happening
    first = past_adjectives(clause, hit)
    if first >= clause.high or happening.type in ("armed_clash", "interception"):
        return
    if hit.suffix in _HIS and clause.names_doer(hit.last + 1) and not clause.proclitics(hit.last + 1):
        # منزل قصفه الاحتلال: with a pronoun and a subject after it the word is the verb.
        found.perpetrators.extend(clause.phrases_from(hit.last + 1, clause.high))
        return
    if hit.suffix in _HIS:
        # هجومه is his attack; استهدافه may be the attack on him.
        if clause.role(hit) == "doer" or happening.type in _DONE_BY:
            found.perpetrators = nearest_body(clause)
            found.open_subject = not found.perpetrators
        return
    if page.tokens[first].text in ("#", '"', "«", "“") and first + 1 < clause.high:
        first += 1
    name = page.actor_at.get(first)
    if name is not None and page.is_medium(name):
        return
    shooters = next(clause.phrases_from(first, clause.high)) if "fire" in hit.sense.needs else None
    if shooters is not None and shooters.last + 1 < clause.high and page.structure(shooters.last + 1, "fire"):
        # إطلاق آليات الاحتلال النار: who stands before the fire opened it.
        found.perpetrators.append(shooters)
        return
    if happening.type == "riot" and name is None and _is_crowd(clause, first):
        # رشق شبان القوات بالحجارة
        found.perpetrators.append(next(clause.phrases_from(first, clause.high)))
        return
    proclitics = clause.proclitics(first)
    if name is None and page.of_kind(first, "force") is None and not (clause.role(hit) == "doer" and _is_fighter(clause, first)):
        _with_preposition(clause, hit, first, found)
        return
    if proclitics == "ل" and name is not None and not page.names_a_body(name):
        # الضربة لسوريا: a state with ل is struck.
        return
    if proclitics == "ل":
        if _is_dealt(clause, hit):
            # وجه ضربة للحركة: it is dealt to whoever is named with ل.
            return
        if clause.role(hit) == "doer" or happening.type in _DONE_BY:
            found.perpetrators.extend(clause.phrases_from(first, clause.high))
        return
    if proclitics or page.functions[first]:
        return
    phrases = list(clause.phrases_from(first, clause.high))
    cut = _object_inside(clause, phrases[-1]) if clause.role(hit) != "target" else None
    if cut is not None:
        found.perpetrators.extend([*phrases[:-1], Phrase(phrases[-1].first, cut - 1, phrases[-1].proclitics)])
        return
    # قصف سوريا: a state is struck, unless what it struck follows.
    # تهديدات واشنطن: a state threatens.
    body = name is None or page.names_a_body(name) or (happening.type in _SPOKEN and hit.sense.type in _SPOKEN)
    if not body and not _leaves_an_object(clause, phrases[-1].last + 1) and phrases[-1].last == first:
        return
    done_by = happening.type in _DONE_BY and clause.role(hit) != "target"
    if clause.role(hit) == "doer" or (body and done_by) or _leaves_an_object(clause, phrases[-1].last + 1):
        found.perpetrators.extend(phrases)


def _is_dealt(clause: Clause, hit: Hit) -> bool:
    """Whether a verb or noun of dealing (وجه، توجيه، سدد) stands right before the word or the doer before it."""
    page = clause.page
    return any(page.structure(index, "deals") is not None for index in range(max(0, hit.first - _DEALT_REACH), hit.first))


def _with_preposition(clause: Clause, hit: Hit, index: int, found: Arguments) -> None:
    """القصف العنيف "العشوائي" للجيش: a body with ل, past adjectives that no list has."""
    page = clause.page
    if _is_dealt(clause, hit):
        return
    if clause.role(hit) != "doer" and clause.happening.type not in _DONE_BY and not page.tokens[hit.last].text.startswith("ال"):
        return
    for at in range(index, min(index + 4, clause.high)):
        if clause.proclitics(at) == "ل" and (at in page.actor_at or page.of_kind(at, "force")):
            found.perpetrators.extend(clause.phrases_from(at, clause.high))
            return
        if page.tokens[at].kind == "word" and (page.hits[at] or page.functions[at] or at in page.inside_actor):
            return


def _object_inside(clause: Clause, phrase: Phrase) -> int | None:
    """استهداف الجيش للقواعد: where a thing with ل starts that the named doer struck; None where the phrase holds none."""
    page = clause.page
    for index in range(phrase.first + 1, phrase.last + 1):
        hit = page.of_kind(index, "object")
        if hit is not None and hit.proclitics == "ل" and clause.happening.type not in ("armed_clash", "interception"):
            return index
    return None


def _agrees_with(clause: Clause, noun: Hit, index: int) -> bool:
    """قصفا مركزا، غاراته الجوية والمدفعية: a word in the accusative right behind a noun in it, or a second relation adjective, is its adjective."""
    page = clause.page
    text, before = page.tokens[index].text, page.tokens[index - 1].text
    unknown = not page.hits[index] or page.of_kind(index, "object") is not None
    if unknown and index == noun.last + 1 and index not in page.inside_actor and not noun.definite and noun.features.startswith("n"):
        return text.endswith(("ا", "ًا", "اً")) and before.endswith(("ا", "ًا", "اً")) and len(text) > 3
    return index > noun.last + 1 and text.startswith("وال") and text.endswith("ية") and before.startswith("ال") and before.endswith("ية")


def past_adjectives(clause: Clause, hit: Hit) -> int:
    """The token after a noun and its adjectives (الجوي، العنيف، الصاروخية)."""
    page, index = clause.page, hit.last + 1
    while index < clause.high and (
        index in page.adjective_at
        or clause.describes(index)
        or _agrees_with(clause, hit, index)
        or (
            page.of_kind(index, "means")
            and not page.of_kind(index, "force")
            and (page.tokens[index].text.startswith("ال") or page.folded[index].endswith(("ي", "ية")))
        )
    ):
        index += 1
    return index


def _is_fighter(clause: Clause, index: int) -> bool:
    hit = clause.page.of_kind(index, "people")
    return hit is not None and hit.sense.who in ("combatants", "security") and not hit.proclitics and not clause.describes(index)


def _leaves_an_object(clause: Clause, index: int) -> bool:
    """Whether what follows a name is the thing struck, so that the name is the doer's."""
    page = clause.page
    index = clause.past_marks(index, clause.high)
    if index >= clause.high:
        return False
    return (
        clause.names_struck(index)
        or page.count_at(index) is not None
        or clause.is_place(index)
        or page.folded[index] in ("علي", "ل")
        or page.folded[index].startswith("لل")
    )
