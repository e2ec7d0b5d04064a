"""Names of places that works bear: books, films, songs, plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import ANY_SUBJECTS, LEANING, OBJECTS, first_of_list
from ..name_classes import STATES

if TYPE_CHECKING:
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_a_title", "is_staged", "is_sung", "opens_a_title"]

#: The longest title of a work (tokens), and the marks around it and in it.
_LONGEST_TITLE = 7
_QUOTATION_MARKS = frozenset("\"“”„‟«»‘’'")
_ENDS_OF_SPEECH = frozenset(",!?")
_MARKS_OF_TITLES = frozenset(",:!?&-–'’")


def opens_a_title(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a title of several words begins with it: "the song “X Girl”"."""
    return is_a_title(p, story, whole=False) or _goes_on_as_a_title(p, story)


def _goes_on_as_a_title(p: Proposal, story: StoryNames) -> bool:
    """Tell whether its verb has a capital, as in titles alone: "X Has Fallen"."""
    tokens, at = story.tokens, p.last
    if at >= len(tokens) or tokens.breaks(at) or not tokens.text[at].istitle():
        return False
    verb = tokens.doc[at]
    acts = tokens.doc[p.last - 1].dep_ in ANY_SUBJECTS
    named = verb.pos_ == "AUX" and not verb.is_sent_start and acts
    if p.in_dateline or tokens.doc[p.first].is_sent_start or tokens.breaks(p.first):
        return False
    # Whole lines are so in headlines.
    plain = any(t.text.islower() and t.pos_ == "VERB" for t in tokens.doc[at].sent)
    return named and plain


def is_a_title(p: Proposal, story: StoryNames, *, whole: bool = True) -> bool:
    """Tell whether it is the title of a work, or opens one: "the film “X” won".

    What stands farther back in one is rather what it tells of: “Letters from X”.
    """
    tokens, works, opened = story.tokens, story.bearers.work_words, p.first - 1
    if opened < 0 or tokens.text[opened] not in _QUOTATION_MARKS:
        return False
    after = range(p.last, min(len(tokens), p.last + _LONGEST_TITLE))
    closed = next((i for i in after if tokens.text[i] in _QUOTATION_MARKS), None)
    if closed is None:
        return False
    rest = range(p.last, closed)
    if not all(_may_be_in_a_title(i, story) for i in rest):
        return False
    if whole and any(tokens.text[i] not in _MARKS_OF_TITLES for i in rest):
        return False
    if _is_spoken(closed, story):
        return False
    return any(word.lower_ in works for word in tokens.doc[p.first].sent)


def _is_spoken(closed: int, story: StoryNames) -> bool:
    """Tell whether somebody says what quotation marks hold: “X,” said the novelist."""
    tokens = story.tokens
    verb = tokens.doc[min(closed + 1, len(tokens) - 1)]
    if verb.lemma_ not in story.words.speech_verbs:
        return False
    behind = any(t.dep_ == "nsubj" and t.i > verb.i for t in verb.children)
    return behind or tokens.text[closed - 1] in _ENDS_OF_SPEECH


def _may_be_in_a_title(i: int, story: StoryNames) -> bool:
    """Tell whether a token may be one of a title: it is a name, or a small word."""
    tokens = story.tokens
    if tokens.breaks(i):
        return False
    text = tokens.text[i]
    return (
        tokens.namelike[i]
        or text[:1].isupper()
        or text in _MARKS_OF_TITLES
        or tokens.lower[i] in story.words.function_words
        or tokens.lower[i] in story.words.connectors
    )


def is_sung(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it is what one sings or reads: "the choir sang X"."""
    token = first_of_list(story.tokens.doc[p.last - 1])
    sung = token.head.lemma_ in story.bearers.singing_verbs
    alone = p.repute != "country" and not p.situated
    return sung and alone and token.dep_ in OBJECTS


def is_staged(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it is a work that is put on or written: "the author of X"."""
    tokens, bearers = story.tokens, story.bearers
    joint = tokens.word(p.first - 1)
    follows = joint in bearers.for_words | story.words.goal_prepositions
    if follows and tokens.word(p.first - 2) in bearers.followers_of_works:
        return p.repute not in STATES  # "the sequel to X"
    if joint not in story.words.genitives:
        return False
    if tokens.namelike[p.last : p.last + 1] == [True]:
        return False
    before = tokens.text[p.first - 2]
    if before in bearers.work_makers:
        lone = tokens.doc[p.last - 1].dep_ not in LEANING | {"poss"}
        return p.repute not in STATES and lone
    if before in bearers.parts_of_works:
        return p.repute not in STATES
    if before not in bearers.staging_words:
        return False
    return any(word.lower_ in bearers.work_words for word in tokens.doc[p.first].sent)
