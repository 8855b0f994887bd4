"""Labels in English and Arabic: those of the analyst's view, and those of documents beside them."""

from __future__ import annotations

from functools import cache
from typing import Literal

from marsad.reference.loading import DATA, load_entries

LabelLanguage = Literal["en", "ar"]


@cache
def labels(language: LabelLanguage) -> dict[str, str]:
    """Every label of a language by its key."""
    return _labels("labels.yml", language)


@cache
def page_labels(language: LabelLanguage) -> dict[str, str]:
    """Those of dossiers, briefs and the published site together with all others."""
    return {**labels(language), **_labels("pages.yml", language)}


def _labels(file: str, language: LabelLanguage) -> dict[str, str]:
    fields = load_entries(DATA / file)[0].fields["labels"]
    return {key: forms[language] for key, forms in fields.items() if key != "__line__" and language in forms}
