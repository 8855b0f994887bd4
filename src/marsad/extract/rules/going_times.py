"""The day that goes on holding: in the lines behind the lead for what the same force did, and from one sentence of a paragraph to the next."""

from __future__ import annotations

from marsad.extract.rules.answered import is_answered
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import FORCE, PROTESTS
from marsad.extract.rules.likeness import is_background, places_agree, same_teller
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.sharing_times import told_together
from marsad.text.time_expressions import TimeExpression

_MOVES = FORCE | {"incursion", "territory_change", "interception"}
# What is told besides of the same day.
_TOLD_ON = _MOVES | {"property_destruction", "detention", "abduction", "displacement", "protest_repression"}
_AT_A_PROTEST = frozenset({"detention", "protest_repression", "property_destruction"})
# هو محتجز الآن. واعتقلت القوات المئات: what is so now goes on to nothing.
_OF_THE_MOMENT = frozenset({"now", "recent"})
# The lead stands one blank line under the title.
_LEAD_LINE = 2
# So many lines behind the lead the same force is still told of on the same day: what comes farther on is mostly of other days.
_LINES_ON = 4


def go_on(page: Page, drafts: list[Draft], dated: list[Draft]) -> None:
    """Gives drafts without a time that of the lead, or of the sentence before them, where they go on from it; `dated` are those with a time of their own."""
    told_on: list[Draft] = []
    for draft in drafts:
        if draft.time is None and _happened(draft) and not is_background(page, draft) and not is_answered(page, draft.hit, draft.sentence):
            source = next((earlier for earlier in reversed(dated) if _goes_on_from(page, earlier, draft)), None)
            # وفرقت الشرطة المحتجين. واعتقلت عشرين منهم: a paragraph goes on and on.
            source = source or next((earlier for earlier in reversed(told_on) if _is_told_right_behind(page, earlier, draft)), None)
            draft.time = None if source is None else source.time
        if draft.time is not None and all(draft is not other for other in dated) and _happened(draft):
            told_on.append(draft)
    for draft in drafts:
        if draft.time is None and _happened(draft):
            beside = (other for other in drafts if other.sentence is draft.sentence and other.chain == draft.chain and other.time is not None)
            told = next((other for other in beside if other not in dated and other.hit.first < draft.hit.first), None)
            draft.time = (
                told.time
                if told is not None and (_is_of_one_time(page, draft) or (_goes_on_with_and(page, draft) and told_together(page, draft, told)))
                else None
            )


def _happened(draft: Draft) -> bool:
    return draft.stance.has_happened and draft.stance.polarity == "affirmed" and draft.type in _TOLD_ON and not draft.stated_count


def _is_at_a_protest(page: Page, earlier: Draft, draft: Draft) -> bool:
    """تظاهر الآلاف السبت. واعتقلت الشرطة خمسة: what was done there to those who protested, or by them."""
    protested = earlier.type in PROTESTS and earlier.stance.realis == "occurred" and earlier.stance.polarity == "affirmed"
    return protested and draft.type in _AT_A_PROTEST and places_agree(page, earlier, draft)


def _goes_on_from(page: Page, earlier: Draft, draft: Draft) -> bool:
    if earlier.time is None or earlier.time.span in _OF_THE_MOMENT:
        return False
    if (
        not (_happened(earlier) or _is_at_a_protest(page, earlier, draft))
        or earlier.hit.first > draft.hit.first
        or is_background(page, earlier)
        or earlier.sentence is draft.sentence
    ):
        return False
    return _is_told_right_behind(page, earlier, draft) or _is_behind_the_lead(page, earlier, draft)


def _is_told_right_behind(page: Page, earlier: Draft, draft: Draft) -> bool:
    """شهدت المدينة الأحد غارات. وردت الفصائل باستهداف كذا: the next sentence of a paragraph goes on with "and"."""
    first = draft.sentence.first
    follows = earlier.sentence.line == draft.sentence.line and (0 <= first - earlier.sentence.last <= 1 or _is_told_again_before(page, earlier, first))
    same = same_teller(page, earlier, draft) or not (earlier.chain or draft.chain)
    return follows and same and any(hit.proclitics.startswith(("و", "ف")) and hit.features.startswith("v") for hit in page.hits[first])


def _is_told_again_before(page: Page, earlier: Draft, first: int) -> bool:
    """هاجموا القرية الأحد. وقتلوا عشرين. وأحرقوا المنازل: whether the sentence right before a token tells the same happening on."""
    last = max((hit.last for hit in earlier.also if hit.last < first), default=None)
    return last is not None and last > earlier.sentence.last and sum(page.tokens[index].text == "." for index in range(last + 1, first)) == 1


def _is_behind_the_lead(page: Page, earlier: Draft, draft: Draft) -> bool:
    """انتزع الجيش، الثلاثاء، مواقع ... وأحرز الجيش تقدما: what the force of the lead did, in the lines right behind it."""
    time, lines = earlier.time, draft.sentence.line - earlier.sentence.line
    if draft.type not in _MOVES or earlier.type not in _MOVES:
        return False
    if not page.document.title or earlier.sentence.title or earlier.sentence.line > _LEAD_LINE or not 0 < lines <= _LINES_ON:
        return False
    if time is None or not (_counts_the_last_days(time) or (time.span is None and (time.weekday is not None or time.offset == 0))):
        return False
    return bool(_doers(page, earlier) & _doers(page, draft)) or _named_shorter(page, earlier, draft)


def _counts_the_last_days(time: TimeExpression) -> bool:
    """خلال الساعات الماضية, خلال الأيام الثلاثة الماضية, منذ أمس: a few hours or days up to now, of which a summary tells."""
    counted = time.span is None and time.relation == "last" and time.unit in ("hour", "day")
    return counted or (time.span == "since" and time.offset in (0, -1))


def _named_shorter(page: Page, earlier: Draft, draft: Draft) -> bool:
    """قوات الجيش اليمني ... قوات الجيش: whether the name of who acts is that of the lead with words left out."""
    return any(_words(page, phrase) <= _words(page, full) for phrase in draft.perpetrators for full in earlier.perpetrators)


def _words(page: Page, phrase: Phrase) -> set[str]:
    return {page.folded[index].removeprefix("ال") for index in range(phrase.first, phrase.last + 1) if page.tokens[index].kind == "word"}


def _doers(page: Page, draft: Draft) -> set[str]:
    return {actor for phrase in draft.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last)}


# وتمكنوا من الوصول إلى: so far before a noun of doing stands the verb that "and" joins.
_JOINED_WITHIN = 3


def _goes_on_with_and(page: Page, draft: Draft) -> bool:
    """شنوا هجوما، وتمكنوا من الوصول إلى البلدة, فيما قصفت كذا: whether a verb that "and" or "while" joins tells a happening, or governs the noun for it."""
    first = draft.hit.first
    for index in range(first, max(draft.sentence.first, first - _JOINED_WITHIN), -1):
        if page.tokens[index].kind != "word" or page.functions[index] in ("who", "leads_to", "that"):
            return False
        verbs = [hit for hit in page.hits[index] if hit.features.startswith("v") and (index < first or hit is draft.hit)]
        if verbs:
            joined = any(hit.proclitics.startswith(("و", "ف")) for hit in verbs)
            return joined or page.is_listed(index - 1, "companion.at_the_time_when")
    return False


def _is_of_one_time(page: Page, draft: Draft) -> bool:
    """تقدم بعد معارك، بالتزامن مع قصف: right behind a word that joins a happening to the one told before it in its sentence."""
    before = draft.hit.first - 1
    return before > draft.sentence.first and page.tokens[before].kind == "word" and (page.functions[before] == "cause" or page.folded[before] in ("مع", "وسط"))
