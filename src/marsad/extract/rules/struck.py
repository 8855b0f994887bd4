"""What was struck: the object of a verb or a verbal noun, what a blast hit, and the subject of a verb of undergoing."""

from __future__ import annotations

from marsad.extract.rules.air_defences import are_air_defences, attack_met, engaged, met_by_its_pronoun, threat_met
from marsad.extract.rules.ambushes import fell_into_it
from marsad.extract.rules.between_nations import between_nations
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted_nouns import noun_at
from marsad.extract.rules.families import FORCE, MARCHES
from marsad.extract.rules.governors import nearest_body
from marsad.extract.rules.ground_struck import who_holds_it
from marsad.extract.rules.objects import add, counted_and, next_object, of_verb
from marsad.extract.rules.page import QUOTES_OPEN, Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.places.leading import is_the_word_for_a_state
from marsad.extract.rules.pronouns import at_them, meant_before, some_of_them
from marsad.extract.rules.roles import Arguments, Phrase, apart_from
from marsad.extract.rules.struck_besides import struck_besides
from marsad.extract.rules.struck_by_nouns import of_noun
from marsad.extract.rules.struck_together import struck_together
from marsad.extract.rules.subjects import his_that_before
from marsad.extract.rules.the_dead import the_dead
from marsad.extract.rules.who_is_driven_out import those_driven_out

_OF_NOBODY = frozenset({"casualty_toll"})
_BLASTS = frozenset({"explosion", "suicide_attack"})
_BOMBS = frozenset({"car_bomb", "ied", "mine", "explosive_belt"})
# What is done with force to a country, or an invasion of it, happens there; the sides of a clash are states.
_ON_A_STATE = (FORCE | {"incursion"}) - {"armed_clash", "assassination"}
# Ground that is taken is a place.
_OF_GROUND = frozenset({"territory_change"})


def read_struck(clause: Clause, found: Arguments) -> None:
    """Finds what the happening struck, and both sides of a clash."""
    if clause.happening.type == "body_found":
        found.targets.extend(the_dead(clause))
        return
    if clause.happening.type in _OF_NOBODY:
        return
    if _is_undergone(clause):
        # تعرض الفريق لإطلاق نار من قناصة على الأسطح: whoever undergoes it was struck, whatever stands behind.
        _undergone(clause, found)
        if found.targets:
            return
    for hit in clause.happening.words:
        if clause.happening.type == "interception" and hit is not clause.happening.hit and hit.sense.value in ("aiming", "reaches"):
            # إسقاط مسيرة حاولت استهداف المطار: what was met was the craft.
            continue
        if hit.sense.mode == "operation" and hit is not clause.happening.hit and clause.is_verb(clause.happening.hit):
            # عملية عسكرية استهدفت هدفا: the verb says what was struck.
            continue
        if clause.is_verb(hit) and (pair := between_nations(clause.page, hit)) is not None:
            found.targets.append(Phrase(pair.struck, pair.struck))
        elif clause.is_verb(hit):
            of_verb(clause, hit, found)
        else:
            of_noun(clause, hit, found)
    if clause.happening.type in _OF_GROUND:
        found.targets = [phrase for phrase in found.targets if not _is_ground(clause.page, phrase)]
        _from_hands(clause, found)
    if clause.happening.type in MARCHES - {"riot"} and (before := crowd_before(clause, found)) is not None:
        # أن آلاف المتظاهرين تجمعوا قرب السياج
        found.perpetrators, found.targets = [before], []
    elif clause.happening.type in MARCHES - {"riot"} and clause.is_verb(clause.happening.hit) and not found.perpetrators:
        # تظاهر المئات: what follows the verb is the crowd itself.
        found.perpetrators, found.targets = _crowd(clause) or found.targets, []
    elif clause.happening.type in MARCHES - {"riot"}:
        # خرجت مظاهرة ردد المشاركون فيها شعارات: who marches strikes nobody.
        found.targets = []
    if clause.happening.type in _BLASTS:
        found.targets = [phrase for phrase in found.targets if not _is_what_blew_up(clause, phrase)]
        of_itself = clause.is_verb(clause.happening.hit) and (clause.role(clause.happening.hit) == "target" or _sets_off_a_bomb_at(clause))
        if not found.targets or of_itself:
            # انفجرت عبوة بحافلة تقل جنودا: the verb has no object, and what the blast hit stands behind ب.
            aside, found.targets = found.targets, []
            _blown_up(clause, found)
            found.targets = found.targets or aside
    if clause.happening.type == "interception":
        _met(clause, found)
        _brought_down(clause, found)
    if not found.targets and clause.happening.type not in MARCHES:
        _aimed(clause, found)
    if not found.targets and not clause.is_verb(clause.happening.hit):
        _undergone(clause, found)
    if not found.targets and clause.happening.type in _AT_SOMEBODY and (meant := at_them(clause, found.perpetrators)) is not None:
        found.targets.append(meant)
    if not found.targets and clause.happening.hit.suffix in _THEM and clause.happening.type in _DONE_TO_SOMEBODY:
        # خطف شرطيين وقتلهم
        found.targets.extend(filter(None, [meant_before(clause, clause.happening.first, clause.happening.hit.suffix, found.perpetrators)]))
    if not found.targets and clause.happening.type == "displacement":
        found.targets.extend(_of_whom(clause))
    if not found.targets and clause.happening.type in _ON_GROUND:
        found.targets.extend(apart_from(who_holds_it(clause), found.perpetrators))
    if not found.targets and clause.happening.type in _DONE_TO_PEOPLE and (number := _number_alone(clause)) is not None:
        found.targets.append(number)
    if not found.targets:
        _befell_its_subject(clause, found)
    if not found.targets and not found.perpetrators and clause.happening.type in _ON_THINGS and (thing := _of_which_it_is_said(clause)) is not None:
        found.targets.append(thing)
    if not found.targets and clause.happening.type == "property_destruction":
        found.targets.extend(_bombs_blown_up(clause, found))
    if clause.happening.type in _ON_THINGS:
        found.targets.extend(struck_besides(clause, found.targets))
    if found.targets and clause.happening.type in _DONE_WITH_OTHERS and _are_people(clause, found.targets[-1]):
        found.targets.extend(struck_together(clause.page, found.targets[-1], clause.high))
    if clause.happening.type in _DONE_TO_PEOPLE:
        found.targets = _people_alone(clause, found.targets)
    if found.targets:
        # عبوة زرعت على جانب الطريق: where it lay was not struck.
        found.targets = [phrase for phrase in found.targets if not clause.page.is_listed(phrase.first, "companion.side_of_a_road")]
    if clause.happening.type == "displacement":
        found.targets = those_driven_out(clause, found.targets)
        # السكان غادروا منازلهم: who leaves drove nobody out.
        found.perpetrators = apart_from(found.perpetrators, found.targets)


# أطلقوا عليهم النار, قبضوا عليه
_AT_SOMEBODY = FORCE | {"detention", "protest_repression", "riot"} - {"armed_clash"}
_DONE_TO_PEOPLE = frozenset("abduction detention displacement".split())
_DONE_TO_SOMEBODY = frozenset("execution assassination abduction detention torture".split())
# خطف الكاهن مع عشرة من رعيته; of a clash "with" says who the other side is.
_DONE_WITH_OTHERS = (FORCE | _DONE_TO_PEOPLE | _DONE_TO_SOMEBODY) - {"armed_clash"}
_THEM = frozenset({"هم", "هما"})
# قصفت مواقع بينها مخزن
_ON_THINGS = FORCE | {"property_destruction"} - {"armed_clash", "assassination"}
# غارات على أحياء يسيطر عليها المسلحون, لاستعادة قرى يسيطر عليها المسلحون
_ON_GROUND = FORCE | {"incursion", "siege"} - {"armed_clash"}


# خروج الدفعة الأخيرة من المسلحين
_OF_WHOM_WITHIN = 3


def _of_whom(clause: Clause) -> list[Phrase]:
    """خروج الدفعة الأولى من المسلحين وعائلاتهم: the people of whom a batch goes; empty where the word is none of a batch, or says where from."""
    page, hit = clause.page, clause.happening.hit
    if hit.last == hit.first or not hit.features.startswith("n"):
        return []
    for index in range(hit.last + 1, min(hit.last + 1 + _OF_WHOM_WITHIN, clause.high - 1)):
        if page.folded[index] == "من":
            people = page.of_kind(index + 1, "people")
            return list(clause.phrases_from(index + 1, clause.high)) if people is not None and not people.proclitics else []
        if page.functions[index] or page.tokens[index].kind != "word":
            return []
    return []


def _are_people(clause: Clause, phrase: Phrase) -> bool:
    """Whether people, behind their number or not, or somebody by his name alone were struck."""
    page, noun = clause.page, noun_at(clause, phrase.first)
    noun += phrase.first < noun < phrase.last and page.folded[noun] == "من"
    return noun <= phrase.last and (page.of_kind(noun, "people") is not None or page.of_kind(noun, "object", "means", "place_word") is None)


def _number_alone(clause: Clause) -> Phrase | None:
    """نزح نحو 120 ألفا, توقيف 45: the number right behind the word, with those of whom it counts some; None where none stands there or it counts a time."""
    page, first = clause.page, clause.past_marks(clause.happening.last + 1, clause.high)
    count = page.count_at(first) if first < clause.high and not page.folded[first].startswith(("ب", "ل")) else None
    if count is None or count.ordinal or first in page.in_time or (clause.happening.hit.definite and not clause.is_verb(clause.happening.hit)):
        return None
    behind = count.last_token + 1
    if page.structure(first, "partitive") is not None and behind < clause.high and page.tokens[behind].text.startswith("ال") and behind not in page.in_time:
        # نزحت مئات الأسر: a word for many has those whom it counts behind it.
        return Phrase(first, behind)
    if behind < clause.high and page.tokens[behind].text in QUOTES_OPEN:
        # القبض على 513 "فردا"
        return None
    if behind < clause.high and page.tokens[behind].kind == "word" and not page.functions[behind] and behind not in page.in_time:
        if page.folded[behind] != "من" and not page.folded[behind].startswith(("و", "ب", "ل")):
            # التهجير 3 خيارات: what else is counted.
            return None
    whole = count.last_token + 2
    if whole < clause.high and page.folded[whole - 1] == "من" and page.tokens[whole].text.startswith("ال") and whole not in page.in_places:
        # نحو 740 ألفا من الروهينغا
        return Phrase(first, phrase_end(page, whole, clause.high))
    return Phrase(first, count.last_token)


def _people_alone(clause: Clause, struck: list[Phrase]) -> list[Phrase]:
    """اعتقل الصحفي بعد مداهمة منزله: of what is done to people only these, where people are among what was found."""
    page = clause.page
    things = [phrase for phrase in struck if page.of_kind(phrase.first, "object") and not page.of_kind(phrase.first, "people", "force")]
    return [phrase for phrase in struck if phrase not in things] if len(things) < len(struck) else struck


def _met(clause: Clause, found: Arguments) -> None:
    """Adds what air defences engaged, before what else they are told to have shot down."""
    met = engaged(clause) or (None if found.targets else threat_met(clause))
    if met is None and (not found.targets or _are_whose_defences(found)):
        # تصدي منظومات الدفاعات الجوية لهجمة
        found.targets = met_by_its_pronoun(clause) or attack_met(clause)
        return
    if met is not None and met.proclitics == "ل" and found.targets and _meets_it(clause, found.targets[0]):
        # تصدي أنظمة الدفاع الجوي لهجوم: the genitive of a noun that leads to what was met by ل is who met it.
        defender = found.targets.pop(0)
        found.perpetrators = found.perpetrators or [defender]
    if met is None or any(phrase.first <= met.last and met.first <= phrase.last for phrase in found.targets):
        return
    if found.targets and (found.targets[0].first < met.first or len(clause.happening.words) == 1):
        return
    together = [met]
    while (more := counted_and(clause, together[-1].last + 1)) is not None:
        together.append(more)
    found.targets = [*together, *found.targets]


def _bombs_blown_up(clause: Clause, found: Arguments) -> list[Phrase]:
    """تفجير 30 عبوة ناسفة, تدمير عدد من الألغام: the bombs or mines, with their number, right behind a word of blowing up or destroying; empty where none are."""
    page, first = clause.page, clause.happening.last + 1
    while first < clause.high and any(doer.first <= first <= doer.last for doer in found.perpetrators):
        # دمرت القوات 20 لغما
        first += 1
    noun = noun_at(clause, first) if first < clause.high else first
    if noun > first and noun + 1 < clause.high and page.folded[noun] == "من":
        noun += 1
    bomb = page.of_kind(noun, "means") if noun < clause.high else None
    if bomb is None or not _BOMBS & set(bomb.sense.means) or bomb.proclitics:
        return []
    return [Phrase(first, max(bomb.last, phrase_end(page, noun, clause.high)))]


_CRAFT = frozenset({"aircraft", "helicopter", "drone"})


def _brought_down(clause: Clause, found: Arguments) -> None:
    """أسقطت مروحية تركية, إن مسيرتين أوكرانيتين أسقطتا: some craft right beside a verb of shooting down that has no object was itself brought down."""
    page, hit = clause.page, clause.happening.hit
    if found.targets or len(found.perpetrators) != 1 or not clause.is_verb(hit) or hit.suffix:
        return
    beside = found.perpetrators[0]
    if hit.last + 1 != beside.first and beside.last + 1 != hit.first:
        return
    craft = page.of_kind(beside.first, "means")
    if craft is not None and not craft.definite and _CRAFT & set(craft.sense.means):
        found.targets, found.perpetrators = found.perpetrators, []


def _are_whose_defences(found: Arguments) -> bool:
    """منظومات الدفاعات الجوية: whether what was read as met stands right before who met it, as the head of his name."""
    return bool(found.perpetrators) and found.targets[0].last + 1 == found.perpetrators[0].first


def _meets_it(clause: Clause, phrase: Phrase) -> bool:
    """تصدي الجيش, تصدي أنظمة الدفاع الجوي: whether a phrase right behind the word names air defences, or a force that does not fly."""
    page = clause.page
    if phrase.first != clause.happening.hit.last + 1:
        return False
    return are_air_defences(page, phrase) or (clause.names_doer(phrase.first) and page.of_kind(phrase.first, "means", "object") is None)


def _is_ground(page: Page, phrase: Phrase) -> bool:
    """مواقع، عدة مواقع، أربع قرى: whether a phrase is headed by a thing or a word for a kind of place, behind a word of number or not."""
    count = page.count_at(phrase.first)
    vague = page.structure(phrase.first, "partitive") is not None
    head = phrase.first + vague if count is None else count.last_token + 1
    if page.of_kind(head, "place_word") is not None and page.of_kind(head, "people", "force") is None and head not in page.inside_actor:
        return True
    return page.of_kind(head, "object") is not None and (count is None or vague)


def states_struck(page: Page, type_: str, struck: list[Phrase]) -> list[Phrase]:
    """استهدفت السعودية: the countries and towns, by their names alone, on which force was used: where it happened.

    Source: the annotation guidelines, "Spans".
    """
    if type_ not in _ON_A_STATE:
        return []
    return [phrase for phrase in struck if _is_a_town(page, phrase) or _is_a_state(page, phrase)]


def _is_a_state(page: Page, phrase: Phrase) -> bool:
    """قطر, دولة قطر: whether a phrase is nothing but the name of a country, with the word for a state before it or without."""
    named = phrase.first + (phrase.first < phrase.last and is_the_word_for_a_state(page, phrase.first))
    name = page.actor_at.get(named)
    return name is not None and name.last >= phrase.last and page.names_a_country(name)


def _is_a_town(page: Page, phrase: Phrase) -> bool:
    """هاجم مسلحون غوما: whether a phrase is nothing but the name of a town, which no word of the language is."""
    words = range(phrase.first, phrase.last + 1)
    if any(page.hits[index] or page.functions[index] or index in page.inside_actor or index in page.adjective_at for index in words):
        return False
    places = page.reference.gazetteer.lookup(" ".join(page.folded[index] for index in words))
    return any(place.level == "town" and place.population >= _NO_PERSON and not place.common_word for place in places)


# A place of so many people is no namesake of the person who may be meant.
_NO_PERSON = 10_000


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


# آلاف المتظاهرين الفلسطينيين تجمعوا: so far before the verb stand those who did so.
_CROWD_WITHIN = 4


def crowd_before(clause: Clause, found: Arguments) -> Phrase | None:
    """آلاف المتظاهرين تجمعوا: the people, with the word for their number, that end right before a verb in the plural; None where none do, or who did it is known."""
    page, verb = clause.page, clause.happening.hit
    if found.perpetrators or not clause.is_verb(verb) or not page.folded[verb.first].endswith(("وا", "ون")) or verb.last > verb.first:
        return None
    for index in range(verb.first - 1, max(clause.happening.sentence.first - 1, verb.first - _CROWD_WITHIN), -1):
        if page.functions[index] or page.tokens[index].kind != "word":
            return None
        people = page.of_kind(index, "people")
        if people is not None and people.features[1:2] == "p" and not people.proclitics.endswith(("ب", "ل")):
            number = index > 0 and page.structure(index - 1, "partitive") is not None
            return Phrase(index - number, verb.first - 1)
    return None


def _is_what_blew_up(clause: Clause, phrase: Phrase) -> bool:
    """انفجرت سيارة مفخخة, فجرا سيارتين_مفخختين: the bomb is the means, and so is what its adjective makes one."""
    page = clause.page
    rigged = any(page.folded[index] in page.reference.words("companion.rigged") for index in range(phrase.first + 1, phrase.last + 1))
    return rigged or any(_BOMBS & set(hit.sense.means) for hit in page.hits[phrase.first] if hit.sense.kind == "means")


# انفجرت عبوة ناسفة زرعها مجهولون بسيارة: so far behind a blast stands what it hit.
_BLOWN_UP_WITHIN = 6


# انفجرت عبوة داخل حافلة, فجر نفسه وسط تجمع


# فجر مسلحون مجهولون، مساء أمس، عبوة ناسفة
_BOMB_WITHIN = 8


def _sets_off_a_bomb_at(clause: Clause) -> bool:
    """فجر مسلحون عبوة ناسفة بدورية: whether behind a verb stands a bomb, and right behind that a force or a thing with ب."""
    page, last = clause.page, clause.happening.last
    for index in range(last + 1, min(last + 1 + _BOMB_WITHIN, clause.high)):
        bomb = page.of_kind(index, "means")
        if bomb is None or bomb.proclitics or not _BOMBS & set(bomb.sense.means):
            continue
        at = bomb.last + 1
        thing = page.of_kind(at, "object", "people", "force") if at < clause.high else None
        return thing is not None and thing.proclitics == "ب"
    return False


def _blown_up(clause: Clause, found: Arguments) -> None:
    """انفجار لغم بسيارة، تفجير عبوة داخل حافلة: ب, or a word for inside, before a force or a thing says what the blast hit."""
    page = clause.page
    if any(page.folded[index] in page.reference.words("companion.heard") for index in range(max(0, clause.happening.first - 2), clause.happening.first + 1)):
        # دوي انفجارات في ميناء كذا: a blast that is heard is said to have hit nothing.
        return
    last = max(hit.last for hit in clause.happening.words)
    for index in range(last + 1, min(last + 1 + _BLOWN_UP_WITHIN, clause.high)):
        if page.functions[index] == "cause" and index + 1 < clause.high and page.folded[index + 1] in page.reference.words("companion.passing_by"):
            # أثناء مرور موكب
            continue
        if clause.ends_at(index) or page.tokens[index].text in "،؛":
            return
        hit = page.of_kind(index, "object", "people", "force")
        # في ميناء كذا: a site by its name is where it was.
        unnamed = index not in page.in_places
        inside = page.folded[index - 1] in page.reference.words("companion.inside") | page.reference.words("companion.passing_by") or (
            page.folded[index - 1] == "في" and hit is not None and hit.sense.kind in ("object", "force") and unnamed
        )
        if (
            hit is None
            or (hit.proclitics != "ب" and not (inside and not hit.proclitics))
            or clause.is_place(index)
            or page.structure(index, "agent") is not None
        ):
            continue
        if any(_BOMBS & set(other.sense.means) for other in page.hits[index]) or page.of_kind(index, "means") is not None:
            continue
        found.targets.append(next(clause.phrases_from(index, clause.high)))
        return


def _aimed(clause: Clause, found: Arguments) -> None:
    """شن غارات مستهدفا المواقع، استهداف تعرض له المقر, التعذيب الذي يتعرض له السجناء: what a participle of aiming, or a verb of undergoing behind the noun, leads to."""
    page = clause.page
    for index in range(clause.happening.last + 1, clause.high - 1):
        if page.functions[index] == "who" and page.structure(index + 1, "undergo") is not None:
            continue
        if clause.ends_at(index) and page.functions[index] != "cause":
            return
        if page.structure(index, "aiming") is not None:
            next_object(clause, index + 1, found)
            return
        if page.structure(index, "undergo") is not None and page.structure(index + 1, "to_them") is not None:
            after = clause.past_marks(index + 2, clause.high)
            if after < clause.high and not clause.is_place(after) and (clause.names_struck(after) or _is_the_subject(clause, after)):
                found.targets.extend(clause.phrases_from(after, clause.high))
            return


def _is_the_subject(clause: Clause, index: int) -> bool:
    """يتعرض له الشعب, تعرضت لها المظاهرات: behind a verb of undergoing with its pronoun a noun with the article is who undergoes it, though no list has it."""
    page = clause.page
    named = page.tokens[index].text.startswith("ال") and page.tokens[index].kind == "word" and not page.functions[index]
    return named and index not in page.in_time and not any(hit.features.startswith("v") for hit in page.hits[index])


def _from_hands(clause: Clause, found: Arguments) -> None:
    """استعادة المدينة من أيدي المسلحين: those who lost the ground."""
    page = clause.page
    for index in range(clause.happening.last + 1, clause.high - 1):
        hit = page.structure(index, "from_hands")
        # مقاتلون من المعارضة, بإسناد من التحالف: of whom they are, or who helped, and not who lost it.
        lost = page.folded[index] == "من" and page.of_kind(index - 1, "people", "force") is None and not _lends_help(page, index - 1)
        first = hit.last + 1 if hit is not None else index + 1 if lost else clause.high
        if first < clause.high and page.folded[first] == "سيطرة":
            # انتزع الجيش المدينة من سيطرة الحركة
            first += 1
        if first < clause.high and (hit is not None or clause.names_doer(first)) and not clause.is_place(first):
            found.targets.extend(clause.phrases_from(first, clause.high))
            return


def _lends_help(page: Page, index: int) -> bool:
    """بإسناد, بدعم كبير: whether a token, or the one before its adjective, says with whose help it was done."""
    return any(page.structure(at, "supported_by") is not None for at in (index, index - 1))


# دخول قوات موالية للحكومة إلى المدينة وتعرضها: so far before the pronoun stand those whom it means.
_CAME_WITHIN = 10


def _who_came_there(clause: Clause, noun: int, pronoun: str) -> list[Phrase]:
    """دخول القوات إلى المدينة وتعرضها لقصف: forces in the genitive of a verbal noun to which the noun of undergoing is joined; empty where none are."""
    page = clause.page
    if not page.folded[noun].startswith("و") or pronoun not in ("ها", "هم"):
        return []
    for at in range(noun - 1, max(clause.happening.sentence.first, noun - _CAME_WITHIN), -1):
        if page.tokens[at].text in ".؛:" or page.functions[at] in ("that", "clause"):
            return []
        force = page.of_kind(at, "force")
        if force is not None and any(
            hit.sense.kind == "event" and hit.features.startswith("n") for start in (at - 1, at) for hit in page.hits[start] if hit.first < at
        ):
            return [next(clause.phrases_from(at, noun))]
    return []


def _may_undergo(clause: Clause, index: int) -> bool:
    """تعرض فريق أمني، تعرض الفريق: whether a noun that no list has stands at a token, with its adjective or with the article."""
    page, word = clause.page, clause.page.folded[index]
    first = clause.happening.first
    led = clause.happening.hit.proclitics.startswith("ل") or page.folded[first - 1] in page.reference.words("companion.exposed_to")
    if not led or not clause.may_be_struck(index) or page.hits[index] or word.startswith(("ب", "ل")) or word.endswith("ا"):
        return False
    following = index + 1
    described = following < first and page.tokens[following].kind == "word" and not page.functions[following]
    return page.tokens[index].text.startswith("ال") or described


def _who_tells_of_himself(clause: Clause, verb: int) -> Phrase | None:
    """قالت الشرطة إنها تعرضت لهجوم, قال سجناء إنهم عذبوا: who tells, where the "that he" right before a verb means him; None where it means nobody who tells."""
    scope = clause.scope
    if scope is None or not scope.chain or scope.verb is None or scope.mode in ("accuse", "relay") or not scope.verb < verb:
        return None
    if his_that_before(clause.page, verb, scope.verb) is None:
        return None
    told = scope.chain[0]
    return Phrase(told.first, told.last)


# تعرضت قافلة مساعدات تابعة للأمم المتحدة، الأحد، للقصف
_UNDERGONE_WITHIN = 10


def _is_undergone(clause: Clause) -> bool:
    """تعرضت القافلة للقصف: whether ل leads from a verb of undergoing to the deed, with no other deed between."""
    page, hit = clause.page, clause.happening.hit
    to_any = hit.first > clause.low and page.folded[hit.first - 1] == "لاي"
    if clause.is_verb(hit) or not (to_any or hit.proclitics.endswith("ل")):
        # تعرضت القافلة للقصف, لم تتعرض لأي قصف
        return False
    for index in range(hit.first - 1, max(clause.low, hit.first - _UNDERGONE_WITHIN) - 1, -1):
        if page.structure(index, "undergo") is not None:
            return True
        if page.of_kind(index, "event", "harm") is not None or page.tokens[index].text in ".؛:":
            return False
    return False


def _undergone(clause: Clause, found: Arguments) -> None:
    """تعرضت قاعدة ... لقصف, موكب الوزير تعرض لهجوم: the subject of the verb of undergoing is what was struck."""
    page, first = clause.page, clause.happening.first
    if fell_into_it(clause, found):
        return
    for index in range(first - 1, clause.low - 1, -1):
        hit = page.structure(index, "undergo")
        if hit is None:
            continue
        if hit.suffix:
            bodies = nearest_body(clause)
            # زيارة مدينة كذا والتحقق من تعرضها: a place that stands nearer is what was exposed to it.
            placed = bool(bodies) and any(at in page.in_places and at not in page.inside_actor for at in range(bodies[0].last + 1, index))
            found.targets.extend([] if placed else bodies or _who_came_there(clause, index, hit.suffix))
            return
        if (speaker := _who_tells_of_himself(clause, index)) is not None:
            found.targets.append(speaker)
            return
        if page.folded[index].endswith("وا") and (meant := meant_before(clause, index, "هم", found.perpetrators)) is not None:
            # حيث تعرضوا للتعذيب
            found.targets.append(meant)
            return
        after = clause.past_marks(hit.last + 1, first)
        while after + 1 < first and (page.of_kind(after, "direction") is not None or page.folded[after] in page.reference.words("companion.in_it")):
            # تعرض محيط القاعدة, تتعرض فيها القاعدة
            after += 1
        if after + 1 < first and page.structure(after, "to_them") is not None and _is_the_subject(clause, after + 1) and not clause.is_place(after + 1):
            # ما يتعرض له الشعب من عدوان
            found.targets.extend(clause.phrases_from(after + 1, first))
            return
        if after < first and (some := some_of_them(clause, after)) is not None:
            # تعرض سبعة منهم للضرب
            found.targets.append(some)
            return
        if after + 2 < first and page.folded[after] in page.reference.words("companion.any") and page.folded[after + 1] == "من":
            # تعرض أي من السجناء للتعذيب
            after += 2
        noun = noun_at(clause, after) if after < first else first
        if noun > after and noun + 1 < first and page.folded[noun] == "من":
            # تعرض ثلاثة من العمال لهجوم
            noun += 1
        held = noun == after < first and (victim := page.of_kind(noun, "harm")) is not None and victim.sense.harm in ("detained", "abducted")
        if noun < first and (clause.names_struck(noun) or held) and not clause.is_place(noun):
            # تعرض سكان للقصف, تعرض معتقلون للتعذيب
            add(clause, noun, found)
            return
        placed = any(at in page.in_places for at in range(after, min(after + 2, first)))
        if noun == hit.last + 1 < first and not placed and _may_undergo(clause, noun):
            # بعد تعرض فريق أمني لإطلاق نار
            add(clause, noun, found)
            return
        if placed:
            # تعرض دولة قطر لهجوم: it was exposed to it, and not who tells.
            return
        found.targets.extend(_exposed_before(clause, index))
        return


def _befell_its_subject(clause: Clause, found: Arguments) -> None:
    """عشرة طلاب خطفوا في كذا, مئة فلسطيني كانوا قد اعتقلوا: of a verb in the plural that takes an object and has none behind it, the people before it are whom it befell."""
    page, hit = clause.page, clause.happening.hit
    takes_an_object = clause.happening.type in _DONE_TO_SOMEBODY or hit.sense.value == "aiming"
    speaker = _who_tells_of_himself(clause, hit.first) if clause.is_verb(hit) and not hit.suffix else None
    if speaker is not None and (clause.happening.type in _UNDERGONE_BY_WHO_TELLS or _has_an_agent(clause)) and not _has_an_object(clause):
        # قالت امرأتان إنهما اغتصبتا على يد مسلحين
        found.targets, found.by_teller = [speaker], False
        found.perpetrators = apart_from(found.perpetrators, found.targets)
        return
    if hit.suffix or not takes_an_object or not clause.is_verb(hit) or not page.folded[hit.last].endswith("وا"):
        return
    subject = [] if _has_an_object(clause) else _exposed_before(clause, hit.first)
    people = page.of_kind(_past_number(page, subject[0]), "people") if subject else None
    captured = hit.sense.form == "أسر"
    if people is None or (people.sense.who == "combatants" and not captured) or _somebody_stands_behind(clause):
        # مسلحون خطفوا الأحد، من القرية، ثلاثة شبان; مقاتلو الحركة أعدموا قبل خروجهم شيخين; جنود أسروا are the captives.
        return
    if all(page.structure(index, "aspect") is not None or index in page.in_time for index in range(subject[-1].last + 1, hit.first)):
        found.targets, found.perpetrators, found.by_teller = subject, [], False


# What nobody tells of himself as its doer.
_UNDERGONE_BY_WHO_TELLS = frozenset({"torture", "sexual_violence"})


def _has_an_agent(clause: Clause) -> bool:
    """ضربوا على أيدي الشرطة: whether "at the hands of" stands behind the verb."""
    page = clause.page
    behind = range(clause.happening.last + 1, min(clause.happening.last + 1 + _UNDERGONE_WITHIN, clause.high))
    return any((by := page.structure(index, "agent")) is not None and by.last > by.first for index in behind)


def _somebody_stands_behind(clause: Clause) -> bool:
    """Whether people, or a number that counts no time, stand behind the verb in its clause, who may be its object far off."""
    page = clause.page
    behind = (index for index in range(clause.happening.last + 1, clause.high) if index not in page.in_time)
    return any(page.of_kind(index, "people") is not None or page.count_at(index) is not None for index in behind)


# المواقع العسكرية السورية التي قصفت: so many words describe the thing before "which".
_DESCRIBED_BY = 3


def _of_which_it_is_said(clause: Clause) -> Phrase | None:
    """المواقع التي قصفت في كذا: the thing, which is no weapon, before "which" and a verb of striking that has no object; None where none stands there."""
    page, hit = clause.page, clause.happening.hit
    if hit.suffix or not clause.is_verb(hit) or hit.first < 2 or page.functions[hit.first - 1] != "who" or _has_an_object(clause):
        return None
    for index in range(hit.first - 2, max(clause.happening.sentence.first, hit.first - 2 - _DESCRIBED_BY) - 1, -1):
        if page.functions[index] or page.tokens[index].kind != "word":
            return None
        if page.of_kind(index, "object") is not None:
            weapon = page.of_kind(index, "means", "force", "event") is not None
            return None if weapon or clause.is_place(index) else next(clause.phrases_from(index, hit.first - 1))
    return None


def _has_an_object(clause: Clause) -> bool:
    """Whether a word that is no preposition and no time stands right behind the verb, or a preposition with a pronoun (قصفت منها المدينة)."""
    page, after = clause.page, clause.happening.last + 1
    if after < clause.high and (page.structure(after, "to_them") is not None or page.folded[after] in page.reference.words("companion.in_it")):
        return True
    return after < clause.high and page.tokens[after].kind == "word" and not page.functions[after] and after not in page.in_time


def _past_number(page: Page, phrase: Phrase) -> int:
    count = page.count_at(phrase.first)
    return phrase.first if count is None or count.ordinal else min(count.last_token + 1, phrase.last)


# موكب الوزير في مدينة كذا يتعرض لهجوم: so many words, but for those of places, before the verb stands its subject.
_EXPOSED_WITHIN = 6


def _exposed_before(clause: Clause, verb: int) -> list[Phrase]:
    """موكب الوزير تعرض لهجوم, أربع قواعد في كذا وكذا تتعرض لهجوم: what stands before a verb of undergoing, with its number; empty where nothing does."""
    page, words, owner = clause.page, 0, list[Phrase]()
    for before in range(verb - 1, clause.low - 1, -1):
        if clause.ends_at(before) or words >= _EXPOSED_WITHIN:
            return owner
        words += before not in page.in_places
        if before and clause.proclitics(before) == "ل" and page.structure(before - 1, "affiliated") is not None:
            # قافلة تابعة للمنظمة تعرضت لهجوم: whose it was.
            owner = list(clause.phrases_from(before, verb))
            continue
        if clause.names_struck(before) and not clause.is_place(before) and not (before and page.functions[before - 1] == "preposition"):
            while before - 1 >= clause.low and clause.names_struck(before - 1):
                before -= 1
            phrases = list(clause.phrases_from(before, verb))
            counts = (page.count_at(at) for at in range(max(clause.low, before - 2), before))
            first = next((count.first_token for count in counts if count is not None and not count.ordinal and count.last_token == before - 1), before)
            return [Phrase(first, phrases[0].last, "" if first < before else phrases[0].proclitics), *phrases[1:]]
        opens = before == clause.low or page.functions[before - 1] == "that"
        if opens and clause.may_be_struck(before) and (owner or (page.tokens[before].text.startswith("ال") and not page.hits[before])):
            # أن الطواقم الطبية تعرضت لإطلاق نار, أن فريقا تابعا للأمم المتحدة تعرض لهجوم
            return [Phrase(before, owner[-1].last)] if owner else list(clause.phrases_from(before, verb))
    return owner
