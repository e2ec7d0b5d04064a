"""What tells that a sentence is about a match, a league or those who play in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...nlp.syntax import LEANING
from ..name_classes import TOWNS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = [
    "CLUB_TOWNS",
    "is_a_club_town",
    "is_a_known_club",
    "leans",
    "tells_of_a_match",
    "verb_over",
]

#: The classes of names that clubs bear; countries have teams, which stand for them.
CLUB_TOWNS = TOWNS | {"county", "division"}

#: A result: "3-1", "101–99".
_SCORE = re.compile(r"\b\d{1,3} ?[-–] ?\d{1,3}\b")

#: A word, with its hyphens.
_WORD = re.compile(r"\w[\w’'-]*")

#: How many words that other sentences have as well make one about a match, and what
#: stands for one that only matches have.
_ENOUGH, _SURE = 2, 99

#: The tagger's labels of times.
_TIMES = frozenset({"DATE", "TIME"})


def tells_of_a_match(token: Token, story: StoryNames, enough: int = _ENOUGH) -> bool:
    """Tell whether a sentence has a result, or words of matches.

    A hyphen may part such a word: "semi-final". One word that only matches have is
    enough, and so are two that elections, wars and markets have too ("season",
    "defeat") where no word of these stands beside them.
    """
    sentence = token.sent
    signs = story.match_signs.get(sentence.start)
    if signs is None:
        signs = _SURE if _is_sure(sentence, story) else _signs_in(sentence, story)
        story.match_signs[sentence.start] = signs
    return signs >= enough


def _is_sure(sentence: Span, story: StoryNames) -> bool:
    """Tell whether a sentence has a result, a club or a word that only matches have."""
    bearers, text = story.bearers, sentence.text
    if not bearers.match_words.isdisjoint(_WORD.findall(text.casefold())):
        return True
    if any(_is_result(found, sentence) for found in _SCORE.finditer(text)):
        return True
    if any(is_a_known_club(t, story) for t in sentence):
        return True
    said = f" {' '.join(t.lemma_.casefold() for t in sentence if not t.is_punct)} "
    return any(f" {phrase} " in said for phrase in bearers.match_phrases)


def _is_result(found: re.Match[str], sentence: Span) -> bool:
    """Tell "won 3-1" from "open 1-3 p.m." and "May 7-9"."""
    span = sentence.char_span(*found.span(), alignment_mode="expand")
    return span is not None and not any(t.ent_type_ in _TIMES for t in span)


def _signs_in(sentence: Span, story: StoryNames) -> int:
    """Count what matches share with elections and wars, less what only those have."""
    bearers = story.bearers
    nouns = {t.lemma_.casefold() for t in sentence if t.pos_ == "NOUN"}
    signs = len(nouns & (bearers.match_hints | bearers.positions))
    signs += any(t.lemma_ in bearers.scoring_verbs for t in sentence)
    signs += _is_counted(sentence, story)
    return signs - len(nouns & bearers.other_contests)


def _is_counted(sentence: Span, story: StoryNames) -> bool:
    """Tell whether what only matches count is counted: "41 points", "six tries"."""
    return any(
        noun.lemma_ in story.bearers.match_units
        and any(t.dep_ == "nummod" for t in noun.children)
        for noun in sentence
    )


def is_a_known_club(token: Token, story: StoryNames) -> bool:
    """Tell whether a token is the name of a club that no town bears: "Benfica"."""
    known = token.lower_ in story.bearers.club_names
    return known and story.tokens.namelike[token.i]


def is_a_club_town(token: Token, story: StoryNames) -> bool:
    """Tell whether a name of a town, which clubs bear, ends in a token."""
    known = story.ends.get(token.i + 1)
    return known is not None and story.classes.get(known.key) in CLUB_TOWNS


def verb_over(word: Token) -> Token:
    """Return the verb that a phrase of place or manner hangs on, if it hangs on one."""
    return next((t for t in word.ancestors if t.pos_ == "VERB"), word)


def leans(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a name is only a part of what is named: "fans of X techno"."""
    token = story.tokens.doc[p.last - 1]
    goes_on = story.tokens.namelike[p.last : p.last + 1] == [True]
    return goes_on or token.dep_ in LEANING
