"""Which names the weights of the places engine were fitted on.

Documents are grouped for it: in two halves by the hash of their names, or by set.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any, Literal

from common import Set, as_marked, half_of, toponyms

from dateline.gazetteer import normalise

By = Literal["halves", "sets"]


def group_of(marked: Set, document: Any, by: By) -> str:
    """Return the group of a document: its set, or a half by the hash of its name."""
    if by == "sets":
        return marked.key
    return f"half {half_of(marked, document)}"


@dataclass(frozen=True)
class Known:
    """The names of the sets that weights were fitted on, by groups of documents.

    ``fitted`` names the sets among those given; ``absent`` the ones that are not
    given, whose names cannot be told.
    """

    names: Mapping[str, frozenset[str]]
    fitted: frozenset[str]
    absent: tuple[str, ...]
    by: By = "halves"

    def seen(self, marked: Set, document: Any, phrase: str) -> bool:
        """Tell whether a name stands in what the weights were fitted on.

        For a document of a fitting set itself the other groups are asked:
        everything in its own was seen.
        """
        own = None
        if marked.key in self.fitted:
            own = group_of(marked, document, self.by)
        name = normalise(phrase)
        return any(name in them for group, them in self.names.items() if group != own)


def fitted_on() -> dict[str, int]:
    """Return the sets that the weights were fitted on, with their documents."""
    file = resources.files("dateline.places").joinpath("weights.json")
    return dict(json.loads(file.read_text("utf-8"))["fitted"]["on"])


def known_names(sets: Iterable[Set], on: Mapping[str, int], by: By = "halves") -> Known:
    """Return the names of those of some sets that weights were fitted on.

    A set is known by its name and its number of documents.
    """
    names: dict[str, set[str]] = defaultdict(set)
    fitted, absent = set(), set(on)
    for marked in sets:
        name = as_marked(marked).name
        if on.get(name) != len(marked.records):
            continue
        fitted.add(marked.key)
        absent.discard(name)
        for record in marked.records:
            group = names[group_of(marked, record["id"], by)]
            group.update(normalise(t["phrase"]) for t in toponyms(record))
    return Known(
        {group: frozenset(them) for group, them in names.items()},
        frozenset(fitted),
        tuple(sorted(absent)),
        by,
    )
