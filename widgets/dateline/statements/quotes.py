"""Quotes of a story: what was said, by whom, with which word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Actor, Quote, Toponym
from .marks import pair_marks
from .sayings import Saying, find_sayings
from .speakers import Speaker, Speakers, Spoke

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..language import Layout

__all__ = ["find_quotes", "name_sayings"]

#: How many paragraphs back the speaker of a quotation that goes on may stand.
NEAR = 3


def find_quotes(
    doc: Doc,
    layout: Layout,
    actors: Iterable[Actor],
    places: Iterable[Toponym],
) -> tuple[Quote, ...]:
    """Find direct, indirect and mixed quotes and name their speakers.

    Parameters
    ----------
    doc
        The parsed story.
    layout
        Its sentences and paragraphs.
    actors
        Who could be speaking.
    places
        Toponyms: a place can speak ("Tehran said").

    Returns
    -------
    tuple of Quote
        In text order. A speaker who is no actor keeps the story's words and has no
        ``speaker_id``; one who cannot be told is None.

    """
    speakers = Speakers(doc, layout, actors, places)
    named = _named(doc, layout, speakers)
    return tuple(_quote(doc, layout, *pair, speakers) for pair in named)


def name_sayings(
    doc: Doc,
    layout: Layout,
    actors: Iterable[Actor],
    places: Iterable[Toponym],
) -> list[tuple[Saying, Speaker | None]]:
    """Return what was said with who said it, as :func:`find_quotes` finds them."""
    return list(_named(doc, layout, Speakers(doc, layout, actors, places)))


def _named(
    doc: Doc, layout: Layout, speakers: Speakers
) -> Iterator[tuple[Saying, Speaker | None]]:
    marked = pair_marks(doc.text, layout.paragraphs)
    starts = [paragraph.start for paragraph in layout.paragraphs]
    spoke: Spoke | None = None
    for saying in find_sayings(doc, layout, marked):
        if spoke is not None:
            between = bisect_right(starts, saying.start) - bisect_right(
                starts, spoke.end
            )
            spoke = spoke if between <= NEAR else None
        speaker = _speaker(saying, speakers, spoke)
        yield saying, speaker
        if speaker is not None:
            start = saying.start
            if saying.voice is not None:
                start = min(start, doc[saying.voice.first].idx)
            spoke = Spoke(speaker, start, saying.end)


def _speaker(saying: Saying, speakers: Speakers, spoke: Spoke | None) -> Speaker | None:
    """Return the speaker told by the words, or the one before if it goes on."""
    if saying.voice is not None:
        return speakers.name(saying.voice, spoke)
    if saying.goes_on and spoke is not None:
        why = "the quotation goes on with the speaker before"
        return replace(spoke.speaker, confidence=0.7, why=why)
    return None


def _quote(
    doc: Doc,
    layout: Layout,
    saying: Saying,
    speaker: Speaker | None,
    speakers: Speakers,
) -> Quote:
    cue = None
    if saying.cue is not None:
        cue = doc[saying.cue.token].text
    elif saying.rule == "according to":
        cue = "according to"
    via = None if saying.via is None else speakers.name(saying.via, None).name
    confidence = saying.confidence * (speaker.confidence if speaker else 0.5)
    stance = "" if saying.cue is None else f" ({saying.cue.word.stance})"
    return Quote(
        start=saying.start,
        end=saying.end,
        phrase=doc.text[saying.start : saying.end],
        sentence=layout.sentence_of(saying.start),
        rule=saying.rule,
        confidence=round(confidence, 2),
        why=_why(cue, stance, speaker),
        direct=saying.direct,
        speaker=speaker.name if speaker else None,
        speaker_id=speaker.id if speaker else None,
        cue=cue,
        via=via,
    )


def _why(cue: str | None, stance: str, speaker: Speaker | None) -> str:
    """Say what makes these words a quote, and why this speaker."""
    told = f"the word {cue!r}{stance} reports it" if cue else "it stands in marks"
    if speaker is None:
        return f"{told}; nobody near it speaks"
    return f"{told}; {speaker.name}: {speaker.why}"
