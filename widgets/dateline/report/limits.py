"""How large the report of a corpus may become."""

from __future__ import annotations

__all__ = ["LEAST_MEGABYTES", "MEGABYTES"]

#: By default, and at least (10^6 bytes).
MEGABYTES, LEAST_MEGABYTES = 5.0, 0.5
