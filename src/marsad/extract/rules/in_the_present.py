"""What a report tells in the present by a sentence of its own and no headline: it goes on while it is told."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page

# وتشهد جبهات الساحل الغربي اشتباكات, وتخوض قوات الجيش في المدينة معارك: so far before the noun stands the verb, a name counted as one word.
_LED_WITHIN = 6
# كانت القوات ترد باستخدام الغاز وتطلق النار: so far before a verb stands what puts it into the past.
_MOVED_WITHIN = 14


def is_in_the_present(page: Page, happening: Happening) -> bool:
    """تشهد البلدة اشتباكات, المسلحون يطلقون القذائف على البلدة: a verb in the present that leads to the happening or is it."""
    sentence = happening.sentence
    if (
        sentence.title
        or _repeats_the_title(page, happening)
        or not page.document.title
        or any(time.date is not None for time in page.times if sentence.first <= time.first_token < sentence.last)
    ):
        # 30 يناير: الطيران يقصف المدينة
        return False
    return _is_lived_through(page, happening) or _is_done_now(page, happening)


def _repeats_the_title(page: Page, happening: Happening) -> bool:
    """Whether a line of the body is the headline over again."""
    title, line = page.sentences[0], happening.sentence
    return title.title and page.folded[title.first : title.last] == page.folded[line.first : line.last]


def _is_lived_through(page: Page, happening: Happening) -> bool:
    """تشهد الجبهة اشتباكات, تخوض القوات معارك, يعاني السكان حصارا: what the object of a verb of undergoing or of fighting in the present names."""
    if happening.is_verb or happening.hit.definite or page.folded[happening.first] in page.reference.words("companion.has_come"):
        return False
    at, steps = happening.first - 1, 0
    while at >= happening.sentence.first and steps < _LED_WITHIN:
        if page.opens_clause(at) or page.tokens[at].text in ".،؛:":
            return False
        if page.is_listed(at, "companion.lives_through"):
            return not _is_moved(page, happening, at)
        steps += at not in page.inside_actor or at in page.actor_at
        at -= 1
    return False


def _is_done_now(page: Page, happening: Happening) -> bool:
    """المسلحون يطلقون القذائف, تتقدم القوات: a verb in the present that opens its clause or stands behind a subject that is known."""
    hit, first = happening.hit, happening.first
    if happening.type == "interception" or hit.features[:3] != "vr3" or hit.proclitics.strip("وف") or page.folded[first].endswith("وا"):
        return False
    if hit.features[3:4] == "s" or any(other.features[:2] != "vr" for other in page.hits[first] if other.sense.kind == "event"):
        return False
    return _opens_or_follows(page, happening) and not _is_moved(page, happening, first)


def _opens_or_follows(page: Page, happening: Happening) -> bool:
    """Whether a verb stands where a clause opens, or right behind somebody known; أنباء تستهدف, مهمة تستهدف say of what kind a thing is."""
    first, before = happening.first, happening.first - 1
    if before < happening.sentence.first or page.tokens[before].kind != "word":
        return True
    if page.folded[before] in page.reference.words("companion.before_subjunctives") or page.functions[before] in ("who", "cause", "preposition"):
        return False
    if happening.hit.proclitics == "و" and _is_done_by_somebody_known(page, before):
        return True
    if page.functions[before] == "clause" or happening.hit.proclitics == "و":
        return page.functions[before] == "clause" or page.folded[before].endswith(("ون", "ين")) or page.tokens[before].kind != "word"
    known = page.folded[before].startswith("ال") or before in page.inside_actor or page.functions[before] == "demonstrative"
    return known and first > happening.sentence.first


def _is_done_by_somebody_known(page: Page, verb: int) -> bool:
    """الجماعات المسلحة تقتل وتعذب: whether a present that "and" goes on from stands behind a subject that is known."""
    present = any(hit.features[:3] == "vr3" for hit in page.hits[verb] if hit.sense.kind in ("event", "harm"))
    return present and verb > 0 and (page.folded[verb - 1].startswith("ال") or verb - 1 in page.inside_actor)


def _is_moved(page: Page, happening: Happening, verb: int) -> bool:
    """كانت تشهد, لم تشهد, قد تشهد, بعدما بدأت: whether a word of its clause puts a verb into another time, or into none."""
    for index in range(verb - 1, max(happening.sentence.first, verb - _MOVED_WITHIN) - 1, -1):
        if page.tokens[index].text in ".؛":
            return False
        if page.structure(index, "aspect") is not None or page.folded[index] in page.reference.words("companion.used_to"):
            return True
        if index >= verb - 2 and (page.of_kind(index, "negation") is not None or page.of_kind(index, "realis") is not None):
            return True
    return False
