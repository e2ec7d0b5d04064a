"""What a part of a corpus consists of: its receipt, written when all else is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

__all__ = ["Receipt"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A part: some stories with their rows in every table.

    The files of a part are called by its name, one in the folder of each table. The
    part is there once its receipt is, and not before.

    Attributes
    ----------
    part
        Its name, made of the ids of its stories and of what read them.
    stories, failed
        How many stories it holds, and how many that could not be read.
    sizes
        The size of each table's file (bytes).
    made_by
        What read the stories: versions, model, gazetteer, options.
    replaces
        The parts that were merged into it, which no longer count.

    """

    part: str
    stories: int
    failed: int
    sizes: Mapping[str, int]
    made_by: Mapping[str, Any] = field(default_factory=dict)
    replaces: tuple[str, ...] = ()

    def to_json(self) -> str:
        """Return the receipt as the manifest keeps it."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str) -> Receipt:
        """Return the receipt that :meth:`to_json` wrote.

        Raises
        ------
        ValueError, TypeError
            The text is no receipt.

        """
        record = json.loads(text)
        return cls(**record | {"replaces": tuple(record["replaces"])})
