"""What was learnt from annotated reports, where the rules find nothing: who did it, what was struck.

The rules come first and always stand. Where they name nobody, each noun phrase of the sentence is weighed by what holds of it, and the likeliest one
is taken if it is likely enough. The weights are those of logistic regressions (`data/models`, built by `make train`); without them the fields stay
empty, as the rules left them.
"""

from marsad.extract.learnt.arguments import fill_arguments
from marsad.extract.learnt.evidence import explain_filled

__all__ = ["explain_filled", "fill_arguments"]
