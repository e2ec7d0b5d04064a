"""Happenings: what is joined, what is not, and what a difference is called."""

from __future__ import annotations

import re
from itertools import permutations

import pytest

import dateline as dl
from dateline.errors import BadOption
from dateline.happenings import Happening


def _read(text: str, published: str, outlet: str) -> dl.Reading:
    story = dl.Story(text=text, publisher=outlet)
    return dl.read(story, published=published, home=None)


def _compare(*stories: tuple[str, str, str]) -> dl.Comparison:
    return dl.compare_stories(_read(*story) for story in stories)


def _joined(*stories: tuple[str, str, str]) -> list[Happening]:
    return [each for each in _compare(*stories) if len(each.stories) > 1]


def _disputes(*stories: tuple[str, str, str]) -> list[tuple[str, str]]:
    return [(each.topic, each.kind) for each in _compare(*stories).disputes]


FERRY = (
    "A ferry capsized off Mersin on Tuesday, killing at least 14 people, the coast "
    "guard said.",
    "2026-03-11",
    "Levant Wire",
)


@pytest.mark.parametrize(
    ("text", "published", "outlet", "expected"),
    [
        # "at least 14" and 17 can both be true
        ("Seventeen people died when a ferry capsized off Mersin on Tuesday.",
         "2026-03-11", "Port News", []),
        ("Nine people died when a ferry capsized off Mersin on Tuesday.",
         "2026-03-11", "Port News", [("killed", "contradiction")]),
        ("No one was killed when a ferry capsized off Mersin on Tuesday.",
         "2026-03-11", "Port News", [("killed", "claim and denial")]),
        # what is feared is not compared with what is confirmed
        ("Up to 80 people are feared dead after a ferry capsized off Mersin on "
         "Tuesday.", "2026-03-11", "Port News", []),
        # another number, of others
        ("A ferry capsized off Mersin on Tuesday, injuring 40 people.",
         "2026-03-11", "Port News", []),
    ],
)  # fmt: skip
def test_numbers_of_one_day_agree_or_contradict(text, published, outlet, expected):
    assert _disputes(FERRY, (text, published, outlet)) == expected


def test_a_later_larger_number_is_an_update_of_the_one_before_it():
    rising = [
        (f"The flood in Sylhet on Monday killed {count} people.", day, "Delta Post")
        for count, day in ((6, "2026-07-14"), (11, "2026-07-15"), (23, "2026-07-16"))
    ]
    comparison = _compare(*rising)
    found = [(d.kind, d.first.value, d.second.value) for d in comparison.disputes]
    assert found == [("update", "6", "11"), ("update", "11", "23")]
    (happening,) = [h for h in comparison if len(h.stories) == 3]
    assert [claim.value for claim in happening.toll("killed")] == ["6", "11", "23"]


def test_two_numbers_of_one_outlet_and_day_are_an_update():
    rising = [
        (f"The flood in Sylhet on Monday killed {count} people.", "2026-07-15", "A")
        for count in (6, 11)
    ]
    assert _disputes(*rising) == [("killed", "update")]


def test_what_a_mishap_suffered_is_compared_too():
    stories = [
        ("A cargo plane crashed near Wau on Friday.", "2026-02-07", "A"),
        ("A civilian cargo aircraft suffered an accident near Wau on Friday.",
         "2026-02-07", "B"),
    ]  # fmt: skip
    (happening,) = _joined(*stories)
    assert "the same thing" in happening.links[0].grounds


def test_a_later_smaller_number_is_a_correction_if_it_says_so():
    first = ("The flood in Sylhet on Monday killed 23 people.", "2026-07-15", "A")
    plain = ("The flood in Sylhet on Monday killed 19 people.", "2026-07-16", "B")
    owned = (
        "Officials revised the toll: the flood in Sylhet on Monday killed 19 people.",
        "2026-07-16",
        "B",
    )
    assert _disputes(first, plain) == [("killed", "doubt")]
    assert _disputes(first, owned) == [("killed", "correction")]


def test_the_number_of_the_missing_falls_without_a_correction():
    stories = [
        (f"A landslide hit Bududa on Monday and left {count} people missing.", day, "A")
        for count, day in ((31, "2026-05-06"), (12, "2026-05-09"))
    ]
    assert _disputes(*stories) == [("missing", "update")]


def test_a_crash_and_a_shooting_down_are_one_happening_with_two_causes():
    stories = [
        (
            "A cargo plane crashed near Wau on Friday, officials said.",
            "2026-02-07",
            "A",
        ),
        ("A cargo plane was shot down near Wau on Friday.", "2026-02-07", "B"),
    ]
    assert len(_joined(*stories)) == 1
    assert ("cause", "contradiction") in _disputes(*stories)


def test_a_ship_by_name_is_one_ship_in_every_story():
    told = (
        ("The boat was built for 80. The Mirela capsized off Zadar on Monday, and 12 "
         "people drowned.", "2026-03-11", "Adria Wire"),
        ("Fishermen pulled bodies from the sea. Some 30 people died when the Mirela "
         "hit a rock off Pag on Sunday night.", "2026-03-11", "Port News"),
        ("The Otrant sank off Zadar on Monday, and the boat's cook drowned.",
         "2026-03-11", "Port News"),
    )  # fmt: skip
    (happening,) = _joined(*told)
    assert {t.source.outlet for t in happening.tellings} == {"Adria Wire", "Port News"}
    assert not any("Otrant" in t.sentence for t in happening.tellings)


def test_a_named_victim_dies_once_whatever_the_day():
    stories = [
        ("Mayor Petra Novak was killed in Osijek on Monday.", "2026-06-10", "A"),
        ("Petra Novak was killed in Osijek on Tuesday.", "2026-06-10", "B"),
        (
            "The killing of Novak shocked the town. Petra Novak was 51.",
            "2026-06-20",
            "C",
        ),
    ]
    (happening,) = _joined(*stories)
    assert len(happening.stories) == 3
    assert ("day", "contradiction") in _disputes(*stories)


@pytest.mark.parametrize(
    "stories",
    [
        # unknown never counts as agreement
        [("A bomb exploded and killed four people.", "2026-06-10", "A"),
         ("A bomb exploded and killed four soldiers.", "2026-06-10", "B")],
        # one day, two towns
        [("A bomb killed five people in Quetta on Monday.", "2026-06-10", "A"),
         ("A bomb killed nine people in Lahore on Monday.", "2026-06-10", "B")],
        # one town, two days
        [("A bomb killed five people in Quetta on 1 June.", "2026-06-10", "A"),
         ("A bomb killed nine people in Quetta on 8 June.", "2026-06-10", "B")],
        # one town and day, two victims
        [("Omar Haddad was killed in Quetta on Monday.", "2026-06-10", "A"),
         ("Lena Vogt was killed in Quetta on Monday.", "2026-06-10", "B")],
        # one town and day, two kinds of deed
        [("A fire destroyed a market in Quetta on Monday.", "2026-06-10", "A"),
         ("Gunmen shot two judges in Quetta on Monday.", "2026-06-10", "B")],
        # what did not happen yet
        [("Doctors will go on strike in Porto on Friday.", "2026-06-10", "A"),
         ("Doctors went on strike in Porto on Friday.", "2026-06-20", "B")],
    ],
)  # fmt: skip
def test_what_only_looks_alike_stays_apart(stories):
    assert not _joined(*stories)


def test_a_repeated_sentence_is_no_second_voice():
    text = "A gas leak killed seven people at a factory in Vizag on Thursday."
    first, copy = (text, "2026-04-10", "Bay Wire"), (text, "2026-04-18", "Daily Copy")
    comparison = _compare(first, copy)
    (happening,) = comparison
    assert [telling.repeats is not None for telling in happening.tellings] == [
        False,
        True,
    ]
    assert happening.tellings[1].days == happening.tellings[0].days
    assert not comparison.disputes


def test_the_order_of_the_stories_does_not_matter():
    stories = [
        FERRY,
        ("Nine people died when a ferry capsized off Mersin on Tuesday.",
         "2026-03-12", "Port News"),
        ("A ferry sank near Mersin on Tuesday, leaving 17 people dead.",
         "2026-03-12", "Daily"),
    ]  # fmt: skip
    readings = [_read(*story) for story in stories]
    found = {
        str(dl.compare_stories(order).disputes.rows())
        for order in permutations(readings)
    }
    assert len(found) == 1


def test_every_claim_stands_in_its_story():
    text = "Nine people died when a ferry capsized off Mersin on Tuesday."
    comparison = _compare(FERRY, (text, "2026-03-11", "Port News"))
    (dispute,) = comparison.disputes
    row = dispute.row()
    assert row["first_sentence"] == FERRY[0]
    assert (row["first_outlet"], row["second_outlet"]) == ("Levant Wire", "Port News")
    assert set(comparison.tellings.to_frame()["happening"]) == {
        happening.id for happening in comparison
    }


def test_the_page_shows_both_sides_and_runs_nothing(tmp_path):
    angle = "<b>Port</b> & News"
    comparison = _compare(
        FERRY,
        ("Nine people died when a ferry capsized off Mersin on Tuesday.",
         "2026-03-11", angle),
    )  # fmt: skip
    page = comparison.report(tmp_path / "desk.html", title="Mersin <i>").read_text()
    assert "at least 14" in page
    assert "Nine people died" in page
    assert "&lt;b&gt;Port&lt;/b&gt; &amp; News" in page
    assert "Mersin &lt;i&gt;" in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")


def test_one_reading_is_no_pile():
    with pytest.raises(BadOption, match="several readings"):
        dl.compare_stories(_read(*FERRY))


def test_no_stories_are_an_empty_comparison():
    comparison = dl.compare_stories([])
    assert len(comparison) == 0
    assert "No two of these stories" in comparison._repr_html_()


#: A quiet happening with a contradiction, beside one whose toll moves on every day.
TWO_HAPPENINGS = (
    *((f"The flood in Sylhet on Monday killed {count} people.", f"2026-07-{day}", "A")
      for count, day in ((6, 14), (11, 15), (23, 16))),
    ("Officials revised the toll: the flood in Sylhet on Monday killed 19 people.",
     "2026-07-17", "B"),
    ("A ferry capsized off Mersin on Monday, killing 14 people.", "2026-07-14", "C"),
    ("A ferry capsized off Mersin on Monday, killing 9 people.", "2026-07-14", "D"),
)  # fmt: skip


def test_contradictions_stand_first_and_what_moved_on_last():
    comparison = _compare(*TWO_HAPPENINGS)
    kinds = [d.kind for d in comparison.disputes]
    assert kinds == ["contradiction", "correction", "update", "update"]
    assert [d.moved_on for d in comparison.disputes] == [False, False, True, True]
    assert list(comparison.disputes.to_frame()["kind"]) == kinds
    flood = next(h for h in comparison if len(h.stories) == 4)
    assert [d.kind for d in flood.disputes] == kinds[1:]


def test_the_page_lists_all_differences_before_the_happenings():
    page = _compare(*TWO_HAPPENINGS)._repr_html_()
    overview = page[: page.index("<section")]
    ferry, flood = overview.index("14</strong>"), overview.index("19</strong>")
    assert ferry < flood
    assert "6</strong>" not in overview
    targets = re.findall(r'href="#(happening:\w+)"', overview)
    assert len(targets) == 2
    assert all(f'<section id="{target}">' in page for target in targets)


@pytest.mark.parametrize(
    "text",
    [
        "A poet cannot be killed, said the mourners of Amina Kato in Gulu on Friday.",
        "Nobody can murder Amina Kato, the choir sang in Gulu.",
    ],
)
def test_what_is_said_to_be_impossible_is_no_denial(text):
    killing = (
        "Gunmen killed the poet Amina Kato in Gulu on Monday.",
        "2026-05-05",
        "A",
    )
    found = _disputes(killing, (text, "2026-05-09", "B"))
    assert ("occurrence", "claim and denial") not in found


def test_a_death_told_in_passing_is_not_what_the_story_is_about():
    stories = [
        ("Three hanged over attack in Gulu\n\nThree men were hanged in Gulu on Friday "
         "for an attack that killed two guards. After the death of Amina Kato, riots "
         "had begun in Gulu in spring.", "2026-11-06", "A"),
        ("A bomb killed seven people at a market in Arua on Monday. The death of Amina "
         "Kato still divides Uganda.", "2026-05-05", "B"),
    ]  # fmt: skip
    assert not _disputes(*stories)
