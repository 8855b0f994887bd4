"""What an expert asks of the data files: are they right, what do they know of a word, what does an edit do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from marsad.export.wire import claim_to_wire
from marsad.model import Claim, DataError
from marsad.pipeline.evaluating import evaluate_files
from marsad.reference.actors import load_actors
from marsad.reference.areas import area_circles
from marsad.reference.calendar import load_calendar
from marsad.reference.gazetteer import load_gazetteer
from marsad.reference.lexicon import load_cues, load_lexicon
from marsad.reference.numbers import load_numbers
from marsad.reference.ontology import load_ontology
from marsad.reference.publishing import PACKAGED, PublishingPolicy, load_publishing
from marsad.reference.scoring import event_kinds, load_model, unknown_cues
from marsad.text.fold import fold
from marsad.text.tokens import tokenize


def _load_publishing(overlays: tuple[Path, ...]) -> list[PublishingPolicy]:
    """The packaged policy of publishing, and those of overlay folders."""
    return [load_publishing(path) for path in (PACKAGED, *(folder / PACKAGED.name for folder in overlays)) if path.is_file()]


_LOADERS = (load_lexicon, load_cues, load_actors, load_gazetteer, area_circles, load_numbers, load_calendar, load_ontology, _load_publishing)


def check(overlays: tuple[Path, ...] = ()) -> Iterator[str]:
    """Load every data file, and say how much each holds. Raises DataError with all the mistakes of all the files."""
    mistakes: list[str] = []
    loaded = []
    for load in _LOADERS:
        try:
            loaded.append(load(overlays))
        except DataError as error:
            mistakes.extend(error.mistakes)
    mistakes.extend(() if mistakes else (*unknown_cues(load_cues(overlays)), *_unknown_areas(overlays)))
    if mistakes:
        raise DataError(tuple(mistakes))
    lexicon, actors, gazetteer = load_lexicon(overlays), load_actors(overlays), load_gazetteer(overlays)
    yield f"lexicon: {len(lexicon.senses):,} forms"
    yield f"actors: {sum(1 for _ in actors):,}"
    areas = area_circles(overlays)
    yield f"places: {len(gazetteer):,}, and how far {len(areas):,} provinces and regions reach"
    for event in event_kinds():
        yield f"scorer of {event}: {'learnt model' if load_model(event) else 'weights set by hand'}"


def _unknown_areas(overlays: tuple[Path, ...]) -> Iterator[str]:
    """The circles around areas that the gazetteer does not have, or has as something else than a province or region."""
    gazetteer = load_gazetteer(overlays)
    for id_ in area_circles(overlays):
        place = gazetteer.get(id_)
        if place is None or place.level not in ("province", "region"):
            yield f"areas: {id_!r} is no province or region of data/places; mend the id, or add the place there"


def show(form: str, overlays: tuple[Path, ...] = ()) -> Iterator[str]:
    """Everything that lexicon, registry and gazetteer have under a word or phrase."""
    lexicon, actors, gazetteer = load_lexicon(overlays), load_actors(overlays), load_gazetteer(overlays)
    tokens = tokenize(form)
    for sense in lexicon.senses:
        if sense.kind == "companion" and fold(sense.form) == fold(form):
            yield f"{sense.kind:12} {sense.id:32} {sense.form} — {sense.gloss or sense.meaning} ({sense.meaning})"
    for hits in lexicon.find(tokens)[:1]:
        for hit in hits:
            sense = hit.sense
            fields = [
                f"{name} {value}"
                for name in ("type", "means", "strength", "harm", "role", "who", "mode", "tells", "level", "value")
                if (value := getattr(sense, name))
            ]
            yield f"{sense.kind:12} {sense.id:32} {sense.form} — {sense.gloss or sense.meaning} ({'; '.join(map(str, fields))})"
    words = [token.folded for token in tokens if token.kind in ("word", "number")]
    for actor in actors.lookup(words):
        yield f"actor        {actor.id:32} {actor.name_en} — {actor.kind}, {actor.country or 'no country'}"
    for id_ in actors.adjective(words[0]) if len(words) == 1 else ():
        yield f"adjective    {id_:32} {actors.get(id_).name_en}"
    for place in gazetteer.lookup(fold(" ".join(words))):
        where = f"{place.lat}, {place.lon}" if place.lat is not None else "no point"
        yield f"place        {place.id:32} {place.name_en} — {place.level}, {place.country}, {where}, {place.source}"


def effect(gold: Sequence[Path], overlays: tuple[Path, ...]) -> Iterator[str]:
    """The claims gained and lost on gold files by an overlay, and the figures before and after."""
    before, after = evaluate_files(gold), evaluate_files(gold, overlays)
    old, new = ({_key(claim): claim for claim in result.claims} for result in (before, after))
    for sign, keys, claims in (("+", new.keys() - old.keys(), new), ("-", old.keys() - new.keys(), old)):
        for key in sorted(keys):
            yield f"{sign} {claims[key].document} {claims[key].type} «{claims[key].trigger.text}»"
    changed = [key for key in old.keys() & new.keys() if _fields(old[key]) != _fields(new[key])]
    for key in sorted(changed):
        yield f"~ {new[key].document} {new[key].type} «{new[key].trigger.text}»"
    yield f"claims gained {len(new.keys() - old.keys())}, lost {len(old.keys() - new.keys())}, changed {len(changed)}"
    yield f"claims F1 {before.figures['claims']['f1']:.3f} -> {after.figures['claims']['f1']:.3f}"


def _key(claim: Claim) -> str:
    return f"{claim.document}\0{claim.id}"


def _fields(claim: Claim) -> dict[str, object]:
    return {key: value for key, value in claim_to_wire(claim).items() if key != "origin_of_record"}
