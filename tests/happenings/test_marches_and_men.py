"""Who marched, who was arrested, the one man who died: numbers of a whole march."""

from __future__ import annotations

import dateline as dl

MARCH = (
    "Bread march in Nakuru\n\nNAKURU, Kenya - Police fired tear gas at a march against "
    "the price of bread in Nakuru on Tuesday. The bakers' union said that 9,000 people "
    "took part. Police put the number at 800.",
    "2026-03-10",
    "Rift Wire",
)
COUNT = (
    "Nakuru march was small, says radio\n\nNAKURU, Kenya - The march in Nakuru on "
    "Tuesday was against the price of bread. Some 3,000 people took part, by our "
    "count.",
    "2026-03-10",
    "Lake Radio",
)


def _compare(*stories: tuple[str, str, str]) -> dl.Comparison:
    return dl.compare_stories(
        dl.read(
            dl.Story(text=text, title=text.split("\n", 1)[0], publisher=outlet),
            published=day,
            home=None,
        )
        for text, day, outlet in stories
    )


def _told(*stories: tuple[str, str, str]) -> set[tuple[str, str, str, str]]:
    return {
        (each.topic, each.kind, each.first.value, each.second.value)
        for each in _compare(*stories).disputes
    }


def test_outlets_that_count_other_marchers_contradict_each_other():
    told = {each[:2] for each in _told(MARCH, COUNT)}
    assert told == {("taking part", "contradiction")}


def test_what_answers_a_deed_is_another():
    killing = (
        "Juma Okello killed in Kitale\n\nGunmen killed the rebel leader Juma Okello in "
        "Kitale on Monday.",
        "2026-02-03",
        "Mount Post",
    )
    revenge = (
        "Rebels shell Eldoret\n\nThe shelling of Eldoret on Wednesday was revenge for "
        "the killing of Juma Okello, the rebels said.",
        "2026-02-05",
        "Rift Wire",
    )
    joined = [h for h in _compare(killing, revenge) if len(h.stories) > 1]
    phrases = [{t.event.phrase for t in h.tellings} for h in joined]
    assert phrases == [{"killed", "killing"}]


def test_one_man_of_whom_alone_a_story_tells_is_all_who_died():
    riot = "A crowd stormed the town hall of Busia on Thursday"
    one = (
        f"Riot in Busia\n\n{riot}. One man died in the riot.",
        "2026-09-25",
        "Police Bulletin",
    )
    four = (
        f"Four dead in Busia riot\n\n{riot}, and four people were killed in the riot.",
        "2026-09-25",
        "Border Wire",
    )
    assert ("killed", "contradiction") in {each[:2] for each in _told(one, four)}
    both = (one[0] + " Three women were killed, too.", *one[1:])
    assert "killed" not in {each[0] for each in _told(both, four)}


def test_who_denies_deaths_agrees_with_who_counts_none():
    none = (
        "Fire in Kitale\n\nA fire broke out at the market of Kitale on Monday. Nobody "
        "was killed in the fire, the mayor said.",
        "2026-02-03",
        "Mount Post",
    )
    denied = (
        "Mayor on the fire\n\nA fire broke out at the market of Kitale on Monday. The "
        "claim that three people were killed in the fire is false.",
        "2026-02-03",
        "Kitale Bulletin",
    )
    assert "killed" not in {each[0] for each in _told(none, denied)}
