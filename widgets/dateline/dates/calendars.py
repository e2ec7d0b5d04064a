"""Days of the Islamic (Hijri) and Iranian (Jalali) calendars as civil ones.

Conversion is by the packages hijridate (Umm al-Qura tables, 1343 to 1500 AH) and
jdatetime. A Hijri day can lie a day to either side: months begin by sighting the
moon, and not on the same evening everywhere.
"""

from __future__ import annotations

import datetime as dt

from .lexicon import PHRASES, WORDS

__all__ = ["LUNAR_MONTHS", "SOLAR_MONTHS", "from_hijri", "from_jalali"]

LUNAR_MONTHS = (
    "muharram moharram; safar; rabi_al_-_awwal rabi_al_awwal rabi_i rabi_ul_-_awwal; "
    "rabi_al_-_thani rabi_al_thani rabi_ii; "
    "jumada_al_-_awwal jumada_al_-_ula jumada_al_awwal jumada_i; "
    "jumada_al_-_thani jumada_al_-_akhira jumada_al_thani jumada_ii; rajab; "
    "sha'ban shaban sha’ban; ramadan ramadhan ramazan; shawwal shawal; "
    "dhu_al_-_qadah dhul_qadah zulqadah; dhu_al_-_hijjah dhul_hijjah zulhijjah"
)

SOLAR_MONTHS = (
    "farvardin; ordibehesht; khordad; tir; mordad amordad; shahrivar; mehr; aban; "
    "azar; dey; bahman; esfand"
)


def _learn(months: str, kind: str) -> None:
    """Put the names of months among the time words."""
    for number, names in enumerate(months.split(";"), 1):
        for name in names.split():
            pieces = tuple(name.replace("'", "_'_").replace("’", "_’_").split("_"))
            if len(pieces) == 1:
                WORDS.setdefault(pieces[0], (kind, number))
            else:
                PHRASES.setdefault(pieces[0], []).append((pieces, kind, number))
                PHRASES[pieces[0]].sort(key=lambda entry: -len(entry[0]))


_learn(LUNAR_MONTHS, "LUNAR")
_learn(SOLAR_MONTHS, "SOLAR")


def from_hijri(year: int, month: int, day: int) -> dt.date | None:
    """Return the civil day of an Islamic one (Umm al-Qura).

    Returns
    -------
    datetime.date or None
        None for a day that does not exist, lies outside 1343 to 1500 AH, or when
        the package hijridate is not installed.

    """
    try:
        from hijridate import Hijri

        found = Hijri(year, month, day).to_gregorian()
    except (ImportError, ValueError, OverflowError):
        return None
    return dt.date(found.year, found.month, found.day)


def from_jalali(year: int, month: int, day: int) -> dt.date | None:
    """Return the civil day of an Iranian one.

    Returns
    -------
    datetime.date or None
        None for a day that does not exist, or when the package jdatetime is not
        installed.

    """
    try:
        import jdatetime

        return jdatetime.date(year, month, day).togregorian()  # type: ignore[no-any-return]
    except (ImportError, ValueError, OverflowError):
        return None
