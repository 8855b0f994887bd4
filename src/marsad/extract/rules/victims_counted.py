"""Words that are the victims themselves (قتلى، جرحى، أضرار): how many they are, and whether they are new ones."""

from __future__ import annotations

from marsad.extract.rules.counted import Group, bound_behind, bounds_of, category, count_ending_at, definite_number, died, group_at, of_body, toll_number
from marsad.extract.rules.counted_joined import more_of
from marsad.extract.rules.damage_counted import damaged_things
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.things_hit_first import thing_hit_first
from marsad.extract.rules.toll_numbers import joined_in_a_toll, numbered_aside, toll_of
from marsad.extract.rules.victims_behind import is_new
from marsad.extract.rules.victims_fallen import fallen
from marsad.extract.rules.victims_of import is_caused
from marsad.model import Victims
from marsad.reference.lexicon import Hit
from marsad.text.numbers import Count


def is_counted(page: Page, word: Hit, sentence: Sentence) -> bool:
    """Whether a word is the victims themselves: by its role, or a noun of wounding that is counted (4 إصابات، إصابتان، سقوط إصابة)."""
    if word.sense.role == "victims":
        return True
    if not word.features.startswith("n") or word.sense.harm != "injured" or word.suffix:
        return False
    if cue(page, word.last + 1, "condition") is not None:
        # إصابة بحالة حرجة جراء سقوط صاروخ
        return True
    fallen = cue(page, word.first - 1, "fall") if word.first > sentence.first else None
    # مقتل 3 وإصابة 5: a number before و is that of the word before it.
    numbered = word.proclitics != "و" and count_ending_at(page, word.first - 1, sentence.first) is not None
    return word.features[1:2] == "d" or fallen is not None or numbered


def victims_counted(page: Page, word: Hit, sentence: Sentence) -> list[Group]:
    """The number stands before the word, further on behind عدد or حصيلة, in its form, or it is left open."""
    who = _kind_behind(page, word, sentence)
    if _are_those_known(page, word, sentence):
        return []
    those = definite_number(page, word.last + 1) if word.definite and word.last + 1 < sentence.last and word.sense.harm != "damage" else None
    if those is not None and word.last + 1 not in page.in_time and is_caused(page, word, sentence):
        # سقط القتلى الثلاثة في قصف
        return [Group(word.first, those.last_token, those.least, those.most, who, word, counted=True)]
    described = fallen(page, word, sentence)
    if described is not None:
        return [described]
    if _one_or_other(page, word, sentence):
        return [Group(word.first, word.last, 1, None, _who_were_both(page, word, sentence) if who == "unspecified" else who, word)]
    count = _number_before(page, word, sentence)
    if count is not None and died(page, count.first_token):
        # وفاة ثلاثة جرحى: they are told by the word before them.
        return []
    if count is not None:
        either = _either(page, word, count)
        whole = either or Group(count.first_token, word.last, count.least, count.most, who, counted=True)
        return [whole] if either else [whole, *_in_ranks(page, whole, sentence)]
    if word.sense.harm == "damage":
        return damaged_things(page, word, sentence)
    inflicted = _inflicted_on(page, word, sentence)
    if inflicted is not None:
        return [inflicted]
    following = group_at(page, word.last + 1, sentence.last, things=False) if word.last + 1 < sentence.last and not word.definite else None
    of_some = following is not None and (following.noun is not None or "من" in page.folded[following.first + 1 : following.last])
    if following is not None and page.structure(following.first, "among") is not None:
        # مصابان أحدهما طفل
        following = None
    if following is not None and following.counted and of_some and not page.folded[following.first].startswith("و"):
        # جثث 13 مدنيا, جثث 11 من القتلى
        return [following]
    numbered = numbered_aside(page, word, sentence) or _among_whom(page, word, sentence)
    if numbered is not None:
        return [numbered]
    if word.definite and page.structure(word.first - 1, "between") is not None:
        return _among(page, word, sentence)
    if joined_in_a_toll(page, word, sentence) and toll_number(page, word.last + 1, sentence.last) is not None:
        return [Group(word.first, word.last, 1, None, who, word)]
    toll = toll_of(page, word, sentence)
    if toll is not None:
        return toll
    shared = _shared(page, word, sentence)
    if shared is not None:
        return [Group(word.first, word.last, shared, None, who, counted=True)]
    if not _is_told(page, word, sentence):
        return []
    least, most = bounds_of(word)
    if most is not None and bound_behind(page, word.last + 1) == "least":
        # سقوط قتيلين على الأقل
        most = None
    return [_by_tens(page, word, sentence, who) or Group(word.first, word.last, least, most, who, word)]


def _inflicted_on(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """ألحق القصف إصابات بأربعين شخصا: wounds that ب leads to people in a number, right behind the word or its adjective."""
    if word.definite or word.suffix or bounds_of(word)[1] is not None or word.sense.harm != "injured":
        return None
    for index in range(word.last + 1, min(word.last + 3, sentence.last)):
        if page.folded[index].startswith("ب") and page.count_at(index) is not None:
            group = group_at(page, index, sentence.last, things=False, governed=True)
            return group if group is not None and group.noun is not None else None
        if page.functions[index] or page.tokens[index].kind != "word":
            return None
    return None


# شهداء، أطفال ونساء ورجال بالعشرات
_TENS_WITHIN = 6


def _by_tens(page: Page, word: Hit, sentence: Sentence, who: Victims) -> Group | None:
    """شهداء بالعشرات, جرحى بالمئات: a vague number behind victims without one."""
    if bounds_of(word)[1] is not None:
        return None
    for index in range(word.last + 1, min(word.last + 1 + _TENS_WITHIN, sentence.last)):
        if page.tokens[index].text in ".؛:" or page.functions[index] or page.of_kind(index, "harm", "event"):
            return None
        count = page.count_at(index) if page.folded[index].startswith("بال") else None
        if count is not None and is_vague(page, count) and count.last_token == index:
            return Group(word.first, index, count.least, None, who, word, counted=True)
    return None


# قتلى من قوات الأمن: as far behind a word for victims as its phrase says who they are.
_KIND_WITHIN = 3


def _kind_behind(page: Page, word: Hit, sentence: Sentence) -> Victims:
    """قتلى مدنيين، جرحى من الجنود; not جرحى في هجوم مسلح, which says what hurt them."""
    end = word.last + 1
    while end < min(word.last + 1 + _KIND_WITHIN, sentence.last) and not page.of_kind(end, "event"):
        if (
            (page.functions[end] == "preposition" and page.folded[end] != "من")
            or page.structure(end, "among") is not None
            or cue(page, end, "most") is not None
        ):
            # 23 جريحا بينهم 6 أطفال: a part, and not the kind of all.
            break
        end += 1
    who = category(page, word.last + 1, end)
    return _of_whose_ranks(page, word, sentence) if who == "unspecified" else who


def _of_whose_ranks(page: Page, word: Hit, sentence: Sentence) -> Victims:
    """قتلى من ميليشيا كذا, قتلى وجرحى في صفوف الحركة: the category of the body that victims are of."""
    at = word.last + 1
    if at < sentence.last and page.folded[at].startswith("و") and any(hit.sense.kind == "harm" and hit.sense.role == "victims" for hit in page.hits[at]):
        at += 1
    if at + 2 < sentence.last and page.folded[at : at + 2] in (["في", "صفوف"], ["من", "صفوف"], ["بين", "صفوف"]):
        return of_body(page, at + 2)
    return of_body(page, at + 1) if at + 1 < sentence.last and page.folded[at] == "من" and page.count_at(at + 1) is None else "unspecified"


def befell_a_thing(page: Page, word: Hit, sentence: Sentence) -> bool:
    """تعرضت الناقلة لإصابة طفيفة: a thing that was exposed to it is hit, and nobody hurt."""
    if word.sense.harm != "injured":
        return False
    if word.suffix in ("ه", "ها") and word.features.startswith("n"):
        # مبنى بعد إصابته بصاروخ
        near = [
            index for index in range(word.first - 1, max(sentence.first, word.first - _EXPOSED_WITHIN) - 1, -1) if page.functions[index - 1] != "preposition"
        ]
        if page.of_kind(word.last + 1, "means") is not None and page.folded[word.last + 1].startswith("ب") and _is_of_a_vessel(page, word, sentence):
            return True
        owner = next((hit for index in near if (hit := page.of_kind(index, "people", "object")) is not None), None)
        return owner is not None and owner.sense.kind == "object" and not any(page.inside_actor.get(index) for index in near)
    if word.sense.role == "verb" and word.sense.value == "of_victim" and word.last + 1 < sentence.last:
        # أصيبت المدينة بصاروخ: a place is hit.
        return word.last + 1 in page.in_place and not page.folded[word.last + 1].startswith("ب") and not page.of_kind(word.last + 1, "people")
    return thing_exposed(page, word, sentence) is not None


# أصيب بنيران المدفعية الثقيلة مستودع: so far behind the verb the thing stands, past what hit it.
_HIT_WITHIN = 5


def things_hit(page: Page, word: Hit, sentence: Sentence) -> list[Group]:
    """أصيب مستودع ذخيرة للواء 20, أصيب بالقصف منزلان: the things right behind the verb, or behind what ب says that they were hit with, or before it."""
    at = word.last + 1
    if word.sense.harm != "injured" or word.sense.role != "verb" or word.sense.value != "of_victim" or at >= sentence.last:
        return []
    first = thing_hit_first(page, word, sentence)
    if first is not None:
        return [first]
    if page.folded[at].startswith("ب"):
        if page.of_kind(at, "means", "event") is None and page.structure(at, "fire") is None:
            return []
        reach = range(at + 1, min(at + _HIT_WITHIN, sentence.last))
        at = next((index for index in reach if page.of_kind(index, "people", "object") is not None or page.count_at(index) is not None), at)
    thing = page.of_kind(at, "object")
    if thing is None or thing.definite or thing.proclitics or page.of_kind(at, "people") is not None:
        return []
    group = group_at(page, at, sentence.last, things=True)
    return [] if group is None else [group, *more_of(page, group, sentence.last, things=True)]


def thing_exposed(page: Page, word: Hit, sentence: Sentence) -> int | None:
    """تعرض الناقلة لإصابة, تعرضها لإصابة طفيفة: the token of the thing that was exposed to the harm, or of the word with its pronoun."""
    if word.sense.harm != "injured" or not word.proclitics.endswith("ل"):
        return None
    exposed = cue(page, word.first - 1, "exposed")
    if exposed is not None and exposed.suffix == "ها":
        people = any(page.of_kind(index, "people") is not None for index in range(max(sentence.first, word.first - _OWNED_WITHIN), word.first))
        return None if people else word.first - 1
    for index in range(word.first - 1, max(sentence.first, word.first - _EXPOSED_WITHIN) - 1, -1):
        if page.of_kind(index, "people") is not None or page.count_at(index) is not None:
            return None
        if page.of_kind(index, "object") is not None:
            return index if cue(page, index - 1, "exposed") is not None else None
    return None


# الناقلة لا تزال مشتعلة في المضيق بعد إصابتها بمسيرتين: so far before the noun a thing stands that its pronoun may mean.
_OWNED_WITHIN = 12


def _is_of_a_vessel(page: Page, word: Hit, sentence: Sentence) -> bool:
    """السفينة مشتعلة بعد إصابتها بصاروخ: a thing told before the noun and its pronoun, and nobody beside it (الشاب نقل إلى المستشفى بعد إصابته)."""
    thing = False
    for index in range(word.first - 1, max(sentence.first, word.first - _OWNED_WITHIN) - 1, -1):
        if page.of_kind(index, "people") is not None:
            return False
        if page.tokens[index].text in ".؛":
            break
        thing = thing or page.of_kind(index, "object") is not None
    return thing


# تعرض الناقلة السعودية لإصابة
_EXPOSED_WITHIN = 4


def _are_those_known(page: Page, word: Hit, sentence: Sentence) -> bool:
    """إن القتلى الثلاثة هم: victims with the article and their number behind them in it too are those told before."""
    at = word.last + 1
    if not word.definite or at >= sentence.last or not page.folded[at].startswith("ال"):
        return False
    return bool(page.reference.numbers.phrases.starting(page.folded[at].removeprefix("ال"))) and not is_caused(page, word, sentence)


def _one_or_other(page: Page, word: Hit, sentence: Sentence) -> bool:
    """25 مسلحا بين قتيل وجريح: each of the two words stands for some of the number before them."""
    at = word.first - 2 if word.proclitics == "و" else word.first - 1
    if at < sentence.first or word.features[1:2] != "s" or word.definite:
        return False
    return page.structure(at, "between") is not None or _is_the_second_counted(page, word, sentence)


# عشرات المسلحين من عناصر الجماعة بين قتيل وجريح: so far before the word those stand who were the one or the other.
_BOTH_WITHIN = 6


def _who_were_both(page: Page, word: Hit, sentence: Sentence) -> Victims:
    """25 مسلحا بين قتيل وجريح: who those before the two words are."""
    for index in range(word.first - 1, max(sentence.first, word.first - 1 - _BOTH_WITHIN) - 1, -1):
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause", "leads_to"):
            break
        who = category(page, index, index + 1)
        if who != "unspecified":
            return who
    return "unspecified"


def _is_the_second_counted(page: Page, word: Hit, sentence: Sentence) -> bool:
    """88 قتيلا وجريحا: the second of two singulars that one number counts."""
    first = page.of_kind(word.first - 1, "harm") if word.proclitics == "و" else None
    if first is None or first.sense.role != "victims" or first.definite or first.features[1:2] != "s" or first.sense.harm == word.sense.harm:
        return False
    return count_ending_at(page, first.first - 1, sentence.first) is not None


def _number_before(page: Page, word: Hit, sentence: Sentence) -> Count | None:
    """5 قتلى, 5 مدنيين شهداء, 58 minor injuries; not 31 والجرحى."""
    if word.definite and word.proclitics == "و":
        return None
    count = count_ending_at(page, word.first - 1, sentence.first)
    if count is None and word.definite and page.folded[word.first - 1] == "من" and word.first - 2 >= sentence.first:
        # لا يزال ثلاثة من الجرحى في حالة حرجة بعد الهجوم: where nothing is told to have hurt them, they are of those told before.
        told = any(True for _ in page.starting("event", sentence.first, sentence.last))
        return count_ending_at(page, word.first - 2, sentence.first) if told else None
    between = page.of_kind(word.first - 1, "people") is not None or page.tokens[word.first - 1].folded.isascii()
    if count is None and word.first - 2 >= sentence.first and between and page.tokens[word.first - 1].kind == "word":
        count = count_ending_at(page, word.first - 2, sentence.first)
    return count


# عشرة قتلى في صفوف المدنيين وستة في صفوف الجيش: so far behind the first the second number stands.
_NEXT_RANK_WITHIN = 6


def _in_ranks(page: Page, whole: Group, sentence: Sentence) -> list[Group]:
    """وستة في صفوف الجيش, و45 من المتمردين: joined numbers that count the same victims on another side."""
    found: list[Group] = []
    index = whole.last + 1
    limit = min(index + _NEXT_RANK_WITHIN, sentence.last)
    while index < limit:
        count = page.count_at(index)
        if page.tokens[index].kind not in ("word", "number") or page.of_kind(index, "harm", "event", "saying"):
            return found
        if count is not None and not count.ordinal and (page.folded[index].startswith("و") or page.folded[index - 1] == "و"):
            at = count.last_token + 1
            body = at + 2 if page.folded[at : at + 2] in (["في", "صفوف"], ["من", "صفوف"]) else at + 1
            if body >= sentence.last or (body == at + 1 and (page.folded[at] != "من" or of_body(page, body) == "unspecified")):
                return found
            found.append(Group(count.first_token, body, count.least, count.most, of_body(page, body), counted=True))
            index, limit = body + 1, min(body + 1 + _NEXT_RANK_WITHIN, sentence.last)
            continue
        index += 1
    return found


def _either(page: Page, word: Hit, count: Count) -> Group | None:
    """60 قتيلا وجريحا, 34 إصابة بين قتيل وجريح: one number for dead and wounded leaves open how many are each; not 12 جريحا وأضرارا."""
    following = page.of_kind(word.last + 1, "harm") if word.last + 1 < len(page) else None
    following = None if following is not None and following.sense.harm == "damage" else following
    joined = following is not None and following.sense.role == "victims" and following.proclitics == "و" and not is_vague(page, count)
    singular = word.features[1:2] == "s" and following is not None and following.features[1:2] == "s"
    if (joined and singular) or cue(page, word.last + 1, "either"):
        return Group(count.first_token, word.last, 1, None, category(page, count.first_token, word.last + 3), word)
    return None


def is_vague(page: Page, count: Count) -> bool:
    """عشرات, العديد من: an amount in a word that gives no number."""
    return page.reference.numbers.phrases.at(page.tokens, count.first_token, "vague") is not None


def is_vague_group(page: Page, group: Group) -> bool:
    """Whether a group has no number, or an amount that gives none: مقتل وإصابة العشرات; not 200 على الأقل."""
    return not group.counted or page.reference.numbers.phrases.at(page.tokens, group.first, "vague") is not None


def _among(page: Page, word: Hit, sentence: Sentence) -> list[Group]:
    """من بين القتلى 98 طفلا, 58 طفلا بين القتلى: a part of those told before."""
    for index in range(word.last + 1, min(word.last + 6, sentence.last)):
        if page.tokens[index].text in "،؛:." or page.of_kind(index, "harm"):
            break
        group = group_at(page, index, sentence.last, things=False)
        if group is not None and (group.counted or is_new(group)):
            return [group, *more_of(page, group, sentence.last, things=False)]
    for index in range(word.first - 2, max(word.first - 7, sentence.first) - 1, -1):
        group = group_at(page, index, word.first - 1, things=False)
        if group is not None and (group.counted or is_new(group)) and page.count_at(index - 1) is None:
            return _with_those_joined_before(page, _with_its_bound(page, group, sentence.first), sentence.first)
    return []


def _with_its_bound(page: Page, group: Group, floor: int) -> Group:
    """أكثر من 40 امرأة بين القتلى: a number found from behind, with the words that bound it."""
    count = count_ending_at(page, group.first, floor) if group.counted else None
    return group if count is None else group._replace(first=count.first_token, least=count.least, most=count.most)


# 58 طفلا دون الخامسة وأكثر من 40 امرأة: so far before a number the one that it is joined to starts.
_JOINED_WITHIN = 6


def _with_those_joined_before(page: Page, group: Group, floor: int) -> list[Group]:
    """58 طفلا و40 امرأة بين القتلى: a number and the one right before it that it is joined to."""
    if not group.counted or not page.folded[group.first].startswith("و"):
        return [group]
    for index in range(group.first - 1, max(floor, group.first - _JOINED_WITHIN) - 1, -1):
        earlier = group_at(page, index, group.first, things=False)
        if earlier is not None and earlier.counted and earlier.last == group.first - 1:
            return [_with_its_bound(page, earlier, floor), group]
    return [group]


# إصابات طفيفة بين عدد من العاملين: so far behind the victims stands among whom they are.
_WHOM_WITHIN = 3


def _among_whom(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """وقوع إصابات بين عدد من العاملين، قتلى في صفوف عشرات الجنود: victims without a number, and a number of those whom it befell."""
    if word.definite or bounds_of(word) != (1, None):
        return None
    for index in range(word.last + 1, min(word.last + 1 + _WHOM_WITHIN, sentence.last - 1)):
        ranks = page.folded[index : index + 2] == ["في", "صفوف"]
        if ranks or page.structure(index, "between") is not None:
            group = group_at(page, index + 1 + ranks, sentence.last, things=False)
            return group if group is not None and group.counted and group.noun is not None else None
        if page.functions[index] or page.tokens[index].kind != "word":
            return None
    return None


def _shared(page: Page, word: Hit, sentence: Sentence) -> int | None:
    """العديد من القتلى والجرحى: a vague amount before two words for victims counts both."""
    first = word.first - 1
    if not word.proclitics.startswith("و") or first < sentence.first:
        return None
    earlier = page.of_kind(first, "harm")
    if earlier is None or earlier.sense.role != "victims" or earlier.definite != word.definite:
        return None
    count = count_ending_at(page, earlier.first - 1, sentence.first)
    return count.least if count is not None and count.most is None and is_vague(page, count) else None


def _is_told(page: Page, word: Hit, sentence: Sentence) -> bool:
    """Whether victims without a number are new ones: not the honorific of somebody named, nor those spoken of before."""
    if word.sense.strength == "weak" or word.suffix:
        # خلفت المعارك قتلى وجرحى وأسرى
        return not word.suffix and _is_joined_to_victims(page, word) and _befell_some(page, word, sentence)
    many, following = bounds_of(word)[1] != 1, word.last + 1
    near = range(max(sentence.first, word.first - 4), word.first)
    fallen = any(cue(page, index, "fall") or page.functions[index] == "leads_to" or _is_news(page, index) for index in near)
    fallen = fallen or _is_joined_to_victims(page, word)
    fallen = fallen or (not word.definite and (_is_of_a_toll(page, word, sentence) or page.functions[word.first - 1] == "demonstrative"))
    caused = is_caused(page, word, sentence) or (many and following < sentence.last and page.of_kind(following, "event") is not None)
    if word.definite:
        return caused or many
    if many:
        return caused or fallen or not _is_spoken_of(page, word, sentence)
    return caused or fallen or _opens(page, word, sentence)


# سقوط قتلى وجرحى وأسرى: so far before captives the word stands that says the dead and the wounded beside them are new ones.
_BEFELL_WITHIN = 6


def _befell_some(page: Page, word: Hit, sentence: Sentence) -> bool:
    near = range(max(sentence.first, word.first - _BEFELL_WITHIN), word.first)
    return any(cue(page, index, "fall") is not None or page.functions[index] == "leads_to" for index in near)


def _is_joined_to_victims(page: Page, word: Hit) -> bool:
    """شهيدان وجريح: one more, joined to new victims right before it; not 60 قتيلا وجريحا, nor بين قتيل وجريح."""
    earlier = page.of_kind(word.first - 1, "harm") if word.proclitics == "و" and not word.definite and word.first else None
    return earlier is not None and earlier.sense.role == "victims" and not earlier.definite and not earlier.suffix and earlier.features[1:2] in ("p", "d")


# أسفر التفجير الانتحاري في مدينة كذا عن: so far before the victims stands what they are the outcome of.
_OUTCOME_WITHIN = 16


def _is_of_a_toll(page: Page, word: Hit, sentence: Sentence) -> bool:
    """أسفر الهجوم على البلدة عن قتيلين, والحصيلة الأولية قتيل: a verb of consequence, or a word for a toll, before victims without the article."""
    for index in range(word.first - 1, max(sentence.first, word.first - _OUTCOME_WITHIN) - 1, -1):
        if page.functions[index] == "leads_to" or cue(page, index, "toll") is not None:
            return True
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "who") or page.of_kind(index, "saying", "negation"):
            return False
    return False


def _is_news(page: Page, index: int) -> bool:
    """أنباء عن قتلى: news without the article, right before "of"."""
    return page.folded[index].removeprefix("و") in page.reference.information_words and index + 1 < len(page) and page.folded[index + 1] == "عن"


def _is_spoken_of(page: Page, word: Hit, sentence: Sentence) -> bool:
    """لجرحى الحرب, من ضحايا الإرهاب، شهداء الأمة: victims of somebody or something, known before."""
    if word.proclitics.endswith(("ل", "ب", "ك")) or (word.first > sentence.first and page.functions[word.first - 1] == "preposition"):
        return True
    return word.last + 1 < sentence.last and page.folded[word.last + 1].startswith("ال")


def _opens(page: Page, word: Hit, sentence: Sentence) -> bool:
    """شهيد وثلاثة جرحى في غارة, مصاب بجروح: one victim at the head of a headline."""
    text = page.tokens[word.first].text
    heads = word.first == sentence.first or page.tokens[word.first - 1].kind in ("mark", "break")
    return heads and not text.endswith(("ا", "ً")) and not word.definite
