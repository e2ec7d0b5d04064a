"""The actor engine holds no English: its words come from the story's language."""

from __future__ import annotations

from dataclasses import fields

import pytest
from parsed import NoGazetteer

from dateline.actors import find_actors, find_groups
from dateline.actors.coreference.pronouns import People
from dateline.actors.lexicon import lexicon_of
from dateline.lang import Language, language
from dateline.lang.actors import ActorWords
from dateline.lang.words import Words
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory

STORY = (
    "Governor Elena Marsh, the head of the Harbour Repair Authority (HRA), met Prime "
    'Minister Peter Adler in Oslo at 5 PM. "It is old," she said. Adler, also known '
    "as the Owl, leads the Iraqi government. The authority and many residents of "
    "Mosul waited. Trump's Ministry of Justice and Acme Widgets Inc. did not come.\n\n"
    "Judge Ada “Moon Cat” Lehto and the Pentagon spoke to police and soldiers."
)

#: The rules that need no word of the language, only the tagger or a found name.
WORDLESS = {
    "tagger",
    "tagger, trimmed",
    "same form",
    "surname",
    "given name",
    "spelling",
    "label vote",
    "nickname",
    "declared acronym",
}


def _in_language(spoken: Language) -> ParsedStory:
    story = ParsedStory(parse(STORY, load_pipeline()))
    story.language = spoken
    return story


def test_without_words_only_the_tagger_finds_actors() -> None:
    story = _in_language(Language(code="xx", name="none"))
    actors = find_actors(story, (), NoGazetteer())  # type: ignore[arg-type]
    assert {m.rule for a in actors for m in a.mentions} <= WORDLESS
    assert {link.rule for a in actors for link in a.links} <= {
        "same name",
        "initials",
        "declared alias",
        "surname",
        "given name",
        "spelling",
        "part of the name",
    }
    assert all(not a.roles and not a.nominals and not a.country for a in actors)
    assert [g.name for g in find_groups(story, (), actors) if g.nominals] == []
    people = People(story, actors)
    assert not any(people.is_pronoun(token) for token in story.doc)


def test_with_words_the_rules_find_more() -> None:
    """The same story in English: otherwise the test before could not fail."""
    story = _in_language(language("en"))
    actors = find_actors(story, (), NoGazetteer())  # type: ignore[arg-type]
    assert not {m.rule for a in actors for m in a.mentions} <= WORDLESS
    assert any(a.roles for a in actors)
    assert any(g.nominals for g in find_groups(story, (), actors))
    people = People(story, actors)
    assert [t.text for t in story.doc if people.is_pronoun(t)] == ["she"]


def test_tables_are_made_once_for_each_language() -> None:
    other = Language(code="xx", name="none")
    assert lexicon_of(language("en")) is lexicon_of(language("en"))
    assert lexicon_of(other) is not lexicon_of(language("en"))
    assert not lexicon_of(other).known
    assert not lexicon_of(other).titles


@pytest.mark.parametrize(
    "name",
    [f.name for f in fields(ActorWords) if isinstance(f.default, frozenset)],
)
def test_english_fills_each_list_in_the_form_it_is_compared_in(name: str) -> None:
    listed: Words = getattr(language("en").actors, name)
    assert listed
    if name not in ("clock_letters", "member_letters"):  # as written
        assert {word for word in listed if word != word.casefold()} == set()
