"""What a verbal noun struck: its genitive, what follows على or ضد, and both sides of a clash."""

from __future__ import annotations

from marsad.extract.rules.air_defences import flew_before
from marsad.extract.rules.clash_sides import read_parties, read_sides
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted_nouns import counts_with_what, noun_at
from marsad.extract.rules.deeds import describes_the_act
from marsad.extract.rules.families import FORCE, MARCHES
from marsad.extract.rules.genitives import past_adjectives
from marsad.extract.rules.led_up_to import past_deed
from marsad.extract.rules.light_verbs import light_at
from marsad.extract.rules.objects import add, antecedent, holds_object, next_object
from marsad.extract.rules.objects_that_decide import brings_down_another
from marsad.extract.rules.page import Page
from marsad.extract.rules.past_places import past_aside, past_instrument, past_place
from marsad.extract.rules.pronouns import some_of_them, somebody_by_clause
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.so_called import what_it_is_called
from marsad.reference.lexicon import Hit

# Verbal nouns of these take what was struck as their genitive (استهداف الوفد، اغتيال القائد).
_TRANSITIVE = frozenset("armed_attack assassination property_destruction abduction detention interception execution torture".split())
_FIRED = frozenset({"shelling", "drone_strike"})
_OPERATIONS = frozenset({"incursion", "deployment"})


def of_noun(clause: Clause, hit: Hit, found: Arguments) -> None:
    """Adds what a verbal noun struck: what its phrase holds, its genitive, or what a preposition behind it leads to."""
    if holds_object(clause, hit):
        add(clause, hit.last, found)
        return
    if hit.definite and hit.first and clause.page.is_listed(hit.first - 1, "companion.forces_to"):
        # أجبر القصف مئات الأسر على النزوح: whom it drives out stands behind it.
        return
    if hit.suffix and clause.happening.type == "interception" and not brings_down_another(clause.page, hit):
        found.targets.extend(flew_before(clause, hit.first))
        return
    if hit.suffix and not hit.features.startswith("v") and any(phrase.first == hit.last + 1 for phrase in found.perpetrators):
        antecedent(clause, hit, found)
        return
    if hit.suffix in _ITS and _is_done_to_it(clause, hit):
        antecedent(clause, hit, found, hit.first - 1)
        return
    after = _past_the_term(clause, past_adjectives(clause, hit))
    done_to = clause.happening.type in FORCE or clause.happening.type in _TRANSITIVE
    led = after < clause.high and clause.proclitics(after) == "ل" and clause.names_struck(after) and not clause.is_place(after)
    if led and done_to and not hit.suffix and (hit.sense.value == "aiming" or (clause.role(hit) != "doer" and _is_a_thing_alone(clause, after))):
        # استهداف إيراني لخزانات الوقود: behind its adjectives a noun of striking leads to what was struck by ل.
        add(clause, after, found)
        return
    if hit.suffix and done_to and after < clause.high and clause.proclitics(after) == "ل" and clause.names_struck(after) and not clause.is_place(after):
        # استهدافها للمدنيين
        add(clause, after, found)
        return
    if (
        hit.suffix
        and clause.role(hit) != "doer"
        and not _hurts(clause, hit)
        and (after >= clause.high or not clause.names_struck(noun_at(clause, after)))
        and not found.perpetrators
        and done_to
    ):
        meant = _meant(clause, hit)
        if meant is not None:
            found.targets.append(meant)
            return
    if after >= clause.high or (hit.suffix and clause.page.tokens[after].text == "،"):
        # المنطقة التي تم قصفها، ...: the pronoun says what was struck.
        return
    if clause.happening.type == "armed_clash" and read_sides(clause, after, found):
        return
    if clause.happening.type == "ceasefire" and read_parties(clause, after, found):
        return
    if clause.happening.type == "threat" and after in clause.page.actor_at and not clause.proclitics(after):
        # تهديدات واشنطن: whose threats they are.
        return
    counted = _behind_its_count(clause, after)
    if counted is not None:
        _of_one_counted(clause, hit, counted, found)
        return
    doing = {phrase.first: phrase.last for phrase in (*found.perpetrators, *found.carriers)}
    after = clause.past_marks(after, clause.high)
    while after in doing:
        after = clause.past_marks(doing[after] + 1, clause.high)
    if after >= clause.high:
        return
    if doing:
        # قصف الجيش ردا على الهجوم ثلاثة منازل
        after = past_deed(clause.page, after, clause.high)
        beyond = past_instrument(clause, past_place(clause, after))
        if beyond > after and beyond < clause.high and _owns_the_place(clause, beyond):
            # عملية في الساحل الغربي لليمن
            _after_preposition(clause, beyond + 1, found)
            return
        after = beyond
    while (beyond := _past_second_noun(clause, after)) < clause.high:
        after = beyond
    if (clause.role(hit) == "doer" or clause.happening.part is not None) and not doing:
        said = clause.page.of_kind(after, "event")
        subject = _has_verb_before(clause, hit)
        if subject and not clause.page.hits[hit.first - 1][0].suffix:
            # دمرت غارات أخرى الجسر: the noun is the subject of the verb before it, which has no object in its ending (استهدفته الغارة).
            next_object(clause, after, found)
        elif said is not None and said.features.startswith("v") and not said.suffix:
            # الضربات أصابت أهدافا: a verb that is no happening of its own says what was hit.
            next_object(clause, after + 1, found)
        else:
            _after_preposition(clause, after, found)
        return
    many = clause.page.structure(after, "partitive")
    if (many is not None and many.proclitics.endswith("ب")) or counts_with_what(clause, after):
        # هجوم بعشرات الصواريخ على قاعدة: with how many.
        _after_preposition(clause, after, found)
        return
    noun = noun_at(clause, after)
    weapon = clause.page.of_kind(noun, "means") if noun < clause.high else None
    if weapon is not None and weapon.proclitics == "و":
        # بقذائف الهاون والمدفعية: with what.
        return
    if noun < clause.high and describes_the_act(clause.page, noun):
        _after_preposition(clause, after, found)
        return
    if noun < clause.high and clause.names_struck(noun) and not clause.is_place(noun) and (doing or not clause.proclitics(noun).endswith("ل")):
        add(clause, noun, found)
        return
    if clause.happening.type in _TRANSITIVE and clause.role(hit) != "doer" and _is_unknown_genitive(clause, hit, after):
        add(clause, noun_at(clause, after), found)
        return
    _after_preposition(clause, after, found)


def _past_the_term(clause: Clause, index: int) -> int:
    """حكما بالسجن عشر سنوات على ناشط: for how long stands before whom a court sends to prison."""
    held = clause.happening.type == "detention" and index + 1 < clause.high
    return index + 2 if held and clause.page.folded[index + 1] in clause.page.reference.words("companion.years") else index


def _owns_the_force(page: Page, index: int) -> bool:
    """القوات المسلحة للجمهورية: whether a force, with its adjective or without, stands right before ل and whose it is."""
    forces = (page.of_kind(at, "force") for at in (index - 1, index - 2) if at >= 0)
    return any(force is not None and force.definite for force in forces)


def _owns_the_place(clause: Clause, index: int) -> bool:
    """في الساحل الغربي لليمن: whether a state with ل stands behind a place, whose it is."""
    name = clause.page.actor_at.get(index)
    return name is not None and name.proclitics == "ل" and not clause.page.names_a_body(name)


def _is_a_thing_alone(clause: Clause, index: int) -> bool:
    """قصف لخزانات الوقود, but not قصف لقوات النظام or قصف للجيش: what ل leads to is a thing, and no force whose deed it may be."""
    page = clause.page
    return page.of_kind(index, "object") is not None and page.of_kind(index, "force") is None and index not in page.actor_at


_ITS = frozenset({"ه", "ها", "هم"})


def _is_done_to_it(clause: Clause, hit: Hit) -> bool:
    """المصنع بعد استهدافه، تم استهدافها: a noun of striking whose pronoun is what was struck."""
    page, before = clause.page, hit.first - 1
    if not hit.features.startswith("n") or before < 0 or hit.sense.type not in ("armed_attack", "property_destruction", "shelling"):
        return False
    if clause.role(hit) != "target" and hit.sense.value not in ("bombing", "aiming"):
        return False
    after = noun_at(clause, hit.last + 1) if hit.last + 1 < clause.high else clause.high
    if after < clause.high and (clause.names_struck(after) or clause.is_place(after)):
        # بعد قصفه مبنى: he bombed it.
        return False
    return page.functions[before] == "cause" or any(other.sense.mode == "passive" for other in page.hits[before])


# هذا الاستهداف هو الرابع من نوعه: so near behind the noun the words for its kind stand.
_KIND_WITHIN = 6


def _behind_its_count(clause: Clause, index: int) -> int | None:
    """الاستهداف هو الرابع من نوعه اليوم ل: the token behind the words that count a happening and their time; None where none do."""
    page = clause.page
    for at in range(index, min(index + _KIND_WITHIN, clause.high)):
        if clause.ends_at(at) or page.of_kind(at, "event", "saying"):
            return None
        if page.folded[at] in page.reference.kind_words:
            return clause.past_marks(at + 1, clause.high)
    return None


def _of_one_counted(clause: Clause, hit: Hit, index: int, found: Arguments) -> None:
    """الرابع من نوعه لقواعد كذا، على قواعد كذا: what ل or a preposition behind a count leads to; ل before a force after a noun of its doer names the doer."""
    if index >= clause.high:
        return
    led = clause.proclitics(index).endswith("ل") and clause.names_struck(index) and not clause.is_place(index)
    if led and (clause.role(hit) != "doer" or clause.page.of_kind(index, "object") is not None):
        add(clause, index, found)
    elif not led:
        _after_preposition(clause, index, found)


# رصدنا هجوما صاروخيا يستهدف الشمال ونعمل على اعتراضه: so far back stands what the pronoun means.
_MEANT_WITHIN = 12


def _hurts(clause: Clause, hit: Hit) -> bool:
    """إصابته: a noun of wounding, whose people are told by its harm."""
    return any(other.sense.kind == "harm" and other.sense.harm in ("killed", "injured") for other in clause.page.hits[hit.first])


def _meant(clause: Clause, hit: Hit) -> Phrase | None:
    """المنصات تم استهدافها، المجمع بعد استهدافه: people or a thing before the noun that its pronoun agrees with; None where none stands there."""
    page = clause.page
    for index in range(hit.first - 1, max(clause.happening.sentence.first, hit.first - _MEANT_WITHIN) - 1, -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] == "clause":
            return None
        noun = page.of_kind(index, "object", "people")
        where = page.functions[index - 1] == "preposition" and page.folded[index - 1] != "من"
        if noun is None or noun.proclitics.endswith(("ب", "ل")) or where or page.of_kind(index, "means"):
            continue
        if clause.is_place(index) or not clause.names_struck(index):
            continue
        many = noun.features[1:2] == "p"
        feminine = page.folded[noun.last].endswith(("ة", "ات")) or (many and noun.sense.kind == "object")
        if (
            (hit.suffix == "ها" and feminine)
            or (hit.suffix == "ه" and not feminine and not many)
            or (hit.suffix == "هم" and many and noun.sense.kind == "people")
        ):
            return next(clause.phrases_from(index, hit.first))
    return None


def _has_verb_before(clause: Clause, hit: Hit) -> bool:
    before = hit.first - 1
    return before >= 0 and any(
        other.sense.kind in ("event", "harm") and other.features.startswith("v") and other.sense.strength != "light" for other in clause.page.hits[before]
    )


def _past_second_noun(clause: Clause, index: int) -> int:
    """استهداف وتدمير المواقع, هجمات جوية وهجمات مدفعية على, غارات أخرى على: the token behind another verbal noun that shares what was struck, or behind "other"; the limit without one."""
    hit = clause.page.of_kind(index, "event")
    if hit is not None and hit.proclitics == "و" and hit.features.startswith("n") and not hit.definite:
        return hit.last + 1
    return index + 1 if clause.page.folded[index] in clause.page.reference.words("companion.other") else clause.high


def _is_unknown_genitive(clause: Clause, hit: Hit, index: int) -> bool:
    """استهداف الوفد، القبض على 30 مشتبها: whether a noun that no list has is what the verbal noun struck, and not its adjective."""
    page, noun = clause.page, noun_at(clause, index)
    complete = hit.definite or hit.suffix or page.tokens[hit.last].text.startswith("ال")
    if noun >= clause.high or complete or not clause.may_be_struck(noun):
        return False
    if noun > index or page.tokens[noun].text.startswith("ال") or page.structure(noun, "partitive"):
        return True
    following = noun + 1
    if following >= clause.high or page.tokens[following].kind != "word" or page.functions[following] or following in page.in_time:
        return False
    return all(other.sense.kind in ("people", "force", "object") for other in page.hits[following])


# هجوم عنيف بالصواريخ فجر اليوم على: so far behind a noun stands the preposition that leads to what was struck.
_PREPOSITION_WITHIN = 6


def _after_preposition(clause: Clause, index: int, found: Arguments) -> None:
    """هجوم على دورية، غارات ضد مواقع: what follows على، ضد, unless it is a place."""
    page = clause.page
    if clause.happening.type in MARCHES:
        return
    doing = {at for phrase in found.perpetrators for at in range(phrase.first, phrase.last + 1)}
    start = past_aside(clause, index + (page.tokens[index].text in ("،", ",") and index + 1 < clause.high))
    index = start if start > index + 1 else index
    reach = index + _PREPOSITION_WITHIN + len(doing)
    hit = clause.happening.hit
    # هجوم بإطلاق صواريخ: behind ب it says how, and the attack what was struck.
    launched = hit.sense.value == "launches" and clause.happening.type in _FIRED and not hit.proclitics
    for at in range(index, clause.high - 1):
        if at >= reach:
            return
        # إطلاق أكثر من 40 صاروخا من كذا تجاه: how many weapons, and from where, count for nothing.
        reach += launched and (at in page.in_places or page.of_kind(at, "means") is not None or page.count_at(at) is not None)
        done = page.functions[at] == "who" and light_at(clause, at + 1) is not None
        if page.tokens[at].text == "،" and at > index and _leads_to_a_thing(clause, at + 1):
            # قصفه الجوي المكثف، على منازل المدنيين
            continue
        if (clause.ends_at(at) and not done) or page.tokens[at].text == "،":
            return
        if at in doing or done:
            continue
        if at - 1 in doing and clause.proclitics(at) == "ل" and _is_a_thing_alone(clause, at) and not clause.is_place(at):
            # ضربات وجهتها فرنسا لمواقع
            add(clause, at, found)
            return
        name = page.actor_at.get(at)
        if name is not None and name.proclitics == "ل" and not page.names_a_body(name) and not found.targets and not _owns_the_force(page, at):
            found.targets.extend(clause.phrases_from(at, clause.high))
            return
        meant = clause.happening.type in _OPERATIONS or _drives_out(clause, at)
        if meant and _is_purpose(clause, at) and clause.names_struck(at + 1) and not page.of_kind(at + 1, "object"):
            found.targets.extend(_driven_from(clause, at + 1) or clause.phrases_from(at + 1, clause.high))
            return
        if page.structure(at, "adverb"):
            continue
        if (
            page.folded[at] in page.reference.words("companion.against")
            and at + 1 < clause.high
            and (page.structure(at + 1, "published_on") or page.folded[at - 1] == "بناء")
        ):
            # تمت بناء على أوامر: what it went by.
            return
        if clause.happening.type == "interception" and page.folded[at] in page.reference.words("companion.flying_towards"):
            # التصدي لصواريخ قادمة باتجاه القواعد: where what flies was going.
            return
        if page.folded[at] == "علي" and at > index and _has_a_verb_of_its_own(page, at - 1):
            # القصف أجبرهم على الفرار, أمر يتعين على العالم منعه
            return
        if page.folded[at] in page.reference.words("companion.against"):
            first = clause.past_marks(at + 1, clause.high)
            if clause.happening.type == "threat" and first < clause.high and first in page.actor_at and page.names_a_country(page.actor_at[first]):
                # توعد بالرد على باكستان: a state that is threatened is more than a place.
                found.targets.extend(clause.phrases_from(first, clause.high))
                return
            if first >= clause.high or clause.is_place(first) or page.folded[first] in page.reference.words("companion.along"):
                # على طول الحدود: where it was.
                return
            if found.is_blamed and any(first == phrase.first for phrase in found.perpetrators):
                # باللوم في الهجوم على الجيش: on whom the blame is laid.
                return
            somebody = what_it_is_called(clause, first) or somebody_by_clause(clause, first) or some_of_them(clause, first)
            if somebody is not None:
                found.targets.append(somebody)
                return
            noun = noun_at(clause, first)
            if noun > first and noun + 1 < clause.high and page.folded[noun] == "من" and clause.names_struck(noun + 1):
                # هجوم على ثلاثة من رجال الشرطة
                noun += 1
            if noun < clause.high and page.tokens[noun].kind == "word" and not page.functions[noun] and len(page.folded[noun]) > 2 and _is_thing(clause, noun):
                add(clause, noun, found)
            return


def _leads_to_a_thing(clause: Clause, index: int) -> bool:
    """على منازل المدنيين, ضد مواقع كذا: whether على or ضد stands at a token, right before a thing or people that the lists have."""
    page = clause.page
    return index + 1 < clause.high and page.folded[index] in page.reference.words("companion.led_to_struck") and clause.names_struck(index + 1)


def _has_a_verb_of_its_own(page: Page, index: int) -> bool:
    """أجبرهم، يتعين: whether a word before على is a verb that governs it, and tells of no force itself."""
    hits = page.hits[index]
    if any(hit.sense.value == "forces" for hit in hits):
        return True
    return page.folded[index] in page.reference.words("companion.governs_on")


def _is_thing(clause: Clause, index: int) -> bool:
    """Whether a word after على may be what was struck: no word for a kind of place, unless it is also a thing."""
    page = clause.page
    if page.structure(index, "partitive") is not None and page.of_kind(index, "object", "people", "force") is None and index + 1 < clause.high:
        # على كافة المحاور
        index += 1
    return page.of_kind(index, "object", "people", "force") is not None or page.of_kind(index, "place_word", "direction") is None


def _drives_out(clause: Clause, index: int) -> bool:
    """هجوم لطرد المسلحين, غارات لدحر الميليشيا: a purpose that is itself done to somebody."""
    return any(hit.sense.kind == "event" and hit.sense.role == "target" and hit.proclitics == "ل" for hit in clause.page.hits[index])


def _driven_from(clause: Clause, index: int) -> list[Phrase]:
    """لتطهير آخر الجيوب من المسلحين: the people behind "from" and the ground, which starts at a token, that is to be cleared of them; empty where none are."""
    page = clause.page
    ground = next(clause.phrases_from(index, clause.high))
    first = ground.last + 2
    if first >= clause.high or page.folded[first - 1] != "من" or page.of_kind(index, "force") is not None:
        return []
    return list(clause.phrases_from(first, clause.high)) if page.of_kind(first, "people", "force") is not None or first in page.actor_at else []


def _is_purpose(clause: Clause, index: int) -> bool:
    """عملية لملاحقة المسلحين، لمواجهة المسلحين: a verbal noun with ل, and no happening of its own."""
    page, word = clause.page, clause.page.folded[index]
    if (
        not word.startswith("ل")
        or word.startswith("لل")
        or len(word) < (4 if page.hits[index] else 5)
        or index in page.inside_actor
        or word in page.reference.words("companion.on_behalf")
    ):
        return False
    verbal = (hit for hit in page.hits[index] if hit.sense.value != "war")
    return all(hit.sense.kind in ("event", "realis") and hit.proclitics.endswith("ل") and hit.features.startswith("n") for hit in verbal)
