"""Mention detection, coreference and attributes: a story's people and organisations.

:func:`find_actors` detects named mentions (``mentions``), joins them by a multi-pass
sieve of logged rules (``coreference``) and reads off roles, affiliations and countries
(``attributes``).
"""

from .coreference.constraints import Link
from .groups import find_groups, with_groups
from .pipeline import find_actors, without_actors

__all__ = ["Link", "find_actors", "find_groups", "with_groups", "without_actors"]
