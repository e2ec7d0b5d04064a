"""Fits of the places engine that hold documents out, to be measured on these."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import places
from common import Set, Table, as_marked, parses_folder
from fitted import By, group_of, known_names

from dateline.gazetteer import Gazetteer
from dateline.nlp.pipeline import load_pipeline
from dateline.places.resolution.ranking import Weights, as_weights, load_weights
from dateline.places.training.examples import read_documents
from dateline.places.training.fit import fit


def held_out(sets: list[Set], cache: Path, by: By) -> Iterator[tuple[str, list[Table]]]:
    """Fit on all groups of documents but one, read that one, and so on.

    Gives the sets' keys with their tables. A name counts as seen if it stands in what
    was fitted on. Stories are fitted on and not measured.
    """
    known = known_names(sets, {as_marked(s).name: len(s.records) for s in sets}, by)
    weights = _fits(sets, cache, by)
    for marked in sets:
        if marked.layer == "places":
            yield marked.key, places.measure(marked, cache, known, weights)


def _fits(sets: list[Set], cache: Path, by: By) -> dict[str, Weights]:
    """Return, for each group that is measured, weights fitted on the other groups.

    Calibration and trust are those of the weights shipped, fitted on sets held out.
    """
    measured = {as_marked(marked).name for marked in sets if marked.layer == "places"}
    gazetteer, nlp, kept = Gazetteer.default(), load_pipeline(), parses_folder(cache)
    documents = [
        (group_of(marked, document.marked.id, by), document)
        for marked in sets
        for document in read_documents(as_marked(marked), gazetteer, nlp, kept)
    ]
    shipped = load_weights()
    return {
        held: as_weights(
            fit(
                [document for group, document in documents if group != held],
                gazetteer,
                calibration=shipped.calibration,
                trust=shipped.trust,
            )
        )
        for held in sorted(
            {group for group, document in documents if document.set in measured}
        )
    }
