"""What a story has shown about its names when it is read for the second time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from ...lang.beside_places import (
    articles,
    bodies,
    bodies_behind,
    coordinators,
    joined_articles,
    leads_to_place,
    shows_place,
)
from ...lang.words import NO_WORDS
from ...model import Candidate
from .stretches import NOUNS_IN_CAPITALS, Stretch, Writing

__all__ = ["BEHIND", "Setting", "Surroundings"]

#: What stands between the places of a list, besides the words for "and".
_LISTED = re.compile(r"[,،/(（] ?")

#: The dateline of a story: its first words, up to a bracket, a comma or a dash.
_BEHIND_DATELINE = re.compile(r" ?[,،/(–—-]| ?\([^)]*\)")

#: A title in quotation marks of a few words: «Северный ветер», "Marea Alta".
_QUOTED = re.compile(r"[«“„\"] ?([^«»“”„\".,!?]{1,40}?) ?[»”“\"]")

#: The words before a stretch, and the apostrophe of an article.
_WORD_BEFORE = re.compile(r"([^\W\d_][\w-]*)(?:['’]| )$")
_FIRST_WORD = re.compile(r" ([^\W\d_][\w-]*)")

#: In how many characters behind a name the words stand that show it to be a place.
BEHIND = 60

#: Words of the name of a body before or behind the town in it: "Universidad de Chile".
_MOST_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a story's places before a name is judged.

    Attributes
    ----------
    countries
        How many of the story's places lie in each country (ISO 3166-1).
    divisions
        The first-order divisions in which the story's towns lie.
    names
        The names that were read as places.
    people
        The words that stand behind a first name somewhere.

    """

    countries: Counter[str | None] = field(default_factory=Counter)
    divisions: frozenset[tuple[str | None, str | None]] = frozenset()
    names: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        named: Iterable[tuple[Stretch, Candidate]],
        people: Iterable[str],
    ) -> Setting:
        """Return what the first reading of a story has shown."""
        places = [(stretch, c.place) for stretch, c in named if c.place]
        return cls(
            Counter(place.country for _, place in places if place.country),
            frozenset(
                (place.country, place.admin1)
                for _, place in places
                if place.kind == "city"
            ),
            frozenset(stretch.text for stretch, _ in places),
            frozenset(people),
        )


def _small(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


class Surroundings:
    """Tells from the words beside a stretch whether it may be a place.

    Parameters
    ----------
    writing
        How the text is written.

    """

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._coordinators = coordinators(writing.language)
        self._articles = articles(writing.language)
        self._joined_articles = joined_articles(writing.language)
        # Where nouns have capitals, towns have none: areas and waters do.
        nouns = writing.language in NOUNS_IN_CAPITALS
        self._articles_of_areas = self._articles if nouns else NO_WORDS
        self._quoted = [match.span(1) for match in _QUOTED.finditer(writing.text)]
        self._bodies = _small(bodies(writing.language))
        self._bodies_behind = _small(bodies_behind(writing.language))

    def is_located(self, stretch: Stretch, behind: int) -> bool:
        """Tell whether a word of place stands beside, or a place in the same list.

        So is the name that opens the story as its dateline. ``behind`` is where the
        last place before it ends (characters).
        """
        text = self._writing.text
        if self.is_dateline(stretch) or shows_place(
            text[stretch.end : stretch.end + BEHIND], self._writing.language
        ):
            return True
        if behind and self.is_listed(text[behind : stretch.start]):
            return True
        before = _WORD_BEFORE.search(text[max(0, stretch.start - 40) : stretch.start])
        if before and before[1] in self._articles_of_areas:
            # "An der Elbe": no town has an article there.
            at = max(0, stretch.start - len(before[0]))
            before = _WORD_BEFORE.search(text[max(0, at - 40) : at])
        return before is not None and leads_to_place(before[1], self._writing.language)

    def is_listed(self, gap: str) -> bool:
        """Tell whether what stands between two names makes them a list."""
        if len(gap) > 20:
            return False
        words = gap.replace("’", " ").replace("'", " ").split()
        if any(word.casefold() in self._coordinators for word in words):
            return len(words) <= 3
        return bool(_LISTED.match(gap)) and len(words) <= 2

    def joins(self, gap: str) -> bool:
        """Tell whether what stands between two names is no more than "and"."""
        return gap.strip().casefold() in self._coordinators

    def is_dateline(self, stretch: Stretch) -> bool:
        """Tell whether a stretch opens the story as its dateline."""
        if stretch.start > 2:
            return False
        return bool(_BEHIND_DATELINE.match(self._writing.text, stretch.end))

    def is_title(self, stretch: Stretch) -> bool:
        """Tell whether a stretch is the first word of a title of several, in quotes."""
        return any(
            start == stretch.start and end > stretch.end
            and not self._writing.text[stretch.end : end].isspace()
            for start, end in self._quoted
        )  # fmt: skip

    def has_article(self, stretch: Stretch) -> bool:
        """Tell whether a name has an article that no town has in the language."""
        before = _WORD_BEFORE.search(
            self._writing.text[max(0, stretch.start - 10) : stretch.start]
        )
        word = before[1].casefold() if before else ""
        return word in self._articles or word in self._joined_articles

    def is_body(self, stretch: Stretch) -> bool:
        """Tell whether a stretch is part of the name of a university, a bank."""
        text = self._writing.text
        run = re.search(r"[^\s,.;:()«»“”\"]+(?: [^\s,.;:()«»“”\"]+)* $",
                        text[max(0, stretch.start - 60) : stretch.start])  # fmt: skip
        words = run[0].split()[-_MOST_BETWEEN:] if run else []
        for at, word in enumerate(words):
            if self._is_noun_of_body(word) and self._is_one_name(words[at + 1 :]):
                return True
        behind = _FIRST_WORD.match(text, stretch.end)
        return behind is not None and behind[1].casefold() in self._bodies_behind

    def _is_noun_of_body(self, word: str) -> bool:
        word = re.split("['’]", word)[-1]
        small = self._writing.has_capitals and not word[:1].isupper()
        return not small and word.casefold() in self._bodies

    def _is_one_name(self, between: list[str]) -> bool:
        """Tell whether words between a body and a town are those of one name."""
        if not self._writing.has_capitals:
            return not between
        return all(word[:1].isupper() or len(word) <= 3 for word in between)
