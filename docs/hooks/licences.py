"""A table of the licences of all that is installed with Dateline."""

from __future__ import annotations

from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

__all__ = ["table"]

#: The extras that a reader of stories may install; the others are for work on Dateline.
EXTRAS = ("", "documents")

#: What follows the licence's name where a package keeps its whole text in the field.
_LONGEST = 60


def table() -> str:
    """Return a table of the packages, with the versions that are installed here."""
    rows = ["| package | version | licence |", "|---|---|---|"]
    for name in sorted(_needed()):
        own = metadata.metadata(name)
        rows.append(f"| `{own['Name']}` | {own['Version']} | {_licence(name)} |")
    return "\n".join(rows)


def _needed() -> set[str]:
    """Return the packages that Dateline needs, and what these need, by their names."""
    needed: set[str] = set()
    waiting = [("dateline", extra) for extra in EXTRAS]
    seen = set(waiting)
    while waiting:
        name, extra = waiting.pop()
        for line in metadata.requires(name) or ():
            requirement = Requirement(line)
            if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
                continue
            other = canonicalize_name(requirement.name)
            needed.add(other)
            asked = {(other, each) for each in ("", *requirement.extras)} - seen
            seen |= asked
            waiting += asked
    return needed


def _licence(name: str) -> str:
    """Return what a package says of its licence, in a few words."""
    own = metadata.metadata(name)
    if "License-Expression" in own:
        return own["License-Expression"]
    classified = [
        value.rpartition(" :: ")[2]
        for value in own.get_all("Classifier", [])
        if value.startswith("License ::")
    ]
    stated = " ".join(own.get_all("License", [""])[0].split())
    if stated not in ("", "UNKNOWN") and len(stated) <= _LONGEST:
        return stated
    return ", ".join(classified) or "see the package"
