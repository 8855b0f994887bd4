"""The subject of a verb of force: behind it, before it, or in its ending, and never what it befell."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.adverbs import past_adverbs
from marsad.extract.rules.befallen import goes_on_to_another, kills_or_takes, people_before
from marsad.extract.rules.between_nations import between_nations
from marsad.extract.rules.by_preposition import read_by_preposition
from marsad.extract.rules.caught_weapons import were_doing, who_fired_them
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.clefts import behind_its_doer, who_else_did_it
from marsad.extract.rules.craft_that_strike import craft_that_strikes
from marsad.extract.rules.families import FORCE, MARCHES
from marsad.extract.rules.genitives import TAKEN, did_something_else, is_crowd
from marsad.extract.rules.goes_on_to_strike import struck_by_the_same
from marsad.extract.rules.governors import is_the_teller, subject_before, that_before_a_circumstance, thought_of
from marsad.extract.rules.joined_verbs import acts_before
from marsad.extract.rules.names_of_forces import describes_its_weapons
from marsad.extract.rules.page import Page
from marsad.extract.rules.past_places import past_adjuncts, past_circumstances, past_instrument, past_source
from marsad.extract.rules.people_who_act import (
    acts_by_case,
    acts_on_an_object,
    counted_doers,
    does_it_alone,
    is_authority_that_acts,
    is_in_the_accusative,
    is_only_object,
    names_authority,
    stands_alone,
    were_killed,
)
from marsad.extract.rules.phrase_reach import phrase_last
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.stance_cues import is_any
from marsad.extract.rules.subject_first import (
    somebody_told_of,
    stands_behind_its_subject,
    verb_of_coming_to,
    who_did_before,
    who_had_done,
    who_opens_with_a_clause,
)
from marsad.extract.rules.suicides import own_self
from marsad.extract.rules.weapons_that_strike import counted_weapons, ramming
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

# How far the parts of one clause stand from each other, in tokens.
_NEAR = 14


def _has_who_is_sent_behind(clause: Clause, hit: Hit, first: int) -> bool:
    """أرسل تعزيزات، حشدت مئات المقاتلين: a verb of sending whose object is in its phrase, or right behind it in a number."""
    page = clause.page
    if clause.happening.type != "deployment" or hit.suffix or fold(hit.sense.form.split()[0]) not in page.reference.words("companion.sends"):
        return False
    if hit.last > hit.first:
        return True
    return first < clause.high and (page.count_at(first) is not None or page.structure(first, "partitive") is not None)


# ألقت مروحيات براميل
_DROPPED = ("companion.dropped",)


def _is_some_strike(clause: Clause, index: int, *, led: bool = False) -> bool:
    """غارات, ضربات: a noun for a blow without the article beside a verb of striking; where `led`, a preposition may be written with it."""
    event = clause.page.of_kind(index, "event") if clause.low <= index < clause.high else None
    bare = event is not None and event.features.startswith("n") and not (event.definite or event.suffix) and event.sense.type in FORCE
    return bare and event is not None and (led or not event.proclitics)


def _are_nobodys(clause: Clause, first: int) -> bool:
    """مروحيات, طائرات حربية: weapons of which their phrase does not say whose they are."""
    page, phrase = clause.page, next(clause.phrases_from(first, clause.high))
    return not any(at in page.actor_at or at in page.adjective_at or page.of_kind(at, "force", "people") for at in range(first + 1, phrase.last + 1))


def _says_of_a_place(page: Page, verb: int) -> bool:
    """القطاع الذي توافد الآلاف على حدوده, مدينة يتظاهر فيها الآلاف: whether a verb tells, in a relative clause, what people do at a place, which does not gather itself."""
    before = verb - 1
    relative = before > 0 and page.functions[before] == "who"
    before -= relative
    if before < 0 or page.tokens[before].kind != "word" or not (relative or not page.tokens[before].text.startswith("ال")):
        return False
    return page.of_kind(before, "place_word") is not None or (relative and before in page.in_places)


def _who_gather_there(clause: Clause, after: int) -> Iterator[Phrase]:
    """فيها مئات المتظاهرين: who stands behind the verb and the pronoun of the place; none where nobody does."""
    page = clause.page
    while after < clause.high and page.structure(after, "to_them") is not None:
        after += 1
    if after < clause.high and (page.count_at(after) is not None or page.of_kind(after, "people") is not None):
        yield Phrase(after, phrase_last(page, after, clause.high))


def read_subject(clause: Clause, hit: Hit, found: Arguments) -> None:
    """The subject of a verb: in its ending, after it, or before it."""
    page, features = clause.page, clause.features(hit)
    if features[2:3] == "1":
        found.by_teller = True
        return
    main = hit is clause.happening.hit
    if main and (pair := between_nations(page, hit)) is not None:
        # قتل سوري لبنانيا
        found.perpetrators.append(pair.doer)
        return
    if main and clause.happening.number is not None and clause.happening.type in FORCE:
        # استهدفت الأولى منزلا: the strike is the subject.
        return
    if clause.role(hit) == "target":
        # انفجرت آلية: the subject did nothing.
        return
    if features[3:4] == "s" or page.is_passive(hit) or _is_of_whom_it_befell(page, hit) or not (main or hit.suffix):
        return
    if main and were_doing(clause, hit):
        # اعترض الجيش صواريخ أطلقتها جماعة كذا وكانت تستهدف المدينة: who brought them down aimed them at nothing.
        fired = who_fired_them(clause, hit)
        found.perpetrators.extend(() if fired is None else (fired,))
        found.befell_its_subject = fired is None
        return
    thought = thought_of(clause, hit.first - 1) if main and hit.first and page.folded[hit.first - 1] in page.reference.pronoun_conjunctions else None
    if thought is not None:
        # أوقفت الشرطة رجلا يشتبه بأنه طعن جنديا
        found.perpetrators.append(thought)
        return
    his = _pronoun_for_subject(clause, hit) if main else None
    if his is not None:
        # قال الجيش إنه استهدف خلية
        found.by_teller = is_the_teller(clause, his)
        found.pronoun = None if found.by_teller else his
        return
    other = who_else_did_it(page, clause.happening) if main else None
    if other is not None:
        # ليس الجيش من قصف القرية بل الفصائل
        found.perpetrators.extend(clause.phrases_from(other, clause.happening.sentence.last))
        return
    apart = behind_its_doer(page, hit.first) if main else None
    if apart is not None and subject_before(clause, apart, found):
        return
    if main and features.startswith("vp") and (had_done := who_had_done(clause, hit.first) or who_did_before(clause, hit.first)):
        found.perpetrators.extend(had_done)
        return
    if main and (came := verb_of_coming_to(clause, hit.first)) is not None:
        _read_who_came_to(clause, came, hit.first - 1, found)
        return
    if hit.first > clause.low and page.structure(hit.first - 1, "from") is not None and features.startswith("vp"):
        # لا يعلم الجيش من أسقط الطائرة: before a verb the word for "from" is the one for "who", and who it was is left open.
        return
    if main and clause.happening.type in MARCHES and _says_of_a_place(page, hit.first):
        found.perpetrators.extend(_who_gather_there(clause, hit.last + 1))
        return
    points_back = hit.last + 1 < clause.high and page.structure(hit.last + 1, "to_them") is not None
    if hit.first and page.functions[hit.first - 1] == "who" and not hit.suffix and not points_back:
        if main and page.folded[hit.first].endswith("وا") and were_killed(clause, hit, clause.past_marks(hit.last + 1, clause.high)):
            # عدد الفلسطينيين الذين قتلوا منذ
            found.befell_its_subject = True
            return
        # الهجوم الذي استهدف الوزير: without a pronoun that points back, what stands before الذي is the subject.
        if not _antecedent_acts(clause, hit, found) and not _is_said_of_a_deed(page, hit.first):
            subject_before(clause, hit.first, found)
        return
    if main and (vehicle := ramming(page, hit)) is not None:
        found.carriers.append(vehicle)
        return
    first = clause.past_marks(past_adverbs(page, past_source(clause, hit.last + 1)), clause.high)
    while first < clause.high and (page.structure(first, "to_them") or _is_not_any(page, hit, first) or describes_its_weapons(page, hit, first)):
        first += 1
    if first + 1 < clause.high and page.folded[first] in page.reference.words("companion.in_it") and clause.names_force(first + 1):
        # انسحبت منها القوات
        first += 1
    if main and read_by_preposition(clause, hit, first, found):
        return
    first = _past_instrument(clause, first)
    if main and first < clause.high and _sends_its_own(clause, hit, first):
        # حشد خلال أيام تعزيزاته: what has the pronoun of who sends it is sent.
        found.open_subject = not subject_before(clause, hit.first, found)
        return
    if main and (own := own_self(page, hit)) is not None and own > first:
        # فجرت امرأة ثالثة نفسها
        found.perpetrators.append(Phrase(first, own - 1))
        return
    if main and page.folded[hit.first].removeprefix("و") == fold(hit.sense.form) + "ا" and were_killed(clause, hit, first):
        # جثماني فلسطينيين قتلا
        found.befell_its_subject = True
        return
    if main and _befell_those_told_of(clause, hit, first):
        found.befell_its_subject = True
        return
    if main and _follows_its_subject(page.folded[hit.first], hit):
        if were_killed(clause, hit, first):
            found.befell_its_subject = True
            return
        found.open_subject = not acts_before(clause, hit.first, found)
        return
    if main and not hit.suffix and _describes_an_operation(clause, hit.first) and first < clause.high and clause.names_doer(first):
        # حملة واسعة طردت المسلحين: the operation is the subject.
        found.open_subject = True
        if hit.first - 1 in page.adjective_at and page.of_kind(hit.first - 2, "means") is not None:
            # مسيرة إسرائيلية تغتال قياديا
            found.carriers.append(Phrase(hit.first - 2, hit.first - 1))
        return
    if main and hit.sense.value in ("aiming", "reaches") and not hit.proclitics and _is_some_strike(clause, hit.first - 1, led=True):
        # تحسبا لأي ضربة تستهدف الجيش: the strike right before the verb is its subject, and whoever stands behind is what it is on.
        return
    if main and not hit.suffix and first == hit.last + 1 and _is_some_strike(clause, first):
        # استهدفت غارات جوية مواقع: the strikes are the subject, and whoever was named before them is not said to have made them.
        return
    if main and clause.happening.type in TAKEN and first < clause.high and did_something_else(page, first):
        # سجن جندي قتل فلسطينيا: what stands behind the second verb is its object.
        found.targets.append(Phrase(first, first + (first + 1 in page.adjective_at)))
        return
    undergoes = _undergoes(clause, hit, first)
    if undergoes is not None:
        found.targets.append(undergoes)
        return
    if main and (opener := who_opens_with_a_clause(clause, hit, first)) is not None:
        found.perpetrators.append(opener)
        return
    if not hit.suffix and _opened_by_subject(clause, hit, first, found):
        return
    if main and (somebody := somebody_told_of(clause, hit, first)) is not None:
        found.perpetrators.append(somebody)
        return
    if main and not hit.suffix and first < clause.high and _is_a_place(clause, first) and stands_behind_its_subject(page, hit.first):
        # أن الموجة الأخيرة استهدفت تل أبيب: a place is struck where the subject stands before the verb.
        found.by_teller = not subject_before(clause, hit.first, found) and _is_of_the_tellers_strikes(clause, hit.first)
        return
    if clause.happening.type in MARCHES and hit.last > hit.first and page.of_kind(hit.last, "people") is not None:
        # ويحتشد متظاهرون: the phrase that tells of a protest holds those who protest.
        found.perpetrators.append(Phrase(hit.last, hit.last))
        return
    if main and _has_who_is_sent_behind(clause, hit, first) and subject_before(clause, hit.first, found):
        # الجيش أرسل تعزيزات، روسيا حشدت مئات المقاتلين: what is sent stands behind the verb, and who sends it before.
        return
    launcher = _launcher(clause, first) if main and hit.sense.value == "launches" and first < clause.high else None
    if launcher is not None:
        found.perpetrators.append(launcher)
        return
    inside = next((at for at in range(hit.first + 1, hit.last) if clause.names_doer(at)), None)
    if inside is None and hit.last > hit.first and clause.names_force(hit.last) and not clause.proclitics(hit.last).endswith("ب"):
        # قصفت بالمدفعية: with ب it is what they did it with.
        inside = hit.last
    if inside is not None:
        # أطلق مسلحون النار, دخل الجيش: the subject stands inside the phrase.
        found.perpetrators.extend(clause.phrases_from(inside, hit.last if inside < hit.last else clause.high))
        return
    if (shooter := _whose_shot(clause, first)) is not None:
        found.perpetrators.append(shooter)
        return
    if (
        first < clause.high
        and (clause.is_fired(first) or (hit.sense.needs == _DROPPED and _are_nobodys(clause, first)))
        and page.of_kind(first, "means") is not None
        and page.of_kind(first, "people") is None
        and clause.happening.type != "interception"
        and hit.sense.value != "launches"
        # فجر عبوة: what is set off is the object.
        and hit.sense.type != "explosion"
        and not clause.is_joined(first)
    ):
        # ضربت صواريخ مبنى: weapons are the subject, whoever fired them.
        fired = next(clause.phrases_from(first, clause.high))
        # استهدفتها طائرة مسيرة تابعة للجماعة: whose they are.
        (found.carriers if fired.first == first else found.perpetrators).append(fired)
        return
    if main and first < clause.high and (craft := craft_that_strikes(clause, hit, first)) is not None:
        # استهدفت دبابة بنيرانها موقعا
        found.perpetrators.append(craft)
        return
    if main and not hit.suffix and clause.happening.type != "interception" and (weapons := counted_weapons(page, first)) is not None:
        found.carriers.append(weapons)
        return
    if first < clause.high and _is_weapon(clause, first) and subject_before(clause, hit.first, found):
        # منظومة الدفاع تسقط مسيرات: with a subject before the verb, weapons after it are the object.
        return
    if main and first < clause.high and "fire" in hit.sense.needs and page.of_kind(first, "people", "object", "means", "force") is not None:
        # أضرم متظاهرون غاضبون النار
        shooters = next(clause.phrases_from(first, clause.high))
        if shooters.last + 1 < clause.high and page.structure(shooters.last + 1, "fire") is not None:
            found.perpetrators.append(shooters)
            return
    if main and (struck := struck_by_the_same(clause, hit, first)) is not None:
        # طالت الضربات مخازن واستهدفت قوات الدعم السريع
        found.targets.append(struck)
        found.open_subject = not acts_before(clause, hit.first, found)
        return
    if main and hit.sense.type == "riot" and first < clause.high and page.of_kind(first, "people", "structure") is not None and is_crowd(clause, first):
        # رشق متظاهرون الشرطة: who throws stones stands behind the verb.
        found.perpetrators.append(next(clause.phrases_from(first, clause.high)))
    elif (some := _some_who_act(clause, first)) is not None:
        found.perpetrators.append(some)
    elif (doers := counted_doers(clause, hit, first) or does_it_alone(clause, hit, first)) is not None:
        found.perpetrators.append(doers)
    elif (main and first < clause.high and is_authority_that_acts(clause, hit, first)) or (first < clause.high and acts_by_case(clause, hit, first)):
        found.perpetrators.append(next(clause.phrases_from(first, clause.high)))
    elif (
        first < clause.high
        and clause.names_doer(first)
        # نصبوا كمينا للقوات: with ل nobody is a subject.
        and not clause.proclitics(first).endswith(("ب", "ل"))
        and not is_only_object(clause, hit, first)
        and not is_in_the_accusative(clause, first)
        and not stands_alone(clause, first)
    ):
        found.perpetrators.extend(clause.phrases_from(first, clause.high))
    elif main and first < clause.high and (subject := acts_on_an_object(clause, hit, first)) is not None:
        found.perpetrators.append(subject)
    elif main and not acts_before(clause, hit.first, found) and hit.sense.type not in ("explosion", "body_found"):
        # مسيرات كانت تستهدف: what is said of weapons names nobody.
        found.open_subject = not any(page.of_kind(index, "means") for index in range(max(0, hit.first - 3), hit.first))


def _whose_shot(clause: Clause, first: int) -> Phrase | None:
    """قتلت رصاصة قناص طفلة: an armed man right behind the weapon at a token, with his adjective, where whom it struck stands behind him; None for other words."""
    page = clause.page
    shot = page.of_kind(first, "means") if first < clause.high else None
    man = shot.last + 1 if shot is not None and not shot.proclitics else clause.high
    people = page.of_kind(man, "people") if man < clause.high and not page.folded[first].endswith("ا") else None
    if people is None or people.proclitics or people.definite or people.features[1:2] != "s" or people.sense.who not in ("combatants", "security"):
        return None
    last = people.last + (people.last + 1 in page.adjective_at)
    behind = last + 1
    struck = behind < clause.high and (clause.names_struck(behind) or page.count_at(behind) is not None) and not clause.is_joined(behind)
    return Phrase(man, last) if struck and not page.folded[man].endswith("ا") else None


def _read_who_came_to(clause: Clause, came: int, that: int, found: Arguments) -> None:
    """ما لبث الجيش أن قصف, المسلحون ما لبثوا أن هاجموا: the subject of a verb of coming to do it stands between it and "that", or before it and its negation."""
    page, first = clause.page, clause.past_marks(past_adverbs(clause.page, came + 1), that)
    if first < that:
        if clause.names_doer(first) or page.of_kind(first, "people") is not None or page.structure(first, "partitive") is not None:
            found.perpetrators.extend(clause.phrases_from(first, that))
        return
    found.open_subject = not acts_before(clause, came, found)


def _befell_those_told_of(clause: Clause, hit: Hit, after: int) -> bool:
    """أن جنديا قتل قرب البلدة, أن صحفيين خطفا: a verb of killing or taking behind people whom "that" opens, with nobody behind it whom it could have befallen."""
    page = clause.page
    if not clause.features(hit).startswith("vp3") or not kills_or_takes(page, hit) or people_before(page, hit.first) is None:
        return False
    if after >= clause.high:
        return True
    if page.folded[after].startswith(("نفس", "انفس")):
        # أن المسلحين سلموا أنفسهم
        return False
    if goes_on_to_another(page, after) or past_circumstances(clause, after) > after:
        return False
    return not (clause.names_struck(after) or page.count_at(after) is not None or after in page.actor_at or clause.may_be_struck(after))


def _is_of_whom_it_befell(page: Page, hit: Hit) -> bool:
    """أصيب، توفي: a verb of harm whose subject is whom it befell."""
    return hit.sense.kind == "harm" and hit.sense.value == "of_victim" and page.functions[hit.first] != "leads_to"


def _launcher(clause: Clause, first: int) -> Phrase | None:
    """أطلقت السفن صواريخ: a thing at a token with what it fires right behind it, or behind a number; None where none stands there."""
    page, thing = clause.page, clause.page.of_kind(first, "object")
    if thing is None or thing.proclitics or thing.last > first or clause.is_fired(first) or clause.names_doer(first):
        return None
    phrase = next(clause.phrases_from(first, clause.high))
    after = phrase.last + 1
    count = page.count_at(after) if after < clause.high else None
    weapon = after if count is None else count.last_token + 1
    fired = weapon < clause.high and not page.functions[after] and page.of_kind(weapon, "means") is not None and clause.is_fired(weapon)
    return phrase if fired and not page.folded[after].startswith(("ب", "و", "ل")) else None


def _sends_its_own(clause: Clause, hit: Hit, first: int) -> bool:
    """حشدت تعزيزاتها, أرسل قواته: a verb of sending, and forces at a token with the pronoun of its subject."""
    page, force = clause.page, clause.page.of_kind(first, "force", "people")
    if force is None or hit.last > hit.first or fold(hit.sense.form.split()[0]) not in page.reference.words("companion.sends"):
        return False
    feminine = page.folded[hit.first].endswith("ت") or page.folded[hit.first].removeprefix("و").startswith("ت")
    return not force.proclitics and force.suffix == ("ها" if feminine else "ه")


def _past_instrument(clause: Clause, first: int) -> int:
    """استهدفت بصاروخين موجهين قوات المعارضة دبابة: the token of the subject behind weapons with ب and their adjective, which start at a token; else `first`."""
    page = clause.page
    weapon = page.of_kind(first, "means") if first < clause.high else None
    if weapon is None or not weapon.proclitics.endswith("ب"):
        return first
    for after in range(weapon.last + 1, min(weapon.last + 3, clause.high)):
        if clause.names_force(after) or (after in page.actor_at and clause.can_act(page.actor_at[after])):
            return first if clause.proclitics(after) else after
        if page.hits[after] or page.functions[after]:
            return first
    return first


def _some_who_act(clause: Clause, first: int) -> Phrase | None:
    """رشق بعضهم المقر: a word for some of them with a thing or somebody struck right behind it; None for other words."""
    page = clause.page
    some = page.structure(first, "partitive") if first + 1 < clause.high else None
    if some is None or some.suffix != "هم" or some.proclitics or some.last + 1 >= clause.high:
        return None
    return Phrase(first, some.last) if clause.names_struck(some.last + 1) else None


def _is_not_any(page: Page, hit: Hit, index: int) -> bool:
    """لم يسقط أي صاروخ: "any" behind a verb that is denied."""
    return is_any(page, index) and hit.first > 0 and page.of_kind(hit.first - 1, "negation") is not None


# الشاب الفلسطيني الذي طعن جنديا: adjectives stand between a person and what is said of him.
_ANTECEDENT_WITHIN = 3


def _is_said_of_a_deed(page: Page, verb: int) -> bool:
    """لم تعثر الشرطة على منفذ الهجوم الذي قتل ثلاثة: whether a clause with "which" says of the known deed right before it what it did."""
    deed = page.of_kind(verb - 2, "event") if verb > 1 else None
    return deed is not None and deed.definite and deed.features.startswith("n") and deed.sense.type in FORCE


def _antecedent_acts(clause: Clause, hit: Hit, found: Arguments) -> bool:
    """الرجل الذي هاجم المارة, الذين أطلقوا صواريخ: somebody with the article, of whom a clause with an object of its own says what he did."""
    page, object_at = clause.page, clause.past_marks(hit.last + 1, clause.high)
    if object_at >= clause.high:
        return False
    # أطلق النار, فجروا عبوات
    weapon = page.of_kind(object_at, "means") if page.folded[hit.first].endswith("وا") else None
    fires = hit.last > hit.first or (weapon is not None and not weapon.proclitics)
    if not (fires or clause.names_struck(object_at) or page.count_at(object_at) is not None or clause.may_be_struck(object_at)):
        return False
    for index in range(hit.first - 2, max(-1, hit.first - 2 - _ANTECEDENT_WITHIN), -1):
        people = page.of_kind(index, "people")
        if people is not None and people.definite and (people.sense.pos != "participle" or people.features[1:2] == "p"):
            found.perpetrators.append(Phrase(people.first, hit.first - 2))
            return True
        if page.functions[index] or page.tokens[index].kind != "word":
            return False
    return False


def _pronoun_for_subject(clause: Clause, hit: Hit) -> int | None:
    """إنه استهدف خلية: the "that he", told by somebody, before an active verb with an object; None where none stands there."""
    page, scope = clause.page, clause.scope
    if scope is None or not scope.chain or scope.verb is None or scope.mode in ("accuse", "relay") or not hit.first or hit.suffix:
        return None
    his = his_that_before(page, hit.first, scope.verb) if hit.features.startswith("vp3") else None
    if his is None or hit.last > hit.first:
        return his
    # إنه استهدف بالصواريخ ثكنة
    after = past_adjuncts(clause, past_instrument(clause, clause.past_marks(hit.last + 1, clause.high)))
    # إنه أطلق صواريخ, إنه اعترض معظمها
    most = page.structure(after, "partitive") if after < clause.high else None
    struck = after < clause.high and (clause.names_struck(after) or page.count_at(after) is not None or (most is not None and bool(most.suffix)))
    return his if struck else None


def agrees_with_verb(page: Page, index: int, verb: int) -> bool:
    """قال إنه, قالت إنها: whether "that he" stands at a token, in the gender of who speaks."""
    word, saying = page.folded[index], page.folded[verb]
    if _is_said_of_what_stands_before(page, verb):
        return False
    feminine = saying.endswith("ت") or saying.removeprefix("و").startswith("ت")
    one = "companion.that_she" if feminine else "companion.that_he"
    return word in page.reference.words(one) or word in page.reference.words("companion.that_they")


def his_that_before(page: Page, verb: int, saying: int) -> int | None:
    """قال إنه قصف, قالت إنها ردا على الهجوم قصفت: the "that he" of who speaks before a verb, with nothing but when or why he did it between the two; None where none is."""
    at = verb - 1 if page.functions[verb - 1] == "that" else that_before_a_circumstance(page, verb, saying + 1)
    if at is None or not agrees_with_verb(page, at, saying):
        return None
    # قال إنه "قصف المدينة": behind a mark alone somebody is quoted, who may speak of another.
    quoted = at < verb - 1 and all(page.tokens[index].kind != "word" for index in range(at + 1, verb))
    return None if quoted else at


def _is_said_of_what_stands_before(page: Page, verb: int) -> bool:
    """غارة قال سكان إنها, الهجوم الذي قالت الوزارة إنه: a clause about a deed or a thing before its verb of saying speaks of that and not of who speaks."""
    at = verb - 1 - (verb > 0 and page.functions[verb - 1] == "who")
    if at < 0 or page.tokens[at].kind != "word" or page.folded[verb].startswith(("و", "ف")):
        return False
    return any(
        hit.last == at and hit.features.startswith("n") and hit.sense.kind in ("event", "means", "object") for start in (at, at - 1) for hit in page.hits[start]
    )


def _follows_its_subject(word: str, hit: Hit) -> bool:
    """مسلحون هاجموا, صواريخ لتضرب: a verb in the plural, and one of purpose, never stands before its subject."""
    many = word.endswith("وا") or (word.startswith(("ي", "سي")) and word.endswith("ون"))
    # رشقوا بالحجارة الشرطة
    return many or (hit.first == hit.last and hit.proclitics.endswith("ل"))


def _describes_an_operation(clause: Clause, verb: int) -> bool:
    """Whether an operation without the article or something fired, and its adjective at most, stands right before a verb that is said of it."""
    page = clause.page
    if any(hit.sense.mode == "operation" and hit.last == verb - 1 and not hit.definite for hit in clause.happening.words):
        # عملية عسكرية تستهدف العمق الإيراني
        return True
    if verb >= clause.low + 2 and page.functions[verb - 2] == "that" and any(hit.sense.mode == "operation" for hit in page.hits[verb - 1]):
        # قالت إن العملية استهدفت مسلحين
        return True
    for at in range(max(clause.low, verb - 2), verb):
        if page.tokens[at].kind != "word" or page.functions[verb - 1]:
            return False
        if page.of_kind(at, "people") is not None:
            # قناص يقتل ضابطا
            return False
        if page.structure(at, "operation") is not None and not page.tokens[at].text.startswith("ال"):
            return True
        weapon = page.of_kind(at, "means")
        if weapon is not None and not weapon.proclitics and clause.is_fired(at):
            # أن صاروخا استهدف الرياض
            return True
    return False


def _opened_by_subject(clause: Clause, hit: Hit, after: int, found: Arguments) -> bool:
    """أعلن الجيش أن إسرائيل قصفت دمشق, إن بلاده قصفت: behind إن or at the head of a sentence the subject comes first, and what follows is struck."""
    page, verb = clause.page, hit.first
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
    if _acts_on_what_follows(clause, hit, start, after) or _is_an_authority_that_acts(clause, start, after):
        # إن شابا طعن شرطيا
        found.perpetrators.append(next(clause.phrases_from(start, verb)))
        return True
    if after >= clause.high or not clause.names_doer(after) or not (start in page.actor_at or clause.names_force(start)) or not clause.names_doer(start):
        return False
    phrases = list(clause.phrases_from(start, verb))
    if clause.past_marks(phrases[-1].last + 1, verb) != verb:
        return False
    found.perpetrators.extend(phrases)
    return True


def _undergoes(clause: Clause, hit: Hit, after: int) -> Phrase | None:
    """أن تكون الطائرة قد أسقطت بصاروخ: a thing before a verb of bringing down or destroying with nothing struck behind it; None where none is."""
    page, end = clause.page, hit.first
    if hit.suffix or hit.first != hit.last or clause.happening.type not in _BREAKS:
        return None
    if after < clause.high and not page.functions[after] and not clause.proclitics(after).startswith("ب"):
        return None
    while end > clause.low and page.structure(end - 1, "aspect") is not None:
        end -= 1
    thing = page.of_kind(end - 1, "object", "means") if end else None
    if end == hit.first and thing is not None and thing.last == end - 1:
        return _some_that_undergo(clause, thing)
    if end == hit.first or thing is None or thing.last != end - 1 or not (thing.definite or thing.suffix):
        return None
    before = thing.first - 1
    opens = before > 0 and page.structure(before, "aspect") is not None and page.functions[before - 1] == "that"
    return Phrase(thing.first, thing.last) if opens else None


def _some_that_undergo(clause: Clause, thing: Hit) -> Phrase | None:
    """أن ثلاث مدرعات أحرقت, مروحيتين أسقطتا: things in a number, or two of them, that open what is told and stand right before a verb that has no object."""
    page = clause.page
    if thing.definite or thing.suffix:
        return None
    counts = (page.count_at(at) for at in range(max(0, thing.first - 2), thing.first))
    first = next((count.first_token for count in counts if count is not None and not count.ordinal and count.last_token == thing.first - 1), thing.first)
    counted = first < thing.first or (thing.features[1:2] == "d" and page.folded[thing.last].endswith(("ين", "ان")))
    opens = first == 0 or page.functions[first - 1] == "that" or page.tokens[first - 1].kind == "break"
    return Phrase(first, thing.last) if counted and opens else None


_BREAKS = frozenset({"interception", "property_destruction"})


def _is_a_place(clause: Clause, index: int) -> bool:
    """تل أبيب، القاعدة: a place by its name or by its kind."""
    page = clause.page
    return index in page.in_places or (page.of_kind(index, "place_word") is not None and not clause.proclitics(index))


def _is_of_the_tellers_strikes(clause: Clause, verb: int) -> bool:
    """أعلن الحرس أن الموجة 41 من عملياته استهدفت: strikes with a pronoun right before the verb, told by somebody who bears arms, are his."""
    scope, operations = clause.scope, clause.page.of_kind(verb - 1, "event")
    if scope is None or not scope.chain or scope.mode != "say" or operations is None or not operations.features.startswith("n"):
        return False
    return bool(operations.suffix) and clause.page.teller_is_armed(scope.chain[0])


def _acts_on_what_follows(clause: Clause, hit: Hit, start: int, after: int) -> bool:
    """إن رجلا أطلق النار، إن شابا طعن شرطيا: people without the article between "that" and the verb, and what they struck behind it."""
    page, verb = clause.page, hit.first
    people = page.of_kind(start, "people")
    if people is None or people.definite or people.proclitics or not start or page.functions[start - 1] != "that":
        return False
    if page.folded[start - 1] in page.reference.pronoun_conjunctions:
        # ظنوا أنهم مسلحون فأطلقوا: they are said to be gunmen.
        return False
    if clause.past_marks(next(clause.phrases_from(start, verb)).last + 1, verb) != verb:
        return False
    if "fire" in hit.sense.needs or hit.last > hit.first:
        return True
    struck = page.of_kind(after, "people", "object", "force") if after < clause.high else None
    return struck is not None and struck.first == after and not struck.proclitics


def _is_an_authority_that_acts(clause: Clause, start: int, after: int) -> bool:
    """أن السلطات اعتقلت ثلاثة: an authority with the article between "that" and the verb, and whom it struck behind it."""
    page, verb = clause.page, clause.happening.first
    if not names_authority(clause, start) or page.functions[start - 1] != "that" or after >= clause.high:
        return False
    if clause.past_marks(next(clause.phrases_from(start, verb)).last + 1, verb) != verb:
        return False
    return not page.functions[after] and (clause.names_struck(after) or page.count_at(after) is not None)


def _opens_here(clause: Clause, index: int) -> bool:
    """Whether a clause opens at a token: behind أن, a colon or a line break, or at the head of the text."""
    page, before = clause.page, index - 1
    return before < 0 or page.functions[before] == "that" or page.tokens[before].kind == "break" or page.tokens[before].text in ":."


def _is_weapon(clause: Clause, index: int) -> bool:
    return clause.page.of_kind(index, "means") is not None and not clause.page.tokens[index].text.startswith("ال")
