"""Who tells what: verbs, nouns and frames of saying, headers, signatures, quotations, and the carrying on of a teller across sentences."""

from __future__ import annotations

from marsad.extract.rules.tellers.denied_reports import calls_untrue, denies_words_of_another, past_adverbs
from marsad.extract.rules.tellers.headers import skip_header
from marsad.extract.rules.tellers.pointing_back import denials_of_what_stands_before, is_said_of_a_telling
from marsad.extract.rules.tellers.reading import read_scopes
from marsad.extract.rules.tellers.scopes import Scope, Told, innermost, is_unsaid_at

__all__ = [
    "Scope",
    "Told",
    "calls_untrue",
    "denials_of_what_stands_before",
    "denies_words_of_another",
    "innermost",
    "is_said_of_a_telling",
    "is_unsaid_at",
    "past_adverbs",
    "read_scopes",
    "skip_header",
]
