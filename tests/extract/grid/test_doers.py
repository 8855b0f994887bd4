"""Plain sentences of a subject, what may stand between it and its verb, and the verb, crossed: the subject is the doer in each."""

from __future__ import annotations

from itertools import product

import pytest
from tests.extract.claims_read import claims, doers

# A subject, the verb that agrees with it, its pronoun.
SUBJECTS = [("القوات الحكومية", "هاجمت", "ها"), ("المسلحون", "هاجموا", "هم"), ("الجيش", "هاجم", "ه"), ("الجيش", "قصف", "ه")]
BETWEEN = ["بدور{}", "من جانب{}", "كذلك", "مجددا", "سرعان ما", "ردا على ذلك", "بعد ذلك", "إثر ذلك", "على الفور", "في المقابل", "في هذه الأثناء", "قد"]
HEADS = ["", "قال السكان إن "]


@pytest.mark.parametrize(("subject", "between", "head"), list(product(SUBJECTS, BETWEEN, HEADS)))
def test_who_stands_before_his_verb_is_its_doer(subject: tuple[str, str, str], between: str, head: str) -> None:
    name, verb, pronoun = subject
    if head:
        name = name.replace("المسلحون", "المسلحين")
    (claim,) = [claim for claim in claims(f"{head}{name} {between.format(pronoun)} {verb} بلدة سرمين.") if claim.trigger.text == verb]
    assert doers(claim) == [name]
