"""Merging small parts, which are safe to write but slow to query."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyarrow as pa
import pyarrow.compute as pc

from ..errors import CorpusError
from .decisions import EVERYWHERE
from .folder import Folder
from .parts import damage, part_name, read_table, write_tables
from .receipt import Receipt
from .schema import TABLES

__all__ = ["FULL", "compact", "drop_parts", "in_order"]

#: How many stories a part holds after a merge.
FULL = 1_000

#: So many small parts are left alone: merging after every story would cost more.
_FEW = 8


def compact(folder: Folder, *, all_parts: bool = False) -> int:
    """Merge small parts into parts of about :data:`FULL` stories.

    A merged part counts from the moment its receipt is there; then the small ones are
    removed. Of a story that two of them hold, one copy is kept.

    Parameters
    ----------
    folder
        The corpus, which must be locked for writing.
    all_parts
        Whether to merge even a few small parts.

    Returns
    -------
    int
        How many parts were merged.

    """
    receipts = folder.receipts()
    small = [r for r in receipts if r.stories + r.failed < FULL / 2]
    large = [r for r in receipts if r not in small]
    owner, twice = _owners(folder, [r.part for r in (*large, *small)])
    if len(small) < (2 if all_parts else _FEW) and not twice:
        return 0
    merged = 0
    for group in _groups(small):
        if len(group) > 1 or any(receipt.part in twice for receipt in group):
            _merge(folder, group, owner)
            merged += len(group)
    return merged


def _groups(receipts: list[Receipt]) -> Iterator[list[Receipt]]:
    group: list[Receipt] = []
    held = 0
    for receipt in receipts:
        if held + receipt.stories > FULL and group:
            yield group
            group, held = [], 0
        group.append(receipt)
        held += receipt.stories
    if group:
        yield group


def _merge(folder: Folder, receipts: list[Receipt], owner: dict[str, str]) -> None:
    parts = [receipt.part for receipt in receipts]
    tables = {name: _merged(folder, name, parts, owner) for name in TABLES}
    ids = [*tables["stories"]["story"].to_pylist(), *parts]
    # What holds only decisions of the user was read by nothing.
    made_by = [dict(receipt.made_by) for receipt in receipts if receipt.made_by]
    distinct = [made for n, made in enumerate(made_by) if made not in made_by[:n]]
    # A chain of merges is told flat: what read the stories, not what merged them.
    flat = [m for made in distinct for m in made.get("merged", [made])]
    once = [made for n, made in enumerate(flat) if made not in flat[:n]]
    found = {"merged": once} if len(once) > 1 else next(iter(once), {})
    name = part_name(ids, found)
    write_tables(folder, name, tables, found, replaces=tuple(parts))
    drop_parts(folder, parts)


def drop_parts(folder: Folder, parts: Iterable[str]) -> None:
    """Remove parts, first from the manifest: they count no longer."""
    parts = list(parts)
    for part in parts:
        (folder.manifest / f"{part}.json").unlink(missing_ok=True)
    for table in TABLES:
        for part in parts:
            folder.file(table, part).unlink(missing_ok=True)


def _owners(folder: Folder, parts: list[str]) -> tuple[dict[str, str], set[str]]:
    """Return the part from which each story is taken, and parts with others' stories.

    Only a run that was taken for dead and went on can write a story a second time.
    """
    owner: dict[str, str] = {}
    twice: set[str] = set()
    for table in ("stories", "failed"):
        for part in parts:
            ids = read_table(folder, table, part, ["story"])["story"]
            for story in ids.to_pylist():
                if owner.setdefault(story, part) != part:
                    twice.add(part)
    return owner, twice


def _merged(
    folder: Folder, name: str, parts: list[str], owner: dict[str, str]
) -> pa.Table:
    """Return the rows of a table in the parts, by story, each story's in order."""
    tables = []
    for part in parts:
        own = [story for story, holder in owner.items() if holder == part]
        mine = pa.array([*own, EVERYWHERE], pa.string())
        table = read_table(folder, name, part)
        tables.append(table.filter(pc.is_in(table["story"], value_set=mine)))
    try:
        return in_order(pa.concat_tables(tables))
    except pa.ArrowException as error:
        raise CorpusError(damage(folder.path / name, error)) from error


def in_order(table: pa.Table) -> pa.Table:
    """Return rows by story, those of each story in the order that they have."""
    whole = table.combine_chunks()
    order = pa.array(range(len(whole)), pa.int64())
    keyed = pa.table({"story": whole["story"], "order": order})
    rows = pc.sort_indices(
        keyed, sort_keys=[("story", "ascending"), ("order", "ascending")]
    )
    return whole.take(rows)
