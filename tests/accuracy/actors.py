"""Print how well actors, quotes and events are read on marked sets of news.

    python tests/accuracy/actors.py LAYER SET.jsonl … [--save FOLDER] [--cache FOLDER]

LAYER is names, clusters, quotes, parties or tolls; a set holds one document a line
with id and text, and what is marked:

names     entities: start, end, type (Person, Organization, Location)
clusters  mentions: start, end, entity; those with "named" true count
quotes    quotes: content and speaker, each a list of start and end
parties   actors: start, end, role (source or target) of one event a sentence
tolls     casualties: kind (killed, injured, missing), value

Figures: F1 of exact spans without articles and possessives (names), B3 (clusters),
F1 of contents that share 30 % of their characters and the share of those with the
right speaker (quotes), F1 of spans in their role (parties), F1 of kind and value
(tolls). With --save the predictions are written for other scorers.
"""

from __future__ import annotations

import argparse
import json
import pickle
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from dateline.actors import find_actors
from dateline.actors.names import fold
from dateline.actors.tables import titles
from dateline.gazetteer import Gazetteer
from dateline.language import Layout, analyse, load_pipeline
from dateline.model import Actor, Mention, Story, Toponym
from dateline.places import find_places
from dateline.statements.frames import find_frames
from dateline.statements.page import Saying
from dateline.statements.parties import Parties
from dateline.statements.quotes import name_sayings
from dateline.statements.tolls import find_tolls

Record = dict[str, Any]

TITLES = {words[-1] for words in titles()}


class Read:
    """One document of a set with its parse, places and actors."""

    def __init__(self, record: Record, doc: Any, places: tuple[Toponym, ...]) -> None:
        self.record = record
        self.doc = doc
        self.layout = Layout(doc)
        self.places = places
        self.actors: tuple[Actor, ...] = find_actors(
            doc, self.layout, places, Gazetteer.default()
        )


def read_set(path: Path, cache: Path | None) -> Iterator[Read]:
    """Give each document of a set, parsed; parses and places are kept in ``cache``."""
    lines = path.read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    docs = list(_parsed(records, path, cache))
    places = _placed(records, docs, path, cache)
    for record, doc, found in zip(records, docs, places, strict=True):
        yield Read(record, doc, found)


def _parsed(records: list[Record], path: Path, cache: Path | None) -> Iterator[Any]:
    from spacy.tokens import DocBin

    nlp = load_pipeline()
    kept = cache / f"{path.stem}.spacy" if cache else None
    if kept and kept.exists():
        yield from DocBin().from_disk(kept).get_docs(nlp.vocab)
        return
    docs = [analyse(record["text"], nlp) for record in records]
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        DocBin(docs=docs).to_disk(kept)
    yield from docs


def _placed(
    records: list[Record], docs: list[Any], path: Path, cache: Path | None
) -> list[tuple[Toponym, ...]]:
    kept = cache / f"{path.stem}.places.pickle" if cache else None
    if kept and kept.exists():
        return pickle.loads(kept.read_bytes())
    gazetteer = Gazetteer.default()
    found = [
        find_places(doc, Layout(doc), Story(text=record["text"]), gazetteer)
        for record, doc in zip(records, docs, strict=True)
    ]
    if kept:
        kept.write_bytes(pickle.dumps(found))
    return found


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


def _f1(hit: float, told: float, marked: float) -> str:
    p, r = hit / told if told else 0.0, hit / marked if marked else 0.0
    f = 2 * p * r / (p + r) if p + r else 0.0
    return f"P {100 * p:.1f}  R {100 * r:.1f}  F1 {100 * f:.1f}"


def score_names(pairs: list[tuple[Record, Record]]) -> str:
    """Return the F1 of exact spans of people, bodies and places."""
    n: Counter[str] = Counter()
    for marked, told in pairs:
        text = marked["text"]
        wanted = {_bare(text, e) for e in marked["entities"] if e["type"] in _WANTED}
        got = {_bare(text, e) for e in told["entities"]}
        n.update(hit=len(wanted & got), told=len(got), marked=len(wanted))
    return _f1(n["hit"], n["told"], n["marked"])


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


def score_clusters(pairs: list[tuple[Record, Record]]) -> str:
    """Return B3 over named mentions with exact spans."""
    n: Counter[str] = Counter()
    for marked, told in pairs:
        named = [m for m in marked["mentions"] if m.get("named")]
        other = {(m["start"], m["end"]) for m in marked["mentions"]}
        other -= {(m["start"], m["end"]) for m in named}
        key, reply = _sets(named), _sets(told["mentions"])
        for span in other:
            reply.pop(span, None)
        n["recall"] += sum(
            len(s & reply.get(m, set())) / len(s) for m, s in key.items()
        )
        n["told_right"] += sum(
            len(s & key.get(m, set())) / len(s) for m, s in reply.items()
        )
        n.update(marked=len(key), told=len(reply))
    p, r = n["told_right"] / max(1, n["told"]), n["recall"] / max(1, n["marked"])
    return f"B3: P {100 * p:.1f}  R {100 * r:.1f}  F1 {200 * p * r / (p + r):.1f}"


_Spans = set[tuple[int, int]]


def _sets(mentions: list[Record]) -> dict[tuple[int, int], _Spans]:
    """Return, for each mention, all mentions of its entity."""
    groups: dict[str, _Spans] = defaultdict(set)
    for m in mentions:
        groups[m["entity"]].add((m["start"], m["end"]))
    return {span: group for group in groups.values() for span in group}


def score_quotes(pairs: list[tuple[Record, Record]]) -> str:
    """Return the F1 of contents, and the share of those with the right speaker."""
    n: Counter[str] = Counter()
    for marked, told in pairs:
        got = [(_letters(q["content"]), q) for q in told["quotes"]]
        n.update(marked=len(marked["quotes"]), told=len(got))
        for quote in marked["quotes"]:
            wanted = _letters(quote["content"])
            best = max(got, key=lambda g: len(g[0] & wanted), default=None)
            if best is None or not len(best[0] & wanted) >= 0.3 * len(best[0] | wanted):
                continue
            got.remove(best)
            n["hit"] += 1
            speaker = _letters(quote.get("speaker") or [])
            if speaker:
                n["spoken"] += 1
                n["right"] += bool(speaker & _letters(best[1]["speaker"]))
    share = 100 * n["right"] / max(1, n["spoken"])
    return f"{_f1(n['hit'], n['told'], n['marked'])}  speaker {share:.1f} %"


def _letters(spans: list[Record]) -> set[int]:
    return {i for span in spans for i in range(span["start"], span["end"])}


def score_parties(pairs: list[tuple[Record, Record]]) -> str:
    """Return the F1 of parties whose span overlaps a marked one in its role."""
    n: Counter[str] = Counter()
    for marked, told in pairs:
        left = [a for a in marked["actors"] if "start" in a]
        n.update(marked=len(left), told=len(told["actors"]))
        for party in told["actors"]:
            for other in left:
                apart = party["end"] <= other["start"] or other["end"] <= party["start"]
                if other["role"] == party["role"] and not apart:
                    left.remove(other)
                    n["hit"] += 1
                    break
    return _f1(n["hit"], n["told"], n["marked"])


def score_tolls(pairs: list[tuple[Record, Record]]) -> str:
    """Return the F1 of (kind, value), numbers only."""
    n: Counter[str] = Counter()
    for marked, told in pairs:
        wanted, got = (
            {(c["kind"], c["value"]) for c in d["casualties"] if c["value"] is not None}
            for d in (marked, told)
        )
        n.update(hit=len(wanted & got), told=len(got), marked=len(wanted))
    return _f1(n["hit"], n["told"], n["marked"])


SCORES: dict[str, Callable[[list[tuple[Record, Record]]], str]] = {
    "names": score_names,
    "clusters": score_clusters,
    "quotes": score_quotes,
    "parties": score_parties,
    "tolls": score_tolls,
}


def main() -> None:
    """Read the sets and print one line for each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("layer", choices=sorted(LAYERS))
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--save", type=Path, help="folder for the predictions")
    parser.add_argument("--cache", type=Path, help="folder that keeps the parses")
    told = parser.parse_args()
    for path in told.sets:
        pairs = []
        for read in read_set(path, told.cache):
            found = {"id": read.record["id"], **LAYERS[told.layer](read)}
            pairs.append((read.record, found))
        print(f"{path.stem:28s} {SCORES[told.layer](pairs)}")  # noqa: T201
        if told.save:
            told.save.mkdir(parents=True, exist_ok=True)
            lines = "".join(json.dumps(found) + "\n" for _, found in pairs)
            (told.save / path.name).write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main()
