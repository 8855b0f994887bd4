"""Time to answer of a workbench that many people use at once, by endpoint, on a given workspace.

Usage: python benchmarks/serving.py WORKSPACE [--users N] [--seconds N] [--pause SECONDS] [--workers N] [--at ADDRESS] [--json PATH]

`marsad serve` is started over the workspace, which is only read, and once it is warm Locust (`pip install -e '.[load]'`) has so many users ask it what people ask of a day's
work: lists, maps and time lines under filters that vary, searches for rare and common words, the ledger in all its orders, single incidents and reports.
What they ask for is taken from the workspace itself before the clock runs. A user looks at an answer for `--pause` seconds in the mean (0: asks on at once) and
then asks again. No answer is asked for by its ETag, and questions vary so much that the server's memory of answers helps seldom, as after each
report that comes in. With `--at` a server that runs already is asked instead. Times are of the clock, of whole answers.
"""

# ruff: noqa: E402
from __future__ import annotations

import gevent.monkey

# Before anything is imported that opens a socket.
gevent.monkey.patch_all()

import argparse
import json
import random
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import gevent
from locust import FastHttpUser, task
from locust.env import Environment
from served import ask, serving

HERE = Path(__file__).resolve().parent
SHARES = (0.5, 0.95, 0.99)
_WARM_S = 3.0


@dataclass(frozen=True)
class Known:
    """What a workspace holds that can be asked for."""

    days: list[date]
    types: list[str]
    words: list[str]
    common: list[str]
    points: list[tuple[float, float]]
    incidents: list[str]
    reports: list[str]
    actors: list[str]


def main() -> None:
    """Measure, print a table and write the numbers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workspace", help="a folder or postgresql://...")
    parser.add_argument("--users", type=int, default=16)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--pause", type=float, default=1.0, help="how long a user looks at an answer, in the mean")
    parser.add_argument("--workers", type=int, default=1, help="processes of the server")
    parser.add_argument("--at", help="the address of a server that runs already")
    parser.add_argument("--json", type=Path, default=HERE / "results-serving.json")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    with serving(options.workspace, at=options.at, workers=options.workers) as address:
        counts = {name: number for name, number in ask(address, "workspace")["counts"].items() if isinstance(number, int)}
        known = _known(address, random.Random(options.seed))
        _run(address, known, options.users, _WARM_S, options.pause)
        row = _run(address, known, options.users, options.seconds, options.pause)
    _print(row)
    about = {"users": options.users, "pause, s": options.pause, "workers": options.workers, "seconds": options.seconds, **counts}
    options.json.write_text(json.dumps({**about, "ms": row}, indent=1) + "\n", encoding="utf-8")


def _known(address: str, chance: random.Random) -> Known:
    steps = [date.fromisoformat(step["start"][:10]) for step in ask(address, "timeline") if step["start"]]
    incidents: list[dict[str, Any]] = []
    for day in chance.sample(steps, min(12, len(steps))):
        incidents += ask(address, f"incidents?limit=100&from={day}&to={day + timedelta(days=3)}")["items"]
    claims = [claim for id_ in chance.sample([one["id"] for one in incidents], min(20, len(incidents))) for claim in ask(address, f"incidents/{id_}")["claims"]]
    reports = sorted({claim["document"] for claim in claims})
    texts = [ask(address, f"documents/{id_}")["document"]["text"] for id_ in chance.sample(reports, min(40, len(reports)))]
    words = sorted({word for text in texts for word in text.split() if word.isalpha() and len(word) > 3})
    placed = [one["place"] for one in incidents if one["place"] and one["place"]["lat"] is not None]
    return Known(
        days=steps, types=sorted({one["type"] for one in incidents}), words=words, common=sorted({claim["trigger"]["text"] for claim in claims}),
        points=[(place["lon"], place["lat"]) for place in placed] or [(36.3, 33.5)], incidents=[one["id"] for one in incidents], reports=reports,
        actors=sorted({actor["actor"] for claim in claims for actor in claim["perpetrator"] if actor["actor"]}),
    )  # fmt: skip


class _Questions:
    """What people ask, each time another."""

    def __init__(self, known: Known, chance: random.Random) -> None:
        self.known, self.chance = known, chance
        self.next: dict[str, str | None] = {}

    def filters(self) -> dict[str, str]:
        """Most people narrow down by days; some by type, grade, actor, harm or words, too."""
        known, chance, found = self.known, self.chance, dict[str, str]()
        if chance.random() < 0.7:
            first = chance.choice(known.days)
            found |= {"from": str(first), "to": str(first + timedelta(days=chance.choice((0, 3, 7, 30))))}
        for share, name, value in (
            (0.3, "type", lambda: chance.choice(known.types)),
            (0.2, "grade", lambda: chance.choice(("confirmed", "corroborated", "contested", "reported"))),
            (0.15, "actor", lambda: chance.choice(known.actors or ["isis"])),
            (0.15, "killed_min", lambda: str(chance.randrange(1, 8))),
            (0.1, "needs_review", lambda: "true"),
            (0.1, "words", lambda: chance.choice(known.words)),
        ):  # fmt: skip
            if chance.random() < share:
                found[name] = value()
        return found

    def area(self, width: float) -> dict[str, str]:
        lon, lat = self.chance.choice(self.known.points)
        return {"bbox": f"{lon - width:.4f},{lat - width / 2:.4f},{lon + width:.4f},{lat + width / 2:.4f}"}

    def zoomed(self) -> dict[str, str]:
        zoom = self.chance.choice((4, 5, 6, 7, 8, 10, 12))
        return {"zoom": str(zoom), **(self.area(360 / 2**zoom) if zoom > 5 else {})}


class _Person(FastHttpUser):
    """One user; `questions` and `pause` are given before the run."""

    questions: _Questions
    pause: float

    def wait_time(self) -> float:
        return self.questions.chance.uniform(0.5, 1.5) * self.pause

    def _ask(self, name: str, path: str, query: dict[str, str]) -> None:
        self.client.get(f"/api/{path}?{urlencode(query)}", name=name)

    @task(4)
    def incidents(self) -> None:
        self._ask("list of incidents", "incidents", {**self.questions.filters(), "limit": "30"})

    @task(1)
    def drawn(self) -> None:
        self._ask("list of incidents in an area", "incidents", {**self.questions.filters(), **self.questions.area(0.5), "limit": "30"})

    @task(4)
    def map(self) -> None:
        self._ask("map", "map", {**self.questions.filters(), **self.questions.zoomed()})

    @task(1)
    def whole_map(self) -> None:
        self._ask("map of everything", "map", self.questions.zoomed())

    @task(1)
    def map_of_a_common_word(self) -> None:
        self._ask("map of a common word", "map", {"words": self.questions.chance.choice(self.questions.known.common), **self.questions.zoomed()})

    @task(3)
    def timeline(self) -> None:
        found = {name: value for name, value in self.questions.filters().items() if name not in ("from", "to")}
        self._ask("time line", "timeline", found)

    @task(2)
    def search(self) -> None:
        self._ask("search, a word", "search", {"words": self.questions.chance.choice(self.questions.known.words), "limit": "50"})

    @task(1)
    def search_common(self) -> None:
        words = f"{self.questions.chance.choice(self.questions.known.common)} {self.questions.chance.choice(self.questions.known.words)}"
        self._ask("search, two words", "search", {"words": words, "limit": "50"})

    @task(3)
    def ledger(self) -> None:
        sort = self.questions.chance.choice(("-received", "published", "happened", "-type", "outlet", "teller"))
        self._ask("ledger", "claims", {**self.questions.filters(), "sort": sort, "limit": "100"})

    @task(1)
    def deep_ledger(self) -> None:
        found = self.client.get(
            f"/api/claims?{urlencode({'limit': '100', **({'after': after} if (after := self.questions.next.get('claims')) else {})})}", name="ledger, on and on"
        )
        self.questions.next["claims"] = found.json()["next"] if found.status_code == 200 else None

    @task(4)
    def incident(self) -> None:
        id_ = self.questions.chance.choice(self.questions.known.incidents)
        for name, rest in (("incident", ""), ("incident's history", "/history"), ("incident's origins", "/origins")):
            self._ask(name, f"incidents/{id_}{rest}", {})

    @task(2)
    def report(self) -> None:
        self._ask("report", f"documents/{self.questions.chance.choice(self.questions.known.reports)}", {})

    @task(1)
    def review(self) -> None:
        self._ask("review", "review", {"limit": "40"})

    @task(1)
    def outlook(self) -> None:
        self._ask("outlook", "outlook", {"limit": "50"})

    @task(1)
    def sources(self) -> None:
        self._ask("sources", "sources", {})


def _run(address: str, known: Known, users: int, seconds: float, pause: float) -> dict[str, dict[str, float]]:
    """Milliseconds by what was asked, for all of it under "all", and how many answers a second."""
    _Person.questions, _Person.pause = _Questions(known, random.Random(int(seconds))), pause
    environment = Environment(user_classes=[_Person], host=address)
    runner = environment.create_local_runner()
    runner.start(users, spawn_rate=users)
    gevent.sleep(seconds)
    runner.quit()
    stats = environment.stats
    failed = {f"{error.name}: {error.error}": error.occurrences for error in stats.errors.values()}
    if failed:
        print(f"not answered: {failed}", file=sys.stderr)
    return {
        name: {"answers": float(own.num_requests), **{f"p{share * 100:g}": float(own.get_response_time_percentile(share)) for share in SHARES}}
        for name, own in [*sorted((entry.name, entry) for entry in stats.entries.values()), ("all", stats.total)]
    }


def _print(row: dict[str, dict[str, float]]) -> None:
    print(f"{'':32}{'answers':>8}" + "".join(f"{f'p{share * 100:g}, ms':>10}" for share in SHARES))
    for name, own in row.items():
        print(f"{name:32}{own['answers']:8.0f}" + "".join(f"{own[f'p{share * 100:g}']:10.0f}" for share in SHARES))


if __name__ == "__main__":
    main()
