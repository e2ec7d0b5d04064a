"""A reading in five lines, for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..model import DateExpression, Findings, kept

__all__ = ["WIDTH", "counted", "summary"]

#: The longest line (characters).
WIDTH = 100


def summary(reading: Findings) -> str:
    """Return five lines: the headline, places, actors, dates, quotes and events.

    Examples
    --------
    >>> import dateline as dl
    >>> print(dl.read("Floods hit Najaf.", published="2020-01-07").summary())
    ... # doctest: +SKIP
    Untitled story (published 2020-01-07)
    1 place: Najaf
    0 actors
    0 dates
    0 quotes, 0 events

    """
    counts = reading.counts()
    actors = {actor.name: actor.times for actor in kept(reading.actors)}
    lines = (
        _headline(reading),
        _listed("place", counts["place"], _place_counts(reading)),
        _listed("actor", counts["actor"], actors),
        _listed("date", counts["date"], Counter(map(_dated, kept(reading.dates)))),
        _statements(reading),
    )
    return "\n".join(_cut(" ".join(line.split())) for line in lines)


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """Return "1 place" or "3 places"; the plural where it is no "s"."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def _headline(reading: Findings) -> str:
    story = reading.story
    about = [story.publisher] if story.publisher else []
    if story.published:
        about.append(f"published {story.published}")
    else:
        about.append("publication day not known")
    suffix = f" ({', '.join(about)})"
    title = story.headline or "Untitled story"
    return _cut(title, max(20, WIDTH - len(suffix))) + suffix


def _place_counts(reading: Findings) -> dict[str, int]:
    """Count the mentions of each place, by its label or its words."""
    return Counter(
        f"{mention.phrase} (not placed)"
        if mention.place is None
        else mention.place.label
        for mention in kept(reading.places)
    )


def _dated(date: DateExpression) -> str:
    return f"{date.phrase} = {date.edtf}" if date.edtf else date.phrase


def _listed(noun: str, count: int, counts: dict[str, int]) -> str:
    """List names with their counts, the most frequent first, after the whole count."""
    order = sorted(counts.items(), key=lambda item: -item[1])
    named = [name if times == 1 else f"{name} ×{times}" for name, times in order]
    total = counted(count, noun)
    return f"{total}: {'; '.join(named)}" if named else total


def _statements(reading: Findings) -> str:
    counts = reading.counts()
    total = f"{counted(counts['quote'], 'quote')}, {counted(counts['event'], 'event')}"
    speakers = _names(quote.speaker for quote in kept(reading.quotes))
    quoted = [f"quoted: {', '.join(speakers)}"] if speakers else []
    return "; ".join([total, *quoted, *reading.notices])


def _names(names: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def _cut(line: str, width: int = WIDTH) -> str:
    return line if len(line) <= width else f"{line[: width - 1].rstrip()}…"
