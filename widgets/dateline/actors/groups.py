"""Groups without a name of their own: crowds, officials, a nation's people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Actor, Event, Link, Mention, Quote, Span, Toponym
from ..nlp.name_forms import fold, slug
from .lexicon import role_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..nlp.story import ParsedStory

__all__ = ["find_groups", "unnamed_groups", "with_groups"]

#: Nouns in the singular that stand for many.
_COLLECTIVES = frozenset(
    "police crowd mob militia opposition public staff crew family jury army navy "
    "military government parliament cabinet coalition regime audience mourner "
    "leadership faction squad delegation team battalion brigade troop force".split()
)

#: Nouns of the role list that are things, or too wide to be anybody.
_NOBODY = frozenset(
    "aircraft warplane warplanes warship convoy general authority couple people "
    "person persons individual individuals".split()
)

#: Words before a noun that count it or point at it, and are no part of its name.
_COUNTS = frozenset(
    "many several some few more most other others such various numerous all both "
    "dozens hundreds thousands two-dozen same own additional at least".split()
)

#: Prepositions that tie a place or body to a noun: "residents of Mosul".
_TIES = frozenset(["of", "in", "from", "for", "at"])

#: The most tokens before and after its noun that a group's name takes.
BEFORE, BEHIND = 4, 5


@dataclass(frozen=True, slots=True)
class _Found:
    """A noun for many as tokens [first, last), its name, and whether it is proper."""

    first: int
    last: int
    name: str
    proper: bool
    country: str | None


def find_groups(
    parsed: ParsedStory,
    places: Iterable[Toponym],
    actors: Iterable[Actor],
    named: Iterable[tuple[int, int]] = (),
) -> tuple[Actor, ...]:
    """Find who may act or speak in a story without a name: groups of people.

    Parameters
    ----------
    parsed
        The parsed story.
    places
        Its toponyms: a nationality in the plural is a group, and tells the country.
    actors
        Its named actors: their words are left alone.
    named
        The spans [start, end) (characters) of which the reader has said what they
        name, or that they name nobody: they are no unnamed group.

    Returns
    -------
    tuple of Actor
        Of kind "group". Those that are called by the same words are one. A
        nationality is a mention, common nouns are nominals. Most of them do
        nothing: see :func:`with_groups`.

    """
    doc, actors = parsed.doc, tuple(actors)
    taken = _tokens(doc, (m for a in actors for m in (*a.mentions, *a.nominals)))
    taken |= _tokens(doc, (Span(*span) for span in named))
    nations = {
        index: place
        for place in places
        if place.kind == "demonym" or (place.place and place.place.level == "country")
        for index in _tokens(doc, [place])
    }
    by_name: dict[str, list[_Found]] = defaultdict(list)
    for token in doc:
        if token.i not in taken and _is_many(token, nations):
            found = _group(doc, token, nations, taken)
            by_name[fold(found.name)].append(found)
    used = Counter(actor.id for actor in actors)
    return tuple(_actor(parsed, alike, used) for name, alike in by_name.items() if name)


def with_groups(
    actors: Iterable[Actor],
    groups: Iterable[Actor],
    quotes: Iterable[Quote],
    events: Iterable[Event],
) -> tuple[Actor, ...]:
    """Return the actors with the groups that a quote or an event needs, in order."""
    needed = {quote.speaker_id for quote in quotes}
    for event in events:
        needed |= {event.actor_id, event.target_id}
    found = [*actors, *(group for group in groups if group.id in needed)]
    return tuple(sorted(found, key=_start))


def unnamed_groups(actors: Iterable[Actor]) -> dict[int, str]:
    """Return the ids of groups without a name by where their words end (characters)."""
    return {
        nominal.end: actor.id
        for actor in actors
        if actor.kind == "group" and not actor.mentions
        for nominal in actor.nominals
    }


def _start(actor: Actor) -> int:
    return min((m.start for m in actor.mentions or actor.nominals), default=0)


def _tokens(doc: Doc, spans: Iterable[Mention | Span]) -> set[int]:
    """Return the tokens that some mentions stand on."""
    found: set[int] = set()
    for one in spans:
        span = doc.char_span(one.start, one.end, alignment_mode="expand")
        if span is not None:
            found.update(range(span.start, span.end))
    return found


def _is_many(token: Token, nations: dict[int, Toponym]) -> bool:
    """Tell whether a token is a noun for many people, and no part of another name."""
    if token.dep_ in ("compound", "amod", "nmod", "poss"):
        return False
    if token.i in nations or token.ent_type_ == "NORP":
        return _is_people(token, nations)
    word = fold(token.text)
    if word in _NOBODY or token.tag_ not in ("NN", "NNS"):
        return False
    if word in _COLLECTIVES:
        return True
    known = role_noun(word) or role_noun(token.lemma_)
    return token.tag_ == "NNS" and known is not None


def _is_people(token: Token, nations: dict[int, Toponym]) -> bool:
    """Tell whether a demonym is a noun for a people: "Iraqis", "the Kurds"."""
    place = nations.get(token.i)
    if place is not None and place.kind != "demonym":
        return False
    if token.tag_ == "NNPS" or (token.tag_ == "NNS" and token.text[:1].isupper()):
        return True
    article = token.i > 0 and token.nbor(-1).text.casefold() == "the"
    return article and token.dep_ in ("nsubj", "nsubjpass")


def _group(
    doc: Doc, head: Token, nations: dict[int, Toponym], taken: set[int]
) -> _Found:
    """Return the words for a group without what only counts it."""
    first, last = head.i, head.i + 1
    while first > 0 and head.i - first < BEFORE and _describes(doc[first - 1], taken):
        first -= 1
    proper = head.i not in nations and head.ent_type_ == "NORP"
    countries = (
        nations[index].place.country  # type: ignore[union-attr]
        for index in range(first, last)
        if index in nations and nations[index].place is not None
    )
    name = " ".join(doc[first : last if proper else _tied(doc, head)].text.split())
    if doc[first].is_sent_start and doc[first].tag_ in ("NN", "NNS", "JJ"):
        small = first not in nations and not doc[first].ent_type_
        name = name[0].lower() + name[1:] if small else name
    return _Found(first, last, name, proper, next(countries, None))


def _describes(token: Token, taken: set[int]) -> bool:
    """Tell whether a word before a noun says which people it means."""
    if token.i in taken or token.text.casefold() in _COUNTS:
        return False
    if token.ent_type_ in ("DATE", "TIME", "CARDINAL", "ORDINAL"):
        return False
    return token.pos_ in ("ADJ", "NOUN", "PROPN") or token.text == "-"


def _tied(doc: Doc, head: Token) -> int:
    """Return where a noun ends with the body or place that is tied to it."""
    at = head.i + 1
    if at >= len(doc) or doc[at].text not in _TIES or doc[at].head.i != head.i:
        return at
    last = max((t.right_edge.i for t in doc[at].children), default=at) + 1
    return last if last - at <= BEHIND else at


def _actor(parsed: ParsedStory, alike: list[_Found], used: Counter[str]) -> Actor:
    """Return the groups that are called by the same words as one actor."""
    mentions = tuple(_mention(parsed, found) for found in alike)
    name = alike[0].name
    base = f"actor:{slug(name)}"
    used[base] += 1
    why = "a group that the story does not name"
    if len(alike) > 1:
        why += f"; the same words stand {len(alike)} times, perhaps for others"
    return Actor(
        id=base if used[base] == 1 else f"{base}-{used[base]}",
        name=name,
        kind="group",
        mentions=mentions if alike[0].proper else (),
        nominals=() if alike[0].proper else mentions,
        country=next((found.country for found in alike if found.country), None),
        links=tuple(_links(mentions)),
        rule="a people" if alike[0].proper else "unnamed group",
        confidence=0.6 if alike[0].proper else 0.5,
        why=f"{name} are a people" if alike[0].proper else why,
    )


def _links(mentions: tuple[Mention, ...]) -> Iterator[Link]:
    """Give the links between the places where the same words stand."""
    for mention in mentions[1:]:
        why = f"both are called {mention.phrase!r}"
        yield Link(
            first=mentions[0].start,
            second=mention.start,
            rule="same words",
            why=why,
        )


def _mention(parsed: ParsedStory, found: _Found) -> Mention:
    span = parsed.doc[found.first : found.last]
    return Mention(
        start=span.start_char,
        end=span.end_char,
        phrase=span.text,
        sentence=parsed.sentence_of(span.start_char),
        rule="a people" if found.proper else "unnamed group",
        confidence=0.6 if found.proper else 0.5,
        why="a noun for many people",
    )
