"""The times that hold on from one sentence of a report to others: for retellings, for what is told on, for the period of a survey."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from marsad.extract.rules.dated_afterwards import date_afterwards
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import FORCE, PROTESTS
from marsad.extract.rules.going_times import go_on
from marsad.extract.rules.heading_times import head_times
from marsad.extract.rules.likeness import (
    doers_agree,
    finest,
    is_background,
    is_of_years_ago,
    names_a_day,
    names_a_moment,
    places_agree,
    same_object,
    same_teller,
    share_place,
    types_agree,
)
from marsad.extract.rules.page import Page
from marsad.extract.rules.sequences import lies_time_between
from marsad.extract.rules.stamps import is_a_stamp
from marsad.extract.rules.told_on import lies_ahead
from marsad.text.time_expressions import TimeExpression, find_times

# So many lines on, what is told may still be of one scene.
_NEAR_LINES = 2
# ويأتي هجوم الحركة على القاعدة بعد: so near the word of coming stands "after".
_COMES_WITHIN = 8
# Shorter words without an entry are seldom names.
_NAME_LETTERS = 4
# What a survey covers is said near its top.
_TOP_LINES = 6
_PERIODS = frozenset({"week", "month", "year"})
# Times that no other telling takes over: they point elsewhere themselves, or say how long ago something else was.
_HELD_BACK = frozenset({"same_day", "same_period", "before_this"})


def carry_times(page: Page, drafts: list[Draft]) -> None:
    """Gives drafts, in text order, without a time of their own that of another telling which they plainly go back to, or go on from."""
    head_times(page, drafts)
    date_afterwards(page, drafts)
    dated = [draft for draft in drafts if draft.time is not None and draft.time.span not in _HELD_BACK]
    stamped = [draft for draft in dated if draft.time is not None and is_a_stamp(page, draft.time)]
    for draft in drafts:
        if draft.stated_count or draft.stance.silence or _lies_before_what_comes(page, draft):
            continue
        own = [told for told in dated if told.sentence.line == draft.sentence.line or not any(told is other for other in stamped)] if stamped else dated
        at = draft.hit.first if draft.time is None else draft.time.first_token
        before = [earlier for earlier in own if earlier is not draft and earlier.hit.first < at]
        if not is_background(page, draft):
            # وكان هجوم استهدف المدينة الشهر الماضي: the story goes on from what it told before.
            before = [earlier for earlier in before if not is_background(page, earlier) or _goes_on_with_what_was(page, earlier, draft)]
        if draft.time is None:
            ahead = lies_ahead(draft)
            # سيرد على الهجوم: when somebody threatens is no time of what he answers.
            draft.time = _carried(page, [earlier for earlier in before if lies_ahead(earlier) == ahead], own, draft)
        elif draft.time.span in ("same_day", "same_period", "later"):
            draft.time = _pointed_at(page, before, draft) or draft.time
    go_on(page, drafts, dated)


def _lies_before_what_comes(page: Page, draft: Draft) -> bool:
    """ويأتي الهجوم بعد قصف البلدة: in a sentence that opens with a word of coming what stands behind "after" was before the story."""
    first = draft.sentence.first
    if draft.time is not None or draft.definite or not _is_word_of(page, first, "comes"):
        return False
    return any(_is_word_of(page, index, "apart") for index in range(first + 1, min(first + _COMES_WITHIN, draft.hit.first)))


def _goes_on_with_what_was(page: Page, earlier: Draft, draft: Draft) -> bool:
    """وكان الجيش قد شن غارة في التاسع من نيسان. ... قتلوا جراء الغارة: whether a word points back from the sentence right behind one of what had been before."""
    return _points_back(page, draft) and earlier.sentence.last < draft.sentence.first <= earlier.sentence.last + 2


def _carried(page: Page, before: list[Draft], timed: list[Draft], draft: Draft) -> TimeExpression | None:
    retold = _nearest(_of_the_story(page, [earlier for earlier in before if _goes_back_to(page, earlier, draft)], before, draft))
    if retold is not None:
        return retold.time
    told_on = _nearest(earlier for earlier in before if _tells_on(page, earlier, draft) or _is_of_one_protest(page, earlier, draft))
    if told_on is not None:
        return told_on.time
    met = _nearest(earlier for earlier in before if _is_met(page, earlier, draft))
    if met is not None:
        return met.time
    raid = _nearest(earlier for earlier in before if _is_of_the_raid(page, earlier, draft)) if _tells_of_a_raid(page, draft) else None
    if raid is not None:
        return raid.time
    meanwhile = _nearest(earlier for earlier in before if _goes_on_meanwhile(earlier, draft)) if _opens_meanwhile(page, draft) else None
    if meanwhile is not None and meanwhile.time is not None:
        return day_of(page, meanwhile.time)
    period = next((survey for survey in timed if _is_period_of_survey(page, survey, draft)), None)
    if period is not None:
        return period.time
    if any(types_agree(earlier, draft) for earlier in before):
        return None
    later = [told for told in timed if told.hit.first > draft.hit.first and not lies_time_between(page, draft.hit, told.hit)]
    ahead = next((told for told in later if _is_retold_by(page, draft, told) or (_leads(draft) and _is_met(page, draft, told))), None)
    return None if ahead is None else ahead.time


def _of_the_story(page: Page, alike: list[Draft], before: list[Draft], draft: Draft) -> list[Draft]:
    """ضربة اليوم أكبر من ضربة العام الماضي: the next sentence goes back to what is news, and not to what another year is told of beside it."""
    if is_background(page, draft):
        return alike
    return [earlier for earlier in alike if earlier.sentence is draft.sentence or not _is_told_beside(page, earlier, before)] or alike


def _is_told_beside(page: Page, earlier: Draft, before: list[Draft]) -> bool:
    """Whether a happening of another year is told in a sentence of "had", or with one of these days."""
    if not is_of_years_ago(page, earlier):
        return False
    return is_background(page, earlier) or any(other.sentence is earlier.sentence and not is_of_years_ago(page, other) for other in before)


def _nearest(drafts: Iterable[Draft]) -> Draft | None:
    """The first happening of the nearest sentence: what comes later in a sentence is more often its background."""
    return max(drafts, key=lambda draft: (draft.sentence.first, -draft.hit.first), default=None)


def _own_places(draft: Draft) -> bool:
    """Whether the sentence of a draft names its place, rather than one before it."""
    return any(draft.sentence.first <= place.first < draft.sentence.last for place in draft.places)


def _goes_back_to(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether a draft tells the same happening again: a word that points back, harm without a happening, or the same place and kind."""
    if not types_agree(earlier, draft) or _is_open(draft) or _by_other_means(earlier, draft) or _is_another(page, draft):
        return False
    if _points_back(page, draft):
        return not _own_places(draft) or places_agree(page, earlier, draft) or draft.sentence.line - earlier.sentence.line <= 1
    if earlier.stance.polarity != draft.stance.polarity:
        return False
    if is_background(page, draft) and not (finest(page, earlier) and finest(page, draft)):
        return False
    if _same_named(page, earlier, draft) or _same_toll(earlier, draft):
        return True
    if not _own_places(draft):
        return draft.from_harm
    if draft.type == "explosion" != earlier.type and not same_teller(page, earlier, draft):
        # A blast that one teller heard need not be the strike that another claims, and has no time of its telling.
        return False
    return share_place(page, earlier, draft) and doers_agree(page, earlier, draft)


def _same_named(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether both are done to one person or thing called by its name, which is a word of no lexicon."""
    return bool(_names(page, earlier) & _names(page, draft))


def _names(page: Page, draft: Draft) -> set[str]:
    words = {index for target in draft.targets for index in range(target.first, target.last + 1)}
    return {page.folded[index] for index in words if not page.hits[index] and page.tokens[index].kind == "word" and len(page.folded[index]) >= _NAME_LETTERS}


def _same_toll(earlier: Draft, draft: Draft) -> bool:
    """Whether both tell of as many killed or hurt, and more than one."""
    counted = {(harm.kind, harm.least) for harm in earlier.harm if harm.least is not None and harm.least > 1 and harm.least == harm.most}
    return any((harm.kind, harm.least) in counted for harm in draft.harm if harm.least == harm.most)


def _is_another(page: Page, draft: Draft) -> bool:
    """هجوم مماثل, غارة أخرى."""
    return any(_is_word_of(page, index, "another") for index in range(draft.hit.last + 1, min(draft.hit.last + 4, draft.sentence.last)))


def _is_word_of(page: Page, index: int, kind: str) -> bool:
    return page.reference.calendar.phrases.at(page.tokens, index, kind) is not None


def _by_other_means(earlier: Draft, draft: Draft) -> bool:
    """الهجوم الكيميائي does not go back to a shooting, nor to a strike by means that nobody names."""
    if draft.type == "chemical_attack" != earlier.type and "chemical" not in earlier.means:
        return True
    return earlier.type != draft.type and bool(earlier.means and draft.means) and not earlier.means & draft.means


def _points_back(page: Page, draft: Draft) -> bool:
    """الهجوم, and of two words الضربة الجوية."""
    hit = draft.hit
    return draft.definite or (hit.last > hit.first and page.folded[hit.first][len(hit.proclitics) :].startswith("ال") and not hit.features.startswith("v"))


def _tells_on(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether the same teller goes on in the next sentence with what he dated in the one before (وأضاف أن اشتباكات وقعت)."""
    if not draft.chain or not _same_voice(page, earlier, draft) or _own_places(draft) or _is_open(draft):
        return False
    if types_agree(earlier, draft) or is_background(page, draft):
        # One more of the same kind that is no retelling is another happening.
        return False
    both = earlier.type in FORCE and draft.type in FORCE
    near = 0 <= draft.sentence.line - earlier.sentence.line <= _NEAR_LINES
    return both and near and earlier.stance.realis == draft.stance.realis == "occurred"


def _is_of_one_protest(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether a protest told near by and its riot or its repression are one scene."""
    dated = earlier.time is not None and earlier.time.span is None and earlier.stance.realis == "occurred"
    one_scene = dated and {earlier.type, draft.type} <= PROTESTS and earlier.type != draft.type
    near = 0 <= draft.sentence.line - earlier.sentence.line <= _NEAR_LINES
    return one_scene and near and places_agree(page, earlier, draft) and not _is_open(draft) and not _is_another(page, draft)


def _same_voice(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether two drafts are told by one teller, or the later one by words of the earlier one's telling (بيان نشره موقع الجيش ... البيان)."""
    if same_teller(page, earlier, draft):
        return True
    head, scope = page.folded[draft.chain[0].first].removeprefix("ال"), earlier.scope
    telling = range(scope.verb, earlier.hit.first) if scope is not None and scope.verb is not None else range(0)
    heads = (*(told.first for told in earlier.chain), *telling)
    return any(page.folded[index].removeprefix("ال") == head for index in heads)


def _is_period_of_survey(page: Page, survey: Draft, draft: Draft) -> bool:
    """Whether `survey` gives the period (خلال العام الماضي) of a count whose teller counts on, before or after."""
    time = survey.time
    if time is None or time.span is not None or not draft.chain or not _same_voice(page, survey, draft) or _is_open(draft):
        return False
    whole = time.unit in _PERIODS or _counts_back(time) or (time.date is not None and time.date[2] is None)
    return whole and _lasts_through(page, time) and survey.sentence.line <= _TOP_LINES


def _counts_back(time: TimeExpression) -> bool:
    """خلال الساعات الأربع والعشرين الماضية: so many hours or days up to now, which a daily summary covers."""
    return time.unit in ("hour", "day") and time.number is not None and time.relation == "last"


def _lasts_through(page: Page, time: TimeExpression) -> bool:
    """خلال العام الماضي, خلال شهر شباط: "during" opens a time or stands one or two words before it."""
    words = (page.reference.calendar.phrases.at(page.tokens, index, "during") for index in range(max(0, time.first_token - 2), time.first_token + 1))
    return any(word is not None and word.value == "during" for word in words)


def _leads(draft: Draft) -> bool:
    return draft.sentence.title or draft.sentence.line <= 2


# What air defence meets, and so many lines that may part the two tellings.
_FIRED = frozenset({"shelling", "air_strike", "drone_strike"})
_MET_WITHIN = 3


# What those who attack do besides.
_IN_A_RAID = FORCE | {"execution", "property_destruction", "abduction", "territory_change", "incursion"}
# So many words behind a happening may stand the blast after which it came.
_AFTER_WITHIN = 6


def _tells_of_a_raid(page: Page, draft: Draft) -> bool:
    """المهاجمون نهبوا السوق, أطلقوا النار بعد الانفجار: a happening told by who attacked, or as what came right after what struck."""
    if draft.type not in _IN_A_RAID or _is_open(draft) or is_background(page, draft):
        return False
    attackers = page.reference.words("companion.those_who_attacked")
    if any(page.folded[phrase.first] in attackers for phrase in draft.perpetrators):
        return True
    after = page.reference.words("companion.right_after")
    behind = range(draft.hit.last + 1, min(draft.hit.last + 1 + _AFTER_WITHIN, draft.sentence.last - 1))
    return any(page.folded[index] in after and _names_a_blow(page, index + 1) for index in behind)


def _names_a_blow(page: Page, index: int) -> bool:
    """الانفجار, الضربة الأولى: a noun with the article for what struck, which was told before."""
    return any(hit.sense.kind == "event" and hit.sense.type in FORCE and hit.definite and hit.features.startswith("n") for hit in page.hits[index])


def _is_of_the_raid(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether what was told a few lines before is the raid that a happening belongs to."""
    near = 0 <= draft.sentence.line - earlier.sentence.line <= _NEAR_LINES and earlier.sentence is not draft.sentence
    raid = earlier.type in FORCE | {"incursion", "territory_change"} and earlier.stance.realis == "occurred" and earlier.stance.polarity == "affirmed"
    return near and raid and earlier.time is not None and names_a_moment(earlier.time) and places_agree(page, earlier, draft) and not _is_another(page, draft)


def _goes_on_meanwhile(earlier: Draft, draft: Draft) -> bool:
    """وفي غضون ذلك قصفت الطائرات: a sentence that opens with a word for meanwhile tells of the day of what was told right before it."""
    dated = earlier.time is not None and earlier.time.span is None and earlier.stance.realis == "occurred" and earlier.sentence is not draft.sentence
    near = 0 <= draft.sentence.line - earlier.sentence.line <= _NEAR_LINES
    return dated and near and not _is_open(draft)


def _opens_meanwhile(page: Page, draft: Draft) -> bool:
    """Whether the sentence of a draft that is no background opens with a word for meanwhile."""
    first, words = draft.sentence.first, page.reference.words("companion.goes_on_that_day")
    opens = any(" ".join(page.folded[first : first + length]).removeprefix("و") in words for length in (2, 3))
    return opens and not is_background(page, draft)


def _is_met(page: Page, first: Draft, second: Draft) -> bool:
    """اعترضت صاروخا ... ورصدت إطلاق الصاروخ عند الساعة كذا: whether one of two tellings near by is of the interception of what the other fired."""
    types = {first.type, second.type}
    if "interception" not in types or not types & _FIRED or second.sentence.line - first.sentence.line > _MET_WITHIN:
        return False
    if any(draft.stance.realis != "occurred" or draft.stance.polarity != "affirmed" or is_background(page, draft) for draft in (first, second)):
        return False
    return (
        places_agree(page, first, second)
        and not _is_another(page, second)
        and any(draft.time is not None and names_a_moment(draft.time) for draft in (first, second))
        and not _dates_itself(page, first, second)
    )


def _dates_itself(page: Page, first: Draft, second: Draft) -> bool:
    """Whether the undated of two tellings has a time in its sentence, be it that of the telling; the exact hour of the other goes before it."""
    sentence, other = (first.sentence, second.time) if first.time is None else (second.sentence, first.time)
    exact = other is not None and other.clock is not None
    return not exact and any(sentence.first <= time.first_token < sentence.last for time in page.times)


def _is_retold_by(page: Page, draft: Draft, later: Draft) -> bool:
    """Whether a later sentence of the same teller dates what the title or the lead tells without a date."""
    if not _leads(draft) or _points_back(page, draft) or not types_agree(draft, later) or draft.stance.realis != later.stance.realis or _is_open(draft):
        return False
    if later.time is None or not names_a_day(later.time):
        # What happened last year, or has gone on since 2014, is hardly what the lead tells as news.
        return False
    same = (same_teller(page, draft, later) or (not draft.chain and same_object(page, draft, later))) and doers_agree(page, draft, later)
    pointed_at = _points_back(page, later) and later.type in (draft.type, "armed_attack") and later.sentence is not draft.sentence
    return same and (pointed_at or (draft.type == later.type and places_agree(page, draft, later)))


def _is_open(draft: Draft) -> bool:
    """Whether a draft tells of no happening at one time: what goes on, what lies ahead, what only may be."""
    return draft.stance.realis not in ("occurred",)


def _pointed_at(page: Page, before: list[Draft], draft: Draft) -> TimeExpression | None:
    """The time that "the same day", "the same period" or "later" goes back to: that of the happening told last."""
    assert draft.time is not None
    if draft.time.span == "same_period":
        found = _nearest(before)
        return None if found is None else found.time
    found = _nearest(earlier for earlier in before if draft.time.span == "same_day" or types_agree(earlier, draft))
    return None if found is None or found.time is None else day_of(page, found.time)


def day_of(page: Page, time: TimeExpression) -> TimeExpression:
    """The words of a time that name its day, without those for the hour (الاثنين out of فجر الاثنين)."""
    for first in range(time.first_token, time.last_token + 1):
        parts = find_times(page.tokens[first : time.last_token + 1], page.reference.calendar)
        if parts and parts[0].part is None and parts[0].clock is None and parts[0].first_token == 0 and first + parts[0].last_token == time.last_token:
            return replace(parts[0], first_token=first, last_token=time.last_token)
    return time
