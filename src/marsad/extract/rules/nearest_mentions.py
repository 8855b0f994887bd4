"""The mention of a place or of a doer that stands nearest to the words for a happening, where it was taken from farther away."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit


def take_nearest_mentions(page: Page, drafts: Iterable[Draft]) -> None:
    """Points each draft at that mention of its place, and of who did it, which its reader looks for: in its own sentence before one elsewhere."""
    for draft in drafts:
        draft.perpetrators = [_named_again(page, draft, _nearest_of_doer(page, draft, phrase)) for phrase in draft.perpetrators]
        draft.places = _once_each(page, draft, [_nearest(page, draft, place) for place in draft.places])


def _nearest_of_doer(page: Page, draft: Draft, doer: Phrase) -> Phrase:
    """الجيش يعتقل رجلين ## أعلنت القوات المسلحة اعتقال رجلين: who did it, where he is named outside the sentence of a draft, by the words for him in it."""
    if draft.sentence.first <= doer.first < draft.sentence.last or draft.stance.polarity == "denied":
        return doer
    actors = page.phrase_actors(doer.first, doer.last)
    if not actors:
        return doer
    tellers = [told for told in draft.chain if draft.sentence.first <= told.first < draft.sentence.last]
    own = next((told for told in tellers if page.told_actors(told) == actors), None)
    return doer if own is None else Phrase(*own)


def _named_again(page: Page, draft: Draft, phrase: Phrase) -> Phrase:
    """ميليشيات الحوثي تهجر سكان قرية ## أجبرت ميليشيات الحوثي سكان القرية: who is named in the headline, by the same words in the sentence of a draft."""
    sentence, headline = draft.sentence, page.sentences[0]
    if sentence.title or not headline.title or not headline.first <= phrase.first < headline.last:
        return phrase
    words = [page.folded[phrase.first].removeprefix(phrase.proclitics), *page.folded[phrase.first + 1 : phrase.last + 1]]
    last = len(words) - 1
    for first in range(sentence.first, sentence.last - last):
        if page.folded[first : first + len(words)] == words:
            return Phrase(first, first + last)
    return phrase


def _once_each(page: Page, draft: Draft, places: list[Place]) -> list[Place]:
    """قصف التحالف في اليمن مخازن في اليمن, استهدف ميناء صلالة ... داخل الميناء: what is named twice is one place, and a definite word that names its kind again adds none."""
    kept: list[Place] = []
    for place in sorted(places, key=lambda place: _distance(draft, place)):
        if not any(_name(page, other) == _name(page, place) for other in kept):
            kept.append(place)
    kinds = {"ال" + _name(page, place)[0] for place in places if place.last > place.first}
    return [place for place in places if place in kept and not (place.first == place.last and _name(page, place)[0] in kinds)]


def _nearest(page: Page, draft: Draft, place: Place) -> Place:
    """The last mention of the same name up to the end of the sentence of a draft; the place itself where it stands beside words that tell the happening."""
    if place.anaphor or any(_is_beside(page, hit, place) for hit in (draft.hit, *draft.also)):
        return place
    name = _name(page, place)
    alike = [other for other in page.places if place.first <= other.first < draft.sentence.last and _is_like(page, other, place) and _name(page, other) == name]
    return min(alike, key=lambda other: _distance(draft, other), default=place)


def _is_like(page: Page, other: Place, place: Place) -> bool:
    return not other.anaphor and page.level_of(other) == page.level_of(place)


def _is_beside(page: Page, hit: Hit, place: Place) -> bool:
    """Whether a place stands in the sentence of a word for a happening."""
    return any(sentence.first <= hit.first < sentence.last and sentence.first <= place.first < sentence.last for sentence in page.sentences)


def _name(page: Page, place: Place) -> list[str]:
    return [page.folded[place.first][len(place.proclitics) :], *page.folded[place.first + 1 : place.last + 1]]


def _distance(draft: Draft, place: Place) -> tuple[bool, int]:
    """How far a mention stands from a happening: in another sentence or not, and the tokens between."""
    inside = draft.sentence.first <= place.first < draft.sentence.last
    return not inside, abs(place.first - draft.hit.first)
