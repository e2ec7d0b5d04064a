"""The ids that can be selected, and the names by which users select them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from ..errors import BadOption, close_to, quoted, text_given
from ..model import Correction, Findings, Mention, Stop
from ..model.stop import stops_given

__all__ = ["Named", "check_ids", "id_at", "ids_named", "names_of", "with_ids"]


@dataclass
class Named:
    """The names of one id in a reading, and the sentences that mention it."""

    names: list[str] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)


def names_of(reading: Findings) -> dict[str, Named]:
    """Return all ids that can be selected, in the order of the layers."""
    by_id: dict[str, Named] = {}
    for id_, names, mentions in _items(reading):
        named = by_id.setdefault(id_, Named())
        named.names.extend([*names, *(mention.phrase for mention in mentions)])
        named.sentences.extend(mention.sentence for mention in mentions)
    return by_id


def _items(reading: Findings) -> Iterator[tuple[str, list[str], Iterable[Mention]]]:
    """Yield the id, the names and the mentions of all that was found."""
    for toponym in reading.places:
        place = toponym.place
        yield toponym.id, [place.name, place.label] if place else [], [toponym]
    for actor in reading.actors:
        yield actor.id, [actor.name], [*actor.mentions, *actor.nominals]
    for layer in (reading.dates, reading.quotes, reading.events):
        for item in layer:
            yield item.id, [], [item]


def check_ids(reading: Findings | None, ids: Iterable[str]) -> None:
    """Make sure that ids are in a reading.

    Raises
    ------
    BadOption
        One is not; the message suggests close ids.

    """
    known = names_of(reading) if reading is not None else {}
    for given in ids:
        if given not in known:
            close = close_to(given, known)
            # Somebody may have given a name in place of an id.
            close += [id_ for id_, named in known.items() if given in named.names][:3]
            raise BadOption(
                f"nothing in this story has the id {given!r}{_suggestion(close)}"
            )


def ids_named(reading: Findings | None, name: str) -> list[str]:
    """Return the ids of everything that has this name, in any case.

    Raises
    ------
    BadOption
        Nothing has it; the message suggests close names.

    """
    text_given(name, "the name of what to select")
    known = names_of(reading) if reading is not None else {}
    wanted = " ".join(name.casefold().split())
    by_name: dict[str, list[str]] = {}
    spelled: dict[str, str] = {}
    for id_, named in known.items():
        for spelling in [*named.names, id_]:
            folded = " ".join(spelling.casefold().split())
            spelled.setdefault(folded, spelling)
            if id_ not in by_name.setdefault(folded, []):
                by_name[folded].append(id_)
    if wanted in by_name:
        return by_name[wanted]
    close = [spelled[folded] for folded in close_to(wanted, by_name)]
    raise BadOption(
        f"nothing in this story is called {quoted(name)}{_suggestion(close)}"
    )


def with_ids(
    reading: Findings, stops: Iterable[Stop], earlier: Iterable[Stop] = ()
) -> tuple[Stop, ...]:
    """Return the stops of a tour with ids in place of names.

    Parameters
    ----------
    reading
        The reading that the tour goes through.
    stops
        The stops.
    earlier
        Those of an earlier tour: what they select may be gone since.

    Raises
    ------
    BadOption
        One is no stop, or selects or reads what the reading does not have.

    """
    before = tuple(earlier)
    known = {id_ for stop in before for id_ in stop.selection}
    read = {None, *range(len(reading.sentences)), *(stop.sentence for stop in before)}
    found = []
    for stop in stops_given(stops):
        ids = (
            [name] if name in known else ids_named(reading, name)
            for name in stop.selection
        )
        if stop.sentence not in read:
            raise BadOption(
                f"the story has no sentence {stop.sentence}: it has "
                f"{len(reading.sentences)}, counted from 0"
            )
        chosen = dict.fromkeys(id_ for several in ids for id_ in several)
        found.append(replace(stop, selection=tuple(chosen)))
    return tuple(found)


def id_at(reading: Findings, correction: Correction) -> str | None:
    """Return the id of what the corrected words mean in a reading, None if nothing."""
    span = correction.target.start, correction.target.end
    mentions = reading.mentions(correction.layer)
    return next((id_ for id_, m in mentions if (m.start, m.end) == span), None)


def _suggestion(close: list[str]) -> str:
    return f"; close: {', '.join(dict.fromkeys(close))}" if close else ""
