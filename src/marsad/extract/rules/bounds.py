"""Which words of a sentence belong to which of its happenings."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.force_names import is_inside_force
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.led_up_to import stands_before_the_object
from marsad.extract.rules.page import Page
from marsad.extract.rules.same_happening import new_subject
from marsad.extract.rules.stops import is_if
from marsad.extract.rules.told_meanwhile import opens_elsewhere


def bounds_of_happenings(page: Page, happenings: list[Happening], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The tokens that belong to each happening: from the break before it to the break before the next."""
    low = start
    inside: Happening | None = None
    for at, (happening, following) in enumerate(zip(happenings, [*happenings[1:], None], strict=True)):
        if happening is inside:
            yield happening.first, happening.last + 1
            continue
        low = max(low, happening.begins or low)
        if following is not None and len(following.words) == 1 and stands_before_the_object(page, happening.hit, following.hit, end):
            # قصف الجيش ردا على الهجوم ثلاثة منازل
            inside, following = following, happenings[at + 2] if at + 2 < len(happenings) else None
        if following is None:
            last = opens_elsewhere(page, low, max(hit.last for hit in happening.words) + 1, end)
            yield low, next((index for index in range(happening.last + 1, last) if is_if(page, index)), last)
            if inside is not None and inside.first > happening.last:
                yield inside.first, inside.last + 1
            return
        after = max(hit.last for hit in happening.words) + 1
        cut = None if following.part is None else following.part.first
        if following.begins is not None:
            # منزل فلسطيني قتل في مايو خلال عملية طعن: the words for an earlier death begin with its verb.
            cut = following.begins
        if cut is None and following.is_verb:
            cut = new_subject(page, after, following.first)
        if cut is None:
            cut = _cut(page, min(after, following.first), following.first, happening)
            if cut == following.first and following.is_verb:
                cut = _joined_time(page, after, cut)
        yield low, cut
        if following.is_verb and cut == following.first and cut - 1 > after and page.of_kind(cut - 1, "negation"):
            # ولم تعتقل: a negation belongs to the verb that it stands before.
            cut -= 1
        low = cut


def _joined_time(page: Page, after: int, verb: int) -> int:
    """قصفت الطائرات كذا، ومساء أمس انفجرت عبوة: a time that "and" joins right before the next verb is the next one's."""
    time = next((time for time in page.times if time.first_token > after and time.last_token == verb - 1), None)
    return time.first_token if time is not None and page.folded[time.first_token].startswith("و") else verb


def _is_said_of(page: Page, index: int, after: int, before: int, happening: Happening) -> bool:
    """هجوم وقع أمس في كذا، قصفت: whether a verb of happening right behind a noun without the article is that noun's, and no noun of another follows it."""
    if happening.is_verb or happening.hit.definite or any(page.tokens[at].kind != "word" or page.functions[at] for at in range(after, index)):
        return False
    behind = index + 1
    while behind in page.in_time:
        behind += 1
    return behind < before and page.of_kind(behind, "event") is None


# الهجوم الدامي الأخير، الذي وقع السبت: so many words may stand between a noun and the clause that says when it was.
_SAID_WITHIN = 4


def _says_that_it_was(page: Page, index: int, after: int, happening: Happening) -> bool:
    """الهجوم، الذي وقع السبت، شنت الطائرات: whether a verb of taking place opens a relative clause about the noun for a happening."""
    who = index - 1
    if happening.is_verb or page.functions[who] != "who" or not 0 <= who - after <= _SAID_WITHIN:
        return False
    return page.folded[index] in page.reference.words("companion.takes_place") and not any(page.functions[at] for at in range(after, who))


def _cut(page: Page, after: int, before: int, happening: Happening) -> int:
    """Where one happening's words end and the next one's begin: at a verb or a conjunction that leads to the next."""
    contrast: int | None = None
    for index in range(after, before):
        if index in page.in_places:
            # وادي كذا is a valley, and led to nothing; دير كذا is no verb.
            continue
        if page.functions[index] in ("clause", "that", "leads_to"):
            return index
        if page.structure(index, "but") is not None:
            contrast = index
        hit = page.of_kind(index, "saying")
        if hit is not None and hit.sense.strength != "weak":
            return index
        light = next((hit for hit in page.hits[index] if hit.sense.kind == "event" and hit.sense.strength == "light"), None)
        # الهجوم الذي قامت به الجماعة: the pronoun is the noun before.
        of_it = index + 1 < before and page.folded[index + 1] in ("به", "بها")
        said_of_it = of_it or _is_said_of(page, index, after, before, happening) or _says_that_it_was(page, index, after, happening)
        if light is not None and light.features.startswith("v") and not light.suffix and not said_of_it:
            return index
        cue = page.of_kind(index, "realis", "hedge")
        leads_on = page.folded[index] in page.reference.words("companion.in_case_of") or is_if(page, index)
        moves = cue is not None and cue.sense.strength != "weak" and cue.sense.pos != "participle"
        if moves and (index > after or leads_on) and not is_inside_force(page, index):
            # يستهدف الشمال ونعمل على اعتراضه: what moves the next happening in time belongs to it.
            return index
        if index > after and _governs_the_next(page, index):
            # أطلق التحالف صواريخ، لكن الدفاعات تمكنت من اعتراضها: the subject of the verb of managing opens behind "but".
            return index if contrast is None else contrast
        if page.tokens[index].text in "؛;":
            return index
        if index > after and _undergoes_the_next(page, index, before):
            return index
    return before


_GOVERNING = ("achieve", "takes_to", "takes_part", "begins")


# وتعرضت كذا الشرقية فجر أمس لقصف: so many words may stand between the verb and what befell.
_BEFELL_WITHIN = 8


def _undergoes_the_next(page: Page, index: int, noun: int) -> bool:
    """غارات على كذا وتعرضت تدمر لقصف, إثر تعرض تدمر إلى هجوم: what befell it is named behind who or what underwent it."""
    if not 1 < noun - index <= _BEFELL_WITHIN or page.structure(index, "undergo") is None or not page.hits[noun]:
        return False
    led = page.hits[noun][0].proclitics.endswith("ل") or page.folded[noun - 1] == "الي"
    return led and not any(page.tokens[at].kind != "word" or page.functions[at] in ("clause", "that", "who") for at in range(index + 1, noun))


def _governs_the_next(page: Page, index: int) -> bool:
    """دخلت الشرطة الحي الذي تمكن المسلحون من السيطرة عليه: a verb of managing, resorting or taking part, whose subject does what the next noun says."""
    # هجوم بدأته في كذا: what the pronoun stands for was told before.
    if any((hit := page.structure(index, use)) is not None and hit.features.startswith("v") and not hit.suffix for use in _GOVERNING):
        return True
    return any(hit.sense.value == "attempted" and hit.features.startswith("v") for hit in page.hits[index])
