"""Corrections that hold for all stories: "Kerman is the one in Iran, everywhere"."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import CorrectionError, close_to
from ..model import Correction, NameCorrection, PlaceCorrection, Target
from ..model.correction import correction_of
from ..model.target import spellings
from ..storage.database import connect, damage_told
from ..storage.decisions import kept_decisions
from ..storage.folder import Folder

__all__ = [
    "Standing",
    "check_named",
    "holding",
    "kept_standing",
    "touched",
    "usual_spelling",
]

#: A name in capitals may be a short form up to this length (characters): "US".
_SHORT_FORM = 3

#: The kinds of correction that can hold for all stories, with the field of each.
_FIELDS: Mapping[str, tuple[type[Correction], str]] = {
    "place": (PlaceCorrection, "place"),
    "name": (NameCorrection, "called"),
}

_MENTIONS = {
    "place": 'SELECT story, start, "end", place_id FROM places WHERE phrase IN ?',
    "name": 'SELECT story, start, "end", NULL FROM mentions WHERE phrase IN ?',
}

_TABLES = {"place": "places", "name": "mentions"}

_PHRASES = {
    "place": "SELECT DISTINCT phrase FROM places",
    "name": "SELECT DISTINCT phrase FROM mentions WHERE sort = 'name'",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A correction of a name that holds wherever a story has it.

    ``kind`` is "place" or "name"; ``value`` the id of the place or what the name is
    called, as the correction of a single mention has it. Where a story has a
    correction of its own for the same words, that one holds. The name in capitals, as
    in a dateline, is the same name.
    """

    kind: str
    phrase: str
    value: str | None

    def __str__(self) -> str:
        target = Target(start=0, end=len(self.phrase), phrase=self.phrase)
        return f"{self._made(target)}, everywhere"

    def at(self, text: str, start: int, end: int) -> Correction:
        """Return the correction of a mention, by its span (characters)."""
        return self._made(Target.at(text, start, end))

    def _made(self, target: Target) -> Correction:
        made, field = _FIELDS[self.kind]
        says: dict[str, Any] = {field: self.value}
        return made(target=target, **says)

    @property
    def spellings(self) -> tuple[str, ...]:
        """How the stories may write the name."""
        made, _ = _FIELDS[self.kind]
        return spellings(self.phrase, made.layer)

    def says(self, correction: Correction) -> bool:
        """Tell whether a correction of a mention is this one."""
        made, field = _FIELDS[self.kind]
        return (
            isinstance(correction, made)
            and correction.target.phrase in self.spellings
            and getattr(correction, field) == self.value
        )

    def record(self) -> dict[str, Any]:
        """Return the correction as JSON has it."""
        return {"kind": self.kind, "phrase": self.phrase, "value": self.value}


def kept_standing(folder: Folder) -> list[Standing]:
    """Return the corrections that hold for all stories of a corpus, the last last."""
    return [
        Standing(record["kind"], record["phrase"], record["value"])
        for record in kept_decisions(folder)
        if record["kind"] in _FIELDS
    ]


def holding(standing: Iterable[Standing]) -> list[Standing]:
    """Return those that hold: of several of one name the last."""
    return list({(each.kind, each.phrase): each for each in standing}.values())


def touched(
    folder: Folder, standing: Iterable[Standing]
) -> dict[str, Callable[[str], tuple[Correction, ...]]]:
    """Return the stories that have to be read again, and with which corrections.

    Parameters
    ----------
    folder
        The corpus.
    standing
        All corrections that hold for all stories; of several of one name the last
        holds.

    Returns
    -------
    dict
        For the id of each story, what makes its corrections of its text. A story in
        which all is as it should be is not among them.

    """
    earlier = list(standing)
    plans: dict[str, _Plan] = {}
    with damage_told(), connect(folder) as database:
        for each in holding(earlier):
            for story, start, end, now in _mentions(database, each):
                plan = plans.setdefault(story, _Plan())
                plan.spans.append((each, start, end, now))
        kept = _corrections(database, plans)
    for story, plan in plans.items():
        plan.settle(kept[story], earlier)
    return {story: plan.corrections for story, plan in plans.items() if plan.changed}


class _Plan:
    """The mentions of a story that corrections for all stories are about."""

    def __init__(self) -> None:
        self.spans: list[tuple[Standing, int, int, str | None]] = []
        self.changed = False
        self._kept: list[Correction] = []
        self._new: list[tuple[Standing, int, int]] = []

    def settle(self, own: Iterable[Correction], earlier: Iterable[Standing]) -> None:
        """Find out what is missing beside the corrections that the story has."""
        earlier = list(earlier)
        at: dict[tuple[str, int, int], Correction] = {}
        for correction in own:
            target = correction.target
            at[correction.kind, target.start, target.end] = correction
        stale = set()
        for each, start, end, now in self.spans:
            found = at.get((each.kind, start, end))
            if found is None:
                missing = each.kind != "place" or now != each.value
            else:
                missing = not each.says(found) and any(o.says(found) for o in earlier)
                stale |= {(each.kind, start, end)} if missing else set()
            if missing:
                self._new.append((each, start, end))
        self._kept = [correction for key, correction in at.items() if key not in stale]
        self.changed = bool(self._new)

    def corrections(self, text: str) -> tuple[Correction, ...]:
        """Return all corrections that the story is to be read with."""
        new = (each.at(text, start, end) for each, start, end in self._new)
        return (*self._kept, *new)


def _mentions(
    database: Any, standing: Standing
) -> Iterator[tuple[str, int, int, str | None]]:
    """Yield where the stories have a name: as mentions, else anywhere in a text."""
    query = f"{_MENTIONS[standing.kind]} ORDER BY 1, 2"
    rows = database.execute(query, [standing.spellings]).fetchall()
    yield from rows
    if rows or standing.value in (None, "none"):
        return
    pattern = re.compile(rf"(?<!\w){re.escape(standing.phrase)}(?!\w)")
    texts = database.execute(
        "SELECT story, text FROM stories WHERE contains(text, ?) ORDER BY 1",
        [standing.phrase],
    ).fetchall()
    for story, text in texts:
        for match in pattern.finditer(text):
            yield story, match.start(), match.end(), None


def _corrections(database: Any, stories: Iterable[str]) -> dict[str, list[Correction]]:
    found: dict[str, list[Correction]] = defaultdict(list)
    rows = database.execute(
        "SELECT story, record FROM corrections WHERE list_contains(?, story) "
        "ORDER BY story, nth",
        [sorted(stories)],
    ).fetchall()
    for story, record in rows:
        found[story].append(correction_of(json.loads(record)))
    return found


def usual_spelling(folder: Folder, kind: str, phrase: str) -> str:
    """Return a name that stands in capitals as the stories write it elsewhere.

    "KANO" of a dateline is "Kano"; a name that they have in capitals only stays so.
    """
    if not phrase.isupper() or len(phrase) <= _SHORT_FORM:
        return phrase
    with damage_told(), connect(folder) as database:
        row = database.execute(
            f"SELECT phrase FROM {_TABLES[kind]} WHERE upper(phrase) = ? "
            "AND phrase <> ? GROUP BY phrase ORDER BY count(*) DESC, phrase LIMIT 1",
            [phrase, phrase],
        ).fetchone()
    return phrase if row is None else str(row[0])


def check_named(folder: Folder, standing: Standing) -> None:
    """Check that some story has the words of a correction for all.

    Raises
    ------
    CorrectionError
        None has; the message offers names that look like it.

    """
    with damage_told(), connect(folder) as database:
        if next(_mentions(database, standing), None) is not None:
            return
        phrases = [p for (p,) in database.execute(_PHRASES[standing.kind]).fetchall()]
    near = close_to(standing.phrase, sorted(phrases))
    raise CorrectionError(
        f"no story contains {standing.phrase!r}"
        + (f"; there is {', '.join(map(repr, near))}" if near else "")
    )
