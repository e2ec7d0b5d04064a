"""From forms to values: reference time, calendars, TIMEX3, EDTF, days."""
