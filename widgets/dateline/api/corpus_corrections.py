"""What names mean in a corpus, as the user says: in one story or in all."""

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
    from ..storage.folder import Folder
    from ..storage.index import Index
    from .reading import Reading

__all__ = ["CorpusCorrections"]


class CorpusCorrections:
    """Corrections that are kept in a corpus and outrank every rule."""

    _folder: Folder
    _index: Index

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
