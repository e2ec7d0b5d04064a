"""How well actors, quotes and events are read: five layers of marked news.

A set holds one document a line with id and text, and what is marked, by which its
layer is known:

names     entities: start, end, type (Person, Organization, Location)
clusters  mentions: start, end, entity; those with "named" true count
quotes    quotes: content and speaker, each a list of start and end
parties   actors: start, end, role (source or target) of one event a sentence
tolls     casualties: kind (killed, injured, missing), value

Figures: F1 of exact spans without articles and possessives (names), B3 (clusters),
F1 of contents that share 30 % of their characters and the share of those with the
right speaker (quotes), F1 of spans in their role (parties), F1 of kind and value
(tolls).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from common import (
    Counts,
    Record,
    Set,
    Table,
    f1,
    mean,
    overlap,
    parses,
    share,
    watched,
    with_intervals,
)

from dateline.actors import find_actors
from dateline.actors.names import fold
from dateline.actors.tables import titles
from dateline.gazetteer import Gazetteer
from dateline.language import Layout
from dateline.model import Actor, Mention, Story, Toponym
from dateline.places import find_places
from dateline.statements.frames import find_frames
from dateline.statements.page import Saying
from dateline.statements.parties import Parties
from dateline.statements.quotes import name_sayings
from dateline.statements.tolls import find_tolls

TITLES = {words[-1] for words in titles()}


class Read:
    """One document of a set with its parse, places and actors."""

    def __init__(self, record: Record, doc: Any) -> None:
        self.doc = doc
        self.layout = Layout(doc)
        gazetteer = Gazetteer.default()
        story = Story(text=record["text"])
        self.places: tuple[Toponym, ...] = find_places(
            doc, self.layout, story, gazetteer
        )
        self.actors: tuple[Actor, ...] = find_actors(
            doc, self.layout, self.places, gazetteer
        )


def layer_of(marked: Set) -> str | None:
    """Return the layer that a set marks, None for one that is not measured."""
    keys = set().union(*marked.records)
    for key, layer in MARKS.items():
        # Sets with relations mark descriptions as well as names.
        if key in keys and "relations" not in keys:
            return layer
    return None


def measure(marked: Set, cache: Path) -> list[Table]:
    """Read a set and return its table."""
    layer = layer_of(marked)
    if layer is None:
        return []
    docs = parses(marked, cache)
    each, predictions = [], []
    for doc, record in zip(watched(docs, marked.key), marked.records, strict=True):
        found = LAYERS[layer](Read(record, doc))
        each.append(COUNTS[layer](record, found))
        predictions.append({"id": record["id"], **found})
    shown = with_intervals(each, FIGURES[layer])
    return [Table("", shown, predictions=tuple(predictions))]


_TYPES = {"person": "Person", "organisation": "Organization"}


def names(read: Read) -> Record:
    """Return people, bodies and places as spans with a type."""
    found = [
        {
            "start": m.start,
            "end": m.end,
            "type": _TYPES[actor.kind],
            "rule": m.rule,
        }
        for actor in read.actors
        if actor.kind in _TYPES
        for m in actor.mentions
        if m.rule != "nation and body"
    ]
    found += [
        {"start": p.start, "end": p.end, "type": "Location"}
        for p in read.places
        if p.kind in ("literal", "metonym")
    ]
    return {"entities": found}


def clusters(read: Read) -> Record:
    """Return the named mentions of actors and places with what each names.

    The sets mark a name together with the titles before it.
    """
    found = [
        {"start": _titled(read, m), "end": m.end, "entity": actor.id}
        for actor in read.actors
        for m in actor.mentions
    ]
    found += [
        {"start": p.start, "end": p.end, "entity": p.id}
        for p in read.places
        if p.kind in ("literal", "metonym")
    ]
    return {"mentions": found}


def _titled(read: Read, mention: Mention) -> int:
    """Return where a mention begins with the titles and nouns that describe it."""
    span = read.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    begin = first = span.start
    while first and read.doc[first - 1].tag_ in ("NN", "NNP", "NNPS", "JJ", "HYPH"):
        first -= 1
        if fold(read.doc[first].text) in TITLES:
            begin = first
    if begin == span.start:
        return mention.start
    while begin and read.doc[begin - 1].tag_ in ("NNP", "NNPS", "HYPH"):
        begin -= 1
    return read.doc[begin].idx


def quotes(read: Read) -> Record:
    """Return what was said with the words for the speaker.

    The sets mark a quotation that its verb breaks in two, or that goes on in the
    same paragraph, as one with two stretches.
    """
    found: list[Record] = []
    before: Saying | None = None
    named = name_sayings(read.doc, read.layout, read.actors, read.places)
    for saying, speaker in named:
        if before is not None and _one_quotation(read.doc, before, saying):
            found[-1]["content"].append({"start": saying.start, "end": saying.end})
            continue
        before = saying
        voice = saying.voice
        spoken = (
            [] if voice is None else [_characters(read.doc, voice.first, voice.last)]
        )
        cue = [] if saying.cue is None else [
            _characters(read.doc, saying.cue.token, saying.cue.token + 1)
        ]  # fmt: skip
        found.append(
            {
                "content": [{"start": saying.start, "end": saying.end}],
                "speaker": spoken,
                "cue": cue,
                "reference": speaker.name if speaker else "",
                "rule": saying.rule,
            }
        )
    return {"quotes": found}


def _one_quotation(doc: Any, first: Saying, second: Saying) -> bool:
    """Tell whether the second of two quotations only goes on with the first."""
    if first.direct is not True or second.direct is not True:
        return False
    if "\n" in doc.text[first.end : second.start]:
        return False
    same = first.cue is not None and first.cue == second.cue
    return second.goes_on or same


def _characters(doc: Any, first: int, last: int) -> Record:
    span = doc[first:last]
    return {"start": span.start_char, "end": span.end_char}


def parties(read: Read) -> Record:
    """Return the parties of the sentence's first event with a source and a target."""
    teller = Parties(read.doc, read.layout, read.actors, read.places)
    frames = []
    for frame in find_frames(read.doc):
        sources, targets = teller.cast(frame)
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
            for t in find_tolls(read.doc)
        ]
    }


LAYERS: dict[str, Callable[[Read], Record]] = {
    "names": names,
    "clusters": clusters,
    "quotes": quotes,
    "parties": parties,
    "tolls": tolls,
}


#: What a set that marks a layer has in its documents.
MARKS = {
    "entities": "names",
    "mentions": "clusters",
    "quotes": "quotes",
    "actors": "parties",
    "casualties": "tolls",
}


def count_names(marked: Record, told: Record) -> Counts:
    """Count exact spans of people, bodies and places."""
    text = marked["text"]
    wanted = {_bare(text, e) for e in marked["entities"] if e["type"] in _WANTED}
    got = {_bare(text, e) for e in told["entities"]}
    return Counter(hit=len(wanted & got), told=len(got), marked=len(wanted))


_WANTED = ("Person", "Organization", "Location")


def _bare(text: str, span: Record) -> tuple[int, int, str]:
    """Return a span without its article and possessive: sets differ on both."""
    start, end = span["start"], span["end"]
    article = re.match(r"(?:the|an?)\s+", text[start:end], re.IGNORECASE)
    if article:
        start += article.end()
    possessive = re.search(r"\s*['’]s?$", text[start:end])
    if possessive and possessive.start():
        end = start + possessive.start()
    return start, end, span["type"]


def count_clusters(marked: Record, told: Record) -> Counts:
    """Sum what B3 sums over named mentions with exact spans."""
    named = [m for m in marked["mentions"] if m.get("named")]
    other = {(m["start"], m["end"]) for m in marked["mentions"]}
    other -= {(m["start"], m["end"]) for m in named}
    key, reply = _sets(named), _sets(told["mentions"])
    for span in other:
        reply.pop(span, None)
    counts: Counts = Counter(marked=len(key), told=len(reply))
    # Counters take fractions; they only promise whole numbers.
    sums: Counter[Any] = counts
    sums["recall"] = sum(len(s & reply.get(m, set())) / len(s) for m, s in key.items())
    sums["told right"] = sum(
        len(s & key.get(m, set())) / len(s) for m, s in reply.items()
    )
    return counts


_Spans = set[tuple[int, int]]


def _sets(mentions: list[Record]) -> dict[tuple[int, int], _Spans]:
    """Return, for each mention, all mentions of its entity."""
    groups: dict[str, _Spans] = defaultdict(set)
    for m in mentions:
        groups[m["entity"]].add((m["start"], m["end"]))
    return {span: group for group in groups.values() for span in group}


def count_quotes(marked: Record, told: Record) -> Counts:
    """Count contents found, and those of them with the right speaker."""
    got = [(_letters(q["content"]), q) for q in told["quotes"]]
    counts: Counts = Counter(marked=len(marked["quotes"]), told=len(got))
    for quote in marked["quotes"]:
        wanted = _letters(quote["content"])
        best = max(got, key=lambda g: len(g[0] & wanted), default=None)
        if best is None or not len(best[0] & wanted) >= 0.3 * len(best[0] | wanted):
            continue
        got.remove(best)
        counts["hit"] += 1
        speaker = _letters(quote.get("speaker") or [])
        if speaker:
            counts["spoken"] += 1
            counts["right"] += bool(speaker & _letters(best[1]["speaker"]))
    return counts


def _letters(spans: list[Record]) -> set[int]:
    return {i for span in spans for i in range(span["start"], span["end"])}


def count_parties(marked: Record, told: Record) -> Counts:
    """Count parties whose span overlaps a marked one in its role."""
    left = [a for a in marked["actors"] if "start" in a]
    counts: Counts = Counter(marked=len(left), told=len(told["actors"]))
    for party in told["actors"]:
        for other in left:
            if other["role"] == party["role"] and overlap(party, other) > 0:
                left.remove(other)
                counts["hit"] += 1
                break
    return counts


def count_tolls(marked: Record, told: Record) -> Counts:
    """Count pairs of kind and value, numbers only."""
    wanted, got = (
        {(c["kind"], c["value"]) for c in d["casualties"] if c["value"] is not None}
        for d in (marked, told)
    )
    return Counter(hit=len(wanted & got), told=len(got), marked=len(wanted))


COUNTS: dict[str, Callable[[Record, Record], Counts]] = {
    "names": count_names,
    "clusters": count_clusters,
    "quotes": count_quotes,
    "parties": count_parties,
    "tolls": count_tolls,
}


def spans_right(counts: Counts) -> dict[str, float]:
    """Return precision, recall and F1 in percent."""
    return {
        "P": share(counts["hit"], counts["told"]),
        "R": share(counts["hit"], counts["marked"]),
        "F1": f1(counts["hit"], counts["told"], counts["marked"]),
    }


def b3(counts: Counts) -> dict[str, float]:
    """Return B3 in percent."""
    precision = share(counts["told right"], counts["told"])
    recall = share(counts["recall"], counts["marked"])
    return {"B3 P": precision, "B3 R": recall, "B3 F1": mean(precision, recall)}


def quotes_right(counts: Counts) -> dict[str, float]:
    """Return the figures of contents, and the share with the right speaker."""
    speakers = share(counts["right"], counts["spoken"])
    return {**spans_right(counts), "speaker right": speakers}


FIGURES: dict[str, Callable[[Counts], dict[str, float]]] = {
    "names": spans_right,
    "clusters": b3,
    "quotes": quotes_right,
    "parties": spans_right,
    "tolls": spans_right,
}
