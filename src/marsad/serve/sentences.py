"""Clauses of the data files as sentences of their own."""

from __future__ import annotations


def sentence(clause: str) -> str:
    return f"{clause[:1].upper()}{clause[1:].rstrip('.')}."
