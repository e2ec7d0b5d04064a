"""What another person decided about a story, from the file that they sent."""

from __future__ import annotations

from dataclasses import replace

from ..errors import CorrectionError
from ..model.correction import find_again
from ..model.revision import Revision
from .annotations_in import corrections_in, left_out_in_words
from .checked_json import parse
from .corrections import revision_of

__all__ = ["opinion_in"]


def opinion_in(data: bytes, name: str, text: str) -> tuple[Revision, tuple[str, ...]]:
    """Return what a file of corrections, or of W3C annotations, says about a text.

    Parameters
    ----------
    data
        What the file holds.
    name
        Its name, for messages.
    text
        The text of the story.

    Returns
    -------
    revision : Revision
        The decisions whose words the text has, with their offsets in it.
    notices : tuple of str
        What could not be taken over, in words.

    Raises
    ------
    CorrectionError
        It is neither, or says something impossible, or is about another story.

    """
    notices: tuple[str, ...] = ()
    document = parse(data, name, CorrectionError)
    if isinstance(document, dict) and "corrections" in document:
        revision = revision_of(document, name)
        found, missing = find_again(revision.corrections, text)
        if missing:
            notices = (
                f"{len(missing)} of {len(revision.corrections)} corrections in {name} "
                "were left out, since their words are not in this text: "
                f"{'; '.join(map(str, missing[:3]))}.",
            )
    else:
        found, left = corrections_in(document, text, name)
        revision = Revision(corrections=found)
        notices = left_out_in_words(left, len(found), name)
    if notices and not found:
        raise CorrectionError(f"{name} decides nothing about this story. {notices[0]}")
    return replace(revision, corrections=found), notices
