"""The sheet of events: it is sound, and what is found is held against it rightly."""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace
from typing import Any

import pytest

RAID = "Rebels raided Goma on Friday, and no one was arrested in Bukavu."


@pytest.fixture(scope="module")
def sheet(events) -> list[dict[str, Any]]:
    return [r for half in events.event_sentences.sheets()[:2] for r in half.records]


# ------------------------------------------------------------------ the sheet

FACTUALITIES = {
    "asserted",
    "negated",
    "future",
    "hypothetical",
    "demanded",
    "alleged",
    "denied",
    "feared",
    "generic",
    "background",
    "*",
}


def test_the_halves_are_even_by_kind(sheet):
    halves = {
        half: Counter(r["kind"] for r in sheet if r["half"] == half)
        for half in ("look", "report")
    }
    assert halves["look"] == halves["report"]
    assert len(sheet) >= 240
    assert len({record["text"] for record in sheet}) == len(sheet)


def test_a_fifth_of_the_sentences_tell_no_event(sheet):
    needed = [any(not e["optional"] for e in record["events"]) for record in sheet]
    assert 0.15 <= needed.count(False) / len(sheet) <= 0.3


def test_every_slot_is_marked_with_what_it_may_hold(events, sheet):
    slots = {"trigger", "classes", "actors", "targets", "object", "place", "edtf"}
    slots |= {"factuality", "killed", "injured", "missing", "optional"}
    for record in sheet:
        for event in record["events"]:
            assert set(event) == slots, record["id"]
            told = set(events.answers.among(event["factuality"]))
            assert told <= FACTUALITIES, record["id"]
            for phrase in event["trigger"].split("|"):
                where = events.pairing.spans(record["text"], phrase)
                assert where, (record["id"], phrase)
            for number in (event[t] for t in events.pairing.TOLLS):
                assert number is None or number == "*" or number > 0


def test_figures_have_an_outcome_and_a_number(sheet):
    figures = [f for r in sheet for f in r["figures"] or ()]
    assert len({f["outcome"] for f in figures}) >= 14
    assert sum(bool(record["figures"]) for record in sheet) >= 40
    for record in sheet:
        for figure in record["figures"] or ():
            assert 0 <= figure["low"] <= figure["high"]
            assert figure.get("part_of", 0) < len(record["figures"])


def test_onsets_have_no_party_with_a_name(events):
    onsets = events.event_sentences.sheets()[2].records
    assert len(onsets) == 40
    assert {r["kind"] for r in onsets} == {
        "accident",
        "disaster",
        "outage",
        "protest",
        "strike",
        "violence",
    }
    for record in onsets:
        [event] = record["events"]
        assert not event["actors"]
        assert event["place"].split("|")[0] in record["text"]


def test_sentences_of_each_kind_of_news_are_marked_as_those_of_the_sheet(events, sheet):
    kinds = events.event_sentences.sheets()[3].records
    assert len(kinds) == 181
    assert len({r["kind"] for r in kinds}) >= 20
    assert not {r["text"] for r in kinds} & {r["text"] for r in sheet}
    for record in kinds:
        for event in record["events"]:
            assert event.keys() == sheet[0]["events"][0].keys()
            for phrase in event["trigger"].split("|"):
                assert events.pairing.spans(record["text"], phrase), record["id"]


# ------------------------------------------------------------------ the answers


@pytest.mark.parametrize(
    ("marked", "found", "same"),
    [
        ("fishermen", "two fishermen", True),
        ("Adama Sesay", "President Adama Sesay", True),
        ("Adama Sesay", "Sesay", True),
        ("Adama Sesay", "Adama Bah", False),
        ("governor of Sinaloa", "Sinaloa", False),
        ("governor of Sinaloa", "the Sinaloa governor", True),
        ("Lodz", "Łódź", True),
        ("Kenyan army|Kenya", "Kenya", True),
        ("police", "police in Harare", True),
        ("bridge?", "footbridges", False),
    ],
)
def test_names_agree_by_their_last_word(events, marked, found, same):
    assert events.answers.same_name(marked, found) is same


@pytest.mark.parametrize(
    ("marked", "found", "same"),
    [
        ("2022-03-13", "2022-03-13T22", True),
        ("2022-03-13", "2022-03-13~", True),
        ("2022-03-13", "2022-03", False),
        ("2022-03-13|2022-03-14", "2022-03-14", True),
        ("2020-09", "2020-09", True),
    ],
)
def test_days_agree_without_times_and_doubts(events, marked, found, same):
    assert events.answers.same_day(marked, found) is same


# ------------------------------------------------------------------ the pairs


def _gold(trigger: str, **more: Any) -> dict[str, Any]:
    none = dict.fromkeys(("object", "place", "edtf", "killed", "injured", "missing"))
    blank = {"actors": [], "targets": [], "factuality": "asserted", "optional": False}
    return {"trigger": trigger, "classes": ["ASSAULT"], **none, **blank, **more}


RAIDED = _gold("raided", actors=["rebels"], place="Goma", edtf="2022-03-11")
ARRESTED = _gold("arrested", classes=["CUSTODY", "COERCE"], factuality="negated")


def _sentence(*golds: dict[str, Any]) -> dict[str, Any]:
    return {"id": "1", "kind": "test", "text": RAID, "events": list(golds)}


def _found(events, phrase: str, type_: str = "ASSAULT", **more: Any) -> Any:
    start = RAID.index(phrase)
    more = {k: (v,) if k in ("actor", "place", "day") else v for k, v in more.items()}
    return events.pairing.Found(start, start + len(phrase), type_, **more)


def test_an_event_as_marked_is_right_in_every_slot(events):
    found = _found(events, "raided", actor="Rebels", place="Goma", day="2022-03-11")
    [one] = events.pairing.judge(_sentence(RAIDED), [found])
    assert one.strict
    assert one.right == set(events.pairing.SLOTS)
    assert one.wanted == {
        "actor",
        "asserted",
        "class",
        "day",
        "factuality",
        "place",
    }


@pytest.mark.parametrize(
    ("slot", "wrong"),
    [
        ("class", {"type_": "AID"}),
        ("actor", {"actor": "Goma"}),
        ("actor", {"actor": None}),
        ("asserted", {"factuality": "feared"}),
    ],
)
def test_a_wrong_slot_is_named_and_the_event_is_not_strictly_right(events, slot, wrong):
    given = {"actor": "Rebels", "place": "Goma", "day": "2022-03-11"} | wrong
    if given["actor"] is None:
        del given["actor"]
    found = _found(events, "raided", **given)
    [one] = events.pairing.judge(_sentence(RAIDED), [found])
    assert slot not in one.right
    assert not one.strict


def test_a_fact_that_the_sentence_denies_never_happened(events):
    told = _found(events, "arrested", "COERCE")
    [one] = events.pairing.judge(_sentence(ARRESTED), [told])
    assert one.never_happened
    read_right = _found(events, "arrested", "COERCE", factuality="negated")
    [one] = events.pairing.judge(_sentence(ARRESTED), [read_right])
    assert not one.never_happened
    assert one.strict


def test_missed_and_invented_events_are_counted(events):
    invented = _found(events, "Friday", "AID")
    judged = events.pairing.judge(_sentence(RAIDED), [invented])
    figures = events.slots.figures(events.slots.count(judged))
    assert figures["trigger P"] == figures["trigger R"] == 0
    assert figures["told as fact, no event"] == 100
    assert figures["sentences wholly right"] == 0


def test_a_second_telling_is_no_second_hit(events):
    twice = _sentence(_gold("raided|Goma", actors=["rebels?"]))
    found = [_found(events, "raided"), _found(events, "Goma", "AID")]
    counts = events.slots.count(events.pairing.judge(twice, found))
    assert (counts["marked"], counts["marked strict"]) == (1, 1)
    assert (counts["judged"], counts["judged strict"]) == (2, 1)


def test_an_optional_event_is_no_miss_but_may_be_wrong(events):
    sentence = _sentence(RAIDED | {"optional": True})
    counts = events.slots.count(events.pairing.judge(sentence, []))
    assert counts["whole"] == 1
    assert counts["marked"] == 0
    wrong = [_found(events, "raided", "AID")]
    counts = events.slots.count(events.pairing.judge(sentence, wrong))
    assert (counts["judged"], counts["judged strict"], counts["whole"]) == (1, 0, 0)


def test_what_is_left_open_counts_for_nothing(events):
    open_ = RAIDED | {"classes": ["*"], "optional": True, "factuality": "*"}
    found = [_found(events, "raided", "AID")]
    counts = events.slots.count(events.pairing.judge(_sentence(open_), found))
    assert counts["judged"] == 0
    assert counts["whole"] == 1


def test_older_readings_have_their_factuality_from_their_mode(events):
    old = SimpleNamespace(mode="told")
    assert events.pairing.factuality_of(old) == "asserted"
    assert events.pairing.factuality_of(SimpleNamespace(mode="future")) == "future"
    new = SimpleNamespace(mode="hypothetical", factuality="feared")
    assert events.pairing.factuality_of(new) == "feared"


# ------------------------------------------------------------------ the tables


def test_errors_of_the_half_that_stays_unseen_are_not_printed(events, capsys):
    assert events.tables.main(["--errors", "3"]) == 2
    assert "unseen" in capsys.readouterr().err


def test_classes_and_slots_are_listed_worst_first(events):
    good = _found(events, "raided", actor="Rebels", place="Goma", day="2022-03-11")
    bad = _found(events, "Bukavu", "AID")
    judged = events.pairing.judge(_sentence(RAIDED), [good, bad])
    counts = events.slots.count(judged)
    shown = list(events.tables.tables(counts, kinds=True, markdown=True))
    assert "| AID | 0 % of 1 | – |" in shown
    assert shown.index("| AID | 0 % of 1 | – |") < shown.index(
        "| ASSAULT | 100 % of 1 | 100 % of 1 |"
    )
    assert "| event found | 50 % of 2 | 100 % of 1 |" in shown
    assert "| test | 100 % of 1 |" in shown


def test_an_error_says_what_was_found_and_what_is_marked(events):
    found = _found(events, "raided", "AID", actor="Goma")
    [one] = events.pairing.judge(_sentence(RAIDED), [found])
    told = events.tables.error(one)
    assert "class 'AID' for ['ASSAULT']" in told
    assert "actor ('Goma',) for ['rebels']" in told
