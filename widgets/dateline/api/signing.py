"""Who corrects in the views, and when: each correction is signed as it is made."""

from __future__ import annotations

import getpass
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ..analysis.rerun import signed
from ..report.corrections import in_words

if TYPE_CHECKING:
    from ..model import Findings
    from .reading import Reading

__all__ = ["author", "listed", "with_signatures"]

#: Names who corrects; empty: nobody is named.
VARIABLE = "DATELINE_AUTHOR"


def author() -> str:
    """Return the name that corrections are signed with: the one set, or the log-in."""
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return chosen.strip()
    with suppress(OSError, KeyError, ImportError):  # no such account
        return getpass.getuser()
    return ""


def with_signatures(before: Reading, now: Reading) -> Reading:
    """Return a reading whose new corrections are signed.

    Parameters
    ----------
    before
        The reading that was shown: what it holds already stays as it was signed.
    now
        The same story with what was changed since.

    """
    name = author()
    if not name:
        return now
    again = signed(now, name, known=before.corrections)
    return now.replace(corrections=again.corrections)


def listed(reading: Findings) -> list[dict[str, Any]]:
    """Return the corrections of a reading for a list: in words, by whom and when."""
    return [
        {"about": in_words(reading, one), "by": one.by, "at": one.at, "note": one.note}
        for one in reading.corrections
    ]
