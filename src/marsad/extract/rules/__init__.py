"""The rules that read a report."""

from marsad.extract.rules.evidence import explain
from marsad.extract.rules.reader import NAME, claim_of, claims_of, read_drafts, read_page

__all__ = ["NAME", "claim_of", "claims_of", "explain", "read_drafts", "read_page"]
