"""Words in and beside a name that say what kind of place it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..name_classes import STATES
from ..name_variants import SAME_NAME
from ..recognition.surfaces import surface_word

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.story import ParsedStory
    from ...nlp.tokens import Tokens
    from ..recognition.proposal import Proposal

__all__ = ["kind_words"]

#: Within so many words an apposition has its noun.
_LONGEST_APPOSED = 5

#: From how many inhabitants a town is better known than a bay it is called after.
_TOWN = 5_000

#: The most words of the name of who holds an office.
_LONGEST_NAME = 4


def kind_words(span: Proposal, story: ParsedStory) -> list[str]:
    """Return the words of kind in and beside a mention ("city of X", "X County").

    Each is once in the list; "X, a town on the coast" has one. "The Gulf" is of the
    kind that it is called by. So are offices that only places of a kind have ("the
    governor of X", "X's governor", "Governor Tina Marlow of X").
    """
    if _is_of_a_people(span):
        return []  # "the Indian town of Agra": the town is Agra
    tokens, words = story.tokens, story.language.places
    before, after = tokens.word(span.first - 1), tokens.word(span.last)
    owner = after in words.possessives
    offices = [tokens.word(span.last + 1)] if owner else [after]
    if before in words.genitives:
        office = tokens.word(span.first - 2)
        offices += [office, f"{tokens.word(span.first - 3)} {office}"]
    beside = [] if _is_of_a_land(span, before, after, words) else [after]
    if before in words.genitives:
        beside.append(tokens.word(span.first - 2))
    else:
        beside.append(before)
    if span.last - span.first > 1:
        beside += _kinds_in_the_name(span, tokens, words)
    elif before in words.definite_articles:
        beside.append(tokens.lower[span.first])
    beside.append(span.listed)
    kinds = [word for word in beside if word in words.kind_cues]
    kinds += [word for word in offices if word in words.office_cues]
    holder = _title_of_holder(span, tokens, words)
    kinds += [holder] if holder in words.holder_cues else []
    kinds += _apposed_kinds(span, tokens, words)
    if span.last - span.first > 1 and tokens.lower[span.last - 1] in words.site_cues:
        kinds.append(tokens.lower[span.last - 1])
    surface = surface_word(span, tokens, words)
    kinds += [surface] if surface else []
    return list(dict.fromkeys(kinds))


def _kinds_in_the_name(span: Proposal, tokens: Tokens, words: PlaceWords) -> list[str]:
    """Return the words of kind that open or end a name of several words.

    Where all that bear the name are towns, and one of some size ("Half Moon Bay"),
    they say nothing.
    """
    found = [tokens.lower[span.first]]
    if not _is_town_at_a_river(span, tokens, words):
        found.append(tokens.lower[span.last - 1])
    places = [match.place for match in span.matches]
    large = any((place.population or 0) >= _TOWN for place in places)
    if not large or any(place.kind != "city" for place in places):
        return found
    return [word for word in found if "city" in words.kind_cues.get(word, ())]


def _is_town_at_a_river(span: Proposal, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether a town is called so that a river cannot be meant: "in Black River".

    A river has the article there, or somebody is on it or goes along it.
    """
    if words.kind_cues.get(tokens.lower[span.last - 1], ()) != frozenset({"river"}):
        return False
    before = tokens.word(span.first - 1)
    where = words.place_prepositions - words.bank_prepositions
    return before in where and any(
        match.place.kind == "city"
        and match.form in SAME_NAME
        and match.sort == "official"
        for match in span.matches
    )


def _title_of_holder(span: Proposal, tokens: Tokens, words: PlaceWords) -> str:
    """Return the title of who is of a place: "Governor Tina Marlow of Washington"."""
    at = span.first - 2
    if tokens.word(at + 1) not in words.genitives:
        return ""
    first = max(0, at - _LONGEST_NAME)
    while at > first and tokens.namelike[at] and not tokens.breaks(at):
        at -= 1
        if tokens.word(at) in words.holder_cues:
            return tokens.word(at)
    return ""


def _apposed_kinds(span: Proposal, tokens: Tokens, words: PlaceWords) -> list[str]:
    """Return the words of kind apposed to a name: "Niger, the country to the north"."""
    if tokens.word(span.last) != ",":
        return []
    behind = tokens.doc[span.last + 1 : span.last + 1 + _LONGEST_APPOSED]
    return [
        token.lower_
        for token in behind
        if token.lower_ in words.kind_cues
        and token.dep_ == "appos"
        and span.first <= token.head.i < span.last
    ]


def _is_of_a_land(span: Proposal, before: str, after: str, words: PlaceWords) -> bool:
    """Tell whether a word of towns after a name speaks of one in it.

    "The Michigan city" is in Michigan, which is no city.
    """
    town = "city" in words.kind_cues.get(after, ())
    land = span.known in STATES
    return town and land and before in words.definite_articles


def _is_of_a_people(span: Proposal) -> bool:
    """Tell whether a name is a demonym as well, and the tagger takes it for one."""
    return span.tag.label == "NORP" and any(m.sort == "demonym" for m in span.matches)
