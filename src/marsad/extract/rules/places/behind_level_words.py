"""The name that stands behind a level word, which the gazetteer has or only the level word tells."""

from __future__ import annotations

from marsad.extract.rules.page import BRACKETS, QUOTES_CLOSE, QUOTES_OPEN, Page
from marsad.extract.rules.phrases import quotes_a_sentence
from marsad.extract.rules.places.foreign_spelling import describes, goes_on_as_a_name, is_a_short_name, is_unlisted
from marsad.extract.rules.places.known import is_no_word_of_a_list, known_name
from marsad.extract.rules.places.leading import is_of_two
from marsad.extract.rules.places.ordinary import is_an_ordinary_word
from marsad.reference.lexicon import Hit

_NEVER_A_NAME = ("event", "saying", "harm", "force", "negation", "place_word", "direction")
# A name as found: its first and last token, whether the gazetteer has it, and the clitics of its first word.
FoundName = tuple[int, int, bool, str]


def name_after(page: Page, cursor: int, level: str | None, word: Hit) -> FoundName | None:
    """The name that follows level words; behind one the gazetteer's hamlets count, and names that it does not have."""
    if cursor >= len(page):
        return None
    cursor = _past_the_kind_of_road(page, _past_colon(page, cursor, word))
    token = page.tokens[cursor]
    if (_is_indefinite(page, word) and not known_name(page, cursor)[0]) or _is_to_imprison(page, cursor, word):
        return None
    if token.text in QUOTES_OPEN or token.text in BRACKETS:
        return _quoted_name(page, cursor)
    if token.folded == "ال" and cursor + 1 < len(page) and page.tokens[cursor + 1].text in QUOTES_OPEN:
        quoted = _quoted_name(page, cursor + 1)
        return None if quoted is None else (cursor, *quoted[1:])
    if token.folded == "ال" and token.text != "ال" and cursor + 1 < len(page) and page.tokens[cursor + 1].kind == "word":
        # منطقة إل بلاتيادو: the article of another language.
        return cursor, cursor + 1, False, ""
    if token.folded == "ال":
        return _measure(page, cursor)
    if token.kind == "mark" and token.text == "#" and cursor + 1 < len(page):
        cursor += 1
        token = page.tokens[cursor]
    if token.kind != "word" or _is_a_body(page, cursor, level) or token.folded in page.reference.words("companion.names_them"):
        # قريتين هما كذا وكذا
        return None
    if (
        word.sense.kind == "direction"
        and page.numbers(cursor, cursor + 1)
        and not token.folded.startswith("ال")
        and known_name(page, cursor)[0] < _WORDS_OF_A_NAME
    ):
        # نحو عشرين كيلومترا; but جبهة الأربعين is a name.
        return None
    if level is None and cursor in page.in_time:
        # عند الرابعة والنصف
        return None
    if page.folded[cursor] in page.reference.words("companion.of_what_kind") and known_name(page, cursor)[0] < _WORDS_OF_A_NAME:
        # جبهة جديدة، طرق مؤدية إلى كذا; but جديدة الفضل is a town.
        return None
    length, proclitics = known_name(page, cursor, minor=word.sense.kind == "direction" or (level is not None and word.sense.strength != "weak"))
    if proclitics and level is not None and (_is_for_whom(proclitics, word) or not known_name(page, cursor)[0]):
        # A level word stands right before its name; what only clitics make a hamlet's name is something else.
        length = 0
    if length < _WORDS_OF_A_NAME and level is not None and word.sense.strength == "weak" and _begins_only_names(page, cursor):
        return cursor, cursor + 1, False, ""
    if length == 1 and (level is None or proclitics or word.sense.strength == "weak") and is_an_ordinary_word(page, cursor, proclitics):
        # قواعد لفصائل مسلحة: whose bases they are.
        return None
    if length == 1 and (page.structure(cursor, "no_name") or _is_whose(page, cursor, level, word)):
        return None
    described = not page.folded[cursor].startswith("ال") and describes(page, cursor) and not _ends_as_a_name(page, cursor, word)
    if length == 1 and described and not known_name(page, cursor)[0]:
        return None
    if length == 1 and level is not None and not proclitics and _is_half_a_name(page, cursor):
        return cursor, cursor + 1, False, ""
    if length == 1 and _goes_on(page, cursor, level, word):
        # بلدة بون سونديه
        return cursor, cursor + 1, False, ""
    if length == 1 and not proclitics and _is_completed(page, cursor, level, word):
        return cursor, cursor + 1, False, ""
    if length:
        return cursor, cursor + length - 1, True, proclitics
    return _unknown_name(page, cursor, level, word)


def _goes_on(page: Page, index: int, level: str | None, level_word: Hit) -> bool:
    """بلدة بون سونديه: whether behind the word for one town or site the name of another place is the first half of its name."""
    after = index + 1
    one = level_word.sense.kind == "place_word" and level_word.features[1:2] == "s" and level in ("town", "district", "site")
    return one and after < len(page) and not page.folded[index].startswith("ال") and goes_on_as_a_name(page, after)


def _is_completed(page: Page, index: int, level: str | None, level_word: Hit) -> bool:
    """في قرية صيدا الحانوت: whether behind the feminine word for one town a definite word that no list has goes with the name, since it does not agree with that word."""
    after = index + 1
    if level != "town" or level_word.first == 0 or level_word.sense.kind != "place_word" or not page.folded[level_word.last].endswith("ة"):
        return False
    led = level_word.proclitics == "ب" or page.functions[level_word.first - 1] == "preposition"
    if not led or after >= len(page) or not page.folded[after].startswith("ال") or not is_no_word_of_a_list(page, after):
        return False
    return page.tokens[after].kind == "word" and not page.folded[index].startswith("ال") and _is_no_adjective(page, after, level_word)


def _is_indefinite(page: Page, word: Hit) -> bool:
    """طريقا آمنا, معسكرا للتدريب: the ending ا of one without a name; two before theirs have it too (مطارا الضمير وكويرس)."""
    alone = word.first == word.last and word.features[1:2] == "s" and not word.suffix
    return alone and page.folded[word.last].endswith("ا") and not word.sense.form.endswith(("ا", "اء", "ى"))


def _is_to_imprison(page: Page, index: int, word: Hit) -> bool:
    """بسجن جندي, سجن عشرات المعارضين: somebody without the article, or a number, behind the word for prison makes a deed of it."""
    if word.sense.form != "سجن" or word.features[1:2] != "s":
        return False
    somebody = page.of_kind(index, "people", "force")
    return page.count_at(index) is not None or (somebody is not None and not somebody.definite and not somebody.proclitics and not known_name(page, index)[0])


def _is_whose(page: Page, index: int, level: str | None, level_word: Hit) -> bool:
    """مرافق دورة الوقود: behind a word for several sites a hamlet's name before a definite noun is a word of the language."""
    after = index + 1
    if level != "site" or level_word.features[1:2] != "p" or page.folded[index].startswith("ال") or known_name(page, index)[0]:
        return False
    return after < len(page) and page.folded[after].startswith("ال") and after not in page.adjective_at and page.of_kind(after, "direction") is None


def _is_half_a_name(page: Page, head: int) -> bool:
    """حي بستان القصر, حي الشيخ مقصود: the first half of a name, which a hamlet may bear alone, before what completes it."""
    after = head + 1
    if page.structure(head, "name_head") is None or after >= len(page) or page.tokens[after].kind != "word" or page.functions[after] or after in page.in_time:
        return False
    if page.folded[after].startswith("ال") and not page.folded[head].startswith("ال"):
        # عيترون الحدودية
        described = after in page.adjective_at or page.structure(after, "border") is not None
        return not described and page.of_kind(after, "direction", "place_word", "event") is None
    return is_no_word_of_a_list(page, after)


def _is_for_whom(proclitics: str, level_word: Hit) -> bool:
    """مخيم للاجئين: behind a word for a kind of place ل says for whom it is."""
    return level_word.sense.kind == "place_word" and "ل" in proclitics


def _is_a_body(page: Page, index: int, level: str | None) -> bool:
    """مدينة الجماعة: a name that is an actor's; a channel that bears the name of a town (مدينتي الميادين) is none behind the word for towns."""
    name = page.actor_at.get(index)
    if name is None or not page.names_a_body(name):
        return False
    return not (level == "town" and page.is_medium(name) and known_name(page, index, minor=True)[0])


def _past_colon(page: Page, cursor: int, word: Hit) -> int:
    """بلدات: كذا، كذا: behind a word for several of a kind a colon opens the list of their names, in a line of its own or not."""
    if page.tokens[cursor].text != ":" or word.features[1:2] != "p":
        return cursor
    behind = cursor + 1
    while behind + 1 < len(page) and (page.tokens[behind].kind in ("break", "mark") or behind in page.in_lists) and page.tokens[behind].text not in QUOTES_OPEN:
        behind += 1
    return behind if behind < len(page) else cursor


def _past_the_kind_of_road(page: Page, cursor: int) -> int:
    """طريق عام كفررمان: behind what says of what kind a road is, where the name of a town stands there."""
    kind = cursor + 1 < len(page) and page.folded[cursor] in page.reference.words("companion.kinds_of_road")
    return cursor + 1 if kind and known_name(page, cursor + 1, minor=True)[0] else cursor


def _measure(page: Page, article: int) -> FoundName | None:
    """الـ20 كم: a number behind a bare article, with its unit."""
    number = article + 1
    if number >= len(page) or page.tokens[number].kind != "number":
        return None
    unit = number + 1
    measured = unit < len(page) and page.tokens[unit].kind == "word" and not page.functions[unit] and page.kinds_at(unit) <= {"structure"}
    return article, unit if measured else number, False, ""


def _unknown_name(page: Page, cursor: int, level: str | None, level_word: Hit) -> FoundName | None:
    """A name that only its level word tells: one word, or two where the first asks for another, with the adjectives that agree with it."""
    word = page.folded[cursor]
    if _is_spelt_like_one(page, cursor, level_word):
        return cursor, cursor + goes_on_as_a_name(page, min(cursor + 1, len(page) - 1)), False, ""
    if level_word.sense.form == "مركز" or level_word.sense.mode == "by_name":
        # مركز الدعم: what a centre is for; مقاطعة الانتخابات
        return None
    if level_word.sense.value == "capital" and word.startswith("ل"):
        # القدس عاصمة لدولتهم: of what it is the capital.
        return None
    if level is None or page.functions[cursor] or cursor in page.in_time or page.of_kind(cursor, *_NEVER_A_NAME) or page.structure(cursor, "no_name"):
        return None
    if level == "site" and (word.startswith("لل") or any(hit.proclitics == "ل" for hit in page.hits[cursor])):
        # قاعدة للانطلاق: what it is for.
        return None
    if len(word) == 1:
        # مصدر ميداني لـ"العربية": a clitic that stands by itself names nothing.
        return None
    if word.startswith("و") and page.hits[cursor]:
        # مطار ومنشأة: what و joins is no name.
        return None
    weak = level_word.sense.strength == "weak" and not (is_of_two(level_word) and _is_joined_to_another(page, cursor))
    weak = weak and not _is_a_locality(page, level_word)
    if weak and not word.startswith("ال"):
        named = _named_by_what_follows(page, cursor)
        return None if named is None else (cursor, named, False, "")
    if not word.startswith("ال") and describes(page, cursor) and not _ends_as_a_name(page, cursor, level_word):
        return None
    last = cursor
    if page.structure(cursor, "name_head") and cursor + 1 < len(page) and page.tokens[cursor + 1].kind == "word" and not _joins_another(page, cursor + 1):
        last = cursor + 1
    while last + 1 < len(page) and page.tokens[last + 1].kind == "word" and page.folded[last + 1].startswith("ال") and last - cursor < 3:
        direction = page.of_kind(last + 1, "direction")
        opens = not word.startswith("ال") and last == cursor and not _is_no_adjective(page, last + 1, level_word)
        if not direction and (page.hits[last + 1] or last + 1 in page.adjective_at or opens):
            break
        last += 1
    if last == cursor and not word.startswith("ال"):
        last = _last_of_a_foreign_name(page, cursor)
    if last == cursor and _has_a_second_half(page, cursor, level_word):
        last += 1
    return cursor, last, False, ""


def _last_of_a_foreign_name(page: Page, first: int) -> int:
    """قرية كوه سبز, قرية با زي جي: the last token of a name with what is spelt as foreign names are behind its first word, or is a syllable of one."""
    last = first
    while last + 1 < len(page) and last - first < _WORDS_OF_A_NAME:
        syllable = is_a_short_name(page, last + 1)
        if not (syllable or (last == first and goes_on_as_a_name(page, last + 1))):
            break
        last += 1
    return last


def _has_a_second_half(page: Page, first: int, level_word: Hit) -> bool:
    """مخيم حسن شام: whether behind the word for one town or site a second word that no list has ends the phrase, as no verb and no adverb does."""
    second, after = first + 1, first + 2
    if level_word.features[1:2] != "s" or level_word.sense.level not in ("town", "site") or second >= len(page):
        return False
    word = page.folded[second]
    if (
        not is_unlisted(page, second)
        or not is_no_word_of_a_list(page, second)
        or word.startswith(("ال", "ي", "ت", "ا", "ن", "س"))
        or word.endswith(_OF_ADVERBS)
    ):
        return False
    return after >= len(page) or page.tokens[after].text in "،,.؛)" or page.of_kind(after, "direction", "place_word") is not None


# مجددا, تعرضت, هاجمهم: endings of adverbs, adjectives and verbs, which end no half of a name.
_OF_ADVERBS = ("ا", "ة", "ت", "ي", "ين", "ون", "ات", "وا", "هم", "ها", "ه")


def _is_spelt_like_one(page: Page, index: int, level_word: Hit) -> bool:
    """في منطقة كذا, بمقاطعة كذا: whether a word spelt as foreign names are stands behind a word for areas that has other meanings too, and a preposition before that (but مقاطعة ماكدونالدز)."""
    if level_word.sense.strength != "weak" or level_word.sense.form == "مركز" or level_word.definite or level_word.suffix or level_word.features[1:2] != "s":
        return False
    before = level_word.first - 1
    led = level_word.proclitics.endswith("ب") or (before >= 0 and (page.functions[before] == "preposition" or page.of_kind(before, "direction") is not None))
    return led and goes_on_as_a_name(page, index) and not page.functions[index]


def _begins_only_names(page: Page, index: int) -> bool:
    """منطقة بني معاذ, منطقة أبو كمين: a word that begins names and tells of no kind of area, before a word that no list has."""
    head = page.structure(index, "name_head")
    return head is not None and head.sense.strength != "weak" and index + 1 < len(page) and is_no_word_of_a_list(page, index + 1)


def _is_no_adjective(page: Page, index: int, level_word: Hit) -> bool:
    """تلة طلعة الحدث, تل باط الوردة, حي جورة الشياح: whether a definite word behind a name completes it, since it does not agree with the word for the place or stands behind a feminine noun."""
    feminine, described = page.folded[level_word.last].endswith("ة"), page.folded[index].endswith("ة")
    if level_word.features[1:2] != "s" or page.folded[index].endswith(("ي", "ية")):
        return False
    return feminine != described or (not feminine and page.folded[index - 1].endswith("ة"))


def _joins_another(page: Page, index: int) -> bool:
    """جبل راس ومناطق أخرى: a word of our lists behind "and" goes on with the sentence, and completes no name."""
    return page.folded[index].startswith("و") and any(hit.proclitics.startswith("و") for hit in page.hits[index])


# سيدي فلان, تل كذا: so many words such a name may have.
_WORDS_OF_A_NAME = 2


def _named_by_what_follows(page: Page, first: int) -> int | None:
    """The last token of a name behind a word that as often has an adjective: منطقة كذا الواقعة بين, منطقة كذا بمديرية كذا, منطقة كذا (شرق كذا).

    Only what is definite by itself takes a definite adjective; an adjective that says of what kind the area is ends in the feminine. None where no word is surely a name.
    """
    for last in range(first, min(first + _WORDS_OF_A_NAME, len(page) - 1)):
        if page.tokens[last].kind != "word" or page.hits[last] or page.functions[last] or last in page.adjective_at or last in page.in_time:
            return None
        if page.folded[last].startswith("ال") or last in page.inside_actor:
            return None
        after = last + 1
        if page.folded[after] in page.reference.words("companion.lies_where"):
            return last
        if describes(page, last) or page.folded[last].endswith(("ة", "ات", "ين", "ون")) or page.folded[first].startswith(("ي", "ت")):
            continue
        if page.tokens[after].text in BRACKETS and after + 1 < len(page) and page.of_kind(after + 1, "direction", "place_word") is not None:
            return last
        if _leads_to_a_larger_place(page, after):
            return last
    return None


def _leads_to_a_larger_place(page: Page, index: int) -> bool:
    """بمديرية كذا, في ناحية كذا, شرقي كذا."""
    at = index + 1 if page.folded[index] == "في" else index
    if at >= len(page):
        return False
    word = page.of_kind(at, "place_word")
    if word is not None and not word.definite and word.sense.level in ("town", "district", "province") and word.sense.strength != "weak":
        return at > index or word.proclitics == "ب"
    side = page.of_kind(at, "direction")
    return at == index and side is not None and not side.definite and side.sense.value == "compass" and bool(known_name(page, side.last + 1)[0])


def _is_joined_to_another(page: Page, index: int) -> bool:
    """منطقتي ياميت وبلعة: two words that no list has, joined by و behind a word for two places, are the names of both."""
    other = index + 1
    if page.structure(index, "name_head") is not None and not page.hits[min(other, len(page) - 1)]:
        # منطقتي بني معاذ والمهاذر
        other += 1
        return other < len(page) and page.folded[other].startswith("و") and not page.hits[other] and not page.functions[other]
    return not page.hits[index] and other < len(page) and page.folded[other].startswith("و") and not page.hits[other] and not page.functions[other]


def _is_a_locality(page: Page, level_word: Hit) -> bool:
    """في محلية هبيلا, بمحلية كذا: behind a preposition the word is a Sudanese district, and no adjective (صناعة محلية)."""
    led = level_word.proclitics == "ب" or (level_word.first > 0 and page.functions[level_word.first - 1] == "preposition")
    return level_word.sense.form == "محلية" and not level_word.definite and led


def _ends_as_a_name(page: Page, index: int, level_word: Hit) -> bool:
    """حي رفيديا, بلدتي كذا وراميا: behind a word without the ending of an object (مركزا إعلاميا) ..يا is the end of a name."""
    return page.folded[index].endswith("يا") and index not in page.adjective_at and not page.folded[level_word.last].endswith("ا")


def _quoted_name(page: Page, cursor: int) -> FoundName | None:
    for last in range(cursor + 1, min(cursor + 8, len(page))):
        text = page.tokens[last].text
        if text in QUOTES_CLOSE or text in BRACKETS.values():
            if last == cursor + 1 or (cursor + 1 in page.actor_at and page.names_a_body(page.actor_at[cursor + 1])) or quotes_a_sentence(page, cursor, last):
                # محلية "وقع انفجار في سوق": the word is an adjective, and what is quoted is said.
                return None
            end = _bracketed_end(page, last)
            return cursor, end, bool(known_name(page, cursor + 1, minor=True)[0]), ""
        if page.tokens[last].kind == "break":
            return None
    return None


def _bracketed_end(page: Page, last: int) -> int:
    """The end of a short bracket that completes a quoted name: قاعدة حقل "العمر" (النفطي)."""
    if last + 2 < len(page) and page.tokens[last + 1].text == "(":
        for end in range(last + 2, min(last + 5, len(page))):
            if page.tokens[end].text == ")":
                return end
    return last
