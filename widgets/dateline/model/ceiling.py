"""The largest numbers that a count of a story can mean."""

from __future__ import annotations

__all__ = ["PEOPLE", "THINGS"]

#: As many people as there are on Earth (United Nations, for 2026).
PEOPLE = 8_300_000_000

#: More than there are things of a sort that can be destroyed.
THINGS = 10_000_000_000
