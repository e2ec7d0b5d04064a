"""Status: whether a number is asserted, claimed, denied or feared, and by whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

from ...nlp.syntax import AUXILIARIES, SUBJECTS
from ..factuality import FactualityReader
from .nouns import is_person
from .walks import is_left_out, is_passive

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from ...lang import Language
    from ...model.figure import FigureStatus
    from .count import Count

__all__ = ["Standing", "StatusReader"]

#: How many steps up the parse what embeds a number is looked for.
_DEEP = 10

#: Outcomes that a party does to others or suffers: what it says of them is a claim.
_OF_PARTIES: frozenset[str] = frozenset(
    get_args(Literal["killed", "injured", "destroyed", "missing"])
)

#: Stances of verbs whose subject also did what they report: "admitted losing six".
_OF_OWN_DEEDS = frozenset(["claimed", "denied", "admitted"])


@dataclass(slots=True)
class Standing:
    """How a number stands: ``unreal`` has not happened; ``negated`` did not."""

    status: FigureStatus = "asserted"
    source: Token | None = None
    via: Token | None = None
    unreal: bool = False
    negated: bool = False
    own: bool = field(default=False)


class StatusReader:
    """Reads how numbers of one text stand by what embeds the words that tell them."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._words = language.events.figures
        self._stances = _stances(language)
        self._phrases = language.quotes.source_phrases
        self._factuality = FactualityReader(language)

    def read(self, count: Count) -> Standing:
        """Return how a count stands."""
        found = Standing(negated=is_left_out(count.group.head))
        self._walk(count, found)
        self._embedding(count, found)
        if found.source is None:
            found.source = self._according_to(count)
        elif (via := self._according_to(count)) is not None:
            found.via = via
        if found.status == "asserted":
            if self._has_fear(count):
                found.status = "feared"
            elif self._is_alleged(count) or self._is_own(count, found):
                found.status = "claimed"
        return found

    def _embedding(self, count: Count, found: Standing) -> None:
        """Take down what embeds the event: "acquitted of killing two"."""
        at, facts = count.predicate, self._factuality
        around = facts.around(at)
        found.unreal |= facts.fiction(at) is not None or around.is_asked
        sought = count.outcome == "missing" and at.pos_ == "NOUN"
        if sought and around.value == "negated":
            return  # "called off the search for five sailors": they are lost
        taken_back = facts.told(at).failed and not facts.of(at).failed
        if (around.failed or taken_back) and not count.is_zero:
            found.status = "denied"
        elif around.value == "feared" and found.status == "asserted":
            found.status = "feared"

    def _walk(self, count: Count, found: Standing) -> None:
        """Go up from what says the outcome, and take down what embeds it."""
        at = count.predicate
        factive = False
        for _ in range(_DEEP):
            if not factive:
                self._own_words(at, found, inner=at is count.predicate)
            above = at.head
            if above.i == at.i:
                self._counts_itself(at, count, found)
                return
            relation = at.dep_
            if relation == "nsubj" and self._is_inverted(at, above):
                relation = "ccomp"  # "12 dead in a flood, says the governor"
            if not factive:
                self._embedded(at, above, relation, found)
            if relation in ("ccomp", "parataxis", "xcomp", "pcomp"):
                self._reported(at, above, found)
            self._counts_itself(at, count, found)
            factive = factive or relation == "relcl"
            at = above

    def _own_words(self, at: Token, found: Standing, *, inner: bool) -> None:
        """Take down auxiliaries, negation and conditions of a verb."""
        words = self._words
        if at.pos_ not in ("VERB", "AUX") and not inner:
            return
        for child in at.children:
            word = child.lower_
            if child.dep_ == "aux" and word in words.uncertain_auxiliaries:
                if self._is_done(at, inner=inner):
                    self._to(found, "feared")
                else:
                    found.unreal = True
            elif child.dep_ == "aux" and word in words.unreal_auxiliaries:
                found.unreal = True
            elif child.dep_ == "neg" and inner:
                found.negated = True
            elif child.dep_ == "mark" and word in words.conditional_conjunctions:
                found.unreal = True

    @staticmethod
    def _is_done(verb: Token, *, inner: bool) -> bool:
        """Tell whether "may" is said of what is done: "may have died"."""
        helpers = [c for c in verb.children if c.dep_ in AUXILIARIES]
        return len(helpers) > 1 or verb.pos_ == "AUX" or not inner

    def _embedded(
        self, at: Token, above: Token, relation: str, found: Standing
    ) -> None:
        """Take down what the word above does to what it embeds."""
        words, lemma = self._words, above.lemma_.casefold()
        infinitive = any(c.dep_ == "aux" and c.tag_ == "TO" for c in at.children)
        verbal = above.pos_ in ("VERB", "AUX")
        if relation in ("ccomp", "xcomp", "oprd", "pcomp") and verbal:
            if lemma in words.denying_verbs:
                self._to(found, "denied")
            elif lemma in words.fearing_verbs:
                self._to(found, "feared")
            elif (infinitive and above.lower_ in words.unreal_states) or (
                infinitive and lemma in words.unreal_verbs and not is_passive(above)
            ):
                found.unreal = True
        elif infinitive and relation in ("acl", "relcl", "advcl"):
            found.unreal = True
        elif relation == "acl" and lemma in words.report_nouns:
            self._report_noun(above, found)
        elif at.pos_ == "NOUN" and relation in ("dobj", "nsubjpass") and verbal:
            whole = not any(c.dep_ == "prt" for c in above.children)
            unreal = lemma in words.unreal_verbs and whole
            self._noun_under(at, lemma, found, unreal=unreal)
        elif relation == "pobj" and above.lower_ in words.unreal_prepositions:
            governor = above.head.lemma_.casefold()
            nominal = at.pos_ == "NOUN"
            found.unreal |= nominal and governor in words.unreal_verbs
        elif relation == "pcomp" and self._stance(above.head) == "accused":
            self._to(found, "claimed")
            found.source = found.source or self._subject(above.head)

    def _noun_under(
        self, noun: Token, lemma: str, found: Standing, *, unreal: bool
    ) -> None:
        if lemma in self._words.denying_verbs:
            self._to(found, "denied")
            found.source = found.source or self._subject(noun.head)
        elif lemma in self._words.fearing_verbs:
            self._to(found, "feared")
        elif unreal:
            found.unreal = True

    def _report_noun(self, noun: Token, found: Standing) -> None:
        """Take down "claims that" and "dismissed reports that"."""
        verb = noun.head
        if verb.lemma_.casefold() in self._words.denying_verbs:
            self._to(found, "denied")
            found.source = found.source or self._subject(verb)
            return
        stance = self._stances.get((noun.lemma_.casefold(), "noun"))
        if stance == "claimed":
            self._to(found, "claimed")
        elif noun.lemma_.casefold() in self._words.fearing_verbs:
            self._to(found, "feared")

    def _reported(self, at: Token, verb: Token, found: Standing) -> None:
        """Take down who says so, and whether the verb makes it a claim."""
        stance = self._stance(verb)
        if stance is None or found.source is not None:
            return
        passive = is_passive(verb)
        if at.dep_ == "xcomp" and not passive and stance not in _OF_OWN_DEEDS:
            return
        found.own |= at.dep_ == "xcomp" and stance == "admitted"
        if not passive:
            found.source = self._subject(verb)
        if stance == "claimed":
            self._to(found, "claimed")

    @staticmethod
    def _is_inverted(at: Token, verb: Token) -> bool:
        """Tell whether a verb has its true subject behind it: "..., says the mayor"."""
        return at.i < verb.i and any(
            c.dep_ == "nsubj" and c.i > verb.i for c in verb.children
        )

    def _counts_itself(self, at: Token, count: Count, found: Standing) -> None:
        """Take down a verb that gives the number: "officials counted 14 dead"."""
        if found.source is not None or at.pos_ != "VERB" or is_passive(at):
            return
        if at.lemma_.casefold() in self._words.counting_verbs and not any(
            c.dep_ == "ccomp"
            and count.first >= c.left_edge.i
            and c.i != at.i
            and count.last <= c.right_edge.i + 1
            for c in at.children
        ):
            holds = at.left_edge.i <= count.first <= at.right_edge.i
            source = self._subject(at) if holds else None
            if source is not None and source.i < count.first:
                found.source = source

    def _subject(self, verb: Token) -> Token | None:
        """Return the noun that is the subject of a verb or of one it goes on."""
        at = verb
        for _ in range(4):
            subjects = [c for c in at.children if c.dep_ in SUBJECTS]
            if subjects:
                subject = subjects[-1]  # the other is what it says
                return subject if self._can_speak(subject) else None
            if at.dep_ not in ("conj", "xcomp", "advcl") or at.head.i == at.i:
                return None
            at = at.head
        return None

    def _can_speak(self, noun: Token) -> bool:
        """Tell whether a noun is for somebody who can give a number."""
        named = noun.pos_ == "PROPN" or noun.ent_type_ in ("ORG", "GPE", "NORP")
        return (
            named
            or is_person(noun, self._language)
            or (noun.lemma_.casefold() in self._words.speakers)
        )

    def _stance(self, verb: Token) -> str | None:
        return self._stances.get((verb.lemma_.casefold(), "verb"))

    def _according_to(self, count: Count) -> Token | None:
        """Return who is named after "according to" in the sentence."""
        sentence = count.predicate.sent
        openers = {phrase[0] for phrase in self._phrases}
        for token in sentence:
            if token.lower_ in openers:
                rest = tuple(t.lower_ for t in token.doc[token.i : token.i + 2])
                if rest in self._phrases and token.i + 1 < sentence.end:
                    link = token.doc[token.i + 1]
                    return next((c for c in link.children if c.dep_ == "pobj"), None)
        return None

    def _has_fear(self, count: Count) -> bool:
        """Tell whether a word by the outcome makes it one that is feared."""
        at, words = count.predicate, self._words.fear_words
        near = (*at.children, at.head, *at.doc[max(0, at.i - 2) : at.i])
        return any(
            t.lower_ in words and 0 <= at.i - t.i <= 4 and not _says_so(t) for t in near
        )

    def _is_alleged(self, count: Count) -> bool:
        at, adverbs = count.predicate, self._words.claiming_adverbs
        alleged = self._factuality.of(at).value == "alleged"
        return alleged or any(c.lower_ in adverbs for c in at.children)

    def _is_own(self, count: Count, found: Standing) -> bool:
        """Tell whether the source speaks of its own deed or loss."""
        if found.source is None or count.outcome not in _OF_PARTIES:
            return False
        noun, own = count.group.noun, self._words.own_pronouns
        if noun is not None and any(
            c.dep_ == "poss" and c.lower_ in own for c in noun.children
        ):
            return True
        verb = count.predicate
        if verb.lemma_.casefold() not in self._words.fighting_verbs:
            return False
        while verb.dep_ == "conj" and not any(c.dep_ == "nsubj" for c in verb.children):
            verb = verb.head
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if found.own:
            return True
        if subject is None or subject.lower_ not in self._words.own_pronouns:
            return False
        return subject.i not in range(count.first, count.last)

    @staticmethod
    def _to(found: Standing, status: FigureStatus) -> None:
        """Let the outermost word that says something decide, but keep a denial."""
        if found.status != "denied":
            found.status = status


def _says_so(token: Token) -> bool:
    """Tell whether "thought" or "believed" has a subject of its own."""
    return any(c.dep_ == "nsubj" for c in token.children)


@lru_cache(maxsize=8)
def _stances(language: Language) -> Mapping[tuple[str, str], str]:
    """Return what the verbs and nouns of reporting make of what they report."""
    return {
        (row["lemma"], "noun" if row["kind"] == "noun" else "verb"): row["stance"]
        for row in language.table("cues")
    }
