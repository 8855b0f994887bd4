"""Exchange: what is gathered to be written out, what comes back, and what people coded elsewhere."""

from marsad.pipeline.exchange.gathering import Further, every_incident, gather, narrowed
from marsad.pipeline.exchange.writing import Written, write_export

__all__ = ["Further", "Written", "every_incident", "gather", "narrowed", "write_export"]
