"""Reports kept: read, recorded, linked and graded as they come, and corrected by people."""

from marsad.pipeline.keeping.correcting import corrected_value
from marsad.pipeline.keeping.judging import judge
from marsad.pipeline.keeping.keep import Kept, keep, read_again, record_read
from marsad.pipeline.keeping.looking import reading_of
from marsad.pipeline.keeping.reviewing import waiting
from marsad.pipeline.keeping.settling import as_judged

__all__ = ["Kept", "as_judged", "corrected_value", "judge", "keep", "read_again", "reading_of", "record_read", "waiting"]
