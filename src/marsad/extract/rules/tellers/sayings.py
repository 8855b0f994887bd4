"""Words of saying in use: who their teller is and where the words told begin."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.tellers.accused import accused_at, blamed_at, definite_behind, fighters, is_with_a_charge, laid_at
from marsad.extract.rules.tellers.frames import whose_words
from marsad.extract.rules.tellers.media import (
    after_apposition,
    before_those_informed,
    before_told_medium,
    fronted_medium,
    informed_medium,
    is_outlet,
    medium_between,
    told_to,
)
from marsad.extract.rules.tellers.naming import before_whom_he_addresses, before_whom_he_mourns, is_known, is_text, issuer_at, may_name, named_at, tells_us
from marsad.extract.rules.tellers.openings import opens_words, past_tag, skip_aside, skip_time
from marsad.extract.rules.tellers.pointing_back import denies_what_stands_before
from marsad.extract.rules.tellers.relayed import ascribed_to, relayed, relays, relays_another, source_of
from marsad.extract.rules.tellers.scopes import Chain, Told
from marsad.extract.rules.tellers.standing import Standing, standing_of
from marsad.extract.rules.tellers.subjects import antecedent_before, before_aspect, subject_before
from marsad.extract.rules.tellers.unissued import is_of_a_text_not_out
from marsad.extract.rules.tellers.usage import forebodes, gives_a_warning, is_impersonal, is_what_one_goes_on_to, number_estimated, tells
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold


@dataclass(slots=True, init=False)
class Saying:
    """A word of saying in use: its own tellers (None where it names none) and the first token of what is told. Never changed."""

    hit: Hit
    told: Chain | None
    content: int
    standing: Standing

    # Written out, since compiled the one that dataclasses make takes ten times as long.
    def __init__(self, hit: Hit, told: Chain | None, content: int, standing: Standing) -> None:
        self.hit, self.told, self.content, self.standing = hit, told, content, standing


def read_saying(page: Page, hit: Hit, start: int, sentence: Sentence) -> Saying | None:
    """A word of saying with what the grammar around it gives; None where it is not used to tell."""
    if not tells(page, hit, sentence) or _is_said_of(page, hit, sentence) or _carries(page, hit) or _gives_out(page, hit):
        return None
    if _announces_what_stands_before(page, hit, sentence) or is_of_a_text_not_out(page, hit, start):
        return None
    if forebodes(page, hit):
        return Saying(hit, None, hit.last + 1, "nested")
    if is_what_one_goes_on_to(page, hit) and (goes := _who_goes_on_to(page, hit.first, start)) is not None:
        return Saying(hit, (goes,), hit.last + 1, "main")
    warns = gives_a_warning(page, hit)
    if warns is not None:
        verb, words = warns
        return Saying(hit, (named_at(page, verb + 1, hit.first)[0],), words, "main") if may_name(page, verb + 1, None) else None
    told, content = (
        _who_wrote_it(page, hit, start)
        or _who_had_said(page, hit, start)
        or _who_addressed(page, hit, start, sentence)
        or _who_judges(page, hit, start)
        or _teller_after(page, hit, start, sentence)
    )
    accused = hit.sense.mode == "accuse" and is_impersonal(page, hit)
    if told is None and hit.sense.pos != "participle" and not accused:
        before = subject_before(page, hit, start)
        if before is not None:
            media, behind = after_apposition(page, content, sentence.last)
            media = media or medium_between(page, before.last + 1, hit.first)
            told, content = (before, *media), behind if media else content
    if told is None and hit.first > start and page.functions[before_aspect(page, hit.first)] == "who":
        owns = hit.sense.mode == "own" or page.structure(hit.last + 1, "own_part") is not None
        # الحركة التي اتهمت الجيش بقصف السوق
        accuses = hit.sense.mode == "accuse" and not hit.suffix and is_with_a_charge(page, hit.last + 2, sentence)
        if not owns and not accuses and not _tells_of_a_deed(page, hit, sentence) and not _has_words_at_once(page, content, sentence):
            return None
        antecedent = antecedent_before(page, hit.first, start)
        told = (antecedent,) if antecedent else None
    if told is not None and len(told) == 1 and hit.sense.form == _CARRIED and not relays(page, hit, told[0], sentence):
        # سيارات الإسعاف نقلت أربعة جرحى, تزامن نقل الجنود مع القصف
        return None
    if told is not None and len(told) == 1 and hit.features.startswith("v"):
        told = (*told, *fronted_medium(page, start, hit.first))
    if told is not None and hit.sense.mode == "condemn" and hit.last < told[0].last < content and _is_judged(page, told[0].last + 1):
        # وصف الوزير القصف بأنه جريمة: what is judged stands before the judgement, and he tells of both.
        content = told[0].last + 1
    if told is None and hit.sense.mode == "relay" and hit.sense.pos != "participle":
        return None
    return Saying(hit, told, content, "nested" if denies_what_stands_before(page, hit) else standing_of(page, hit, start))


def _tells_of_a_deed(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """الجيش الذي هدد بقصف المدينة, الحركة التي تنفي أي دور في الهجوم: a relative clause in which whom it is about threatens with a deed or denies one."""
    after = hit.last + 1
    if hit.suffix or not hit.features.startswith("v") or after >= sentence.last or page.folded[after] in page.reference.words("companion.in_it"):
        # البيان الذي هدد فيه: another has threatened in it.
        return False
    return hit.sense.mode == "deny" or (hit.sense.mode == "threaten" and is_with_a_charge(page, after, sentence))


def _announces_what_stands_before(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """الهدنة التي أعلنت عنها روسيا، العملية التي أعلنها الجيش: a relative clause that says who announced a thing, and tells nothing more."""
    if not hit.features.startswith("v") or hit.first == 0 or page.functions[hit.first - 1] != "who":
        return False
    after = hit.last + 1
    points_back = bool(hit.suffix) or (after < sentence.last and page.folded[after] in page.reference.words("companion.back_to_it"))
    return points_back and hit.sense.mode == "say" and not _has_words_at_once(page, after, sentence)


# Verbs that take whom they address as their object.
_ADDRESSING = frozenset({"warn", "threaten"})
_TAKES_A_BODY = _ADDRESSING | {"accuse"}


def _who_addressed(page: Page, hit: Hit, start: int, sentence: Sentence) -> tuple[Chain, int] | None:
    """ترامب الذي حذر روسيا من أن: in a relative clause without a pronoun that points back, whom it is about addresses whom the verb names."""
    informs = "told" in hit.sense.needs
    if not (hit.sense.mode in _ADDRESSING or informs) or not hit.features.startswith("v") or hit.suffix or hit.first <= start:
        return None
    addressed = page.actor_at.get(hit.last + 1) or (page.of_kind(hit.last + 1, "people", "force") if page.functions[hit.first - 1] != "who" else None)
    if addressed is None or addressed.proclitics or (informs and _is_a_named_medium(page, hit.last + 1)):
        return None
    if informs:
        # قال الكرملين إن الرئيس أبلغ ترامب بأن
        before = subject_before(page, hit, start)
        speaks = before is not None and before.last == hit.first - 1
        return ((before,), after_apposition(page, addressed.last + 1, sentence.last)[1]) if before is not None and speaks else None
    if page.functions[hit.first - 1] != "who":
        speaker = _heads_the_clause(page, hit.first, start)
        return None if speaker is None else ((speaker,), after_apposition(page, addressed.last + 1, sentence.last)[1])
    name = page.inside_actor.get(hit.first - 2)
    antecedent = Told(name.first, name.last, name.proclitics) if name is not None else antecedent_before(page, hit.first, start)
    return ((antecedent,), after_apposition(page, addressed.last + 1, sentence.last)[1]) if antecedent is not None else None


# تغريدة نشرها الرئيس الأميركي دونالد ترامب، وصف فيها
_TO_TEXT = 12


def _who_wrote_it(page: Page, hit: Hit, start: int) -> tuple[Chain, int] | None:
    """بعد تغريدة نشرها الرئيس، وصف فيها خصمه بكذا: who issued the text in which somebody says a thing; whom the verb has behind it he speaks of."""
    behind = hit.last + 1
    if (
        not hit.features.startswith("v")
        or behind >= len(page)
        or page.folded[behind] not in page.reference.words("companion.in_it")
        or is_impersonal(page, hit)
    ):
        return None
    for text in range(hit.first - 1, max(start, hit.first - _TO_TEXT) - 1, -1):
        if page.functions[text] in ("that", "clause"):
            return None
        if is_text(page, text):
            issuer = issuer_at(page, text, hit.first)
            return None if issuer is None else ((named_at(page, issuer, hit.first)[0],), behind + 1)
    return None


# سبق لقائد قوات الدعم السريع أن أعلن
_HAD_WITHIN = 8


def _who_had_said(page: Page, hit: Hit, start: int) -> tuple[Chain, int] | None:
    """سبق للوزير أن أعلن: who is named with ل between "it has been before" and "that" right before a verb of saying; None elsewhere."""
    if hit.first <= start or page.folded[hit.first - 1] != "ان" or not hit.features.startswith("v"):
        return None
    for first in range(hit.first - 2, max(start, hit.first - _HAD_WITHIN), -1):
        if page.is_listed(first - 1, "companion.been_before"):
            told, after = named_at(page, first, hit.first)
            return ((told,), hit.last + 1) if after == hit.first - 1 else None
    return None


# وصف الاتفاق الأخير بأنه
_JUDGED_WITHIN = 4


def _who_judges(page: Page, hit: Hit, start: int) -> tuple[Chain, int] | None:
    """الحركة التي وصفت الاتفاق بأنه خيانة: whom a relative clause is about judges what stands between its verb and "that it is"; None elsewhere."""
    after = hit.last + 1
    if hit.sense.mode != "condemn" or hit.suffix or hit.first == start or page.functions[hit.first - 1] != "who" or not page.folded[after].startswith("ال"):
        return None
    judged = next((at for at in range(after, min(after + _JUDGED_WITHIN, len(page))) if page.functions[at] == "that"), None)
    if judged is None or not page.folded[judged].startswith("بان"):
        return None
    antecedent = antecedent_before(page, hit.first, start)
    return None if antecedent is None else ((antecedent,), after)


def _heads_the_clause(page: Page, verb: int, start: int) -> Told | None:
    """واشنطن تهدد إيران، وإسرائيل تتوعد الحزب, إن روسيا هددت السكان: the name that opens a clause right before its verb; None where none does."""
    name = page.inside_actor.get(verb - 1)
    if name is None or name.last != verb - 1 or name.first < start or page.is_medium(name):
        return None
    before = name.first - 1
    opens = name.first == start or page.tokens[before].kind != "word" or name.proclitics == "و" or page.functions[before] == "that"
    return Told(name.first, name.last, name.proclitics) if opens and name.proclitics in ("", "و") else None


def _is_judged(page: Page, index: int) -> bool:
    """Whether a noun of happening, or a word for what was said, stands where what is judged does."""
    said = index + (index < len(page) and page.functions[index] == "demonstrative")
    if said < len(page) and page.folded[said] in page.reference.words("companion.reports"):
        return True
    deed = page.of_kind(index, "event")
    return deed is not None and deed.features.startswith("n")


def _carries(page: Page, hit: Hit) -> bool:
    """حافلة تقل ركابا: a hollow verb (قال) is shortened only behind a negation; elsewhere the short form is another verb.

    نقل إلى المستشفى: who is taken somewhere relays nothing.
    """
    if hit.sense.mode == "relay" and hit.last + 1 < len(page) and page.folded[hit.last + 1] == "الي":
        return True
    word, form = page.folded[hit.first].removeprefix(hit.proclitics), hit.sense.form
    short = hit.features.startswith("vr") and len(form) == len(word) == _HOLLOW and form[1] == "ا" and word[1:] == form[0] + form[2]
    return short and (hit.first == 0 or page.of_kind(hit.first - 1, "negation") is None)


def _gives_out(page: Page, hit: Hit) -> bool:
    """قال فلان في تصريحات نقلتها الوكالة: where the words came out, and no further telling."""
    if not hit.suffix:
        return False
    before = page.of_kind(hit.first - 1, "teller") if hit.first else None
    speech = (before is not None and before.sense.value == "text") or (hit.first > 0 and page.structure(hit.first - 1, "speech") is not None)
    return bool(speech) and page.structure(hit.first, "publishes") is not None and not page.quoted[hit.first]


_HOLLOW = 3


def _is_said_of(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """الهجوم الذي اتهمت به دمشق, الذي اتهمت دمشق بتنفيذه: in a clause about the deed the accused follows, and nobody is named who accuses."""
    if hit.sense.mode != "accuse" or not hit.features.startswith("v") or hit.first == 0 or page.functions[hit.first - 1] != "who":
        return False
    if hit.suffix or hit.last + 1 >= sentence.last:
        return False
    if page.structure(hit.last + 1, "of_it"):
        return True
    name = page.actor_at.get(hit.last + 1)
    behind = name.last + 1 if name is not None else sentence.last
    return behind < sentence.last and page.folded[behind].startswith("ب") and page.folded[behind].endswith(("ه", "ها"))


def _has_words_at_once(page: Page, content: int, sentence: Sentence) -> bool:
    """Whether a relative clause tells something (التي قالت إنه), rather than only naming who spoke (الذي تحدث أمام)."""
    for index in range(content, min(content + 6, sentence.last)):
        if page.functions[index] == "that" or page.tokens[index].text in ':«“"':
            return True
        if page.tokens[index].text in "،,":
            return False
    return False


def _teller_after(page: Page, hit: Hit, start: int, sentence: Sentence) -> tuple[Chain | None, int]:
    """The teller named after a word of saying and where what is told begins."""
    index = skip_aside(page, skip_time(page, hit.last + 1, sentence.last), sentence.last)
    if _is_addressed(page, hit, index, sentence):
        # أبلغ الصحفيين، الأحد، مسؤول
        index = skip_aside(page, skip_time(page, index + 1, sentence.last), sentence.last)
    while index < sentence.last and (how := page.structure(index, "adverb")) is not None and how.sense.mode == "between":
        # أفاد لاحقا بأن
        index = how.last + 1
    if index + 1 < sentence.last and hit.features.startswith("v") and page.structure(index, "to_them") is not None and is_known(page, index + 1):
        # في وقت أعلنت فيه الوزارة
        index += 1
    if page.folded[index : index + 2] == ["كل", "من"] and index + 2 < sentence.last:
        # أعلن كل من الجيش والشرطة
        index += 2
    if hit.sense.pos == "phrase" and page.functions[hit.last] == "that":
        # وبين أن مسلحين هاجموا: behind "that" stands what is told.
        return None, index
    if hit.sense.mode == "relay" and hit.features.startswith("v") and index < sentence.last and page.structure(index, "relayed_from"):
        # نُقل عن فلان قوله, ونقلت عن فلان; وكانت الوكالة نقلت عن فلان
        return relayed(page, None if is_impersonal(page, hit) else subject_before(page, hit, start), index + 1, sentence)
    if index >= sentence.last or _has_no_subject_after(page, hit, index, start) or _warns_himself(page, hit):
        return None, index
    if page.tokens[index].text in "،," and index + 1 < sentence.last and hit.features.startswith("v") and is_known(page, index + 1):
        index += 1
    if hit.sense.mode == "relay" and page.structure(index, "relayed_from"):
        return relayed(page, None, index + 1, sentence)
    if page.folded[index] == "كل" and hit.features.startswith("v") and _is_each(page, index + 1, sentence):
        # اتهم كل طرف الآخر بخرق الهدنة
        return (Told(index, index + 1),), index + 2
    owner = _owner_behind_the_deed(page, hit, index, sentence)
    if owner is not None:
        return (owner,), index
    # الذي اتهمه الجيش بقصف: the pronoun is the accused, and who stands behind the verb accuses.
    charges = hit.sense.mode == "accuse" and not (hit.suffix and hit.features.startswith("v"))
    blamed = blamed_at(page, index, sentence, thrown=hit.sense.form == "ألقى") if charges else None
    if blamed is not None and may_name(page, index, hit):
        return (named_at(page, index, blamed - 2 if page.folded[blamed - 1] == "علي" else blamed)[0],), blamed
    ascribed = ascribed_to(page, index, sentence) if hit.sense.mode == "relay" and hit.sense.form == "نسب" else None
    if ascribed is not None and may_name(page, index, hit):
        # نسبت الوكالة إلى مصدر قوله
        return relayed(page, named_at(page, index, ascribed - 1)[0], ascribed, sentence)
    if hit.sense.mode == "accuse" and hit.first > start and page.folded[hit.first - 1] in page.reference.words("companion.he_or_they"):
        # وهي تحمل الحركة مسؤولية الهجمات: behind a pronoun, which is its subject, stands whom the verb accuses.
        return None, index
    laid = laid_at(page, index, sentence) if hit.sense.mode == "accuse" and may_name(page, index, hit) else None
    if laid is not None:
        return (named_at(page, index, laid)[0],), laid
    accused = accused_at(page, index, sentence) if charges else None
    if accused is None and charges and hit.features.startswith("v") and hit.first > start and page.functions[hit.first - 1] == "who":
        # الجيش، الذي يتهم الهند بدعم المتمردين: behind such a verb stands whom he accuses.
        return None, index
    if accused is not None:
        about = next((at for at in range(index + 1, accused) if page.functions[at] == "who"), accused)
        return ((Told(index, _last_word(page, about - 1)),) if accused > index else None), accused
    if "told" in hit.sense.needs and hit.features.startswith("v") and (informed := _informs_a_medium(page, hit, index, start, sentence)) is not None:
        return informed
    medium = told_to(page, index, sentence.last)
    if medium and medium[-1].last + 1 < sentence.last and may_name(page, medium[-1].last + 1, hit):
        # قال لوكالة الأنباء مصدر أمني
        told, after = named_at(page, medium[-1].last + 1, sentence.last)
        return (told, *medium), after_apposition(page, after, sentence.last)[1]
    if index + 1 < sentence.last and page.structure(index, "referring") and may_name(page, index + 1, None):
        index += 1
    index = _past_so_called(page, index, sentence) if hit.features.startswith("v") else index
    index = whose_words(page, index, sentence) if hit.features.startswith("v") and not charges else index
    if not may_name(page, index, hit) or (hit.sense.pos == "noun" and not _is_known(page, hit, index)):
        return None, index
    told, after = named_at(page, index, number_estimated(page, hit, sentence) or sentence.last)
    speaker = before_told_medium(page, told)
    if speaker != told:
        told, after = speaker, speaker.last + 1
    if hit.sense.value == "mourns" and (mourner := before_whom_he_mourns(page, told)) != told:
        return (mourner,), mourner.last + 1
    if hit.sense.mode in _TAKES_A_BODY and (addresser := before_whom_he_addresses(page, told)) != told:
        return (addresser,), addresser.last + 1
    if charges and (accused := definite_behind(page, told, after)) is not None:
        return (told._replace(last=accused - 1),), accused
    source = source_of(page, after, sentence) if hit.sense.mode == "relay" or hit.sense.form in _TAKES_OVER else None
    if hit.sense.mode != "relay" and source is not None and not (source == after + 1 and relays_another(page, told, source)):
        source = None
    if hit.sense.form == "علم":
        # علمت الوكالة من مصدر أن
        source = after + 1 if after + 1 < sentence.last and page.structure(after, "from") is not None else None
    if source is not None:
        return relayed(page, told, source, sentence)
    told, informed_of_it = informed_medium(page, before_those_informed(page, told, hit.first), hit.first)
    media, content = after_apposition(page, after, sentence.last)
    return (told, *(informed_of_it or media)), _past_the_occasion(page, hit, content, sentence)


# قال الرئيس في كلمة ألقاها أمام البرلمان بعد ساعات من القصف على كذا: so far behind a teller the words told may begin.
_TO_WORDS = 30


def _past_the_occasion(page: Page, hit: Hit, content: int, sentence: Sentence) -> int:
    """قال الرئيس في كلمة بعد قصف المدينة: "...", أكد الوزير عقب الهجوم أن: where the words told begin behind the occasion on which they were said.

    What happened before he spoke the outlet tells, so that no teller owns it. The token given where no occasion stands, or where it is what he tells.
    """
    occasion = content + (content < sentence.last and page.tokens[content].text in "،,")
    if not hit.features.startswith("v") or hit.sense.mode != "say" or occasion >= sentence.last or not _is_of_an_occasion(page, occasion):
        return content
    for at in range(occasion + 1, min(occasion + _TO_WORDS, sentence.last)):
        if opens_words(page, at) and not page.folded[at].startswith("و"):
            return at
        if page.functions[at] == "clause" or page.tokens[at].text in ".؛" or _takes_the_word(page, at):
            return content
        if _is_his_topic(page, at, occasion):
            return content
    return content


def _is_his_topic(page: Page, index: int, occasion: int) -> bool:
    """أعلن الجيش في بيان مقتل جندي وأن, قال في كلمة عن القصف: whether a deed at a token is what somebody tells: one that nothing leads to, or what he speaks about.

    What reports are about (في تغريدة بعد تقارير عن هجوم) he does not tell.
    """
    deed = page.of_kind(index, "event", "harm")
    if deed is None or not deed.features.startswith("n"):
        return False
    led = page.structure(index - 1, "topic") is not None or page.structure(index - 1, "relayed_from") is not None
    reported = any((hit := page.of_kind(at, "teller")) is not None and hit.sense.value == "report" for at in range(occasion, index))
    return (led and not reported) or (not deed.definite and not deed.proclitics and not page.functions[index - 1])


def _is_of_an_occasion(page: Page, index: int) -> bool:
    """في كلمة، خلال مؤتمر صحفي، بعد القصف: whether a token begins to say when or where somebody spoke."""
    if page.functions[index] not in ("preposition", "cause") or index + 1 >= len(page):
        return False
    spoken = is_text(page, index + 1) or page.structure(index + 1, "speech") is not None
    return spoken or page.folded[index] in page.reference.words("companion.after")


def _takes_the_word(page: Page, index: int) -> bool:
    """Whether another word of saying stands at a token; one with a pronoun (كلمة ألقاها، نشرها) says how the words came out."""
    saying = page.of_kind(index, "saying")
    return saying is not None and not saying.suffix and page.functions[index] != "cause"


def _is_each(page: Page, index: int, sentence: Sentence) -> bool:
    """كل طرف, كل جانب: one of two sides, none of which is named."""
    return index + 1 < sentence.last and page.folded[index] in page.reference.words("companion.one_side")


# تبنى الهجوم على القاعدة العسكرية في الرمادي تنظيم الدولة
_TO_OWNER = 10


def _owner_behind_the_deed(page: Page, hit: Hit, index: int, sentence: Sentence) -> Told | None:
    """تبنى الهجوم تنظيم الدولة: who owns up to a deed that stands right behind the verb, named behind it; None where the subject comes first."""
    deed = page.of_kind(index, "event") if hit.sense.mode == "own" and hit.features.startswith("v") and not hit.suffix else None
    if deed is None or deed.proclitics or not deed.features.startswith("n"):
        return None
    for at in range(deed.last + 1, min(deed.last + _TO_OWNER, sentence.last)):
        if page.tokens[at].kind == "mark" or page.functions[at] in ("that", "clause", "who"):
            return None
        name = page.actor_at.get(at)
        armed = (name is not None and not name.proclitics and page.is_armed(name)) or fighters(page, at) is not None
        if armed and page.functions[at - 1] != "preposition":
            return named_at(page, at, sentence.last)[0]
    return None


# سارعت وزارة الدفاع الروسية، في بيان، إلى التأكيد
_TO_WHO_GOES = 12


def _who_goes_on_to(page: Page, noun: int, start: int) -> Told | None:
    """سارعت الوزارة إلى التأكيد على أن, دفع موسكو إلى الإعلان عن أن: who is named behind the verb that leads to a noun of saying; None where nobody is."""
    for verb in range(noun - 1, max(start, noun - _TO_WHO_GOES) - 1, -1):
        if is_verb(page, verb):
            named = verb + 1 < noun and may_name(page, verb + 1, None)
            return named_at(page, verb + 1, noun)[0] if named else None
        if page.functions[verb] in ("that", "who"):
            return None
    return None


# The verb that carries people and things as well as words.
_CARRIED = "نقل"
# أوردت الصحيفة عن مصادر, ذكرت الوكالة عن مصدر
_TAKES_OVER = frozenset({"أورد", "ذكر"})


def _informs_a_medium(page: Page, hit: Hit, index: int, start: int, sentence: Sentence) -> tuple[Chain, int] | None:
    """مصدر أبلغ رويترز أن, أبلغ مصدر رويترز أن: who tells a medium that the verb has for its object, and the medium; None where no medium is told."""
    object_at = next((at for at in range(index, min(index + _TO_OBJECT, sentence.last)) if _is_a_named_medium(page, at)), None)
    if object_at is None or any(opens_words(page, at) or page.functions[at] for at in range(index, object_at)):
        return None
    last = page.actor_at[object_at].last
    kind = page.of_kind(object_at - 1, "teller") if object_at - 1 > index else None
    if kind is not None and kind.sense.tells == "media" and kind.sense.value is None and not kind.definite and not kind.proclitics:
        # أبلغ مسؤول موقع شفق نيوز: the word for what it is belongs to its name.
        object_at -= 1
    teller = subject_before(page, hit, start) if object_at == index else named_at(page, index, object_at)[0] if may_name(page, index, hit) else None
    behind = skip_aside(page, skip_time(page, last + 1, sentence.last), sentence.last)
    if teller is None and object_at == index and behind < sentence.last and may_name(page, behind, hit):
        # أبلغ رويترز مسؤول محلي أن: who tells may stand behind the medium too.
        told, after = named_at(page, behind, sentence.last)
        medium = Told(object_at, last)
        chain = (told,) if is_outlet(page, medium.first, medium.last) else (told, medium)
        return chain, after_apposition(page, after, sentence.last)[1]
    if teller is None or (object_at > index and teller.last != object_at - 1):
        return None
    medium = Told(object_at, last)
    content = after_apposition(page, medium.last + 1, sentence.last)[1]
    return ((teller,) if is_outlet(page, medium.first, medium.last) else (teller, medium)), content


# أبلغ مسؤول كبير في الوزارة رويترز
_TO_OBJECT = 8


def _is_a_named_medium(page: Page, index: int) -> bool:
    name = page.actor_at.get(index)
    return name is not None and not name.proclitics and page.is_medium(name)


def _past_so_called(page: Page, index: int, sentence: Sentence) -> int:
    """أعلنت ما تسمى "المقاومة", أعلن ما يعرف بـ"الجيش": where the name begins behind words that keep a distance from it; the token itself where none do."""
    so_called = page.structure(index, "so_called") if index < sentence.last else None
    name = so_called.last + 1 if so_called is not None else index
    while so_called is not None and name + 1 < sentence.last and page.folded[name] in page.reference.words("companion.under_the_name"):
        name += 1
    return name if name < sentence.last else index


def _is_addressed(page: Page, hit: Hit, index: int, sentence: Sentence) -> bool:
    """أبلغ الصحفيين مصدر, أخبرت المراسلين بأن: people in the plural of an object, to whom something is told."""
    if index + 1 >= sentence.last or not hit.features.startswith("v") or "told" not in hit.sense.needs:
        return False
    return page.folded[index].startswith("ال") and page.folded[index].endswith("ين")


def _has_no_subject_after(page: Page, hit: Hit, index: int, start: int) -> bool:
    """Participles, passives, verbs in the plural, and verbs whose subject stands before them."""
    if hit.sense.mode != "relay" and (hit.sense.pos == "participle" or _follows_its_subject(page, hit, index, start)):
        return True
    return (
        is_impersonal(page, hit) or (_agrees_in_number(page, hit) and not tells_us(page, index, hit)) or (hit.sense.mode == "accuse" and page.is_passive(hit))
    )


def _warns_himself(page: Page, hit: Hit) -> bool:
    """وأضاف أنه أنذر السكان: behind "that" with a pronoun, which is its subject, a verb of warning or threatening has whom it addresses behind it."""
    if hit.sense.mode not in _ADDRESSING or not hit.features.startswith("v") or hit.first == 0:
        return False
    return page.functions[hit.first - 1] == "that" and page.folded[hit.first - 1].endswith(("ه", "ها", "هم", "ني", "نا"))


def _is_known(page: Page, hit: Hit, index: int) -> bool:
    """Whether a noun of saying (نفي الوزارة) is followed by a known teller; one with a pronoun (نفيها) has its teller in that."""
    name = past_tag(page, index, len(page))
    return not hit.suffix and (name in page.actor_at or page.of_kind(name, "teller", "force") is not None)


def _agrees_in_number(page: Page, hit: Hit) -> bool:
    """قالوا, يقولون: a verb in the plural has its subject before it, since one before its subject stays singular."""
    folded = page.folded[hit.first]
    if hit.features[:2] == "vp" and not hit.suffix and folded.endswith("ا") and folded.removeprefix(hit.proclitics) != fold(hit.sense.form):
        return True
    return hit.features.startswith("v") and not hit.suffix and folded.endswith(("وا", "ون") if hit.features[1:2] != "p" else "وا")


def _follows_its_subject(page: Page, hit: Hit, index: int, start: int) -> bool:
    """كانت السلطات قد اتهمت, الجيش يعلن: the subject stands before the verb, so that what follows is not it."""
    perfect = hit.first > start and page.structure(hit.first - 1, "aspect") is not None
    if not perfect and hit.features[:3] == "vp3" and hit.sense.mode != "accuse" and index not in page.actor_at:
        # وكان العراق أعلن النصر: the subject stands between the two verbs.
        if not any(page.structure(at, "aspect") is not None for at in range(max(start, hit.first - _TO_ASPECT), hit.first)):
            return False
        before = subject_before(page, hit, start)
        return before is not None and before.first > 0 and page.structure(before.first - 1, "aspect") is not None
    if hit.sense.mode == "accuse" and hit.features[1:2] == "r" and (index in page.actor_at or fighters(page, index) is not None):
        # قصف على السوق والجيش يتهم الحركة: right behind its subject a verb of accusing leads to whom it accuses.
        before = subject_before(page, hit, start)
        return before is not None and before.last == hit.first - 1
    if not perfect and (hit.features[1:2] != "r" or index in page.actor_at):
        return False
    return subject_before(page, hit, start) is not None


# وكانت وزارة الدفاع الروسية أعلنت
_TO_ASPECT = 10


def _last_word(page: Page, index: int) -> int:
    """The last word at or before a token that is neither a mark nor of a time (اتهمت الوزارة، الأحد، القوات)."""
    while page.tokens[index].kind == "mark" or index in page.in_time:
        index -= 1
    return index
