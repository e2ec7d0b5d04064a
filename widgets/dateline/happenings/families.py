"""Families: which classes of events are told as one another."""

from __future__ import annotations

__all__ = ["CLASH", "HARM", "HOSTS"]

#: Families that are told as one another: the crash is a shooting down to others.
HARM = frozenset(["violence", "accident", "disaster", "harm"])

#: Families that a story can be about, whose dead and hurt it counts.
HOSTS = HARM | {"protest", "coercion"}

#: Families that one clash is told by.
CLASH = frozenset(["protest", "coercion", "violence", "harm"])
