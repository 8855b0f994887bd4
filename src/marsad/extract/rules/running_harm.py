"""Whether a number of dead or wounded runs over many incidents: counted since a day, in a year, or of a war's size."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.counted import toll_number
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.page import Page, Sentence
from marsad.model import Harm
from marsad.reference.lexicon import Hit
from marsad.text.time_expressions import TimeExpression

# Fewer may be the dead of one incident, told with a clause that looks back (the first since ...), unless they are told as a toll.
_LEAST = 10
# So many, told as a toll, are those of a war even where the day that they are counted from is left out.
_SURE = 1000
# So many no one happening kills.
_OF_NO_ONE_BLOW = 10_000


def is_running(page: Page, word: Hit, harm: Harm, sentence: Sentence) -> bool:
    """ارتفاع عدد القتلى منذ بدء الحرب إلى 70: a number with the day that it is counted from in its clause."""
    least = harm.least or 0
    if harm.kind not in ("killed", "injured") or (least < 2 and (harm.most is not None or word.sense.role != "victims")):
        return False
    if harm.kind == "killed" and least >= _OF_NO_ONE_BLOW:
        return True
    clause = list(_clause(page, word, sentence))
    if least == 1 and any(cue(page, index, "toll") for index in clause):
        # عدد قتلى وجرحى الجيش بلغ 500 ألف: the number of both.
        both = toll_number(page, word.last + 1, sentence.last)
        least = both.least or 1 if both is not None else 1
    if word.sense.role == "event" and word.proclitics.endswith("ب") and any(cue(page, index, "toll") for index in clause if index > word.last):
        # وبمقتل ثلاثة جنود ترتفع حصيلة القتلى منذ بدء العملية إلى تسعين: the three are what the toll rose by.
        return False
    sums = page.reference.words("companion.altogether")
    altogether = any(page.folded[index] in sums for index in clause)
    if altogether and not any(page.of_kind(index, "event") or index in page.in_time for index in clause):
        # ليرتفع إجمالي عدد القتلى إلى 6: of no one happening.
        return True
    if least < _LEAST and not any(cue(page, index, "toll") for index in clause):
        return False
    if any(cue(page, index, "since") and not is_unmatched_since(page, index) and not is_of_a_deed(page, index, word.first) for index in clause):
        return True
    if any(_opens_year(page, index) for index in clause) and not _is_of_one(page, word, sentence):
        return True
    if any(_opens_a_stretch(page, index) for index in clause) and not any(
        _tells_of_fighting(page, index, word) for index in range(sentence.first, sentence.last)
    ):
        return True
    if least >= _OF_A_WAR and any(_is_of_a_war(page, index) for index in clause):
        return True
    return least >= _SURE and any(cue(page, index, "toll") for index in clause)


# Deeds that one noun in the singular tells: no siege, operation or fighting, in the course of which people die in many.
_BLOWS = frozenset({"air_strike", "drone_strike", "shelling", "explosion", "suicide_attack", "chemical_attack", "armed_attack"})
_FIGHTING = _BLOWS | {"armed_clash", "incursion", "protest_repression", "protest", "execution"}
# أدى انفجار قرب السفارة إلى مقتل, قتل أربعون شخصا العام الماضي في هجوم: so far from the harm stands the happening.
_OF_ONE_WITHIN = 9


def _is_of_one(page: Page, word: Hit, sentence: Sentence) -> bool:
    """هجوما أسفر العام الماضي عن مقتل أربعين, قتل أربعون العام الماضي في هجوم: the harm of one happening, whatever year it was."""
    led = False
    for index in range(word.first - 1, max(sentence.first - 1, word.first - 1 - _OF_ONE_WITHIN), -1):
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause"):
            break
        led = led or page.functions[index] == "leads_to"
        if _is_one_blow(page, index):
            return led or page.functions[index - 1] == "leads_to"
    for index in range(word.last + 1, min(sentence.last - 1, word.last + 1 + _OF_ONE_WITHIN)):
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause", "who"):
            return False
        if page.folded[index] == "في" and _is_one_blow(page, index + 1):
            return True
    return False


def _is_one_blow(page: Page, index: int) -> bool:
    """هجوم, انفجار: a noun in the singular without the article that names one blow; not an operation or a war."""
    blows = [hit for hit in page.hits[index] if hit.sense.kind == "event"]
    if any(hit.sense.mode == "operation" for hit in blows):
        return False
    return any(hit.sense.type in _BLOWS and hit.features[:2] == "ns" and not hit.definite for hit in blows)


# So many are the dead of a war where its word stands by them.
_OF_A_WAR = 100


def _is_of_a_war(page: Page, index: int) -> bool:
    """قتل في النزاع أكثر من 200 صحفي: a war with the article, named as what they died in."""
    war = page.of_kind(index, "event")
    return war is not None and war.sense.mode == "dated" and war.definite and index > 0 and page.functions[index - 1] in ("preposition", "cause")


def _opens_year(page: Page, index: int) -> bool:
    """عام 2022, خلال تموز/يوليو: a year, or a month in whose course people died."""
    if index not in page.in_time:
        return False
    course = page.reference.words("companion.in_the_course_of")
    # خلال شهر نيسان
    before = index - 1 - (index > 1 and page.folded[index - 1] == "شهر")
    throughout = page.folded[index] in course or (before >= 0 and page.folded[before] in course)
    return any(time.first_token == index and (time.unit == "year" or (throughout and _is_a_month(time))) for time in page.times)


# خلال الساعات الأربع والعشرين الماضية
_HOURS = 24


def _opens_a_stretch(page: Page, index: int) -> bool:
    """خلال الساعات الأربع والعشرين الماضية, خلال أسبوع, على مدار الأيام الماضية: more than one day in whose course people died."""
    if index not in page.in_time or page.folded[index] not in page.reference.words("companion.in_the_course_of") | {"علي"}:
        return False
    return any(
        time.first_token == index
        and (time.relation == "last" or time.span == "during")
        and (
            time.unit in ("week", "month")
            or (time.unit == "day" and time.relation == "last" and time.number != 1)
            or (time.unit == "hour" and (time.number or 0) >= _HOURS)
        )
        for time in page.times
    )


def _tells_of_fighting(page: Page, index: int, word: Hit) -> bool:
    """قتل سبعون في المواجهات خلال اليومين الماضيين: fighting or raids that the dead are told of, which tell them by themselves."""
    return index != word.first and any(hit.sense.kind == "event" and hit.sense.type in _FIGHTING and hit.sense.strength != "light" for hit in page.hits[index])


def _is_a_month(time: TimeExpression) -> bool:
    """تموز/يوليو 2024, without a day of it."""
    return time.date is not None and time.date[1] is not None and time.date[2] is None and time.date_to is None


def _clause(page: Page, word: Hit, sentence: Sentence) -> Iterator[int]:
    """The tokens around a word up to the next mark, word of saying or "that" on each side; before it up to its relative pronoun."""
    for step in (-1, 1):
        index = word.first
        while sentence.first <= index < sentence.last and (not _ends(page, index, before=step < 0) or _goes_on(page, index, step)):
            if page.of_kind(index, "saying") and index != word.first:
                break
            yield index
            index += step


def _goes_on(page: Page, index: int, step: int) -> bool:
    """قتل 49 مدنيا، وجرح 39، خلال العام الماضي: whether a comma only sets off more of the harm, or the year that it was counted in."""
    if step < 0 or page.tokens[index].text != "،" or index + 1 >= len(page):
        return False
    harm = page.of_kind(index + 1, "harm")
    return (harm is not None and harm.proclitics == "و") or index + 1 in page.in_time


def _ends(page: Page, index: int, *, before: bool) -> bool:
    use = page.functions[index]
    return page.tokens[index].text in "،؛:." or use in ("that", "clause") or (before and use == "who")


# الأعلى في المنطقة منذ ثلاث سنوات, أعنف موجة عنف يشهدها القطاع منذ الحرب
_UNMATCHED_WITHIN = 6


def is_unmatched_since(page: Page, since: int) -> bool:
    """حصيلة هي الأعلى منذ أشهر: since when nothing of the kind has been, which counts nothing."""
    superlative = page.reference.words("companion.superlative")
    return any(
        page.folded[index] in superlative or page.folded[index].removeprefix("ال") in superlative for index in range(max(0, since - _UNMATCHED_WITHIN), since)
    )


# أسفر قصف القوات المتواصل على البلدة منذ الاثنين عن مقتل: so far before "since" the deed stands that has lasted.
_LASTED_WITHIN = 12


def is_of_a_deed(page: Page, since: int, harm: int) -> bool:
    """قصف تشنه منذ عشرة أيام القوات, أسفر القصف المتواصل منذ الاثنين عن مقتل: since when one deed has lasted, which is no day that its dead are counted from."""
    verb = next((hit for hit in page.hits[since - 1] if hit.features.startswith("v") and hit.suffix in ("ه", "ها")), None) if since else None
    if verb is not None and any(page.of_kind(index, "event") is not None for index in range(max(0, since - 4), since - 1)):
        return True
    if _lasts_only_days(page, since) and _is_led_to_by_a_deed(page, harm):
        return True
    if since > harm:
        return False
    if _leads_to_harm(page, since, harm):
        return True
    for index in range(since - 1, max(0, since - _LASTED_WITHIN), -1):
        if page.tokens[index].kind != "word" or page.functions[index] in ("that", "clause"):
            return False
        deed = page.of_kind(index, "event")
        if deed is not None and deed.features.startswith("ns") and page.functions[index - 1] == "leads_to":
            return deed.sense.type in _BLOWS and not any(time.first_token == since and _is_long(time) for time in page.times)
    return False


# القصف على كذا، والذي أدى إلى مقتل: so far before the harm stands the word of consequence, and so far before that the deed.
_CONSEQUENCE_WITHIN = 10
_DEED_WITHIN = 14
_FOUGHT = _BLOWS | {"armed_clash"}
_A_DAY = frozenset({"day", "hour"})


def _lasts_only_days(page: Page, since: int) -> bool:
    """منذ الأحد, منذ بداية التصعيد الأحد الماضي, منذ أيام: since a day of the week or some days, as long as one bombardment or battle may last."""
    return any(
        time.first_token == since and time.date is None and (time.weekday is not None or (time.ago or (None, time.unit))[1] in _A_DAY) for time in page.times
    )


def _is_led_to_by_a_deed(page: Page, harm: int) -> bool:
    """القصف الذي أوقع 250 قتيلا, المعارك التي بدأت الخميس أسفرت عن مقتل: whether a bombardment, raids or fighting brought a harm about, by a word of consequence between the two or before both."""
    led = next((index for index in range(harm - 1, max(-1, harm - 1 - _CONSEQUENCE_WITHIN), -1) if page.functions[index] == "leads_to"), None)
    if led is None:
        # الاشتباكات التي أودت بحياة 60
        led = harm if harm and page.functions[harm - 1] == "who" else None
    if led is None:
        return False
    ahead = next((hit for hit in page.hits[led + 1] if _is_fought(hit)), None) if led + 1 < harm else None
    if ahead is not None:
        return True
    for index in range(led - 1, max(-1, led - 1 - _DEED_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause") or page.of_kind(index, "harm") is not None:
            return False
        if any(_is_fought(hit) for hit in page.hits[index]):
            return True
    return False


def _is_fought(hit: Hit) -> bool:
    return hit.sense.kind == "event" and hit.sense.type in _FOUGHT and hit.features.startswith("n") and hit.sense.mode not in ("operation", "dated")


def _is_long(time: TimeExpression) -> bool:
    """Months, years, or a year without a day of it."""
    return time.unit in ("month", "year", "season") or (time.date is not None and time.date[2] is None)


def _leads_to_harm(page: Page, since: int, harm: int) -> bool:
    """يسود التوتر منذ صدامات أوقعت 30 قتيلا: since a deed that killed them, told behind it by a verb of consequence in the same clause."""
    if since + 1 >= len(page) or page.of_kind(since + 1, "event") is None:
        return False
    led = next((index for index in range(since + 2, harm) if page.functions[index] == "leads_to"), None)
    return led is not None and all(
        page.tokens[index].kind == "word" or page.tokens[index].text in '/"«»“”' or index in page.in_time for index in range(since, led)
    )
