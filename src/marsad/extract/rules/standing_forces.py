"""Forces that a present tells to stand somewhere now, rather than as a rule."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import behind, until_stop
from marsad.reference.lexicon import Hit

# القوات المسلحة السودانية تسيطر على: as long as the subject of a headline may be.
HEADED_WITHIN = 5


def stand_there_now(page: Page, hit: Hit) -> bool:
    """وينتشر مئات الجنود في البلاد، حيث تنتشر شرطة عسكرية: a main verb in the present with forces that are counted or new in the telling."""
    if hit.sense.type != "deployment" or hit.features[:3] != "vr3" or hit.last + 1 >= len(page) or hit.proclitics.endswith("س"):
        return False
    before = hit.first - 1
    opens = (
        before < 0
        or page.tokens[before].kind in ("break", "mark")
        or page.folded[before] in ("كما", "باتت", "بات")
        or (page.folded[before] == "حيث" and hit.sense.form == "انتشر")
        or any(hit.last < time.first_token <= hit.last + _SINCE_WITHIN and time.span == "since" for time in page.times)
    )
    at = next((index for index in until_stop(page, behind(page, hit)) if page.of_kind(index, "force", "people") is not None), hit.last + 1)
    forces = page.of_kind(at, "force", "people")
    new = (
        forces is not None
        and not forces.definite
        and not _is_made_definite(page, forces)
        and (forces.sense.kind == "force" or forces.sense.who in ("combatants", "security"))
    )
    counted = page.count_at(hit.last + 1) is not None or page.structure(hit.last + 1, "partitive") is not None
    if opens and (new or (counted and any(_is_armed(page, index) for index in until_stop(page, behind(page, hit))))):
        return True
    return hit.sense.form == "انتشر" and _is_said_of_forces(page, before)


_SINCE_WITHIN = 5


def _is_made_definite(page: Page, forces: Hit) -> bool:
    """قوات النظام، مسلحوه: forces that what stands behind them, or a pronoun, makes the ones known."""
    after = forces.last + 1
    return bool(forces.suffix) or (after < len(page) and (page.folded[after].startswith("ال") or after in page.inside_actor))


def _is_said_of_forces(page: Page, last: int) -> bool:
    """قالت المصادر إن رجال القبائل ينتشرون وسط المدينة: forces that a teller names right behind "that" are told to stand there now."""
    for index in range(last, max(-1, last - HEADED_WITHIN), -1):
        if page.functions[index] == "that":
            return index < last and (_is_armed(page, index + 1) or index + 1 in page.actor_at)
        if page.functions[index] or page.tokens[index].kind != "word":
            return False
    return False


def _is_armed(page: Page, index: int) -> bool:
    return page.of_kind(index, "force") is not None or page.is_under_arms(index)
