"""What was learnt from annotated reports: who did it and what was struck.

The rules come first. A phrase that they name is left out where it hardly ever is right; where they name nobody, each noun phrase of the sentence is weighed by
what holds of it, and the likeliest one is taken if it is likely enough. The weights are those of logistic regressions (`data/models`, built by `make train`);
without them the fields stay as the rules leave them.
"""

from marsad.extract.learnt.arguments import fill_arguments
from marsad.extract.learnt.evidence import explain_filled

__all__ = ["explain_filled", "fill_arguments"]
