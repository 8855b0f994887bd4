"""Facts: what an incident with its claims and reports amounts to in the words that the field's formats share, worked out in one place for all of them."""

from marsad.export.facts.events import Event, Knowledge, Undated, events_of
from marsad.export.facts.parties import Party, Sides
from marsad.export.facts.toll import Count, Toll
from marsad.export.facts.when import When
from marsad.export.facts.where import Where

__all__ = ["Count", "Event", "Knowledge", "Party", "Sides", "Toll", "Undated", "When", "Where", "events_of"]
