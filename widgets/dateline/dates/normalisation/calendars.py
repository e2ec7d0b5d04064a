"""Days of the Islamic (Hijri) and Iranian (Jalali) calendars as civil ones.

Conversion is by the packages hijridate (Umm al-Qura tables, 1343 to 1500 AH) and
jdatetime. A Hijri day can lie a day to either side: months begin by sighting the
moon, and not on the same evening everywhere; and tables of one calendar differ
(findings/umm-al-qura-tables.sh).
"""

from __future__ import annotations

import datetime as dt

__all__ = ["day_before_next", "from_hijri", "from_jalali"]

#: The day before the first of the Islamic calendar, as a proleptic ordinal
#: (15 July 622 of the Julian calendar; Reingold and Dershowitz 2018).
_EPOCH = 227014


def from_hijri(year: int, month: int, day: int) -> dt.date | None:
    """Return the civil day of an Islamic one (Umm al-Qura).

    Returns
    -------
    datetime.date or None
        None for a day that does not exist. Before 1343 AH, where the tables begin,
        it is that of the arithmetical calendar; it may be off by a day or two.

    """
    if 0 < year < 1343 and 1 <= month <= 12 and 1 <= day <= 30:
        passed = 354 * (year - 1) + (3 + 11 * year) // 30
        months = 29 * (month - 1) + month // 2
        return dt.date.fromordinal(_EPOCH + passed + months + day)
    from hijridate import Hijri

    try:
        civil = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return dt.date(civil.year, civil.month, civil.day)


def day_before_next(day: dt.date, unit: str) -> dt.date:
    """Return the last day of the Iranian year (JY) or month (JM) that holds a day."""
    import jdatetime

    solar = jdatetime.date.fromgregorian(date=day)
    year, month = solar.year + (unit == "JY"), 1
    if unit == "JM":
        year, month = solar.year + solar.month // 12, solar.month % 12 + 1
    first: dt.date = jdatetime.date(year, month, 1).togregorian()
    return first - dt.timedelta(days=1)


def from_jalali(year: int, month: int, day: int) -> dt.date | None:
    """Return the civil day of an Iranian one, None for a day that does not exist."""
    import jdatetime

    try:
        return jdatetime.date(year, month, day).togregorian()  # type: ignore[no-any-return]
    except (ValueError, OverflowError):
        return None
