"""Who did what to whom, for every word of force of the lexicon in every construction that names doer and struck."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest
from tests.extract.matrix_doers import CONSTRUCTIONS, Case, cases

from marsad.model import Claim
from marsad.pipeline import read_documents
from marsad.testing import make_document

# Templates with the number of sentences that are still misread: the entry of a body whose name holds a word of force (الحشد), and a loss that a body
# announces whose name no list has.
KNOWN_HOLES = {
    "أعلن/أعلنت {doer} [مقتل] أحد جنوده/جنودها في مدينة {town}.": 1,
}


@pytest.fixture(scope="module")
def read() -> list[tuple[Case, list[Claim]]]:
    tried = list(cases())
    documents = [make_document(case.text, id=str(at), lang="ar", published="2026-03-17") for at, case in enumerate(tried)]
    claims = defaultdict(list)
    for claim in read_documents(documents, processes=1).claims:
        claims[claim.document].append(claim)
    return [(case, claims[str(at)]) for at, case in enumerate(tried)]


def test_every_word_is_read_in_every_construction(read: list[tuple[Case, list[Claim]]]) -> None:
    wrong = [(case, fault) for case, claims in read if (fault := _fault(case, claims))]
    holes = Counter(case.template for case, _ in wrong)
    assert holes == KNOWN_HOLES, "\n".join(f"{case.template}, {case.word}: {case.text} ({fault})" for case, fault in wrong)


def test_the_matrix_is_as_wide_as_the_lexicon(read: list[tuple[Case, list[Claim]]]) -> None:
    assert len({case.word for case, _ in read}) > 80
    assert len({case.template for case, _ in read}) == len(CONSTRUCTIONS) + 29


def _fault(case: Case, claims: list[Claim]) -> str | None:
    """What of a sentence is misread; None where nothing is."""
    found = [claim for claim in claims if any(anchor.start < case.trigger[1] and case.trigger[0] < anchor.end for anchor in (claim.trigger, *claim.also))]
    if not found:
        return "no claim"
    claim = found[0]
    doers = tuple(mention.anchor.text for mention in claim.perpetrator)
    struck = [mention.anchor.text for mention in claim.target]
    tellers = [teller.anchor.text for teller in claim.attribution]
    if claim.type != case.type:
        return f"type {claim.type}"
    if doers != case.doers:
        return f"done by {doers}"
    if (case.struck is None and struck) or (case.struck and [words.split()[0] for words in struck] != [case.struck]):
        return f"struck {struck}"
    if case.teller is not None and tellers[:1] != [case.teller]:
        return f"told by {tellers}"
    return None if (claim.polarity == "denied") == case.denied else f"polarity {claim.polarity}"
