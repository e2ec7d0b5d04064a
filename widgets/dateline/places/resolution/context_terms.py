"""The terms of the first pass: what the words beside a name, and its use, say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .binding_terms import AFTER_COMMA, BINDING_TERMS
from .containment import holding, inside, same_place
from .context import Context
from .extents import COUNTRY, DIVISION
from .level_terms import KIND_TERMS, LEVEL_TERMS
from .terms import ScoringTerm, Stage, Topic

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .candidate_table import CandidateTable
    from .mention_groups import Name

    Array = NDArray[np.float64]
    Mask = NDArray[np.bool_]

__all__ = ["CONTEXT_TERMS", "LARGER_BESIDE", "LONGER_FORM", "in_the_only_country"]

#: A short story has at most so many names of places, and means the likeliest country of
#: a name from this chance on (probability).
_FEW_NAMES, _MEANT = 3, 0.4

_COUNTRY_NAMED = Topic(
    "its country is named",
    "the story names its country",
    trivial_for=frozenset({"country", "territory"}),
)
_DIVISION_NAMED = Topic(
    "its division is named",
    "the story names its state or province",
    trivial_for=frozenset({"admin1"}),
)


def _after_comma(context: Context) -> Array | None:
    return context.inside if context.table.related["within"] else None


def _elsewhere_than_after_comma(context: Context) -> Array | None:
    if not context.table.related["within"]:
        return None
    followed = context.table.rows_where(lambda name: bool(name.within))
    return followed * (1 - context.inside)


def _after_comma_at_the_end(context: Context) -> Array | None:
    if not context.table.related["within"]:
        return None
    closed = context.table.rows_where(lambda name: name.closed)
    return context.inside * closed


def _in_the_larger_place_beside(context: Context) -> Array | None:
    return _inside_those(context, "linked")


def in_the_only_country(table: CandidateTable, chance: Array) -> Array:
    """Tell which rows lie in the one country that a short story names (0 or 1).

    "Santiago fire kills two, Dominican police say": there is nothing else to go by,
    though Dominica has Dominicans as well.
    """
    out = np.zeros(len(table))
    if len(set(table.kin_of_names)) > _FEW_NAMES:
        return out
    lands = (table.extent == COUNTRY) & (chance > _MEANT) & _likeliest(table, chance)
    lands &= ~table.of_guests
    named = set(table.country[lands].tolist()) - {0}
    if len(named) == 1:
        out[(table.country == named.pop()) & (table.extent < DIVISION)] = 1
    return out


def _in_the_land_in_front(context: Context) -> Array | None:
    return _inside_those(context, "fronted")


def _inside_those(context: Context, field: str) -> Array | None:
    """Return how surely each row lies in one of the other names in a field."""
    table = context.table
    if not table.related[field]:
        return None
    out = np.zeros(len(table))
    for name, rows in table.related[field]:
        out[rows] = inside(table, rows, getattr(name, field), context.chance)
    return out


def _likeliest(table: CandidateTable, chance: Array) -> Mask:
    """Tell which rows are the likeliest of their names."""
    most = np.zeros(len(table.names))
    np.maximum.at(most, table.owner, chance)
    likeliest: Mask = chance >= most[table.owner]
    return likeliest


def _division_named(context: Context) -> Array:
    table = context.table
    which = table.extent == DIVISION
    return table.named_elsewhere(table.division, which, context.chance)


def _as_its_longer_form(context: Context) -> Array | None:
    table = context.table
    if not table.longer_elsewhere:
        return None
    out = np.zeros(len(table))
    for name, rows in table.longer_elsewhere:
        # What acts as a government does may well be the capital of that name.
        leaning = 0.5 if name.acts else 1.0
        same = same_place(table, rows, name.longer, context.chance)
        out[rows] = leaning * same
    return out


def _holds_what_precedes(context: Context) -> Array | None:
    table = context.table
    if not table.related["holds"]:
        return None
    out = np.zeros(len(table))
    for name, rows in table.related["holds"]:
        out[rows] = holding(table, rows, name.holds, context.chance)
    return out


def _of_a_kind_said_elsewhere(context: Context) -> Array:
    return _by_kind_elsewhere(context, state=False)


def _a_state_said_elsewhere(context: Context) -> Array:
    return _by_kind_elsewhere(context, state=True)


def _by_kind_elsewhere(context: Context, *, state: bool) -> Array:
    """Tell which rows are of a kind that the story gives for the same name elsewhere.

    ``state`` picks the divisions that are called so only to distinguish them
    ("Washington state"), otherwise all other rows are meant.
    """
    table = context.table
    out = np.zeros(len(table))
    for name, rows in table.names_where(lambda name: name.typed):
        typed = np.array([place.kind in name.typed for place in table.places[rows]])
        called_a_state = (table.extent[rows] == DIVISION) & name.contrasted
        out[rows] = typed & (called_a_state if state else ~called_a_state)
    return out


def _acting_capital(context: Context) -> Array | None:
    table = context.table
    if not table.acting_capitals.any():
        return None
    # "Paris, Texas" may act as well: Paris does only if the story has France.
    longer = table.rows_where(lambda name: name.longer >= 0)
    sure: Array = np.where(longer, context.country_named, 1.0)
    return table.acting_capitals * sure


def _acting(context: Context, extent: int) -> Mask:
    """Tell which rows of an extent have a name that acts as a government does."""
    table = context.table
    acts = table.rows_where(lambda name: name.acts and name.longer < 0)
    acting: Mask = acts & (table.extent == extent)
    return acting


def _capital_in_the_dateline(context: Context) -> Mask:
    return context.table.capital & _in_a_dateline(context.table)


def _city_in_the_dateline(context: Context) -> Mask:
    cities = [place.kind == "city" for place in context.table.places]
    return np.array(cities, dtype=bool) & _in_a_dateline(context.table)


def _in_a_dateline(table: CandidateTable) -> Mask:
    """Tell which rows have a name that is alone in a dateline."""
    return table.rows_where(
        lambda name: name.in_dateline and not (name.within or name.holds)
    )


def _known_only_in_its_country(context: Context) -> Array:
    table = context.table
    # Lesser places lean on it; whether Georgia is the country is another question.
    lesser = table.extent < DIVISION
    # A name that is part of a body's name leans on the body, not on the region.
    return table.known_only_there * (lesser & table.rows_where(_is_in_no_body))


def _is_in_no_body(name: Name) -> bool:
    return not any(mention.in_a_body for mention in name.mentions)


LARGER_BESIDE = ScoringTerm[Context](
    "lies in the larger place beside it",
    _in_the_larger_place_beside,
    "it is in the place named next to it",
)
LONGER_FORM = ScoringTerm[Context](
    "fixed by a longer form",
    _as_its_longer_form,
    "the story names it more fully elsewhere",
    prior=4.5,
)

CONTEXT_TERMS = Stage[Context](
    (
        *KIND_TERMS,
        ScoringTerm(
            "lies in what follows the comma",
            _after_comma,
            about=AFTER_COMMA,
        ),
        ScoringTerm(
            "lies elsewhere than what follows the comma",
            _elsewhere_than_after_comma,
            about=AFTER_COMMA,
        ),
        ScoringTerm(
            "lies in what follows the comma and ends there",
            _after_comma_at_the_end,
            about=AFTER_COMMA,
            prior=4.0,
        ),
        *BINDING_TERMS,
        LARGER_BESIDE,
        ScoringTerm(
            "its country is named",
            lambda context: context.country_named,
            about=_COUNTRY_NAMED,
        ),
        ScoringTerm(
            "in the only country of a short story",
            lambda context: in_the_only_country(context.table, context.chance),
            "no other country is named",
            prior=1.5,
        ),
        ScoringTerm(
            "in the land that opens its sentence",
            _in_the_land_in_front,
            "its sentence begins with where it lies",
            prior=1.0,
        ),
        ScoringTerm("its division is named", _division_named, about=_DIVISION_NAMED),
        LONGER_FORM,
        ScoringTerm("holds what precedes the comma", _holds_what_precedes, prior=3.0),
        ScoringTerm(
            "of a kind that the story says elsewhere",
            _of_a_kind_said_elsewhere,
            fixed=True,
        ),
        ScoringTerm(
            "a state that the story calls one elsewhere",
            _a_state_said_elsewhere,
            fixed=True,
            prior=-1.0,
        ),
        *LEVEL_TERMS,
        ScoringTerm(
            "a capital whose name acts",
            _acting_capital,
            "a capital that acts stands for its government",
            prior=1.5,
        ),
        ScoringTerm(
            "a country whose name acts",
            lambda context: _acting(context, COUNTRY),
            fixed=True,
        ),
        ScoringTerm(
            "a division whose name acts",
            lambda context: _acting(context, DIVISION),
            fixed=True,
        ),
        ScoringTerm(
            "a capital joined to a capital",
            lambda context: context.ranks[0],
            "it is named alongside another capital",
            prior=1.0,
        ),
        ScoringTerm(
            "of the rank of what it is joined to", lambda context: context.ranks[1]
        ),
        ScoringTerm("a capital in the dateline", _capital_in_the_dateline, fixed=True),
        ScoringTerm(
            "a city in the dateline",
            _city_in_the_dateline,
            "datelines name cities",
            fixed=True,
            prior=1.0,
        ),
        ScoringTerm(
            "names known only in its country",
            _known_only_in_its_country,
            "other names in the story are found only in its country",
            fixed=True,
            prior=1.0,
        ),
    )
)
