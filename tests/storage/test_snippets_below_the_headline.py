"""What is shown around a match: words without their marks, below the headline."""

from __future__ import annotations

from pathlib import Path

import dateline as dl
from dateline.storage.snippets import snippet
from dateline.storage.terms import terms


def test_marks_around_a_word_are_no_part_of_it() -> None:
    shown = snippet("He said: ‘the ferry’, twice.", terms("ferry"))
    assert shown == "He said: ‘the «ferry»’, twice."


def test_the_headline_is_not_said_again(tmp_path: Path) -> None:
    title = "Ferry sinks off Tanga"
    stories = [
        dl.Story(
            text=f"{title}\n\nA ferry with 40 people sank on Monday.", title=title
        ),
        dl.Story(
            text="Ferry strike\n\nNobody sailed on Tuesday.", title="Ferry strike"
        ),
    ]
    corpus = dl.read_corpus(stories, tmp_path / "desk.corpus", workers=1)
    shown = {hit.title: hit.snippet for hit in corpus.search("ferry")}
    assert shown[title].startswith("A «ferry» with")
    assert "«Ferry» strike" in shown["Ferry strike"]  # only the headline has it
