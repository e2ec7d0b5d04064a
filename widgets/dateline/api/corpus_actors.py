"""What a corpus knows of actors and places over all its stories."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ..errors import BadOption, UnknownName, close_to, quoted, text_given
from .evidence import Evidence, JoinedPlace

if TYPE_CHECKING:
    import pyarrow as pa

    from ..model.identity import JoinedActor, JoinedActors
    from ..storage.folder import Folder

__all__ = ["CorpusActors"]

_OF_STORIES = """
FROM {mentions} AS m JOIN stories AS s USING (story)
LEFT JOIN sentences AS t ON t.story = m.story AND t.sentence = m.sentence
"""

_ORDER = "ORDER BY s.published, s.publisher, m.story, m.start"

_ACTOR = (
    "SELECT DISTINCT m.story, s.published, s.publisher, s.title, m.phrase, "
    'm.sentence, t.text, m.start, m."end", w.why '
    + _OF_STORIES.format(mentions="mentions")
    + "JOIN sightings AS w ON w.story = m.story AND w.actor = m.actor "
    "WHERE m.sort = 'name' AND w.id = ? " + _ORDER
)

_PLACE = (
    "SELECT DISTINCT m.story, s.published, s.publisher, s.title, m.phrase, m.kind, "
    'm.sentence, t.text, m.start, m."end", m.doubt, m.why '
    + _OF_STORIES.format(mentions="places")
    + "WHERE m.place_id = ? "
    + _ORDER
)

_PLACES = (
    "SELECT * FROM joined_places WHERE id = $1 OR lower(label) = lower($1) "
    "OR id IN (SELECT place_id FROM places WHERE lower(phrase) = lower($1)) "
    "ORDER BY (id = $1) DESC, (lower(label) = lower($1)) DESC, stories DESC, id"
)


class CorpusActors:
    """Actors and places over all stories of a corpus, with their evidence."""

    _folder: Folder

    if TYPE_CHECKING:  # the other parts of a corpus have it

        def _select(self, query: str, parameters: Any = ()) -> pa.Table: ...

    @property
    def actors(self) -> JoinedActors:
        """The persons and bodies of all stories, each once: who is who by the rules.

        ``corpus.actors.to_frame()`` is a table of them. Two of one name stay two where
        roles or countries speak against it; what is in doubt says so. What
        :meth:`join` and :meth:`split` said outranks the rules.
        """
        from ..corpus.actors import joined_actors

        parts = tuple(receipt.part for receipt in self._folder.receipts())
        known: tuple[Any, Any] = self.__dict__.get("_joined", (None, None))
        if known[0] != parts:
            known = parts, joined_actors(self._folder)
            self.__dict__["_joined"] = known
        found: JoinedActors = known[1]
        return found

    def actor(self, name: str) -> Evidence[JoinedActor]:
        """Return where the stories name a person or body, sentence by sentence.

        Parameters
        ----------
        name
            Any of its names, in any case, or its id in :attr:`actors`.

        Raises
        ------
        UnknownName
            No story names it; the message offers close names.
        BadOption
            Several are called so; the message has their ids.

        """
        found = self.actors.find(name)
        return Evidence(found, self._select(_ACTOR, [found.id]))

    def place(self, name: str) -> Evidence[JoinedPlace]:
        """Return where the stories name a place, sentence by sentence.

        Parameters
        ----------
        name
            Its id in the gazetteer, its label ("Kerman, Iran"), or any name that the
            stories use for it.

        Raises
        ------
        UnknownName
            No story names it; the message offers close names.
        BadOption
            Several are called so; the message has their ids.

        """
        found = self._place(name)
        return Evidence(found, self._select(_PLACE, [found.id]))

    def _place(self, name: str) -> JoinedPlace:
        """Return the place that the stories call so, or that has this id or label."""
        text_given(name, "the name of a place")
        rows = self._select(_PLACES, [name]).to_pylist()
        exact = [r for r in rows if name == r["id"] or _same(name, r["label"])]
        rows = exact or rows
        if not rows:
            raise UnknownName(
                f"no story names {quoted(name)}{_perhaps(name, self._phrases())}"
            )
        if len(rows) > 1:
            ids = "; ".join(f"{row['id']} ({row['label']})" for row in rows)
            raise BadOption(
                f"{len(rows)} places are called {quoted(name)}; give the id of one: "
                f"{ids}"
            )
        return JoinedPlace(**rows[0] | {"names": tuple(rows[0]["names"])})

    def _phrases(self) -> list[str]:
        table = self._select(
            "SELECT DISTINCT phrase FROM places WHERE place_id IS NOT NULL ORDER BY 1"
        )
        phrases: list[str] = table["phrase"].to_pylist()
        return phrases

    def _actor_tables(self) -> dict[str, pa.Table]:
        """Return the actors and their sightings as tables for SQL."""
        from ..storage.joined import actor_table, sighting_table

        actors = self.actors
        return {
            "joined_actors": actor_table(actors),
            "sightings": sighting_table(actors),
        }


def _same(name: str, other: str) -> bool:
    return name.casefold() == other.casefold()


def _perhaps(name: str, known: Iterable[str]) -> str:
    near = close_to(name, known)
    return f"; perhaps {', '.join(near)}" if near else ""
