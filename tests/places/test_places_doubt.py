"""How sure a placement is: two doubts, one calibration, in words."""

import dataclasses
import itertools
from pathlib import Path

import numpy as np
import pytest
from readings import sample_reading

from dateline import Reading
from dateline.gazetteer import Gazetteer
from dateline.io.document import from_dict
from dateline.model import Candidate, Place, Toponym
from dateline.places.explain import explain_doubt, explain_none
from dateline.places.resolution.calibration import AS_IT_IS, Calibration
from dateline.places.resolution.support import Support
from dateline.places.resolution.trust import trust_of
from dateline.places.training.calibration import fit_calibration, fit_trust, hold_out
from dateline.places.training.corpora import Marked, MarkedSet
from dateline.places.training.examples import read_documents

OLD = Place(id="x:1", name="Alba", kind="city", lat=40.0, lon=-3.0, country="ES")
NEW = Place(id="x:2", name="Alba", kind="city", lat=32.0, lon=-95.0, country="US")
COUNTY = Place(id="x:3", name="Alba", kind="admin2", lat=40.3, lon=-3.2, country="ES")


def candidates(*weighed):
    return tuple(
        Candidate(place=place, score=0.0, probability=p) for place, p in weighed
    )


def toponym(place, *weighed, status="suggested"):
    return Toponym(
        start=0,
        end=4,
        phrase="Alba",
        sentence=0,
        rule="tagger",
        status=status,
        kind="literal",
        place=place,
        candidates=candidates(*weighed),
    )


def test_a_clear_choice_is_not_doubtful():
    assert toponym(OLD, (OLD, 0.9), (NEW, 0.05), (None, 0.05)).doubt == ""


def test_two_likely_places_far_apart_cannot_be_chosen_between():
    assert toponym(OLD, (OLD, 0.5), (NEW, 0.4), (None, 0.1)).doubt == "cannot choose"


def test_a_city_and_its_county_are_no_doubt():
    assert toponym(OLD, (OLD, 0.5), (COUNTY, 0.45), (None, 0.05)).doubt == ""


def test_a_known_home_raises_what_a_probability_is_worth():
    line = Calibration(0.1, 0.9, -0.4, homed=0.5)
    assert line.of(0.6) < line.of(0.6, homed=True) < 1
    chances, none = line.apply(np.array([0.6, 0.3]), 0.1, homed=True)
    assert chances[0] == pytest.approx(line.of(0.6, homed=True))
    assert chances.sum() + none == pytest.approx(1)
    assert Calibration.from_dict(line.to_dict()) == line


def test_a_likely_none_is_another_doubt():
    assert toponym(OLD, (OLD, 0.6), (NEW, 0.1), (None, 0.3)).doubt == "may be none"


def test_of_two_doubts_the_larger_is_told():
    assert toponym(OLD, (OLD, 0.4), (NEW, 0.35), (None, 0.25)).doubt == "cannot choose"
    assert toponym(OLD, (OLD, 0.4), (NEW, 0.25), (None, 0.35)).doubt == "may be none"


def test_an_unplaced_name_of_many_places_could_not_be_chosen():
    many = [(dataclasses.replace(NEW, id=f"x:{n}"), 0.2) for n in range(10, 13)]
    assert toponym(None, *many, (None, 0.4)).doubt == "cannot choose"
    assert toponym(None, (OLD, 0.2), (None, 0.8)).doubt == ""
    assert toponym(None).doubt == ""


@pytest.mark.parametrize("status", ["accepted", "corrected", "rejected"])
def test_what_the_user_settled_is_not_doubtful(status):
    assert toponym(OLD, (OLD, 0.5), (NEW, 0.4), status=status).doubt == ""


def test_the_document_tells_the_doubt_and_reads_without_it():
    reading = sample_reading()
    document = reading.to_dict()
    assert [p["doubt"] for p in document["places"]] == [t.doubt for t in reading.places]
    assert "cannot choose" in {p["doubt"] for p in document["places"]}
    for place in document["places"]:
        del place["doubt"]
    assert Reading.of(from_dict(document)) == reading


def test_doubts_are_told_in_words():
    close = candidates((OLD, 0.5), (NEW, 0.4), (None, 0.1))
    assert "50% likely, Alba 40%" in explain_doubt(close, "cannot choose")
    lost = candidates((OLD, 0.6), (None, 0.4))
    assert "no place at all (40% likely)" in explain_doubt(lost, "may be none")
    assert explain_doubt(close, "") == ""
    assert "Hard to choose among 7" in explain_none(7, close[0], "cannot choose")
    assert "None of the 7" in explain_none(7, close[0])


@pytest.mark.parametrize(
    ("chosen", "rival", "words"),
    [
        (0.84, 0.12, "Another place is possible: this place is 84% likely, Alba 12%."),
        (0.65, 0.3, "Another place is likely too: this place is 65% likely, Alba 30%."),
        (0.52, 0.45, "Hard to choose: this place is 52% likely, Alba 45%."),
        (0.3, 0.12, "Hard to choose: this place is 30% likely, Alba 12%."),
    ],
)
def test_the_words_are_as_strong_as_the_runner_up(chosen, rival, words):
    weighed = candidates((OLD, chosen), (NEW, rival), (None, 1 - chosen - rival))
    assert explain_doubt(weighed, "cannot choose") == words


def test_probabilities_stay_as_they_are_where_no_other_set_is_there(nlp):
    held = hold_out(list(_pages(nlp, "one", wrong=False)), _gazetteer())
    assert held == []
    assert fit_calibration(held, _gazetteer()) == AS_IT_IS
    assert fit_trust(held, _gazetteer(), AS_IT_IS) == {}


def test_sets_that_contradict_each_other_make_probabilities_modest(nlp):
    alike = [*_pages(nlp, "a", wrong=False), *_pages(nlp, "b", wrong=False)]
    apart = [*_pages(nlp, "a", wrong=False), *_pages(nlp, "b", wrong=True)]
    seen: list[str] = []
    held = hold_out(alike, _gazetteer(), lambda names: seen.extend(names) or names)
    calm = fit_calibration(held, _gazetteer())
    assert seen == ["a", "b"]
    torn = hold_out(apart, _gazetteer())
    assert fit_calibration(torn, _gazetteer()).of(0.9) < calm.of(0.9)
    support = Support(OLD, True, 0.9, 0.0, 0.0, 0.0, None, 0.0, 3, 0.1)
    less, more = (
        trust_of(support, fit_trust(sets, _gazetteer(), AS_IT_IS))
        for sets in (torn, held)
    )
    assert less < more


def test_what_the_best_candidate_loses_the_others_gain():
    line = Calibration(shift=0.2, slope=0.85, bend=-0.7)
    chances, none = line.apply(np.array([0.9, 0.06, 0.0]), 0.04)
    assert chances[0] == pytest.approx(line.of(0.9))
    assert 0.8 < chances[0] < 0.9
    assert chances.sum() + none == pytest.approx(1)
    assert chances[1] / none == pytest.approx(1.5)


def test_a_worth_never_falls_as_the_probability_rises():
    line = Calibration(shift=0.2, slope=0.85, bend=-0.7)
    worth = [line.of(p / 1000) for p in range(1001)]
    assert worth == sorted(worth)
    assert worth[-1] < 0.99


def test_what_is_no_place_and_what_the_user_says_stay_as_they_are():
    line = Calibration(shift=0.2, slope=0.85, bend=-0.7)
    chances, none = line.apply(np.array([0.2, 0.1]), 0.7)
    assert (chances.tolist(), none) == ([0.2, 0.1], 0.7)
    assert line.apply(np.array([]), 1.0)[1] == 1.0


def _gazetteer():
    return Gazetteer.default()


@pytest.fixture(scope="module")
def nlp():
    from dateline.nlp.pipeline import load_pipeline

    return load_pipeline()


def _pages(nlp, name, *, wrong):
    """Return pages on which Perth lies in Australia, or (wrongly) in Scotland."""
    point = {"lat": 56.4, "lon": -3.43} if wrong else {"lat": -31.95, "lon": 115.86}
    verbs = ("spoke", "rested", "met", "dined", "stayed", "sang", "voted", "swam")
    marked = []
    for verb, day in itertools.product(verbs, ("Monday", "Friday")):
        text = f"They {verb} in Perth on {day}."
        start = text.index("Perth")
        top = {"start": start, "end": start + 5, "phrase": "Perth", **point}
        marked.append(Marked(f"{verb} {day}", text, (top,)))
    return read_documents(
        MarkedSet(name, Path(name), tuple(marked)), _gazetteer(), nlp, None
    )
