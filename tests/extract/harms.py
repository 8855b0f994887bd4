"""Harm as tests of it write it: its kind with the least and the most."""

from __future__ import annotations

Told = tuple[str, int | None, int | None]


def k(least: int | None, most: int | None) -> Told:
    return "killed", least, most


def i(least: int | None, most: int | None) -> Told:
    return "injured", least, most


def d(least: int | None, most: int | None) -> Told:
    return "damage", least, most
