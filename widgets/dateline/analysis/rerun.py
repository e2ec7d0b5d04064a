"""A story analysed again with what its user changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ..errors import CorrectionError, shown, text_given
from ..model import Correction, Findings, Home, Place
from ..model.correction import find_again
from ..model.parts import Part, parts_given
from ..model.revision import Revision
from .overrides import check_places
from .pipeline import analyse

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer

__all__ = [
    "as_revised",
    "corrected",
    "replayed",
    "signed",
    "undone",
    "with_home",
    "withdrawn",
    "without_parts",
]


def corrected(
    reading: Findings,
    corrections: Iterable[Correction],
    *,
    gazetteer: Gazetteer | None = None,
) -> Findings:
    """Analyse a reading's story again with more corrections.

    Parameters
    ----------
    reading
        Its own corrections stay in force; a later one of the same words wins.
    corrections
        What the user changed now.
    gazetteer
        The gazetteer that the reading was made with, if not the default one.

    Raises
    ------
    CorrectionError
        The story does not have the words that one of them is about.
    GazetteerError
        One of them names a place that the gazetteer does not have.

    """
    from ..gazetteer import gazetteer_given

    new, missing = find_again(corrections, reading.story.text)
    if missing:
        raise CorrectionError(
            f"the story does not contain the words of: {'; '.join(map(str, missing))}"
        )
    gazetteer = gazetteer_given(gazetteer)
    check_places(new, gazetteer)
    return _again(reading, (*reading.corrections, *new), reading.home, gazetteer)


def as_revised(reading: Findings, revision: Revision) -> Findings:
    """Analyse a reading's story again with all that a revision says, and nothing else.

    Where it says nothing of the day or the home, those of the reading stay.

    Raises
    ------
    DatelineError
        The story cannot be read with it.

    """
    day = revision.published or reading.story.published
    return analyse(
        replace(reading.story, published=day),
        model=reading.made_by.model,
        home=reading.home if revision.home == "publisher" else revision.home,
        corrections=revision.corrections,
        without=reading.without,
        max_characters=len(reading.story.text),
    )


def undone(reading: Findings) -> Findings:
    """Analyse a reading's story again without its last correction.

    Raises
    ------
    CorrectionError
        The reading has no corrections.

    """
    from ..gazetteer import Gazetteer

    if not reading.corrections:
        raise CorrectionError("there is no correction to undo in this reading")
    earlier = reading.corrections[:-1]
    return _again(reading, earlier, reading.home, Gazetteer.default())


def withdrawn(reading: Findings, gone: Iterable[Correction]) -> Findings:
    """Analyse a reading's story again without some of its corrections.

    Raises
    ------
    CorrectionError
        The reading does not have one of them.

    """
    from ..gazetteer import Gazetteer

    left = list(reading.corrections)
    for correction in gone:
        if correction not in left:
            raise CorrectionError(
                f"the reading has no correction {shown(str(correction))}; give one of "
                "its corrections"
            )
        left.remove(correction)
    return _again(reading, tuple(left), reading.home, Gazetteer.default())


def signed(
    reading: Findings, by: str, note: str = "", *, known: Iterable[Correction] = ()
) -> Findings:
    """Return a reading whose unsigned corrections are signed now; nothing else changes.

    Parameters
    ----------
    reading
        Those of its corrections that are signed already stay as they are.
    by
        Who decided.
    note
        What they want remembered.
    known
        Those that stay as they are, signed or not.

    Raises
    ------
    CorrectionError
        The name is empty, or one of them is not text.

    """
    if not text_given(by, "the name of who decided", CorrectionError).strip():
        raise CorrectionError("the name of who decided is empty; give a name")
    text_given(note, "the note", CorrectionError)
    now = dt.datetime.now().astimezone().isoformat(timespec="seconds")
    old = set(known)
    corrections = tuple(
        one
        if one.at or one in old
        else replace(one, by=by, at=now, note=note or one.note)
        for one in reading.corrections
    )
    return reading.replace(corrections=corrections)


def with_home(reading: Findings, home: Place | str | None) -> Findings:
    """Analyse a reading's story again with another home region, or with none.

    Raises
    ------
    BadOption
        The gazetteer has no place of that name or id.

    """
    from ..gazetteer import Gazetteer

    return _again(reading, reading.corrections, home, Gazetteer.default())


def replayed(
    reading: Findings,
    corrections: Iterable[Correction],
    *,
    gazetteer: Gazetteer | None = None,
) -> Findings:
    """Analyse a reading's story again with these corrections instead of its own.

    Those whose words the story does not have are left out.

    Raises
    ------
    GazetteerError
        One of them names a place that the gazetteer does not have.

    """
    from ..gazetteer import gazetteer_given

    found, _ = find_again(corrections, reading.story.text)
    gazetteer = gazetteer_given(gazetteer)
    check_places(found, gazetteer)
    return _again(reading, found, reading.home, gazetteer)


def without_parts(reading: Findings, without: Iterable[Part]) -> Findings:
    """Analyse a reading's story again with these parts switched off, and no others.

    Raises
    ------
    BadOption
        One of them is no part; the message lists those there are.

    """
    from ..gazetteer import Gazetteer

    off = parts_given(without)
    unknown = "home" in (*reading.without, *off)
    home = "publisher" if unknown else reading.home
    return _again(reading, reading.corrections, home, Gazetteer.default(), off)


def _again(
    reading: Findings,
    corrections: tuple[Correction, ...],
    home: Place | Home | str | None,
    gazetteer: Gazetteer,
    without: tuple[Part, ...] | None = None,
) -> Findings:
    return analyse(
        reading.story,
        model=reading.made_by.model,
        gazetteer=gazetteer,
        home=home,
        corrections=corrections,
        without=reading.without if without is None else without,
        max_characters=len(reading.story.text),
    )
