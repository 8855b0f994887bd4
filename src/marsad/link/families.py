"""Families of reports that are one text, kept as reports come and go."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from marsad.link.copies import copy_keys, copy_keys_to_ask, find_copies, original_of
from marsad.link.index import Index
from marsad.link.sketches import Sketch


class Families:
    """What hangs together by copying is one text, whichever of it came first; the earliest published is its original."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._looked_at: set[str] = set()

    def add(self, report: Sketch) -> list[tuple[str, ...]]:
        """Keep a report that is not held, and give the families that it brought together; it is now in each."""
        copies = list(find_copies(report, self.index.reports_with(copy_keys_to_ask(report))))
        self.index.put_report(report, copy_keys(report))
        joined = _distinct(self.index.families_of(copies))
        self._put([report.id, *(id_ for family in joined for id_ in family)])
        return joined

    def remove(self, report: Sketch) -> list[tuple[str, ...]]:
        """Forget a report, and give the families that those of its text are now parted into."""
        rest = [id_ for id_ in self.index.families_of([report.id])[report.id] if id_ != report.id]
        self.index.drop_report(report.id, copy_keys(report))
        self._looked_at.discard(report.id)
        parted = _hanging_together(self.index.reports(rest))
        for family in parted:
            self._put(family)
        return parted if len(parted) > 1 else []

    def changed(self) -> Mapping[str, str]:
        """The original of each report whose family was looked at since this was last asked."""
        originals: dict[str, str] = {}
        for family in _distinct(self.index.families_of(self._looked_at)):
            original = original_of(self.index.reports(family).values()).id
            originals.update(dict.fromkeys(family, original))
        self._looked_at.clear()
        return originals

    def _put(self, family: Collection[str]) -> None:
        self.index.put_family(sorted(family))
        self._looked_at.update(family)


def _distinct(families: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    return sorted({family[0]: family for family in families.values()}.values())


def _hanging_together(reports: Mapping[str, Sketch]) -> list[tuple[str, ...]]:
    families: list[tuple[str, ...]] = []
    left = dict(reports)
    while left:
        _, first = left.popitem()
        family, waiting = [first.id], [first]
        while waiting:
            own = waiting.pop()
            asked = set(copy_keys_to_ask(own))
            near = [other for other in left.values() if not asked.isdisjoint(copy_keys(other))]
            for id_ in list(find_copies(own, near)):
                family.append(id_)
                waiting.append(left.pop(id_))
        families.append(tuple(sorted(family)))
    return families
