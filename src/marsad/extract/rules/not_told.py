"""Words of force that tell of none: another word spelt alike, a purpose, what somebody does as a rule, what is only described."""

from __future__ import annotations

import re
from collections.abc import Callable

from marsad.extract.rules.accidents import is_an_accident
from marsad.extract.rules.cued_rules import CuedRules
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.foiled_behind import foils_what_stands_before
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.needed import has_needed, is_undergone
from marsad.extract.rules.page import QUOTES_OPEN, Page
from marsad.extract.rules.retractions import takes_back
from marsad.extract.rules.spoken_of import is_electronic, may_be_of_words
from marsad.extract.rules.standing_forces import HEADED_WITHIN, stand_there_now
from marsad.extract.rules.stops import behind, until_stop
from marsad.extract.rules.verdicts import is_a_verdict, is_sentenced
from marsad.extract.rules.who_moves import fighters_move
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold


def describes(page: Page, hit: Hit) -> bool:
    """Whether the word describes a thing or a place instead of telling a happening: the besieged city, the area that they control."""
    type_, noun = hit.sense.type, hit.features.startswith("n")
    if hit.sense.mode == "answer" and hit.proclitics.endswith("ك"):
        # كرد على الهجوم: as an answer, which the words before tell.
        return True
    if noun and hit.proclitics.endswith("ك") and not hit.definite:
        # كانفجار: what something is only like.
        return True
    called = hit.first - 2 if hit.first > 1 and page.tokens[hit.first - 1].text in QUOTES_OPEN else hit.first - 1
    if (
        noun
        and hit.sense.form[:2] not in _TO_COME
        and not hit.definite
        and called >= 0
        and page.folded[called] in page.reference.words("companion.described_as")
        and _describes_by(page, called)
    ):
        # وصفه بأنه "جريمة حرب": what it is called.
        return True
    if type_ == "ceasefire" and noun and _is_asked_for(page, hit):
        return True
    if type_ in ("displacement", "territory_change") and noun and hit.sense.form == "فرار" and _is_led(page, hit) and fighters_move(page, hit):
        # بعد فرار المسلحين، انتهت بفرار المسلحين: the clause tells of what made them flee.
        return True
    if (
        type_ == "territory_change"
        and noun
        and hit.first
        and page.functions[hit.first - 1] == "cause"
        and fold(hit.sense.form.split()[0]) in page.reference.words("companion.routs")
    ):
        # بعد دحر التنظيم، قبل دحرهم منها: what dates another happening.
        return True
    if hit.sense.type == "armed_attack" and is_electronic(page, hit):
        # حملة تجسس إلكتروني استهدفت وكالات
        return True
    if hit.sense.form == "تراجع" and hit.last + 1 < len(page) and _becomes_less(page, hit.last + 1):
        return True
    publishes = page.structure(hit.first, "publishes") if hit.suffix else None
    if publishes is not None and hit.last + 1 < len(page) and page.of_kind(hit.last + 1, "teller") is not None:
        # تقارير نشرتها وسائل إعلام: they came out, and nobody was deployed.
        return True
    if hit.sense.mode == "intransitive" and takes_back(page, hit.last, len(page)):
        # تراجعت الوزارة عن بيانها: no retreat.
        return True
    if any(rule(page, hit) for rule in page.asked(_ANOTHER_THING)):
        return True
    if hit.sense.mode == "fight" and hit.features[:2] == "vr" and _on_a_side(page, hit):
        # تقاتل الفصائل إلى جانب الجيش: on whose side somebody is.
        return True
    if hit.sense.mode == "enter" and any(page.structure(index, "its_span") for index in until_stop(page, behind(page, hit))):
        # تدخل الحرب عامها الثامن
        return True
    if hit.sense.mode == "operation" and noun and _is_process(page, hit):
        return True
    if hit.sense.mode == "wave" and any(
        other.sense.type in FORCE and other.sense.strength == "strong" for index in until_stop(page, behind(page, hit)) for other in page.hits[index]
    ):
        # بدأت الموجة الأولى من الهجمات: the attacks tell it.
        return True
    done = bool(hit.first) and any(other.sense.mode == "passive" for other in page.hits[hit.first - 1])
    if type_ == "siege" and noun and hit.sense.form != "حصار" and (hit.definite or (_is_besieged(page, hit) and not done)):
        return True
    if noun and hit.definite and hit.first == hit.last and hit.first and page.structure(hit.first - 1, "doers_of") is not None:
        # منفذي الهجوم: people, not the attack; مرتكبي الهجوم الكيماوي says of it what it was.
        return True
    if stand_there_now(page, hit):
        return False
    if (
        hit.sense.mode == "state"
        and hit.features[:3] == "vr3"
        and page.folded[hit.first - 1] not in page.reference.words("companion.before_subjunctive")
        and not hit.proclitics.endswith("س")
        and not _is_headline_of(page, hit)
        and not _has_come_to(page, hit.first)
        and not (hit.sense.type == "territory_change" and _holds_since(page, hit))
    ):
        # المناطق التي يسيطرون عليها: how things are, not what happened.
        return True
    if hit.features[:2] == "vr" and hit.proclitics.endswith("ل") and hit.sense.strength == "weak" and type_ in _OF_WHOM:
        # ليتدخل، ليتقدم: what it was for, or what came of it.
        return True
    if noun and hit.proclitics.endswith("ل") and _is_prepared(page, hit):
        return False
    if noun and hit.proclitics.endswith("ل") and type_ == "territory_change":
        # لاستعادة السيطرة: a purpose, however strong the word.
        return True
    told_of_whom = hit.features.startswith("v") and not hit.proclitics and hit.first > 0 and page.functions[hit.first - 1] == "who"
    if (
        told_of_whom
        and not _is_of_a_counted_time(page, hit.first - 1)
        and not _is_dated_and_placed(page, hit)
        and (type_ in _OF_WHOM or (hit.features[1] == "r" and type_ not in ("threat", "prediction")))
    ):
        # القوات التي تقاتل، المناطق التي تحاصرها: what someone does as a rule.
        return True
    if hit.sense.form == "إعدام" and (is_sentenced(page, hit) if hit.proclitics.endswith("ب") else is_a_verdict(page, hit)):
        return True
    if hit.sense.value == "named_threat" and _amounts_to(page, hit):
        return True
    if hit.sense.mode == "answer" and (_is_why_it_was_done(page, hit) or _came_next(page, hit)):
        return True
    if hit.sense.strength != "weak" or type_ in ("threat", "prediction"):
        return False
    if noun and hit.proclitics.endswith("ل") and not hit.definite and not is_undergone(page, hit):
        # لضرب، لإخراج: a purpose.
        return True
    if noun and any(
        other.sense.kind == "negation" and other.last == hit.first - 1 for index in range(max(0, hit.first - 2), hit.first) for other in page.hits[index]
    ):
        return True
    following = page.of_kind(hit.last + 1, "event") if hit.last + 1 < len(page) else None
    return noun and following is not None and following.sense.strength == "strong" and following.features.startswith("n") and not following.proclitics


# استعداد الجيش السوري لدخول: so far before what is prepared its word stands, with who prepares between.
_PREPARED_WITHIN = 5


def _is_prepared(page: Page, hit: Hit) -> bool:
    """يتأهب لاستعادة المدينة، التحضيرات لإخراج المقاتلين: a purpose right behind a word of getting ready or planning is what is planned."""
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _PREPARED_WITHIN), -1):
        if page.functions[index] or page.tokens[index].text in ".،؛:":
            return False
        if any(_speaks_ahead(page, other) for other in page.hits[index]):
            return page.of_kind(index - 1, "negation") is None if index else True
        event = page.of_kind(index, "event", "harm", "saying")
        if event is not None and event.sense.strength != "light":
            return False
    return False


def _speaks_ahead(page: Page, hit: Hit) -> bool:
    """استعداد، خطة، تحسبا، احتمال: a word of planning or of expecting that a purpose may hang on."""
    planned = hit.sense.kind == "realis" and hit.sense.value == "planned"
    expected = hit.sense.kind == "hedge" and hit.sense.form in page.reference.words("companion.expecting")
    return (planned or expected) and hit.sense.strength != "weak"


def _is_besieged(page: Page, hit: Hit) -> bool:
    """بلدة محاصرة, محاصرة منذ عام: the adjective, and not the noun that has the place or the thing besieged, or who besieges it, behind it."""
    following = hit.last + 1
    if not page.folded[hit.first].endswith(("محاصرة", "محاصرتين", "محاصرتان")) or _stays_so(page, hit.first):
        return False
    before = page.of_kind(hit.first - 1, "place_word") if hit.first and not hit.proclitics else None
    if following >= len(page) or page.functions[following] or (before is not None and not before.definite and not before.suffix):
        # في منطقة محاصرة شمال العاصمة
        return True
    governs = following in page.in_places or following in page.actor_at or page.of_kind(following, "place_word", "object", "people", "force") is not None
    return not governs and page.count_at(following) is None and page.structure(following, "partitive") is None


# لا تزال المدينة بأكملها محاصرة: so far before an adjective stands that what it says lasts or has come about.
_STAYS_WITHIN = 5


def _stays_so(page: Page, first: int) -> bool:
    """لا تزال المدينة محاصرة، باتت البلدة محاصرة: whether the adjective is what is said of a place, and does not only describe it."""
    words = (page.reference.words("companion.still"), page.reference.words("companion.has_become"))
    for index in range(first - 1, max(-1, first - 1 - _STAYS_WITHIN), -1):
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause", "who") or page.functions[index] == "preposition":
            return False
        if any(page.folded[index].removeprefix("و") in entry for entry in words):
            return True
    return False


def _becomes_less(page: Page, index: int) -> bool:
    """تراجع حدة الاشتباكات، تراجع استخدام الأسلحة: what declines, and gives up no ground."""
    return page.structure(index, "measured") is not None or any(other.sense.mode == "use" for other in page.hits[index])


def _is_why_it_was_done(page: Page, hit: Hit) -> bool:
    """قصفوا القرى انتقاما, انتقاما له هاجموا, خشية الانتقام, حملة انتقام: revenge that is a motive, is feared or has been taken, and that nobody threatens."""
    word = page.folded[hit.first].removeprefix("و")
    if word in page.reference.words("companion.in_revenge"):
        deeds = (other for index in range(max(0, hit.first - _DEED_WITHIN), hit.first) for other in page.hits[index])
        return any(other.sense.kind == "event" and other.sense.type and other.sense.strength != "light" for other in deeds) or _opens_with_a_motive(page, hit)
    # خوفا من الانتقام
    before = hit.first - 1 - (hit.first > 1 and page.folded[hit.first - 1] == "من")
    feared = page.folded[before] if hit.first else ""
    return word.removeprefix("ال") in page.reference.words("companion.revenge") and feared in page.reference.words("companion.before_revenge")


def _opens_with_a_motive(page: Page, hit: Hit) -> bool:
    """انتقاما لمقتل قائدهم، هاجم مسلحون قرية: the motive stands first, with what was done about it told as past behind."""
    behind = range(hit.last + 1, min(len(page), hit.last + 1 + _DEED_WITHIN))
    deeds = (other for index in behind if page.tokens[index].text not in ".؛:" for other in page.hits[index])
    return any(other.sense.kind == "event" and other.features.startswith("vp") for other in deeds)


def _came_next(page: Page, hit: Hit) -> bool:
    """هاجموا المقر، لترد القوات بإطلاق النار: what came next, or what something was for; ترد قوى الأمن has the forces and no strength."""
    forces = hit.last > hit.first and page.tokens[hit.last].text.endswith("ى")
    return forces or (hit.features.startswith("vr") and hit.proclitics.endswith("ل"))


# يكثف هجماته الجوية على المدينة ثأرا لخسائره
_DEED_WITHIN = 14


# تمثل أكبر تهديد للعالم
_AMOUNTS_WITHIN = 3


def _amounts_to(page: Page, hit: Hit) -> bool:
    """لا يمثلون تهديدا, التهديدات التي تشكلها الصواريخ، ضد التهديدات: what somebody is a danger to or is met as one, and no words of his."""
    amounting = page.reference.words("companion.amounting")
    if any(page.folded[index] == "لن" and page.folded[index + 1] in page.reference.words("companion.deters") for index in _right_behind(page, hit)):
        # التهديدات لن تثنينا عن موقفنا
        return True
    behind = range(hit.last + 1, min(len(page), hit.last + 1 + _AMOUNTS_WITHIN))
    if any(page.functions[index] == "who" and index + 1 < len(page) and page.folded[index + 1] in amounting for index in behind):
        return True
    if threatens_without_force(page, hit.last) or (hit.features[1:2] == "s" and hit.definite and page.folded[hit.last + 1] in _dangers(page)):
        return True
    return any(page.folded[index] in amounting for index in range(max(0, hit.first - _AMOUNTS_WITHIN), hit.first))


def _dangers(page: Page) -> frozenset[str]:
    """التهديد النووي, التهديد الوجودي: of one threat with the article they say what danger there is."""
    return page.reference.words("companion.of_danger")


# التهديدات الأميركية الجديدة لن تثني الشعب: so far behind the word stands what it will not do.
_DETERS_WITHIN = 4


def _right_behind(page: Page, hit: Hit) -> range:
    return range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _DETERS_WITHIN))


# تهديدات الولايات المتحدة بإعادة فرض عقوبات: so far behind the word stands what is threatened.
_WITHOUT_FORCE_WITHIN = 8


def threatens_without_force(page: Page, last: int) -> bool:
    """هدد بالانسحاب من الاتفاق، تهديدات بفرض عقوبات: whether the first thing threatened is none of force."""
    for index in until_stop(page, range(last + 1, min(len(page), last + 1 + _WITHOUT_FORCE_WITHIN))):
        if page.folded[index] in page.reference.words("companion.threatened_without_force"):
            return True
        if page.of_kind(index, "event") is not None and any(hit.sense.type for hit in page.hits[index] if hit.sense.kind == "event"):
            return False
    return False


# الذي سيطر على مساحات واسعة في شمال العراق في عام 2014
_DATED_WITHIN = 12


def _is_of_a_counted_time(page: Page, who: int) -> bool:
    """هذه المرة الثالثة التي تستهدف فيها: a clause about one time of several tells of that time."""
    before = page.count_at(who - 1) if who > 1 else None
    return before is not None and before.ordinal and page.folded[who - 2] in page.reference.words("companion.occasion_of_several")


def _is_dated_and_placed(page: Page, hit: Hit) -> bool:
    """الذي سيطر على مدن في الشمال عام 2014: a deed of the past with its year or day and its place is told, also in a clause about who did it."""
    if hit.features[:2] != "vp":
        return False
    words = list(until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _DATED_WITHIN))))
    if hit.first > 1 and hit.first - 2 in page.in_places:
        # البلدة التي دخلتها القوات أمس: where it was stands before the clause.
        return any(time.first_token in words and time.span is None for time in page.times)
    placed = any(index in page.in_places for index in words)
    return placed and any(time.first_token in words and (time.date is not None or time.unit == "year") for time in page.times)


def _is_led(page: Page, hit: Hit) -> bool:
    """بعد فرار، انتهت بفرار، وفرارهم: a noun that hangs on a preposition or is joined to another; who is forced to flee (على الفرار) does."""
    if hit.first and page.folded[hit.first - 1] == "علي":
        return False
    return bool(hit.proclitics.strip("ال")) or (hit.first > 0 and page.functions[hit.first - 1] in ("preposition", "cause"))


# وقف إطلاق النار في البلدة الواقعة شرقي المدينة يجب أن: so far behind a truce stands what it ought to do.
_OUGHT_WITHIN = 8


def _is_asked_for(page: Page, hit: Hit) -> bool:
    """وقف إطلاق النار في كذا يجب أن يشمل، الهدنة ينبغي أن يتبعها: a truce of which somebody says what it ought to be."""
    for index in range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _OUGHT_WITHIN)):
        if page.tokens[index].text in ".؛:،" or page.tokens[index].kind == "break" or page.functions[index] in ("who", "that", "clause"):
            return False
        if page.folded[index] in page.reference.words("companion.must_stop"):
            return page.functions[index + 1] == "that"
    return False


# يسيطر التنظيم منذ 2015 على: so far behind a verb of holding stands since when.
_SINCE_WITHIN = 8


def _holds_since(page: Page, hit: Hit) -> bool:
    """ويسيطر التنظيم منذ 2015 على المخيم: a main clause that dates since when somebody holds a place tells of its taking."""
    if hit.first and page.opens_clause(hit.first - 1):
        return False
    near = [time for time in page.times if hit.last < time.first_token <= hit.last + _SINCE_WITHIN]
    return any(time.span == "since" and time.date is not None for time in near)


# باتت القوات الحكومية وحلفاؤها تسيطر: so far before a verb of how things are stands that they have become so.
_BECOME_WITHIN = 7


def _has_come_to(page: Page, first: int) -> bool:
    """باتت القوات الحكومية تسيطر على المدينة، أصبح الجيش يسيطر: a state that has come about is a change."""
    for index in range(first - 1, max(-1, first - 1 - _BECOME_WITHIN), -1):
        if page.folded[index].removeprefix("و").removeprefix("ف") in page.reference.words("companion.has_become"):
            return index == 0 or page.of_kind(index - 1, "negation") is None
        if page.functions[index] in ("who", "that", "clause") or page.tokens[index].kind not in ("word", "number"):
            return False
    return False


def _is_headline_of(page: Page, hit: Hit) -> bool:
    """الجيش يسيطر على البلدة: in the headline of a report, or where a post opens, the present behind its subject is news."""
    title = page.document.title or ""
    if hit.first == 0 or (title and page.tokens[hit.first].start >= len(title)):
        return False
    opening = max((at + 1 for at in range(hit.first) if page.tokens[at].text in ":|/" or page.tokens[at].kind == "break"), default=0)
    subject = page.of_kind(opening, "force")
    named = opening in page.actor_at or (subject is not None and subject.definite) or (subject is not None and opening + 1 in page.inside_actor)
    words = range(opening, hit.first)
    return named and 0 < len(words) <= HEADED_WITHIN and not any(page.functions[at] for at in words)


def _on_a_side(page: Page, hit: Hit) -> bool:
    return any(page.structure(index, "beside") or page.structure(index, "besides") for index in until_stop(page, behind(page, hit)))


# هدده بأنه "سيدفع الثمن": what is to come calls nothing by a name.
_TO_COME = frozenset({"سي", "ست", "سن"})
# يشتبه الخبراء في أنه
_CALLED_WITHIN = 4


def _describes_by(page: Page, index: int) -> bool:
    """Whether "that it is" goes back to what was named; in يشتبه بأنه هجوم، ما وصف بأنه هجوم it tells of an attack."""
    if index > 1 and page.folded[index - 2].removeprefix("ل") in ("ما", "عما", "مما"):
        return False
    return not any(page.of_kind(at, "hedge") for at in range(max(0, index - _CALLED_WITHIN), index))


# هاجم الوزير خصومه السياسيين في تصريحات: so far behind the word stands the speech in which somebody is attacked.
_SPEECH_WITHIN = 9


def _is_in_words(page: Page, hit: Hit) -> bool:
    """هاجم خصومه في كلمة له، هجوما عبر حسابه: an attack in a speech, and in no other way."""
    if not may_be_of_words(page, hit):
        return False
    near, through = range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _SPEECH_WITHIN)), page.reference.words("companion.through")
    for index in until_stop(page, near):
        if page.structure(index + 1, "published_on") and page.folded[index] in through:
            return True
        if page.of_kind(index, "means", "harm") or (index > hit.last + 1 and page.of_kind(index, "saying") and not page.structure(index, "speech")):
            return False
        if page.structure(index + 1, "speech") and (page.functions[index] == "preposition" or page.folded[index] in through):
            return True
    return False


# بهجوم كاسح في المباراة المقبلة
_MATCH_WITHIN = 8


# عثر على جثة شاب مجهول الهوية وعليها آثار طلقات نارية: so far before the shots stand the bodies.
_BODY_WITHIN = 10


def _is_a_wound_of_a_body(page: Page, hit: Hit) -> bool:
    """جثة عليها آثار طلقات نارية, جثث تحمل آثار تعذيب: shots or torture by their noun behind a body and what it bears, which say how somebody was found."""
    shots = hit.sense.strength == "weak" and hit.sense.means == ("small_arms",)
    if not hit.features.startswith("n") or not (shots or (hit.sense.type == "torture" and _were_found(page, hit))):
        return False
    bears = page.reference.words("companion.bears_wounds")
    found = False
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _BODY_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause"):
            return False
        found = found or page.folded[index].removeprefix("و") in bears
        if found and cue(page, index, "body") is not None:
            return True
    return False


# عثرت الشرطة قرب بعقوبة على جثة شاب مجهول الهوية وعليها آثار تعذيب: so far before the torture stands the find.
_FOUND_WITHIN = 16


def _were_found(page: Page, hit: Hit) -> bool:
    """Whether a find of bodies is told before a word in its sentence; where none is, the traces themselves are what is told."""
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _FOUND_WITHIN), -1):
        if page.tokens[index].text in ".؛" or page.tokens[index].kind == "break":
            return False
        if any(other.sense.type == "body_found" for other in page.hits[index]):
            return True
    return False


def _is_a_camp(page: Page, hit: Hit) -> bool:
    """مخيمات النزوح, مخيم للنزوح: where those live who were driven out before."""
    if hit.sense.type != "displacement" or not hit.definite or not hit.first:
        return False
    return page.folded[hit.first - 1].removeprefix("و").removeprefix("ال") in page.reference.words("companion.camps_of")


def _is_in_a_match(page: Page, hit: Hit) -> bool:
    """Whether a word of force stands by a word of sport, and nobody comes to harm."""
    near = range(max(0, hit.first - _MATCH_WITHIN), min(len(page), hit.last + 1 + _MATCH_WITHIN))
    if not any(page.structure(index, "sport") for index in near):
        return False
    return not any(page.of_kind(index, "harm", "means", "force") for index in near if not hit.first <= index <= hit.last)


def _is_process(page: Page, hit: Hit) -> bool:
    """عملية تسليم الأسلحة، عمليات الترميم، عملية إخراج: a verbal noun right behind names what is done, and that is no force."""
    following = hit.last + 1
    if hit.definite or hit.suffix or hit.sense.strength != "weak" or following >= len(page) or page.tokens[following].kind != "word":
        return False
    if page.of_kind(following, "harm") is not None and not page.hits[following][0].proclitics:
        # عمليات القتل: what was done to people is told by its own word.
        return True
    named = [other for other in page.hits[following] if other.sense.kind == "event" and other.features.startswith("n") and not other.proclitics]
    if any(other.sense.type == "interception" or other.sense.mode in ("defend", "repel") for other in named):
        # عملية التصدي للصواريخ: the defence is told by its own word.
        return True
    if named:
        return all(other.sense.needs and not has_needed(page, other) for other in named)
    if following in page.in_place or following in page.inside_actor or following in page.in_time:
        return False
    return _VERBAL_NOUN.fullmatch(page.folded[following].removeprefix("ال")) is not None


# The shapes of the nouns of the second, fourth, seventh, eighth and tenth forms (تفعيل، إفعال، انفعال، افتعال، استفعال), hamzas folded.
_VERBAL_NOUN = re.compile(r"ت..ي.|ا..ا.|ان..ا.|ا.ت.ا.|است..ا.")


def _is_what_a_day_is_called(page: Page, hit: Hit) -> bool:
    """في جمعة رفع العلم, "جمعة الغضب": a noun right behind a day of protest is its name."""
    return hit.features.startswith("n") and hit.first > 0 and page.is_listed(hit.first - 1, "companion.named_day") and not hit.proclitics


# What a relative clause says of people rather than tells: the Houthis who hold the capital, the gunmen who fled.
_OF_WHOM = frozenset({"territory_change", "displacement", "deployment", "armed_clash", "incursion"})


# What tells of something else than force.
_ANOTHER_THING: CuedRules[Callable[[Page, Hit], bool]] = CuedRules(
    (_is_in_a_match, ("value.sport",)),
    (_is_in_words, ("value.speech", "value.published_on")),
    (is_an_accident, ()),
    (_is_a_wound_of_a_body, ("companion.bears_wounds",)),
    (_is_a_camp, ("companion.camps_of",)),
    (foils_what_stands_before, ("mode.repel",)),
    (_is_what_a_day_is_called, ("companion.named_day",)),
)
