"""Terms about the words beside a name: prepositions, titles, commas and lists."""

from __future__ import annotations

from ...nlp.syntax import first_of_list
from .motion import is_befallen
from .span_in_story import SpanInStory
from .story_names import has_belongings, is_holder
from .tags import PLACE_LABELS
from .terms import SpanTerm, TermGroup

__all__ = ["BEFALLEN", "BEFORE_A_NAME", "NEIGHBOUR_TERMS"]

#: The name of the term of names to which happens what happens to places.
BEFALLEN = "what befalls places befalls it"

#: The name of the term of names right before another word of a name ("Clark Drive").
BEFORE_A_NAME = "before another name word"

#: Marks before and after a name that have weights of their own.
_MARKS_BEFORE = frozenset(",-(")
_MARKS_AFTER = frozenset(",-.)(/")

#: The classes of what reads like a verb and is none ("took Sinjar back").
_NO_VERBS = frozenset({"ADV", "ADP"})


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
    if s.lead in s.words.place_prepositions or s.lead in s.words.surface_cues:
        return False  # "Police in Nome said", "doctors on Skye say"
    whose = s.tokens.word(s.start - 2)
    if s.before in s.words.genitives and has_belongings(whose, s.words):
        return False  # "The governor of Sonora said"
    verb = s.tokens.doc[s.end]
    return verb.pos_ not in _NO_VERBS and verb.lemma_ in s.words.speech_verbs


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


def _is_befallen(s: SpanInStory) -> bool:
    """Tell whether something is done to it, or happens to it, as is to places."""
    verbs = s.words.befalling_verbs
    tokens = s.tokens.doc
    if s.lead_at >= 0 and tokens[s.lead_at].lemma_ in verbs:
        return True
    return is_befallen(first_of_list(tokens[s.end - 1]), s.words)


def _is_after_given_name(s: SpanInStory) -> bool:
    return s.before in s.story.given_names and s.tokens.namelike[s.start - 1]


def _is_where_a_way_leads(s: SpanInStory) -> bool:
    """Tell whether it is where somebody heads, leaves or is bound for."""
    if s.lead not in s.words.destination_prepositions or s.lead_at < 1:
        return False
    return s.tokens.doc[s.lead_at - 1].lemma_ in s.words.travel_verbs


_BEFALLS = TermGroup[SpanInStory](
    _is_befallen,
    (SpanTerm(BEFALLEN, lambda _: 1.0, ("tag", "known")),),
)

_BEFORE = TermGroup[SpanInStory](
    lambda s: s.before,
    (
        SpanTerm("where a way leads", _is_where_a_way_leads),
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
        SpanTerm("after a title", _is_after_title, ("tag",)),
        SpanTerm("after another name word", _is_after_name_word),
        SpanTerm("after a capital outside names", _is_after_untagged_capital),
    ),
)

_JOINED_AFTER = TermGroup[SpanInStory](
    SpanInStory.joined_after,
    (
        SpanTerm("before -based", _is_before_participle),
        SpanTerm(BEFORE_A_NAME, lambda s: s.tokens.namelike[s.end]),
        SpanTerm("before an institution", _is_before_institution),
        SpanTerm("before a common institution", _is_before_common_institution),
        SpanTerm("before a word of kind", lambda s: s.after in s.words.kind_cues),
        SpanTerm("before {}", _weighed_after),
        SpanTerm("before a verb of saying", _is_before_speech),
    ),
)

_LISTED = TermGroup[SpanInStory](
    lambda _: True,
    (
        SpanTerm("before its division or country", _is_before_its_holder),
        SpanTerm("in a list of places", _is_in_list_of_places),
        SpanTerm("in a list of people", _is_in_list_of_people),
    ),
)

NEIGHBOUR_TERMS = (_BEFALLS, _BEFORE, _JOINED_BEFORE, _JOINED_AFTER, _LISTED)
