"""Tables of the formats that Dateline reads and writes."""

from __future__ import annotations

from dateline.exports import FORMATS as EXPORTS
from dateline.exports import LAYERS
from dateline.io.formats import FORMATS as INPUTS
from dateline.model.tables import TABLES

__all__ = ["columns", "contents", "export_functions", "exports", "inputs"]


def exports() -> str:
    """Return a table of the export formats."""
    rows = ["| ending | format | what the file holds | read by |", "|---|---|---|---|"]
    rows += [
        f"| `{form.ending}` | `{name}` | {form.holds} | {form.consumers} |"
        for name, form in EXPORTS.items()
    ]
    return "\n".join(rows)


def contents() -> str:
    """Return a table of what each format holds of each layer."""
    rows = [f"| | {' | '.join(LAYERS)} | kinds |", "|---" * (len(LAYERS) + 2) + "|"]
    for form in EXPORTS.values():
        cells = [
            form.parts.get(layer, "all") if layer in form.layers else "–"
            for layer in LAYERS
        ]
        kinds = "all, or chosen" if form.takes_kinds else "–"
        one = f" (one layer: {form.single}, or chosen)" if form.single else ""
        rows.append(f"| `{form.ending}`{one} | {' | '.join(cells)} | {kinds} |")
    return "\n".join(rows)


def columns() -> str:
    """Return a table for every table of a reading, with its columns."""
    parts = []
    for table in TABLES.values():
        rows = ["| column | type | meaning |", "|---|---|---|"]
        for column in table.columns:
            type_ = f"id in `{column.refers}`" if column.refers else column.type
            few = f" ({', '.join(column.values)})" if 0 < len(column.values) < 9 else ""
            rows.append(f"| `{column.name}` | {type_} | {column.about}{few} |")
        parts.append("\n".join((f"### {table.name}\n\n{table.about}\n", *rows)))
    return "\n\n".join(parts)


def export_functions() -> str:
    """Return a directive of mkdocstrings for each function that renders a format."""
    names = dict.fromkeys(form.render.__name__ for form in EXPORTS.values())
    return "\n".join(f"::: dateline.exports.{name}" for name in names)


def inputs() -> str:
    """Return a table of the input formats."""
    rows = ["| endings | format | title, day and publisher from |", "|---|---|---|"]
    for form in INPUTS:
        endings = ", ".join(f"`{ending}`" for ending in form.endings)
        origin = "the page itself" if form.metadata else "a `.json` file beside it"
        rows.append(f"| {endings} | {form.name} | {origin} |")
    return "\n".join(rows)
