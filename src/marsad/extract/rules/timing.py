"""Which of a sentence's times is the time of a happening."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from marsad.extract.rules.arguments import Arguments
from marsad.extract.rules.families import AHEAD, FORCE
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import ends_clause
from marsad.extract.rules.tellers import Scope, innermost
from marsad.extract.rules.telling_times import dates_the_telling, heads_a_line, is_dateline, is_only_earlier, tells_when_told
from marsad.extract.rules.times_of_others import (
    deals_with_it_after,
    is_in_passing,
    is_of_a_step_about_it,
    is_of_who_condemns,
    is_of_who_deals_with_it,
    is_of_who_goes_there,
    is_of_who_owns_up,
    opens_what_was_before,
)
from marsad.reference.lexicon import Hit
from marsad.text.time_expressions import TimeExpression

# So near before "since" stands the adjective that it completes (المستمرة منذ), and so near before that the noun which it describes.
_NEXT_TO = 3
# So far back a relative clause may have begun.
_CLAUSE = 10
# So many words before a happening may say that it is the first or the worst.
_RANKED_WITHIN = 6
# وصولها, بلوغه, فرارهم: letters of the pronouns that a noun of doing ends in.
_ITS_OWN = ("ها", "ه", "هم", "هما")
# What who struck does besides: to come, to flee.
_MOVES = frozenset({"deployment", "displacement"})
# Letters that a verb in the present begins with.
_PRESENT = ("ي", "ت")
# Types that say how things stand with a place rather than what happened.
_STATES = frozenset({"territory_change", "siege", "deployment"})
# What is done at once and goes on until nothing.
_AT_ONCE = frozenset({"air_strike", "drone_strike", "explosion", "suicide_attack", "assassination", "interception", "execution", "body_found"})
_VAGUE = ("earlier", "later")
# What stands by a threat and does not say when it was made: توعدوا بالرد بعد عام من الهجوم.
_NOT_OF_A_THREAT = (*_VAGUE, "until", "before_this")


def time_of(page: Page, happening: Happening, low: int, high: int, scopes: list[Scope], arguments: Arguments) -> TimeExpression | None:
    """The time among the happening's words `low`..`high` (exclusive); that of the telling only where the teller tells of his own deed."""
    own = [time for time in page.times if low <= time.first_token < high and not is_taken(page, time, scopes)]
    own = [time for time in own if not _belongs_elsewhere(page, happening, time) and not is_of_who_owns_up(page, happening, time, scopes)]
    after = [time for time in own if time.first_token > happening.first and time.span != "before_this" and not _is_of_a_toll(page, happening, time)]
    before = [time for time in own if time.first_token < happening.first and not _is_before_another(page, happening, time) and not ends_an_occasion(page, time)]
    before = [time for time in before if not is_of_who_deals_with_it(page, happening, time) and not is_of_a_step_about_it(page, happening, time)]
    before = [time for time in before if not is_in_passing(page, happening, time)]
    if happening.type != "casualty_toll" and not happening.hit.proclitics.endswith("ب"):
        # بدأتها إسرائيل يوم الجمعة بضربات: what it began with was on the day of its beginning.
        before = [time for time in before if not says_when_it_began(page, time)]
    opening = [time for time in before if time.span == "since" and happening.type == "casualty_toll"]
    # منذ مطلع العام، قتل 400 مدني، مقابل 300 العام الماضي
    near = [*opening[:1], *after, *reversed(before)]
    near = [time for time in near if not (_counts_happenings(page, time) or _is_of_later_harm(page, happening, time))] or [
        # الرابع من نوعه في غضون سنة: so long a stretch says nothing of when.
        time
        for time in near
        if not (time.unit in ("week", "month", "year") and _counts_happenings(page, time))
    ]
    near = [time for time in near if not _only_lasts(page, time)] or near
    near = _to_the_day(page, happening, near)
    near = [time for time in near if _says_when_hurt(page, happening, time)] or near
    exact = [time for time in near if time.span not in _VAGUE]
    if exact and exact[0].span == "until":
        # بدأ يوم الجمعة احتجاجا يستمر حتى الأحد: the day of its beginning, right before it.
        begun = [time for time in before if happening.first - time.last_token <= _NEXT_TO and time.span not in _VAGUE]
        # قتل القائد الخميس في غارة أخفي خبرها حتى مساء الاثنين: what is done at once lasts until nothing.
        others = [time for time in exact if time.span != "until"] if happening.type in _AT_ONCE else []
        exact = [*begun, *others, *exact]
    if near:
        return (exact or near)[0]
    described = _hour_described(page, happening)
    if described is not None:
        return described
    lasting = next((length for time in own if (length := how_long(page, happening.hit, happening.type, time)) is not None), None)
    if lasting is not None:
        return lasting
    heading = next((time for time in page.times if happening.sentence.first <= time.first_token < happening.first and heads_a_line(page, time)), None)
    return heading or _time_of_announcement(page, happening, scopes, arguments)


def lies_ahead(time: TimeExpression) -> bool:
    """Whether a time is one to come, which what has happened cannot have."""
    return time.relation == "next" or time.span == "future" or (time.offset or 0) > 0


def _hour_described(page: Page, happening: Happening) -> TimeExpression | None:
    """غارات ليلية, هجوم صباحي: the part of the day that an adjective right behind the noun for a happening gives."""
    if not happening.hit.features.startswith("n"):
        return None
    for index in range(happening.hit.last + 1, min(happening.hit.last + 3, happening.sentence.last)):
        found = page.reference.calendar.phrases.at(page.tokens, index, "part_described")
        if found is not None and not found.proclitic:
            return TimeExpression(index, index, part=found.value)
    return None


def _only_lasts(page: Page, time: TimeExpression) -> bool:
    """في الأسبوع الثاني من الشهر وطوال أيام: how long something went on, which dates it only where nothing else does."""
    return page.is_listed(time.first_token, "companion.throughout")


# المولود في مدينة حلب عام 1999: so far before a year stands the word for being born.
_BORN_WITHIN = 5


def _to_the_day(page: Page, happening: Happening, near: list[TimeExpression]) -> list[TimeExpression]:
    """شارك الآلاف أمس في مسيرة للعودة إلى قرى هجروا منها عام 1948: before a time of years right behind, one to the day is that of what happened."""
    if happening.type == "casualty_toll" or len(near) < 2 or not _is_of_years(near[0]):
        return near
    if not any(page.functions[index] == "who" for index in range(happening.last + 1, near[0].first_token)):
        return near
    return [time for time in near if time.span == "now" or (time.span is None and (time.weekday is not None or time.offset is not None))] or near


def _is_of_years(time: TimeExpression) -> bool:
    """عام 1948, قبل 30 عاما, خلال ثلاثة عقود; not منذ 2014."""
    whole = time.date is not None and time.date[1] is None and time.date[2] is None
    if time.span is None and (whole or (time.ago is not None and time.ago[1] == "year")):
        return True
    return time.span in (None, "during") and time.unit in ("year", "decade") and time.number != 1


# توفي شاب فلسطيني في مستشفى الشفاء متأثرا: so far behind the verb stands the word for what somebody died of.
_DIED_OF_WITHIN = 20


def _says_when_hurt(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """توفي الأربعاء متأثرا بجروح أصيب بها الجمعة: behind a word for what somebody died of a time is that of the blow, and not of the death."""
    died_of = page.reference.words("companion.died_of")
    found = next(
        (index for index in range(happening.hit.last + 1, min(happening.hit.last + _DIED_OF_WITHIN, happening.sentence.last)) if page.folded[index] in died_of),
        None,
    )
    return found is not None and time.first_token > found


# الثاني من نوعه خلال 24 ساعة: so far behind the rank stands the stretch in which it was counted.
_COUNTED_WITHIN = 5


def _counts_happenings(page: Page, time: TimeExpression) -> bool:
    """هجوم هو الثاني خلال 48 ساعة, للمرة الثالثة هذا الأسبوع: a stretch of time in which a happening is one of several dates none of them."""
    if time.unit is None and time.ago is None:
        return False
    for index in range(time.first_token - 1, max(-1, time.first_token - 1 - _COUNTED_WITHIN), -1):
        if page.tokens[index].text in ".؛:،":
            return False
        if page.folded[index] in page.reference.words("companion.occasion_of_several"):
            return True
        count = page.count_at(index)
        if count is not None and count.ordinal:
            return True
    return False


def _is_of_later_harm(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """إطلاق نار السبت، وتوفي أحدهم أمس: behind a joined verb of harm a time says when somebody died of it."""
    for index in range(happening.last + 1, time.first_token):
        if any(hit.sense.kind == "harm" and hit.sense.role == "verb" and hit.proclitics in ("و", "ثم", "ف") for hit in page.hits[index]):
            return True
    return False


def is_taken(page: Page, time: TimeExpression, scopes: list[Scope]) -> bool:
    """Whether a time is that of the telling, of a gathering, of somebody's birth or of the making of a thing."""
    if _is_of_what_had_been(page, time):
        return True
    return _is_of_an_occasion(page, time) or _is_of_a_birth(page, time) or _is_of_the_making(page, time) or dates_the_telling(page, time, scopes)


def _is_of_the_making(page: Page, time: TimeExpression) -> bool:
    """أنظمة صنعت قبل 30 عاما, جسر شيد عام 1978: years right behind a word for being made or founded, but for the words of a place."""
    if not _is_of_years(time):
        return False
    made = page.reference.words("companion.made")
    return any(page.folded[index] in made for index in _words_before(page, time, _BORN_WITHIN))


def _is_of_a_birth(page: Page, time: TimeExpression) -> bool:
    """المولود عام 1999, من مواليد مدينة كذا عام 1995: a year a few words behind a word for being born."""
    if time.date is None or time.date[0] is None:
        return False
    born = page.reference.words("companion.born")
    return any(page.folded[index] in born for index in _words_before(page, time, _BORN_WITHIN))


# شاب أفرج عنه الأسبوع الماضي: so far before a time stands the word for what had become of somebody.
_HAD_BEEN_WITHIN = 3


def _is_of_what_had_been(page: Page, time: TimeExpression) -> bool:
    """قتل شاب أفرج عنه الأسبوع الماضي, القائد المعين الشهر الماضي: behind a noun, what had become of it before."""
    had_been = page.reference.words("companion.had_been_before")
    for index in _words_before(page, time, _HAD_BEEN_WITHIN):
        if page.of_kind(index, "event", "harm") is not None:
            return False
        if page.folded[index] in had_been:
            return index > 0 and page.tokens[index - 1].kind == "word" and not page.functions[index - 1]
    return False


def _words_before(page: Page, time: TimeExpression, most: int) -> Iterator[int]:
    """The words right before a time, the nearest first, as far as no mark parts them from it."""
    for index in range(time.first_token - 1, max(-1, time.first_token - 1 - most), -1):
        if page.tokens[index].kind != "word":
            return
        yield index


def time_of_threat(page: Page, scope: Scope) -> TimeExpression | None:
    """When a threat was made, which is what it tells of: هددت فرنسا الثلاثاء بشن ضربات."""
    told = [time for time in page.times if time.span not in _NOT_OF_A_THREAT and tells_when_told(page, time, scope) and not is_dateline(page, time)]
    return told[0] if told else None


def _is_of_an_occasion(page: Page, time: TimeExpression) -> bool:
    """عقد المجلس، الخميس، جلسة: the time stands before the gathering that it dates."""
    behind = time.last_token + 1
    while behind < len(page) and page.tokens[behind].text in "،,":
        behind += 1
    return behind < len(page) and not page.of_kind(behind, "event", "harm") and not page.functions[behind] and _opens_an_occasion(page, behind)


def ends_an_occasion(page: Page, time: TimeExpression) -> bool:
    """وصل المفتشون مطلع الأسبوع لتفقد موقع الهجوم: between a visit or a session and what it is for, a time is its own."""
    behind = time.last_token + 1
    if behind >= len(page) or not page.folded[behind].startswith("ل") or page.of_kind(behind, "event", "harm"):
        return False
    for index in range(time.first_token - 1, max(time.first_token - _CLAUSE, -1), -1):
        if ends_clause(page, index, comma=True) or page.of_kind(index, "event", "harm", "saying"):
            return False
        if is_word_of(page, index, "occasion"):
            return True
    return False


# قصف على المخيم، ما رفع عدد القتلى منذ بدء الهجوم: so far before "since" stands the toll that is counted from it.
_TOLL_WITHIN = 5


def _is_of_a_toll(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """Whether a stretch that "since" opens behind a blow is that of a toll which rose by it."""
    if time.span != "since" or happening.type not in FORCE:
        return False
    return any(cue(page, index, "toll") is not None for index in range(max(happening.last + 1, time.first_token - _TOLL_WITHIN), time.first_token))


# هجوم عنيف بدأته في 18 فبراير: so near before a time stands the verb of beginning that it completes.
_BEGAN_WITHIN = 3


def says_when_it_began(page: Page, time: TimeExpression | None) -> bool:
    """هجوم بدأ الأحد, حملة أطلقها الجيش في مارس: whether a time says when what stands before it began."""
    if time is None or time.span is not None:
        return False
    begun = next((index for index in range(time.first_token - 1, max(0, time.first_token - 1 - _BEGAN_WITHIN), -1) if is_word_of(page, index, "started")), None)
    if begun is None or page.tokens[begun].text.startswith("و"):
        return False
    return any(page.of_kind(index, "event") is not None for index in range(max(0, begun - _BEGAN_WITHIN), begun))


def _opens_an_occasion(page: Page, index: int) -> bool:
    word = page.reference.calendar.phrases.at(page.tokens, index, "occasion")
    return word is not None and not word.proclitic and not any(hit.features.startswith("v") for hit in page.hits[index])


def _is_before_another(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """Whether a time in front of a happening is that of other words: of what it answers (وعد الاثنين بالرد على الهجوم), of another speech."""
    between = range(_behind_its_marks(page, time), happening.first)
    if time.span == "before_this":
        # غداة فشل محادثات ... القصف: what comes right behind is meant, not what comes later.
        # بعد يومين من مقتل 14 مسلحا خلال إحباط هجوم: what killed them is meant.
        if lasted(page, happening.hit, happening.type, time, happening.sentence.first):
            return True
        return not names_what_follows(page, time, happening.first)
    if _is_when_somebody_fell(page, happening, time):
        return False
    if _came_right_before(page, happening, time) or _is_of_its_aftermath(page, happening, time):
        return False
    apart = [index for index in between if sets_apart(page, index) and not only_hours_lie_between(page, index)]
    if any(page.functions[index] == "that" for index in between) or (apart and time.span != "now"):
        return True
    if time.span == "now" and any(page.functions[index] == "who" for index in between):
        # هو الآن أقوى منذ بدء الحرب، التي قتل فيها: what was done in it was not done now.
        return True
    # الحركة التي تحكم المدينة منذ 2007، مسؤولية الهجمات: the comma closes the clause that the time stands in.
    if happening.hit.features.startswith("n") and _is_spoken_of(page, happening.first, between):
        return True
    closed = any(page.tokens[index].text in "،," for index in between)
    if not closed or _opens_with_during(page, between):
        return False
    clause = range(max(happening.sentence.first, time.first_token - _CLAUSE), time.first_token)
    # بعد أن دخل القرار حيز التنفيذ في 12 مارس، قصفت: so does it one that says what came before.
    return any(page.functions[index] == "who" or (page.functions[index] == "cause" and page.functions[index + 1] == "that") for index in clause)


def _came_right_before(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """وافقت في عام 2013 بعد وقوع هجوم: what led to something that is dated by its year or its month mostly was in that time."""
    between = range(time.last_token + 1, happening.first)
    return is_long(time) and not happening.hit.definite and 1 <= len(between) <= 2 and page.folded[between[0]] == "بعد"


def is_long(time: TimeExpression) -> bool:
    """في عام 2013, العام الماضي, في أبريل 2017: a year or a month, which a cause and what followed on it mostly have in common."""
    named = time.date is not None and time.date[2] is None
    return time.span is None and (named or (time.unit in ("year", "month") and time.number == 1 and time.relation is not None))


def _behind_its_marks(page: Page, time: TimeExpression) -> int:
    """The token behind a time, and behind the comma that closes it where another sets it off: الذي وقع، السبت، في المدينة."""
    behind, before = time.last_token + 1, time.first_token - 1
    commas = behind < len(page) and page.tokens[behind].text in "،," and before >= 0 and page.tokens[before].text in "،,"
    return behind + commas


# قتل خمسة أشخاص من عائلة واحدة، السبت، في بلدة كذا بعد أن قصف: so far before a time stands the harm, and so far behind it what did it.
_FELL_WITHIN = 10


def _is_when_somebody_fell(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """لقي فلسطيني حتفه الأحد بعد أن أطلقت الدورية النار: in a clause that tells only who fell a time is that of the blow right behind "after"."""
    first = happening.first
    if happening.type not in FORCE or first - time.last_token > _FELL_WITHIN or not (time.weekday is not None or time.offset is not None):
        return False
    after = page.folded[first - 1] in ("بعدما", "عقب", "اثر") or page.folded[first - 2 : first] == ["بعد", "ان"]
    if not after or happening.hit.definite:
        return False
    # قال الجيش إن صيادا لقي حتفه: what is told begins behind "that".
    told = next((index for index in range(time.first_token - 1, happening.sentence.first, -1) if page.functions[index] == "that"), happening.sentence.first)
    clause = range(max(told, time.first_token - _FELL_WITHIN), time.first_token)
    if any(page.functions[index] == "who" for index in clause):
        return False
    if any(page.folded[index] in page.reference.words("companion.died_of") for index in range(clause.start, first)):
        return False
    return any(hit.sense.kind == "harm" and hit.sense.role in ("verb", "event") for index in clause for hit in page.hits[index])


# أغلقت المدارس أبوابها الأحد في المدينة بعد قصف: so far behind a time stands what came before.
_AFTERMATH_WITHIN = 12


def _is_of_its_aftermath(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """دوت الصفارات عصرا بعد إطلاق صواريخ, نقل الجرحى الأحد بعد إصابتهم في قصف: what no one has told yet, right behind "after", was on the day of what came of it."""
    first, behind = happening.first, time.last_token + 1
    if happening.type not in FORCE or happening.hit.definite or first - behind > _AFTERMATH_WITHIN or not _is_of_a_day(time):
        return False
    after = next((at for at in range(first, max(behind, first - _NEXT_TO), -1) if is_right_after(page, at)), None)
    if after is None or any(page.tokens[index].kind != "word" or page.functions[index] in ("that", "who") for index in range(after, first)):
        return False
    clause = [index for index in range(_opening_of(page, happening, time), after) if index not in page.inside_actor]
    return any(page.is_listed(index, "companion.came_of_it_at_once") for index in clause) and not any(_is_of_other_news(page, time, index) for index in clause)


def only_hours_lie_between(page: Page, index: int) -> bool:
    """بعد ساعات من هجوم, قبل نحو ساعة من القصف, قبيل الهجوم: what is hours away is told as of the same day."""
    if page.folded[index] == "قبيل":
        return True
    unit = next((at for at in range(index + 1, min(index + 4, len(page))) if is_word_of(page, at, "unit")), None)
    found = page.reference.calendar.phrases.at(page.tokens, unit, "unit") if unit is not None else None
    return found is not None and found.value in ("hour", "minute") and page.folded[found.last + 1 : found.last + 2] in (["من"], ["علي"], ["فقط"], ["قليله"])


def _is_of_other_news(page: Page, time: TimeExpression, index: int) -> bool:
    """Whether a word shows that its clause is about a happening of its own, a meeting, or a death long after the blow."""
    event = page.of_kind(index, "event") if not time.first_token <= index <= time.last_token else None
    own = event is not None and event.sense.type not in (None, "interception") and not page.is_listed(index, "companion.came_of_it_at_once")
    return own or page.functions[index] in ("that", "who") or is_word_of(page, index, "occasion") or page.is_listed(index, "companion.died_of")


def _is_of_a_day(time: TimeExpression) -> bool:
    """Whether words name a day, or a part of one."""
    dated = time.date is not None and time.date[2] is not None and time.date_to is None
    return time.span is None and (dated or time.weekday is not None or time.offset is not None or time.part is not None or time.night is not None)


def is_right_after(page: Page, first: int) -> bool:
    """بعد قصف, عقب هجوم, بعدما قصفت, بعد أن أطلقت: whether "after" stands right before a token."""
    return page.folded[first - 1] in ("بعد", "عقب", "بعدما") or page.folded[max(first - 2, 0) : first] == ["بعد", "ان"]


def _opening_of(page: Page, happening: Happening, time: TimeExpression) -> int:
    """The first token of the clause that a time before a happening stands in."""
    start = happening.sentence.first
    return next((index + 1 for index in range(time.first_token - 1, start, -1) if page.functions[index] in ("that", "clause")), start)


def _opens_with_during(page: Page, between: range) -> bool:
    """الذين سقطوا، الجمعة، خلال مواجهات: nothing but a word for "during" between a time and a happening makes it the happening's."""
    words = [index for index in between if page.tokens[index].kind == "word"]
    return len(words) == 1 and page.folded[words[0]] in page.reference.words("companion.in_the_course_of")


def _is_spoken_of(page: Page, first: int, between: range) -> bool:
    """تحدث الرئيس الخميس بشأن الهجوم: a noun right behind a word for "about"; not دارت السبت حول المدينة اشتباكات."""
    about = page.reference.words("companion.about")
    found = next((index for index in range(first - 1, max(between.start, first - _NEXT_TO) - 1, -1) if page.folded[index] in about), None)
    return found is not None and not any(index in page.in_place for index in range(found + 1, first))


def names_what_follows(page: Page, time: TimeExpression, first: int) -> bool:
    """غداة الهجوم, بعد يومين من مقتل 14 مسلحا خلال هجوم: whether a happening at a token is what a time behind "after" counts from."""
    between = range(time.last_token + 1, first)
    return len(between) <= _NEXT_TO or any(page.of_kind(index, "harm") is not None for index in between[:_NEXT_TO])


# What goes on for days: بعد ثلاثة أيام من المعارك says how long it did.
_LASTING = frozenset({"armed_clash", "siege", "protest", "riot", "ceasefire", "displacement", "shelling"})


def lasted(page: Page, hit: Hit, type_: str, time: TimeExpression, start: int) -> bool:
    """بعد يومين من القتال, بعد أسبوع من الغارات: how long a happening went on; or a length that is counted from a date told from `start` on."""
    if _goes_on_for(page, hit, type_, time):
        return True
    return any(start <= other.first_token < time.first_token and (other.date is not None or other.unit == "year") for other in page.times)


def _goes_on_for(page: Page, hit: Hit, type_: str, time: TimeExpression) -> bool:
    behind = range(time.last_token + 1, hit.first)
    if not any(page.folded[index] == "من" for index in behind[: _NEXT_TO + 1]):
        return False
    plural = hit.features.startswith("n") and hit.features[1:2] == "p"
    goes_on = hit.definite and len(behind) == 1 and (plural or type_ in _LASTING)
    return goes_on or is_word_of(page, hit.last + 1, "lasting")


def how_long(page: Page, hit: Hit, type_: str, time: TimeExpression) -> TimeExpression | None:
    """بعد ثلاثة أيام من المعارك: the length of time that a happening went on, without the word for "after"; None where the words give none."""
    if time.span != "before_this" or time.ago is None or time.ago[0] in (None, 1) or not _goes_on_for(page, hit, type_, time):
        return None
    first = time.first_token + (2 if is_word_of(page, time.first_token + 1, "passing") else 1)
    # No other happening of the sentence has that length.
    return replace(time, first_token=first, span="lasted") if first <= time.last_token else None


def _time_of_announcement(page: Page, happening: Happening, scopes: list[Scope], arguments: Arguments) -> TimeExpression | None:
    """The time of the telling where it holds for what is told: أعلن الحزب، اليوم، استهداف; and أعلن مطلع الشهر عملية, which is no nearer."""
    scope = innermost(list(scopes), happening.first)
    own_deed = scope is not None and (arguments.by_teller or _is_of_teller(page, scope, arguments))
    if scope is None or scope.verb is None or not (own_deed or scope.direct):
        return None
    if happening.type in AHEAD and scope.mode != "threaten":
        # قال الجيش الأحد: سنرد: when it was said is not when it will be done; a verb of threatening is itself what was done.
        return None
    told = [
        time
        for time in page.times
        if time.last_token < happening.first and time.span not in _VAGUE and tells_when_told(page, time, scope) and not is_dateline(page, time)
    ]
    # كانت الرياض قد أعلنت في وقت سابق الأربعاء تدمير: earlier than now is when it was said.
    own_deed = own_deed and not any(is_only_earlier(page, time) for time in told[-1:])
    told = [time for time in told if own_deed or time.edge is not None or (scope.mode == "accuse" and _is_dated(time))]
    return told[-1] if told else None


def _is_dated(time: TimeExpression) -> bool:
    """اتهمت دمشق إسرائيل في التاسع من نيسان بشن غارة: a day of a month, long past when it is told, is that of the deed as well."""
    return time.date is not None and time.date[2] is not None


def _is_of_teller(page: Page, scope: Scope, arguments: Arguments) -> bool:
    """أعلنت وزارة الدفاع تصدي القوات المسلحة: the doer is of the body that tells."""
    if not scope.chain or not scope.direct or page.is_unnamed(scope.chain[0]):
        return False
    tellers = page.told_actors(scope.chain[0])
    return any(tellers & page.phrase_actors(doer.first, doer.last) for doer in arguments.perpetrators)


def _belongs_elsewhere(page: Page, happening: Happening, time: TimeExpression) -> bool:
    """Whether another word between the happening and a time behind it takes the time: a session, a war that goes on, a comparison."""
    last = max(hit.last for hit in happening.words if hit.first <= time.first_token) if happening.first <= time.first_token else time.first_token
    between = range(last + 1, time.first_token)
    if time.unit == "year" and any(page.folded[index] == "منذ" for index in range(time.first_token - _NEXT_TO, time.first_token) if index > last):
        # أقوى هجوم منذ حرب لبنان عام 1982: the year is that of the war which is compared.
        return True
    if is_of_who_condemns(page, happening, time) or is_of_who_goes_there(page, happening, time) or _is_of_the_last_one(page, last, time):
        return True
    if any(is_word_of(page, index, "occasion") for index in between):
        return True
    apart = [index for index in between if sets_apart(page, index) and not _is_moment_behind(page, index, time)]
    if apart and not (len(apart) == 1 and (_is_before_its_end(page, happening, apart[0], time) or _is_what_killed_him(page, last, apart[0]))):
        return True
    if _is_of_what_is_protested(page, last, time):
        return True
    if any(opens_what_was_before(page, index) or deals_with_it_after(page, index) for index in between):
        return True
    if time.span == "since" or time.ago is not None:
        ranked = range(max(happening.sentence.first, happening.first - _RANKED_WITHIN), time.first_token)
        if _completes_another(page, last, time) or any(_ranks(page, index) for index in ranked):
            return True
    by_a_verb = any(hit.last == last and hit.features.startswith("v") for hit in happening.words)
    return any(page.functions[index] == "who" and _describes_another(page, last, index, time, by_a_verb=by_a_verb) for index in between)


def _is_before_its_end(page: Page, happening: Happening, before: int, time: TimeExpression) -> bool:
    """فجروا شاحنة قبل بلوغها الثكنة مساء الخميس, قتلوا خمسة قبل أن يفروا فجرا: what was yet to come of a blow, or of who struck, was on its day."""
    if happening.type not in FORCE | {"interception"} or not (_is_of_a_day(time) or is_long(time)) or page.folded[before] != "قبل":
        return False
    # قتل ستة قبل أن يقتل نفسه: his own death is the end of it.
    own = page.reference.words("companion.own_self")
    told = [index for index in range(before + 1, time.first_token) if page.folded[index + 1] not in own]
    if any(page.of_kind(index, "harm", "saying") is not None or page.tokens[index].text in "،,؛" for index in told):
        return False
    if any(hit.sense.kind == "event" and hit.sense.type not in _MOVES for index in told for hit in page.hits[index]):
        return False
    first = page.folded[before + 1]
    if first == "ان":
        # قبل أن تبدأ المفاوضات: a verb with its subject behind it is about others.
        return not page.folded[before + 3].startswith("ال") or page.folded[before + 2].endswith("وا")
    ending = next((ending for ending in _ITS_OWN if first.endswith(ending)), None)
    # قبل زيارته: a visit has its own day.
    return ending is not None and first.removesuffix(ending).removesuffix("ت") + "ة" not in page.reference.calendar.phrases.tables["occasion"]


def _is_what_killed_him(page: Page, last: int, after: int) -> bool:
    """توفي متأثرا بجروحه بعد إصابته برصاص الجمعة الماضية: whether "after" leads to the harm that somebody died of, which is the blow."""
    died_of = page.reference.words("companion.died_of")
    if not any(page.folded[index] in died_of for index in range(last + 1, after)):
        return False
    return any(hit.sense.kind == "harm" and hit.suffix and hit.features.startswith("n") for hit in page.hits[after + 1])


def _is_of_what_is_protested(page: Page, last: int, time: TimeExpression) -> bool:
    """وقفة احتجاجا على مقتل زميلهم السبت الماضي: behind a word for protesting that is of the happening itself the time is that of what it answers."""
    against = page.folded[last + 1]
    if not is_word_of(page, last, "apart") or not (against == "علي" or against.startswith("ب")) or page.tokens[time.first_token - 1].text in "،,":
        return False
    return any(page.of_kind(index, "event", "harm") is not None for index in range(last + 1, time.first_token))


def _is_of_the_last_one(page: Page, last: int, time: TimeExpression) -> bool:
    """أول غارة على المنطقة منذ غارة كانون الثاني: whether a time stands right behind the noun of another happening since which there was none."""
    noun = time.first_token - 1
    return noun - 1 > last and page.structure(noun - 1, "since") is not None and page.of_kind(noun, "event") is not None


def _is_moment_behind(page: Page, index: int, time: TimeExpression) -> bool:
    """قبيل صلاة الجمعة، بعد فجر الأحد: right before a time, before and after are a part of it."""
    return index + 1 == time.first_token and page.tokens[index].kind == "word"


def _describes_another(page: Page, last: int, who: int, time: TimeExpression, *, by_a_verb: bool) -> bool:
    """تعز التي يسيطر عليها الحوثيون منذ 2015: a relative clause about something else, which no comma has closed before the time.

    What such a clause tells in the present lasts, and takes no point in time but the present (التي تدرس الآن).
    """
    if page.structure(who + 1, "aspect") is not None and page.folded[who + 2] == "قد" and not _was_done(page, who + 3):
        # المسلحين الذين كانوا قد تلقوا قبل أيام ضربة: what somebody had done before.
        return True
    lasts = who + 1 < len(page) and page.folded[who + 1].startswith(_PRESENT)
    if lasts and time.span == "now" and not _tells_on(page, who + 1):
        return True
    if lasts and time.span != "since" and time.ago is None:
        return False
    if any(page.tokens[index].text in "،," for index in range(who + 1, time.first_token)) or _tells_on(page, who + 1):
        return False
    head = who - 1 if page.tokens[who - 1].kind == "word" else who - 2
    named = head in page.inside_actor or any(place.whole[0] <= head <= place.whole[1] for place in page.places)
    # قصفت الأحياء التي يسيطر عليها التنظيم منذ 2015: behind a verb how long a state has lasted is said of what was struck.
    of_what_was_struck = by_a_verb and ((lasts and (time.span == "since" or time.ago is not None)) or _is_of_years(time))
    return named or of_what_was_struck or _words_between(page, last, who) > _NEXT_TO


def _words_between(page: Page, first: int, last: int) -> int:
    return sum(page.tokens[index].kind == "word" for index in range(first + 1, last))


def _ranks(page: Page, index: int) -> bool:
    """الأعنف منذ, للمرة الأولى منذ; not أكثر من, which counts."""
    return is_word_of(page, index, "comparison") and page.folded[min(index + 1, len(page) - 1)] != "من"


def _completes_another(page: Page, last: int, time: TimeExpression) -> bool:
    """الحرب المستمرة منذ سنوات: how long something else has gone on."""
    lasting = next((index for index in range(time.first_token - 1, max(last, time.first_token - _NEXT_TO), -1) if is_word_of(page, index, "lasting")), None)
    return lasting is not None and lasting - last > _NEXT_TO


def _tells_on(page: Page, index: int) -> bool:
    """Whether a relative clause goes on telling the happening (الذي شنته، التي أدت إلى، الذي بدأته) and does not say who holds a place."""
    for at in range(index, min(index + _NEXT_TO, len(page))):
        event = page.of_kind(at, "event")
        if (
            page.functions[at] == "leads_to"
            or is_word_of(page, at, "started")
            or page.of_kind(at, "harm") is not None
            or (event is not None and event.sense.type not in _STATES)
        ):
            return True
    return False


def _was_done(page: Page, index: int) -> bool:
    """الهجوم الذي كان قد شنه, كان قد أدى, كان قد بدأ: a past verb that tells the happening itself."""
    told = any(hit.sense.kind in ("event", "harm") and hit.features.startswith("vp") for hit in page.hits[index])
    return told or page.functions[index] == "leads_to" or is_word_of(page, index, "started")


def sets_apart(page: Page, index: int) -> bool:
    """بعد, قبل, ردا: whether a word says that one happening came before another; that of قصف من قبل القوات leads to who did it."""
    return is_word_of(page, index, "apart") and page.functions[index] != "agent"


def is_word_of(page: Page, index: int, kind: str) -> bool:
    """Whether a word of time of one kind stands at a token."""
    return page.reference.calendar.phrases.at(page.tokens, index, kind) is not None
