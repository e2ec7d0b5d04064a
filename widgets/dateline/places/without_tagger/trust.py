"""How far a placement without a tagger may be trusted, and what is left to doubt."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from ...gazetteer.match import Match
from ...model import Candidate, Place
from ...model.place import share_spot
from ..odds import probability
from .readings import Reading

__all__ = ["TERMS", "Evidence", "Term", "trust_of", "with_doubt"]

#: The sizes and numbers of languages from which on a town is the likelier to be meant,
#: the smallest size that counts (inhabitants). A place is alone in its country if the
#: story names so few there, of so many in all.
_TOWN, _LANGUAGES, _SMALLEST = 100_000, 9, 500
_ALONE, _SEVERAL = 1, 3

#: What hardly anything but itself is called: there one name says all.
_KNOWN_KINDS = ("country", "territory", "continent", "ocean", "sea")
_DIVISIONS = ("admin1", "admin2")

#: No share is taken for nearer to 0 or to 1 than this.
_LEAST, _MOST = 0.02, 0.995

#: How many candidates are kept to be shown.
SHOWN = 6


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a placement.

    Attributes
    ----------
    place
        The place chosen.
    match
        How its name was found, None of one that stands for another.
    share
        The share of its spot on the map in all that the name may mean (0 to 1).
    located
        A word beside the name shows that it is a place.
    alone
        Nothing else in the story lies in its country.

    """

    place: Place
    match: Match | None
    share: float
    located: bool
    alone: bool

    @property
    def is_known_kind(self) -> bool:
        """Whether it is a country, a continent, a sea."""
        return self.place.kind in _KNOWN_KINDS


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the log odds that a placement holds: its weight times its value.

    The weights are fitted on the half to look at of the stories in other languages
    (``tests/accuracy/tongue_trust.py`` prints them).
    """

    name: str
    weight: float
    compute: Callable[[Evidence], float]


def _share(evidence: Evidence) -> float:
    share = min(max(evidence.share, _LEAST), _MOST)
    return math.log(share / (1 - share))


def _size(evidence: Evidence) -> float:
    if evidence.place.kind != "city":
        return 0.0
    people = max(evidence.place.population or 0, _SMALLEST)
    return math.log10(people / _TOWN)


def _known(evidence: Evidence) -> float:
    if evidence.place.kind != "city" or evidence.match is None:
        return 0.0
    return math.log10((1 + evidence.match.languages) / (1 + _LANGUAGES))


def _landscape(evidence: Evidence) -> float:
    kind = evidence.place.kind
    return float(not evidence.is_known_kind and kind not in ("city", *_DIVISIONS))


TERMS = (
    Term("always", 0.68, lambda _: 1.0),
    Term("share in all that the name may mean", 0.23, _share),
    Term("a country, a continent or a sea", 2.10, lambda e: float(e.is_known_kind)),
    Term(
        "a word of place beside it",
        1.29,
        lambda e: float(e.located and not e.is_known_kind),
    ),
    Term("size of a town", 0.25, _size),
    Term("languages that name a town", 1.42, _known),
    Term(
        "alone in its country",
        -0.86,
        lambda e: float(e.alone and not e.is_known_kind),
    ),
    Term(
        "another than its own name",
        -0.97,
        lambda e: float(
            e.match is not None and e.match.sort in ("alternate", "former")
        ),
    ),
    Term("a landscape", -0.18, _landscape),
)


def trust_of(evidence: Evidence) -> float:
    """Return how likely a placement is to hold (probability)."""
    return probability(sum(term.weight * term.compute(evidence) for term in TERMS))


def evidence_of(
    reading: Reading, candidates: list[Candidate], countries: Counter[str | None]
) -> Evidence:
    """Return what speaks for the first candidate of a name.

    Parameters
    ----------
    reading
        The name.
    candidates
        What it may mean, the place chosen first.
    countries
        How many of the story's places lie in each country (ISO 3166-1).

    """
    place = candidates[0].place
    assert place is not None
    share = sum(c.probability for c in candidates if _is_here(place, c))
    total = sum(c.probability for c in candidates)
    match = next((m for m in reading.matches if m.place.id == place.id), None)
    alone = countries[place.country] <= _ALONE and countries.total() >= _SEVERAL
    return Evidence(place, match, share / total, reading.located, alone)


def with_doubt(
    reading: Reading, candidates: list[Candidate], countries: Counter[str | None]
) -> tuple[Candidate, ...]:
    """Return the candidates of a name and "none of these", as likely as they are.

    What the chosen place is not trusted goes to its rivals as far as the name speaks
    for them, and to none. The parameters are those of :func:`evidence_of`.
    """
    evidence = evidence_of(reading, candidates, countries)
    trust = trust_of(evidence)
    others = min(1 - trust, 1 - evidence.share)
    total = sum(c.probability for c in candidates)
    here = trust / max(evidence.share * total, 1e-9)
    elsewhere = others / max((1 - evidence.share) * total, 1e-9)
    likely = (
        replace(
            c,
            probability=c.probability
            * (here if _is_here(evidence.place, c) else elsewhere),
        )
        for c in candidates
    )
    none = Candidate(place=None, score=0.0, probability=max(0.0, 1 - trust - others))
    return (*list(likely)[:SHOWN], none)


def _is_here(place: Place, candidate: Candidate) -> bool:
    return candidate.place is not None and share_spot(place, candidate.place)
