"""A corpus whose files were damaged on the way: Dateline's errors, or what is whole."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from piles import pile_readings, write_pile

import dateline as dl
from dateline.errors import CorpusError, DatelineError
from dateline.storage.folder import Folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("piles") / "desk.corpus"
    pile = write_pile(path, pile_readings())
    pile.compare()  # so that there is a cache to damage, too
    return path


def changed(data: bytes, draw: Random) -> bytes:
    some = bytearray(data)
    for _ in range(draw.choice((1, 4, 20))):
        some[draw.randrange(len(some))] = draw.randrange(256)
    return bytes(some)


#: What a bad disk, a program that synchronises or a hand does to a file.
DAMAGES: dict[str, Callable[[bytes, Random], bytes]] = {
    "changed": changed,
    "cut": lambda data, draw: data[: draw.randrange(len(data))],
    "empty": lambda data, draw: b"",
    "another": lambda data, draw: b'{"version": "x"}',
}


def uses(corpus: dl.Corpus, out: Path) -> dict[str, Callable[[], object]]:
    return {
        "list": lambda: list(corpus),
        "read": lambda: [corpus[story] for story in corpus],
        "sql": lambda: corpus.sql("SELECT count(*) FROM places, stories"),
        "search": lambda: corpus.search("Kano"),
        "compare": corpus.compare,
        "actors": lambda: corpus.actors.to_frame(),
        "copies": lambda: corpus.copies.to_frame(),
        "report": lambda: corpus.report(out / "r.html", force=True),
        "tables": lambda: corpus.export(out / "c.zip", force=True),
        "map": lambda: corpus.export(out / "c.geojson", force=True),
        "relocate": lambda: corpus.relocate("Kano", "Lagos", everywhere=True),
        "compact": corpus.compact,
    }


@pytest.mark.parametrize("damage", DAMAGES)
def test_only_our_errors_come_out_of_a_damaged_corpus(whole, tmp_path, damage) -> None:
    draw = Random(7)
    names = sorted(p.relative_to(whole) for p in whole.rglob("*.*") if p.is_file())
    refused = 0
    for name in names:
        path = shutil.copytree(whole, tmp_path / "c")
        data = (path / name).read_bytes()
        if data:
            (path / name).write_bytes(DAMAGES[damage](data, draw))
        try:
            corpus = dl.Corpus(path)
        except DatelineError:
            refused += 1
        else:
            for use in uses(corpus, tmp_path).values():
                try:
                    use()
                except DatelineError:
                    refused += 1
        shutil.rmtree(path)
    assert refused > 3


def test_a_damaged_file_is_named_with_what_helps(whole, tmp_path) -> None:
    path = shutil.copytree(whole, tmp_path / "c")
    file = next((path / "stories").iterdir())
    file.write_bytes(b"\0" * file.stat().st_size)
    corpus = dl.Corpus(path)
    with pytest.raises(
        CorpusError, match=r"is damaged .* add its sources again"
    ) as told:
        list(corpus)
    assert str(file) in str(told.value)


def test_a_damaged_cache_is_made_anew(whole, tmp_path) -> None:
    path = shutil.copytree(whole, tmp_path / "c")
    expected = dl.Corpus(whole).copies.to_frame()
    dl.Corpus(path).copies.to_frame()
    kept = [file for file in Folder(path).cache.iterdir() if file.is_file()]
    assert kept
    for file in kept:
        file.write_bytes(b"\0" * 100)
    corpus = dl.Corpus(path)
    assert corpus.copies.to_frame().equals(expected)
    assert len(corpus.compare().happenings) == len(
        dl.Corpus(whole).compare().happenings
    )


@pytest.mark.parametrize(
    "asked",
    [
        "corpus[next(iter(corpus))]",
        "list(corpus.readings())",
        "corpus.sql('SELECT 1')",
        "corpus.search('Kano')",
        "corpus.places.to_frame()",
        "corpus.actors",
        "corpus.export(out + '/c.csv')",
    ],
)
def test_whatever_is_asked_first_of_a_corpus_works(whole, tmp_path, asked) -> None:
    """Nothing else has imported what it needs."""
    code = (
        "import sys, dateline as dl\n"
        "corpus, out = dl.Corpus(sys.argv[1]), sys.argv[2]\n"
        f"{asked}\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, whole, tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
