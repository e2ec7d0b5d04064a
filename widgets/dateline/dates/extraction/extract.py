"""Find the time expressions of a story, unanchored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ...model import DateExpression
from ...nlp.story import ParsedStory, Quotations
from ..underspecified import Form, To
from .calendar_rules import CALENDAR_RULES
from .filters import is_no_date
from .holiday_rules import HOLIDAY_RULES
from .period_rules import PERIOD_RULES
from .ranges import Found, joined, with_days
from .relative_rules import RELATIVE_RULES
from .signals import led
from .tense import direction
from .token_regex import Hit, Rule
from .typed_tokens import Reel, reel

if TYPE_CHECKING:
    from ...nlp.story import ParsedStory

__all__ = ["RULES", "find_forms", "standing"]

RULES: tuple[Rule, ...] = (
    *HOLIDAY_RULES,  # first: "Sept. 11 attacks" is no day of every year
    *CALENDAR_RULES,
    *RELATIVE_RULES,
    *PERIOD_RULES,
)


def find_forms(parsed: ParsedStory) -> Iterator[DateExpression]:
    """Give the time expressions of a story with their forms, in text order."""
    text = parsed.text
    row = reel(
        text, parsed.language, tuple(span.start for span in parsed.paragraphs[1:])
    )
    quotations = Quotations(text)
    directed = (_in_context(found, parsed) for found in standing(row, parsed))
    for found in joined(with_days(directed)):
        start, end = found.extent
        form = replace(
            found.form,
            par=parsed.paragraph_of(start),
            quoted=int(quotations.inside(start)),
        )
        yield DateExpression(
            start=start,
            end=end,
            phrase=text[start:end],
            sentence=parsed.sentence_of(start),
            rule=found.rule,
            timex_type=form.type,
            form=str(form),
        )


def standing(
    row: Reel, parsed: ParsedStory | None = None, rules: tuple[Rule, ...] = RULES
) -> Iterator[Found]:
    """Give the matches that stand: the leftmost, of these the longest.

    Parameters
    ----------
    row
        The story's pieces.
    parsed
        The parsed story for the filters; None where a text was not parsed.
    rules
        The rules to apply.

    """
    matches = [
        (found.start(), -found.end(), order, found, rule)
        for order, rule in enumerate(rules)
        for found in rule.pattern.finditer(row.kinds)
    ]
    matches.sort(key=lambda match: match[:3])
    free = 0
    for begin, _, _, match, rule in matches:
        if begin < free:
            continue
        hit = Hit(row, match)
        form = rule.compose(hit)
        if form is None:
            continue
        token = parsed.token_at(row.starts[begin]) if parsed else None
        if is_no_date(hit, rule.name, form, token):
            continue
        free = hit.end
        yield _found(hit, rule, form)


def _found(hit: Hit, rule: Rule, form: Form) -> Found:
    """Return a match without the approximator before it and the 's behind it."""
    begin = hit.place("approx") + 1 if hit.has("approx") else hit.begin
    row = hit.reel
    if row.is_kind(begin, "A") and row.is_kind(begin + 2, "DASH"):
        begin += 1  # the article of "a three-day visit" is the visit's
    end = hit.end - row.is_kind(hit.end - 1, "POSSESSIVE")
    return Found(row, begin, end, rule.name, form)


def _in_context(found: Found, parsed: ParsedStory) -> Found:
    """Add what the words around say: direction, looseness, and an open end."""
    form, (start, end) = found.form, found.extent
    if form.type not in ("DATE", "TIME"):
        return found
    form = led(found, parsed)
    if form.core.startswith("XXXX") and form.to in ("", "this"):
        first, last = parsed.token_of(start), parsed.token_of(end - 1) + 1
        to, cue = direction(parsed.doc, first, last, parsed.language.dates)
        if form.to == "this":  # "won this spring", told in winter, is over
            told = replace(form, to="past", cue=cue) if to == "past" else form
            return replace(found, form=told)
        if form.core[5:6] in "QH":
            to = cue = ""  # of quarters the nearest is meant, whatever the verb
        form = replace(form, to=to or _default(form.core), cue=cue)
    return replace(found, form=form)


def _default(core: str) -> To:
    """Return where news looks when no word says: back, for weekdays and months."""
    if core.startswith(("XXXX-WXX", "XXXX-WE")):
        return "past"
    return "recent" if len(core) == len("XXXX-12") else ""
