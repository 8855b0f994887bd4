"""An ingest that is killed again and again ends where an unbroken one does."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from marsad.store import create_workspace, open_workspace

from .stories import reports
from .test_keeping import all_incidents, take_in

# The server takes longer to come back after each kill.
IN_A_FOLDER, ON_A_SERVER = (2_000, 25), (700, 6)


def test_an_ingest_killed_at_any_moment_goes_on_where_it_was(address: str, tmp_path: Path, root: Path) -> None:
    number, kills = ON_A_SERVER if address.startswith("postgresql") else IN_A_FOLDER
    create_workspace(address).close()
    chance, acknowledged = random.Random(20260409), set[str]()
    for _ in range(kills):
        acknowledged |= _killed(root, address, number, chance)
    with open_workspace(address) as workspace:
        with workspace.reading() as view:
            assert set(view.documents(acknowledged)) == acknowledged
            assert view.status().documents < number
        assert workspace.verify().sound
        assert take_in(workspace, reports(number)).keys() == {"added", "known"}
        assert workspace.verify().sound
        broken = all_incidents(workspace)
        with workspace.reading() as view:
            assert view.status().documents == number
    with create_workspace(tmp_path / "unbroken") as workspace:
        take_in(workspace, reports(number))
        assert all_incidents(workspace) == broken


def _killed(root: Path, address: str, number: int, chance: random.Random) -> set[str]:
    """Starts an ingest, kills it after it has acknowledged a few batches and a moment more, and gives the ids of what it acknowledged."""
    command = [sys.executable, "-m", "tests.pipeline.ingester", address, str(number)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        lines = []
        if chance.random() < 0.6:
            lines.append(process.stdout.readline())
        time.sleep(chance.uniform(0, 0.6))
        process.kill()
        lines.extend(process.stdout.readlines())
    return {id_ for line in lines if line.endswith("\n") for id_ in line.split()}
