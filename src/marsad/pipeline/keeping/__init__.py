"""Reports kept: read, recorded, linked and graded as they come, and corrected by people."""

from marsad.pipeline.keeping.judging import judge
from marsad.pipeline.keeping.keep import Kept, keep, read_again, record_read
from marsad.pipeline.keeping.looking import reading_of

__all__ = ["Kept", "judge", "keep", "read_again", "reading_of", "record_read"]
