"""The commands for many stories: corpus add, list, search, sql, export and so on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import BadOption
from ..report.limits import MEGABYTES
from . import comparison
from .corpus_decisions import add_to
from .shared import Format, errors, print_rows, told

if TYPE_CHECKING:
    from ..api.corpus import Corpus

__all__ = ["corpus"]

corpus = typer.Typer(
    help="Read many stories into a folder, and search, query and export them.",
    no_args_is_help=True,
)

Path_ = Annotated[Path, typer.Argument(help="The folder of the corpus.")]
Form = Annotated[
    Format, typer.Option("--format", help="For reading, or for other programs.")
]
Limit = Annotated[
    int, typer.Option(help="How many stories to print.", min=1, max=2**63 - 1)
]


@corpus.command()
def add(
    path: Path_,
    sources: Annotated[
        list[str],
        typer.Argument(
            help="Folders, patterns, .zip, .csv, .jsonl, .parquet, .xlsx, feeds, .mbox."
        ),
    ],
    column: Annotated[
        list[str] | None,
        typer.Option(help="The column of a table for a part: text=story."),
    ] = None,
    workers: Annotated[
        int | None, typer.Option(help="How many processes to start.", min=1)
    ] = None,
    scheduler: Annotated[
        str | None, typer.Option(help="A Dask cluster instead: tcp://10.0.0.5:8786.")
    ] = None,
    model: Annotated[
        str | None, typer.Option(help="A spaCy pipeline; the best one by default.")
    ] = None,
    home: Annotated[
        str, typer.Option(help="Where names are looked for first: publisher, none, …")
    ] = "publisher",
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Try again what failed before.")
    ] = False,
) -> None:
    """Read stories into a corpus, which is made if it is not there.

    What it has already is left alone. If this is stopped, the same command goes on.
    """
    from ..api.corpus import read_corpus

    with errors():
        columns = dict(map(_pair, column or ()))
        try:
            made = read_corpus(
                sources,
                path,
                columns=columns,
                workers=workers,
                scheduler=scheduler,
                model=model,
                home=None if home == "none" else home,
                retry_failed=retry_failed,
            )
        except KeyboardInterrupt:
            raise KeyboardInterrupt(
                "what was read is kept, and the same command goes on from there"
            ) from None
        typer.echo(f"{path}: {made.added}. It has {_size(made)} now")
        if made.added is not None and made.added.undated:
            typer.echo(
                f"{made.added.undated:,} of the new ones give no day of publication: "
                "“on Monday” stays open in them"
            )
        if made.added is not None and made.added.failed:
            typer.echo(f"Why some failed: dateline corpus list {path} --failed")


def _size(corpus: Corpus) -> str:
    """Return how many stories a corpus has, and how many it could not read."""
    stories, failed = len(corpus), len(corpus.failed)
    told = f"{stories:,} {'story' if stories == 1 else 'stories'}"
    return f"{told}, and {failed:,} that could not be read," if failed else told


def _pair(text: str) -> tuple[str, str]:
    part, equals, column = text.partition("=")
    if not equals:
        raise BadOption(f"--column is {text!r}; write it as text=story")
    return part.strip(), column.strip()


_LIST = """
SELECT s.story, s.key, s.published, s.publisher, s.title, s.origin,
  string_agg(c.relation || ' ' || c."of", '; ' ORDER BY c."of") AS related
FROM stories AS s LEFT JOIN copies AS c ON c.story = s.story
GROUP BY ALL ORDER BY s.published, s.origin, s.story LIMIT ?
"""

#: What else can be listed.
_LISTS = {
    "failed": "SELECT * FROM failed ORDER BY origin LIMIT ?",
    "joined_actors": """
SELECT id, name, kind, array_to_string(names, ', ') AS names,
  array_to_string(roles, ', ') AS roles, array_to_string(countries, ', ') AS countries,
  stories, mentions, doubt, array_to_string(reasons, ' | ') AS reasons, status
FROM joined_actors LIMIT ?
""",
    "joined_places": """
SELECT id, label, kind, country, array_to_string(names, ', ') AS names, stories,
  mentions FROM joined_places LIMIT ?
""",
}


@corpus.command("list")
def list_(
    path: Path_,
    failed: Annotated[
        bool, typer.Option("--failed", help="What could not be read, and why.")
    ] = False,
    actors: Annotated[
        bool, typer.Option("--actors", help="Who is named, over all stories.")
    ] = False,
    places: Annotated[
        bool, typer.Option("--places", help="Which places are named, over all stories.")
    ] = False,
    form: Form = Format.text,
    limit: Limit = 1_000,
) -> None:
    """List the stories of a corpus, with what each is a copy or later version of.

    Or what could not be read, or the actors or places of all stories.
    """
    from ..api.corpus import Corpus

    listed = {"failed": failed, "joined_actors": actors, "joined_places": places}
    chosen = [table for table, asked in listed.items() if asked]
    with errors():
        if len(chosen) > 1:
            raise BadOption("give one of --failed, --actors and --places")
        found = Corpus(path)
        rows = found.sql(_LISTS[chosen[0]] if chosen else _LIST, [limit])
    print_rows(rows, form)
    if form is Format.text and len(rows) < (total := len(found)) and not chosen:
        typer.echo(f"… {total - len(rows):,} more (--limit)")


@corpus.command()
def search(
    path: Path_,
    query: Annotated[
        list[str],
        typer.Argument(help='Words; "in quotation marks" together; word*; -word.'),
    ],
    form: Form = Format.text,
    limit: Limit = 20,
) -> None:
    """Print the stories with all words of a query, the best matches first."""
    from ..api.corpus import Corpus

    with errors():
        hits = Corpus(path).search(" ".join(query), limit=limit)
    if form is not Format.text:
        print_rows(hits.to_frame(), form)
        return
    if not hits:
        typer.echo(
            "No story has all of these words (poison* finds poisoning, too)", err=True
        )
    for hit in hits:
        about = " · ".join(filter(None, (hit.published, hit.publisher, hit.title)))
        typer.echo(f"{hit.story}  {about}\n    {' '.join(hit.snippet.split())}")


@corpus.command()
def sql(
    path: Path_,
    query: Annotated[str, typer.Argument(help="A query over the tables.")],
    form: Form = Format.text,
) -> None:
    """Print what an SQL query selects.

    For example: dateline corpus sql desk.corpus "SELECT name, count(*) AS mentions
    FROM places GROUP BY name ORDER BY mentions DESC LIMIT 10"
    """
    from ..api.corpus import Corpus

    with errors():
        rows = Corpus(path).sql(query)
    print_rows(rows, form)


@corpus.command()
def compare(
    path: Path_,
    out: comparison.Out = None,
    title: comparison.Heading = comparison.HEADING,
    form: comparison.Form = Format.text,
    force: comparison.Force = False,
) -> None:
    """Say what the stories tell of the same happenings, and where they differ."""
    from ..api.corpus import Corpus

    comparison.show(lambda: Corpus(path).compare(), out, title, form, force=force)


@corpus.command()
def report(
    path: Path_,
    out: Annotated[
        Path | None,
        typer.Option(help="The file to write; called like the corpus by default."),
    ] = None,
    title: Annotated[
        str | None, typer.Option(help="Its heading; the name of the corpus by default.")
    ] = None,
    megabytes: Annotated[
        float, typer.Option(help="How large it may become; the rest is left out.")
    ] = MEGABYTES,
    compared: Annotated[
        bool,
        typer.Option("--compare", help="Compare the stories first, if they are many."),
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
) -> None:
    """Write all views of a corpus as one HTML file, which opens anywhere, offline."""
    from ..api.corpus import Corpus

    with errors():
        found = Corpus(path)
        named = Path(path.resolve().with_suffix(".html").name)
        file = found.report(
            out or named,
            title=title,
            megabytes=megabytes,
            compare=compared,
            force=force,
        )
        typer.echo(f"{file} ({file.stat().st_size / 1000:.0f} kB)")


@corpus.command()
def export(
    path: Path_,
    to: Annotated[
        list[Path],
        typer.Option(
            help="The file to write: .csv, .tsv, .parquet, .xlsx, .zip, .geojson, "
            ".kml, .gpkg, .graphml, .timeline.json, .ftm.json, .jsonld or .jsonl; may "
            "be repeated."
        ),
    ],
    force: Annotated[bool, typer.Option("--force", help="Overwrite files.")] = False,
) -> None:
    """Write a corpus in the formats of other tools; the ending decides the format.

    What a file does not hold is told on standard error.
    """
    from ..api.corpus import Corpus

    with errors():
        found = Corpus(path)
        for file in to:
            with told():
                written = found.export(file, force=force)
            typer.echo(f"{written} ({written.stat().st_size / 1000:.0f} kB)")


add_to(corpus)
