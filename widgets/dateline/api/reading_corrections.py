"""What a user says of a reading: every method makes another one that holds to it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ..model import Candidate, Place
from ..model.correction import Called, Finding
from .kept_corrections import KeptCorrections

if TYPE_CHECKING:
    from ..model.statement_correction import EventPart
    from .reading import Reading

__all__ = ["ReadingCorrections"]


class ReadingCorrections(KeptCorrections):
    """The part of a reading that corrects it; corrections outrank every rule."""

    def relocate(
        self,
        phrase: str,
        place: str | Place | Candidate | tuple[float, float] | None,
        *,
        name: str | None = None,
        nth: int | None = None,
        alone: bool = False,
    ) -> Reading:
        """Return the story read again with a name meaning another place, or none.

        Parameters
        ----------
        phrase
            The name as the story writes it; all its mentions are corrected.
        place
            A name, perhaps with what it lies in ("Cairo, Illinois"), or an id as
            ``Gazetteer.place`` takes it ("geonames:128234", "iso:IR-08",
            "wikidata:Q794"); a place, or a candidate of a mention; a point of your own
            (latitude and longitude in degrees, WGS 84); None: it names no place.
        name
            What a point of your own is called; None: as the story calls it.
        nth
            Which occurrence of the words in the text, counted from 1; None: all. The
            other mentions of the name follow it, unless their own words say otherwise.
        alone
            Whether the others are left to the rules: with ``nth``, this mention only.

        Raises
        ------
        CorrectionError
            The story does not have the phrase (the message suggests close ones), or
            there is no such point, or only a point can be given a name.
        GazetteerError
            The gazetteer has no such place.

        """
        from ..analysis.meanings import relocated

        again = relocated(self, phrase, place, name=name, nth=nth, alone=alone)
        return self._next(again)

    def redate(
        self,
        phrase: str,
        value: str | dt.date | None,
        *,
        nth: int | None = None,
    ) -> Reading:
        """Return the story read again with words meaning other days, or no date.

        Parameters
        ----------
        phrase
            The words as the story writes them; all their mentions are corrected.
        value
            The days in EDTF (ISO 8601-2, level 1: "2020-01-03", "2020-01/2020-03"), a
            date, or None: the words are no date.
        nth
            Which occurrence of the words in the text, counted from 1; None: all.

        Raises
        ------
        CorrectionError
            The story does not have the phrase; the message suggests close ones.
        BadDate
            The value is not EDTF.

        """
        from ..analysis.meanings import redated

        return self._next(redated(self, phrase, value, nth=nth))

    def join(
        self,
        one: str,
        other: str,
        *,
        nth: tuple[int | None, int | None] = (None, None),
    ) -> Reading:
        """Return the story read again with two names as the same actor.

        ``nth`` tells which occurrence of each in the text is meant, counted from 1;
        None is the first that names an actor.

        Raises
        ------
        CorrectionError
            The story does not have one of the names (the message suggests close ones),
            they are the same mention, or one names no actor.

        """
        from ..analysis.meanings import joined

        return self._next(joined(self, one, other, same=True, nth=nth))

    def part(
        self,
        one: str,
        other: str,
        *,
        nth: tuple[int | None, int | None] = (None, None),
    ) -> Reading:
        """Return the story read again with two names as different actors.

        ``nth`` tells which occurrence of each in the text is meant, counted from 1;
        None is the first that names an actor.

        Raises
        ------
        CorrectionError
            The story does not have one of the names (the message suggests close ones),
            they are the same mention, or one names no actor.

        """
        from ..analysis.meanings import joined

        return self._next(joined(self, one, other, same=False, nth=nth))

    def call(self, phrase: str, kind: Called, *, nth: int | None = None) -> Reading:
        """Return the story read again with a name as an actor of another kind, or none.

        Parameters
        ----------
        phrase
            The name as the story writes it; all its mentions are corrected.
        kind
            "person", "organisation", "group", or "none": it names no actor.
        nth
            Which occurrence of the name in the text, counted from 1; None: all.

        Raises
        ------
        CorrectionError
            The story does not have the name; the message suggests close ones.

        """
        from ..analysis.meanings import called

        return self._next(called(self, phrase, kind, nth=nth))

    def attribute(
        self,
        phrase: str,
        speaker: str | None = None,
        *,
        quoted: bool = True,
        nth: int | None = None,
    ) -> Reading:
        """Return the story read again with words as somebody's quote, or as none.

        Words that were found to be no quote become one; those of a quote keep their
        cue and get this speaker.

        Parameters
        ----------
        phrase
            What was said, as the story writes it, with or without quotation marks.
        speaker
            Words of the story that name who said it: of several mentions the nearest
            is taken. None: nobody is named.
        quoted
            False: it is no quote, and is left out.
        nth
            Which occurrence of the words in the text, counted from 1; None: all.

        Raises
        ------
        CorrectionError
            The story does not have the words or the speaker; the message suggests
            close ones.

        """
        from ..analysis.statements import attributed

        again = attributed(self, phrase, speaker, quoted=quoted, nth=nth)
        return self._next(again)

    def recode(
        self, phrase: str, event_class: str | None, *, nth: int | None = None
    ) -> Reading:
        """Return the story read again with words that tell an event of this class.

        Words that were found to tell nothing become an event, whose actor, target,
        place, day and victims are read as those of any other.

        Parameters
        ----------
        phrase
            The words that tell it ("stormed"), as the story writes them.
        event_class
            A class of ``dateline.model.EVENT_CLASSES`` ("ASSAULT"); None: they tell no
            event, and it is left out.
        nth
            Which occurrence of the words in the text, counted from 1; None: all.

        Raises
        ------
        CorrectionError
            The story does not have the words (the message suggests close ones), or
            there is no such class.

        """
        from ..analysis.statements import recoded

        return self._next(recoded(self, phrase, event_class, nth=nth))

    def fill(
        self,
        phrase: str,
        slot: EventPart,
        filler: str | int | None,
        *,
        nth: int | None = None,
    ) -> Reading:
        """Return the story read again with a slot of an event filled.

        Parameters
        ----------
        phrase
            The trigger of the event ("stormed"), as the story writes it.
        slot
            "actor" (who did it), "target" (to whom), "place", "date", "factuality",
            "killed", "injured" or "missing".
        filler
            For the first four, words of the story: of several mentions the nearest is
            taken. For "factuality", one of ``dateline.model.Factuality``
            ("asserted", "alleged" …). For the others a number of people. None: nobody,
            nothing.
        nth
            Which occurrence of the trigger in the text, counted from 1; None: all.

        Raises
        ------
        CorrectionError
            The story does not have the words (the message suggests close ones), they
            tell no event, or there is no such slot, or it cannot be filled so.

        """
        from ..analysis.statements import filled

        return self._next(filled(self, phrase, slot, filler, nth=nth))

    def accept(
        self, phrase: str, what: Finding | None = None, *, nth: int | None = None
    ) -> Reading:
        """Return the story read again, holding to what was found for these words.

        They get the status "accepted" and are doubtful no more; what they mean stays
        the same, even where a later Dateline would find something else.

        Parameters
        ----------
        phrase
            The words as the story writes them; all their mentions are accepted.
        what
            "place", "date", "actor", "quote" or "event"; None: all that these words
            were found to be.
        nth
            Which occurrence of the words in the text, counted from 1; None: all.

        Raises
        ------
        CorrectionError
            The story does not have the words (the message suggests close ones), or
            nothing was found for them.

        """
        from ..analysis.acceptance import accepted

        return self._next(accepted(self, phrase, what, nth=nth))
