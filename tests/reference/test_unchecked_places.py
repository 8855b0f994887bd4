"""A place that no gazetteer at hand knows says so by the circle that it is drawn in."""

from marsad.reference.bundle import load_reference


def test_a_town_of_our_own_is_drawn_wider_than_one_of_a_gazetteer() -> None:
    gazetteer = load_reference().gazetteer
    (own, *_), (known, *_) = gazetteer.lookup("واليكالي"), gazetteer.lookup("بوبو ديولاسو")
    assert (own.source, own.level, known.level) == ("own", "town", "town")
    assert own.uncertainty_km == 15.0 > known.uncertainty_km
