"""What is yet to come: times, and clauses that put a noun in the future."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .grammar import has_own_subject, is_infinitive, is_present
from .judgement import ASSERTED, Judgement, under
from .markers import marked_verb
from .reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

__all__ = ["Coming"]

#: Classes of verbs that say that what is their subject or object happens.
_TAKES_PLACE = frozenset(["implicative", "temporal"])

#: Relations of what describes the noun before it.
_DESCRIBING = frozenset(["relcl", "acl", "amod"])


class Coming(Reader):
    """Reads what says of an event noun that it is yet to come."""

    def coming(self, noun: Token) -> Judgement | None:
        """Return the future that a word puts an event noun in, None without one.

        "The visit next week", "the talks in the near future", "the summit, which will
        be held in Lima", "the summit to be held in Lima", "talks due to start".
        """
        word = next(self._signs(noun), None)
        if word is not None:
            return Judgement.by("future", word.text)
        if self._is_next_time(noun):
            return Judgement.by("future", noun.text)
        # The parser may hang "due to start" on "bloc" in "a summit of the bloc".
        links = (c for c in noun.rights if c.dep_ == "prep")
        inner = (c for link in links for at in link.children for c in at.rights)
        return next(filter(None, map(self._awaited, (*noun.rights, *inner))), None)

    def _signs(self, noun: Token) -> Iterator[Token]:
        """Yield the words that put an event noun in the future."""
        yield from self._arranged_for(noun)
        for child in noun.children:
            if child.dep_ in ("npadvmod", "poss") and self._is_coming(child):
                yield child
            links = [c for c in child.children if c.dep_ == "pobj"]
            if child.dep_ == "prep" and any(map(self._is_future, links)):
                yield links[0]
            # The parser may hang a clause on "of the bloc" in "a summit of the bloc".
            for at in (child, *(c for link in links for c in link.rights)):
                if at.dep_ == "relcl" and self._is_held(at):
                    yield at

    def _arranged_for(self, noun: Token) -> Iterator[Token]:
        """Yield the time for which something is arranged: "set talks for tomorrow"."""
        if noun.dep_ != "dobj":
            return
        for link in noun.head.rights:
            if link.lower_ in self.words.reason_prepositions and link.i > noun.i:
                yield from filter(self._is_future, link.children)

    def _awaited(self, word: Token) -> Judgement | None:
        """Return what a word makes of the noun before it, of which it says that it is.

        "Talks that are supposed to start", "due to start", "expected to be held"; None
        where it says nothing, or that it did happen: "a strike that began".
        """
        if word.dep_ not in _DESCRIBING or has_own_subject(word):
            return None
        # "Is due": the word is below the verb, and the infinitive below either.
        inner = [c for c in word.rights if c.dep_ in ("acomp", "oprd")]
        for at in (word, *inner):
            class_ = self.class_of(at, "infinitive")
            held = (c for c in at.rights if c.dep_ == "xcomp" and self._happens(c))
            if class_ is not None and next(held, None) is not None:
                own = ASSERTED
                if word.pos_ in ("VERB", "AUX"):
                    own = marked_verb(word, self.words, self.table)
                judged = under(class_, own, at.text)
                return None if judged.happened else judged
        return None

    def _happens(self, infinitive: Token) -> bool:
        """Tell whether an infinitive says that its subject takes place: "to start"."""
        passive = any(child.dep_ == "auxpass" for child in infinitive.children)
        class_ = self.table.of(infinitive, "object" if passive else "subject")
        return is_infinitive(infinitive) and class_ in _TAKES_PLACE

    def is_next(self, noun: Token) -> bool:
        """Tell whether a noun is of what comes next: "the next round"."""
        awaited = self.words.awaited_adjectives
        return any(child.text.casefold() in awaited for child in noun.lefts)

    def _is_next_time(self, noun: Token) -> bool:
        """Tell whether a sentence in the present is of the next election or the like.

        "Has a chance in the next election"; not "the next election is over".
        """
        if noun.lemma_.casefold() not in self.words.occasions or noun.dep_ != "pobj":
            return False
        return self.is_next(noun) and is_present(noun.sent.root)

    def _is_coming(self, time: Token) -> bool:
        """Tell whether a time is yet to come: "next week", not "the next week"."""
        known = any(child.dep_ == "det" for child in time.lefts)
        dated = time.ent_type_ in ("DATE", "TIME")
        return self._is_future(time) or (dated and not known and self.is_next(time))

    def _is_future(self, time: Token) -> bool:
        return time.text.casefold() in self.words.coming_times

    def _is_held(self, verb: Token) -> bool:
        """Tell whether a clause says that the noun before it will take place."""
        passive = any(child.dep_ == "auxpass" for child in verb.children)
        class_ = self.table.of(verb, "object" if passive else "subject")
        if class_ not in _TAKES_PLACE or has_own_subject(verb):
            return False
        if is_infinitive(verb):
            return passive
        return marked_verb(verb, self.words, self.table).value == "future"
