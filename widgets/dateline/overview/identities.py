"""Who an actor is across stories: the one place where joined identities plug in."""

from __future__ import annotations

import unicodedata

__all__ = ["IDENTITIES", "identity_of"]

#: A relation with the columns ``story`` and ``actor`` (of the table of actors),
#: ``identity`` (the same for what is one in all stories), ``name`` and ``kind``.
#: One name, in any case and with or without accents, is one actor.
IDENTITIES = """
SELECT story, actor, lower(strip_accents(trim(name))) AS identity, name, kind
FROM actors WHERE status <> 'rejected' AND name IS NOT NULL
"""


def identity_of(name: str) -> str:
    """Return the identity that is meant by a name that a user gives."""
    plain = unicodedata.normalize("NFD", name.strip())
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()
