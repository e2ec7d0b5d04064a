"""The table of outcomes: which words say what became of those counted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, get_args

from ...lang import language as language_by_code
from ...model.figure import Outcome

if TYPE_CHECKING:
    from ...lang import Language

__all__ = ["OutcomeTable", "Row", "outcome_table"]


@dataclass(frozen=True, slots=True)
class Row:
    """A sense of a word: what becomes of those in one place of its clause.

    ``phrases`` are words that must follow, one of them; ``needs`` is what must be
    counted.
    """

    role: str
    phrases: tuple[tuple[str, ...], ...]
    needs: str
    outcomes: tuple[Outcome, ...]


@dataclass(slots=True)
class OutcomeTable:
    """The senses of verbs and nouns by lemma, and the outcomes of states by word."""

    verbs: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    nouns: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    states: dict[str, Row] = field(default_factory=dict)

    def counted(self, lemma: str) -> Row | None:
        """Return the sense of a noun that counts: "12 deaths"."""
        rows = self.nouns.get(lemma, ())
        return next((row for row in rows if row.role == "counted"), None)


@lru_cache(maxsize=8)
def _table(code: str) -> OutcomeTable:
    table = OutcomeTable()
    known = get_args(Outcome)
    for row in language_by_code(code).table("outcomes"):
        outcomes = tuple(o for o in known if o in row["outcome"].split("|"))
        if len(outcomes) != row["outcome"].count("|") + 1:
            raise ValueError(f"{row['word']}: no such outcome as {row['outcome']!r}")
        phrases = tuple(tuple(p.split()) for p in row["with"].split("|") if p)
        sense = Row(row["role"], phrases, row["needs"], outcomes)
        if row["pos"] == "state":
            table.states[row["word"]] = sense
        else:
            senses = table.verbs if row["pos"] == "verb" else table.nouns
            senses[row["word"]].append(sense)
    # A sense that needs more words goes first: "shoot dead" before "shoot".
    for senses in (table.verbs, table.nouns):
        for rows in senses.values():
            rows.sort(key=lambda row: not row.phrases)
    return table


def outcome_table(language: Language) -> OutcomeTable:
    """Return the table of a language; empty if it has none."""
    return _table(language.code)
