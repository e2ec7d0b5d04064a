"""Many stories together are read as each alone."""

import pytest

from dateline.analysis.batch import analyse_batch
from dateline.analysis.pipeline import analyse
from dateline.errors import DatelineError, EmptyStory, StoryTooLong
from dateline.model import Story
from dateline.nlp.pipeline import load_pipeline

GOOD = [
    Story(text="Two sailors drowned off Split on Monday, the coast guard said."),
    Story(
        text="ZAGREB – Mayor Ana Kova\u00adčić resigned on l2 May 2019.", title="Out"
    ),
    Story(text="“We will rebuild,” Kovačić told reporters in Rijeka on Friday."),
    Story(text="Two sailors drowned off Split on Monday, the coast guard said."),
    Story(
        text="Le maire de Lyon a dit que les habitants de la ville et de la région "
        "sont dans une situation qui est difficile pour tous, et que le 3 mai 2019 "
        "il ne sera pas avec eux."
    ),
]
BAD = [Story(text=" … "), Story(text="Rain fell on Zadar. " * 100)]
MOST = 1_000


def read(stories, **options):
    return list(analyse_batch([(story, ()) for story in stories], **options))


def test_each_is_read_as_alone_and_errors_stop_no_other() -> None:
    together = [*GOOD[:2], *BAD, *GOOD[2:]]
    found = read(together, max_characters=MOST)
    kinds = [type(each) for each in found if isinstance(each, DatelineError)]
    assert kinds == [EmptyStory, StoryTooLong]
    rest = [each for each in found if not isinstance(each, Exception)]
    assert rest == [analyse(story) for story in GOOD]


def test_headings_items_and_datelines_part_sentences_as_alone() -> None:
    story = Story(
        text="Two die as ferry sinks\nSPLIT — The coast guard said it was over.\n"
        "NEEDS\n• 40 tents in Split\n• Boats\n\nMore was not known."
    )
    assert read([story, GOOD[0]]) == [analyse(story), analyse(GOOD[0])]


def test_a_text_that_cannot_be_parsed_takes_no_other_along(monkeypatch) -> None:
    nlp = load_pipeline()
    usual = nlp.make_doc

    def breaks(text):
        if "Rijeka" in text:
            raise ValueError("no parse")
        return usual(text)

    monkeypatch.setattr(nlp, "make_doc", breaks)
    found = read(GOOD)
    assert [isinstance(each, ValueError) for each in found] == [0, 0, 1, 0, 0]
    assert found[3] == found[0] == analyse(GOOD[0])


@pytest.mark.parametrize("story", GOOD[:3])
def test_no_more_than_some_are_parsed_ahead(monkeypatch, story) -> None:
    nlp = load_pipeline()
    made = []
    usual = nlp.make_doc
    monkeypatch.setattr(nlp, "make_doc", lambda text: made.append(text) or usual(text))
    first = next(analyse_batch([(story, ())] * 32))
    assert first == analyse(story)
    assert len(made) < 20
