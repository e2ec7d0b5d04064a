"""Adverbials: clauses that say when, why, whether or what for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS, last_word, ranked_infinitive
from .grammar import (
    auxiliaries,
    construction_of,
    finite_part,
    has_subject,
    is_past,
    is_present,
    precedes_subject,
    word_before,
)
from .judgement import AIM, ASSERTED, NONFACTUAL, Judgement, under
from .markers import marked_verb
from .reader import Reader

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang.factuality import FactualityWords

__all__ = ["Adverbials", "is_conditional"]


class Adverbials(Reader):
    """Reads what is above a clause that another verb has beside it."""

    def adverbial(self, verb: Token, level: int) -> Judgement:
        """Return what is above a clause that says when, why or whether."""
        construction = construction_of(verb)
        until = self.table.of(verb.head, "clause") if verb.head.pos_ == "ADV" else None
        if until is not None:
            # "As long as they strike".
            return ASSERTED if is_past(verb) else under(until, ASSERTED, verb.head.text)
        link, class_ = self._link_of(verb)
        said = self._said_the_day(link, verb, level)
        if said is not None:
            return said
        if construction == "infinitive" and class_ in ("factive", "temporal", None):
            return self._purpose(verb, level)
        if _is_wish(verb):
            return AIM
        if class_ == "temporal":
            return self._at_the_time(verb, link, level)
        if class_ is not None and not (
            class_ == "factive" and construction == "gerund"
        ):
            return under(class_, ASSERTED, link.text)
        if is_conditional(verb, self.words):
            first = next(iter(auxiliaries(verb)), verb)
            return Judgement.by("hypothetical", first.text)
        if has_subject(verb) and construction == "clause":
            return ASSERTED
        above = self.judge(verb.head, level)
        class_ = self.class_of(verb.head, construction)
        if class_ is not None and verb.i and not verb.nbor(-1).is_punct:
            # "Backed the country joining", which the parser takes for "while joining".
            return under(class_, above, verb.head.text)
        return ASSERTED if above.failed else above

    def _said_the_day(self, link: Token, verb: Token, level: int) -> Judgement | None:
        """Return what a report makes of a clause that the parser takes for a time.

        "Claimed the day before there were strikes" has "before" with "the day".
        """
        above = verb.head
        if link.lower_ not in self.words.preceding_conjunctions or link.i != (
            verb.left_edge.i
        ):
            return None
        near = link.nbor(-1) if link.i else link
        moment = near.lemma_.casefold() in self.words.moments or near.ent_type_
        told = any(c.dep_ == "ccomp" for c in above.rights)
        if near.head.i != above.i or not moment or told:
            return None
        class_ = self.table.of(above, "clause")
        if class_ is None:
            return None
        return under(class_, self.judge(above, level), above.text)

    def _link_of(self, verb: Token) -> tuple[Token, str | None]:
        """Return the conjunction before a clause and its class, None without one."""
        found: tuple[Token, str | None] = (verb, None)
        for child in verb.lefts:
            class_ = self.table.word(child.text, "conjunction")
            if found[1] is not None:  # "as though"
                both = f"{found[0].text} {child.text}"
                class_ = self.table.word(both, "conjunction") or class_
            if class_ is None or child.dep_ not in ("mark", "advmod", "prep"):
                continue
            if class_ == "hypothetical":
                return child, class_  # "as if"
            if found[1] is None:
                found = child, class_
        return self._link_before_aside(verb) or found

    def _link_before_aside(self, verb: Token) -> tuple[Token, str] | None:
        """Return "if" before an aside that the parser takes for its clause, else None.

        "If, let's say, Chad had joined them".
        """
        first = verb.left_edge
        aside = first.head.dep_ == "advcl" and first.head.head.i == verb.i
        if first.dep_ != "mark" or not aside or first.nbor(1).text != ",":
            return None
        class_ = self.table.word(first.text, "conjunction")
        return (first, class_) if class_ == "hypothetical" else None

    def _at_the_time(self, verb: Token, link: Token, level: int) -> Judgement:
        """Return what "when", "before" … make of their clause."""
        own = marked_verb(verb, self.words, self.table)
        word = link.text.casefold()
        if own.value == "hypothetical" and word in self.words.preceding_conjunctions:
            return Judgement.by("negated", link.text)  # "before they could"
        above = self.judge(verb.head, level)
        if above.value in NONFACTUAL and _can_be_present(verb):
            return above  # "will be moved before troops shut the camp"
        if is_past(verb):
            waits = word in self.words.lasting_conjunctions and not is_past(verb.head)
            waits = waits or (
                word in self.words.awaiting_conjunctions and self._is_backshifted(verb)
            )
            # "Should wait until they had left": nobody knows yet whether they do.
            return above if waits and above.value in NONFACTUAL else ASSERTED
        habitual = word in self.words.habitual_conjunctions
        if (above.happened or above.failed) and habitual and is_present(verb):
            return Judgement.by("generic", link.text)
        awaited = word in self.words.awaiting_conjunctions
        if (above.happened or above.failed) and awaited and is_present(verb):
            # "They will not talk until the army leaves": nor has it left.
            return Judgement.by("hypothetical", link.text)
        behind = word in self.words.following_conjunctions
        headline = last_word(verb).tag_ != "."  # which tells the past in the present
        if behind and is_present(verb) and is_past(verb.sent.root) and not headline:
            return Judgement.by("future", link.text)
        return above if above.value in NONFACTUAL else ASSERTED

    def _is_backshifted(self, verb: Token) -> bool:
        """Tell whether a past verb is of the future: "would go home once he died"."""
        own = auxiliaries(verb.head)
        words = [aux.lower_ for aux in own]
        perfect = any(word in self.words.perfect_auxiliaries for word in words)
        return not perfect and any(w in self.words.reported_auxiliaries for w in words)

    def _purpose(self, verb: Token, level: int) -> Judgement:
        """Return what is above an infinitive: an aim, or what a verb makes of it."""
        planned = self._of_planned(verb.head, level)
        if planned is not None:
            return planned
        governor, class_ = self.governor(verb.head, "infinitive")
        above = self.judge(verb.head, level)
        if word_before(verb) in self.words.outcome_adverbs:
            return above
        if class_ is None:
            class_ = self.of_ranked(verb.head, verb) or self._of_object(verb.head)
        if class_ is None:
            return Judgement("hypothetical", (*above.reasons, *AIM.reasons))
        return under(class_, above, governor.text)

    def _of_planned(self, participle: Token, level: int) -> Judgement | None:
        """Return what a noun says of an infinitive behind whose it is, else None.

        "A plot led by Chad to kidnap nuns".
        """
        noun = participle.head
        whose = any(child.dep_ == "agent" for child in participle.rights)
        if participle.dep_ != "acl" or participle.tag_ != "VBN" or not whose:
            return None
        class_ = self.table.of(noun, "infinitive")
        if class_ not in NONFACTUAL:
            return None
        return under(str(class_), self.judge(noun, level), noun.text)

    def of_ranked(self, head: Token, verb: Token) -> str | None:
        """Return the class of an infinitive behind "was the worst fire"."""
        nouns = (child for child in head.children if child.dep_ == "attr")
        ranked = any(ranked_infinitive(noun) == verb for noun in nouns)
        return "implicative" if ranked else None

    def _of_object(self, head: Token) -> str | None:
        """Return the class of a verb's object before an infinitive.

        "Held a vigil to honour them", "took to the streets to demand it", "was one
        of the first to demand it".
        """
        for child in head.children:
            words = (token.text.casefold() for token in child.subtree)
            if child.dep_ == "attr" and not self.words.ordinals.isdisjoint(words):
                return "implicative"
            nouns = [child, *(t for t in child.children if child.dep_ == "prep")]
            for noun in nouns:
                if noun.dep_ in ("dobj", "pobj"):
                    class_ = self.table.of(noun, "infinitive")
                    if class_ == "implicative":
                        return class_
        return None


def _can_be_present(verb: Token) -> bool:
    """Tell whether what is read as a past is the present of many, too: "shut"."""
    same = verb.tag_ == "VBD" and verb.lemma_.casefold() == verb.lower_
    own = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    many = any(child.tag_ in ("NNS", "NNPS") or child.conjuncts for child in own)
    return same and many and not any(child.dep_ == "aux" for child in verb.lefts)


def _is_wish(verb: Token) -> bool:
    """Tell whether a clause has a base form for its verb: "so that it be cleared"."""
    marked = any(child.dep_ == "mark" for child in verb.lefts)
    finite = finite_part(verb)
    subject = any(child.dep_ in SUBJECTS for child in verb.lefts)
    # "So that they leave" can be a fact, "so that they be freed" cannot.
    return marked and subject and finite.tag_ == "VB" and finite.i != verb.i


def is_conditional(verb: Token, words: FactualityWords) -> bool:
    """Tell whether a clause without a conjunction is a condition: "had they fired"."""
    own = auxiliaries(verb)
    if verb.lemma_.casefold() in words.perfect_auxiliaries:
        # The parser takes "had" itself for the verb of "had they fired".
        first = verb.left_edge.i == verb.i
        return first and any(child.dep_ == "ccomp" for child in verb.rights)
    return bool(own) and precedes_subject(own[0], verb)
