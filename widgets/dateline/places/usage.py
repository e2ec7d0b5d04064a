"""How a mention uses its place: literal, metonym, demonym or embedded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..nlp.syntax import ANY_SUBJECTS, LEANING, OBJECTS
from .name_classes import TOWNS
from .recognition.vectors import has_vectors

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.places import PlaceWords
    from ..nlp.story import ParsedStory
    from ..nlp.tokens import Tokens
    from .recognition.proposal import Proposal

__all__ = ["Use", "is_governed", "use_of"]

Use = Literal["literal", "metonym", "demonym", "embedded"]

#: The levels of place that can act as those who govern, or work, there.
_ACTING = ("country", "city", "admin1", "region", "facility", None)

#: Within so many words the subject of a clause has its noun.
_SUBJECT = 4

#: The labels of names that embed the names of places.
_EMBEDDING = ("ORG", "PERSON", "EVENT", "WORK_OF_ART", "LAW", "FAC")


def use_of(span: Proposal, story: ParsedStory, level: str | None) -> Use:
    """Return how a mention uses its place.

    Parameters
    ----------
    span
        The mention.
    story
        The story.
    level
        The coarse kind of the place that it was resolved to, None if to none.

    """
    tokens, words = story.tokens, story.language.places
    if span.known == "demonym" or _is_people(span, tokens):
        return "demonym"
    if span.in_dateline:
        return "literal"
    if _is_in_a_body(span, tokens, words) or _is_before_a_trade(span, story):
        return "embedded"
    if _opens_a_coined_name(span, story):
        return "embedded"
    if _is_of_a_noble(span, story) or _is_of_history(span, story):
        return "embedded"
    if _shares_a_school(span, story):
        return "embedded"
    state = level in ("country", "facility")
    if level in _ACTING and _acts(span, tokens, words, state=state):
        return "metonym"
    return "literal"


def is_governed(span: Proposal, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether those who govern speak in a place: "officials in X".

    So do they behind a place that opens its sentence: "In X, the Treasury said".
    """
    if tokens.word(span.first - 1) not in words.containing_prepositions:
        return False
    if tokens.word(span.first - 2) in words.governing_words:
        return True
    if span.first > 1 and not tokens.doc[span.first - 1].is_sent_start:
        return False
    behind = tokens.lower[span.last : span.last + 1 + _SUBJECT]
    return behind[:1] == [","] and not words.governing_words.isdisjoint(behind)


def _is_people(span: Proposal, tokens: Tokens) -> bool:
    """Tell whether the tagger takes the words for a people or a language.

    What "the village of" stands before is neither.
    """
    demonym = any(match.sort == "demonym" for match in span.matches)
    return tokens.label(span.first) in ("NORP", "LANGUAGE") and (
        demonym or not (span.matches or span.told)
    )


def _is_in_a_body(span: Proposal, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether the name is part of a body's, an event's or a person's name."""
    number = tokens.entity[span.first]
    if number >= 0:
        first, last, label = tokens.entities[number]
        first += tokens.lower[first] in words.definite_articles
        last -= tokens.text[last - 1] in words.possessive_marks
        last -= (
            last - 1 == span.last and tokens.text[last - 1].isdigit()
        )  # "Seville 36"
        last -= (
            last - 1 == span.last
            and tokens.text[last - 1].islower()
            and tokens.lower[last - 1] in words.kind_cues
        )  # "Homa Bay county"
        inner = first < span.first or last > span.last
        if inner and label in _EMBEDDING:
            if tokens.word(first - 1) in words.place_prepositions and any(
                tokens.word(i) == "," for i in (span.last, span.first - 1)
            ):
                return False  # "in Apapa, Lagos", taken for one body
            if span.routed:
                return False  # so is what is "left X for Y"
            office = span.nested and tokens.word(span.first - 1) in words.genitives
            surname = label == "PERSON" and span.last == last
            return not (office or surname or span.seated)
    at = _head(span, tokens, words)
    word = tokens.word(at)
    if (
        word in words.offices
        or word in words.facility_heads
        or word in words.government_acts
    ):
        return False
    return word in words.institutions or (
        word in words.institution_modifiers
        and tokens.word(at + 1) in words.institutions
    )


def _is_of_a_noble(span: Proposal, story: ParsedStory) -> bool:
    """Tell whether somebody is called after it, as dukes are: "the Duke of Sussex"."""
    tokens, nobles = story.tokens, story.language.bearers.nobles
    at = span.first - 2
    called = tokens.word(at) in nobles and tokens.namelike[at]
    sails = tokens.word(at) in story.language.bearers.ship_openers
    called |= sails and tokens.text[at].istitle() and span.known != "country"
    return called and tokens.word(span.first - 1) in story.language.places.genitives


def _is_of_history(span: Proposal, story: ParsedStory) -> bool:
    """Tell whether it is in the name of what happened or was signed long ago.

    "The Siege of Malta", "the Minsk agreements"; not "a siege of the town".
    """
    tokens, at = story.tokens, span.first - 2
    historic = story.language.bearers.historic_words
    named = tokens.word(at) in historic and tokens.text[at].istitle()
    if named and tokens.word(span.first - 1) in story.language.places.genitives:
        return True
    signed = tokens.word(span.last) in story.language.places.treaty_nouns
    return signed and span.known != "country"


def _shares_a_school(span: Proposal, story: ParsedStory) -> bool:
    """Tell whether schools are called by it: "Princeton and Durham universities"."""
    tokens, at = story.tokens, span.last
    if tokens.word(at) in story.language.places.conjunctions:
        at += 1
        while tokens.namelike[at : at + 1] == [True]:
            at += 1
    if at >= len(tokens) or tokens.doc[at].tag_ not in ("NNS", "NNPS"):
        return False
    return tokens.doc[at].lemma_.casefold() in story.language.bearers.seminaries


def _is_before_a_trade(span: Proposal, story: ParsedStory) -> bool:
    """Tell whether it opens the name of a firm: "Toledo Glass"."""
    tokens, trades = story.tokens, story.language.actors.trade_nouns
    named = tokens.namelike[span.last : span.last + 1] == [True]
    town = span.known in TOWNS or span.known == "division"
    return town and named and tokens.lower[span.last] in trades


def _opens_a_coined_name(span: Proposal, story: ParsedStory) -> bool:
    """Tell whether a town opens a name that acts and is nobody's: "Oxford Nanopore".

    What the pipeline has no vector for is coined. A place of the gazetteer's may be,
    too, and an office stands behind a town's name: "the Basel Grossrat".
    """
    tokens, at = story.tokens, span.last
    if span.known not in TOWNS or tokens.namelike[at : at + 1] != [True]:
        return False
    town, name = tokens.doc[span.last - 1], tokens.doc[at]
    if town.dep_ not in LEANING or town.head != name or name.pos_ != "PROPN":
        return False
    whole = tokens.namelike[at + 1 : at + 2] != [True]
    acts = name.dep_ in ANY_SUBJECTS | OBJECTS and tokens.label(at) != "PERSON"
    known = tokens.lower[at] in story.language.titles or name.has_vector
    opens = span.first == 0 or not tokens.namelike[span.first - 1]
    vectors = has_vectors(tokens.doc.vocab, story.language.places)
    return whole and opens and acts and vectors and not known


def _head(span: Proposal, tokens: Tokens, words: PlaceWords) -> int:
    """Return the token that a modifying name would modify."""
    return span.last + (tokens.word(span.last) in words.possessive_marks)


def _acts(span: Proposal, tokens: Tokens, words: PlaceWords, *, state: bool) -> bool:
    """Tell whether the government or the people of the place act or are dealt with.

    ``state`` is whether any verb but those of land makes an actor of the place.
    """
    at = _head(span, tokens, words)
    head = tokens.word(at)
    if head in words.government_acts or (
        head in words.institution_modifiers
        and tokens.word(at + 1) in words.government_acts
    ):
        return True
    if at > span.last:
        return False
    token = tokens.doc[span.last - 1]
    while token.dep_ in ("conj", "appos") and token.head.i < token.i:
        token = token.head
    return _is_actor(token, words, state=state)


def _is_actor(token: Token, words: PlaceWords, *, state: bool) -> bool:
    """Tell whether a name's relation to its head is that of somebody who acts.

    The relations are those of spaCy's parsers in the ClearNLP scheme: a parser with
    other relations finds no actor here. A state in the dative, or the agent of a
    passive, acts whatever the verb; all else depends on the language's words.
    """
    relation, head = token.dep_, token.head
    if relation == "nsubj":
        verb = head.lemma_.lower()
        # With no list of verbs of land, a subject may be land in every sentence.
        acts = state and bool(words.land_verbs) and verb not in words.land_verbs
        return verb in words.speech_verbs or acts
    if relation == "dative" and head.pos_ == "VERB":
        return state
    if relation in ("nsubjpass", "dobj", "obj", "iobj"):
        return head.lemma_.lower() in words.dealing_verbs
    if relation == "pobj":
        return _is_dealt_with(head, words, state=state)
    return False


def _is_dealt_with(preposition: Token, words: PlaceWords, *, state: bool) -> bool:
    """Tell whether a preposition joins a place to a deal, a quarrel or a deed."""
    word, noun = preposition.lower_, preposition.head.lemma_.lower()
    if preposition.dep_ == "agent" or word in words.agent_prepositions:
        return state or noun in words.speech_verbs
    if word in words.adversary_prepositions:
        return True
    if word in words.party_prepositions:
        return noun in words.party_nouns or noun in words.dealing_verbs
    return word in words.target_prepositions and noun in words.pressure_nouns
