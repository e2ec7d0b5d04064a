"""Names to clusters to roles: the people and bodies of a story.

:func:`find_actors` finds the names (``mentions``), joins them by a ladder of logged
rules (``ladder``, ``clusters``) and reads off roles, affiliations and role nouns.
"""

from .engine import find_actors, without_actors
from .groups import find_groups, with_groups
from .links import Link

__all__ = ["Link", "find_actors", "find_groups", "with_groups", "without_actors"]
