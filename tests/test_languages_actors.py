"""The actor engine holds no English: its words come from the story's language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest
from spacy.glossary import GLOSSARY

import dateline.actors
from dateline.actors import find_actors, find_groups
from dateline.actors.coreference.pronouns import People
from dateline.actors.lexicon import lexicon_of
from dateline.lang import Language, language
from dateline.lang.actors import ActorWords
from dateline.lang.words import Words
from dateline.model.actor import ActorKind
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from parsed import NoGazetteer

FOLDER = Path(dateline.actors.__file__).parent
#: What the engine's own code is written in: the labels of spaCy and kinds of actors.
VOCABULARY = {*GLOSSARY, *get_args(ActorKind), "none", "nsubjpass", "dobj"}


def _strings(node: ast.AST) -> list[str]:
    """Return the words that a literal collection, or a string split, lists."""
    match node:
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts):
            pass
        case ast.Dict(keys=keys):
            parts = [key for key in keys if key is not None]
        case ast.Constant(value=str(text)):
            return text.split() if text.islower() and "." not in text else []
        case _:
            return []
    constants = (part.value for part in parts if isinstance(part, ast.Constant))
    return [value for value in constants if isinstance(value, str)]


def _word_lists(source: str) -> Iterator[str]:
    """Yield the lists of three English words or more in the literals of a module."""
    tree = ast.parse(source)
    tree.body = [line for line in tree.body if "__all__" not in ast.unparse(line)]
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=listed, attr="split")):
                found = _strings(listed)
            case ast.Call(func=ast.Name(id="words"), args=[listed]):
                found = _strings(listed)
            case ast.Constant():
                continue
            case _:
                found = _strings(node)
        listed_words = [
            word
            for word in found
            if word.isalpha() and word.islower() and word not in VOCABULARY
        ]
        if len(listed_words) >= 3:
            yield f"line {node.lineno}: {' '.join(listed_words[:5])}"


def _compared_words(source: str) -> Iterator[str]:
    """Yield the words that a token's text or lemma is compared with."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Compare):
            continue
        left = ast.unparse(node.left)
        if not any(part in left for part in (".text", "lemma_", "lower_", "casefold")):
            continue
        for part in node.comparators:
            for word in _strings(part):
                if any(map(str.isalpha, word)):
                    yield f"line {node.lineno}: {left} with {word}"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('A = frozenset("mayor judge nurse".split())', 1),
        ('A = ("mayor", "judge", "nurse")', 1),
        ('A = {"mayor": 1, "judge": 2, "nurse": 3}', 1),
        ('A = words("mayor judge nurse")', 1),
        ('A = ("nsubj", "poss", "agent")', 0),
        ('__all__ = ["mayor", "judge", "nurse"]', 0),
        ('def f():\n    """Tell mayor judge nurse apart."""', 0),
    ],
)
def test_word_lists_are_seen(source: str, found: int) -> None:
    assert len([*_word_lists(source)]) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('token.text in ("of", "for")', 2),
        ('token.lemma_ == "be"', 1),
        ('token.text.casefold() != "the"', 1),
        ('token.text == "-"', 0),
        ('name.kind == "person"', 0),
    ],
)
def test_compared_words_are_seen(source: str, found: int) -> None:
    assert len([*_compared_words(source)]) == found


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda p: p.stem)
def test_the_engine_holds_no_words_of_a_language(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert [*_word_lists(source)] == []
    assert [*_compared_words(source)] == []


STORY = (
    "Governor Elena Marsh, the head of the Harbour Repair Authority (HRA), met Prime "
    'Minister Peter Adler in Oslo at 5 PM. "It is old," she said. Adler, also known '
    "as the Owl, leads the Iraqi government. The authority and many residents of "
    "Mosul waited. Trump's Ministry of Justice and Acme Widgets Inc. did not come.\n\n"
    "Judge Ada “Moon Cat” Lehto and the Pentagon spoke to police and soldiers."
)

#: The rules that need no word of the language, only the tagger or a found name.
WORDLESS = {
    "tagger",
    "tagger, trimmed",
    "same form",
    "surname",
    "given name",
    "spelling",
    "label vote",
    "nickname",
    "declared acronym",
}


def _in_language(spoken: Language) -> ParsedStory:
    story = ParsedStory(parse(STORY, load_pipeline()))
    story.language = spoken
    return story


def test_without_words_only_the_tagger_finds_actors() -> None:
    story = _in_language(Language(code="xx", name="none"))
    actors = find_actors(story, (), NoGazetteer())  # type: ignore[arg-type]
    assert {m.rule for a in actors for m in a.mentions} <= WORDLESS
    assert {link.rule for a in actors for link in a.links} <= {
        "same name",
        "initials",
        "declared alias",
        "surname",
        "given name",
        "spelling",
        "part of the name",
    }
    assert all(not a.roles and not a.nominals and not a.country for a in actors)
    assert [g.name for g in find_groups(story, (), actors) if g.nominals] == []
    people = People(story, actors)
    assert not any(people.is_pronoun(token) for token in story.doc)


def test_with_words_the_rules_find_more() -> None:
    """The same story in English: otherwise the test before could not fail."""
    story = _in_language(language("en"))
    actors = find_actors(story, (), NoGazetteer())  # type: ignore[arg-type]
    assert not {m.rule for a in actors for m in a.mentions} <= WORDLESS
    assert any(a.roles for a in actors)
    assert any(g.nominals for g in find_groups(story, (), actors))
    people = People(story, actors)
    assert [t.text for t in story.doc if people.is_pronoun(t)] == ["she"]


def test_tables_are_made_once_for_each_language() -> None:
    other = Language(code="xx", name="none")
    assert lexicon_of(language("en")) is lexicon_of(language("en"))
    assert lexicon_of(other) is not lexicon_of(language("en"))
    assert not lexicon_of(other).known
    assert not lexicon_of(other).titles


@pytest.mark.parametrize(
    "name",
    [f.name for f in fields(ActorWords) if isinstance(f.default, frozenset)],
)
def test_english_fills_each_list_in_the_form_it_is_compared_in(name: str) -> None:
    listed: Words = getattr(language("en").actors, name)
    assert listed
    if name != "clock_letters":
        assert {word for word in listed if word != word.casefold()} == set()
