"""The ids that can be selected, and the names by which people ask for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..errors import BadOption, close_to
from ..model import Correction, Findings, Mention

__all__ = ["Named", "check_ids", "id_at", "ids_named", "names_of"]


@dataclass
class Named:
    """What one id is called in a reading, and the sentences that name it."""

    names: list[str] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)


def names_of(reading: Findings) -> dict[str, Named]:
    """Return all ids that can be selected, in the order of the layers."""
    found: dict[str, Named] = {}
    for key, names, mentions in _things(reading):
        named = found.setdefault(key, Named())
        named.names.extend([*names, *(mention.phrase for mention in mentions)])
        named.sentences.extend(mention.sentence for mention in mentions)
    return found


def _things(reading: Findings) -> Iterator[tuple[str, list[str], Iterable[Mention]]]:
    for toponym in reading.places:
        place = toponym.place
        yield toponym.id, [place.name, place.label] if place else [], [toponym]
    for actor in reading.actors:
        yield actor.id, [actor.name], [*actor.mentions, *actor.nominals]
    for layer in (reading.dates, reading.quotes, reading.events):
        for item in layer:
            yield item.id, [], [item]


def check_ids(reading: Findings | None, ids: Iterable[str]) -> None:
    """Raise BadOption, naming close ids, where an id is not in the reading."""
    known = names_of(reading) if reading is not None else {}
    for given in ids:
        if given not in known:
            close = close_to(given, known)
            # Who gives a name where an id belongs is shown the id.
            close += [key for key, named in known.items() if given in named.names][:3]
            offer = _offer(close)
            raise BadOption(f"nothing in this story has the id {given!r}{offer}")


def ids_named(reading: Findings | None, name: str) -> list[str]:
    """Return the ids of what has this name, whatever its case.

    Raises
    ------
    BadOption
        Nothing has it; the message offers close names.

    """
    known = names_of(reading) if reading is not None else {}
    wanted = " ".join(name.casefold().split())
    by_name: dict[str, list[str]] = {}
    spelled: dict[str, str] = {}
    for key, named in known.items():
        for spelling in [*named.names, key]:
            folded = " ".join(spelling.casefold().split())
            spelled.setdefault(folded, spelling)
            if key not in by_name.setdefault(folded, []):
                by_name[folded].append(key)
    if wanted in by_name:
        return by_name[wanted]
    close = [spelled[folded] for folded in close_to(wanted, by_name)]
    raise BadOption(f"nothing in this story is called {name!r}{_offer(close)}")


def id_at(reading: Findings, correction: Correction) -> str | None:
    """Return the id of what the corrected words mean in a reading, None if nothing."""
    span = correction.target.start, correction.target.end
    mentions = reading.mentions(correction.layer)
    return next((id_ for id_, m in mentions if (m.start, m.end) == span), None)


def _offer(close: list[str]) -> str:
    return f"; close: {', '.join(dict.fromkeys(close))}" if close else ""
