"""What clauses and phrases are both read with: the words, and a word's governor."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from ...nlp.syntax import last_word
from ..triggers import trigger_table
from .embedding import embedding_of
from .grammar import auxiliaries, is_known, is_past, is_present
from .judgement import ASSERTED, NONFACTUAL, Judgement, under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ...lang import Language

__all__ = ["OBJECTS", "Reader", "first_preposition"]

#: Relations of a noun to the verb whose prepositions and infinitives the parser may
#: hang on it: "accused the mayor of killing".
OBJECTS = frozenset(["dobj", "nsubjpass", "attr", "pobj", "dative"])

#: Relations of what says something of the subject of "be".
_PREDICATES = frozenset(["acomp", "attr", "oprd"])

#: Classes whose effect depends on the tense: what they are in the past, and else.
_BY_TENSE = {
    "compulsion": ("implicative", "demanded"),
    "permission": ("implicative", "hypothetical"),
}


class Reader(ABC):
    """Reads what a word says of another, with the words of a language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.words = language.events.factuality
        self.table = embedding_of(language)
        self.triggers = trigger_table(language)

    @abstractmethod
    def judge(self, token: Token, level: int) -> Judgement:
        """Return whether what a word tells happened.

        Parameters
        ----------
        token
            A verb, noun, adjective or adverb.
        level
            How many words below the first one asked for.

        """

    @abstractmethod
    def refuted(self, carrier: Token, level: int) -> Judgement | None:
        """Return what the refutation of a report makes of it, None without one."""

    @abstractmethod
    def said_of(self, noun: Token) -> Iterator[tuple[Token, str, Token]]:
        """Yield what refutes a report: the verb, the class, and the word that does."""

    def governor(self, head: Token, construction: str) -> tuple[Token, str | None]:
        """Return the word that embeds, and its class: "possible" of "it is possible".

        The class is None where the table has none.
        """
        if head.pos_ == "AUX":
            predicates = [c for c in head.children if c.dep_ in _PREDICATES]
            predicates += [c for at in predicates for c in _of_number(at)]
            for child in predicates:
                class_ = self.class_of(child, construction)
                if class_ is not None:
                    return child, class_
            if predicates:
                return head, None
        return head, self.class_of(head, construction)

    def class_of(self, head: Token, construction: str) -> str | None:
        """Return the class of a word in the tense that it has: "had to", "has to"."""
        class_ = self.table.of(head, construction)
        past, other = _BY_TENSE.get(class_ or "", (class_, class_))
        if class_ == "compulsion" and head.dep_ == "ccomp" and is_past(head.head):
            return other  # "said that they had to": they have to
        general = class_ == "permission" and _is_in_general(head)
        return other if _is_now(head) or self._rules(head) or general else past

    def _rules(self, verb: Token) -> bool:
        """Tell whether a participle says what a law lets or makes others do.

        It hangs on the law or on the verb: "passed a bill, allowing them to".
        """
        if verb.dep_ not in ("acl", "advcl") or verb.tag_ != "VBG":
            return False
        objects = (c for c in verb.head.children if c.dep_ in ("dobj", "nsubjpass"))
        nouns = [verb.head] if verb.dep_ == "acl" else [*objects]
        return any(n.lemma_.casefold() in self.words.ruling_nouns for n in nouns)

    def through(self, preposition: Token, level: int) -> Judgement | None:
        """Return what a preposition and the word above it make of what it leads to.

        None where neither is in the table.
        """
        word = preposition.text.casefold()
        for child in preposition.children:
            class_ = self.table.word(child.text, "adverb", word)
            if class_ is not None and child.i < preposition.i:
                return under(class_, ASSERTED, child.text)
        governor, class_ = self._governor_of_phrase(preposition)
        refuted = self.refuted(governor, level)
        if refuted is not None:
            return refuted
        if class_ is not None:
            return under(class_, self.judge(governor, level), governor.text)
        class_ = self.table.word(word, "preposition")
        if class_ is None:
            return None
        return under(class_, ASSERTED, preposition.text)

    def tellers(self, verb: Token) -> Iterator[Token]:
        """Yield who tells a clause: "police said", "according to police"."""
        above = verb.head
        if verb.dep_ == "ccomp" and self.table.of(above, "clause") == "report":
            yield from (c for c in above.children if c.dep_ == "nsubj")
        for child in verb.children:
            opens = child.text.casefold() in self.words.source_openers
            if child.dep_ == "prep" and opens:
                links = (c for c in child.children if c.dep_ == "prep")
                yield from (c for to in links for c in to.children if c.dep_ == "pobj")

    def _governor_of_phrase(self, preposition: Token) -> tuple[Token, str | None]:
        """Return the word that a phrase completes, and its class with it."""
        at = first_preposition(preposition)
        word, governor = preposition.text.casefold(), at.head
        above, class_ = governor, self.class_of(governor, word)
        if governor.pos_ == "AUX":
            above, class_ = self.governor(governor, word)  # "is due on Friday for"
        if class_ is None and governor.pos_ == "VERB":
            # "Voiced interest in a visit": the parser hangs "in" on the verb.
            for noun in governor.rights:
                if noun.dep_ == "dobj" and noun.i < preposition.i:
                    near = noun.i == preposition.i - 1
                    class_ = self.table.of(noun, word)
                    # "Sent an invitation to Chad for a visit": only what is wanted
                    # reaches over another phrase.
                    if class_ is not None and (near or class_ in NONFACTUAL):
                        return noun, class_
            class_ = None
        while class_ is None and above.dep_ in OBJECTS and above.head.i < above.i:
            if above.head.text.casefold() == word:
                break  # "spoke of the benefits of signing it"
            above = above.head.head if above.dep_ == "pobj" else above.head
            class_ = self.class_of(above, word)
        return (governor, None) if class_ is None else (above, class_)

    def unknown(self, noun: Token, above: Judgement) -> Judgement:
        """Return what a word that is not in the table makes of an event noun.

        A known event ("the attack") happened whatever is told of it; another is as
        real as what is told: "an attack would end the talks".
        """
        if is_known(noun, self.words):
            return ASSERTED
        return above if above.value in NONFACTUAL else ASSERTED


def first_preposition(preposition: Token) -> Token:
    """Return the first of joined prepositions: "possibilities of capping and of"."""
    while preposition.dep_ == "conj" and preposition.head.pos_ == preposition.pos_:
        preposition = preposition.head
    if preposition.dep_ == "mark" and preposition.head.dep_ == "conj":
        # "Calls for a truce, and for the deployment of troops to keep it": a word with
        # an object opens no clause.
        same = (c for c in preposition.head.head.rights if c.dep_ == "prep")
        return next((c for c in same if c.lower_ == preposition.lower_), preposition)
    return preposition


def _of_number(word: Token) -> Iterator[Token]:
    """Yield what a number is of: "one of their demands"."""
    links = word.rights if word.pos_ == "NUM" else ()
    yield from (c for link in links for c in link.children if c.dep_ == "pobj")


def _is_in_general(gerund: Token) -> bool:
    """Tell whether a gerund says what is so in general: "is open, letting them enter".

    A headline, which tells the past in the present, has no full stop.
    """
    if gerund.dep_ != "advcl" or gerund.tag_ != "VBG" or auxiliaries(gerund):
        return False
    above = gerund.head
    simple = above.tag_ != "VBG" and is_present(above)
    return simple and above.sent.start > 0 and last_word(above).tag_ == "."


def _is_now(word: Token) -> bool:
    """Tell whether a verb is in the present, or what is said of something now is.

    "Is able"; without a verb, as in a headline, an adjective is of now.
    """
    if word.pos_ == "ADJ":
        return word.dep_ not in _PREDICATES or is_present(word.head)
    return is_present(word)
