"""Which words of a sentence tell harm, in which reading, and whether the sentence denies it."""

from __future__ import annotations

from marsad.extract.rules.counted import Bounds, count_ending_at
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.lives import loses_life
from marsad.extract.rules.only_and_except import denies_a_part
from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import until_stop
from marsad.model import HarmKind
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold


def harm_word(page: Page, index: int) -> Hit | None:
    """The harm sense of a token in the reading that its place in the sentence gives; None where it tells none."""
    hits = [hit for hit in page.hits[index] if hit.sense.kind == "harm"]
    hits = [hit for hit in hits if _has_its_object(page, hit)]
    if not hits or index in page.inside_actor or index in page.in_figure or cue(page, index - 1, "since"):
        return None
    if index and any(hit.sense.kind == "object" and hit.last >= index for hit in page.hits[index - 1]):
        # مركز احتجاز
        return None
    longest = max(hit.last for hit in hits)
    if longest == index and index in page.in_place:
        return None
    hit = _reading(page, [hit for hit in hits if hit.last == longest])
    return hit if _is_real(page, hit) else None


def _has_its_object(page: Page, hit: Hit) -> bool:
    """Whether a verb of loss has the life or limb that it needs, or lacks it: فقد خمسة حياتهم is of the dead, فقد طفل ساقه of the hurt, وفقد خمسة آخرون of the missing."""
    if hit.sense.mode == "split":
        return loses_life(page, hit)
    if hit.sense.mode == "limb":
        return _stands_within(page, hit, _LOST_WITHIN, "companion.limbs")
    if hit.sense.mode == "ruin":
        return _stands_within(page, hit, _RUIN_WITHIN, "companion.to_ground")
    if hit.sense.mode == "felled":
        return not _are_called_victims(page, hit)
    return hit.sense.mode != "adjacent" or hit.sense.harm != "missing" or not loses_life(page, hit)


# أحالت الضربة مخزنا للوقود في الميناء إلى رماد: so far behind the verb stands the word for ruins.
_RUIN_WITHIN = 9
# أردى جنود شابا من سكان البلدة قتيلا: so far behind the verb stands as what somebody fell.
_CALLED_WITHIN = 12


def _are_called_victims(page: Page, verb: Hit) -> bool:
    for index in range(verb.last + 1, min(verb.last + 1 + _CALLED_WITHIN, len(page))):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "leads_to"):
            return False
        if any(hit.sense.kind == "harm" and hit.sense.role == "victims" and not hit.definite and not hit.proclitics for hit in page.hits[index]):
            return True
    return False


def _reading(page: Page, hits: list[Hit]) -> Hit:
    """Of a noun and a verb spelt alike the noun behind a preposition, the victims behind their number (4 إصابات), else what comes first."""
    first = hits[0].first
    victims = [hit for hit in hits if hit.sense.role == "victims"]
    if victims and (victims[0].features[1:2] in ("p", "d") or victims[0].sense.number):
        return victims[0]
    nouns = [hit for hit in hits if hit.features.startswith("n")]
    if nouns and nouns[0].suffix and _is_what_is_announced(page, first):
        return nouns[0]
    if first and page.functions[first - 1] not in ("preposition", "cause"):
        verbs = [hit for hit in hits if hit.sense.role == "verb"]
        # القتال في تدمر وقتل العشرات: a town that is spelt like a verb.
        if verbs and (first - 1 in page.in_place or not page.of_kind(first - 1, "saying", "direction", "harm")):
            # قضوا: the form that tells of the dead alone says more than the verb.
            return next((hit for hit in verbs if hit.sense.strength == "strong"), verbs[0])
    elif not first:
        verbs = [hit for hit in hits if hit.sense.role == "verb"]
        if verbs:
            return verbs[0]
    return (nouns or hits)[0]


# أعلن الجيش الباكستاني قتله: so far before a noun stands the verb of which it is the object.
_ANNOUNCED_WITHIN = 4


def _is_what_is_announced(page: Page, first: int) -> bool:
    """أعلن الجيش قتله خمسة مسلحين: whether a noun with a pronoun stands right behind a verb of saying and who says it, with no "that" between."""
    for index in range(first - 1, max(-1, first - 1 - _ANNOUNCED_WITHIN), -1):
        saying = page.of_kind(index, "saying")
        if saying is not None:
            return index < first - 1 and saying.features.startswith("v") and _may_tell(page, first - 1)
        if page.functions[index] or page.tokens[index].kind != "word":
            return False
    return False


def _may_tell(page: Page, index: int) -> bool:
    return index in page.inside_actor or page.of_kind(index, "force", "teller", "people") is not None


def _is_what_came_of_it(page: Page, hit: Hit) -> bool:
    """قصفت القرية ليستشهد ثلاثة ويصاب عشرة: nobody does it in order to be killed or hurt, so that with people right behind it the verb tells what followed.

    Nor does anybody open fire in order to kill so and so many: فتح النار ليقتل ثلاثة أشخاص.
    """
    if not hit.proclitics.endswith("ل") or hit.sense.strength == "weak" or hit.last + 1 >= len(page):
        return False
    counted = page.count_at(hit.last + 1)
    if hit.sense.value != "of_victim":
        return counted is not None and counted.most is not None and _follows_a_blow(page, hit)
    return counted is not None or page.of_kind(hit.last + 1, "people") is not None


# فتح النار على حافلة في البلدة ليقتل ثلاثة: so far before a verb of what followed stands the blow.
_BLOW_WITHIN = 10


def _follows_a_blow(page: Page, hit: Hit) -> bool:
    """فتح النار ليقتل ثلاثة, انفجرت القنبلة لتقتل خمسة: whether a verb of force that tells of what was done stands before a verb, in its clause."""
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _BLOW_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause"):
            return False
        if any(found.sense.kind == "event" and found.sense.type in FORCE and found.features.startswith("vp") for found in page.hits[index]):
            return True
    return False


def _is_real(page: Page, hit: Hit) -> bool:
    """Whether the word tells harm that was done: no purpose, call, threat or attempt, no hit on a target, no release of those held."""
    if hit.sense.role == "verb" and hit.proclitics.endswith(("س", "ل")) and not _is_what_came_of_it(page, hit):
        return False
    if hit.sense.form == "استشهد" and _stands_within(page, hit, _CITED_WITHIN, "companion.cited"):
        # استشهد الوزير بقول الشاعر: he cited it.
        return False
    if hit.sense.form in ("قضى", "قضوا") and _rules(page, hit):
        return False
    if hit.sense.role == "victims" and (_are_of_abuse(page, hit) or _undergo_it(page, hit)):
        return False
    if hit.sense.harm == "injured" and hit.sense.role == "verb" and _stands_within(page, hit, _STRUCK_DOWN_WITHIN, "companion.no_wound"):
        # أصيب السكان بالذعر, أصيبت الدبابة بعطل
        return False
    if hit.sense.mode == "adjacent" and not _counts_right_behind(page, hit):
        return False
    if hit.sense.mode == "poison" and not is_of_poison(page, hit):
        return False
    if hit.sense.role == "victims" and hit.definite and hit.sense.harm in ("detained", "abducted"):
        # سجن يضم مئات المعتقلين: with the article they were held before.
        return False
    if hit.sense.form in ("وفاة", "توفي") and any(cue(page, index, "condolence") for index in range(max(0, hit.first - _MOURNED_WITHIN), hit.first)):
        return False
    if any(_is_still_to_come(page, at) for at in range(max(0, hit.first - 3), hit.first)):
        return False
    if _is_tried(page, hit) or _are_honoured(page, hit):
        return False
    if hit.sense.harm == "missing" and any(cue(page, at, "body") is not None for at in range(hit.first - 2, hit.first)):
        # العثور على رفات جندي مفقود
        return False
    if _describes_a_body(page, hit):
        return False
    if _is_of_a_court(page, hit.first) or (hit.sense.role == "event" and hit.features.startswith("n") and _is_only_named(page, hit)):
        return False
    if hit.proclitics.endswith("ل") and not hit.definite and hit.sense.role == "event" and hit.sense.value != "of_victim":
        return _led_to(page, hit.first)
    if hit.sense.value == "of_victim" and hit.features[:2] == "vr" and _governs_with_bi(page, hit.last + 1):
        return False
    if hit.sense.harm == "injured" and _is_hit_on_target(page, hit):
        return False
    count = count_ending_at(page, hit.first - 1, 0)
    if count is not None and hit.sense.role != "victims" and page.of_kind(hit.first, "people"):
        # خمس أسر: families, not captures.
        return False
    first = count.first_token if count is not None else hit.first
    # محاولة الاغتيال وأصيب اثنان: a verb that is joined begins anew.
    near = range(max(0, first - 2), first) if not (hit.sense.role == "verb" and hit.proclitics == "و") else range(0)
    if hit.sense.harm in ("detained", "abducted") and any(_lets_go(page, index) for index in range(max(0, first - _LET_GO_WITHIN), first - 2)):
        return False
    if any(_planned(page, index) for index in near):
        return False
    if count is not None and hit.sense.harm not in ("detained", "abducted"):
        # نقل 442 جريحا: a number makes them new, whatever is done for them.
        return True
    return not any(_is_undone(page, index) for index in near)


# جثة شاب مجهول مصاب: so far before the wounded one his body stands.
_BODY_WITHIN = 3


def _describes_a_body(page: Page, hit: Hit) -> bool:
    """جثة شاب مصاب بطلق ناري: one wounded right behind a body, which is his; not 22 جثة وعشرات الجرحى."""
    if hit.sense.harm != "injured" or hit.sense.role != "victims" or hit.definite or hit.proclitics or hit.features[1:2] != "s":
        return False
    before = range(max(0, hit.first - _BODY_WITHIN), hit.first)
    joined = any(page.folded[index].startswith("و") or page.count_at(index) is not None for index in before)
    return not joined and any(cue(page, index, "body") is not None for index in before)


# تقديرا للواء الشهيد فلان وشهداء السرايا: so far before martyrs stands that they are honoured.
_HONOURED_WITHIN = 6


def _are_honoured(page: Page, hit: Hit) -> bool:
    """إهداء لأرواح الشهداء قصفت المقاومة: martyrs in whose honour something is done fell before it; أزهق أرواح خمسة شهداء counts those who fell by it."""
    if hit.sense.role != "victims" or hit.sense.harm != "killed" or count_ending_at(page, hit.first - 1, 0) is not None:
        return False
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _HONOURED_WITHIN), -1):
        if page.tokens[index].kind != "word" or page.opens_clause(index) or page.functions[index] == "leads_to":
            return False
        if cue(page, index, "honour") is not None:
            return True
    return False


def _is_still_to_come(page: Page, index: int) -> bool:
    """سيؤدي إلى مقتل، قد يتسبب بأضرار: a word of consequence of what has not come yet, or may not."""
    if page.functions[index] != "leads_to":
        return False
    # كان الهجوم قد أوقع: spelt as "I" would say it, and in the past.
    may = index > 0 and page.folded[index - 1] == "قد" and not page.folded[index].startswith("ا")
    return any(other.proclitics.endswith("س") or (may and other.features.startswith("vr")) for other in page.hits[index])


# قضى مرسوم رئاسي آخر بتعيين, قضت محكمة في العاصمة بسجن: so far behind the verb stands what was ruled.
_RULED_WITHIN = 6


def _rules(page: Page, hit: Hit) -> bool:
    """قضى مرسوم بتعيين: whether no people stand right behind the verb, and ب leads to what was laid down."""
    at = hit.last + 1
    if at >= len(page) or page.functions[at] or page.of_kind(at, "people", "force") is not None or at in page.inside_actor or page.count_at(at) is not None:
        return False
    words = until_stop(page, range(at, min(len(page), at + _RULED_WITHIN)))
    led = (index for index in words if page.folded[index].startswith("ب") and index not in page.in_places and not page.functions[index])
    return any(page.of_kind(index, "means", "event") is None for index in led)


# استشهد الوزير في كلمته بقول الشاعر: so far behind stands what was cited.
_CITED_WITHIN = 4
# أصيبت حركة الملاحة البحرية بالشلل: so far behind the verb stands what came over somebody.
_STRUCK_DOWN_WITHIN = 4
# فقد ثلاثة جنود حياتهم: so far behind stands what was lost.
_LOST_WITHIN = 5


def _counts_right_behind(page: Page, hit: Hit) -> bool:
    """وفقد خمسة آخرون: people in a number right behind the word; not فقد خمسة حياتهم, nor فقد أعلن."""
    count = page.count_at(hit.last + 1) if hit.last + 1 < len(page) else None
    if hit.sense.harm == "damage":
        # مدمرا خمسة منازل; not زلزالا مدمرا
        thing = page.of_kind(
            hit.last + 1 if count is None else count.last_token + 1 + (page.folded[count.last_token + 1 : count.last_token + 2] == ["من"]), "object"
        )
        return thing is not None and not thing.proclitics and (count is not None or not thing.definite)
    if count is None:
        # وفقد جنديان
        people = page.of_kind(hit.last + 1, "people")
        return people is not None and people.features[1:2] == "d" and not people.definite and not people.proclitics
    if beside_the_dead(page, hit) and page.tokens[hit.last + 1].text[:1] not in "و":
        # قتل جنديان وفقد أربعة, وفقد ثالث
        return not _stands_within(page, hit, _LOST_WITHIN, "companion.lost")
    if count.ordinal or count.last_token + 1 >= len(page) or page.of_kind(count.last_token + 1, "people") is None:
        return False
    return not _stands_within(page, hit, _LOST_WITHIN, "companion.lost")


# مصرع شرطيين في البلدة وفقدان ثالث: so far before the missing the dead stand.
_DEAD_WITHIN = 9


def beside_the_dead(page: Page, hit: Hit) -> bool:
    """قتل جنديان وفقد أربعة: whether a word is joined by و to one that tells of dead or wounded."""
    if hit.proclitics != "و":
        return False
    return any(
        told.sense.kind == "harm" and told.sense.harm in ("killed", "injured")
        for index in range(max(0, hit.first - _DEAD_WITHIN), hit.first)
        for told in page.hits[index]
    )


def _stands_within(page: Page, hit: Hit, reach: int, companions: str) -> bool:
    """Whether a word of an entry stands behind a word, so many tokens away at most."""
    words = page.reference.words(companions)
    return any(page.folded[index] in words for index in range(hit.last + 1, min(hit.last + 1 + reach, len(page))))


# تعرض أكثر من ثلاثمئة مدني بينهم أطفال لغاز: so far behind the verb stands what people were exposed to.
_POISON_WITHIN = 10


def is_of_poison(page: Page, hit: Hit) -> bool:
    """تعرض 300 شخص لغاز سام: whether a chemical agent follows in the clause."""
    for index in range(hit.last + 1, min(hit.last + 1 + _POISON_WITHIN, len(page))):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause"):
            return False
        agent = page.of_kind(index, "means")
        if agent is not None and "chemical" in agent.sense.means:
            return True
    return False


# نقل خمسة أشخاص بينهم طفل إلى المستشفى: so far behind the verb stands where people were taken.
_TREATED_WITHIN = 10


def is_of_treatment(page: Page, hit: Hit) -> bool:
    """تلقى تسعة أشخاص العلاج: a number of people right behind the verb, and that they were treated."""
    count = page.count_at(hit.last + 1) if hit.last + 1 < len(page) else None
    if count is None or count.ordinal or page.of_kind(count.last_token + 1, "people") is None:
        return False
    near = range(count.last_token + 2, min(hit.last + 1 + _TREATED_WITHIN, len(page)))
    end = next((index for index in near if page.tokens[index].text in ".؛:"), near.stop)
    return any(cue(page, index, "treatment") for index in range(near.start, end))


# برقية تعزية إلى أخيه صاحب السمو فلان في وفاة
_MOURNED_WITHIN = 24


# حاول عملاء الموساد الإسرائيلي اغتيال: so far before the noun stands the verb of trying, with its subject between.
_TRIED_WITHIN = 6


def _is_tried(page: Page, hit: Hit) -> bool:
    """حاول مسلحون اغتيال الوزير: the object of a verb of trying, which was not done."""
    if hit.sense.role != "event" or not hit.features.startswith("n") or hit.definite or hit.proclitics:
        return False
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _TRIED_WITHIN), -1):
        if page.tokens[index].kind != "word" or page.functions[index] or page.of_kind(index, "event", "harm") is not None:
            return False
        tried = cue(page, index, "undone")
        if tried is not None:
            return tried.features.startswith("v") and tried.sense.form == "حاول"
    return False


# Of these there are victims who live.
_ABUSE = frozenset({"sexual_violence", "torture", "abduction", "detention", "displacement"})


def _are_of_abuse(page: Page, hit: Hit) -> bool:
    """ضحايا العنف الجنسي, ضحية تعذيب: those to whom something was done that need not kill."""
    following = hit.last + 1
    if hit.sense.covers is None or following >= len(page):
        return False
    return any(other.sense.kind == "event" and other.sense.type in _ABUSE and not other.proclitics for other in page.hits[following])


def _undergo_it(page: Page, hit: Hit) -> bool:
    """نفى تعرض معتقلين للضرب: those held, right behind a verb of undergoing, who are held already."""
    return hit.sense.harm in ("detained", "abducted") and hit.first > 0 and page.structure(hit.first - 1, "undergo") is not None


def _is_of_a_court(page: Page, index: int) -> bool:
    """قضت محكمة: what a court lays down has killed nobody yet."""
    return any(other.sense.kind == "realis" and other.sense.mode == "governs" and other.last > index for other in page.hits[index])


# محاكمة متهمين بقتل جنود، منع مقتل: so far back a word reaches that only names the harm.
_NAMED_WITHIN = 4


def _is_only_named(page: Page, hit: Hit) -> bool:
    """متهم بقتل زوجته، محاكاة مقتل: whether a word before speaks of the harm without saying that it was done."""
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _NAMED_WITHIN), -1):
        if page.opens_clause(index) or page.functions[index] == "leads_to" or page.tokens[index].kind != "word":
            return False
        governor = page.of_kind(index, "realis")
        if governor is not None and governor.sense.mode == "governs" and governor.sense.strength != "weak":
            return True
    return False


# أفرجت سلطات الأمر الواقع عن 15 أسيرا: the subject stands between.
_LET_GO_WITHIN = 6


def _lets_go(page: Page, index: int) -> bool:
    """Whether a verb of release stands at a token."""
    word = cue(page, index, "undone")
    return word is not None and word.features.startswith("v")


def _governs_with_bi(page: Page, index: int) -> bool:
    """اتفاق يقضي بخروج: in the present and with ب the verb says what is laid down; the dead are told of in the past."""
    near = range(index, min(index + _LAID_DOWN_WITHIN, len(page)))
    by = next((at for at in near if page.tokens[at].kind != "word" or page.folded[at].startswith("ب")), None)
    return by is not None and page.tokens[by].kind == "word" and not page.of_kind(by, "means")


# يقضي الاتفاق الأخير بخروج
_LAID_DOWN_WITHIN = 3


def _is_undone(page: Page, index: int) -> bool:
    """Whether a word like release or treatment governs what follows; خمس أسر are families, يخضعون للعلاج says of those hurt what they need."""
    if cue(page, index, "prevented") is not None:
        return True
    word = cue(page, index, "undone")
    if word is not None and index and page.of_kind(index - 1, "object") is not None:
        # سيارة إسعاف أصيبت: what a thing is for.
        return False
    if word is not None and word.definite and page.of_kind(index, "people") is not None:
        # عثر الأهالي على جثث: with the article they are nobody's families.
        return False
    to_be_tended = word is not None and word.definite and word.proclitics.endswith("ل")
    return word is not None and not to_be_tended and count_ending_at(page, index - 1, 0) is None


def _led_to(page: Page, index: int) -> bool:
    """أدى لمقتل خمسة, تعرض لإصابة: what came of it, not what it was for."""
    return any(page.functions[at] == "leads_to" or cue(page, at, "exposed") for at in range(max(0, index - 3), index))


def _is_hit_on_target(page: Page, hit: Hit) -> bool:
    if fold(hit.sense.form) not in page.reference.words("companion.hits"):
        return False
    around = (hit.first - 1, hit.last + 1, hit.last + 2)
    return any(0 <= index < len(page) and cue(page, index, "hit") for index in around)


def _planned(page: Page, index: int) -> bool:
    realis = page.of_kind(index, "realis")
    return realis is not None and (realis.sense.value == "planned" or (realis.sense.value == "hypothetical" and realis.features.startswith("v")))


def cue(page: Page, index: int, value: str) -> Hit | None:
    """The cue of one value that starts at a token."""
    if not 0 <= index < len(page):
        return None
    return next((hit for hit in page.hits[index] if hit.sense.kind == "harm_cue" and hit.sense.value == value), None)


def kinds_of(hit: Hit) -> tuple[HarmKind, ...]:
    """The kinds that a word denies where it is denied."""
    return tuple((hit.sense.covers or hit.sense.harm or "").split())  # type: ignore[arg-type]


# Tokens between a denial and its harm, where no verb of consequence joins the two.
_NEAR = 9


def denial(page: Page, hit: Hit, floor: int) -> tuple[int, Bounds] | None:
    """Where a denial of a harm word starts, with zero (لم تقع إصابات) or the unknown (لا معلومات عن إصابات); None where nothing denies it."""
    reach = 16 if hit.sense.role == "victims" else _NEAR if is_any(page, hit) else 3
    if not page.starting("negation", max(hit.first - reach, floor), hit.first):
        return None
    unknown = aside = False
    for index in range(hit.first - 1, max(hit.first - 1 - reach, floor - 1), -1):
        negation = page.of_kind(index, "negation")
        named = index in page.inside_actor or any(other.sense.kind == "means" and other.last > index for other in page.hits[index])
        if negation is not None and named:
            # طائرة بدون طيار, منظمة أطباء بلا حدود
            continue
        if negation is not None and negation.last < hit.first:
            # لم يصل إلى الجرحى: those known before are not denied, though news of them may be lacking.
            # لم يصدر عن فلان أي بيان يؤكد: a silence reaches over its statement.
            silent = unknown and negation.sense.value == "silence"
            far = not silent and (aside or hit.first - index > _NEAR)
            if far and page.functions[negation.last + 1] != "leads_to":
                return None
            if not unknown and hit.sense.role == "victims" and _denies_another_deed(page, negation, hit):
                return None
            excepted = not unknown and denies_a_part(page, negation.last, hit.first, hit.last)
            return _denied(negation, index, unknown) if (unknown or not hit.definite) and not excepted else None
        # لم يسفر، بحسب مصدر، عن إصابات: an aside parts only a verb of consequence from its harm.
        aside = aside or page.tokens[index].text == "،"
        if page.functions[index] == "who" and _came_of_something(page, hit.first, index):
            # لم يسفر الانفجار الذي وقع في البلدة عن سقوط ضحايا: what is said of the blast parts only a verb of consequence from its harm.
            aside = True
            continue
        if page.structure(index, "but") is not None:
            # لم يسفر عن خسائر بشرية لكنه ألحق أضرارا
            return None
        if _asks_whether(page, index):
            # لم يتضح ما إذا كان هناك ضحايا
            unknown = True
            continue
        if page.folded[index] == "احد":
            # لم يصب أحد بأذى: nobody.
            continue
        if _ends_a_silence(page, index, floor):
            # لم تعلن الوزارة عن وقوع خسائر, لا علم له بسقوط قتلى: the words before are the silence itself.
            unknown = True
            continue
        if page.tokens[index].text in ".؛:" or count_ending_at(page, index, floor) is not None or _breaks(page, index):
            return None
        unknown = unknown or page.folded[index] in page.reference.information_words
    return None


# عن سقوط أي ضحايا: so far before the victims stands what joins them to a verb of consequence.
_CAME_WITHIN = 3


def _came_of_something(page: Page, victims: int, floor: int) -> bool:
    """عن سقوط ضحايا, إلى وقوع أي إصابات: whether victims are joined to a verb of consequence farther before, by its preposition right before them."""
    for index in range(victims - 1, max(floor, victims - 1 - _CAME_WITHIN), -1):
        word = page.folded[index]
        if word in ("عن", "الي"):
            return True
        fell = cue(page, index, "fall") is not None or word in page.reference.words("companion.being_there")
        if not fell and word not in page.reference.words("companion.whatever"):
            return False
    return False


# ليس لديه معلومات: so many words a silence has.
_SILENCE_WORDS = 3


def _ends_a_silence(page: Page, index: int, floor: int) -> bool:
    starts = range(max(floor, index + 1 - _SILENCE_WORDS), index)
    return any(hit.sense.value == "silence" and hit.last == index for at in starts for hit in page.hits[at])


def _denies_another_deed(page: Page, negation: Hit, victims: Hit) -> bool:
    """عدم السماح لضحايا القصف برفع دعوى, عدم تعويض ضحايا الانفجار: "no" governs what is not done for victims, and not their falling or their being recorded."""
    noun = negation.last + 1
    if fold(negation.sense.form) != "عدم" or noun >= victims.first:
        return False
    return cue(page, noun, "fall") is None and page.folded[noun] not in page.reference.words("companion.being_there")


def is_any(page: Page, hit: Hit) -> bool:
    """لم تسجل أي إصابة, أي حالة ضرر أو إصابة: a noun of wounding that stands for whatever wounded there may be."""
    noun = hit.sense.harm == "injured" and hit.features.startswith("ns") and not (hit.suffix or hit.definite or hit.proclitics)
    return noun and hit.first > 0 and page.folded[hit.first - 1] in page.reference.words("companion.whatever")


def _asks_whether(page: Page, index: int) -> bool:
    """ما إذا كان: whether one of these words stands at a token."""
    whether = next((first for first in (index, index - 1, index - 2) if page.folded[first : first + 2] == ["ما", "اذا"]), None)
    return whether is not None and (index <= whether + 1 or page.structure(index, "aspect") is not None)


def _denied(negation: Hit, index: int, unknown: bool) -> tuple[int, Bounds] | None:
    if negation.sense.strength == "weak" or negation.sense.value in ("unless", "will_not"):
        return None
    if negation.sense.value == "silence" and not unknown:
        return None
    return index, ((None, None) if unknown else (0, 0))


def _breaks(page: Page, index: int) -> bool:
    """A clause of its own between denial and harm; دون أن يسفر عن is none."""
    use = page.functions[index]
    if use == "that":
        # من دون أن تسجل: the negation may be of two words.
        return not any(hit.sense.kind == "negation" and hit.last == index - 1 for at in (index - 2, index - 1) if at >= 0 for hit in page.hits[at])
    return use in ("clause", "who", "leads_to") and not (use == "leads_to" and page.of_kind(index - 1, "negation", "structure") is not None)
