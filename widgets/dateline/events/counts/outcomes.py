"""Outcomes: what the words around a group say became of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS
from .nouns import is_animal
from .senses import Said, Senses
from .walks import VERBAL, clause_behind, is_bare_participle, is_passive, sharing, slot

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang import Language, Words
    from ...model.figure import Outcome
    from .groups import Group

__all__ = ["OutcomeReader"]

#: How many steps up the parse the place of a group in its clause is looked for.
_DEEP = 8

#: How many tokens behind a number what became of those counted can stand.
_REACH = 4

#: Tags of the first word of an object.
_OPENS_OBJECT = frozenset(["DT", "CD", "PRP", "PRP$", "NNP", "NN", "NNS"])

#: Relations of a state to those that it is said of.
_OF_A_STATE = frozenset(["amod", "acl", "advcl", "relcl", "acomp", "oprd", "appos"])


class OutcomeReader:
    """Reads what became of groups by the table of a language."""

    def __init__(self, language: Language) -> None:
        self._words = language.events.figures
        self._genitives = language.events.genitive_prepositions
        self._hedges = tuple(language.events.quantities.hedges)
        self._senses = Senses(language)

    def read(self, group: Group) -> list[Said]:
        """Return what is said of a group, its own words first; empty if nothing."""
        if any(is_animal(token, self._words) for token in group.tokens):
            return []
        said = self._by_noun(group)
        if said and group.noun is not None and group.head is not group.noun:
            said = [*self._by_place(group)] or said  # "two of the injured died"
        if said:
            return said
        said = [*self._by_own_words(group)]
        coordinated = slot(group.head) is not group.head
        if not (said and (coordinated or group.noun is None)):
            said += self._by_place(group)
        said = said or [*self._by_verb_before(group)]
        unique: dict[Outcome, Said] = {}
        for one in said:
            unique.setdefault(one.outcome, one)
        return list(unique.values())

    def of_part(self, group: Group) -> list[Said]:
        """Return what the clause says of "three of the nine", not of the nine."""
        unique = {one.outcome: one for one in reversed([*self._by_place(group)])}
        return list(unique.values())

    def _by_noun(self, group: Group) -> list[Said]:
        """Read a noun that counts those of whom it is said: "12 deaths"."""
        token = group.noun or group.head
        if token.pos_ not in ("NOUN", "ADJ", "VERB", "PROPN") or (
            token.dep_ == "compound" and token.head.i == token.i + 1
        ):
            return []
        nouns = [token]
        if group.quantity is not None and group.quantity.is_zero:
            nouns = self._senses.reported(token)
            nouns += [c for noun in nouns for c in noun.conjuncts if c.i > noun.i]
        return [
            Said(outcome, noun, own=True)
            for noun in nouns
            for outcome in self._senses.named(noun, group)
        ]

    def of_noun(self, noun: Token | None) -> list[Said]:
        """Return what a noun for those counted says of their parts."""
        if noun is None:
            return []
        return [Said(outcome, noun) for outcome in self._senses.named(noun)]

    def _by_own_words(self, group: Group) -> Iterator[Said]:
        """Read what modifies a group: "12 dead", "12 people killed", "who died"."""
        quantity = group.quantity
        between = self._words.degree_adverbs | self._words.leading_words
        # The parse of "12 feared dead" and "12 people wounded" is often wrong.
        yield from self._next(group, quantity.last if quantity else group.last, between)
        for token in group.tokens:
            if token is not group.head and any(c.like_num for c in token.children):
                continue  # "24 of the 32 girls whom they seized": all 32
            for child in token.children:
                if _is_of_a_part(child):
                    continue
                if child.lower_ in self._senses.states and child.dep_ in _OF_A_STATE:
                    # Of "seven of the nine missing hikers" it is said of all nine.
                    of_all = token is not group.head and child.i < token.i
                    if not self._is_active(child) and not of_all:
                        yield from self._senses.state(group, child)
                elif child.dep_ == "acl" and child.pos_ == "VERB":
                    yield from self._participle(group, child)
                elif child.dep_ == "relcl":
                    yield from self._relative(group, child)
        yield from self._next(group, group.last, self._words.degree_adverbs, bare=True)

    def _next(
        self, group: Group, at: int, between: Words, *, bare: bool = False
    ) -> Iterator[Said]:
        """Read the state that follows a token, past some words.

        ``bare`` leaves out nouns and verbs that have a subject of their own.
        """
        doc = group.head.doc
        for token in doc[at : at + _REACH]:
            joined = token.i + 1 < len(doc) and doc[token.i + 1].text == "-"
            if token.lower_ in self._senses.states and not joined:
                other = token.pos_ == "NOUN" or any(
                    c.dep_ == "nsubjpass" for c in token.children
                )
                if not self._is_active(token) and not (bare and other):
                    yield from self._senses.state(group, token)
            if token.lower_ not in between or token.is_sent_start:
                return

    def _is_active(self, token: Token) -> bool:
        """Tell whether those counted do it to others: "12 injured the guard"."""
        if not token.tag_.startswith("VB") or token.tag_ == "VBG":
            return False
        if any(c.dep_ in ("nsubjpass", "auxpass") for c in token.children):
            return False
        if token.tag_ == "VBD":
            following = token.doc[token.i + 1 : token.i + 4]
            words = " ".join(t.lower_ for t in following)
            hedged = any(words.startswith(f"{hedge} ") for hedge in self._hedges)
            return hedged or (len(following) > 0 and following[0].tag_ in _OPENS_OBJECT)
        return any(c.dep_ == "dobj" for c in token.children)

    def _by_verb_before(self, group: Group) -> Iterator[Said]:
        """Read a verb right before a group where the parse does not join them."""
        if group.first == 0 or group.head.is_sent_start:
            return
        verb = group.head.doc[group.first - 1]
        bare = not any(c.dep_ == "dobj" for c in verb.children)
        if verb.pos_ == "VERB" and bare and not is_passive(verb):
            yield from self._senses.verb(group, verb, "object")

    def _participle(self, group: Group, verb: Token) -> Iterator[Said]:
        """Read "killed in a raid" and "marching north" behind a noun."""
        if verb.tag_ == "VBN":
            said = list(self._senses.verb(group, verb, "object", own=True))
            if said:
                yield from said
                return
        yield from self._senses.verb(group, verb, "subject", own=True)

    def _relative(self, group: Group, verb: Token) -> Iterator[Said]:
        """Read a relative clause: "who died", "whom soldiers killed"."""
        if not any(c.tag_ in ("WP", "WDT") or c.dep_ == "dobj" for c in verb.children):
            yield from self._senses.verb(group, verb, "object", own=True)
            return
        for child in verb.children:
            if child.tag_ not in ("WP", "WDT"):
                continue
            if child.dep_ == "nsubjpass":
                yield from self._senses.verb(group, verb, "object", own=True)
            elif child.dep_ == "nsubj":
                role = "object" if is_bare_participle(verb) else "subject"
                yield from self._senses.verb(group, verb, role, own=True)
            elif child.dep_ == "dobj":
                yield from self._senses.verb(group, verb, "object", own=True)

    def _by_place(self, group: Group) -> Iterator[Said]:
        """Read what the governor of a group says of it."""
        clause = clause_behind(group.head)
        for verb in (clause, *sharing(clause)) if clause is not None else ():
            yield from self._senses.verb(group, verb, "object")
        at = slot(group.head)
        for _ in range(_DEEP):
            above, relation = at.head, at.dep_
            if above.i == at.i:
                return
            if relation == "pobj" or (
                relation in ("pcomp", "conj") and above.pos_ == "ADP"
            ):
                governor = above.head
                carried = governor.lemma_.casefold() in self._words.carrier_nouns
                if above.lower_ in self._genitives and carried:
                    at = slot(governor)
                    continue
                yield from self._by_preposition(group, above)
                return
            if above.pos_ in VERBAL or above.lower_ in self._senses.states:
                yield from self._by_verb(group, at, above)
            return

    def _by_preposition(self, group: Group, preposition: Token) -> Iterator[Said]:
        governor = preposition.head
        link = preposition.lower_
        if governor.pos_ in ("NOUN", "PROPN"):
            yield from self._senses.noun(group, governor, link)
        elif governor.pos_ in VERBAL:
            for noun in governor.children:
                if noun.dep_ == "dobj":
                    # "causing injuries to two policemen"
                    yield from self._senses.noun(group, noun, link)
            role = "agent" if preposition.dep_ == "agent" else link
            yield from self._senses.verb(group, governor, role)

    def _by_verb(self, group: Group, token: Token, verb: Token) -> Iterator[Said]:
        relation = token.dep_
        if relation in ("dobj", "dative", "oprd"):
            yield from self._object(group, verb)
        elif relation == "nsubjpass":
            for each in (verb, *sharing(verb)):
                if self._loses_its_way(each):
                    continue
                role = "object" if each is verb or is_passive(each) else "subject"
                yield from self._senses.verb(group, each, role)
        elif relation in ("nsubj", "expl"):
            for each in (verb, *sharing(verb)):
                suffered = []
                if is_bare_participle(each):
                    suffered = list(self._senses.verb(group, each, "object"))
                # "Two froze to death" can be read as two who were frozen.
                yield from suffered or self._senses.verb(group, each, "subject")

    def _loses_its_way(self, verb: Token) -> bool:
        """Tell "two hikers got lost" from "two sailors were lost"."""
        return verb.lemma_ in self._words.losing_verbs and any(
            c.dep_ == "auxpass" and c.lemma_ in self._words.straying_auxiliaries
            for c in verb.lefts
        )

    def _object(self, group: Group, verb: Token) -> Iterator[Said]:
        """Read a verb done to a group, and one before it that shares the object."""
        yield from self._senses.verb(group, verb, "object")
        above = verb.head
        beside = verb.dep_ == "conj" and 0 < verb.i - above.i <= 2
        if beside and not any(c.dep_ == "dobj" for c in above.children):
            yield from self._senses.verb(group, above, "object")


def _is_of_a_part(verb: Token) -> bool:
    """Tell a relative clause on some of a group: "nine sailors, two of whom died"."""
    if verb.dep_ != "relcl":
        return False
    parts = (part for part in verb.lefts if part.dep_ in SUBJECTS)
    links = (link for part in parts for link in part.rights if link.dep_ == "prep")
    return any(word.tag_ == "WP" for link in links for word in link.children)
