"""The places engine: from a story's words to its toponyms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Place, Toponym
from ..model.mention import touch
from ..model.place import doubt_of
from .choice import Choice, choose, share_ground, sureness
from .coordinates import toponyms_of_spots
from .explain import (
    USERS_NONE,
    USERS_OWN,
    explain_carried,
    explain_doubt,
    explain_larger,
    explain_none,
    explain_place,
    whereabouts,
)
from .inference import infer
from .misspellings import explain_inside, explain_misspelling, guess, inside
from .odds import probability
from .overrides import NOTHING, Fixed
from .recognition.proposal import Proposal
from .resolution.gazetteer_terms import SECOND_NAME
from .resolution.home_prior import PUBLISHER, home_place
from .resolution.mention_groups import Name
from .resolution.ranking import load_weights
from .resolution.trust import trust_of
from .spelling import with_spelling
from .usage import use_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from ..gazetteer import Gazetteer
    from ..model import Story
    from ..model.parts import Part
    from ..nlp.story import ParsedStory
    from .resolution.scoring import Scoring
    from .resolution.support import Support

__all__ = ["find_places"]

#: How sure it is that a name means elsewhere in a story what the user said about one
#: mention (probability): one sense per story holds for nearly all names.
CARRIED = 0.95


def find_places(
    story: Story,
    parsed: ParsedStory,
    gazetteer: Gazetteer,
    *,
    home: Place | str | None = PUBLISHER,
    fixed: Fixed = NOTHING,
    alone: Collection[tuple[int, int]] = (),
    without: Collection[Part] = (),
) -> tuple[Toponym, ...]:
    """Find the words of a story that name places, and the places they mean.

    Parameters
    ----------
    story
        What is known of the story.
    parsed
        Its text as the pipeline parsed it.
    gazetteer
        Where names become places.
    home
        Where the publisher or the user is at home: a prior, never a filter. By
        default it is looked up from the story's publisher or source; None switches
        it off.
    fixed
        What the user says about single mentions, by their start and end
        (characters): the place that one names, or None if it names no place. It
        outranks every rule, anchors the other places of the story, and holds for
        the other mentions of the same name unless these are fixed otherwise.
    alone
        Those of them that hold for no other mention.
    without
        The parts that are switched off. Without propagation what is fixed holds for
        nothing but the mention itself.

    Returns
    -------
    tuple of Toponym
        In text order. A mention without a place says why in ``why``. The status of
        one that the user placed is "corrected", of one that names no place
        "rejected".

    Raises
    ------
    BadOption
        A fixed mention holds no word of the story.

    """
    weights = load_weights()
    at_home, _ = home_place(story, gazetteer, parsed.language, home)
    inferred = infer(parsed, gazetteer, weights, at_home, fixed, alone, without)
    choices = [
        choose(name, verdict, weights, trust_of(support, weights.trust), unplaced)
        for name, verdict, support, unplaced in zip(
            inferred.names,
            inferred.verdicts,
            inferred.supports,
            inferred.unplaced,
            strict=True,
        )
    ]
    choices = [
        inside(name, choice, gazetteer) or choice
        for name, choice in zip(inferred.names, choices, strict=True)
    ]
    guesses = [
        guess(name, choice, gazetteer)
        for name, choice in zip(inferred.names, choices, strict=True)
    ]
    countries = _countries(choices)
    whys = [
        _why(name, choice, support, countries, weights.scoring)
        for name, choice, support in zip(
            inferred.names, choices, inferred.supports, strict=True
        )
    ]
    toponyms = (
        _toponym(span, inferred.names[n], choices[n], whys[n], parsed, guesses[n])
        for span, n in zip(inferred.spans, inferred.name_of, strict=True)
    )
    overridden = {(o.span.start, o.span.end) for o in inferred.overrides}
    clubs = {(span.start, span.end) for span in inferred.spans if span.plays}
    named = [
        _by_the_user(toponym) if (toponym.start, toponym.end) in overridden else toponym
        for toponym in toponyms
        if (toponym.start, toponym.end) in overridden
        or not ((toponym.start, toponym.end) in clubs or _is_body(toponym))
    ]
    return _with_spots(named, parsed, gazetteer)


def _with_spots(
    named: list[Toponym], parsed: ParsedStory, gazetteer: Gazetteer
) -> tuple[Toponym, ...]:
    """Return toponyms with coordinates in the place of what names lie in them."""
    taken = [(t.start, t.end) for t in named if t.status != "suggested"]
    spots = list(toponyms_of_spots(parsed, gazetteer, taken))
    kept = (
        toponym for toponym in named if not any(touch(spot, toponym) for spot in spots)
    )
    return tuple(sorted((*kept, *spots), key=lambda toponym: toponym.start))


def _countries(choices: list[Choice]) -> Counter[str]:
    """Count the distinct places of the story by the name of their country."""
    places = {p.id: p for p, _ in choices if p is not None}.values()
    return Counter(
        place.country_name
        for place in places
        if place.country_name and place.level != "country"
    )


def _toponym(
    span: Proposal,
    name: Name,
    choice: Choice,
    why: str,
    parsed: ParsedStory,
    guessed: Choice | None,
) -> Toponym:
    phrase = parsed.text[span.start : span.end]
    if guessed is None:
        why = with_spelling(why, phrase, span.matches, choice[0], name.block.words)
    else:
        why, choice = explain_misspelling(" ".join(phrase.split()), guessed), guessed
    place, candidates = choice
    chance = sureness(candidates) if place is not None else probability(span.score)
    if name.overridden:
        chance = CARRIED
    return Toponym(
        start=span.start,
        end=span.end,
        phrase=phrase,
        sentence=parsed.sentence_of(span.start),
        rule=span.rule,
        confidence=round(chance, 3),
        why=why,
        kind=use_of(span, parsed, place.level if place else None),
        place=place,
        candidates=candidates,
    )


def _by_the_user(toponym: Toponym) -> Toponym:
    """Mark a mention as one that the user placed, or said to name no place."""
    return replace(
        toponym,
        status="rejected" if toponym.place is None else "corrected",
        confidence=1.0,
        why=USERS_OWN if toponym.place else USERS_NONE,
    )


def _is_body(toponym: Toponym) -> bool:
    """Tell whether a building's name stands for the body in it ("the Pentagon said").

    That is an actor; "at the Pentagon" is a place.
    """
    place = toponym.place
    return place is not None and place.kind == "building" and toponym.kind == "metonym"


def _why(
    name: Name,
    choice: Choice,
    support: Support | None,
    countries: Counter[str],
    scoring: Scoring,
) -> str:
    place, candidates = choice
    if name.overridden:
        return explain_carried(name.text, place)
    others = [c for c in candidates if c.place is not None]
    doubt = doubt_of(place, candidates)
    if place is None:
        return explain_none(len(name.block), others[0] if others else None, doubt)
    if name.lacking:
        return explain_larger(name.text, place) + explain_inside(candidates)
    shared = whereabouts(place, countries)
    chosen, rivals = others[0], others[1:]
    elsewhere = [c for c in rivals if not share_ground(place, c.place)]
    # What bears the name only as a second one is seldom what comes to mind.
    namesakes = [
        c for c in elsewhere if not any(t.name == SECOND_NAME.name for t in c.terms)
    ]
    rival = next(iter(namesakes or rivals), None)
    why = explain_place(chosen, rival, scoring, shared)
    if rivals and rival is not rivals[0] and rivals[0] not in elsewhere:
        why += f" {explain_place(chosen, rivals[0], scoring)}"
    return f"{why} {explain_doubt(candidates, doubt, support)}".rstrip()
