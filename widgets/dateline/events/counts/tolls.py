"""Tolls: numbers that are the value of a noun: "the toll rose to 29"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS
from .nouns import singular
from .outcome_table import outcome_table
from .walks import slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ...lang import Language
    from ...model.figure import Outcome
    from .count import Count
    from .groups import Group

__all__ = ["Toll", "TollReader"]

#: The most words of a label.
_LABEL = 3

#: Marks between a label and its number.
_LABELS = (":", "=", "–", "—")

#: Coarse tags of what can stand before a label on its line.
_PARTING = ("PUNCT", "SPACE", "SYM")

#: How many tokens before a number its toll is looked for where the parse fails.
_REACH = 8


@dataclass(frozen=True, slots=True)
class Toll:
    """What a number is the value of: the noun, and the verb that leads to it.

    ``left_behind`` is a value that is no longer true ("up from 12").
    """

    outcomes: tuple[Outcome, ...]
    predicate: Token
    qualifier: str | None = None
    left_behind: bool = False
    revised: bool = False
    of: str = ""


class TollReader:
    """Reads numbers as values of tolls."""

    def __init__(self, language: Language) -> None:
        self._words = language.events.figures
        self._qualifiers = self._words.case_qualifiers
        self._genitives = language.events.genitive_prepositions
        self._table = outcome_table(language)

    def read(self, group: Group, before: Sequence[Count]) -> Toll | None:
        """Return the toll whose value a group's number is.

        Parameters
        ----------
        group
            Who is counted; with a noun of its own only one that names an outcome.
        before
            The counts before it in its sentence, for "correcting it to three".

        """
        words = self._words
        if group.noun is not None and singular(group.noun) not in (
            words.names_of_outcome | words.generic_people
        ):
            return None
        at = slot(group.head)
        if at.dep_ == "quantmod" and at.head.like_num:
            at = at.head  # "from 200 to 260", read as one number
        if at.dep_ == "pobj":
            link = group.head.doc[max(0, group.first - 1)].lower_
            known = words.toll_prepositions | words.toll_origins
            link = link if link in known else at.head.lower_
            return self._after_preposition(at.head, link, before)
        if at.dep_ in ("dobj", "attr", "npadvmod", "acomp", "advmod"):
            return self._after_verb(at)
        if at.dep_ == "nummod" and at.head.i < at.i:
            # "The dead number 38": the parse takes the verb for a noun.
            said = self._toll_noun(at.head)
            return Toll(said[0], at.head, said[1]) if said else None
        return self._nearby(group)

    def labelled(self, group: Group) -> Toll | None:
        """Return the toll of a line that labels its number: "Killed: 22"."""
        doc, last = group.head.doc, group.first - 1
        if last < 1 or doc[last].text not in _LABELS:
            return None
        first = last
        while first > 0 and last - first < _LABEL and doc[first - 1].is_alpha:
            first -= 1
            if doc[first].is_sent_start:
                break
        before = doc[first - 1] if first else None
        if before is not None and not doc[first].is_sent_start:
            # A bullet can be tagged as a word.
            is_word = any(mark.isalnum() for mark in before.text)
            if is_word and before.pos_ not in _PARTING:
                return None
        for word in reversed(doc[first:last]):
            outcomes = self._named(word) or self._suffered(word)
            if not outcomes and singular(word) in self._words.toll_nouns:
                outcomes = ("killed",)
            if outcomes:
                return Toll(outcomes[:1], word)
        return None

    def _suffered(self, word: Token) -> tuple[Outcome, ...]:
        """Return what a participle says of whom it is done to: "killed"."""
        rows = self._table.verbs.get(word.lemma_.casefold(), ())
        plain = (row.outcomes for row in rows if row.role == "object" and not row.needs)
        return next(plain, ()) if word.tag_ == "VBN" or word.tag_ == "VBD" else ()

    def _after_preposition(
        self, preposition: Token, link: str, before: Sequence[Count]
    ) -> Toll | None:
        words = self._words
        origin = link in words.toll_origins
        governor = preposition.head
        if governor.pos_ == "ADV" or governor.dep_ == "prep":
            governor = governor.head
        valued = link in words.toll_prepositions or origin
        if valued:
            governor = self._number_described(governor) or governor
        if governor.pos_ in ("NOUN", "PROPN"):
            said = self._toll_noun(governor)
            if said and (
                valued or (link in self._genitives and self._is_toll_of(governor))
            ):
                verb = governor.head
                revised = verb.lemma_ in words.revising_verbs
                return Toll(said[0], governor, said[1], origin, revised)
            governor = governor.head
        if not valued or governor.pos_ not in ("VERB", "AUX"):
            return None
        if governor.lemma_.casefold() not in words.toll_verbs and not origin:
            return None
        return self._of_verb(governor, before, origin=origin)

    def _number_described(self, participle: Token) -> Token | None:
        """Return the number of those whom a participle describes, None without one.

        "Bringing the number of people killed to 16": the parser hangs "to" on "killed".
        """
        described = participle.head
        genitive = described.head
        whole = participle.tag_ == "VBN" and participle.dep_ in ("acl", "relcl")
        if not whole or genitive.lower_ not in self._genitives:
            return None
        number = genitive.head
        return number if singular(number) in self._words.number_nouns else None

    def _is_toll_of(self, noun: Token) -> bool:
        return singular(noun) in self._words.toll_nouns

    def _of_verb(
        self, verb: Token, before: Sequence[Count], *, origin: bool
    ) -> Toll | None:
        """Return the toll that a verb is about: its object or else its subject."""
        revised = verb.lemma_.casefold() in self._words.revising_verbs
        objects = [c for c in verb.children if c.dep_ == "dobj"]
        subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
        for child in objects or subjects:
            outcomes, qualifier, of = self._value_of(child, before)
            if outcomes:
                return Toll(outcomes, verb, qualifier, origin, revised, of)
        if verb.dep_ in ("acl", "relcl"):
            said = self._described_toll(verb.head)
            if said:
                return Toll(said[0], verb, said[1], origin, revised)
        if not objects and not subjects and verb.dep_ in ("conj", "advcl", "xcomp"):
            above = verb.head
            if above.pos_ == "VERB" and above.i != verb.i:
                found = self._of_verb(above, before, origin=origin)
                if found is not None:
                    return replace(found, revised=found.revised or revised)
            tolls = [c for c in before if c.toll]
            if tolls and tolls[-1].predicate.i == above.i:
                return Toll((tolls[-1].outcome,), verb, None, origin, revised)
        return None

    def _described_toll(
        self, noun: Token
    ) -> tuple[tuple[Outcome, ...], str | None] | None:
        """Return what is counted by the toll that a clause describes.

        "The toll, first given as 12", "the toll of the fire, which they put at nine".
        """
        said = self._toll_noun(noun)
        if said or noun.dep_ != "pobj" or noun.head.lower_ not in self._genitives:
            return said
        return self._toll_noun(noun.head.head)

    def _value_of(
        self, noun: Token, before: Sequence[Count]
    ) -> tuple[tuple[Outcome, ...], str | None, str]:
        """Return what a toll counts, or what a word that takes it up does."""
        tolls = [c for c in before if c.toll]
        if noun.pos_ != "PRON" and self._takes_up(noun):
            tolls = [c for c in before if not _is_number_between(c, noun)]
        if tolls and (noun.pos_ == "PRON" or self._takes_up(noun)):
            return (tolls[-1].outcome,), None, tolls[-1].of
        said = self._toll_noun(noun)
        return (*said, "") if said else ((), None, "")

    def _takes_up(self, noun: Token) -> bool:
        """Tell whether a noun takes up a number before it: "the figure"."""
        bare = not any(c.dep_ in ("prep", "compound", "amod") for c in noun.children)
        return (
            bare
            and singular(noun) in self._words.number_nouns
            and (singular(noun) not in self._words.toll_nouns)
        )

    def _after_verb(self, token: Token) -> Toll | None:
        verb = token.head
        if verb.pos_ not in ("VERB", "AUX"):
            return None
        if verb.lemma_.casefold() not in self._words.toll_verbs:
            return None
        for child in verb.children:
            if child.dep_ in SUBJECTS and child.i < token.i:
                said = self._toll_noun(child)
                if said:
                    return Toll(said[0], verb, said[1])
        return None

    def _toll_noun(self, noun: Token) -> tuple[tuple[Outcome, ...], str | None] | None:
        """Return what the number of a noun counts, and the word that qualifies it."""
        words, lemma = self._words, singular(noun)
        modifiers = [c for c in noun.lefts if c.dep_ in ("amod", "compound", "nmod")]
        qualifier = self._qualifier(noun)
        for modifier in modifiers:
            outcomes = self._named(modifier)
            if outcomes and lemma in words.number_nouns | words.toll_nouns:
                return outcomes[:1], qualifier
        if lemma in words.number_nouns:
            for child in noun.children:
                if child.lower_ in self._genitives:
                    for named in child.children:
                        outcomes = self._counted_by(named)
                        if outcomes:
                            return outcomes, qualifier or self._qualifier(named)
        if lemma in words.toll_nouns:
            return ("killed",), qualifier
        row = self._table.counted(lemma)
        # "The dead" are several, whatever their tag.
        plural = noun.tag_ != "NN" or noun.lower_ in self._table.states
        return (row.outcomes, qualifier) if row and plural else None

    def _qualifier(self, noun: Token) -> str | None:
        """Return the adjective that qualifies the number: "confirmed cases"."""
        adjectives = (child.lower_ for child in noun.lefts)
        return next((word for word in adjectives if word in self._qualifiers), None)

    def _named(self, word: Token) -> tuple[Outcome, ...]:
        row = self._table.states.get(word.lower_) or self._table.counted(singular(word))
        return row.outcomes if row else ()

    def _counted_by(self, noun: Token) -> tuple[Outcome, ...]:
        """Return what "the dead", "detainees" or "people killed" count."""
        for row in self._table.nouns.get(singular(noun), ()):
            if row.role == "number":
                return row.outcomes
        for word in (noun, *noun.children, *noun.doc[noun.i + 1 : noun.i + 2]):
            outcomes = self._named(word)
            if outcomes:
                return outcomes
        return ()

    def _nearby(self, group: Group) -> Toll | None:
        """Look for a toll and its verb right before a number, past a broken parse."""
        words, verb = self._words, None
        doc, first = group.head.doc, group.first
        for token in reversed(doc[max(0, first - _REACH) : first]):
            if token.lemma_.casefold() in words.toll_verbs and token.pos_ == "VERB":
                verb = token
            elif token.lower_ in words.toll_nouns and verb is not None:
                return Toll(("killed",), verb)
            elif token.pos_ in ("VERB", "PUNCT", "CCONJ", "SCONJ"):
                return None
        return None


def _is_number_between(count: Count, noun: Token) -> bool:
    """Tell whether "the figure" takes up another number than that of a count.

    Of "thousands were stranded. 700 of 1,100 staff joined; the firm put the figure at
    450" it is the 700, of whatever.
    """
    between = noun.doc[count.group.last : noun.i]
    return any(t.ent_type_ == "CARDINAL" and t.like_num for t in between)
