"""Who did it and what was struck, weighed: what the rules name is left out where that is unlikely, and what they do not name is filled in."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from marsad.extract.learnt.candidates import Candidate, candidates_of
from marsad.extract.learnt.signals import signals_of, signals_of_words, signals_where_nobody_is_named
from marsad.extract.learnt.words import Words
from marsad.extract.rules.answered import is_answered
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import UNCREWED
from marsad.extract.rules.inquiries import is_not_his
from marsad.extract.rules.killers import are_the_victims
from marsad.extract.rules.led_up_to import leads_up_to
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.stance_cues import is_at_its_site
from marsad.extract.rules.tellers import Told
from marsad.reference.lexicon import Hit
from marsad.reference.scoring import Weights, load_model

DOER, STRUCK = "doer", "struck"
ROLES = (DOER, STRUCK)


class Weighed:
    """How likely a candidate is to have a role (0 to 1), by what its signals weigh. Never changed."""

    __slots__ = ("candidate", "probability", "signals")

    def __init__(self, candidate: Candidate, probability: float, signals: tuple[str, ...]) -> None:
        self.candidate, self.probability, self.signals = candidate, probability, signals


class Filled(NamedTuple):
    """A role that was given to a draft, or where `left_out` taken from it, the phrase that has or had it, and what its signals weigh."""

    draft: Draft
    role: str
    weighed: Weighed
    left_out: bool = False


def fill_arguments(page: Page, drafts: list[Draft]) -> list[Filled]:
    """Leaves out whom the rules name for a role where that is unlikely, then gives each draft that lacks a role the likeliest candidate of its sentence.

    `drafts` are all those of the report, as the rules leave them. Every draft is weighed before any is changed. Where a model is not installed, its role stays
    as it is. Says what was left out and given.
    """
    phrases = Phrases(page, drafts)
    left_out = [each for role in ROLES for each in _unlikely(phrases, role)]
    likeliest = [each for role in ROLES for each in _likeliest_of(phrases, role, [out for out in left_out if out.role == role])]
    filled = [each for each in likeliest if not any(_is_likelier(other, each) for other in likeliest)]
    for draft, role, weighed, _ in left_out:
        _leave_out(draft, role, weighed.candidate)
    for draft, role, weighed, _ in filled:
        phrase = _with_those_of_it(page, weighed.candidate)
        # The drafts of one happening at several places may hold one list between them.
        if role == DOER:
            draft.perpetrators = [*draft.perpetrators, phrase]
        else:
            draft.targets = [*draft.targets, phrase]
    return [*left_out, *filled]


def _with_those_of_it(page: Page, candidate: Candidate) -> Phrase:
    """خمسة عناصر من الحشد, مواقع للحوثيين: the thing with whose it is, a body behind "of" with the people of it that stand before, and their number."""
    first = candidate.first
    thing = page.of_kind(first - 1, "object") if candidate.proclitics == "ل" and first and candidate.head != "object" else None
    if thing is not None and not thing.definite and thing.last == first - 1:
        return Phrase(thing.first, candidate.last, thing.proclitics)
    people = page.of_kind(first - 2, "people") if first > 1 and page.folded[first - 1] == "من" else None
    if people is None or people.definite or people.proclitics:
        return Phrase(first, candidate.last, candidate.proclitics)
    counts = ((at, page.count_at(at)) for at in range(max(0, first - 2 - _NUMBER_WITHIN), first - 2))
    number = next((at for at, count in counts if count is not None and not count.ordinal and count.last_token == first - 3), first - 2)
    return Phrase(number, candidate.last)


def _unlikely(phrases: Phrases, role: str) -> list[Filled]:
    """The phrases that the rules name for a role, and that are so unlikely to have it that they are left out."""
    model = load_model(role)
    if model is None or not model.keep_from:
        return []
    judged = [draft for draft in phrases.drafts if not _is_sure(phrases, draft, role)]
    weighed = [(draft, weigh_one(phrases, draft, each, role, model.weights)) for draft in judged for each in phrases.named(draft, role)]
    return [Filled(draft, role, each, left_out=True) for draft, each in weighed if each.probability < model.keep_from]


def _is_sure(phrases: Phrases, draft: Draft, role: str) -> bool:
    """Whether grammar or the guidelines leave nothing to weigh: a threat is the teller's own, and what undergoes a thing (تعرضت القاعدة لقصف) was struck by it."""
    if role == DOER:
        own = draft.by_teller and (draft.type in ("threat", "prediction") or _is_announced_beside(draft, phrases.drafts))
        return draft.doer_is_said or own
    page, first = phrases.page, draft.hit.first
    led = draft.hit.proclitics.startswith("ل") or (first > 0 and page.folded[first - 1] in page.reference.words("companion.exposed_to"))
    return led and any(page.structure(index, "undergo") is not None for index in page.starting("structure", draft.sentence.first, first))


def _is_announced_beside(draft: Draft, drafts: list[Draft]) -> bool:
    """أعلن الفصيل عن استهداف قاعدة، واستهداف أخرى: whether a noun is joined by "and" to the same deed, which its teller announces as his own: far from him as it stands, he did both."""
    if not (draft.hit.proclitics.startswith("و") and draft.hit.features.startswith("n")):
        return False
    before = (other for other in drafts if other.sentence is draft.sentence and other.hit.first < draft.hit.first)
    return any(other.by_teller and other.type == draft.type and other.chain == draft.chain for other in before)


def _leave_out(draft: Draft, role: str, candidate: Candidate) -> None:
    if role != DOER:
        draft.targets = [phrase for phrase in draft.targets if phrase.first != candidate.first]
    elif draft.perpetrators:
        draft.perpetrators = [phrase for phrase in draft.perpetrators if phrase.first != candidate.first]
    else:
        draft.by_teller = False


def _is_likelier(one: Filled, other: Filled) -> bool:
    """Whether a phrase has the other role in the same draft, and likelier: nobody is struck by what he does."""
    return (
        one.draft is other.draft
        and one.role != other.role
        and one.weighed.candidate.first == other.weighed.candidate.first
        and (one.weighed.probability, one.role) > (other.weighed.probability, other.role)
    )


def _likeliest_of(phrases: Phrases, role: str, left_out: list[Filled]) -> list[Filled]:
    """For the drafts that lack a role, once those are left out whom the rules name wrongly, the phrase that is likely enough to have it.

    Who did one thing may have done the next, but a phrase in a list of places is what was struck at one of them: for none is it known which.
    """
    model = load_model(role)
    if model is None:
        return []
    found: list[Filled] = []
    for draft in phrases.drafts:
        out = {each.weighed.candidate.first for each in left_out if each.draft is draft}
        if may_have(draft, role) and not _is_accused_at_its_site(phrases.page, draft, role) and len(out) == len(phrases.named(draft, role)):
            weighed = [each for each in weigh(phrases, draft, role, model.weights) if each.candidate.first not in out]
            best = max(weighed, key=_probability, default=None)
            if best is not None and best.probability >= model.threshold:
                found.append(Filled(draft, role, best))
    times = Counter([each.weighed.candidate.first for each in found])
    return [each for each in found if role == DOER or times[each.weighed.candidate.first] == 1]


def _is_accused_at_its_site(page: Page, draft: Draft, role: str) -> bool:
    """اتهموا روسيا بالعبث بموقع الهجوم: who is accused of something done at its site did not do it, and nobody else there is named for it.

    Nor did who inquires into it or foils it.
    """
    if role != DOER:
        return False
    if draft.doer_is_said:
        # جنود كانوا قد خطفوا: whoever took them is left open.
        return True
    return is_not_his(page, draft.hit, draft.sentence.first) or (draft.scope is not None and draft.scope.mode == "accuse" and is_at_its_site(page, draft.hit))


def _probability(weighed: Weighed) -> float:
    return weighed.probability


# What phrases that name somebody begin with, and those that name what can be struck.
_WHO = frozenset({"actor", "force", "people", "adjective"})
_WHAT = frozenset({"actor", "force", "people", "object"})
# What is shot down.
_FIRED = frozenset({"shelling", "drone_strike", "air_strike"})
# What happens without anybody's doing it, or by both sides.
_NOBODYS = frozenset("armed_clash explosion body_found casualty_toll".split())
# Forces that move strike nobody by it, nor do those who march or make a truce.
_STRIKES_NOBODY = frozenset({"deployment", "protest", "ceasefire"})
# Ground that is taken is not struck, and the other side of a clash is no thing.
_STRIKES_SOMEBODY = frozenset({"territory_change", "armed_clash"})


def may_have(draft: Draft, role: str) -> bool:
    """Whether somebody whom the rules do not name may have a role.

    What is denied, and what a party is silent of, is left as told; so are counts of many happenings, and for who did it clashes, blasts and finds.
    """
    if draft.stance.polarity == "denied" or draft.stance.silence or (draft.stated_count or 1) > 1:
        return False
    return draft.type not in (_NOBODYS if role == DOER else _STRIKES_NOBODY)


def weigh(phrases: Phrases, draft: Draft, role: str, weights: Weights) -> list[Weighed]:
    """The candidates of a draft's sentence that have no other role in it, each with how likely it has this one."""
    return [weigh_one(phrases, draft, candidate, role, weights) for candidate in phrases.candidates(draft, role)]


def weigh_one(phrases: Phrases, draft: Draft, candidate: Candidate, role: str, weights: Weights) -> Weighed:
    """A candidate with how likely it has a role in a draft."""
    signals = tuple(phrases.signals(draft, candidate, role))
    return Weighed(candidate, weights.probability(signals), signals)


class Phrases:
    """The noun phrases of a report beside its drafts, as the rules leave them; each worked out once whatever roles it may have."""

    def __init__(self, page: Page, drafts: list[Draft]) -> None:
        self.page, self.drafts = page, drafts
        self._words = Words(page)
        self._candidates: dict[int, list[Candidate]] = {}
        self._signals: dict[tuple[int, int], list[str]] = {}
        self._named = {(id(draft), role): _named(draft, role) for draft in drafts for role in ROLES}
        self._governed = {phrase.first: draft for draft in drafts for phrase in draft.targets if _is_behind_its_noun(draft, phrase)}
        self._interceptors = [phrase for draft in drafts if draft.type == "interception" for phrase in draft.perpetrators]

    def named(self, draft: Draft, role: str) -> list[Candidate]:
        """Whom the rules name for a role, as candidates; of what is denied or a party is silent of none, since whom it names was not said to have done it."""
        named = self._named[id(draft), role]
        if not named or draft.stance.polarity == "denied" or draft.stance.silence:
            return []
        of_sentence = {each.first: each for each in self._of_sentence(draft.sentence)}
        return [of_sentence.get(first) or Candidate(first, last, "other", "other", proclitics) for first, last, proclitics in named]

    def candidates(self, draft: Draft, role: str) -> list[Candidate]:
        """The candidates for a role: what was struck did nothing, and whoever shot an attack down did not make it.

        Whether its tellers did a thing, or were struck, the rules have said.
        """
        others: list[Phrase | Told] = [*(draft.targets if role == DOER else draft.perpetrators), *draft.chain]
        if role == DOER:
            # دانت قطر والأردن الهجوم: who tells it with another did it no more than that one.
            others += [told for other in self.drafts if other is not draft and other.hit is draft.hit for told in other.chain]
            others += [*self._interceptors, *draft.met_by, *self._threatens_before(draft)]
        if role == DOER and draft.type == "interception":
            # أطلق التحالف صواريخ، لكن الدفاعات اعترضت معظمها: who fired them did not shoot them down.
            others += [phrase for other in self.drafts if other.sentence is draft.sentence and other.type in _FIRED for phrase in other.perpetrators]
        taken = {index for phrase in others for index in range(phrase.first, phrase.last + 1)}
        if role == DOER or draft.type != "interception":
            taken |= _weapons(self.page, draft)
        heads = _WHO if role == DOER or draft.type in _STRIKES_SOMEBODY else _WHAT
        end = _answer_behind(self.page, draft, self.drafts)
        found = [each for each in self._of_sentence(draft.sentence) if each.head in heads and each.first not in taken and each.first < end]
        if role == DOER:
            passive = _passive_before(self.page, draft)
            return [each for each in found if each.first >= passive and not (_are_the_dead(self.page, draft, each) or self._fell_in_it(draft, each))]
        # صاروخ مضاد للسفن: what a weapon is built against is not struck yet.
        found = [each for each in found if not (each.first and self.page.is_listed(each.first - 1, "companion.built_against"))]
        own = [each for each in found if self._governed.get(each.first, draft) is draft and not _is_where_it_was_fired(self.page, draft, each.first)]
        theirs = {phrase.first for other in self.drafts if _comes_after(self.page, draft, other) for phrase in other.targets}
        return [each for each in own if each.first not in theirs and not (_belongs_to_another(self.page, draft, each) or _is_beside_it(self.page, each.first))]

    def _threatens_before(self, draft: Draft) -> list[Told]:
        """توعد الجيش بالرد على الهجوم: who threatens in the same sentence before a happening, which he answers."""
        threats = (other for other in self.drafts if other.type == "threat" and other.sentence is draft.sentence and other.hit.first < draft.hit.first)
        return [] if draft.type == "threat" else [teller for threat in threats for teller in threat.chain]

    def _fell_in_it(self, draft: Draft, candidate: Candidate) -> bool:
        """جنديين قتلا وأحرقت آلية: whether a candidate is counted among those whom the happenings of its sentence killed, hurt or took."""
        start = self.page.tokens[candidate.first].start
        harms = (harm for other in self.drafts if other.sentence is draft.sentence for harm in other.harm)
        return any(harm.kind in _OF_PEOPLE and harm.anchor.start <= start < harm.anchor.end for harm in harms)

    def _of_sentence(self, sentence: Sentence) -> list[Candidate]:
        if sentence.first not in self._candidates:
            self._candidates[sentence.first] = candidates_of(self.page, sentence)
        return self._candidates[sentence.first]

    def signals(self, draft: Draft, candidate: Candidate, role: str) -> list[str]:
        """What holds of a candidate for a role beside a draft."""
        key = id(draft), candidate.first
        if key not in self._signals:
            self._signals[key] = signals_of(self.page, draft, candidate, self.drafts)
        found = (
            [*self._signals[key]]
            if self._named[id(draft), role]
            else [*self._signals[key], *signals_where_nobody_is_named(self._words, self.page, draft, candidate)]
        )
        # Words say what is struck, hardly who does it: what they add to doers holds for the wars that they were learnt from alone.
        return found if role == DOER else [*found, *signals_of_words(self._words, self.page, draft, candidate)]


_OF_PEOPLE = ("killed", "injured", "detained", "abducted")


def _named(draft: Draft, role: str) -> list[Phrase]:
    """Whom the rules have for a role: who tells it, where they say that he did it himself."""
    if role != DOER:
        return list(draft.targets)
    if draft.by_teller and draft.chain and not draft.perpetrators:
        return [Phrase(*draft.chain[0])]
    return list(draft.perpetrators)


def _answer_behind(page: Page, draft: Draft, drafts: list[Draft]) -> int:
    """ردا على العدوان استهدفنا القاعدة, بعد الهجوم استهدفت المدفعية: the token of the deed behind one that it answers or comes after, from which on nothing is said of that.

    The end of the sentence without one.
    """
    behind = [other.hit for other in drafts if other.sentence is draft.sentence and other.hit.first > draft.hit.first]
    if not behind:
        return draft.sentence.last
    following = min(behind, key=lambda hit: hit.first)
    apart = is_answered(page, draft.hit, draft.sentence) or leads_up_to(page, draft.hit, following, draft.sentence)
    return following.first if apart else draft.sentence.last


def _passive_before(page: Page, draft: Draft) -> int:
    """العراق: تم استهداف القاعدة, القوات تم قصف مواقعها: the token of "was done" right before a deed, in front of which nobody stands who did it; 0 without one."""
    before = draft.hit.first - 1
    passive = any(hit.sense.mode == "passive" and hit.sense.strength == "light" and hit.features.startswith("v") for hit in page.hits[before])
    return before if before > draft.sentence.first and passive else 0


def _are_the_dead(page: Page, draft: Draft, candidate: Candidate) -> bool:
    """قتلنا خمسة جنود, خمسة من عناصر الجيش قضوا في هجوم: whether a candidate is, or ends a number of, people who are said to have been killed or hurt."""
    if are_the_victims(page, candidate.first, candidate.last, draft.sentence.last):
        return True
    index = candidate.first - 1
    while index > draft.sentence.first and page.of_kind(index, "people", "force") is not None:
        index -= 1
    if index <= draft.sentence.first or page.folded[index] != "من":
        return False
    counts = ((at, page.count_at(at)) for at in range(max(draft.sentence.first, index - _NUMBER_WITHIN), index))
    first = next((at for at, count in counts if count is not None and count.last_token in (index - 1, index)), None)
    if first is None:
        return False
    beside = [*(hit for hit in page.hits[first - 1] if first > 0), *(page.hits[candidate.last + 1] if candidate.last + 1 < len(page) else [])]
    return any(hit.sense.kind == "harm" and hit.sense.role in ("verb", "event") and hit.features[:2] in ("vp", "vi", "ns") for hit in beside)


# ثلاثة وعشرين من: so many tokens a number takes.
_NUMBER_WITHIN = 4


def _belongs_to_another(page: Page, draft: Draft, candidate: Candidate) -> bool:
    """سيطرت على البلدة بعد طرد مسلحي التنظيم: whether a phrase ends the genitive of a verbal noun that tells of another happening."""
    index = candidate.first - 1
    owned = candidate.proclitics == "ل" and index > draft.sentence.first and page.of_kind(index, "means") is None
    if owned and (page.of_kind(index, "force") is not None or (candidate.head == "object" and page.of_kind(index, "object") is not None)):
        # مستودعا للذخيرة, دورية للشرطة: what is of a thing or a force right before it.
        return True
    while index > draft.sentence.first and page.of_kind(index, "people", "force") is not None and not page.tokens[index].text.startswith("ال"):
        index -= 1
    if index == candidate.first - 1:
        return False
    own = (draft.hit, *draft.also)
    noun = any(hit.sense.kind == "event" and hit.features.startswith("n") for hit in page.hits[index])
    return noun and not any(hit.first <= index <= hit.last for hit in own)


# جاءت الضربة بعد هجوم على قاعدة, بعد أيام من هجوم
_AFTER_WITHIN = 4


def _comes_after(page: Page, draft: Draft, other: Draft) -> bool:
    """جاءت الضربة بعد هجوم على قاعدة: whether a draft is told to have come after another behind it in its sentence, what struck whom is said of that one."""
    if other.sentence is not draft.sentence or other.hit.first <= draft.hit.last:
        return False
    before = range(max(draft.hit.last + 1, other.hit.first - _AFTER_WITHIN), other.hit.first)
    return any(page.folded[index] in page.reference.words("companion.after") for index in before)


def _is_where_it_was_fired(page: Page, draft: Draft, first: int) -> bool:
    """أطلقت الصواريخ من سفن حربية: what "from" right behind a word of launching leads to was not struck."""
    fired = any(hit.last == first - 2 and hit.sense.value == "launches" for hit in (draft.hit, *draft.also))
    return fired and page.folded[first - 1] == "من"


def _is_behind_its_noun(draft: Draft, phrase: Phrase) -> bool:
    """بعد طرد المسلحين: whether a phrase stands right behind the noun of the happening that struck it."""
    return draft.hit.features.startswith("n") and phrase.first == draft.hit.last + 1


def _is_beside_it(page: Page, first: int) -> bool:
    """قرب مقهى، لحماية المدنيين، في صفوف العمال، على امتداد السياج، تنتشر فيها قوات: near what, for whom, among whom, along what or where whose it happened."""
    if first == 0:
        return False
    if page.structure(first - 1, "to_them") is not None and _may_be_a_present(page, first - 2):
        return True
    if page.folded[first - 1] == "من" and (_leads_towards(page, first) or (first > 1 and page.folded[first - 2] in page.reference.pronoun_conjunctions)):
        # مسلحون يعتقد أنهم من الجماعة: what they are thought to be of was not struck.
        return True
    of = first > 1 and page.folded[first - 1] == "من"
    # قرب مقهى, بالقرب من مقهى
    side = page.of_kind(first - 1 - of, "direction")
    word = page.folded[first - 1]
    if side is None and first > 1 and page.of_kind(first - 1, "object", "place_word") is not None:
        # قرب مركز شرطة
        side = page.of_kind(first - 2, "direction")
    near = side is not None and side.sense.value == "near"
    return near or any(word in page.reference.words(words) for words in ("companion.on_behalf", "companion.ranks", "companion.along", "companion.aboard"))


# إطلاق نار من موقع المرج باتجاه وادي هونين
_TOWARDS_WITHIN = 5


def _leads_towards(page: Page, first: int) -> bool:
    """من موقع كذا باتجاه كذا: whether a word for towards follows what a phrase names: where it was fired from."""
    towards = page.reference.words("companion.flying_towards")
    return any(page.folded[index] in towards for index in range(first + 1, min(len(page), first + 1 + _TOWARDS_WITHIN)))


def _may_be_a_present(page: Page, index: int) -> bool:
    """تنتشر, يتمركز: whether a word that no list has for a noun begins as verbs in the present do."""
    return index >= 0 and page.folded[index][:1] in ("ت", "ي") and page.of_kind(index, "object", "people", "place_word", "force") is None


def _weapons(page: Page, draft: Draft) -> set[int]:
    """أصابت الطائرات المسيرة مستودعا, قصفت طائرات حربية بلدة: the words for weapons, which do a thing for somebody else, and are struck where they are shot down alone."""
    hits = [hit for at in page.starting("means", draft.sentence.first, draft.sentence.last) for hit in page.hits[at] if hit.sense.kind == "means"]
    rigged = page.reference.words("companion.rigged")
    # سيارتين_مفخختين: a vehicle that its adjective makes a bomb.
    vehicles = {at for hit in hits if page.folded[hit.first] in rigged for at in (hit.first - 1, hit.first - 2) if at >= 0}
    return vehicles | {index for hit in hits if not _is_somebodys(page, hit) for index in range(hit.first, hit.last + 1)}


def _is_somebodys(page: Page, hit: Hit) -> bool:
    """طائرات حربية روسية, مدفعية الجيش: whether an actor's adjective or name stands right behind a crewed weapon."""
    crewed = UNCREWED.isdisjoint(hit.sense.means)
    return crewed and any(index in page.adjective_at or index in page.actor_at for index in range(hit.last + 1, hit.last + 1 + _OWNER_WITHIN))


# طائرات حربية روسية: so many words behind a weapon may stand whose it is.
_OWNER_WITHIN = 2
