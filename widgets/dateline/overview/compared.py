"""What stories tell of the same happenings, as tables that an overview counts."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

__all__ = ["Compared"]


@dataclass(frozen=True, slots=True)
class Compared:
    """Three tables: happenings that several stories tell, who tells them, disputes.

    ``happenings`` has the columns ``happening``, ``stories`` (how many) and ``record``;
    ``tellings`` has ``happening`` and ``story``; ``disputes`` has ``happening``,
    ``rank``, ``first_story``, ``second_story`` and ``record``. The records are what the
    views draw, as JSON.
    """

    happenings: pa.Table
    tellings: pa.Table
    disputes: pa.Table
