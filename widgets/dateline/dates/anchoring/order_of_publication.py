"""Whether the day or the month is written first, by how the publication is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from ..underspecified import Form

__all__ = ["in_order_of_publication"]

_REASON = "as in the day of publication"


def in_order_of_publication(
    forms: Sequence[Form], published: dt.date | None
) -> list[Form]:
    """Return the forms, "03/04/2020" as the story writes its day of publication.

    Pages repeat that day in figures. Where one reading of a date is that day, and
    neither the story's clear dates nor its outlet's country have settled the order,
    all its dates are read so.

    Parameters
    ----------
    forms
        Those of a story.
    published
        The day of publication, if it is known.

    """
    listed = list(forms)
    if published is None:
        return listed
    today = published.isoformat()
    open_ones = [form for form in listed if form.other and not form.order]
    own = [form for form in open_ones if today in (form.core, form.other)]
    swapped = {form.other == today for form in own}
    if len(swapped) != 1:
        return listed
    return [_read(form, swap=swapped == {True}) for form in listed]


def _read(form: Form, *, swap: bool) -> Form:
    if not form.other or form.order:
        return form
    if not swap:
        return replace(form, order=_REASON)
    return replace(form, core=form.other, other=form.core, order=_REASON)
