"""Anchoring: expressions get their days, from their forms and publication."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from ...model import DateAlternative, DateExpression
from ...model.edtf import edtf_of
from ...model.intervals import days, grain, opposite
from ..explain import (
    DOUBTED,
    FLAGS,
    confidence,
    explain,
    ground_words,
    span_in_words,
)
from ..normalisation.extent import extent_of
from ..normalisation.normalise import resolve, unit_of
from ..normalisation.reference_time import Discourse
from ..normalisation.resolved import Resolved
from ..overrides import OVERRIDDEN, rule_alternatives
from ..underspecified import Form, To, parse_form
from .order_of_publication import in_order_of_publication
from .relative_axis import count_from_publication
from .speech import days_of_speech

__all__ = ["anchor"]

#: A story that names so many years more than a year off may be a narrative.
_MANY_YEARS = 6


def anchor(
    expressions: Iterable[DateExpression],
    published: dt.date | None,
    *,
    told: bool = True,
) -> tuple[DateExpression, ...]:
    """Resolve expressions against a day of publication, from their forms alone.

    Parameters
    ----------
    expressions
        In text order. One that the user has corrected or rejected stays so, and
        later ones count from the days given.
    published
        The day of publication; None leaves relative dates relative, and counts
        them from that day (``days_from_publication``).
    told
        Whether to say how sure each is, why, and what else it may be: the days alone
        take half the time.

    Returns
    -------
    tuple of DateExpression
        The same expressions with value, EDTF, days, reasons and alternatives again.

    """
    items = list(expressions)
    parsed = [parse_form(item.form, item.timex_type) for item in items]
    forms = in_order_of_publication(parsed, published)
    meant = [f for i, f in zip(items, forms, strict=True) if i.status != "rejected"]
    discourse = Discourse(
        published,
        narrative=_is_narrative(meant, published),
        asides=_asides(items, forms),
    )
    speech = days_of_speech(items, forms, published)
    done: list[DateExpression] = []
    for at, (item, form) in enumerate(zip(items, forms, strict=True)):
        if form.counted:
            before = zip(done, forms, strict=False)
            now = _counted(item, form, before, published, told=told)
        else:
            now = _anchored(item, form, discourse, speech.get(at), told=told)
        if item.status in OVERRIDDEN:
            others = rule_alternatives(item, now)
            now = replace(
                item, until=None, days_from_publication=None, alternatives=others
            )
        discourse.note(form, now)
        done.append(now)
    for at, (item, form) in enumerate(zip(items, forms, strict=True)):
        ahead = form.counted > item.start and item.status not in OVERRIDDEN
        if ahead:  # "two days after the vote on Friday"
            all_told = zip(done, forms, strict=True)
            done[at] = _counted(item, form, all_told, published, told=told)
    dated = tuple(_with_ranges(_in_order(done, forms, published), forms))
    if published is not None:
        return dated
    return count_from_publication(dated, partial(anchor, told=False))


def _is_narrative(forms: list[Form], published: dt.date | None) -> bool:
    """Tell whether a story is about another time than that of its publication.

    It is when it names years often, most of them more than a year off, and
    seldom speaks from its own day ("today", "Friday", "last month"). What has lasted
    since a year lasts still, and "the 2011 uprising" only names what it was.
    """
    years = [
        int(f.core[:4])
        for f in forms
        if _YEAR_NAMED.match(f.core) and not (f.is_background or f.naming == 2)
    ]
    before = sum(f.core.startswith("BC") for f in forms)
    off = before + sum(abs(y - published.year) > 1 if published else 1 for y in years)
    own = sum(
        f.core.startswith("XXXX-WXX") or (f.core[:1] in "+-" and not f.base)
        for f in forms
    )
    most = 0.5 * (len(years) + before)
    return off >= _MANY_YEARS and off > most and own < 0.5 * off


def _asides(items: list[DateExpression], forms: list[Form]) -> set[int]:
    """Return where years begin that only a remark is about.

    They are far from the year named before them, near which a later one is again: in
    "The siege began in May 1920. As in 1812, it snowed. It ended in August 1920". Or
    the account has named its own time often, and no later year is near the other.
    """
    named = [
        (item.start, form.core)
        for item, form in zip(items, forms, strict=True)
        if _YEAR_NAMED.match(form.core) and item.status != "rejected"
    ]
    asides: set[int] = set()
    year = None
    for at, (start, core) in enumerate(named):
        here = int(core[:4])
        later = [int(c[:4]) for _, c in named[at + 1 : at + 1 + _SOON]]
        if year is not None and len(core) == len("1812"):
            back = any(_is_near(other, year) for other in later)
            alone = not any(_is_near(other, here) for other in later)
            often = sum(_is_near(int(c[:4]), year) for _, c in named[:at])
            firm = back or (alone and often >= _MANY_YEARS)
            if firm and abs(here - year) > 2 * _NEAR_YEARS:
                asides.add(start)
                continue
        year = here
    return asides


def _is_near(year: int, other: int) -> bool:
    return abs(year - other) <= _NEAR_YEARS


#: An explicit year, or a day, month or season of one.
_YEAR_NAMED = re.compile(r"\d{4}(?!\d)")

#: The years of one account are named at most so far apart (years).
_NEAR_YEARS = 3

#: Within so many years named an account goes on after a remark.
_SOON = 4


def _anchored(
    item: DateExpression,
    form: Form,
    discourse: Discourse,
    said: tuple[dt.date, str] | None = None,
    *,
    told: bool = True,
) -> DateExpression:
    """Return one expression with everything that follows from its form.

    ``said`` is the day on which the quotation around it was said, with its words;
    ``told`` is that of :func:`anchor`.
    """
    if form.south:
        return _in_the_south(item, form, discourse)
    if said is None:
        resolved = resolve(form, discourse, item.sentence)
    else:
        own = Discourse(said[0], narrative=False)
        resolved = resolve(form, own, item.sentence)
        if resolved.ground == "published":
            resolved = replace(resolved, ground=f"‘{said[1]}’")
    extent = extent_of(form, resolved.value, resolved.centre, resolved.base)
    now = replace(
        item,
        value=_with_part(resolved.value, form),
        mod=form.mod or None,
        edtf=extent.edtf,
        first=extent.first,
        last=extent.last,
        part=" ".join(filter(None, (form.part, form.zone.upper()))) or None,
        grain=grain(resolved.value) or unit_of(form.core),
        until=None,
        days_from_publication=None,
    )
    if not told:
        return now
    return replace(
        now,
        anchor=ground_words(resolved.base, resolved.ground),
        alternatives=tuple(_alternatives(form, resolved)),
        confidence=confidence(item.rule, form, resolved, discourse.published),
        why=explain(item.phrase, form, resolved, extent),
    )


def _counted(
    item: DateExpression,
    form: Form,
    others: Iterable[tuple[DateExpression, Form]],
    published: dt.date | None,
    *,
    told: bool,
) -> DateExpression:
    """Return an expression that counts from another, of which it is known from which.

    It has no day while that other has none.
    """
    ground = Discourse(None, narrative=False)
    for other, its in others:
        if other.start == form.counted:
            ground = Discourse(published, narrative=False)
            ground.note(its, replace(other, sentence=item.sentence))
    return _anchored(item, form, ground, told=told)


def _in_the_south(
    item: DateExpression, form: Form, discourse: Discourse
) -> DateExpression:
    """Return a season of the southern hemisphere, the northern one as alternative.

    It is reckoned as the northern season of the same months: summer as winter.
    """
    mirrored = replace(form, core=opposite(form.core), south=0)
    there = _anchored(item, mirrored, discourse)
    here = _anchored(item, replace(form, south=0), discourse)
    if there.value is None or there.first is None or there.last is None:
        return here
    northern = DateAlternative(
        value=here.value or "",
        edtf=here.edtf,
        first=here.first,
        last=here.last,
        why="the season of the northern hemisphere",
    )
    edtf = there.edtf
    if form.mod == "" and form.reach == "":
        edtf = f"{there.first:%Y-%m}/{there.last:%Y-%m}"
    return replace(
        there,
        value=opposite(there.value),
        edtf=edtf,
        alternatives=(northern,),
        why=f"{there.why.replace(there.value, opposite(there.value))}, in the south: "
        f"{span_in_words(there.first, there.last)}",
    )


def _with_part(value: str | None, form: Form) -> str | None:
    """Add the part of the day or the clock time to a day's value."""
    if form.type != "TIME" or not form.part:
        return value
    clock = form.part if form.part.startswith("T") else f"T{form.part}"
    mark = "Z" if form.is_universal and form.part.startswith("T") else ""
    mark = form.zone if form.zone[:1] in ("+", "-") else mark
    if value is None or grain(value) != "day":
        return f"XXXX-XX-XX{clock}{mark}"
    return f"{value}{clock}{mark}"


def _alternatives(form: Form, resolved: Resolved) -> Iterator[DateAlternative]:
    """Yield the runner-up, and a day written the other way round, if any."""
    others = []
    if resolved.other and resolved.value:
        later = resolved.other > resolved.value
        others.append((resolved.other, "the next one" if later else "the previous one"))
    if form.other:
        others.append((form.other, "day and month swapped"))
    for value, why in others:
        span = days(value)
        yield DateAlternative(
            value=value,
            edtf=edtf_of(value),
            first=span[0] if span else None,
            last=span[1] if span else None,
            why=why,
        )


def _in_order(
    items: list[DateExpression], forms: list[Form], published: dt.date | None
) -> list[DateExpression]:
    """Return the expressions, a weekday that opens a range before the one that ends it.

    Each is the latest one when the verb is in the past: on a Wednesday "it ran from
    Monday to Friday" means the Monday before last Friday, not that of this week. Where
    the verb looks ahead, "from Monday to Wednesday" ends on the Wednesday after it.
    "He was hurt on Monday and died on Friday" has its days in order as well.
    """
    places = {item.start: at for at, item in enumerate(items)}
    ordered = list(items)
    for at, (item, form) in enumerate(zip(items, forms, strict=True)):
        end = places.get(form.till or form.precedes or -1)
        weekly = form.core.startswith("XXXX-WXX") and item.status not in OVERRIDDEN
        if end is None or not weekly or not _is_reversed(item, items[end]):
            continue
        ahead = form.to == forms[end].to == "future"
        moved, fixed = (end, at) if ahead else (at, end)
        if items[moved].status in OVERRIDDEN:
            continue
        ground = Discourse(published, narrative=False)
        ground.note(forms[fixed], items[fixed])
        to: To = "after" if ahead else "before"
        turned = replace(forms[moved], to=to, base="said", cue="")
        ordered[moved] = _anchored(items[moved], turned, ground)
    return ordered


def _is_reversed(first: DateExpression, last: DateExpression) -> bool:
    """Tell whether a range ends before it begins."""
    return bool(first.first and last.last and first.first > last.last)


def _with_ranges(
    items: list[DateExpression], forms: list[Form]
) -> Iterator[DateExpression]:
    """Yield the expressions, those that open a range with where it ends."""
    by_start = {item.start: item for item in items}
    for item, form in zip(items, forms, strict=True):
        last = by_start.get(form.till) if form.till else None
        if last is None or "rejected" in (item.status, last.status):
            yield item
            continue
        if item.status in ("corrected", "accepted"):
            yield replace(item, until=last.id)
            continue
        why = f"{item.why}; starts a range that ends with ‘{last.phrase}’"
        sure = item.confidence
        if _is_reversed(item, last):
            why, sure = f"{why}; {FLAGS['reversed']}", round(sure * DOUBTED, 2)
        yield replace(item, until=last.id, why=why, confidence=sure)
