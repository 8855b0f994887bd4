"""The harm that a happening is by itself: whoever is detained, abducted, driven out or made an end of, where no other word counts them."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.rules.counted import Group, count_ending_at, group_at
from marsad.extract.rules.counted_joined import more_of
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.named_people import named_at
from marsad.extract.rules.page import Page
from marsad.extract.rules.people_on_foot import forced, number_behind
from marsad.extract.rules.persons_joined import persons_named
from marsad.extract.rules.victims_before import before
from marsad.extract.rules.victims_behind import is_new, is_person
from marsad.model import Harm, HarmKind
from marsad.reference.lexicon import Hit

_TAKEN: dict[str, HarmKind] = {"detention": "detained", "abduction": "abducted", "displacement": "displaced", "execution": "killed"}
# تعرض ما لا يقل عن أربعة عشر من أعضاء المجلس للاعتقال: so far before the word stands the verb.
_EXPOSED_WITHIN = 14
# لا يزال 18 جنديا في البلدة رهن الاحتجاز: so far before the word stand those who are held.
_HELD_WITHIN = 8


# احتجز المسلحون عشرات المدنيين رهائن: so far behind the verb those held may be called hostages.
_CALLED_WITHIN = 6


def retype_hostages(page: Page, drafts: list[Draft]) -> None:
    """Makes the holding of people who are called hostages an abduction."""
    for draft in drafts:
        if draft.type == "detention" and _are_hostages(page, draft):
            draft.type = "abduction"
            draft.harm = [replace(harm, kind="abducted") if harm.kind == "detained" else harm for harm in draft.harm]


def _are_hostages(page: Page, draft: Draft) -> bool:
    for index in range(draft.hit.last + 1, min(draft.hit.last + 1 + _CALLED_WITHIN, draft.sentence.last)):
        if page.tokens[index].text in ".؛:،" or page.opens_clause(index) or page.functions[index] == "leads_to":
            return False
        hostage = next((hit for hit in page.hits[index] if hit.sense.kind == "people" and hit.sense.value == "hostage"), None)
        if hostage is not None:
            # اعتقال خاطفي الرهائن: those who took them.
            return not hostage.definite or index - 1 == draft.hit.last or page.count_at(index - 1) is not None
    return False


def befell_others(page: Page, draft: Draft) -> list[Harm]:
    """مقاتلو الحركة أعدموا إمام المسجد, مسلحون خطفوا: the harm of a taking or an execution without that of those who did it."""
    if draft.type not in _TAKEN or draft.type == "displacement" or not (draft.hit.features.startswith("v") and draft.harm and draft.perpetrators):
        return draft.harm
    starts = [page.tokens[phrase.first].start for phrase in draft.perpetrators]
    return [harm for harm in draft.harm if harm.kind != _TAKEN[draft.type] or not any(harm.anchor.start <= start < harm.anchor.end for start in starts)]


def harm_of_taken(page: Page, draft: Draft) -> list[Harm]:
    """تعرض ثلاثة صحفيين للاعتقال, فر مئة شخص من البلدة, اقتاد مسلحون شابين: those of whom the happening tells, in a number or as new ones; empty where harm is told."""
    if draft.type == "property_destruction" and not draft.from_harm and not draft.harm:
        return _wrecked(page, draft) if draft.stance.has_happened and draft.stance.polarity != "denied" else []
    kind = _TAKEN.get(draft.type) or ("killed" if draft.hit.sense.mode == "eliminate" or draft.type == "body_found" else None)
    if kind is None or draft.from_harm or any(harm.kind == kind for harm in draft.harm):
        return []
    to_come = kind == "displaced" and draft.stance.realis in ("planned", "predicted")
    if not (draft.stance.has_happened or to_come) or draft.stance.polarity == "denied":
        return []
    if draft.type == "body_found":
        return _found_dead(page, draft)
    if draft.hit.sense.needs == ("numbered",):
        return _numbered(page, draft, kind)
    group = next((group for first, limit in _starts(page, draft) if (group := _people(page, first, limit)) is not None), None)
    if group is not None and kind == "displaced":
        families = _are_with_their_families(page, group)
        if (group.who == "combatants" and not families) or (to_come and not group.counted):
            # Fighters who leave are not driven out of their homes.
            return []
        group = group._replace(who="unspecified") if families and group.who == "combatants" else group
    if group is None:
        return _in_a_number(page, draft, kind) or _by_name(page, draft, kind)
    return [Harm(kind, group.who, group.least, group.most, page.anchor(group.first, group.last))]


# أربعة آلاف من مقاتليه وأفراد عائلاتهم: so far behind fighters their families are joined to them.
_FAMILIES_WITHIN = 3


def _are_with_their_families(page: Page, group: Group) -> bool:
    """3600 مسلح وأسرهم, أربعة آلاف من المقاتلين وأفراد عائلاتهم: fighters who are moved out with those at home."""
    families = page.reference.words("companion.families")
    near = range(group.first + 1, min(group.last + 1 + _FAMILIES_WITHIN, len(page)))
    return any(page.folded[index] in families or "و" + page.folded[index] in families for index in near)


def _wrecked(page: Page, draft: Draft) -> list[Harm]:
    """أضرموا النار في منشأتين ومركبة: the things that were burnt or torn down, each with its number or as some; what is looted need not be damaged."""
    if draft.hit.sense.mode == "looting":
        return []
    last = draft.sentence.last
    starts = [phrase.first for phrase in draft.targets] or counts_behind(page, draft.hit, last)[:1]
    found: list[Harm] = []
    for at in starts:
        group = group_at(page, at, last, things=True, governed=True)
        if group is None or group.noun is None or group.noun.sense.kind != "object" or not (group.counted or group.most is None or is_new(group)):
            continue
        for thing in (group, *more_of(page, group, last, things=True)):
            harm = Harm("damage", "unspecified", thing.least, thing.most, page.anchor(thing.first, thing.last))
            if all(harm.anchor != earlier.anchor for earlier in found):
                found.append(harm)
    return found


# عثر السكان صباح أمس في البلدة على رفات: so far behind the word for finding stands what was found.
_FOUND_WITHIN = 10


def _found_dead(page: Page, draft: Draft) -> list[Harm]:
    """عثر على شاب ميتا, استخراج رفات 34 شخصا, وجدت معلمة مقتولة: the people found dead, in a number or by a noun whose form says how many."""
    first, last = draft.hit.first, draft.sentence.last
    some = next((phrase for phrase in draft.targets if (count := page.count_at(phrase.first)) is not None and phrase.last <= count.last_token + 1), None)
    count = page.count_at(some.first) if some is not None and page.folded[some.last] in page.reference.words("companion.of_them") else None
    if some is not None and count is not None:
        # عثر على 17 منهم قتلى
        return [Harm("killed", "unspecified", count.least, count.most, page.anchor(some.first, some.last))]
    corpses, dead = page.reference.words("companion.corpses"), page.reference.words("companion.found_dead")
    near = range(first, min(draft.hit.last + 1 + _FOUND_WITHIN, last))
    starts = [(index + 1, index + 1) for index in near if page.folded[index].removeprefix("ال") in corpses][:1]
    how = next((index for index in near if index > first and page.folded[index] in dead), None)
    starts += [(index, how - 1) for index in range(draft.hit.last + 1, how)] if how is not None else []
    for at, reach in starts:
        group = group_at(page, at, last, things=False) if at < last else None
        if group is not None and group.last >= reach and _are_somebody(group):
            return [Harm("killed", group.who, group.least, group.most, page.anchor(group.first, group.last))]
    return []


def _are_somebody(group: Group) -> bool:
    """People in a number, or by a noun whose form says how many."""
    noun = group.noun
    return noun is not None and noun.sense.kind == "people" and group.most is not None and not noun.proclitics


def _numbered(page: Page, draft: Draft, kind: HarmKind) -> list[Harm]:
    """بلغ عدد النازحين 80 ألفا، فاق عدد الفارين 41 ألفا: the number that those who fled come to, or more where it is passed."""
    at = number_behind(page, draft.hit)
    count = page.count_at(at) if at is not None else None
    if count is None:
        return []
    passed = any(page.is_listed(index, "companion.passes") for index in range(max(0, draft.hit.first - 2), draft.hit.first))
    return [Harm(kind, "unspecified", count.least, None if passed else count.most, page.anchor(count.first_token, count.last_token))]


def _in_a_number(page: Page, draft: Draft, kind: HarmKind) -> list[Harm]:
    """إعدام 13 محكوما, اعتقال خمسة معارضين: those taken by a number with a word that no list of people has."""
    if kind == "displaced":
        return []
    starts = [phrase.first for phrase in draft.targets] or [first for first, _ in _sentenced(page, draft)]
    for first in starts:
        count = page.count_at(first)
        if count is None or count.ordinal:
            continue
        # الإعدام بثلاثة من قادة التنظيم
        noun = count.last_token + 1
        noun += noun + 1 < draft.sentence.last and page.folded[noun] == "من"
        if noun < draft.sentence.last and page.tokens[noun].kind == "word" and not page.functions[noun] and page.of_kind(noun, *_NOBODY) is None:
            return [Harm(kind, "unspecified", count.least, count.most, page.anchor(first, noun))]
    return []


_NOBODY = ("object", "means", "event", "harm", "direction", "place_word")


def _by_name(page: Page, draft: Draft, kind: HarmKind) -> list[Harm]:
    """اعتقلت الشرطة المحامي سمير حداد, فهمي الأسود ورفيقته: so many as are held by their names, where all of them are."""
    if kind == "displaced" or not draft.targets:
        return []
    numbers = [_named_in(page, phrase.first, phrase.last) for phrase in draft.targets]
    whole = sum(numbers)
    return [] if 0 in numbers else [Harm(kind, "unspecified", whole, whole, page.anchor(draft.targets[0].first, draft.targets[-1].last))]


def _named_in(page: Page, first: int, last: int) -> int:
    """How many people a phrase names, with or without what they are; 0 where it names none for certain."""
    title = page.of_kind(first, "people")
    if title is None:
        named = named_at(page, first, last + 1) if last > first or is_person(page, first) else None
        return 0 if named is None or named.least != named.most else named.least or 0
    name = title.last + 1
    if not title.definite or title.proclitics or name > last or page.hits[name] or page.folded[name].startswith("ال") or name in page.adjective_at:
        return 0
    return persons_named(page, name, last, last + 1).number


def _starts(page: Page, draft: Draft) -> list[tuple[int, int]]:
    """The tokens at which those taken may be named, the likeliest first, each with the token before which they end."""
    hit, last = draft.hit, draft.sentence.last
    if page.folded[hit.first] in ("رهن", "قيد") or (hit.features.startswith("n") and page.folded[hit.first].endswith("ين") and not hit.definite):
        # لا يزال 18 جنديا رهن الاحتجاز, 2300 شخص لا يزالون موقوفين
        return [(index, hit.first) for index in range(hit.first - 1, max(draft.sentence.first - 1, hit.first - 1 - _HELD_WITHIN), -1) if page.count_at(index)]
    if hit.proclitics.endswith("ل"):
        before = range(hit.first - 1, max(draft.sentence.first - 1, hit.first - 1 - _EXPOSED_WITHIN), -1)
        exposed = [(index + 1, hit.first) for index in before if cue(page, index, "exposed") is not None][:1]
        if exposed or draft.type != "displacement":
            # تستعد السلطات لإجلاء ألف شخص
            return exposed
    named = [(_with_its_number(page, phrase.first, draft), last) for phrase in draft.targets]
    named = named or _sentenced(page, draft)
    if draft.type != "displacement":
        # اقتاد مسلحون أقل من عشرة صحفيين; وقوع 42 من مرتزقته في الأسر
        counted = hit.features.startswith("n") and not hit.proclitics and hit.last + 1 < last and page.count_at(hit.last + 1) is not None
        named = [(hit.last + 1, last), *named] if counted else named
        # ثلاثة شبان اقتيدوا إلى جهة مجهولة
        led = _subject_before(page, draft) if hit.features[3:4] == "s" or not hit.features else []
        return [*led, *named, *((index, last) for index in counts_behind(page, hit, last))]
    if not hit.features.startswith("v"):
        # خروج آلاف المدنيين; أرغمت عشرات العائلات على مغادرة منازلها; وصل ستة آلاف شخص إلى البلدة هربا
        return [*_made_to_go(page, draft), *named, (hit.first + 1, last)]
    # فر مئات من السكان: a number may be read with the verb; غادر المدينة نحو ألف شخص; آلاف المدنيين غادروا.
    doers = ((phrase.first, last) for phrase in draft.perpetrators)
    behind = ((index, last) for index in counts_behind(page, hit, last))
    return [*named, (hit.first + 1, last), (hit.last + 1, last), *doers, *behind, *_subject_before(page, draft)]


def _sentenced(page: Page, draft: Draft) -> list[tuple[int, int]]:
    """حكم الإعدام في أربعة سجناء, الإعدام بثمانية مدانين: the number behind the preposition that leads from an execution to whom it befell."""
    at, last = draft.hit.last + 1, draft.sentence.last
    if draft.type != "execution" or not draft.hit.features.startswith("n") or at + 1 >= last:
        return []
    if page.is_listed(at, "companion.executed_in"):
        at += 1
    elif not page.folded[at].startswith("ب"):
        return []
    return [(at, last)] if page.count_at(at) is not None else []


def _subject_before(page: Page, draft: Draft) -> list[tuple[int, int]]:
    """آلاف المدنيين غادروا, ثلاثمئة عائلة لجأت, 640 شخصا، أي ربع الأهالي، غادروا: those who leave stand before their verb."""
    verb = draft.hit
    many = page.folded[verb.last].endswith(("وا", "ون"))
    if not many and not page.folded[verb.last].endswith(("ت", "ن", "ا")):
        return []
    aside = _past_apposition(page, draft)
    group = before(page, verb, draft.sentence) if aside == verb.first else None
    if group is None:
        at = next((at for at in range(max(draft.sentence.first, aside - _PHRASE), aside) if page.count_at(at) is not None), aside)
        group = group_at(page, at, aside, things=False) if at < aside else None
    if group is None or not group.counted or (not many and group.last != aside - 1):
        return []
    return [(group.first, aside)]


# أكثر من عشرة آلاف من سكان البلدة: as many words as a counted group has before the comma of what is said of it.
_PHRASE = 6


def _with_its_number(page: Page, first: int, draft: Draft) -> int:
    """أكثر من 40 ألف شخص: where the number opens that ends at a noun, or right before it; the noun itself where none does."""
    if page.count_at(first) is not None:
        return first
    count = count_ending_at(page, first, draft.sentence.first)
    return first if count is None or count.first_token <= draft.hit.last < first else count.first_token


# 640 شخصا، أي ربع أهالي القرية، غادروا
_APPOSITION = 8


def _past_apposition(page: Page, draft: Draft) -> int:
    """The token at which an aside between commas right before a verb opens, or the verb itself."""
    first = draft.hit.first
    if first - 2 < draft.sentence.first or page.tokens[first - 1].text != "،":
        return first
    opened = (at for at in range(first - 2, max(draft.sentence.first, first - 2 - _APPOSITION), -1) if page.tokens[at].text == "،")
    return next(opened, first)


# ووصل ستة آلاف شخص إلى سان مارك ومحيطها هربا: so far before a noun of flight those who flee are counted.
_FLED_WITHIN = 10


def _made_to_go(page: Page, draft: Draft) -> list[tuple[int, int]]:
    """أرغم الجنود عشرات العائلات على مغادرة، اضطرت 900 أسرة إلى عبور الحدود: those in a number before a noun of going that they are made to do, or do in flight."""
    hit = draft.hit
    within = _FLED_WITHIN if page.folded[hit.first] in page.reference.words("companion.in_flight") else _MADE_WITHIN if forced(page, hit) is not None else 0
    found: list[tuple[int, int]] = []
    for index in range(hit.first - 1, max(draft.sentence.first - 1, hit.first - 1 - within), -1):
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause"):
            break
        found += [(index, hit.first)] if page.count_at(index) is not None or page.structure(index, "partitive") is not None else []
    return found[::-1]


# أرغموا أكثر من 12 ألف شخص على ترك ديارهم
_MADE_WITHIN = 7


# أضرم مسلحون مجهولون النار في ما لا يقل عن عشر سيارات: so far behind a word those whom it befell are counted.
_COUNTED_WITHIN = 7


def counts_behind(page: Page, hit: Hit, limit: int) -> list[int]:
    """The tokens behind a verb, in its clause, at which a number starts."""
    found: list[int] = []
    for index in range(hit.last + 1, min(hit.last + 1 + _COUNTED_WITHIN, limit)) if hit.features.startswith("v") else ():
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause", "leads_to", "cause") or page.of_kind(index, "event"):
            break
        found += [index] if page.count_at(index) is not None else []
    return found


def _is_some_of(page: Page, group: Group) -> bool:
    """ثلاثة من جباة الضرائب, خمسة عشر منهم: a number, and of whom."""
    if not group.counted:
        return False
    behind = range(group.first + 1, min(group.last + 2, len(page)))
    return any(page.folded[index] in page.reference.words("companion.of_them") or (page.folded[index] == "من" and index < group.last) for index in behind)


def _people(page: Page, first: int, limit: int) -> Group | None:
    if first >= limit or cue(page, first - 1, "body") is not None:
        # يحتجز جثماني شابين
        return None
    group = group_at(page, first, limit, things=False)
    if group is not None and group.noun is None and (_is_some_of(page, group) or (group.counted and group.last == limit - 1)):
        # لا يزال 18 رهن الاحتجاز
        return group
    if group is not None and group.noun is None and group.counted and group.most is None and _are_so_many(page, first):
        # غادر الآلاف دوما
        return group._replace(last=first)
    if group is None or group.noun is None or group.noun.sense.kind != "people" or group.noun.proclitics:
        return None
    # A plural without a number may be of whoever leaves (خروج مدنيين).
    return group if group.counted or (is_new(group) and group.most is not None) else None


def _are_so_many(page: Page, index: int) -> bool:
    """العشرات, الآلاف: a vague number with the article, which is as many people, right behind what they did."""
    count = page.count_at(index)
    moved = page.of_kind(index - 1, "event") if index else None
    return (
        count is not None
        and count.first_token == count.last_token
        and page.tokens[index].text.startswith("ال")
        and moved is not None
        and moved.sense.type == "displacement"
    )
