"""What the user says about actors outranks every rule: joins, cuts and kinds."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from parsed import NoGazetteer, Parsed

from dateline.actors import Link, find_actors
from dateline.errors import BadOption
from dateline.model import Actor, Span


class Story:
    """A story, read with the user's decisions."""

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


def test_user_joins_two_names_that_no_rule_would() -> None:
    story = Story("Elena Marsh opened the bridge. Critics call Betty Iron a menace.")
    first, second = story.span("Elena Marsh"), story.span("Betty Iron")
    actors = story.read([Link(first, second, same=True)])
    marsh = at(actors, first)
    assert marsh is at(actors, second)
    assert marsh.rule == "joined by the reader"
    assert marsh.status == "corrected"
    assert "by hand" in marsh.why


def test_user_may_call_suffixes_alone_a_person() -> None:
    """They have no surname under which the person could be named again."""
    story = Story("Jr. Sr. said so. Sr. left.")
    span = story.span("Jr. Sr.")
    actors = story.read(named={(span.start, span.end): "person"})
    assert at(actors, span).kind == "person"


def test_a_join_brings_the_short_names_along() -> None:
    story = Story(
        "Elena Marsh opened the bridge. Critics call Betty Iron a menace. Marsh "
        "laughed. Iron did not."
    )
    link = Link(story.span("Elena Marsh"), story.span("Betty Iron"), same=True)
    marsh = at(story.read([link]), story.span("Elena Marsh"))
    assert [m.phrase for m in marsh.mentions] == [
        "Elena Marsh",
        "Betty Iron",
        "Marsh",
        "Iron",
    ]


def test_user_parts_what_a_rule_joins() -> None:
    story = Story("Elena Marsh opened the bridge. Later Marsh left for home.")
    full, short = story.span("Elena Marsh"), story.span("Marsh", 1)
    assert at(story.read(), full) == at(story.read(), short)
    actors = story.read([Link(full, short, same=False)])
    assert at(actors, full) is not at(actors, short)
    assert at(actors, short).rule == "parted by the reader"
    assert at(actors, short).status == at(actors, full).status == "corrected"
    assert "not Elena Marsh" in at(actors, short).why


def test_a_name_that_is_parted_goes_to_the_next_who_fits() -> None:
    story = Story(
        "Adam Kowalski keeps the books. Peter Kowalski bakes. Kowalski was tired."
    )
    lone = story.span("Kowalski", 2)
    assert at(story.read(), lone).name == "Peter Kowalski"
    cut = Link(story.span("Peter Kowalski"), lone, same=False)
    assert at(story.read([cut]), lone).name == "Adam Kowalski"


def test_no_chain_of_rules_leads_round_a_cut() -> None:
    story = Story(
        "The Coastal Repair Authority (CRA) met. The CRA said so. Later the Coastal "
        "Repair Authority denied it."
    )
    first, last = (
        story.span("Coastal Repair"),
        story.span("Coastal", 1),
    )
    actors = story.read([Link(first, last, same=False)])
    assert at(actors, first) is not at(actors, last)


def test_the_later_of_two_clashing_words_holds() -> None:
    story = Story("Elena Marsh opened the bridge. Later Marsh left for home.")
    full, short = story.span("Elena Marsh"), story.span("Marsh", 1)
    cut, join = Link(full, short, same=False), Link(short, full, same=True)
    assert at(story.read([cut, join]), full) == at(story.read([cut, join]), short)
    assert at(story.read([join, cut]), full) != at(story.read([join, cut]), short)


def test_a_join_never_crosses_a_cut() -> None:
    story = Story("Anna Stein met Clara Bach and Dora Wolf.")
    anna, clara, dora = (
        story.span(n) for n in ("Anna Stein", "Clara Bach", "Dora Wolf")
    )
    actors = story.read(
        [Link(anna, clara, True), Link(clara, dora, True), Link(anna, dora, False)]
    )
    assert at(actors, anna) is at(actors, clara)
    assert at(actors, dora) is not at(actors, anna)


def test_user_binds_and_frees_a_role_noun() -> None:
    story = Story(
        "Mayor Elena Marsh met Mayor Omar Haddad. The mayor was tired of meetings."
    )
    noun = story.span("mayor")
    actors = story.read([Link(story.span("Omar Haddad"), noun, same=True)])
    (bound,) = at(actors, story.span("Omar Haddad")).nominals
    assert (bound.phrase, bound.status) == ("mayor", "corrected")
    one = Story("Mayor Elena Marsh spoke. The mayor was tired.")
    assert at(one.read(), one.span("Elena Marsh")).nominals
    freed = one.read([Link(one.span("Elena Marsh"), one.span("mayor"), same=False)])
    assert not at(freed, one.span("Elena Marsh")).nominals


def test_user_says_what_a_name_is() -> None:
    story = Story("Vanquil spoke on Monday. The firm praised Vanquil.")
    span = story.span("Vanquil")
    for kind in ("person", "organization", "group"):
        actors = story.read(named={(span.start, span.end): kind})
        actor = at(actors, span)
        assert actor.kind == kind.replace("z", "s")
        assert actor.status == actor.mentions[0].status == "corrected"
        assert len(actor.mentions) == 2


def test_user_says_that_nobody_is_named() -> None:
    story = Story("Elena Marsh met Peter Adler.")
    span = story.span("Peter Adler")
    actors = story.read(named={(span.start, span.end): "none"})
    assert [actor.name for actor in actors] == ["Elena Marsh"]


def test_user_names_what_the_rules_missed() -> None:
    story = Story("The weather was fine and nobody came.")
    span = story.span("The weather")
    (actor,) = story.read(named={(span.start, span.end): "group"})
    assert (actor.name, actor.kind) == ("The weather", "group")


def test_spans_without_a_name_change_nothing() -> None:
    story = Story("Elena Marsh opened the bridge.")
    nowhere, beyond = Span(12, 18), Span(900, 950)
    plain = story.read()
    assert story.read([Link(nowhere, beyond, True)]) == plain
    assert story.read([Link(story.span("Elena Marsh"), beyond, True)]) == plain
    assert story.read(named={(900, 950): "person"}) == plain


@pytest.mark.parametrize("named", [{(0, 5): "robot"}, {(5, 5): "person"}])
def test_unknown_kinds_and_empty_spans_are_refused(
    named: dict[tuple[int, int], str],
) -> None:
    with pytest.raises(BadOption):
        Story("Elena Marsh opened the bridge.").read(named=named)
