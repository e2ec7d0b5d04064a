"""Counting: which numbers of a story belong to which event, and to which place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from ..lang import language
from ..lang.phrases import holds
from ..model import DateExpression, Figure, Findings, Toponym
from ..model.event_class import family_of
from .settings import ground_shared

__all__ = ["OF_CROWDS", "TOLL", "figures_of"]

#: Families of what is done about harm: who fled or was freed is counted with it.
_ABOUT_HARM = frozenset(["coercion", "forces", "aid"])

#: Outcomes of one happening, whose totals a story can tell apart from it.
_TOLLS = frozenset(
    "killed injured missing hospitalised infected displaced evacuated homeless "
    "destroyed rescued".split()
)

#: The same of marches and arrests, with the families that they are counted of.
OF_CROWDS = {
    "taking part": frozenset(["protest"]),
    "arrested": frozenset(["protest", "coercion"]),
}

#: The rule that read the number of a line or of a toll: "Killed: 22".
TOLL = "value of a toll"

#: Marks between the label of a line and its number.
_COLONS = (":", "=", "–", "—")

#: How far behind a number in a list its place stands (characters).
_NEAR = 16


def figures_of(
    findings: Findings,
) -> tuple[dict[str, list[Figure]], list[Figure]]:
    """Return the figures of each event with those of its later tellings, and the rest.

    The rest are totals of harm that stand by themselves ("The dead numbered 41 at
    noon"), with who fled, was driven out or saved, and of who marched or was arrested.
    """
    first = {event.id: event.same_as or event.id for event in findings.events}
    families = {e.id: family_of(e.type) for e in findings.events}
    own: dict[str, list[Figure]] = defaultdict(list)
    loose = []
    for figure in _with_places(findings):
        id_ = first.get(figure.event_id or "")
        family = families.get(figure.event_id or "")
        told_apart = figure.outcome in _TOLLS or figure.outcome in OF_CROWDS
        counts = told_apart and figure.kind == "total"
        of_none = family is None or (
            family in _ABOUT_HARM and figure.outcome not in OF_CROWDS
        )
        if counts and (of_none or _is_line(figure, findings)):
            loose.append(figure)
        elif id_ is not None:
            own[id_].append(figure)
    return own, loose


def _is_line(figure: Figure, findings: Findings) -> bool:
    """Tell whether a number is the value of a line: "Missing: 4"."""
    before = findings.story.text[: figure.start].rstrip()
    return figure.rule == TOLL and before.endswith(_COLONS)


def _with_places(findings: Findings) -> Iterator[Figure]:
    """Yield the figures of a story, with a place where they are of that place only.

    "11 dead in Ladysmith, nine in Colenso": the first has its place after "dead". But
    a place that is no other than that of the event says nothing of the number.
    """
    places = {id_: place for id_, (place, _) in findings.distinct_places().items()}
    spots = {event.id: places.get(event.place_id or "") for event in findings.events}
    listed: dict[tuple[int, str], set[str]] = defaultdict(set)
    for figure in findings.figures:
        if figure.place_id is not None:
            listed[figure.sentence, figure.outcome].add(figure.place_id)
    for figure in findings.figures:
        own = listed.get((figure.sentence, figure.outcome), set())
        spot, place = (
            spots.get(figure.event_id or ""),
            places.get(figure.place_id or ""),
        )
        if figure.place_id is None and own:
            named = _place_after(figure, findings)
            if named is not None and named.place is not None:
                figure = replace(figure, place=named.phrase, place_id=named.place.id)
        elif spot and place and len(own) == 1 and ground_shared(spot, place) == 1:
            figure = replace(figure, place=None, place_id=None)
        if figure.as_of is None and figure.kind == "total":
            day = _day_before(figure, findings) or _day_of_report(figure, findings)
            figure = replace(figure, as_of=day)
        yield figure


def _day_before(figure: Figure, findings: Findings) -> str | None:
    """Return the day up to which a number holds by the words before it.

    "By Saturday evening, they had counted 19 dead."
    """
    text, words = findings.story.text, language(findings.story.language).happenings
    for date in findings.dates:
        if date.sentence != figure.sentence or date.end > figure.start:
            continue
        before = text[max(0, date.start - 2 * _NEAR) : date.start].split()
        led = {word.casefold() for word in (*before[-1:], *date.phrase.split()[:1])}
        if not led.isdisjoint(words.up_to):
            return date.edtf
    return None


def _day_of_report(figure: Figure, findings: Findings) -> str | None:
    """Return the day that a line before a number states for all numbers below it.

    "AS OF SATURDAY, 9 MAY" over a list of them.
    """
    counted = {each.sentence for each in findings.figures}
    stated = None
    for date in findings.dates:
        if date.end <= figure.start and date.sentence not in counted:
            stated = date.edtf if _is_stated(date, findings) else stated
    return stated


def _is_stated(date: DateExpression, findings: Findings) -> bool:
    """Tell whether a day is given as that up to which something holds."""
    before = findings.story.text[: date.start].casefold().split()[-2:]
    words = (before + date.phrase.casefold().split())[:4]
    phrases = language(findings.story.language).happenings.as_of
    return any(holds(words, phrase) for phrase in phrases)


def _place_after(figure: Figure, findings: Findings) -> Toponym | None:
    """Return the place that stands right after a number, in the same phrase."""
    for toponym in findings.places:
        near = 0 <= toponym.start - figure.end <= _NEAR
        if near and toponym.sentence == figure.sentence and toponym.place is not None:
            between = findings.story.text[figure.end : toponym.start]
            return None if set(",;:") & set(between) else toponym
    return None
