"""Terms about the name itself: its words, and what it may be besides a place."""

from __future__ import annotations

import math

from ..name_classes import EMINENT
from ..name_variants import SAME_NAME, is_own_name
from .span_in_story import SpanInStory
from .terms import SpanTerm, TermGroup
from .vectors import Likeness, likeness

__all__ = ["NAME_TERMS", "PERSONAL_TERMS", "UNHEARD", "VECTOR_TERMS"]

#: The name of the term of names that no word vector knows: they are rare.
UNHEARD = "without a vector"


def _is_short_capitals(s: SpanInStory) -> bool:
    return len(s.word) <= 3 and s.word.isupper()


def _is_capitals(s: SpanInStory) -> bool:
    word = s.word
    return (
        len(word) > 3
        and word.isupper()
        and s.tokens.case == "mixed"
        and "." not in word
    )


def _ends_in(s: SpanInStory) -> str:
    last = s.last
    return last if last in s.words.kind_cues or last in s.words.name_endings else ""


def _size(s: SpanInStory) -> float:
    largest = max(match.place.population or 0 for match in s.span.matches)
    return math.log10(largest + 1) / 7


def _is_official(s: SpanInStory) -> bool:
    return any(map(is_own_name, s.span.matches))


def _is_seat(s: SpanInStory) -> str:
    seats = {m.seat for m in s.span.matches if m.form in SAME_NAME and m.seat}
    return "a country" if "country" in seats else "a division" if seats else ""


def _likeness(s: SpanInStory) -> Likeness | None:
    name = s.tokens.phrase(s.start, s.end)
    return likeness(s.tokens.doc.vocab, name, s.words)


def _has_no_vector(s: SpanInStory) -> bool:
    return _likeness(s) is None


def _unlike_people(s: SpanInStory) -> float:
    like = _likeness(s)
    return like.people if like else 0.0


def _unlike_things(s: SpanInStory) -> float:
    like = _likeness(s)
    return like.things if like else 0.0


def _likeness_terms(prefix: str) -> tuple[SpanTerm[SpanInStory], ...]:
    return (
        SpanTerm(f"{prefix}{UNHEARD}", _has_no_vector, ("tag",)),
        SpanTerm(f"{prefix}like a place, not a person", _unlike_people, ("tag",)),
        SpanTerm(f"{prefix}like a place, not a thing", _unlike_things, ("tag",)),
    )


def _is_given_name(s: SpanInStory) -> bool:
    return s.first in s.story.given_names and s.span.known not in EMINENT


def _is_given_name_and_eminent(s: SpanInStory) -> bool:
    return s.first in s.story.given_names and s.span.known in EMINENT


def _is_surname(s: SpanInStory) -> bool:
    return s.first in s.story.surnames and s.span.tag.label != "PERSON"


def _is_surname_only(s: SpanInStory) -> bool:
    return _is_surname(s) and s.span.key not in s.story.situated


def _is_in_personal_name(s: SpanInStory) -> bool:
    return (
        s.first in s.story.personal_names
        and s.first not in s.story.surnames
        and s.span.tag.label != "PERSON"
    )


def _opens_with_given_name(s: SpanInStory) -> bool:
    return s.first in s.story.given_names or s.last in s.story.surnames


_ONE_WORD = TermGroup[SpanInStory](
    lambda s: s.size == 1,
    (
        SpanTerm("short capitals", _is_short_capitals),
        SpanTerm("capitals", _is_capitals),
        SpanTerm("part of speech {}", lambda s: s.tokens.pos[s.start]),
        SpanTerm("also a common word", lambda s: s.first in s.story.common_words),
    ),
)

_SEVERAL_WORDS = TermGroup[SpanInStory](
    lambda s: s.size > 1,
    (
        SpanTerm("several words", lambda _: 1.0),
        SpanTerm("ends in {}", _ends_in),
        SpanTerm("a numbered road", lambda s: s.first in s.words.road_words),
    ),
)

_AS_A_WHOLE = TermGroup[SpanInStory](
    lambda _: True,
    (
        SpanTerm(
            "inside a longer name", lambda s: s.size < s.story.longest.get(s.start, 0)
        ),
        SpanTerm("in the dateline", lambda s: s.span.in_dateline),
        SpanTerm("rule {}", lambda s: s.span.rule.partition(":")[0]),
        SpanTerm("in a list under a word of kind", lambda s: s.span.listed != ""),
        SpanTerm("opens the sentence", lambda s: s.tokens.initial[s.start]),
    ),
)

_KNOWN = TermGroup[SpanInStory](
    lambda s: s.span.matches,
    (
        SpanTerm("several words, known", lambda s: s.size > 1),
        SpanTerm("size", _size),
        SpanTerm("its official name", _is_official),
        SpanTerm("the seat of {}", _is_seat, ("tag",)),
        SpanTerm("held by {}", lambda s: s.story.rarity[s.span.key], ("tag", "known")),
    ),
)

_PERSONAL_WORD = TermGroup[SpanInStory](
    lambda s: s.size == 1,
    (
        SpanTerm("a given name, and a well-known place", _is_given_name_and_eminent),
        SpanTerm("a given name", _is_given_name),
        SpanTerm("a surname of the story", _is_surname),
        SpanTerm("a surname, nowhere used as a place", _is_surname_only),
        SpanTerm("in a person's name of the story", _is_in_personal_name),
    ),
)

NAME_TERMS = (
    TermGroup[SpanInStory](
        lambda _: True,
        (
            SpanTerm("tagged {}", lambda s: str(s.span.tag), ("known",)),
            SpanTerm("known as {}", lambda s: s.span.known),
        ),
    ),
    _ONE_WORD,
    _SEVERAL_WORDS,
    _AS_A_WHOLE,
    _KNOWN,
)

VECTOR_TERMS = (
    TermGroup(lambda s: s.story.has_vectors and s.size == 1, _likeness_terms("")),
    TermGroup(
        lambda s: s.story.has_vectors and s.size > 1,
        _likeness_terms("several words: "),
    ),
)

PERSONAL_TERMS = (
    _PERSONAL_WORD,
    TermGroup(
        lambda s: s.size > 1,
        (SpanTerm("opens with a given name", _opens_with_given_name),),
    ),
)
