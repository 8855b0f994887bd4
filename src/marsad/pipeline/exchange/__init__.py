"""Exchange: what is gathered to be written out, what comes back, and what people coded elsewhere."""

from marsad.pipeline.exchange.coded import KeptCoded, coded_events, is_coded, keep_coded, without_coded
from marsad.pipeline.exchange.comparing import compare
from marsad.pipeline.exchange.gathering import Further, every_incident, gather, narrowed
from marsad.pipeline.exchange.protecting import as_readers_see, mask_of
from marsad.pipeline.exchange.records import Records, read_records
from marsad.pipeline.exchange.restoring import Restored, restore
from marsad.pipeline.exchange.writing import Written, write_export

__all__ = [
    "Further", "KeptCoded", "Records", "Restored", "Written", "as_readers_see", "coded_events", "compare", "every_incident", "gather", "is_coded", "keep_coded", "mask_of", "narrowed", "read_records",
    "restore", "without_coded", "write_export",
]  # fmt: skip
