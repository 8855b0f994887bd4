"""Whether a word of saying is used to tell: homographs, negation, attributes and nouns are not."""

from __future__ import annotations

from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import QUOTES_OPEN, Page, Sentence
from marsad.extract.rules.retractions import lays_blame, takes_back, withdraws_words
from marsad.extract.rules.stops import ends_clause, until_stop
from marsad.extract.rules.tellers.accused import accused_at
from marsad.extract.rules.tellers.openings import opens_quotation, past_tag, skip_aside, skip_time
from marsad.extract.rules.tellers.subjects import subject_before
from marsad.reference.lexicon import Hit

# تبنى مجلس الأمن الدولي بالإجماع مشروع قرار: so far behind "adopted" stands what was.
_TO_ADOPTED = 6
# How far after أعرب or عبر its عن may stand, past a long title and a name.
_TO_ABOUT = 18


def tells(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """Whether a word of saying is used as one: a weak one only before أن, a colon or a quotation, or right before who says it."""
    if hit.sense.value == "impersonal":
        return True
    if is_what_one_goes_on_to(page, hit):
        return True
    if hit.definite or hit.suffix in ("ك", "كم", "ي") or _is_a_noun_here(page, hit) or _is_silent(page, hit):
        return False
    if hit.sense.strength == "weak" and hit.suffix and not _tells_him_that(page, hit):
        return False
    if hit.sense.form == "عبر" and _is_through(page, hit.last + 1):
        return False
    if hit.sense.form == "أطلع" and hit.last + 1 < len(page) and page.structure(hit.last + 1, "to_them") is not None:
        # وثيقة اطلعت عليها الوكالة: spelt alike, she has seen it, and lets nobody know.
        return False
    if hit.last + 1 < len(page) and page.folded[hit.last + 1] == "عدم":
        # مصدر طلب عدم ذكر اسمه: a wish, and no words told.
        return False
    if hit.last + 1 < len(page) and page.folded[hit.last + 1] in page.reference.words("companion.his_name"):
        # موظف رفض ذكر اسمه خشية الانتقام
        return False
    if _inflicts(page, hit) or _is_worth_mentioning(page, hit) or _is_to_know(page, hit) or _is_given_to_know(page, hit):
        return False
    if hit.sense.mode == "threaten" and _endangers(page, hit):
        return False
    if _adopts_a_text(page, hit) or _is_done_by_a_deed(page, hit) or _belongs(page, hit):
        return False
    if hit.sense.pos == "participle" and not _is_circumstantial(page, hit):
        return False
    if hit.sense.value == "noun":
        return hit.last + 1 < sentence.last and _is_a_body(page, past_tag(page, hit.last + 1, sentence.last))
    if hit.features.startswith("n") and hit.sense.pos not in ("participle", "phrase") and hit.sense.mode not in ("deny", "own"):
        return (hit.sense.form == _ACCUSING and _charges_another(page, hit, sentence)) or _warns(page, hit, sentence) or gives_a_warning(page, hit) is not None
    if any(name.first <= hit.first <= name.last for name in page.actors):
        return False
    if hit.sense.form == _LAYS and hit.features.startswith("v"):
        near = range(hit.last + 1, min(hit.last + _TO_LAID, sentence.last))
        return any(page.structure(at, "responsibility") is not None for at in near)
    if hit.sense.strength != "weak" or number_estimated(page, hit, sentence) is not None:
        return True
    if "charge" in hit.sense.needs:
        return is_of_a_charge(page, hit, sentence)
    if "promised" in hit.sense.needs:
        return _is_of_what_is_promised(page, hit, sentence)
    if "blow" in hit.sense.needs:
        return is_of_a_blow(page, hit, sentence)
    if "deed" in hit.sense.needs:
        return _is_of_a_deed(page, hit, sentence)
    if "retraction" in hit.sense.needs:
        return hit.features.startswith("v") and takes_back(page, hit.last, sentence.last)
    if "withdrawal" in hit.sense.needs:
        return hit.features.startswith("v") and withdraws_words(page, hit.last, sentence.last)
    if "blame" in hit.sense.needs:
        return lays_blame(page, hit.last, sentence.last)
    if "at_once" in hit.sense.needs:
        return _stands_before_that(page, hit, sentence)
    if "agreed" in hit.sense.needs:
        return _is_on_what_is_told(page, hit, sentence)
    if "about" in hit.sense.needs:
        return _is_about(page, hit, sentence)
    if "words" not in hit.sense.needs and hit.features.startswith("v") and (_judges_what_was_said(page, hit) or _has_a_subject_and_a_deed(page, hit, sentence)):
        return True
    return ("words" not in hit.sense.needs and _names_its_teller(page, hit, sentence)) or _has_words(page, hit, sentence)


# شهد مدير المستشفى العام في البلدة بأن
_TO_THAT = 10


def _stands_before_that(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """شهد حارس السجن بأن, وبيّن الوزير أن: whether nothing but who speaks, and when and where, stands between a verb and "that"; وشهدت المدينة قصفا أدى إلى."""
    if not hit.features.startswith("v") or hit.suffix:
        return False
    first = skip_aside(page, skip_time(page, hit.last + 1, sentence.last), sentence.last)
    for index in range(first, min(first + _TO_THAT, sentence.last)):
        if page.functions[index] == "that":
            # يفترض أن: with nobody named the verb is passive.
            return not page.folded[index].startswith("و") and (index > hit.last + 1 or page.folded[index].startswith("ب"))
        leads = page.functions[index] == "preposition" and (page.folded[index] == "في" or page.functions[min(index + 1, len(page) - 1)] == "that")
        if page.tokens[index].kind not in ("word", "number") or (page.functions[index] and not leads):
            return False
        if index not in page.inside_actor and (page.of_kind(index, "event", "harm") is not None or page.folded[index].endswith("ا")):
            return False
    return False


def number_estimated(page: Page, hit: Hit, sentence: Sentence) -> int | None:
    """يقدر دبلوماسيون عدد القتلى بألفين: where the word for a number stands behind who estimates it; None where a verb estimates none."""
    teller = hit.last + 1
    if hit.sense.form != "قدر" or not hit.features.startswith("v") or hit.suffix or teller >= sentence.last:
        return None
    if teller not in page.actor_at and page.of_kind(teller, "teller") is None:
        return None
    near = range(teller + 1, min(teller + _TO_NUMBER, sentence.last))
    return next((at for at in near if page.folded[at] in page.reference.words("companion.number_of")), None)


# قدرت المنظمة الدولية للهجرة عدد النازحين
_TO_NUMBER = 7


# The verb that lays responsibility, spelt like the one for carrying (مجموعة تحمل اسم كذا).
_LAYS = "حمّل"
_TO_LAID = 18


def is_what_one_goes_on_to(page: Page, hit: Hit) -> bool:
    """سارعت الوزارة إلى التأكيد على أن, سارعت إلى تأكيد أن, ذهب الوزير إلى حد القول إن: a noun of saying that leads to the words told."""
    if hit.sense.value != "noun" or hit.suffix or hit.first == 0 or hit.last + 2 >= len(page):
        return False
    if not hit.definite:
        return page.folded[hit.first - 1] == "الي" and page.functions[hit.last + 1] == "that"
    led = page.functions[hit.first - 1] == "preposition" or page.folded[hit.first - 1] in page.reference.words("companion.as_far_as")
    led = led or _is_repeated(page, hit.first)
    behind = hit.last + 1 + (page.functions[hit.last + 1] == "preposition")
    return (led or hit.proclitics in ("ب", "ل")) and page.functions[behind] == "that"


# جدد الناطق الرسمي باسم القيادة العامة التأكيد
_REPEATED_WITHIN = 10


def _is_repeated(page: Page, noun: int) -> bool:
    """جدد الوزير التأكيد أن, أعاد القول إن: whether a noun of saying is the object of a verb of repeating before it."""
    again = page.reference.words("companion.says_again")
    return any(page.folded[at].removeprefix("و") in again for at in range(max(0, noun - _REPEATED_WITHIN), noun))


def _is_worth_mentioning(page: Page, hit: Hit) -> bool:
    """بلا مقاومة تذكر, من دون خسائر تذكر: a passive behind an indefinite noun that is said to be none to speak of."""
    after = hit.last + 1
    ends = after >= len(page) or page.tokens[after].kind != "word" or page.functions[after] != ""
    return ends and hit.first > 1 and page.folded[hit.first] in page.reference.words("companion.worth_mentioning")


def _is_to_know(page: Page, hit: Hit) -> bool:
    """ليعلم العالم أن, يجب أن يعلم ترامب أننا: who is to know something tells nothing; he who speaks does."""
    if hit.sense.form != "أعلم" or hit.features[1:2] != "r":
        return False
    return hit.proclitics.endswith("ل") or (hit.first > 0 and page.functions[hit.first - 1] == "that")


def _is_given_to_know(page: Page, hit: Hit) -> bool:
    """علما بأن الهدنة بدأت أمس: the noun, by which the outlet adds what is known, spelt like "both learned"."""
    after = hit.last + 1
    return hit.sense.form == "علم" and page.folded[hit.last] == "علما" and after < len(page) and page.functions[after] == "that"


def _is_a_noun_here(page: Page, hit: Hit) -> bool:
    """بناء على طلب: a word spelt like a verb right after a preposition is a noun; behind one with its pronoun (مصدر فيها قال) it is the verb."""
    if _is_what_a_body_is_for(page, hit) or _is_after(page, hit):
        return True
    if not hit.features.startswith("v") or hit.first == 0 or hit.proclitics or page.functions[hit.first - 1] != "preposition":
        return False
    if hit.features[1] == "p" and page.structure(hit.first - 1, "since") is not None:
        # منذ هدد الرئيس بقصف المدينة
        return False
    before = page.folded[hit.first - 1]
    # وفي بيان لها قالت الوزارة
    return before not in page.reference.words("companion.in_it") and before not in page.reference.words("companion.of_his_own")


def _is_after(page: Page, hit: Hit) -> bool:
    """أكد الوزير عقب الهجوم أن, عقب اجتماع: the preposition, spelt like "he commented", before a noun that is nobody who may comment."""
    after = hit.last + 1
    if page.functions[hit.first] != "cause" or after >= len(page) or page.tokens[after].kind != "word" or page.functions[after]:
        return False
    return after not in page.actor_at and page.of_kind(after, "teller") is None and not page.folded[after].startswith("ب")


def _is_what_a_body_is_for(page: Page, hit: Hit) -> bool:
    """قال مركز رصد الزلازل إن: between a body without the article that has just been given the word and a definite noun stands what it is there for."""
    body = page.of_kind(hit.first - 1, "teller") if hit.first > 1 and hit.features[:3] == "vp3" and not hit.proclitics and not hit.suffix else None
    if body is None or body.definite or body.first != hit.first - 1 or body.sense.value is not None or hit.last + 1 >= len(page):
        return False
    return page.of_kind(hit.first - 2, "saying") is not None and page.tokens[hit.last + 1].text.startswith("ال")


def _inflicts(page: Page, hit: Hit) -> bool:
    """توقع قتلى وجرحى: the present of أوقع, spelt like "he expected", right before those who were hit."""
    after = hit.last + 1
    if hit.sense.form != "توقع" or hit.features[1:2] != "p" or after >= len(page):
        return False
    harmed = page.of_kind(after, "harm")
    return harmed is not None and not harmed.features.startswith("v") and not harmed.definite


def _adopts_a_text(page: Page, hit: Hit) -> bool:
    """يتبنى المجلس بيانا, تبنت الحكومة خطة لصد الهجمات: a text, a plan or a view is adopted before any deed is named, and none is owned."""
    if hit.sense.mode != "own":
        return False
    adopted = page.reference.words("companion.adopted")
    for at in range(hit.last + 1, min(hit.last + _TO_ADOPTED, len(page))):
        if page.functions[at - 1] == "preposition":
            # تبنى التنظيم في بيان اغتيال القائد
            continue
        teller = page.of_kind(at, "teller")
        if (teller is not None and teller.sense.value == "text") or page.folded[at].removeprefix("ال") in adopted:
            return True
        if page.of_kind(at, "event") is not None:
            return False
    return False


def _tells_him_that(page: Page, hit: Hit) -> bool:
    """أبلغه أن, أبلغتهم بأن: a verb that has whom it tells for its pronoun, with "that" right behind it."""
    return "told" in hit.sense.needs and hit.last + 1 < len(page) and page.functions[hit.last + 1] == "that"


def _belongs(page: Page, hit: Hit) -> bool:
    """معسكر تابع للجيش: spelt like "he went on", a word that says whose a thing is, with ل behind it."""
    if hit.sense.form != "تابع" or hit.proclitics or hit.suffix or hit.last + 1 >= len(page):
        return False
    owner = hit.last + 1
    return page.folded[owner].startswith("لل") or (owner in page.actor_at and page.actor_at[owner].proclitics == "ل")


def _is_done_by_a_deed(page: Page, hit: Hit) -> bool:
    """هددت الغارات بتصعيد المواجهة, تعزيزات عسكرية تنذر بهجوم: what has happened threatens no one in words."""
    if hit.sense.mode == "threaten" and hit.features[:3] == "vr3" and _is_behind_a_deed(page, hit.first - 1):
        return True
    deed = page.of_kind(hit.last + 1, "event") if hit.sense.mode == "threaten" and hit.features.startswith("v") else None
    return deed is not None and deed.definite and not deed.proclitics and not deed.features.startswith("v") and hit.last + 1 not in page.inside_actor


def _is_behind_a_deed(page: Page, index: int) -> bool:
    """Whether a noun of happening, or its adjective, ends at a token, so that a verb behind it is said of it."""
    return any(
        hit.sense.kind == "event" and hit.features.startswith("n") and not hit.definite and hit.last == index
        for at in range(max(0, index - 1), index + 1)
        for hit in page.hits[at]
    )


def _is_through(page: Page, index: int) -> bool:
    """عبر وكالة أعماق، عبر حسابه: through a medium, and nobody expresses anything."""
    if index >= len(page):
        return False
    teller = page.of_kind(index, "teller")
    medium = (teller is not None and teller.sense.tells == "media" and not teller.definite) or page.structure(index, "published_on") is not None
    return medium or (index in page.actor_at and page.is_medium(page.actor_at[index]))


def _endangers(page: Page, hit: Hit) -> bool:
    """يهدد المصالح الأمريكية، تهدد أمنها: the verb with a thing for its object, or with what a crisis may end in and nobody does (أزمة تهدد بانهيار)."""
    index = hit.last + 1
    if not hit.features.startswith("v") or index >= len(page):
        return False
    if page.folded[index][:1] == "ب" and page.folded[index][1:] in page.reference.words("companion.looming"):
        return True
    word = page.folded[index].removeprefix("ال")
    endangered = page.reference.words("companion.endangered")
    return word in endangered or any(word.endswith(suffix) and word.removesuffix(suffix) in endangered for suffix in ("ها", "ه", "هم", "نا"))


def _is_a_body(page: Page, index: int) -> bool:
    """إعلان الوزارة, but not إفادة صحافية: who can have said it follows a noun of saying."""
    teller = page.of_kind(index, "teller", "force")
    return index in page.actor_at or (teller is not None and teller.sense.value != "person")


def _is_circumstantial(page: Page, hit: Hit) -> bool:
    """مؤكدا, مؤكدة أن: a participle that goes on with the telling, not an attribute (أنباء مؤكدة) or a noun (ناقلات)."""
    folded, following = page.folded[hit.last], hit.last + 1
    if folded.endswith("ا"):
        # اعتقل رجلا متهما بقتل: with his charge right behind it the word says of what he is accused.
        charged = hit.sense.mode == "accuse" and following < len(page) and _is_charged_with(page, following)
        return page.structure(hit.last, "affiliated") is None and not charged
    if not folded.endswith(("ة", "ين")) or following >= len(page) or (hit.first and page.of_kind(hit.first - 1, "negation", "hedge")):
        return False
    if hit.sense.mode == "deny" and (page.structure(following, "what") is not None or page.folded[following] in page.reference.words("companion.reports")):
        # نافية ما تردد عن هجوم
        return True
    if hit.sense.mode == "accuse" and (page.of_kind(following, "force") or (following in page.actor_at and not page.actor_at[following].proclitics)):
        # نفت الوزارة ذلك متهمة الحركة بقصف: an attribute (امرأة متهمة بقتل) has its charge right behind it.
        return True
    if (page.tokens[hit.first - 1].text in "،," or hit.sense.mode == "deny") and _is_a_bare_deed(page, following):
        # قال السكان إن الوضع هادئ، نافين وقوع هجوم; وجهت روسيا تحذيرا نافية استخدام الغاز
        return True
    if page.tokens[following].text in "،," and following + 1 < len(page):
        # مرجحةً، أن يكون
        return page.functions[following + 1] == "that"
    if page.structure(following, "through") is not None:
        # مؤكدة عبر وزيرها أن
        return True
    return page.functions[following] in ("that", "preposition") or page.tokens[following].text in QUOTES_OPEN or bool(page.structure(following, "his_words"))


def _is_charged_with(page: Page, index: int) -> bool:
    """بقتل, بالضلوع في: a noun with ب of its own, which is nobody who might be accused."""
    return page.folded[index].startswith("ب") and index not in page.actor_at and any(hit.proclitics.endswith("ب") for hit in page.hits[index])


def _is_a_bare_deed(page: Page, index: int) -> bool:
    """نافين وقوع هجوم, مؤكدة مقتل اثنين: a verbal noun without the article, which no attribute has behind it."""
    if index >= len(page):
        return False
    deed = page.of_kind(index, "event", "harm") or page.structure(index, "deed") or page.structure(index, "own_part")
    return deed is not None and deed.features.startswith("n") and not deed.definite and not deed.proclitics


def _warns(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """رد على تحذير روسيا من أن الصواريخ سيتم إسقاطها: a noun of warning with its teller right behind it and words told."""
    if hit.sense.mode != "warn" or hit.suffix or hit.last + 1 >= sentence.last or not _is_a_body(page, hit.last + 1):
        return False
    return _has_words(page, hit, sentence)


# وجه وزير الدفاع الروسي سيرغي شويغو الأربعاء تحذيرا
_GIVEN_WITHIN = 8
# تحذيرا شديد اللهجة إلى الجماعة من
_TO_OF = 7


def gives_a_warning(page: Page, hit: Hit) -> tuple[int, int] | None:
    """وجهت موسكو تحذيرا من, جدد الوزير تحذيراته من: the verb that gives a warning, whose subject stands between the two, and where the words begin
    that say of what; None for other words."""
    if hit.sense.mode != "warn" or not hit.features.startswith("n") or hit.definite or hit.proclitics:
        return None
    words = None
    for index in range(hit.last + 1, min(hit.last + _TO_OF, len(page))):
        if page.structure(index, "from") is not None:
            words = index
            break
        if page.tokens[index].kind != "word" or page.functions[index] in ("cause", "that", "clause", "who") or page.of_kind(index, "event", "harm") is not None:
            return None
    verbs = page.reference.words("companion.gives_a_warning")
    for verb in range(hit.first - 2, max(-1, hit.first - _GIVEN_WITHIN), -1):
        if words is not None and (page.folded[verb] in verbs or page.folded[verb].removeprefix("و") in verbs):
            return verb, words
        if page.functions[verb] in ("that", "who", "clause") or page.tokens[verb].text in ".؛:":
            return None
    return None


_ACCUSING = "اتهام"


def _charges_another(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """غداة اتهام مسعفين القوات بقصف, اتهام المعارضة الجيش بقصف: a verbal noun with who accuses behind it, who is complete before the accused stands."""
    index = hit.last + 1
    if hit.suffix or index + 1 >= sentence.last or page.tokens[index].kind != "word" or hit.features[1:2] == "p":
        return False
    name, teller = page.actor_at.get(index), page.of_kind(index, "teller", "force", "people")
    word = page.folded[index]
    complete = (name is not None and not name.proclitics) or (teller is not None and not teller.proclitics and (word.startswith("ال") or word.endswith("ين")))
    accused = accused_at(page, index, sentence) if complete else None
    return accused is not None and accused > (name.last if name is not None else index)


# رفضت وزارة الدفاع الأميركية ادعاءات بقصف
_TO_CHARGE = 7
# اتهام الجيش السوداني بقصف
_ACCUSED_WORDS = 4


def is_of_a_charge(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """رفضت الوزارة اتهامات بقصف, رفض اتهام الجيش بقصف: charges or allegations behind the subject, and what they are of with ب."""
    for index in range(hit.last + 1, min(hit.last + _TO_CHARGE, sentence.last)):
        if page.functions[index] not in ("", "demonstrative") or page.tokens[index].text in ".؛:،" or page.of_kind(index, "event", "harm"):
            return False
        if page.folded[index].removeprefix("ال") in page.reference.words("companion.charges"):
            behind = range(index + 1, min(index + 1 + _ACCUSED_WORDS, sentence.last))
            return page.folded[index].startswith("ال") or any(page.folded[at].startswith("ب") for at in until_stop(page, behind))
    return False


# ترفض الهيئة بأشد العبارات العدوان السافر الذي: so far behind a blow stands the clause that tells of it.
_TOLD_OF_WITHIN = 4


def is_of_a_blow(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """ترفض الهيئة العدوان, رفضت الوزارة القصف الذي طال: an aggression, or a blow that a clause tells of; رفض الجنود الهجوم did not attack."""
    for index in range(hit.last + 1, min(hit.last + _TO_DEED, sentence.last)):
        if page.functions[index] not in ("", "demonstrative") or page.tokens[index].text in ".؛:،":
            return False
        blow = next(
            (other for other in page.hits[index] if other.sense.kind == "event" and other.sense.type in FORCE and not other.features.startswith("v")), None
        )
        if blow is not None and blow.definite and not blow.proclitics.strip("ال"):
            behind = range(blow.last + 1, min(blow.last + 1 + _TOLD_OF_WITHIN, sentence.last))
            return page.folded[index] in page.reference.words("companion.aggression") or any(page.functions[at] == "who" for at in behind)
    return False


# اعتبرت هذه الاتهامات الموجهة إليها كاذبة
_UNTRUE_WITHIN = 8


def _judges_what_was_said(page: Page, hit: Hit) -> bool:
    """وصفت هذه الاتهامات بأنها باطلة: what was said of somebody stands right behind the word, and is called untrue."""
    at = hit.last + 1
    at += at < len(page) and page.functions[at] == "demonstrative"
    if at >= len(page) or page.folded[at] not in page.reference.words("companion.reports"):
        return False
    near = range(at + 1, min(at + 1 + _UNTRUE_WITHIN, len(page)))
    return any((untrue := page.of_kind(index, "negation")) is not None and untrue.sense.value == "untrue" for index in near)


def _has_a_subject_and_a_deed(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """وكانت الشبكة قد سجلت مقتل, المرصد يوثق غارة: who tells stands before the word, and a deed without the article right behind it."""
    deed = hit.last + 1
    # سجلت 40 هجوما
    deed += deed + 1 < sentence.last and (page.count_at(deed) is not None or page.tokens[deed].kind == "number")
    return _is_a_bare_deed(page, deed) and subject_before(page, hit, sentence.first) is not None


_DISOWNED = FORCE | {"abduction", "detention", "execution", "torture", "sexual_violence", "property_destruction"}
# تنصلت القيادة العامة للجيش من مسؤولية الهجوم
_TO_DEED = 9


def _is_of_a_deed(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """تنصل الفصيل من مسؤولية الهجوم, تبرأ من تفجير: behind the subject من, and a part in a deed or a deed of force."""
    for index in range(hit.last + 1, min(hit.last + _TO_DEED, sentence.last - 1)):
        if ends_clause(page, index):
            return False
        if page.structure(index, "from") is not None:
            deed = page.of_kind(index + 1, "event")
            return page.structure(index + 1, "own_part") is not None or (deed is not None and deed.sense.type in _DISOWNED)
    return False


def _is_of_what_is_promised(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """وعد الرئيس بشن هجوم, وعدت الوزارة بسحب القوات: behind the subject a deed, or its doing, with ب; وعد القتلى counts them."""
    for index in range(hit.last + 1, min(hit.last + _TO_DEED, sentence.last)):
        if page.functions[index] or page.tokens[index].kind != "word":
            return False
        deeds = [other for other in page.hits[index] if other.sense.kind == "event" and other.features.startswith("n")]
        if deeds:
            return index > hit.last + 1 and any(deed.proclitics.endswith("ب") for deed in deeds)
    return False


def _is_about(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """عبر الوزير عن قلقه: the verb tells only with عن after its subject."""
    for index in range(hit.last + 1, min(hit.last + _TO_ABOUT, sentence.last)):
        if page.structure(index, "relayed_from"):
            return True
        if page.functions[index] in ("that", "clause") or page.of_kind(index, "event", "saying"):
            return False
    return False


def _is_on_what_is_told(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """اتفق الوزيران على أن القصف خرق للهدنة: with على and "that" and a noun; behind "that" a verb in the present is what they mean to do."""
    for index in range(hit.last + 1, min(hit.last + _TO_ABOUT, sentence.last - 2)):
        if page.folded[index] == "علي" and page.functions[index + 1] == "that":
            return not any(other.features.startswith("vr") for other in page.hits[index + 2]) and page.folded[index + 2][:1] not in ("ي", "ت")
        if page.functions[index] in ("clause", "who") or page.of_kind(index, "event"):
            return False
    return False


def _names_its_teller(page: Page, hit: Hit, sentence: Sentence) -> bool:
    following = skip_aside(page, skip_time(page, hit.last + 1, sentence.last), sentence.last)
    if not hit.features.startswith("v") or following >= sentence.last:
        return False
    teller = page.of_kind(following, "teller")
    if following in page.actor_at:
        return not page.actor_at[following].proclitics
    accuser = page.of_kind(following, "people", "force") if hit.sense.mode in ("accuse", "relay") else None
    if accuser is not None and accuser.definite and not accuser.proclitics and _charges(page, accuser.last + 1, sentence):
        return True
    return teller is not None and not teller.proclitics and teller.sense.value not in ("text", "report")


def _charges(page: Page, after: int, sentence: Sentence) -> bool:
    """حمل المتمردون الجيش مسؤولية القصف, نسب الجيش الهجوم إلى المتمردين; not تحمل المدمرتان صواريخ: a word for responsibility, or a deed and "to"."""
    deed = False
    for index in range(after, min(after + _TO_DEED, sentence.last)):
        if page.structure(index, "responsibility") is not None or (deed and page.folded[index] == "الي"):
            return True
        deed = deed or any(hit.sense.kind == "event" and hit.sense.type and hit.definite for hit in page.hits[index])
    return False


def _has_words(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """Whether what is told follows as such: أن, a colon, or a quotation right after the word."""
    strict = "words" in hit.sense.needs
    first = skip_aside(page, skip_time(page, hit.last + 1, sentence.last), sentence.last) if hit.features.startswith("v") else hit.last + 1
    limit, aside = min(first + (11 if strict else 23), sentence.last), 0
    for index in range(first, sentence.last):
        if index < aside:
            continue
        if index >= limit:
            break
        text = page.tokens[index].text
        if strict and text == "،" and hit.features.startswith("v") and not aside and (aside := skip_aside(page, index, sentence.last)) > index:
            # رد الوزير، في مقابلة مع قناة كذا، بأن
            limit += aside - index
            continue
        if page.functions[index] == "that" and page.functions[index - 1] != "demonstrative":
            return True
        if text == ":" or (index == hit.last + 1 and hit.features.startswith("v") and opens_quotation(page, index)):
            return True
        if text in ".،" and (strict or hit.sense.pos == "participle"):
            return False
        other = page.of_kind(index, "saying")
        if strict and other is not None and other.sense.pos == "participle" and index > hit.last + 1 and _is_circumstantial(page, other):
            # رد المتحدث قائلا
            return True
        if other is not None and other.sense.strength != "weak" and index > hit.last + 1 and index not in page.inside_actor:
            return False
    return False


def _is_silent(page: Page, hit: Hit) -> bool:
    """لم يصدر أي بيان يؤكد, لم تتحدث تقارير عن: a word of saying that nobody has said."""
    if hit.first and hit.features.startswith("v") and hit.sense.mode in ("say", "own", "relay"):
        before = page.of_kind(hit.first - 1, "negation")
        if before is not None and before.sense.value in ("not", "will_not") and before.last == hit.first - 1:
            return True
    for index in range(hit.first - 1, max(hit.first - 10, -1), -1):
        negation = page.of_kind(index, "negation")
        if negation is not None and negation.sense.value == "silence":
            return True
        if page.functions[index] == "clause" or page.structure(index, "but") is not None or page.tokens[index].text in ".؛":
            return False
    return False


def is_impersonal(page: Page, hit: Hit) -> bool:
    """يُذكر أن, قيل إن: nobody is named, and the outlet speaks."""
    return hit.sense.value == "impersonal" or hit.features[3:4] == "s" or page.is_passive(hit) or _accuses_nobody(page, hit)


def forebodes(page: Page, hit: Hit) -> bool:
    """تعزيزات تنذر بهجوم: what is seen gives warning of what may come, and speaks no words."""
    after = hit.last + 1
    if hit.sense.form != "أنذر" or hit.features[:3] != "vr3" or hit.suffix or after >= len(page):
        return False
    return any(other.proclitics == "ب" for other in page.hits[after])


def _accuses_nobody(page: Page, hit: Hit) -> bool:
    """لكنه يتهم باستهداف المدنيين: with the charge right behind it and nobody accused, the verb is passive."""
    if hit.sense.form != "اتهم" or not hit.features.startswith("v") or hit.suffix or hit.last + 1 >= len(page):
        return False
    after = hit.last + 1 + (page.folded[hit.last + 1] == "ايضا")
    if after >= len(page) or after in page.actor_at:
        return False
    # اتهمت بشن هجوم: whom the active verb accuses stands before the charge.
    word = page.folded[after]
    return word in page.reference.words("companion.with_a_deed") or any(
        other.proclitics == "ب" and other.features.startswith("n") for other in page.hits[after]
    )
