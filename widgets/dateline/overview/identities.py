"""Who an actor is across stories: joined by the corpus, or else the same by name."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import pyarrow as pa

__all__ = ["BY_NAME", "JOINED", "JoinedTables", "folded"]


@dataclass(frozen=True, slots=True)
class JoinedTables:
    """The joined actors of a corpus and their sightings (:mod:`~..storage.joined`)."""

    actors: pa.Table
    sightings: pa.Table


#: A relation with the columns ``story`` and ``actor`` (of the table of actors),
#: ``identity`` (the same for what is one in all stories), ``name`` and ``kind`` of it,
#: and ``called``, its name in the story. One name, in any case and with or without
#: accents, is one actor.
BY_NAME = """
SELECT story, actor, lower(strip_accents(trim(name))) AS identity, name, kind,
  name AS called
FROM actors WHERE status <> 'rejected' AND name IS NOT NULL
"""

#: The same where the corpus has joined persons and bodies; groups go by their names.
JOINED = f"""
SELECT sightings.story, sightings.actor, joined_actors.id AS identity,
  joined_actors.name, joined_actors.kind, sightings.name AS called
FROM sightings JOIN joined_actors USING (id)
UNION ALL
SELECT * FROM ({BY_NAME}) AS named
WHERE NOT EXISTS (
  SELECT 1 FROM sightings
  WHERE sightings.story = named.story AND sightings.actor = named.actor
)
"""


def folded(name: str) -> str:
    """Return a name, or an id, as they are compared."""
    plain = unicodedata.normalize("NFD", name.strip())
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()
