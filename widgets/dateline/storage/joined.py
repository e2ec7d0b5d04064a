"""The actors of all stories as tables, for SQL beside those that are on the disk."""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa

from ..model.identity import JoinedActor

__all__ = ["actor_table", "sighting_table"]

_TEXTS = pa.list_(pa.string())

_ACTORS = pa.schema(
    {
        "id": pa.string(),
        "name": pa.string(),
        "kind": pa.string(),
        "names": _TEXTS,
        "roles": _TEXTS,
        "countries": _TEXTS,
        "stories": pa.int64(),
        "mentions": pa.int64(),
        "doubt": pa.string(),
        "reasons": _TEXTS,
        "status": pa.string(),
    }
)

_SIGHTINGS = pa.schema(
    {
        "id": pa.string(),
        "story": pa.string(),
        "actor": pa.string(),
        "name": pa.string(),
        "mentions": pa.int64(),
        "rule": pa.string(),
        "why": pa.string(),
    }
)


def actor_table(actors: Iterable[JoinedActor]) -> pa.Table:
    """Return a row for each actor, with lists where a frame has text."""
    rows = [
        {
            **actor.row(),
            "names": actor.names,
            "roles": actor.roles,
            "countries": actor.countries,
            "reasons": actor.reasons,
        }
        for actor in actors
    ]
    return pa.Table.from_pylist(rows, schema=_ACTORS)


def sighting_table(actors: Iterable[JoinedActor]) -> pa.Table:
    """Return a row for each actor of a story, with the id of the joined actor."""
    rows = [
        {
            "id": actor.id,
            "story": sighting.story,
            "actor": sighting.actor,
            "name": sighting.name,
            "mentions": sighting.mentions,
            "rule": sighting.rule,
            "why": sighting.why,
        }
        for actor in actors
        for sighting in actor.sightings
    ]
    return pa.Table.from_pylist(rows, schema=_SIGHTINGS)
