"""Words of saying: whether one is used as such, who its teller is, and where the words told begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from marsad.extract.rules.page import QUOTES_CLOSE, QUOTES_OPEN, Page, Sentence
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.tellers.naming import after_apposition, antecedent_before, issuer_at, may_name, named_at, subject_before, told_to
from marsad.extract.rules.tellers.scopes import Chain, Told
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

# How far after أعرب or عبر its عن may stand, past a long title and a name.
_TO_ABOUT = 18
Standing = Literal["main", "aside", "nested"]


@dataclass(frozen=True, slots=True)
class Saying:
    """A word of saying in use: its own tellers (None where it names none) and the first token of what is told."""

    hit: Hit
    told: Chain | None
    content: int
    standing: Standing


def read_saying(page: Page, hit: Hit, start: int, sentence: Sentence) -> Saying | None:
    """A word of saying with what the grammar around it gives; None where it is not used to tell."""
    if not _tells(page, hit, sentence):
        return None
    told, content = _teller_after(page, hit, start, sentence)
    if told is None and hit.sense.pos != "participle":
        before = subject_before(page, hit, start)
        told = (before,) if before else None
    if told is None and _is_relative(page, hit, start):
        if not _has_words_at_once(page, content, sentence):
            return None
        antecedent = antecedent_before(page, hit.first, start)
        told = (antecedent,) if antecedent else None
    if told is None and hit.sense.mode == "relay" and hit.sense.pos != "participle":
        return None
    return Saying(hit, told, content, _standing(page, hit, start))


def read_report(page: Page, index: int, sentence: Sentence) -> Saying | None:
    """تقارير عن هجوم, اتهامات للجيش بقصف: a noun that tells without a verb of saying."""
    hit = page.of_kind(index, "teller")
    if hit is None or hit.sense.value != "report" or hit.suffix or _is_object(page, index):
        return None
    last = hit.last
    while last + 1 < sentence.last and not page.functions[last + 1] and page.tokens[last + 1].kind == "word" and last - hit.last < 2:
        if page.hits[last + 1] and page.hits[last + 1][0].proclitics:
            break
        last += 1
    after = last + 1
    if after >= sentence.last or not (page.structure(after, "about") or _has_preposition(page, after)):
        return None
    if any(page.of_kind(at, "negation") or page.of_kind(at, "saying") for at in range(max(sentence.first, index - 4), index)):
        return None
    return Saying(hit, (Told(index, last, hit.proclitics),), after, "aside" if _after_cause(page, index) else "nested")


def _has_preposition(page: Page, index: int) -> bool:
    actor = page.actor_at.get(index)
    if actor is not None:
        return actor.proclitics in ("ل", "ب")
    return any(hit.proclitics in ("ب", "ل") for hit in page.hits[index])


def read_came_in(page: Page, index: int, sentence: Sentence) -> Saying | None:
    """وجاء في بيان للجيش أن, جاء ذلك في تغريدة لفلان: what a text says."""
    hit = page.structure(index, "came_in")
    if hit is None or hit.suffix:
        return None
    at = index + 1
    while at < sentence.last and (page.functions[at] in ("demonstrative", "preposition") or at in page.in_time):
        at += 1
    teller = page.of_kind(at, "teller") if at < sentence.last else None
    if at < index + 2 or teller is None or teller.sense.value != "text":
        return None
    told, after = named_at(page, at, sentence.last)
    return Saying(hit, (told,), after_apposition(page, after, sentence.last)[1], "main")


def _is_object(page: Page, index: int) -> bool:
    return index > 0 and any(hit.features.startswith("v") for hit in page.hits[index - 1])


def _tells(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """Whether a word of saying is used as one: a weak one only before أن, a colon or a quotation, or right before who says it."""
    if hit.sense.value == "impersonal":
        return True
    if hit.definite or hit.suffix in ("ك", "كم", "ي") or _is_a_noun_here(page, hit) or _is_silent(page, hit) or (hit.sense.strength == "weak" and hit.suffix):
        return False
    if _adopts_a_text(page, hit):
        return False
    if hit.sense.pos == "participle" and not _is_circumstantial(page, hit):
        return False
    if hit.sense.value == "noun":
        return hit.last + 1 < sentence.last and (hit.last + 1 in page.actor_at or page.of_kind(hit.last + 1, "teller", "force") is not None)
    if hit.features.startswith("n") and hit.sense.pos not in ("participle", "phrase") and hit.sense.mode not in ("deny", "own"):
        return False
    if any(name.first <= hit.first <= name.last for name in page.actors):
        return False
    if hit.sense.strength != "weak":
        return True
    if "about" in hit.sense.needs:
        return _is_about(page, hit, sentence)
    return ("words" not in hit.sense.needs and _names_its_teller(page, hit, sentence)) or _has_words(page, hit, sentence)


def _is_a_noun_here(page: Page, hit: Hit) -> bool:
    """بناء على طلب: a word spelt like a verb right after a preposition is a noun."""
    return hit.features.startswith("v") and hit.first > 0 and not hit.proclitics and page.functions[hit.first - 1] == "preposition"


def _adopts_a_text(page: Page, hit: Hit) -> bool:
    """يتبنى المجلس بيانا: a text is adopted, and no deed is owned."""
    near = range(hit.last + 1, min(hit.last + 4, len(page)))
    return hit.sense.mode == "own" and any((teller := page.of_kind(at, "teller")) is not None and teller.sense.value == "text" for at in near)


def _is_circumstantial(page: Page, hit: Hit) -> bool:
    """مؤكدا, مؤكدة أن: a participle that goes on with the telling, not an attribute (أنباء مؤكدة) or a noun (ناقلات)."""
    folded = page.folded[hit.last]
    if folded.endswith("ا"):
        return page.structure(hit.last, "affiliated") is None
    following = hit.last + 1
    if not folded.endswith(("ة", "ين")) or following >= len(page) or (hit.first and page.of_kind(hit.first - 1, "negation", "hedge")):
        return False
    return page.functions[following] in ("that", "preposition") or page.tokens[following].text in QUOTES_OPEN or bool(page.structure(following, "his_words"))


def _is_about(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """عبر الوزير عن قلقه: the verb tells only with عن after its subject."""
    for index in range(hit.last + 1, min(hit.last + _TO_ABOUT, sentence.last)):
        if page.structure(index, "about"):
            return True
        if page.functions[index] in ("that", "clause") or page.of_kind(index, "event", "saying"):
            return False
    return False


def _names_its_teller(page: Page, hit: Hit, sentence: Sentence) -> bool:
    following = _skip_time(page, hit.last + 1, sentence.last)
    if not hit.features.startswith("v") or following >= sentence.last:
        return False
    teller = page.of_kind(following, "teller")
    if following in page.actor_at:
        return not page.actor_at[following].proclitics
    return teller is not None and not teller.proclitics and teller.sense.value not in ("text", "report")


def _has_words(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """Whether what is told follows as such: أن, a colon, or a quotation right after the word."""
    strict = "words" in hit.sense.needs
    for index in range(hit.last + 1, min(hit.last + (12 if strict else 24), sentence.last)):
        text = page.tokens[index].text
        if page.functions[index] == "that" and page.functions[index - 1] != "demonstrative":
            return True
        if text == ":" or (text in QUOTES_OPEN and index == hit.last + 1 and hit.features.startswith("v")):
            return True
        if text in ".،" and (strict or hit.sense.pos == "participle"):
            return False
        other = page.of_kind(index, "saying")
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
        if page.functions[index] == "clause" or page.tokens[index].text in ".؛":
            return False
    return False


def is_impersonal(page: Page, hit: Hit) -> bool:
    """يُذكر أن, قيل إن: nobody is named, and the outlet speaks."""
    return hit.sense.value == "impersonal" or hit.features[3:4] == "s" or page.is_passive(hit)


def _standing(page: Page, hit: Hit, start: int) -> Standing:
    """Whether a word of saying stands beside those before it, in an aside about someone, or inside what another says."""
    if hit.first == start:
        return "main"
    before = hit.first - 1
    frame = page.of_kind(before, "frame")
    if frame is not None and frame.sense.value == "postposed":
        return "main"
    if any(
        page.functions[at] == "who" or page.structure(at, "aside_opener") or page.structure(at, "what") for at in range(max(start, hit.first - 2), hit.first)
    ) or _after_cause(page, hit.first):
        return "aside"
    if hit.proclitics.startswith(("و", "ف")) or page.tokens[before].text in "،,;؛" or page.functions[before] == "clause":
        return "main"
    return "nested"


def _is_relative(page: Page, hit: Hit, start: int) -> bool:
    return hit.first > start and page.functions[hit.first - 1] == "who"


def _has_words_at_once(page: Page, content: int, sentence: Sentence) -> bool:
    """Whether a relative clause tells something (التي قالت إنه), rather than only naming who spoke (الذي تحدث أمام)."""
    for index in range(content, min(content + 6, sentence.last)):
        if page.functions[index] == "that" or page.tokens[index].text in ':«“"':
            return True
        if page.tokens[index].text in "،,":
            return False
    return False


def _after_cause(page: Page, index: int) -> bool:
    """بعد أن قالت, غداة إعلان, وسط اتهامات: the outlet puts the telling beside the happening."""
    before = index - 1
    if before >= 0 and page.functions[before] == "that":
        before -= 1
    while before > index - 4 and before > 0 and (page.functions[before] == "preposition" or before in page.in_time or page.functions[before] == "that"):
        # بعد ساعات من اتهامات
        before -= 1
    return before >= 0 and (page.functions[before] == "cause" or page.structure(before, "aside_opener") is not None)


def _teller_after(page: Page, hit: Hit, start: int, sentence: Sentence) -> tuple[Chain | None, int]:
    """The teller named after a word of saying and where what is told begins."""
    index = _skip_time(page, hit.last + 1, sentence.last)
    if index >= sentence.last or (hit.sense.pos == "participle" and hit.sense.mode != "relay") or is_impersonal(page, hit):
        return None, index
    if _agrees_in_number(page, hit):
        return None, index
    if hit.sense.mode != "relay" and _follows_its_subject(page, hit, index, start):
        return None, index
    if hit.sense.mode == "relay" and page.structure(index, "about"):
        return _relayed(page, None, index + 1, sentence)
    accused = _accused_at(page, index, sentence) if hit.sense.mode == "accuse" else None
    if accused is not None:
        subject = (Told(index, _last_word(page, accused - 1)),) if accused > index else None
        return subject, accused
    told_first = told_to(page, index, sentence.last)
    if told_first and told_first[-1].last + 1 < sentence.last and may_name(page, told_first[-1].last + 1, hit):
        told, after = named_at(page, told_first[-1].last + 1, sentence.last)
        return (told, *told_first), after_apposition(page, after, sentence.last)[1]
    if index + 1 < sentence.last and page.structure(index, "referring") and may_name(page, index + 1, None):
        index += 1
    if not may_name(page, index, hit) or (hit.sense.pos == "noun" and not _is_known(page, hit, index)):
        return None, index
    told, after = named_at(page, index, sentence.last)
    if hit.sense.mode == "relay":
        issuer = issuer_at(page, after, sentence.last) if after < sentence.last else None
        if issuer is not None:
            return _relayed(page, told, issuer, sentence)
        source = next((source for at in range(after, min(after + 8, sentence.last)) if (source := _source_after(page, at)) is not None), None)
        if source is not None:
            return _relayed(page, told, source, sentence)
    media, content = after_apposition(page, after, sentence.last)
    return (told, *media), content


def _is_known(page: Page, hit: Hit, index: int) -> bool:
    """Whether a noun of saying (نفي الوزارة) is followed by a known teller; one with a pronoun (نفيها) has its teller in that."""
    return not hit.suffix and (index in page.actor_at or page.of_kind(index, "teller", "force") is not None)


def _accused_at(page: Page, index: int, sentence: Sentence) -> int | None:
    """واتهم الجيشان إسرائيل بقصف: where the accused is named, the one after whom the words that accuse begin with ب."""
    for at in range(index, min(index + 9, sentence.last)):
        if page.functions[at] or page.of_kind(at, "event", "saying"):
            return None
        name = page.actor_at.get(at)
        body = page.of_kind(at, "force")
        if name is None and body is None:
            continue
        after = (name.last if name is not None else phrase_end(page, at, sentence.last)) + 1
        while after < sentence.last and page.tokens[after].text in QUOTES_CLOSE:
            after += 1
        if after < sentence.last and (_has_clitic(page, after, "ب") or page.structure(after, "responsibility")):
            return at
    return None


def _has_clitic(page: Page, index: int, clitic: str) -> bool:
    return any(hit.proclitics == clitic for hit in page.hits[index]) or (not page.hits[index] and page.folded[index].startswith(clitic))


def _source_after(page: Page, index: int) -> int | None:
    """The token after عن or على لسان, with which a relay names whom it is from."""
    if page.structure(index, "about"):
        return index + 1
    frame = page.of_kind(index, "frame")
    return frame.last + 1 if frame is not None and frame.sense.value == "own_mouth" else None


def _agrees_in_number(page: Page, hit: Hit) -> bool:
    """قالوا, يقولون: a verb in the plural has its subject before it, since one before its subject stays singular."""
    folded = page.folded[hit.first]
    if hit.features[:2] == "vp" and not hit.suffix and folded.endswith("ا") and folded.removeprefix(hit.proclitics) != fold(hit.sense.form):
        return True
    return hit.features.startswith("v") and not hit.suffix and folded.endswith(("وا", "ون") if hit.features[1:2] != "p" else "وا")


def _follows_its_subject(page: Page, hit: Hit, index: int, start: int) -> bool:
    """كانت السلطات قد اتهمت, الجيش يعلن: the subject stands before the verb, so that what follows is not it."""
    perfect = hit.first > start and page.structure(hit.first - 1, "aspect") is not None
    if not perfect and (hit.features[1:2] != "r" or index in page.actor_at):
        return False
    return subject_before(page, hit, start) is not None


def _last_word(page: Page, index: int) -> int:
    while page.tokens[index].kind == "mark":
        index -= 1
    return index


def _relayed(page: Page, outer: Told | None, index: int, sentence: Sentence) -> tuple[Chain | None, int]:
    outer_chain = (outer,) if outer else ()
    if index >= sentence.last or not may_name(page, index, None):
        # An unknown person is named as one that something is relayed from.
        last = phrase_end(page, index, sentence.last) if index < sentence.last and not page.hits[index] and page.tokens[index].kind == "word" else None
        if last is None:
            return (outer_chain or None), index
        return (Told(index, last), *outer_chain), last + 1
    inner, after = named_at(page, index, sentence.last)
    if after < sentence.last and page.structure(after, "his_words"):
        after += 1
    media, content = after_apposition(page, after, sentence.last)
    return (inner, *media, *outer_chain), content


def _skip_time(page: Page, index: int, limit: int) -> int:
    while index < limit and not _is_name_like_a_month(page, index) and _in_time(page, index, limit):
        index += 1
    if index < limit and index - 1 in page.in_time and page.tokens[index].text in "،,":
        index += 1
    return index


def _in_time(page: Page, index: int, limit: int) -> bool:
    return index in page.in_time or (page.tokens[index].text in "،," and index + 1 < limit and index + 1 in page.in_time)


def _is_name_like_a_month(page: Page, index: int) -> bool:
    """قالت ماي: a month by itself is no time when."""
    return any(time.first_token == time.last_token == index and time.date is not None and time.date[0] is None and time.date[2] is None for time in page.times)
