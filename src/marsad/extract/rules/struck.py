"""What was struck: the object of a verb or a verbal noun, what follows على or ضد, and the subject of a verb of undergoing."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.doers import light_at, past_adjectives
from marsad.extract.rules.families import MARCHES
from marsad.extract.rules.fighters import past_riding
from marsad.extract.rules.governors import nearest_body, sides_before
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.reference.lexicon import Hit

_OBJECT_REACH = 9
_SHORTEST_JOINED_VERB = 5

# Verbal nouns of these take what was struck as their genitive (استهداف الوفد، اغتيال القائد).
_TRANSITIVE = frozenset("armed_attack assassination property_destruction abduction detention interception execution torture".split())
_OPERATIONS = frozenset({"incursion", "deployment"})
_OF_NOBODY = frozenset({"casualty_toll", "body_found"})
_HELD = frozenset({"interception", "property_destruction"})
_BLASTS = frozenset({"explosion", "suicide_attack"})
_BOMBS = frozenset({"car_bomb", "ied", "mine", "explosive_belt"})
# Ground that is taken is a place.
_OF_GROUND = frozenset({"territory_change"})
_TOWARDS = frozenset({"علي", "ضد"})
_AGAINST = frozenset({"علي", "ضد", "باتجاه", "نحو", "بحق"})


def read_struck(clause: Clause, found: Arguments) -> None:
    """Finds what the happening struck, and both sides of a clash."""
    if clause.happening.type in _OF_NOBODY:
        return
    for hit in clause.happening.words:
        if hit.sense.mode == "operation" and hit is not clause.happening.hit and clause.is_verb(clause.happening.hit):
            # عملية عسكرية استهدفت هدفا: the verb says what was struck.
            continue
        if clause.is_verb(hit):
            _of_verb(clause, hit, found)
        else:
            _of_noun(clause, hit, found)
    if clause.happening.type in _OF_GROUND:
        found.targets = [phrase for phrase in found.targets if not clause.page.of_kind(phrase.first, "object")]
        _from_hands(clause, found)
    if clause.happening.type in MARCHES - {"riot"} and clause.is_verb(clause.happening.hit) and not found.perpetrators:
        # تظاهر المئات: what follows the verb is the crowd itself.
        found.perpetrators, found.targets = _crowd(clause) or found.targets, []
    if clause.happening.type in _BLASTS:
        found.targets = [phrase for phrase in found.targets if not _is_what_blew_up(clause, phrase)]
        if not found.targets:
            _blown_up(clause, found)
    if not found.targets and clause.happening.type not in MARCHES:
        _aimed(clause, found)
    if not found.targets and not clause.is_verb(clause.happening.hit):
        _undergone(clause, found)


def _crowd(clause: Clause) -> list[Phrase]:
    """احتج المئات على مقتل ناشط: the number right behind the verb, with those whom it counts; empty where none stands there."""
    page, first = clause.page, clause.past_marks(clause.happening.last + 1, clause.high)
    if first >= clause.high or (page.structure(first, "partitive") is None and page.count_at(first) is None):
        return []
    count = page.count_at(first)
    last = count.last_token if count is not None else first
    behind = last + 1
    if behind < clause.high and page.folded[behind] == "من":
        behind += 1
    counted = behind < clause.high and page.of_kind(behind, "people") is not None
    return [Phrase(first, phrase_end(page, behind, clause.high) if counted else last)]


def _is_what_blew_up(clause: Clause, phrase: Phrase) -> bool:
    """انفجرت سيارة مفخخة: the bomb is the means."""
    return any(_BOMBS & set(hit.sense.means) for hit in clause.page.hits[phrase.first] if hit.sense.kind == "means")


# انفجرت عبوة ناسفة زرعها مجهولون بسيارة: so far behind a blast stands what it hit.
_BLOWN_UP_WITHIN = 6


def _blown_up(clause: Clause, found: Arguments) -> None:
    """انفجار لغم بسيارة، تفجير عبوة بقوة راجلة: ب before a force or a thing says what the blast hit."""
    page = clause.page
    last = max(hit.last for hit in clause.happening.words)
    for index in range(last + 1, min(last + 1 + _BLOWN_UP_WITHIN, clause.high)):
        if clause.ends_at(index) or page.tokens[index].text in "،؛":
            return
        hit = page.of_kind(index, "object", "people", "force")
        if hit is None or hit.proclitics != "ب" or clause.is_place(index) or page.structure(index, "agent") is not None:
            continue
        if any(_BOMBS & set(other.sense.means) for other in page.hits[index]) or page.of_kind(index, "means") is not None:
            continue
        found.targets.append(next(clause.phrases_from(index, clause.high)))
        return


def _aimed(clause: Clause, found: Arguments) -> None:
    """شن غارات على المدينة مستهدفا المواقع، استهداف تعرض له المقر: what a participle of aiming, or a verb of undergoing behind the noun, leads to."""
    page = clause.page
    for index in range(clause.happening.last + 1, clause.high - 1):
        if clause.ends_at(index) and page.functions[index] != "cause":
            return
        if page.structure(index, "aiming") is not None:
            _object(clause, index + 1, found)
            return
        if page.structure(index, "undergo") is not None and page.structure(index + 1, "to_them") is not None:
            after = clause.past_marks(index + 2, clause.high)
            if after < clause.high and clause.names_struck(after) and not clause.is_place(after):
                found.targets.extend(clause.phrases_from(after, clause.high))
            return


def _from_hands(clause: Clause, found: Arguments) -> None:
    """استعادة المدينة من أيدي المسلحين: those who lost the ground."""
    page = clause.page
    for index in range(clause.happening.last + 1, clause.high - 1):
        hit = page.structure(index, "from_hands")
        first = hit.last + 1 if hit is not None else index + 1 if page.folded[index] == "من" else clause.high
        if first < clause.high and (hit is not None or clause.names_doer(first)) and not clause.is_place(first):
            found.targets.extend(clause.phrases_from(first, clause.high))
            return


def _of_verb(clause: Clause, hit: Hit, found: Arguments) -> None:
    after = hit.last + 1
    if _holds_object(clause, hit):
        _add(clause, hit.last, found)
        return
    if clause.features(hit)[3:4] == "s" or clause.page.is_passive(hit):
        noun = _noun_at(clause, after) if after < clause.high else after
        if noun > after and noun < clause.high and clause.names_struck(noun):
            # قُتل أكثر من ألف مدني
            _add(clause, noun, found)
        elif after < clause.high and _may_be_undergoing(clause, after):
            found.targets.extend(clause.phrases_from(after, clause.high))
        return
    if hit.suffix and clause.features(hit)[2:3] != "1":
        _antecedent(clause, hit, found)
        return
    if hit is not clause.happening.hit and after < clause.high and clause.may_be_struck(after):
        # قصف يطال حاجزا: the verb says what the noun before it struck.
        _add(clause, after, found)
        return
    _object(clause, after, found)


def _may_be_undergoing(clause: Clause, index: int) -> bool:
    """Whether what stands behind a passive verb may be its subject: no place, no instrument and no day (قتل يوم الخميس)."""
    page = clause.page
    if page.functions[index] or clause.is_place(index) or _is_instrument(clause, index) or page.structure(index, "adverb") is not None:
        return False
    return clause.names_struck(index) or index + 1 not in page.in_time


def _is_instrument(clause: Clause, index: int) -> bool:
    """قتل بعدة طلقات: a word with ب says with what."""
    hits = clause.page.hits[index]
    return hits[0].proclitics.endswith("ب") if hits else clause.page.folded[index].startswith("ب") and index not in clause.page.inside_actor


def _holds_object(clause: Clause, hit: Hit) -> bool:
    """إسقاط طائرة، هدم منزلا: whether the phrase that names the happening holds what was struck."""
    return hit.last > hit.first and clause.happening.type in _HELD and clause.page.of_kind(hit.last, "object") is not None


def _follows_its_weapon(page: Page, verb: int) -> bool:
    """قذائف أطلقتها الجماعة، صاروخ باليستي أطلقه: a weapon right before a verb, but for an adjective."""
    weapon = page.of_kind(verb - 1, "means") or (page.of_kind(verb - 2, "means") if verb > 1 and not page.functions[verb - 1] else None)
    return verb > 0 and weapon is not None and page.of_kind(weapon.first, "force") is None


def _antecedent(clause: Clause, hit: Hit, found: Arguments) -> None:
    """الجامع الذي دمره مسلحون: the pronoun of the verb points back at what stands before الذي."""
    page = clause.page
    if hit is not clause.happening.hit or _follows_its_weapon(page, hit.first):
        # صاروخ باليستي أطلقته الجماعة: the weapon is meant.
        return
    for index in range(hit.first - 1, max(clause.low, hit.first - 9) - 1, -1):
        if page.functions[index] in ("that", "clause", "cause") or page.tokens[index].text in ".؛:":
            return
        noun = page.of_kind(index, "object", "people")
        instrument = noun is not None and (noun.proclitics.endswith("ب") or page.of_kind(index, "means") is not None or clause.is_fired(index))
        if noun is not None and clause.names_struck(index) and not instrument and not (hit.suffix == "ه" and page.folded[noun.last].endswith("ة")):
            found.targets.append(next(clause.phrases_from(index, hit.first)))
            return


def _object(clause: Clause, index: int, found: Arguments) -> None:
    """The next phrase after a verb, past its subject, adverbs of time and instruments, that is no place and no new clause."""
    page = clause.page
    doing = {at for phrase in (*found.perpetrators, *found.carriers) for at in range(phrase.first, phrase.last + 1)}
    reach = index + _OBJECT_REACH
    behind = index
    for at in range(index, clause.high):
        if at in doing:
            reach = at + _OBJECT_REACH
            continue
        behind = max(behind, past_riding(page, at))
        if at in page.in_time:
            reach += 1
            continue
        behind = max(behind, _past_place(clause, at) if at >= behind else at)
        if at < behind:
            continue
        if at >= reach or clause.ends_at(at) or clause.is_place(at) or _is_joined_verb(clause, at):
            return
        counted = _ends_a_number(clause, at - 1, index)
        with_what = at + 1 < clause.high and page.of_kind(at + 1, "means") is not None
        if page.folded[at] == "في" and page.structure(at - 1, "fire") and clause.happening.type == "property_destruction":
            # أضرموا النار في مركبات
            continue
        if page.functions[at] == "preposition" and page.folded[at] not in _TOWARDS and not (counted and page.folded[at] == "من") and not with_what:
            return
        after_number = counted or (page.folded[at - 1] == "من" and _ends_a_number(clause, at - 2, index))
        unknown = at - 1 in doing and clause.happening.type in _TRANSITIVE
        if page.folded[at - 1].startswith("ب") and page.count_at(at - 1) is not None and page.of_kind(at, "means") is not None:
            # استهدف بعدة صواريخ مطارا: with what.
            continue
        guessed = (unknown or after_number) and clause.may_be_struck(at) and page.count_at(at) is None and not clause.is_fired(at)
        if clause.names_struck(at) or guessed:
            _add(clause, at, found)
            return


def _past_place(clause: Clause, at: int) -> int:
    """قصف الجيش في حلب مواقع، فجرت المقاومة بالبيضاء، عربة: the token behind a place set before the object, or `at` where no object follows it."""
    page = clause.page
    start = at + 1 if page.folded[at] == "في" else at
    place = page.in_places.get(start)
    if place is None or place.whole[0] != start or not (start > at or place.proclitics.endswith("ب")):
        return at
    after = clause.past_marks(place.whole[1] + 1, clause.high)
    if after >= clause.high or clause.is_joined(after):
        return at
    noun = _noun_at(clause, after)
    return after if noun < clause.high and clause.names_struck(noun) and not clause.is_place(noun) else at


def _is_joined_verb(clause: Clause, at: int) -> bool:
    """أطلقت صواريخ وجندت أطفالا: a word that no list has, joined and with the ending of a verb, has an object of its own."""
    page, word = clause.page, clause.page.folded[at]
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


def _add(clause: Clause, index: int, found: Arguments) -> None:
    """Adds the phrases from a token, the first with the number that stands before it."""
    phrases = list(clause.phrases_from(index, clause.high))
    first = phrases[0]
    count = next((at for at in range(index - 1, max(clause.low, index - 5), -1) if _counts(clause, at, index)), None)
    found.targets.append(first if count is None else Phrase(count, first.last))
    found.targets.extend(phrases[1:])
    behind = _behind_its_place(clause, phrases[-1].last + 1)
    while behind < clause.high and clause.is_joined(behind) and clause.names_struck(behind):
        # تجمعا في مارون وآلية في الخيام
        found.targets.extend(clause.phrases_from(behind, clause.high))
        behind = _behind_its_place(clause, found.targets[-1].last + 1)


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
            return at
    return clause.high


def _counts(clause: Clause, at: int, noun: int) -> bool:
    count = clause.page.count_at(at)
    return count is not None and not count.ordinal and count.last_token == noun - 1


def _of_noun(clause: Clause, hit: Hit, found: Arguments) -> None:
    if _holds_object(clause, hit):
        _add(clause, hit.last, found)
        return
    if hit.suffix and clause.happening.type == "interception":
        _shot_down(clause, hit, found)
        return
    if hit.suffix and not hit.features.startswith("v") and any(phrase.first == hit.last + 1 for phrase in found.perpetrators):
        _antecedent(clause, hit, found)
        return
    after = past_adjectives(clause, hit)
    if after >= clause.high or (hit.suffix and clause.page.tokens[after].text == "،"):
        # المنطقة التي تم قصفها، ...: the pronoun says what was struck.
        return
    if clause.happening.type == "armed_clash" and _sides(clause, after, found):
        return
    if clause.happening.type == "threat" and after in clause.page.actor_at and not clause.proclitics(after):
        # تهديدات واشنطن: whose threats they are.
        return
    doing = {phrase.first: phrase.last for phrase in (*found.perpetrators, *found.carriers)}
    after = clause.past_marks(after, clause.high)
    while after in doing:
        after = clause.past_marks(doing[after] + 1, clause.high)
    if after >= clause.high:
        return
    if doing:
        after = _past_place(clause, after)
    while after + 1 < clause.high and _is_second_noun(clause, after):
        after += 1
    if clause.role(hit) == "doer" and not doing:
        said = clause.page.of_kind(after, "event")
        subject = _has_verb_before(clause, hit)
        if subject:
            # دمرت غارات أخرى الجسر: the noun is the subject of the verb before it.
            _object(clause, after, found)
        elif said is not None and said.features.startswith("v") and not said.suffix:
            # الضربات أصابت أهدافا: a verb that is no happening of its own says what was hit.
            _object(clause, after + 1, found)
        else:
            _after_preposition(clause, after, found)
        return
    noun = _noun_at(clause, after)
    if noun < clause.high and clause.names_struck(noun) and not clause.is_place(noun) and (doing or not clause.proclitics(noun).endswith("ل")):
        _add(clause, noun, found)
        return
    if clause.happening.type in _TRANSITIVE and clause.role(hit) != "doer" and _is_unknown_genitive(clause, hit, after):
        _add(clause, _noun_at(clause, after), found)
        return
    _after_preposition(clause, after, found)


# رصدنا هجوما صاروخيا يستهدف الشمال ونعمل على اعتراضه: so far back stands what the pronoun means.
_MEANT_WITHIN = 12


def _shot_down(clause: Clause, hit: Hit, found: Arguments) -> None:
    """صاروخا ... اعتراضه: the weapon, or the attack with weapons, that the pronoun of a noun of interception points back to."""
    page = clause.page
    for index in range(hit.first - 1, max(clause.happening.sentence.first, hit.first - _MEANT_WITHIN) - 1, -1):
        if any(other.last >= index for other in page.hits[index - 1] if other.first < index):
            # هجوما صاروخيا: the noun before it is meant.
            continue
        weapon = page.of_kind(index, "means")
        attack = next((other for other in page.hits[index] if other.sense.kind == "event" and other.sense.means and other.features.startswith("n")), None)
        meant = attack or weapon
        if meant is not None and not meant.proclitics and page.functions[index - 1] != "preposition":
            found.targets.append(Phrase(index, max(meant.last, phrase_end(page, index, hit.first))))
            return


def _has_verb_before(clause: Clause, hit: Hit) -> bool:
    before = hit.first - 1
    return before >= 0 and any(
        other.sense.kind in ("event", "harm") and other.features.startswith("v") and other.sense.strength != "light" for other in clause.page.hits[before]
    )


def _noun_at(clause: Clause, index: int) -> int:
    """The token after a number that starts here, or the token itself."""
    count = clause.page.count_at(index)
    return index if count is None or count.ordinal else count.last_token + 1


def _is_second_noun(clause: Clause, index: int) -> bool:
    """استهداف وتدمير المواقع: another verbal noun that shares what was struck."""
    hit = clause.page.of_kind(index, "event")
    return hit is not None and hit.proclitics == "و" and hit.features.startswith("n") and not hit.definite


def _is_unknown_genitive(clause: Clause, hit: Hit, index: int) -> bool:
    """استهداف الوفد، القبض على 30 مشتبها: whether a noun that no list has is what the verbal noun struck, and not its adjective."""
    page, noun = clause.page, _noun_at(clause, index)
    complete = hit.definite or hit.suffix or page.tokens[hit.last].text.startswith("ال")
    if noun >= clause.high or complete or not clause.may_be_struck(noun):
        return False
    if noun > index or page.tokens[noun].text.startswith("ال") or page.structure(noun, "partitive"):
        return True
    following = noun + 1
    if following >= clause.high or page.tokens[following].kind != "word" or page.functions[following] or following in page.in_time:
        return False
    return all(other.sense.kind in ("people", "force", "object") for other in page.hits[following])


def _after_preposition(clause: Clause, index: int, found: Arguments) -> None:
    """هجوم على دورية، غارات ضد مواقع: what follows على، ضد, unless it is a place."""
    page = clause.page
    if clause.happening.type in MARCHES:
        return
    doing = {at for phrase in found.perpetrators for at in range(phrase.first, phrase.last + 1)}
    for at in range(index, min(index + 6 + len(doing), clause.high - 1)):
        done = page.functions[at] == "who" and light_at(clause, at + 1) is not None
        if (clause.ends_at(at) and not done) or page.tokens[at].text == "،":
            return
        if at in doing or done:
            continue
        name = page.actor_at.get(at)
        if name is not None and name.proclitics == "ل" and not page.names_a_body(name) and not found.targets:
            found.targets.extend(clause.phrases_from(at, clause.high))
            return
        if clause.happening.type in _OPERATIONS and _is_purpose(clause, at) and clause.names_struck(at + 1) and not page.of_kind(at + 1, "object"):
            found.targets.extend(clause.phrases_from(at + 1, clause.high))
            return
        if page.structure(at, "adverb"):
            continue
        if page.folded[at] in _AGAINST and at + 1 < clause.high and page.structure(at + 1, "published_on"):
            return
        if page.folded[at] in _AGAINST:
            first = clause.past_marks(at + 1, clause.high)
            if first >= clause.high or clause.is_place(first):
                return
            noun = _noun_at(clause, first)
            if noun < clause.high and page.tokens[noun].kind == "word" and not page.functions[noun] and len(page.folded[noun]) > 2 and _is_thing(clause, noun):
                _add(clause, noun, found)
            return


def _is_thing(clause: Clause, index: int) -> bool:
    """Whether a word after على may be what was struck: no word for a kind of place, unless it is also a thing."""
    page = clause.page
    if page.structure(index, "partitive") is not None and page.of_kind(index, "object", "people", "force") is None and index + 1 < clause.high:
        # على كافة المحاور
        index += 1
    return page.of_kind(index, "object", "people", "force") is not None or page.of_kind(index, "place_word", "direction") is None


def _is_purpose(clause: Clause, index: int) -> bool:
    """عملية لملاحقة المسلحين: a verbal noun with ل, and no happening of its own."""
    page, word = clause.page, clause.page.folded[index]
    if not word.startswith("ل") or word.startswith("لل") or len(word) <= 4 or index in page.inside_actor:
        return False
    return all(hit.sense.kind == "event" and hit.proclitics.endswith("ل") and hit.features.startswith("n") for hit in page.hits[index])


def _sides(clause: Clause, index: int, found: Arguments) -> bool:
    """اشتباكات بين الجيش ومسلحين: the first side is the doer, the other what it fights; مع names the other alone."""
    page = clause.page
    for at in range(index, min(index + 8, clause.high - 1)):
        if page.functions[at] in ("that", "clause", "who") or page.tokens[at].text in ".؛:":
            return False
        if page.folded[at] == "بين" and at not in page.in_place and at not in page.in_time:
            first = clause.past_marks(at + 1, clause.high)
            sides = list(clause.phrases_from(first, clause.high)) if first < clause.high else []
            if len(sides) == 1:
                sides.extend(_other_side(clause, sides[0].last + 1))
            found.perpetrators, found.targets = sides[:1], sides[1:]
            return True
        if page.folded[at] in ("مع", "ضد"):
            first = clause.past_marks(at + 1, clause.high)
            if first < clause.high:
                found.targets.extend(clause.phrases_from(first, clause.high))
            found.perpetrators = found.perpetrators or sides_before(clause)
            found.open_subject = True
            return True
    return False


def _other_side(clause: Clause, index: int) -> list[Phrase]:
    """بين الجيش، من جهة، والحوثيين: the other side after words set in between."""
    for at in range(index, min(index + 12, clause.high)):
        if clause.page.tokens[at].text in ".؛:" or clause.page.functions[at] in ("that", "clause"):
            return []
        if clause.is_joined(at):
            return list(clause.phrases_from(at, clause.high))
    return []


def _undergone(clause: Clause, found: Arguments) -> None:
    """تعرضت قاعدة ... لقصف, موكب الوزير تعرض لهجوم: the subject of the verb of undergoing is what was struck."""
    page, first = clause.page, clause.happening.first
    for index in range(first - 1, clause.low - 1, -1):
        hit = page.structure(index, "undergo")
        if hit is None:
            continue
        if hit.suffix:
            found.targets.extend(nearest_body(clause))
            return
        after = clause.past_marks(hit.last + 1, first)
        if after < first and clause.names_struck(after) and not clause.is_place(after):
            found.targets.extend(clause.phrases_from(after, first))
            return
        for before in range(index - 1, max(clause.low, index - 6) - 1, -1):
            if clause.ends_at(before):
                return
            if clause.names_struck(before) and not clause.is_place(before) and not (before and page.functions[before - 1] == "preposition"):
                while before - 1 >= clause.low and clause.names_struck(before - 1):
                    before -= 1
                found.targets.extend(clause.phrases_from(before, index))
                return
        return
