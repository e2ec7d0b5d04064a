"""Quotations held against the gold: found, and the right speaker."""

from __future__ import annotations

import re

from ..lang import language_of_model
from ..model import Findings, Quote, kept
from .measure import LayerScore, Measure, spans, unpaired, wrong
from .pairing import mostly_same, pair

__all__ = ["plain_name", "score_quotes"]


def score_quotes(reading: Findings, gold: Findings) -> LayerScore:
    """Score the quotations and who is said to speak."""
    marked, found = kept(gold.quotes), kept(reading.quotes)
    pairs = pair(marked, found, mostly_same)
    both = [(marked[i], found[j]) for i, j in pairs.items()]
    right = sum(_is_right_speaker(g, f, gold) for g, f in both)
    off = [
        (g, f)
        for g, f in both
        if (g.speaker or f.speaker) and not _is_right_speaker(g, f, gold)
    ]
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


def _is_right_speaker(quote: Quote, found: Quote, gold: Findings) -> bool:
    """Tell whether a speaker is called as the gold calls the quotation's own."""
    if not quote.speaker or not found.speaker:
        return False
    return plain_name(found.speaker, gold) in _names_of_speaker(quote, gold)


def _names_of_speaker(quote: Quote, gold: Findings) -> set[str]:
    """Return the names, and the role nouns, by which the gold calls a speaker."""
    name = plain_name(quote.speaker or "", gold)
    for actor in kept(gold.actors):
        if plain_name(actor.name, gold) == name:
            called = (*actor.mentions, *actor.nominals)
            return {name, *(plain_name(m.phrase, gold) for m in called)}
    return {name}


def plain_name(name: str, gold: Findings) -> str:
    """Return a name in small letters, without its article and its marks."""
    words = language_of_model(gold.made_by.model).places
    plain = name.casefold()
    for article in sorted((*words.definite_articles, *words.indefinite_articles)):
        if plain.startswith(f"{article} "):
            plain = plain.removeprefix(f"{article} ")
            break
    return re.sub(r"[^\w]+", " ", plain).strip()
