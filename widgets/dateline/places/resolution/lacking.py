"""Names of places that the gazetteer lacks in the larger place that they lie in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...gazetteer.nesting import may_reach
from ...nlp.syntax import ANY_SUBJECTS
from ..larger_names import are_of_a_rank, is_claimed, is_well_known_city
from ..name_classes import STATES

if TYPE_CHECKING:
    from ...gazetteer import Match
    from ...gazetteer.nesting import Link
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from ..recognition.proposal import Proposal

__all__ = ["ENDING_MARKS", "lacks"]

#: What follows a larger place that ends the phrase; empty at the end of the story.
ENDING_MARKS = frozenset(",.;)(-–—") | {"", "\n"}

#: What is known of names that no state or county can be the larger place of.
_UNSETTLED = frozenset({"country", "region", "demonym", "facility", "code"})

#: The relations of what belongs to a word after it: "in Syria talks", "Iran's".
_LEANING = frozenset({"compound", "nmod", "amod", "poss"})


def lacks(
    here: Proposal,
    there: Proposal,
    link: Link,
    areas: list[Match],
    tokens: Tokens,
    words: PlaceWords,
) -> bool:
    """Tell whether a name means a place in a larger one that the gazetteer lacks.

    "Naples, Maine" does, and so do "the Malian town of Geneva" and "in Geneva in
    Mali"; "London, France said" and "London, Paris, Rome" do not.

    Parameters
    ----------
    here, there
        The name, and that of the larger place, which holds none of the name.
    link
        How the words between them nest them.
    areas
        What the larger name means that can hold towns.
    tokens, words
        Those of the story and its language.

    """
    if here.rule == "compound" or here.known in _UNSETTLED:
        return False
    if there.key in words.generic_words or may_reach(areas, here.matches):
        return False
    if link.order == "before":
        between = tokens.text[there.last : here.first]
        if "," in between or any(text[:1].isupper() for text in between):
            return False  # "the U.S. Department of Health", "China's capital, Xi said"
        said = link.kind or _is_owned(here, there, tokens, words)
        return said and not is_claimed(here, areas, divisions=True)
    if are_of_a_rank(here, there):
        return False
    if not (link.mark or link.kind):
        # "The part of Berlin in Mali's peace" is played in no Berlin of Mali.
        return _is_where(here, there, tokens, words) and not is_claimed(
            here, areas, divisions=True
        )
    if link.mark == "," and not _ends(there, tokens):
        return False
    if link.mark and is_well_known_city(there) and not _is_state(here, there):
        return False
    return not is_claimed(here, areas)


def _is_where(
    here: Proposal, there: Proposal, tokens: Tokens, words: PlaceWords
) -> bool:
    """Tell whether "in X in Y" says where something is, with Y as the last word."""
    before = tokens.word(here.first - 1)
    kind = before in words.genitives and tokens.word(here.first - 2) in words.kind_cues
    if not (here.told or kind or before in words.place_prepositions):
        return False
    after = tokens.namelike[there.last : there.last + 1] == [True]
    leans = tokens.doc[there.last - 1].dep_ in _LEANING
    return not after and (not leans or _owns_another(there, tokens, words))


def _is_owned(
    here: Proposal, there: Proposal, tokens: Tokens, words: PlaceWords
) -> bool:
    """Tell whether a land or a state owns what is named: "hit Oregon's Long Bend".

    In "Oregon's Ohio visit" it is the visit that it owns.
    """
    owns = tokens.lower[there.last : here.first]
    if len(owns) != 1 or owns[0] not in words.possessives:
        return False
    if there.known not in STATES or tokens.namelike[here.last : here.last + 1] == [
        True
    ]:
        return False
    return tokens.doc[here.last - 1].dep_ not in _LEANING


def _ends(larger: Proposal, tokens: Tokens) -> bool:
    """Tell whether "X, Y" ends with Y, which does not begin a clause.

    What is written short ("N.Y.") begins none, whatever the parser makes of it.
    """
    if larger.in_dateline or "." in larger.name:
        return True
    ends = tokens.word(larger.last) in ENDING_MARKS
    return ends and tokens.doc[larger.last - 1].dep_ not in ANY_SUBJECTS


def _owns_another(larger: Proposal, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether Y owns the place that X is in: "X, in Burkina Faso's Yagha"."""
    owner = tokens.word(larger.last) in words.possessives
    return owner and tokens.namelike[larger.last + 1 : larger.last + 2] == [True]


def _is_state(here: Proposal, there: Proposal) -> bool:
    """Tell whether Y is a state rather than its city: "X, N.Y.", "X, New York".

    Where nobody knows X, it is no member of a list of cities.
    """
    return "." in there.name or (not here.matches and there.known == "division")
