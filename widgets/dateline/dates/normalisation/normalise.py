"""Forms become values, counted from publication or from a date mentioned earlier."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from ...model.intervals import days, grain
from ..underspecified import Form
from .ordinal_units import within
from .recurrences import is_weekday, of_year, resolve_recurring
from .reference_time import Discourse
from .resolved import Resolved
from .steps import resolve_step, same_period, step_of

__all__ = ["resolve", "unit_of"]


@lru_cache(maxsize=4096)
def unit_of(core: str) -> str:
    """Return the grain of a core that has no value yet: of ``-1W:5`` "day"."""
    stepped = step_of(core)
    if stepped is not None:
        return stepped.grain
    return grain(core.replace("XXXX", "2000", 1)) or "day"


def resolve(form: Form, discourse: Discourse, sentence: int) -> Resolved:
    """Return the value of a form; an unanchored one where nothing fixes its days.

    Parameters
    ----------
    form
        The expression before anchoring.
    discourse
        The day of publication and the dates mentioned so far.
    sentence
        The index of its sentence.

    """
    core = form.core
    if stepped := step_of(core):
        resolved = resolve_step(form, stepped, discourse, sentence)
    elif form.base == "yearago":
        resolved = same_period(core, discourse.period(sentence))
    elif re.match(r"\d{4}~", core):
        resolved = Resolved(of_year(core))
    elif core.startswith("XXXX") and form.type in ("DATE", "TIME"):
        resolved = resolve_recurring(form, discourse, sentence)
    elif form.type == "DURATION" and form.to and (story := discourse.story()):
        resolved = Resolved(core, story, "published")
    else:
        resolved = Resolved(core)
    if form.within and (span := days(resolved.value)):
        value, centre = within(form.within, span)
        resolved = replace(resolved, value=value, centre=centre, other=None)
    return _checked(form, resolved)


def _checked(form: Form, resolved: Resolved) -> Resolved:
    """Drop a day that does not exist, flag one that is not the weekday stated."""
    if form.type not in ("DATE", "TIME"):
        return resolved
    if (
        re.fullmatch(r"\d{4}-\d\d-\d\d", resolved.value or "")
        and days(resolved.value) is None
    ):
        return replace(resolved, value=None, flag="impossible")
    stated = form.stated and not form.within and grain(resolved.value) == "day"
    if stated and not is_weekday(resolved.value, form.stated):
        return replace(resolved, flag="weekday")
    return resolved
