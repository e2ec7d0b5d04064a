"""The corrections of a reading as records: taken back, signed, kept and compared."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..model import Correction, Findings
from ..model.revision import Revision

if TYPE_CHECKING:
    from ..analysis.differences import Difference
    from ..io.selectors import Offsets
    from .reading import Reading

__all__ = ["KeptCorrections"]


class KeptCorrections(Findings):
    """The part of a reading that keeps what was said of it, by whom and when."""

    if TYPE_CHECKING:

        @property
        def revision(self) -> Revision:
            """All that the user changed."""

        def _next(self, findings: Findings, **told: Any) -> Reading: ...

    def corrected(self, *corrections: Correction) -> Reading:
        """Return the story read again with more corrections.

        A later correction of the same kind and words replaces an earlier one.

        Raises
        ------
        CorrectionError
            The story does not have the words of a correction.
        GazetteerError
            A correction names a place that the gazetteer does not have.
        BadDate
            A correction's days are not EDTF (ISO 8601-2, level 1).

        """
        from ..analysis.rerun import corrected

        return self._next(corrected(self, corrections))

    def undo(self) -> Reading:
        """Return the story read again without the last correction.

        Raises
        ------
        CorrectionError
            There are no corrections.

        """
        from ..analysis.rerun import undone

        return self._next(undone(self))

    def withdraw(self, *corrections: Correction) -> Reading:
        """Return the story read again without some of its corrections.

        Parameters
        ----------
        *corrections
            Some of ``corrections``: ``reading.withdraw(reading.corrections[0])``.

        Raises
        ------
        CorrectionError
            The reading does not have one of them.

        """
        from ..analysis.rerun import withdrawn

        return self._next(withdrawn(self, corrections))

    def sign(self, by: str, note: str = "") -> Reading:
        """Return the reading with a name, the time and a note at its new corrections.

        Those that are signed already stay as they are. In the workbench each
        correction is signed when it is made.

        Parameters
        ----------
        by
            Who decided.
        note
            What they want remembered.

        Raises
        ------
        CorrectionError
            The name is empty, or one of them is not text.

        """
        from ..analysis.rerun import signed

        return self._next(signed(self, by, note))

    def save_corrections(
        self, path: str | os.PathLike[str], *, force: bool = False
    ) -> Path:
        """Write the corrections to a file, with the day and the home if they were set.

        In a file beside the story ("larijani.corrections.json" for "larijani.txt")
        they are applied whenever the story is read.

        Raises
        ------
        OutputExists
            The file is there already and ``force`` is false.
        ReportError
            It cannot be written there.

        """
        from ..io.corrections import save_revision

        return save_revision(self.revision, path, force=force)

    def differences(self, other: Findings) -> tuple[Difference, ...]:
        """Return what another person decided otherwise about the same story.

        Take theirs one by one with ``reading.corrected(difference.theirs)``, give up
        yours with ``reading.withdraw(difference.mine)``. How far both readings agree,
        :func:`dateline.compare` tells.

        Parameters
        ----------
        other
            The reading with the other person's corrections.

        Raises
        ------
        BadOption
            It is no reading.
        CorrectionError
            It is a reading of another story.

        """
        from ..analysis.differences import differences_between
        from ..model.findings import findings_given

        findings_given(other)
        return differences_between(self, other)

    def save_annotations(
        self,
        path: str | os.PathLike[str],
        *,
        offsets: Offsets = "code points",
        force: bool = False,
    ) -> Path:
        """Write the corrections as W3C Web Annotations (JSON-LD), for other tools.

        Parameters
        ----------
        path
            The file, best with the ending ``.jsonld``.
        offsets
            What positions count: "code points", as the standard says, or "utf-16" for
            Recogito and other tools that count so; they differ after an emoji.
        force
            Whether to overwrite an existing file.

        Raises
        ------
        BadOption
            There is no such way to count.
        OutputExists
            The file is there already and ``force`` is false.
        ReportError
            It cannot be written there.

        """
        from ..io.annotations import annotations_of, save_annotations

        annotations = annotations_of(self.corrections, self.story, offsets)
        return save_annotations(annotations, path, force=force)

    def annotated(self, path: str | os.PathLike[str]) -> Reading:
        """Return the story read again with the W3C Web Annotations of a file.

        They may be those of :meth:`save_annotations`, a download from Recogito, or of
        another tool that says what words are. A notice tells how many said nothing
        that Dateline knows, or are about words that the story does not have.

        Parameters
        ----------
        path
            A file of annotations in JSON-LD: a list, a page, a collection, or one.

        Raises
        ------
        CorrectionError
            It cannot be read, holds no annotations, or one that is impossible.
        GazetteerError
            One names a place that the gazetteer does not have.

        """
        from ..analysis.rerun import corrected
        from ..io.annotations_in import load_annotations

        corrections, notices = load_annotations(path, self.story.text)
        again = corrected(self, corrections)
        return self._next(again.replace(notices=(*again.notices, *notices)))
