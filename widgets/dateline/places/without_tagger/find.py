"""Which stretches of a text are places, and which ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from ...gazetteer import Gazetteer
from ...gazetteer.ranking import rank
from ...lang import is_given_name
from ...lang.beside_places import is_adjective, shows_place
from ...model import Candidate, Place, Toponym
from ...model.place import doubt_of
from ...nlp.story import ParsedStory
from ..explain import explain_doubt, explain_larger
from .nested import Nested
from .order import in_story
from .others import bodies_of, people_of
from .readings import Reader, Reading
from .setting import BEHIND, Setting
from .spot import WIDE
from .stretches import NOUNS_IN_CAPITALS, Stretch, Writing, overlaps
from .trust import with_doubt

__all__ = ["find_named_places"]

_APOSTROPHE = re.compile("['’]")


def find_named_places(
    parsed: ParsedStory,
    gazetteer: Gazetteer,
    *,
    fixed: Mapping[tuple[int, int], Place | None] | None = None,
) -> tuple[Toponym, ...]:
    """Find the places of a text by capital letters and the gazetteer alone.

    Parameters
    ----------
    parsed
        The story; where its pipeline tells people and bodies, the names of places in
        theirs are no places.
    gazetteer
        Where the names are looked up.
    fixed
        What the user has set, by span (characters); None: no place.

    """
    text, sentence_of = parsed.text, parsed.sentence_of
    writing = Writing(text, parsed.language.code, people_of(parsed), bodies_of(parsed))
    reader = Reader(writing, gazetteer)
    # What is plain at once tells what the smaller names are: a first reading for the
    # countries, towns and people of the story, and a second one in their light.
    setting = _setting(reader, _people(writing))
    reader.at_home(setting)
    readings = list(_kept(reader, setting))
    ranked = [rank(reading.matches, reader.speaking) for reading in readings]
    named = (places[0].place for places in ranked)
    countries: Counter[str | None] = Counter(
        place.country for place in named if place and place.country
    )
    chosen = [in_story(candidates, countries) for candidates in ranked]
    nested = Nested(text, writing.language, readings, chosen, gazetteer, reader.around)
    found = []
    for at, reading in enumerate(readings):
        likely = with_doubt(reading, nested.candidates(at), countries)
        toponym = _toponym(reading, likely, sentence_of)
        found.append(_with_larger(toponym, reading.plain, nested.lacking(at)))
    return _with_fixed(found, text, fixed or {}, sentence_of)


def _setting(reader: Reader, people: frozenset[str]) -> Setting:
    """Read a story for the first time: what is plain without a setting."""
    plain = list(_kept(reader, Setting(people=people)))
    first = [rank(reading.matches, reader.speaking)[0] for reading in plain]
    named = ((r.stretch, c) for r, c in zip(plain, first, strict=True))
    return Setting.of(named, people)


def _kept(reader: Reader, setting: Setting) -> Iterator[Reading]:
    """Yield what is read as a place, in text order: the longest name at each spot."""
    free = 0
    taken: list[tuple[int, int]] = []
    for stretches in reader.writing.stretches():
        for stretch in stretches:
            if stretch.start < free or overlaps(stretch, taken[-1:]):
                continue
            reading = reader.reading_of(stretch, setting, free)
            if reading and not _is_other(reading, reader.writing, setting):
                free = stretch.end
                taken.append((stretch.start, stretch.end))
                yield reading
                break
        else:
            ends = _route(stretches[-1], reader, setting, free)
            for reading in ends:
                free = reading.stretch.end
                taken.append((reading.stretch.start, free))
                yield reading


def _route(
    stretch: Stretch, reader: Reader, setting: Setting, free: int
) -> tuple[Reading, ...]:
    """Read the ends of a route, "Hannover-Würzburg": all, or it is none."""
    if stretch.start < free:
        return ()
    ends = []
    for part in reader.writing.parts(stretch):
        reading = reader.reading_of(part, setting, free)
        if reading is None or _is_other(reading, reader.writing, setting):
            return ()
        if not any(match.place.kind == "city" for match in reading.matches):
            return ()
        ends.append(reading)
    return tuple(ends)


def _people(writing: Writing) -> frozenset[str]:
    """Return the words that only stand behind a first name, or stand so first."""
    first: dict[str, bool] = {}
    if not writing.has_capitals or writing.language in NOUNS_IN_CAPITALS:
        return frozenset()
    for start, end in writing.words:
        word = writing.text[start:end]
        if word[:1].isupper() and word not in first:
            stretch = Stretch(start, end, word, 1, False)
            before, _ = writing.neighbours(stretch)
            named = _is_first_name(before, stretch, writing)
            first[word] = named and not before.isupper() and before.isalpha()
    return frozenset(word for word, named in first.items() if named)


def _is_first_name(before: str, stretch: Stretch, writing: Writing) -> bool:
    """Tell whether the word before a stretch is rather a first name.

    Where a sentence begins, only one that is known as such is.
    """
    if not before[:1].isupper() or writing.is_common(before):
        return False
    return not writing.opens_before(stretch, before) or is_given_name(before)


def _is_other(reading: Reading, writing: Writing, setting: Setting) -> bool:
    """Tell whether a single word is rather a common noun or part of a person's name."""
    stretch = reading.stretch
    if stretch.words > 1:
        return False
    if not writing.has_capitals:
        word = writing.neighbours(stretch)[0]
        if is_adjective(stretch.text, word, writing.language):
            return True
        known = reading.located or reading.certain
        return not known and writing.is_given_name(word)
    wide = any(m.place.kind in WIDE and m.sort != "alternate" for m in reading.matches)
    if not wide and writing.is_common(stretch.text):
        return True
    before, after = writing.neighbours(stretch)
    behind = writing.text[stretch.end : stretch.end + BEHIND]
    if shows_place(behind, writing.language):
        return False
    is_name = after[:1].isupper() and not writing.is_common(after)
    if writing.language in NOUNS_IN_CAPITALS:
        own = wide or any(m.sort == "official" for m in reading.matches)
        # "Die Stadt Essen" is no person, "Kanzlerin Eva Essen" is one.
        second = not (wide or reading.located) and _is_second_name(stretch, writing)
        # "Warschaus Bürgermeister": a noun follows the genitive.
        genitive = reading.plain != stretch.text
        return second or (is_name and not own and not genitive)
    if stretch.text in setting.people and not reading.located and not reading.certain:
        return True
    known = _APOSTROPHE.split(before)[0] in setting.names or (
        reading.certain and writing.opens_before(stretch, before)
    )
    if not known and _is_first_name(before, stretch, writing):
        return True
    return is_name and not reading.certain and stretch.text not in setting.names


def _is_second_name(stretch: Stretch, writing: Writing) -> bool:
    """Tell whether two words with capitals stand before a name: Kanzlerin Eva Essen."""
    before, _ = writing.neighbours(stretch)
    if not before[:1].isupper():
        return False
    at = writing.text.rfind(before, 0, stretch.start)
    first = Stretch(at, at + len(before), before, 1, False)
    word = writing.neighbours(first)[0]
    # "Die Verteidiger Charkiws" opens with an article.
    return word[:1].isupper() and not writing.is_common(word)


def _toponym(
    reading: Reading,
    candidates: tuple[Candidate, ...],
    sentence_of: Callable[[int], int],
) -> Toponym:
    stretch, first = reading.stretch, candidates[0]
    named = "" if reading.plain == stretch.text else f" as “{reading.plain}”"
    why = f"The gazetteer has this name{named}; no tagger has seen the sentence."
    doubt = doubt_of(first.place, candidates)
    return Toponym(
        start=stretch.start,
        end=stretch.end,
        phrase=stretch.text,
        sentence=sentence_of(stretch.start),
        rule="gazetteer",
        confidence=round(first.probability, 3),
        why=f"{why} {explain_doubt(candidates, doubt)}".rstrip(),
        kind="literal",
        place=first.place,
        candidates=candidates,
    )


def _with_larger(toponym: Toponym, name: str, larger: Place | None) -> Toponym:
    """Let a larger place stand for the one in it that the gazetteer lacks, if any."""
    if larger is None:
        return toponym
    first = replace(toponym.candidates[0], place=larger)
    return replace(
        toponym,
        place=larger,
        candidates=(first, toponym.candidates[-1]),
        why=explain_larger(name, larger),
    )


def _with_fixed(
    found: list[Toponym],
    text: str,
    fixed: Mapping[tuple[int, int], Place | None],
    sentence_of: Callable[[int], int],
) -> tuple[Toponym, ...]:
    """Return the mentions with those that the user has set in place of others."""
    kept = [t for t in found if not any(s < t.end and t.start < e for s, e in fixed)]
    by_span = {(t.start, t.end): t for t in found}
    for (start, end), place in fixed.items():
        known = by_span.get((start, end))
        base = known or Toponym(
            start=start,
            end=end,
            phrase=text[start:end],
            sentence=sentence_of(start),
            rule="set by the reader",
            kind="literal",
        )
        what = "not a place" if place is None else place.label
        kept.append(
            replace(
                base,
                place=place,
                status="rejected" if place is None else "corrected",
                confidence=1.0,
                why=f"Marked by hand: {what}.",
            )
        )
    return tuple(sorted(kept, key=lambda toponym: toponym.start))
