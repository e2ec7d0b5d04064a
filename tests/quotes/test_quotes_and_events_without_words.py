"""Quotes and events take every word that decides anything from the language."""

from __future__ import annotations

from parsed import Parsed, parse_story
from spacy.tokens import Doc
from spacy.vocab import Vocab

from dateline.events import find_events
from dateline.lang import Language, language
from dateline.lang.events import EventWords
from dateline.lang.quotes import QuoteWords
from dateline.nlp.story import ParsedStory
from dateline.quotes import find_quotes

STORY = (
    "“The bridge is old,” Elena Marsh said on Monday. According to Reuters, it fell. "
    "Marsh said that police had arrested Omar Haddad. It warned of delays. "
    "Soldiers killed at least 12 people with a car bomb near Garissa. Police plan to "
    "arrest Omar Haddad. The death toll rose to 25, and dozens of people were wounded."
)


def test_language_without_words_has_no_cues_and_no_events() -> None:
    known = Parsed(STORY)
    assert known.quotes
    assert known.events
    # Another vocabulary makes the same parse one of a language without a folder.
    doc = Doc(Vocab()).from_bytes(parse_story(STORY).doc.to_bytes())
    parsed = ParsedStory(doc)
    assert parsed.language.table("cues") == ()
    quotes = find_quotes(parsed, known.actors, ())
    assert [q for q in quotes if q.cue or q.stance or q.direct is not True] == []
    assert find_events(parsed, known.actors, (), (), quotes) == ()


def test_records_without_words_are_made() -> None:
    empty = Language(code="xx", name="xx")
    assert isinstance(empty.quotes, QuoteWords)
    assert isinstance(empty.events, EventWords)
    assert empty.events.quantities.hedge_patterns == ()
    assert empty.table("triggers") == ()


def test_english_hedges_are_found_before_their_number() -> None:
    patterns = language("en").events.quantities.hedge_patterns
    found = [words for pattern, words, _ in patterns if pattern.search("no fewer than")]
    assert found[0] == "no fewer than"


def test_triggers_need_what_the_engine_knows() -> None:
    known = {"", "who", "victim", "actor", "agent", "active"}
    known |= set(language("en").events.things)
    for row in language("en").table("triggers"):
        assert row["pos"] in {"verb", "noun", "phrase"}, row
        assert row["needs"] in known or row["needs"].startswith("+"), row


def test_cues_take_what_the_engine_knows() -> None:
    for row in language("en").table("cues"):
        assert row["kind"] in {"speech", "thought", "noun"}, row
        assert set(row["takes"]) <= set("cqign"), row
