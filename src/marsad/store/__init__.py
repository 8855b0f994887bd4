"""The kept, growing record: evidence, claims, incidents with their history, judgements, and an audit chain over all of it.

>>> from marsad.store import create_workspace
>>> with create_workspace("lebanon") as workspace:  # doctest: +SKIP
...     workspace.record(ReadReports(received=reports, claims=claims, read_by=extractor), then=link_them)
...     with workspace.reading() as view:
...         view.list_incidents(Filters(country="LB")).items
"""

from marsad.store.chain import Entry, Head
from marsad.store.claim_ledger import SORTED_BY, LedgerOrder, SortKey, Told
from marsad.store.documents import Outcome, Provenance
from marsad.store.errors import ConnectionLost, StorageFull, StoreError, TryAgain, WrongCursor
from marsad.store.filters import MOST_CORNERS, Area, Filters
from marsad.store.history import Cause, Version
from marsad.store.issues import FAILURES, Failure
from marsad.store.paging import Page
from marsad.store.readings import Gave, Reread
from marsad.store.recording import ReadReports, Recorded, Recording
from marsad.store.rfc3161 import Proof
from marsad.store.search import Hit
from marsad.store.stamps import Stamp
from marsad.store.status import OpenIssue, Status
from marsad.store.verifying import Fault, Verification
from marsad.store.view import View
from marsad.store.workspace import MARSAD, Acknowledgement, Workspace, create_workspace, open_workspace

__all__ = [
    "FAILURES", "MARSAD", "MOST_CORNERS", "SORTED_BY", "Acknowledgement", "Area", "Cause", "ConnectionLost", "Entry", "Failure", "Fault", "Filters", "Gave", "Head", "Hit", "LedgerOrder", "OpenIssue", "Outcome", "Page", "Proof", "Provenance", "ReadReports", "Recorded",
    "Recording", "Reread", "SortKey", "Stamp", "Status", "StorageFull", "StoreError", "Told", "TryAgain", "Verification", "Version", "View", "Workspace", "WrongCursor", "create_workspace",
    "open_workspace",
]  # fmt: skip
