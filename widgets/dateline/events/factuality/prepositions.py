"""Prepositions: what is above a clause or gerund that a preposition leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import nearest_verb
from .grammar import (
    has_subject,
    is_bare_plural,
    is_infinitive,
    is_past,
    is_present,
    question_word,
)
from .judgement import AIM, ASSERTED, NONFACTUAL, Judgement, under
from .reader import OBJECTS, Reader, first_preposition

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Prepositions"]


#: What a noun for what there is not leaves of what it is about.
_OPEN = Judgement("hypothetical", ("there is nothing of it",))


#: Marks that open what is quoted.
_MARKS = frozenset('“„«"‘')


class Prepositions(Reader):
    """Reads what stands before the preposition of a clause or gerund."""

    def after_preposition(self, verb: Token, level: int) -> Judgement:
        """Return what is above a clause or gerund after a preposition."""
        if question_word(verb) is not None and is_past(verb):
            return ASSERTED
        if is_infinitive(verb) and any(c.tag_ == "WRB" for c in verb.lefts):
            return AIM  # "views on how to end the war"
        preposition = verb.head
        joined = any(child.dep_ == "cc" for child in preposition.head.children)
        first = first_preposition(preposition) if joined else preposition
        governor = first.head
        known = self.condition(verb) or self._beside(verb, level)
        known = known or self._misplaced_aim(verb) or self._compared(preposition)
        known = known or self._means_of_aim(verb, governor)
        known = known or self._reason_of_any(preposition, governor, level)
        known = known or self._then_alleged(preposition, governor, level)
        known = known or self._before_what_is_needed(verb, governor)
        known = known or self._in_their_words(verb)
        if known is not None:
            return known
        errand = self._errand(preposition, governor)
        if errand is not None:
            return under(errand, self.judge(governor, level), governor.text)
        judged = self.through(preposition, level) or self._listed(first)
        if judged is not None:
            return judged
        if preposition.text.casefold() in self.words.reason_prepositions:
            # "Fined them for blocking it", "a headquarters for blocking it".
            return AIM if governor.pos_ == "NOUN" else ASSERTED
        above = self.judge(governor, level)
        if governor.pos_ == "VERB" and verb.tag_ == "VBG":
            aim = self.table.word(preposition.text, "preposition", "verb gerund")
            if aim is not None:  # "moved towards leaving"
                return under(aim, above, preposition.text)
        class_ = self._by_its_preposition(verb)
        if class_ is not None:
            return under(class_, above, governor.text)
        return _left(above, governor)

    def _reason_of_any(
        self, preposition: Token, governor: Token, level: int
    ) -> Judgement | None:
        """Return what is above the reason for which something is to be done to any.

        "Will fine employers for keeping it": some may do so. None of known ones.
        """
        reason = preposition.lower_ in self.words.reason_prepositions
        if not reason or governor.pos_ != "VERB":
            return None
        objects = [c for c in governor.rights if c.dep_ == "dobj"]
        if not objects or not all(map(is_bare_plural, objects)):
            return None
        above = self.judge(governor, level)
        return above if above.value in NONFACTUAL else None

    def _then_alleged(
        self, preposition: Token, governor: Token, level: int
    ) -> Judgement | None:
        """Return what is alleged of what was done before it, None elsewhere.

        "Alleged that they had beaten men after seizing them": the one as the other.
        """
        then = self.words.following_conjunctions | self.words.preceding_conjunctions
        if preposition.lower_ not in then or governor.pos_ != "VERB":
            return None
        above = self.judge(governor, level)
        return above if above.value == "alleged" else None

    def _before_what_is_needed(self, verb: Token, governor: Token) -> Judgement | None:
        """Return that a deed waits for what is needed first, None elsewhere.

        "Needs more time before holding a vote": nobody has held one.
        """
        before = verb.head.lower_ in self.words.preceding_conjunctions
        if not before or verb.tag_ != "VBG" or governor.pos_ != "VERB":
            return None
        needs = all(
            self.table.of(governor, what) == "demanded"
            for what in ("object", "infinitive")
        )
        return Judgement.by("demanded", governor.text) if needs else None

    def _in_their_words(self, verb: Token) -> Judgement | None:
        """Return that a reason is alleged which quotation marks give in others' words.

        "Denounced the mayor for “aiding rebels”": the story does not say that he did.
        """
        first = verb.left_edge
        marks = (first.text, first.nbor(-1).text if first.i else "")
        reason = verb.head.lower_ in self.words.reason_prepositions
        if not reason or _MARKS.isdisjoint(marks):
            return None
        return Judgement.by("alleged", verb.head.head.text)

    def _errand(self, preposition: Token, governor: Token) -> str | None:
        """Return the class of a word before a preposition that leads to a gerund."""
        construction = f"{preposition.text.casefold()} gerund"
        errand = self.class_of(governor, construction)
        near = preposition.nbor(-1) if preposition.i else preposition
        if errand is None and near.pos_ == "NOUN" and governor.is_ancestor(near):
            errand = self.class_of(near, construction)  # "began the process for"
        return errand

    def _means_of_aim(self, verb: Token, governor: Token) -> Judgement | None:
        """Return what an attitude makes of the means before it, None without one.

        "By leaving they hope to end the war": they have not left yet.
        """
        if verb.i > governor.i or governor.pos_ != "VERB" or not is_present(governor):
            return None
        aims = any(c.dep_ == "xcomp" and is_infinitive(c) for c in governor.rights)
        class_ = self.class_of(governor, "infinitive") if aims else None
        if class_ not in NONFACTUAL:
            return None
        return under(class_, ASSERTED, governor.text)

    def _listed(self, preposition: Token) -> Judgement | None:
        """Return what a noun makes of what is listed behind a colon.

        "Has two ways to respond: by suing them or by leaving".
        """
        same = (c for c in preposition.head.rights if c.lower_ == preposition.lower_)
        first = next(same, preposition)
        if not first.i or first.nbor(-1).text != ":":
            return None
        for noun in preposition.head.rights:
            if noun.dep_ in OBJECTS and noun.i < first.i:
                class_ = self.table.of(noun, "infinitive")
                if class_ == "hypothetical":
                    return Judgement.by("hypothetical", noun.text)
        return None

    def _beside(self, verb: Token, level: int) -> Judgement | None:
        """Return what is above a verb that goes on with another phrase or is a duty.

        "Called for a truce as well as opening the road", "have no choice but to go".
        """
        preposition, governor = verb.head, verb.head.head
        adding = self.words.adding_adverbs
        adds = preposition.dep_ == "cc" or any(
            child.lower_ in adding for child in preposition.lefts
        )
        if adds and governor.pos_ == "VERB" and verb.tag_ == "VBG":
            return self.as_before(governor, verb, level) or ASSERTED
        if not self._is_only_choice(preposition):
            return None
        choice = preposition.nbor(-1)
        above = nearest_verb(choice)
        past = above is not None and is_past(above)
        return ASSERTED if past else Judgement.by("demanded", choice.text)

    def _misplaced_aim(self, verb: Token) -> Judgement | None:
        """Return what a noun says of the infinitive behind it, which completes another.

        "At the height of talks to free them" is parsed as "at freeing them".
        """
        start = verb.left_edge.i
        near = verb.doc[start - 1] if start else verb
        if not is_infinitive(verb) or near.pos_ != "NOUN" or near.dep_ != "pobj":
            return None
        class_ = self.table.of(near, "infinitive")
        return AIM if class_ is None else under(class_, ASSERTED, near.text)

    def _compared(self, preposition: Token) -> Judgement | None:
        """Return what "than" before a preposition says: "rather than by leaving"."""
        above = preposition.head
        if above.pos_ not in ("ADP", "SCONJ"):
            return None
        class_ = self.table.word(above.text, "preposition", "gerund")
        return Judgement.by("hypothetical", above.text) if class_ else None

    def _is_only_choice(self, preposition: Token) -> bool:
        """Tell whether a word leads to what somebody must do: "no choice but to"."""
        if preposition.lower_ not in self.words.exception_words or not preposition.i:
            return False
        return preposition.nbor(-1).lemma_.casefold() in self.words.choices

    def _by_its_preposition(self, verb: Token) -> str | None:
        """Return the class of a word before a preposition, if it is not in the table.

        What adjectives and most nouns lead to need not have happened: "optimistic
        about signing it", "the benefits of signing it".
        """
        preposition = verb.head
        governor = preposition.head
        if verb.tag_ != "VBG" or has_subject(verb):
            return None
        if governor.pos_ not in ("NOUN", "ADJ"):
            return None
        return self.table.word(preposition.text, "preposition", "gerund")

    def as_before(self, verb: Token, gerund: Token, level: int) -> Judgement | None:
        """Return what is above a gerund that the parser joins to a verb.

        It goes on with what that verb or its object leads to: "called for a truce and
        opening the road", "has the goals of training them and signing a pact".
        """
        between = [c for c in verb.rights if c.i < gerund.i]
        nouns = (c for c in between if c.dep_ == "dobj")
        between += [c for noun in nouns for c in noun.rights if c.i < gerund.i]
        for preposition in between:
            if preposition.dep_ == "prep":
                judged = self.through(preposition, level)
                if judged is not None:
                    return judged
        return None

    def condition(self, verb: Token) -> Judgement | None:
        """Return what "if" or "whether" before a clause makes of it."""
        for child in verb.lefts:
            class_ = self.table.word(child.text, "conjunction")
            if child.dep_ == "mark" and class_ == "hypothetical":
                return Judgement.by("hypothetical", child.text)
        return None


def _left(above: Judgement, governor: Token) -> Judgement:
    """Return what is left of a gerund: "has no memory of firing", "did not die firing".

    What there is no memory of need not have been.
    """
    if not above.failed:
        return above
    return _OPEN if governor.pos_ == "NOUN" else ASSERTED
