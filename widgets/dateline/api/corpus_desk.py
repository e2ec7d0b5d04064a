"""What is corrected in the views of a corpus: in one story, or in all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..errors import CorrectionError
from ..model import NameCorrection, PlaceCorrection
from ..model.correction import correction_of
from .messages import replied
from .signing import listed

if TYPE_CHECKING:
    from ..model import Findings
    from .corpus import Corpus
    from .reading import Reading

__all__ = ["CorpusDesk"]


class CorpusDesk:
    """Corrects the stories of a corpus as the views ask for it.

    Parameters
    ----------
    corpus
        The corpus, in which the corrections are kept.

    """

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def correct(self, story: str, records: Any) -> Reading:
        """Read a story again with these corrections instead of those it has.

        Raises
        ------
        CorrectionError
            A record is none, or the story lacks its words.
        UnknownName
            There is no such story.
        CorpusInUse, CorpusError
            The corpus cannot be written to.

        """
        if not isinstance(records, list):
            raise CorrectionError("the corrections of a story are a list of records")
        self._corpus._put_corrections(story, *map(correction_of, records))
        return self._corpus[story]

    def everywhere(self, record: Any) -> list[str]:
        """Say of all stories what a correction says; return those read again.

        Raises
        ------
        CorrectionError
            It is not about what a name means.
        CorpusInUse, CorpusError
            The corpus cannot be written to.

        """
        match correction_of(record):
            case PlaceCorrection() as said if not said.alone:
                value: str | None = said.place
            case NameCorrection() as said:
                value = said.called
            case other:
                raise CorrectionError(
                    f"this cannot hold for all stories: {other}; only what all "
                    "mentions of a name mean can"
                )
        return self._corpus._say_everywhere(said.kind, said.target.phrase, value)

    def listed(self, found: Findings) -> list[dict[str, Any]]:
        """Return the corrections of a story for a list: in words, by whom and when."""
        return listed(found)

    def replied(self, story: str, message: Any) -> Mapping[str, Any] | None:
        """Return the answer to what a story's own views ask, None if there is none."""
        return replied(_Shown(self._corpus[story]), message)


class _Shown:
    """A story that is open, for questions about it; its changes are kept already."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def save(self, path: str | None, *, force: bool) -> str:
        del path, force
        raise CorrectionError("what is corrected in a corpus is kept in it already")
