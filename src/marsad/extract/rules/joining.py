"""One claim for one happening of one teller: retellings in title, lead and later sentences are joined."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.rules.drafts import Draft
from marsad.extract.rules.happenings import FORCE
from marsad.extract.rules.page import Page, Place


def join_retellings(page: Page, drafts: list[Draft]) -> list[Draft]:
    """The drafts with retellings taken into the fullest telling, in text order."""
    kept: list[Draft] = []
    drafts = [draft for draft in drafts if draft.stance.realis != "hypothetical" or draft.type in ("threat", "protest")]
    for draft in drafts:
        _take_type(page, kept, draft)
        host = _host(page, kept, draft)
        if host is None:
            if not _only_presupposes(page, kept, draft):
                kept.append(draft)
        else:
            kept[kept.index(host)] = _joined(host, draft)
    kept.sort(key=lambda draft: draft.hit.first)
    _carry_places(page, kept)
    _carry_times(page, kept)
    return kept


def _carry_places(page: Page, drafts: list[Draft]) -> None:
    """A happening told without a place stands where the nearest earlier one of its kind does."""
    for at, draft in enumerate(drafts):
        if draft.stance.silence or (draft.places and (not draft.definite or _finest(page, draft))):
            continue
        for earlier in reversed(drafts[:at]):
            if not draft.places and earlier.places and _types_agree(earlier, draft):
                draft.places = list(earlier.places)
                break
            if draft.places and _finest(page, earlier) and _types_agree(earlier, draft) and _share_place(page, earlier, draft):
                # الهجوم في سوريا after the attack on Douma: what it points back to says where.
                draft.places = [*_finest(page, earlier), *draft.places]
                break


def _carry_times(page: Page, drafts: list[Draft]) -> None:
    """A happening told without a time has that of the earlier telling it plainly goes back to: same kind, same place, or a word that points back."""
    for at, draft in enumerate(drafts):
        if draft.time is not None or draft.stated_count:
            continue
        for earlier in drafts[:at]:
            same = _types_agree(earlier, draft) and _places_agree(page, earlier, draft)
            if earlier.time is not None and same and (draft.definite or draft.from_harm or not draft.places or _share_place(page, earlier, draft)):
                draft.time = earlier.time
                break


def _take_type(page: Page, kept: list[Draft], draft: Draft) -> None:
    """الهجوم after a chemical attack is that attack: a general word that points back has the type of what it points to."""
    if not (draft.from_harm or (draft.definite and draft.type == "armed_attack")) or draft.means:
        return
    for earlier in reversed(kept):
        if earlier.type in FORCE and not earlier.from_harm and _places_agree(page, earlier, draft):
            draft.type, draft.means = earlier.type, set(earlier.means)
            return


def _host(page: Page, kept: list[Draft], draft: Draft) -> Draft | None:
    for earlier in reversed(kept):
        if _is_retelling(page, earlier, draft):
            return earlier
    return None


def _is_retelling(page: Page, earlier: Draft, draft: Draft) -> bool:
    if draft.stance.silence or earlier.stance.silence:
        return False
    if earlier.sentence is draft.sentence and not draft.definite and not _same_object(page, earlier, draft):
        return False
    if not _types_agree(earlier, draft) or earlier.stance.polarity != draft.stance.polarity or draft.stated_count or earlier.stated_count:
        return False
    broad_title = earlier.sentence.title and not draft.sentence.title and not _finest(page, earlier)
    if not broad_title and not _places_agree(page, earlier, draft):
        return False
    if earlier.sentence.title:
        return _doers_agree(page, earlier, draft) and (not earlier.chain or _same_teller(page, earlier, draft) or not draft.chain)
    if not _same_teller(page, earlier, draft):
        return False
    if earlier.from_harm and not earlier.places and not draft.harm and not page.document.title and draft.sentence.line - earlier.sentence.line <= 1:
        # A post that names the dead in one line and what killed them in the next.
        return True
    if draft.from_harm:
        return not _harm_conflicts(earlier, draft)
    return (_same_object(page, earlier, draft) and _doers_agree(page, earlier, draft)) or (draft.definite and _doers_agree(page, earlier, draft)) or (
        bool(draft.places) and _share_place(page, earlier, draft) and _doers_agree(page, earlier, draft) and earlier.type == draft.type
        and not _harm_conflicts(earlier, draft)
    )  # fmt: skip


def _same_object(page: Page, first: Draft, second: Draft) -> bool:
    """Whether both tell of one and the same thing struck, in the same number (مسيرتين ... مسيرتين)."""
    one = {page.folded[phrase.first] for phrase in first.targets}
    return first.type == second.type and bool(one & {page.folded[phrase.first] for phrase in second.targets})


def _types_agree(first: Draft, second: Draft) -> bool:
    if first.from_harm or second.from_harm:
        return first.type in FORCE and second.type in FORCE
    if first.type == second.type:
        return True
    generic = {"armed_attack", "air_strike", "shelling", "explosion"}
    return first.type in FORCE and second.type in FORCE and (first.type in generic or second.type in generic) and "armed_clash" not in (first.type, second.type)


def _places_agree(page: Page, first: Draft, second: Draft) -> bool:
    if not first.places or not second.places:
        return True
    return _share_place(page, first, second)


def _share_place(page: Page, first: Draft, second: Draft) -> bool:
    if not first.places or not second.places:
        return False
    if second.places[0].anaphor or first.places[0].anaphor:
        return True
    fine, other_fine = _finest(page, first), _finest(page, second)
    if fine and other_fine:
        return bool(_words(page, fine) & _words(page, other_fine))
    return bool(_words(page, first.places) & _words(page, second.places))


def _finest(page: Page, draft: Draft) -> list[Place]:
    return [place for place in draft.places if page.level_of(place) in ("site", "town", "district")]


def _words(page: Page, places: list[Place]) -> set[str]:
    """The words of places, without level words and clitics."""
    words: set[str] = set()
    for place in places:
        for index in range(place.first, place.last + 1):
            word = page.folded[index]
            if page.tokens[index].kind == "word" and not page.of_kind(index, "place_word", "direction"):
                words.add(word[2:] if word.startswith("ال") else word[len(place.proclitics) :] if index == place.first else word)
    return words


def _same_teller(page: Page, first: Draft, second: Draft) -> bool:
    if not first.chain or not second.chain:
        return not first.chain and not second.chain
    one, other = first.chain[0], second.chain[0]
    if one == other:
        return True
    ids, others = page.told_actors(one), page.told_actors(other)
    if ids and others and page.is_unnamed(one) == page.is_unnamed(other):
        return bool(ids & others)
    words = {page.folded[index] for index in range(one.first, one.last + 1)}
    return page.folded[other.first] in words or page.folded[one.first] == page.folded[other.first].removeprefix("ال")


def _doers_agree(page: Page, first: Draft, second: Draft) -> bool:
    one = {actor for phrase in first.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last)}
    other = {actor for phrase in second.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last)}
    return not one or not other or bool(one & other)


def _harm_conflicts(first: Draft, second: Draft) -> bool:
    mine = {harm.kind: (harm.least, harm.most) for harm in first.harm}
    return any(mine.get(harm.kind, (harm.least, harm.most)) != (harm.least, harm.most) for harm in second.harm)


def _only_presupposes(page: Page, kept: list[Draft], draft: Draft) -> bool:
    """A definite noun in the outlet's voice that adds nothing to what some teller has told: no claim of its own."""
    if not draft.definite or draft.chain or draft.harm or draft.stance.silence or draft.stance.polarity == "denied" or draft.stated_count:
        return False
    return any(_types_agree(earlier, draft) and _places_agree(page, earlier, draft) for earlier in kept)


def _joined(host: Draft, draft: Draft) -> Draft:
    """The fuller telling, with the anchors of the other under `also` and what it lacks from the other."""
    main, other = (draft, host) if host.sentence.title and not draft.sentence.title else (host, draft)
    main.also = [*main.also, other.hit, *other.also]
    if main.sentence is other.sentence and other.stance.certainty != "stated":
        main.stance = replace(main.stance, certainty=other.stance.certainty)
    main.perpetrators = main.perpetrators or other.perpetrators
    main.targets = main.targets or other.targets
    main.by_teller = main.by_teller or other.by_teller
    main.places = main.places if main.places and not main.places[0].anaphor else other.places or main.places
    main.time = main.time or other.time
    main.means |= other.means
    if main.type == "armed_attack" or main.from_harm:
        main.type = other.type if not other.from_harm else main.type
    known = {(harm.kind, harm.who, harm.least, harm.most) for harm in main.harm}
    if not main.harm or not other.sentence.title:
        main.harm.extend(harm for harm in other.harm if (harm.kind, harm.who, harm.least, harm.most) not in known)
    if main.from_harm and not other.from_harm:
        main.hit, main.also = other.hit, [main.hit, *[hit for hit in main.also if hit is not other.hit]]
        main.from_harm = False
    return main
