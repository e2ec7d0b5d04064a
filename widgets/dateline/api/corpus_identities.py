"""Who is one and who is two over all stories of a corpus, as the user says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..errors import BadOption, shown

if TYPE_CHECKING:
    from ..model.identity import JoinedActor, JoinedActors, Sighting
    from ..storage.folder import Folder
    from ..storage.index import Index

__all__ = ["CorpusIdentities"]


class CorpusIdentities:
    """Joins and splits of actors that are kept in a corpus and outrank every rule."""

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
