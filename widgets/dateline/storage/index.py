"""Which part holds which story, and what is there already."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import BadOption, UnknownName, close_to, quoted, shown
from .folder import Folder
from .parts import read_table

__all__ = ["Index"]


class Index:
    """The stories of a corpus by id, and by the keys that their sources gave them.

    It follows the corpus while others write to it.
    """

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._parts: dict[str, dict[str, str | None]] = {}

    def _by_part(self) -> dict[str, dict[str, str | None]]:
        live = [receipt.part for receipt in self._folder.receipts() if receipt.stories]
        self._parts = {part: self._parts.get(part) or self._keys(part) for part in live}
        return self._parts

    def _keys(self, part: str) -> dict[str, str | None]:
        table = read_table(self._folder, "stories", part, ["story", "key"])
        ids, keys = table["story"].to_pylist(), table["key"].to_pylist()
        return dict(zip(ids, keys, strict=True))

    def ids(self) -> list[str]:
        """Return the ids of all stories, sorted."""
        return sorted({story for part in self._by_part().values() for story in part})

    def failed(self) -> Iterator[str]:
        """Yield the ids of what could not be read, at any time."""
        for receipt in self._folder.receipts():
            if receipt.failed:
                table = read_table(self._folder, "failed", receipt.part, ["story"])
                yield from table["story"].to_pylist()

    def find(self, name: str) -> tuple[str, str]:
        """Return the id of a story and the part that holds it.

        Parameters
        ----------
        name
            The id, or the key of the source.

        Raises
        ------
        UnknownName
            There is no such story.
        BadOption
            Several stories have this key.

        """
        if not isinstance(name, str):
            raise UnknownName(
                f"the corpus has no story {shown(name)}; give the id of one, as "
                "iterating over the corpus yields it, or the key of its source"
            )
        parts = self._by_part()
        for part, keys in parts.items():
            if name in keys:
                return name, part
        found = {
            story: part
            for part, keys in parts.items()
            for story, key in keys.items()
            if key == name
        }
        if len(found) > 1:
            raise BadOption(
                f"{len(found)} stories have the key {name!r}; give one of their ids: "
                f"{', '.join(sorted(found))}"
            )
        if not found:
            known = [
                key for keys in parts.values() for pair in keys.items() for key in pair
            ]
            near = close_to(name, filter(None, known))
            raise UnknownName(
                f"the corpus has no story {quoted(name)}"
                + (f"; perhaps {', '.join(near)}" if near else "")
            )
        return next(iter(found.items()))
