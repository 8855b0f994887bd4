"""Times that the happenings of one sentence share, as far as nothing sets them apart."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.rules.answered import is_verb_of_answering
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import AHEAD, FORCE
from marsad.extract.rules.likeness import is_new_beside
from marsad.extract.rules.page import Page
from marsad.extract.rules.presupposed import is_measured_against
from marsad.extract.rules.times_of_others import opens_what_was_before
from marsad.extract.rules.timing import (
    ends_an_occasion,
    how_long,
    is_long,
    is_taken,
    is_word_of,
    lasted,
    lies_ahead,
    names_what_follows,
    only_hours_lie_between,
    says_when_it_began,
    sets_apart,
)
from marsad.reference.lexicon import Hit
from marsad.text.time_expressions import TimeExpression

_OPEN_BEFORE = ("earlier", "later", "since", "lasted")


def share_time(page: Page, drafts: list[Draft]) -> None:
    """A time in a sentence holds for the other happenings that the same teller tells in it, as far as nothing sets them apart."""
    for draft in drafts:
        if draft.time is not None and draft.type not in AHEAD and draft.stance.has_happened and lies_ahead(draft.time):
            draft.time = None
        if draft.time is None:
            draft.time = _left_over(page, drafts, draft) or _when_it_was(page, draft)
    timed = [draft for draft in drafts if draft.time is not None and draft.time.span not in _OPEN_BEFORE]
    for draft in drafts:
        if draft.time is None and draft.type == "casualty_toll":
            draft.time = _since_what(page, draft)
        if draft.time is None:
            draft.time = _since_its_toll(drafts, draft)
        if draft.time is None:
            draft.time = _since_before(drafts, draft) or _since_behind(page, drafts, draft) or _since_what_did_it(page, drafts, draft)
        if draft.time is None:
            near = [other for other in timed if told_together(page, draft, other)]
            draft.time = min(near, key=lambda other: abs(other.hit.first - draft.hit.first)).time if near else None
        if draft.time is not None and draft.type == "casualty_toll":
            draft.time = _since_its_date(page, draft.time)


def share_time_with_harm(page: Page, drafts: list[Draft], by_harm: list[Draft]) -> None:
    """قتل تسعة في احتجاجات الجمعة: the time of a happening holds for the harm of its sentence that no happening did."""
    timed = [draft for draft in drafts if draft.time is not None and draft.time.span not in _OPEN_BEFORE]
    for draft in by_harm:
        if draft.time is None:
            draft.time = _since_what_did_it(page, drafts, draft) or _since_behind(page, drafts, draft)
        if draft.time is None:
            near = [other for other in timed if told_together(page, draft, other) and not _is_counted_from(page, draft, other)]
            draft.time = min(near, key=lambda other: abs(other.hit.first - draft.hit.first)).time if near else None


def _is_counted_from(page: Page, harmed: Draft, timed: Draft) -> bool:
    """قتل أربعون منذ أن بدأت الاحتجاجات يوم السبت: what the dead are counted from is not when they fell."""
    return any(is_word_of(page, index, "since") for index in range(harmed.hit.last + 1, timed.hit.first))


def _since_its_toll(drafts: list[Draft], draft: Draft) -> TimeExpression | None:
    """القصف الذي أوقع 250 قتيلا منذ الأحد: as long as it has killed it has gone on."""
    tolls = (other for other in drafts if other.type == "casualty_toll" and other.hit.first > draft.hit.first and other.chain == draft.chain)
    toll = next(tolls, None)
    return toll.time if toll is not None and toll.time is not None and toll.time.span == "since" and draft.definite else None


def _since_before(drafts: list[Draft], draft: Draft) -> TimeExpression | None:
    """منذ بدء الهجوم في أبريل، قتل ألف شخص ونزح الآلاف: a stretch that opens the sentence holds for the verbs that "and" joins."""
    for other in drafts:
        time = other.time
        opens = time is not None and time.span == "since" and time.last_token < other.hit.first < draft.hit.first
        if opens and other.chain == draft.chain and _is_joined_on(other, draft):
            return time
    return None


def _since_behind(page: Page, drafts: list[Draft], draft: Draft) -> TimeExpression | None:
    """مقتل 70 مسلحا واعتقال خمسة منذ بدء العملية: a stretch behind the second of two nouns that "and" joins holds for the first."""
    behind = next((other for other in drafts if other.hit.first > draft.hit.first), None)
    if behind is None or behind.time is None or behind.time.span != "since" or behind.chain != draft.chain:
        return None
    nouns = draft.hit.features.startswith("n") and behind.hit.features.startswith("n") and behind.hit.proclitics == "و"
    whole = nouns and all(page.tokens[index].kind == "word" or page.tokens[index].text.isdigit() for index in range(draft.hit.last + 1, behind.hit.first))
    return behind.time if whole and behind.time.first_token > behind.hit.last else None


def _since_what_did_it(page: Page, drafts: list[Draft], draft: Draft) -> TimeExpression | None:
    """حملة ينفذها الجيش منذ 18 فبراير والتي أوقعت 400 قتيل: a toll has grown since what brought it goes on."""
    if draft.type != "casualty_toll":
        return None
    for other in drafts:
        brought = other.time is not None and other.time.span == "since" and other.type in FORCE | {"incursion"} and other.hit.last < draft.hit.first
        between = range(other.hit.last + 1, draft.hit.first)
        if brought and any(page.functions[index] in ("who", "leads_to") for index in between):
            return other.time
    return None


def _since_what(page: Page, draft: Draft) -> TimeExpression | None:
    """منذ دخول القوات البلاد في آذار 2015: from the word for since to the date of what began."""
    since = next((index for index in range(draft.hit.first, draft.sentence.last) if is_word_of(page, index, "since")), None)
    if since is None:
        return None
    whole_words = next((time for time in page.times if time.first_token == since), None)
    if whole_words is not None:
        return whole_words
    dated = next((time for time in page.times if (time.date is not None or time.ago is not None) and since < time.first_token < draft.sentence.last), None)
    whole = dated is not None and all(page.tokens[index].kind == "word" for index in range(since, dated.first_token))
    return replace(dated, first_token=since, span="since") if dated is not None and whole else None


# منذ التدخل على رأس التحالف في آذار/مارس 2015: so many words may stand between "since" and the date of what is counted from.
_SINCE_WITHIN = 10


def _since_its_date(page: Page, time: TimeExpression) -> TimeExpression:
    """منذ التدخل العسكري في آذار/مارس 2015: a date behind "since" and the words for what began is what a toll is counted from."""
    if time.span is not None or time.date is None:
        return time
    for index in range(time.first_token - 1, max(-1, time.first_token - 1 - _SINCE_WITHIN), -1):
        if page.tokens[index].kind != "word" or page.functions[index] in ("that", "clause", "who"):
            return time
        if is_word_of(page, index, "since"):
            return replace(time, first_token=index, span="since")
    return time


def _left_over(page: Page, drafts: list[Draft], draft: Draft) -> TimeExpression | None:
    """The nearest time before a happening that the one before it did not take (الحرب عام 2014، وقد قتل السبت عندما قصف)."""
    taken = {other.time for other in drafts}
    previous = max((other for other in drafts if other.hit.first < draft.hit.first), key=lambda other: other.hit.first, default=None)
    if previous is None:
        return None
    scopes = [other.scope for other in drafts if other.scope is not None]
    behind = previous.hit.last if previous.time is None else previous.time.last_token
    left = [time for time in page.times if behind < time.first_token and time.last_token < draft.hit.first and time not in taken]
    day_after = next((time for time in left if time.span == "before_this"), None)
    # غداة مقتل 17 مدنيا الجمعة في قصف: behind "the day after" a day is that of what is named next.
    harmed = day_after is not None and page.of_kind(day_after.last_token + 1, "harm") is not None
    named = [time for time in left if harmed and time is not day_after and (time.weekday is not None or _has_a_day(time))]
    left = named or [time for time in left if time.span == "before_this" or previous.time is not None]
    # غداة فشل محادثات، وأسفر قصف: what comes right behind is meant, not what comes in another clause.
    left = [time for time in left if time.span != "before_this" or names_what_follows(page, time, draft.hit.first) or _in_one_clause(page, time, draft)]
    own = [time for time in left if time.span != "before_this" or not lasted(page, draft.hit, draft.type, time, draft.sentence.first)]
    own = [time for time in own if not is_taken(page, time, scopes) and not ends_an_occasion(page, time)]
    return own[-1] if own else next((length for time in left if (length := how_long(page, draft.hit, draft.type, time)) is not None), None)


# وكانت آخرها قبل أسبوعين، عندما أعلن الجيش أنه شن غارات: so far before a happening stands the word for "when".
_WHEN_WITHIN = 8


def _when_it_was(page: Page, draft: Draft) -> TimeExpression | None:
    """وكانت آخر مرة قبل أسبوعين، عندما حاولوا قصف كذا: the time right before the "when" of the clause that tells what was done then."""
    for index in range(draft.hit.first - 1, max(draft.sentence.first, draft.hit.first - 1 - _WHEN_WITHIN), -1):
        if page.tokens[index].text in ".؛:،" or index in page.in_time:
            return None
        if page.is_listed(index, "companion.right_when"):
            before = index - 1 - (page.tokens[index - 1].text == "،")
            time = next((time for time in page.times if time.last_token == before), None)
            scopes = [draft.scope] if draft.scope is not None else []
            return time if time is not None and time.span is None and not is_taken(page, time, scopes) else None
    return None


def _in_one_clause(page: Page, time: TimeExpression, draft: Draft) -> bool:
    between = range(time.last_token + 1, draft.hit.first)
    return not any(page.tokens[index].text in "،,؛" or page.functions[index] in ("clause", "that") for index in between)


def _has_a_day(time: TimeExpression) -> bool:
    return time.date is not None and time.date[2] is not None


def told_together(page: Page, draft: Draft, timed: Draft) -> bool:
    """Whether nothing in their sentence sets a happening without a time apart from one that has it."""
    if timed.hit.proclitics.endswith("ب") and says_when_it_began(page, timed.time):
        # في اليوم الخامس من الحرب التي بدأت الجمعة بضربات، قصفت: with what something began was before.
        return False
    if draft.is_earlier or timed.is_earlier:
        # انفجار خلال تشييع شاب قتل أمس: a death of another day.
        return False
    if draft.stance.silence or (draft.type != timed.type and AHEAD & {draft.type, timed.type}):
        # What one expects of others has no time of what he threatens, nor of what has happened.
        return False
    both_real = draft.stance.has_happened and timed.stance.has_happened
    if not _in_one_telling(draft, timed) or not (both_real or draft.stance.realis == timed.stance.realis):
        return False
    if is_new_beside(page, draft, timed):
        return False
    first, second = sorted((draft.hit, timed.hit), key=lambda hit: hit.first)
    if _days_lie_between(page, first, second):
        return False
    between = range(first.last + 1, second.first)
    if any(opens_what_was_before(page, index) for index in between) or is_measured_against(page, timed.hit):
        return False
    if timed.time is not None and timed.time.span == "now" and any(page.functions[index] == "that" for index in between):
        # عملية تجري حاليا، مشيرا إلى أن الهجوم كذا: what goes on now is told of apart.
        return False
    if timed.hit is second and draft.hit.features.startswith("v") and any(_had_been(page, index) for index in between):
        # عثر على جثتي شابين كانا قد خطفا الثلاثاء: what had been done to them is of an earlier day.
        return False
    if timed.hit is second and (_was_gone_before(draft, timed) or (_is_said_of_a_noun(page, draft, second) and not _closes_the_sentence(page, timed))):
        return False
    apart = any(sets_apart(page, index) and not (only_hours_lie_between(page, index) or _answers_at_once(page, index)) for index in (first.first - 1, *between))
    if apart and not (timed.time is not None and is_long(timed.time) and _comes_right_behind(page, timed, draft)):
        fought = draft.type in _FIGHTING and _was_fought_for(page, timed, draft)
        joined = fought or _is_joined_on(timed, draft) or _comes_right_before(page, timed, draft) or _is_of_one_course(page, timed, draft)
        whole = draft.hit is first and _closes_the_sentence(page, timed) and not _has_a_clause_before_its_time(page, timed)
        return (draft.hit is second and joined) or whole or _followed_in_its_year(page, draft, timed)
    if timed.hit is second and {draft.type, timed.type} <= FORCE and any(page.functions[index] == "leads_to" for index in (first.first - 1, *between)):
        # أدى الهجوم إلى شن غارات السبت: what it led to came later.
        return False
    before = draft.hit.first - 1
    # وعمليتي إجلاء خرج بموجبهما; not عندما تظاهر, which is of that time.
    of_a_noun = not draft.hit.proclitics and page.tokens[before].kind == "word" and not page.functions[before]
    if (draft.hit is first or draft.hit.features.startswith("n") or of_a_noun) and timed.hit.features.startswith("n") and says_when_it_began(page, timed.time):
        # يسيطر على المدينة إثر هجوم بدأه في 18 فبراير: the day on which something began is its own.
        return False
    subordinate = timed.hit is second and (bool(second.suffix) or _is_told_of_another(page, first, second))
    return not subordinate or draft.type == timed.type or _closes_the_sentence(page, timed)


def _answers_at_once(page: Page, index: int) -> bool:
    """فرد الجنود بإطلاق النار: a verb of answering that "and so" joins to what it answers."""
    return page.folded[index].startswith("ف") and any(is_verb_of_answering(hit) for hit in page.hits[index])


def _days_lie_between(page: Page, first: Hit, second: Hit) -> bool:
    """وبعد أسبوع من الهجوم الذي وقع في 20 أبريل، قصفت; قصفت بعد أسبوع على المجزرة: whether words say that one happening lies days or more before the other."""
    for time in page.times:
        if time.span != "before_this" or time.ago is None or time.ago[1] in ("hour", "minute") or time.last_token >= second.first:
            continue
        if first.last < time.first_token:
            return True
        # بعد يوم من دخول القوات وتعرضها لقصف counts from both.
        counted_from = 0 < first.first - time.last_token <= _COUNTED_BACK_WITHIN
        if counted_from and any(page.tokens[index].text == "،" for index in range(first.last + 1, second.first)):
            return True
    return False


def _is_said_of_a_noun(page: Page, draft: Draft, second: Hit) -> bool:
    """استهدفت الغارة مبنى قصف الأسبوع الماضي: a verb that nothing joins says right behind a noun without the article what had been of it."""
    before = second.first - 1
    both_verbs = draft.hit.features.startswith("v") and second.features.startswith("vp")
    if not both_verbs or draft.type == "interception" or second.proclitics or before <= draft.hit.last:
        return False
    return page.tokens[before].kind == "word" and not page.functions[before] and not page.folded[before].startswith("ال") and not _is_joining(page, before)


def _was_gone_before(found: Draft, gone: Draft) -> bool:
    """عثر على جثة شاب خطف قبل يومين: whoever is found had been taken away before, where nothing joins the two."""
    return found.type == "body_found" and gone.type in ("abduction", "detention") and not gone.hit.proclitics


def _is_joining(page: Page, index: int) -> bool:
    """حين, عندما, حيث, ثم: whether a word leads to a clause that goes on."""
    return page.is_listed(index, "companion.at_the_time_when") or sets_apart(page, index) or page.folded[index] in ("ثم", "حيث", "ان", "قد", "حتي")


def _had_been(page: Page, index: int) -> bool:
    """كانا قد, كان قد."""
    return page.folded[index + 1] == "قد" and page.structure(index, "aspect") is not None


# بعد أسبوع من الهجوم, بعد يوم على وقوع الهجوم: so near behind such a length stands what it counts from.
_COUNTED_BACK_WITHIN = 3
# القمع الذي, الغارات المكثفة التي: so near behind a noun stands the relative pronoun of a clause about it.
_SAID_OF_IT = 2


def _is_told_of_another(page: Page, first: Hit, second: Hit) -> bool:
    """قصف البلدة التي دخلها الجيش السبت: whether a relative clause between two happenings is about something else than the first (القمع الذي تعرضت له مظاهرات)."""
    who = next((index for index in range(first.last + 1, second.first) if page.functions[index] == "who"), None)
    if who is None:
        return False
    return not first.features.startswith("n") or who - first.last > _SAID_OF_IT or any(index in page.inside_actor for index in range(first.last + 1, who))


def _comes_right_behind(page: Page, timed: Draft, draft: Draft) -> bool:
    """وافقت في 2013 بعد وقوع هجوم: whether nothing but that word parts the dated happening from another behind it, which no time of its own has."""
    assert timed.time is not None
    return (
        draft.type != "siege"
        and draft.hit.first > timed.hit.first
        and not any(timed.time.last_token < time.first_token < draft.hit.first for time in page.times)
    )


# With what ground is won.
_FIGHTING = frozenset({"armed_clash", "armed_attack", "shelling", "air_strike", "drone_strike", "suicide_attack"})
# What a side does when it has fought.
_FOUGHT_FOR = frozenset({"territory_change", "incursion"})


def _followed_in_its_year(page: Page, draft: Draft, timed: Draft) -> bool:
    """سيطروا على المدينة بعد هجوم العام الماضي: what came of a happening that is dated by its year mostly was in that year."""
    if draft.hit.first > timed.hit.first or draft.type == "siege" or timed.time is None or not is_long(timed.time) or timed.time.first_token < timed.hit.first:
        return False
    between = range(draft.hit.last + 1, timed.hit.first)
    return page.folded[timed.hit.first - 1] == "بعد" and not any(
        page.tokens[index].text in "،,؛" or page.functions[index] in ("who", "that") for index in between
    )


def _was_fought_for(page: Page, gained: Draft, fight: Draft) -> bool:
    """سيطر الجيش السبت على الجبل بعد معارك, بعد مهاجمة ثلاث نقاط: fighting without the article right behind "after" is that which ended in it."""
    after = fight.hit.first - 1
    if gained.type not in _FOUGHT_FOR or fight.definite or page.folded[after] != "بعد":
        return False
    return not any(sets_apart(page, index) for index in range(gained.hit.first, after))


def _is_joined_on(timed: Draft, draft: Draft) -> bool:
    """سيطر المقاتلون فجرا على البلدة بعد معارك، ونسفوا الجسر: a verb that و joins to the dated one, whatever stands between."""
    return timed.hit.features[:2] == draft.hit.features[:2] == "vp" and draft.hit.proclitics in ("و", "ف")


def _comes_right_before(page: Page, timed: Draft, draft: Draft) -> bool:
    """شن الطيران السبت غارات بعد إطلاق صواريخ: a noun without the article right behind "after" is what was answered, on the same day but at an earlier hour."""
    force, time = {draft.type, timed.type} <= FORCE and draft.hit.features.startswith("n") and not draft.definite, timed.time
    whole_days = time is not None and time.part is None and time.clock is None and time.night is None
    return force and whole_days and page.folded[draft.hit.first - 1] in ("بعد", "عقب", "اثر")


# What is done within the course of a raid, or makes its end.
_COURSE = FORCE | {"execution", "property_destruction", "territory_change", "incursion", "riot", "protest_repression"}


def _is_of_one_course(page: Page, timed: Draft, draft: Draft) -> bool:
    """اقتحموا القرية السبت قبل أن ينسحبوا, أحرقوا المنازل السبت بعدما ذبحوا الأهالي: a verb right behind "before" or "after" goes on telling the same raid."""
    if draft.type not in _COURSE or timed.time is None or timed.time.span is not None or timed.time.unit is not None:
        return False
    before = page.folded[max(draft.hit.first - 2, 0) : draft.hit.first]
    if draft.hit.features.startswith("n") and before[:1] == ["ان"] and page.folded[draft.hit.first - 3] == "قبل":
        # قبل أن تندلع اشتباكات
        return True
    return before == ["قبل", "ان"] or (draft.hit.features.startswith("vp") and (before[-1:] == ["بعدما"] or before == ["بعد", "ان"]))


def _in_one_telling(draft: Draft, timed: Draft) -> bool:
    """Whether both have one chain of tellers, or the undated one is told inside what the dated one's tellers say: وهناك بلاغات عن انفجارات."""
    inside = len(timed.chain) > 0 and draft.chain[-len(timed.chain) :] == timed.chain
    return draft.chain == timed.chain or (inside and draft.hit.first > timed.hit.first)


def _has_a_clause_before_its_time(page: Page, draft: Draft) -> bool:
    """بعد الغارات التي شنتها الطائرات، السبت: behind a relative clause a time is that of what the clause tells."""
    assert draft.time is not None
    return any(page.functions[index] == "who" for index in range(draft.hit.last + 1, draft.time.first_token))


def _closes_the_sentence(page: Page, draft: Draft) -> bool:
    """قصف البلدة التي دخلها الجيش، السبت: a time set off at the end is the whole sentence's."""
    time = draft.time
    assert time is not None
    return page.tokens[time.first_token - 1].text in "،," and time.last_token + 1 >= draft.sentence.last
