"""Composition: whether an event happened, from the top of its sentence down to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .accusations import Accusations
from .adverbials import is_conditional
from .clauses import Clauses
from .fiction import Fiction
from .grammar import auxiliaries, first_joined, is_nominal, is_past
from .habits import Habits
from .judgement import ASSERTED, Judgement, under, within
from .later import Later
from .markers import marked_noun, marked_verb
from .phrases import Phrases
from .provisos import Provisos

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang import Language

__all__ = ["FactualityReader", "factuality_of"]

#: The most steps up: no sentence of news is deeper, but a parse may be broken.
_DEEP = 15


def factuality_of(token: Token, language: Language) -> Judgement:
    """Return whether what a word tells happened, as its sentence tells it.

    Parameters
    ----------
    token
        The verb or noun that tells an event.
    language
        The language whose words decide.

    """
    return FactualityReader(language).of(token)


class FactualityReader(Clauses, Phrases, Accusations, Fiction, Habits, Later, Provisos):
    """Judges the words of one text, each by the word that embeds it.

    Parameters
    ----------
    language
        The language whose words decide.

    """

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._judged: dict[int, Judgement] = {}
        self._refutations: dict[int, Judgement | None] = {}
        self._answers = None

    def of(self, token: Token) -> Judgement:
        """Return whether what a word tells happened; the reader keeps what it found."""
        return self.judge(token, 0)

    def around(self, token: Token) -> Judgement:
        """Return what the words above one say of it, without its own clause."""
        if is_nominal(token):
            return self.around_noun(token, 1)
        if token.pos_ in ("VERB", "AUX"):
            return self.around_verb(token, 1)
        return self.judge(token, 0)

    def judge(self, token: Token, level: int) -> Judgement:
        """Return whether what a word tells happened, judging what is above it first."""
        if level > _DEEP:
            return ASSERTED
        found = self._judged.get(token.i)
        if found is None:
            found = self._judge(token, level)
            proviso = self.proviso(token) if found.happened else None
            found = self._judged[token.i] = proviso or found
        return found

    def _judge(self, token: Token, level: int) -> Judgement:
        made_up = self.fiction(token)
        if made_up is not None:
            return Judgement.by("hypothetical", made_up.text)
        if is_nominal(token):
            own = marked_noun(token, self.table)
            if own.failed:
                return own
            return within(self.around_noun(token, level + 1), own)
        if token.pos_ in ("VERB", "AUX"):
            own = marked_verb(token, self.words, self.table)
            if own.value == "hypothetical":
                own = self._reported_future(token) or own
            elif own.value == "demanded" and is_conditional(token, self.words):
                own = ASSERTED  # "should they attack": the clause is a condition
            judged = within(self.around_verb(token, level + 1), own)
            accuser = None
            if judged.happened:
                accuser = self.accuser(token) or self.alleged(token)
            return judged if accuser is None else Judgement.by("alleged", accuser.text)
        copular = token.dep_ in ("acomp", "attr", "oprd")
        # "Would make the rescue easier": a clause without a verb.
        copular = copular or (token.pos_ == "ADJ" and token.dep_ == "ccomp")
        if not copular:
            return ASSERTED
        above = self.judge(token.head, level + 1)
        # "Found him not guilty": the parser hangs "not" on the adjective.
        no = next((child for child in token.lefts if child.dep_ == "neg"), None)
        return above if no is None else under("negative implicative", above, no.text)

    def _reported_future(self, verb: Token) -> Judgement | None:
        """Return what "would" says where it is "will" in the past: "said it would"."""
        verb = first_joined(verb)
        if verb.dep_ != "ccomp" or not is_past(verb.head):
            return None
        own = [aux.text for aux in auxiliaries(verb)]
        if any(word.casefold() in self.words.perfect_auxiliaries for word in own):
            return None
        would = (w for w in own if w.casefold() in self.words.reported_auxiliaries)
        word = next(would, None)
        return None if word is None else Judgement.by("future", word)
