"""spaCy is imported without its command line where nobody else uses it."""

import subprocess
import sys

from dateline.nlp.lean_import import spacy_without_commands

#: Reads by the command, as a process does, and then asks for what was left out.
CODE = """
import sys
from dateline.cli.stories import read_story
reading = read_story(sys.argv[1], "2020-01-07", None, None, "none", None)
assert [place.phrase for place in reading.places] == ["Lima"], reading.places
left_out = {"spacy.cli", "jinja2", "weasel"} & sys.modules.keys()
assert not left_out, left_out
import spacy
assert "spaCy version" in str(spacy.info(silent=True, markdown=True))
import spacy.cli
assert callable(spacy.cli.download)
"""


def test_the_command_line_of_spacy_is_left_out_until_it_is_asked_for(tmp_path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Floods hit Lima on Friday, officials said.\n")
    subprocess.run([sys.executable, "-c", CODE, str(story)], check=True)


def test_spacy_stays_as_it_was_imported() -> None:
    import spacy

    with spacy_without_commands():
        assert sys.modules["spacy"] is spacy
    assert sys.modules["spacy.cli.info"].info is spacy.info
