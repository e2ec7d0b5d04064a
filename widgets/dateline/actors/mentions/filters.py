"""Mention filters: which candidate spans are no name, no actor, or a place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...lang.names import LINKS
from ...nlp.clean_text import NASAL_MARK
from ...nlp.numerals import is_age
from ...nlp.syntax import ANY_SUBJECTS

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = [
    "begins_body",
    "heads_body",
    "in_name",
    "is_described_body",
    "is_ground",
    "is_no_actor",
    "is_portfolio",
    "is_stray",
    "name_like",
    "stands_as_person",
    "stands_as_place",
]

#: A byline's initials at the end of a story: "MH/PA".
_INITIALS = re.compile(r"\b[A-Z]{1,3}/[A-Z]{1,3}\b")

#: Numbers of flights and of seats, and sums of money; but "G20", "M23".
_CODE = re.compile(r"[A-Z]{1,3}-?(?:0\d+|\d{3,})[A-Z]?|[\w.]*[$€£][\d.,]+")


def name_like(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a span can be a name: a capital, and more than common words."""
    texts = [context.doc[i].text for i in range(first, last)]
    if (
        any(map(_odd, texts))
        or all(_is_code(context, text) for text in texts)
        or _INITIALS.search(context.doc[first:last].text)
    ):
        return False
    around = (first - 1 if first else first, min(last, len(context.doc) - 1))
    if len(texts) == 1 and any(context.doc[i].text == "/" for i in around):
        return False
    if not any(text[:1].isupper() for text in texts):
        return False
    words = context.lexicon.name_words(" ".join(texts))
    if not any(len(word) > 1 for word in words):
        return False
    if _is_body_of_a_trade(context, first, last):
        return True
    return not all(_is_common(context, word) for word in words)


def _is_body_of_a_trade(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a body's noun and "of" make a name: "Institute of Engineers"."""
    doc, words = context.doc, context.words
    if last - first < 3 or doc[first + 1].text not in words.complement_prepositions:
        return False
    noun = context.folded[first] in words.purpose_nouns and context.capital(first)
    return noun and context.capital(first + 2)


def _odd(text: str) -> bool:
    """Tell whether a token is an address or a tag, not a word."""
    return "@" in text or "http" in text or "www." in text or text.startswith("#")


def _is_code(context: ActorContext, text: str) -> bool:
    """Tell whether a token is the number of a thing, or its noun: "Flight ET409"."""
    return text.casefold() in context.words.numbered_nouns or bool(
        _CODE.fullmatch(text)
    )


def _is_common(context: ActorContext, word: str) -> bool:
    """Tell whether a folded word names nobody by itself."""
    words = context.words
    return (
        word in words.not_names
        or word in words.organisation_nouns
        or word.isdigit()
        or context.lexicon.is_office(word)
    )


def is_no_actor(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a span names an occasion, a paper or an era: "Paris Agreement"."""
    if last - first == 1:
        if context.folded[first] in context.things:
            return True  # "Freddy", a cyclone
        if _opens_as_things(context, first):
            return True
        eras = context.parsed.language.dates.vocabulary.get("ERA", ())
        numbered = first > 0 and context.doc[first - 1].like_num
        return numbered and context.folded[first] in eras
    if _is_numbered_paper(context, first, last):
        return True
    # "Storm Ciara", "Tropical Storm Ciara"
    named = not context.words.naming_nouns.isdisjoint(context.folded[first : last - 1])
    return named or context.folded[last - 1] in context.words.not_actors


def _opens_as_things(context: ActorContext, index: int) -> bool:
    """Tell whether a noun in the plural opens a sentence: "ACCRA: Trains were late".

    It has its capital from there, though the tagger takes it for somebody's name.
    """
    token = context.doc[index]
    if token.tag_ != "NNS" or token.ent_type_ != "PERSON":
        return False
    dateline = context.parsed.datelines.at(index - 1) if index else None
    led = index > 0 and token.nbor(-1).text == ":"
    opens = token.is_sent_start or led or dateline is not None
    return opens and token.lemma_.casefold() != token.lower_


def _is_numbered_paper(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether words are a paper and its number: "Bulletin 12", "release No"."""
    words, folded, doc = context.words, context.folded, context.doc
    if words.numbered_papers.isdisjoint(folded[first:last]):
        return False
    end = folded[last - 1]
    ahead = [t.like_num for t in doc[last : last + 2]]
    return end.isdigit() or (end.strip(".") in words.number_marks and any(ahead))


def stands_as_place(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether words are in the position of a place: "in Gilboa", "X residents".

    "Gunmen from Al-Dora" come from a place, too; and what a place is joined to is one,
    if it is named once: "in Kano and Kafanchan".
    """
    if is_before_place_noun(context, first, last):
        return True
    if _is_beside_place(context, first, last):
        return True
    if not _is_one_word(context, first, last) or first == 0:
        return False
    before = context.doc[first - 1]
    if before.text.casefold() in context.words.place_prepositions:
        return True
    came = before.text in context.words.origin_prepositions and before.i > 0
    from_many = came and before.head.tag_ == "NNS" and before.head.i == before.i - 1
    return from_many and before.head.lemma_ in context.lexicon.role_nouns


def _is_beside_place(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a place is joined to a lone word that is named once.

    Not so in "she met A in Paris and B in Berlin".
    """
    token = context.doc[last - 1]
    if not _is_one_word(context, first, last) or token.dep_ != "conj":
        return False
    if context.is_given_name(first) or context.word_counts[context.folded[first]] > 1:
        return False
    place = token.head
    inside = (
        place.dep_ == "pobj" and place.head.text in context.words.place_prepositions
    )
    return inside and place.i in context.place_at


def is_before_place_noun(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a noun calls a lone word a place: "Al-Taji residents"."""
    doc, nouns = context.doc, context.words.place_followers
    if not _is_one_word(context, first, last):
        return False
    if last < len(doc) and doc[last].is_lower and doc[last].lemma_ in nouns:
        return True
    return any(
        child.dep_ == "appos" and child.lemma_ in nouns
        for child in doc[last - 1].children
    )


def _is_one_word(context: ActorContext, first: int, last: int) -> bool:
    """Tell a lone word, perhaps with the article of another language: "Al-Taji"."""
    doc = context.doc
    words = sum(token.text != "-" for token in doc[first:last])
    return words == 1 or (words == 2 and doc[first + 1].text == "-")


def is_stray(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether words are most likely no organisation, though tagged as one.

    They are a road's name, or a lone word: it is an adjective, continues the name
    before it, ends a road, or occurs once in the story: beside a noun, in a list, in
    the position of a place, or at the start of a sentence without acting. Of such
    words the tagger gets few right.
    """
    doc = context.doc
    token = doc[first]
    if last - first == 1 and token.tag_ == "NNS" and token.is_sent_start:
        return True  # "Hotels collapsed": it has its capital from the sentence
    if last - first > 1 and doc[last - 1].lower_ in context.words.road_endings:
        return True  # "the Pan-American Highway"
    acronym = token.text.isupper() and len(token.text) > 1
    if not acronym and is_before_place_noun(context, first, last):
        return True
    if last - first > 1 or acronym or first in context.all_caps:
        return False
    if token.tag_ == "JJ" or token.dep_ == "amod" or _on_way(context, first):
        return True
    before = doc[first - 1] if first else None
    if (
        before is not None
        and before.pos_ == "PROPN"
        and context.capital(first - 1)
        and not before.ent_type_
    ):
        return True
    if context.word_counts[context.folded[first]] > 1:
        return False
    if (
        before is not None
        and before.text.casefold() in context.words.weak_place_prepositions
    ):
        return True
    acts = token.dep_ in ("nsubj", "nsubjpass", "poss")
    alone = token.is_sent_start and not acts
    return alone or token.dep_ in ("compound", "nmod", "conj", "dep", "npadvmod")


def is_ground(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a span names a ground, a water or a road: "Ada Lehto Stadium".

    "Lake Shore Bank" is a bank, "Loch Ard" and "Highway 97" are nobody.
    """
    doc, words = context.doc, context.words
    if last - first < 2 or heads_body(context, first, last):
        return False
    water = doc[first].lower_ in words.water_openers
    road = doc[first].lower_ in words.road_endings and doc[first + 1].text[0].isdigit()
    return water or road or doc[last - 1].lower_ in words.ground_endings


def _on_way(context: ActorContext, index: int) -> bool:
    """Tell whether a token is where a road leads: "the road to X"."""
    token = context.doc[index]
    prep = token.head
    if (
        token.dep_ != "pobj"
        or prep.i != index - 1
        or context.word_counts[context.folded[index]] > 2
    ):
        return False
    words = context.words
    return prep.text in words.way_prepositions and prep.head.lemma_ in words.way_nouns


def stands_as_person(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether words tagged as an organisation are a person's name.

    They begin with a given name, follow an office ("leader X Y", "its leader, X Y"),
    or one follows them, or an age: "X Y, the minister of trade,", "X Y, 52,".
    """
    doc = context.doc
    # The second part of "Seo-jun" has no capital.
    written = [
        doc[i].text
        for i in range(first, last)
        if doc[i].text != "-" and not (i > first + 1 and doc[i - 1].text == "-")
    ]
    if len(written) == 1 and last - first == 1:
        # "Kofi, 9, walks to school": children have no surnames.
        return context.is_given_name(first) and _is_of_an_age(context, last)
    if not 2 <= len(written) <= 3 or heads_body(context, first, last):
        return False
    if is_ground(context, first, last):
        return False
    if not all(word.istitle() for word in written):
        return False
    if context.is_given_name(first) or _is_called_an_office(context, last):
        return True
    if _is_of_an_age(context, last):
        return True
    before = doc[first - 1] if first else None
    if before is not None and before.text == "," and first > 1:
        before = doc[first - 2]  # of a list of names and trades nothing is told
        if not any(t.dep_ in ("det", "poss") for t in before.lefts):
            return False
    if before is None or before.tag_ not in ("NN", "NNP"):
        return False
    return context.lexicon.is_title(context.folded[before.i])


def _is_of_an_age(context: ActorContext, last: int) -> bool:
    """Tell whether an age follows a name between commas: "X Y, 52, said"."""
    doc = context.doc
    if last + 2 >= len(doc) or doc[last].text != ",":
        return False
    if not is_age(doc[last + 1].text):
        return False
    return doc[last + 2].text in ",.;)" or doc[last + 2].is_space


def _is_called_an_office(context: ActorContext, last: int) -> bool:
    """Tell whether a title follows a name behind a comma: "X, the minister of trade".

    A company has none, though it may be an owner or a leader.
    """
    doc = context.doc
    if last >= len(doc) or doc[last].text != ",":
        return False
    return any(
        child.dep_ == "appos" and context.lexicon.is_title(child.lower_)
        for child in doc[last - 1].children
    )


def heads_body(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a span of several words ends in a noun of bodies or of firms."""
    words, ending = context.words, context.folded[last - 1].rstrip(".")
    nouns = (words.organisation_nouns, words.firm_endings, words.trade_nouns)
    return last - first > 1 and any(ending in each for each in nouns)


def begins_body(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a span begins with a noun for a body: "Hôpital Tenon"."""
    openers = context.words.body_openers
    if last - first < 2:
        return False
    return context.folded[first] in openers or _is_foreign_paper(context, first, last)


def _is_foreign_paper(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a span is the name of a newspaper elsewhere: "Le Nouvelliste"."""
    words = context.words
    articled = context.folded[first] in words.foreign_articles
    if articled and _has_two_articles(context, first, last):
        return True
    return articled and context.folded[last - 1] in words.foreign_newspapers


#: The tokens of "Al-Hayat al-Jadida": an article, a hyphen and a word, twice.
_TWO_PAIRS = 6


def _has_two_articles(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether noun and adjective have an article each: "Al-Hayat al-Jadida".

    People have a given name before theirs: "Hassan al-Banna".
    """
    doc, articles = context.doc, context.words.foreign_articles
    pairs = last - first == _TWO_PAIRS
    hyphened = pairs and doc[first + 1].text == doc[last - 2].text == "-"
    return hyphened and context.folded[last - 3] in articles


def is_described_body(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a noun says that a name is a body's: "the daily X", "X, a paper"."""
    doc, nouns = context.doc, context.words.body_descriptions
    if first and doc[first - 1].lower_ in nouns and doc[first - 1].is_lower:
        named = last - first > 1 and context.is_given_name(first)
        return not (named and _has_a_head(context, first - 1))
    if last < len(doc) and doc[last].is_lower and doc[last].lower_ in nouns:
        return True  # "Al-Hayat newspaper"
    head = doc[last - 1].head
    if doc[last - 1].dep_ == "appos" and head.is_lower and head.lower_ in nouns:
        # "The firm, X, said", "by a firm, X"; not "the head of the firm, X, said".
        parted = head.i == first - 2 and doc[first - 1].text == ","
        articles = context.words.indefinite_articles
        new = any(t.dep_ == "det" and t.lower_ in articles for t in head.lefts)
        if parted and (new or head.dep_ in ANY_SUBJECTS):
            return True
    return any(
        child.dep_ == "appos" and child.lower_ in nouns
        for child in doc[last - 1].children
    )


def _has_a_head(context: ActorContext, noun: int) -> bool:
    """Tell whether an office is of a body: "the governor of the central bank"."""
    link = context.doc[noun].head
    if link.text not in context.words.complement_prepositions:
        return False
    return context.lexicon.is_office(context.folded[link.head.i])


def is_portfolio(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a span is only what an office is for: "Minister of Finance"."""
    doc, words = context.doc, context.words
    if first < 2 or doc[first - 1].text not in words.complement_prepositions:
        return False
    if context.folded[first - 2] not in words.subject_offices:
        return False
    if not words.organisation_nouns.isdisjoint(context.folded[first:last]):
        return False
    return not any(doc[i].text.isupper() for i in range(first, last))


def in_name(context: ActorContext, index: int) -> bool:
    """Tell whether a token can continue the name of a person."""
    token = context.doc[index]
    if index and context.doc[index - 1].text.endswith(NASAL_MARK):
        return token.text[:1].isupper()  # "Anyang' Nyong'o"
    if index in context.place_at or index in context.nation_at:
        # "Actress Ella Washington": a surname may be a place's name.
        given = index > 0 and context.is_given_name(index - 1)
        return given and token.text[:1].isupper()
    if token.text in LINKS:
        follows = index + 1 < len(context.doc) and context.capital(index + 1)
        return follows or token.text != "-"
    return token.text[:1].isupper() and token.pos_ == "PROPN"
