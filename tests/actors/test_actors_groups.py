"""Groups without a name: only those that say or do something become actors."""

from __future__ import annotations

from parsed import Parsed, demonym

from dateline.actors import find_groups, with_groups
from dateline.events import find_events
from dateline.model import Actor, Toponym
from dateline.quotes import find_quotes


class Acted:
    """A text with its groups, and the quotes and events that need them."""

    def __init__(self, text: str, places: list[Toponym] | None = None) -> None:
        story = Parsed(text, places)
        self.groups = find_groups(story.parsed, story.places, story.actors)
        anybody = (*story.actors, *self.groups)
        self.quotes = find_quotes(story.parsed, anybody, story.places)
        self.events = find_events(story.parsed, anybody, story.places, (), self.quotes)
        self.actors = with_groups(story.actors, self.groups, self.quotes, self.events)

    def group(self, name: str) -> Actor:
        return next(a for a in self.actors if a.kind == "group" and a.name == name)


def test_unnamed_officials_are_a_group_where_they_speak() -> None:
    text = (
        "Kenyan officials said on Monday that the road was closed. Many doctors live "
        "there."
    )
    story = Acted(text, demonym(text, "Kenyan", "KE"))
    officials = story.group("Kenyan officials")
    assert officials.country == "KE"
    assert officials.mentions == ()
    assert [n.phrase for n in officials.nominals] == ["Kenyan officials"]
    assert story.quotes[0].speaker_id == officials.id
    assert [a.name for a in story.actors] == ["Kenyan officials"]


def test_a_crowd_is_a_group_where_it_acts() -> None:
    story = Acted("Hundreds of angry farmers attacked the bank in March.")
    farmers = story.group("angry farmers")
    assert farmers.id in {e.actor_id for e in story.events}


def test_the_same_words_are_one_group_and_say_how_sure() -> None:
    story = Acted(
        "Three soldiers killed a farmer. Soldiers said that it was a mistake. The "
        "soldiers were arrested."
    )
    soldiers = story.group("soldiers")
    assert len(soldiers.nominals) == 3
    assert {link.rule for link in soldiers.links} == {"same words"}
    assert "perhaps" in soldiers.why
    assert soldiers.confidence <= 0.5


def test_what_is_tied_to_the_noun_is_in_the_name() -> None:
    story = Acted(
        "Residents of Mosul said the water was clean. Residents of Erbil denied it."
    )
    names = {group.name for group in story.groups}
    assert {"residents of Mosul", "residents of Erbil"} <= names


def test_a_group_ends_before_the_comma_behind_its_town() -> None:
    story = Acted("Police in Ely, Nevada, arrested two men on Friday.")
    assert "police in Ely, Nevada" in {group.name for group in story.groups}


def test_a_people_acts_as_a_group() -> None:
    text = "Georgians attacked the station on Friday, police said."
    story = Acted(text, demonym(text, "Georgians", "GE"))
    georgians = story.group("Georgians")
    assert georgians.country == "GE"
    assert georgians.id == story.events[0].actor_id
    assert story.quotes[0].speaker_id == story.group("police").id


def test_named_actors_and_single_people_are_no_groups() -> None:
    story = Acted(
        "The Harbour Workers' Union said it would strike. A police officer said no."
    )
    assert not [a for a in story.actors if a.kind == "group"]


def test_groups_stand_in_text_order_with_their_own_ids() -> None:
    story = Acted(
        "Elena Marsh met the protesters. Protesters said that she was kind. Later "
        "Omar Haddad left."
    )
    assert [a.name for a in story.actors] == [
        "Elena Marsh",
        "protesters",
        "Omar Haddad",
    ]
    assert len({a.id for a in story.actors}) == 3


def test_what_the_reader_calls_nobody_is_no_group() -> None:
    text = "Protesters said that she was kind."
    story = Parsed(text)
    span = (0, len("Protesters"))
    assert find_groups(story.parsed, (), ())
    assert not find_groups(story.parsed, (), (), named=[span])
