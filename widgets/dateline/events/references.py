"""References: whom a pronoun or a description stands for in an event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ..nlp.syntax import SUBJECTS, nearest_verb
from .back_references import BackReferences
from .named_parties import NamedParties, Participant
from .subjects import subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..actors.coreference.pronouns import People
    from ..nlp.story import ParsedStory

__all__ = ["OWNER", "References"]

#: What a rule is followed by where a pronoun leads to the party, or what belongs to it.
PRONOUN, OWNER = ", pronoun", ", its owner"

#: What it is followed by for a name that a description is in apposition to, a nation
#: that "the country" takes up, and a party told by whom it belongs to ("its ally").
APPOSED, LAND, DESCRIBED = ", apposition", ", nation taken up", ", described"

#: And for a body with a name that "the group" takes up.
BODY = ", body taken up"


class References:
    """Finds the parties that pronouns and descriptions of a story refer to.

    Parameters
    ----------
    parsed
        The parsed story.
    named
        Its named parties.
    people
        Resolves he and she.

    """

    def __init__(
        self, parsed: ParsedStory, named: NamedParties, people: People
    ) -> None:
        self._doc = parsed.doc
        self._datelines = parsed.datelines
        self._parties = parsed.language.events.arguments.parties
        self._named = named
        self._nouns = named.nouns
        self._people = people
        self._back = BackReferences(parsed, self._parties)

    def of_pronoun(self, token: Token, rule: str) -> list[Participant] | None:
        """Return whom a pronoun or "the two sides" takes up, None for another word.

        Parameters
        ----------
        token
            The word.
        rule
            The construction that it is in.

        """
        back = self._back.antecedents(token)
        if back is not None:
            found = self._taken_up(back, rule + PRONOUN)
            if not found and token.pos_ == "NOUN":
                # "Both sides" of whom the story has not told: it may never do so.
                return [replace(self._named.unnamed(token), rule=rule)]
            return found
        if self._people.is_pronoun(token):
            return self._of_person(token, rule + PRONOUN)
        return None

    def of_description(self, token: Token, rule: str) -> list[Participant]:
        """Return whom a noun without a name stands for, or itself as a party.

        "The country" is the nation named before it, "its troops" act for their nation.
        """
        apposed = self._named.apposed_to(token)
        if apposed is not None:
            return [replace(apposed, rule=rule + APPOSED)]
        told = self._told_to_be(token, rule)
        behind = told or self._named.in_apposition(token)
        if behind:
            return behind
        titled = self._named.titled(token)
        if titled is not None:
            return [titled]
        taken_up = self._nation(token, rule) or self._body(token, rule)
        if taken_up is not None:
            return [taken_up]
        pronoun = next((c for c in token.lefts if c.tag_ == "PRP$"), None)
        if pronoun is None:
            return [self._named.unnamed(token)]
        home = self._home(token, pronoun)
        if home is not None:
            return [replace(home, rule=rule + LAND)]
        if self._nouns.is_force(token):
            meant = self.of_pronoun(pronoun, rule) or []
            if meant and all(party.id for party in meant):
                return [replace(party, rule=rule + OWNER) for party in meant]
        described = self._named.unnamed(token)
        owner = next(iter(self.of_pronoun(pronoun, rule) or []), None)
        if owner is not None and owner.id and described.start == pronoun.idx:
            # "His team" by whose it is: "Omar Haddad's team".
            what = described.name.partition(" ")[2]
            plural = owner.name.endswith("s") and not owner.name.istitle()
            mark = "'" if plural else "'s"
            described = replace(described, name=f"{owner.name}{mark} {what}")
        return [replace(described, rule=rule + DESCRIBED)]

    def _land(self, noun: Token) -> Participant | None:
        """Return the nation that "the country" takes up."""
        parties = (self._named.get(land.i) for land in self._back.lands(noun))
        nations = (p for p in parties if p is not None and self._named.is_nation(p))
        return next(nations, None)

    def _body(self, noun: Token, rule: str) -> Participant | None:
        """Return the body that "the group" takes up, if it can be only one."""
        parties = [self._named.get(body.i) for body in self._back.bodies(noun)]
        bodies = {p.key: p for p in parties if p is not None and self._named.is_body(p)}
        if len(bodies) != 1:
            return None
        return replace(next(iter(bodies.values())), rule=rule + BODY)

    def _told_to_be(self, noun: Token, rule: str) -> list[Participant]:
        """Return whom a pronoun means that is told to be it: "she is the first to"."""
        if noun.dep_ != "attr" or noun.head.pos_ != "AUX":
            return []
        subject = next((c for c in noun.head.lefts if c.dep_ == "nsubj"), None)
        if subject is None or not self._people.is_pronoun(subject):
            return []
        meant = self._of_person(subject, rule + PRONOUN)
        return meant if all(party.id for party in meant) else []

    def _nation(self, token: Token, rule: str) -> Participant | None:
        """Return the nation that a noun takes up, or that its people act for."""
        land, abroad = self._land(token), self._abroad(token)
        if land is not None:
            return replace(land, rule=rule + LAND)
        return None if abroad is None else replace(abroad, rule=rule + OWNER)

    def _abroad(self, token: Token) -> Participant | None:
        """Return the nation of "his country's troops", who act for it."""
        owner = next((c for c in token.lefts if c.dep_ == "poss"), None)
        if owner is None or not self._nouns.is_force(token):
            return None
        whose = next((c for c in owner.lefts if c.tag_ == "PRP$"), None)
        return None if whose is None else self._home(owner, whose)

    def _home(self, noun: Token, pronoun: Token) -> Participant | None:
        """Return the nation of "his country": it stands before whose country it is.

        "Peru's president Ana Ruiz said her country".
        """
        if noun.lemma_.casefold() not in self._parties.land_nouns:
            return None
        for party in self.of_pronoun(pronoun, "") or []:
            span = self._doc.char_span(party.start, party.end, alignment_mode="expand")
            if span is None:
                continue
            root = span.root
            for token in (root.head if root.dep_ == "appos" else root).subtree:
                nation = self._named.get(token.i)
                if token.i < span.end and nation and self._named.is_nation(nation):
                    return nation
        return None

    def _of_person(self, token: Token, rule: str) -> list[Participant]:
        """Return who a he or she is: somebody with a name, else without one."""
        ahead = self._back.subject_ahead(token) or self._back.judged_ahead(token)
        ahead = self._owner_of_subject(token) or ahead
        named = None if ahead is None else self._named.get(ahead.i)
        if named is not None:
            return [replace(named, rule=rule)]
        meant = self._people.meant(token)
        if meant is None:
            own = self._subject_of_clause(token)
            if own is not None:
                return [replace(own, rule=rule)]
            nouns = filter(self._nouns.is_person, self._back.single_subjects(token))
            return [replace(self._named.unnamed(n), rule=rule) for n in nouns][:1]
        actor, start = meant.actor, meant.start
        end = next((m.end for m in actor.mentions if m.start == start), start + 1)
        return [Participant(actor.name, actor.id, start, end, rule)]

    def _owner_of_subject(self, token: Token) -> Token | None:
        """Return whose thing or part the subject of a possessive's own clause is.

        "Haddad's body was found days after his murder", whoever says so.
        """
        verb = nearest_verb(token) if token.dep_ == "poss" else None
        if verb is None:
            return None
        for subject in verb.lefts:
            if subject.dep_ not in SUBJECTS or subject.pos_ != "NOUN":
                continue
            if self._nouns.is_somebody(subject):
                continue
            owners = (c for c in subject.lefts if c.dep_ == "poss")
            named = (c for c in owners if c.ent_type_ == "PERSON" and c.i < token.i)
            return next(named, None)
        return None

    def _subject_of_clause(self, token: Token) -> Participant | None:
        """Return the subject of a possessive's own clause: "Ruiz served her term"."""
        verb = nearest_verb(token) if token.dep_ == "poss" else None
        if verb is None:
            return None
        for head in subjects(verb, self._parties, self._datelines):
            noun = self._doc[head]
            if noun.pos_ == "PROPN" and noun.i < token.i:
                return self._named.get(noun.i) or self._named.unnamed(noun)
        return None

    def _taken_up(self, back: Iterable[Token], rule: str) -> list[Participant]:
        """Return the participants that a pronoun or "the two sides" takes up."""
        found = []
        for noun in back:
            token = self._nouns.counted(noun)
            party = self._named.get(token.i)
            if party is None and self._nouns.is_somebody(token):
                party = self._land(token) or self._named.unnamed(token)
            if party is not None:
                found.append(replace(party, rule=rule))
        return found
