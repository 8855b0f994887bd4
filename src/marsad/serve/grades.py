"""How surely a group of incidents happened, at a glance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from marsad.model import GradeValue

# What is contested wants the eye first; what several independent origins say wants it last.
_WORST_FIRST: tuple[GradeValue, ...] = ("contested", "withdrawn", "unknown", "claimed", "reported", "corroborated", "confirmed")


def worst(grades: Mapping[str, int]) -> GradeValue:
    """The grade of these that a map shows a group by; `unknown` for none."""
    return next((grade for grade in _WORST_FIRST if grades.get(grade)), "unknown")


def by_grade(grades: Counter[str]) -> dict[str, int]:
    return {grade: grades[grade] for grade in _WORST_FIRST if grades[grade]}
