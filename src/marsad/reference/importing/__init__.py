"""Other people's gazetteers read into ours: GeoNames dumps, OCHA's administrative boundaries, Who's On First extracts."""

from marsad.reference.importing.run import Imported, Wanted, import_places

__all__ = ["Imported", "Wanted", "import_places"]
