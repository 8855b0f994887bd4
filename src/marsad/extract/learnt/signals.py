"""What holds of a candidate beside the word that tells a happening, as named signals that weights can be learnt for."""

from __future__ import annotations

from marsad.extract.learnt.candidates import Candidate
from marsad.extract.learnt.words import Words
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase

_KINDS = ("event", "saying", "harm", "means", "people", "force", "object", "teller", "realis", "place_word")
_DISTANCES = (1, 2, 3, 4, 6, 9, 13, 20)
_FAR = "far"
_WORDS_BETWEEN = 12


def signals_of(page: Page, draft: Draft, candidate: Candidate, drafts: list[Draft]) -> list[str]:
    """The signals, each once; `drafts` are all those of the report, `draft` among them. A name says what it stands for: `is=state, after verb`."""
    side = _side(draft, candidate)
    stands = f"{side} {_form(page, draft)}"
    found = _of_the_phrase(page, draft, candidate, side, stands)
    found += _of_what_stands_between(page, draft, candidate, side, stands)
    found += _of_other_roles(draft, candidate, drafts, side)
    return found


def _of_the_phrase(page: Page, draft: Draft, candidate: Candidate, side: str, stands: str) -> list[str]:
    """Where the phrase stands, what it is, and what leads to it."""
    first, type_, after = candidate.first, draft.type, draft.hit.last + 1
    leads = _leads(page, first)
    word_before = page.folded[first - 1] if first and page.functions[first - 1] else leads
    found = [
        f"is={candidate.kind}",
        f"is={candidate.kind}, {stands}",
        f"{type_}, {stands}",
        f"{type_}, is={candidate.kind}",
        f"{type_}, head={candidate.head}, {stands}",
        f"behind={leads}, {stands}",
        f"behind={word_before}, {side}",
        f"before={_function(page, candidate.last + 1)}, {side}",
        f"word, then={page.folded[after] if _function(page, after) else ''}, {stands}, {candidate.head}",
    ]
    if first in page.in_places:
        found += [
            f"a place, {candidate.kind}",
            f"a place, {stands}",
        ]
    return found


def _of_what_stands_between(page: Page, draft: Draft, candidate: Candidate, side: str, stands: str) -> list[str]:
    first, last = (candidate.last + 1, draft.hit.first) if side == "before" else (draft.hit.last + 1, candidate.first)
    between = range(first, last)
    distance = next((str(limit) for limit in _DISTANCES if last - first <= limit), _FAR)
    functions, marks, actors = _standing_between(page, first, last)
    found = [
        f"apart={distance}, {side}",
        f"sayings between={min(2, len(page.starting('saying', first, last)))}, {side}",
        f"actors between={min(3, actors)}, {side}",
        f"between={' '.join(functions[:3])}, {stands}",
    ]
    for function in sorted(set(functions)):
        found.append(f"{function} between, {side}")
    for mark in sorted(marks):
        found.append(f"{mark!r} between, {side}")
    if side != "inside" and not between:
        found += [
            f"next to it, {stands}, {candidate.head}, {draft.type}",
            f"next to it, {stands}, {candidate.kind}",
        ]
    return found


def _standing_between(page: Page, first: int, last: int) -> tuple[list[str], set[str], int]:
    """The uses of the function words among tokens, their marks and numbers, and how many names of actors start there."""
    functions: list[str] = []
    marks: set[str] = set()
    actors = 0
    for index in range(first, last):
        use, token = page.functions[index], page.tokens[index]
        if use:
            functions.append(use)
        if token.kind != "word":
            marks.add(token.text)
        if index in page.actor_at:
            actors += 1
    return functions, marks, actors


def _of_other_roles(draft: Draft, candidate: Candidate, drafts: list[Draft], side: str) -> list[str]:
    """What else the report has the phrase for."""
    found: list[str] = []
    if any(told.first <= candidate.first <= told.last for told in draft.chain):
        found += [
            "teller",
            f"teller, {draft.type}",
        ]
    if _is_among(draft.targets, candidate):
        found.append("struck in it")
    if _is_among(draft.perpetrators, candidate):
        found.append("did it")
    doing = [other for other in drafts if other is not draft and _is_among(other.perpetrators, candidate)]
    if doing:
        found += [
            "did something else",
            f"did {'the like' if any(other.type == draft.type for other in doing) else 'something of another type'}, {side}",
        ]
    if any(other is not draft and _is_among(other.targets, candidate) for other in drafts):
        found += [
            "struck in something else",
            f"struck in something else, {side}",
        ]
    return found


def _is_among(phrases: list[Phrase], candidate: Candidate) -> bool:
    return any(phrase.first <= candidate.last and candidate.first <= phrase.last for phrase in phrases)


def signals_of_words(words: Words, page: Page, draft: Draft, candidate: Candidate) -> list[str]:
    """Which words the phrase is made of, which stand before it and between it and the happening, and which word tells the happening."""
    side, first, last, hit = _side(draft, candidate), candidate.first, candidate.last, draft.hit
    told = words.at(hit.first)
    start, end = (last + 1, hit.first) if side == "before" else (hit.last + 1, first)
    found = dict.fromkeys([f"between {words.at(index)}, {side}" for index in range(start, min(end, start + _WORDS_BETWEEN))])
    return [
        *found,
        f"first word {words.at(first)}, {side}",
        f"last word {words.at(last)}, {side}",
        f"word before it {words.at(first - 1)}, {side}",
        f"words before it {words.at(first - 2)} {words.at(first - 1)}",
        f"told by {told}, {side} {_form(page, draft)}, {candidate.head}",
        f"told by {told}, {candidate.kind}, {side}",
    ]


def signals_where_nobody_is_named(words: Words, page: Page, draft: Draft, candidate: Candidate) -> list[str]:
    """What holds of a phrase for a role that the rules have nobody for; of one that they have, their naming it says as much."""
    side, hit = _side(draft, candidate), draft.hit
    inside = draft.sentence.first <= candidate.first < draft.sentence.last
    return [
        "nobody named",
        f"nobody named, {draft.type}",
        f"nobody named, {side} {_form(page, draft)}",
        f"nobody named, {candidate.kind}",
        f"nobody named, {hit.sense.id}",
        f"nobody named, {'in its sentence' if inside else 'elsewhere'}",
        f"nobody named, {draft.stance.realis}",
        f"nobody named, {'told by somebody' if draft.chain else 'told by the outlet'}",
        f"nobody named, behind {words.at(candidate.first - 1)}",
    ]


def _side(draft: Draft, candidate: Candidate) -> str:
    if candidate.last < draft.hit.first:
        return "before"
    return "inside" if candidate.first <= draft.hit.last else "after"


def _form(page: Page, draft: Draft) -> str:
    """What form of word tells the happening."""
    if not draft.hit.features.startswith("v"):
        return "noun"
    return "passive" if page.is_passive(draft.hit) else "verb"


def _leads(page: Page, first: int) -> str:
    """What stands right before: a function word's use, else what the lexicon has the word for; empty where it is neither."""
    if first == 0:
        return ""
    return page.functions[first - 1] or next((kind for kind in _KINDS if page.of_kind(first - 1, kind) is not None), "")


def _function(page: Page, index: int) -> str:
    """The use of the function word at a token; empty for other words, and outside the page."""
    return page.functions[index] if 0 <= index < len(page) else ""
