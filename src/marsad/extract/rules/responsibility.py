"""Who is said to be responsible: claimed, denied, or laid on another."""

from __future__ import annotations

from collections.abc import Set

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.own_deeds import is_fall
from marsad.extract.rules.own_side import are_his_army, are_ours, is_his_country, is_in_uniform, named_with, spoken_for
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.model import ActorMention, Responsibility

# Two sides, or nobody in particular, do these.
NO_RESPONSIBILITY = frozenset(
    "armed_clash deployment incursion territory_change ceasefire threat prediction siege casualty_toll displacement protest body_found".split()
)


def responsibility_of(page: Page, draft: Draft, type_: str, perpetrator: tuple[ActorMention, ...]) -> Responsibility | None:
    """What the teller says of the doer's responsibility; None where no doer is named or the type has none."""
    if draft.stance.polarity == "denied" and draft.stance.realis == "planned":
        return None
    if draft.stance.polarity == "denied" and type_ not in ("threat", "prediction"):
        denied = _of_denial(page, draft)
        # نفى مصدر عسكري سيطرة المسلحين على البلدة: nobody answers for what two sides do.
        return None if denied == "attributed" and type_ in NO_RESPONSIBILITY else denied
    owned = draft.scope is not None and draft.scope.mode == "own" and draft.by_teller
    if type_ == "interception" and draft.stance.has_happened and not is_fall(page, draft.hit) and _defends_itself(page, draft):
        return "claimed"
    if not perpetrator or (type_ in NO_RESPONSIBILITY and not owned):
        return None
    if not draft.stance.has_happened and not owned:
        return None
    if draft.by_teller and draft.chain and not draft.perpetrators:
        return "claimed"
    if draft.scope is not None and draft.scope.mode in ("accuse", "condemn"):
        return "attributed"
    return "claimed" if speaks_of_his_own(page, draft) else "attributed"


def _of_denial(page: Page, draft: Draft) -> Responsibility | None:
    """A side that denies its own part denies; one that denies what another is said to have done still names that other."""
    if not draft.chain:
        # لم تستهدف قواتنا المدنيين: in a side's own words, without a teller.
        return "denied" if speaks_of_his_own(page, draft) else None
    if draft.by_teller and not draft.perpetrators:
        return "denied"
    if not draft.perpetrators and _is_its_own_deed(page, draft):
        return "denied"
    if not draft.perpetrators:
        # A denial of poison gas by a side that may be meant names no doer.
        return "denied" if draft.type == "chemical_attack" and may_be_meant(page, draft) else None
    his = speaks_of_his_own(page, draft) or all(_are_his(page, phrase) or _is_called_like(page, draft.chain[0], phrase) for phrase in draft.perpetrators)
    return "denied" if his else "attributed"


def _is_its_own_deed(page: Page, draft: Draft) -> bool:
    """أكدت الحكومة عدم استهدافها للمدنيين: the pronoun of a verbal noun that has whom it strikes behind it with ل is of who denies the deed."""
    after = draft.hit.last + 1
    strikes = any(target.first == after for target in draft.targets)
    return draft.hit.features.startswith("n") and draft.hit.suffix in ("ه", "ها", "هم") and strikes


def may_be_meant(page: Page, draft: Draft) -> bool:
    """Whether a denial is told by a side of the land where it is said to have happened: an ally that finds no trace denies no part of its own."""
    tellers = page.told_actors(draft.chain[0])
    lands = {actor.country for id_ in tellers if (actor := page.reference.actors.get(id_)).country}
    names = (" ".join(page.folded[place.first : place.last + 1])[len(place.proclitics) :] for place in draft.places)
    where = {place.country for name in names for place in page.reference.gazetteer.lookup(name) if place.country}
    return bool(tellers) and (not lands or not where or not lands.isdisjoint(where))


def speaks_of_his_own(page: Page, draft: Draft) -> bool:
    """Whether the nearest teller, or the outlet where nobody else tells, speaks for a doer: by name, or of forces that are nobody else's (قواتنا، القوات الجوية)."""
    if not draft.chain:
        return bool(draft.perpetrators) and all(_is_ours(page, phrase) or _is_the_outlet(page, phrase) for phrase in draft.perpetrators)
    if are_ours(page, draft.targets):
        # قال القائد: استهدفت الطائرات مواقعنا
        return False
    teller = named_with(page, draft.chain[0])
    mine = spoken_for(page, teller)
    if any(mine & page.phrase_actors(phrase.first, phrase.last) and not _are_civilians(page, phrase) for phrase in draft.perpetrators):
        return True
    if draft.perpetrators and all(_belongs_to_him(page, draft, phrase) for phrase in draft.perpetrators):
        return True
    if draft.perpetrators and all(_is_ours(page, phrase) or (is_his_country(page, phrase) and not _is_a_medium(page, teller)) for phrase in draft.perpetrators):
        return True
    if draft.perpetrators and all(_is_the_group_itself(page, phrase, teller, mine) for phrase in draft.perpetrators):
        return True
    official = (
        _is_official(page, teller[0], teller[1])
        or _says_what_its_own_did(page, draft, teller)
        or (is_in_uniform(page, teller) and not any(_are_fighters(page, each) for each in draft.perpetrators))
    )
    if official and (are_his_army(page, draft, mine) or _are_its_weapons(page, draft, mine)):
        return True
    if official and not mine and draft.perpetrators and all(_is_the_army_of_the_land(page, phrase) for phrase in draft.perpetrators):
        return True
    return (official or page.teller_is_armed(teller)) and all(
        _is_nobody_elses(page, phrase, official) or _is_of_his_group(page, phrase, teller) for phrase in draft.perpetrators
    )


def _is_the_army_of_the_land(page: Page, phrase: Phrase) -> bool:
    """القوات المسلحة، القوات الحكومية: whether a phrase names the army of whichever land is told of."""
    force = page.of_kind(phrase.first, "force")
    return (
        force is not None
        and force.sense.form == "قوة"
        and force.definite
        and phrase.last == phrase.first + 1
        and page.folded[phrase.last] in page.reference.words("companion.of_a_state")
    )


def _is_of_his_group(page: Page, phrase: Phrase, teller: tuple[int, int, str]) -> bool:
    """المتحدث باسم المعارضة: قوات المعارضة قصفت: whether a force without a name is of the group by whose word a teller is called."""
    if page.phrase_actors(phrase.first, phrase.last):
        return False
    called = page.folded[teller[0] : teller[1] + 1]
    return any(
        page.folded[index] in called and page.folded[index].startswith("ال") and page.of_kind(index, "force") is not None
        for index in range(phrase.first + 1, phrase.last + 1)
    )


def _are_its_weapons(page: Page, draft: Draft, mine: Set[str]) -> bool:
    """أعلنت وزارة الدفاع أن أربع طائرات من طراز كذا قصفت موقعا للتنظيم: weapons without an owner that struck whoever is called an enemy of those who tell of it."""
    weapons = bool(draft.perpetrators) and all(
        page.of_kind(phrase.first, "means") is not None and not page.phrase_actors(phrase.first, phrase.last) for phrase in draft.perpetrators
    )
    return weapons and any(_are_enemies(page, target, mine) for target in draft.targets)


def _are_enemies(page: Page, target: Phrase, mine: Set[str]) -> bool:
    """معسكرات للإرهابيين, موقعا لتنظيم داعش: whether people called by a hostile word, or a body opposed to a side, are among who was struck."""
    hostile = any(hit.sense.framing == "hostile" for index in range(target.first, target.last + 1) for hit in page.hits[index] if hit.sense.kind == "people")
    struck, on = page.phrase_actors(target.first, target.last), page.document.published_on
    return hostile or any(page.reference.actors.opposed(own, other, on) for own in mine for other in struck)


def _are_civilians(page: Page, phrase: Phrase) -> bool:
    """قال الجيش الإسرائيلي إن مستوطنين إسرائيليين هاجموا: people of a land who bear no arms for it, and for whom its army does not speak."""
    people = page.of_kind(phrase.first, "people")
    return people is not None and people.sense.who == "civilians" and page.of_kind(phrase.first, "force") is None


def _is_a_medium(page: Page, teller: tuple[int, int, str]) -> bool:
    """نتنياهو متشجع بما تحظى به بلاده، أضافت الصحيفة: a paper has no country that it calls its own."""
    hit = page.of_kind(teller[0], "teller")
    return hit is not None and hit.sense.tells == "media"


# وعن هجمات داعش، قال قائد قوات كذا إن التنظيم نفذ: so far before "the group" another that may be meant is looked for.
_GROUP_NAMED_WITHIN = 40


def _is_the_group_itself(page: Page, phrase: Phrase, teller: tuple[int, int, str], mine: Set[str]) -> bool:
    """الجماعة، الحركة، الحزب: whether a word for a group, with the article and alone, means the group that a teller speaks for.

    It does where his group is called by that word, else where no other group is named shortly before.
    """
    word = page.folded[phrase.first]
    if phrase.first != phrase.last or word not in page.reference.words("companion.the_group"):
        return False
    if word.removeprefix("ال") in page.folded[teller[0] : teller[1] + 1]:
        return True
    return _speaks_for_a_group(page, mine) and not any(
        _is_a_group(page, id_)
        for index in range(max(0, phrase.first - _GROUP_NAMED_WITHIN), phrase.first)
        if index in page.actor_at
        for id_ in page.phrase_actors(page.actor_at[index].first, page.actor_at[index].last) - mine
    )


def _speaks_for_a_group(page: Page, mine: Set[str]) -> bool:
    """Whether a teller is of an armed group or a party: by الجماعة its spokesman means his own, and an army its enemy's."""
    return any(_is_a_group(page, id_) for id_ in mine)


def _is_a_group(page: Page, id_: str) -> bool:
    return page.reference.actors.get(id_).kind in ("armed_group", "militia", "political_party", "group")


def _belongs_to_him(page: Page, draft: Draft, phrase: Phrase) -> bool:
    """أعلن الجيش أن طائرة تابعة له قصفت: forces or a weapon said to belong to whoever tells of them."""
    if draft.scope is None or draft.scope.mode != "say" or draft.scope.verb is None or phrase.last + 1 >= len(page):
        return False
    behind = page.folded[phrase.last + 1]
    his = behind in page.reference.words("companion.to_the_teller") and behind.endswith(_his_ending(page, draft.scope.verb))
    return his and page.structure(phrase.last, "affiliated") is not None


def _his_ending(page: Page, verb: int) -> str:
    """The pronoun that agrees with a verb of saying in the singular: ها behind قالت and تقول, else ه."""
    word = page.folded[verb].removeprefix("و")
    return "ها" if word.endswith("ت") or word.startswith("ت") else "ه"


def _says_what_its_own_did(page: Page, draft: Draft, teller: tuple[int, int, str]) -> bool:
    """قالت الحكومة إن طائراتها قصفت القرية, قالت الجبهة إن مقاتليها هاجموا: whether an office without a land, or a force, tells right behind "that" of forces
    which its pronoun calls its own."""
    office, scope = page.of_kind(teller[0], "teller", "force", "place_word"), draft.scope
    if office is None or scope is None or scope.verb is None:
        return False
    known = ("official", "of_body", "anonymous") if page.told_actors(teller) else ("official", "of_body")
    if office.sense.kind == "teller" and (office.sense.tells not in known or office.sense.value is not None):
        return False
    ending = _his_ending(page, scope.verb)
    return scope.mode == "say" and all(phrase.first == scope.first + 1 and page.folded[phrase.first].endswith(ending) for phrase in draft.perpetrators)


def _defends_itself(page: Page, draft: Draft) -> bool:
    """أكد المتحدث باسم القيادة اعتراض صواريخ، الوزارة: الدفاعات الجوية أسقطت مسيرات: an army, a ministry or a coalition tells of what was shot down.

    It was its own defences that did so, unless another's are named.
    """
    if not draft.chain or (draft.scope is not None and draft.scope.mode in ("accuse", "condemn", "relay", "warn", "doubt")):
        return False
    teller = draft.chain[0]
    if _is_a_medium(page, teller):
        return False
    if not (_is_official(page, teller.first, teller.last) or page.teller_is_armed(teller) or is_in_uniform(page, teller)):
        return False
    if are_ours(page, draft.targets):
        return False
    mine = page.told_actors(teller)
    his = page.reference.words("companion.to_the_teller")
    if any(mine & page.phrase_actors(*target[:2]) or (target.last + 1 < len(page) and page.folded[target.last + 1] in his) for target in draft.targets):
        # أسقطت طائرة له: what was shot down is the teller's own.
        return False
    doers = [page.phrase_actors(phrase.first, phrase.last) for phrase in draft.perpetrators]
    return all(not doer or bool(mine & doer) or _is_of_its_coalition(page, mine, doer) for doer in doers)


def _are_fighters(page: Page, phrase: Phrase) -> bool:
    """مدفعية المتمردين: whether a phrase names people in arms, who are no army; القوات المسلحة is one."""
    if _is_the_army_of_the_land(page, phrase):
        return False
    people = (hit for index in range(phrase.first, phrase.last + 1) for hit in page.hits[index] if hit.sense.kind == "people")
    return any(hit.sense.who == "combatants" and hit.sense.value != "regular" for hit in people)


def _is_of_its_coalition(page: Page, mine: Set[str], others: Set[str]) -> bool:
    """التحالف: قوات الدفاع الجوي السعودي اعترضت صاروخا: whether those who did it are of the coalition that tells of it."""
    actors = page.reference.actors
    return any(actors.get(own).kind == "coalition" and actors.same_side(own, other, page.document.published_on) for own in mine for other in others)


def _is_the_outlet(page: Page, phrase: Phrase) -> bool:
    """استهدف مجاهدو الحزب: in the Party's own channel those who did it are whoever tells of it."""
    outlet = page.outlet_actor
    return outlet is not None and page.reference.actors.root(outlet, page.document.published_on) in page.phrase_actors(phrase.first, phrase.last)


def _is_ours(page: Page, phrase: Phrase) -> bool:
    """قواتنا، وسائط دفاعنا الجوي: whether one of the first words of a phrase ends in "our"."""
    heads = range(phrase.first, min(phrase.first + 1, phrase.last) + 1)
    if page.is_listed(phrase.first, "companion.our_heroes"):
        return True
    if phrase.first + 2 < len(page) and page.folded[phrase.first + 1] == "من":
        # وحدة من رفاقنا، مجموعة من مقاتلينا
        people = (hit for hit in page.hits[phrase.first + 2] if hit.sense.kind in ("people", "force"))
        return page.is_listed(phrase.first + 2, "companion.our_heroes") or any(hit.suffix == "نا" for hit in people)
    return any(page.folded[index].endswith("نا") and (page.hits[index] or page.of_kind(phrase.first, "force") is not None) for index in heads)


def _are_his(page: Page, phrase: Phrase) -> bool:
    """نفى الوزير أن تكون قواته قصفت: forces with a pronoun are those of who denies it."""
    force = page.of_kind(phrase.first, "force", "people")
    return force is not None and force.suffix in ("ه", "ها", "هم") and (force.sense.kind == "force" or force.sense.who in ("combatants", "security"))


def _is_called_like(page: Page, teller: tuple[int, int, str], phrase: Phrase) -> bool:
    """اتهم الرئيس الوحدات الكردية بالتفجير، ونفت الوحدات: whether who denies is called by the one word, with the article, that heads the doer's name."""
    word = page.folded[teller[0]]
    return teller[0] == teller[1] and word.startswith("ال") and word == page.folded[phrase.first] and page.of_kind(teller[0], "force") is not None


# Those whose armies and police are called so without a name; the army that an armed group speaks of is its enemy's.
_OFFICIAL = frozenset("state government ministry military police office coalition".split())


def _is_official(page: Page, first: int, last: int) -> bool:
    """Whether a teller is a state or an organ of one."""
    named = (index for index in range(first, last + 1) if index in page.actor_at)
    # مركز دمشق الإعلامي: a city in the name of a body is no organ of its state.
    names = [page.actor_at[index] for index in named if index == first or not (page.actor_at[index].metonym and page.structure(index - 1, "local"))]
    return any(page.reference.actors.get(id_).kind in _OFFICIAL for name in names for id_ in page.actor_ids(name)[:1])


def _is_nobody_elses(page: Page, phrase: Phrase, official: bool) -> bool:
    """Whether a phrase names forces with a pronoun, or with the article where an organ of a state speaks, and no actor of its own."""
    hit = page.of_kind(phrase.first, "force", "people")
    if page.phrase_actors(phrase.first, phrase.last) or page.folded[phrase.first] in page.reference.words("companion.the_group"):
        return False
    others = page.reference.words("companion.of_no_state")
    if any(page.folded[index].removeprefix("ال") in others for index in range(phrase.first + 1, min(phrase.last + 2, len(page)))):
        # قال الجيش إن قوات المعارضة قصفت
        return False
    weapon = page.of_kind(phrase.first, "means")
    service = page.of_kind(phrase.first, "force") is not None and page.of_kind(phrase.first, "object") is None
    if weapon is not None and page.folded[phrase.first].startswith("ال") and not service:
        # الطائرات المسيرة أصابت أهدافها: the weapons of which a side tells as known are its own. القوات الجوية are forces.
        return True
    if hit is None:
        return False
    if hit.suffix and hit.sense.kind == "people" and hit.sense.who in ("combatants", "security"):
        # قال الجيش إن جنوده أطلقوا النار
        return True
    inside = (page.of_kind(index, "force") for index in range(phrase.first, phrase.last + 1))
    if any(other is not None and other.sense.framing == "hostile" for other in inside):
        return False
    # الجماعة، الحركة: groups are nobody's army.
    regular = (
        (hit.sense.kind == "force" and hit.sense.strength != "weak") or hit.sense.who == "security" or (bool(hit.suffix) and hit.sense.who == "combatants")
    )
    allied = page.folded[phrase.first].removesuffix("ا") in page.reference.words("companion.alliance") and not page.folded[phrase.first].startswith("ال")
    # تحالف الدول الغربية: an alliance of others, which is nobody's army.
    definite = not allied and any(page.tokens[index].text.startswith("ال") for index in range(phrase.first, min(phrase.first + 1, phrase.last) + 1))
    return regular and (bool(hit.suffix) or (definite and official))
