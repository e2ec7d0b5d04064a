"""From expressions to values: TIMEX3, EDTF, first and last days."""
