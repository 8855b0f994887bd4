"""Goes through a page and says of each sentence who tells what; remembers who spoke last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.stamps import stamped_lines
from marsad.extract.rules.tellers.acted import holds_an_office, is_feminine_verb_before, who_acts
from marsad.extract.rules.tellers.agreement import is_feminine, is_feminine_verb
from marsad.extract.rules.tellers.announced import is_list_item, who_carried_them_out
from marsad.extract.rules.tellers.contents import accused_of, content_end, follows_its_quotation, has_nothing_after
from marsad.extract.rules.tellers.denied_reports import denies_words_of_another, tells_what_is_denied
from marsad.extract.rules.tellers.frames import Frame, add_frames, is_of_a_medium, read_frames
from marsad.extract.rules.tellers.headers import is_heading, is_item, read_header, read_signature, skip_header
from marsad.extract.rules.tellers.naming import is_text
from marsad.extract.rules.tellers.openings import skip_time
from marsad.extract.rules.tellers.own_deaths import before_his_own_death
from marsad.extract.rules.tellers.pointing_back import denies_what_stands_before
from marsad.extract.rules.tellers.relayed import ascribes_words
from marsad.extract.rules.tellers.reports import read_called, read_came_in, read_footage, read_report, read_seen, read_words_of
from marsad.extract.rules.tellers.sayings import Saying, read_saying
from marsad.extract.rules.tellers.scopes import Chain, Scope, Told, with_links
from marsad.extract.rules.tellers.standing import is_relative
from marsad.extract.rules.tellers.subjects import sentence_subject, whose_talk
from marsad.extract.rules.tellers.unsaid import is_unsaid
from marsad.extract.rules.tellers.usage import forebodes, is_impersonal, is_of_a_blow, is_of_a_charge
from marsad.reference.lexicon import Hit

# ▪️ الجيش المالي، في بيان، ينفي: so far behind the head of an item stands its word of saying.
_ITS_TELLER_WITHIN = 9
# The kinds of words that may open a telling.
_TELLING = frozenset({"saying", "teller", "structure"})
# نفى الأنباء التي نقلتها: so far behind a denial the telling of what is denied may stand.
_TO_RUMOUR = 3
# How far behind a text the words for whose page it stands on.
_ON_HIS_PAGE = 3


def read_scopes(page: Page) -> list[Scope]:
    """The scopes of all sentences, outer before inner, in text order."""
    return list(_Reader(page).read())


class _Reader:
    """Remembers who spoke last, whose quotation is open, and who goes on telling without a word of saying."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.signed = read_signature(page)
        self.spoken: Chain = ()
        self.spoken_before: Chain = ()
        self.header: Chain = ()
        self.over_items: Chain | None = None
        # Whether the header is a side that opens a list of its own deeds.
        self.lists_deeds = False
        self.entries = stamped_lines(page)
        # The lines of a post each of which has its own header, with words behind it.
        self.headed: set[int] = set()
        self.item_line = -1
        self.goes_on: Chain = ()
        # Whom the sentence before was about, where nobody spoke in it.
        self.acted: Told | None = None
        self.open_quote: tuple[int, Chain, str] | None = None
        self.framed: tuple[int, Chain] | None = None
        self.frames: list[Frame] = []
        # The line of a header that has words behind it; None where it stands alone over what follows.
        self.header_tells: int | None = None

    def read(self) -> Iterator[Scope]:
        for sentence, following in zip(self.page.sentences, (*self.page.sentences[1:], None), strict=True):
            yield from self._sentence(sentence)
            ends = following is None or following.line != sentence.line
            if (sentence.title or (self.page.document.title and not self._goes_on_with_its_list(following))) and ends:
                # In an article a header holds for its own line; in a post for what follows.
                self.header = ()
            if sentence.title:
                self.spoken, self.spoken_before, self.goes_on, self.acted = (), (), (), None

    def _sentence(self, sentence: Sentence) -> Iterator[Scope]:
        start = self._after_header(sentence)
        if self.open_quote is not None and self.page.folded[start].startswith("و") and self.page.of_kind(start, "saying") and is_verb(self.page, start):
            # ونقلت الوكالة عن: nobody quoted says so; the quotation has lost the mark that closes it.
            self.open_quote = None
        if self._is_an_item_of_its_own(start, sentence):
            self.over_items, self.item_line, self.header = self.header, sentence.line, ()
        if self._takes_the_word_from_header(start, sentence) or self._is_an_entry_of_its_own(sentence):
            self.header = ()
        frames = self.frames = read_frames(self.page, start, sentence)
        over = list(self._standing_over(start, sentence))
        self._remember_frame(start, sentence, frames)
        found = self._sayings(start, sentence, over, {frame.first: frame.last for frame in frames})
        found = add_frames(self.page, start, sentence, found, frames)
        self._remember(sentence, found)
        yield from found

    def _goes_on_with_its_list(self, following: Sentence | None) -> bool:
        """Whether a list of deeds has another item."""
        return self.lists_deeds and following is not None and is_list_item(self.page, following)

    def _after_header(self, sentence: Sentence) -> int:
        """Where a sentence's own words begin; takes in its header. One in an item of a list holds for that item only."""
        if self.over_items is not None and sentence.line != self.item_line:
            self.header, self.over_items = self.over_items, None
        start = skip_header(self.page, sentence)
        if side := who_carried_them_out(self.page, start, sentence, self.header):
            self.header, self.header_tells, self.lists_deeds = side, None, True
            return start
        headed = read_header(self.page, start, sentence)
        if headed is None:
            return start
        if is_item(self.page, sentence) and headed[0] < sentence.last:
            self.over_items, self.item_line = self.header, sentence.line
        alone = self.header if self.header_tells is None and self._is_of_the_line_above(sentence) else ()
        start, self.header = headed
        self.lists_deeds = False
        if alone and self.header and is_of_a_medium(self.page, alone[0]) and self.page.tokens[alone[0].first - 1].text != "#":
            # القناة 12: and in the next line وسائل إعلام إيرانية: ...: the medium alone in a line passes on who is named in the next.
            self.header = with_links(self.page, self.header, alone)
        self.header_tells = sentence.line if start < sentence.last else None
        if self.header and self.header_tells is not None:
            self.headed.add(sentence.line)
        self.spoken = self.header
        return start

    def _is_of_the_line_above(self, sentence: Sentence) -> bool:
        """Whether a sentence is in the second line of a post, so that a header that stands alone is the line right above."""
        return not self.page.document.title and len(self.page.sentences) > 1 and sentence is self.page.sentences[1]

    def _is_an_item_of_its_own(self, start: int, sentence: Sentence) -> bool:
        """رويترز: مقتل جنود, then ▪️ الجماعة تتبنى الهجوم: an item whose teller opens it, behind a header that had words of its own behind it, is not the header's."""
        page = self.page
        if not self.header or self.header_tells in (None, sentence.line) or not is_item(page, sentence):
            return False
        if page.actor_at.get(start) is None and page.of_kind(start, "force", "teller") is None:
            return False
        verb = next((at for at in page.starting("saying", start + 1, min(sentence.last, start + _ITS_TELLER_WITHIN)) if is_verb(page, at)), None)
        return verb is not None and not any(page.of_kind(at, "event") is not None or page.functions[at] == "that" for at in range(start, verb))

    def _is_an_entry_of_its_own(self, sentence: Sentence) -> bool:
        """12:05 - الجيش: أسقطنا صاروخا, then 12:30 - الرئيس يتوعد: an entry of a live report behind one whose header had words of its own behind it."""
        told = self.header_tells
        if not self.header or told is None or told == sentence.line:
            return False
        # Where several lines name each its own teller, a line without one is nobody's of theirs.
        return (told in self.entries and sentence.line in self.entries) or len(self.headed) > 1

    def _takes_the_word_from_header(self, start: int, sentence: Sentence) -> bool:
        """الجيش: قتلنا قياديا, then وقال الحزب إن: whether a later line opens with a word of saying and its teller, whom a side that told the first line does not let speak."""
        if not self.header or self.header_tells in (None, sentence.line) or is_of_a_medium(self.page, self.header[0]):
            return False
        hit = self._saying_at(start, sentence)
        saying = read_saying(self.page, hit, start, sentence) if hit is not None and hit.features.startswith("v") else None
        return saying is not None and bool(saying.told) and not self._is_the_statement(saying.told or ())

    def _answers_denying(self, hit: Hit, sentence: Sentence) -> bool:
        """الجيش ينفي: الحصيلة ثلاثة قتلى: behind a colon a denial goes on with what who denies says himself, unless it is the noun of what is denied."""
        colon = hit.last + 1
        if hit.sense.mode != "deny" or colon + 1 >= sentence.last or self.page.tokens[colon].text != ":":
            return False
        return not any(other.sense.kind == "event" and other.features.startswith("n") and not other.definite for other in self.page.hits[colon + 1])

    def _standing_over(self, start: int, sentence: Sentence) -> Iterator[Scope]:
        """The scope that holds for the sentence before any word of saying in it: a signature, a header, an open quotation, كما."""
        page, last = self.page, sentence.last - 1
        if self.header:
            yield Scope(start, last, with_links(page, self.header, self.signed), "say", direct=self.lists_deeds)
        elif self.open_quote and page.quoted[sentence.first] == self.open_quote[0]:
            yield Scope(start, self._quote_end(sentence), self.open_quote[1], self.open_quote[2])
        elif self.signed:
            yield Scope(start, last, self.signed, "say")
        elif self.framed is not None and self.framed[0] == sentence.line and self._goes_on_with_a_verb(start, sentence):
            yield Scope(start, last, self.framed[1], "say", start)
        elif self.goes_on and self._opens_with_also(start, sentence):
            yield Scope(start, last, self.goes_on, "say", start)

    def _remember_frame(self, start: int, sentence: Sentence, frames: list[Frame]) -> None:
        """وبحسب المصدر، فإن ...: what a paragraph that opens so goes on with is the same teller's, until another takes the word."""
        opening = next((frame for frame in frames if frame.first - start <= 2 and frame.role is None), None)
        if opening is not None:
            self.framed = (sentence.line, opening.chain)
        elif self.framed is not None and (self.framed[0] != sentence.line or frames):
            self.framed = None

    def _goes_on_with_a_verb(self, start: int, sentence: Sentence) -> bool:
        """وأدت العملية إلى: a sentence joined to the one before by و and a verb that is no word of saying."""
        page = self.page
        return page.folded[start].startswith("و") and is_verb(page, start) and page.of_kind(start, "saying") is None and start + 1 < sentence.last

    def _opens_with_also(self, start: int, sentence: Sentence) -> bool:
        """كما قصفوا, كما رصد: the sentence adds to what the one before told."""
        frame = self.page.of_kind(start, "frame")
        return frame is not None and frame.sense.value == "postposed" and start + 1 < sentence.last and is_verb(self.page, start + 1)

    def _quote_end(self, sentence: Sentence) -> int:
        assert self.open_quote is not None
        inside = [index for index in range(sentence.first, sentence.last) if self.page.quoted[index] == self.open_quote[0]]
        return inside[-1] if inside else sentence.last - 1

    def _remember(self, sentence: Sentence, found: list[Scope]) -> None:
        page, last = self.page, sentence.last - 1
        if is_heading(page, sentence):
            return
        spoken = [scope for scope in found if scope.verb is not None and scope.chain]
        main = [scope for scope in spoken if not scope.nested]
        if any(scope.verb is not None and page.of_kind(scope.verb, "frame") is None and scope.verb != scope.first for scope in main):
            self.framed = None
        if main or spoken:
            self._speak((main or spoken)[-1].chain)
        elif not found and (speaker := self._speaks_in_a_text(sentence)) is not None:
            self._speak((speaker,))
        self.acted = None if main or spoken else who_acts(page, sentence)
        ending = [scope for scope in found if scope.last >= last and not scope.nested]
        self.goes_on = ending[-1].chain if ending else ()
        outside = [scope for scope in spoken if scope.verb is not None and page.quoted[scope.verb] != page.quoted[last]]
        if self.open_quote is not None and page.quoted[last] == self.open_quote[0] and not outside:
            # "... أطلقت المسيرات. أصابت مبنى. قتل أربعة": a quotation goes on over sentences, whoever is said in them to have spoken.
            return
        self.open_quote = None
        if page.quoted[last] and spoken and self._opens_plainly(page.quoted[last], sentence):
            # قالت إن "النظام يزعم أن الحي آمن. لقد قصفه": whose the quotation is, and not who speaks in it.
            quoting = (outside or spoken)[-1]
            self.open_quote = (page.quoted[last], quoting.chain, quoting.mode)

    def _opens_plainly(self, quotation: int, sentence: Sentence) -> bool:
        """Whether a quotation begins with an opening mark: one that begins with a closing mark (عملية” الوعد) has lost its own, and nobody knows where it ends."""
        first = next((index for index in range(sentence.first, sentence.last) if self.page.quoted[index] == quotation), None)
        return first is not None and self.page.tokens[first].text != "”"

    def _speak(self, chain: Chain) -> None:
        if chain != self.spoken:
            self.spoken_before = self.spoken
        self.spoken = chain

    def _speaks_in_a_text(self, sentence: Sentence) -> Told | None:
        """شكك الرئيس في الأمر في تغريدة: who a sentence is about, where it says that he wrote or spoke; what comes next he may go on with."""
        page = self.page
        for index in page.starting("teller", sentence.first + 1, sentence.last):
            if is_text(page, index) and page.functions[index - 1] == "preposition":
                return sentence_subject(page, sentence.first, index)
        return None

    def _sayings(self, start: int, sentence: Sentence, over: list[Scope], framed: dict[int, int]) -> list[Scope]:
        page, found, index = self.page, over, start
        while index < sentence.last:
            if index in framed:
                index = framed[index] + 1
                continue
            if not page.has_kind_of(index, _TELLING):
                index += 1
                continue
            hit = self._saying_at(index, sentence)
            saying = (
                read_footage(page, index, sentence)
                or (hit and read_saying(page, hit, start, sentence))
                or read_report(page, index, sentence)
                or read_came_in(page, index, sentence)
                or read_seen(page, index, sentence)
                or read_called(page, index, sentence)
                or (read_words_of(page, index, sentence) if index == start else None)
            )
            scope = self._scope(saying, start, sentence, found) if saying is not None else None
            if saying is not None and scope is not None:
                in_passing = saying.standing == "aside" and scope.last < sentence.last - 1
                if saying.standing != "nested" and not in_passing:
                    found = [self._closed(old, index) for old in found]
                found.append(scope)
            index += 1
        return found

    def _saying_at(self, index: int, sentence: Sentence) -> Hit | None:
        """رغم نفي دمشق: behind a preposition a word spelt like a verb of saying is the noun."""
        page, limit = self.page, sentence.last
        hit = page.of_kind(index, "saying")
        charge = next((other for other in page.hits[index] if other.sense.kind == "saying" and "charge" in other.sense.needs), None)
        if charge is not None and charge.features.startswith("v") and is_of_a_charge(page, charge, sentence):
            # وجه الرئيس رسالة addresses; وجه الرئيس الاتهام إلى الجماعة accuses.
            return charge
        blow = next((other for other in page.hits[index] if other.sense.kind == "saying" and "blow" in other.sense.needs), None)
        if blow is not None and blow.features.startswith("v") and is_of_a_blow(page, blow, sentence):
            return blow
        if hit is not None and hit.sense.form == "نسب":
            # نسبت الوكالة إلى مصدر قوله relays; نسبت الوزارة الهجوم إلى الجماعة accuses.
            mode = "relay" if ascribes_words(page, hit.last + 1, limit) else "accuse"
            return next((other for other in page.hits[index] if other.sense.kind == "saying" and other.sense.mode == mode), hit)
        if hit is None or not hit.features.startswith("v") or index == 0 or hit.proclitics or page.functions[index - 1] != "preposition":
            return hit
        return next((other for other in page.hits[index] if other.sense.kind == "saying" and other.features.startswith("n")), hit)

    @staticmethod
    def _closed(old: Scope, index: int) -> Scope:
        return replace(old, last=index - 1) if old.verb is not None and old.covers(index) else old

    def _scope(self, saying: Saying, start: int, sentence: Sentence, found: list[Scope]) -> Scope | None:
        page, hit = self.page, saying.hit
        enclosing = next((scope for scope in reversed(found) if scope.covers(hit.first)), None)
        noun = hit.sense.value == "report" or (hit.sense.mode == "accuse" and hit.features.startswith("n"))
        if saying.told and noun and enclosing is not None and enclosing.mode == "deny":
            # نفت الأنباء عن, رفضت اتهام المعارضة الجيش: what is denied is not told.
            return None
        if enclosing is not None and enclosing.mode == "deny" and hit.first - enclosing.first <= _TO_RUMOUR and is_relative(page, hit, start):
            # نفى ما تناقلته مواقع عن: what is denied is not told.
            return None
        if enclosing is not None and tells_what_is_denied(page, hit, enclosing):
            return None
        if saying.told is None and hit.sense.mode == "threaten" and hit.features[:3] == "vr3" and enclosing is not None and enclosing.verb is not None:
            # قال إن ذلك يهدد بنقل الصراع: what is spoken of endangers, and he who speaks threatens nobody.
            return None
        chain = self._chain_of(saying, start, found, enclosing)
        if chain is None:
            return None
        if saying.told is not None and hit.first > start + 1 and (has_nothing_after(page, saying, sentence) or follows_its_quotation(page, saying, sentence)):
            if denies_what_stands_before(page, hit):
                # ما نفته كييف: another has told what stands before.
                return None
            return self._told_before(saying, start, chain, enclosing)
        nested = saying.told is not None and (saying.standing == "aside" or (saying.standing == "nested" and enclosing is not None))
        direct = saying.content < len(page) and page.functions[saying.content] != "that"
        end = content_end(page, saying, sentence, nested and direct)
        alive = before_his_own_death(page, saying.told[0], saying.content, sentence) if saying.told else None
        end = end if alive is None else min(end, alive)
        mode = "predict" if forebodes(page, hit) else "say" if self._answers_denying(hit, sentence) else hit.sense.mode or "say"
        mode = "unsaid" if is_unsaid(page, hit, found) else mode
        return Scope(saying.content, end, chain, mode, hit.first, direct, accused_of(page, saying, sentence), nested)

    def _chain_of(self, saying: Saying, start: int, found: list[Scope], enclosing: Scope | None) -> Chain | None:
        """The tellers of a word of saying; empty for the outlet, None where nobody is there to tell."""
        page, hit = self.page, saying.hit
        base = next((scope.chain for scope in found if scope.verb is None and scope.covers(hit.first)), ())
        if saying.told is not None:
            if self.spoken and (self._is_the_statement(saying.told) or self._goes_on_in_the_statement(saying)):
                # وأضاف البيان: the statement of whoever was quoted from it.
                return self.spoken
            if self._goes_on_relaying(saying, found):
                return with_links(page, saying.told, self.spoken[-1:])
            passed_on = enclosing is not None and (saying.standing == "nested" or (enclosing.mode == "relay" and is_relative(page, hit, start)))
            if enclosing is not None and denies_words_of_another(enclosing, hit):
                passed_on = False
            if enclosing is not None and enclosing.mode == "order" and hit.sense.value == "report":
                # دعت الحكومة إلى التحقيق في ادعاءات بهجوم: who calls for something passes no reports on.
                passed_on = False
            outer = enclosing.chain if passed_on and enclosing is not None else base
            if passed_on and outer and self._speaks_for_itself(saying.told[0], outer[0]):
                # قالت المتحدثة: "تدين فرنسا القصف": a body that speaks through its spokeswoman is one teller.
                return outer
            return with_links(page, saying.told, outer)
        if is_impersonal(page, hit):
            # قال مسؤول إن شاحنات قيل إنها محملة: inside what somebody says it is his.
            return enclosing.chain if enclosing is not None and saying.standing == "nested" else base
        if _is_asked_by_a_happening(page, hit):
            return None
        if forebodes(page, hit):
            return enclosing.chain if enclosing is not None else base
        if hit.first == start and self._is_expected_by_nobody(hit):
            return base
        if is_relative(page, hit, start) or hit.sense.mode == "doubt":
            chain = enclosing.chain if enclosing else base
        else:
            chain = self._carried(found, enclosing, hit)
        if hit.first >= start + 2 and not (_is_thought_of_it(page, hit) and (self.frames or page.functions[hit.first - 1] == "who")):
            chain = self._of_subject(start, hit.first, found, base) or chain
        goes_on = hit.sense.value == "carried" or hit.sense.pos == "participle" or hit.sense.mode != "say"
        return chain if chain or goes_on else None

    def _goes_on_relaying(self, saying: Saying, found: list[Scope]) -> bool:
        """ذكرت الوكالة ... ونقلت عن مسؤول قوله: whether a relay without a subject is that of the medium that spoke last, whose gender the verb has."""
        page, hit = self.page, saying.hit
        if not self.spoken or saying.told is None or len(saying.told) > 1 or hit.sense.mode != "relay" or hit.features[:3] != "vp3":
            return False
        if page.structure(skip_time(page, hit.last + 1, len(page)), "relayed_from") is None or any(scope.verb is not None and scope.chain for scope in found):
            return False
        medium = self.spoken[-1]
        feminine = is_feminine_verb(page, hit)
        if not is_of_a_medium(page, medium) or feminine is None or page.is_passive(hit):
            return False
        return is_feminine(page, medium) in ((None, True) if feminine else (False,))

    def _speaks_for_itself(self, inner: Told, outer: Told) -> bool:
        """Whether two tellers, one inside what the other says, speak for one actor by their names."""
        ids = self.page.told_actors(inner)
        return bool(ids) and ids == self.page.told_actors(outer) and self.page.is_unnamed(inner) == self.page.is_unnamed(outer)

    def _is_the_statement(self, told: Chain) -> bool:
        """Whether the tellers are a statement or a post without its issuer that was quoted from before, or is his who spoke before."""
        if len(told) != 1 or told[0].first != told[0].last:
            return False
        issued = self.page.structure(told[0].first, "issued")
        if issued is None or issued.suffix:
            return False
        if issued.definite:
            # قال في بيان ... وأضاف البيان: it points back at one that was spoken of.
            return any(self.page.structure(at, "issued") is not None for at in self.page.starting("structure", 0, issued.first))
        # تغريدة على صفحته، بيان عبر حسابه
        near = range(issued.last + 1, min(issued.last + 1 + _ON_HIS_PAGE, len(self.page)))
        return any(self.page.structure(at, "published_on") is not None and self.page.folded[at].endswith("ه") for at in near)

    def _goes_on_in_the_statement(self, saying: Saying) -> bool:
        """قال المتحدث إن ... وأضاف البيان: whether a word of going on is said of a statement with the article that nobody has spoken of: that of whoever spoke last."""
        told = saying.told or ()
        if len(told) != 1 or told[0].first != told[0].last or not self.page.is_listed(saying.hit.first, "companion.says_besides"):
            return False
        issued = self.page.structure(told[0].first, "issued")
        return issued is not None and issued.definite and not issued.suffix

    def _carried(self, found: list[Scope], enclosing: Scope | None, hit: Hit) -> Chain:
        """The chain that a word of saying without a name goes on with."""
        participle = hit.sense.pos == "participle"
        spoken = [scope for scope in found if scope.chain and scope.verb is not None]
        main = [scope for scope in spoken if not scope.nested]
        if participle and main:
            return main[-1].chain
        if participle and not spoken and enclosing is None:
            # بحسب رئيس البلدية، مضيفا أن: who has just been named in a frame goes on.
            frame = next((frame for frame in reversed(self.frames) if frame.last < hit.first), None)
            if frame is not None:
                return frame.chain
        if enclosing is not None:
            return enclosing.chain
        if spoken:
            return (main or spoken)[-1].chain
        if self.acted is not None and self._speaks_as_who_acted(hit, self.acted):
            return (self.acted,)
        return self.spoken_before if self._speaks_as_the_one_before(hit) else self.spoken

    def _speaks_as_who_acted(self, hit: Hit, acted: Told) -> bool:
        """أمر الوزير الجيش بالتحرك. وحذر من أن: whether he who did something in the sentence before is the subject of a verb of saying, since nobody else
        has spoken yet, or he is somebody in office and the verb does not go on with what was said."""
        if is_feminine_verb(self.page, hit) != is_feminine_verb_before(self.page, acted):
            return False
        if not self.spoken:
            return True
        return hit.sense.value != "carried" and holds_an_office(self.page, acted)

    def _is_expected_by_nobody(self, hit: Hit) -> bool:
        """قال المسلحون ... ## ويتوقع أن يغادروا: a verb of expecting in the singular that opens a sentence, where several spoke or a woman did: it is expected."""
        if hit.sense.mode != "predict" or hit.features[:3] != "vr3" or hit.suffix or hit.last + 1 >= len(self.page) or not self.spoken:
            return False
        last = self.spoken[0]
        several = self.page.folded[last.first].endswith(("ون", "ين"))
        masculine = is_feminine_verb(self.page, hit) is False
        return masculine and self.page.functions[hit.last + 1] == "that" and (several or is_feminine(self.page, last) is True)

    def _speaks_as_the_one_before(self, hit: Hit) -> bool:
        """قال الطبيب ... وأضافت الوزارة ... وأضاف: whether a verb agrees in gender with the last but one who spoke, and not with the last."""
        if not hit.features.startswith("v") or not self.spoken or not self.spoken_before:
            return False
        last, before = is_feminine(self.page, self.spoken[0]), is_feminine(self.page, self.spoken_before[0])
        verb = is_feminine_verb(self.page, hit)
        return last is not None and before is not None and verb is not None and last != verb and before == verb

    def _of_subject(self, start: int, before: int, found: list[Scope], base: Chain) -> Chain:
        """The subject of a sentence in which nobody has spoken yet."""
        if any(scope.verb is not None for scope in found):
            return ()
        subject = sentence_subject(self.page, start, before)
        if subject is None and (talker := whose_talk(self.page, start, before)) is not None and not self._has_spoken(talker):
            subject = talker
        return with_links(self.page, (subject,), base) if subject is not None else ()

    def _has_spoken(self, told: Told) -> bool:
        """عادل الجبير ... في مؤتمر للجبير: whether it is he who spoke last, called by a part of his name."""
        word = self.page.folded[told.last]
        name = "ال" + word[2:] if word.startswith("لل") else word.removeprefix("ل")
        return bool(self.spoken) and name in self.page.folded[self.spoken[0].first : self.spoken[0].last + 1]

    def _told_before(self, saying: Saying, start: int, chain: Chain, enclosing: Scope | None) -> Scope | None:
        """`..., قال فلان.`: what is told stands before its word of saying."""
        if enclosing is not None and enclosing.verb is not None:
            return None
        first = saying.hit.first
        if saying.hit.sense.mode == "accuse" and saying.told and saying.told[0].last == first - 1:
            # قصف على السوق والجيش يتهم الحركة: who accuses behind a happening does not tell of it.
            return None
        if saying.told:
            first = min(first, saying.told[0].first)
        return Scope(start, first - 1, chain, saying.hit.sense.mode or "say", saying.hit.first)


def _is_thought_of_it(page: Page, hit: Hit) -> bool:
    """في الموقع الذي يعتقد أنه مخزن، في ما يشتبه بأنه هجوم: a verb of thinking about what stands before it, which is nobody's thought."""
    after = hit.last + 1
    if hit.sense.mode != "doubt" or not page.folded[hit.first].startswith("ي") or after >= len(page):
        return False
    return page.folded[after] in page.reference.words("companion.that_it_is") and hit.first - 1 not in page.inside_actor


def _is_asked_by_a_happening(page: Page, hit: Hit) -> bool:
    """وتطالب المسيرة بعودة النازحين: a definite noun of happening right behind a verb of calling for something is its subject, and nobody who spoke before."""
    deed = page.of_kind(hit.last + 1, "event") if hit.sense.mode == "order" and hit.features.startswith("v") and hit.last + 1 < len(page) else None
    return deed is not None and deed.definite and not deed.proclitics and deed.features.startswith("n")
