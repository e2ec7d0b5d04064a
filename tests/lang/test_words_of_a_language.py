"""Words that decide anything are in the folder of their language, and nowhere else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest
from spacy.glossary import GLOSSARY

import dateline
from dateline.dates.explain import MEASURED
from dateline.events.measured import MEASURED as EVENT_RULES
from dateline.events.role_precision import ROLE_PRECISION
from dateline.gazetteer.ranking import LANGUAGE_WEIGHTS, WEIGHTS
from dateline.happenings import happening
from dateline.happenings.agreement_terms import TERMS
from dateline.lang import (
    Language,
    language,
    language_of_model,
    languages,
    months,
    rows_of_all,
)
from dateline.model import (
    LEVELS,
    actor,
    correction,
    event_class,
    figure,
    mention,
    place,
    statement,
)

PACKAGE = Path(dateline.__file__).parent

#: Where texts are read. The other folders show, keep and draw what these found.
FOLDERS = (
    "actors analysis dates events gazetteer happenings identities nlp places quotes"
).split()

#: Where the values of the model's fields, and the calendars, are listed.
MODULES = (
    *(actor, correction, event_class, figure, mention, place, statement),
    happening,
    months,
)

#: Lower-case strings that are no words of a language: relations and tags of spaCy,
#: the values of the model's fields, the kinds and levels of places.
VOCABULARY = {
    *GLOSSARY,
    *"nsubjpass dobj dative agent".split(),
    *LEVELS,
    *LEVELS.values(),
    *(
        value
        for module in MODULES
        for kind in vars(module).values()
        if get_origin(kind) is Literal
        for value in get_args(kind)
    ),
    "none",
}

#: Names of rules whose precision was measured.
RULES = {
    "dates": set(MEASURED),
    "events": {*EVENT_RULES, *ROLE_PRECISION},
    "gazetteer": {*WEIGHTS, *LANGUAGE_WEIGHTS},
    "happenings": {term.name for term in TERMS},
}

#: Codes of single folders that look like words: persisted values, names of rules, of
#: sorts of tokens and of columns, words of messages. No story is searched for them.
#: A low line stands for a blank.
CODES = {
    "actors": "surname spelling given_name shorter_form",
    "dates": (
        # units, grains and rules
        "clock day decade distance duration half holiday month quarter reference "
        "season set week weekday weekend year century "
        # directions, open ends and fields of a form; names in patterns
        "after ahead ago before future past recent same since this until par quoted "
        "stated till "
        # sorts of tokens, grounds of a day of publication, faults of an expression
        "address dateline digits era iso latest line meridiem metadata mixed number "
        "numeric ordinal short impossible reversed "
        # sorts of dates that name a day of publication
        "month-day numeric-date lunar-date solar-date"
    ),
    "events": (
        "second minute hour part day week month exact min max vague "
        "under_the_trigger in_the_clause in_the_sentence "
        # classes of embedding words, and sorts of words in their table
        "factive implicative arrangement topic compulsion permission verb noun "
        "adjective adverb conjunction preposition "
        # sorts of arguments
        "people person org place name thing being any weapon bomb aircraft "
        "weather traffic tumbling ailment fire gathering ceremony document sport blast "
        "agreement doubt"
    ),
    "happenings": (
        # columns
        "id what happening story stories outlet published first last lat lon topic why "
        "tellings disputes repeats sentence object types event factuality actor target "
        "type place_id outcome as_of value number feared outlets "
        # topics that are no outcomes
        "occurrence day doer cause"
    ),
    "identities": (
        # fields of life, as the tables of callings have them
        "politics diplomacy royalty military police law crime militancy religion sport "
        "arts media science medicine business labour charity trade youth victim "
        # sorts of keys and their rules, keys of a decision
        "body words letters shorter_form same_words initials first second same kind "
        "identity company places story start phrase"
    ),
    "gazetteer": (
        "exact folded saint article key official alternate abbreviation demonym former "
        "code kind seat size traffic score matched terms street "
        "places_have_no_name names_do_not_belong_to_any_place "
        "ids_do_not_belong_to_any_place points_are_no_numbers "
        "places_cannot_be_found_by_any_name points_are_off_the_globe "
        "places_are_in_a_country_that_is_missing "
        "places_are_in_a_division_that_is_missing "
        # keys of Nominatim's answers
        "display_name addresstype address boundingbox"
    ),
    "nlp": (
        "lang name pipeline width keys "
        # components of pipelines, ISO 639-1 codes of languages
        "tagger parser ner ar cs da de el es fa fi fr he hi hu id it nb nl "
        "pl pt ro ru sv tr uk ur vi zh ja ko "
        # layers of networks
        "expand_window maxout layernorm dropout"
    ),
    "places": (
        "exact folded saint article key official alternate abbreviation demonym former "
        "code opens closes within after before entity lead others size span story "
        "tokens words in none over first second homed unknown threshold calibration "
        "fitted on at pipeline gazetteer a_place a_people a_body a_person in_a_body "
        "division county water "
        # fields of a name: other names of the story
        "holds linked fronted joined "
        # numbers in an explanation
        "no one two three four five six seven eight nine ten"
    ),
}

_WORD = re.compile(r"[a-z]+(?:[-'’ ][a-z]+)*")

#: What a token says of itself in the letters of the story, and variables for it.
_SPELLINGS = {"text", "lower_", "lemma_", "norm_", "orth_", "word", "lemma"}


def _words_of(node: ast.AST) -> list[str]:
    """Return the words and phrases that a literal holds."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value] if _WORD.fullmatch(node.value) else []
    if isinstance(node, ast.Dict):
        return [w for key in node.keys if key is not None for w in _words_of(key)]
    if isinstance(node, ast.Set | ast.List | ast.Tuple):
        return [word for item in node.elts for word in _words_of(item)]
    return []


def _literals(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the collections of a module and the strings that it splits.

    Left out: what types say (``Literal["min", "max"]``), ``__all__``, and spellings of
    sounds, which are no words.
    """
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Subscript) and "Literal" in ast.unparse(node.value):
            continue
        if isinstance(node, ast.Assign) and (
            ast.unparse(node.targets[0]) in ("__all__", "_SOUNDS")
        ):
            continue
        if isinstance(node, ast.Dict | ast.Set | ast.List | ast.Tuple):
            yield node
        if isinstance(node, ast.Attribute) and node.attr == "split":
            yield node.value
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "words":
            yield from node.args
        yield from _literals(node)


def word_lists(code: str, labels: set[str]) -> list[str]:
    """Return the lists of three or more words of a language that code holds."""
    found = []
    for node in _literals(ast.parse(code)):
        words = _words_of(node)
        if isinstance(node, ast.Constant):
            words = [part for word in words for part in word.split()]
        if len([word for word in words if word not in labels]) >= 3:
            found.append(f"line {node.lineno}: {ast.unparse(node)[:80]}")  # type: ignore[attr-defined]
    return found


def _is_spelling(node: ast.expr) -> bool:
    """Tell whether an expression is the letters of a token: ``token.text.lower()``."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return _is_spelling(node.func.value)
    return getattr(node, "attr", getattr(node, "id", None)) in _SPELLINGS


def word_comparisons(code: str) -> list[str]:
    """Return the comparisons of a token's letters with words."""
    return [
        f"line {node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Compare)
        and _is_spelling(node.left)
        and any(_words_of(other) for other in node.comparators)
    ]


@pytest.mark.parametrize(
    ("folder", "path"),
    [
        pytest.param(folder, path, id=str(path.relative_to(PACKAGE)))
        for folder in FOLDERS
        for path in sorted((PACKAGE / folder).rglob("*.py"))
    ],
)
def test_a_module_holds_no_words_of_a_language(folder: str, path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    codes = {code.replace("_", " ") for code in CODES.get(folder, "").split()}
    rules = RULES.get(folder, set())
    assert word_lists(code, VOCABULARY | codes | rules) == []
    assert word_comparisons(code) == []


def test_every_code_is_needed() -> None:
    for folder, codes in CODES.items():
        code = "\n".join(p.read_text("utf-8") for p in (PACKAGE / folder).rglob("*.py"))
        unused = [c for c in codes.replace("_", " ").split() if c not in code]
        assert unused == []


@pytest.mark.parametrize(
    "code",
    [
        "A = frozenset(['near', 'in', 'at'])",
        "A = frozenset('near in at'.split())",
        "A = words('near in at')",
        "A = {'kill': 1, 'wound': 2, 'slay': 3}",
        "A = (('at least', 1), ('over', 1), ('up to', 2))",
        "if word in ('on', 'in', 'at'): pass",
    ],
)
def test_a_word_list_would_be_seen(code: str) -> None:
    assert len(word_lists(code, VOCABULARY)) == 1


@pytest.mark.parametrize(
    "code",
    [
        "A = ('nsubj', 'poss', 'agent')",
        "__all__ = ['mayor', 'judge', 'nurse']",
        "def f():\n    '''Tell mayor judge nurse apart.'''",
        "A = Literal['min', 'max', 'mean']",
    ],
)
def test_labels_types_and_docstrings_are_no_word_lists(code: str) -> None:
    assert word_lists(code, VOCABULARY) == []


@pytest.mark.parametrize(
    "code",
    [
        "token.text == 'of'",
        "token.text.casefold() in ('of', 'for')",
        "doc[at + 1].lemma_ not in {'quote'}",
        "word in ('will', 'shall')",
    ],
)
def test_a_comparison_with_a_word_would_be_seen(code: str) -> None:
    assert word_comparisons(code)


def test_the_name_of_a_pipeline_tells_its_language() -> None:
    assert language_of_model("en_core_web_md") is language("en")
    assert language_of_model("xx_ent_wiki_sm").code == "xx"


def test_a_language_without_a_folder_has_empty_tables() -> None:
    assert Language(code="xx", name="xx").table("holidays") == ()
    assert {"holiday", "rule", "names"} == set(rows_of_all("holidays")[0])


def test_every_folder_is_a_language() -> None:
    assert "en" in [each.code for each in languages()]
    assert all(each.code.isalpha() and each.name != each.code for each in languages())
