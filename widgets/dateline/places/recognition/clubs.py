"""Names of towns that clubs bear: "Burnley drew 1-1 with Preston"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import OBJECTS, first_of_list
from .matches import (
    CLUB_TOWNS,
    is_a_club_town,
    is_a_known_club,
    leans,
    tells_of_a_match,
    verb_over,
)
from .plural_sides import acts_in_the_plural
from .transfers import (
    has_a_leader,
    has_a_player,
    has_players,
    is_a_term_of,
    is_followed,
    wants_a_player,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["mark_other_sides", "plays"]

#: The relations of who plays, and of the other side.
_SIDES = frozenset({"nsubj", "dobj", "obj", "nsubjpass", "nsubj:pass"})

#: The parts of speech of what a club does or is: "X are away to Y".
_FINITE = frozenset({"AUX", "VERB"})

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass"})

#: That of what follows a preposition, and those of names that are joined to others.
_AFTER_PREPOSITION = "pobj"
_JOINED = frozenset({"conj", "appos"})


def plays(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a town's name is a side in a match, by a verb and a result.

    So may be a name that the gazetteer lacks.
    """
    if p.known not in CLUB_TOWNS | {"unknown"}:
        return False
    token = story.tokens.doc[p.last - 1]
    return (
        acts_in_the_plural(p, story)
        or _loses_to_a_town(token, story)
        or has_a_player(token, story)
        or _routs_a_town(token, story)
        or has_a_leader(p, story)
        or has_players(p, story)
        or wants_a_player(p, story)
        or _is_opponent(p, story)
        or is_followed(p, story)
        or is_a_term_of(p, story)
        or _is_ranked(token, story)
        or _is_met_by_a_club(token, story)
        or _is_played_against(p, story)
        or (
            p.known != "unknown"
            and not _is_where_one_plays(token, story)
            and (
                _is_side(token, story)
                or _is_beside_its_verb(p, story)
                or _acts_in_a_match(p, story)
            )
            and tells_of_a_match(token, story)
        )
    )


def mark_other_sides(proposals: list[Proposal], story: StoryNames) -> None:
    """Mark the towns that act in a sentence that is about a side: "when X equalised".

    A sentence has one subject matter: the town beside a club is one too.
    """
    for unheard in [p for p in proposals if p.plays and not p.matches]:
        for p in proposals:
            # "The Auckland Blues": so does no town in it
            p.plays |= unheard.first <= p.first and p.last <= unheard.last
    sentences = {_sentence(p, story) for p in proposals if p.plays}
    for p in proposals if sentences else ():
        if p.plays or p.known not in CLUB_TOWNS or p.situated:
            continue
        token = story.tokens.doc[p.last - 1]
        behind = story.tokens.doc[p.last : p.last + 1]
        # "Leeds are fourth, Hull fifth"
        ranked = any(t.pos_ == "ADJ" and t.like_num for t in behind)
        if (token.dep_ == "nsubj" or ranked) and _sentence(p, story) in sentences:
            p.plays = True


def _sentence(p: Proposal, story: StoryNames) -> int:
    return int(story.tokens.doc[p.first].sent.start)


def _is_opponent(p: Proposal, story: StoryNames) -> bool:
    """Tell whether somebody loses to it: "after losing to X", "their defeat by X".

    Nothing else may be lost: "jobs were lost to X", "they lost ground to X".
    """
    token = first_of_list(story.tokens.doc[p.last - 1])
    joint = token.head
    if token.dep_ != _AFTER_PREPOSITION or leans(p, story):
        return False
    match, bearers = joint.head, story.bearers
    ends = f"{match.lemma_} {joint.lower_}" in bearers.defeats
    told = match.pos_ == "NOUN" and ends
    if told and not tells_of_a_match(token, story, enough=1):
        return False
    if not told and match.dep_ in ("pobj", "prep", "advmod"):
        match = verb_over(match)  # "lost at home to X"
    if match.pos_ == "NOUN":
        joined = f"{match.lemma_} {joint.lower_}" in bearers.defeats
        return joined and not any(t.dep_ == "amod" for t in match.children)
    lost = f"{match.lemma_} {joint.lower_}" in bearers.defeats
    what = {t.dep_ for t in match.children} & (OBJECTS | {"nsubjpass", "auxpass"})
    relative = match.dep_ in ("acl", "relcl") and match.tag_ == "VBN"
    return lost and not what and not relative


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
        verb = verb_over(joint)
        ranked = joint.lower_ in bearers.rank_prepositions
        whose = (t for t in verb.children if t.dep_ in _SUBJECTS)
        towns = any(is_a_club_town(t, story) for t in whose)
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
    return (
        token in sides
        and len(sides) == sum(is_a_club_town(t, story) for t in sides) > 1
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
    towns = [t for t in sides if is_a_club_town(t, story)]
    return token in towns and len(towns) > 1 and towns[0].dep_ == "nsubj"


def _acts_in_a_match(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it does a thing that a town does not: "X blew a lead".

    Towns are where a match is played, and have those who see it: "X hosted the final",
    "X mourned its striker". A town may be something, too: "X was the scene".
    """
    token = first_of_list(story.tokens.doc[p.last - 1])
    verb = token.head
    situated = p.situated and not p.fellow
    if token.dep_ != "nsubj" or verb.pos_ != "VERB" or situated or leans(p, story):
        return False
    return verb.lemma_ not in story.bearers.town_verbs and verb.tag_ != "VBG"


def _is_played_against(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a match is against it: "41 points against X"."""
    token = first_of_list(story.tokens.doc[p.last - 1])
    joint = token.head
    if token.dep_ != _AFTER_PREPOSITION or leans(p, story):
        return False
    if joint.lower_ in story.words.genitives:
        joint = joint.head  # "ahead of X"
    opposed = joint.lower_ in story.bearers.opposing_prepositions
    return opposed and tells_of_a_match(token, story, enough=1)


def _is_where_one_plays(token: Token, story: StoryNames) -> bool:
    """Tell whether a town hosts what is no town: "X hosted the final".

    A side hosts another: "X hosted Preston".
    """
    token = first_of_list(token)
    verb = token.head
    if token.dep_ != "nsubj" or verb.lemma_ not in story.bearers.town_verbs:
        return False
    what = [t for t in verb.children if t.dep_ in OBJECTS]
    return bool(what) and not any(t.pos_ == "PROPN" for t in what)


def _is_met_by_a_club(token: Token, story: StoryNames) -> bool:
    """Tell whether a club deals with it: "Juventus paid X", "Arsenal are away to X"."""
    token = first_of_list(token)
    verb = token.head
    if token.dep_ == _AFTER_PREPOSITION:
        before = verb.nbor(-1) if verb.i else verb
        if f"{before.lower_} {verb.lower_}" not in story.bearers.grounds:
            return False
        verb = next((t for t in verb.ancestors if t.pos_ in _FINITE), verb)
    elif token.dep_ not in (*OBJECTS, "dative"):
        return False
    sides = [t for t in verb.children if t.dep_ in _SUBJECTS]
    if any(is_a_known_club(t, story) for t in sides):
        return True
    towns = any(is_a_club_town(t, story) for t in sides)
    return towns and tells_of_a_match(token, story)


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
