"""What the gazetteer has for a stretch of text that may be a name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...gazetteer import Gazetteer
from ...gazetteer.match import Match
from ...lang.endings import plain_forms
from .setting import Setting, Surroundings
from .spot import Spot
from .stretches import NOUNS_IN_CAPITALS, Stretch, Writing

__all__ = ["Reader", "Reading"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch with the places that it may name; ``plain`` is the name looked up.

    ``located`` tells that a word beside it shows that it is a place.
    """

    stretch: Stretch
    matches: tuple[Match, ...]
    plain: str
    located: bool = False

    @property
    def certain(self) -> bool:
        """Whether a place is called so in the language itself."""
        return any(match.sort == "exonym" for match in self.matches)


class Reader:
    """Looks up the stretches of a story in the light of what it has shown.

    Parameters
    ----------
    writing
        How the text is written.
    gazetteer
        Where names are looked up.

    """

    def __init__(self, writing: Writing, gazetteer: Gazetteer) -> None:
        self.writing = writing
        self.gazetteer = gazetteer
        self.around = Surroundings(writing)
        self.speaking = tuple(gazetteer.speaking.get(writing.language, ()))
        self._found: dict[str, list[Match]] = {}

    def reading_of(
        self, stretch: Stretch, setting: Setting, behind: int
    ) -> Reading | None:
        """Return what a stretch may name, None if nothing.

        The name as it is written goes before its nominative. ``behind`` is where the
        last place before it ends (characters).
        """
        forms = plain_forms(stretch.text, self.writing.language)
        for number, name in enumerate((stretch.text, *forms)):
            matches = self._matches(name)
            if not matches:
                continue
            named = _without_joined(stretch, name)
            located = self.around.is_located(named, behind)
            spot = self._spot(stretch, setting, located, declined=number > 0)
            found = tuple(match for match in matches if spot.may_be(match))
            if found and not self.around.is_body(named):
                return Reading(named, found, name, located)
        return None

    def _spot(
        self, stretch: Stretch, setting: Setting, located: bool, *, declined: bool
    ) -> Spot:
        return Spot(
            setting=setting,
            speaking=self.speaking,
            has_capitals=self.writing.has_capitals,
            is_latin=self.writing.script == "LATIN",
            nouns_in_capitals=self.writing.language in NOUNS_IN_CAPITALS,
            in_capitals=stretch.text.isupper(),
            several=stretch.words > 1 or "-" in stretch.text,
            located=located,
            opens=stretch.opens and not self.around.is_dateline(stretch),
            declined=declined,
        )

    def _matches(self, name: str) -> list[Match]:
        if name not in self._found:
            self._found[name] = self.gazetteer.matches(
                name, language=self.writing.language
            )
        return self._found[name]


def _without_joined(stretch: Stretch, plain: str) -> Stretch:
    """Return a stretch without the little word that is written in one with it."""
    joined = len(stretch.text) - len(plain)
    if joined <= 0 or not stretch.text.endswith(plain):
        return stretch
    return replace(stretch, start=stretch.start + joined, text=plain)
