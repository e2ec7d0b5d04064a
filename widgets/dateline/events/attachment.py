"""Attachment: what each place and date depends on in the parse of its sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, TypeVar

from ..lang import language_of
from ..model import DateExpression, Span, Toponym
from ..nlp.syntax import SUBJECTS, clause_head, entity_at, path_to_verb, place_link
from .comparisons import is_compared, on_its_day, told_behind
from .fineness import is_finer

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang import Words
    from ..lang.events import EventWords

__all__ = [
    "Attachment",
    "Attachments",
    "Item",
    "attach_dates",
    "attach_places",
]

#: Relations of a word to the noun after it.
_BEFORE_NOUNS = frozenset(["amod", "compound", "nmod", "npadvmod", "nummod", "poss"])

#: Labels of names of which a place can be a part without anything being there.
_BEARERS = frozenset(["PERSON", "ORG", "EVENT", "LAW"])

Item = TypeVar("Item", Toponym, DateExpression)


@dataclass(frozen=True, slots=True)
class Attachment(Generic[Item]):
    """A place or date with the tokens it depends on.

    Parameters
    ----------
    item
        The place or date.
    root
        The head of its words.
    path
        The tokens above it, up to the first verb.
    clause
        The verb that leads its clause.
    event_noun
        The event noun it belongs to alone ("Friday's attack"), if it does.
    rank
        How a place is linked: 0 by "in" and "at", 1 as what something is done to, 2
        by "to", 3 by "against", 4 by "from".
    fronted
        It opens its sentence and holds for all of it.
    named
        The noun that a date stands before ("Friday's attack", "the 2015 deal").

    """

    item: Item
    root: int
    path: tuple[int, ...]
    clause: int
    event_noun: int | None
    rank: int = 0
    fronted: bool = False
    named: int | None = None


class Attachments(Generic[Item]):
    """Places or dates in text order."""

    def __init__(self, attached: Iterable[Attachment[Item]]) -> None:
        self._all: list[Attachment[Item]] = list(attached)
        self._all.sort(key=lambda one: one.item.start)
        self._starts: list[int] = [one.item.start for one in self._all]

    def __iter__(self) -> Iterator[Attachment[Item]]:
        return iter(self._all)

    def inside(self, span: Span) -> list[Attachment[Item]]:
        """Return those in a stretch of the text (characters)."""
        first = bisect_left(self._starts, span.start)
        return self._all[first : bisect_left(self._starts, span.end)]


def attach_places(
    doc: Doc,
    places: Iterable[Toponym],
    actor_starts: set[int],
    event_nouns: set[int],
    named_by_place: set[int],
    named_by_country: set[int],
    tellers: Collection[int] = (),
) -> Attachments[Toponym]:
    """Return the places where something can be.

    Parameters
    ----------
    doc
        The parsed story.
    places
        Its toponyms: literal ones count, and those taken for a government after
        "in" and the like.
    actor_starts
        Where the mentions of actors begin (characters): one of them is a place only
        after "in" and the like.
    event_nouns
        The tokens that are event nouns.
    named_by_place
        Those of them that can be called by their place: "the Baghdad attack".
    named_by_country
        Those that can be called by their country: "the Haiti earthquake", but not "the
        U.S. attack", which that country made.
    tellers
        The verbs that only say that something happened, to the place that is their
        object: "a quake jolted Lamu".

    """
    words = language_of(doc).events
    attachments: dict[int, Attachment[Toponym]] = {}
    for place in sorted(places, key=lambda p: p.start):
        root = _root(doc, place)
        if root is None or not _is_literal(place, root, words):
            continue
        if _is_in_name(doc, place, words.place_and_time.place_parts):
            continue
        if _is_country(place) and _is_owner(
            root, event_nouns - named_by_country, words
        ):
            continue
        called = named_by_country if _is_country(place) else named_by_place
        link, rank = _link(root, event_nouns, called, words)
        named = link is root and place.start in actor_starts
        suffers = _suffers(root, named_by_country)
        link = link or (root if suffers else None)
        if link is None or (named and not (suffers or _is_struck(root, tellers))):
            continue
        if _is_side(place, link, event_nouns, words):
            continue
        # Of "Mingora, Swat District, Pakistan" the finest is where it was.
        if link.i not in attachments or is_finer(place, attachments[link.i].item):
            attached = _attach(place, root, link, event_nouns, words, rank)
            if attached.path or attached.fronted:
                attachments[link.i] = attached
    return Attachments(attachments.values())


def _is_literal(place: Toponym, root: Token, words: EventWords) -> bool:
    """Tell whether a name means the place itself, also of "Jalisco state".

    Police of a town are in that town: "Lamar police".
    """
    if place.kind == "embedded" and _is_home(root, words):
        return True
    if place.kind != "embedded" or root.dep_ != "compound":
        return place.kind == "literal"
    part = root.head
    named = part.i == root.i + 1 and part.lemma_ in words.place_and_time.place_parts
    return named and part.pos_ == "NOUN" and part.dep_ == "pobj"


def _is_in_name(doc: Doc, place: Toponym, parts: Words) -> bool:
    """Tell whether a place is only part of the name of a person, body or meeting.

    "Khalid of Sharjah", "the Bank of Africa"; but not "Lamu Hospital", which is there.
    """
    span = doc.char_span(place.start, place.end, alignment_mode="expand")
    if span is None or doc[span.start].ent_type_ not in _BEARERS:
        return False
    name, sentence = entity_at(doc, span.start), span.sent
    if name is None or len(name) <= len(span) + 1:
        return False
    if name.start < sentence.start or name.end > sentence.end:
        return False
    if place.kind == "literal" and "," in name.text and span.start in _ends(name):
        return False  # "in Apapa, Lagos", taken for one body
    return name.root.lemma_.casefold() not in parts


def _ends(name: Iterable[Token]) -> tuple[int, int]:
    """Return where the parts of a name begin that a comma parts."""
    first, *others = name
    return first.i, next(t.i + 1 for t in others if t.text == ",")


def _is_struck(root: Token, tellers: Collection[int]) -> bool:
    """Tell whether a place is the object of a verb that says what happened there."""
    return root.dep_ == "dobj" and root.head.i in tellers


def _suffers(root: Token, disasters: Collection[int]) -> bool:
    """Tell whether a place is said to be in a disaster: "the airport was on fire"."""
    if root.dep_ != "nsubj" or root.head.pos_ != "AUX":
        return False
    links = (c for c in root.head.rights if c.dep_ == "prep")
    return any(noun.i in disasters for link in links for noun in link.children)


def _is_owner(root: Token, event_nouns: set[int], words: EventWords) -> bool:
    """Tell whether a country has or does what it stands before: "the U.S. embassy"."""
    before = root.dep_ in ("compound", "nmod") and root.i < root.head.i
    posted = words.place_and_time.posted_nouns
    noun = root.head
    return before and (noun.i in event_nouns or noun.lemma_.casefold() in posted)


def _is_side(
    place: Toponym, link: Token, event_nouns: set[int], words: EventWords
) -> bool:
    """Tell whether a place is one of two sides: "clashes between Kenya and Somalia"."""
    sides = link.lower_ in words.arguments.parties.mutual_prepositions
    return sides and (_is_country(place) or link.head.i in event_nouns)


def attach_dates(
    doc: Doc, dates: Iterable[DateExpression], event_nouns: set[int]
) -> Attachments[DateExpression]:
    """Return the dates that mean a day, or will once a day of publication is known.

    What the user has rejected is left out. The parameters are those of
    :func:`attach_places`.
    """
    words = language_of(doc).events
    attachments: list[Attachment[DateExpression]] = []
    dates = sorted(dates, key=lambda d: d.start)
    opener = {d.until: d for d in dates if d.until and d.status != "rejected"}
    for date in dates:
        root = _root(doc, date)
        vague = (date.value or date.form).endswith("_REF")
        if root is None or vague or date.status == "rejected":
            continue
        if date.timex_type in ("DATE", "TIME"):
            whole = opener.get(date.id, date)
            attachments += _dated(doc, date, root, event_nouns, words, whole)
    return Attachments(attachments)


def _dated(
    doc: Doc,
    date: DateExpression,
    root: Token,
    event_nouns: set[int],
    words: EventWords,
    whole: DateExpression,
) -> Iterator[Attachment[DateExpression]]:
    """Yield what a date depends on, and the clause behind it on what was then.

    What is told of the end of a range ("from Monday to Friday") is of the ``whole``:
    the date that opens it. The clause is of its last day.
    """
    attached = _attach(whole, root, root, event_nouns, words)
    noun = _event_before(root, event_nouns)
    if noun is not None:
        path = (noun.i, *attached.path)
        attached = replace(attached, path=path, event_noun=noun.i)
    if not is_compared(root, date):
        yield attached
    span = doc.char_span(date.start, date.end, alignment_mode="expand")
    openings = words.place_and_time.day_adverbs
    verb = None if span is None else told_behind(root, span.end, openings)
    if verb is not None:
        day = on_its_day(date)
        yield Attachment(day, root.i, (verb.i,), verb.i, event_noun=None)


def _event_before(root: Token, event_nouns: set[int]) -> Token | None:
    """Return the event that a date right behind it is of, though it hangs on the verb.

    "The quake last month will cost us", "condemned on Friday the shelling last month":
    what comes before the verb, or has a verb with a day of its own. Of "opened on
    Friday an inquiry into the shelling last month" it is the shelling.
    """
    verb, first = root.head, root.left_edge.i
    if root.dep_ != "npadvmod" or not first or first == verb.sent.start:
        return None
    before = root.doc[first - 1]
    for noun in (before, *before.ancestors):
        if noun.i in event_nouns and noun.head == verb and noun.right_edge == before:
            break
    else:
        return None
    if noun.dep_ in SUBJECTS and noun.i < verb.i and root.i < verb.i:
        return noun
    days = (t for t in verb.subtree if t.i < noun.i or t in verb.children)
    others = any(t.ent_type_ == "DATE" and t != root and t.head != root for t in days)
    if noun.dep_ != "dobj" or not others:
        return None
    behind = (t for t in (before, *before.ancestors) if t.i in event_nouns)
    return next((t for t in behind if t.right_edge == before), noun)


def _root(doc: Doc, item: Toponym | DateExpression) -> Token | None:
    span = doc.char_span(item.start, item.end, alignment_mode="expand")
    return None if span is None else span.root


def _attach(
    item: Item,
    root: Token,
    link: Token,
    event_nouns: set[int],
    words: EventWords,
    rank: int = 0,
) -> Attachment[Item]:
    path = tuple(token.i for token in path_to_verb(link))
    if isinstance(item, DateExpression):
        path = _past_gerund(root.doc, path)
    event_noun = next((i for i in path if i in event_nouns), None)
    clause = clause_head(link).i
    fronted = _is_fronted(root, words)
    named = _named(root) if isinstance(item, DateExpression) else None
    return Attachment(item, root.i, path, clause, event_noun, rank, fronted, named)


def _past_gerund(doc: Doc, path: tuple[int, ...]) -> tuple[int, ...]:
    """Lead a day past a bare gerund: "was held for questioning on Monday"."""
    gerund = doc[path[-1]] if path else None
    if gerund is None or gerund.dep_ != "pcomp" or gerund.tag_ != "VBG":
        return path
    behind = [child.dep_ for child in gerund.rights]
    alone = gerund.left_edge == gerund and behind in (["prep"], ["npadvmod"])
    if len(path) > 1 or not alone:
        return path
    return (*path, *(token.i for token in path_to_verb(gerund)))


def _is_home(root: Token, words: EventWords) -> bool:
    """Tell whether a place is that of a body that sits there: "a Lamar court"."""
    body = root.head
    bodies = words.place_and_time.sitting_bodies
    return root.dep_ in ("compound", "nmod") and body.lemma_.casefold() in bodies


def _named(root: Token) -> int | None:
    """Return the noun that a date stands before, and tells something of."""
    noun = root.head
    before = root.dep_ in _BEFORE_NOUNS and root.i < noun.i
    return noun.i if before and noun.pos_ in ("NOUN", "PROPN") else None


def _link(
    root: Token, event_nouns: set[int], named_by_place: set[int], words: EventWords
) -> tuple[Token | None, int]:
    """Return what links a place to what happens there, and the rank of the link."""
    links = words.place_and_time
    called = root.dep_ in ("compound", "nmod") and root.head.i in named_by_place
    if called or _is_fronted(root, words):
        return root, 0
    if _is_home(root, words):
        return root, 1
    link = root.head if _has_site(root, words) else place_link(root, words)
    if link is None or (link.i and link.nbor(-1).dep_ == "neg"):
        return None, 0  # "in Lamar, but not in Najaf"
    word = link.text.casefold()
    if word in links.location_prepositions:
        return link, 0
    genitive = word in words.genitive_prepositions
    if link.pos_ != "ADP":
        return link, 1
    if genitive and link.head.i in event_nouns:
        return (None, 0) if _is_doer_of(link.head, words) else (link, 1)
    before = link.nbor(-1) if link.i else link
    if genitive and link.head.lower_ in links.place_parts and link.head.pos_ == "ADV":
        return link, 0  # "30 miles south of Lamar"
    origin = word in links.origin_prepositions
    nouns = {link.head.lemma_.casefold(), before.lemma_.casefold()}
    if word in links.direction_prepositions or (
        origin and nouns & links.distance_nouns
    ):
        return link, 2
    if word in links.target_prepositions:
        return link, 3
    return (link, 4) if origin else (None, 0)


def _has_site(root: Token, words: EventWords) -> bool:
    """Tell whether a place has what something happens to: "Lamar's airport burned"."""
    site = root.head
    if root.dep_ != "poss" or site.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return False
    links = words.place_and_time
    lemma = site.lemma_.casefold()
    return lemma in links.site_nouns and lemma not in links.posted_nouns


def _is_doer_of(noun: Token, words: EventWords) -> bool:
    """Tell whether what an event noun is of does it: "the drill of Kenya"."""
    parties = words.arguments.parties
    return noun.lower_ in parties.of_doer - (
        parties.errand_nouns & parties.directed_nouns
    )


def _is_fronted(root: Token, words: EventWords) -> bool:
    """Tell whether a place or date opens its sentence: "Near Najaf, soldiers …".

    Not "Along with Kenya, Uganda backs it", which tells of company.
    """
    locations = words.place_and_time.location_prepositions
    doc, first = root.doc, root.sent.start
    while first < root.i and not doc[first].is_alpha:
        first += 1
    if doc[first].text.casefold() not in locations or root.left_edge.i > first + 2:
        return False
    inner = doc[first + 1]
    joined = inner.dep_ == "prep" and inner.head.i == first and inner.is_ancestor(root)
    return not joined or inner.lower_ in locations | words.genitive_prepositions


def _is_country(place: Toponym) -> bool:
    return place.place is not None and place.place.level == "country"
