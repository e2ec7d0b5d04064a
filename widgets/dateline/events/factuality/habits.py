"""Habits: what is done again and again, told in the present.

"Most clubs celebrate it in May", "the mayor is elected by the council", "drivers who
park there are fined".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS, last_word
from .grammar import (
    auxiliaries,
    happens_each_time,
    has_own_subject,
    has_subject,
    is_bare_of_articles,
    is_bare_plural,
    is_definite,
    is_indefinite,
    is_present,
)
from .judgement import Judgement
from .reader import Reader

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Habits"]

#: Classes of what an office or a calendar has done again and again.
_CUSTOMARY = frozenset(["VOTE", "OFFICE", "CEREMONY"])

#: Classes of what is done for years or again, if a sentence in the present tells it.
_LASTING = frozenset(
    "AID COERCE CONCEDE COOPERATE DISASTER INVESTIGATE MOBILIZE OFFICE SANCTION "
    "VOTE".split()
)

#: Classes of what a sentence in the present says is done to people: "people are held".
_DONE_TO_PEOPLE = frozenset(["COERCE", "ASSAULT", "SANCTION"])

#: Classes of penalties, and the class of what is celebrated.
_PENAL, _FEAST = frozenset(["COERCE", "SANCTION"]), "CEREMONY"

#: The class of what is given to others.
_HELP = "AID"

#: Classes of what is done to others, whoever they are: "the militia kills at will".
_HARM = frozenset(["ASSAULT", "COERCE", "FIGHT"])

#: Relations of a verb that tells something of its own.
_OWN = frozenset(["ROOT", "conj", "ccomp"])

#: Labels of what makes a deed one of its own: a day, a number, a place.
_SINGLING = frozenset(["CARDINAL", "DATE", "GPE", "TIME"])


class Habits(Reader):
    """Reads whether a deed in the present is a habit."""

    def habit(self, verb: Token, type_: str) -> Judgement | None:
        """Return that a deed is told as a habit, None where it is not.

        Parameters
        ----------
        verb
            A verb that tells an event, and no statement or stance: "most support it"
            is so today.
        type_
            The class of the event.

        """
        if verb.dep_ == "acl" and verb.tag_ == "VBG" and type_ in _LASTING:
            # "The people providing care": whoever does.
            anybody = verb.head.lower_ in self.words.indefinite_people
            plain = anybody and not any(c.dep_ == "nummod" for c in verb.head.lefts)
            return Judgement.by("generic", verb.head.text) if plain else None
        if _goes_on(verb):
            return self.habit(verb.head, type_)  # "they attack farms and take children"
        # "Catholics celebrate 25 December": of both forms the parser is not sure.
        bare = verb.tag_ == "VB" and verb.dep_ not in ("ccomp", "xcomp")
        bare = bare and not auxiliaries(verb) and has_subject(verb)
        simple = bare or (verb.tag_ != "VBG" and is_present(verb))
        whole = last_word(verb).tag_ == "."
        if verb.pos_ != "VERB" or not simple or not whole or self._is_of_now(verb):
            return None
        if type_ in _HARM and self._harms_anybody(verb):
            return Judgement.by("generic", verb.text)
        if verb.dep_ == "relcl":
            sign = self._many(verb) or (verb if self._lasts(verb, type_) else None)
            lasting = None if sign is None else Judgement.by("generic", sign.text)
            return self._of_a_sort(verb) or lasting
        if verb.dep_ not in (*_OWN, "advcl"):
            return None
        sign = self._many(verb) or self._share_of(verb)
        if (
            sign is None
            and verb.dep_ in _OWN
            and (self._is_customary(verb, type_) or self._lasts(verb, type_))
        ):
            sign = verb
        return None if sign is None else Judgement.by("generic", sign.text)

    def _many(self, verb: Token) -> Token | None:
        """Return the word by which most or all do something: "most clubs"."""
        of_all = self.words.most_words | self.words.repeating_determiners
        for noun in verb.children:
            if noun.dep_ in SUBJECTS or noun.dep_ == "dobj":
                many = (t for t in noun.lefts if t.lower_ in of_all and _opens(t))
                found = next(many, None)
                if found is not None:
                    return found
        return None

    def _share_of(self, verb: Token) -> Token | None:
        """Return the share of people that does something: "one in ten dies of it"."""
        inside = self.words.setting_prepositions
        for noun in (c for c in verb.lefts if c.dep_ in SUBJECTS):
            for link in noun.subtree:
                between = 0 < link.i < len(link.doc) - 1 and link.lower_ in inside
                if between and link.nbor(-1).pos_ == link.nbor(1).pos_ == "NUM":
                    return link.nbor(-1)
        return None

    def _of_a_sort(self, verb: Token) -> Judgement | None:
        """Return that a clause says what a sort of people does: "fans who vote".

        None of those who are known: "the rebels who hold it".
        """
        noun = verb.head
        known = is_definite(noun, self.words) or noun.pos_ == "PROPN"
        if known or has_own_subject(verb):
            return None
        if noun.tag_ != "NNS" and not self._is_sort(noun):
            return None
        return Judgement.by("generic", noun.text)

    def _is_sort(self, noun: Token) -> bool:
        """Tell whether a sentence says what becomes of any such: "a driver who"."""
        verb = noun.head
        does = noun.dep_ in SUBJECTS and verb.tag_ != "VBG" and is_present(verb)
        return does and is_indefinite(noun, self.words)

    def _is_customary(self, verb: Token, type_: str) -> bool:
        """Tell whether it is done by a sort of people or an office, or each time."""
        subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
        passive = any(c.dep_ == "nsubjpass" for c in subjects)
        if (passive and type_ in _CUSTOMARY) or happens_each_time(verb, self.words):
            return True
        if type_ in _DONE_TO_PEOPLE and any(map(self._are_any, subjects)):
            return True
        placed = any(t.ent_type_ == "GPE" for t in verb.subtree)
        any_ = bool(subjects) and all(map(is_bare_plural, subjects))
        if type_ in _PENAL and passive and any_ and not placed and self._is_range(verb):
            return True  # "smugglers are jailed for up to ten years"
        if type_ == _FEAST and not passive and any_ and verb.sent.start > 0:
            return all(map(_are_all, subjects))
        if passive and type_ == _HELP and not placed:
            return all(map(is_bare_plural, subjects))  # "victims are offered aid"
        for noun in subjects:
            plural = is_bare_plural(noun)
            described = any(c.dep_ == "relcl" and is_present(c) for c in noun.rights)
            if described and (plural or self._is_sort(noun)):
                return True
            names = noun.tag_ == "NNPS" or plural
            if names and verb.lemma_.casefold() in self.words.festive_verbs:
                return True
        # "Peru celebrates 28 July as its national day"
        as_feast = any(
            c.dep_ == "prep" and c.lower_ in self.words.feast_prepositions
            for noun in verb.children
            if noun.dep_ in ("dobj", "npadvmod")  # a date, to some parsers
            for c in (*noun.rights, *verb.rights)
        )
        return as_feast and verb.lemma_.casefold() in self.words.festive_verbs

    def _is_range(self, verb: Token) -> bool:
        """Tell whether a penalty is said as a law says it: "for up to ten years"."""
        times = (t for c in verb.rights if c.dep_ == "prep" for t in c.subtree)
        return any(t.lower_ in self.words.range_words for t in times)

    def _lasts(self, verb: Token, type_: str) -> bool:
        """Tell whether something is done for years or again: "the club helps children".

        Titles and the first sentence of a story tell in the present what was done
        once, "they are aided by Chad" is so today, and so is what is held.
        """
        held = verb.lemma_.casefold() in self.words.holding_verbs
        # "A charity that helps children won a prize" does so whenever it is told.
        sort = verb.dep_ == "relcl" and is_indefinite(verb.head, self.words)
        first = verb.sent.start == 0 and not sort
        return type_ in _LASTING and not (first or held or verb.tag_ == "VBN")

    def _harms_anybody(self, verb: Token) -> bool:
        """Tell whether a verb says what somebody does to anybody there is.

        "The militia kills without asking", "the virus kills slowly", "the guards beat
        those who stop"; the first sentence of a story tells in the present what was
        done once.
        """
        if verb.tag_ not in ("VBZ", "VBP"):
            return False
        own = verb.dep_ in _OWN or verb.dep_ == "advcl"
        subjects = [c for c in verb.lefts if c.dep_ == "nsubj"]
        if not own or not subjects or self._is_singled_out(verb):
            return False
        objects = [c for c in verb.rights if c.dep_ in ("dobj", "dative", "ccomp")]
        if not objects:
            return verb.lemma_.casefold() in self.words.crime_verbs
        if verb.sent.start == 0:
            return False
        anybody = self.words.indefinite_people
        return all(c.lower_ in anybody and is_bare_of_articles(c) for c in objects)

    @staticmethod
    def _is_singled_out(verb: Token) -> bool:
        """Tell whether a day, a number or a place is said of a deed."""
        return any(
            t.pos_ == "NUM" or t.ent_type_ in _SINGLING
            for c in verb.children
            if c.dep_ not in SUBJECTS
            for t in c.subtree
        )

    def _are_any(self, noun: Token) -> bool:
        """Tell whether something is done to people, whoever they are."""
        anybody = noun.lower_ in self.words.indefinite_people
        return noun.dep_ == "nsubjpass" and anybody and is_bare_plural(noun)

    def _is_of_now(self, verb: Token) -> bool:
        """Tell whether a day beside a verb is one of these days: "on Monday"."""
        return any(
            token.lower_ in self.words.deictic_times
            for token in verb.subtree
            if token.ent_type_ in ("DATE", "TIME")
        )


def _goes_on(verb: Token) -> bool:
    """Tell whether a verb in the present goes on from the one before."""
    joined = verb.dep_ == "conj" and verb.head.pos_ == "VERB"
    present = verb.tag_ in ("VB", "VBP", "VBZ") and not auxiliaries(verb)
    return joined and present and not has_subject(verb)


def _are_all(noun: Token) -> bool:
    """Tell whether nothing describes a noun: "women hold vigils"."""
    return not any(noun.children)


def _opens(word: Token) -> bool:
    """Tell whether no article is before a word: "most deaths", not "the most"."""
    return all(c.dep_ != "det" or c.i >= word.i for c in word.head.lefts)
