"""Names to clusters to roles: the people and bodies of a story.

:func:`find_actors` finds the names (``mentions``), joins them by a ladder of logged
rules (``ladder``, ``clusters``) and reads off roles, affiliations and role nouns.
"""

from .coreference.constraints import Link
from .groups import find_groups, with_groups
from .pipeline import find_actors, without_actors

__all__ = ["Link", "find_actors", "find_groups", "with_groups", "without_actors"]
