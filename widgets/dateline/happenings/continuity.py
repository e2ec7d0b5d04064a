"""Continuity: whether a telling goes on with an account of its story."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Place
from .account import Account
from .families import CLASH, HARM
from .grounds import is_arrest, one_thing
from .looseness import BARE, is_bare, is_damage
from .records import Telling
from .settings import FAR_KM, SLACK_DAYS, days_apart, ground_shared, km_apart
from .story import ToldStory, bare_words

__all__ = [
    "LEAD",
    "agrees",
    "are_counted_together",
    "fits",
    "is_elsewhere",
]

#: What is told without a day happened no longer ago than this (days).
FRESH_DAYS = 10

#: Verbs no further apart stand in one phrase (characters).
PHRASE = 40

#: From this on two names are of one thing, 0 to 1.
ALIKE = 0.8

#: What is told in the first sentences is what a story is about (sentences, with
#: headline, byline and dateline).
LEAD = 6


def fits(telling: Telling, account: Account, story: ToldStory) -> bool:
    """Tell whether nothing speaks against a telling being of an account."""
    whole = account.whole
    kinds = {telling.family, whole.family}
    one_kind = kinds <= HARM or kinds <= CLASH
    if not one_kind or any(story.answers(telling.event, t.event) for t in account):
        return False
    if any(
        are_counted_together(telling, each) or story.came_of(each.event, telling.event)
        for each in account
    ):
        return True
    if days_apart(telling, whole) > _slack(telling, whole) or _is_pursuit(
        telling, account
    ):
        return False
    apart = km_apart(telling, whole)
    spread = telling.family == whole.family == "disaster" and apart <= FAR_KM
    if (apart and not spread) or _is_past(telling, whole):
        return False
    if telling.nouns and whole.nouns and telling.nouns.isdisjoint(whole.nouns):
        return False
    mine, theirs = _solid(telling), _solid(whole)
    other = mine and theirs and not one_thing(telling, whole)
    if other and not (_names_its_thing(telling, whole, story) or is_damage(telling)):
        return False
    return not is_elsewhere(telling.event.sentence, account, story, telling)


def _is_pursuit(telling: Telling, account: Account) -> bool:
    """Tell whether of an attack and an arrest one is told after the other.

    Who is arrested for an attack is so elsewhere; those of a march are of it.
    """
    families = {each.family for each in account}
    if is_arrest(telling):
        return "violence" in families and families <= {"violence", "harm"}
    return telling.family == "violence" and all(map(is_arrest, account))


def _slack(a: Telling, b: Telling) -> int:
    """Return by how many days two tellings of one story can be out (days).

    Of two stories one can be in another time zone. A story that says Monday of one
    attack and Tuesday of another tells of two; but the dead are found for days.
    """
    return 0 if a.family == b.family == "violence" else SLACK_DAYS


def agrees(telling: Telling, account: Account, story: ToldStory) -> bool:
    """Tell whether something says that a telling is of an account."""
    whole = account.whole
    if _is_lead(telling, account, story):
        return True
    if telling.nouns & whole.nouns and _adds_nothing(telling, whole):
        return True
    if _is_clash(telling, account) or (
        _adds_nothing(telling, whole) and _names_its_thing(telling, whole, story)
    ):
        return True
    if one_thing(telling, whole) >= ALIKE or _is_there_and_then(telling, whole):
        return True
    return any(
        are_counted_together(t, telling)
        or story.came_of(t.event, telling.event)
        or (t.event.sentence == telling.event.sentence and _are_one(t, telling))
        for t in account
    )


def are_counted_together(a: Telling, b: Telling) -> bool:
    """Tell whether one phrase counts both: "nine were killed and 12 wounded".

    Then a day that only one of them has been given is that of both.
    """
    near = abs(a.event.start - b.event.start) <= PHRASE
    if not near or a.event.sentence != b.event.sentence:
        return False
    outcomes = [{f.outcome for f in t.figures} for t in (a, b)]
    apart = bool(outcomes[0] and outcomes[1]) and outcomes[0].isdisjoint(outcomes[1])
    named = any(p.named for t in (a, b) for p in t.targets)
    return apart and not named


def _is_past(telling: Telling, whole: Telling) -> bool:
    """Tell whether one of the two is dated long before the news, the other not.

    A day that is only guessed dates nothing.
    """
    published = telling.source.published
    dated = [t.days for t in (telling, whole) if t.days is not None and t.days.sure]
    if published is None or len(dated) != 1:
        return False
    return (published - dated[0].last).days > FRESH_DAYS


def is_elsewhere(
    sentence: int,
    account: Account,
    story: ToldStory,
    telling: Telling | None = None,
) -> bool:
    """Tell whether a sentence names an earlier day or another place than an account.

    What it tells may be of that day or place, though no rule was sure of it.
    """
    told_in = {t.event.sentence for t in account}
    if sentence in told_in:
        return False
    whole = account.whole
    if telling is None or telling.days is None:
        own = whole.days.first if whole.days is not None else whole.source.published
        slack = SLACK_DAYS if whole.days is not None else FRESH_DAYS
        dates = story.dates_in(sentence)
        if own and any((own - days.last).days > slack for days in dates):
            return True
    if telling is not None and telling.place is not None and telling.place_sure:
        return False
    named = story.scenes_in(sentence)
    known = [place for at in told_in for place in story.places_in(at)]
    return bool(named and known) and not _share_ground(named, known)


def _share_ground(some: Sequence[Place], others: Sequence[Place]) -> bool:
    return any(ground_shared(place, other) for place in some for other in others)


def _solid(telling: Telling) -> frozenset[tuple[str, ...]]:
    return frozenset() if telling.armed else telling.objects


def _are_one(a: Telling, b: Telling) -> bool:
    """Tell whether two tellings of one sentence are of one happening.

    "An explosion brought down a house and killed two": a mishap and its harm.
    """
    mishap = a.family != b.family and {a.family, b.family} <= HARM
    return mishap or is_bare(a) or is_bare(b)


def _is_lead(telling: Telling, account: Account, story: ToldStory) -> bool:
    """Tell whether a telling is the first after the headline: it tells it in full.

    Of two in its sentence it is the one of the headline's class: "a day after the
    killing, people marched".
    """
    headline = story.headline_end
    types = {kind for t in account for kind in t.types}
    beside = story.types_in(telling.event.sentence)
    if telling.types.isdisjoint(types) and not beside.isdisjoint(types):
        return False
    return (
        all(t.event.start < headline for t in account)
        and telling.event.start >= headline
        and telling.event.sentence < LEAD
    )


def _adds_nothing(telling: Telling, whole: Telling) -> bool:
    """Tell whether a telling has no day or place that an account has not."""
    new_day = telling.days is not None and (
        whole.days is None or telling.days.days_to(whole.days) > SLACK_DAYS
    )
    new_place = telling.place is not None and (
        whole.place is None or not ground_shared(telling.place, whole.place)
    )
    return not (new_day or new_place)


def _names_its_thing(telling: Telling, whole: Telling, story: ToldStory) -> bool:
    """Tell whether the sentence of one thing names that of an account, too.

    "A slope slid into the pit" is of the pit that caved in.
    """
    mine, theirs = _solid(telling), _solid(whole)
    said = bare_words(telling.sentence)
    return bool(mine) and any(story.names_thing(name[-1], said) for name in theirs)


def _is_clash(telling: Telling, account: Account) -> bool:
    """Tell whether a telling is what was done at a march that was told just before.

    "A riot in which four people were killed. Police fired at protesters." Who marches
    over the killing of somebody by name does so elsewhere.
    """
    whole = account.whole
    if telling.family == "protest" and whole.family != "protest" and whole.victims:
        return False
    kinds = {telling.family, whole.family}
    near = 0 <= telling.event.sentence - account[-1].event.sentence <= 1
    own = telling.days or telling.place or telling.victims
    return near and "protest" in kinds and kinds <= CLASH and not own


def _is_there_and_then(telling: Telling, whole: Telling) -> bool:
    """Tell whether a telling is of the town or the day of an account, and of its kind.

    Attacks of one day are often several. A named person's death is that of others only
    if both day and town are theirs for certain.
    """
    if telling.family not in (whole.family, "harm"):
        return False
    if telling.family == "violence" and _is_guessed(telling):
        return False
    there = (
        telling.place is not None
        and whole.place is not None
        and ground_shared(telling.place, whole.place) == 1
    )
    then = (
        telling.days is not None
        and whole.days is not None
        and telling.days.days_to(whole.days) <= SLACK_DAYS
    )
    if telling.victims:
        sure = telling.place_sure and whole.place_sure and _are_sure(telling, whole)
        return there and then and sure
    if then and telling.family != "violence":
        return True
    return there and (then or bool(telling.figures) or telling.types <= BARE)


def _is_guessed(telling: Telling) -> bool:
    """Tell whether nothing but guesses say where and when it was."""
    dated = telling.days is not None and telling.days.sure
    placed = telling.place is not None and telling.place_sure
    return not (dated or placed)


def _are_sure(a: Telling, b: Telling) -> bool:
    return all(t.days is not None and t.days.sure for t in (a, b))
