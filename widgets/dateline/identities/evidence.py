"""What speaks for one actor, and for two: a sum of named terms.

A name in common is a beginning, worth more the fewer may bear it. What the stories
say of role, country, age and company adds to it or takes from it. Above zero it is one
actor; below :data:`APART` there are two; between them it is in doubt.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .agreement import KNOWN_NAMES, Term, agreement
from .callings import distance
from .profiles import Profile

__all__ = ["APART", "Frequencies", "Verdict", "verdict"]

#: Below this two actors of one name are two; from here to zero it is in doubt.
APART = -1.0

#: Roles: one wording; one noun; one field; two fields in which hardly anybody is.
SAME_ROLE, SAME_OFFICE, SAME_FIELD, OTHER_FIELD = 1.3, 0.8, 0.4, -1.9

#: Two people are each said to be of a field in which the other's hardly anybody is: one
#: town and one country do not make up for it.
FAR_TRADES = -2.8

#: People change from field to field, and bodies hardly: they are at least so far apart.
OTHER_TRADE = 0.8

#: Countries: both are said to be of one, of two; one is of where the other is told of,
#: or not; both are told of in one, in two.
SAME_COUNTRY, OTHER_COUNTRY = 1.4, -2.2
COUNTRY_TOLD, COUNTRY_NOT_TOLD = 0.8, -0.9
SAME_SETTING, OTHER_SETTING = 0.7, -1.0

#: A distinctive body acts in many countries: this share of what its settings say.
ABROAD = 0.5

#: A setting of less than this share of the appearances is a visit.
VISIT = 0.1

#: One affiliation; each thing in common, and all of them at most.
SAME_BODY, EACH_SHARED, ALL_SHARED = 1.0, 0.5, 1.4

#: Years of birth that agree, and that do not; names of a man and of a woman.
SAME_AGE, OTHER_AGE, OTHER_GENDER = 2.0, -5.0, -3.0

#: Their own story holds them for two.
SAME_STORY = -1.6

#: Stories that are assumed beside those of the pile, so that what both of two stories
#: name still says something.
_ASSUMED = 50


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two are one: the rule by which their names agree, and all terms."""

    rule: str
    terms: tuple[Term, ...]

    @property
    def score(self) -> float:
        """The sum of the terms; from zero on they are one."""
        return sum(term.value for term in self.terms)

    @property
    def why(self) -> str:
        """All grounds in words, the strongest first."""
        order = sorted(self.terms, key=lambda term: (-abs(term.value), term.name))
        return "; ".join(term.why for term in order if term.why)


class Frequencies:
    """In how many stories of a pile a place or an actor is named."""

    def __init__(self, stories: int, counts: Mapping[str, int]) -> None:
        self._all = stories + _ASSUMED
        self._counts = counts

    @classmethod
    def of(cls, things: Iterable[tuple[str, frozenset[str]]]) -> Frequencies:
        """Count over stories and what each of their actors is seen with."""
        by_story: dict[str, set[str]] = {}
        for story, some in things:
            by_story.setdefault(story, set()).update(some)
        counts = Counter(thing for some in by_story.values() for thing in some)
        return cls(len(by_story), counts)

    def weight(self, thing: str) -> float:
        """Return how much it says that two share a thing: 0 to 1, rare ones most."""
        seen = self._counts.get(thing, 1)
        return math.log(self._all / seen) / math.log(self._all)


def verdict(a: Profile, b: Profile, rare: Frequencies) -> Verdict | None:
    """Return whether two can be one actor, None where their names are two.

    Parameters
    ----------
    a, b
        What is known of each.
    rare
        How often places and actors are named in the pile.

    """
    named = agreement(a, b)
    if named is None:
        return None
    rule, first = named
    terms = [first]
    if rule != KNOWN_NAMES:
        terms += _roles(a, b)
        terms += _countries(a, b, first.value)
    terms += _shared(a, b, rare)
    terms += _ages(a, b)
    both = len(a.stories & b.stories)
    if both:
        share = both / min(len(a.stories), len(b.stories))
        terms.append(Term("story", SAME_STORY * share, "one story names both"))
    return Verdict(rule, tuple(terms))


def _roles(a: Profile, b: Profile) -> Iterator[Term]:
    """Yield what the roles say: one wording, one noun, one field, or two."""
    same = a.wordings & b.wordings
    offices = set(a.offices) & set(b.offices)
    apart = distance(a.fields, b.fields)
    if same:
        yield Term("role", SAME_ROLE, f"both are {min(same)}")
    elif offices:
        yield Term("role", SAME_OFFICE, f"both are {min(offices)}")
    elif apart == 0:
        both = set(a.fields) & set(b.fields)
        value = SAME_FIELD if both else 0.0
        yield Term("role", value, f"both in {min(both)}" if both else "")
    elif apart is not None:
        if "person" not in (a.kind, b.kind):
            apart = max(apart, OTHER_TRADE)
        sorts = [_most(p.fields) for p in (a, b)]
        far = apart >= 1 and {a.kind, b.kind} == {"person"}
        value = FAR_TRADES if far and a.offices and b.offices else OTHER_FIELD * apart
        yield Term("role", value, f"{sorts[0]} against {sorts[1]}")


def _countries(a: Profile, b: Profile, worth: float) -> Iterator[Term]:
    """Yield what the countries say that they are of, or are told of in."""
    own = [_usual(p.countries) for p in (a, b)]
    told = [_usual(p.settings) for p in (a, b)]
    body = a.kind != "person" or b.kind != "person"
    share = ABROAD if body and worth > 0 else 1.0
    if own[0] and own[1]:
        both = own[0] & own[1]
        value = SAME_COUNTRY if both else OTHER_COUNTRY
        why = f"both of {min(both)}" if both else f"{min(own[0])} against {min(own[1])}"
        yield Term("country", value, why)
        return
    for mine, other in ((own[0], told[1]), (own[1], told[0])):
        if mine and other:
            both = mine & other
            value = COUNTRY_TOLD if both else COUNTRY_NOT_TOLD * share
            why = f"of {min(mine)}, told of in {_listed(both or other)}"
            yield Term("country", value, why)
            return
    if told[0] and told[1]:
        both = told[0] & told[1]
        value = SAME_SETTING if both else OTHER_SETTING * share
        why = (
            f"both told of in {_listed(both)}"
            if both
            else f"told of in {_listed(told[0])} against {_listed(told[1])}"
        )
        yield Term("country", value, why)


def _usual(countries: Counter[str]) -> set[str]:
    """Return the countries that are more than a visit."""
    most = max(countries.values(), default=0)
    return {country for country, n in countries.items() if n >= VISIT * most}


def _listed(countries: Iterable[str]) -> str:
    return ", ".join(sorted(countries)[:3])


def _shared(a: Profile, b: Profile, rare: Frequencies) -> Iterator[Term]:
    """Yield what is in common: a body they belong to, company, places."""
    if not a.affiliations.isdisjoint(b.affiliations):
        body = min(a.affiliations & b.affiliations)
        yield Term("affiliation", SAME_BODY, f"both of {body}")
    for name, mine, theirs in (
        ("company", a.company, b.company),
        ("places", a.places, b.places),
    ):
        both = [thing for thing in mine if thing in theirs]
        if both:
            # Exact: the order of a set must not change the last digit.
            value = EACH_SHARED * math.fsum(map(rare.weight, both))
            shown = sorted(both, key=lambda thing: (-rare.weight(thing), thing))[:2]
            why = (
                f"both with {', '.join(shown)}" if name == "company" else "same places"
            )
            yield Term(name, min(value, ALL_SHARED), why)


def _ages(a: Profile, b: Profile) -> Iterator[Term]:
    """Yield what the years of birth and the given names' genders say."""
    if a.born and b.born:
        agree = a.born[0] - 1 <= b.born[1] and b.born[0] - 1 <= a.born[1]
        value = SAME_AGE if agree else OTHER_AGE
        years = f"born about {a.born[1]}"
        yield Term("age", value, years if agree else f"{years} against {b.born[1]}")
    genders = [_most(p.genders) for p in (a, b)]
    if all(genders) and genders[0] != genders[1]:
        yield Term("gender", OTHER_GENDER, "a man and a woman")


def _most(counts: Mapping[str, float]) -> str:
    """Return what counts most, or nothing."""
    return max(counts, key=lambda key: (counts[key], key), default="")
