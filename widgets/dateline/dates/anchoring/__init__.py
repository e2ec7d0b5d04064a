"""From values to days: reference time, tense, ranges, the day of publication."""
