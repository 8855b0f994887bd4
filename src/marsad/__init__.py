"""Marsad reads conflict reports: who says what happened, where, when, by what means, with what harm, how surely, and who denies it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from marsad.model import Claim, Document, Incident, Issue, Reading
    from marsad.pipeline.read import read as read
    from marsad.pipeline.read import read_documents as read_documents

__all__ = ["Claim", "Document", "Incident", "Issue", "Reading", "read", "read_documents"]


def __getattr__(name: str) -> Any:
    """Loads what is asked for and nothing before it is."""
    if name in ("read", "read_documents"):
        from marsad import pipeline

        return getattr(pipeline, name)
    if name in __all__:
        from marsad import model

        return getattr(model, name)
    raise AttributeError(f"module 'marsad' has no attribute {name!r}; it has {', '.join(__all__)}")
