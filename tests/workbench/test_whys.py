"""The reasons of a thing's mentions are said once in the evidence pane."""

from __future__ import annotations

import json
import shutil
import subprocess
from importlib import resources

import pytest

FOLDER = resources.files("dateline.workbench").joinpath("frontend")

PROGRAM = """
globalThis.document ??= {};
const { saidOnce } = await import("FOLDER/evidence/whys.js");
process.stdout.write(JSON.stringify(saidOnce(JSON.parse(process.argv[1]))));
"""

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")

RIVAL = "Chosen over Tehran, Iran (the state or province)"


def said_once(*mentions: tuple[str, str]) -> list[tuple[list[str], str]]:
    """Return the names and the texts that the evidence pane says of mentions."""
    given = [{"phrase": phrase, "why": why} for phrase, why in mentions]
    program = PROGRAM.replace("FOLDER", str(FOLDER))
    ran = subprocess.run(
        ["node", "--input-type=module", "-e", program, json.dumps(given)],
        capture_output=True,
        text=True,
        check=True,
    )
    return [(one["names"], one["text"]) for one in json.loads(ran.stdout)]


def test_reasons_against_one_rival_are_one_sentence() -> None:
    assert said_once(
        ("TEHRAN", f"{RIVAL}: nothing suggests anything but the city; it is larger."),
        ("Tehran", f"{RIVAL}: it is larger; the words next to it speak of a town."),
        ("Tehran", f"{RIVAL}: it is larger; the words next to it speak of a town."),
    ) == [
        (
            ["Tehran"],
            f"{RIVAL}: nothing suggests anything but the city; it is larger; the words "
            "next to it speak of a town.",
        )
    ]


def test_reasons_of_other_names_stay_apart() -> None:
    only = "The only place with this name in the gazetteer."
    assert said_once(
        ("United States", only),
        ("U.S.", "Chosen over Us, France (the city): it is known in more languages."),
        ("American", only),
    ) == [
        (["United States", "American"], only),
        (["U.S."], "Chosen over Us, France (the city): it is known in more languages."),
    ]


def test_a_doubt_behind_the_reasons_is_kept() -> None:
    doubt = "Another place is possible: this place is 87% likely, Kerman 7%."
    assert said_once(
        ("Qom", f"{RIVAL}: it is larger. {doubt}"), ("Qom", f"{RIVAL}: it is larger.")
    ) == [(["Qom"], f"{RIVAL}: it is larger. {doubt}")]
