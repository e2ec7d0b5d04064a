"""Descriptions: what a noun says of the clause that describes or explains it.

"Rumours that they fired", "anybody who fired", "the alleged raid, which killed two".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import last_word
from .contents import Contents
from .grammar import (
    has_own_subject,
    has_subject,
    is_bare_plural,
    is_definite,
    is_indefinite,
    is_past,
    is_present,
    question_word,
)
from .judgement import ASKED, ASSERTED, NONFACTUAL, Judgement, under
from .markers import marked_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Descriptions"]

#: Values of what is told of any people of a sort.
_OF_ANY = frozenset(["generic", "hypothetical"])


class Descriptions(Contents):
    """Reads what is above a clause that belongs to a noun."""

    def describing(self, verb: Token, level: int) -> Judgement:
        """Return what a noun says of the clause that describes or explains it.

        A description is taken for granted, unless the noun is of anybody or nobody.
        """
        noun = verb.head
        if _is_asked(verb):
            return ASKED
        if self._is_cleft(noun):
            return self.judge(noun.head, level)
        explains = (verb.dep_ == "acl" and has_subject(verb)) or _is_whole(verb)
        that = explains or any(child.dep_ == "mark" for child in verb.lefts)
        refuted = self.refuted(noun, level) if that else None
        if refuted is not None:
            return refuted
        class_ = self.table.of(noun, "clause") if explains else None
        if class_ is not None:
            return under(class_, self.judge(noun, level), noun.text)
        teller = self._teller_before(verb) if that else None
        if teller is not None:
            class_ = str(self.table.of(teller, "clause"))
            return under(class_, self.judge(teller, level), teller.text)
        marked = marked_noun(noun, self.table)
        if verb.dep_ == "acl" and marked.value == "negated":
            return marked
        anybody = self.table.word(noun.text, "pronoun") == "hypothetical"
        if anybody or marked.value == "hypothetical":
            return Judgement.by("hypothetical", noun.text)
        then = self._at_a_moment(verb, level) or self._each_time(verb)
        then = then or self._of_any(verb, level) or self._of_coming(verb, level)
        if then is None and marked.value == "alleged":
            then = marked if self._is_its_doing(noun, verb) else None
        if then is not None:
            return then
        return self._of_now(verb, level)

    def _teller_before(self, verb: Token) -> Token | None:
        """Return the verb whose clause the parser hangs on a noun behind it, else None.

        "Claimed during the trial that he had robbed her".
        """
        noun = verb.head
        above = noun.head.head if noun.dep_ == "pobj" else noun
        if above.pos_ != "VERB" or not has_own_subject(verb):
            return None
        told = any(child.dep_ == "ccomp" for child in above.children)
        whole = any(child.dep_ in ("dobj", "nsubjpass") for child in verb.children)
        known = self.table.of(above, "clause") is not None
        return above if known and whole and not told else None

    def _of_now(self, verb: Token, level: int) -> Judgement:
        """Return what a noun says of a clause, by its tense and whom it is of."""
        noun = verb.head
        if is_past(verb):
            return ASSERTED
        people = self.words.indefinite_people
        if noun.text.casefold() in people and is_present(verb):
            return Judgement.by("generic", noun.text)
        if is_definite(noun, self.words):
            return ASSERTED
        above = self.judge(noun, level)
        return above if above.value in NONFACTUAL else ASSERTED

    def _is_cleft(self, noun: Token) -> bool:
        """Tell whether a clause says who did it: "it was not rebels who fled"."""
        if noun.dep_ != "attr" or noun.head.pos_ != "AUX":
            return False
        pronouns = self.words.cleft_pronouns
        return any(c.dep_ == "nsubj" and c.lower_ in pronouns for c in noun.head.lefts)

    def _at_a_moment(self, verb: Token, level: int) -> Judgement | None:
        """Return what a moment makes of a clause: "the day they leave".

        None where it says nothing. "I bet that was the day they fled" tells no more of
        the flight than of the day.
        """
        noun = verb.head
        moment = noun.lemma_.casefold() in self.words.moments
        if not moment or not has_own_subject(verb):
            return None
        if noun.dep_ == "attr":
            return self.judge(noun.head, level)
        return Judgement.by("hypothetical", noun.text) if is_present(verb) else None

    def _is_its_doing(self, noun: Token, verb: Token) -> bool:
        """Tell whether it says what an event did: "the raid, which killed two"."""
        return noun.lemma_.casefold() in self.triggers.nouns and (
            verb.tag_ == "VBG" or any(child.dep_ == "nsubj" for child in verb.lefts)
        )

    def _of_any(self, verb: Token, level: int) -> Judgement | None:
        """Return what is above any people of a sort: "may seize goods of people held".

        None where a participle describes known ones, or says when or by whom.
        """
        noun = verb.head
        if verb.dep_ != "acl" or verb.tag_ != "VBN":
            return None
        anybody = noun.lemma_.casefold() in self.words.nobody_nouns
        anybody = anybody and is_indefinite(noun, self.words)  # "a person convicted"
        if not anybody and not is_bare_plural(noun):
            return None
        if any(t.ent_type_ or t.pos_ in ("PROPN", "NUM") for t in noun.subtree):
            return None
        above = self.judge(noun, level)
        return above if above.value in _OF_ANY else None

    def _of_coming(self, verb: Token, level: int) -> Judgement | None:
        """Return what is above a noun that is yet to be, or be the most of its sort.

        "Tomorrow's talks, convened by", "would be the oldest ever elected".
        """
        if verb.dep_ != "acl" or verb.tag_ != "VBN":
            return None
        ever = any(c.lower_ in self.words.ever_adverbs for c in verb.lefts)
        held = self.class_of(verb, "object") == "implicative"
        above = self.judge(verb.head, level) if ever or held else None
        if above is None:
            return None
        open_ = above.value in NONFACTUAL if ever else above.value == "future"
        return above if open_ else None

    def _each_time(self, verb: Token) -> Judgement | None:
        """Return that a participle tells a habit: "shells fired each day"."""
        if verb.dep_ != "acl" or verb.tag_ != "VBN" or not is_bare_plural(verb.head):
            return None
        each = (t for t in verb.subtree if t.lower_ in self.words.repeating_determiners)
        word = next(each, None)
        return None if word is None else Judgement.by("generic", word.text)


def _is_whole(verb: Token) -> bool:
    """Tell whether a relative clause lacks nothing: "charges he robbed a shop".

    It is what the noun says then, and the parser misses "that".
    """
    if verb.dep_ != "relcl" or not has_own_subject(verb):
        return False
    asking = any(t.tag_ in ("WDT", "WP", "WP$", "WRB", "IN") for t in verb.lefts)
    return not asking and any(child.dep_ == "dobj" for child in verb.rights)


def _is_asked(participle: Token) -> bool:
    """Tell whether a question asks what seems to describe its subject.

    The parser takes the passive of "Was the mill set on fire?" for a description, as
    it is in "Was the man arrested on Monday guilty?".
    """
    noun, be = participle.head, participle.head.head
    if participle.tag_ != "VBN" or be.dep_ != "ROOT" or not be.i < noun.i:
        return False
    said = any(c.dep_ in ("attr", "acomp") and c.i > noun.i for c in be.rights)
    asks = last_word(be).text.startswith("?") and question_word(be) is None
    return asks and not said and noun.dep_ in ("nsubj", "attr")
