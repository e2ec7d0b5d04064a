"""Days of the Islamic (Hijri) and Iranian (Jalali) calendars as civil ones.

Conversion is by the packages hijridate (Umm al-Qura tables, 1343 to 1500 AH) and
jdatetime. A Hijri day can lie a day to either side: months begin by sighting the
moon, and not on the same evening everywhere.
"""

from __future__ import annotations

import datetime as dt

__all__ = ["from_hijri", "from_jalali"]


def from_hijri(year: int, month: int, day: int) -> dt.date | None:
    """Return the civil day of an Islamic one (Umm al-Qura).

    Returns
    -------
    datetime.date or None
        None for a day that does not exist, or is outside 1343 to 1500 AH.

    """
    from hijridate import Hijri

    try:
        civil = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return dt.date(civil.year, civil.month, civil.day)


def from_jalali(year: int, month: int, day: int) -> dt.date | None:
    """Return the civil day of an Iranian one, None for a day that does not exist."""
    import jdatetime

    try:
        return jdatetime.date(year, month, day).togregorian()  # type: ignore[no-any-return]
    except (ValueError, OverflowError):
        return None
