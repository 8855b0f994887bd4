"""From words to registry entries, coordinates and instants: as far as the text decides, and no further."""
