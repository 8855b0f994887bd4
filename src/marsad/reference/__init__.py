"""Typed, read-only views of the data files."""
