"""What a word of force says by what stands right behind it: its type where that tells more, and the body that a bare noun belongs to."""

from __future__ import annotations

from marsad.extract.rules.blown_up import clears_explosives
from marsad.extract.rules.destroying import is_a_blow
from marsad.extract.rules.families import FLYING, GENERIC
from marsad.extract.rules.on_the_way import craft_go, leaves_its_base
from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import ends_clause
from marsad.extract.rules.suicides import is_suicide
from marsad.extract.rules.who_moves import fighters_move
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

# تصدت الدفاعات الأرضية للصواريخ
_DEFENDED_WITHIN = 5


def type_of(page: Page, hit: Hit) -> str:
    """The type that a word says; who confronts what flies intercepts it (تصدت الدفاعات للصواريخ)."""
    type_ = hit.sense.type or "armed_attack"
    if type_ in GENERIC and not hit.features.startswith("v") and _is_said_to_be_poison(page, hit):
        return "chemical_attack"
    if is_suicide(page, hit):
        return "suicide_attack"
    if hit.sense.mode == "eliminate" and eliminates_a_leader(page, hit):
        return "assassination"
    if hit.sense.form == "تصفية" and _is_of_several(page, hit.last + 1):
        # تصفية مسلحين بضربات جوية: many unnamed men are killed, and nobody is picked out.
        return "armed_attack"
    if fold(hit.sense.form) in page.reference.words("companion.clearing") and leaves_its_base(page, hit):
        return "deployment"
    if type_ == "displacement" and hit.sense.form == "فرار" and fighters_move(page, hit):
        return "territory_change"
    if hit.sense.mode == "operation" and type_ == "incursion" and _is_against_a_thing(page, hit):
        return "armed_attack"
    if type_ == "territory_change" and _is_of_an_aircraft(page, hit):
        return "interception"
    if type_ == "territory_change" and hit.sense.needs == ("fighters_moving",) and craft_go(page, hit):
        # سفن حربية غادرت الميناء
        return "deployment"
    if type_ == "deployment" and fold(hit.sense.form) in page.reference.words("companion.sent") and _is_sent_into_air_space(page, hit):
        return "incursion"
    if type_ == "property_destruction" and is_a_blow(page, hit):
        return "armed_attack"
    if type_ == "explosion" and clears_explosives(page, hit):
        return "property_destruction"
    if hit.sense.mode != "defend":
        return type_
    for index in range(hit.last + 1, min(hit.last + 1 + _DEFENDED_WITHIN, len(page))):
        weapon = page.of_kind(index, "means")
        if weapon is not None and weapon.proclitics == "ل" and weapon.sense.means and _AIRBORNE.issuperset(weapon.sense.means):
            return "interception"
        if page.functions[index] or page.tokens[index].kind != "word":
            break
    return type_


# سيطرت القوات المسلحة على طائرة, السيطرة على مسيرة
_TAKEN_WITHIN = 7


def _is_of_an_aircraft(page: Page, hit: Hit) -> bool:
    """سيطرت القوات على طائرة بدون طيار: who takes control of what flies takes no ground."""
    for index in range(hit.last + 1, min(hit.last + 1 + _TAKEN_WITHIN, len(page))):
        on = page.folded[index - 1] == "علي"
        if on:
            weapon = page.of_kind(index, "means")
            return weapon is not None and not weapon.definite and bool(FLYING.intersection(weapon.sense.means))
        if page.functions[index] not in ("", "preposition") or page.tokens[index].kind != "word":
            return False
    return False


def _is_of_several(page: Page, index: int) -> bool:
    people = page.of_kind(index, "people")
    return (people is not None and people.features[1:2] == "p" and not people.definite) or page.count_at(index) is not None


# أرسلت طائرة من دون طيار إلى الأجواء
_AIR_WITHIN = 9


def _is_sent_into_air_space(page: Page, hit: Hit) -> bool:
    """أرسلت طائرة استطلاع إلى أجواء البلاد: what is sent into an air space comes in, and is not stationed."""
    air_space = page.reference.words("companion.air_space")
    for index in range(hit.last + 1, min(hit.last + 1 + _AIR_WITHIN, len(page) - 1)):
        if page.folded[index] in air_space or " ".join(page.folded[index : index + 2]) in air_space:
            return True
        if ends_clause(page, index, comma=True):
            return False
    return False


def eliminates_a_leader(page: Page, hit: Hit) -> bool:
    """قضينا على فلان, القضاء على قائد الكتيبة: a person that the registry knows, or a leader, right behind a word of eliminating."""
    at = hit.last + 1
    if at >= len(page):
        return False
    names = (page.actor_at.get(index) for index in range(at, min(at + _NAMED_WITHIN, len(page))))
    if any(name is not None and page.names_a_person(name) for name in names):
        return True
    person = page.of_kind(at, "people")
    return person is not None and fold(person.sense.form).startswith(tuple(page.reference.words("companion.leading"))) and person.features[1:2] == "s"


def kills_a_leader(page: Page, hit: Hit, first: int) -> bool:
    """قتلنا وزير الاستخبارات, قتل الجيش قائد الكتيبة: a verb of killing, and at `first` somebody who is called by his office and was picked out."""
    killing = any(other.sense.kind == "harm" and other.sense.harm == "killed" and other.features.startswith("v") for other in page.hits[hit.first])
    word = page.folded[first].removeprefix("ال")
    return killing and first > hit.last and word in page.reference.words("companion.leaders") and page.count_at(first) is None


# الطاغية فلان, المدعو فلان: a word before the name.
_NAMED_WITHIN = 2
# عملية نوعية على مواقع
_AGAINST_WITHIN = 4


def _is_against_a_thing(page: Page, hit: Hit) -> bool:
    """عملية عسكرية على مواقع الجماعة: an operation "on" a thing is an attack on it; one against fighters or in a place is a sweep."""
    for index in range(hit.last + 1, min(hit.last + 1 + _AGAINST_WITHIN, len(page) - 1)):
        if page.folded[index] == "علي":
            return page.of_kind(index + 1, "object") is not None
        if page.functions[index] or page.tokens[index].kind != "word":
            return False
    return False


# هجوم يعتقد أنه كيماوي
_SAID_WITHIN = 4


def _is_said_to_be_poison(page: Page, hit: Hit) -> bool:
    """هجوم يعتقد أنه كيماوي: what a noun is believed to have been."""
    for index in range(hit.last + 1, min(hit.last + 1 + _SAID_WITHIN, len(page) - 1)):
        if page.tokens[index].kind != "word" or page.functions[index] == "who":
            return False
        if page.folded[index] in ("انه", "بانه"):
            weapon = page.of_kind(index + 1, "means")
            return weapon is not None and "chemical" in weapon.sense.means
    return False


_AIRBORNE = frozenset({"missile", "rocket", "drone", "aircraft", "helicopter"})


def has_its_doer_between(page: Page, noun: Hit, between: range) -> bool:
    """قصف التحالف العربي استهدف مقرا, غارة لطائرات التحالف استهدفت موقعا: the body that a bare noun belongs to; the verb names no other behind it."""
    first, after = between.start, between.stop + 1
    name, force = page.actor_at.get(first), page.of_kind(first, "force", "means")
    owned = (name is not None and name.proclitics in ("", "ل")) or (force is not None and force.proclitics in ("", "ل"))
    if not owned or noun.definite or after in page.actor_at or first != noun.last + 1:
        return False
    force = page.of_kind(after, "force") if after < len(page) else None
    if force is not None and force.definite:
        return False
    if page.tokens[between[-1]].text == "،":
        # غارات للتحالف في اليمن، استهدفت
        between = between[:-1]
    in_place = {at for place in page.places for at in range(place.whole[0] - 1, place.whole[1] + 1) if at == place.whole[0] - 1 or at >= place.whole[0]}
    return not any((page.functions[index] and index not in in_place) or page.tokens[index].kind != "word" or page.of_kind(index, "saying") for index in between)


# الضربات التي نفذتها الطائرات الأمريكية في محيط المدينة فجر اليوم، استهدفت: so far behind its noun stands what is said of it.
_PREDICATE_WITHIN = 22


def _points_back(page: Page, verb: int) -> bool:
    """شنها، نفذته، تعرضت له: a verb of doing or undergoing whose pronoun is what the clause is about."""
    if page.structure(verb, "undergo") is not None:
        return verb + 1 < len(page) and page.structure(verb + 1, "to_them") is not None
    return any(hit.suffix and hit.features.startswith("v") and hit.sense.kind == "event" for hit in page.hits[verb])


def says_of_its_noun(page: Page, noun: Hit, verb: Hit) -> bool:
    """الهجمات التي شنها الحوثيون، استهدفت سفينتين: a general verb behind the clause that says who did what its noun names, in the gender of the noun."""
    if not noun.features.startswith("n") or not noun.definite or not verb.features.startswith("vp3") or verb.proclitics or verb.suffix:
        return False
    if verb.sense.type not in GENERIC or not 0 < verb.first - noun.last <= _PREDICATE_WITHIN:
        return False
    who = next((index for index in range(noun.last + 1, min(noun.last + 4, verb.first)) if page.functions[index] == "who"), None)
    if who is None or not _points_back(page, who + 1):
        return False
    feminine = noun.features[1:2] == "p" or page.folded[noun.last].endswith("ة")
    if feminine != page.folded[verb.last].endswith("ت"):
        return False
    between = range(who + 2, verb.first)
    return not any(
        page.functions[index] in ("that", "who", "clause", "leads_to") or page.tokens[index].text in ".؛:" or page.of_kind(index, "saying") for index in between
    )
