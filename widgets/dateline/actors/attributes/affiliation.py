"""Affiliation and country: the organisation that a role names, and where it is."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...gazetteer import Gazetteer
    from ..context import ActorContext
    from ..records import Name, Role

__all__ = ["affiliation", "country_of"]

#: How many tokens before a name or role a nationality may stand.
BEFORE = 3


def affiliation(
    roles: list[Role], owner: dict[int, int], organisations: Container[int]
) -> int | None:
    """Return the cluster of the organisation that a person's role names.

    Parameters
    ----------
    roles
        What the story says the person is.
    owner
        The cluster of each token that is part of a name.
    organisations
        The clusters that are no people: nobody is affiliated with a person.

    """
    for role in roles:
        for index in range(role.first, role.last):
            other = owner.get(index)
            if other is not None and other in organisations:
                return other
    return None


def country_of(
    context: ActorContext, gazetteer: Gazetteer, names: list[Name], roles: list[Role]
) -> str | None:
    """Return the country (ISO alpha-2) that known names, the name or a role say."""
    for name in names:
        if name.known is not None and name.known.country:
            return name.known.country
    spans = [(name.first, name.last) for name in names]
    spans += [(role.first, role.last) for role in roles]
    for first, last in spans:
        country = _named_country(context, first, last)
        if country is not None:
            return country
    if names[0].kind == "organisation":
        return _by_name(context, gazetteer, names)
    return None


def _named_country(context: ActorContext, first: int, last: int) -> str | None:
    """Return the country that a phrase names, or the nationality right before it."""
    for index in range(last - 1, max(first - BEFORE, 0) - 1, -1):
        if index < first and not _joined(context, index, first):
            return None
        country = context.country_of(index)
        if country is not None and not _elsewhere(context, index, first):
            return country
    return None


def _elsewhere(context: ActorContext, index: int, first: int) -> bool:
    """Tell whether a role leads to a country: "envoy for Syria", "ambassador to Chad".

    Such a country is not where somebody is from, but "president of Chad" is.
    """
    while index > first and context.doc[index - 1].tag_ in ("DT", "JJ", "NNP"):
        index -= 1
    prepositions = context.words.posting_prepositions
    return index > first and context.doc[index - 1].text in prepositions


def _joined(context: ActorContext, index: int, first: int) -> bool:
    """Tell whether the words from ``index`` on belong to the phrase at ``first``."""
    return all(
        token.pos_ in ("ADJ", "NOUN", "PROPN", "PART") or token.text == "-"
        for token in context.doc[index:first]
    )


def _by_name(
    context: ActorContext, gazetteer: Gazetteer, names: list[Name]
) -> str | None:
    """Return the country of an organisation with a place or demonym in its name."""
    for name in names:
        for token in context.doc[name.first : name.last]:
            place = context.resolved_at.get(token.i)
            if place is not None and place.country is not None:
                return place.country
            if len(name.words) > 1 and token.ent_type_ == "NORP":
                for match in gazetteer.matches(token.text):
                    if match.sort == "demonym" and match.place.country is not None:
                        return match.place.country
    return None
