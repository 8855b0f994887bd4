"""Takes invented reports into a workspace and tells of each batch once it is acknowledged: python -m tests.pipeline.ingester ADDRESS NUMBER."""

from __future__ import annotations

import sys

from marsad.pipeline.keeping import keep
from marsad.store import open_workspace

from .stories import reports


def main(address: str, number: int) -> None:
    with open_workspace(address, patience_s=60) as workspace:
        for kept in keep(workspace, reports(number)):
            print(" ".join(outcome.document for outcome in kept.outcomes), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
