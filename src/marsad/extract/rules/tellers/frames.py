"""Tellers that a frame names beside what is told: بحسب فلان, كما أعلن فلان."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from marsad.extract.rules.deeds import looks_like_a_deed
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.tellers.media import informed_medium, is_outlet, told_to
from marsad.extract.rules.tellers.naming import may_name, named_at, proclitics_at
from marsad.extract.rules.tellers.openings import opens_words, skip_time
from marsad.extract.rules.tellers.persons import MOST_NAMES, may_be_name, person_end
from marsad.extract.rules.tellers.scopes import Chain, Scope, Told, with_links
from marsad.extract.rules.tellers.subjects import gives_it_out


class Frame(NamedTuple):
    """The tellers of a frame, the token that it starts with and the last token of its names.

    `role` is "source" where the teller has it from them (نقلا عن), "own_mouth" where they speak for him (على لسان), else None.
    """

    chain: Chain
    first: int
    last: int
    role: str | None


def read_frames(page: Page, start: int, sentence: Sentence) -> list[Frame]:
    frames = (_according(page, index, sentence) or _as_said(page, index, sentence) for index in page.starting("frame", start, sentence.last))
    return [frame for frame in (*frames, _credited(page, sentence)) if frame is not None]


def _is_followed(page: Page, index: int, sentence: Sentence) -> bool:
    """وفقا لأوامر القيادة, وفق خطة الجيش: what one acts by, and nobody's words."""
    if index >= sentence.last or page.of_kind(index, "teller") is not None:
        return False
    word = page.folded[index].removeprefix("و")
    bare = word.removeprefix("لل") if word.startswith("لل") else word.removeprefix("ال")
    return not {word, bare, word.removeprefix("ل")}.isdisjoint(page.reference.words("companion.followed"))


def _according(page: Page, index: int, sentence: Sentence) -> Frame | None:
    """بحسب فلان، وفقا لما نقلته وكالة عن فلان، المصدر: فلان."""
    hit = page.of_kind(index, "frame")
    if hit is None or hit.sense.mode != "according":
        return None
    if hit.sense.value == "credit" and page.tokens[min(index + 1, len(page) - 1)].text != ":":
        return None
    at = hit.last + 1
    while at < sentence.last and (page.functions[at] == "preposition" or _is_what(page, at) or page.structure(at, "to") or page.tokens[at].text == ":"):
        at += 1
    at = past_figures(page, at, sentence)
    if _is_followed(page, at, sentence):
        return None
    tells = at < sentence.last and ((page.of_kind(at, "saying") is not None and is_verb(page, at)) or _tells_behind_what(page, at))
    relayed = tells or (at < sentence.last and gives_it_out(page, at))
    at += relayed
    while relayed and at < sentence.last and (page.functions[at] == "preposition" or page.structure(at, "of_it") or _says_how(page, at)):
        # بحسب ما أفادت به القناة, وفق ما ذكر وقتها ناشطون
        at += 1
    media, at = _past_what_is_beside(page, at, sentence) if relayed else ((), at)
    unknown = hit.sense.value != "credit" and not page.folded[min(at, len(page) - 1)].startswith("ال")
    closing = _closing_name(page, at, sentence) if relayed and unknown else None
    if closing is not None:
        return Frame((Told(at, closing),), index, closing, hit.sense.value)
    official = _official_figures(page, at, sentence)
    if official is not None:
        return Frame((official,), index, official.last, hit.sense.value)
    known = at < sentence.last and (may_name(page, at, None) or (unknown and person_end(page, at, led=True) is not None))
    if not known and not (tells and _is_its_subject(page, at, sentence)):
        return None
    told, after = named_at(page, at, sentence.last)
    told, informed_of_it = informed_medium(page, told, at - 1) if relayed else (told, ())
    media = media or informed_of_it
    chain: Chain = (told,)
    if after + 1 < sentence.last and page.structure(after, "relayed_from") and may_name(page, after + 1, None):
        inner, _ = named_at(page, after + 1, sentence.last)
        chain, told = (inner, told), inner
    elif relayed:
        # وفق ما قال مصدر لوكالة كذا
        chain = (told, *media, *told_to(page, after, sentence.last))
    chain = tuple(link for link in chain if not is_outlet(page, link.first, link.last))
    return Frame(chain, index, max(link.last for link in (*chain, told)), hit.sense.value) if chain else None


def _is_what(page: Page, index: int) -> bool:
    """وفق ما أعلنت; ماي in وحسب ماي is a name."""
    what = page.structure(index, "what")
    return what is not None and not what.suffix


def _tells_behind_what(page: Page, index: int) -> bool:
    """وفق ما شاهد مراسل الوكالة, بحسب ما بينت الوزارة: whether a verb of another sense too stands behind "what" and tells there."""
    return page.folded[index] in page.reference.words("companion.tells_in_a_frame") and page.folded[index - 1].endswith("ما")


def _is_its_subject(page: Page, index: int, sentence: Sentence) -> bool:
    """وفق ما روى حفار قبور, على ما قال أحد الجرحى: whether a noun that no list of tellers has is who tells, since "what" is all that the verb before it has for an object."""
    if index >= sentence.last or page.tokens[index].kind != "word" or page.functions[index] or index in page.in_time or is_verb(page, index):
        return False
    if page.functions[index - 1] == "preposition" and page.structure(index - 1, "referring") is None:
        return False
    if (
        page.structure(index, "to") is not None
        or page.folded[index].endswith("ا")
        or page.of_kind(index, "negation", "frame") is not None
        or _says_how(page, index)
    ):
        return False
    return not proclitics_at(page, index) and not page.folded[index].startswith(("لل", "بال"))


def _says_how(page: Page, index: int) -> bool:
    """Whether a token is an adverb that stands between a verb of saying and who says it."""
    how = page.structure(index, "adverb")
    return how is not None and how.sense.mode == "between"


def _past_what_is_beside(page: Page, at: int, sentence: Sentence) -> tuple[Chain, int]:
    """وفق ما أعلن الأربعاء حاكم المنطقة, على ما قال لوكالة كذا مسعف, على ما أبلغ وكالة كذا مسعف: the media told between a verb and who tells, and where he is named."""
    behind = skip_time(page, at, sentence.last)
    if behind >= sentence.last:
        return (), at
    if page.structure(behind, "to_them") is not None or page.structure(behind, "referring") is not None:
        behind += 1
    media = told_to(page, behind, sentence.last)
    name = page.actor_at.get(behind)
    if not media and name is not None and page.is_medium(name) and not name.proclitics and _tells_whom(page, at - 1):
        media = (Told(name.first, name.last),)
    after = skip_time(page, media[-1].last + 1, sentence.last) if media else behind
    if after >= sentence.last or not (may_name(page, after, None) or person_end(page, after) is not None):
        return (), at if media else behind
    return tuple(link for link in media if not is_outlet(page, link.first, link.last)), after


def _tells_whom(page: Page, verb: int) -> bool:
    """أبلغ، أخبر: whether a verb takes whom it tells for its object."""
    saying = page.of_kind(verb, "saying")
    return saying is not None and "told" in saying.sense.needs


# حصيلة سابقة للمرصد: so far behind the word for figures stands whose they are.
_WHOSE_WITHIN = 4


def past_figures(page: Page, at: int, sentence: Sentence) -> int:
    """وفق أرقام الوزارة، وفق آخر حصيلة سابقة للمرصد: where he is named whose figures or words a frame goes by; the token itself where none are."""
    latest = page.reference.words("companion.latest")
    # وفقا لآخر حصيلة
    figures = at + 1 if at < len(page) and (page.folded[at] in latest or page.folded[at].removeprefix("ل") in latest) else at
    whose = page.structure(figures, "told_by") if figures + 1 < sentence.last else None
    if whose is None or (whose.definite and figures == at and not page.hits[figures + 1]):
        return at
    given = _gives_them_out(page, figures + 1, sentence)
    if given is not None:
        return given
    for index in range(figures + 1, min(figures + 1 + _WHOSE_WITHIN, sentence.last)):
        if page.tokens[index].kind != "word" or page.functions[index]:
            break
        if proclitics_at(page, index) == "ل" and may_name(page, index, None):
            return index
    return figures + 1 if may_name(page, figures + 1, None) else at


def _official_figures(page: Page, at: int, sentence: Sentence) -> Told | None:
    """بحسب أرقام رسمية, وفق حصيلة حكومية: figures that are said to be official, and nobody's by name; None for others."""
    figures = page.structure(at, "told_by") if at + 1 < sentence.last else None
    last = at + 1
    if figures is None or figures.definite or figures.suffix:
        return None
    while last + 1 < sentence.last and page.folded[last] not in page.reference.words("companion.official") and last - at < 2:
        last += 1
    if page.folded[last] not in page.reference.words("companion.official"):
        return None
    while last + 1 < sentence.last and last + 1 in page.adjective_at:
        last += 1
    return Told(at, last, figures.proclitics)


def whose_words(page: Page, index: int, sentence: Sentence) -> int:
    """تشير تقديرات الأمم المتحدة إلى أن, تؤكد شهادات ناجين أن: where he is named whose figures or words tell; the token itself where none do, or nobody is named."""
    if index >= sentence.last or page.structure(index, "told_by") is None:
        return index
    owner = past_figures(page, index, sentence)
    named = owner < sentence.last and owner not in page.adjective_at and (owner in page.actor_at or page.of_kind(owner, "teller", "people") is not None)
    return owner if named else index


def _gives_them_out(page: Page, first: int, sentence: Sentence) -> int | None:
    """حصيلة نشرتها الوزارة, حصيلة أولية قدمها لنا الحاكم: who gave figures out is named behind the verb whose object they are; None where no such verb stands there."""
    for verb in range(first, min(first + 3, sentence.last - 1)):
        saying = page.of_kind(verb, "saying")
        if (
            gives_it_out(page, verb)
            or (saying is not None and saying.suffix and is_verb(page, verb))
            or page.folded[verb] in page.reference.words("companion.gave_it")
        ):
            name = verb + 1 + (page.structure(verb + 1, "to_them") is not None or page.structure(verb + 1, "referring") is not None)
            return name if name < sentence.last and may_name(page, name, None) else None
        if page.functions[verb] or page.tokens[verb].kind != "word":
            return None
    return None


def _closing_name(page: Page, at: int, sentence: Sentence) -> int | None:
    """حسبما قال فلان الفلاني: the last token of an unknown person's name of two words or more that ends the sentence; None for other words."""
    last = at
    while last < sentence.last and last - at < MOST_NAMES and (may_be_name(page, last) or (last > at and page.structure(last - 1, "name_head") is not None)):
        last += 1
    ends = last >= sentence.last or page.tokens[last].text in ".،," or page.tokens[last].kind == "break"
    return last - 1 if ends and last - at > 1 else None


def _credited(page: Page, sentence: Sentence) -> Frame | None:
    """انفجار في كركوك (رويترز): a medium alone in brackets at the end of a sentence."""
    dash = _after_a_dash(page, sentence)
    if dash is not None:
        return dash
    close = sentence.last - 1
    while close > sentence.first and page.tokens[close].text != ")" and page.tokens[close].kind != "word":
        close -= 1
    if page.tokens[close].text != ")":
        return None
    opening = next((at for at in range(close - 1, max(sentence.first, close - _LONGEST_CREDIT) - 1, -1) if page.tokens[at].text == "("), None)
    if opening is None or opening < sentence.first + 2:
        return None
    before = page.inside_actor.get(opening - 1)
    if page.of_kind(opening - 1, "teller") is not None or (before is not None and page.is_medium(before)):
        # مراسل الوكالة (رويترز): another name of the one before.
        return None
    told, after = named_at(page, opening + 1, close)
    if after != close or not is_of_a_medium(page, told) or is_outlet(page, told.first, told.last):
        return None
    return Frame((told,), opening, close, None)


_LONGEST_CREDIT = 7


def _after_a_dash(page: Page, sentence: Sentence) -> Frame | None:
    """انفجار في كركوك - رويترز, سقوط جرحى - مدير المستشفى: who tells alone behind a dash at the end of a line of news."""
    for dash in range(sentence.last - 2, max(sentence.first + 2, sentence.last - _LONGEST_CREDIT), -1):
        if page.tokens[dash].text in "-–—" and page.tokens[dash - 1].end < page.tokens[dash].start < page.tokens[dash + 1].start - 1:
            told, after = named_at(page, dash + 1, sentence.last)
            named = is_of_a_medium(page, told) or _holds_an_office(page, told) or _is_a_body_without_arms(page, told)
            ends = all(page.tokens[at].kind != "word" and page.tokens[at].text not in "،,:()" for at in range(after, sentence.last))
            credited = (ends or page.tokens[after].text == "|") and named and not is_outlet(page, told.first, told.last)
            return Frame((told,), dash, told.last, None) if credited else None
    return None


def _is_a_body_without_arms(page: Page, told: Told) -> bool:
    """الصليب الأحمر، اليونيسف: a body known by name that is no side in a war; of two sides a dash may tell too (الجيش - الدعم السريع)."""
    name = page.actor_at.get(told.first)
    return name is not None and name.last == told.last and not name.proclitics and page.names_a_body(name) and not page.is_armed(name)


def _holds_an_office(page: Page, told: Told) -> bool:
    """مدير المستشفى، الدفاع المدني، سكان: a word for somebody who tells, which stands for no building, no one hurt and no kind of people."""
    teller = page.of_kind(told.first, "teller")
    if teller is None or teller.proclitics or teller.sense.value not in (None, "correspondent", "person"):
        return False
    return teller.sense.strength != "weak" or not (page.of_kind(told.first, "object", "harm_cue", "harm", "place_word") or told.first in page.in_places)


def _as_said(page: Page, index: int, sentence: Sentence) -> Frame | None:
    """كما أعلن فلان, كما جاء في بيان لفلان at the end of what is told: the words before are the teller's."""
    hit = page.of_kind(index, "frame")
    if hit is None or hit.sense.mode != "as" or hit.sense.value != "postposed" or index <= sentence.first + 3:
        return None
    at = hit.last + 1
    saying = page.of_kind(at, "saying") if at < sentence.last else None
    confided = at < sentence.last and (_tells_behind_what(page, at) or page.folded[at] in page.reference.words("companion.confided"))
    if at >= sentence.last or not (saying or page.structure(at, "came_in") or confided) or (saying is not None and saying.sense.mode in _TELL_OF_THEIR_OWN):
        return None
    speaks = confided or (saying is not None and (saying.sense.role == "speech" or hit.last > hit.first))
    at += 1
    while at < sentence.last and page.functions[at] in ("preposition", "demonstrative"):
        at += 1
    beside, at = _past_what_is_beside(page, at, sentence)
    closing = _closing_name(page, at, sentence)
    if closing is not None and not may_name(page, at, None) and not page.folded[at].startswith("ال"):
        return Frame((Told(at, closing), *beside), index, closing, None)
    if at >= sentence.last or not (may_name(page, at, None) or (speaks and _is_its_subject(page, at, sentence))):
        return None
    told, after = named_at(page, at, sentence.last)
    if saying is not None and saying.sense.mode in _OF_WHAT_MAY_COME and _has_its_object(page, after, sentence):
        return None
    told, informed_of_it = informed_medium(page, told, at - 1)
    media = (*beside, *informed_of_it, *told_to(page, after, sentence.last))
    after = media[-1].last + 1 if media and not beside else after
    closes = _ends_soon(page, after, sentence) or _is_described(page, told, after, index)
    return Frame((told, *media), index, after - 1, None) if closes else None


def _is_described(page: Page, told: Told, after: int, first: int) -> bool:
    """بحسب شهود تحدثوا عن حريق, بحسب سكان فروا من البلدة: right behind an indefinite name a verb without "and" says more of him, and tells nothing itself.

    Behind a comma before the frame any bare word may be such a verb (، بحسب ممرضة في المستشفى عالجت ستة): what was told is complete there.
    """
    if after >= len(page) or told.first in page.actor_at or page.folded[told.first].removeprefix(told.proclitics).startswith("ال"):
        return False
    if any(hit.features.startswith("v") and not hit.proclitics for hit in page.hits[after]) or looks_like_a_deed(page.folded[after]):
        return True
    return first > 0 and page.tokens[first - 1].text in "،," and _tells_nothing_from(page, after)


def _tells_nothing_from(page: Page, after: int) -> bool:
    """Whether a word behind who tells begins neither what is told nor another clause, and no "that" stands before the next mark."""
    if (
        page.tokens[after].kind != "word"
        or page.functions[after] not in ("", "preposition", "demonstrative")
        or page.structure(after, "relayed_from") is not None
    ):
        return False
    if page.folded[after].startswith(("ال", "و", "ف", "ب", "ل")) and page.functions[after] != "preposition":
        return False
    if page.of_kind(after, "event", "harm", "people", "object", "frame") is not None or page.count_at(after) is not None:
        return False
    for at in range(after, len(page)):
        if page.tokens[at].kind != "word":
            return page.tokens[at].text != ":"
        if page.functions[at] == "that":
            return False
    return True


# كما نفى الجيش: another who denies or accuses tells something more, and nothing of what stands before.
_TELL_OF_THEIR_OWN = frozenset({"deny", "accuse"})
# كما تخشى الحكومة عودة المقاتلين: what is feared or expected stands behind, and who fears it tells nothing of what stands before.
_OF_WHAT_MAY_COME = frozenset({"warn", "threaten", "predict", "order"})


def _has_its_object(page: Page, index: int, sentence: Sentence) -> bool:
    """Whether a bare noun stands right behind who tells: no time, no preposition and no mark."""
    return index < sentence.last and page.tokens[index].kind == "word" and not page.functions[index] and index not in page.in_time


# وفق ما أعلنت الوزارة في بيان بثه التلفزيون الرسمي مساء الأربعاء
_CLOSING_WORDS = 10


def _ends_soon(page: Page, after: int, sentence: Sentence) -> bool:
    """Whether nothing more is told after a name but a time or a phrase of a few words that belongs to it."""
    if after < sentence.last and (goes_on := page.of_kind(after, "saying")) is not None and goes_on.sense.pos == "participle" and not goes_on.proclitics:
        # بحسب القناة مشيرة إلى مقتل اثنين: what a participle goes on with is the same teller's.
        return True
    if after + 1 < sentence.last and page.functions[after] == "who":
        # وفق المصادر التي أشارت أيضا إلى, بحسب الشرطة التي لم تذكر تفاصيل: what is said of them is told behind their name.
        return True
    if after < sentence.last and page.folded[after] in page.reference.words("companion.would_rather"):
        return True
    if after < sentence.last and is_verb(page, after) and page.of_kind(after, "event", "harm") is None and page.functions[after - 1] != "clause":
        # مصدر طلب عدم كشف هويته, منظمة اتهمت الجيش: a clause without a relative word is about who was named.
        return True
    for at in range(after, min(after + _CLOSING_WORDS, sentence.last)):
        if page.tokens[at].text in "،,؛." or page.functions[at] == "clause":
            return True
        if page.structure(at, "publishes"):
            # في بيان بثه التلفزيون: where the words came out.
            continue
        if page.functions[at] == "that" or page.tokens[at].text == ":" or page.of_kind(at, "event", "harm", "saying"):
            return False
    return after + _CLOSING_WORDS >= sentence.last


def add_frames(page: Page, start: int, sentence: Sentence, found: list[Scope], frames: list[Frame]) -> list[Scope]:
    """The scopes with the tellers of frames: as outer links of what the frame follows, or alone over its clause."""
    for frame in frames:
        if frame.role != "source":
            # كما قصفوا كذا، حسب فلان: who is named goes before who went on.
            found = [scope for scope in found if scope.verb is None or page.of_kind(scope.verb, "frame") is None or not scope.covers(frame.first)]
        opens = frame.first - start <= 2
        spoken = any(scope.verb is not None and scope.chain and scope.covers(frame.first) for scope in found)
        leads = spoken and frame.last + 1 < sentence.last and opens_words(page, frame.last + 1)
        closes = _ends_soon(page, frame.last + 1, sentence) or _is_described(page, frame.chain[0], frame.last + 1, frame.first)
        if not opens and frame.role != "source" and not leads and not closes:
            # أودى بحسب مسعفين بعشرات: a frame in the midst of a clause speaks for the rest of it only.
            found = [*found, Scope(frame.last + 1, _part_end(page, frame.last + 1, sentence), frame.chain, "say", frame.first, nested=True)]
            continue
        where = None if opens or frame.role is not None else _where_before(page, frame, start)
        if where is not None:
            # قصف سوقا في الفاشر حيث قتل عشرون الأسبوع الماضي بحسب الأمم المتحدة
            found = [*found, Scope(where, frame.first - 1, frame.chain, "say", frame.first, nested=True)]
            continue
        whole = frame.role == "source" or is_of_a_medium(page, frame.chain[-1])
        relative = None if opens or whole or frame.role is not None else _relative_before(page, frame, found)
        if relative is not None:
            # عن الهجوم الذي أوقع أربعين قتيلا بحسب المرصد: at the end of a relative clause a frame speaks for that.
            found = [*found, Scope(relative, frame.first - 1, frame.chain, "say", frame.first, nested=True)]
            continue
        told = [
            scope
            for scope in found
            if scope.verb is not None
            and (scope.chain or _names_nobody(page, scope.verb))
            and (opens or (scope.verb < frame.first and (frame.first <= scope.last + 1 or whole)))
        ]
        if told:
            found = [_linked(page, scope, frame) if scope in told else _passed_on(page, scope, told, frame) for scope in found]
            if (opens and frame.role is None) or _speak_in_passing(page, told, start):
                # وبحسب المصادر، فإن المسلحين هاجموا القرية، وطلبوا من أهلها: what stands before the next word of saying is theirs too.
                first, last = _clause_around(page, frame, start, sentence, found)
                found = [Scope(first, last, frame.chain, "say", frame.first), *found]
        else:
            first, last = _clause_around(page, frame, start, sentence, found)
            outer = next((scope.chain for scope in found if scope.verb is None), ())
            found = [Scope(first, last, with_links(page, frame.chain, outer), "say", frame.first), *found]
    return found


def _names_nobody(page: Page, verb: int) -> bool:
    """يذكر أن عشرة قتلوا في القصف، وفقا للشرطة, ويتوقع أن يغادر المسلحون، بحسب الصحيفة: whether words of saying that may name nobody stand at a token, so that
    a frame tells what they lead to."""
    return any(hit.sense.value == "impersonal" or hit.sense.mode in _THOUGHT for hit in page.hits[verb])


_THOUGHT = frozenset({"predict", "doubt"})


def _speak_in_passing(page: Page, told: list[Scope], start: int) -> bool:
    """هاجم مسلحون موقعا يعتقد أنه مخزن، وفق الشرطة: whether all words of saying before a frame are what nobody in particular thinks or expects in a clause
    about something named before, so that the frame speaks for what stands before them too."""
    return all(scope.verb is not None and scope.verb > start and not scope.chain for scope in told)


def _where_before(page: Page, frame: Frame, start: int) -> int | None:
    """Where a clause with حيث begins that tells in the past, with its own time, what else happened at a place, at whose end a frame
    stands without a comma; None where none does."""
    for index in range(frame.first - 1, start + 2, -1):
        if page.tokens[index].text in '،,؛:.«»“”"' or page.functions[index] in ("that", "who"):
            return None
        if page.folded[index] in page.reference.words("companion.and_where"):
            done = any(hit.sense.kind in ("event", "harm") and hit.features[:3] == "vp3" for hit in page.hits[index + 1])
            return index if done and any(at in page.in_time for at in range(index, frame.first)) else None
    return None


def _relative_before(page: Page, frame: Frame, found: list[Scope]) -> int | None:
    """Where a relative clause inside what another tells begins, at whose end a frame stands; None where no such clause reaches to it."""
    scope = next((scope for scope in reversed(found) if scope.verb is not None and scope.chain and scope.verb < frame.first <= scope.last + 1), None)
    if scope is None:
        return None
    for index in range(frame.first - 1, scope.first, -1):
        if page.tokens[index].text in '،,؛:.«»“”"' or page.functions[index] in ("clause", "that"):
            return None
        if page.functions[index] == "who":
            return index
        if _is_said_of_a_deed(page, index):
            return index - 1
    return None


def _is_said_of_a_deed(page: Page, index: int) -> bool:
    """بعد معارك أوقعت عشرات القتلى: a verb in the past right behind a happening without the article, which says more of it, behind a word for when or why."""
    deed = page.of_kind(index - 1, "event")
    verb = any(hit.features[:3] == "vp3" and not hit.proclitics for hit in page.hits[index])
    if not verb or deed is None or deed.definite or deed.proclitics or not deed.features.startswith("n"):
        return False
    return any(page.functions[at] == "cause" for at in range(max(0, index - 1 - _TO_CAUSE), index - 1))


# بعد أسابيع من معارك أوقعت
_TO_CAUSE = 3


def is_of_a_medium(page: Page, told: Told) -> bool:
    """حسبما أوردت رويترز at the end credits an agency with all of the sentence, whoever speaks in its clauses."""
    if told.first in page.actor_at:
        return page.is_medium(page.actor_at[told.first])
    teller = page.of_kind(told.first, "teller")
    return teller is not None and teller.sense.tells == "media" and teller.sense.value not in ("text", "report", "person")


def _linked(page: Page, scope: Scope, frame: Frame) -> Scope:
    if frame.role == "own_mouth":
        return scope
    if frame.role == "source":
        return replace(scope, chain=with_links(page, frame.chain, scope.chain))
    return replace(scope, chain=with_links(page, scope.chain, frame.chain))


def _passed_on(page: Page, scope: Scope, told: list[Scope], frame: Frame) -> Scope:
    """ذكرت الصحيفة، نقلا عن الوكالة، أن شاهدا قال إن: who a teller has it from stands between him and whom he lets speak behind the frame."""
    outer = next((other.chain for other in told if other.covers(scope.first) and len(other.chain) < len(scope.chain)), ())
    if frame.role != "source" or not outer or scope.verb is None or scope.verb < frame.first or scope.chain[-len(outer) :] != outer:
        return scope
    return replace(scope, chain=with_links(page, (*scope.chain[: -len(outer)], *frame.chain), outer))


def _clause_around(page: Page, frame: Frame, start: int, sentence: Sentence, found: list[Scope]) -> tuple[int, int]:
    """The words that a frame tells: its sentence, or the part of it between two words with which another speaker takes over."""
    first, last = start, sentence.last - 1
    for index in range(start, sentence.last):
        if page.functions[index] == "clause" and not page.quoted[index] and not _is_weak(page, index):
            if index < frame.first and _goes_on_counting(page, index, frame.first):
                continue
            if index < frame.first:
                first = index
            elif index > frame.last + 1:
                last = min(last, index - 1)
    return first, last


def _goes_on_counting(page: Page, clause: int, end: int) -> bool:
    """ارتفعت الحصيلة إلى 150 قتيلا، فيما أصيب ألف، بحسب ناشطين; قتل بينما كان في بيته، بحسب ناشطين: a clause that tells nothing new, or only the
    wounded, has no teller of its own."""
    between = range(clause + 1, end)
    if page.folded[clause] not in page.reference.words("companion.meanwhile") or any(_says_there(page, index, end) for index in between):
        return False
    harm = any(page.of_kind(index, "harm") for index in between) or page.folded[clause] != "كما"
    return harm and not any(page.of_kind(index, "event") and not page.of_kind(index, "harm") for index in between)


def _says_there(page: Page, index: int, end: int) -> bool:
    """Whether a word of saying stands at a token; in نقل سبعة جرحى it carries the wounded, who stand right behind it."""
    saying = page.of_kind(index, "saying")
    if saying is None or saying.sense.mode != "relay":
        return saying is not None
    return not any(page.of_kind(at, "harm") is not None for at in range(index + 1, min(index + _TO_WOUNDED, end)))


# نقل أكثر من سبعين جريحا
_TO_WOUNDED = 5


def _part_end(page: Page, first: int, sentence: Sentence) -> int:
    return next((at - 1 for at in range(first, sentence.last) if page.tokens[at].text in "،,؛" or page.functions[at] == "clause"), sentence.last - 1)


def _is_weak(page: Page, index: int) -> bool:
    hit = page.structure(index, "clause")
    return hit is not None and hit.sense.strength == "weak"
