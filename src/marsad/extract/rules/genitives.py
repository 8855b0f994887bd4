"""Who did it, by a verbal noun: the body behind the noun (قصف الاحتلال سيارة), where it is not what was struck."""

from __future__ import annotations

from marsad.extract.rules.cases import is_accusative
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted import is_governed, spelt_out
from marsad.extract.rules.families import MARCHES
from marsad.extract.rules.governors import nearest_body
from marsad.extract.rules.names_of_forces import describes_its_weapons, names_liberators
from marsad.extract.rules.objects_that_decide import brings_down_another
from marsad.extract.rules.page import Page
from marsad.extract.rules.past_places import past_instrument, past_place
from marsad.extract.rules.people_of_nouns import people_who_did
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.tried import verb_of_trying
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

# A name after these nouns is who did it even where nothing struck follows (قصف التحالف، توغل الجيش).
_DONE_BY = frozenset(
    "chemical_attack suicide_attack air_strike shelling drone_strike incursion deployment threat prediction territory_change protest riot displacement".split()
)
_BOMBED = frozenset({"air_strike", "shelling", "drone_strike"})
_MOVES = frozenset({"incursion", "deployment", "territory_change"})
_SHOT = frozenset({"armed_attack", "assassination", "protest_repression"})
_SPOKEN = frozenset({"threat", "prediction"})
# Words between a verb of dealing and the blow: its doer.
_DEALT_REACH = 4
_EACH_WITHIN = 12
_HIS = ("ه", "ها", "هم")


def _who_tried(clause: Clause, verb: int, hit: Hit) -> list[Phrase]:
    """حاول شاب دهس جنود, إن المهاجم حاول: people between the verb of trying and the deed, or right before that verb; empty where none stand there."""
    people = clause.page.of_kind(verb + 1, "people")
    if verb + 1 < hit.first:
        return [Phrase(verb + 1, hit.first - 1)] if people is not None else []
    before = clause.page.of_kind(verb - 1, "people") if verb > clause.low else None
    return [Phrase(verb - 1, verb - 1)] if before is not None and before.definite and before.sense.who in ("combatants", "unspecified") else []


def _is_of_who_speaks(clause: Clause, hit: Hit) -> bool:
    """قالت واشنطن إن غاراتها قتلت, ادعاءات الجيش بسيطرته: whether the pronoun of a deed right behind "that", or behind whose words they are, is of who speaks."""
    scope, page = clause.scope, clause.page
    if scope is None or scope.verb is None or not scope.chain or scope.mode != "say":
        return False
    noun = page.of_kind(scope.verb, "saying")
    if noun is not None and noun.sense.value == "noun" and scope.chain[0].last == hit.first - 1 and hit.proclitics == "ب":
        return clause.names_doer(scope.chain[0].first)
    if page.functions[hit.first - 1] != "that":
        return False
    feminine = page.folded[scope.verb].endswith("ت") or page.folded[scope.verb].removeprefix("و").startswith("ت")
    teller = scope.chain[0].first
    return clause.names_doer(teller) and scope.verb < hit.first and hit.suffix in (("ها",) if feminine else ("ه", "هم"))


def _fighters_with_an_object(clause: Clause, hit: Hit, first: int) -> Phrase | None:
    """خطف مسلحين طفلا, اقتحام متمردين مركزا, اقتحام مسلحين للمبنى: fighters right behind a verbal noun of striking, with its object in the accusative or with ل behind them; else None."""
    page = clause.page
    people = page.of_kind(first, "people")
    if people is None or people.definite or people.suffix or people.proclitics or people.sense.who not in ("combatants", "security"):
        return None
    if hit.definite or hit.suffix or clause.role(hit) == "doer":
        return None
    phrase = next(clause.phrases_from(first, clause.high))
    after = phrase.last + 1
    struck = after < clause.high and ((page.folded[after].endswith("ا") and is_accusative(page, after)) or _is_a_thing_with_l(page, after))
    return phrase if struck else None


def _is_a_thing_with_l(page: Page, index: int) -> bool:
    """للمبنى, لدورية: a thing or a patrol with ل, right behind those who struck it."""
    thing = page.of_kind(index, "object", "force")
    return thing is not None and thing.proclitics == "ل" and page.of_kind(index, "people") is None


TAKEN = frozenset({"detention", "abduction", "execution"})


def did_something_else(page: Page, first: int) -> bool:
    """سجن جندي قتل طفلا, احتجاز شرطي خنق رجلا: whether a clause right behind somebody without the article says what he did, for which he is taken."""
    person = page.somebody_at(first)
    verb = first + 1 + (first + 1 in page.adjective_at)
    if person is None or person.last != first or person.features[1:2] != "s" or verb >= len(page):
        return False
    return any(hit.sense.kind in ("event", "harm") and hit.features[:3] == "vp3" and not hit.proclitics for hit in page.hits[verb])


def read_genitive(clause: Clause, hit: Hit, found: Arguments) -> None:
    """قصف الاحتلال سيارة, هجوم الجيش على الموقع, قصف لقوات النظام: the name after a verbal noun, where it is not what was struck."""
    page, happening = clause.page, clause.happening
    if _is_for_or_against(clause, hit) or _sends_a_thing(clause, hit):
        return
    if hit.last > hit.first and happening.type in _MOVES and clause.names_force(hit.last) and not clause.proclitics(hit.last):
        # انسحاب القوات الحكومية: the phrase that tells of it holds those who moved.
        found.perpetrators.extend(clause.phrases_from(hit.last, clause.high))
        return
    if hit.last > hit.first and happening.type in _SHOT and is_fighter(clause, hit.last) and page.functions[hit.first] == "agent":
        # برصاص قناصة الاحتلال: the phrase that tells of it holds those who shot.
        found.perpetrators.extend(clause.phrases_from(hit.last, clause.high))
        return
    if hit.sense.kind == "harm" and hit.sense.value == "of_victim":
        # مقتل المرشد الأعلى علي فلان: behind such a noun stands whom it befell, with all his titles and names.
        return
    first = past_adjectives(clause, hit)
    apart = first + 1 < clause.high and page.folded[first] == "ل" and page.tokens[first + 1].kind == "mark"
    if apart:
        # هجوم لـ #الجماعة
        first = clause.past_marks(first + 1, clause.high)
    if first >= clause.high or happening.type == "armed_clash" or (happening.type in TAKEN and did_something_else(page, first)):
        return
    if (tried := verb_of_trying(clause.page, hit)) is not None:
        found.perpetrators.extend(_who_tried(clause, tried, hit))
        return
    later = clause.past_marks(first, clause.high) if clause.is_of_time(first) else first
    if first < later < clause.high and clause.names_doer(later) and not clause.proclitics(later):
        # قصف ليلا الجيش مدينة: who did it stands behind a time, and what was struck behind him.
        doers = list(clause.phrases_from(later, clause.high))
        if leaves_an_object(clause, doers[-1].last + 1):
            found.perpetrators.extend(doers)
            return
    if happening.type == "interception" and brings_down_another(page, hit):
        found.by_teller = _is_of_who_speaks(clause, hit)
        found.perpetrators = [] if found.by_teller else nearest_body(clause)
        return
    if happening.type == "interception":
        found.perpetrators.extend(_who_shot_it_down(clause, first))
        return
    is_noun = hit.proclitics.endswith(("ب", "ل")) or _has_only_its_nouns_form(clause, hit, first)
    if hit.suffix in _HIS and not is_noun and clause.names_doer(hit.last + 1) and not clause.proclitics(hit.last + 1):
        # منزل قصفه الاحتلال: with a pronoun and a subject after it the word is the verb.
        found.perpetrators.extend(clause.phrases_from(hit.last + 1, clause.high))
        return
    if hit.suffix in _HIS:
        # هجومه is his attack; استهدافه may be the attack on him.
        if clause.role(hit) == "doer" or happening.type in _DONE_BY or _has_only_its_nouns_form(clause, hit, first):
            found.by_teller = _is_of_who_speaks(clause, hit)
            found.perpetrators = [] if found.by_teller else nearest_body(clause)
            found.open_subject = not found.perpetrators and not found.by_teller
        return
    if page.tokens[first].text in ("#", '"', "«", "“") and first + 1 < clause.high:
        first += 1
    name = page.actor_at.get(first)
    if name is not None and (
        page.is_medium(name) or (happening.type in _BOMBED and name.last == first and page.of_kind(first, "object", "place_word") is not None)
    ):
        # قصف القاعدة: a base, which is also what a body is called, is what was bombed.
        return
    if (
        hit.definite
        and hit.first
        and (name is None or not clause.names_doer(first))
        and any(other.features.startswith("v") and other.sense.kind == "event" for other in page.hits[hit.first - 1])
    ):
        # استهدف الهجوم دورية, استهدفت الغارات صنعاء: the noun is the subject of the verb before it, which has its object behind it.
        return
    if hit.definite and hit.first and page.is_listed(hit.first - 1, "companion.drives_to"):
        # دفع الهجوم واشنطن إلى شن غارات: whom the attack drove to something.
        return
    if name is None and is_accusative(page, first) and (hit.definite or _is_subject_of_a_killing(page, hit)):
        # قتلت الغارة قياديا, قتلت غارة جنديا
        return
    people = page.of_kind(first, "people") if name is None and _is_subject_of_a_killing(page, hit) else None
    if people is not None and not people.definite:
        # قتلت غارة قائد كتيبة: whoever has no article behind the subject of a killing was killed.
        return
    fighters = _fighters_with_an_object(clause, hit, first)
    if fighters is not None:
        found.perpetrators.append(fighters)
        return
    if _is_subject_of_a_strike(clause, hit) and name is None and _is_some_thing(clause, first):
        # استهدفت غارة قياديا
        return
    shooters = next(clause.phrases_from(first, clause.high)) if "fire" in hit.sense.needs else None
    # إطلاق أي نيران: any that may be opened no fire.
    if shooters is not None and page.folded[first] in page.reference.words("companion.kinds_of_fire"):
        # إطلاق كثيف للرصاص: how they shot.
        return
    if shooters is not None and page.structure(first, "any") is None and shooters.last + 1 < clause.high and page.structure(shooters.last + 1, "fire"):
        # إطلاق آليات الاحتلال النار: who stands before the fire opened it.
        found.perpetrators.append(shooters)
        return
    if happening.type == "riot" and name is None and is_crowd(clause, first):
        # رشق شبان القوات بالحجارة
        found.perpetrators.append(next(clause.phrases_from(first, clause.high)))
        return
    proclitics = "ل" if apart else clause.proclitics(first)
    if happening.type == "riot" and (page.of_kind(first, "force") is not None or (name is not None and page.is_armed(name))) and not proclitics:
        # رشق الجيش بالحجارة: forces are who is pelted.
        return
    did = people_who_did(clause, hit, first) if name is None and page.of_kind(first, "force") is None and clause.role(hit) != "doer" else None
    if did is not None:
        found.perpetrators.append(did)
        return
    if name is None and page.of_kind(first, "force") is None and not (is_fighter(clause, first) and _may_be_the_doers(clause, hit, first)):
        _with_preposition(clause, hit, first, found)
        return
    if proclitics == "ل" and name is not None and first > hit.last + 1 and hit.last < name.first and _leads_on(clause, name.last + 1):
        # الهجمات الصاروخية الواسعة للجمهورية الإسلامية على حيفا
        found.perpetrators.extend(clause.phrases_from(first, clause.high))
        return
    bombs = name is not None and hit.sense.type in _BOMBED and not (name.metonym or page.names_a_country(name))
    if proclitics == "ل" and name is not None and not (bombs or page.names_a_body(name)) and not _are_raids_of(clause, hit, first):
        # الضربة لسوريا: a state with ل is struck; قصف للاحتلال is what it did.
        return
    if proclitics == "ل":
        if _is_dealt(clause, hit) or _has_its_doer_before(clause, hit):
            # وجه ضربة للحركة, نفذ المسلحون كمينا لدورية: it is dealt to whoever is named with ل.
            return
        if clause.role(hit) == "doer" or happening.type in _DONE_BY or _are_raids_of(clause, hit, first):
            found.perpetrators.extend(clause.phrases_from(first, clause.high))
        return
    if happening.type == "assassination" and name is not None and (page.names_an_office(name) or page.names_a_person(name)):
        # اغتيال المرشد الأعلى علي فلان: an office before a name is who was killed.
        return
    if proclitics or page.functions[first] or (happening.type in MARCHES and _is_another_march(page, first)):
        return
    phrases = list(clause.phrases_from(first, clause.high))
    if (
        name is None
        and clause.role(hit) != "doer"
        and (hit.sense.type or happening.type) not in _DONE_BY
        and _are_forces_of(clause, Phrase(first, phrases[-1].last))
    ):
        return
    cut = _object_inside(clause, phrases[-1]) if clause.role(hit) != "target" else None
    if cut is not None:
        found.perpetrators.extend([*phrases[:-1], Phrase(phrases[-1].first, cut - 1, phrases[-1].proclitics)])
        return
    # قصف سوريا: a state is struck, unless what it struck follows.
    # تهديدات واشنطن: a state threatens.
    # استهداف آليات بصلية: the weapon makes it shelling, and the word is still one whose genitive is struck.
    own_type = hit.sense.type or happening.type
    if name is None and clause.role(hit) != "doer" and own_type not in _DONE_BY and _is_some_force(clause, phrases[0]):
        # استهداف دورية على الطريق: a force without the article or a name is what was struck, unless something struck follows.
        after = clause.past_marks(phrases[-1].last + 1, clause.high)
        if after >= clause.high or not (clause.names_struck(after) or page.count_at(after) is not None):
            return
    body = name is None or page.names_a_body(name) or (happening.type in _SPOKEN and hit.sense.type in _SPOKEN)
    if not body and not leaves_an_object(clause, phrases[-1].last + 1) and phrases[-1].last == first:
        return
    done_by = own_type in _DONE_BY and clause.role(hit) != "target"
    if clause.role(hit) == "doer" or (body and done_by) or leaves_an_object(clause, phrases[-1].last + 1):
        found.perpetrators.extend(phrases)


def _is_another_march(page: Page, index: int) -> bool:
    """احتجاجات مسيرة العودة: whether the word behind a protest tells of one."""
    march = page.of_kind(index, "event")
    return march is not None and march.sense.type in MARCHES


def _is_for_or_against(clause: Clause, hit: Hit) -> bool:
    """مظاهرات حاشدة مناهضة لإسرائيل, غارات مساندة للجيش: whether a noun is said to be for or against whoever stands behind ل, and who did not do it."""
    words = clause.page.reference.words("companion.for_or_against")
    return any(clause.page.folded[index] in words for index in range(hit.last + 1, min(hit.last + 3, clause.high)))


def _sends_a_thing(clause: Clause, hit: Hit) -> bool:
    """نشر الدبابات, إرسال طائرات, تحريك طائراتهم: whether a noun of sending has a thing or patrols behind it or in its phrase, which somebody sent."""
    page = clause.page
    sent = hit.last if hit.last > hit.first else hit.last + 1
    if clause.happening.type != "deployment" or sent >= clause.high or fold(hit.sense.form.split()[0]) not in page.reference.words("companion.sending"):
        return False
    return page.of_kind(sent, "means", "object") is not None or page.folded[sent].removeprefix("ال") in page.reference.words("companion.patrols")


_RAIDS = frozenset({"detention", "armed_attack", "abduction"})


def _are_raids_of(clause: Clause, hit: Hit, first: int) -> bool:
    """اعتقالات للاحتلال, حملة اعتقالات للجيش, عمليات قنص للحوثيين: deeds in the plural, or a campaign of them, of a force that is known, right behind them with ل."""
    page = clause.page
    if hit.definite or hit.suffix or first != hit.last + 1 or clause.happening.type not in _RAIDS:
        return False
    many = hit.features[1:2] == "p" or any(
        page.folded[index] in page.reference.words("companion.campaign_of") for index in (hit.first, hit.first - 1) if index >= 0
    )
    name, force = page.actor_at.get(first), page.of_kind(first, "force")
    return many and ((name is not None and page.is_armed(name)) or (force is not None and (force.definite or first + 1 in page.inside_actor)))


def _has_only_its_nouns_form(clause: Clause, hit: Hit, index: int) -> bool:
    """واعتقالها شابين: whether a word is spelt like no verb, with somebody or a thing without the article behind it whom its pronoun's owner struck."""
    page = clause.page
    if not hit.suffix or not hit.features.startswith("n") or any(other.features.startswith("v") for other in page.hits[hit.first]):
        return False
    if index != hit.last + 1 or page.functions[index]:
        return False
    struck = page.of_kind(index, "people", "object")
    return page.count_at(index) is not None or (struck is not None and not (struck.definite or struck.proclitics or struck.suffix))


def _leads_on(clause: Clause, index: int) -> bool:
    """على المدينة، نحو المدينة: whether a token leads to whom a deed was aimed at."""
    return index + 1 < clause.high and clause.page.folded[index] in clause.page.reference.words("companion.against")


def _is_subject_of_a_strike(clause: Clause, hit: Hit) -> bool:
    """استهدفت غارة: a bare noun right behind a verb of striking."""
    if hit.definite or hit.proclitics or hit.suffix or not hit.first:
        return False
    return any(other.features.startswith("vp3") and other.sense.kind == "event" and not other.suffix for other in clause.page.hits[hit.first - 1])


def _is_subject_of_a_killing(page: Page, hit: Hit) -> bool:
    """قتلت غارة, أصابت غارة: a bare noun right behind a verb of harm."""
    before = page.of_kind(hit.first - 1, "harm") if hit.first and not hit.proclitics else None
    return before is not None and before.features.startswith("vp3") and before.sense.role == "verb"


def _is_some_thing(clause: Clause, first: int) -> bool:
    """قياديا, تعزيزات للجيش: whether a phrase begins at a token that neither the article nor a genitive with it makes known."""
    page = clause.page
    if not clause.names_struck(first) or clause.proclitics(first):
        return False
    phrase = next(clause.phrases_from(first, clause.high))
    bare = [at for at in range(first, phrase.last + 1) if not clause.proclitics(at).endswith("ل")]
    return not any(
        page.tokens[at].text.startswith("ال") or (at in page.inside_actor and not (page.actor_at.get(at) or page.inside_actor[at]).proclitics) for at in bare
    )


def _who_shot_it_down(clause: Clause, first: int) -> list[Phrase]:
    """إسقاط إيران طائرة مسيرة: the body or force behind a noun of interception that has a weapon behind it; empty where what is behind was itself brought down."""
    page = clause.page
    acts = first in page.actor_at or clause.names_force(first)
    # إسقاط الطيران مقاتلة: aircraft with the article, and without it what they brought down.
    craft = page.of_kind(first, "means") is not None and not clause.names_air_defence(first) and not page.tokens[first].text.startswith("ال")
    if not acts or clause.proclitics(first) or craft:
        return []
    shooters = next(clause.phrases_from(first, clause.high))
    inside = next((index for index in range(first + 1, shooters.last + 1) if page.of_kind(index, "means") is not None), None)
    if inside is not None and not page.tokens[inside].text.startswith("ال"):
        return [Phrase(first, inside - 1)]
    after = shooters.last + 1
    counted = page.count_at(after) if after < clause.high else None
    weapon = after if counted is None else counted.last_token + 1
    caught = page.of_kind(weapon, "means") if weapon < clause.high and not page.functions[after] else None
    return [shooters] if caught is not None and not (caught.definite and page.of_kind(first, "means") is not None) else []


def _is_some_force(clause: Clause, phrase: Phrase) -> bool:
    """دورية، رتل للتحالف: a force that neither the article nor a genitive makes known."""
    page, force = clause.page, clause.page.of_kind(phrase.first, "force")
    if force is None or force.definite or force.features[1:2] == "p" or force.suffix:
        return False
    second = phrase.first + 1
    if second <= phrase.last and names_liberators(page, second):
        return False
    return second > phrase.last or not (page.tokens[second].text.startswith("ال") or (second in page.inside_actor and not clause.proclitics(second)))


def _are_forces_of(clause: Clause, phrase: Phrase) -> bool:
    """تدمير آليات عسكرية للمتمردين: whether ل leads from forces without the article or a name to fighters with it, whose they are, so that they were struck."""
    page, force = clause.page, clause.page.of_kind(phrase.first, "force")
    if force is None or force.definite or force.suffix:
        return False
    for index in range(force.last + 1, min(phrase.last + 2, clause.high)):
        fighters = page.of_kind(index, "people")
        if fighters is not None and fighters.proclitics == "ل" and fighters.definite and fighters.sense.who == "combatants":
            return True
        if page.tokens[index].text.startswith("ال") or index in page.inside_actor or page.functions[index]:
            return False
    return False


def _may_be_the_doers(clause: Clause, hit: Hit, first: int) -> bool:
    """غارة المسلحين, تفجير المسلحين 15 منزلا: fighters behind a noun that asks for its doer, or with a thing or a number of them behind them."""
    if clause.role(hit) == "doer":
        return True
    page, people = clause.page, clause.page.of_kind(first, "people")
    after = clause.past_marks(next(clause.phrases_from(first, clause.high)).last + 1, clause.high)
    if people is not None and people.definite and clause.happening.type in _BOMBED and _leads_to_a_town(clause, after):
        # قصف المتمردين على الفاشر
        return True
    if people is None or after >= clause.high or page.functions[after]:
        return False
    if page.count_at(after) is not None and not page.folded[after].startswith(("ب", "و")) and spelt_out(page, after, clause.high) is None:
        # تفجير المسلحين 15 منزلا; not القضاء على مسلحين اثنين
        return True
    thing = page.of_kind(after, "object")
    return people.sense.who == "combatants" and thing is not None and not thing.proclitics


def _leads_to_a_town(clause: Clause, index: int) -> bool:
    """على الفاشر: whether a town by its name stands behind على; على الحدود is where."""
    page = clause.page
    place = page.in_places.get(index + 1) if index + 1 < clause.high and page.folded[index] == "علي" else None
    return place is not None and place.first == index + 1 and place.known and page.of_kind(index + 1, "place_word", "direction", "object") is None


def _is_dealt(clause: Clause, hit: Hit) -> bool:
    """Whether a verb or noun of dealing (وجه، توجيه، سدد) stands right before the word or the doer before it."""
    page = clause.page
    if "value.deals" not in page.cues:
        return False
    if any(page.structure(index, "deals") is not None for index in range(max(0, hit.first - _DEALT_REACH), hit.first)):
        return True
    # وجهت كل من فرنسا وبريطانيا ضربة للنظام: the states that deal it stand between.
    each = next(
        (index for index in range(max(1, hit.first - _EACH_WITHIN), hit.first) if page.folded[index : index + 2] in (["كل", "من"], ["كلا", "من"])), None
    )
    return each is not None and any(page.structure(index, "deals") is not None for index in range(max(0, each - 2), each))


def _has_its_doer_before(clause: Clause, hit: Hit) -> bool:
    """Whether a verb that only says that it was done stands shortly before a noun, with its own subject right behind it."""
    for index in range(hit.first - 2, max(clause.low, hit.first - _DEALT_REACH) - 1, -1):
        if any(other.sense.strength == "light" and other.features.startswith("vp3") and not other.suffix for other in clause.page.hits[index]):
            return clause.names_doer(index + 1) and not clause.proclitics(index + 1)
    return False


def _with_preposition(clause: Clause, hit: Hit, index: int, found: Arguments) -> None:
    """القصف العنيف "العشوائي" للجيش: a body with ل, past adjectives that no list has."""
    page = clause.page
    if _is_dealt(clause, hit):
        return
    if clause.role(hit) != "doer" and clause.happening.type not in _DONE_BY and not page.tokens[hit.last].text.startswith("ال"):
        return
    for at in range(index, min(index + 4, clause.high)):
        if clause.proclitics(at) == "ل" and (at in page.actor_at or page.of_kind(at, "force") or _are_known_fighters(clause, at)):
            found.perpetrators.extend(clause.phrases_from(at, clause.high))
            return
        going_on = page.of_kind(at, "realis") is not None and len(page.hits[at]) == 1
        if page.tokens[at].kind == "word" and ((page.hits[at] and not going_on) or page.functions[at] or at in page.inside_actor):
            return


def _are_known_fighters(clause: Clause, index: int) -> bool:
    """كمين للمتمردين, هجوم لمسلحين: fighters in the plural, with the article or without."""
    people = clause.page.of_kind(index, "people")
    if people is None or people.sense.who != "combatants" or people.features[1:2] != "p":
        return False
    # هجوم لمتمردين: without the article right behind the noun.
    alone = index == clause.happening.hit.last + 1 and clause.page.folded[index].endswith("ين")
    return people.definite or (alone and clause.role(clause.happening.hit) == "doer")


def _object_inside(clause: Clause, phrase: Phrase) -> int | None:
    """استهداف الجيش للقواعد، إعدام التنظيم لمدنيين: where a thing or people with ل start that the named doer struck; None where the phrase holds none."""
    page = clause.page
    if clause.happening.type in ("armed_clash", "interception"):
        return None
    for index in range(phrase.first + 1, phrase.last + 1):
        hit, count = page.of_kind(index, "object", "people"), page.count_at(index)
        counted = count is not None and not count.ordinal and page.folded[index].startswith("ل")
        if (counted or (hit is not None and hit.proclitics == "ل")) and page.structure(index - 1, "affiliated") is None:
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
        _is_suspected(page, index)
        or _is_its_ordinal(page, hit, index)
        or index in page.adjective_at
        or clause.describes(index)
        or describes_its_weapons(page, hit, index)
        or _agrees_with(clause, hit, index)
        or (
            page.of_kind(index, "means")
            and not page.of_kind(index, "force")
            and (page.tokens[index].text.startswith("ال") or page.folded[index].endswith(("ي", "ية")))
        )
    ):
        index += 1
    return index


def _is_its_ordinal(page: Page, hit: Hit, index: int) -> bool:
    """الضربة الأولى أصابت: which of several a definite noun is."""
    count = page.count_at(index) if hit.definite and index == hit.last + 1 else None
    return count is not None and count.ordinal and page.folded[index].startswith("ال")


def _is_suspected(page: Page, index: int) -> bool:
    """هجوم كيماوي مشتبه به: the two words that say that a happening is suspected, and nobody."""
    suspected = page.reference.words("companion.suspected")
    return any(" ".join(page.folded[first : first + 2]).removeprefix("ال") in suspected for first in range(max(0, index - 1), index + 1))


def is_fighter(clause: Clause, index: int) -> bool:
    hit = clause.page.of_kind(index, "people")
    return hit is not None and hit.sense.who in ("combatants", "security") and not hit.proclitics and not clause.describes(index)


def leaves_an_object(clause: Clause, index: int) -> bool:
    """Whether what follows a name is the thing struck, so that the name is the doer's."""
    page = clause.page
    index = clause.past_marks(index, clause.high)
    if index >= clause.high:
        return False
    index = past_instrument(clause, past_place(clause, index))
    return (
        clause.names_struck(index)
        or _counts_what_is_struck(page, index)
        or clause.is_place(index)
        # اعتقال الجيش وليد غانم, قصف الجيش لهم
        or page.is_a_common_name(index)
        or page.folded[index] in page.reference.words("companion.dealt_to")
        or page.folded[index] in ("علي", "ل")
        or page.folded[index].startswith("لل")
        or any(hit.proclitics == "ل" and hit.sense.kind in ("place_word", "object", "people", "force") for hit in page.hits[index])
        or _is_a_place_with_l(page, index)
    )


def _is_a_place_with_l(page: Page, index: int) -> bool:
    """استهداف إيران لقطر، لسلامة أراضي دول: a state, or an unknown noun with a word for a place behind it, that ل leads to."""
    name = page.actor_at.get(index)
    if name is not None:
        return name.proclitics == "ل" and not page.names_a_body(name)
    word = page.folded[index]
    unknown = word.startswith("ل") and not word.startswith("لا") and len(word) > _SHORTEST_WITH_L and not page.hits[index] and not page.functions[index]
    return unknown and index + 1 < len(page) and page.of_kind(index + 1, "place_word") is not None


# لسلامة أراضي: a word with ل and three letters at least.
_SHORTEST_WITH_L = 4


def _counts_what_is_struck(page: Page, index: int) -> bool:
    """استهداف دمشق ثلاث قرى, نسف الجماعة لثلاثة منازل; not بعشرات القذائف, which says with what."""
    count = page.count_at(index)
    if count is None or count.ordinal:
        return False
    noun = count.last_token + 1
    led = page.folded[index].startswith("ل") and noun < len(page) and page.of_kind(noun, "object", "people") is not None
    return led or not is_governed(page, count)


def is_crowd(clause: Clause, first: int) -> bool:
    """متظاهرون، مئات المحتجين: people, or people in a number."""
    page = clause.page
    people = page.of_kind(first, "people") or (page.of_kind(first + 1, "people") if page.structure(first, "partitive") else None)
    return people is not None and not people.proclitics and people.features[1:2] != "s"
