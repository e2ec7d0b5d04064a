"""Direct, indirect and mixed quotes of invented stories, and who speaks."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from parsed import Parsed, literal, metonym

from dateline.lang import language
from dateline.model import Quote, Stance
from dateline.quotes.cues import cue_table


def only(story: Parsed) -> Quote:
    (quote,) = story.quotes
    return quote


def test_direct_quote_with_the_verb_behind() -> None:
    quote = only(Parsed("“The bridge is safe,” Mayor Elena Marsh said on Monday."))
    assert quote.phrase == "The bridge is safe,"
    assert quote.direct is True
    assert quote.speaker == "Elena Marsh"
    assert quote.speaker_id == "actor:elena-marsh"
    assert quote.cue == "said"
    assert quote.id == f"quote:{quote.start}"


def test_direct_quote_with_the_verb_before() -> None:
    quote = only(Parsed("Elena Marsh told reporters: “We will rebuild the bridge.”"))
    assert quote.phrase == "We will rebuild the bridge."
    assert (quote.speaker, quote.cue) == ("Elena Marsh", "told")


def test_subject_that_follows_its_verb_is_the_speaker() -> None:
    quote = only(Parsed("“We will rebuild the bridge,” said Elena Marsh, the mayor."))
    assert quote.speaker == "Elena Marsh"


def test_indirect_quote_is_the_clause_without_that() -> None:
    quote = only(Parsed("Elena Marsh said that the bridge would reopen in May."))
    assert quote.phrase == "the bridge would reopen in May"
    assert quote.direct is False
    assert quote.speaker == "Elena Marsh"


def test_mixed_quote_is_the_whole_clause() -> None:
    quote = only(
        Parsed("Elena Marsh said the old bridge had been “a danger to every child”.")
    )
    assert quote.direct == "mixed"
    assert quote.phrase.startswith("the old bridge")
    assert quote.phrase.endswith("child”")


def test_infinitive_after_a_promise_is_indirect() -> None:
    quote = only(Parsed("Elena Marsh vowed to rebuild the bridge before winter."))
    assert quote.phrase == "to rebuild the bridge before winter"
    assert "promised" in quote.why


def test_next_report_in_the_sentence_is_its_own_quote() -> None:
    first, second = Parsed(
        "Elena Marsh said the bridge was old, adding that it would be replaced."
    ).quotes
    assert first.phrase == "the bridge was old"
    assert second.phrase == "it would be replaced"
    assert second.speaker == "Elena Marsh"
    assert second.cue == "adding"


def test_broken_quotation_has_one_speaker() -> None:
    first, second = Parsed(
        "“The bridge is old,” Elena Marsh said. “It will be replaced next year.”"
    ).quotes
    assert first.speaker == second.speaker == "Elena Marsh"
    assert second.cue is None
    assert second.rule == "goes on"


def test_quotation_over_paragraphs_keeps_its_speaker() -> None:
    quotes = Parsed(
        "“The bridge is old,” Elena Marsh said.\n\n"
        "“It was built by my grandfather.\n\n"
        "“It will be replaced next year.”"
    ).quotes
    assert [q.speaker for q in quotes] == ["Elena Marsh"] * 3


def test_he_and_she_are_resolved_to_names() -> None:
    *_, last = Parsed(
        "Elena Marsh met Peter Adler at the bridge. “It is old,” she said."
    ).quotes
    assert last.speaker == "Elena Marsh"


def test_unnamed_speaker_is_called_by_the_storys_words() -> None:
    first, second = Parsed(
        "“The bridge is old,” a city engineer said. He said it would be replaced."
    ).quotes
    assert first.speaker == "city engineer"
    assert first.speaker_id is None
    assert second.speaker == "city engineer"


def test_unknown_speaker_is_none() -> None:
    quote = only(Parsed("“The bridge is old and has to be replaced soon.”"))
    assert quote.speaker is None
    assert quote.speaker_id is None


def test_government_can_speak_through_its_capital() -> None:
    text = "Paris said the talks had failed."
    quote = only(Parsed(text, metonym(text, "Paris")))
    assert quote.speaker == "Paris"
    assert quote.speaker_id == "test:paris"


def test_according_to_makes_an_indirect_quote() -> None:
    quote = only(
        Parsed("According to the Harbour Gazette, the bridge was closed on Monday.")
    )
    assert quote.phrase == "the bridge was closed on Monday"
    assert "Gazette" in (quote.speaker or "")
    assert quote.cue == "according to"


def test_second_hand_source_is_kept_beside_the_speaker() -> None:
    quote = only(Parsed("“The bridge is old,” Elena Marsh said, according to Reuters."))
    assert quote.speaker == "Elena Marsh"
    assert quote.via == "Reuters"


def test_dateline_is_not_the_speaker_of_a_later_clause() -> None:
    text = (
        "WELLINGTON (Reuters) - New Zealand's central bank raised its key rate to 5.5% "
        "on Wednesday and said inflation would fall below 3% next year."
    )
    quote = only(Parsed(text, literal(text, "WELLINGTON")))
    assert quote.speaker == "New Zealand's central bank"


def test_dateline_is_not_a_speaker() -> None:
    story = Parsed("LAMAR — Mayor Elena Marsh said the bridge would be replaced.")
    assert {quote.speaker for quote in story.quotes} == {"Elena Marsh"}


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("said", "said"),
        ("denied", "denied"),
        ("warned", "warned"),
        ("claimed", "claimed"),
        ("admitted", "admitted"),
    ],
)
def test_stance_is_the_class_of_the_cue(verb: str, stance: str) -> None:
    quote = only(Parsed(f"Elena Marsh {verb} that the bridge was unsafe."))
    assert quote.stance == stance
    assert stance in quote.why


def test_continued_quotation_has_no_stance() -> None:
    *_, last = Parsed(
        "“The bridge is old,” Elena Marsh warned. “It will be replaced next year.”"
    ).quotes
    assert last.stance is None


def test_table_of_cues_knows_only_the_stances_of_the_model() -> None:
    assert {word.stance for word in cue_table(language("en")).verbs.values()} <= set(
        get_args(Stance)
    )


def test_what_was_not_said_is_no_quote() -> None:
    assert Parsed("Elena Marsh did not say that the bridge was unsafe.").quotes == ()


def test_scare_quotes_and_titles_are_no_quotes() -> None:
    assert Parsed("The so-called “smart” bridge inspired the film “Span”.").quotes == ()


def test_who_a_spokeswoman_speaks_for_is_not_the_speaker() -> None:
    quote = only(
        Parsed("A spokeswoman for Delta Bank said the branch would close in June.")
    )
    assert quote.speaker_id is None
    assert (quote.speaker or "").startswith("spokeswoman")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“",
        "” “ ” “",
        '"' * 99,
        "« „ “ ‘ ' \" ` ''",
        "said said said said",
        "“Said,” said “said” said.",
        "According to",
        "He said",
        "“‘“‘“‘ deep ’”’”’”, she said.",
    ],
)
def test_odd_marks_raise_nothing(text: str) -> None:
    for quote in Parsed(text).quotes:
        assert text[quote.start : quote.end] == quote.phrase
        assert quote.start < quote.end


def test_story_that_is_one_long_quotation_is_read() -> None:
    text = "“" + "The bridge is old and it will be replaced next year. " * 60 + "”"
    quotes = Parsed(text).quotes
    assert len(quotes) <= 1
    assert all(quote.speaker is None for quote in quotes)


def test_quotes_are_in_text_order_and_do_not_overlap() -> None:
    quotes = Parsed(
        "“The bridge is old,” Elena Marsh said, noting that Peter Adler had warned "
        "that it “could fall”. Adler said he had told Marsh “again and again” that it "
        "was old. According to Reuters, it fell on Monday. “It is gone,” he said."
    ).quotes
    assert len(quotes) >= 4
    for first, second in pairwise(quotes):
        assert first.end <= second.start


def test_it_means_the_organisation_named_before() -> None:
    *_, last = Parsed(
        "Reuters wrote about the bridge. It reported that the bridge was closed."
    ).quotes
    assert last.speaker == "Reuters"


def test_marked_words_in_an_object_are_mixed() -> None:
    quote = only(Parsed("Elena Marsh called the closure “a shame for the city”."))
    assert quote.direct == "mixed"
    assert quote.phrase.startswith("the closure")
    assert quote.speaker == "Elena Marsh"


@pytest.mark.parametrize(
    ("text", "phrase", "speaker", "stance"),
    [
        (
            "Elena Marsh repeated her claim that the bridge was unsafe.",
            "the bridge was unsafe",
            "Elena Marsh",
            "claimed",
        ),
        (
            "Elena Marsh accused Peter Adler of ignoring the report.",
            "ignoring the report",
            "Elena Marsh",
            "accused",
        ),
        (
            "Elena Marsh denied taking money from the port.",
            "taking money from the port",
            "Elena Marsh",
            "denied",
        ),
        (
            "Elena Marsh called on Peter Adler to close the bridge.",
            "to close the bridge",
            "Elena Marsh",
            "demanded",
        ),
    ],
)
def test_reported_content_without_that(
    text: str, phrase: str, speaker: str, stance: str
) -> None:
    quote = only(Parsed(text))
    assert (quote.phrase, quote.speaker) == (phrase, speaker)
    assert quote.stance == stance
    assert quote.direct is False


def test_whole_clause_that_ends_in_marks_is_mixed() -> None:
    quote = only(Parsed("The old bridge is “a danger to us all,” Elena Marsh said."))
    assert quote.direct == "mixed"
    assert quote.phrase.startswith("The old bridge")
    assert quote.speaker == "Elena Marsh"


def test_noun_for_words_without_a_clause_is_no_quote() -> None:
    assert Parsed("Elena Marsh read the claim about the bridge.").quotes == ()


def test_town_is_not_a_second_hand_source() -> None:
    text = "According to Lamar, Elena Marsh said that the bridge was unsafe."
    (quote,) = Parsed(text, literal(text, "Lamar")).quotes
    assert (quote.speaker, quote.via) == ("Elena Marsh", "Lamar")


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is old,” Reuters quoted Elena Marsh as saying.",
        "Reuters quoted Elena Marsh as saying that the bridge was old.",
    ],
)
def test_who_is_quoted_speaks_and_who_quotes_is_second_hand(text: str) -> None:
    quote = only(Parsed(text))
    assert (quote.speaker, quote.via) == ("Elena Marsh", "Reuters")
