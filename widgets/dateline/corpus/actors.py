"""The actors of a corpus over all its stories, from its tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ..identities import Decision, SeenActor, SeenPlace, SeenStory, join_actors
from ..model.identity import JoinedActors
from ..storage.database import connect, damage_told
from ..storage.decisions import kept_decisions
from ..storage.folder import Folder

__all__ = ["DECISION", "joined_actors", "kept_rulings"]

#: The kind of the decisions about actors.
DECISION = "identity"

_ACTORS = """
SELECT story, actor, name, kind, roles, affiliation, country FROM actors
WHERE mentions > 0
"""
_MENTIONS = """
SELECT story, actor, start, phrase, sentence FROM mentions WHERE sort = 'name'
ORDER BY story, start
"""
_PLACES = """
SELECT story, start, "end", sentence, place_id, country, level FROM places
WHERE place_id IS NOT NULL ORDER BY story, start
"""
_SENTENCES = """
SELECT story, sentence, start, text FROM sentences
SEMI JOIN mentions ON mentions.story = sentences.story
  AND mentions.sentence = sentences.sentence AND mentions.sort = 'name'
"""


def joined_actors(folder: Folder) -> JoinedActors:
    """Return who is named in the stories of a corpus, each person and body once."""
    return join_actors(_stories(folder), kept_rulings(folder))


def kept_rulings(folder: Folder) -> list[Decision]:
    """Return what the user decided about actors, the last decision last."""
    records = kept_decisions(folder)
    return [Decision.from_record(r) for r in records if r["kind"] == DECISION]


def _stories(folder: Folder) -> Iterator[SeenStory]:
    """Yield what the stories tell of their actors, by the tables."""
    with damage_told(), connect(folder) as database:
        about = database.execute(
            "SELECT DISTINCT ON (story) story, language, published FROM stories "
            "ORDER BY story"
        ).fetchall()
        actors, mentions, places, sentences = (
            _by_story(database, query)
            for query in (_ACTORS, _MENTIONS, _PLACES, _SENTENCES)
        )
    for story, language, published in about:
        named: dict[str, list[tuple[int, str, int]]] = defaultdict(list)
        for actor, start, phrase, sentence in mentions[story]:
            named[actor].append((start, phrase, sentence))
        yield SeenStory(
            story=story,
            language=language,
            published=published,
            sentences={n: (start, text) for n, start, text in sentences[story]},
            actors=tuple(
                SeenActor(id_, name, kind, tuple(named[id_]), tuple(roles), *rest)
                for id_, name, kind, roles, *rest in sorted(actors[story])
            ),
            places=tuple(SeenPlace(*place) for place in places[story]),
        )


def _by_story(database: Any, query: str) -> dict[str, list[tuple[Any, ...]]]:
    found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for story, *row in database.execute(query).fetchall():
        found[story].append(tuple(row))
    return found
