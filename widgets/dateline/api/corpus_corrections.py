"""What the user says about a corpus, for one story or for all, and what it changes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_args

from ..errors import BadOption, CorrectionError, shown
from ..model import Correction
from ..model.correction import Called
from ..model.mention import Layer

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from ..model.identity import JoinedActor, JoinedActors, Sighting
    from ..storage.folder import Folder
    from ..storage.index import Index

__all__ = ["CorpusCorrections"]


class CorpusCorrections:
    """Corrections that are kept in a corpus and outrank every rule."""

    _folder: Folder
    _index: Index

    if TYPE_CHECKING:  # the other parts of a corpus have it

        @property
        def actors(self) -> JoinedActors:
            """The persons and bodies of all stories."""

    def join(self, one: str, other: str) -> JoinedActor:
        """Say that two actors are one, in all stories.

        Parameters
        ----------
        one, other
            Names, or ids in ``corpus.actors`` where several have the name.

        Returns
        -------
        JoinedActor
            The actor that they are now.

        Raises
        ------
        KeyError
            No story names one of them.
        BadOption
            Several are called so, or the two are one already.
        CorpusInUse, CorpusError
            The corpus cannot be written to.

        """
        first, second = self.actors.find(one), self.actors.find(other)
        if first.id == second.id:
            raise BadOption(f"{one!r} and {other!r} are one actor already, {first.id}")
        self._decide(first.sightings[:1], second.sightings[:1], same=True)
        found = first.sightings[0]
        joined = self.actors.of(found.story, found.actor)
        assert joined is not None
        return joined

    def split(
        self, one: str, other: str | None = None, *, stories: Iterable[str] = ()
    ) -> None:
        """Say that two actors are two, in all stories.

        Parameters
        ----------
        one
            A name, or an id in ``corpus.actors``.
        other
            The name or id of whom it is not. If both are names of one actor, the
            stories that call it by the second are parted from the others.
        stories
            Instead of ``other``: the stories in which the actor is somebody else.

        Raises
        ------
        KeyError
            No story names one of them, or there is no such story.
        BadOption
            Several are called so; or there is nothing to part, because a single story
            calls it both (``reading.part`` is for that).
        CorpusInUse, CorpusError
            The corpus cannot be written to.

        """
        wanted = {self._index.find(story)[0] for story in stories}
        if (other is None) == (not wanted):
            raise BadOption("give either the other actor or the stories to split off")
        first = self.actors.find(one)
        second = first if other is None else self.actors.find(other)
        if first.id != second.id:
            self._decide(first.sightings, second.sightings, same=False)
            return
        if other is not None and other != first.id:
            parted = [s for s in first.sightings if _calls(s, other)]
        else:
            parted = [s for s in first.sightings if s.story in wanted]
        kept = [s for s in first.sightings if s not in parted]
        if not (parted and kept):
            raise BadOption(
                f"nothing is left to part {first.name!r} from: all of its "
                f"{len(first.sightings)} stories are on one side"
            )
        self._decide(kept, parted, same=False)

    def _decide(
        self, first: Iterable[Sighting], second: Iterable[Sighting], *, same: bool
    ) -> None:
        from ..corpus.correcting import keep
        from ..identities import Anchor, Decision

        sides = (
            tuple(Anchor(s.story, s.start, s.name) for s in side)
            for side in (first, second)
        )
        decision = Decision(first=next(sides), second=next(sides), same=same)
        keep(self._folder, decision.record(), str(decision))

    def correct(self, story: str, *corrections: Correction) -> None:
        """Read a story again with more corrections, and keep them.

        Parameters
        ----------
        story
            Its id, or the key of its source.
        corrections
            As for ``Reading.corrected``.

        Raises
        ------
        KeyError
            There is no such story.
        CorrectionError
            The story does not have the words of a correction.
        CorpusInUse, CorpusError
            The corpus cannot be written to.

        """
        from ..corpus.correcting import reread
        from ..model.correction import find_again
        from ..storage.readings import find_reading

        id_, part = self._index.find(story)
        reading = find_reading(self._folder, part, id_)
        _, missing = find_again(corrections, reading.story.text)
        if missing:
            raise CorrectionError(
                f"the story {id_} does not contain the words of: "
                f"{'; '.join(map(str, missing))}"
            )
        reread(self._folder, {id_: lambda found: (*found.corrections, *corrections)})

    def relocate(
        self,
        phrase: str,
        place: str | None,
        *,
        story: str | None = None,
        everywhere: bool = False,
    ) -> list[str]:
        """Say which place a name means, in one story or in all, and read them again.

        Parameters
        ----------
        phrase
            The name as the stories write it.
        place
            A place's name, perhaps with what it lies in ("Kerman, Iran"), or its id;
            None: it names no place.
        story
            The id of the one story in which it means that.
        everywhere
            Whether it means that in all stories, those that will be added later too.
            Where a story has a correction of its own, that one holds.

        Returns
        -------
        list of str
            The ids of the stories that were read again: those that it touches.

        Raises
        ------
        BadOption
            Neither a story nor ``everywhere`` is given, or both.
        KeyError
            There is no such story.
        CorrectionError
            No story has the name; the message suggests close ones.
        GazetteerError
            The gazetteer has no such place.
        CorpusInUse, CorpusError
            The corpus cannot be written to.

        Examples
        --------
        >>> corpus.relocate("Kerman", "Kerman, Iran", everywhere=True)  # doctest: +SKIP

        """
        from ..gazetteer import Gazetteer, place_named

        if not isinstance(place, str | None):
            raise CorrectionError(
                f"the place of {phrase!r} is {shown(place)}; give its name or id as "
                "text, or None for no place"
            )
        own = None if place is None else place_named(Gazetteer.default(), place).id
        return self._name("place", phrase, own, story, everywhere=everywhere)

    def call(
        self,
        phrase: str,
        kind: Called,
        *,
        story: str | None = None,
        everywhere: bool = False,
    ) -> list[str]:
        """Say what a name stands for, in one story or in all, and read them again.

        Parameters
        ----------
        phrase
            The name as the stories write it.
        kind
            "person", "organisation", "group", or "none": it names no actor.
        story, everywhere
            As for :meth:`relocate`.

        Returns
        -------
        list of str
            The ids of the stories that were read again.

        Raises
        ------
        BadOption, KeyError, CorrectionError, CorpusInUse, CorpusError
            As for :meth:`relocate`.

        """
        if kind not in get_args(Called):
            raise CorrectionError(
                f"{phrase!r} cannot be called {shown(kind)}; give one of "
                f"{', '.join(get_args(Called))}"
            )
        return self._name("name", phrase, kind, story, everywhere=everywhere)

    def _name(
        self,
        kind: str,
        phrase: str,
        value: str | None,
        story: str | None,
        *,
        everywhere: bool,
    ) -> list[str]:
        """Correct all mentions of a name in a story, or in all."""
        from ..analysis.rerun import mentions_of
        from ..corpus.correcting import correct_everywhere
        from ..corpus.standing import Standing
        from ..storage.readings import find_reading

        if (story is None) is not everywhere:
            raise BadOption("give either the id of a story or everywhere=True")
        standing = Standing(kind, phrase, value)
        if story is None:
            return correct_everywhere(self._folder, standing)
        id_, part = self._index.find(story)
        reading = find_reading(self._folder, part, id_)
        layer: Layer = "places" if kind == "place" else "actors"
        text = reading.story.text
        found = mentions_of(reading, phrase, layer)
        self.correct(id_, *(standing.at(text, t.start, t.end) for t in found))
        return [id_]

    def _replay(self, gazetteer: Any = None) -> None:
        """Apply the corrections for all stories to those that were added."""
        from ..corpus.correcting import replay
        from ..gazetteer import Gazetteer

        known: Gazetteer | None = None
        if gazetteer is not None:
            known = Gazetteer(os.fspath(gazetteer))
        replay(self._folder, known)


def _calls(sighting: Sighting, name: str) -> bool:
    """Tell whether a story calls an actor by a name alone."""
    return {n.casefold() for n in sighting.names} == {name.casefold()}
