"""Labels of the analyst's view in English and Arabic."""

from __future__ import annotations

from functools import cache
from typing import Literal

from marsad.reference.loading import DATA, load_entries

LabelLanguage = Literal["en", "ar"]


@cache
def labels(language: LabelLanguage) -> dict[str, str]:
    """Every label of a language by its key."""
    fields = load_entries(DATA / "labels.yml")[0].fields["labels"]
    return {key: forms[language] for key, forms in fields.items() if key != "__line__" and language in forms}
