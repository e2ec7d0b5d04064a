"""Ranking the places of one name by how likely each is, without a context."""

from __future__ import annotations

import math
from collections.abc import Iterable

from ..model import Candidate, Term
from .match import Match

__all__ = ["rank"]

#: The weights of the terms. They rank places by which one comes to mind first without
#: a context; the weights that are used inside a story are fitted (places engine).
WEIGHTS = {
    "name form": 2.0, "sort of name": 2.0, "kind": 2.0, "seat": 1.0, "size": 1.0,
    "traffic": 1.5,
}  # fmt: skip

_FORM = {
    "exact": 1.0, "folded": 0.9, "saint": 0.9, "article": 0.7, "type-word": 0.3,
    "bare": 0.7, "key": 0.2,
}  # fmt: skip
_SORT = {
    "official": 1.0, "abbreviation": 0.9, "demonym": 0.8, "former": 0.6,
    "alternate": 0.6, "code": -1.0,
}  # fmt: skip
_KIND = {
    "country": 1.6, "continent": 1.6, "territory": 1.4, "admin1": 1.6,
    "ocean": 1.8, "sea": 1.8, "gulf": 1.8, "strait": 1.6, "river": 1.4,
    "lake": 1.2, "region": 1.0, "range": 1.2, "desert": 1.2, "peninsula": 1.2,
    "island": 1.0, "building": 1.6, "site": 1.4, "city": 0.5, "admin2": 0.3,
    "airport": 0.2,
}  # fmt: skip
_SEAT = {"country": 1.0, "admin1": 0.15}


def rank(matches: Iterable[Match]) -> list[Candidate]:
    """Return candidates with their reasons, the likeliest first.

    The probabilities are the shares of the candidates in the sum of the
    exponentials of the scores, so they add up to one.
    """
    scored = [(match, _terms(match)) for match in matches]
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


def _terms(match: Match) -> tuple[Term, ...]:
    place = match.place
    # LAX means the airport, though cities have such codes among their names.
    own_code = match.traffic and match.sort == "code"
    values = {
        "name form": _FORM[match.form],
        "sort of name": _SORT["abbreviation" if own_code else match.sort],
        "kind": _KIND.get(place.kind, 0.3),
        "seat": _SEAT.get(match.seat or "", 0.0),
        "size": math.log10(max(1, place.population or 0)) / 2,
        "traffic": match.traffic / 3,
    }
    return tuple(
        Term(name, value, WEIGHTS[name]) for name, value in values.items() if value
    )
