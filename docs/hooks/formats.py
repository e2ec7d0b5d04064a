"""Tables of the formats that Dateline reads and writes."""

from __future__ import annotations

from dateline.exports import FORMATS as EXPORTS
from dateline.io.formats import FORMATS as INPUTS

__all__ = ["export_functions", "exports", "inputs"]


def exports() -> str:
    """Return a table of the export formats."""
    rows = ["| ending | format | what the file holds | read by |", "|---|---|---|---|"]
    rows += [
        f"| `{form.ending}` | `{name}` | {form.holds} | {form.consumers} |"
        for name, form in EXPORTS.items()
    ]
    return "\n".join(rows)


def export_functions() -> str:
    """Return a directive of mkdocstrings for each function that renders a format."""
    names = dict.fromkeys(form.render.__name__ for form in EXPORTS.values())
    return "\n".join(f"::: dateline.exports.{name}" for name in names)


def inputs() -> str:
    """Return a table of the input formats."""
    rows = ["| endings | format | title, day and publisher from |", "|---|---|---|"]
    for form in INPUTS:
        endings = ", ".join(f"`{ending}`" for ending in form.endings)
        origins = [form.stated_in] if form.stated_in else []
        origins += [] if form.metadata else ["a `.json` file beside it"]
        origin = ", ".join(origins)
        rows.append(f"| {endings} | {form.name} | {origin} |")
    return "\n".join(rows)
