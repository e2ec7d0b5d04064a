"""What speaks for and against a span as the name of a place, term by term."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ..name_variants import SAME_NAME
from .story_names import is_holder
from .tags import PLACE_LABELS, Tag
from .terms import SpanTerm, SpanTerms, TermGroup
from .vectors import Likeness, likeness

if TYPE_CHECKING:
    from collections.abc import Callable

    from .candidates import Proposal
    from .story_names import StoryNames

__all__ = ["SPAN_TERMS", "SpanInStory"]

#: Marks before and after a name that have weights of their own.
_MARKS_BEFORE = frozenset(",-(")
_MARKS_AFTER = frozenset(",-.)(/")

#: Places that are known better than any person with their name (Georgia, Milan).
_EMINENT = frozenset({"country", "division", "large city"})

#: How spans of the same name may be tagged elsewhere in a story.
_ELSEWHERE = {
    "a place": tuple(Tag(label, how) for how in ("=", "<") for label in PLACE_LABELS),
    "a people": (Tag("NORP", "="),),
    "a body": (Tag("ORG", "="),),
    "a person": (Tag("PERSON", "="), Tag("PERSON", "in")),
    "in a body": (Tag("ORG", "in"),),
}


class SpanInStory:
    """A span with what stands around it.

    Attributes
    ----------
    size
        How many tokens it has.
    before, after
        The words beside it, in lower case; empty at the ends of the story.
    lead, lead_at
        The word before it and before its article, and that word's token.
    entity
        Where the entity begins and ends that it is a part of (tokens), without the
        article; None if it is not a part of one.
    others
        How many other spans of its name the story has.

    """

    __slots__ = (
        "after",
        "before",
        "entity",
        "lead",
        "lead_at",
        "others",
        "size",
        "span",
        "story",
        "tokens",
        "words",
    )

    def __init__(self, span: Proposal, story: StoryNames) -> None:
        tokens, words = story.tokens, story.words
        self.span, self.story, self.tokens, self.words = span, story, tokens, words
        self.size = span.last - span.first
        self.before = tokens.word(span.first - 1)
        self.after = tokens.word(span.last)
        self.lead_at = span.first - 1 - (self.before in words.definite_articles)
        self.lead = tokens.word(self.lead_at)
        self.others = sum(story.tags[span.key].values()) - 1
        self.entity: tuple[int, int] | None = None
        if span.tag.relation == "in":
            first, last, _ = tokens.entities[tokens.entity[span.first]]
            first += tokens.lower[first] in words.definite_articles
            self.entity = first, last

    @property
    def word(self) -> str:
        """The first word as the story has it."""
        return self.tokens.text[self.span.first]

    @property
    def first(self) -> str:
        """The first word in lower case."""
        return self.tokens.lower[self.span.first]

    @property
    def last(self) -> str:
        """The last word in lower case."""
        return self.tokens.lower[self.span.last - 1]

    @property
    def start(self) -> int:
        """The first token."""
        return self.span.first

    @property
    def end(self) -> int:
        """The token after the last."""
        return self.span.last

    def joined_before(self) -> bool:
        """Tell whether the word before it may belong to it."""
        return not (
            self.start == 0
            or self.tokens.initial[self.start]
            or self.tokens.breaks(self.start)
        )

    def joined_after(self) -> bool:
        """Tell whether the word after it may belong to it."""
        return self.end < len(self.tokens) and not self.tokens.breaks(self.end)


def _always(_: SpanInStory) -> bool:
    return True


# The name and its words


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
    return any(m.form in SAME_NAME and m.sort == "official" for m in s.span.matches)


# The words beside it


def _weighed_before(s: SpanInStory) -> str:
    lead, words = s.lead, s.words
    weighed = (
        lead in words.place_prepositions
        or lead in words.weighed_before
        or lead in _MARKS_BEFORE
    )
    return lead if weighed else ""


def _after_word_of(s: SpanInStory) -> str:
    """Return the word before "of" and the name."""
    return s.tokens.word(s.lead_at - 1) if s.lead in s.words.genitives else ""


def _is_after_kind_of(s: SpanInStory) -> bool:
    return _after_word_of(s) in s.words.kind_cues


def _is_after_bearing_of(s: SpanInStory) -> bool:
    return _after_word_of(s) in s.words.bearings


def _is_after_title(s: SpanInStory) -> bool:
    titles = s.story.titles
    return s.before.rstrip(".") in titles or s.before in titles


def _is_after_name_word(s: SpanInStory) -> bool:
    return (
        s.tokens.namelike[s.start - 1]
        and not _is_after_title(s)
        and s.before not in s.words.function_words
        and s.start not in s.story.ends
    )


def _is_after_untagged_capital(s: SpanInStory) -> bool:
    return s.tokens.entity[s.start - 1] < 0 and _is_after_name_word(s)


def _is_before_participle(s: SpanInStory) -> bool:
    participles = s.words.adjoined_participles
    rest = s.tokens.story[s.span.end : s.tokens.end[s.end - 1]].lstrip("-–")
    return rest in participles or (
        s.after == "-" and s.tokens.word(s.end + 1) in participles
    )


def _weighed_after(s: SpanInStory) -> str:
    after, words = s.after, s.words
    weighed = (
        after in words.weighed_after
        or after in words.possessives
        or after in _MARKS_AFTER
    )
    return after.replace("’", "'") if weighed else ""


def _is_before_institution(s: SpanInStory) -> bool:
    return s.tokens.namelike[s.end] and s.after in s.words.institutions


def _is_before_common_institution(s: SpanInStory) -> bool:
    return not s.tokens.namelike[s.end] and s.after in s.words.institutions


def _is_before_speech(s: SpanInStory) -> bool:
    return s.tokens.doc[s.end].lemma_ in s.words.speech_verbs


# Commas and lists


def _is_before_its_holder(s: SpanInStory) -> bool:
    return s.after == "," and s.story.holds_others(s.end + 1)


def _is_after_what_it_holds(s: SpanInStory) -> bool:
    return _is_after_known_and_comma(s) and is_holder(s.span)


def _is_after_known_and_comma(s: SpanInStory) -> bool:
    return s.before == "," and s.start - 1 in s.story.ends


def _is_in_list_of_places(s: SpanInStory) -> bool:
    larger = s.story.starts.get(s.end + 1) if s.after == "," else None
    if larger is None or is_holder(larger):
        labels = _joined_labels(s)
    else:
        labels = [s.tokens.label(larger.first), *_joined_labels(s)]
    return any(label in PLACE_LABELS for label in labels)


def _is_in_list_of_people(s: SpanInStory) -> bool:
    return "PERSON" in _joined_labels(s)


def _joined_labels(s: SpanInStory) -> list[str]:
    """Return the labels of what "and" joins the name to."""
    tokens, conjunctions = s.tokens, s.words.conjunctions
    joined = []
    if s.before in conjunctions or s.before == "&":
        joined.append(s.start - 2 - (tokens.word(s.start - 2) == ","))
    if s.after in conjunctions or s.after == "&":
        joined.append(s.end + 1)
    return [tokens.label(i) for i in joined if 0 <= i < len(tokens)]


# Inside a longer name


def _place_in_entity(s: SpanInStory) -> str:
    """Tell whether the span opens or closes the entity, or is within it."""
    assert s.entity is not None  # the group's test
    first, last = s.entity
    return "opens" if s.start == first else "closes" if s.end >= last else "within"


def _tag_if(where: str) -> Callable[[SpanInStory], str]:
    return lambda s: str(s.span.tag) if _place_in_entity(s) == where else ""


def _tag_if_institution(where: str) -> Callable[[SpanInStory], str]:
    def compute(s: SpanInStory) -> str:
        assert s.entity is not None
        last = s.entity[1]
        if s.end >= last or s.tokens.lower[last - 1] not in s.words.institutions:
            return ""
        return str(s.span.tag) if _place_in_entity(s) == where else ""

    return compute


def _tag_after_of(s: SpanInStory) -> str:
    assert s.entity is not None
    after = s.start > s.entity[0] and s.before in s.words.body_prepositions
    return str(s.span.tag) if after else ""


def _words_into(s: SpanInStory) -> str:
    assert s.entity is not None
    into = s.start - s.entity[0]
    return str(min(3, into)) if into > 0 else ""


def _head_of_entity(s: SpanInStory) -> str:
    assert s.entity is not None
    last = s.entity[1]
    return s.tokens.lower[last - 1] if s.end < last else ""


def _next_in_entity(s: SpanInStory) -> str:
    assert s.entity is not None
    return s.after if s.end < s.entity[1] else ""


def _words_from_end(s: SpanInStory) -> str:
    assert s.entity is not None
    left = s.entity[1] - s.end
    return str(min(4, left)) if left > 0 else ""


# Elsewhere in the story


def _share_elsewhere(
    tags: tuple[Tag, ...], *, not_here: bool = False
) -> Callable[[SpanInStory], float]:
    """Return how many of the name's other spans are tagged in one of these ways."""

    def compute(s: SpanInStory) -> float:
        here = s.span.tag in tags
        if here and not_here:
            return 0.0
        counts = s.story.tags[s.span.key]
        return (sum(counts[tag] for tag in tags) - here) / s.others

    return compute


def _is_situated_elsewhere(s: SpanInStory) -> bool:
    return not s.span.situated and s.story.situated[s.span.key] > 0


# What word vectors take it for


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
        SpanTerm(f"{prefix}without a vector", _has_no_vector, ("tag",)),
        SpanTerm(f"{prefix}like a place, not a person", _unlike_people, ("tag",)),
        SpanTerm(f"{prefix}like a place, not a thing", _unlike_things, ("tag",)),
    )


# The names of people


def _is_given_name(s: SpanInStory) -> bool:
    return s.first in s.story.given_names and s.span.known not in _EMINENT


def _is_given_name_and_eminent(s: SpanInStory) -> bool:
    return s.first in s.story.given_names and s.span.known in _EMINENT


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


def _is_after_given_name(s: SpanInStory) -> bool:
    return s.before in s.story.given_names and s.tokens.namelike[s.start - 1]


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
    _always,
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
        SpanTerm("held by {}", lambda s: s.story.rarity[s.span.key], ("tag", "known")),
    ),
)

_BEFORE = TermGroup[SpanInStory](
    lambda s: s.before,
    (
        SpanTerm("after the", lambda s: s.before in s.words.definite_articles),
        SpanTerm(
            "after a preposition of place",
            lambda s: s.lead in s.words.place_prepositions,
        ),
        SpanTerm("after {}", _weighed_before),
        SpanTerm("after city of and the like", _is_after_kind_of),
        SpanTerm("after east of and the like", _is_after_bearing_of),
        SpanTerm("after a word of kind", lambda s: s.before in s.words.kind_cues),
        SpanTerm("after a known name and a comma", _is_after_known_and_comma),
        SpanTerm("after what lies in it", _is_after_what_it_holds),
        SpanTerm("after a given name", _is_after_given_name),
    ),
)

_JOINED_BEFORE = TermGroup[SpanInStory](
    SpanInStory.joined_before,
    (
        SpanTerm("after a title", _is_after_title),
        SpanTerm("after another name word", _is_after_name_word),
        SpanTerm("after a capital outside names", _is_after_untagged_capital),
    ),
)

_JOINED_AFTER = TermGroup[SpanInStory](
    SpanInStory.joined_after,
    (
        SpanTerm("before -based", _is_before_participle),
        SpanTerm("before another name word", lambda s: s.tokens.namelike[s.end]),
        SpanTerm("before an institution", _is_before_institution),
        SpanTerm("before a common institution", _is_before_common_institution),
        SpanTerm("before a word of kind", lambda s: s.after in s.words.kind_cues),
        SpanTerm("before {}", _weighed_after),
        SpanTerm("before a verb of saying", _is_before_speech),
    ),
)

_LISTED = TermGroup[SpanInStory](
    _always,
    (
        SpanTerm("before its division or country", _is_before_its_holder),
        SpanTerm("in a list of places", _is_in_list_of_places),
        SpanTerm("in a list of people", _is_in_list_of_people),
    ),
)

_IN_AN_ENTITY = TermGroup[SpanInStory](
    lambda s: s.entity,
    (
        *(SpanTerm(f"{w}, {{}}", _tag_if(w)) for w in ("opens", "closes", "within")),
        SpanTerm("after of, {}", _tag_after_of),
        SpanTerm("{} words into a name", _words_into),
        SpanTerm("in a name that ends in {}", _head_of_entity),
        SpanTerm("before {} in a name", _next_in_entity),
        SpanTerm("{} words from the end of a name", _words_from_end),
        *(
            SpanTerm(f"{where} an institution, {{}}", _tag_if_institution(where))
            for where in ("opens", "within")
        ),
    ),
)

_TAGGED_ELSEWHERE = TermGroup[SpanInStory](
    lambda s: s.others > 0,
    tuple(
        SpanTerm(f"elsewhere {what}{here}", _share_elsewhere(tags, not_here=not_here))
        for what, tags in _ELSEWHERE.items()
        for not_here, here in ((False, ""), (True, ", here not"))
    ),
)

_USED = TermGroup[SpanInStory](
    lambda s: s.story.situated[s.span.key],
    (
        SpanTerm("used as a place", lambda s: s.span.situated, ("tag",)),
        SpanTerm("used as a place elsewhere", _is_situated_elsewhere, ("tag",)),
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

#: The terms of every span, before other places of the story are known.
SPAN_TERMS = SpanTerms[SpanInStory](
    (
        TermGroup(
            _always,
            (
                SpanTerm("tagged {}", lambda s: str(s.span.tag), ("known",)),
                SpanTerm("known as {}", lambda s: s.span.known),
            ),
        ),
        _ONE_WORD,
        _SEVERAL_WORDS,
        _AS_A_WHOLE,
        _KNOWN,
        _BEFORE,
        _JOINED_BEFORE,
        _JOINED_AFTER,
        _LISTED,
        _IN_AN_ENTITY,
        _TAGGED_ELSEWHERE,
        _USED,
        TermGroup(lambda s: s.story.has_vectors and s.size == 1, _likeness_terms("")),
        TermGroup(
            lambda s: s.story.has_vectors and s.size > 1,
            _likeness_terms("several words: "),
        ),
        _PERSONAL_WORD,
        TermGroup(
            lambda s: s.size > 1,
            (SpanTerm("opens with a given name", _opens_with_given_name),),
        ),
    )
)
