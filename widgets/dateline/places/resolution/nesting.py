"""Which mentions of a story its words put into a larger place, and which place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...gazetteer.nesting import (
    MOST_BETWEEN,
    Link,
    apposed_words,
    areas_of,
    held_by,
    link_of,
    postal_code,
    wide_areas_of,
)
from ...nlp.syntax import NOMINAL
from ..larger_names import (
    are_of_a_rank,
    is_well_known_city,
    may_be_in,
    says_which,
)
from ..name_classes import STATES, TOWNS
from .lacking import ENDING_MARKS, lacks

if TYPE_CHECKING:
    from ...gazetteer import Match
    from ...nlp.story import ParsedStory
    from ..recognition.proposal import Proposal

__all__ = ["TOWN", "Nest", "Nesting"]

#: A place whose name is also that of a larger one is a town, not a hamlet (people).
TOWN = 1_000

#: How many words may say what a name is to another: "Y's second largest port city".
_LONGEST_APPOSED = 6

#: What may follow "Paris, Texas" where it is no list; empty at the end of the story.
_CLOSING_MARKS = ENDING_MARKS | frozenset(":'’")


@dataclass(frozen=True, slots=True)
class Nest:
    """What the words say a mention lies in.

    Attributes
    ----------
    larger
        The mention of the larger place, as its place in the list of mentions; -1 if
        a postal code tells it.
    country
        The country that a postal code tells, by its code; else empty.
    mark
        Whether only a mark stands between them ("Paris, Texas").
    held
        The places of the name that lie there. None of them if the gazetteer lacks
        the place: then the larger place is all that is known.
    loose
        Whether the two may as well be members of a list ("Rome, Georgia, and
        Tbilisi").

    """

    larger: int
    country: str = ""
    mark: bool = False
    held: tuple[Match, ...] = ()
    loose: bool = False


class Nesting:
    """The mentions of a story, read for what lies in what.

    Parameters
    ----------
    spans
        The mentions, in text order.
    story
        The story.

    Attributes
    ----------
    nests
        For each mention, what it lies in; None if the words do not say.
    larger
        For each mention, the one after it and a mark, if that may hold it ("Paris,
        Texas"); None for the others.
    smaller
        By mention, the first other one that lies, or may lie, in it.

    """

    def __init__(self, spans: list[Proposal], story: ParsedStory) -> None:
        self.spans = spans
        self.tokens = story.tokens
        self.words = story.language.places
        self.nests = [self._nest(at) for at in range(len(spans))]
        self.larger = [self._after_mark(at) for at in range(len(spans))]
        self.smaller: dict[int, int] = {}
        for at in range(len(spans)):
            larger = self._larger(at)
            if larger is not None:
                self.smaller.setdefault(larger, at)

    def above(self, at: int) -> str:
        """Return the key of the larger name of a mention; empty if it has none."""
        nest, larger = self.nests[at], self._larger(at)
        if larger is not None:
            return self.spans[larger].key
        return nest.country if nest is not None else ""

    def closes(self, larger: int) -> bool:
        """Tell whether a state or country ends "X, Y" rather than continuing a list."""
        span = self.spans[larger]
        after = self.tokens.word(span.last)
        return (
            "." in span.name
            or after in _CLOSING_MARKS
            or after in self.words.possessives
        )

    def is_astray(self, at: int) -> bool:
        """Tell whether a land that holds no place of a name ends "X, Y"."""
        nest = self.nests[at]
        if nest is not None or at + 1 == len(self.spans):
            return False
        here, there = self.spans[at], self.spans[at + 1]
        if self.tokens.lower[here.last : there.first] != [","]:
            return False
        town_and_land = here.repute in TOWNS and there.repute in STATES
        if not town_and_land or self._is_listed(at) or not self.closes(at + 1):
            return False
        return not held_by(areas_of(there.matches), here.matches)[1]

    def _larger(self, at: int) -> int | None:
        """Return the mention that a mention lies in, or may lie in, if any."""
        nest = self.nests[at]
        return nest.larger if nest and nest.larger >= 0 else self.larger[at]

    def _after_mark(self, at: int) -> int | None:
        """Return the mention after this one and a mark, if it may hold it."""
        nest = self.nests[at]
        if nest is not None and nest.mark and nest.larger == at + 1:
            return nest.larger
        if at + 1 == len(self.spans):
            return None
        here, there = self.spans[at], self.spans[at + 1]
        if self.tokens.lower[here.last : there.first] not in ([","], ["("]):
            return None
        classes = {here.known, there.known}
        if classes in ({"country"}, {"division"}) or "demonym" in classes:
            return None  # "Syria, Iraq" and "Texas, Ohio" are lists
        return at + 1 if may_be_in(here, there) else None

    def _nest(self, at: int) -> Nest | None:
        """Return what a mention lies in, by the words after it, then before it."""
        after = self._in_larger(at, at + 1, "after")
        if after is not None:
            return after
        return self._by_postal_code(at) or self._in_larger(at, at - 1, "before")

    def _in_larger(self, at: int, other: int, order: str) -> Nest | None:
        if not 0 <= other < len(self.spans):
            return None
        here, there = self.spans[at], self.spans[other]
        link = self._link(min(at, other))
        areas = areas_of(there.matches) if link and link.order == order else None
        if link is None or not areas:
            return None
        plain = order == "after" and not link.kind and link.mark != "("
        if here.known == "demonym" or (plain and there.known == "demonym"):
            return None
        mark = bool(link.mark)
        if here.known == "country" and not (mark or link.kind):
            return None  # "the war in Iraq in March", "Iran in Iraq"
        _, held = held_by(areas, here.matches)
        if held:
            if plain and self._is_of_a_list(at, held, bare=not mark):
                return None
            loose = link.mark == "," and self._may_go_on(at, areas)
            return Nest(other, mark=mark, held=tuple(held), loose=loose)
        wide = wide_areas_of(there.matches)
        if not wide or (link.mark and self._is_listed(at)):
            return None
        lacking = lacks(here, there, link, wide, self.tokens, self.words)
        return Nest(other, mark=mark) if lacking else None

    def _link(self, at: int) -> Link | None:
        """Return how the words between a mention and the next one nest them."""
        tokens = self.tokens
        first, last = self.spans[at].last, self.spans[at + 1].first
        if last - first > MOST_BETWEEN:
            return None  # so do most: nothing that is said of short ones holds
        if tokens.breaks_within(first - 1, last):
            return None
        gap = tokens.text[first:last]
        if self._is_apposed(gap, self.spans[at + 1]):
            return Link("after", kind=True)
        if not gap and says_which(self.spans[at], tokens, self.words):
            return Link("before")
        return link_of(gap, self.words)

    def _is_apposed(self, gap: list[str], larger: Proposal) -> bool:
        """Tell whether a name is said to be a town of the next: "X, the Y capital"."""
        tokens, last = self.tokens, larger.last
        after = tokens.text[last : last + _LONGEST_APPOSED]
        end = last + apposed_words(gap, after, self.words)
        if end == last:
            return False
        # "X, the Ohio city manager", "from X, the Iraqi city of Y".
        return end >= len(tokens) or not (
            tokens.pos[end] in NOMINAL
            or tokens.lower[end] in self.words.genitives
            or tokens.namelike[end]
        )

    def _by_postal_code(self, at: int) -> Nest | None:
        """Return the country of the postal code after a mention ("Leeds LS1 4AP")."""
        last = self.spans[at].last
        last += self.tokens.word(last) == ","
        code = postal_code(self.tokens.text[last : last + 2])
        if code is None:
            return None
        held = tuple(
            m
            for m in self.spans[at].matches
            if m.form != "key" and m.place.country == code[0]
        )
        return Nest(-1, country=code[0], mark=True, held=held) if held else None

    def _is_of_a_list(self, at: int, held: list[Match], *, bare: bool) -> bool:
        """Tell whether "X, Y" may be two members of a list, of one rank.

        ``bare`` is whether nothing stands between them.
        """
        here, there = self.spans[at], self.spans[at + 1]
        if here.known == there.known == "country":
            return True
        if _is_written_short(there) and not _is_written_short(here):
            return False  # "Washington, D.C., and Guam"
        if are_of_a_rank(here, there):
            town = any((m.place.population or 0) >= TOWN for m in held)
            ends = self.tokens.word(there.last) in ENDING_MARKS
            return bare or not (town and ends) or self._is_listed(at)
        return is_well_known_city(there) and self._is_listed(at)

    def _may_go_on(self, at: int, areas: list[Match]) -> bool:
        """Tell whether "X, Y, and Z" may be a list, for Z is in another place named Y.

        "Rome, Georgia, and Tbilisi" may be two towns, or three places.
        """
        if at + 2 >= len(self.spans) or not self.are_joined(at + 1):
            return False
        here, last = self.spans[at], self.spans[at + 2]
        if self._is_pair(at + 2):
            return False
        holding, _ = held_by(areas, here.matches)
        ids = {match.place.id for match in holding}
        others = [m for m in areas if m.place.id not in ids and m.sort != "code"]
        countries = [m for m in others if m.place.kind in ("country", "territory")]
        if not countries:
            return False
        if last.known == "country":
            return True
        towns = [m for m in last.matches if m.sort == "official"]
        _, there = held_by(countries, towns)
        return bool(there) and not held_by(holding, towns)[1]

    def _is_listed(self, at: int) -> bool:
        """Tell whether a list of names goes on before or after "X, Y"."""
        before = at > 0 and self.are_joined(at - 1) and not self._is_pair(at - 2)
        after = at + 1
        goes_on = after + 1 < len(self.spans) and self.are_joined(after)
        return before or (goes_on and not self._is_pair(after + 1))

    def are_joined(self, at: int) -> bool:
        """Tell whether "and" or a comma joins a mention to the next one."""
        gap = self.tokens.lower[self.spans[at].last : self.spans[at + 1].first]
        if gap and gap[-1] in self.words.definite_articles:
            gap = gap[:-1]
        conjunctions = self.words.conjunctions
        return bool(gap) and all(w == "," or w in conjunctions for w in gap)

    def _is_pair(self, at: int) -> bool:
        """Tell whether a mention lies in the one after it and a comma."""
        if not 0 <= at < len(self.spans) - 1:
            return False
        here, there = self.spans[at], self.spans[at + 1]
        gap = self.tokens.lower[here.last : there.first]
        return gap == [","] and bool(held_by(areas_of(there.matches), here.matches)[1])


def _is_written_short(p: Proposal) -> bool:
    """Tell an abbreviation: "D.C.", "Ky."."""
    return "." in p.name and all(m.sort == "abbreviation" for m in p.matches)
