"""What people and bodies do: the fields of life that words belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from ..lang import Language

__all__ = ["Callings", "callings_of", "distance"]

#: A word for what somebody is has at least this strength; less is a surrounding.
CALLING = 1.0

#: Between these fields people move in the course of a life.
_PUBLIC = frozenset(
    (
        *("politics", "diplomacy", "royalty", "military", "law", "business"),
        *("labour", "charity", "science", "police", "media"),
    )
)

#: How far two fields are from each other, where it is neither 0 nor the usual 1.
_NEAR = {
    frozenset(pair): distance
    for *pair, distance in (
        ("militancy", "politics", 0.0),
        ("militancy", "military", 0.0),
        ("militancy", "religion", 0.3),
        ("militancy", "crime", 0.0),
        ("militancy", "royalty", 1.0),
        ("crime", "politics", 0.8),
        ("crime", "business", 0.4),
        ("arts", "charity", 0.0),
        ("arts", "diplomacy", 0.2),
        ("arts", "media", 0.2),
        ("arts", "politics", 0.7),
        ("arts", "business", 0.5),
        ("arts", "science", 0.5),
        ("sport", "media", 0.4),
        ("sport", "politics", 0.7),
        ("sport", "business", 0.6),
        ("medicine", "science", 0.0),
        ("medicine", "politics", 0.4),
        ("medicine", "charity", 0.0),
        ("religion", "politics", 0.4),
        ("religion", "charity", 0.0),
        ("religion", "science", 0.4),
        ("trade", "labour", 0.0),
        ("trade", "victim", 0.0),
        ("trade", "business", 0.3),
        ("youth", "victim", 0.0),
        ("youth", "science", 0.4),
        ("youth", "labour", 0.5),
        ("victim", "charity", 0.2),
        ("victim", "media", 0.3),
        ("victim", "business", 0.4),
        ("media", "business", 0.7),
        ("media", "police", 0.6),
        ("science", "police", 0.8),
        ("science", "military", 0.5),
        ("science", "royalty", 0.8),
        ("police", "business", 0.5),
        ("police", "labour", 0.6),
        ("police", "charity", 0.5),
    )
}


def field_distance(first: str, second: str) -> float:
    """Return how unlikely one person is in both fields: 0 usual, 1 hardly ever."""
    if first == second:
        return 0.0
    near = _NEAR.get(frozenset((first, second)))
    if near is not None:
        return near
    return 0.0 if {first, second} <= _PUBLIC else 1.0


class Callings:
    """The words for callings of a language."""

    def __init__(self, language: Language) -> None:
        self._fields = {
            row["word"]: (row["field"], float(row["strength"]))
            for row in language.table("callings")
        }
        self._weakest = min((s for _, s in self._fields.values()), default=0.0)

    def is_calling(self, word: str) -> bool:
        """Tell whether a folded word says what somebody is."""
        return self._fields.get(word, ("", 0.0))[1] >= CALLING

    def offices(self, words: Iterable[str]) -> frozenset[str]:
        """Return the words that say what somebody is."""
        return frozenset(word for word in words if self.is_calling(word))

    def fields(self, near: Iterable[str], around: Iterable[str]) -> dict[str, float]:
        """Return the fields of words, each with its strength.

        Parameters
        ----------
        near
            The folded words of roles and right beside the name.
        around
            Those of its sentences: no more than surroundings.

        """
        found: dict[str, float] = {}
        for words, most in ((near, CALLING), (around, self._weakest)):
            for word in words:
                field, strength = self._fields.get(word, ("", 0.0))
                # A calling somewhere in the sentence may be somebody else's.
                if field and (most == CALLING or strength < CALLING):
                    found[field] = max(found.get(field, 0.0), min(strength, most))
        return found


@lru_cache(maxsize=8)
def callings_of(language: Language) -> Callings:
    """Return the callings of a language, read once."""
    return Callings(language)


def distance(a: Mapping[str, float], b: Mapping[str, float]) -> float | None:
    """Return how far two sets of fields are apart, None where one is not known.

    The nearest two count, by how strongly they are told.
    """
    pairs = [
        (field_distance(x, y), min(s, t)) for x, s in a.items() for y, t in b.items()
    ]
    if not pairs:
        return None
    strongest = max(strength for _, strength in pairs)
    return min(d * s for d, s in pairs if s >= strongest)
