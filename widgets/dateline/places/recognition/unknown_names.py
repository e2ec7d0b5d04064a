"""Names that the gazetteer lacks, and that a story's words make those of places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ...model.place import TOLD
from ..name_classes import gazetteer_class
from ..name_variants import look_up
from .dateline_towns import dateline_towns
from .misspelt_names import misspelt_names
from .proposal import Proposal
from .routes import Routes
from .told_names import names_of_land, told_names
from .unheard_names import unheard_names

if TYPE_CHECKING:
    from ...gazetteer import Gazetteer
    from ...lang.places import PlaceWords
    from ...nlp.datelines import Datelines
    from ...nlp.tokens import Tokens

__all__ = ["UnknownNames"]

#: The classes of names that a comma puts a town into ("X, N.J.").
_HOLDERS = frozenset({"division", "code"})

#: A shorter name (characters) is like too many others to be a misspelt one.
_SHORTEST = 6

#: How many people a city has at least that a shorter one transliterates otherwise.
_LARGE = 300_000


class UnknownNames:
    """The names of a story that the gazetteer lacks.

    Parameters
    ----------
    tokens, words
        Those of the story and its language.
    gazetteer
        Where names are known.
    make
        Makes a proposal of some tokens: the first, the one after the last, and who
        proposes them.
    routes
        The ways that the story speaks of.
    datelines
        The story's.

    """

    def __init__(
        self,
        tokens: Tokens,
        words: PlaceWords,
        gazetteer: Gazetteer,
        make: Callable[[int, int, str], Proposal],
        routes: Routes,
        datelines: Datelines,
    ) -> None:
        self.tokens = tokens
        self.words = words
        self.gazetteer = gazetteer
        self._make = make
        self._routes = routes
        self._datelines = datelines

    def told(self, known: list[Proposal]) -> Iterator[Proposal]:
        """Yield unknown names that the words make a place's, and misspelt ones."""
        for first, last in told_names(self.tokens, known, self.words):
            proposal = self._make(first, last, TOLD)
            if all(match.form == "key" for match in proposal.matches):
                proposal.told = True
                yield proposal
        for first, last in (
            *names_of_land(self.tokens, known, self.words),
            *unheard_names(self.tokens, known, self.words),
            *dateline_towns(self.tokens, known, self._datelines),
        ):
            proposal = self._make(first, last, TOLD)
            proposal.told = True
            yield proposal
        yield from self._on_ways(known)
        for first, last in misspelt_names(
            self.tokens, known, self.words, self._may_be_misspelt
        ):
            proposal = self._make(first, last, "spelling")
            proposal.told = True
            yield proposal

    def _on_ways(self, known: list[Proposal]) -> Iterator[Proposal]:
        """Yield the stops of ways that the gazetteer lacks, or knows otherwise spelt.

        None of which a part is known: "from Tamale Kurgu to Wa" may be in Tamale.
        """
        taken = {i for p in known if p.matches for i in range(p.first, p.last)}
        for first, last in self._routes.stops:
            if taken.isdisjoint(range(first, last)):
                proposal = self._make(first, last, TOLD)
                proposal.told = not proposal.matches
                proposal.routed = True
                yield proposal

    def _may_be_misspelt(self, name: str) -> bool:
        matches = look_up(self.gazetteer, name, self.words).matches
        if len(name) < _SHORTEST:
            most = max((m.place.population or 0 for m in matches), default=0)
            return most >= _LARGE and all(match.form == "key" for match in matches)
        if matches:
            return all(match.form == "key" for match in matches)
        return bool(self.gazetteer.misspelt(name))

    def repeated(self, known: list[Proposal]) -> Iterator[Proposal]:
        """Yield every other occurrence of the names that nobody but the story knows.

        Those are what the tagger alone proposed, and what a word of kind makes a place
        ("the village of X"): in "Ebola in Congo" the name is no place's elsewhere. What
        is named with its state once ("Marlston, N.J.") is a place later on.
        """
        tokens = self.tokens
        holders = {p.first for p in known if gazetteer_class(p.matches) in _HOLDERS}
        by_first: dict[str, dict[tuple[str, ...], Proposal]] = defaultdict(dict)
        for proposal in known:
            dated = proposal.told and self._datelines.at(proposal.first) is not None
            kind = proposal.told and self._is_of_a_kind(proposal)
            alone = kind or dated or proposal.rule.startswith("tagger")
            if alone and not proposal.matches:
                comma = tokens.word(proposal.last) == ","
                proposal.told |= comma and proposal.last + 1 in holders
                name = tuple(tokens.text[proposal.first : proposal.last])
                by_first[name[0]][name] = proposal
                if dated:  # "VELLINAMBA, Kenya — … The well at Vellinamba is dry."
                    name = tuple(word.title() for word in name)
                    by_first[name[0]][name] = proposal
            if alone and (short := self._short_name(proposal)):
                proposal.told = True
                by_first[short[0]].setdefault(short, proposal)
        if not by_first:
            return
        for i, word in enumerate(tokens.text):
            for name, proposal in by_first.get(word, {}).items():
                if tuple(tokens.text[i : i + len(name)]) == name:
                    yield self._again(proposal, i, i + len(name))

    def _again(self, proposal: Proposal, first: int, last: int) -> Proposal:
        tokens = self.tokens
        told = proposal.told and not self._is_in_longer_name(first, last)
        return Proposal(
            first=first,
            last=last,
            start=tokens.start[first],
            end=tokens.end[last - 1],
            name=tokens.phrase(first, last),
            matches=proposal.matches,
            rule=TOLD if told else "sweep",
            told=told,
        )

    def _short_name(self, p: Proposal) -> tuple[str, ...]:
        """Return what protected land is called the second time: "Salonga".

        Of "Hyde Park" no half is, nor of "Nottingham Forest".
        """
        tokens, words, last = self.tokens, self.words, p.last
        if tokens.lower[last - 1] not in words.landforms:
            return ()
        while last > p.first and tokens.lower[last - 1] in words.reserve_words:
            last -= 1
        return tuple(tokens.text[p.first : last]) if p.last - last > 1 else ()

    def _is_of_a_kind(self, p: Proposal) -> bool:
        tokens, words = self.tokens, self.words
        genitive = tokens.word(p.first - 1) in words.genitives
        return genitive and tokens.word(p.first - 2) in words.kind_cues

    def _is_in_longer_name(self, first: int, last: int) -> bool:
        """Tell whether the tagger has a longer name there: "Amadou Koumbarela"."""
        number = self.tokens.entity[first]
        if number < 0:
            return False
        begin, end, _ = self.tokens.entities[number]
        return end - begin > last - first
