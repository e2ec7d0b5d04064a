"""Back references: what they, it and "the two countries" take up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..actors.lexicon import lexicon_of
from ..nlp.syntax import SUBJECTS, nearest_verb
from .subjects import subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.parties import PartyWords
    from ..lang.words import Words
    from ..nlp.story import ParsedStory

__all__ = ["BackReferences"]

#: How many sentences back they look.
_REACH = 2

_NOUNS = ("NOUN", "PROPN")
_DESCRIBING = ("amod", "compound", "nmod", "poss", "prep", "relcl", "acl", "appos")
_PLURAL = ("NNS", "NNPS")


class BackReferences:
    """The words of a story that take up who was named before."""

    def __init__(self, parsed: ParsedStory, words: PartyWords) -> None:
        self._parsed = parsed
        self._words = words
        self._bodies = parsed.language.events.bodies
        self._persons = parsed.language.events.persons
        self._roles = lexicon_of(parsed.language).role_nouns

    def antecedents(self, token: Token) -> list[Token] | None:
        """Return the nouns that a word takes up, None for a word that takes up none.

        They are the last subject of the same number, or the last two that were
        named together.
        """
        word = token.lower_
        if token.tag_ == "WP":
            return _with_relative_part(token)
        if word in self._words.plural_pronouns:
            return self._last_subject(token, plural=True)
        if word in self._words.singular_pronouns:
            return self._last_subject(token, plural=False)
        if self._is_pair(token):
            return self._last_pair(token)
        return None

    def single_subjects(self, token: Token) -> Iterator[Token]:
        """Yield the common nouns in the singular that were subjects, the last first."""
        for noun in self._before(token):
            if noun.dep_ in SUBJECTS and noun.tag_ == "NN":
                yield noun

    def bodies(self, token: Token) -> Iterator[Token]:
        """Yield the subjects with a name that "the group" or "the ministry" can mean.

        One whose name tells another sort of body is none of them: not "the Senate" for
        "the company". "The ministry" is one that is called so. Whom a story only names
        as its source is none either.
        """
        sorts = self._bodies | self._words.group_nouns
        if not self._takes_up(token, sorts):
            return
        for noun in self._before(token):
            if noun.dep_ not in SUBJECTS or noun.pos_ != "PROPN":
                continue
            name = {t.lower_ for t in (noun, *noun.children)} & sorts
            open_ = token.lower_ in self._words.group_nouns and not name
            if (open_ or token.lower_ in name) and not _is_only_source(noun):
                yield noun

    def _takes_up(self, noun: Token, sorts: Words) -> bool:
        """Tell whether a noun of some sorts only takes up what has a name."""
        around = [t for t in noun.children if not t.is_punct]
        if noun.lemma_.casefold() not in sorts or noun.tag_ != "NN":
            return False
        if not any(t.lower_ in self._words.land_determiners for t in around):
            return False
        return all(t.dep_ not in _DESCRIBING for t in around)

    def lands(self, token: Token) -> Iterator[Token]:
        """Yield the nouns that "the country" can mean, subjects first.

        Nothing for another noun, or where more words say which country it is.
        """
        parties = self._words
        if not self._takes_up(token, parties.land_nouns):
            return
        before = list(self._before(token))
        before = [t for t in before if t.tag_ not in _PLURAL]
        for earlier in before:
            if earlier.lemma_.casefold() in parties.land_nouns:
                yield from self.lands(earlier)  # "the country" of a sentence before
                break
        yield from (t for t in before if t.dep_ in SUBJECTS)
        yield from (t for t in before if t.pos_ == "PROPN")

    def _is_pair(self, noun: Token) -> bool:
        """Tell whether a noun takes up two: "the two countries", "both sides"."""
        if noun.lemma_.casefold() not in self._words.pair_nouns:
            return False
        before = {t.lower_ for t in noun.lefts}
        if not before & self._words.pair_determiners:
            return False
        return before <= self._words.pair_determiners | self._words.pair_openers and (
            len(before) > 1 or not before & self._words.pair_numbers
        )

    def _last_subject(self, token: Token, *, plural: bool) -> list[Token]:
        if token.dep_ == "poss":
            judged = self._judged(token)
            if judged is not None and plural == _is_plural(judged, []):
                return [judged]  # "Kenya condemned Uganda for its attack": Uganda's
            doers = self._doers_ahead(token) if plural else []
            doers = doers or self._doers_here(token, plural=plural)
            if doers:
                return doers
        if token.dep_ in ("dobj", "pobj"):
            beside = self._object_beside(token) if plural else self._last_body(token)
            if beside is not None:
                return [beside]
        return self._subject_before(token, plural=plural)

    def _subject_before(self, token: Token, *, plural: bool) -> list[Token]:
        own = -1 if token.dep_ == "poss" else _verb_of(token)
        suffers = plural and _is_done_to(token)
        for noun in self._before(token):
            joined = [t for t in noun.conjuncts if t.i > noun.i]
            if suffers and noun.head.i != own and self._suffers(noun, joined):
                return [noun, *joined]
            if noun.dep_ not in SUBJECTS or noun.pos_ not in _NOUNS:
                continue
            if noun.head.i == own:
                continue  # "Gunmen attacked them": not the gunmen
            if not plural and noun.ent_type_ == "PERSON":
                continue
            if plural == (_is_plural(noun, joined) or self._is_group(noun)):
                return [noun, *joined]
            if plural and noun.lower_ in self._words.collective_nouns:
                return [noun]  # "The Ruiz family came. They praised the clinic."
        return []

    def _suffers(self, noun: Token, joined: list[Token]) -> bool:
        """Tell several people to whom somebody did something.

        They stay those to whom something is done: "Police stopped three men. They
        were jailed", "Two of them were jailed".
        """
        lemma = noun.lemma_.casefold()
        people = lemma in self._persons or lemma in self._roles
        return noun.dep_ == "dobj" and people and _is_plural(noun, joined)

    def _is_group(self, noun: Token) -> bool:
        """Tell whether a noun in the singular is of several: "a group of judges"."""
        if noun.lower_ not in self._words.part_nouns:
            return False
        links = (
            c for c in noun.rights if c.lower_ in self._words.genitive_prepositions
        )
        return any(t.tag_ in _PLURAL for link in links for t in link.children)

    def _object_beside(self, token: Token) -> Token | None:
        """Return what the verb before is done to: "expelled the men and sent them"."""
        verb = token.head
        if token.dep_ != "dobj" or verb.dep_ != "conj":
            return None
        objects = (c for c in verb.head.children if c.dep_ == "dobj")
        return next((c for c in objects if _is_plural(c, [])), None)

    def _last_body(self, token: Token) -> Token | None:
        """Return the last nation or body of the sentence that "it" can mean.

        Not the subject of its own verb: in "Kenya fought it" it is not Kenya.
        """
        own = {c.i for c in token.doc[_verb_of(token)].lefts if c.dep_ in SUBJECTS}
        for noun in self._before(token):
            if noun.sent.start != token.sent.start:
                return None
            if noun.i in own or noun.dep_ in ("compound", "amod", "nmod", "poss"):
                continue
            if noun.pos_ == "PROPN" and noun.ent_type_ in ("GPE", "ORG"):
                return noun
        return None

    def _doers_ahead(self, token: Token) -> list[Token]:
        """Return those joined ahead: "In their talks, Ruiz and Haddad agreed"."""
        ahead = self.subject_ahead(token)
        joined = [] if ahead is None else list(ahead.conjuncts)
        return [] if ahead is None or not joined else [ahead, *joined]

    def _doers_here(self, token: Token, *, plural: bool) -> list[Token]:
        """Return who does what the verb over a possessive says: "to ease its ban"."""
        verb = nearest_verb(token)
        doers = [] if verb is None else subjects(verb, self._words)
        nouns = [token.doc[doer] for doer in doers]
        if not nouns or any(noun.pos_ not in _NOUNS for noun in nouns):
            return []
        if token.head in nouns:
            return []  # "its army attacked": not the army's army
        return nouns if plural == _is_plural(nouns[0], nouns[1:]) else []

    def subject_ahead(self, token: Token) -> Token | None:
        """Return the subject after a possessive that opens its clause.

        "Before his trial, Omar Haddad left."
        """
        at = token
        while at.dep_ in ("poss", "pobj", "prep", "pcomp", "dobj"):
            at = at.head
        if token.dep_ != "poss" or at.pos_ not in ("VERB", "AUX"):
            return None
        ahead = (c for c in at.children if c.dep_ in SUBJECTS and c.i > token.i)
        return next((c for c in ahead if c.pos_ == "PROPN"), None)

    def judged_ahead(self, token: Token) -> Token | None:
        """Return whom a verb praises or blames for what is theirs.

        "Thanked Ruiz for her support".
        """
        judged = self._judged(token)
        return judged if judged is not None and judged.ent_type_ == "PERSON" else None

    def _judged(self, token: Token) -> Token | None:
        """Return what stands between a verb of judging and what it did."""
        noun = token.head
        verb = noun.head.head
        if token.dep_ != "poss" or noun.dep_ != "pobj" or verb.pos_ != "VERB":
            return None
        words = self._words
        if verb.lemma_.casefold() not in words.accusing_verbs | words.charging_verbs:
            return None
        return next(
            (c for c in verb.children if c.dep_ == "dobj" and c.i < token.i), None
        )

    def _last_pair(self, token: Token) -> list[Token]:
        """Return the last two who were named together, else subject and object.

        "In a meeting with Ruiz, the two sides": Ruiz and the subject before her.
        """
        met = self._met_here(token)
        if met is not None:
            for noun in self._before(token):
                person = noun.pos_ == "PROPN" and noun.ent_type_ == "PERSON"
                if noun.i < met.sent.start and noun.dep_ in SUBJECTS and person:
                    return [noun, met]
        for noun in self._before(token):
            if noun.pos_ != "PROPN" and noun.tag_ not in _PLURAL:
                continue
            joined = [t for t in noun.conjuncts if t.i > noun.i]
            if self._is_no_land(token, noun):
                continue
            if len(joined) == 1 and noun.dep_ != "conj":
                return [noun, *joined]
            if noun.dep_ in SUBJECTS:
                other = next((t for t in _others(noun.head, self._words)), None)
                if other is not None and other.pos_ == noun.pos_ and not joined:
                    return [noun, other]
        return []

    def _is_no_land(self, pair: Token, noun: Token) -> bool:
        """Tell whether a name cannot be one of "the two nations"."""
        lands = pair.lemma_.casefold() in self._words.land_nouns
        return lands and noun.ent_type_ in ("ORG", "PERSON")

    def _met_here(self, token: Token) -> Token | None:
        """Return with whom a talk was that opens the clause of a word."""
        verb = nearest_verb(token)
        opening = () if verb is None else verb.lefts
        for around in (t for t in opening if t.dep_ == "prep" and t.i < token.i):
            for noun in (t for t in around.children if t.dep_ == "pobj"):
                for link in noun.children:
                    if link.lower_ in self._words.accompanying_prepositions:
                        return next(
                            (t for t in link.children if t.dep_ == "pobj"), None
                        )
        return None

    def _before(self, token: Token) -> Iterator[Token]:
        """Yield the tokens before one, the last first, a few sentences back."""
        here = self._parsed.sentence_of(token.idx)
        start = self._parsed.sentences[max(0, here - _REACH)].start
        first = self._parsed.token_from(start)
        doc = token.doc
        for index in range(token.i - 1, first - 1, -1):
            yield doc[index]


def _is_only_source(noun: Token) -> bool:
    """Tell whether somebody is named behind what they report: "…, Reuters said"."""
    return any(c.dep_ == "ccomp" and c.i < noun.i for c in noun.head.children)


def _is_plural(noun: Token, joined: list[Token]) -> bool:
    """Tell whether "they" can mean a noun with those joined to it."""
    return bool(joined) or (noun.tag_ in _PLURAL and noun.ent_type_ != "GPE")


def _with_relative_part(pronoun: Token) -> list[Token] | None:
    """Return of whom a clause tells some: "nine sailors, two of whom died".

    Not "23 were taken to the hospital, two of whom died", which is of the subject.
    """
    part = pronoun.head.head
    clause = part.head
    if pronoun.dep_ != "pobj" or part.dep_ not in SUBJECTS:
        return None
    noun = clause.head
    if clause.dep_ == "relcl" and noun.tag_ in _PLURAL:
        return [noun]
    verb = nearest_verb(noun) if clause.dep_ == "relcl" else noun
    sides = ("dobj", *SUBJECTS)
    before = [] if verb is None else [c for c in verb.children if c.dep_ in sides]
    return [c for c in before if c.i < pronoun.i][-1:]


def _is_done_to(token: Token) -> bool:
    """Tell whether something is done to somebody: "They", "Two of them were jailed"."""
    at = token
    if at.dep_ == "pobj" and at.head.dep_ == "prep" and at.head.head.pos_ != "VERB":
        at = at.head.head
    return at.dep_ == "nsubjpass"


def _verb_of(token: Token) -> int:
    """Return the verb that a word is an argument of."""
    at = token.head
    while at.dep_ in ("prep", "agent", "pobj", "dobj", "poss") and at.head.i != at.i:
        if at.pos_ == "VERB":
            break
        at = at.head
    return at.i


def _others(verb: Token, words: PartyWords) -> Iterator[Token]:
    """Yield with whom the subject of a verb is: its object, or after "with"."""
    yield from (child for child in verb.children if child.dep_ == "dobj")
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in words.accompanying_prepositions:
            yield from (t for t in child.children if t.dep_ == "pobj")
