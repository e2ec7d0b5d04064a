"""The command that looks up names: locate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .shared import Format, errors

if TYPE_CHECKING:
    from ..model import Candidate

__all__ = ["locate"]


def locate(
    names: Annotated[
        list[str],
        typer.Argument(
            help='Names of places, perhaps with what they lie in: "A, B"; or ids such '
            "as wikidata:Q794."
        ),
    ],
    country: Annotated[
        str | None, typer.Option(help="Only in this country (ISO code or name).")
    ] = None,
    limit: Annotated[
        int, typer.Option(help="How many candidates for each name.", min=1)
    ] = 5,
    form: Annotated[
        Format, typer.Option("--format", help="How to print them.")
    ] = Format.text,
) -> None:
    """Look up names in the gazetteer and print the candidates, best first."""
    from ..gazetteer import Gazetteer

    with errors():
        results = [
            (name, Gazetteer.default().find(name, country=country, limit=limit))
            for name in names
        ]
        _PRINTERS[form](results)
        lacking = [name for name, candidates in results if not candidates]
        for name in lacking:
            typer.echo(f"{name}: {_lacking(name, country)}", err=True)
    if lacking:
        raise typer.Exit(1)


def _lacking(name: str, country: str | None) -> str:
    """Say why nothing was found for a name."""
    from ..gazetteer import Gazetteer

    gazetteer = Gazetteer.default()
    if country is not None and gazetteer.find(name, limit=1):
        return f"the gazetteer has it, but none in {country}"
    return gazetteer.missing(name)


#: Each name with its candidates.
Results = list[tuple[str, "list[Candidate]"]]


def _print_text(results: Results) -> None:
    for name, candidates in results:
        for candidate in candidates:
            place = candidate.place
            if place is None:
                continue
            people = f", {place.population:,} people" if place.population else ""
            at = (
                "no coordinates"
                if place.lat is None
                else f"{place.lat:.4f}, {place.lon:.4f}"
            )
            typer.echo(
                f"{name}: {place.label} ({place.kind}{people}) at {at} [{place.id}]"
            )


def _rows(results: Results) -> list[dict[str, object]]:
    columns = ("id", "name", "kind", "country", "admin1", "lat", "lon", "population")
    return [
        {"query": name, "score": round(candidate.score, 3)}
        | {column: getattr(candidate.place, column) for column in columns}
        | candidate.place.ids.row()
        for name, candidates in results
        for candidate in candidates
        if candidate.place is not None
    ]


def _print_json(results: Results) -> None:
    import json

    typer.echo(json.dumps(_rows(results), ensure_ascii=False, indent=1))


def _print_csv(results: Results) -> None:
    import pandas as pd

    typer.echo(pd.DataFrame(_rows(results)).to_csv(index=False), nl=False)


_PRINTERS = {
    Format.text: _print_text,
    Format.json: _print_json,
    Format.csv: _print_csv,
}
