"""Measures a gazetteer built from a synthetic GeoNames dump of any length.

    python tests/benchmarks/synthetic_dump.py --rows 12000000

writes a dump of the real format (a .zip, as GeoNames gives it), builds a gazetteer
with it in a process of its own and prints how long that took, the most memory it
held, how large the file is and how long a look-up takes. Names are made of syllables,
so that they fold, clash and sort like real ones; shares of kinds, countries, alternate
names and repeated names are near those of allCountries.zip.
"""

from __future__ import annotations

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from dateline import Gazetteer

#: Feature codes with how many of a thousand places have them, as in allCountries.
_CODES = {
    "P.PPL": 370, "P.PPLX": 20, "P.PPLA4": 10, "H.STM": 110, "H.LK": 40, "H.SPNG": 20,
    "S.FRM": 60, "S.CH": 40, "S.SCH": 50, "S.HTL": 40, "S.AIRF": 5, "T.MT": 50,
    "T.HLL": 60, "T.ISL": 20, "A.ADM3": 20, "A.ADM4": 20, "L.PRK": 15, "L.LCTY": 20,
    "R.RD": 10, "U.RDGU": 5, "V.FRST": 15,
}  # fmt: skip
_COUNTRIES = {
    "US": ("KY", "LA", "TX"), "CN": ("22", "28"), "IN": ("16", "36"), "NO": ("18",),
    "MX": ("09",), "IR": ("29", "26"), "RU": ("15",), "GB": ("ENG",), "FR": ("11",),
}  # fmt: skip
_SYLLABLES = (
    "ba bel bor cal dal den dor el fá gar gö ham hill ka kar ker lan lé mar mil mont "
    "nor ol pa por qas rio ro sal san sar seh stad tal ten tor ul var vik wal zar ø"
).split()
_BEGINNINGS = ("", "", "", "", "", "Al ", "San ", "Lake ", "St. ", "New ", "Río ")


def lines(rows: int, seed: int = 1) -> Iterator[str]:
    """Yield the lines of a dump, always the same for the same seed."""
    chance = random.Random(seed)
    codes, weights = list(_CODES), list(accumulate(_CODES.values()))
    countries = list(_COUNTRIES)
    # Ids above all of GeoNames': none of a place that Dateline has anyhow.
    for number in range(20_000_000, 20_000_000 + rows):
        code = chance.choices(codes, cum_weights=weights)[0].split(".")
        country = chance.choice(countries)
        name = _name(chance)
        others = [_name(chance) for _ in range(chance.choice((0, 0, 0, 1, 1, 2, 4)))]
        people = int(chance.paretovariate(1) * 100) if chance.random() < 0.1 else 0
        cells = [
            str(number), name, name, ",".join(others),
            f"{chance.uniform(-60, 75):.5f}", f"{chance.uniform(-180, 180):.5f}",
            *code, country, "", chance.choice(_COUNTRIES[country]),
            "", "", "", str(people), "", "12", "Etc/UTC", "2026-01-01",
        ]  # fmt: skip
        yield "\t".join(cells) + "\n"


def _name(chance: random.Random) -> str:
    syllables = chance.choices(_SYLLABLES, k=chance.choice((2, 2, 3, 3, 4)))
    return chance.choice(_BEGINNINGS) + "".join(syllables).capitalize()


def write_dump(path: Path, rows: int) -> Path:
    """Write a dump as GeoNames packs it."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed,
        packed.open(f"{path.stem}.txt", "w", force_zip64=True) as file,
    ):
        for line in lines(rows):
            file.write(line.encode())
    return path


#: Runs in a process of its own, so that the memory measured is the build's.
_BUILD = """
import resource, sys, time
from itertools import accumulate
from pathlib import Path

from dateline import Gazetteer
from dateline.geodata.build import build
began, worked = time.perf_counter(), time.process_time()
build(sys.argv[2], geonames=Path(sys.argv[1]), replace=True)
print(
    time.perf_counter() - began,
    time.process_time() - worked,
    resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
)
"""


def measure(dump: Path, target: Path) -> dict[str, float]:
    """Build from a dump; return seconds, megabytes and microseconds a look-up."""
    output = subprocess.run(
        [sys.executable, "-c", _BUILD, str(dump), str(target)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    seconds, busy, memory = map(float, output.stdout.split())
    gazetteer = Gazetteer(target)
    chance = random.Random(2)
    names = ["Tehran", "Paris", *(_name(chance) for _ in range(2_000))]
    times = []
    for name in names:
        began = time.perf_counter()
        gazetteer.matches(name)
        times.append(time.perf_counter() - began)
    return {
        "places": sum(gazetteer.layers.values()),
        "build, s": seconds,
        "build, s of processor time": busy,
        "most memory, MB": memory,
        "file, MB": target.stat().st_size / 1e6,
        "look-up, median µs": statistics.median(times) * 1e6,
        "look-up, 95 of 100 below µs": statistics.quantiles(times, n=20)[-1] * 1e6,
    }


def main() -> None:
    """Write the dump unless there is one, build from it and print the figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rows", type=int, default=100_000)
    options.add_argument("--folder", type=Path, help="keep dump and gazetteer here")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.folder or Path(scratch)
        dump = folder / f"synthetic-{given.rows}.zip"
        if not dump.exists():
            write_dump(dump, given.rows)
        for what, value in measure(dump, folder / "places.sqlite").items():
            sys.stdout.write(f"{what:<28} {value:>14,.0f}\n")


if __name__ == "__main__":
    main()
