"""What many stories tell, for any filter, from tables in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pyarrow as pa

from ..errors import BadOption, shown, text_given, whole_number
from ..storage.folder import Folder
from ..storage.search import matching, numbered, snippets
from .answers import answer_rows
from .axis import Axis
from .choosing import check, conditions
from .compared import Compared
from .facts import facts_of
from .filter import Filter
from .identities import JoinedTables
from .kept import filled
from .tables import fill_axis

__all__ = ["PAGE", "Overview"]

#: How many stories a page of their list has.
PAGE = 25

#: In which order stories are listed.
ORDERS = {
    "newest": "published DESC NULLS LAST, id",
    "oldest": "published NULLS LAST, id",
}


class Overview:
    """What the stories of a corpus tell, in counts, for any filter.

    It is made once, in memory, and shows the corpus as it was then.

    Parameters
    ----------
    folder
        The corpus.
    copies
        The table of copies and versions, None where it is not known.
    compared
        What the stories tell together, None where they have not been compared.
    joined
        Returns the actors of all stories, each once; None where one name is one actor.

    """

    def __init__(
        self,
        folder: Folder,
        copies: pa.Table | None = None,
        compared: Compared | None = None,
        joined: Callable[[], JoinedTables] | None = None,
    ) -> None:
        self._folder = folder
        #: The filter whose stories are in the table ``chosen``.
        self._last: Filter | None = None
        #: A search index, and the number here of each story by that in the index.
        self._indexed: tuple[str, pa.Array] = ("", pa.array([], pa.int32()))
        self._database = filled(folder, joined)
        #: Whether it is known what the stories tell together.
        self.is_compared = compared is not None
        #: Whether some stories are known to be copies of others.
        self.has_copies = copies is not None and copies.num_rows > 0
        #: The bins of time in which days are counted.
        self.axis: Axis = fill_axis(self._database)
        self._relate(copies)
        if compared is not None:
            self._compare(compared)

    def _relate(self, copies: pa.Table | None) -> None:
        self._database.register("given_copies", copies or _NO_COPIES)
        self._database.execute(
            "CREATE TABLE relation AS SELECT story.n AS n, relation, "
            'given_copies."of" AS other FROM given_copies '
            "JOIN story ON story.id = given_copies.story"
        )

    def _compare(self, found: Compared) -> None:
        tables = {
            "happening": (
                found.happenings,
                "SELECT happening, stories AS total, record FROM given",
            ),
            "telling": (
                found.tellings,
                "SELECT n, happening FROM given JOIN story ON story.id = given.story",
            ),
            "dispute": (
                found.disputes,
                "SELECT rank, record, one.n AS first_n, other.n AS second_n FROM given "
                "JOIN story AS one ON one.id = first_story "
                "JOIN story AS other ON other.id = second_story",
            ),
        }
        for name, (table, rows) in tables.items():
            self._database.register("given", table)
            self._database.execute(f"CREATE TABLE {name} AS {rows}")

    def chosen(self, wanted: Filter) -> list[str]:
        """Return the ids of the stories that a filter chooses, sorted.

        Raises
        ------
        BadOption
            The filter names something that the corpus does not have.

        """
        self._choose(wanted)
        rows = self._database.execute(
            "SELECT id FROM story JOIN chosen USING (n) ORDER BY id"
        ).fetchall()
        return [story for (story,) in rows]

    def answer(self, wanted: Filter | None = None) -> dict[str, Any]:
        """Return what the chosen stories tell; see :mod:`.answers`.

        Raises
        ------
        BadOption
            The filter names something that the corpus does not have.

        """
        self._choose(wanted or Filter())
        return answer_rows(self._database, self.axis, compared=self.is_compared)

    def page(
        self,
        wanted: Filter | None = None,
        *,
        start: int = 0,
        order: str = "newest",
        limit: int = PAGE,
    ) -> list[dict[str, Any]]:
        """Return some of the chosen stories as rows.

        Each has ``id``, ``title``, ``outlet``, ``published``, ``opening`` (its first
        words), ``related`` (what it is a copy or version of) and, where words are
        searched for, a ``snippet``. The best matches of the words then come first.

        Raises
        ------
        BadOption
            The filter names something that the corpus does not have.

        """
        if not isinstance(order, str) or order not in ORDERS:
            raise BadOption(
                f"stories have no order {shown(order)}; give newest or oldest"
            )
        whole_number(limit, "limit")
        if start != 0:
            whole_number(start, "start")
        wanted = wanted or Filter()
        self._choose(wanted)
        by = "round(score, 9) DESC, id" if wanted.words else ORDERS[order]
        joined = "JOIN matched USING (n)" if wanted.words else ""
        rows: list[dict[str, Any]] = (
            self._database.sql(
                "SELECT n, id, title, outlet, published, opening FROM story "
                f"JOIN chosen USING (n) {joined} ORDER BY {by} LIMIT ? OFFSET ?",
                params=[limit, max(0, start)],
            )
            .to_arrow_table()
            .to_pylist()
        )
        return self._told(rows, wanted.words)

    def actors(self) -> list[dict[str, Any]]:
        """Return all actors with their ``id``, ``name``, ``kind`` and ``stories``."""
        return self._rows(
            "SELECT id, name, kind, count(*) AS stories FROM actor "
            "JOIN story_actor USING (a) GROUP BY ALL ORDER BY id"
        )

    def pairs(self) -> list[dict[str, Any]]:
        """Return all who are named in one sentence: ``a``, ``b`` and the stories."""
        return self._rows(
            "SELECT one.id AS a, other.id AS b, list(story.id ORDER BY story.id) AS "
            "story FROM pair JOIN story USING (n) JOIN actor AS one ON one.a = pair.a "
            "JOIN actor AS other ON other.a = pair.b GROUP BY 1, 2 ORDER BY 1, 2"
        )

    def _rows(self, sql: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = (
            self._database.sql(sql).to_arrow_table().to_pylist()
        )
        return rows

    def newest(self) -> list[str]:
        """Return the ids of all stories, the newest first."""
        return self._ids(f"SELECT id FROM story ORDER BY {ORDERS['newest']}")

    def by_weight(self) -> list[str]:
        """Return the ids of all stories, first those that tell what others tell too."""
        if not self.is_compared:
            return self.newest()
        return self._ids(
            "SELECT id FROM story LEFT JOIN telling USING (n) "
            "GROUP BY id, published ORDER BY count(happening) DESC, " + ORDERS["newest"]
        )

    def _ids(self, sql: str) -> list[str]:
        return [story for (story,) in self._database.execute(sql).fetchall()]

    def made_by(self) -> list[tuple[str, int]]:
        """Return what read the stories, and how many; the most first."""
        return self._about("concat_ws(', ', 'Dateline ' || dateline, model, gazetteer)")

    def licences(self) -> list[tuple[str, int]]:
        """Return the licences and attributions of the stories, and how many."""
        return self._about("concat_ws(' · ', publisher, licence, attribution)")

    def _about(self, words: str) -> list[tuple[str, int]]:
        return self._database.execute(
            f"SELECT {words} AS words, count(*) FROM stories WHERE words <> '' "
            "GROUP BY words ORDER BY count(*) DESC, words"
        ).fetchall()

    def facts(self, stories: Sequence[str]) -> dict[str, Any]:
        """Return what some stories tell, story by story; see :mod:`.facts`.

        Raises
        ------
        BadOption
            They are no list of ids.

        """
        if isinstance(stories, str) or not isinstance(stories, Sequence):
            raise BadOption(
                f"the stories are {shown(stories)}; give a list of their ids"
            )
        for story in stories:
            text_given(story, "the id of a story")
        return facts_of(self._database, stories, compared=self.is_compared)

    def _told(self, rows: list[dict[str, Any]], words: str) -> list[dict[str, Any]]:
        """Add to rows of stories what is related to them, and snippets."""
        numbers = [row["n"] for row in rows]
        related: dict[int, list[dict[str, str]]] = {}
        for n, *told in self._database.execute(
            "SELECT relation.n, relation, other, coalesce(title, ''), "
            "coalesce(outlet, '') FROM relation LEFT JOIN story ON story.id = other "
            "WHERE list_contains(?, relation.n) ORDER BY other",
            [numbers],
        ).fetchall():
            names = ("relation", "story", "title", "outlet")
            related.setdefault(n, []).append(dict(zip(names, told, strict=True)))
        ids = [row["id"] for row in rows]
        found = snippets(self._folder, words, ids) if words else {}
        for row in rows:
            day = row["published"]
            row["published"] = None if day is None else day.isoformat()
            row["related"] = related.get(row.pop("n"), [])
            row["snippet"] = found.get(row["id"], "")
        return rows

    def _choose(self, wanted: Filter) -> None:
        """Fill the table ``chosen``, and ``matched`` with what has the words.

        A page and the counts are asked for together: the same filter chooses once.
        """
        if not isinstance(wanted, Filter):
            raise BadOption(
                f"stories cannot be chosen by {shown(wanted)}; give a Filter"
            )
        if self._last == wanted:
            return
        self._last = None
        check(self._database, wanted, compared=self.is_compared)
        tests, given = conditions(wanted)
        if wanted.words:
            self._match(wanted.words)
            tests.append("n IN (SELECT n FROM matched)")
        where = f" WHERE {' AND '.join(tests)}" if tests else ""
        self._database.execute(
            f"CREATE OR REPLACE TEMP TABLE chosen AS SELECT n FROM story{where}", given
        )
        self._last = wanted

    def _match(self, words: str) -> None:
        """Fill the table ``matched`` with the stories that have some words."""
        found = matching(self._folder, words)
        numbers = self._numbers(found.index, max(found.stories, default=0))
        own = numbers.take(pa.array(found.stories, pa.int64()))
        table = pa.table({"n": own, "score": pa.array(found.scores, pa.float64())})
        self._database.register("matched", table.filter(own.is_valid()))

    def _numbers(self, index: str, last: int) -> pa.Array:
        """Return the number here of each story, by that in a search index.

        Those that were added since, up to the number ``last`` at least, have none.
        """
        name, numbers = self._indexed
        if name != index or last >= len(numbers):
            name, stories = numbered(self._folder)
            own = dict(self._database.execute("SELECT id, n FROM story").fetchall())
            found: list[int | None] = [None] * (max(stories.values(), default=0) + 1)
            for story, number in stories.items():
                found[number] = own.get(story)
            self._indexed = name, numbers = name, pa.array(found, pa.int32())
        return numbers


#: No table of copies.
_NO_COPIES = pa.table(
    {name: pa.array([], pa.string()) for name in ("story", "of", "relation")}
)
