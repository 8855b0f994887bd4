"""Where a noun phrase ends: the few rules that Arabic word order gives without a parser."""

from __future__ import annotations

from marsad.extract.rules.deeds import looks_like_a_deed
from marsad.extract.rules.names_of_forces import described_force
from marsad.extract.rules.page import BRACKETS, QUOTES_CLOSE, QUOTES_OPEN, Page
from marsad.extract.rules.past_the_noun import is_past_a_people, is_past_the_noun, is_somebody_past_a_force, office_of_one
from marsad.extract.rules.phrase_stops import is_verb, proclitics_before, stops_phrase

_INSIDE_MARKS = frozenset("#_-–'/")


def phrase_end(page: Page, first: int, limit: int, *, across_and: bool = False, across_in: bool = False, most_words: int = 10) -> int:
    """The last token of the noun phrase that starts at `first`, before token `limit`.

    It ends before punctuation, prepositions, verbs, happenings, times and new heads; it runs through names in quotes, short brackets,
    ل before who something belongs to, and what follows تابع. `across_and` takes in a coordinate; `across_in` a phrase with في.
    """
    last, index, words, named = first - 1, first, 0, False
    while index < limit and words < most_words:
        token = page.tokens[index]
        if token.kind == "mark" and _closes_inside(page, index, first):
            last, index, named = index, index + 1, True
            continue
        if token.kind == "mark":
            closing = None if _closes_around(page, index, first) else _closing_mark(page, index, limit)
            closing = None if closing is not None and quotes_a_sentence(page, index, closing) else closing
            if token.text == "#" and index > first and _tags_another(page, index + 1, limit):
                # فجر انتحاريان #سيارتين
                break
            if token.text in _INSIDE_MARKS and last >= first - 1 and index + 1 < limit and page.tokens[index + 1].kind != "mark":
                index += 1
                continue
            if closing is None or (token.text in BRACKETS and last < first) or _is_other_quoted(page, index, first) or _quotes_an_object(page, index, first):
                break
            last, index, words = closing, closing + 1, words + 1
            named = True
            continue
        if token.kind == "break":
            break
        so_called = page.structure(index, "so_called") if index > first else None
        if so_called is not None and so_called.last + 1 < limit:
            # تنظيم ما يعرف بكذا: the name comes after the distance taken from it.
            last = index = so_called.last + 1
            if index in page.actor_at:
                last, named = page.actor_at[index].last, True
            index, words = last + 1, words + 2
            continue
        if index > first and token.folded == "و" and not across_and and index + 1 < limit and page.tokens[index + 1].text in QUOTES_OPEN:
            # الجيش و«الدعم السريع»
            break
        actor = page.actor_at.get(index)
        holder = actor is not None and named and index - 1 in page.inside_actor and _has_title(page, index)
        if actor is not None and named and not actor.proclitics and index - 1 in page.inside_actor and not holder:
            break
        if actor is not None and index > first and _begins_another(page, index, first):
            break
        struck = actor is not None and index > first and actor.metonym and not page.functions[index - 1] and index in page.in_places
        if struck and (page.tokens[first].text.startswith("ال") or described_force(page, index - 1) is not None):
            # قصفت الطائرات دمشق، قصفت طائرات حربية دمشق: a capital that was struck.
            break
        if actor is not None and (index == first or holder or not stops_phrase(page, index, first, named, across_and, across_in)):
            last, named = actor.last, True
            words += actor.last - index + 1
            index = actor.last + 1
            continue
        if index > first and (
            page.structure(index, "topic") is not None
            or _adds_another(page, index)
            or _is_other_text(page, index)
            or _begins_what_is_denied(page, index)
            or _is_addressed_by_a_state(page, index)
            or _is_a_deed_after(page, index)
            or _says_what_for(page, index)
            or _begins_a_purpose(page, index, first)
            or _are_others_without_article(page, index)
            or is_past_the_noun(page, index, first)
        ):
            break
        if index > first and stops_phrase(page, index, first, named, across_and, across_in):
            break
        if index == first and token.kind == "number":
            break
        last, index, words = index, index + 1, words + 1
    while last > first and page.folded[last] in ("و", "في"):
        last -= 1
    return max(last, first)


def _are_others_without_article(page: Page, index: int) -> bool:
    """قتل الجنود سائق حافلة, اعتقل الجنود مدير مدرسة: behind people with the article people without it stand in no genitive."""
    people, before = page.of_kind(index, "people") or office_of_one(page, index), page.of_kind(index - 1, "people")
    if people is None or before is None or people.definite or people.proclitics or people.suffix or index in page.inside_actor or people.last > index:
        return False
    return before.definite and before.features[1:2] == "p" and index - 1 not in page.inside_actor


def _adds_another(page: Page, index: int) -> bool:
    """مواقع المسلحين إضافة إلى, منازل فضلا عن: words that lead to something else; قوات كذا إلى جانب الجيش are told as one."""
    return page.structure(index, "besides") is not None and page.folded[index] != "الي"


def _begins_what_is_denied(page: Page, index: int) -> bool:
    """نفت الوزارة صحة تقارير, نفى الجيش نبأ مقتله: behind a word with the article a word for truth or for news is no part of a name; وزارة صحة has none."""
    if not page.folded[index - 1].startswith("ال"):
        return False
    news = page.structure(index, "said_before")
    return (news is not None and not news.definite and not news.proclitics) or page.folded[index] in page.reference.words("companion.truth_of")


def _says_what_for(page: Page, index: int) -> bool:
    """استهدف المدنيين لإجبارهم على الرحيل, بهدف ترويعهم: whether what somebody did it for begins at a token, and not to whom the people before it belong (الموالين لفصيل)."""
    aim = page.structure(index, "aim")
    if aim is not None and aim.sense.pos in ("particle", "phrase"):
        return True
    word, people = page.folded[index], page.of_kind(index - 1, "people")
    if people is None or not people.definite or word[:1] != "ل" or word[:2] == "لل":
        return False
    if not word.endswith(("هم", "هن", "ها", "هما", "ه")) and not any(hit.proclitics.endswith("ل") for hit in page.hits[index]):
        # الممرضة ليلى عثمان
        return False
    return index not in page.actor_at and index not in page.in_places and page.of_kind(index, "force", "people", "object") is None


def _begins_a_purpose(page: Page, index: int, first: int) -> bool:
    """قصفت الجسر لمنع الجنود من العبور, الجيش لدعم حلفائه: what something was done for; لجنة لحماية الصحفيين is a body by its name."""
    if not page.is_purpose(index) or page.of_kind(first, "teller") is not None:
        return False
    name = page.actor_at.get(first)
    return page.of_kind(first, "force", "people", "object", "means", "place_word") is not None or (name is not None and page.is_armed(name))


def _is_addressed_by_a_state(page: Page, index: int) -> bool:
    """اتهمت سوريا الغرب, حذرت إيران الجميع: whom a state accuses or warns is no part of its name; سوريا الجديدة is."""
    before = page.inside_actor.get(index - 1)
    named = before is not None and before.last == index - 1 and not page.names_a_body(before)
    return named and page.folded[index] in page.reference.words("companion.addressed")


def _tags_another(page: Page, index: int, limit: int) -> bool:
    """Whether a thing or people without the article, that are no name, stand behind a hash at a token."""
    noun = page.of_kind(index, "object", "people", "means") if index < limit else None
    return noun is not None and not noun.definite and not noun.proclitics and index not in page.inside_actor and page.of_kind(index, "force") is None


def _has_title(page: Page, index: int) -> bool:
    """الرئيس الأميركي فلان: whether a person is named right after the office that he holds."""
    return page.names_a_person(page.actor_at[index]) and page.names_an_office(page.inside_actor[index - 1])


def _is_object_after(page: Page, index: int, first: int) -> bool:
    """يتهم المحتجون إسرائيل, اتهمت المعارضة قوات النظام: a state, or a force with its head, right after somebody with the article is no part of the name."""
    # الجيش الباكستاني الجيش الهندي: an adjective may stand between.
    behind_adjective = index - 2 >= first and index - 1 in page.adjective_at and page.tokens[index - 1].text.startswith("ال")
    somebody = page.of_kind(index - 2 if behind_adjective else index - 1, "people", "teller", "force")
    medium = page.is_medium(page.actor_at[index])
    if somebody is None and medium:
        # قصفت الطائرات قناة كذا
        somebody = page.of_kind(index - 2 if behind_adjective else index - 1, "means")
    known = somebody is not None and somebody.definite and somebody.first == somebody.last
    if known and somebody is not None and somebody.sense.kind == "teller" and somebody.sense.value in ("text", "report"):
        # حمّل التقرير طالبان المسؤولية: a text is no body of anybody's name.
        return not page.actor_at[index].proclitics and not page.folded[index].startswith("ال")
    armed = medium and somebody is not None and somebody.sense.kind in ("means", "force")
    another = armed or not page.names_a_body(page.actor_at[index]) or page.of_kind(index, "force") is not None
    return known and not page.actor_at[index].proclitics and another


def _begins_another(page: Page, index: int, first: int) -> bool:
    """Whether the name of an actor behind the first word of a phrase is no part of it: whom those before it struck or accused."""
    if _is_object_after(page, index, first) or is_somebody_past_a_force(page, index, first):
        return True
    return index == first + 1 and is_past_a_people(page, index)


def _closes_around(page: Page, mark: int, first: int) -> bool:
    """خمسة من "العناصر" خلال: whether a mark closes the quotation that the phrase began in."""
    return page.tokens[first].kind == "word" and page.tokens[mark].text in QUOTES_CLOSE and page.quoted[first] != 0 and page.quoted[first] == page.quoted[mark]


def _closes_inside(page: Page, mark: int, first: int) -> bool:
    """قوات "التحالف الدولي": whether a mark closes a quotation that a name behind the first word of the phrase began."""
    quotation = page.quoted[mark]
    return mark > first and page.tokens[mark].text in QUOTES_CLOSE and quotation != 0 and quotation == page.quoted[mark - 1] != page.quoted[first]


def _is_other_quoted(page: Page, mark: int, first: int) -> bool:
    """اتهمت فرنسا "حزب الله", قصفت إسرائيل "مواقع": a body or a thing in quotes right after a state is another."""
    before = page.inside_actor.get(mark - 1)
    thing = page.of_kind(mark + 1, "object", "people") or page.structure(mark + 1, "partitive")
    force = page.of_kind(mark + 1, "force") if mark + 1 < len(page) else None
    if mark > first and before is not None and page.names_a_person(before) and before.last == mark - 1:
        # الرئيس فلان "ينتصر"
        return True
    if mark > first and before is not None and force is not None and force.definite and page.folded[mark - 1].startswith("ال"):
        # حمل متحدث باسم الجيش الكونغولي "القوات الرواندية" المسؤولية
        return True
    if mark > first and before is not None and ((thing is not None and not thing.definite) or page.count_at(mark + 1) is not None):
        return True
    return mark > first and mark + 1 in page.actor_at and before is not None and not page.names_a_body(before)


def _quotes_an_object(page: Page, mark: int, first: int) -> bool:
    """نددت الحكومة "بالهجوم", أكدت الوزارة "نجاح" العملية: what the verb governs, and no name of the body before it.

    A quotation that opens with ب is none, and a definite office has no name that its ministry lacks.
    """
    if page.tokens[mark].text not in QUOTES_OPEN or mark + 1 >= len(page):
        return False
    office = page.of_kind(first, "teller") if mark == first + 1 and mark + 1 not in page.actor_at else None
    unnamed = office is not None and office.definite and office.sense.tells in ("of_body", "official") and not page.folded[mark + 1].startswith("ال")
    clitic = proclitics_before(page, mark + 1)
    if page.folded[mark - 1].startswith("ال") and _is_apart_in_quotes(page, mark + 1):
        return True
    # فجروا السوق "لإلصاق التهمة": what for.
    return unnamed or clitic == "ب" or (clitic == "ل" and page.of_kind(first, "object") is not None)


def _is_apart_in_quotes(page: Page, first: int) -> bool:
    """القوات الأميركية "مدينة الصدر", الحرس الثوري "الموجة التاسعة", الجيش الأوكراني "عملية كذا": a town by its kind, a wave or an operation is no name of the force before it."""
    place, deed = page.of_kind(first, "place_word"), page.of_kind(first, "event")
    if place is not None and not place.definite and not place.proclitics:
        return True
    operation = deed is not None and deed.features.startswith("n") and not deed.proclitics and deed.sense.mode == "operation"
    return (operation and first not in page.inside_actor) or page.folded[first] in page.reference.words("companion.waves")


def quotes_a_sentence(page: Page, mark: int, closing: int) -> bool:
    """قال مسؤول "وقع انفجار في سوق", قال مسؤول "الانفجار وقع في سوق": whether what is quoted has a verb of a happening, so that it is said, and is nobody's name.

    What is spelt like a noun too ("خطف مسلحون مهندسا في البلدة") opens a sentence where more words stand behind it than a name has.
    """
    first = mark + 1
    if page.tokens[mark].text not in QUOTES_OPEN or closing - first < _SHORTEST_SENTENCE:
        return False
    if any(_tells_a_happening(page, index) and is_verb(page, index) for index in range(first, closing)):
        return True
    return closing - first > _LONGEST_NAME and _tells_a_happening(page, first)


def _tells_a_happening(page: Page, index: int) -> bool:
    verbs = any(hit.features.startswith("v") and hit.sense.kind in ("event", "harm") for hit in page.hits[index])
    return verbs and index not in page.inside_actor


# "قتل جندي"
_SHORTEST_SENTENCE = 2
# "كتائب حزب الله"
_LONGEST_NAME = 3


def _is_a_deed_after(page: Page, index: int) -> bool:
    """أعلنت الوزارة تسجيل إصابات, دانت الحكومة بشدة: what is told, or how, and not who tells."""
    if page.folded[index] in page.reference.words("companion.accusations") or page.folded[index] in page.reference.words("companion.fingers"):
        # نفت حماس الاتهامات, وجهت كييف أصابع الاتهام
        return True
    if _is_what_was_said(page, index) or page.folded[index] in page.reference.words("companion.announced") or _is_a_step_taken(page, index):
        return True
    if is_a_state_declared(page, index):
        return True
    if page.structure(index, "adverb") or (page.structure(index, "deed") and page.folded[index - 1].startswith("ال")):
        return True
    if index + 1 < len(page) and page.folded[index] == "التوصل" and (page.folded[index + 1] == "الي" or page.folded[index + 1].startswith("ل")):
        # أكد التلفزيون التوصل إلى اتفاق
        return True
    state = page.inside_actor.get(index - 1)
    if state is not None and state.last == index - 1 and index not in page.inside_actor and page.names_a_country(state):
        word = page.folded[index]
        if word.startswith("ال") and not word.endswith("ية") and looks_like_a_deed(word[2:]):
            # تقوده السعودية الاستمرار في
            return True
    if page.tokens[index].text.startswith("ال"):
        # المدعي العام: with the article it is an adjective; إلغاء begins otherwise.
        return False
    unknown = all(hit.sense.kind == "harm_cue" for hit in page.hits[index])
    adjective = index in page.adjective_at or page.folded[index].endswith("ية")
    complete = page.folded[index - 1].startswith(("ال", "لل")) or (not adjective and _is_a_described_teller(page, index - 1))
    return unknown and index not in page.inside_actor and complete and looks_like_a_deed(page.folded[index])


def _is_a_step_taken(page: Page, index: int) -> bool:
    """أعلن مسؤول أمني فتح تحقيق, أعلن المحافظ حالة الطوارئ: a noun for a step that is announced, with the noun that it is taken with right behind it."""
    after = index + 1
    if page.folded[index] not in page.reference.words("companion.steps") or index in page.inside_actor or after >= len(page):
        return False
    if not (page.folded[index - 1].startswith(("ال", "لل")) or _is_a_described_teller(page, index - 1) or _ends_an_office(page, index - 1)):
        # أحمد عودة الجبوري: a name.
        return False
    return page.tokens[after].kind == "word" and not page.functions[after] and page.of_kind(after, "saying") is None and after not in page.in_time


def is_a_state_declared(page: Page, index: int) -> bool:
    """أعلن المحافظ الطوارئ بعد هجوم, أعلنت الحكومة الحداد ثلاثة أيام: a state that is declared, with why, when or how long behind it; سامر الحداد is a name."""
    after = index + 1
    if page.folded[index] not in page.reference.words("companion.declared") or index in page.inside_actor:
        return False
    if not (page.folded[index - 1].startswith("ال") or _ends_an_office(page, index - 1)):
        return False
    ends = after >= len(page) or page.tokens[after].kind != "word" or after in page.in_time
    return ends or bool(page.functions[after]) or page.folded[after] in page.reference.words("companion.declared_so")


def _ends_an_office(page: Page, index: int) -> bool:
    """محافظ كركوك: whether a token is right behind an office without the article, of which it says where or of what it is."""
    office = page.of_kind(index - 1, "teller") if index else None
    plain = office is not None and not office.definite and office.sense.value is None and office.features[1:2] == "s"
    return plain and office is not None and office.sense.tells in ("official", "of_body") and index not in page.adjective_at


def _is_a_described_teller(page: Page, index: int) -> bool:
    """مسؤول أمني, مصادر طبية: whether a token is the adjective without the article right behind somebody who tells, behind whom stands no genitive."""
    teller = page.of_kind(index - 1, "teller") if index else None
    return teller is not None and not teller.definite and index not in page.inside_actor and page.folded[index].endswith(("ي", "ية", "يين", "يون", "يان"))


def _is_what_was_said(page: Page, index: int) -> bool:
    """نفت الأمم المتحدة الأنباء, نفت مصادر طبية صحة الأنباء: words for what was said, or for its truth; وكالة الأنباء is a name."""
    reports = page.reference.words("companion.reports")
    if page.folded[index] in page.reference.words("companion.truth_of"):
        after = index + 1
        return after < len(page) and (page.folded[after] in reports or f"ال{page.folded[after]}" in reports or page.folded[after] == "ما")
    head = page.of_kind(index - 1, "teller")
    return page.folded[index] in reports and (head is None or head.definite or index - 1 in page.inside_actor)


def _is_other_text(page: Page, index: int) -> bool:
    """نقلت الوكالة تصريحا: an indefinite text after a definite noun is what was given, not who gives."""
    if page.folded[index - 1].endswith("ون") and page.folded[index].endswith("ا") and index not in page.inside_actor:
        # تداول ناشطون مقطعا: behind a nominative plural an accusative is the object.
        return True
    text = page.of_kind(index, "teller")
    return text is not None and text.sense.value == "text" and not text.definite and not text.proclitics and page.folded[index].endswith("ا")


def _closing_mark(page: Page, index: int, limit: int) -> int | None:
    """The mark that closes a short quotation or bracket opened at a token; None where it opens none."""
    text = page.tokens[index].text
    if text not in QUOTES_OPEN and text not in BRACKETS:
        return None
    wanted = QUOTES_CLOSE if text in QUOTES_OPEN else {BRACKETS[text]}
    for end in range(index + 2, min(index + 8, limit)):
        if page.tokens[end].text in wanted:
            return end
        if page.tokens[end].kind == "break":
            return None
    return None
