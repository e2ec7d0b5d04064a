"""Names of places that somebody or something else bears here."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from ...nlp.syntax import ANY_SUBJECTS, first_of_list
from ..name_classes import EMINENT, TOWNS
from .dedications import is_a_dedication, is_a_likeness
from .homonyms import is_of_a_sort_of_things
from .people import People
from .things import is_a_street, is_a_thing
from .works import opens_a_title

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang import Language
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["mark_bearers"]

#: The relations of who acts or owns, and those in which a name without a preposition
#: of place is rather that of who was named more fully before.
_SPEAKING = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "poss"})
_BEFALLEN = frozenset({"dobj", "obj", "nsubj:pass", "nsubjpass"})
_ACTING = _SPEAKING | {"conj", "dobj", "obj"}


class _Bearer(NamedTuple):
    """Who or what was named, the token after it, and as what its name comes back."""

    kind: str
    after: int
    relations: frozenset[str]


def mark_bearers(proposals: list[Proposal], story: StoryNames) -> None:
    """Mark the names that the words about them give to a person or a thing.

    So is what repeats such a name later on, unless the words use it as a place.

    Parameters
    ----------
    proposals
        Every proposal, with what is known of it; changed in place.
    story
        What the story says about each name.

    """
    if story.tokens.case != "mixed":
        return  # a capital is no sign of a name there
    people = People(story)
    spans: list[tuple[int, int]] = []
    for p in proposals:
        if _is_sure(p):
            continue
        if not p.matches:
            # What no gazetteer has, the tagger takes for a place: "the goats are Xs".
            p.bearer = "thing" if is_a_thing(p, story) else ""
            continue
        span = people.span_of(p)
        if span is not None:
            spans.append(span)
        else:
            p.bearer = _other_bearer(p, story)
    by_first: dict[int, list[Proposal]] = defaultdict(list)
    for p in proposals:
        by_first[p.first].append(p)
    for first, last in spans:
        for p in chain.from_iterable(by_first.get(at, ()) for at in range(first, last)):
            if p.last <= last and not _is_sure(p):
                p.bearer = "person"
    _share(proposals, story)
    _repeat(proposals, story, _names_of(spans, story))
    _mark_lesser_houses(proposals, story)


def _share(proposals: list[Proposal], story: StoryNames) -> None:
    """Mark what is listed with a thing, or said to be one like it.

    "The models X, Y and Z", "the chip is called X; its rivals are Y and Z".
    """
    for p in proposals:
        if p.bearer or not p.matches or _is_sure(p) or p.repute not in TOWNS:
            continue
        token = story.tokens.doc[p.last - 1]
        first = first_of_list(token)
        listed = story.ends.get(first.i + 1)
        if listed is None or listed.repute not in TOWNS:
            continue
        if story.tokens.word(listed.first - 1) in story.words.place_prepositions:
            continue
        same = first.i < token.i and listed.bearer == "thing"
        if same or _is_like_a_thing(first, story):
            p.bearer = "thing"


def _is_like_a_thing(name: Token, story: StoryNames) -> bool:
    """Tell whether it is said to be like a thing named before: "its rivals are X"."""
    behind = name.dep_ == "nsubj" and name.head.i < name.i  # "earlier ones were X, Y"
    if name.dep_ != "attr" and not behind:
        return False
    likes = (t.lemma_ for t in name.head.lefts if t.dep_ in ANY_SUBJECTS)
    if story.bearers.counterparts.isdisjoint(likes):
        return False
    before = range(name.sent.start, name.i)
    return any(p.bearer == "thing" and p.first in before for p in story.ends.values())


def _other_bearer(p: Proposal, story: StoryNames) -> str:
    """Return what else than a place or a person bears a name, "" if nothing does."""
    if (
        is_a_thing(p, story)
        or is_of_a_sort_of_things(p, story)
        or _is_a_body(p, story)
        or _is_an_agency(p, story)
        or is_a_dedication(p, story)
        or is_a_likeness(p, story)
    ):
        return "thing"
    return "title" if opens_a_title(p, story) else ""


def _mark_lesser_houses(proposals: list[Proposal], story: StoryNames) -> None:
    """Mark what is called like a famous building, but is a lesser body's.

    "Teachers filled the state Capitol": here and later on, the Capitol is not that in
    Washington.
    """
    tokens, ranks = story.tokens, story.bearers.lesser_ranks
    houses = [
        p
        for p in proposals
        if p.matches and all(m.place.kind == "building" for m in p.matches)
    ]
    lesser = {
        p.key
        for p in houses
        if tokens.word(p.first - 1) in ranks and tokens.text[p.first - 1].islower()
    }
    famous = {p.key.rpartition(" ")[2] for p in houses if " " in p.key}
    for p in houses:
        if p.key in lesser - famous:
            p.bearer = "thing"


def _is_an_agency(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it sends the story from the place before it: "Moscow, SANA- A".

    Or is a part of such a name in brackets: "GOMA (Kivu Press) —".
    """
    dateline = story.datelines.at(p.first)
    if dateline is None:
        return False
    if dateline.place_end <= p.first and _is_part_of_bracket(p, story):
        return True
    if p.in_dateline or p.known == "country":
        return False
    return story.tokens.text[p.first].rstrip("-").isupper() and p.known != "code"


def _is_part_of_bracket(p: Proposal, story: StoryNames) -> bool:
    """Tell whether other words of a name stand in the same bracket."""
    namelike, first, last = story.tokens.namelike, p.first, p.last
    while first > 0 and namelike[first - 1]:
        first -= 1
    while last < len(namelike) and namelike[last]:
        last += 1
    bracketed = story.tokens.word(first - 1) == "(" and story.tokens.word(last) == ")"
    return bracketed and (first, last) != (p.first, p.last)


def _is_a_body(p: Proposal, story: StoryNames) -> bool:
    """Tell whether everybody knows a body by this name, and no words use it as a place.

    "Residents told Al Jazeera": the broadcaster, not a state of Sudan. A body that is
    called by its seat ("Downing Street") stays a place.
    """
    tokens, words = story.tokens, story.language
    if " ".join(tokens.text[p.first : p.last]) not in _known_bodies(words):
        return False
    if any(match.place.level == "facility" for match in p.matches):
        return False
    inside = tokens.word(p.first - 1) in words.actors.place_prepositions
    return not inside and tokens.word(p.last) not in words.places.kind_cues


@lru_cache(maxsize=4)
def _known_bodies(language: Language) -> frozenset[str]:
    """Return the names of well-known bodies, those of one word left out."""
    return frozenset(
        name
        for row in language.table("known")
        if row["kind"] == "organisation"
        for name in (row["name"], *row["aliases"].split("|"))
        if " " in name
    )


def _is_sure(p: Proposal) -> bool:
    """Tell whether other words have said already that it is a place."""
    said = p.in_dateline or p.nested or p.listed or p.headlined
    return bool(said or p.routed or p.offshore or p.seated)


def _names_of(spans: list[tuple[int, int]], story: StoryNames) -> dict[str, _Bearer]:
    """Return by what people are called later on, and from which token."""
    lower = story.tokens.lower
    names: dict[str, _Bearer] = {}
    for _, last in spans:
        names.setdefault(lower[last - 1], _Bearer("person", last, _ACTING))
    for first, last in spans:
        given = story.starts.get(first)
        if given is None or given.repute != "country":
            names.setdefault(lower[first], _Bearer("person", last, _SPEAKING))
    return names


def _repeat(
    proposals: list[Proposal], story: StoryNames, names: dict[str, _Bearer]
) -> None:
    """Mark the later mentions of what was named with its bearer."""
    for p in proposals:
        if p.bearer == "thing" and not is_a_street(p, story):
            # Streets are called like the places that they lead to.
            names.setdefault(p.key, _Bearer("thing", p.last, _ACTING))
    for p in proposals:
        known = names.get(p.key)
        if known is None or p.bearer or p.first < known.after:
            continue
        if _repeats(p, story, known.relations):
            p.bearer = known.kind


def _repeats(p: Proposal, story: StoryNames, relations: frozenset[str]) -> bool:
    """Tell whether a mention may be of who or what was named before."""
    if not p.matches or p.situated or _is_sure(p):
        return False
    if p.known in EMINENT and story.situated[p.key]:
        return False
    if story.tokens.namelike[p.last : p.last + 1] == [True]:
        return False
    token = story.tokens.doc[p.last - 1]
    befallen = token.head.lemma_ in story.words.befalling_verbs
    if befallen and token.dep_ in _BEFALLEN:
        return False
    return token.dep_ in relations
