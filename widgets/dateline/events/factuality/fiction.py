"""Fiction: films, novels and drills in which an event is made up."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ...model.event_class import classes_that
from ...nlp.syntax import last_word, mentions_of
from .grammar import (
    auxiliaries,
    is_definite,
    is_indefinite,
    is_nominal,
    is_present,
    names_its_object,
)
from .reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray
    from spacy.tokens import Token

    from ...lang import Language, Words

__all__ = ["Fiction"]

#: Relations that lead away from a film or a drill: "was shown after a bomb went off".
_BESIDE = frozenset(["nsubj", "nsubjpass", "advcl", "agent"])

#: Relations down which it reaches into what it is about.
_ABOUT = frozenset(
    ["ccomp", "xcomp", "pcomp", "pobj", "prep", "dobj", "acl", "relcl", "conj"]
)
_INSIDE = _ABOUT | _BESIDE | frozenset(["acomp", "oprd", "attr"])


#: Classes of what nobody does.
_MISHAPS = classes_that("undone")

#: Relations of what a deed is done to: "hit a base", "fired on a base".
_PATIENTS = frozenset(["dobj", "pobj"])


@lru_cache(maxsize=8)
def _made_up_words(language: Language) -> Words:
    """Return all words of a language that say that something is made up."""
    words = language.events.factuality
    return (
        words.fictions
        | words.possible_fictions
        | words.drills
        | words.scenarios
        | words.mock_adjectives
        | words.simulating_verbs
        | words.characters
        | words.heroes
    )


class Fiction(Reader):
    """Reads what is made up: "in the film, a pilot bombs Lisbon"."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._made_up_words = _made_up_words(language)
        self._with_fiction: dict[int, bool] = {}
        self._told_of_fiction: NDArray[np.bool_] | None = None

    def _has_fiction(self, token: Token) -> bool:
        """Tell whether a sentence has a word for what is made up: most have none."""
        sentence = token.sent
        found = self._with_fiction.get(sentence.start)
        if found is None:
            if self._told_of_fiction is None:
                self._told_of_fiction = mentions_of(token.doc, self._made_up_words)
            found = bool(self._told_of_fiction[sentence.start : sentence.end].any())
            self._with_fiction[sentence.start] = found
        return found

    def fiction(self, token: Token) -> Token | None:
        """Return the film, novel or drill in which something happens, None if none."""
        if not self._has_fiction(token):
            return None
        if is_nominal(token) and (
            is_definite(token, self.words) or names_its_object(token)
        ):
            return self._tale(token)  # none of "a film about the bombing of Hama"
        at, beside = token, False
        while True:
            if at.pos_ in ("VERB", "AUX"):
                made_up = self._setting(at, token)
                if made_up is None and not beside:
                    made_up = self._depicting(at, token)
                if made_up is not None:
                    return made_up
            described = at.dep_ in ("relcl", "acl") and at.head.pos_ == "PROPN"
            if at.head.i == at.i or at.dep_ not in _INSIDE or described:
                return None
            beside = beside or at.dep_ in _BESIDE
            at = at.head

    def _tale(self, noun: Token) -> Token | None:
        """Return the tale about a deed done to anybody: "the murder of a pope"."""
        if noun.dep_ != "pobj":
            return None
        links = (c for c in noun.rights if c.dep_ == "prep")
        whom = [c for link in links for c in link.children if c.dep_ == "pobj"]
        if not whom or not is_indefinite(whom[0], self.words):
            return None
        about = noun.head.head
        subjects = (c for c in about.lefts if c.dep_ == "nsubj")
        tales = (about,) if about.pos_ == "NOUN" else subjects
        return next(
            (t for t in tales if t.lemma_.casefold() in self.words.fictions), None
        )

    def _setting(self, verb: Token, token: Token) -> Token | None:
        """Return the made-up story that a verb's clause plays in: "in the film"."""
        links = self.words.setting_prepositions | self.words.drill_prepositions
        for child in (*verb.children, *_behind_object(verb)):
            if child.text.casefold() not in links:
                continue
            if child.dep_ != "prep" or child.is_ancestor(token):
                continue
            noun = next((c for c in child.children if c.dep_ == "pobj"), None)
            if noun is not None and noun.tag_ == "WDT" and verb.dep_ == "relcl":
                noun = verb.head
            if noun is None:
                continue
            made_up = self._made_up(verb, child, noun)
            if made_up is not None:
                return made_up
        return self._mock(verb) or self._drill_of_doer(verb) or self._character(verb)

    def _made_up(self, verb: Token, link: Token, noun: Token) -> Token | None:
        """Return the made-up story to which a preposition leads, None if to none."""
        inside = link.lower_ in self.words.setting_prepositions
        first = link.i < verb.i
        for whole in self._wholes(noun):
            if inside and self._plays(verb, whole, first=first):
                return whole  # "in a scene of the film"
            if inside and self._is_mocked(whole):
                return whole  # "in the simulated attack"
            if self._is_mishap(verb) and self._is_rehearsed(link, whole):
                return whole
        return next((t for t in self._wholes(noun) if self._is_drilled(verb, t)), None)

    def _is_rehearsed(self, link: Token, noun: Token) -> bool:
        """Tell whether all that a drill is said to hold is made up: "as part of it".

        Accidents happen in exercises, too, but not as part of them.
        """
        lemma = noun.lemma_.casefold()
        if lemma in self.words.scenarios:
            return link.lower_ in self.words.setting_prepositions
        part = noun.head.head.dep_ == "pobj" and noun.head.head.head == link
        outside = link.lower_ not in self.words.setting_prepositions
        return part and outside and lemma in self.words.drills

    def _is_mishap(self, verb: Token) -> bool:
        """Tell whether a verb is for what befalls people, or for a crime."""
        rows = self.triggers.verbs.get(verb.lemma_.casefold(), ())
        crime = verb.lemma_.casefold() in self.words.crime_verbs
        return crime or any(row.type in _MISHAPS for row in rows)

    def _character(self, verb: Token) -> Token | None:
        """Return who only does something in a tale: "her hero kills the king"."""
        if not is_present(verb) or last_word(verb).tag_ != ".":
            return None
        for doer in (c for c in verb.lefts if c.dep_ == "nsubj"):
            lemma = doer.lemma_.casefold()
            if lemma in self.words.characters:
                return doer
            if lemma in self.words.heroes and any(t.dep_ == "poss" for t in doer.lefts):
                return doer
        return None

    def _mock(self, verb: Token) -> Token | None:
        """Return the word by which nothing is done to a thing: "hit a mock base"."""
        links = (c for c in verb.rights if c.dep_ == "prep")
        nouns = [c for at in (verb, *links) for c in at.rights if c.dep_ in _PATIENTS]
        return next(filter(None, map(self._is_mocked, nouns)), None)

    def _is_mocked(self, noun: Token) -> Token | None:
        """Return the word by which a thing or a deed is none: "a mock attack"."""
        mock = self.words.mock_adjectives
        return next((t for t in noun.lefts if t.lower_ in mock), None)

    def _wholes(self, noun: Token) -> Iterator[Token]:
        """Yield a noun and what it is part of: "part of a drill"."""
        yield noun
        links = (c for c in noun.rights if c.lower_ in self.words.party_prepositions)
        yield from (c for link in links for c in link.children if c.dep_ == "pobj")

    def _is_drilled(self, verb: Token, noun: Token) -> bool:
        """Tell whether a deed is part of a drill: "stormed a beach during it".

        Soldiers do hurt one another in drills, but they only play at storming a beach.
        """
        if noun.lemma_.casefold() not in self.words.drills:
            return False
        active = not any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
        return active and verb.lemma_.casefold() in self.words.drilled_verbs

    def _drill_of_doer(self, verb: Token) -> Token | None:
        """Return the drill of those who do something: "troops in the drill fired"."""
        if verb.lemma_.casefold() not in self.words.drilled_verbs:
            return None
        for doer in (c for c in verb.lefts if c.dep_ == "nsubj"):
            inside = (t for t in doer.subtree if t.dep_ == "pobj")
            for noun in inside:
                within = noun.head.lower_ in self.words.setting_prepositions
                if within and self._is_drilled(verb, noun):
                    return noun
        return None

    def _plays(self, verb: Token, noun: Token, *, first: bool) -> bool:
        """Tell whether a clause plays in what a noun names, not where it is made.

        Films tell in the present; "he was hurt in the film" is no part of it.
        """
        told = is_present(verb) or any(a.tag_ == "MD" for a in auxiliaries(verb))
        if noun.lemma_.casefold() in self.words.fictions:
            return told or first
        crime = verb.lemma_.casefold() in self.words.crime_verbs
        active = not any(c.dep_ == "auxpass" for c in verb.children)
        if noun.lemma_.casefold() in self.words.drills:
            return told or (first and crime and active)
        makes_up = noun.lemma_.casefold() in self.words.possible_fictions
        return makes_up and first and told and crime

    def _depicting(self, verb: Token, token: Token) -> Token | None:
        """Return what makes something up: "the drill simulated", "the novel tells"."""
        if verb.i == token.i:
            return None
        lemma = verb.lemma_.casefold()
        if verb.pos_ == "AUX" and is_present(verb):
            return self._about(verb, token)
        if lemma in self.words.simulating_verbs:
            return verb
        opens = lemma in self.words.opening_verbs and self._holds(verb, token)
        if lemma not in self.words.depicting_verbs and not opens:
            return None
        for child in verb.children:
            if child.dep_ == "nsubj":
                noun = child.lemma_.casefold()
                made_up = noun in self.words.fictions or noun in self.words.drills
                if made_up or noun in self.words.possible_fictions:
                    return child
        return None

    def _holds(self, verb: Token, token: Token) -> bool:
        """Tell whether a tale goes on with a deed: "opens with a murder"."""
        links = (c for c in verb.rights if c.lower_ in self.words.lacking_prepositions)
        return any(link.is_ancestor(token) for link in links)

    def _about(self, be: Token, token: Token) -> Token | None:
        """Return the tale that is about something: "the play is about a baker who"."""
        if not is_present(token):
            return None
        made_up = self.words.fictions | self.words.possible_fictions
        about = (c for c in be.rights if c.lower_ in self.words.topic_prepositions)
        if not any(c.dep_ == "prep" and c.is_ancestor(token) for c in about):
            return None
        subjects = (c for c in be.lefts if c.dep_ == "nsubj")
        return next((t for t in subjects if t.lemma_.casefold() in made_up), None)


def _behind_object(verb: Token) -> Iterator[Token]:
    """Yield the prepositions that hang on an object: "flee a town in her novel"."""
    objects = (c for c in verb.rights if c.dep_ == "dobj")
    yield from (c for noun in objects for c in noun.rights if c.dep_ == "prep")
