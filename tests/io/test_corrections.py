"""Corrections: kept as records, and found again in a text that changed."""

import json

import pytest

from dateline.errors import CorrectionError, OutputExists
from dateline.io.corrections import (
    beside,
    load_corrections,
    revision_for,
    save_corrections,
)
from dateline.model import (
    ActorCorrection,
    DateCorrection,
    EventCorrection,
    NameCorrection,
    PlaceCorrection,
    QuoteCorrection,
    SlotCorrection,
    Target,
)
from dateline.model.correction import correction_of, find_again

TEXT = (
    "Rain fell on Paris. The mayor of Paris, Texas, spoke on Friday. Ana Ruiz left. "
    "Ruiz came back to Paris."
)


def at(phrase: str, nth: int = 0, text: str = TEXT) -> Target:
    start = -1
    for _ in range(nth + 1):
        start = text.index(phrase, start + 1)
    return Target.at(text, start, start + len(phrase))


CORRECTIONS = (
    PlaceCorrection(target=at("Paris", 1), place="geonames:4717560"),
    PlaceCorrection(target=at("Paris"), place=None),
    DateCorrection(target=at("Friday"), value="2020-01-10"),
    ActorCorrection(target=at("Ana Ruiz"), other=at("Ruiz", 1), same=False),
    NameCorrection(target=at("Paris", 2), called="organisation"),
)


@pytest.mark.parametrize("correction", CORRECTIONS, ids=str)
def test_a_correction_comes_back_equal_from_its_record(correction):
    record = json.loads(json.dumps(correction.record()))
    assert correction_of(record) == correction


def test_corrections_come_back_equal_from_their_file(tmp_path):
    path = save_corrections(CORRECTIONS, tmp_path / "paris.corrections.json")
    assert load_corrections(path) == CORRECTIONS
    with pytest.raises(OutputExists):
        save_corrections(CORRECTIONS, path)


def test_the_file_is_beside_the_story():
    assert beside("a/paris.txt").as_posix() == "a/paris.corrections.json"


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"version": 99}', '{"version": 1, "corrections": [{}]}'],
)
def test_a_file_that_is_not_of_corrections_is_refused(tmp_path, content):
    path = tmp_path / "x.corrections.json"
    path.write_text(content)
    with pytest.raises(CorrectionError):
        load_corrections(path)


@pytest.mark.parametrize(
    "record",
    [
        {"kind": "place", "start": 1, "end": 5},
        {"kind": "place", "start": 5, "end": 5, "place": None},
        {"kind": "place", "start": -1, "end": 5, "place": None},
        {"kind": "place", "start": 1, "end": 5, "place": 17},
        {"kind": "date", "start": 1, "end": 5, "value": ""},
        {"kind": "actor", "start": 1, "end": 5, "same": True},
        {"kind": "name", "start": 1, "end": 5, "called": "animal"},
        {"kind": "weather", "start": 1, "end": 5},
    ],
    ids=str,
)
def test_a_record_that_is_not_a_correction_is_refused(record):
    with pytest.raises(CorrectionError):
        correction_of(record)


@pytest.mark.parametrize("given", [5, "none", {"kind": "date"}, None])
def test_corrections_that_are_no_list_are_refused(tmp_path, given):
    file = tmp_path / "rain.corrections.json"
    file.write_text(json.dumps({"version": 1, "corrections": given}), encoding="utf-8")
    with pytest.raises(CorrectionError, match=r"'corrections' in .*Reading\.save_corr"):
        load_corrections(file)


@pytest.mark.parametrize("given", [5, "date", None, ["date"]])
def test_a_correction_that_is_no_record_says_what_was_given(given):
    with pytest.raises(CorrectionError) as raised:
        correction_of(given)
    assert f"{given!r} ({type(given).__name__})" in str(raised.value)


def test_words_are_found_again_in_an_edited_text():
    edited = TEXT.replace("Rain fell on Paris.", "At night rain fell on Paris.")
    found, missing = find_again(CORRECTIONS, edited)
    assert missing == ()
    assert [c.target for c in found] == [
        at("Paris", 1, edited),
        at("Paris", 0, edited),
        at("Friday", 0, edited),
        at("Ana Ruiz", 0, edited),
        at("Paris", 2, edited),
    ]


ACTS = (
    "The mayor flew to Paris on Monday.\n\nIn the second act, Paris kissed the "
    "actress. The crowd in Paris rose."
)


@pytest.mark.parametrize(
    ("nth", "edited", "moved"),
    [
        # The sentence is gone: no other Paris is meant.
        (1, "The mayor flew to Paris on Monday.\n\nThe crowd in Paris rose.", None),
        (0, "The mayor flew to Rome.\n\nIn the second act, Paris kissed her.", None),
        # Edited around, on one side.
        (0, "On Monday the mayor flew to Paris on Monday. Paris, Paris!", 0),
        (2, "Paris won. “In short,” the crowd in Paris rose.", 1),
        # Edited on both sides, but all are still there, with a word beside it: the
        # order tells.
        (1, "He went to Paris. Then one Paris has kissed him. They left Paris.", 1),
        # Nothing is left of its sentence.
        (1, "He went to Paris. Then one Paris sang. They left Paris.", None),
    ],
)
def test_a_correction_never_moves_to_another_mention(nth, edited, moved):
    before = PlaceCorrection(target=at("Paris", nth, ACTS), place=None)
    found, missing = find_again([before], edited)
    if moved is None:
        assert (found, missing) == ((), (before,))
    else:
        assert [c.target for c in found] == [at("Paris", moved, edited)]


@pytest.mark.parametrize(
    ("told", "edited"),
    [
        # Two sentences are alike: which one went cannot be told.
        (
            "Bells rang in Paris. It rained. Bells rang in Paris.",
            "Bells rang in Paris.",
        ),
        (
            "On the night before, bells rang in Paris. On the night before, bells rang "
            "in Paris again.",
            "On the night before, bells rang in Paris again.",
        ),
        # They are alike for longer than is kept as a rule.
        (
            "One by one the bells of the old town of Paris rang. It rained. All at "
            "once the bells of the old town of Paris rang.",
            "It rained. All at once the bells of the old town of Paris rang.",
        ),
    ],
)
def test_a_correction_of_one_of_two_like_sentences_does_not_move(told, edited):
    before = PlaceCorrection(target=at("Paris", 0, told), place=None)
    assert find_again([before], edited) == ((), (before,))
    kept, _ = find_again([before], f"It is cold. {told}")
    assert [c.target.start for c in kept] == [before.target.start + 12]


def test_the_other_of_two_like_sentences_keeps_its_correction():
    told = "One by one the bells of the old town of Paris rang. It rained."
    more = "All at once the bells of the old town of Paris rang."
    second = PlaceCorrection(target=at("Paris", 1, f"{told} {more}"), place=None)
    kept, _ = find_again([second], more)
    assert [c.target for c in kept] == [at("Paris", 0, more)]


def test_the_sentence_before_does_not_make_another_mention_the_same():
    told = "Paris is wet. Paris is cold. Paris is late."
    before = PlaceCorrection(target=at("Paris", 1, told), place=None)
    assert find_again([before], "Paris is wet. Paris is late.") == ((), (before,))
    kept, _ = find_again([before], "Paris is wet. Paris is very cold. Paris is late.")
    assert [c.target.start for c in kept] == [14]


SIEGE = (
    "Shells fell on the town of Vukov. Police left.\n\n"
    "Both the town of Vukov and Sered lie low."
)


def test_a_few_words_alike_do_not_move_a_correction_past_others():
    first, second = (
        PlaceCorrection(target=at("Vukov", nth, SIEGE), place=f"geonames:{nth}")
        for nth in (0, 1)
    )
    edited = SIEGE.replace("Vukov", "Burgas", 1)
    found, missing = find_again([first, second], edited)
    assert missing == (first,)
    assert [(c.place, c.target.start) for c in found] == [
        (second.place, edited.rindex("Vukov"))
    ]


@pytest.mark.parametrize("in_order", [True, False])
def test_of_two_that_fit_the_same_words_the_one_about_others_is_told(in_order):
    told = "He went to the port of Sered at dawn. She ran to the port of Sered in June."
    one, other = (
        PlaceCorrection(target=at("Sered", nth, told), place=f"geonames:{nth}")
        for nth in (0, 1)
    )
    edited = "He went to the port of Sered at dawn. She ran home in June."
    given = [one, other] if in_order else [other, one]
    found, missing = find_again(given, edited)
    assert [c.place for c in found] == [one.place]
    assert missing == (other,)


def test_a_lone_mention_in_another_sentence_is_another_one():
    told = "She sailed on Sunday with her crew."
    before = DateCorrection(target=at("Sunday", 0, told), value="2020-01-05")
    edited = "The polls will be open on Sunday in all of the north."
    assert find_again([before], edited) == ((), (before,))
    # A word of it in the next sentence does not make it the same.
    assert find_again([before], "Sunday was hot. Her crew rowed.")[0] == ()
    kept, _ = find_again([before], "Her brave crew had sailed out on Sunday at dawn.")
    assert len(kept) == 1


def test_a_file_from_before_occurrences_were_counted_still_finds_its_words():
    record = PlaceCorrection(target=at("Paris", 1, ACTS), place=None).record()
    del record["occurrence"], record["occurrences"]
    found, _ = find_again([correction_of(record)], f"Late news. {ACTS}")
    assert found[0].target == at("Paris", 1, f"Late news. {ACTS}")


def test_corrections_whose_words_are_gone_are_returned_apart():
    found, missing = find_again(CORRECTIONS, TEXT.replace("Friday", "Sunday"))
    assert len(found) == 4
    assert missing == (CORRECTIONS[2],)


def test_the_last_of_several_corrections_of_the_same_words_counts():
    again = PlaceCorrection(target=at("Paris"), place="geonames:2988507")
    found, _ = find_again([*CORRECTIONS, again], TEXT)
    assert [c.place for c in found if c.target == at("Paris")] == ["geonames:2988507"]
    # The same two names, the other way round.
    two = ActorCorrection(target=at("Ruiz", 1), other=at("Ana Ruiz"), same=True)
    found, _ = find_again([CORRECTIONS[3], two], TEXT)
    assert found == (two,)


def test_offsets_alone_do_where_the_words_were_not_noted():
    bare = correction_of({"kind": "place", "start": 13, "end": 18, "place": None})
    [found], _ = find_again([bare], TEXT)
    assert found.target == at("Paris")
    beyond = correction_of({"kind": "place", "start": 1300, "end": 1800, "place": None})
    assert find_again([beyond], TEXT) == ((), (beyond,))


WORD = at("spoke")

#: What only a program can make: values of other types, or beyond their limits.
BY_HAND = [
    SlotCorrection(target=WORD, slot="killed", value=10**23),
    SlotCorrection(target=WORD, slot="killed", value="many"),
    SlotCorrection(target=WORD, slot="weather", value=1),
    SlotCorrection(target=WORD, slot="place", words="Paris"),
    EventCorrection(target=WORD, type="PICNIC"),
    EventCorrection(target=WORD, type=7),
    DateCorrection(target=WORD, value=7),
    PlaceCorrection(target=WORD, place=7),
    PlaceCorrection(target="Paris", place=None),
    PlaceCorrection(target=None, place=None),
    ActorCorrection(target=WORD, other=WORD, same="yes"),
    NameCorrection(target=WORD, called="robot"),
    QuoteCorrection(target=WORD, quoted=True, speaker=7),
    DateCorrection(target=Target(start=-5, end=9, phrase="x"), value=None),
    DateCorrection(target=Target(start="a", end=None, phrase=5), value=None),
    "Paris",
]


@pytest.mark.parametrize("correction", BY_HAND, ids=lambda one: repr(one)[:60])
def test_one_made_by_hand_is_checked_like_one_of_a_file(correction) -> None:
    with pytest.raises(CorrectionError, match="correction"):
        revision_for(TEXT, [correction])


def test_those_that_can_be_are_taken_as_they_are() -> None:
    most = SlotCorrection(target=WORD, slot="killed", value=8_300_000_000)
    given = [*CORRECTIONS, most]
    assert revision_for(TEXT, given).corrections == tuple(given)
