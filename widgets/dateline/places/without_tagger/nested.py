"""Names that a story puts into the larger place named next: Palma, em Moçambique."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...gazetteer import Gazetteer
from ...lang.beside_places import locatives
from ...lang.divisions import calls_division, holds_district
from ...lang.levels_beside import stands_as_area, stands_as_town
from ...model import Candidate, Place
from .order import area_first, division_first, inside_of, town_first, within
from .readings import Reading
from .setting import Surroundings

__all__ = ["Nested"]

#: What stands between a place and the larger one that it lies in: a comma, a bracket, a
#: little word.
_NEXT_HOLDS = re.compile(r",? ?\(?(?:\w{1,3} )?(?:\w{1,2}['’])?")

#: What stands between a town and the division that is named behind it.
_BEHIND_TOWN = re.compile(r"(?:, ?| ?\()")

#: The same with a noun for the larger one: ", na província de ".
_NEXT_CALLED = re.compile(r",? ?(?P<opened>\()?(?P<first>\w+)?(?:[ '’]\w+){0,3}[ '’]")

#: In how many characters before and behind a name its noun stands.
_BEFORE, _BEHIND = 40, 20


class Nested:
    """Orders the candidates of a story by the divisions that it calls by their nouns.

    Parameters
    ----------
    text
        The story's.
    language
        Its language (ISO 639-1).
    readings, chosen
        Its names in text order, and the candidates of each.
    gazetteer
        Where the divisions are.
    around
        Tells what is a list.

    """

    def __init__(
        self,
        text: str,
        language: str,
        readings: Sequence[Reading],
        chosen: Sequence[list[Candidate]],
        gazetteer: Gazetteer,
        around: Surroundings,
    ) -> None:
        self._text = text
        self._language = language
        self._readings = readings
        self._gazetteer = gazetteer
        self._around = around
        # Which names are called divisions, and which are those of areas in any way.
        self._called: set[int] = set()
        self._areas: set[int] = set()
        self._chosen = [
            self._at_its_level(at, candidates) for at, candidates in enumerate(chosen)
        ]
        # From the end, too: the last of a list may be its only plain town.
        for at in (*range(len(readings)), *reversed(range(len(readings)))):
            if at not in self._areas and self._is_among_towns(at):
                self._chosen[at] = town_first(self._chosen[at])
        for at in range(1, len(readings)):
            self._chosen[at] = self._named_behind_town(at)
        self._larger = [self._larger_called(at) for at in range(len(readings))]
        self._lacking: dict[str, Place] = {}
        for at, (reading, larger) in enumerate(
            zip(readings, self._larger, strict=True)
        ):
            if larger and not inside_of(self._chosen[at], larger):
                self._lacking.setdefault(reading.plain, larger)

    def candidates(self, at: int) -> list[Candidate]:
        """Return the candidates of a name, the likeliest first."""
        gap, larger = self._gap(at), self._larger[at]
        if gap is not None and _NEXT_HOLDS.fullmatch(gap):
            larger = self._chosen[at + 1][0].place
        return within(self._chosen[at], larger)

    def lacking(self, at: int) -> Place | None:
        """Return the place that stands for a name which the gazetteer lacks in it."""
        return self._lacking.get(self._readings[at].plain)

    def _at_its_level(self, at: int, candidates: list[Candidate]) -> list[Candidate]:
        """Rank first what the words beside a name say: its town, its division."""
        reading = self._readings[at]
        stretch = reading.stretch
        before = self._text[max(0, stretch.start - _BEFORE) : stretch.start]
        after = self._text[stretch.end : stretch.end + _BEHIND]
        if self._is_called_division(at, before, after):
            self._called.add(at)
            self._areas.add(at)
            return division_first(candidates, self._gazetteer)
        if reading.opens_story or stands_as_town(before, self._language):
            return town_first(candidates)
        if stands_as_area(before, self._language):
            self._areas.add(at)
            return area_first(candidates)
        return candidates

    def _is_called_division(self, at: int, before: str, after: str) -> bool:
        """Tell whether a noun makes a name a division's, or one of its list: Van ili.

        "Las provincias de Jujuy y Salta" calls both.
        """
        if calls_division(before, after, self._language):
            return True
        if at - 1 in self._called and self._around.is_listed(self._gap(at - 1) or ""):
            return True
        if at + 1 >= len(self._readings):
            return False
        end = self._readings[at + 1].stretch.end
        behind = self._text[end : end + _BEHIND]
        return holds_district(self._gap(at) or "", behind, self._language)

    def _is_among_towns(self, at: int) -> bool:
        """Tell whether a word for "and" stands between a name and a town's."""
        for other, gap in ((at - 1, at - 1), (at + 1, at)):
            if 0 <= other < len(self._readings) and self._lists(gap):
                place = self._chosen[other][0].place
                if place is not None and place.kind == "city":
                    return True
        return False

    def _lists(self, at: int) -> bool:
        """Tell whether a word for "and" joins a name and the next."""
        return self._around.joins(self._gap(at) or "")

    def _named_behind_town(self, at: int) -> list[Candidate]:
        """Rank first the division behind a town in it: Salina Cruz, Oaxaca.

        In a list of towns there are more of them behind.
        """
        candidates, gap = self._chosen[at], self._gap(at - 1) or ""
        inner, outer = self._chosen[at - 1][0].place, candidates[0].place
        if not _BEHIND_TOWN.fullmatch(gap) or inner is None or outer is None:
            return candidates
        listed = self._around.is_listed(self._gap(at) or "")
        if listed or {inner.kind, outer.kind} != {"city"} or inner.id == outer.id:
            return candidates
        again = division_first(candidates, self._gazetteer)
        division = again[0].place
        holds = (
            division is not None
            and division.kind == "admin1"
            and (inner.country, inner.admin1) == (division.country, division.admin1)
        )
        return again if holds else candidates

    def _gap(self, at: int) -> str | None:
        """Return what stands between a name and the next, None behind the last."""
        if at + 1 >= len(self._readings):
            return None
        end = self._readings[at].stretch.end
        return self._text[end : self._readings[at + 1].stretch.start]

    def _larger_called(self, at: int) -> Place | None:
        """Return the division that follows with its noun and holds a name, if any."""
        gap = self._gap(at)
        called = gap is not None and _NEXT_CALLED.fullmatch(gap)
        if not called or not gap or not calls_division(gap, "", self._language):
            return None
        situated = (called["first"] or "").casefold() in locatives(self._language)
        place = self._chosen[at + 1][0].place
        division = place is not None and place.kind == "admin1"
        return place if division and (situated or called["opened"]) else None
