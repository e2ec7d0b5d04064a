"""How well actors, quotes and events are read: five layers of marked news.

A set holds one document a line with id and text, and what is marked, by which its
layer is known:

names     entities: start, end, type (Person, Organization, Location)
clusters  mentions: start, end, entity; those with "named" true count
quotes    quotes: content and speaker, each a list of start and end
parties   actors: start, end, role (source or target) of one event a sentence
tolls     casualties: kind (killed, injured, missing), value
figures   figures: outcome, value and more (see ``events/tolls.py``)

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

import event_sentences
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
    with_halves,
    with_intervals,
)
from findings import LAYERS, Read


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
    if layer == "figures":
        return event_sentences.tolls.measure(marked)
    docs = parses(marked, cache)
    each, predictions = [], []
    for doc, record in zip(watched(docs, marked.key), marked.records, strict=True):
        found = LAYERS[layer](Read(record, doc))
        each.append(COUNTS[layer](record, found))
        predictions.append({"id": record["id"], **found})
    shown = with_intervals(each, FIGURES[layer])
    table = Table("", shown, predictions=tuple(predictions))
    return with_halves(marked, each, FIGURES[layer], table)


#: What a set that marks a layer has in its documents.
MARKS = {
    "entities": "names",
    "mentions": "clusters",
    "quotes": "quotes",
    "actors": "parties",
    "casualties": "tolls",
    "figures": "figures",
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
