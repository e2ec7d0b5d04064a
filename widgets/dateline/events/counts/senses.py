"""Senses: what a verb, a noun or a state says of those who have a role in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from ...model.figure import Harm
from .nouns import is_person, singular
from .outcome_table import Row, outcome_table
from .walks import VERBAL, alike, follows, is_passive, opens, sharing

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang import Language
    from ...model.figure import Outcome
    from .groups import Group

__all__ = ["Said", "Senses"]

#: Relations of what a verb says of its subject or object.
_COMPLEMENTS = frozenset(["acomp", "oprd", "attr", "xcomp", "ccomp"])

#: The roles in which one person counts, and the outcome for which one does not: "a
#: donor was looked for", "a guest attended".
_CORE = frozenset(["object", "subject"])
_JOINING = ("taking part",)

#: How many verbs lead one to the other: "are believed to have been killed".
_DEEP = 3


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a group: the outcome, and the word that says it.

    ``own`` is said by a word that belongs to the group alone ("12 dead").
    """

    outcome: Outcome
    predicate: Token
    own: bool = False
    degree: str | None = None


class Senses:
    """Reads the table of outcomes of a language for groups."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._words = language.events.figures
        self._more = language.events.quantities.increments
        self._genitives = language.events.genitive_prepositions
        self._table = outcome_table(language)
        self.states = self._table.states

    def named(self, noun: Token, group: Group | None = None) -> tuple[Outcome, ...]:
        """Return what a noun for those counted says of them: "the dead".

        Of a ``group`` that is counted by it, it must say so clearly.
        """
        state = self.states.get(noun.lower_)
        if state is not None:
            return state.outcomes
        row = self._table.counted(singular(noun))
        if row is None or (group is not None and not self._is_clear(group, noun, row)):
            return ()
        return row.outcomes

    def _is_clear(self, group: Group, noun: Token, row: Row) -> bool:
        """Tell whether a noun that counts has the sense that it needs."""
        words = self._words
        quantity = group.quantity
        if row.needs == "located":
            return noun.head.lemma_.casefold() in words.finding_verbs
        if row.needs == "found":
            modified = any(
                c.dep_ in ("amod", "compound") and c.lower_ not in self._more
                for c in noun.lefts
            )
            single = quantity is not None and quantity.single
            found = noun.head.lemma_.casefold() in words.finding_verbs
            return found or not (modified or single or self._is_institution(noun))
        if row.needs == "disease":
            return self._is_of_the_sick(group, noun)
        return True

    def _is_institution(self, noun: Token) -> bool:
        """Tell bodies that are set up, speak or have courts among them from the dead.

        So are those in a line without a verb beside other things: "three bodies, one
        budget and no plan".
        """
        verb, words = noun.head, self._words
        particles = (c.lower_ for c in verb.children if c.dep_ == "prt")
        named = " ".join([verb.lemma_.casefold(), *particles])
        if noun.dep_ == "dobj" and named in words.founding_verbs:
            return True
        if noun.dep_ == "nsubj" and named in words.acting_verbs:
            return True
        following = noun.doc[noun.i + 1 : noun.sent.end]
        if len(following) and following[0].text == ":":
            return any(singular(t) in words.speakers for t in following)
        listed = (t for t in noun.subtree if t.dep_ in ("appos", "conj"))
        others = {*noun.conjuncts, *listed} - {noun}
        alone = not any(t.pos_ in VERBAL for t in noun.sent)
        placed = any(c.dep_ == "prep" for n in (noun, *others) for c in n.children)
        return (
            alone
            and not placed
            and bool(others)
            and not any(
                is_person(t, self._language) or t.pos_ != "NOUN" for t in others
            )
        )

    def _is_of_the_sick(self, group: Group, noun: Token) -> bool:
        """Tell whether cases are of a disease, not of fraud."""
        words = self._words
        links = (c for c in noun.children if c.lower_ in self._genitives)
        kinds = [t.lower_ for link in links for t in link.subtree]
        if kinds:
            return not words.diseases.isdisjoint(kinds) or group.people_before
        near = {t.lower_ for t in noun.children}
        confirmed = noun.head.lemma_.casefold() in words.case_verbs
        sick = near & (words.diseases | words.case_adjectives)
        return bool(sick) or confirmed or group.people_before

    def _follow(self, verb: Token, row: Row) -> bool:
        """Tell whether the words that a sense needs follow its verb."""
        if row.needs == "disease" and not self._may_be_sick(verb):
            return False
        return any(follows(verb, p) or opens(verb, p) for p in row.phrases)

    def _may_be_sick(self, verb: Token) -> bool:
        """Tell whether somebody tested positive for no drug: for nothing, or a disease.

        A name may be that of a disease.
        """
        links = (child for child in verb.children if child.dep_ == "prep")
        found = [t for link in links for t in link.children if t.pos_ == "NOUN"]
        diseases = self._words.diseases
        return not found or any(singular(noun) in diseases for noun in found)

    def reported(self, noun: Token) -> list[Token]:
        """Return a noun, or what it reports: "no reports of casualties"."""
        if singular(noun) in self._words.sign_nouns:
            links = (c for c in noun.children if c.lower_ in self._genitives)
            return [c for link in links for c in link.children if c.dep_ == "pobj"]
        return [noun]

    def state(self, group: Group, token: Token) -> Iterator[Said]:
        """Yield what a state says of a group: "12 dead"."""
        row = self.states[token.lower_]
        if self._fits(group, row) and not self._is_of_a_thing(group, token, row):
            for outcome in row.outcomes:
                yield Said(outcome, token, own=True, degree=self._degree(token))

    def _is_of_a_thing(self, group: Group, token: Token, row: Row) -> bool:
        """Tell "two dead ends" and "three missing pages" from "two dead miners"."""
        noun = group.noun
        if noun is None or noun.pos_ != "NOUN" or token.i >= noun.i:
            return False
        harm = not set(row.outcomes).isdisjoint(get_args(Harm))
        words = self._words
        people = words.names_of_outcome | words.collectives | words.lives
        return harm and not (
            is_person(noun, self._language) or singular(noun) in people
        )

    def noun(self, group: Group, noun: Token, link: str) -> Iterator[Said]:
        """Yield what a noun says of its complement: "the death of 12 people"."""
        for row in self._table.nouns.get(singular(noun), ()):
            if row.role == link and self._fits(group, row):
                yield from (Said(o, noun) for o in row.outcomes)
                return

    def verb(
        self, group: Group, verb: Token, role: str, *, own: bool = False, deep: int = 0
    ) -> Iterator[Said]:
        """Yield what a verb says of those who have a role in it."""
        lemma = verb.lemma_.casefold()
        lemma = self._words.misread_lemmas.get(lemma, lemma)
        single = group.quantity is not None and group.quantity.single
        for row in self._table.verbs.get(lemma, ()):
            if row.role != role or not self._fits(group, row):
                continue
            if single and (row.role not in _CORE or row.outcomes == _JOINING):
                continue
            if row.phrases and not self._follow(verb, row):
                continue
            degree = self._degree(verb)
            if row.outcomes == ("sentenced",):
                degree = self._sentence(verb) or degree
            yield from (Said(o, verb, own, degree) for o in row.outcomes)
            return
        state = self.states.get(verb.lower_)
        if (
            state is not None
            and role in ("object", "subject")
            and (verb.tag_ in ("VBG", "VBN", "JJ") and self._fits(group, state))
        ):
            if role == "object" or verb.tag_ == "VBG":
                degree = self._degree(verb)
                yield from (Said(o, verb, own, degree) for o in state.outcomes)
            return
        leads = lemma in self._words.leading_verbs
        if is_passive(verb) or verb.dep_ == "acl":
            leads = leads or lemma in self._words.reporting_verbs
        leads = leads or (role == "object" and lemma in self._words.reporting_verbs)
        if deep < _DEEP and leads:
            yield from self._led_to(group, verb, role, own=own, deep=deep)

    def _led_to(
        self, group: Group, verb: Token, role: str, *, own: bool, deep: int
    ) -> Iterator[Said]:
        """Read what a verb like "are" or "were reported" leads to."""
        states = self.states
        for child in verb.children:
            if child.i < verb.i or child.dep_ not in _COMPLEMENTS:
                continue
            between = verb.doc[group.last : child.i]
            if any(t.like_num for t in between) and not between[-1].is_punct:
                continue  # "leaving 30 people dead and 20 wounded"
            for each in (child, *alike(child)):
                state = states.get(each.lower_)
                if state is not None and self._fits(group, state):
                    degree = self._degree(each)
                    yield from (Said(o, each, own, degree) for o in state.outcomes)
                elif each.pos_ in VERBAL and child.dep_ in ("xcomp", "oprd"):
                    for below in (each, *sharing(each)):
                        role = "object" if is_passive(below) else "subject"
                        yield from self.verb(group, below, role, own=own, deep=deep + 1)

    def _fits(self, group: Group, row: Row) -> bool:
        """Tell whether those counted are what a sense needs."""
        noun = group.noun
        if row.needs == "things":
            return noun is not None and not is_person(noun, self._language)
        if row.needs == "building":
            return noun is not None and singular(noun) in self._words.built
        if row.needs == "life":
            return noun is not None and singular(noun) in self._words.lives
        if row.needs == "people":
            if noun is not None and singular(noun) in self._words.lives:
                return row.role not in ("object", "subject")
            return noun is None or is_person(noun, self._language)
        if row.needs == "persons":
            if noun is None:
                return group.people_before
            single = group.quantity is not None and group.quantity.single
            return not single and is_person(noun, self._language)
        return True

    def _degree(self, word: Token) -> str | None:
        """Return the adverb that says how badly."""
        near: Iterable[Token] = (
            *word.children,
            *word.doc[max(0, word.i - 1) : word.i],
            *word.doc[word.i + 1 : word.i + 2],
        )
        adverbs = self._words.degree_adverbs
        found = next((t.lower_ for t in near if t.lower_ in adverbs), None)
        return found or self._condition(word)

    def _condition(self, word: Token) -> str | None:
        """Return the condition in which somebody is: "in a critical condition"."""
        for link in word.children:
            for noun in link.children if link.dep_ == "prep" else ():
                bad = any(c.dep_ == "amod" for c in noun.lefts)
                if bad and singular(noun) in self._words.condition_nouns:
                    return word.doc[link.i : noun.i + 1].text
        return None

    def _sentence(self, verb: Token) -> str | None:
        """Return what somebody was sentenced to: "to death"."""
        for child in verb.children:
            if child.lower_ in self._words.degree_prepositions and child.i > verb.i:
                end = max((t.i for t in child.subtree), default=child.i) + 1
                end = next(
                    (t.i for t in verb.doc[child.i : end] if t.pos_ == "CCONJ"), end
                )
                return verb.doc[child.i : end].text
        return None
