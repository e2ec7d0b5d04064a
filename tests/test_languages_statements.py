"""Quotes and events take every word that decides anything from the language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from spacy.glossary import GLOSSARY
from spacy.tokens import Doc
from spacy.vocab import Vocab

import dateline
from dateline.events import find_events
from dateline.lang import Language, language
from dateline.lang.events import EventWords
from dateline.lang.quotes import QuoteWords
from dateline.model import Stance
from dateline.nlp.story import ParsedStory
from dateline.quotes import find_quotes
from parsed import Parsed, parse_story

PACKAGE = Path(dateline.__file__).parent
MODULES = [
    *sorted((PACKAGE / "quotes").glob("*.py")),
    *sorted((PACKAGE / "events").glob("*.py")),
    PACKAGE / "nlp" / "syntax.py",
]

#: Lower-case names that are no words of a language: relations of the parser, the
#: grains of dates, the levels of places, and rules by their names.
LABELS = {
    *GLOSSARY,
    *get_args(Stance),
    *"second minute hour part day week month".split(),
    *"country admin1 admin2 city suburb facility".split(),
    *("under the trigger", "in the clause", "in the sentence"),
}
WORDS = re.compile(r"[a-z]+(?:[-'’ ][a-z]+)*")

#: What a token says of itself in the letters of the story, and variables for it.
SPELLINGS = {"text", "lower_", "lemma_", "norm_", "orth_", "word", "lemma"}


def words_of(node: ast.AST) -> list[str]:
    """Return the words and phrases that a literal holds."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value] if WORDS.fullmatch(node.value) else []
    if isinstance(node, ast.Dict):
        return [w for key in node.keys if key is not None for w in words_of(key)]
    if isinstance(node, (ast.Set, ast.List, ast.Tuple)):
        return [word for item in node.elts for word in words_of(item)]
    return []


def literals(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the collections of a module and the strings that it splits.

    What types say (``Literal["min", "max"]``) and ``__all__`` are left out.
    """
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Subscript) and "Literal" in ast.unparse(node.value):
            continue
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            continue
        if isinstance(node, (ast.Dict, ast.Set, ast.List, ast.Tuple)):
            yield node
        if isinstance(node, ast.Attribute) and node.attr == "split":
            yield node.value
        yield from literals(node)


def word_lists(code: str) -> list[str]:
    """Return the lists of three or more words of a language that code holds."""
    found = []
    for node in literals(ast.parse(code)):
        words = words_of(node)
        if isinstance(node, ast.Constant):
            words = [part for word in words for part in word.split()]
        if len([word for word in words if word not in LABELS]) >= 3:
            found.append(ast.unparse(node))
    return found


def is_spelling(node: ast.expr) -> bool:
    """Tell whether an expression is the letters of a token: ``token.text.lower()``."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return is_spelling(node.func.value)
    return getattr(node, "attr", getattr(node, "id", None)) in SPELLINGS


def word_comparisons(code: str) -> list[str]:
    """Return the comparisons of a token's letters with words."""
    return [
        ast.unparse(node)
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Compare)
        and is_spelling(node.left)
        and any(words_of(other) for other in node.comparators)
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_module_holds_no_words_of_a_language(path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    assert word_lists(code) == []
    assert word_comparisons(code) == []


@pytest.mark.parametrize(
    "code",
    [
        "A = frozenset(['near', 'in', 'at'])",
        "A = frozenset('near in at'.split())",
        "A = {'kill': 1, 'wound': 2, 'slay': 3}",
        "A = (('at least', 1), ('over', 1), ('up to', 2))",
    ],
)
def test_word_lists_are_seen(code: str) -> None:
    assert word_lists(code)


@pytest.mark.parametrize(
    "code",
    [
        "token.text == 'of'",
        "token.text.casefold() in ('of', 'for')",
        "doc[at + 1].lemma_ not in {'quote'}",
        "word in ('will', 'shall')",
    ],
)
def test_word_comparisons_are_seen(code: str) -> None:
    assert word_comparisons(code)


STORY = (
    "“The bridge is old,” Elena Marsh said on Monday. According to Reuters, it fell. "
    "Marsh said that police had arrested Omar Haddad. It warned of delays. "
    "Soldiers killed at least 12 people with a car bomb near Garissa. Police plan to "
    "arrest Omar Haddad. The death toll rose to 25, and dozens of people were wounded."
)


def test_language_without_words_has_no_cues_and_no_events() -> None:
    known = Parsed(STORY)
    assert known.quotes
    assert known.events
    # Another vocabulary makes the same parse one of a language without a folder.
    doc = Doc(Vocab()).from_bytes(parse_story(STORY).doc.to_bytes())
    parsed = ParsedStory(doc)
    assert parsed.language.table("cues") == ()
    quotes = find_quotes(parsed, known.actors, ())
    assert [q for q in quotes if q.cue or q.stance or q.direct is not True] == []
    assert find_events(parsed, known.actors, (), (), quotes) == ()


def test_records_without_words_are_made() -> None:
    empty = Language(code="xx", name="xx")
    assert isinstance(empty.quotes, QuoteWords)
    assert isinstance(empty.events, EventWords)
    assert empty.events.quantities.hedge_patterns == ()
    assert empty.table("triggers") == ()


def test_english_hedges_are_found_before_their_number() -> None:
    patterns = language("en").events.quantities.hedge_patterns
    found = [words for pattern, words, _ in patterns if pattern.search("no fewer than")]
    assert found[0] == "no fewer than"


def test_triggers_need_what_the_engine_knows() -> None:
    known = {"", "who", "victim", "actor", "agent", "active"}
    known |= set(language("en").events.things)
    for row in language("en").table("triggers"):
        assert row["pos"] in {"verb", "noun", "phrase"}, row
        assert row["needs"] in known or row["needs"].startswith("+"), row


def test_cues_take_what_the_engine_knows() -> None:
    for row in language("en").table("cues"):
        assert row["kind"] in {"speech", "thought", "noun"}, row
        assert set(row["takes"]) <= set("cqign"), row
