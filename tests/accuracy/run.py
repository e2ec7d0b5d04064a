"""Print how well Dateline reads marked sets, and fail where it has got worse.

    python tests/accuracy/run.py [FOLDER] [--only places,dates] [--jobs 2] [--update]

The layers "plain" and "events" need no folder: the sentences of the first are drawn
from the gazetteer (see ``plain/draw.py``), those of the second are in ``events``.
FOLDER holds, of these, what there is:

places/NAME.jsonl   a document a line: id, text, toponyms (start, end, phrase, lat,
                    lon; perhaps geonameid, type), perhaps domain (of the outlet)
dates/NAME.jsonl    id, text, dct (day of publication), timex (start, end, type, value)
actors/NAME.jsonl   id, text and one of entities, mentions, quotes, actors, casualties,
                    figures
stories/NAME.txt    a story, with NAME.json beside it that marks every layer

The modules places, dates, actors and stories say what is marked how, and what the
figures mean. Figures are in percent, with 95 % intervals over documents, and are
given for two halves of each set as well (by a hash of the documents' names): rules are
looked for in the first, and the second tells how well they do. Figures are
compared with ``baseline.json``: the command exits with 1 when one is more than a
point worse. ``--update`` keeps the figures instead. Sets are only read.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import actors
import baseline
import common
import dates
import event_sentences
import fitted
import folds
import places
import plain_sentences
import stories
from common import Set, Table
from platformdirs import user_cache_path
from tqdm import tqdm

LAYERS = ("places", "dates", "actors", "stories", "plain", "events")

#: The layers whose sentences are the project's own.
OWN = {"plain", "events"}


def find(folder: Path | None, *, plain: bool, events: bool) -> list[Set]:
    """Return the sets of a folder, layer by layer, and perhaps the project's own."""
    drawn = plain_sentences.drawn() if plain else []
    drawn += event_sentences.sheets() if events else []
    if folder is None:
        return drawn
    found = [
        common.read_lines(layer, path)
        for layer in LAYERS[:3]
        for path in sorted((folder / layer).glob("*.jsonl"))
    ]
    whole = common.read_stories(folder / "stories")
    return [marked for marked in (*found, whole, *drawn) if marked.records]


def is_taught(marked: Set) -> bool:
    """Tell whether the weights of the places engine may be fitted on a set."""
    half = marked.path.name == plain_sentences.TAUGHT
    return half if marked.layer == "plain" else marked.layer in ("places", "stories")


def measure(marked: Set, cache: Path, known: fitted.Known) -> list[Table]:
    """Read one set; no table for one that marks nothing that is measured."""
    match marked.layer:
        case "places":
            return places.measure(marked, cache, known)
        case "dates":
            return dates.measure(marked, cache)
        case "actors":
            return actors.measure(marked, cache)
        case "plain":
            return plain_sentences.measure(marked)
        case "events":
            return event_sentences.measure(marked)
    return stories.measure(marked)


def each(
    sets: list[Set], cache: Path, known: fitted.Known, jobs: int
) -> Iterator[tuple[Set, list[Table]]]:
    """Yield the sets with their tables, several read at a time if asked."""
    work = partial(measure, cache=cache, known=known)
    if jobs == 1:
        yield from ((marked, work(marked)) for marked in sets)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(
        jobs, context, common.take_row, (context.Value("i", 0),)
    ) as pool:
        yield from zip(sets, pool.map(work, sets), strict=True)


def show(marked: Set, tables: list[Table]) -> None:
    """Print a set's tables."""
    print_line(f"\n{marked.key}: {len(marked.records)} documents")
    if not tables:
        print_line("  marks nothing that is measured here")
    for table in tables:
        if table.variant:
            print_line(f" {table.variant}")
        if table.note:
            print_line(f"  ({table.note})")
        for name, figure in table.figures.items():
            ends = f"({figure.low:.1f} to {figure.high:.1f})"
            print_line(f"  {name:<22} {figure.value:6.2f}  {ends}")
        for name, (value, number) in table.details.items():
            print_line(f"    {name:<40} {value:6.2f} of {number}")


def print_line(line: str) -> None:
    """Print a line above the bars that show the progress."""
    tqdm.write(line, file=sys.stdout)


def save(folder: Path, marked: Set, tables: list[Table]) -> None:
    """Write what was found, for other scorers, in the layout of the sets."""
    for table in tables:
        if not table.predictions:
            continue  # a half of a set
        into = folder / table.variant.replace("'", "") / marked.layer
        into.mkdir(parents=True, exist_ok=True)
        if marked.layer == "stories":
            for story in table.predictions:
                text = json.dumps(story, ensure_ascii=False)
                (into / f"{story['id']}.json").write_text(text, encoding="utf-8")
        elif table.predictions:
            lines = [
                json.dumps(p, ensure_ascii=False) + "\n" for p in table.predictions
            ]
            (into / marked.path.name).write_text("".join(lines), encoding="utf-8")


def options(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "sets", metavar="FOLDER", nargs="?", default="", help="where the sets are"
    )
    parser.add_argument("--only", default=",".join(LAYERS), help="layers, by commas")
    parser.add_argument("--update", action="store_true", help="keep these figures")
    parser.add_argument("--jobs", type=int, default=1, help="sets read at a time")
    parser.add_argument(
        "--held-out",
        choices=("halves", "sets"),
        action="append",
        default=[],
        help="also fit places on half of the documents, or on the other sets, and "
        "read the rest (minutes; may be given twice)",
    )
    parser.add_argument("--save", type=Path, help="folder for what was found")
    parser.add_argument(
        "--cache",
        type=Path,
        default=user_cache_path("dateline") / "accuracy",
        help="folder for the pipeline's work (default: %(default)s)",
    )
    parser.add_argument("--baseline", type=Path, default=baseline.KEPT)
    given = parser.parse_args(arguments)
    given.only = given.only.split(",")
    if unknown := set(given.only) - set(LAYERS):
        parser.error(f"no layer {', '.join(unknown)}: choose among {', '.join(LAYERS)}")
    if set(given.only) - OWN and not Path(given.sets or "?").is_dir():
        parser.error(
            f"no folder {given.sets!r}: give one with places/, dates/, … in it"
        )
    if given.jobs < 1:
        parser.error(f"--jobs {given.jobs}: give 1 or more")
    return given


def main(arguments: list[str] | None = None) -> int:
    """Measure, compare, and say what fell; returns the exit code."""
    given = options(arguments)
    sets = find(
        Path(given.sets) if given.sets else None,
        plain="plain" in given.only or bool(given.held_out),
        events="events" in given.only,
    )
    chosen = [marked for marked in sets if marked.layer in given.only]
    if not chosen:
        print_line(f"no sets in {given.sets}: it should hold {'/, '.join(given.only)}/")
        return 2
    taught = [marked for marked in sets if is_taught(marked)]
    known = fitted.known_names(taught, fitted.fitted_on())
    more: dict[str, list[Table]] = defaultdict(list)
    for by in given.held_out if "places" in given.only else ():
        for key, tables in folds.held_out(taught, given.cache, by):
            more[key] += tables
    kept, measured, drops = baseline.load(given.baseline), [], []
    for marked, tables in each(chosen, given.cache, known, given.jobs):
        tables += more[marked.key]
        show(marked, tables)
        if given.save:
            save(given.save, marked, tables)
        if tables:
            fell, word = baseline.compare(marked, tables, kept)
            print_line(f"  {word}" if word else f"  {len(fell)} figures fell")
            drops += fell
            measured.append((marked, tables))
    for drop in drops:
        print_line(f"fell: {drop}")
    if given.update:
        baseline.keep(given.baseline, measured)
        print_line(f"kept in {given.baseline}")
    return 1 if drops and not given.update else 0


if __name__ == "__main__":
    sys.exit(main())
