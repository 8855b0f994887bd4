"""Subjects that stand before their verb of saying: in headlines, after كان, before relative clauses, at the head of a sentence."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.stops import ends_clause
from marsad.extract.rules.tellers.naming import is_text, named_at, proclitics_at
from marsad.extract.rules.tellers.persons import MOST_NAMES, may_be_name
from marsad.extract.rules.tellers.scopes import Told
from marsad.reference.lexicon import Hit

_FARTHEST_SUBJECT = 14


def subject_before(page: Page, hit: Hit, start: int) -> Told | None:
    """The subject that stands before its verb, as in headlines and after كان: one phrase that reaches to the verb."""
    verbal = hit.features.startswith("v") or hit.sense.pos == "phrase"
    if not verbal or hit.proclitics.startswith(("و", "ف", "ل")) or hit.features[2:3] == "1":
        return None
    aspect = page.structure(hit.first - 1, "aspect") if hit.first > start else None
    if aspect is not None and aspect.proclitics in ("و", "ف") and page.functions[hit.first - 1] != "clause":
        # وقد أعلنت إيران: a new clause, whose subject follows.
        return None
    if _is_his_own(page, hit, start):
        return None
    subject = _joined_to_another_deed(page, hit, start)
    if subject is not None:
        return subject
    published: Told | None = None
    for first in range(hit.first - 1, max(start, hit.first - _FARTHEST_SUBJECT) - 1, -1):
        if _is_was_before_has(page, first):
            continue
        if page.functions[first] == "that" or page.tokens[first].text in ".:|؛" or is_verb(page, first):
            break
        if page.functions[first] == "clause":
            break
        people = page.of_kind(first, "people")
        plural = page.folded[hit.first].endswith(("وا", "ون"))
        # إن المسلحين هددوا, إن مسلحين هددوا
        met = people is not None and (people.definite or plural) and first > start and page.functions[first - 1] == "that"
        # المتمردون يتهمون الجيش
        speaks = hit.sense.role == "speech" or (plural and people is not None and people.definite)
        heads = people is not None and speaks and _opens_a_clause(page, first, start)
        met = met or heads
        if first not in page.actor_at and not page.of_kind(first, "teller", "force") and not met:
            continue
        if _is_given_out(page, first):
            # أصدرت الوزارة بيانا دانت فيه: the statement is the object of the verb before it.
            if _is_published(page, first):
                published = named_at(page, first, hit.first)[0]
            continue
        if is_text(page, first) and _is_where_it_is_said(page, hit.last + 1):
            # كتب النائب تغريدة وصف فيها: who writes it speaks in it.
            return None
        if gives_it_out(page, first):
            # تقارير نشرتها صحيفة: a verb with its object's pronoun, and no bulletin of hers.
            continue
        if _is_not_there(page, first, start):
            # ليست لديها معلومات تشير إلى: what nobody has tells nothing.
            return None
        if first > start and _leads_into(page, first - 1) and not _tells_itself(page, first):
            if (
                subject is not None
                and first not in page.actor_at
                and page.folded[first - 1] != "من"
                and named_at(page, first, hit.first)[0].last >= subject.last
            ):
                # أمام مقر الوالي يطالبون: nobody inside a phrase behind a preposition speaks.
                subject = None
            continue
        told, after = named_at(page, first, hit.first)
        # مصدر ميداني فيها قال: of the body named before.
        after += after < hit.first and page.folded[after] in page.reference.words("companion.in_it")
        # مصدر داخل الجيش قال: a source inside a body, and not the body.
        inside = after < hit.first and page.of_kind(first, "teller") is not None and page.functions[after] != "preposition" and _leads_into(page, after)
        if _reaches(page, _past_giving_out(page, after, hit.first), hit.first) or ((heads or inside) and _is_where_he_is(page, after, hit.first)):
            subject = told
    if subject is not None and _is_thought_of(page, hit, subject):
        return None
    if subject is not None and (who := _judged_by_whom(page, subject.first, start)) is not None:
        return antecedent_before(page, who + 1, start)
    if subject is not None:
        subject = subject._replace(first=_with_number(page, _with_modifiers(page, subject.first, start), start))
        who = next((at for at in range(subject.first - 1, max(start, subject.first - 8) - 1, -1) if page.functions[at] in ("who", "that", "clause")), None)
        if who is not None and page.functions[who] == "who":
            # المعلومات التي نشرها الوزير تؤكد: the subject is whom the relative clause is about.
            return antecedent_before(page, who + 1, start)
    return subject or published or _person_before(page, hit, start) or _behind_was(page, hit, start) or _behind_that(page, hit, start)


# إن أحد أقرباء الضحية أخبره أن
_TO_HIS_THAT = 5


def _behind_that(page: Page, hit: Hit, start: int) -> Told | None:
    """قالت إن ابنها أخبرها أن, وأضاف أن رعاة رووا أن: whoever stands alone between "that" and a verb of speaking that has its own "that" right behind it."""
    speaks = (hit.sense.role == "speech" or "told" in hit.sense.needs) and hit.sense.value != "impersonal"
    # قيل إن: the letter before the last of its features says that a verb is passive.
    speaks = speaks and hit.features[3:4] != "s" and not page.is_passive(hit)
    if not speaks or hit.last + 1 >= len(page) or page.functions[hit.last + 1] != "that":
        return None
    last = before_aspect(page, hit.first)
    for that in range(last - 1, max(start, last - _TO_HIS_THAT) - 1, -1):
        between = that + 1
        if page.tokens[between].kind != "word" or is_verb(page, between) or between in page.in_time:
            return None
        if page.of_kind(between, "event", "harm", "means", "saying") is not None and between not in page.inside_actor:
            return None
        if page.functions[that] == "that":
            names = page.functions[between] == "" and not proclitics_at(page, between) and page.structure(between, "to_them") is None
            return Told(between, last) if names and page.folded[that] in page.reference.words("companion.plain_that") else None
        if page.functions[between] not in ("", "preposition"):
            return None
    return None


def _judged_by_whom(page: Page, first: int, start: int) -> int | None:
    """الوزير الذي وصف المسلحين بأنهم إرهابيون قال: the relative word of the clause in which somebody is judged by the noun at a token, behind "that he"; None elsewhere."""
    that = first - 1
    if that <= start or not page.folded[that].startswith(("بانه", "بانهم")):
        return None
    return next((at for at in range(that - 1, max(start, that - 8), -1) if page.functions[at] == "who"), None)


def _behind_was(page: Page, hit: Hit, start: int) -> Told | None:
    """وكانت القوى الغربية الأربع قالت، وكان الصماد قد هدد: what stands between "was" and a verb in the past is its subject, whoever that is; None
    where something has happened there, or the two verbs differ in gender."""
    if hit.features[:3] != "vp3":
        return None
    last = before_aspect(page, hit.first) if hit.first > start else start
    while last > start and (last in page.in_time or page.tokens[last].text in "،,"):
        last -= 1
    for was in range(last - 1, max(start, last - _FARTHEST_SUBJECT) - 1, -1):
        if page.tokens[was + 1].kind == "break" or page.functions[was + 1] in ("that", "who", "clause") or is_verb(page, was + 1):
            return None
        if page.of_kind(was + 1, "event", "harm", "means", "saying") is not None and was + 1 not in page.inside_actor:
            return None
        word = page.folded[was].removeprefix("و").removeprefix("ف")
        if word in page.reference.words("companion.was"):
            agree = word.endswith("ت") == page.folded[hit.first].endswith("ت")
            opens = page.functions[was + 1] == "" and page.tokens[was + 1].kind == "word" and was + 1 not in page.in_time
            # وكان غاضبا وهدد: what he was, and not who.
            return Told(was + 1, last) if agree and opens and not page.folded[was + 1].endswith("ا") else None
    return None


def before_aspect(page: Page, verb: int) -> int:
    """التي كانت قد تعهدت، التي تعهدت: the token before a verb and the words for "was" and "has" that stand before it."""
    before = verb - 1
    while before > 0 and (aspect := page.structure(before, "aspect")) is not None and not aspect.proclitics:
        before -= 1
    return before


# لا توجد أي معلومات, ليس لدى الوزارة معلومات
_TO_NOT = 4


def _is_not_there(page: Page, index: int, start: int) -> bool:
    """ليست لديها معلومات، لا توجد تقارير: whether information or reports without the article stand behind words that say that there are none."""
    teller = page.of_kind(index, "teller")
    if teller is None or teller.definite or teller.sense.value != "report":
        return False
    for before in range(index - 1, max(start, index - _TO_NOT) - 1, -1):
        if page.functions[before] in ("that", "clause", "who") or page.tokens[before].kind != "word":
            return False
        negation = page.of_kind(before, "negation")
        if negation is not None and negation.sense.value != "untrue":
            return True
    return False


def _is_was_before_has(page: Page, index: int) -> bool:
    """الرئيس كان قد هدد: "was" right before "has", behind its subject; with "and" (وكان قد) it opens a clause whose subject follows."""
    was = page.structure(index, "aspect")
    return was is not None and not was.proclitics and index + 1 < len(page) and page.structure(index + 1, "aspect") is not None


def _opens_a_clause(page: Page, index: int, start: int) -> bool:
    """لكن مدرسا قال, وكان مدرس قد قال, إلا أن مدرسا قال: whether a word stands where the subject of a clause does."""
    if index == start:
        return True
    return page.functions[index - 1] in ("clause", "that") or page.structure(index - 1, "aspect") is not None or page.structure(index - 1, "but") is not None


# قال الجيش إنه بعد تحليل حطام الطائرة "خلص إلى أن
_HIMSELF_WITHIN = 8


def _is_his_own(page: Page, hit: Hit, start: int) -> bool:
    """قال الجيش إنه بعد تحليل حطام الطائرة خلص إلى أن: whether "that he" and no verb stands before, so that he who speaks is the subject of this verb too."""
    for index in range(hit.first - 1, max(start, hit.first - _HIMSELF_WITHIN) - 1, -1):
        if page.functions[index] == "that":
            return page.folded[index].endswith(("ه", "ها", "هم", "هما")) and page.functions[index + 1] in ("cause", "preposition")
        if page.functions[index] in ("clause", "who") or page.tokens[index].text in ".:؛" or is_verb(page, index):
            return False
    return False


def _joined_to_another_deed(page: Page, hit: Hit, start: int) -> Told | None:
    """روسيا تقصف كييف وأوكرانيا تعلن: a name that "and" joins right before a verb in the singular, behind another verb of the same line, speaks alone."""
    name = page.inside_actor.get(hit.first - 1)
    if name is None or name.last != hit.first - 1 or name.proclitics != "و" or page.folded[hit.first].endswith(("ان", "ون", "وا", "تا")):
        return None
    for index in range(name.first - 1, start, -1):
        if ends_clause(page, index):
            return None
        if is_verb(page, index) and page.of_kind(index, "event") is not None:
            return Told(name.first, name.last, name.proclitics)
    return None


def _is_thought_of(page: Page, hit: Hit, subject: Told) -> bool:
    """طائرات يعتقد أنها روسية: what stands without the article before such a verb is thought of, and thinks nothing itself."""
    after = hit.last + 1
    doubts = (
        hit.sense.mode == "doubt"
        and page.folded[hit.first].startswith("ي")
        and after < len(page)
        and page.folded[after] in page.reference.words("companion.that_it_is")
    )
    return doubts and subject.last == hit.first - 1 and not page.folded[subject.first].startswith("ال") and subject.first not in page.actor_at


def _is_where_it_is_said(page: Page, index: int) -> bool:
    """Whether a preposition with a pronoun (فيها) behind a verb of saying points back at the text in which somebody else says it."""
    return index < len(page) and page.folded[index] in page.reference.words("companion.in_it")


def _is_given_out(page: Page, index: int) -> bool:
    """بيانا, مقطع فيديو: a text in the case of an object, or what is published."""
    shown = index > 0 and page.folded[index] in page.reference.words("companion.given_out")
    report = page.of_kind(index, "teller") if shown else None
    if report is not None and (report.sense.value == "report" or report.sense.tells != "media"):
        # مصادر نشرت معلومات تفيد: what is given out may itself tell.
        shown = False
    return shown or (is_text(page, index) and (page.folded[index].endswith("ا") or _is_published(page, index)))


# نشرت وزارة الدفاع الروسية على صفحتها تغريدة
_TO_PUBLISHED = 8


def _is_published(page: Page, index: int) -> bool:
    """نشرت الوزارة تغريدة تقول إن: whether a text without the article, whose case is not seen, is the object of a verb of giving out before it."""
    text = page.of_kind(index, "teller") if is_text(page, index) else None
    if text is None or text.definite or text.proclitics or not page.folded[index].endswith("ة"):
        return False
    for before in range(index - 1, max(0, index - _TO_PUBLISHED) - 1, -1):
        publishes = page.structure(before, "publishes")
        if publishes is not None:
            return not publishes.suffix and publishes.features.startswith("v") and not page.is_passive(publishes)
        if page.functions[before] in ("clause", "that", "who") or is_verb(page, before):
            return False
    return False


def gives_it_out(page: Page, index: int) -> bool:
    """نشرتها, نقلته: a verb of giving out whose object is what stands before it."""
    publishes = page.structure(index, "publishes")
    return publishes is not None and bool(publishes.suffix)


def _past_giving_out(page: Page, index: int, limit: int) -> int:
    """The token behind `which X published`, where it stands at a token without a relative pronoun; else the token itself."""
    if index + 1 >= limit or not gives_it_out(page, index):
        return index
    return phrase_end(page, index + 1, limit) + 1


def _tells_itself(page: Page, index: int) -> bool:
    """حصل على معلومات مقربة من الحزب تؤكد: indefinite news is the subject of the verb behind it, whatever governs it."""
    teller = page.of_kind(index, "teller")
    return teller is not None and not teller.definite and (teller.sense.tells in ("anonymous", "intelligence") or teller.sense.value == "report")


def _with_modifiers(page: Page, first: int, start: int) -> int:
    """Syrian state TV said: in English what qualifies the head stands before it."""
    while first > start and page.tokens[first - 1].kind == "word" and page.tokens[first - 1].text.isascii() and page.tokens[first].text.isascii():
        saying = page.of_kind(first - 1, "saying")
        also_a_noun = saying is not None and "words" in saying.sense.needs
        if page.functions[first - 1] or page.of_kind(first - 1, "event", "harm") or (is_verb(page, first - 1) and not also_a_noun):
            break
        first -= 1
    return first


def _with_number(page: Page, first: int, start: int) -> int:
    """ثلاثة مسؤولين أعلنوا, وكان ثلاثة مسؤولين قد أعلنوا: the number that stands right before many who speak belongs to them."""
    many = page.of_kind(first, "teller", "people")
    before = first - 1
    counted = many is not None and not many.definite and not many.proclitics and before >= start and before not in page.in_time
    return before if counted and (page.count_at(before) is not None or page.tokens[before].kind == "number") else first


def _reaches(page: Page, after: int, verb: int) -> bool:
    return all(
        page.tokens[index].text in '،,"»”)'
        or index in page.in_time
        or page.structure(index, "aspect")
        or _is_given_out(page, index)
        or _is_another_adjective(page, index)
        for index in range(after, verb)
    )


def _is_another_adjective(page: Page, index: int) -> bool:
    """منظمات سورية ودولية أشارت: an adjective that "and" joins to the one before, with the same ending."""
    word, before = page.folded[index], page.folded[index - 1]
    return (
        word.startswith("و")
        and not page.hits[index]
        and len(word) > _SHORTEST_ADJECTIVE
        and any(word.endswith(end) and before.endswith(end) for end in ("ية", "يون"))
    )


_SHORTEST_ADJECTIVE = 4


def _leads_into(page: Page, index: int) -> bool:
    """في الوزارة, داخل الجيش: whether a word says that what stands behind it is where somebody is."""
    return page.functions[index] == "preposition" or page.folded[index] in page.reference.words("companion.inside")


def _is_where_he_is(page: Page, after: int, verb: int) -> bool:
    """مدرس من البلدة قال, عاملة في منظمة إنسانية قالت: whether a phrase behind a preposition is all that stands between somebody and his verb."""
    if after >= verb or not _leads_into(page, after):
        return False
    return all(
        page.tokens[at].kind == "word" and page.functions[at] in ("", "preposition") and not is_verb(page, at) and page.of_kind(at, "event", "harm") is None
        for at in range(after, verb)
        if page.structure(at, "aspect") is None
    )


def _person_before(page: Page, hit: Hit, start: int) -> Told | None:
    """An unknown name alone between the start of its clause and the verb."""
    first = hit.first
    while first - 1 >= start and hit.first - first < MOST_NAMES and may_be_name(page, first - 1):
        first -= 1
    opens = (
        first == start or page.tokens[first - 1].text in ":|/،," or page.functions[first - 1] in ("clause", "that") or page.tokens[first - 1].kind == "break"
    )
    if first == hit.first or not opens or page.folded[hit.first - 1].endswith("ة"):
        return None
    if page.folded[first].endswith("ا") and first == hit.first - 1 and first > start:
        # زار موقعا يعتقد أنه: an object, which the verb behind it describes.
        return None
    if page.folded[first].startswith("ال") and first == hit.first - 1:
        # الدلائل تشير: what points at something is seldom a person.
        return None
    return Told(first, hit.first - 1)


def antecedent_before(page: Page, verb: int, start: int) -> Told | None:
    """القوات الإسرائيلية التي قالت: whom a relative clause with a verb of saying is about."""
    who = before_aspect(page, verb)
    if not _agrees_with_its_relative(page, who, verb):
        # القوات التي قال إنها مدربة: he who speaks says so of them.
        return None
    found: Told | None = None
    # الحركة، التي أعلنت مسؤوليتها: a comma may stand before the clause.
    nearest = who - 1 - (who > start and page.tokens[who - 1].text in "،,")
    place = page.in_places.get(nearest)
    if place is not None and nearest < who - 1 and place.whole[0] - 1 > start and page.folded[place.whole[0] - 1] == "في":
        # الجماعة في اليمن، التي هددت: where they are speaks for nobody.
        nearest = place.whole[0] - 2
        who = nearest + 1
    for first in range(nearest, max(start, who - 9) - 1, -1):
        if ends_clause(page, first, comma=True) or is_verb(page, first):
            break
        inside = first in page.inside_actor and first not in page.actor_at
        if not inside and (first in page.actor_at or page.of_kind(first, "teller", "force", "people") is not None):
            told, after = named_at(page, first, who)
            if after == who or all(page.tokens[at].text in '،,"»”' for at in range(after, who)):
                found = told
    return found


def _agrees_with_its_relative(page: Page, who: int, verb: int) -> bool:
    """Whether a verb has the gender of the relative pronoun before it: التي قالت، الذي قال."""
    pronoun, word = page.folded[who], page.folded[verb]
    feminine = word.endswith("ت") or word.startswith("ت")
    if pronoun == "التي":
        return feminine
    return not (pronoun == "الذي" and word.endswith("ت"))


def sentence_subject(page: Page, start: int, limit: int, *, forces: bool = False) -> Told | None:
    """وصل الوزير إلى ..., مؤكدا: whom a sentence is about, named near its beginning and after no preposition; `forces` says that a force may be meant too."""
    for first in range(start, min(start + 5, limit)):
        if page.functions[first] in ("preposition", "cause", "that") or page.tokens[first].text in "،,:":
            return None
        hit = page.of_kind(first, "teller")
        people = page.of_kind(first, "people") or (page.of_kind(first, "force") if forces else None)
        if first in page.actor_at or (hit is not None and hit.sense.strength != "weak") or (people is not None and people.definite):
            told, after = named_at(page, first, limit)
            return told if after <= limit and not told.proclitics.endswith(("ل", "ب")) else None
    return None


# جاء ذلك في مقابلة حصرية لساندرز
_TO_WHOSE_TALK = 4


def whose_talk(page: Page, start: int, limit: int) -> Told | None:
    """جاء ذلك في مقابلة لساندرز مع القناة، حيث قال, جاء ذلك في تغريدة للوزير: whose talk or text it is in which a sentence says that something came."""
    if page.structure(start, "came_in") is None:
        return None
    for talk in range(start + 1, limit - 1):
        if page.functions[talk - 1] != "preposition" or not (is_text(page, talk) or page.structure(talk, "speech") is not None):
            continue
        for first in range(talk + 1, min(talk + _TO_WHOSE_TALK, limit)):
            if page.functions[first] or page.tokens[first].kind != "word":
                return None
            if proclitics_at(page, first) == "ل" or page.folded[first].startswith("لل"):
                told, after = named_at(page, first, limit)
                return told if after <= limit else None
    return None
