"""The one place that knows the order of the stages."""

from marsad.pipeline.read import read, read_documents, read_stream

__all__ = ["read", "read_documents", "read_stream"]
