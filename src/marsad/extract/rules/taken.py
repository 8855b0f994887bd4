"""The harm that a happening is by itself: whoever is detained, abducted or driven out, and what is destroyed, where no other word counts them."""

from __future__ import annotations

from marsad.extract.rules.counted import Group, group_at
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.page import Page
from marsad.extract.rules.victims_of import is_new
from marsad.model import Harm, HarmKind

_TAKEN: dict[str, HarmKind] = {"detention": "detained", "abduction": "abducted", "displacement": "displaced"}
# تعرض ما لا يقل عن أربعة عشر من أعضاء المجلس للاعتقال: so far before the word stands the verb.
_EXPOSED_WITHIN = 14


def harm_of_taken(page: Page, draft: Draft) -> list[Harm]:
    """تعرض ثلاثة صحفيين للاعتقال, فر مئة شخص من البلدة, اقتاد مسلحون شابين: those of whom the happening tells, in a number or as new ones; empty where harm is told."""
    kind = _TAKEN.get(draft.type)
    if kind is None or draft.from_harm or any(harm.kind == kind for harm in draft.harm):
        return []
    if draft.stance.realis not in ("occurred", "ongoing") or draft.stance.polarity == "denied":
        return []
    group = next((group for first, limit in _starts(page, draft) if (group := _people(page, first, limit)) is not None), None)
    if group is not None and kind == "displaced" and group.who == "combatants":
        # Fighters who leave are not driven out of their homes.
        return []
    return [] if group is None else [Harm(kind, group.who, group.least, group.most, page.anchor(group.first, group.last))]


def _starts(page: Page, draft: Draft) -> list[tuple[int, int]]:
    """The tokens at which those taken may be named, the likeliest first, each with the token before which they end."""
    hit, last = draft.hit, draft.sentence.last
    if hit.proclitics.endswith("ل"):
        before = range(hit.first - 1, max(draft.sentence.first - 1, hit.first - 1 - _EXPOSED_WITHIN), -1)
        return [(index + 1, hit.first) for index in before if cue(page, index, "exposed") is not None][:1]
    named = [(phrase.first, last) for phrase in draft.targets]
    if draft.type != "displacement":
        return named
    if not hit.features.startswith("v"):
        # خروج آلاف المدنيين
        return [*named, (hit.first + 1, last)]
    # فر مئات من السكان: a number may be read with the verb.
    return [*named, (hit.first + 1, last), (hit.last + 1, last), *((phrase.first, last) for phrase in draft.perpetrators)]


def _people(page: Page, first: int, limit: int) -> Group | None:
    if first >= limit or cue(page, first - 1, "body") is not None:
        # يحتجز جثماني شابين
        return None
    group = group_at(page, first, limit, things=False)
    if group is None or group.noun is None or group.noun.sense.kind != "people" or group.noun.proclitics:
        return None
    return group if group.counted or is_new(group) else None
