"""A parsed story: made once, and handed to every engine."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from ..lang import NO_WORDS, Language, language
from ..model import Span
from .absolute_clauses import mend_absolute_clauses
from .boilerplate import boilerplate
from .charges import mend_charges
from .closing_speakers import mend_closing_speakers
from .datelines import Datelines, find_datelines
from .days_in_front import mend_days_in_front
from .headlines import mend_headlines
from .inserted_speakers import mend_inserted_speakers
from .introduced_people import mend_introduced_people
from .joined_names import mend_joined_names
from .lone_surnames import mend_lone_surnames
from .mended_leads import mend_leads
from .mended_parse import mend_parse
from .mended_sources import mend_sources
from .past_forms import mend_past_forms
from .quotation_marks import Quotations, pair_marks
from .semicolons import mend_semicolons
from .storms import find_storms
from .tokens import Tokens
from .vessels import find_vessels

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["ParsedStory", "paragraphs"]


#: Relations of a title to the name behind it.
_BEFORE_NAMES = frozenset(["compound", "amod", "nmod"])

#: How far into its line the last word of a name can begin (characters).
_NAME = 40


class ParsedStory:
    """A story as the pipeline parsed it, with what every engine asks of it.

    Offsets are characters of ``text``: the story's text as it is parsed, from which
    :class:`dateline.nlp.clean_text.CleanText` leads back to the text as given.

    Parameters
    ----------
    doc
        The parse; its language decides which word lists the engines use. Relations
        that cannot be are set right in it, and what the tagger takes for a noun in a
        headline, and is a verb, is made one; so are the halves of somebody's name.
    text
        Its text, if it is at hand.

    Attributes
    ----------
    paragraphs, sentences
        Spans (characters) in text order. A sentence ends where its paragraph does.

    """

    def __init__(self, doc: Doc, text: str | None = None) -> None:
        self.doc = doc
        # Kept: the Doc joins its words again each time it is asked.
        self.text: str = doc.text if text is None else text
        self.language: Language = language(doc.lang_)
        events = self.language.events
        mend_past_forms(doc, events.past_forms)
        mend_parse(doc, events.arguments.parties.sequel_words)
        mend_absolute_clauses(
            doc,
            events.absolute_prepositions,
            events.arguments.parties.fatal_complements,
        )
        mend_semicolons(doc)
        mend_days_in_front(doc)
        mend_leads(doc, self.text)
        mend_sources(doc, self.language.quotes.source_phrases)
        mend_inserted_speakers(doc, self.language.quotes.inverting_verbs)
        mend_closing_speakers(doc, self.language.quotes.closing_verbs)
        mend_charges(doc, events.freeing_verbs, events.harming_participles)
        mend_headlines(doc, events)
        mend_lone_surnames(doc, self.language)
        mend_introduced_people(doc, self.language)
        mend_joined_names(doc, self.language)
        self._token_starts: list[int] = doc.to_array("IDX").tolist()
        self.paragraphs = tuple(self._whole(paragraphs(self.text)))
        self.sentences = tuple(_sentences(doc, self.text, self.paragraphs))
        self._sentence_starts = [span.start for span in self.sentences]
        self._paragraph_starts = [span.start for span in self.paragraphs]

    def _whole(self, lines: Iterable[Span]) -> Iterator[Span]:
        """Yield paragraphs, joined where a line ends before a name of its sentence."""
        before: Span | None = None
        for line in lines:
            if before is not None and self._goes_on(before, line):
                before = Span(before.start, line.end)
                continue
            if before is not None:
                yield before
            before = line
        if before is not None:
            yield before

    def _goes_on(self, line: Span, after: Span) -> bool:
        """Tell whether a title ends a line and its name begins the next one."""
        if self.text[line.end : after.start].strip(" ") != "\n":
            return False
        first = self.token_from(after.start)
        if first < len(self.doc) and _DAY.search(self.text, line.start, line.end):
            return self.doc[first].lower_ in self._months
        title = self.doc.char_span(line.start, line.end, alignment_mode="contract")
        if not title:
            return False
        last = title[-1]
        if last.dep_ not in _BEFORE_NAMES or last.lower_ not in self._titles:
            return False
        name = last.head
        if last.tag_ == "NNS" or name.pos_ != "PROPN" or name.text.isupper():
            return False  # a label: "ANA RUIZ: ..."
        return after.start <= name.idx < after.start + _NAME

    def sentence_of(self, character: int) -> int:
        """Return the index of the sentence that holds a character."""
        return max(0, bisect_right(self._sentence_starts, character) - 1)

    def paragraph_of(self, character: int) -> int:
        """Return the index of the paragraph that holds a character."""
        return max(0, bisect_right(self._paragraph_starts, character) - 1)

    def token_of(self, character: int) -> int:
        """Return the index of the token that holds a character, or begins before it."""
        return max(0, bisect_right(self._token_starts, character) - 1)

    def token_at(self, character: int) -> Token:
        """Return the token that holds a character, or begins before it."""
        return self.doc[self.token_of(character)]

    def token_from(self, character: int) -> int:
        """Return the index of the first token that begins at a character or later."""
        return bisect_left(self._token_starts, character)

    @cached_property
    def _months(self) -> set[str]:
        """The names of the months, in lower case."""
        vocabulary = self.language.dates.vocabulary
        return {*vocabulary.get("MONTH", ()), *vocabulary.get("MAYBEMONTH", ())}

    @cached_property
    def _titles(self) -> frozenset[str]:
        """What stands before a name: titles and roles, in lower case."""
        nouns = (row["noun"] for row in self.language.table("nouns"))
        return self.language.titles.union(nouns)

    @cached_property
    def boilerplate(self) -> tuple[Span, ...]:
        """What is the publisher's and no part of the story, in text order."""
        return boilerplate(self.text, self.paragraphs, self.language.boilerplate)

    def is_boilerplate(self, character: int) -> bool:
        """Tell whether a character is in what is the publisher's."""
        at = bisect_right(self._boilerplate_starts, character) - 1
        return at >= 0 and character < self.boilerplate[at].end

    @cached_property
    def _boilerplate_starts(self) -> list[int]:
        return [span.start for span in self.boilerplate]

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens as plain lists, for quick walks to and fro."""
        return Tokens(self.doc, self.text)

    @cached_property
    def datelines(self) -> Datelines:
        """The lines' openings that name the place of the story or of a section."""
        return find_datelines(self.tokens, self.language.boilerplate.bylines)

    @cached_property
    def vessels(self) -> dict[int, tuple[int, int]]:
        """The names of ships: for each of their tokens its name, [first, last)."""
        return find_vessels(self.tokens, self.language)

    @cached_property
    def named_things(self) -> dict[int, str]:
        """The names of ships and storms: for each of their tokens what it is."""
        storms = self.language.events.things.get("named-storm", NO_WORDS)
        ships = dict.fromkeys(self.vessels, self.language.vessels.noun)
        return {**ships, **find_storms(self.tokens, storms)}

    @cached_property
    def quotations(self) -> Quotations:
        """What is between quotation marks of any kind, by character."""
        return pair_marks(self.text, self.paragraphs, self.language.quotes)


#: The end of a line at which a sentence goes on in small letters.
_GOING_ON = re.compile(r"(?<=[^\W_]|,)[ \t]*\r?\n(?=[ \t]*[a-z])")

#: The day of a month at the end of a line, whose month begins the next.
_DAY = re.compile(r"(?<!\S)\d{1,2}$")


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs: lines, or what blank lines part in hard-wrapped text.

    Lines are wrapped where most are about full, or go on in small letters.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    full = sum(50 <= len(line) <= 90 for line in lines)
    going = len(_GOING_ON.findall(text))
    wrapped = len(lines) > 3 and max(full, 1.3 * going) > 0.6 * len(lines)
    mark = r"\S(?:(?:[^\n]|\n(?!\s*\n))*\S)?" if wrapped else r"\S(?:.*\S)?"
    for match in re.finditer(mark, text):
        yield Span(match.start(), match.end())


def _sentences(doc: Doc, text: str, paragraphs: tuple[Span, ...]) -> Iterator[Span]:
    """Yield the parser's sentences, trimmed, and cut where a paragraph ends."""
    cuts = [span.end for span in paragraphs]
    for sent in doc.sents:
        start, end = sent.start_char, sent.end_char
        inner = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
        for cut in [*inner, end]:
            piece = text[start:cut]
            if piece.strip():
                lead = len(piece) - len(piece.lstrip())
                yield Span(start + lead, start + len(piece.rstrip()))
            start = cut
