"""English reports, read to the same drafts as Arabic ones: subject before verb, agents behind "by", tellers before or behind what they tell."""

from marsad.extract.rules.english.drafts import read_drafts, read_scopes_of
from marsad.extract.rules.english.tellers import teller_kind

__all__ = ["read_drafts", "read_scopes_of", "teller_kind"]
