"""Agreement: what speaks for two tellings being of one happening, and what forbids it.

What is unknown never counts as agreement: a telling without a day agrees with none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..model import Figure, Place
from .records import Name, Party, Telling

__all__ = [
    "ONE_VICTIM",
    "TERMS",
    "AgreementTerm",
    "agreement",
    "days_apart",
    "places_apart",
    "same_party",
    "same_person",
    "veto",
]

#: The name of the ground that a named victim dies once.
ONE_VICTIM = "the same person died"

#: Two tellings whose score reaches this, on two grounds, are joined.
THRESHOLD = 2.5

#: The same where neither the day nor a number is told alike.
UNDATED = 3.0

#: From this score, on three grounds, a day or place that differs is a contradiction.
STRONG = 3.0

#: Places nearer than this are one spot of the news (km).
NEAR_KM = 30

#: Places further apart than this are never one that was told wrongly (km).
FAR_KM = 150

#: Days that a night or a time zone can make of one (days).
SLACK_DAYS = 1

#: Days further apart than this are never one that was told wrongly (days).
FAR_DAYS = 3

#: A span longer than this is no day (days): a month agrees with nothing for certain.
LONG_DAYS = 10

#: Stories published further apart than this are not of the same news (days).
NEWS_DAYS = 10

#: A story with fewer names is like any other.
FEW_NAMES = 4

#: Two stories that share this much of the names of the shorter are of one news (share).
SAME_NEWS = 0.6

#: Numbers below this are the same by chance.
TELLING_COUNT = 4

#: Families that are told as one another: the crash is a shooting down to others.
_HARM = frozenset(["violence", "accident", "disaster", "harm"])


@dataclass(frozen=True, slots=True)
class AgreementTerm:
    """One ground for joining two tellings.

    Attributes
    ----------
    name
        What agrees, in words.
    weight
        What full agreement adds to the score.
    value
        How far two tellings agree in it, 0 to 1.

    """

    name: str
    weight: float
    value: Callable[[Telling, Telling], float]


def _victim(a: Telling, b: Telling) -> float:
    return float(any(same_person(x, y) for x in a.victims for y in b.victims))


def _repeated(a: Telling, b: Telling) -> float:
    same = a.sentence == b.sentence and a.event.phrase == b.event.phrase
    return float(same and a.source.story != b.source.story)


def _one_sentence(a: Telling, b: Telling) -> float:
    """Tell whether one sentence tells the accident and what it did."""
    same = (a.source.story, a.event.sentence) == (b.source.story, b.event.sentence)
    return float(same and {a.family, b.family} <= _HARM)


def _day(a: Telling, b: Telling) -> float:
    if a.days is None or b.days is None or a.days.days_to(b.days):
        return 0.0
    longest = max(a.days.length, b.days.length)
    if longest > LONG_DAYS:
        return 0.0
    trust = 1.0 if a.days.sure and b.days.sure else 0.5
    return trust if longest <= SLACK_DAYS + 1 else trust / 2


def _place(a: Telling, b: Telling) -> float:
    if a.place is None or b.place is None:
        return 0.0
    trust = 1.0 if a.place_sure and b.place_sure else 0.5
    return trust * _common_ground(a.place, b.place)


def _common_ground(a: Place, b: Place) -> float:
    """Return how narrow the ground is that two places share, 1 for a town."""
    coarse = max(a, b, key=_breadth)
    if a.id == b.id or a.km_to(b) <= NEAR_KM:
        return (1.0, 0.6, 0.3)[_breadth(coarse)]
    if _contains(a, b) or _contains(b, a):
        return (1.0, 0.6, 0.3)[_breadth(coarse)]
    return 0.0


def _breadth(place: Place) -> int:
    """Return 0 for a town or a site, 1 for a division, 2 for a country or more."""
    if place.level in ("country", "region", "sea"):
        return 2
    return 1 if place.level in ("admin1", "admin2") else 0


def _contains(whole: Place, part: Place) -> bool:
    if whole.level == "country":
        return whole.country is not None and whole.country == part.country
    if whole.level == "admin1":
        return whole.admin1 is not None and whole.admin1 == part.admin1
    return False


def _object(a: Telling, b: Telling) -> float:
    shared = a.objects & b.objects
    return 1.0 if any(not s.startswith("as:") for s in shared) else 0.7 * bool(shared)


def _doer(a: Telling, b: Telling) -> float:
    return float(any(same_party(x, y) for x in a.actors for y in b.actors))


def _sufferer(a: Telling, b: Telling) -> float:
    return float(any(same_party(x, y) for x in a.targets for y in b.targets))


def _number(a: Telling, b: Telling) -> float:
    return float(any(_same_number(x, y) for x in a.figures for y in b.figures))


def _same_number(a: Figure, b: Figure) -> bool:
    telling = a.value is not None and a.value >= TELLING_COUNT
    return telling and a.outcome == b.outcome and a.value == b.value


def _deed(a: Telling, b: Telling) -> float:
    same = not a.triggers.isdisjoint(b.triggers) and not a.objects.isdisjoint(b.objects)
    return float(same)


def _context(a: Telling, b: Telling) -> float:
    """Return how much else is named beside both, of two stories of the same days."""
    smaller = min(len(a.context), len(b.context))
    if smaller < 2 or not _published_together(a, b):
        return 0.0
    return len(a.context & b.context) / smaller


def _news(a: Telling, b: Telling) -> float:
    """Return how far two stories of the same days name the same places and actors."""
    smaller = min(len(a.story_names), len(b.story_names))
    if smaller < FEW_NAMES or not _published_together(a, b):
        return 0.0
    return min(1.0, len(a.story_names & b.story_names) / smaller / SAME_NEWS)


def _published_together(a: Telling, b: Telling) -> bool:
    one, other = a.source.published, b.source.published
    return None not in (one, other) and abs((one - other).days) <= NEWS_DAYS  # type: ignore[operator]


def _class(a: Telling, b: Telling) -> float:
    return float(not a.types.isdisjoint(b.types))


#: All grounds, the strongest first.
TERMS: tuple[AgreementTerm, ...] = (
    AgreementTerm("the same sentence", 4.0, _repeated),
    AgreementTerm(ONE_VICTIM, 4.0, _victim),
    AgreementTerm("one sentence tells both", 2.0, _one_sentence),
    AgreementTerm("the same day", 1.5, _day),
    AgreementTerm("the same place", 1.5, _place),
    AgreementTerm("the same number", 1.0, _number),
    AgreementTerm("the same thing", 1.0, _object),
    AgreementTerm("the same deed to the same thing", 1.0, _deed),
    AgreementTerm("the same names beside it", 1.0, _context),
    AgreementTerm("the same news", 1.25, _news),
    AgreementTerm("the same doer", 0.75, _doer),
    AgreementTerm("the same people suffered", 0.75, _sufferer),
    AgreementTerm("the same class", 0.25, _class),
)

#: Grounds that suffice alone.
_ENOUGH = frozenset(["the same sentence", ONE_VICTIM])

#: Grounds that tell one deed from another of its kind.
_DATING = frozenset(["the same day", "the same number", "the same news"])

#: Grounds that are no more than a hint.
_HINTS = frozenset(["the same class", "the same names beside it", "the same news"])


def agreement(a: Telling, b: Telling) -> tuple[float, tuple[str, ...]] | None:
    """Return the score and grounds on which two tellings are joined, None if not.

    Parameters
    ----------
    a, b
        Tellings of two stories, or of one.

    """
    values = [(term, term.value(a, b)) for term in TERMS]
    grounds = tuple(term.name for term, value in values if value)
    score = sum(term.weight * value for term, value in values)
    own = set(grounds) - _HINTS
    enough = not _ENOUGH.isdisjoint(grounds)
    needed = UNDATED if own.isdisjoint(_DATING) else THRESHOLD
    if not enough and not (len(own) >= 2 and score >= needed):
        return None
    if not _families_fit(a, b):
        return None
    strong = score >= STRONG and len(own) >= 3
    if veto(a, b, enough=enough, strong=strong) is not None:
        return None
    return score, grounds


def veto(
    a: Telling,
    b: Telling,
    *,
    enough: bool = False,
    strong: bool = False,
    one_victim: bool = False,
) -> str | None:
    """Return why two tellings cannot be of one happening, None if they can.

    Parameters
    ----------
    a, b
        The tellings.
    enough
        Whether they are of one happening by a ground that suffices alone: then a day
        or place that differs is a contradiction, and no second happening.
    strong
        Whether so much agrees that a day or place near by is one.
    one_victim
        Whether other tellings of theirs share a victim: then others died with it.

    """
    if not (strong or one_victim) and _dies_elsewhere(a, b):
        return "other persons died of it"
    return next(_vetoes(a, b, enough=enough, strong=strong), None)


def _vetoes(a: Telling, b: Telling, *, enough: bool, strong: bool) -> Iterator[str]:
    if _told_before(a, b) or _told_before(b, a):
        yield "one was published before the other happened"
    if enough:
        return
    if days_apart(a, b) > (FAR_DAYS if strong else SLACK_DAYS):
        yield "they are days apart"
    if places_apart(a, b) > (FAR_KM if strong else 0):
        yield "they are in two places"


def _families_fit(a: Telling, b: Telling) -> bool:
    if a.family == b.family:
        return True
    if not {a.family, b.family} <= _HARM:
        return False
    # A flood and a bombing of one day and town are two, unless they hit one thing.
    return "harm" in (a.family, b.family) or bool(
        _object(a, b) or _victim(a, b) or _repeated(a, b)
    )


def _dies_elsewhere(a: Telling, b: Telling) -> bool:
    """Tell whether each names all who died, and not the same persons."""
    if not a.victims or not b.victims or _victim(a, b):
        return False
    return all(len(t.victims) >= (t.event.killed or 1) for t in (a, b))


def _told_before(a: Telling, b: Telling) -> bool:
    """Tell whether a story was out before what another tells had happened."""
    published, days = a.source.published, b.days
    if published is None or days is None or not days.sure:
        return False
    return (days.first - published).days > SLACK_DAYS


def days_apart(a: Telling, b: Telling) -> int:
    """Return how far apart the trusted days of two tellings are, 0 if not known."""
    if a.days is None or b.days is None or not (a.days.sure and b.days.sure):
        return 0
    return a.days.days_to(b.days)


def places_apart(a: Telling, b: Telling) -> float:
    """Return how far apart the trusted places of two tellings are (km).

    0 where one holds the other, where they are one spot of the news, and where one
    is not known for certain.
    """
    if a.place is None or b.place is None or not (a.place_sure and b.place_sure):
        return 0.0
    return 0.0 if _common_ground(a.place, b.place) else a.place.km_to(b.place)


def same_person(a: Name, b: Name) -> bool:
    """Tell whether two names can be one person's: one is the end of the other."""
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    return long[-len(short) :] == short or (
        len(short) > 1 and short[0] == long[0] and short[-1] == long[-1]
    )


def same_party(a: Party, b: Party) -> bool:
    """Tell whether two parties can be one: by name, or one the other's nation."""
    if a.is_nation or b.is_nation:
        return a.nation is not None and a.nation == b.nation
    return a.named and b.named and same_person(a.words, b.words)
