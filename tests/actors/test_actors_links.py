"""What the user says about actors outranks every rule: joins, cuts and kinds."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from parsed import NoGazetteer, Parsed

from dateline.actors import Link, find_actors
from dateline.errors import BadOption
from dateline.model import Actor, Span


class Told:
    """A text as it is read after a reader's words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.story = Parsed(text)

    def span(self, phrase: str, number: int = 0) -> Span:
        at = -1
        for _ in range(number + 1):
            at = self.text.index(phrase, at + 1)
        return Span(at, at + len(phrase))

    def read(
        self,
        links: Sequence[Link] = (),
        named: dict[tuple[int, int], str] | None = None,
    ) -> tuple[Actor, ...]:
        story = self.story
        nowhere = NoGazetteer()
        return find_actors(
            story.parsed,
            story.places,
            nowhere,  # type: ignore[arg-type]
            links=links,
            named=named,
        )


def at(actors: Sequence[Actor], span: Span) -> Actor:
    """Return the actor that is named at a span."""
    return next(
        a
        for a in actors
        if any(m.start <= span.start < m.end for m in (*a.mentions, *a.nominals))
    )


def test_reader_joins_two_names_that_no_rule_would() -> None:
    told = Told("Elena Marsh opened the bridge. Critics call Betty Iron a menace.")
    first, second = told.span("Elena Marsh"), told.span("Betty Iron")
    actors = told.read([Link(first, second, same=True)])
    marsh = at(actors, first)
    assert marsh is at(actors, second)
    assert marsh.rule == "joined by the reader"
    assert marsh.status == "corrected"
    assert "by hand" in marsh.why


def test_reader_may_call_suffixes_alone_a_person() -> None:
    """They have no surname under which the person could be named again."""
    told = Told("Jr. Sr. said so. Sr. left.")
    span = told.span("Jr. Sr.")
    actors = told.read(named={(span.start, span.end): "person"})
    assert at(actors, span).kind == "person"


def test_a_join_brings_the_short_names_along() -> None:
    told = Told(
        "Elena Marsh opened the bridge. Critics call Betty Iron a menace. Marsh "
        "laughed. Iron did not."
    )
    link = Link(told.span("Elena Marsh"), told.span("Betty Iron"), same=True)
    marsh = at(told.read([link]), told.span("Elena Marsh"))
    assert [m.phrase for m in marsh.mentions] == [
        "Elena Marsh",
        "Betty Iron",
        "Marsh",
        "Iron",
    ]


def test_reader_parts_what_a_rule_joins() -> None:
    told = Told("Elena Marsh opened the bridge. Later Marsh left for home.")
    full, short = told.span("Elena Marsh"), told.span("Marsh", 1)
    assert at(told.read(), full) == at(told.read(), short)
    actors = told.read([Link(full, short, same=False)])
    assert at(actors, full) is not at(actors, short)
    assert at(actors, short).rule == "parted by the reader"
    assert at(actors, short).status == at(actors, full).status == "corrected"
    assert "not Elena Marsh" in at(actors, short).why


def test_a_name_that_is_parted_goes_to_the_next_who_fits() -> None:
    told = Told(
        "Adam Kowalski keeps the books. Peter Kowalski bakes. Kowalski was tired."
    )
    lone = told.span("Kowalski", 2)
    assert at(told.read(), lone).name == "Peter Kowalski"
    cut = Link(told.span("Peter Kowalski"), lone, same=False)
    assert at(told.read([cut]), lone).name == "Adam Kowalski"


def test_no_chain_of_rules_leads_round_a_cut() -> None:
    told = Told(
        "The Coastal Repair Authority (CRA) met. The CRA said so. Later the Coastal "
        "Repair Authority denied it."
    )
    first, last = (
        told.span("Coastal Repair"),
        told.span("Coastal", 1),
    )
    actors = told.read([Link(first, last, same=False)])
    assert at(actors, first) is not at(actors, last)


def test_the_later_of_two_clashing_words_holds() -> None:
    told = Told("Elena Marsh opened the bridge. Later Marsh left for home.")
    full, short = told.span("Elena Marsh"), told.span("Marsh", 1)
    cut, join = Link(full, short, same=False), Link(short, full, same=True)
    assert at(told.read([cut, join]), full) == at(told.read([cut, join]), short)
    assert at(told.read([join, cut]), full) != at(told.read([join, cut]), short)


def test_a_join_never_crosses_a_cut() -> None:
    told = Told("Anna Stein met Clara Bach and Dora Wolf.")
    anna, clara, dora = (
        told.span(n) for n in ("Anna Stein", "Clara Bach", "Dora Wolf")
    )
    actors = told.read(
        [Link(anna, clara, True), Link(clara, dora, True), Link(anna, dora, False)]
    )
    assert at(actors, anna) is at(actors, clara)
    assert at(actors, dora) is not at(actors, anna)


def test_reader_binds_and_frees_a_role_noun() -> None:
    told = Told(
        "Mayor Elena Marsh met Mayor Omar Haddad. The mayor was tired of meetings."
    )
    noun = told.span("mayor")
    actors = told.read([Link(told.span("Omar Haddad"), noun, same=True)])
    (bound,) = at(actors, told.span("Omar Haddad")).nominals
    assert (bound.phrase, bound.status) == ("mayor", "corrected")
    one = Told("Mayor Elena Marsh spoke. The mayor was tired.")
    assert at(one.read(), one.span("Elena Marsh")).nominals
    freed = one.read([Link(one.span("Elena Marsh"), one.span("mayor"), same=False)])
    assert not at(freed, one.span("Elena Marsh")).nominals


def test_reader_says_what_a_name_is() -> None:
    told = Told("Vanquil spoke on Monday. The firm praised Vanquil.")
    span = told.span("Vanquil")
    for kind in ("person", "organization", "group"):
        actors = told.read(named={(span.start, span.end): kind})
        actor = at(actors, span)
        assert actor.kind == kind.replace("z", "s")
        assert actor.status == actor.mentions[0].status == "corrected"
        assert len(actor.mentions) == 2


def test_reader_says_that_nobody_is_named() -> None:
    told = Told("Elena Marsh met Peter Adler.")
    span = told.span("Peter Adler")
    actors = told.read(named={(span.start, span.end): "none"})
    assert [actor.name for actor in actors] == ["Elena Marsh"]


def test_reader_names_what_the_rules_missed() -> None:
    told = Told("The weather was fine and nobody came.")
    span = told.span("The weather")
    (actor,) = told.read(named={(span.start, span.end): "group"})
    assert (actor.name, actor.kind) == ("The weather", "group")


def test_spans_without_a_name_change_nothing() -> None:
    told = Told("Elena Marsh opened the bridge.")
    nowhere, beyond = Span(12, 18), Span(900, 950)
    plain = told.read()
    assert told.read([Link(nowhere, beyond, True)]) == plain
    assert told.read([Link(told.span("Elena Marsh"), beyond, True)]) == plain
    assert told.read(named={(900, 950): "person"}) == plain


@pytest.mark.parametrize("named", [{(0, 5): "robot"}, {(5, 5): "person"}])
def test_unknown_kinds_and_empty_spans_are_refused(
    named: dict[tuple[int, int], str],
) -> None:
    with pytest.raises(BadOption):
        Told("Elena Marsh opened the bridge.").read(named=named)
