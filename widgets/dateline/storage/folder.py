"""The folder of a corpus: what lies where, and which of its parts count."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .._version import __version__
from ..errors import CorpusError, CorpusMissing
from .receipt import Receipt
from .schema import SCHEMA_VERSION, TABLES

__all__ = ["Folder", "keep_in_cache", "write_durably"]

#: The file that tells a corpus from other folders.
_MARK = "corpus.json"
_FORMAT = "dateline corpus"

#: What lies in an empty folder too: what desktops and version control leave there.
_NOTHING = frozenset(
    (".DS_Store", ".directory", ".git", ".gitattributes", ".gitignore", ".gitkeep")
)


class Folder:
    """The folder of a corpus.

    ``corpus.json`` names the version of the schema; ``manifest/`` has a receipt for
    each part; each table has a folder with a file for each part; ``cache/`` can be
    deleted at any time.

    Parameters
    ----------
    path
        Where the corpus is.

    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._receipts: dict[str, Receipt] = {}

    def __str__(self) -> str:
        return str(self.path)

    @property
    def cache(self) -> Path:
        """Where things are kept that can be made again."""
        return self.path / "cache"

    @property
    def manifest(self) -> Path:
        """Where the receipts are."""
        return self.path / "manifest"

    def file(self, table: str, part: str) -> Path:
        """Return the file of a part in the folder of a table."""
        return self.path / table / f"{part}.parquet"

    def exists(self) -> bool:
        """Tell whether there is a corpus."""
        return (self.path / _MARK).is_file()

    def create(self) -> None:
        """Make an empty corpus, unless there is one.

        Raises
        ------
        CorpusError
            There is something else at the path, or nothing can be written there.

        """
        if self.exists():
            return
        try:
            self._check_free()
            for folder in self._folders():
                folder.mkdir(parents=True, exist_ok=True)
            mark = {"format": _FORMAT, "schema": SCHEMA_VERSION, "made_by": __version__}
            write_durably(self.path / _MARK, json.dumps(mark, indent=1) + "\n")
        except OSError as error:
            raise CorpusError(
                f"cannot make a corpus at {self.path}: {error.strerror or error}"
            ) from error

    def is_bare(self) -> bool:
        """Tell whether nothing has been written into the tables, not even by half."""
        return not any(any(folder.iterdir()) for folder in self._folders())

    def take_back(self) -> None:
        """Remove what :meth:`create` made of a corpus that is bare.

        The folder itself stays, and so does what else lies in it.

        Raises
        ------
        OSError
            Something cannot be removed, or the corpus is not bare.

        """
        for folder in self._folders():
            folder.rmdir()
        (self.path / _MARK).unlink()

    def _folders(self) -> list[Path]:
        return [self.path / name for name in (*TABLES, self.manifest.name)]

    def _check_free(self) -> None:
        """Check that a corpus may be made here: its parts go beside no other files.

        Raises
        ------
        CorpusError
            This is the user's home, has other files in it, or is a file.

        """
        if _is_home(self.path):
            raise CorpusError(
                f"{self.path} is your home folder; give a folder of its own to the "
                f"corpus, such as {self.path / 'desk.corpus'}"
            )
        if self.path.exists() and (not self.path.is_dir() or self._occupied()):
            raise CorpusError(
                f"{self.path} is there already and is no corpus; choose another "
                "path for it"
            )

    def _occupied(self) -> bool:
        """Tell whether there are files that a corpus half made would not have."""
        ours = {*TABLES, *_NOTHING, self.manifest.name, "cache"}
        names = (path.name for path in self.path.iterdir())
        return any(name not in ours and not name.startswith(_MARK) for name in names)

    def check(self) -> None:
        """Check that there is a corpus that this Dateline can read.

        Raises
        ------
        CorpusMissing
            There is none.
        CorpusError
            It has another version of the schema, or its mark is broken.

        """
        if not self.exists():
            what = "is not a corpus" if self.path.exists() else "does not exist"
            raise CorpusMissing(
                f"{self.path} {what}; make one with dateline.read_corpus(source, "
                f"{str(self.path)!r}) or 'dateline corpus add {self.path} SOURCE'"
            )
        try:
            mark = json.loads((self.path / _MARK).read_text("utf-8"))
            version = mark["schema"] if mark["format"] == _FORMAT else None
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise CorpusError(
                f"{self.path / _MARK} is broken ({error}); copy the corpus again"
            ) from error
        if version != SCHEMA_VERSION:
            raise CorpusError(
                f"the corpus {self.path} has schema version {version}, and this "
                f"Dateline reads version {SCHEMA_VERSION}; use the Dateline that made "
                f"it ({mark.get('made_by')}), or read the stories into a new corpus"
            )

    def receipts(self) -> list[Receipt]:
        """Return the receipts of the parts that count, sorted by name.

        Raises
        ------
        CorpusError
            A receipt is broken.

        """
        try:
            names = {path.name for path in self.manifest.glob("*.json")}
        except OSError as error:
            raise CorpusError(f"cannot read {self.manifest}: {error}") from error
        # A receipt never changes once it is there.
        self._receipts = {
            name: self._receipts.get(name) or receipt
            for name in names
            if (receipt := self._receipts.get(name) or self._receipt(name))
        }
        found = self._receipts.values()
        merged = {part for receipt in found for part in receipt.replaces}
        live = (receipt for receipt in found if receipt.part not in merged)
        return sorted(live, key=lambda receipt: receipt.part)

    def _receipt(self, name: str) -> Receipt | None:
        path = self.manifest / name
        try:
            return Receipt.from_json(path.read_text("utf-8"))
        except FileNotFoundError:  # merged into another in this moment
            return None
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise CorpusError(
                f"{path} is broken ({error}); copy the corpus again"
            ) from (error)

    def incomplete(self) -> dict[str, list[Path]]:
        """Return the files of each part that are missing or cut."""
        found = {}
        for receipt in self.receipts():
            files = [
                path
                for table, size in receipt.sizes.items()
                if _size(path := self.file(table, receipt.part)) != size
            ]
            if files:
                found[receipt.part] = files
        return found

    def check_complete(self) -> None:
        """Check that all files are there in full.

        Raises
        ------
        CorpusError
            Some are not; the message says how to mend it.

        """
        broken = self.incomplete()
        if not broken:
            return
        # A writer may have merged them since the receipts were listed.
        broken = self.incomplete()
        if broken:
            files = [path for paths in broken.values() for path in paths]
            count = "1 file" if len(files) == 1 else f"{len(files)} files"
            raise CorpusError(
                f"the corpus {self.path} is not complete: {count} in {len(broken)} of "
                f"its {len(self.receipts())} parts missing or cut (the first is "
                f"{files[0].relative_to(self.path)}). Copy it again, or add its "
                "sources again: what is missing is then read anew"
            )

    def files(self, table: str) -> list[str]:
        """Return the files of a table, of the parts that count."""
        return [str(self.file(table, r.part)) for r in self.receipts()]

    def made_by(self) -> list[dict[str, Any]]:
        """Return what made the parts, each once."""
        receipts = self.receipts()
        found = [dict(receipt.made_by) for receipt in receipts if receipt.made_by]
        return [made for n, made in enumerate(found) if made not in found[:n]]


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def keep_in_cache(path: Path, content: bytes) -> None:
    """Keep what can be made again, in place of what was kept of its sort before.

    Where it cannot be written nothing is kept, and nothing is wrong.

    Parameters
    ----------
    path
        A file of the cache; what stands before the first hyphen of its name is the
        sort, what follows is a digest of what it was made of.
    content
        The file.

    """
    sort = path.name.partition("-")[0]
    try:
        path.parent.mkdir(exist_ok=True)
        write_durably(path, content)
        for old in path.parent.glob(f"{sort}-*{path.suffix}"):
            if old != path:
                old.unlink(missing_ok=True)
    except OSError:  # it can be made again
        return


def _is_home(path: Path) -> bool:
    """Tell whether a folder is the user's home, which is full of other things."""
    try:
        return path.resolve() == Path.home().resolve()
    except RuntimeError:  # the system knows no home of this user
        return False


def write_durably(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all, so that it survives a loss of power."""
    data = content.encode() if isinstance(content, str) else content
    # No reader of Parquet takes a name with this ending for a table.
    part = path.with_name(f"{path.name}.{os.getpid()}.{os.urandom(4).hex()}.tmp")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    sync_folders([path.parent])


def sync_folders(folders: Iterable[Path]) -> None:
    """Make new names in folders durable, where the system can do that."""
    if os.name == "nt":  # Windows opens no folders
        return
    for folder in folders:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
