"""Phrases: what a sentence says of an event noun through the words above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import last_word
from .coming import Coming
from .gatherings import Gatherings
from .generics import Generics, is_in_general, is_of_a_sort
from .grammar import (
    auxiliaries,
    is_bare,
    is_bare_of_articles,
    is_definite,
    is_indefinite,
    is_infinitive,
    is_known,
    is_nominal,
    is_past,
    is_present,
    names_its_object,
    question_word,
)
from .judgement import ASKED, ASSERTED, Judgement, under
from .markers import marked_verb
from .prospects import Prospects

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Phrases"]

#: Classes that make the opposite of what was done.
_TURNING = frozenset(["negative implicative", "prohibition"])

#: Parts of speech of "be", and relations of what it says of its subject.
_COPULAS = frozenset(["AUX", "VERB"])
_SAID = frozenset(["attr", "acomp", "oprd"])

#: Classes of nouns that say what is wanted or could be.
_OPEN = frozenset(["future", "hypothetical", "demanded", "feared"])

#: Classes that say something of what a participle after a noun describes.
_TELLING = frozenset(["future", "demanded", "feared", "alleged", "denied"])


class Phrases(Coming, Gatherings, Generics, Prospects):
    """Reads what is above an event noun."""

    def around_noun(self, noun: Token, level: int) -> Judgement:
        """Return what the words above an event noun say of it."""
        if noun.dep_ == "nsubj" and self.is_like(noun):
            return Judgement.by("generic", noun.head.text)
        anybody = [t for t in noun.lefts if t.lower_ in self.words.general_owners]
        if any(t.dep_ == "poss" for t in anybody):
            return Judgement.by("generic", anybody[0].text)
        own = self.coming(noun) or self._participle(noun) or self.share(noun)
        own = own or self.for_anybody(noun)
        own = own or self._asked(noun) or self._added(noun, level)
        if own is not None:
            return own
        while noun.dep_ == "conj":
            noun = noun.head
        match noun.dep_:
            case "nsubj" | "nsubjpass":
                return self._subject(noun, level)
            case "attr":
                return self._said_to_be(noun, level)
            case "dobj" | "dative" | "oprd":
                return self._object(noun, level)
            case "pobj":
                return self._prepositional(noun, level)
            case "appos":
                return self._explaining(noun.head, level)
        return ASSERTED

    @staticmethod
    def _asked(noun: Token) -> Judgement | None:
        """Return that a line without a verb asks: "Another strike in Lima?".

        "Why the strike in Lima?" takes it for known.
        """
        while noun.dep_ == "conj":
            noun = noun.head
        asks = noun.dep_ == "ROOT" and last_word(noun).text.startswith("?")
        return ASKED if asks and question_word(noun) is None else None

    def _added(self, noun: Token, level: int) -> Judgement | None:
        """Return what an attitude makes of what the parser adds to it, else None.

        "The threat of arrest, and even deportation": it is a threat of both.
        """
        above = noun.head
        if noun.dep_ != "conj" or not is_bare_of_articles(noun):
            return None
        led = any(c.dep_ == "prep" and c.i < noun.i for c in above.rights)
        class_ = self.class_of(above, "of") if led and above.pos_ == "NOUN" else None
        if class_ not in _OPEN:
            return None
        return under(str(class_), self.judge(above, level), above.text)

    def _said_to_be(self, noun: Token, level: int) -> Judgement:
        """Return what is said of an event: "the aim is the return"."""
        for subject in noun.head.lefts:
            class_ = None
            if subject.dep_ == "nsubj" and subject.i < noun.i:
                class_ = self.class_of(subject, "of") or self._wanted(subject)
            if class_ in _OPEN:
                return under(str(class_), self.judge(subject, level), subject.text)
        return self.judge(noun.head, level)

    def _wanted(self, noun: Token) -> str | None:
        """Return what a clause makes of its noun: "the penalty they demanded"."""
        clauses = (c for c in noun.rights if c.dep_ == "relcl")
        return next((self.table.of(c, "object") for c in clauses), None)

    def _explaining(self, noun: Token, level: int) -> Judgement:
        """Return what a noun makes of one that explains it: "a goal, the return"."""
        class_ = self.table.of(noun, "of")
        if class_ != "hypothetical":
            return ASSERTED
        return under(class_, self.judge(noun, level), noun.text)

    def _participle(self, noun: Token) -> Judgement | None:
        """Return what a participle after an event noun says: "a visit planned for".

        None where it says nothing. "An embargo imposed in May" is a known one.
        """
        for child in noun.rights:
            aims = any(c.dep_ == "xcomp" for c in child.children)  # "intended to help"
            if child.dep_ == "acl" and child.tag_ == "VBN" and not aims:
                class_ = self.class_of(child, "object")
                if class_ == "implicative":
                    return ASSERTED
                if class_ in _TELLING or class_ in _TURNING:
                    own = marked_verb(child, self.words, self.table)
                    return under(str(class_), own, child.text)
        return None

    def _subject(self, noun: Token, level: int) -> Judgement:
        """Return what a verb says of the event that is its subject."""
        if self._opens_condition(noun):
            return Judgement.by("hypothetical", noun.sent[0].text)
        if self.recurs(noun):
            return Judgement.by("generic", noun.head.text)
        raised = self._turned_out(noun.head) or self._raised(noun.head, level)
        raised = raised or self.prospect(noun)
        if raised is not None:
            return raised
        construction = "object" if noun.dep_ == "nsubjpass" else "subject"
        if self._has_aim(noun):
            return ASSERTED
        governor, class_ = self.governor(noun.head, construction)
        above = self.judge(noun.head, level)
        if class_ == "implicative" and _acts_on_something(noun.head):
            class_ = None  # "the bombings did not break the siege"
        if above.value == "future" and (class_ == "temporal" or self.is_next(noun)):
            return above
        if class_ in (None, "temporal"):
            if is_in_general(noun) or self.is_any(noun) or self.does_any(noun):
                return Judgement.by("generic", noun.head.text)
            if above.value == "generic" and noun.tag_ in ("NNS", "NNPS"):
                return above  # "their summits are always met with protests"
            return self.unknown(noun, above)
        return self._known(noun, governor, class_, above)

    def _opens_condition(self, noun: Token) -> bool:
        """Tell whether a clause is a condition without "if": "had a quake hit Lima"."""
        own = auxiliaries(noun.head)
        first = own[0] if own else noun.head
        opens = first.i == noun.sent.start and first.i < noun.i
        perfect = first.lemma_.casefold() in self.words.perfect_auxiliaries
        return opens and perfect and not last_word(noun).text.startswith("?")

    def _has_aim(self, noun: Token) -> bool:
        """Tell whether a known event is said to have an aim, or not to have one.

        "The visit was not intended to please them".
        """
        verb = noun.head
        aimed = noun.dep_ == "nsubjpass" and any(
            child.dep_ == "xcomp" and is_infinitive(child) for child in verb.children
        )
        aiming = verb.lemma_.casefold() in self.words.aiming_verbs
        return aimed and aiming and is_past(verb) and is_definite(noun, self.words)

    def _turned_out(self, verb: Token) -> Judgement | None:
        """Return that an event was none, None if it was: "proved to be a hoax"."""
        class_ = self.table.of(verb, "infinitive")
        if verb.pos_ == "VERB" and class_ not in ("implicative", "alleged"):
            return None
        be = (c for c in verb.rights if c.dep_ == "xcomp" and c.pos_ in _COPULAS)
        said = (c for at in (verb, *be) for c in at.rights if c.dep_ in _SAID)
        nouns = (c for c in said if c.pos_ == "NOUN")
        none = (c for c in nouns if self.table.of(c, "report") == "negated")
        hoax = next(none, None)
        return None if hoax is None else Judgement.by("negated", hoax.text)

    def _raised(self, verb: Token, level: int) -> Judgement | None:
        """Return what an infinitive says of the subject of the verb above it.

        "The talks are due to begin", "the attack failed to materialise".
        """
        above = [verb, *(c for c in verb.children if c.dep_ == "acomp")]
        for child in (c for at in above for c in at.children):
            if child.dep_ == "xcomp" and is_infinitive(child):
                passive = any(c.dep_ == "auxpass" for c in child.children)
                construction = "object" if passive else "subject"
                class_ = self.table.of(child, construction)
                if class_ == "implicative":
                    return self.judge(child, level)
                if class_ == "factive":
                    return ASSERTED
        return None

    def _object(self, noun: Token, level: int) -> Judgement:
        """Return what a verb says of the event that is its object."""
        verb = noun.head
        above = self.judge(verb, level)
        class_ = self.class_of(verb, "object")
        if class_ is not None and self.is_needed(verb, noun):
            return Judgement.by("generic", verb.text)
        if class_ in ("factive", "topic") and self.is_opposed(noun, verb):
            return Judgement.by("hypothetical", verb.text)
        if class_ is not None:
            return self._known(noun, verb, class_, above)
        if above.failed and not is_definite(noun, self.words):
            return above
        return self.unknown(noun, above)

    def _known(
        self, noun: Token, governor: Token, class_: str, above: Judgement
    ) -> Judgement:
        """Return what a word of the table makes of an event noun.

        "Planned the attack" looks back at one, "is planning an attack" does not; who
        "would condemn an attack" has not seen one.
        """
        if class_ == "factive":
            general = is_indefinite(noun, self.words) or is_bare(noun)
            return self.unknown(noun, above) if general else ASSERTED
        if class_ == "topic":
            known = is_known(noun, self.words)
            class_ = "factive" if known else "hypothetical"
        if class_ == "arrangement":
            known = is_definite(noun, self.words) and noun.dep_ == "dobj"
            if known and is_past(governor):
                return self.unknown(noun, above)
            class_ = "future"
        if class_ == "alleged" and above.failed and is_known(noun, self.words):
            return ASSERTED  # "nobody claimed Sunday's blast"
        return under(class_, above, governor.text)

    def _prepositional(self, noun: Token, level: int) -> Judgement:
        """Return what is above an event noun after a preposition."""
        preposition = noun.head
        own = self.meanwhile(noun, level) or self.ruled(noun)
        if own is not None:
            return own
        governor, class_ = self._governor_of_phrase(preposition)
        if class_ == "topic":
            known = is_definite(noun, self.words)
            return under(
                "factive" if known else "hypothetical", ASSERTED, governor.text
            )
        if self.is_sought(preposition):
            return Judgement.by("hypothetical", preposition.head.head.text)
        law = self._provides(preposition.head)
        if law is not None and class_ is None:
            return Judgement.by("hypothetical", law.text)
        judged = self.through(preposition, level)
        reason = preposition.text.casefold() in self.words.reason_prepositions
        if judged is None:
            if reason and names_its_object(noun):
                return ASSERTED  # "revenge for the killing of Marsh"
            return self._behind(noun, preposition.head, level)
        one = noun.tag_ == "NN" and not is_known(noun, self.words)
        if class_ == "factive" and judged.happened and one:
            return self._any_such(noun, governor, level)
        return self._as_known(noun, judged, level, reason=reason)

    def _provides(self, verb: Token) -> Token | None:
        """Return the law that says what is to be done: "the pact provides for"."""
        if verb.pos_ != "VERB" or not is_present(verb) or verb.tag_ == "VBG":
            return None
        laws = (c for c in verb.lefts if c.dep_ == "nsubj")
        objects = any(c.dep_ == "dobj" for c in verb.rights)
        ruling = self.words.ruling_nouns
        return next(
            (n for n in laws if n.lemma_.casefold() in ruling and not objects), None
        )

    def _as_known(
        self, noun: Token, judged: Judgement, level: int, *, reason: bool
    ) -> Judgement:
        """Return what is told of an event that an attitude may leave as it is.

        ``reason`` tells whether its preposition leads to why something was done.
        """
        preposition = noun.head
        if judged.value == "alleged" and reason:
            # Who is blamed for "the attack" is alleged; that there was one is not.
            named = any(child.pos_ == "PROPN" for child in noun.lefts)
            return ASSERTED if named or is_definite(noun, self.words) else judged
        if judged.value == "negated" and preposition.dep_ == "prep":
            # "Protect them from the strikes": these are there.
            known = is_definite(noun, self.words)
            own = self.table.word(preposition.text, "preposition")
            if self.refuted(preposition.head, level) is not None:
                return judged  # "news of the king's death was a hoax"
            if known and own is None:
                return ASSERTED
        return judged

    def _any_such(self, noun: Token, governor: Token, level: int) -> Judgement:
        """Return what is above a word that takes some event for granted.

        "The response to a strike would be harsh" takes none for granted; "the response
        to the strike" does.
        """
        above, verb = self.judge(governor, level), governor.head
        argument = governor.dep_ in ("nsubj", "nsubjpass", "dobj")
        if above.happened and argument and is_indefinite(noun, self.words):
            own = marked_verb(verb, self.words, self.table)
            above = own if own.value in ("future", "hypothetical") else above
        return self.unknown(noun, above)

    def _behind(self, noun: Token, governor: Token, level: int) -> Judgement:
        """Return what is above an event noun whose preposition says nothing of it."""
        nominal = is_nominal(governor)
        if nominal and is_of_a_sort(noun):
            return Judgement.by("generic", governor.text)
        if nominal and is_definite(governor, self.words):
            return ASSERTED  # "the victims of attacks"
        above = self.judge(governor, level)
        if nominal and above.failed and not is_definite(noun, self.words):
            return above  # "no reports of clashes"
        return self.unknown(noun, above)


def _acts_on_something(verb: Token) -> bool:
    """Tell whether a verb has an object that has a word before it: "broke the siege".

    One without is a part of the verb: "took place", "took effect".
    """
    objects = (child for child in verb.children if child.dep_ == "dobj")
    return any(c.dep_ in ("det", "poss") for noun in objects for c in noun.lefts)
