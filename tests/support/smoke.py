"""One round through Dateline with sockets closed, for environments of other versions.

``python smoke.py FOLDER`` exits with 0 if everything works; it needs no test package.
"""

from __future__ import annotations

import socket
import sys
from pathlib import Path


def closed(*_: object, **__: object) -> None:
    """Refuse every connection."""
    raise OSError("sockets are closed in this test")


socket.socket.connect = socket.socket.connect_ex = closed  # type: ignore
socket.create_connection = socket.getaddrinfo = closed  # type: ignore

import dateline as dl  # noqa: E402 - sockets are closed first
from dateline.cli import app  # noqa: E402
from dateline.exports import FORMATS  # noqa: E402

PAGE = (
    "<html><head><title>Floods</title><meta name='date' content='2020-01-07'></head>"
    "<body><article><p>Floods hit Kano on Friday, police said.</p>"
    "<p>Ten people were killed.</p></article></body></html>"
)


def main(folder: Path) -> None:
    """Read, report, draw, export, look up, and read a page."""
    reading = dl.read(dl.samples()["larijani"])
    assert "geonames:98860" in reading.distinct_places(), reading  # Najaf
    path = dl.report(reading, folder / "report.html")
    assert dl.read_report(path) == reading
    assert reading.map().to_json()
    assert reading.timeline().to_json()
    assert len(reading.places.to_frame()) == len(reading.places)
    assert reading.static()._repr_html_()
    for name, form in FORMATS.items():
        try:
            dl.export(reading, folder / f"story{form.ending}", format=name)
        except dl.DatelineError as error:
            if "pip install" not in str(error):  # a format of an extra
                raise
    geocoder = dl.GazetteerGeocoder()
    assert geocoder.geocode("Paris, Texas").raw["country"] == "US"
    assert geocoder.reverse((30.28, 57.08)).raw["name"] == "Kerman"
    story = dl.load(PAGE)
    assert str(story.published) == "2020-01-07", story
    assert len(story.text.splitlines()) == 2, story
    assert dl.Workbench(reading).reading == reading
    app(["samples"], standalone_mode=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
