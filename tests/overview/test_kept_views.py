"""What views count is kept beside the stories, and never outlives them."""

import shutil

import dateline as dl
from dateline.overview import kept as kept_module
from dateline.overview.overview import Overview


def told(corpus: dl.Corpus) -> tuple:
    """Return what a corpus that is opened anew shows."""
    overview = dl.Corpus(corpus.path).overview()
    return overview.answer(), overview.page(), overview.axis, overview.actors()


def copied(pile: dl.Corpus, folder) -> dl.Corpus:
    shutil.copytree(pile.path, folder / "own.corpus")
    shutil.rmtree(folder / "own.corpus" / "cache", ignore_errors=True)
    return dl.Corpus(folder / "own.corpus")


def test_kept_tables_tell_what_those_made_anew_tell(pile, tmp_path, monkeypatch):
    corpus = copied(pile, tmp_path)
    made = told(corpus)
    # From here on nothing may be made, so that what is told was kept.
    monkeypatch.setattr(kept_module, "fill", None)
    assert told(corpus) == made


def test_names_and_joined_actors_are_kept_apart(pile, tmp_path):
    corpus = copied(pile, tmp_path)
    folder = corpus._folder
    joined = told(corpus)[3]
    plain = Overview(folder).actors()
    assert {row["id"] for row in plain} != {row["id"] for row in joined}
    assert (told(corpus)[3], Overview(folder).actors()) == (joined, plain)


def test_a_word_about_actors_is_seen_at_once(pile, tmp_path):
    corpus = copied(pile, tmp_path)
    before = told(corpus)[3]
    one, other = [a for a in corpus.actors if a.kind == "person"][:2]
    corpus.join(one.id, other.id)
    assert len(told(corpus)[3]) == len(before) - 1


def test_a_broken_file_is_made_anew(pile, tmp_path):
    corpus = copied(pile, tmp_path)
    made = told(corpus)
    for file in (corpus.path / "cache").glob("views*.parquet"):
        file.write_bytes(b"PAR1")
    assert told(corpus) == made
