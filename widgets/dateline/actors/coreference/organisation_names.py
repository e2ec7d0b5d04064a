"""Shorter forms under which an organisation is named again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...lang.actors import ActorWords
    from ..context import ActorContext
    from ..records import Name

__all__ = ["bare_forms", "country_in", "first_word", "short_forms"]


def short_forms(name: tuple[str, ...], words: ActorWords) -> set[tuple[str, ...]]:
    """Return an organisation's folded name without what news leave out.

    "Inc", "Agency"; and "Ministry of Justice" as "Justice Ministry".
    """
    forms = set()
    kept = name
    while len(kept) > 1 and kept[-1] in words.legal_forms:
        kept = kept[:-1]
        forms.add(kept)
    if (
        len(name) > 2
        and name[1] in words.genitive_prepositions
        and name[0] in words.fronted_nouns
    ):
        # "Ministry of Foreign Affairs", "Department of Justice"
        what = name[2:-1] if name[-1] in words.fronted_endings else name[2:]
        forms |= {(*what, name[0]), (*name[2:], name[0])}
    for end in words.optional_endings:
        if len(name) > len(end) and name[-len(end) :] == end:
            forms.add(name[: -len(end)])
    return {form for form in forms if len("".join(form)) > 2}


def first_word(name: tuple[str, ...], words: ActorWords) -> tuple[str, ...] | None:
    """Return the first word of a company's folded name, if the rest says its trade."""
    if not words.organisation_nouns:
        return None  # any name of two words would look like a brand with its trade
    while len(name) > 1 and (name[-1] in words.legal_forms or name[-1] == "&"):
        name = name[:-1]
    rest = name[1:]
    if not rest or name[0] in words.organisation_nouns:
        return None
    brand = len(rest) == 1 and len(name[0]) > 3
    if brand and rest[0] not in words.organisation_nouns:
        return name[:1]
    return name[:1] if set(rest) <= words.trade_nouns | words.legal_forms else None


def bare_forms(context: ActorContext, name: Name) -> set[tuple[str, ...]]:
    """Return an organisation's folded name without the country at its start or end."""
    forms = set()
    first = name.first
    while first < name.last - 1 and (
        first in context.nation_at
        or context.doc[first].text == "-"
        or context.doc[first].text in context.words.possessive_endings
    ):
        first += 1
    words = context.name_words(first, name.last)
    if first > name.first and words:
        forms.add(words)
    last = name.last - 1
    while last > name.first and last in context.nation_at:
        last -= 1
    ends = context.doc[last].text in context.words.country_prepositions
    if last < name.last - 1 and ends and last > name.first:
        forms.add(context.name_words(name.first, last))
    return forms


def country_in(context: ActorContext, name: Name) -> str | None:
    """Return the code of the country at the start or end of an organisation's name."""
    for at in (name.first, name.last - 1):
        toponym = context.nation_at.get(at)
        if toponym is not None and toponym.place is not None:
            return toponym.place.country
    return None
