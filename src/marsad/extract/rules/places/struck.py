"""Places named without a preposition, because they are what is struck: قصف صعدة, ضربت إسرائيل دمشق."""

from __future__ import annotations

from marsad.extract.rules.families import FORCE
from marsad.extract.rules.names_of_forces import closed_by_a_genitive, described_force
from marsad.extract.rules.page import QUOTES_CLOSE, QUOTES_OPEN, Page
from marsad.extract.rules.places.foreign_spelling import describes
from marsad.extract.rules.places.known import known_name
from marsad.extract.rules.places.leading import ends_as_two
from marsad.extract.rules.places.ordinary import is_a_large_town
from marsad.extract.rules.subject_first import stands_behind_its_subject
from marsad.reference.lexicon import Hit


def _is_a_struck_state(page: Page, index: int, last: int) -> bool:
    """الاعتداءات التي استهدفت قطر, طالت الهجمات دولا بينها قطر: a state that a verb says of a strike to have been hit, or one of several."""
    name = page.actor_at.get(index)
    places = page.reference.gazetteer.lookup(" ".join([page.folded[index][len(name.proclitics) :], *page.folded[index + 1 : last + 1]])) if name else ()
    if name is None or name.last != last or not any(place.level == "country" for place in places):
        return False
    said = index > 1 and (_is_said_of_a_strike(page, index - 1) or is_behind_a_strike(page, index - 1))
    if index > 1 and page.folded[index - 1] == "ضد":
        # هجوم ضد إيران
        attack = page.of_kind(index - 2, "event")
        return attack is not None and attack.sense.type in FORCE and attack.sense.type != "armed_clash"
    before = index - 2 if index > 1 and page.folded[index - 1] in page.reference.words("companion.state_words") else index - 1
    return said or opens_a_choice(page, index) or (before >= 0 and page.structure(before, "undergo") is not None)


def opens_a_choice(page: Page, index: int) -> bool:
    """بينها قطر، بما في ذلك قطر، بما فيها قطر: whether words that name some of several stand right before a token."""
    if index and page.hits[index - 1] and page.structure(index - 1, "among") is not None:
        return True
    return index > 1 and (page.folded[index - 3 : index] == ["بما", "في", "ذلك"] or page.folded[index - 2 : index] in (["بما", "فيها"], ["بما", "فيهم"]))


def is_surely_a_place(page: Page, index: int, last: int, proclitics: str) -> bool:
    """A settlement whose name is no common word, right after a happening (قصف صعدة), after who did it (ضربت إسرائيل دمشق), or of several words."""
    if any(inside in page.actor_at and not page.actor_at[inside].metonym for inside in range(index, last + 1)):
        return _is_a_struck_state(page, index, last)
    places = page.reference.gazetteer.lookup(" ".join([page.folded[index][len(proclitics) :], *page.folded[index + 1 : last + 1]]))
    # كريفي ريه: no name begins with "like"; قصفت القوات حيان: no two quarters stand as the name of one town.
    known = (
        all(hit.proclitics.endswith("ك") or ends_as_two(page, hit) for hit in page.hits[index])
        or index in page.actor_at
        or (last > index and page.structure(index, "name_head") is not None)
    )
    # اقتحموا المسجد الأقصى: a site by its own name of several words, which may be a body elsewhere (أوامر القيادة العامة).
    own_site = not known and last > index and bool(places) and places[0].level == "site" and not places[0].minor
    known = known or own_site
    known = known or (last == index and is_a_large_town(page, index, page.folded[index][len(proclitics) :], page.hits[index]))
    known = known or (
        all(hit.features.startswith("v") for hit in page.hits[index])
        and (_heads_a_line(page, index, last) or (index > 0 and is_what_a_town_does(page, index - 1)))
    )
    if not known or (places[0].common_word if places else index not in page.unlisted):
        return False
    before = index - 1
    if _heads_a_line(page, index, last) and not (index in page.actor_at and page.tokens[last + 1].text == ":"):
        # واشنطن: a capital before a colon speaks.
        return True
    if index in page.actor_at:
        return _is_struck(page, index, last)
    if before < 0:
        return False
    if _is_what_happened_to_it(page, last + 1):
        return True
    if is_what_a_town_does(page, before) or _had_been_struck(page, before, last + 1):
        # شهدت سرت اشتباكات
        return True
    if (
        last == index
        and not page.folded[index].startswith("ال")
        and describes(page, index)
        # قصفت القوات زابوريجيا: a province goes before the town that bears its name.
        and not any(place.population >= _KNOWN_TOWN for place in places[: 2 if places and places[0].level == "province" else 1])
    ):
        return False
    thing = page.of_kind(before, "object")
    if last == index and page.folded[index].endswith("ية") and not page.folded[index].startswith("ال") and thing is not None and thing.features[1:2] != "d":
        # طائرة هندية: of whom it is; but بصاروخين قباطية: no adjective of two ends so.
        return False
    event = page.of_kind(before, "event") or _verb_before_a_time(page, before)
    if event is not None and event.sense.type in _OF_PEOPLE:
        # اعتقال سمير الحداد
        return False
    if event is not None and event.definite and last == index and page.folded[index].startswith("ال") and page.folded[index].endswith("ية"):
        # المسيرات السلمية: what agrees with a definite noun is an adjective, unless the noun is the subject of a verb (طالت الغارات السلمية).
        return any(hit.features.startswith("v") for hit in page.hits[before - 1])
    return (
        event is not None
        or (last > index and not own_site)
        or page.of_kind(before, "object") is not None
        or _is_left_by_them(page, before)
        or ((is_behind_a_doer(page, before) or is_behind_a_strike(page, before)) and not _goes_on_as_a_name(page, last + 1))
    )


_OF_LEAVING = frozenset({"displacement", "territory_change"})


def _is_left_by_them(page: Page, before: int) -> bool:
    """غادر السكان غوما, غادر الآلاف غوما: whether people, or their number, stand at a token behind a verb that tells that they leave a place."""
    if not (page.folded[before].startswith("ال") and (page.of_kind(before, "people") is not None or page.numbers(before, before + 1))):
        return False
    verb = page.of_kind(before - 1, "event") if before else None
    return verb is not None and verb.sense.type in _OF_LEAVING and verb.features.startswith("v")


def is_what_a_town_does(page: Page, verb: int) -> bool:
    """شهدت سرت اشتباكات, تخضع سرت لحصار, استيقظت سرت على قصف: whether a verb stands at a token whose subject undergoes a happening, or is where it was."""
    return page.structure(verb, "undergo") is not None or page.folded[verb].removeprefix("و") in page.reference.words("companion.town_does")


# وكانت كذا، ثانية مدن البلاد وأكبر موانئها، قد: so far behind a name ends what is said of it in passing.
_IN_PASSING_WITHIN = 9


def _had_been_struck(page: Page, verb: int, after: int) -> bool:
    """كانت سراقب قد تعرضت لقصف, وكانت كذا، ثانية مدن البلاد، قد قصفت: behind "had", where the verb behind says that the town underwent something."""
    if page.folded[verb].removeprefix("و") not in ("كانت", "فكانت") or after >= len(page):
        return False
    if page.tokens[after].text == "،":
        closing = (at for at in range(after + 1, min(after + _IN_PASSING_WITHIN, len(page))) if page.tokens[at].text == "،")
        after = next(closing, after) + 1
    if after + 1 >= len(page) or page.folded[after] != "قد":
        return False
    undergoes = page.structure(after + 1, "undergo") is not None
    done_to_it = any(hit.sense.kind in ("event", "harm", "harm_cue") and hit.features.startswith("v") for hit in page.hits[after + 1])
    return page.folded[after + 1].endswith("ت") and (undergoes or done_to_it)


# القصف الجوي الروسي العنيف لإدلب: so many words may say whose a deed is and of what kind, before what it was done to.
_WHOSE_WITHIN = 4
# What is done to a place, beside the types of force.
_DONE_TO_GROUND = FORCE - {"assassination"} | {"incursion", "siege", "territory_change", "property_destruction"}


def is_done_to_it(page: Page, index: int, proclitics: str) -> bool:
    """القصف الروسي لإدلب, الغزو الأميركي للعراق, اجتياح إسرائيل لرفح: "to" behind the verbal noun of what is done to a place, and whose deed it is; but الهجوم الإيراني على كذا."""
    if not proclitics.endswith("ل"):
        return False
    for at in range(index - 1, max(-1, index - 2 - _WHOSE_WITHIN), -1):
        ending = [hit for first in (at, max(0, at - 1)) for hit in page.hits[first] if hit.last == at and hit.sense.kind == "event"]
        if ending:
            # القصف الجوي
            noun = max(ending, key=lambda hit: hit.last - hit.first)
            done = noun.features.startswith("n") and noun.sense.type in _DONE_TO_GROUND and at < index - 1 and not noun.suffix
            return done and page.folded[noun.first].removeprefix("ب").removeprefix("ال") not in page.reference.words("companion.takes_on")
        whose = at in page.adjective_at or at in page.inside_actor or page.of_kind(at, "force", "people") is not None
        described = at < index - 1 and page.folded[at].startswith("ال") and page.tokens[at].kind == "word" and not page.hits[at]
        if not (whose or described):
            # القوات الموالية لموسكو
            return False
    return False


def _is_what_happened_to_it(page: Page, index: int) -> bool:
    """سكان دوما التي استعادتها القوات: a relative clause behind a name whose verb of force has it for its object."""
    if index + 1 >= len(page) or page.functions[index] != "who":
        return False
    return any(hit.sense.kind == "event" and hit.features.startswith("v") and hit.suffix for hit in page.hits[index + 1])


def is_a_town_struck(page: Page, index: int) -> bool:
    """قصفت إسرائيل صور, استهدفت الغارات صور والنبطية: a town whose name is a word of the language, right behind who or what struck it, where its phrase ends with it."""
    if index < 2 or not page.reference.gazetteer.is_common_word(page.folded[index]) or any(hit.sense.kind != "companion" for hit in page.hits[index]):
        return False
    known, after = page.reference.gazetteer.lookup(page.folded[index]), index + 1
    if not known or known[0].level != "town" or known[0].minor or known[0].population < _KNOWN_TOWN:
        return False
    if not (is_behind_a_doer(page, index - 1) or is_behind_a_strike(page, index - 1)):
        return False
    if after >= len(page) or page.tokens[after].kind != "word" or page.functions[after] == "preposition" or after in page.in_time:
        return True
    return page.of_kind(after, "direction") is not None or (page.folded[after].startswith("و") and bool(page.facts[after].places))


# So many people live in a town that is called by its name alone although it is a word of the language.
_KNOWN_TOWN = 10_000


def _heads_a_line(page: Page, index: int, last: int) -> bool:
    """سرت: قصف مدفعي، سرت.. غارة، سرت تتعرض لقصف: a town that opens a line and is set off from what happened there, or is said to undergo it."""
    before, behind = index - 1, last + 1
    while before >= 0 and page.tokens[before].kind == "mark" and page.tokens[before].text not in QUOTES_OPEN | QUOTES_CLOSE:
        # ‼️ سرت: انفجارات
        before -= 1
    opens = before < 0 or page.tokens[before].kind == "break" or page.tokens[index - 1].text in _OPENS_A_LINE
    if behind + 1 >= len(page) or not opens:
        return False
    if page.structure(behind, "undergo") is not None:
        return True
    set_off = page.tokens[behind].text in (":", "|") or page.tokens[behind].text.startswith("..") or page.folded[behind : behind + 2] == [".", "."]
    return set_off and page.tokens[behind + 1].kind != "break"


_OPENS_A_LINE = frozenset("#•|-–")

# Verbal nouns of these take what was struck as their genitive, where their entry does not say otherwise.
_OF_WHAT_IS_STRUCK = frozenset({"armed_attack", "property_destruction"})
# Verbal nouns of these take what was struck or who did it.
_OF_EITHER = frozenset({"shelling", "air_strike"})
# Verbal nouns of these may have who did it as their genitive and what was struck as an object behind it.
_OBJECT_BEHIND_DOER = frozenset({"shelling", "armed_attack"})
# What is done to people, so that a name behind it is no town.
_OF_PEOPLE = frozenset({"detention", "abduction", "assassination", "execution", "torture"})


def is_behind_a_doer(page: Page, before: int) -> bool:
    """اقتحمت القوات نابلس، قصف الجيش السوري درعا، قصفت روسيا أوديسا: behind a definite force, a body or a state, that is the subject of the verb before it."""
    before = _before_with_what_or_when(page, before)
    name = page.inside_actor.get(before)
    if name is not None:
        first, acts = name.first, name.last == before and (name.metonym or page.names_a_body(name) or page.names_a_country(name))
    elif (described := described_force(page, before)) is not None:
        first, acts = described, True
    elif (closed := closed_by_a_genitive(page, before)) is not None:
        first, acts = closed, True
    else:
        force = page.of_kind(before, "force", "means")
        first, acts = before, _are_several(page, before) or _have_arms(page, before) or (force is not None and force.definite and not force.proclitics)
    if acts and first > 1 and (page.of_kind(first - 1, "force", "means") is not None or _are_its_people(page, first - 1)):
        # قصفت مدفعية الجيش السوداني الفاشر، هاجم مسلحو الحركة كيسمايو
        first -= 1
    if acts and first > 2 and page.folded[first - 1] == "من" and _are_its_people(page, first - 2):
        # اقتحم عناصر من التنظيم كركوك
        first -= 2
    verbs = (
        [hit for hit in page.hits[first - 1] if hit.sense.kind == "event" and (hit.features.startswith("v") or _takes_both(hit))] if acts and first > 0 else []
    )
    return bool(verbs) and verbs[0].sense.type not in _OF_PEOPLE


def _verb_before_a_time(page: Page, before: int) -> Hit | None:
    """أن مسلحين اقتحموا مساء أمس كركوك: the verb of force before the time that ends at a token; None where none stands there."""
    verb = _before_a_time(page, before)
    return next((hit for hit in page.hits[verb] if hit.sense.kind == "event" and hit.features.startswith("vp3")), None) if verb < before else None


def _have_arms(page: Page, index: int) -> bool:
    """قصفت مدفعية المتمردين الفاشر: several people with the article right behind the arms that are theirs."""
    people = page.of_kind(index, "people")
    theirs = people is not None and people.definite and people.features[1:2] == "p" and not people.proclitics
    return theirs and index > 1 and page.of_kind(index - 1, "force", "means") is not None and page.of_kind(index - 2, "event") is not None


def _before_with_what_or_when(page: Page, last: int) -> int:
    """قصف الجيش بالمدفعية الثقيلة كذا، قصف الجيش، فجر اليوم، كذا: the token before words that say with what or when and end at a token; `last` where none do."""
    at = last
    while at > 0:
        before = _before_a_time(page, at)
        before = _before_a_weapon(page, at) if before == at else before
        if before == at:
            break
        at = before
    return max(at, 0)


def _before_a_time(page: Page, last: int) -> int:
    """The token before a time that ends at a token, with its preposition and commas; `last` where none does."""
    at = last - (page.tokens[last].text == "،")
    if at not in page.in_time:
        return last
    while at > 0 and at in page.in_time:
        at -= 1
    at -= page.functions[at] == "preposition"
    return at - (page.tokens[at].text == "،")


# بقذائف المدفعية الثقيلة: so many words stand behind the first of a weapon.
_WORDS_OF_A_WEAPON = 2


def _before_a_weapon(page: Page, last: int) -> int:
    """The token before "by" and a weapon that ends at a token and takes no further genitive (بالمدفعية، بصاروخين، بطائرات مسيرة); `last` where none does."""
    for at in range(last, max(0, last - 1 - _WORDS_OF_A_WEAPON), -1):
        weapon = page.of_kind(at, "means")
        if weapon is not None and weapon.proclitics.endswith("ب"):
            closed = at < last or weapon.definite or (weapon.features[1:2] == "d" and page.folded[at].endswith("ن"))
            return at - 1 if closed else last
        if page.tokens[at].kind != "word" or page.functions[at] or page.of_kind(at, "event", "people") is not None:
            break
    return last


def _are_its_people(page: Page, index: int) -> bool:
    """مسلحو الحركة، جنود الجيش: several people without the article, of the body named behind them."""
    people = page.of_kind(index, "people")
    return people is not None and not people.definite and people.features[1:2] == "p"


def _takes_both(noun: Hit) -> bool:
    """استهداف الجيش حلب، قصف الطائرات صنعاء: a bare verbal noun that has its doer in the genitive and what was struck as its object."""
    if not noun.features.startswith("ns") or noun.definite or noun.suffix or noun.first != noun.last:
        return False
    return noun.sense.role == "target" or (not noun.sense.role and noun.sense.type in _OBJECT_BEHIND_DOER)


def _are_several(page: Page, index: int) -> bool:
    """قصف مسلحون حلب: a nominative plural is the subject, and has no genitive."""
    people = page.of_kind(index, "people")
    return people is not None and not people.proclitics and page.folded[index].endswith("ون")


def _is_a_force(page: Page, index: int) -> bool:
    """قصف الجيش دمشق: a force by one word with the article."""
    force = page.of_kind(index, "force")
    return force is not None and force.definite and not force.proclitics and force.first == force.last


def _goes_on_as_a_name(page: Page, index: int) -> bool:
    """استهدفت إسرائيل سامر الحاج: behind what a village and a man are called by, a word that nothing knows and that is no adjective."""
    if index >= len(page) or page.tokens[index].kind != "word" or page.functions[index] or index in page.in_time:
        return False
    if page.hits[index] and page.of_kind(index, "people") is None:
        return False
    return not page.folded[index].endswith(("ي", "ية")) and page.folded[index][:1] not in ("ب", "و", "ل")


def is_behind_a_strike(page: Page, before: int) -> bool:
    """قصفت الطائرات دمشق، ضربت صواريخ طهران، استهدفت الغارات صنعاء: behind a weapon or a strike that is the subject of the verb before it."""
    last = before
    while last > max(0, before - _ADJECTIVES_OF_A_SUBJECT) and page.of_kind(last, "means", "event") is None and _may_describe(page, last):
        # هز انفجار قوي كابل
        last -= 1
    # استهدفت غارة جوية حلب
    phrase = next((hit for hit in page.hits[last - 1] if hit.last == last and hit.sense.kind == "event"), None) if last else None
    subject = phrase or page.of_kind(last, "means", "event")
    if subject is None or subject.first == 0 or subject.proclitics or not subject.features.startswith("n") or (last < before and subject.definite):
        return False
    return any(hit.sense.kind == "event" and hit.features.startswith("v") for hit in page.hits[subject.first - 1])


# استهدفت غارات إسرائيلية عنيفة صيدا: so many adjectives may stand behind the subject.
_ADJECTIVES_OF_A_SUBJECT = 2


def _may_describe(page: Page, index: int) -> bool:
    """قوي, عنيفة: a word without the article that no list has for a thing, a place or a time, behind an indefinite noun."""
    word = page.folded[index]
    if word.startswith(("ال", "و", "ب", "ل")) or page.functions[index] or page.tokens[index].kind != "word":
        return False
    return index in page.adjective_at or not (known_name(page, index)[0] or index in page.in_time or page.kinds_at(index) - {"structure", "companion"})


def _is_said_of_a_strike(page: Page, verb: int) -> bool:
    """غارات استهدفت صنعاء، الصواريخ التي ضربت بغداد: behind a verb that says of a strike or a weapon what it hit."""
    if not any(
        hit.sense.kind == "event" and hit.features.startswith(("vp3", "vr3")) and hit.proclitics in ("", "و") and not hit.suffix for hit in page.hits[verb]
    ):
        return False
    subject = verb - 2 if page.functions[verb - 1] == "who" else verb - 1
    while subject >= 0 and subject > verb - 2 - _ADJECTIVES_OF_A_STRIKE and page.tokens[subject].kind == "word" and not page.functions[subject]:
        # الاعتداءات الإيرانية الغاشمة التي استهدفت
        said_of = page.of_kind(subject, "means", "event")
        if said_of is None:
            # دوي انفجارات تهز: the noun may be the last word of a phrase.
            phrases = (page.of_kind(at, "event") for at in range(max(0, subject - _WORDS_OF_A_PHRASE), subject))
            said_of = next((phrase for phrase in phrases if phrase is not None and phrase.last == subject), None)
        if said_of is not None:
            return said_of.features.startswith("n") or said_of.last == subject > said_of.first
        if page.hits[subject] and subject not in page.adjective_at:
            return False
        subject -= 1
    return False


_ADJECTIVES_OF_A_STRIKE = 4
_WORDS_OF_A_PHRASE = 2


def _may_be_a_verb(page: Page, hit: Hit) -> bool:
    """قصف الحوثيون: a verb, or a word that is spelt like one and has nothing taken off."""
    if hit.features.startswith("v"):
        return True
    return (
        not hit.definite and not hit.suffix and any(reading.features.startswith("vp3") for reading in page.reference.lexicon.analyses(page.folded[hit.first]))
    )


def _is_struck_by_a_noun(page: Page, first: int, last: int) -> bool:
    """استهداف دمشق، قصف دمشق بالصواريخ: the genitive of a verbal noun that takes what was struck, or which may take either and leaves nothing else struck."""
    noun = page.of_kind(first - 1, "event")
    if noun is None or noun.last != first - 1 or not noun.features.startswith("n") or noun.definite or noun.suffix:
        return False
    if noun.sense.role == "target" or (not noun.sense.role and noun.sense.type in _OF_WHAT_IS_STRUCK):
        return not (last + 1 < len(page) and page.folded[last + 1].startswith("لل"))
    if noun.sense.role == "doer" and noun.sense.type in FORCE:
        return _is_called_after_it(page, first - 1, last + 1)
    return not noun.sense.role and noun.sense.type in _OF_EITHER and _nothing_struck_follows(page, last + 1)


def _is_called_after_it(page: Page, noun: int, behind: int) -> bool:
    """قتل 130 في هجمات باريس, هجوم موسكو الذي, هجمات لندن عام 2005: attacks known by the capital where they were, and not by the state that made them (هجوم موسكو على كييف)."""
    if behind >= len(page) or page.folded[behind] == "علي":
        return False
    told = page.functions[behind] == "who" or behind in page.in_time or page.tokens[behind].kind == "number"
    return told or (noun > 0 and page.folded[noun - 1] == "في" and page.tokens[behind].kind != "word")


def _nothing_struck_follows(page: Page, index: int) -> bool:
    """قصف دمشق بالصواريخ, قصف طهران فجر الأحد: behind the name stands with what or when, and nothing that the named struck."""
    if index >= len(page) or page.tokens[index].kind != "word" or index in page.in_time:
        return True
    return page.folded[index].startswith("ب") or (page.functions[index] != "" and page.folded[index] != "علي")


def _is_behind_a_late_verb(page: Page, verb: int) -> bool:
    """أن الموجة الأخيرة استهدفت طهران, القوات الأميركية قصفت بغداد: behind an active verb of force whose subject stands before it."""
    active = any(
        hit.sense.kind == "event" and hit.sense.type in FORCE and hit.features.startswith("vp3") and not hit.suffix and hit.last == verb
        for hit in page.hits[verb]
    )
    return active and stands_behind_its_subject(page, verb)


def _holds_its_subject(page: Page, verb: int) -> bool:
    """يقصفون, قصفوا, سنقصف, استهدفنا: whether a verb of what is done to a place, whose ending or prefix says who did it, ends at a token, so that no subject stands behind."""
    many = page.folded[verb].endswith(("ون", "وا"))
    return any(
        hit.sense.kind == "event"
        and hit.sense.type in _DONE_TO_GROUND
        and not hit.suffix
        and hit.last == verb
        and (hit.features[:1] == "v")
        and (many or (hit.features in ("vp1a", "vr1a") and not page.folded[verb].endswith("ت")))
        for hit in page.hits[verb]
    )


def _is_struck(page: Page, first: int, last: int) -> bool:
    """ضربت إسرائيل دمشق، طهران وحدها استُهدفت: a capital behind the verb's doer, or before a passive verb, is what was struck and not who speaks."""
    who = _before_with_what_or_when(page, first - 1) if first > 1 else first - 1
    if who >= 0 and _holds_its_subject(page, who):
        return True
    doer = page.inside_actor.get(who)
    if doer is not None and doer.first > 0:
        return any(_may_be_a_verb(page, hit) for hit in page.hits[doer.first - 1] if hit.sense.kind == "event")
    if first and (page.folded[first - 1] == "ضد" or is_what_a_town_does(page, first - 1)):
        return True
    if first > 1 and (is_behind_a_strike(page, first - 1) or _is_said_of_a_strike(page, first - 1)):
        return True
    acts = first > 1 and (described_force(page, who) is not None or _is_a_force(page, who) or _are_several(page, who))
    if acts and is_behind_a_doer(page, who):
        return True
    if first and (_is_struck_by_a_noun(page, first, last) or _is_behind_a_late_verb(page, first - 1)):
        return True
    after = next((index for index in (last + 1, last + 2) if index < len(page) and page.of_kind(index, "event")), None)
    return after is not None and any(hit.sense.kind == "event" and hit.features.startswith("v") and page.is_passive(hit) for hit in page.hits[after])
