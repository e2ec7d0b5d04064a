"""Later: what the next sentence makes of an event, where it takes back what was told.

"Rebels killed nine, the army said. The report was false.", "He later denied it."
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS, mentions_of
from .contradictions import Contradictions
from .embedding import embedding_of
from .judgement import Judgement, under

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import numpy as np
    from numpy.typing import NDArray
    from spacy.tokens import Span, Token

    from ...lang import Language

__all__ = ["Later"]

#: Values that a refutation changes.
_OPEN = frozenset(["asserted", "alleged", "feared"])

#: What parts two sentences that are written as one.
_SEMICOLON = ";"

#: Relations of clauses that tell something beside what a sentence is about.
_ASIDE = frozenset(["relcl", "acl", "advcl"])


@lru_cache(maxsize=8)
def _refuting_words(language: Language) -> frozenset[str]:
    """Return the words without one of which a sentence takes back nothing.

    Its pronouns are left to what the sentence before tells.
    """
    table, words = embedding_of(language), language.events.factuality
    denying = [
        lemma
        for (lemma, pos, construction), class_ in table.classes.items()
        if (construction == "object" and class_ == "denied")
        or (pos == "pronoun" and class_ == "negated")
    ]
    # "Rule out", "re-deny": one of the words of each is enough.
    parts = {part for lemma in denying for part in re.split("[ -]", lemma)}
    misread = {lemma for lemma, meant in table.misread.items() if meant in parts}
    return frozenset().union(parts, misread, words.content_nouns, words.such_words)


def _is_note(before: Span, opening: Token) -> bool:
    """Tell whether a sentence is a paragraph of its own in brackets: a note on all."""
    if not opening.is_bracket:
        return False
    return any("\n" in token.text for token in before.doc[before.end - 1 : opening.i])


class Later(Contradictions):
    """Reads the sentences after an event.

    ``_refutations`` keeps what each sentence takes back, by its first token, and
    ``_answers`` which tokens are words of which such a sentence has one.
    """

    _answers: NDArray[np.bool_] | None
    _refutations: dict[int, Judgement | None]

    def told(self, token: Token) -> Judgement:
        """Return whether what a word tells happened, as its story goes on.

        Parameters
        ----------
        token
            The verb or noun that tells an event, and no statement: who denies an
            accusation does not deny that it was made.

        """
        judged = self.judge(token, 0)
        if judged.value not in _OPEN or not self._is_told(token):
            return judged
        refuted = self.taken_back(token) or self.contradicted(token)
        if refuted is None:
            return judged
        return Judgement(refuted.value, (*judged.reasons, *refuted.reasons))

    def taken_back(self, token: Token) -> Judgement | None:
        """Return the refutation of a word's sentence by the next one, if there is one.

        Parameters
        ----------
        token
            A word of the sentence that may be refuted.

        """
        behind = self._rest_of_line(token)
        if behind is not None:
            return behind
        end = token.sent.end
        while end < len(token.doc) and token.doc[end].is_space:
            end += 1
        if end >= len(token.doc) or _is_note(token.sent, token.doc[end]):
            return None
        if end not in self._refutations:
            self._refutations[end] = self._refutation(token.doc[end].sent)
        return self._refutations[end]

    def _rest_of_line(self, token: Token) -> Judgement | None:
        """Return the refutation of a word by what follows a semicolon behind it."""
        end = token.sent.end
        rest = token.doc[token.i + 1 : end]
        stop = next((t.i for t in rest if t.text == _SEMICOLON), None)
        if stop is None:
            return None
        if stop not in self._refutations:
            self._refutations[stop] = self._refutation(token.doc[stop:end])
        return self._refutations[stop]

    def _refutation(self, sentence: Span) -> Judgement | None:
        """Return what a sentence or its end makes of what was told before it.

        What stands behind a semicolon in it answers what stands before that.
        """
        stops = (t.i for t in sentence[1:] if t.text == _SEMICOLON)
        words = list(sentence.doc[sentence.start : next(stops, sentence.end)])
        able = self._can_refute(words)
        for pronoun in self._pronouns(words):
            for verb, class_, word in self.said_of(pronoun):
                said = under(class_, self.judge(verb, 0), word.text)
                if said.failed:
                    return said
        if not able:
            return None
        for noun in self._taken_up(words):
            judged = self.refuted(noun, 0)
            if judged is not None and judged.failed:
                return judged
        for word in words:
            if self._denies(word) or self._is_none_such(word) or self._says_no(word):
                return Judgement.by("denied", word.text)
        return None

    def _can_refute(self, words: list[Token]) -> bool:
        """Tell whether a sentence has any word that could take back what was told.

        Few have one, and what each of their words is to the others costs more to find.
        """
        if self._answers is None:
            refuting = _refuting_words(self.language)
            self._answers = mentions_of(words[0].doc, refuting)
        if self._answers[words[0].i : words[-1].i + 1].any():
            return True
        root = words[0].sent.root
        return root.pos_ == "AUX" or root.lemma_ in self.words.perfect_auxiliaries

    def _pronouns(self, words: list[Token]) -> Iterator[Token]:
        """Yield what takes up reports told of right before: "They were false"."""
        pronouns = self.words.report_pronouns
        found = [t for t in words if t.lower_ in pronouns and t.dep_ in SUBJECTS]
        if not found:
            return
        first = words[0]
        start = first.sent.start
        if start == first.i and start:
            start = first.nbor(-1).sent.start
        nouns = self.words.content_nouns
        reports = (t.lemma_.casefold() in nouns for t in first.doc[start : first.i])
        if any(reports):
            yield from found

    def _taken_up(self, sentence: Iterable[Token]) -> Iterator[Token]:
        """Yield the nouns that take up a report: "the report", not "reports that"."""
        for noun in sentence:
            if noun.lemma_.casefold() not in self.words.content_nouns:
                continue
            known = {t.text.casefold() for t in noun.lefts if t.dep_ in ("det", "poss")}
            own = any(t.dep_ in ("acl", "relcl", "ccomp", "prep") for t in noun.rights)
            if not known.isdisjoint(self.words.definite_determiners) and not own:
                yield noun

    def _denies(self, verb: Token) -> bool:
        """Tell whether a verb denies what was told: "denied it".

        In "The union blamed the party, but the party denied it" that is the blame.
        """
        if verb.pos_ != "VERB" or self.table.of(verb, "object") != "denied":
            return False
        if verb.dep_ == "conj" and any(c.dep_ in SUBJECTS for c in verb.children):
            return False
        if not self.judge(verb, 0).happened or verb.dep_ in _ASIDE:
            return False
        pronouns = self.words.report_pronouns
        return any(c.dep_ == "dobj" and c.lower_ in pronouns for c in verb.children)

    def _says_no(self, word: Token) -> bool:
        """Tell whether a word denies all that was told: "nothing of the sort".

        Also a sentence that is no more than a denial: "They had not."
        """
        if self.table.word(word.text, "pronoun") == "negated":
            kinds = (c for link in word.rights for c in link.children)
            return any(c.lemma_.casefold() in self.words.such_nouns for c in kinds)
        if word.dep_ != "ROOT" or not (
            word.pos_ == "AUX" or word.lemma_ in self.words.perfect_auxiliaries
        ):
            return False
        parts = {child.dep_: child for child in word.children}
        alone = parts.keys() <= {"nsubj", "neg", "punct"}
        return alone and "neg" in parts and parts.get("nsubj", word).pos_ == "PRON"

    def _is_none_such(self, noun: Token) -> bool:
        """Tell whether nothing of the kind is said to be: "had done no such thing"."""
        if all(t.lower_ not in self.words.such_words for t in noun.lefts):
            return False
        happens = noun.dep_ == "nsubj" and (
            self.table.of(noun.head, "subject") == "implicative"
        )
        if not (noun.dep_ == "dobj" or happens) or any(True for _ in noun.rights):
            return False
        words = (self.table.word(t.text, "determiner") for t in noun.lefts)
        return "negated" in words or self.table.of(noun.head, "object") == "denied"

    @staticmethod
    def _is_told(token: Token) -> bool:
        """Tell whether a word belongs to what its sentence is about, or reports."""
        at = token
        while at.head.i != at.i:
            meanwhile = at.tag_ == "VBG" and at.head.i < at.i
            explains = any(child.dep_ in ("mark", *SUBJECTS) for child in at.lefts)
            if at.dep_ in _ASIDE and not (explains if at.dep_ == "acl" else meanwhile):
                return False
            at = at.head
        return True
