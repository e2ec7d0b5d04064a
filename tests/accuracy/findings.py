"""What Dateline finds of actors, quotes and events, in the layout of marked sets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from common import Record

from dateline.actors import find_actors, find_groups, without_actors
from dateline.actors.lexicon import lexicon_of
from dateline.events.casualties import find_casualties
from dateline.events.frames import find_frames
from dateline.events.participants import ParticipantResolver
from dateline.gazetteer import Gazetteer
from dateline.model import Actor, Mention, Story, Toponym
from dateline.nlp.story import ParsedStory
from dateline.places import find_places
from dateline.quotes.context import Attribution
from dateline.quotes.pipeline import resolve_speakers


class Read:
    """One document of a set with its parse, places and actors."""

    def __init__(self, record: Record, doc: Any) -> None:
        self.doc = doc
        self.parsed = ParsedStory(doc)
        gazetteer = Gazetteer.default()
        story = Story(text=record["text"])
        self.places: tuple[Toponym, ...] = find_places(story, self.parsed, gazetteer)
        self.actors: tuple[Actor, ...] = find_actors(
            self.parsed, self.places, gazetteer
        )
        self.places = without_actors(self.places, self.actors)

    @property
    def anybody(self) -> tuple[Actor, ...]:
        """Its actors and the groups that may act or speak."""
        groups = find_groups(self.parsed, self.places, self.actors)
        return (*self.actors, *groups)


_TYPES = {"person": "Person", "organisation": "Organization"}


def names(read: Read) -> Record:
    """Return people, bodies and places as spans with a type.

    The sets mark a place before a body's name by itself: "Dubai", "Police".
    """
    places = {p.start: p for p in read.places}
    found = []
    heads = []
    for actor in read.actors:
        for m in actor.mentions if actor.kind in _TYPES else ():
            if m.rule == "nation and body":
                continue
            place, start = places.get(m.start), m.start
            if place is not None and place.end < m.end and actor.kind != "person":
                start = place.end + 1
                heads.append(place)
            found.append(
                {
                    "start": start,
                    "end": m.end,
                    "type": _TYPES[actor.kind],
                    "rule": m.rule,
                }
            )
    found += [
        {"start": p.start, "end": p.end, "type": "Location"}
        for p in read.places
        if p.kind in ("literal", "metonym") or (p in heads and p.kind == "embedded")
    ]
    return {"entities": found}


def clusters(read: Read) -> Record:
    """Return the named mentions of actors and places with what each names.

    The sets mark a person's name together with the titles and nouns before it.
    """
    found = [
        {"start": _titled(read, m, actor.kind), "end": m.end, "entity": actor.id}
        for actor in read.actors
        for m in actor.mentions
    ]
    found += [
        {"start": p.start, "end": p.end, "entity": p.id}
        for p in read.places
        if p.kind in ("literal", "metonym")
    ]
    return {"mentions": found}


def _titled(read: Read, mention: Mention, kind: str) -> int:
    """Return where a person's mention begins with the nouns that describe it."""
    if kind != "person":
        return mention.start
    lexicon = lexicon_of(read.parsed.language)
    title_nouns = {words[-1] for words in lexicon.titles}
    span = read.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    begin = first = span.start
    while first and read.doc[first - 1].tag_ in ("NN", "NNP", "NNPS", "JJ", "HYPH"):
        first -= 1
        token = read.doc[first]
        word = lexicon.canonical(token.text)
        if token.tag_ == "NN" or word in title_nouns or word in lexicon.role_nouns:
            begin = first
    if begin == span.start:
        return mention.start
    while begin and read.doc[begin - 1].tag_ in ("NNP", "NNPS", "HYPH"):
        begin -= 1
    return read.doc[begin].idx


def quotes(read: Read) -> Record:
    """Return what was said with the words for the speaker.

    The sets mark what one verb reports, or what goes on in the same paragraph, as one
    quotation, perhaps with several stretches.
    """
    found: list[Record] = []
    before: Attribution | None = None
    named = resolve_speakers(read.parsed, read.anybody, read.places)
    for attribution, speaker in named:
        if before is not None and _one_quotation(read.doc, before, attribution):
            found[-1]["content"].append(
                {"start": attribution.start, "end": attribution.end}
            )
            continue
        before = attribution
        source = attribution.source
        spoken = (
            [] if source is None else [_characters(read.doc, source.first, source.last)]
        )
        cue = [] if attribution.cue is None else [
            _characters(read.doc, attribution.cue.token, attribution.cue.token + 1)
        ]  # fmt: skip
        found.append(
            {
                "content": [{"start": attribution.start, "end": attribution.end}],
                "speaker": spoken,
                "cue": cue,
                "reference": speaker.name if speaker else "",
                "rule": attribution.rule,
            }
        )
    return {"quotes": found}


def _one_quotation(doc: Any, first: Attribution, second: Attribution) -> bool:
    """Tell whether two stretches are one quotation: one verb reports both, or the
    second only goes on with the first.
    """
    if "\n" in doc.text[first.end : second.start]:
        return False
    if first.cue is not None and first.cue == second.cue:
        return True
    return first.direct is second.direct is True and second.continues


def _characters(doc: Any, first: int, last: int) -> Record:
    span = doc[first:last]
    return {"start": span.start_char, "end": span.end_char}


def parties(read: Read) -> Record:
    """Return the parties of the sentence's first event with a source and a target."""
    resolver = ParticipantResolver(read.parsed, read.anybody, read.places)
    frames = []
    for frame in find_frames(read.parsed, read.places):
        sources, targets = resolver.resolve(frame)
        frames.append((bool(sources) + bool(targets), frame, sources, targets))
    if not frames:
        return {"actors": []}
    best = max(frames, key=lambda f: (f[0], -f[1].first))
    found = [
        {"role": role, "start": p.start, "end": p.end}
        for role, them in (("source", best[2]), ("target", best[3]))
        for p in them
    ]
    return {"event": best[1].type, "actors": found}


def tolls(read: Read) -> Record:
    """Return the numbers of victims."""
    return {
        "casualties": [
            {"kind": t.kind, "value": t.value, "qualifier": t.qualifier}
            for t in find_casualties(read.doc)
        ]
    }


LAYERS: dict[str, Callable[[Read], Record]] = {
    "names": names,
    "clusters": clusters,
    "quotes": quotes,
    "parties": parties,
    "tolls": tolls,
}
