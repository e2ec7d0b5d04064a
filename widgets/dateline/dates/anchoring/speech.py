"""Days of speech: "today" in a quotation is the day on which it was said."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from ...model import DateExpression
from ...model.day import as_civil
from ...model.intervals import days, grain
from ..normalisation.normalise import resolve
from ..normalisation.reference_time import Discourse
from ..underspecified import Form

__all__ = ["days_of_speech"]

#: How many sentences from a quotation the day on which it was said may be.
_NEAR = 1


def days_of_speech(
    items: Sequence[DateExpression], forms: Sequence[Form], published: dt.date | None
) -> dict[int, tuple[dt.date, str]]:
    """Return, for dates in quotations, the day on which these were said.

    Parameters
    ----------
    items, forms
        The expressions of a story in text order, and their forms.
    published
        The day of publication.

    Returns
    -------
    dict
        By the place of the expression in ``items``: the day, and the words for it.
        Only those that count from the day they were said on, and of which a date
        near by tells that it was another than that of publication.

    """
    if published is None or not any(form.quoted for form in forms):
        return {}
    spoken: dict[int, list[tuple[DateExpression, Form, dt.date]]] = defaultdict(list)
    for item, form in zip(items, forms, strict=True):
        if form.spoken and (day := _day(item, form, published)) is not None:
            spoken[item.sentence].append((item, form, day))
    found = {}
    for at, (item, form) in enumerate(zip(items, forms, strict=True)):
        if not form.quoted or not _is_deictic(form):
            continue
        near = [
            (abs(other.sentence - item.sentence), other.start < item.start, day, other)
            for sentence in range(item.sentence - _NEAR, item.sentence + _NEAR + 1)
            for other, its, day in spoken.get(sentence, ())
            if its.par == form.par
        ]
        if near:
            _, _, day, other = min(near, key=lambda told: told[:2])
            found[at] = (day, other.phrase)
    return found


def _is_deictic(form: Form) -> bool:
    """Tell whether a date counts from when it is said: "tomorrow", "by Friday"."""
    stepped = form.core[:1] in "+-" and not form.base
    return stepped or form.core.startswith("XXXX-WXX")


def _day(item: DateExpression, form: Form, published: dt.date) -> dt.date | None:
    """Return the day that a date of speech means, if it is before publication."""
    if item.status == "rejected":
        return None
    if item.status in ("corrected", "accepted"):
        day = as_civil(item.first) if item.first == item.last else None
    else:
        plain = Discourse(published, narrative=False)
        value = resolve(form, plain, item.sentence).value
        span = days(value) if grain(value) == "day" else None
        day = span[0] if span else None
    return day if day is not None and day < published else None
