"""Find the time expressions of a story, unanchored."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from ...model import DateExpression
from ...model.intervals import SEASONS, is_season
from ...nlp.blocks import is_stamp
from ...nlp.story import ParsedStory
from ...nlp.syntax import LEANING, SUBJECTS
from ..underspecified import Form, To
from .apposition import with_apposed
from .arrangements import arranged_by, was_to_come
from .calendar_rules import CALENDAR_RULES
from .candidates import Candidate
from .clock_days import with_clock_days
from .clock_rules import CLOCK_RULES
from .conditions import condition_of
from .day_order import with_day_order
from .figure_rules import FIGURE_RULES
from .filters import is_no_date
from .holiday_direction import holiday_direction
from .holiday_rules import HOLIDAY_RULES
from .neighbour_rules import NEIGHBOUR_RULES
from .period_rules import PERIOD_RULES
from .quarter_rules import QUARTER_RULES
from .ranges import with_ranges
from .relative_rules import RELATIVE_RULES
from .sequence import carried, in_sequence
from .signals import is_day_of_speech, with_signals
from .tense import (
    direction,
    is_deadline,
    lasts,
    past_verb_above,
    verb_of,
    year_of_the_clause,
)
from .token_regex import Hit, Rule
from .typed_tokens import TypedTokens, type_tokens
from .unit_rules import UNIT_RULES

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from ...lang import Language
    from ...nlp.story import ParsedStory

__all__ = ["RULES", "find_candidates", "find_forms"]

RULES: tuple[Rule, ...] = (
    *NEIGHBOUR_RULES,  # first: "the Friday after Easter" is not Easter
    *HOLIDAY_RULES,  # then: "Sept. 11 attacks" is no day of every year
    *CALENDAR_RULES,
    *QUARTER_RULES,
    *FIGURE_RULES,
    *RELATIVE_RULES,
    *UNIT_RULES,
    *CLOCK_RULES,
    *PERIOD_RULES,
)


def find_forms(
    parsed: ParsedStory,
    southern: Collection[int] = (),
    country: tuple[str, str] | None = None,
) -> Iterator[DateExpression]:
    """Yield the time expressions of a story with their forms, in text order.

    The parameters are those of :func:`dateline.dates.find_dates`.
    """
    text = parsed.text
    tokens = type_tokens(
        text, parsed.language, tuple(span.start for span in parsed.paragraphs[1:])
    )
    candidates = find_candidates(tokens, parsed)
    ordered = with_day_order(candidates, country)
    directed = [_in_context(candidate, parsed) for candidate in ordered]
    sequenced = in_sequence(list(carried(directed, parsed)), parsed)
    for candidate in with_ranges(with_clock_days(with_apposed(sequenced))):
        start, end = candidate.extent
        form = replace(
            candidate.form,
            par=parsed.paragraph_of(start),
            quoted=int(parsed.quotations.at(start) is not None),
            south=int(
                is_season(candidate.form.core) and parsed.sentence_of(start) in southern
            ),
            spoken=int(is_day_of_speech(candidate, parsed)),
            naming=_naming(start, end, parsed),
            remark=_remark(start, parsed),
        )
        yield DateExpression(
            start=start,
            end=end,
            phrase=text[start:end],
            sentence=parsed.sentence_of(start),
            rule=candidate.rule,
            timex_type=form.type,
            form=str(form),
        )


#: How a year stands before the noun that it belongs to ("the 2011 uprising").
_BEFORE_NOUN = LEANING | {"nummod"}

_NOUNS = ("NOUN", "PROPN")


def _naming(start: int, end: int, parsed: ParsedStory) -> int:
    """Tell whether a date belongs to a noun: see :class:`Form`."""
    first, last = parsed.token_at(start), parsed.token_at(end - 1)
    if first is None or last is None or first.i < 2:
        return 0
    if last.dep_ in _BEFORE_NOUN and last.head.idx >= end and last.head.pos_ in _NOUNS:
        return 2
    before = first.doc[first.i - 1]
    genitive = before.lower_ in parsed.language.places.genitives
    return int(genitive and before.head.pos_ in _NOUNS)


#: How a clause or a second name is joined to the noun that it is a remark on.
_REMARKS = ("acl", "relcl", "appos")


def _remark(start: int, parsed: ParsedStory) -> int:
    """Return where the outermost remark on a noun around a date begins, else 0."""
    token = parsed.token_at(start)
    begins = 0
    while token is not None and token.head.i != token.i:
        if _is_remark(token):
            begins = max(token.left_edge.idx, 1)  # 0 is none
        token = token.head
    return begins


def _is_remark(token: Token) -> bool:
    """Tell whether a word heads a remark on a noun, also on the subject that follows.

    "Built in July 1981, the bridge was closed on 12 October."
    """
    if token.head.pos_ in _NOUNS:
        behind = token.dep_ == "amod" and token.i > token.head.i
        return behind or token.dep_ in _REMARKS
    return (
        token.dep_ == "advcl"
        and token.tag_ == "VBN"
        and token.i < token.head.i
        and not any(left.dep_ in _BEGUN_BY for left in token.lefts)
    )


#: What makes a clause of its own of a participle: "after Ruiz was elected in May 2015".
_BEGUN_BY = SUBJECTS | {"mark", "advmod", "prep", "aux"}


def find_candidates(
    tokens: TypedTokens,
    parsed: ParsedStory | None = None,
    rules: tuple[Rule, ...] = RULES,
) -> Iterator[Candidate]:
    """Yield the matches that are kept: the leftmost, of these the longest.

    Parameters
    ----------
    tokens
        The story's tokens.
    parsed
        The parsed story for the filters; None where a text was not parsed.
    rules
        The rules to apply.

    """
    there = set(tokens.kinds)
    matches = [
        (match.start(), -match.end(), order, match, rule)
        for order, rule in enumerate(rules)
        if rule.may_match(there)
        for match in rule.pattern.finditer(tokens.kinds)
    ]
    heapify(matches)
    free = 0
    while matches:
        begin, _, order, match, rule = heappop(matches)
        if begin < free:  # "next Monday, 24 March": what is left may match as well
            rest = rule.pattern.search(tokens.kinds, free, max(free, match.end()))
            if rest is not None:
                heappush(matches, (rest.start(), -rest.end(), order, rest, rule))
            continue
        hit = Hit(tokens, match)
        form = rule.compose(hit)
        if form is None:
            continue
        token = parsed.token_at(tokens.starts[begin]) if parsed else None
        if is_no_date(hit, rule.name, form, token):
            continue
        free = hit.end
        yield _candidate(hit, rule, form)


def _candidate(hit: Hit, rule: Rule, form: Form) -> Candidate:
    """Return a match as a candidate, without approximator and possessive ending."""
    begin = hit.place("approx") + 1 if hit.has("approx") else hit.begin
    tokens = hit.tokens
    if tokens.is_kind(begin, "A") and tokens.is_kind(begin + 2, "DASH"):
        begin += 1  # the article of "a three-day visit" is the visit's
    if rule.name == "ahead":
        begin = max(begin, hit.begin + 1)  # without its preposition
    end = hit.end - tokens.is_kind(hit.end - 1, "POSSESSIVE")
    return Candidate(tokens, begin, end, rule.name, form)


def _in_context(candidate: Candidate, parsed: ParsedStory) -> Candidate:
    """Add what the words around it say: direction, approximation, an open end."""
    form, (start, end) = candidate.form, candidate.extent
    if form.type not in ("DATE", "TIME"):
        return candidate
    candidate = replace(candidate, form=with_signals(candidate, parsed))
    span = parsed.doc[parsed.token_of(start) : parsed.token_of(end - 1) + 1]
    tonight = candidate.form.core == "+0D"
    if tonight and candidate.tokens.is_kind(candidate.begin, "OVERNIGHT"):
        form = _of_last_night(candidate.form, span, parsed.language)
    elif form.core.startswith("XXXX") and _is_taken_up(span, form, parsed.language):
        form = replace(candidate.form, base="said", to="", cue="")
    elif _was_until(candidate.form, span, parsed.language):
        form = replace(candidate.form, to="", cue="")
    elif form.core.startswith("XXXX") and form.to in ("", "this"):
        form = _directed(candidate, span, parsed.language)
    elif (
        form.base == "said" and form.core == "+0D" and is_stamp(parsed.text, start, end)
    ):
        form = replace(candidate.form, base="")  # of a live blog, on its own day
    elif form.base == "said" and form.part.startswith("T") and not form.to:
        form = _of_past_clock(candidate.form, span, parsed.language)
    else:
        return candidate
    return replace(candidate, form=form)


def _is_taken_up(span: Span, form: Form, language: Language) -> bool:
    """Tell whether a day or month is one of the time told: "in 2002 … that May".

    In "he said that May was cold" no time is taken up. In "in 2019 her father drowned
    in May" it is that of the clause.
    """
    if _YEARLY.match(form.core) and year_of_the_clause(span, language) is not None:
        return True
    if not span.start:
        return False
    before, relation = span.doc[span.start - 1], span.root.dep_
    if before.lower_ not in language.dates.vocabulary.get("THAT", ()):
        return False
    return relation not in SUBJECTS and before.dep_ != "mark"


def _was_until(form: Form, span: Span, language: Language) -> bool:
    """Tell "was shut until 2 June", one near by, from "is shut until 2 June"."""
    if form.reach != "until" or not _YEARLY.match(form.core):
        return False
    where = (span.doc, span.start, span.end, language.dates)
    ahead = direction(*where)[0] == "future"  # by "until" alone
    return ahead and bool(past_verb_above(*where))


def _directed(candidate: Candidate, span: Span, language: Language) -> Form:
    """Return the form with the direction in which its clause looks."""
    form = candidate.form
    if verb := arranged_by(span, form.core, language):
        return replace(form, to="future", cue=verb)
    if conjunction := condition_of(span, language.dates):
        return replace(form, to="future", cue=conjunction)
    looks, cue = direction(span.doc, span.start, span.end, language.dates)
    if form.core.startswith("XXXX~") and not form.to and form.reach != "since":
        looks, cue = holiday_direction(span, (looks, cue), language)
    to: To = looks if looks != "scheduled" else "future"
    if form.core.startswith("XXXX-XX") and was_to_come(span.root, cue):
        to = ""  # "they were due back on the 11th": of the month told
    scheduled = looks == "scheduled" and _DAY_OF_YEAR.match(form.core)
    if scheduled and not _is_time_of(span, cue):
        to = cue = ""  # of a day that comes once a year the nearest is meant
    if form.to == "this":  # "won this spring", written in winter, is over
        return replace(form, to="past", cue=cue) if to == "past" else form
    if form.core[5:6] in "QH" and not _is_still_to_come(candidate, cue):
        to = cue = ""  # of quarters the nearest is meant, whatever the verb
    elif not to and _default(form.core) != "past":
        verb = past_verb_above(span.doc, span.start, span.end, language.dates)
        to, cue = ("past", verb) if verb else (to, cue)
    to = _of_open_end(form, to, span, language)
    if cue and not to and form.core[5:] in SEASONS:
        to = "past"  # "it was the wettest spring", written in winter
    return replace(form, to=to or _default(form.core), cue=cue)


def _is_time_of(span: Span, cue: str) -> bool:
    """Tell whether a date says when a verb before it will be: "polls open on May 5"."""
    verb = verb_of(span)
    return verb.lower_ == cue and verb.i < span.start


def _of_past_clock(form: Form, span: Span, language: Language) -> Form:
    """Return a clock time as one of the past where its verb is: "met at 3 a.m."."""
    verb = past_verb_above(span.doc, span.start, span.end, language.dates)
    return replace(form, to="past", cue=verb) if verb else form


def _of_last_night(form: Form, span: Span, language: Language) -> Form:
    """Return "rain fell overnight" as last night, "will fall overnight" as tonight."""
    looks, cue = direction(span.doc, span.start, span.end, language.dates)
    if not looks and not cue and span.root.dep_ == "amod":  # "overnight raids killed"
        over = any(t.tag_ == "VBD" for t in span.root.head.ancestors)
    else:
        over = looks == "past" or bool(cue and not looks)  # a past verb is near
    return replace(form, core="-1D") if over else form


def _of_open_end(form: Form, to: To, span: Span, language: Language) -> To:
    """Return where a date looks that only opens or closes a time: "since May"."""
    if form.reach == "since" and lasts(span) and len(form.core) == len("XXXX-12"):
        return "recent"  # "since May she has been ill", not since that of the story
    if form.reach == "since" and to in ("", "future"):
        return "past"  # what has lasted since May began before it is told
    yearly = _DAY_OF_YEAR.match(form.core)
    # "By Sunday evening" has no open end, and is a deadline as well.
    by = span.start and span.doc[span.start - 1].lower_ in language.dates.deadlines
    deadline = (form.reach == "until" or by) and not yearly and is_deadline(span)
    return "future" if deadline and not to else to


def _is_still_to_come(candidate: Candidate, cue: str) -> bool:
    """Tell "will open in the third quarter" from "will report third-quarter losses"."""
    tokens = candidate.tokens
    auxiliaries = tokens.language.dates.future_auxiliaries
    return cue in auxiliaries and tokens.is_kind(candidate.begin - 1, "IN")


#: A day or a month that comes once a year.
_YEARLY = re.compile(r"XXXX(?:-\d\d\b|~)")

#: A day that comes once a year: "XXXX-03-05", "XXXX~easter".
_DAY_OF_YEAR = re.compile(r"XXXX(?:-\d\d-\d\d|~)")


def _default(core: str) -> To:
    """Return where news looks when no word says so: back, for weekdays and months."""
    if core.startswith(("XXXX-WXX", "XXXX-WE")):
        return "past"
    return "recent" if len(core) == len("XXXX-12") else ""
