"""Builds the gazetteer: ``python -m dateline.geodata.build [FILE]``."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from . import layers
from .writer import Entry, Writer

def build(path: str | os.PathLike[str], *, progress: bool = True) -> dict[str, int]:
    from tqdm import tqdm
    with Writer(Path(path)) as writer:
        def load(layer: str, entries: Iterable[Entry]) -> None:
            for entry in tqdm(entries, desc=layer, disable=not progress):
                writer.add(entry, layer)
        load("countries", layers.countries({}))
        load("continents", layers.continents())
        load("divisions", layers.divisions({}))
        load("cities", layers.cities({}, {}, frozenset({"IQ", "SY", "IR"})))
        writer.finish({"name": "dateline-gazetteer 1 (GeoNames cities500)", "built": dt.date.today().isoformat(), "sources": []})
    return dict(writer.layers)

if __name__ == "__main__":
    import sys
    print(build(sys.argv[1]))
