"""Judgements without a database: making them, which hold, what follows from them, and how far two people agree."""

from marsad.store.judging.agreement import Agreement, Difference, FieldAgreement, agreement
from marsad.store.judging.alpha import krippendorff_alpha
from marsad.store.judging.another_look import AnotherLook, wanting_another_look
from marsad.store.judging.corrections import corrected, field_as_json
from marsad.store.judging.decisions import Decisions, decide, in_force, pairs_of, standing
from marsad.store.judging.lines import WrongLine, read_lines, write_lines
from marsad.store.judging.making import JudgementError, judge, said_digest, seen

__all__ = [
    "Agreement", "AnotherLook", "Decisions", "Difference", "FieldAgreement", "JudgementError", "WrongLine", "agreement", "corrected", "decide",
    "field_as_json", "in_force", "judge", "krippendorff_alpha", "pairs_of", "read_lines", "said_digest", "seen", "standing", "wanting_another_look", "write_lines",
]  # fmt: skip
