"""Mention detection: the tagger's names and those of rules, and a second pass."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from ...model.place import TOLD
from ...nlp.clean_text import NASAL_MARK
from ...nlp.name_forms import surname
from ..records import NAMED_BY_USER, Candidate, Name
from .candidates import propose_candidates
from .propagation import propagate
from .tagged import article
from .titles import titles_before
from .town_clubs import is_a_towns_club

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = ["find_names"]

#: Marks that join places: "LIMA/QUITO".
_JOINTS = frozenset("/-–")


def find_names(
    context: ActorContext, overrides: Mapping[tuple[int, int], str] | None = None
) -> list[Name]:
    """Return the names of a story, in text order, none overlapping another.

    Parameters
    ----------
    context
        The story with its places.
    overrides
        The kinds of the spans [start, end) (characters) that the user has named,
        "none" for those that name nobody.

    """
    candidates = [*_named_by_user(context, overrides or {})]
    candidates += propose_candidates(context)
    kept = _outside_titles(context, _resolve_overlaps(context, candidates))
    first_pass = [candidate for candidate in kept if candidate.kind != "none"]
    kept = _resolve_overlaps(context, [*kept, *propagate(context, first_pass)])
    names = [_name(context, span) for span in kept if span.kind != "none"]
    names = _prefer_own_people([name for name in names if name.words])
    return _unify_kinds(context, names)


def _named_by_user(
    context: ActorContext, overrides: Mapping[tuple[int, int], str]
) -> Iterator[Candidate]:
    """Yield the spans that the user has named, and those that name nobody."""
    for (start, end), kind in overrides.items():
        span = context.doc.char_span(start, end, alignment_mode="expand")
        if span is not None:
            why = f"marked by hand as {article(kind)}"
            yield Candidate(span.start, span.end, kind, NAMED_BY_USER, 1.0, why)


def _prefer_own_people(names: list[Name]) -> list[Name]:
    """Prefer the story's own people to well-known ones of the same surname.

    In a story about Ivanka Trump "Trump" is not Donald Trump.
    """
    own = {
        surname(n.words): n.known
        for n in names
        if n.kind == "person" and len(n.words) > 1
    }
    famous = {n.known.name for n in names if n.known and len(n.words) > 1}
    return [
        replace(name, known=None)
        if name.known is not None
        and len(name.words) == 1
        and own.get(name.words[0], name.known) != name.known
        and name.known.name not in famous
        else name
        for name in names
    ]


def _resolve_overlaps(
    context: ActorContext, candidates: Iterable[Candidate]
) -> list[Candidate]:
    """Keep the longest of overlapping candidates, and none that is or was a place.

    The user's spans come before longer ones.
    """
    taken: set[int] = set()
    kept = []
    candidates = list(candidates)
    guesses = _guesses(context, candidates)
    for candidate in sorted(
        candidates,
        key=lambda d: (d.rule != NAMED_BY_USER, d.first - d.last, -d.confidence),
    ):
        tokens = range(candidate.first, candidate.last)
        if not taken.isdisjoint(tokens) or _is_place(context, candidate):
            continue
        told = candidate.rule == NAMED_BY_USER or candidate.known is not None
        if not told and context.name_words(tokens.start, tokens.stop) in guesses:
            continue
        taken.update(tokens)
        kept.append(candidate)
    return sorted(kept, key=lambda candidate: candidate.first)


def _outside_titles(context: ActorContext, kept: list[Candidate]) -> list[Candidate]:
    """Leave out what is only a word of somebody's title: "Defense Secretary X"."""
    titles: set[int] = set()
    for candidate in kept:
        if candidate.kind == "person":
            begin = titles_before(context, candidate.first)
            if begin < candidate.first:
                begin = _past_kinds(context, begin)
            titles.update(range(begin, candidate.first))
    return [
        _before_title(context, candidate, titles)
        for candidate in kept
        if candidate.known is not None
        or candidate.rule == NAMED_BY_USER
        or not titles.issuperset(range(candidate.first, candidate.last))
    ]


def _past_kinds(context: ActorContext, begin: int) -> int:
    """Return where a title begins with what kind of office it is: "Special Envoy"."""
    kinds = context.words.office_adjectives
    while begin and context.folded[begin - 1] in kinds and context.capital(begin - 1):
        begin -= 1
    return begin


def _before_title(
    context: ActorContext, candidate: Candidate, titles: set[int]
) -> Candidate:
    """Return a body without what belongs to a title: "EU", not "EU Special" Envoy X.

    "Parliament Speaker X" is one of a parliament, which keeps its noun.
    """
    last, nouns = candidate.last, context.words.organisation_nouns
    if candidate.kind != "organisation" or candidate.rule == NAMED_BY_USER:
        return candidate
    while last - 1 > candidate.first and last - 1 in titles:
        if context.folded[last - 1] in nouns:
            break
        last -= 1
    return replace(candidate, last=last) if last < candidate.last else candidate


def _is_place(context: ActorContext, candidate: Candidate) -> bool:
    """Tell whether the places engine has the whole span, or more, as a place.

    Or as a lone nationality: "the Germans", tagged as an organisation. A surname
    that is also a place's name stays a person where it acts or owns, with no "in" or
    "at" before it: "Paris said", after "Valeska Paris".
    """
    if candidate.rule == NAMED_BY_USER:
        return False
    head = context.doc[candidate.last - 1]
    nation = context.nation_at.get(candidate.first)
    if nation is not None and nation.kind == "demonym" and candidate.known is None:
        return nation.end >= head.idx + len(head)
    toponym = context.place_at.get(candidate.first)
    if toponym is None or (toponym.place is None and toponym.rule != TOLD):
        return False
    if toponym.end < head.idx + len(head):
        return _is_places_joined(context, candidate)
    acts = head.dep_ in ("nsubj", "nsubjpass", "poss", "dobj", "agent")
    return not (candidate.rule == "surname" and acts)


def _is_places_joined(context: ActorContext, candidate: Candidate) -> bool:
    """Tell whether marks join places, and nothing else is there: "KINSHASA/KIGALI"."""
    inside = context.doc[candidate.first : candidate.last]
    return all(t.i in context.place_at or t.text in _JOINTS for t in inside)


def _guesses(
    context: ActorContext, candidates: Iterable[Candidate]
) -> frozenset[tuple[str, ...]]:
    """Return what the user said is no place, and is nobody either.

    The tagger labels towns that it does not know as people or organisations. That says
    nothing, unless a longer name of the story has the word ("Paris Hilton").
    """
    if not context.no_places:
        return frozenset()
    names = {context.name_words(one.first, one.last) for one in candidates}
    return frozenset(
        words
        for words in context.no_places
        if not any(len(name) > len(words) and words[-1] in name for name in names)
    )


def _name(context: ActorContext, candidate: Candidate) -> Name:
    """Return a candidate as a named mention, with its titles if it is a person."""
    span = context.doc[candidate.first : candidate.last]
    begin = candidate.first
    if candidate.kind == "person":
        begin = titles_before(context, candidate.first)
    words = context.lexicon.name_words(span.text)
    known = candidate.known
    if known is None and len(words) > 1:
        known = context.lexicon.known.get(words)
    return Name(
        start=span.start_char,
        end=span.end_char,
        text=span.text.replace(NASAL_MARK, "'"),
        words=words,
        first=candidate.first,
        last=candidate.last,
        sentence=context.parsed.sentence_of(span.start_char),
        kind=candidate.kind,
        rule=candidate.rule,
        confidence=candidate.confidence,
        why=candidate.why,
        title=context.doc[begin : candidate.first].text,
        known=known,
    )


def _unify_kinds(context: ActorContext, names: list[Name]) -> list[Name]:
    """Return the names with one kind for each form, that of most of its mentions.

    The kind that the user gives to one mention holds for all that are alike.
    """
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for name in names:
        kind = "organisation" if _with_article(context, name) else name.kind
        told = name.known or name.title or name.rule == "alias"
        votes[name.words][kind] += 3 if told else 1
    people = {part for n in names if _is_person(n) for part in _parts(n.words)}
    people -= {n.words[:1] for n in names if n.kind != "person" and len(n.words) > 1}
    lone = {n.words[-1] for n in names if n.kind == "person" and len(n.words) == 1}
    clubs = {
        words
        for n in names
        if not n.title and is_a_towns_club(context, n.first, n.last)
        for words in (n.words, n.words[-1:])
    }
    by_user = {name.words: name for name in names if name.rule == NAMED_BY_USER}
    unified = []
    for name in names:
        kind = votes[name.words].most_common(1)[0][0]
        why = f"most mentions of it in this story are labelled as {article(kind)}"
        if name.known is None and (name.words in people or _ends(context, name, lone)):
            kind = "person"
        if name.words in clubs and not name.title:
            kind, why = "organisation", "it is a side in a match, and named for a town"
        if name.words in by_user:
            kind, why = by_user[name.words].kind, by_user[name.words].why
        if kind != name.kind and name.rule != NAMED_BY_USER:
            name = replace(name, kind=kind, rule="label vote", why=why)
        unified.append(name)
    return unified


def _ends(context: ActorContext, name: Name, lone: set[str]) -> bool:
    """Tell whether a name of two words ends in somebody's surname: "Israel Katz"."""
    return (
        len(name.words) == 2
        and name.words[1] in lone
        and name.words[1] not in context.words.organisation_nouns
        and name.text.istitle()
    )


def _parts(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the parts of a full name that are used for it: its ends and first word."""
    yield words[:1]
    last = surname(words)
    if not last:
        return  # nothing but "Jr.", "MD" and the like
    end = words.index(last) + 1
    for begin in range(1, end):
        yield words[begin:end]


def _with_article(context: ActorContext, name: Name) -> bool:
    """Tell whether a name has an article, as no person's has.

    "The Obama camp" has it for the camp.
    """
    if name.first == 0 or name.title or name.known is not None:
        return False
    before = context.doc[name.first - 1].text.casefold()
    if before not in context.words.definite_articles:
        return False
    return context.doc[name.last - 1].dep_ not in ("compound", "nmod")


def _is_person(name: Name) -> bool:
    """Tell whether a name is a person's with a given name."""
    return name.kind == "person" and len(name.words) > 1
