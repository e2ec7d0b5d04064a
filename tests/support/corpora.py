"""Stories for corpora, invented for the tests, and the rows of a corpus to compare."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from distributed import Client, LocalCluster

from dateline import Corpus, Story
from dateline.storage.schema import TABLES

__all__ = ["STORIES", "cluster_inside", "many", "rows"]

_FLOOD = (
    "NAJAF, Iraq — Floods hit Najaf on Friday, killing at least 25 people, Governor "
    "Ali Hassan said. “We need boats,” Hassan told the Basra Courier. Rescuers from "
    "Baghdad reached the old town on Saturday. The river Euphrates had risen for a "
    "week. Schools in Kufa are closed until Monday. The provincial council asked "
    "Baghdad for tents, blankets and clean water for 3,000 families."
)

_VOTE = (
    "WARSAW (Wire) — Lawmakers in Łódź voted on 4 February 2020 to rebuild the old "
    "mill. Mayor Hanna Nowak called it a good day for Poland. The mill burned down in "
    "1998. Work will begin in May and cost 12 million euros."
)

_BRIDGE = (
    "Engineers closed a bridge near Đà Nẵng in Vietnam on Tuesday after cracks were "
    "found. Nguyen Van Minh, who leads the harbour office, said nobody was hurt."
)

_PRESS = (
    "The U.S. envoy met ministers in Damascus, where state media spoke of Bashar "
    "al-Assad's new cabinet. Talks go on in Geneva next week."
)

#: Four stories of three outlets; the second and third carry a day, one also a title.
STORIES = (
    Story(
        text=_FLOOD,
        title="Floods hit Najaf",
        publisher="Basra Courier",
        published=dt.date(2020, 2, 8),
    ),
    Story(text=_VOTE, title="Old mill to be rebuilt", published=dt.date(2020, 2, 5)),
    Story(text=_BRIDGE, publisher="Harbour Post", published=dt.date(2020, 2, 12)),
    Story(text=_PRESS),
)

_TOWNS = ("Najaf", "Kerman", "Basra", "Mosul", "Tabriz", "Erbil", "Shiraz", "Ahvaz")


def many(count: int) -> list[Story]:
    """Return so many short stories, each another one."""
    made = []
    for number in range(count):
        town = _TOWNS[number % len(_TOWNS)]
        other = _TOWNS[(number // len(_TOWNS) + 3) % len(_TOWNS)]
        text = (
            f"A storm reached {town} on Monday and hurt {number + 2} people, Mayor "
            f"Omar Saleh said. Help came from {other}. Saleh asked for {number + 40} "
            "tents."
        )
        day = dt.date(2021, 3, 1) + dt.timedelta(days=number % 28)
        made.append(Story(text=text, title=f"Storm {number}", published=day))
    return made


@contextmanager
def cluster_inside() -> Iterator[Client]:
    """Start a cluster in this process: it shares the pipeline, and starts at once."""
    with (
        LocalCluster(
            processes=False,
            protocol="tcp",
            n_workers=1,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
        ) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        yield client


def rows(corpus: Corpus) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every table of a corpus, in an order of their own."""
    found = {}
    for name in TABLES:
        table = corpus._select(f'SELECT * FROM "{name}"').to_pylist()
        found[name] = sorted(table, key=repr)
    return found
