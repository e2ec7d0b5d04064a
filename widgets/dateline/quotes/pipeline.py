"""Quotes of a story: what was said, by whom, with which word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Actor, Quote, Stance, Toponym
from .attribution import find_sayings
from .context import Page, Saying
from .speakers import Speaker, Speakers, Spoke

if TYPE_CHECKING:
    from ..nlp.story import ParsedStory

__all__ = ["find_quotes", "name_sayings"]

#: How many paragraphs back the speaker of a quotation that goes on may stand.
NEAR = 3


def find_quotes(
    parsed: ParsedStory,
    actors: Iterable[Actor],
    places: Iterable[Toponym],
) -> tuple[Quote, ...]:
    """Find direct, indirect and mixed quotes and name their speakers.

    Parameters
    ----------
    parsed
        The parsed story.
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
    page = Page(parsed)
    speakers = Speakers(parsed, actors, places)
    return tuple(_quote(page, *pair, speakers) for pair in _named(page, speakers))


def name_sayings(
    parsed: ParsedStory,
    actors: Iterable[Actor],
    places: Iterable[Toponym],
) -> list[tuple[Saying, Speaker | None]]:
    """Return what was said with who said it, as :func:`find_quotes` finds them."""
    speakers = Speakers(parsed, actors, places)
    return list(_named(Page(parsed), speakers))


def _named(page: Page, speakers: Speakers) -> Iterator[tuple[Saying, Speaker | None]]:
    """Give each saying with its speaker; who spoke far back speaks no more."""
    starts = [paragraph.start for paragraph in page.parsed.paragraphs]
    spoke: Spoke | None = None
    for saying in find_sayings(page):
        if spoke is not None:
            here, there = (bisect_right(starts, at) for at in (saying.start, spoke.end))
            spoke = spoke if here - there <= NEAR else None
        speaker = _speaker(saying, speakers, spoke)
        yield saying, speaker
        if speaker is not None:
            start = saying.start
            if saying.voice is not None:
                start = min(start, page.doc[saying.voice.first].idx)
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
    page: Page, saying: Saying, speaker: Speaker | None, speakers: Speakers
) -> Quote:
    cue = saying.source_phrase
    if saying.cue is not None:
        cue = page.doc[saying.cue.token].text
    via = None if saying.via is None else speakers.source(saying.via)
    confidence = saying.confidence * (speaker.confidence if speaker else 0.5)
    stance = _stance(saying)
    return Quote(
        start=saying.start,
        end=saying.end,
        phrase=page.text[saying.start : saying.end],
        sentence=page.parsed.sentence_of(saying.start),
        rule=saying.rule,
        confidence=round(confidence, 2),
        why=_why(cue, stance, speaker),
        direct=saying.direct,
        speaker=speaker.name if speaker else None,
        speaker_id=speaker.id if speaker else None,
        cue=cue,
        via=via,
        stance=stance,
    )


def _stance(saying: Saying) -> Stance | None:
    """Return what the cue says of the words; "told him to go" is a demand."""
    if saying.cue is None:
        return None if saying.source_phrase is None else "said"
    stance = saying.cue.word.stance
    return "demanded" if saying.rule == "infinitive" and stance == "said" else stance


def _why(cue: str | None, stance: str | None, speaker: Speaker | None) -> str:
    """Say what makes these words a quote, and why this speaker."""
    told = f"the word {cue!r} ({stance}) reports it" if cue else "it stands in marks"
    if speaker is None:
        return f"{told}; nobody near it speaks"
    return f"{told}; {speaker.name}: {speaker.why}"
