"""Span boundaries: cut titles, articles and possessives off a tagged span."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...lang.names import PARTICLES
from ...nlp.name_forms import initials
from .portfolios import portfolio_end
from .titles import title_at, titles_before

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..context import ActorContext

__all__ = [
    "Cut",
    "before_headline_verb",
    "is_headline_verb",
    "is_interview_mark",
    "says_of_many",
    "trim",
]

_LEAD_TAGS = frozenset(
    ["DT", "IN", "CC", "VBG", "WDT", "RB", "RBR", "PRP$", "TO", "``", "''"]
)
#: Particles no name ends in; "St" can end one that the tagger cuts short.
_TAIL_PARTICLES = PARTICLES - {"st"}
_EDGE = frozenset("-–—,.;:'\"“”‘’()[]{}/|•*&@#«»„")

#: A result, and its tokens: "2-1".
_SCORE = re.compile(r"\d{1,3} ?[-–] ?\d{1,3}")
_RESULT = 3


@dataclass(frozen=True, slots=True)
class Cut:
    """A name as tokens [first, last), and where the titles before it begin."""

    first: int
    last: int
    title: int


def trim(context: ActorContext, first: int, last: int, kind: str) -> Cut | None:
    """Return what is name in the tokens [first, last), None if nothing is."""
    doc = context.doc
    last = _before_open_bracket(doc, first, _line_end(doc, first, last))
    if last - first > _RESULT and _SCORE.fullmatch(doc[last - _RESULT : last].text):
        last -= _RESULT  # "beat Zamalek 2-1"
    first = _after_break(context, first, last)
    if kind != "person":
        last = _end_of_body(context, first, last)
    last = _before_tail(context, first, last)
    while first < last and _is_lead(context, first, last):
        first += 1
    if first >= last:
        return None
    first = _past_alias_phrase(context, first, last)
    behind = portfolio_end(context, first, last)
    if behind == first:
        behind = _domain_end(context, first, last, kind)
    if first < behind < last:
        return _person(context, behind, last)
    if kind != "person":
        if last - first > 1 and _is_said_by_many(context, last - 1):
            last -= 1  # "Police Say"
        start = _past_nation(context, first, last)
        return Cut(start, _purpose_end(context, last), first)
    return _person(context, first, last)


def _end_of_body(context: ActorContext, first: int, last: int) -> int:
    """Return where the name of a body ends before what is counted, or who is of it."""
    doc = context.doc
    last = _before_comma(context, first, _before_amount(doc, first, last))
    if last - first < 2:
        return last
    end = doc[last - 1].text
    if end in context.words.member_letters:
        return last - 1  # "a Labour MP" is none of the party's names
    # "Madrid had 31, Seville 36"
    return last - (end.isdigit() and last - 2 in context.resolved_at)


def _before_tail(context: ActorContext, first: int, last: int) -> int:
    """Return where a name ends before what is no part of any: marks, "county"."""
    while last > first and _is_tail(context, context.doc[last - 1].text):
        last -= 1
    if last - first > 1 and _is_word_of_kind(context, last - 1):
        last -= 1
    return last


def _is_word_of_kind(context: ActorContext, index: int) -> bool:
    """Tell whether a small word says of the name before it what place it is."""
    token, cues = context.doc[index], context.parsed.language.places.kind_cues
    named = index - 1 in context.place_at
    return token.is_lower and token.lower_ in cues and named


def _domain_end(context: ActorContext, first: int, last: int, kind: str) -> int:
    """Return where a place ends that an office before it is of, else ``first``.

    "President of Chad Idriss Deby": the tagger has the country in the name. "Director
    of China Unicom" is rather a body's name.
    """
    doc, links = context.doc, context.words.genitive_prepositions
    at = first
    if at + 2 < last and doc[at + 1].text in links:  # the office is in the name too
        at += 2
    place = context.resolved_at.get(at)
    if place is None or at < 2 or doc[at - 1].text not in links:
        return first
    if not context.lexicon.is_office(context.folded[at - 2]):
        return first
    while at < last and context.resolved_at.get(at) is place:
        at += 1
    words = context.words
    nobody = words.name_nouns | words.not_actors | words.legal_forms | words.trade_nouns
    personal = nobody.isdisjoint(context.folded[at:last])
    return at if personal and last - at > (kind != "person") else first


def _line_end(doc: Doc, first: int, last: int) -> int:
    """Return where the first line of a span ends: no name runs over a line break."""
    for index in range(first, last):
        if index > first and "\n" in doc[index].text_with_ws and index < last - 1:
            return index + (0 if doc[index].is_space else 1)
    return last


def _before_open_bracket(doc: Doc, first: int, last: int) -> int:
    """Return where a name ends before a bracket that it does not close."""
    written = [doc[i].text for i in range(first, last)]
    if "(" not in written[1:] or ")" in written:
        return last
    return first + written.index("(", 1)


def _before_amount(doc: Doc, first: int, last: int) -> int:
    """Return where a name ends before an amount: "Facebook 21 million roubles"."""
    for index in range(first + 1, last):
        token = doc[index]
        behind = doc[index + 1 : last]
        counts = token.like_num and len(behind) > 0 and behind[-1].text.islower()
        money = token.is_currency and len(behind) > 0 and behind[0].like_num
        if money or (counts and behind[-1].tag_ in ("NNS", "CD")):
            return index
    while last - first > 1 and doc[last - 1].like_num and doc[last - 1].is_lower:
        last -= 1  # "owes Banco Ruiz eleven million pesos"
    return last


def _after_break(context: ActorContext, first: int, last: int) -> int:
    """Return where a span begins after a colon, a bar or a dateline inside it."""
    dateline = context.parsed.datelines.at(first)
    if dateline is not None and dateline.dash < last - 1:
        first = dateline.dash + 1  # the tagger takes "Leeds — Police" for one name
    for index in range(last - 1, first, -1):
        if context.doc[index - 1].text in (":", ";", "|", "•") and index < last:
            return index
    return first


def _past_nation(context: ActorContext, first: int, last: int) -> int:
    """Return where an organisation's name begins after a nationality.

    "Iraqi Popular Mobilization Units (PMU)" has a name without it; "Iraqi
    parliament" has none, and keeps the nationality.
    """
    if first not in context.nation_at or last - first < 2:
        return first
    known = context.lexicon.known.get(context.name_words(first + 1, last))
    if known is not None:
        # "Uganda Red Cross" is not the Red Cross of the whole world.
        return first + 1 if known.country else first
    rest = context.name_words(first + 1, last)
    follows = context.doc[last : last + 2].text.casefold()
    silent = context.words.words_without_initial
    declared = len(rest) > 1 and follows == f"({initials(rest, silent)}"
    return first + 1 if declared else first


def _before_comma(context: ActorContext, first: int, last: int) -> int:
    """Return where an organisation's name ends, at a comma if it lists nothing."""
    words = context.words
    texts = [context.doc[i].text.casefold() for i in range(first, last)]
    if "," not in texts or "&" in texts or not words.conjunctions.isdisjoint(texts):
        return last
    comma = texts.index(",")
    after = texts[comma + 1].rstrip(".") if comma + 1 < len(texts) else ""
    return last if after in words.legal_forms_after_comma else first + comma


def _is_tail(context: ActorContext, text: str) -> bool:
    """Tell whether a name cannot end in a token: a mark, "'s", "of", a particle."""
    words = context.words
    if text in words.possessive_endings or text.isspace():
        return True
    if text in words.genitive_prepositions:
        return True
    if all(sign in _EDGE for sign in text):
        return True  # "Omar Haddad ''", too
    return text in words.stray_endings or text.casefold() in _TAIL_PARTICLES


def _is_lead(context: ActorContext, index: int, last: int) -> bool:
    """Tell whether a token only leads up to a name: "the", "Following", a quote."""
    token = context.doc[index]
    if token.text in _EDGE or token.is_space or token.text[:1].isdigit():
        return index < last - 1 or token.text in _EDGE or token.is_space
    if index == last - 1:
        return False
    if is_interview_mark(context, index):
        return True
    if token.text.casefold() in context.words.articles:
        titled = index > 0 and context.lexicon.is_title(context.folded[index - 1])
        return not (titled and context.capital(index))  # "Mayor An Peeters"
    lower = not context.capital(index)
    starts = index == 0 or token.is_sent_start
    return token.tag_ in _LEAD_TAGS and (lower or bool(starts))


def is_interview_mark(context: ActorContext, index: int) -> bool:
    """Tell whether "Q." or "A." opens a line of questions and answers."""
    doc, marks = context.doc, context.words.interview_marks

    def opens(at: int) -> bool:
        return at == 0 or "\n" in doc[at - 1].text_with_ws

    if not opens(index) or doc[index].text.casefold().rstrip(".") not in marks:
        return False
    first = (t.text.casefold().rstrip(".") for t in doc if opens(t.i))
    return marks <= set(first)


def _person(context: ActorContext, first: int, last: int) -> Cut | None:
    """Take titles, role nouns and nationalities off the front of a person's name."""
    start = first
    last = before_headline_verb(context, first, last)
    while first < last:
        step = title_at(context, first, last) or _described(context, first, last)
        if not step or first + step >= last:
            break
        first += step
    return Cut(first, last, titles_before(context, start) if first == start else start)


def _past_alias_phrase(context: ActorContext, first: int, last: int) -> int:
    """Return where a name begins behind "nom de guerre", which the tagger cuts."""
    phrases = context.words.alias_phrases
    for index in range(min(last - 1, first + 3), first, -1):
        before = context.doc[max(0, index - 4) : index].text.casefold()
        if phrases and before.endswith(phrases):
            return index
    return first


def before_headline_verb(context: ActorContext, first: int, last: int) -> int:
    """Return where a name ends before the verb of a headline: "Ana Ruiz Resigns"."""
    word = context.doc[last - 1].text
    if last - first < 2 or not word.istitle():
        return last
    goes_on = last < len(context.doc) and context.doc[last].text[:1].islower()
    if goes_on or context.word_counts[context.folded[last - 1]] > 1:
        return last
    if is_headline_verb(context, last - 1):
        return last - 1
    # "Ana Ruiz Wins": the story has the name again, and not with this word.
    ends = word.endswith(context.words.verb_endings)
    named = last - first > 2 and context.word_counts[context.folded[last - 2]] > 1
    return last - 1 if ends and named else last


def is_headline_verb(context: ActorContext, index: int) -> bool:
    """Tell whether a word with a capital can be a verb in the third person.

    In the plural it is one after a plural: "Thieves Rob Bank", "Police Say".
    """
    word = context.doc[index].text
    if says_of_many(context, index):
        return True
    return any(
        word.endswith(ending) and _is_verb(context, word.removesuffix(ending))
        for ending in context.words.verb_endings
    )


def says_of_many(context: ActorContext, index: int) -> bool:
    """Tell whether a word can be a verb about the plural before it: "Thieves Rob"."""
    return _is_plural(context, index - 1) and _is_verb(context, context.doc[index].text)


def _is_said_by_many(context: ActorContext, index: int) -> bool:
    """Tell whether the last word of a headline reports what several people say."""
    ends = index + 1 == len(context.doc) or "\n" in context.doc[index + 1].text
    return ends and is_headline_verb(context, index)


def _is_plural(context: ActorContext, index: int) -> bool:
    """Tell whether a word with a capital is a noun for several people."""
    if index < 0 or not context.doc[index].text.istitle():
        return False
    word, token = context.folded[index], context.doc[index]
    plural = word.endswith("s") and not word.endswith("ss")
    many = token.tag_ in ("NNS", "NNPS") or word.removesuffix("s") in (
        context.lexicon.role_nouns
    )
    return word in context.words.collectives or (plural and many)


def _is_verb(context: ActorContext, stem: str) -> bool:
    """Tell whether a stem is a verb that reports speech or tells an event."""
    language, lemma = context.parsed.language, stem.lower()
    rows = (*language.table("cues"), *language.table("triggers"))
    return any(
        row["lemma"] == lemma and "noun" not in (row.get("kind"), row.get("pos"))
        for row in rows
    )


def _described(context: ActorContext, first: int, last: int) -> int:
    """Return 1 for a nationality, a role noun or another word in lower case.

    A given name before a surname is none: "Mayor Dean Fox".
    """
    word = context.doc[first].text
    nation = context.nation_at.get(first)
    if nation is not None and (nation.kind == "demonym" or not word.istitle()):
        return 1  # but "Israel Katz" is so called
    if word.casefold() in context.lexicon.role_nouns:
        given = word.istitle() and context.is_given_name(first)
        return 0 if given and last - first == 2 else 1
    small = word[:1].islower() and word.casefold() not in PARTICLES
    return 1 if small or word == "-" else 0


def _purpose_end(context: ActorContext, last: int) -> int:
    """Return where an organisation's name ends with its purpose, else ``last``.

    "Institute for Astronomy", "Council on Coastal Erosion": capitalised words that
    are no place and that the tagger has not read as another name.
    """
    doc = context.doc
    words = context.words
    if last >= len(doc) or doc[last].text not in words.purpose_prepositions:
        return last
    if not context.capital(last - 1):
        return last
    if _is_country_of(context, last):
        return _place_end(context, last + 1)
    if context.folded[last - 1] not in words.purpose_nouns:
        return last
    end = last
    for index in range(last + 1, len(doc)):
        token = doc[index]
        joins = token.text == "&" or token.text in words.conjunctions
        if joins and end > last:
            continue
        placed = index in context.place_at or index in context.nation_at
        if placed or token.ent_type_ or token.tag_ not in ("NNP", "NNPS"):
            break
        if not context.capital(index):
            break
        end = index + 1
    return end


def _is_country_of(context: ActorContext, of: int) -> bool:
    """Tell whether a body's name goes on with its country: "Bar Council of Kenya"."""
    doc, words = context.doc, context.words
    nation = context.nation_at.get(of + 1)
    if nation is None or nation.kind != "literal":
        return False
    head = context.folded[of - 1] in words.organisation_nouns
    named = of > 1 and context.capital(of - 2)
    return doc[of].text in words.genitive_prepositions and head and named


def _place_end(context: ActorContext, index: int) -> int:
    """Return where the place that begins at a token ends."""
    nation = context.nation_at[index]
    end = index + 1
    while context.nation_at.get(end) is nation:
        end += 1
    return end
