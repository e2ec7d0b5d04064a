"""What the user says about a corpus, for one story or for all, and what it changes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_args

from ..errors import BadOption, CorrectionError, shown, text_given
from ..model import Candidate, Correction, Findings, Place
from ..model.correction import Called
from ..model.mention import Layer

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from ..model.identity import JoinedActor, JoinedActors, Sighting
    from ..storage.folder import Folder
    from ..storage.index import Index
    from .reading import Reading

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
        UnknownName
            No story names one of them.
        BadOption
            Several are called so, the two are one already, or one is a person and the
            other is not.
        CorpusInUse, CorpusError
            The corpus cannot be written to.

        """
        first, second = self.actors.find(one), self.actors.find(other)
        if first.id == second.id:
            raise BadOption(f"{one!r} and {other!r} are one actor already, {first.id}")
        if (first.kind == "person") is not (second.kind == "person"):
            raise BadOption(
                f"{first.name!r} ({first.kind}) and {second.name!r} ({second.kind}) "
                "cannot be one; if one of them is read wrongly, say so first by "
                "corpus.call()"
            )
        # Where a story names both, the rules would keep its two apart, and all that is
        # like one of them.
        both = set(first.stories) & set(second.stories)
        last = None if both else 1
        self._decide(first.sightings[:last], second.sightings[:last], same=True)
        found = first.sightings[0]
        joined = self.actors.of(found.story, found.actor)
        assert joined is not None
        return joined

    def split(
        self,
        one: str,
        other: str | None = None,
        *,
        stories: str | Iterable[str] = (),
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
            Instead of ``other``: the story or stories in which the actor is somebody
            else.

        Raises
        ------
        UnknownName
            No story names one of them, or there is no such story.
        BadOption
            Several are called so; or there is nothing to part, because both are the
            same name, or two already, or a single story calls it both
            (``reading.part`` is for that).
        CorpusInUse, CorpusError
            The corpus cannot be written to.

        """
        if not isinstance(stories, Iterable):
            raise BadOption(f"stories is {shown(stories)}; give a list of their ids")
        given = [stories] if isinstance(stories, str) else stories
        wanted = {self._index.find(story)[0] for story in given}
        if (other is None) == (not wanted):
            raise BadOption(
                "give either the other actor or the stories to split off (--story on "
                "the command line)"
            )
        first = self.actors.find(one)
        second = first if other is None else self.actors.find(other)
        if first.id != second.id:
            if not _alike(first, second):
                raise BadOption(
                    f"{first.name!r} and {second.name!r} are two already, and share no "
                    "word of their names; there is nothing to split"
                )
            self._decide(first.sightings, second.sightings, same=False)
            return
        if other is not None and _plain(one) != _plain(other) != first.id:
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
        UnknownName
            There is no such story.
        CorrectionError
            The story does not have the words of a correction.
        CorpusInUse, CorpusError
            The corpus cannot be written to.

        """
        from ..corpus.correcting import reread

        if not corrections:
            raise CorrectionError(
                "there is no correction; give at least one, such as those of "
                "reading.corrections"
            )
        id_, before = self._found(story)
        new = _in_text(corrections, id_, before)
        reread(self._folder, {id_: lambda found: (*found.corrections, *new)})

    def _put_corrections(self, story: str, *corrections: Correction) -> None:
        """Read a story again with these corrections instead of those it has."""
        from ..analysis.overrides import check_places
        from ..corpus.correcting import reread
        from ..gazetteer import Gazetteer
        from .signing import with_signatures

        id_, before = self._found(story)
        found = _in_text(corrections, id_, before)
        check_places(found, Gazetteer.default())
        now = with_signatures(before, before.replace(corrections=found))
        reread(self._folder, {id_: lambda _: now.corrections})

    def _found(self, story: str) -> tuple[str, Reading]:
        """Return the id of a story and its reading."""
        from ..storage.readings import find_reading
        from .reading import Reading

        id_, part = self._index.find(story)
        return id_, Reading.of(find_reading(self._folder, part, id_))

    def _say_everywhere(self, kind: str, phrase: str, value: str | None) -> list[str]:
        from ..corpus.correcting import correct_everywhere
        from ..corpus.standing import Standing, usual_spelling

        usual = usual_spelling(self._folder, kind, phrase)
        return correct_everywhere(self._folder, Standing(kind, usual, value))

    def relocate(
        self,
        phrase: str,
        place: str | Place | Candidate | None,
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
            A place's name, perhaps with what it lies in ("Kerman, Iran"), or its id; a
            place, or a candidate of a mention; None: it names no place.
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
        UnknownName
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
        from ..analysis.meanings import place_meant

        own = place_meant(phrase, place)
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
        BadOption, UnknownName, CorrectionError, CorpusInUse, CorpusError
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
        from ..analysis.mentions import mentions_of
        from ..corpus.standing import Standing

        if (story is None) is not everywhere:
            raise BadOption(
                "give either the id of a story or everywhere=True (--story or "
                "--everywhere on the command line)"
            )
        if not text_given(phrase, "the name", CorrectionError).strip():
            raise CorrectionError("the name is empty; give it as the stories write it")
        if story is None:
            return self._say_everywhere(kind, phrase, value)
        standing = Standing(kind, phrase, value)
        id_, reading = self._found(story)
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


def _in_text(
    corrections: Iterable[Correction], story: str, reading: Findings
) -> tuple[Correction, ...]:
    """Return corrections with their words, as the text of their story has them.

    Raises
    ------
    CorrectionError
        It has not.

    """
    from ..model.correction import find_again

    found, missing = find_again(corrections, reading.story.text)
    if missing:
        raise CorrectionError(
            f"the story {story} does not contain the words of: "
            f"{'; '.join(map(str, missing))}"
        )
    return tuple(found)


def _calls(sighting: Sighting, name: str) -> bool:
    """Tell whether a story calls an actor by a name alone."""
    return set(map(_plain, sighting.names)) == {_plain(name)}


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _alike(one: JoinedActor, other: JoinedActor) -> bool:
    """Tell whether two actors could be taken for one by their names."""
    words, others = (
        {word for name in actor.names for word in _plain(name).split()}
        for actor in (one, other)
    )
    rivals = {rival.id for rival in one.rivals}
    return other.id in rivals or not words.isdisjoint(others)
