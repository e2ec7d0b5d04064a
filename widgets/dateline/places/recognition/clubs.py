"""Names of towns that clubs bear: "Burnley drew 1-1 with Preston"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...nlp.syntax import LEANING, OBJECTS, first_of_list

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["mark_other_sides", "plays"]

#: The classes of names that clubs bear; countries have teams, which stand for them.
_TOWNS = frozenset({"small place", "city", "large city", "county", "division"})

#: A result: "3-1", "101–99".
_SCORE = re.compile(r"\b\d{1,3} ?[-–] ?\d{1,3}\b")

#: A word, with its hyphens.
_WORD = re.compile(r"\w[\w’'-]*")

#: The relations of who plays, and of the other side.
_SIDES = frozenset({"nsubj", "dobj", "obj", "nsubjpass", "nsubj:pass"})

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass"})

#: That of what follows a preposition, and those of names that are joined to others.
_AFTER_PREPOSITION = "pobj"
_JOINED = frozenset({"conj", "appos"})


def plays(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a town's name is a side in a match, by a verb and a result."""
    if p.known not in _TOWNS:
        return False
    token = story.tokens.doc[p.last - 1]
    return (
        _acts_in_the_plural(p, story)
        or _loses_to_a_town(token, story)
        or _has_a_player(token, story)
        or _routs_a_town(token, story)
        or _has_a_leader(p, story)
        or _is_opponent(p, story)
        or _is_followed(p, story)
        or _is_ranked(token, story)
        or (
            (_is_side(token, story) or _is_beside_its_verb(p, story))
            and _tells_of_a_match(token, story)
        )
    )


def mark_other_sides(proposals: list[Proposal], story: StoryNames) -> None:
    """Mark the towns that act in a sentence that is about a side: "when X equalised".

    A sentence has one subject matter: the town beside a club is one too.
    """
    sentences = {_sentence(p, story) for p in proposals if p.plays}
    for p in proposals if sentences else ():
        if p.plays or p.known not in _TOWNS or p.situated:
            continue
        token = story.tokens.doc[p.last - 1]
        if token.dep_ == "nsubj" and _sentence(p, story) in sentences:
            p.plays = True


def _sentence(p: Proposal, story: StoryNames) -> int:
    return int(story.tokens.doc[p.first].sent.start)


def _is_opponent(p: Proposal, story: StoryNames) -> bool:
    """Tell whether somebody loses to it: "after losing to X", "their defeat by X".

    Nothing else may be lost: "jobs were lost to X", "they lost ground to X".
    """
    token = first_of_list(story.tokens.doc[p.last - 1])
    joint = token.head
    if token.dep_ != _AFTER_PREPOSITION or _leans(p, story):
        return False
    match, bearers = joint.head, story.bearers
    if match.dep_ in ("pobj", "prep", "advmod"):
        match = _verb_over(match)  # "lost at home to X"
    if match.pos_ == "NOUN":
        joined = f"{match.lemma_} {joint.lower_}" in bearers.defeats
        return joined and not any(t.dep_ == "amod" for t in match.children)
    lost = f"{match.lemma_} {joint.lower_}" in bearers.defeats
    what = {t.dep_ for t in match.children} & (OBJECTS | {"nsubjpass", "auxpass"})
    relative = match.dep_ in ("acl", "relcl") and match.tag_ == "VBN"
    return lost and not what and not relative


def _has_a_leader(p: Proposal, story: StoryNames) -> bool:
    """Tell whether somebody leads it, or a player goes there: "she captained X"."""
    token, bearers = first_of_list(story.tokens.doc[p.last - 1]), story.bearers
    if _leans(p, story):
        return False
    verb, joint = token.head, ""
    if token.dep_ == _AFTER_PREPOSITION:
        verb, joint = _verb_over(token), f" {verb.lower_}"
    elif token.dep_ not in OBJECTS:
        return False
    if not joint and verb.lemma_ in bearers.leading_verbs:
        return True
    return f"{verb.lemma_}{joint}" in bearers.moves and any(
        t.dep_ == "nsubj" and t.lemma_ in bearers.players for t in verb.children
    )


def _verb_over(word: Token) -> Token:
    """Return the verb that a phrase of place or manner hangs on, if it hangs on one."""
    return next((t for t in word.ancestors if t.pos_ == "VERB"), word)


def _is_followed(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it has followers or players: "fans of X and Y", "X players"."""
    token = story.tokens.doc[p.last - 1]
    if token.dep_ in LEANING and token.head.i == p.last:
        small = p.repute != "large city"  # "London players" may be any
        return small and token.head.lemma_ in story.bearers.sporting_nouns
    token = first_of_list(token)
    if token.dep_ != _AFTER_PREPOSITION or _leans(p, story):
        return False
    joint = token.head
    followed = joint.head.lemma_ in story.bearers.followers
    return followed and joint.lower_ in story.words.genitives


def _leans(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a name is only a part of what is named: "fans of X techno"."""
    token = story.tokens.doc[p.last - 1]
    goes_on = story.tokens.namelike[p.last : p.last + 1] == [True]
    return goes_on or token.dep_ in LEANING


def _is_ranked(token: Token, story: StoryNames) -> bool:
    """Tell whether it comes in behind somebody: "X qualified second behind Albon".

    Towns are ranked behind towns: "X came second behind Lima in a list of safe cities".
    """
    bearers = story.bearers
    if token.dep_ == _AFTER_PREPOSITION:
        # "They finished behind X", "ahead of X"
        joint = token.head
        if joint.lower_ in story.words.genitives:
            joint = joint.head
        verb = _verb_over(joint)
        ranked = joint.lower_ in bearers.rank_prepositions
        whose = (t for t in verb.children if t.dep_ in _SUBJECTS)
        towns = any(_is_a_town(t, story) for t in whose)
        return ranked and verb.lemma_ in bearers.finishing_verbs and not towns
    verb = token.head
    if token.dep_ not in _SUBJECTS or verb.lemma_ not in bearers.ranking_verbs:
        return False
    behind = (
        name
        for joint in verb.children
        if joint.lower_ in bearers.rank_prepositions
        for name in joint.children
        if name.dep_ == _AFTER_PREPOSITION
    )
    return any(name.pos_ == "PROPN" and name.i + 1 not in story.ends for name in behind)


def _acts_in_the_plural(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a name is of many: "Wigan are through", "Hull top the table".

    No other name may go before it: "the people of Hove, Sussex are".
    """
    tokens, token = story.tokens, story.tokens.doc[p.last - 1]
    if token.tag_ != "NNP" or p.last == len(tokens):
        return False
    if token.dep_ not in _SUBJECTS:
        return _is_lost_subject(token, story)
    if p.situated:
        return False  # "wine exports from Hove have"
    if p.first and (tokens.namelike[p.first - 1] or tokens.word(p.first - 1) == ","):
        return False
    verb = tokens.doc[p.last]
    many = verb.pos_ == "AUX" and verb.text in story.bearers.plural_auxiliaries
    if many and token.head in (verb, verb.head):
        return True
    return token.head == verb and _is_in_the_plural(verb, token, story)


def _is_lost_subject(token: Token, story: StoryNames) -> bool:
    """Tell whether a parser joins a subject to an object: "lead the table and X are".

    A list of towns is of many as well, and has another name before its "and".
    """
    verb = token.nbor()
    joined = token.dep_ == "conj" and token.head.pos_ != "PROPN"
    lost = not any(t.dep_ in _SUBJECTS for t in verb.children)
    return (
        joined
        and lost
        and verb.pos_ == "AUX"
        and verb.text in story.bearers.plural_auxiliaries
    )


def _is_in_the_plural(verb: Token, subject: Token, story: StoryNames) -> bool:
    """Tell whether a verb is of several, though its subject is one name.

    The infinitive looks the same ("should X pay", "they saw X burn", "it asked that X
    pay"), and so does the past of some verbs: "X hit back".
    """
    plain = verb.text == verb.lemma_ and verb.tag_ in ("VBP", "VB")
    if not plain or verb.lemma_ in story.bearers.unchanged_pasts:
        return False
    if verb.dep_ not in ("ROOT", "conj") or subject.conjuncts:
        return False
    if verb.dep_ == "conj" and verb.head.i > subject.i:
        return False
    helped = any(t.dep_ in ("aux", "auxpass", "mark", "neg") for t in verb.children)
    asked = any(t.text == "?" for t in verb.sent)
    return not (helped or asked) and subject.i == _first_of_clause(subject, verb)


def _first_of_clause(subject: Token, verb: Token) -> int:
    """Return where a clause begins that a subject opens, its verb's joints left out."""
    before = [t.i for t in verb.children if t.i < subject.i and t.dep_ == "nsubj"]
    return min([t.i for t in subject.subtree] + before)


def _routs_a_town(token: Token, story: StoryNames) -> bool:
    """Tell whether a town does to a town what only sides do: "X thrashed Y".

    Or two do it to one another: "X and Y drew".
    """
    token = first_of_list(token)
    verb, bearers = token.head, story.bearers
    if token.dep_ not in _SIDES:
        return False
    if verb.lemma_ not in bearers.routing_verbs | bearers.drawing_verbs:
        return False
    sides = [t for t in verb.children if t.dep_ in ("nsubj", "dobj", "obj")]
    sides += [t for side in sides for t in side.conjuncts]
    if verb.lemma_ in story.bearers.drawing_verbs:
        # "X and Y drew", nothing else; and Y may be unheard of.
        two = token.dep_ == "nsubj" and len(token.conjuncts) == 1
        return two and all(t.pos_ == "PROPN" for t in sides)
    whom = [t for t in sides if t.dep_ in OBJECTS and t.i + 1 not in story.ends]
    if whom and token.dep_ == "nsubj":
        # "X beat Kenin": a player, and no town.
        return all(
            t.pos_ == "PROPN" and story.tokens.label(t.i) == "PERSON" for t in whom
        )
    return token in sides and len(sides) == sum(_is_a_town(t, story) for t in sides) > 1


def _has_a_player(token: Token, story: StoryNames) -> bool:
    """Tell whether a side does something with a player: "X sent its goalkeeper to Y".

    Whom a side does not own it drafts or signs: "Lima greeted the goalkeeper".
    """
    verb, players = token.head, story.bearers.players
    if token.dep_ == _AFTER_PREPOSITION:
        if verb.lower_ not in story.bearers.transfer_prepositions:
            return False
        verb = verb.head
        if verb.lemma_ in players and verb.dep_ in OBJECTS:
            verb = verb.head
        if verb.lemma_ in story.bearers.transfer_verbs:
            # "The club signed a goalkeeper from Y"
            return any(t.lemma_ in players and t.dep_ in OBJECTS for t in verb.children)
    elif token.dep_ != "nsubj":
        return False
    sides = [t for t in verb.children if t.dep_ == "nsubj"]
    if not any(_is_a_town(t, story) for t in sides):
        return False
    hires = verb.lemma_ in story.bearers.transfer_verbs
    return any(
        thing.lemma_ in players
        and (
            hires or any(t.dep_ == "poss" and t.pos_ == "PRON" for t in thing.children)
        )
        for thing in verb.children
        if thing.dep_ in ("dobj", "obj")
    )


def _loses_to_a_town(token: Token, story: StoryNames) -> bool:
    """Tell whether one town does to another what sides do: "X lost at home to Y".

    A verb with an object of its own says less: "X lost jobs to Y".
    """
    verb = token.head
    if token.dep_ == _AFTER_PREPOSITION:
        verb = next((t for t in token.ancestors if t.pos_ == "VERB"), verb)
    bearers = story.bearers
    if verb.lemma_ not in bearers.match_verbs | bearers.yielding_verbs:
        return False
    if any(t.dep_ in ("dobj", "obj") for t in verb.children):
        return False
    sides = [t for t in verb.children if t.dep_ == "nsubj"]
    sides += [
        t
        for joint in verb.subtree
        if joint.lower_ in story.bearers.match_prepositions
        for t in joint.children
        if t.dep_ == _AFTER_PREPOSITION
    ]
    towns = [t for t in sides if _is_a_town(t, story)]
    return token in towns and len(towns) > 1 and towns[0].dep_ == "nsubj"


def _is_a_town(token: Token, story: StoryNames) -> bool:
    known = story.ends.get(token.i + 1)
    return known is not None and story.classes.get(known.key) in _TOWNS


def _tells_of_a_match(token: Token, story: StoryNames) -> bool:
    """Tell whether the sentence has a result, or a word of matches.

    A hyphen may part such a word: "semi-final".
    """
    text = token.sent.text
    words = frozenset(_WORD.findall(text.casefold()))
    return bool(words & story.bearers.match_words) or _SCORE.search(text) is not None


def _is_side(token: Token, story: StoryNames) -> bool:
    """Tell whether a name is the subject or object of a verb of matches."""
    verbs = story.bearers.match_verbs
    while token.dep_ in _JOINED and token.head.i < token.i:
        token = token.head
    head = token.head
    if token.dep_ == _AFTER_PREPOSITION:
        # "Won against X", "won on penalties against X".
        above = (head.head, head.head.head, head.head.head.head)
        joins = head.lower_ in story.bearers.match_prepositions
        return joins and any(word.lemma_ in verbs for word in above)
    return token.dep_ in _SIDES and head.lemma_ in verbs


def _is_beside_its_verb(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a verb of matches is the word before or after a name.

    In headlines the parser often takes it for something else.
    """
    doc, verbs = story.tokens.doc, story.bearers.match_verbs
    beside = (p.first - 1, p.last)
    return any(
        doc[i].lemma_.lower() in verbs and doc[i].text.islower()
        for i in beside
        if 0 <= i < len(doc)
    )
