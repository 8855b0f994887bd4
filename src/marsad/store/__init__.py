"""The kept, growing record: evidence, claims, incidents with their history, judgements, and an audit chain over all of it.

>>> from marsad.store import create_workspace
>>> with create_workspace("lebanon") as workspace:  # doctest: +SKIP
...     workspace.record(ReadReports(received=reports, claims=claims, read_by=extractor), then=link_them)
...     with workspace.reading() as view:
...         view.list_incidents(Filters(country="LB")).items
"""

from marsad.store.chain import Entry, Head
from marsad.store.choices import ChoiceKind
from marsad.store.claim_ledger import SORTED_BY, LedgerOrder, SortKey, Told
from marsad.store.documents import Outcome, Provenance
from marsad.store.errors import ConnectionLost, StorageFull, StoreError, TryAgain, WrongCursor
from marsad.store.filters import MOST_CORNERS, Area, Filters
from marsad.store.history import Cause, Version
from marsad.store.issues import FAILURES, Failure
from marsad.store.mapping import Counted, Spot, Unit
from marsad.store.paging import Page
from marsad.store.queue import Waiting
from marsad.store.readings import Gave, Reread
from marsad.store.recording import ReadReports, Recorded, Recording
from marsad.store.rfc3161 import Proof
from marsad.store.scratch import Scratch, scratch
from marsad.store.search import Hit
from marsad.store.shelf import Place, Shelf
from marsad.store.stamps import Stamp
from marsad.store.status import OpenIssue, Status
from marsad.store.telling import OriginCount, OutletCount
from marsad.store.timeline import Step
from marsad.store.verifying import Fault, Verification
from marsad.store.view import View
from marsad.store.workspace import MARSAD, Acknowledgement, Workspace, create_workspace, open_workspace
from marsad.store.worth import weakest_link

__all__ = [
    "FAILURES", "MARSAD", "MOST_CORNERS", "SORTED_BY", "Acknowledgement", "Area", "Cause", "ChoiceKind", "ConnectionLost", "Counted", "Entry", "Failure", "Fault", "Filters", "Gave", "Head", "Hit", "LedgerOrder", "OpenIssue", "OriginCount", "Outcome", "OutletCount", "Page", "Place", "Proof", "Provenance", "ReadReports", "Recorded",
    "Recording", "Reread", "Scratch", "Shelf", "SortKey", "Spot", "Stamp", "Status", "Step", "StorageFull", "StoreError", "Told", "TryAgain", "Unit", "Verification", "Version", "View", "Waiting", "Workspace", "WrongCursor", "create_workspace",
    "open_workspace", "scratch", "weakest_link",
]  # fmt: skip
