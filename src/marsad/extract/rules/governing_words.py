"""Words that keep the noun which they govern from being told as done."""

from __future__ import annotations

from marsad.extract.rules.families import FORCE
from marsad.extract.rules.force_names import is_inside_force
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page
from marsad.extract.rules.stance_cues import governing_hits
from marsad.reference.lexicon import Hit

# قدرة إيران على استهداف، منع وقوع مزيد من الهجمات: as far as a governing noun reaches over those between.
_GOVERNED_WITHIN = 5
# ضرورة ردع أنشطة الجماعة بالمنطقة واستهداف قدراتها: a noun that و joins to what stands under it stands farther.
_JOINED_FARTHER = 2


def is_governed(page: Page, happening: Happening, low: int) -> bool:
    """Whether a noun stands under a word that keeps it from being told: القدرة على تهديد، منع الهجمات."""
    return any(
        hit.sense.value == "hypothetical"
        and hit.sense.mode == "governs"
        and hit.sense.strength != "weak"
        and governs(page, hit, happening)
        and not any(page.functions[index] in ("that", "cause") or _begins_anew(page, index) for index in range(hit.last + 1, happening.first))
        and not is_told_all_the_same(page, hit, happening)
        for hit in governing_hits(page, happening, low, "realis")
    )


# أحبطت مخططا إرهابيا لاستهداف كنيسة
_PLOTTED_WITHIN = 4


def is_plotted(page: Page, happening: Happening) -> bool:
    """أحبطت مخططا لاستهداف كنيسة: what a plot is for has not been done, and least of all by who tells of the plot."""
    if happening.is_verb or not happening.hit.proclitics.endswith("ل"):
        return False
    before = range(max(happening.sentence.first, happening.first - _PLOTTED_WITHIN), happening.first)
    return any((hit := page.of_kind(index, "realis")) is not None and hit.sense.form == "مخطط" for index in before)


def _begins_anew(page: Page, index: int) -> bool:
    """شرطة مكافحة التمرد قتلا خلال الاشتباك: a verb of harm in the past, behind which nothing hangs on what stands before it."""
    return any(hit.sense.kind == "harm" and hit.sense.role == "verb" and hit.features[:2] == "vp" for hit in page.hits[index]) and not any(
        hit.features.startswith("n") for hit in page.hits[index]
    )


_ACCUSED_WITHIN = 14


def _is_told_with_its_harm(page: Page, happening: Happening) -> bool:
    """النظام المتهم في استهداف المدينة السبت، ما أسفر عن مقتل: a deed whose harm is told has been done, whoever is accused of it."""
    behind = range(happening.last + 1, min(happening.sentence.last, happening.last + 1 + _ACCUSED_WITHIN))
    return any(page.functions[index] == "leads_to" for index in behind)


def accuses_a_side(page: Page, index: int) -> bool:
    """إثيوبيا متهمة بقصف المخيم: whether a word for accused without the article is said of a state or of a body right before it, which stands before no court."""
    if index == 0 or page.tokens[index].text.startswith("ال") or page.folded[index] not in page.reference.words("companion.is_charged"):
        return False
    name = page.inside_actor.get(index - 1)
    if name is None or name.last != index - 1 or page.names_a_person(name) or page.is_medium(name):
        return False
    before = name.first - 1
    return before < 0 or page.tokens[before].kind != "word" or page.of_kind(before, "people") is None


def _is_in_an_operations_name(page: Page, index: int) -> bool:
    """شهدت عملية "وعد صادق" ضربات: whether a word stands in the name in quotes of an operation."""
    quotation, first = page.quoted[index], index
    if not quotation:
        return False
    while first > 0 and page.quoted[first - 1] == quotation:
        first -= 1
    named = page.of_kind(first - 1, "event") if first else None
    return named is not None and named.sense.mode == "operation"


def is_told_all_the_same(page: Page, hit: Hit, happening: Happening) -> bool:
    """What a word that governs does not take back: who is accused of a deed with its harm, a sentence to death that was carried out, a sentence to prison."""
    if hit.sense.mode != "governs":
        return False
    if page.is_listed(hit.first, "companion.court_rules"):
        # أصدرت محكمة أحكاما بالسجن: nobody has been put to death, and somebody goes to prison.
        return happening.type == "detention"
    if _is_in_an_operations_name(page, hit.first):
        return True
    if hit.sense.form == "متهم":
        return _is_told_with_its_harm(page, happening) or accuses_a_side(page, hit.first)
    before = range(max(happening.sentence.first, hit.first - _CARRIED_OUT_WITHIN), hit.first)
    return happening.type == "execution" and any(other.sense.value == "carries_out" for index in before for other in page.hits[index])


# نفذ العراق حكما بالإعدام
_CARRIED_OUT_WITHIN = 4


def governs(page: Page, hit: Hit, happening: Happening) -> bool:
    """A word that only governs nouns reaches no verb, and no noun far behind it; a name between counts as one word."""
    if hit.sense.mode != "governs":
        return True
    if "launching" in hit.sense.needs and (not _is_launched(page, happening) or page.folded[hit.first - 1] == "قد"):
        # كان قد وافق على توجيه ضربة: what somebody had agreed to has been done since.
        return False
    if "of_whom" in hit.sense.needs and not _is_what_one_can(page, hit, happening):
        return False
    if "object" in hit.sense.needs and not _is_its_object(page, hit, happening):
        return False
    if "of_force" in hit.sense.needs and happening.type not in FORCE:
        # يسمح للمدنيين بالخروج: who is let go may have gone.
        return False
    if "at_large" in hit.sense.needs and _is_placed_or_dated(page, happening):
        return False
    if is_inside_force(page, hit.last) and not is_inside_force(page, happening.first):
        # قوات مكافحة الشغب لتفريق المتظاهرين: what a force is there to combat is in its name.
        return False
    if any(page.folded[index] in page.reference.words("companion.comment") for index in range(hit.last + 1, happening.first)):
        # امتنع الجيش عن التعليق على الغارة: what he does not do is comment.
        return False
    reach = _GOVERNED_WITHIN + (_JOINED_FARTHER if happening.hit.proclitics == "و" else 0)
    named = range(hit.last + 1, happening.first) if hit.first not in page.inside_actor else ()
    inside = sum(1 for index in named if index in page.inside_actor and index not in page.actor_at)
    return not happening.is_verb and happening.first - hit.last - inside <= reach


# لا يمكن تبرير قصف المستشفى في المدينة: so far behind a deed stands what makes it one that was done.
_PLACED_WITHIN = 8


def _is_placed_or_dated(page: Page, happening: Happening) -> bool:
    """قصف المدينة أمس, الهجوم الذي أودى بحياة عشرة: whether the place, the day or the harm of a deed stands behind it, so that one deed is meant."""
    behind = range(happening.last + 1, min(happening.sentence.last, happening.last + 1 + _PLACED_WITHIN))
    return any(
        index in page.in_places or index in page.in_time or page.functions[index] == "who" or page.of_kind(index, "harm") is not None for index in behind
    )


# يمكن للنظام الدفاعي اعتراض: so far behind "can" and who can stands what he can do.
_CAN_WITHIN = 4


def _is_what_one_can(page: Page, hit: Hit, happening: Happening) -> bool:
    """يمكن للنظام اعتراض الصواريخ, يمكنها قصف أي مدينة: the noun right behind "can" with who can; in يمكن رؤية آثار القصف it hangs on another noun."""
    first = happening.first - _is_launched(page, happening)
    if happening.hit.definite or happening.hit.proclitics or hit.last + 1 >= first:
        return page.folded[hit.last] != hit.sense.form and first == hit.last + 1
    who = page.folded[hit.last + 1]
    between = range(hit.last + 2, first)
    return who.startswith("ل") and first - hit.last <= _CAN_WITHIN and not any(page.functions[index] or not _describes(page, index) for index in between)


def _is_its_object(page: Page, hit: Hit, happening: Happening) -> bool:
    """يستطيع الجيش قصف المدينة, يأمل في استعادتها: what one can do, or hopes for; in يستطيع تأكيد استخدام الغاز and يأمل في انتهاء القصف that is another noun."""
    before = happening.first - 1 - _is_launched(page, happening)
    if before <= hit.last:
        return True
    led = before == happening.first - 1 and happening.hit.proclitics in ("ب", "ل")
    return led or page.functions[before] == "preposition" or page.folded[before].startswith("ال") or before in page.inside_actor


def _describes(page: Page, index: int) -> bool:
    """للدفاعات الجوية, للقوات الحكومية السورية: whether a token goes on with who is named before it."""
    return page.folded[index].startswith("ال") or index in page.inside_actor or page.of_kind(index, "event") is not None


def _is_launched(page: Page, happening: Happening) -> bool:
    """شن هجوم، تنفيذ ضربات: whether a noun of doing governs the happening right before it, and none of taking place (وقوع هجوم)."""
    return happening.first > 0 and any(
        hit.sense.kind == "event" and hit.sense.strength == "light" and hit.sense.mode != "happen" and hit.features.startswith("n")
        for hit in page.hits[happening.first - 1]
    )
