"""Lists of places: "East and West Sussex, Kent counties", "in Bonn, Essen and Marl"."""

from __future__ import annotations

from collections import ChainMap, defaultdict
from typing import TYPE_CHECKING, TypeAlias

from ...nlp.syntax import first_of_list
from ..name_classes import how_many
from ..name_variants import SAME_NAME, is_called_island, is_own_name, look_up
from .vectors import nearer_to_people, nearer_to_things

if TYPE_CHECKING:
    from collections.abc import Iterator, MutableMapping

    from spacy.tokens import Token

    from ...gazetteer import Gazetteer
    from ...lang.places import PlaceWords
    from ...model import Place
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = [
    "by_first_token",
    "is_city",
    "mark_fellows",
    "mark_lists",
    "mark_neighbours",
    "members_from",
    "shared_heads",
]

#: The people of a city, at least: three of them in a list of whatever are places.
_CITY = 100_000

#: How near two towns that "and" joins are neighbours (km), and the people of each, at
#: least.
_NEIGHBOURS, _TOWN = 150, 5_000

#: Proposals by a token of theirs.
ByToken: TypeAlias = "MutableMapping[int, list[Proposal]]"


def shared_heads(
    tokens: Tokens, known: list[Proposal], words: PlaceWords
) -> Iterator[tuple[int, str, Proposal]]:
    """Find the directions that share the head of the name after them.

    Yields
    ------
    tuple
        The token ("East"), the full name ("East Sussex"), and the proposal that has
        the head ("West Sussex").

    """
    for other in known:
        name = tokens.text[other.first : other.last]
        if len(name) < 2 or name[0].casefold() not in words.directions:
            continue
        at = other.first - 1
        while _joins(tokens, at, words) and tokens.word(at - 1) in words.directions:
            at -= 1
            if not tokens.namelike[at]:
                break
            yield at, " ".join((tokens.text[at], *name[1:])), other
            at -= 1


def mark_lists(
    tokens: Tokens, gazetteer: Gazetteer, known: list[Proposal], words: PlaceWords
) -> None:
    """Mark the members of each list with the kind that its word says about them all."""
    by_first, by_last = _by(known, "first"), _by(known, "last")
    for i, plural in enumerate(tokens.lower):
        if plural not in words.plural_cues:
            continue
        cue = words.plural_cues[plural]
        for members in (
            _before(tokens, by_last, i, words),
            _after(tokens, by_first, i + 1, words),
        ):
            if len(members) > 1:
                _mark(members, cue, gazetteer, words)


def mark_fellows(proposals: list[Proposal], tokens: Tokens, words: PlaceWords) -> None:
    """Mark the known names in a list that words of place lead.

    "In Alice Springs, Katherine and Derby": the words before the first say of all that
    they are places, whatever the tagger takes the others for. They have to be names in
    the country of the first, or names of one place on Earth and of nobody; where the
    tagger does not take even the first for a place, they all have to share a country,
    to be cities, or to be of the second sort, and to be two at least.
    """
    leaders = {
        p.last - 1: p
        for p in proposals
        if _is_whole(p)
        and (p.routed or tokens.word(p.first - 1) in words.place_prepositions)
    }
    lists: dict[int, list[Proposal]] = defaultdict(list)
    for p in proposals if leaders else ():
        head = _head_of_list(p, tokens, words) if _is_whole(p) else -1
        if head in leaders and tokens.namelike[p.last : p.last + 1] != [True]:
            lists[head].append(p)
    for head, members in lists.items():
        for p in _fellows(leaders[head], members, tokens, words):
            p.fellow = True


def mark_neighbours(
    proposals: list[Proposal], tokens: Tokens, words: PlaceWords
) -> None:
    """Mark two towns or islands that "and" joins and that are near each other.

    "Rijeka and Koper could gain", "Mull and Islay went without": two people who are
    called after neighbours would be a rare chance, if few other places are called so.
    """
    if tokens.case != "mixed":
        return
    ends = {p.last: p for p in proposals if _may_be_a_neighbour(p, tokens, words)}
    for p in proposals:
        first = ends.get(p.first - 1)
        joined = tokens.word(p.first - 1) in words.conjunctions
        if not joined or first is None or not _may_be_a_neighbour(p, tokens, words):
            continue
        if any(
            a.km_to(b) < _NEIGHBOURS
            for a in _towns(first, words)
            for b in _towns(p, words)
        ):
            first.fellow = p.fellow = True


def _may_be_a_neighbour(p: Proposal, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether a whole name is that of few towns or islands, and like nobody's."""
    if not _is_whole(p) or how_many(p.matches) not in ("one place", "few places"):
        return False
    around = (*tokens.namelike[max(0, p.first - 1) : p.first],)
    around += (*tokens.namelike[p.last : p.last + 1],)
    if any(around) or not _towns(p, words):
        return False
    return not nearer_to_people(tokens.doc.vocab, p.name, words)


def _towns(p: Proposal, words: PlaceWords) -> list[Place]:
    """Return the towns and islands that are called so."""
    return [
        match.place
        for match in p.matches
        if (
            is_own_name(match)
            and match.place.kind == "city"
            and (match.place.population or 0) >= _TOWN
        )
        or (
            match.place.kind == "island"
            and (is_own_name(match) or is_called_island(match, words))
        )
    ]


def by_first_token(known: list[Proposal]) -> ByToken:
    """Return the proposals by their first token."""
    return _by(known, "first")


def members_from(
    leader: Proposal, by_first: ByToken, tokens: Tokens, words: PlaceWords
) -> list[Proposal]:
    """Return the names of the list that begins with one of them, that first."""
    led = ChainMap({leader.first: [leader]}, by_first)
    return _after(tokens, led, leader.first, words)


def _is_whole(p: Proposal) -> bool:
    """Tell whether it is known, and no part of what the tagger takes for a name."""
    return bool(p.matches) and p.tag.relation in ("=", "none")


def _fellows(
    leader: Proposal, members: list[Proposal], tokens: Tokens, words: PlaceWords
) -> list[Proposal]:
    """Return what is a place in a list: see :func:`mark_fellows`."""
    own = [_is_of_one_place(p, tokens, words) for p in members]
    if leader.tag.is_place:
        there = _countries(leader)
        return [
            p
            for p, unique in zip(members, own, strict=True)
            if unique or not _countries(p).isdisjoint(there)
        ]
    every = [leader, *members]
    shared = set.intersection(*map(_countries, every))
    sure = shared or all(own) or all(map(is_city, every))
    return every if len(members) > 1 and sure else []


def _is_of_one_place(p: Proposal, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether only one place bears a name, and nobody and nothing is called so."""
    vocab = tokens.doc.vocab
    return how_many(p.matches) == "one place" and not (
        nearer_to_people(vocab, p.name, words) or nearer_to_things(vocab, p.name, words)
    )


def is_city(p: Proposal) -> bool:
    """Tell whether a city is called so."""
    return any(
        match.form in SAME_NAME and (match.place.population or 0) >= _CITY
        for match in p.matches
    )


def _head_of_list(p: Proposal, tokens: Tokens, words: PlaceWords) -> int:
    """Return the last token of what leads a list of names, -1 if it is in none."""
    token = first_of_list(tokens.doc[p.last - 1])
    between = range(token.i + 1, p.first)
    if not all(tokens.namelike[i] or _joins(tokens, i, words) for i in between):
        return -1
    # A second "and" begins something else: "in Lima and Rosa and Victoria agreed".
    joints = sum(tokens.lower[i] in words.conjunctions for i in between)
    return token.i if between and joints < 2 else -1


def first_name_of_list(token: Token) -> Token:
    """Return the first name of a list, where the parser hangs that on another noun."""
    while token.dep_ == "conj" and token.head.pos_ == "PROPN":
        token = token.head
    return token


def _countries(p: Proposal) -> set[str | None]:
    return {match.place.country for match in p.matches if match.form in SAME_NAME}


def _mark(
    members: list[Proposal], cue: str, gazetteer: Gazetteer, words: PlaceWords
) -> None:
    """Mark the members if most of them can be of the kind."""
    names = [_name_of_kind(member, cue, gazetteer, words) for member in members]
    if 2 * sum(name is not None for name in names) <= len(members):
        return
    for member, name in zip(members, names, strict=True):
        member.listed = cue
        if name is not None and name != member.name:
            member.rename(name)
            member.matches = look_up(gazetteer, name, words).matches


def _name_of_kind(
    member: Proposal, cue: str, gazetteer: Gazetteer, words: PlaceWords
) -> str | None:
    """Return the name by which a member is a place of the kind, None if by none."""
    kinds = words.kind_cues.get(cue, frozenset())
    names = [member.name]
    if cue in words.unit_cues:
        # The full names of such units ("Clay County") tell them from their towns.
        names.insert(0, f"{member.name} {cue.title()}")
    for name in names:
        matches = look_up(gazetteer, name, words).matches
        if any(m.form != "key" and m.place.kind in kinds for m in matches):
            return name
    return None


def _joins(tokens: Tokens, at: int, words: PlaceWords) -> bool:
    """Tell whether a token joins the members of a list."""
    word = tokens.word(at)
    return word in words.conjunctions or word in (",", "&")


def _before(
    tokens: Tokens, by_last: ByToken, end: int, words: PlaceWords
) -> list[Proposal]:
    """Return the list that ends before a token, last member first."""
    members: list[Proposal] = []
    while end in by_last:
        members.append(_longest(by_last[end]))
        end = members[-1].first
        joint = end
        while _joins(tokens, joint - 1, words):
            joint -= 1
        if joint == end:
            break
        end = joint
    return members


def _after(
    tokens: Tokens, by_first: ByToken, start: int, words: PlaceWords
) -> list[Proposal]:
    """Return the list that begins at a token, or after "of" and the like there."""
    start += _opener(tokens, start, words)
    members: list[Proposal] = []
    while start in by_first:
        members.append(_longest(by_first[start]))
        start = members[-1].last
        joint = start
        while _joins(tokens, joint, words):
            joint += 1
        if joint == start:
            break
        start = joint
    return members


def _opener(tokens: Tokens, start: int, words: PlaceWords) -> int:
    """Return how many tokens join a word of kind to the list after it."""
    for opener in (*words.example_openers, (":",)):
        if tuple(tokens.lower[start : start + len(opener)]) == opener:
            return len(opener)
    return 0


def _by(known: list[Proposal], side: str) -> ByToken:
    """Return the proposals by their first or last token."""
    by_token: defaultdict[int, list[Proposal]] = defaultdict(list)
    for proposal in known:
        by_token[getattr(proposal, side)].append(proposal)
    return by_token


def _longest(proposals: list[Proposal]) -> Proposal:
    """Return the longest proposal, a known one first; the first of equals.

    It is asked for when a list needs it, since lists make proposals known.
    """
    return max(proposals, key=_rank)


def _rank(proposal: Proposal) -> tuple[bool, int]:
    return bool(proposal.matches), proposal.last - proposal.first
