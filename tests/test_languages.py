"""The words of a language are in its folder, and nowhere in the engines."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import dateline
from dateline.lang import Language, language, language_of_model, rows_of_all

PACKAGE = Path(dateline.__file__).parent

#: Engine folders without word lists of their own.
ENGINES = ["dates"]

#: Codes that look like words: persisted values, grains, names of rules and of sorts
#: of tokens. No story is searched for them.
CODES = {
    "dates": set(
        # units, grains and rules
        "clock day decade distance duration half holiday month quarter reference "
        "season set week weekday weekend year century "
        # directions, open ends and fields of a form; names in patterns
        "after ahead ago before future past recent same since this until par quoted "
        "stated till "
        # sorts of tokens, grounds of a day of publication, faults of an expression
        "address dateline digits era iso latest line meridiem metadata mixed number "
        "numeric ordinal short impossible reversed ".split()
    ),
}

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")


def _word_lists(tree: ast.AST) -> Iterator[tuple[int, list[str]]]:
    """Yield what looks like a list of words, with its line."""
    exported = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    }
    for node in ast.walk(tree):
        if id(node) in exported:
            continue
        found: list[ast.expr | None] = []
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            found = list(node.elts)
        elif isinstance(node, ast.Dict):
            found = list(node.keys)
        elif isinstance(node, ast.Call) and _is_split(node.func):
            words = node.func.value.value.split()  # type: ignore[attr-defined]
            found = [ast.Constant(word) for word in words]
        words = [
            item.value
            for item in found
            if isinstance(item, ast.Constant) and isinstance(item.value, str)
        ]
        if words:
            yield getattr(node, "lineno", 0), words


def _is_split(node: ast.expr) -> bool:
    """Tell whether a call is ``"some words".split``."""
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "split"
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _listed_words(source: str, codes: set[str]) -> list[str]:
    """Return the lists of three and more words of a module that are no codes."""
    found = []
    for line, items in _word_lists(ast.parse(source)):
        words = [w for w in items if _WORD.fullmatch(w) and w not in codes]
        if len(words) >= 3:
            found.append(f"line {line}: {' '.join(words)}")
    return found


@pytest.mark.parametrize(
    ("engine", "path"),
    [
        pytest.param(engine, path, id=str(path.relative_to(PACKAGE)))
        for engine in ENGINES
        for path in sorted((PACKAGE / engine).rglob("*.py"))
    ],
)
def test_an_engine_holds_no_word_list(engine: str, path: Path) -> None:
    assert _listed_words(path.read_text("utf-8"), CODES[engine]) == []


@pytest.mark.parametrize(
    "source",
    [
        'A = frozenset("on in at".split())',
        'A = {"on": 1, "in": 2, "at": 3}',
        'if word in ("on", "in", "at"): pass',
    ],
)
def test_a_word_list_would_be_found(source: str) -> None:
    assert _listed_words(source, set()) == ["line 1: on in at"]


def test_the_name_of_a_pipeline_tells_its_language() -> None:
    assert language_of_model("en_core_web_md") is language("en")
    assert language_of_model("xx_ent_wiki_sm").code == "xx"


def test_a_language_without_a_folder_has_empty_tables() -> None:
    assert Language(code="xx", name="xx").table("holidays") == ()
    assert {"holiday", "rule", "names"} == set(rows_of_all("holidays")[0])
