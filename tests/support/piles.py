"""A corpus from readings, written without a cluster: a pile to look at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from dateline import Corpus, Findings, Reading, Story, read
from dateline.corpus.copies.shingles import signature
from dateline.io.many.entry import Entry
from dateline.storage.folder import Folder
from dateline.storage.parts import part_name, write_part
from dateline.storage.rows import rows_of
from dateline.storage.schema import TABLES

__all__ = ["PILE", "pile_readings", "write_pile"]


def _story(day: int, publisher: str | None, title: str | None, text: str) -> Story:
    published = dt.date(2021, 3, day)
    return Story(text=text, title=title, publisher=publisher, published=published)


#: Six stories about a fire, a strike and something else, invented for the tests.
PILE = (
    _story(
        1,
        "Lagoon Post",
        "Fire destroys market in Kano",
        "KANO, Nigeria - A fire in a market in Kano killed at least 12 people on "
        "Monday, Governor Halima Bello said. The fire brigade came from Kaduna.",
    ),
    _story(
        3,
        "Harmattan Wire",
        "Toll of Kano market fire rises to 19",
        "KANO, Nigeria - The fire in a market in Kano killed 19 people on Monday, "
        "Governor Halima Bello said on Wednesday. Traders from Niamey had come to "
        "Nigeria for the market.",
    ),
    _story(
        3,
        "Lagoon Post",
        "Governor mourns",
        "Governor Halima Bello visited Kano on Wednesday. The fire in a market in Kano "
        "killed 34 people on Monday, the Red Cross said. Bello met Musa Danjuma of the "
        "Red Cross.",
    ),
    _story(
        4,
        "Harmattan Wire",
        "Dockers strike in Lagos",
        "Dockers went on strike in Lagos on Thursday. Union leader Musa Danjuma spoke "
        "of wages. Ships waited off Cotonou in Benin.",
    ),
    _story(
        9,
        "Delta Herald",
        "Ships sail again",
        "Ships left Lagos on Tuesday after the strike ended. The port authority "
        "thanked Musa Danjuma. A fire on one ship was put out by its crew.",
    ),
    Story(text="Nothing here is dated. The mayor of Łódź greeted Zoë Kravčík in Łódź."),
)


@lru_cache(maxsize=1)
def pile_readings() -> tuple[Reading, ...]:
    """Return the readings of the pile, read once."""
    return tuple(map(read, PILE))


def write_pile(path: Path, readings: Iterable[Findings]) -> Corpus:
    """Write readings as a corpus of one part."""
    folder = Folder(path)
    folder.create()
    rows: dict[str, list[dict[str, object]]] = {name: [] for name in TABLES}
    ids = []
    for reading in readings:
        entry = Entry(story=reading.story, origin="a test")
        ids.append(entry.id)
        made = rows_of(entry, reading, signature(reading.story.text))
        for name, more in made.items():
            rows[name] += more
    made_by: dict[str, str] = {}
    write_part(folder, part_name(ids, made_by), rows, made_by)
    return Corpus(path)
