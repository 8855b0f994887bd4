"""What nobody means to do: لا خطط لدى واشنطن لشن هجوم, نفت الحكومة وجود نية لشن عملية."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.stance_cues import is_any
from marsad.reference.lexicon import Hit

# ليست لدى القوات المسلحة السودانية أي نية: so far behind a negation stands the plan that there is none of.
NONE_WITHIN = 6
# لا خطط في الوقت الحالي لشن عملية
PLANNED_WITHIN = 7


def plan_that_is_not(page: Page, negation: Hit, first: int, proclitics: str) -> Hit | None:
    """لا خطط لشن عملية, ليس لدى الجيش أي نية لاجتياح: the plan or intent that there is none of, and to which ل joins the deed at token `first`; else None."""
    plan = plan_behind(page, negation.last, first)
    if plan is None:
        return None
    between = range(plan.last + 1, first)
    if len(between) > PLANNED_WITHIN or any(page.tokens[at].kind != "word" or page.opens_clause(at) for at in between):
        return None
    led_to = (proclitics, *(hit.proclitics for at in between[-1:] for hit in page.hits[at] if hit.sense.strength == "light"))
    return plan if "ل" in led_to else None


def plan_behind(page: Page, negation: int, first: int) -> Hit | None:
    """The noun without the article for a plan behind a negation and words for its being there, or somebody's."""
    there = page.reference.words("companion.is_there")
    whose = False
    for index in range(negation + 1, min(negation + 1 + NONE_WITHIN, first)):
        plan = next((hit for hit in page.hits[index] if _is_some_plan(hit)), None)
        if plan is not None:
            return plan
        whose = whose or opens_whose(page, index)
        if not (whose or is_any(page, index) or page.folded[index] in there) or page.opens_clause(index) or page.tokens[index].kind != "word":
            return None
    return None


def _is_some_plan(hit: Hit) -> bool:
    """خطة, نية, خطط"""
    plan = hit.sense.kind == "realis" and hit.sense.value == "planned" and hit.features.startswith("n")
    return plan and not (hit.definite or hit.suffix or hit.proclitics)


def opens_whose(page: Page, index: int) -> bool:
    """لدى واشنطن, لواشنطن, عند الجيش: whether whose a plan is begins at a token."""
    name = page.actor_at.get(index)
    return page.folded[index] in page.reference.words("companion.with_whom") or (name is not None and name.proclitics == "ل")


def plan_denied(page: Page, before: int, first: int, proclitics: str) -> Hit | None:
    """نفت الحكومة وجود نية لشن عملية: the plan whose being there is denied."""
    there = page.folded[before + 1] in page.reference.words("companion.is_there")
    plan = plan_behind(page, before, first) if there else None
    led = proclitics == "ل" or any(hit.proclitics == "ل" and hit.sense.strength == "light" for hit in page.hits[first - 1])
    return plan if led else None
