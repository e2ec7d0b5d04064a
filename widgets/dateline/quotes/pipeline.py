"""Quotes of a story: what was said, by whom, with which cue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Actor, Quote, Stance, Toponym
from .attribution import find_attributions
from .context import Attribution, QuoteContext
from .overrides import NOTHING, USERS_RULE, Fixed, with_overrides
from .speakers import PreviousSpeaker, Speaker, SpeakerResolver

if TYPE_CHECKING:
    from ..actors.coreference.pronouns import People
    from ..nlp.story import ParsedStory

__all__ = ["find_quotes", "resolve_speakers"]

#: How many paragraphs on a speaker can still be meant by a continued quotation.
NEAR = 3


def find_quotes(
    parsed: ParsedStory,
    actors: Iterable[Actor],
    places: Iterable[Toponym],
    people: People | None = None,
    fixed: Fixed = NOTHING,
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
    people
        Resolves he and she; made of the actors where it is not given.
    fixed
        What the user says of some words: the rules do not ask again.

    Returns
    -------
    tuple of Quote
        In text order. A speaker who is not an actor is called by the story's words
        and has no ``speaker_id``; one who cannot be determined is None.

    """
    context = QuoteContext(parsed)
    resolver = SpeakerResolver(parsed, actors, places, people)
    return tuple(
        _quote(context, attribution, speaker, resolver)
        for attribution, speaker in _with_speakers(context, resolver, fixed)
    )


def resolve_speakers(
    parsed: ParsedStory,
    actors: Iterable[Actor],
    places: Iterable[Toponym],
) -> list[tuple[Attribution, Speaker | None]]:
    """Return the attributions with their speakers, as :func:`find_quotes` does."""
    resolver = SpeakerResolver(parsed, actors, places)
    return list(_with_speakers(QuoteContext(parsed), resolver))


def _with_speakers(
    context: QuoteContext, resolver: SpeakerResolver, fixed: Fixed = NOTHING
) -> Iterator[tuple[Attribution, Speaker | None]]:
    """Yield each attribution with its speaker; one from far back is forgotten."""
    paragraph_of = context.parsed.paragraph_of
    previous: PreviousSpeaker | None = None
    found = find_attributions(context)
    for attribution in with_overrides(found, fixed, context) if fixed else found:
        if previous is not None:
            here, there = map(paragraph_of, (attribution.start, previous.end))
            previous = previous if here - there <= NEAR else None
        speaker = _speaker(attribution, resolver, previous)
        yield attribution, speaker
        if speaker is not None:
            start = attribution.start
            if attribution.source is not None:
                start = min(start, context.doc[attribution.source.first].idx)
            previous = PreviousSpeaker(speaker, start, attribution.end)


def _speaker(
    attribution: Attribution,
    resolver: SpeakerResolver,
    previous: PreviousSpeaker | None,
) -> Speaker | None:
    """Return the speaker that the source names, or the one before if it continues.

    Behind a sentence about a person who has not spoken yet, that person speaks.
    """
    if attribution.source is not None:
        if attribution.rule == USERS_RULE:
            return resolver.named(attribution.source)
        return resolver.speaker(attribution.source, previous)
    if not attribution.continues:
        return None
    subject = resolver.subject_before(attribution.start)
    if subject is not None and (previous is None or previous.end <= subject.start):
        return subject.speaker
    if previous is not None:
        why = "the quotation continues with the same speaker"
        return replace(previous.speaker, confidence=0.7, why=why)
    return None


def _quote(
    context: QuoteContext,
    attribution: Attribution,
    speaker: Speaker | None,
    resolver: SpeakerResolver,
) -> Quote:
    cue = attribution.source_phrase
    if attribution.cue is not None:
        cue = context.doc[attribution.cue.token].text
    by_hand = attribution.rule == USERS_RULE
    sure = 1.0 if by_hand else speaker.confidence if speaker else 0.5
    confidence = attribution.confidence * sure
    stance = _stance(attribution)
    return Quote(
        start=attribution.start,
        end=attribution.end,
        phrase=context.text[attribution.start : attribution.end],
        sentence=context.parsed.sentence_of(attribution.start),
        rule=attribution.rule,
        confidence=round(confidence, 2),
        status="corrected" if by_hand else "suggested",
        why=_why_by_hand(speaker) if by_hand else _why(cue, stance, speaker),
        direct=attribution.direct,
        speaker=speaker.name if speaker else None,
        speaker_id=speaker.id if speaker else None,
        cue=cue,
        via=None if attribution.via is None else resolver.via(attribution.via),
        stance=stance,
    )


def _stance(attribution: Attribution) -> Stance | None:
    """Return the stance of the cue; "told him to go" is a demand."""
    if attribution.cue is None:
        return None if attribution.source_phrase is None else "said"
    stance = attribution.cue.word.stance
    return (
        "demanded" if attribution.rule == "infinitive" and stance == "said" else stance
    )


def _why_by_hand(speaker: Speaker | None) -> str:
    """Say that the user marked these words, and whose they are."""
    whose = "no speaker is named" if speaker is None else f"speaker {speaker.name}"
    return f"marked by hand; {whose}"


def _why(cue: str | None, stance: str | None, speaker: Speaker | None) -> str:
    """Say what makes these words a quote, and why this is the speaker."""
    sign = f"attributed by {cue!r}" if cue else "in quotation marks"
    if cue and stance != cue.casefold():
        sign += f" ({stance})"
    if speaker is None:
        return f"{sign}; no speaker nearby"
    return f"{sign}; speaker {speaker.name}: {speaker.why}"
