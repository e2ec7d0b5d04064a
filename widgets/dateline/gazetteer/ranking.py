"""Ranking the places of one name by how likely each is, without a context."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from ..model import Candidate, Term
from .match import Match

__all__ = ["LIVING", "rank"]

#: The weights of the terms. They rank places by which one comes to mind first without
#: a context; the weights that are used inside a story are fitted (places engine).
WEIGHTS = {
    "name form": 2.0, "sort of name": 2.0, "kind": 2.0, "seat": 1.0, "size": 1.0,
    "traffic": 1.5, "languages that name it": 1.0, "larger place": 1.0,
}  # fmt: skip

#: Those of the terms that a language adds, where the look-up names one.
LANGUAGE_WEIGHTS = {
    "name in the language": 1.0, "country of the language": 2.0,
    "own name in its country": 1.5,
}  # fmt: skip

_FORM = {
    "exact": 1.0, "folded": 0.9, "saint": 0.9, "article": 0.7, "type-word": 0.3,
    "bare": 0.7, "key": 0.2,
}  # fmt: skip
#: The same where another place is called just so: Mambasa is not Mombasa.
_KEY_BESIDE_ITS_OWN = {"key": -1.0}
_OWN_FORMS = frozenset({"exact", "folded"})
_SORT = {
    "official": 1.0, "abbreviation": 0.9, "demonym": 0.8, "former": 0.6,
    "alternate": 0.6, "code": -1.0, "exonym": 1.0,
}  # fmt: skip
#: A former or second name, or one in some other language, by which a city of so many
#: inhabitants goes elsewhere: that is meant. The Gold Coast is no longer Ghana.
_OVERTAKEN, LIVING = -1.5, 100_000
_OTHER_NAMES = frozenset({"former", "alternate", "exonym"})
_KIND = {
    "country": 1.6, "continent": 1.6, "territory": 1.4, "admin1": 1.6,
    "ocean": 1.8, "sea": 1.8, "gulf": 1.8, "strait": 1.6, "river": 1.4,
    "lake": 1.2, "region": 1.0, "range": 1.2, "desert": 1.2, "peninsula": 1.2,
    "island": 1.0, "building": 1.6, "site": 1.4, "city": 0.5, "admin2": 0.3,
    "airport": 0.2,
}  # fmt: skip
_WATERS, _WATERS_NAMED = ("ocean", "sea", "gulf", "strait"), 60
_SEAT = {"country": 1.0, "admin1": 0.15}
#: Of all towns with the name of another country's large one, the least known by its
#: exact name still goes first in a state (Salem, IN; London, CA), and San Juan before
#: the towns of that name in the States proper.
_INSIDE = {"code": -3.0, "territory": -2.0}


def rank(matches: Iterable[Match], speaking: Sequence[str] = ()) -> list[Candidate]:
    """Return candidates with their reasons, the likeliest first.

    ``speaking`` are the countries (ISO 3166-1) that speak the language of the name, its
    own first; () where no language is given.

    The probabilities are the shares of the candidates in the sum of the
    exponentials of the scores, so they add up to one.
    """
    matches = list(matches)
    borne = not speaking and any(map(_is_living_city, matches))
    forms = _FORM
    if any(map(_is_own, matches)):
        forms = _FORM | _KEY_BESIDE_ITS_OWN
    scored = [(match, _terms(match, speaking, forms, borne=borne)) for match in matches]
    if not scored:
        return []
    scores = [sum(term.share for term in terms) for _, terms in scored]
    top = max(scores)
    total = sum(math.exp(score - top) for score in scores)
    ranked = [
        Candidate(
            place=match.place,
            score=score,
            probability=math.exp(score - top) / total,
            terms=terms,
            matched=match.name,
        )
        for (match, terms), score in zip(scored, scores, strict=True)
    ]
    # The sort is stable: between equals the order of the matches decides.
    return sorted(ranked, key=lambda candidate: -candidate.score)


def _is_living_city(match: Match) -> bool:
    """Tell a city of some size that goes by a name today."""
    large = (match.place.population or 0) >= LIVING
    return large and match.place.kind == "city" and _goes_by(match)


def _goes_by(match: Match) -> bool:
    """Tell whether a name is, or begins, the own one: Marawi is Marawi City."""
    full, name = match.place.name.casefold(), match.name.casefold()
    return _is_own(match) or full.startswith(f"{name} ")


def _is_own(match: Match) -> bool:
    return match.sort == "official" and match.form in _OWN_FORMS


def _sort_of(match: Match, *, borne: bool) -> float:
    """Return what the sort of a name is worth; ``borne`` by a city of today or not."""
    if borne and match.sort in _OTHER_NAMES and not _goes_by(match):
        return _OVERTAKEN
    # LAX means the airport, though cities have such codes among their names.
    own_code = match.traffic and match.sort == "code"
    return _SORT["abbreviation" if own_code else match.sort]


def _terms(
    match: Match, speaking: Sequence[str], forms: Mapping[str, float], *, borne: bool
) -> tuple[Term, ...]:
    place = match.place
    values = {
        "name form": forms[match.form],
        "sort of name": _sort_of(match, borne=borne),
        "kind": _KIND.get(place.kind, 0.3),
        "seat": _SEAT.get(match.seat or "", 0.0),
        "size": math.log10(max(1, place.population or 0)) / 2,
        "traffic": match.traffic / 3,
        "languages that name it": _known(match, in_language=bool(speaking)),
        "larger place": _INSIDE.get(match.inside, 0.0),
    }
    weights = WEIGHTS
    if speaking:
        values |= _language_values(match, speaking)
        weights = WEIGHTS | LANGUAGE_WEIGHTS
    return tuple(
        Term(name, value, weights[name]) for name, value in values.items() if value
    )


def _language_values(match: Match, speaking: Sequence[str]) -> dict[str, float]:
    own = match.place.country in speaking[:1] and match.sort == "official"
    return {
        "name in the language": float(match.sort == "exonym"),
        "country of the language": _spoken(match.place.country, speaking),
        "own name in its country": float(own and match.form in ("exact", "folded")),
    }


def _spoken(country: str | None, speaking: Sequence[str]) -> float:
    """Return 1 for the language's own country, less for another that speaks it."""
    if country is None or country not in speaking:
        return 0.0
    return 1.0 if country == speaking[0] else 0.5


def _known(match: Match, *, in_language: bool) -> float:
    """Return how well a place is known, by the number of languages that name it.

    Waters are not of GeoNames, so their number is not known: every language has names
    for them. A name beside a place's own says less: Tibet is not Xinjiang.
    """
    if not in_language and (match.sort != "official" or match.form == "key"):
        return 0.0
    count = _WATERS_NAMED if match.place.kind in _WATERS else match.languages
    return math.log10(1 + count)
