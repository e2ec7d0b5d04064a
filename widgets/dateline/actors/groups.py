"""Unnamed groups that act or speak: crowds, officials, a nation's people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Actor, Event, Figure, Link, Mention, Quote, Span, Toponym
from ..nlp.name_forms import slug
from .lexicon import Lexicon, lexicon_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang.actors import ActorWords
    from ..nlp.story import ParsedStory

__all__ = ["find_groups", "unnamed_groups", "with_groups"]

#: The most tokens before and after its noun that a group's name takes.
BEFORE, BEHIND = 4, 5


@dataclass(frozen=True, slots=True)
class _GroupMention:
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
    """Find the groups of people that may act or speak in a story without a name.

    Parameters
    ----------
    parsed
        The parsed story.
    places
        Its toponyms: a nationality in the plural is a group, with its country.
    actors
        Its named actors: their words are left alone.
    named
        The spans [start, end) (characters) that the user has named, or has said to
        name nobody: they are no unnamed group.

    Returns
    -------
    tuple of Actor
        Of kind "group". Those with the same words are one. A nationality is a
        mention, common nouns are nominals. Most of them neither act nor speak:
        see :func:`with_groups`.

    """
    doc, actors = parsed.doc, tuple(actors)
    lexicon = lexicon_of(parsed.language)
    taken = _tokens(doc, (m for a in actors for m in (*a.mentions, *a.nominals)))
    taken |= _tokens(doc, (Span(*span) for span in named))
    nations = {
        index: place
        for place in places
        if place.kind == "demonym" or (place.place and place.place.level == "country")
        for index in _tokens(doc, [place])
    }
    by_name: dict[str, list[_GroupMention]] = defaultdict(list)
    for token in doc:
        if token.i not in taken and _is_many(lexicon, token, nations):
            group = _group(lexicon.words, token, nations, taken)
            by_name[lexicon.canonical(group.name)].append(group)
    used = Counter(actor.id for actor in actors)
    return tuple(
        _actor(parsed, alike, slug(name), used)
        for name, alike in by_name.items()
        if name
    )


def with_groups(
    actors: Iterable[Actor],
    groups: Iterable[Actor],
    quotes: Iterable[Quote],
    events: Iterable[Event],
    figures: Iterable[Figure] = (),
) -> tuple[Actor, ...]:
    """Return the actors with the groups that a finding of others needs, in order.

    Parameters
    ----------
    actors
        The actors.
    groups
        Groups without a name, most of which nothing needs.
    quotes, events, figures
        Whose speakers, parties and sources are kept.

    """
    needed = {quote.speaker_id for quote in quotes}
    needed |= {figure.source_id for figure in figures}
    for event in events:
        needed |= {event.actor_id, event.target_id}
    all_actors = [*actors, *(group for group in groups if group.id in needed)]
    return tuple(sorted(all_actors, key=_start))


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
    """Return the tokens of some mentions."""
    tokens: set[int] = set()
    for mention in spans:
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is not None:
            tokens.update(range(span.start, span.end))
    return tokens


def _is_many(lexicon: Lexicon, token: Token, nations: dict[int, Toponym]) -> bool:
    """Tell whether a token is a noun for many people, and no part of another name."""
    if token.dep_ in ("compound", "amod", "nmod", "poss"):
        return False
    if token.i in nations or token.ent_type_ == "NORP":
        return _is_people(lexicon.words, token, nations)
    if token.tag_ not in ("NN", "NNS"):
        return False
    word = lexicon.canonical(token.text)
    if word in lexicon.words.not_groups:
        return False
    if word in lexicon.words.collectives:
        return True
    if token.tag_ != "NNS":
        return False
    return word in lexicon.role_nouns or token.lemma_ in lexicon.role_nouns


def _is_people(words: ActorWords, token: Token, nations: dict[int, Toponym]) -> bool:
    """Tell whether a demonym is a noun for a people: "Iraqis", "the Kurds"."""
    place = nations.get(token.i)
    if place is not None and place.kind != "demonym":
        return False
    if token.tag_ == "NNPS" or (token.tag_ == "NNS" and token.text[:1].isupper()):
        return True
    before = token.nbor(-1).text.casefold() if token.i > 0 else ""
    definite = before in words.definite_articles
    return definite and token.dep_ in ("nsubj", "nsubjpass")


def _group(
    words: ActorWords, head: Token, nations: dict[int, Toponym], taken: set[int]
) -> _GroupMention:
    """Return the words for a group without what only counts it."""
    doc = head.doc
    first, last = head.i, head.i + 1
    while first > 0 and head.i - first < BEFORE:
        if not _describes(words, doc[first - 1], taken):
            break
        first -= 1
    while doc[first].text == "-":
        first += 1  # the dash of a dateline
    proper = head.i not in nations and head.ent_type_ == "NORP"
    countries = (
        nations[index].place.country  # type: ignore[union-attr]
        for index in range(first, last)
        if index in nations and nations[index].place is not None
    )
    name = " ".join(
        doc[first : last if proper else _attached_end(words, head)].text.split()
    )
    if doc[first].is_sent_start and doc[first].tag_ in ("NN", "NNS", "JJ"):
        small = first not in nations and not doc[first].ent_type_
        name = name[0].lower() + name[1:] if small else name
    return _GroupMention(first, last, name, proper, next(countries, None))


def _describes(words: ActorWords, token: Token, taken: set[int]) -> bool:
    """Tell whether a word before a noun says which people it means."""
    if token.i in taken or token.text.casefold() in words.group_quantifiers:
        return False
    if token.ent_type_ in ("DATE", "TIME", "CARDINAL", "ORDINAL"):
        return False
    return token.pos_ in ("ADJ", "NOUN", "PROPN") or token.text == "-"


def _attached_end(words: ActorWords, head: Token) -> int:
    """Return where a noun ends with the organisation or place attached to it.

    "Accused the opposition of paying them": that is not whose opposition it is.
    """
    doc, at = head.doc, head.i + 1
    if at >= len(doc) or doc[at].head.i != head.i:
        return at
    if doc[at].text not in words.group_prepositions:
        return at
    if any(t.dep_ == "pcomp" or t.pos_ == "VERB" for t in doc[at].children):
        return at
    if any(t.ent_type_ in ("DATE", "TIME") for t in doc[at].children):
        return at  # "stranded commuters for two hours"
    last = max((t.right_edge.i for t in doc[at].children), default=at) + 1
    if doc[last - 1].is_punct:
        last -= 1  # the comma behind "in Ely, Nevada,"
    return last if last - at <= BEHIND else at


def _actor(
    parsed: ParsedStory, alike: list[_GroupMention], stem: str, used: Counter[str]
) -> Actor:
    """Return the groups with the same words as one actor.

    ``stem`` begins its id; ``used`` counts the ids that other actors have.
    """
    mentions = tuple(_mention(parsed, mention) for mention in alike)
    name = alike[0].name
    base = f"actor:{stem}"
    used[base] += 1
    why = "a group the story does not name"
    if len(alike) > 1:
        why += (
            f"; the same words occur {len(alike)} times, perhaps for different groups"
        )
    return Actor(
        id=base if used[base] == 1 else f"{base}-{used[base]}",
        name=name,
        kind="group",
        mentions=mentions if alike[0].proper else (),
        nominals=() if alike[0].proper else mentions,
        country=next((mention.country for mention in alike if mention.country), None),
        links=tuple(_links(mentions)),
        rule="a people" if alike[0].proper else "unnamed group",
        confidence=0.6 if alike[0].proper else 0.5,
        why=f"{name!r} names a people" if alike[0].proper else why,
    )


def _links(mentions: tuple[Mention, ...]) -> Iterator[Link]:
    """Yield the links between mentions with the same words."""
    for mention in mentions[1:]:
        why = f"both are called {mention.phrase!r}"
        yield Link(
            first=mentions[0].start,
            second=mention.start,
            rule="same words",
            why=why,
        )


def _mention(parsed: ParsedStory, group: _GroupMention) -> Mention:
    span = parsed.doc[group.first : group.last]
    return Mention(
        start=span.start_char,
        end=span.end_char,
        phrase=span.text,
        sentence=parsed.sentence_of(span.start_char),
        rule="a people" if group.proper else "unnamed group",
        confidence=0.6 if group.proper else 0.5,
        why="a noun for a group of people",
    )
