"""Quotations held against the gold: found, and the right speaker."""

from __future__ import annotations

import re

from ..lang import language_of_model
from ..model import Findings, kept
from .measure import LayerScore, Measure, spans, unpaired, wrong
from .pairing import mostly_same, pair

__all__ = ["articles_of", "plain_name", "score_quotes"]


def score_quotes(reading: Findings, gold: Findings) -> LayerScore:
    """Score the quotations and who is said to speak."""
    marked, found = kept(gold.quotes), kept(reading.quotes)
    pairs = pair(marked, found, mostly_same)
    both = [(marked[i], found[j]) for i, j in pairs.items()]
    called = _names_of_speakers(gold)
    spoken = [(g, f) for g, f in both if g.speaker or f.speaker]
    off = [
        (g, f)
        for g, f in spoken
        if not (g.speaker and f.speaker)
        or plain_name(f.speaker, gold) not in called[plain_name(g.speaker, gold)]
    ]
    right = len(spoken) - len(off)
    return LayerScore(
        (
            spans("quotes", len(found), len(marked), len(pairs)),
            Measure(
                layer="quotes",
                name="right speaker",
                right_found=right,
                found=sum(bool(f.speaker) for f in found),
                right_marked=right,
                marked=sum(bool(g.speaker) for g in marked),
            ),
        ),
        (
            *unpaired(
                "quotes",
                (gold, [(g, g.meaning()) for g in marked]),
                (reading, [(f, f.meaning()) for f in found]),
                pairs.keys(),
                pairs.values(),
            ),
            *wrong(
                "quotes",
                "speaker",
                gold,
                ((g, g.meaning(), f.meaning()) for g, f in off),
            ),
        ),
    )


def _names_of_speakers(gold: Findings) -> dict[str, set[str]]:
    """Return the names, and the role nouns, by which the gold calls each speaker."""
    called = {
        name: {name}
        for name in (plain_name(q.speaker, gold) for q in gold.quotes if q.speaker)
    }
    met = set()
    for actor in kept(gold.actors):
        name = plain_name(actor.name, gold)
        if name in called and name not in met:  # of namesakes, the first
            met.add(name)
            phrases = {m.phrase for m in (*actor.mentions, *actor.nominals)}
            called[name].update(plain_name(phrase, gold) for phrase in phrases)
    return called


def articles_of(gold: Findings) -> list[str]:
    """Return the articles of a reading's language, in alphabetical order."""
    words = language_of_model(gold.made_by.model).places
    return sorted((*words.definite_articles, *words.indefinite_articles))


def plain_name(name: str, gold: Findings) -> str:
    """Return a name in small letters, without its article and its marks."""
    plain = name.casefold()
    for article in articles_of(gold):
        if plain.startswith(f"{article} "):
            plain = plain.removeprefix(f"{article} ")
            break
    return re.sub(r"[^\w]+", " ", plain).strip()
