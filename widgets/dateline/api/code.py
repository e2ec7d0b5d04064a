"""The lines of Python that make the same changes as a user made by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..gazetteer.points import point_of
from ..model import (
    ActorCorrection,
    Correction,
    DateCorrection,
    EventCorrection,
    Findings,
    MeaningCorrection,
    NameCorrection,
    PlaceCorrection,
    QuoteCorrection,
    SlotCorrection,
    Target,
)
from ..model.correction import Finding
from ..model.revision import revision_from
from ..model.target import spellings
from ..report.corrections import place_label

__all__ = ["code_of"]

#: A comment that would make a line longer than this is cut (characters).
WIDTH = 110


def code_of(before: Findings, now: Findings) -> str:
    """Return Python that turns a reading into another of its story, a line a change.

    Parameters
    ----------
    before
        What the user's name ``reading`` stands for.
    now
        The reading after the changes.

    """
    revision = revision_from(before, now)
    lines = []
    if revision.published is not None:
        lines.append(_verb("republished", revision.published.isoformat()))
    if revision.home != "publisher":
        name = now.home.name if now.home else ""
        lines.append(_commented(_verb("with_home", revision.home), name))
    known = {one.unsigned() for one in before.corrections}
    unsigned = [one.unsigned() for one in revision.corrections]
    new = [one for one in unsigned if one not in known]
    lines += _taken_back(before.corrections, unsigned)
    lines += _corrections(before, now, new)
    return "".join(f"{line}\n" for line in lines)


def _taken_back(
    before: Sequence[Correction], now: Sequence[Correction]
) -> Iterator[str]:
    """Yield a line for each correction that is gone, the last one first."""
    count = len(before)
    for at in reversed(range(count)):
        if before[at].unsigned() in now:
            continue
        is_last = at == count - 1
        which = "undo()" if is_last else f"withdraw(reading.corrections[{at}])"
        yield f"reading = reading.{which}"
        count = at if is_last else count


def _verb(verb: str, /, *given: object, **options: object) -> str:
    values = [_literal(value) for value in given]
    named = [
        f"{key}={_literal(value)}"
        for key, value in options.items()
        if value is not None
    ]
    return f"reading = reading.{verb}({', '.join([*values, *named])})"


def _literal(value: object) -> str:
    """Return a value as Python, a text between the usual quotation marks if it can."""
    plain = isinstance(value, str) and '"' not in value and "'" not in value
    return repr(value).replace("'", '"') if plain else repr(value)


def _commented(line: str, words: str) -> str:
    comment = f"  # {' '.join(words.split())}" if words else ""
    return line + (comment if len(line) + len(comment) <= WIDTH else "")


def _corrections(
    before: Findings, now: Findings, new: Sequence[Correction]
) -> Iterator[str]:
    """Yield a line for each change; one for all mentions that were changed alike."""
    done: set[Correction] = set()
    for one in new:
        if one in done:
            continue
        alike = {other.target.start: other for other in new if _same_change(one, other)}
        if not isinstance(one, ActorCorrection) and _all_of(before, one) == set(alike):
            done.update(alike.values())
            yield _line(now, one, None)
        else:
            yield _line(now, one, _which(one.target))


def _all_of(before: Findings, one: Correction) -> set[int]:
    """Return where the words of a correction are mentions of its layer."""
    mentions = (mention for _, mention in before.mentions(one.layer))
    written = spellings(one.target.phrase, one.layer)
    return {m.start for m in mentions if m.phrase in written}


def _same_change(one: Correction, other: Correction) -> bool:
    same_words = one.target.phrase == other.target.phrase
    return type(one) is type(other) and same_words and one.details() == other.details()


def _line(reading: Findings, one: Correction, nth: int | None) -> str:
    phrase = one.target.phrase
    match one:
        case MeaningCorrection(accepted=True):
            line = _verb("accept", phrase, _finding(one), nth=nth)
            return _commented(line, _accepted_meaning(reading, one))
        case PlaceCorrection():
            options = {"name": one.name, "nth": nth, "alone": one.alone or None}
            point = None if one.place is None else point_of(one.place)
            if point is not None:
                return _verb("relocate", phrase, point, **options)
            line = _verb("relocate", phrase, one.place, **options)
            return _commented(line, place_label(reading, one.place))
        case DateCorrection():
            return _verb("redate", phrase, one.value, nth=nth)
        case NameCorrection():
            return _verb("call", phrase, one.called, nth=nth)
        case QuoteCorrection():
            speaker = one.speaker.phrase if one.speaker else None
            quoted = None if one.quoted else False
            return _verb("attribute", phrase, speaker, quoted=quoted, nth=nth)
        case SlotCorrection():
            filler = one.value if one.words is None else one.words.phrase
            return _verb("fill", phrase, one.slot, filler, nth=nth)
        case EventCorrection():
            return _verb("recode", phrase, one.type, nth=nth)
        case ActorCorrection():
            verb = "join" if one.same else "part"
            which = _which(one.target), _which(one.other)
            both = which if which != (None, None) else None
            return _verb(verb, phrase, one.other.phrase, nth=both)
    # A kind that has no method of its own yet.
    return f"# reading = reading.corrected(…)  {' '.join(str(one).split())}"


def _finding(one: MeaningCorrection) -> Finding:
    match one:
        case PlaceCorrection():
            return "place"
        case DateCorrection():
            return "date"
        case QuoteCorrection():
            return "quote"
        case EventCorrection():
            return "event"
    return "actor"


def _accepted_meaning(reading: Findings, one: MeaningCorrection) -> str:
    """Return what was accepted in words, for a comment."""
    match one:
        case PlaceCorrection():
            return place_label(reading, one.place)
        case DateCorrection():
            return one.value or ""
    return ""


def _which(target: Target) -> int | None:
    """Return which occurrence in the text a target is, None for the only one."""
    return None if target.of == 1 else target.nth or None
