"""Whether two names can be one actor's, by which rule, and how much that says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..actors.lexicon import lexicon_of
from ..lang import language
from .names import (
    COMMON,
    GENERIC,
    Words,
    clash,
    name_worth,
    person_relation,
    shared_key,
    surnames,
)
from .profiles import Profile

__all__ = ["KNOWN_NAMES", "Term", "agreement"]

#: What a name says that everybody knows.
KNOWN = 4.0

#: What a lone surname says: beside a full name that has it, and beside another.
SURNAME, SURNAMES = -1.4, -0.4

#: What a name says that is read as a person's in one story and a body's in another.
OTHER_KIND = -0.6


@dataclass(frozen=True, slots=True)
class Term:
    """One ground: its name, what it adds or takes, and in words."""

    name: str
    value: float
    why: str


#: The rule by which names are joined that everybody knows.
KNOWN_NAMES = "known names"


def agreement(a: Profile, b: Profile) -> tuple[str, Term] | None:
    """Return the rule by which the names agree, and what it says."""
    if a.known and b.known:
        if a.known.isdisjoint(b.known):
            return None
        why = f"both are names for {min(a.known & b.known)}"
        return KNOWN_NAMES, Term("name", KNOWN, why)
    people = [p.kind == "person" for p in (a, b)]
    if all(people):
        return _person(a, b)
    shared = shared_key(a.keys, b.keys)
    if shared is None or _other_letters(a, b, shared[0]):
        return None
    key, worth = shared
    if any(people):
        itself = a.keys[key].cost == b.keys[key].cost == 0.0
        if not (key.startswith("body:") and itself):
            return None
        worth += OTHER_KIND
    if _elsewhere(a, b):
        return None
    rule = _RULES[key.partition(":")[0]]
    if set(a.words) & set(b.words):
        rule = "same name"
    named = f"{a.members[0].name} and {b.members[0].name}"
    few = "" if worth > GENERIC else ", a name that many bear"
    return rule, Term("name", worth, f"{rule}: {named}{few}")


_RULES = {"body": "shorter form", "words": "same words", "letters": "initials"}


def _other_letters(a: Profile, b: Profile, key: str) -> bool:
    """Tell whether an acronym in common is spelled out in two ways."""
    letters = key.partition(":")[2]
    mine, theirs = (
        {words for short, words in p.spelled if short == letters} for p in (a, b)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _elsewhere(a: Profile, b: Profile) -> bool:
    """Tell whether the names of two bodies hold two places."""
    for sort in ("country:", "place:"):
        mine, theirs = ({q for q in p.qualifiers if q.startswith(sort)} for p in (a, b))
        if mine and theirs and mine.isdisjoint(theirs):
            return True
    return False


def _person(a: Profile, b: Profile) -> tuple[str, Term] | None:
    """Return how the names of two persons agree, and what that says."""
    full = a.full_names, b.full_names
    if all(full):
        if any(clash(x, y) and x[-1] == y[-1] for x in full[0] for y in full[1]):
            return None
        found = [r for x in full[0] for y in full[1] if (r := _full(a.language, x, y))]
        if not found:
            return None
        worth, rule, x, y = max(found)
        few = (
            ", a name that many bear" if worth <= COMMON and rule == "same name" else ""
        )
        return rule, Term("name", worth, f"{rule}: {_told(x, y)}{few}")
    if any(full):
        long, short = (full[0], b) if full[0] else (full[1], a)
        lone = {word for name in short.words for word in surnames(name)}
        ends = {word for name in long for word in surnames(name)}
        if lone.isdisjoint(ends):
            return None
        word = min(lone & ends)
        return "surname", Term("name", SURNAME, f"surname: {word.title()} alone")
    same = set(a.words) & set(b.words)
    if not same:
        return None
    return "surname", Term("name", SURNAMES, f"both are {min(same)[-1].title()} alone")


@lru_cache(maxsize=100_000)
def _full(code: str, x: Words, y: Words) -> tuple[float, str, Words, Words] | None:
    """Return how two full names agree: what that says, and the rule."""
    spoken = language(code)
    related = person_relation(x, y, spoken.identities)
    if related is None:
        return None
    rule, cost = related
    lexicon = lexicon_of(spoken)
    worth = min(name_worth(x, lexicon), name_worth(y, lexicon)) - cost
    return worth, rule, x, y


def _told(x: Words, y: Words) -> str:
    names = [" ".join(word.title() for word in name) for name in (x, y)]
    return names[0] if x == y else " and ".join(names)
