"""A reading in five lines, for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..model import DateExpression, Findings, happenings, kept

__all__ = ["WIDTH", "place_counts", "summary"]

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
    lines = (
        _headline(reading),
        _listed("place", place_counts(reading)),
        _listed(
            "actor", {a.name: len(a.mentions or a.nominals) for a in reading.actors}
        ),
        _listed("date", Counter(map(_dated, kept(reading.dates)))),
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


def place_counts(reading: Findings) -> dict[str, int]:
    """Count the mentions of each place in the lists, by its label or its words."""
    places = reading.distinct_places().values()
    counts = Counter({place.label: len(mentions) for place, mentions in places})
    for mention in kept(reading.places):
        if mention.place is None:
            counts[f"{mention.phrase} (not placed)"] += 1
    return counts


def _dated(date: DateExpression) -> str:
    return f"{date.phrase} = {date.edtf}" if date.edtf else date.phrase


def _listed(noun: str, counts: dict[str, int]) -> str:
    """List names with their counts, the most frequent first."""
    order = sorted(counts.items(), key=lambda item: -item[1])
    named = [name if count == 1 else f"{name} ×{count}" for name, count in order]
    total = counted(len(counts), noun)
    return f"{total}: {'; '.join(named)}" if named else total


def _statements(reading: Findings) -> str:
    total = f"{counted(len(reading.quotes), 'quote')}, "
    total += counted(len(happenings(reading.events)), "event")
    speakers = _names(quote.speaker for quote in reading.quotes)
    quoted = [f"quoted: {', '.join(speakers)}"] if speakers else []
    return "; ".join([total, *quoted, *reading.notices])


def _names(names: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def _cut(line: str, width: int = WIDTH) -> str:
    return line if len(line) <= width else f"{line[: width - 1].rstrip()}…"
