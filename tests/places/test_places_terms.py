"""A scoring term is one record: where it is listed, it is computed and explained."""

import dataclasses
import json
from importlib import resources

import numpy as np
import pytest

from dateline.model import Candidate, Place, Story, Term
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places
from dateline.places import pipeline as engine
from dateline.places.explain import explain_place
from dateline.places.inference import infer
from dateline.places.recognition.candidates import propose
from dateline.places.recognition.selection import weigh
from dateline.places.recognition.span_terms import SPAN_TERMS
from dateline.places.recognition.terms import SpanTerm, SpanTerms, TermGroup
from dateline.places.resolution.ranking import Weights, as_weights, load_weights
from dateline.places.resolution.scoring import SCORING, Scoring
from dateline.places.resolution.terms import ScoringTerm, Stage

TEXT = "Rain fell on Birmingham on Friday, and in Najaf."

STAGES = ["gazetteer", "context", "nearness", "home", "nil"]


@pytest.fixture(scope="module")
def story():
    return ParsedStory(parse(TEXT, load_pipeline()))


def document(weights: Weights, **extra: float):
    """Return the document of some weights, with weights for terms of our own."""
    scoring = weights.scoring
    first = (*scoring.first, *scoring.nil.names)
    return {
        "first": dict(zip(first, weights.first, strict=True)) | extra,
        "second": dict(zip(scoring.columns, weights.second, strict=True)) | extra,
        "homed": dict(zip(scoring.columns, weights.homed, strict=True)) | extra,
        "calibration": weights.calibration.to_dict(),
        **{
            name: getattr(weights, name)
            for name in (
                "spans_first",
                "spans_second",
                "threshold",
                "place_from",
                "fitted",
            )
        },
    }


def with_term(stage: str, term: ScoringTerm) -> Scoring:
    """Return a copy of the registry with one more term in a stage."""
    stages = {stage: Stage((*getattr(SCORING, stage).terms, term))}
    return dataclasses.replace(SCORING, **stages)


@pytest.mark.parametrize("stage", STAGES)
def test_an_extra_term_has_a_column_a_weight_and_values(stage, story, gazetteer):
    scoring = with_term(stage, ScoringTerm("of our own", lambda facts: 0.25))
    weights = as_weights(document(load_weights(), **{"of our own": 2.0}), scoring)
    column = scoring.columns.index("of our own")
    assert len(weights.second) == len(load_weights().second) + 1
    assert weights.second[column] == 2.0
    home = gazetteer.country("IQ") if stage == "home" else None
    names = infer(story, gazetteer, weights, home)
    for verdict in names.verdicts:
        values = verdict.values[:, column]
        none, places = values[-1], values[:-1]
        assert len(places)
        if stage == "nil":
            assert (none, *places) == (0.25, *[0.0] * len(places))
        else:
            assert (none, *places) == (0.0, *[0.25] * len(places))


def test_an_extra_term_decides_and_is_given_as_the_reason(
    story, gazetteer, monkeypatch
):
    southern = ScoringTerm(
        "in Alabama",
        lambda names: [place.admin1 == "US-AL" for place in names.places],
        "it is in Alabama",
    )
    scoring = with_term("gazetteer", southern)
    weights = as_weights(document(load_weights(), **{"in Alabama": 50.0}), scoring)

    def birmingham():
        found = find_places(Story(text=TEXT), story, gazetteer)
        return next(t for t in found if t.phrase == "Birmingham")

    assert birmingham().place.country == "GB"
    monkeypatch.setattr(engine, "load_weights", lambda: weights)
    assert birmingham().place.country == "US"
    assert "it is in Alabama" in birmingham().why
    assert "in Alabama" in {term.name for term in birmingham().candidates[0].terms}


def test_terms_without_words_are_no_reason():
    chosen, rival = (
        Candidate(
            place=Place(id=f"x:{n}", name="Alba", kind="city", country=country),
            score=value,
            probability=0.5,
            terms=(Term("of our own", value, 3.0),),
        )
        for n, (country, value) in enumerate((("ES", 1.0), ("US", 0.0)))
    )
    silent = with_term("context", ScoringTerm("of our own", lambda facts: None))
    said = with_term("context", ScoringTerm("of our own", lambda facts: None, "so"))
    assert "evidence as a whole" in explain_place(chosen, rival, silent)
    assert explain_place(chosen, rival, said).endswith(": so.")


def test_every_weight_that_was_fitted_has_its_term():
    assert len(set(SCORING.columns)) == len(SCORING.columns)
    weights = load_weights()
    table = resources.files("dateline.places").joinpath("weights.json")
    document = json.loads(table.read_text("utf-8"))
    for stage in ("first", "second", "homed"):
        assert set(document[stage]) <= set(SCORING.columns)
        assert np.count_nonzero(getattr(weights, stage)) == len(document[stage]) > 0


def test_an_extra_term_of_spans_is_computed_and_crossed(story, gazetteer):
    initial = SpanTerm("begins with {}", lambda s: s.word[0], ("tag", "known"))
    registry = SpanTerms(
        (*SPAN_TERMS.groups, TermGroup(lambda s: s.size == 1, (initial,)))
    )
    proposals = propose(story, gazetteer)
    weigh(proposals, story, {"begins with N": 7.0}, registry)
    najaf = next(p for p in proposals if p.name == "Najaf")
    own = {name for name in najaf.terms if name.startswith("begins with")}
    assert own == {
        "begins with N",
        f"begins with N, tagged {najaf.tag}",
        f"begins with N, {najaf.known}",
    }
    assert najaf.score == pytest.approx(7.0)
