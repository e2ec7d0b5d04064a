"""A corpus: the readings of many stories, kept in a folder."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import BadOption, CorpusError, PackageMissing, ReportError, UnknownName
from .comparison import Comparison, joined
from .corpus_actors import CorpusActors
from .corpus_adding import CorpusAdding, Source
from .corpus_corrections import CorpusCorrections
from .corpus_identities import CorpusIdentities
from .corpus_queries import CorpusQueries
from .reading import Reading
from .seen import Seen

if TYPE_CHECKING:
    from ..corpus.adding import Added
    from ..storage.folder import Folder

__all__ = ["Corpus", "read_corpus"]

#: What comes with the extra, by the names under which it is imported.
_EXTRA = ("distributed", "pyarrow", "duckdb", "datasketch", "filelock", "feedparser")


def read_corpus(source: Source, path: str | os.PathLike[str], **options: Any) -> Corpus:
    """Read many stories into a corpus, which is made if it is not there.

    Stories that it has already are left alone, so that a call that was stopped goes
    on when it is made again.

    Parameters
    ----------
    source
        A folder or pattern of .txt, .md and .html files; a .zip of such; a .csv,
        .jsonl, .parquet or .xlsx with a story in each row; a saved RSS or Atom feed; a
        mailbox (.mbox); stories; or a list of these.
    path
        The folder of the corpus: one that it has to itself, such as "desk.corpus".
    **options
        Those of :meth:`Corpus.add`.

    Returns
    -------
    Corpus
        The corpus, with what could not be read in ``failed``.

    Raises
    ------
    StoryError
        The source has no stories, or is nothing that can be read.
    CorpusError
        The folder is the home folder or has other files in it, is in use, or cannot be
        written to.
    PackageMissing
        The packages of ``dateline[corpus]`` are not installed.

    Examples
    --------
    >>> import dateline as dl
    >>> corpus = dl.read_corpus("stories", "desk.corpus")  # doctest: +SKIP
    >>> corpus.places.to_frame()                           # doctest: +SKIP

    """
    from ..io.many.sources import open_source

    folder = _folder(path)  # says what is not installed
    from ..storage.writer import begun

    given = open_source(source, options.get("columns"))
    with begun(folder):
        corpus = Corpus.__new__(Corpus)
        corpus._open(folder)
        corpus.added = corpus.add(given, **options)  # opened once, before the folder is
    return corpus


def _folder(path: str | os.PathLike[str]) -> Folder:
    """Return the folder at a path, if what reads it is installed."""
    from importlib.util import find_spec

    missing = [name for name in _EXTRA if find_spec(name) is None]
    if missing:
        raise PackageMissing("a corpus", *missing)
    from ..io.paths import path_given
    from ..storage.folder import Folder

    return Folder(path_given(path, "the corpus", CorpusError).absolute())


class Corpus(
    Seen,
    CorpusQueries,
    CorpusActors,
    CorpusIdentities,
    CorpusCorrections,
    CorpusAdding,
):
    """The readings of many stories, in a folder of Parquet tables.

    ``corpus["id"]`` is the reading of a story, equal to what :func:`dateline.read`
    returns for it. The tables are attributes: ``stories``, ``sentences``, ``places``,
    ``candidates``, ``mentions``, ``dates``, ``quotes``, ``events``, ``figures``,
    ``corrections``, ``failed``, ``copies`` and ``joined_places``. ``actors`` are those
    of all stories together (in SQL the table ``actors`` has them story by story). Many
    may read a corpus while one writes to it.

    Parameters
    ----------
    path
        The folder, as :func:`read_corpus` made it.

    Raises
    ------
    CorpusMissing
        There is no corpus.
    CorpusError
        It is not whole, or of another version of the schema.
    PackageMissing
        The packages of ``dateline[corpus]`` are not installed.

    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        folder = _folder(path)
        folder.check()
        folder.check_complete()
        self._open(folder)

    #: What :func:`read_corpus` brought, None for a corpus that was only opened.
    added: Added | None = None

    def _open(self, folder: Folder) -> None:
        from ..storage.index import Index

        self._folder = folder
        self._index = Index(folder)

    @property
    def path(self) -> Path:
        """The folder."""
        return self._folder.path

    def __len__(self) -> int:
        return len(self._index.ids())

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of the stories, sorted."""
        return iter(self._index.ids())

    def __contains__(self, story: object) -> bool:
        try:
            self._index.find(str(story))
        except (UnknownName, BadOption):
            return False
        return True

    def __getitem__(self, story: str) -> Reading:
        """Return the reading of a story, by its id or by the key of its source.

        Raises
        ------
        UnknownName
            There is no such story.
        BadOption
            Several stories have this key.

        """
        from ..storage.readings import find_reading

        id_, part = self._index.find(story)
        return Reading.of(find_reading(self._folder, part, id_))

    def readings(self) -> Iterator[tuple[str, Reading]]:
        """Yield the id and reading of every story, one at a time."""
        from ..storage.readings import readings

        for receipt in self._folder.receipts():
            for story, findings in readings(self._folder, receipt.part):
                yield story, Reading.of(findings)

    def compare(self) -> Comparison:
        """Join what the stories tell into happenings, and say where they differ.

        Every reading is looked at once; for a year of stories that takes minutes.
        """
        return joined(self.readings())

    def __repr__(self) -> str:
        return f"<Corpus {self.path.name!r}: {len(self):,} stories>"

    def compact(self) -> int:
        """Merge all small parts, which makes queries quicker; return how many.

        Adding stories does so by itself when there are many.

        Raises
        ------
        CorpusInUse, CorpusError
            The corpus cannot be written to.

        """
        from ..storage.compaction import compact
        from ..storage.writer import writing, written

        with writing(self._folder), written(self._folder):
            return compact(self._folder, all_parts=True)

    def export(
        self,
        path: str | os.PathLike[str],
        *,
        format: str | None = None,  # noqa: A002 - the word users look for
        force: bool = False,
    ) -> Path:
        """Write the corpus in the format of another tool.

        Parameters
        ----------
        path
            The file to write: .csv, .tsv or .parquet (places), .zip or .xlsx (all
            tables), .geojson, .kml or .gpkg (places with their stories), .graphml (who
            with whom), .timeline.json (happenings), .ftm.json (entities), .jsonld
            (annotations) or .jsonl (all readings). Rows have the id of their story.
        format
            The name of the format, if the ending is not to decide.
        force
            Whether to overwrite an existing file.

        Warns
        -----
        LeftOut
            The file does not hold something that was found: how much, and why.

        Raises
        ------
        BadOption
            Neither ``format`` nor the ending names a format.
        OutputExists
            The file exists and ``force`` is false.
        ReportError
            The file cannot be written there.

        """
        from ..corpus.exports import format_of
        from ..exports import LeftOut
        from ..io.output import check_output, write_whole
        from ..io.paths import path_given

        file = path_given(path, "the file to write", ReportError)
        chosen = format_of(file, format)
        target = check_output(path, force=force)
        write_whole(target, chosen.render(self._folder))
        for gap in chosen.left_out(self._folder):
            warnings.warn(f"{target.name}: {gap}", LeftOut, stacklevel=2)
        return target
