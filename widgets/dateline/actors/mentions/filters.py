"""Whether words look like a name at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...lang.en.given_names import given_gender
from ...nlp.name_forms import fold
from ..lexicon import BODY_NOUNS, role_noun, titles

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = [
    "heads_body",
    "is_no_actor",
    "is_portfolio",
    "is_stray",
    "name_like",
    "stands_as_person",
    "stands_as_place",
]

#: Words in capitals that name nobody: titles, times, kinds of papers and bodies.
_NO_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december gmt utc "
    "est edt pst pdt cet bst am pm ceo cfo coo cto ngo ngos mp mps mep meps mou "
    "mous ipo nft nfts pcr hrh highness majesty excellency his her their our tv "
    "pm id gdp pr hq km covid ok eng rtd brig capt sgt gen col lt hon amir emir "
    "sheikh god allah islam christianity ramadan umrah haj hajj eid christmas "
    "easter internet web covid-19 dna aids hiv "
    "mars jupiter saturn venus neptune uranus pluto".split()
)

#: What a name ends in that is an occasion, a work or a rule, and acts nowhere.
_NO_ACTORS = frozenset(
    "accord accords act agreement award awards bill charter conference "
    "constitution convention cup day deal declaration expo festival forum games "
    "index initiative law open plan policy prize program programme project report "
    "resolution revolution strategy summit tournament treaty vision war week".split()
)

#: Prepositions after which a lone word is a place, whatever the tagger says.
_LOCATIVE = frozenset("in at near inside outside across".split())

#: Those of them after which a word that stands once is no body, and "around".
_AROUND = frozenset("in near outside across around".split())

#: A byline's initials at the end of a story: "MH/PA".
_INITIALS = re.compile(r"\b[A-Z]{1,3}/[A-Z]{1,3}\b")


#: Numbers of flights and of seats, and sums of money; but "G20", "M23".
_CODE = re.compile(r"[A-Z]{1,3}-?(?:0\d+|\d{3,})[A-Z]?|[\w.]*[$€£][\d.,]+")

#: What leads to a place: "roads to X", "the outskirts of X".
_WAYS = frozenset(
    "bridge bus coast ferry highway motorway outskirts port railway rail road route "
    "shore street suburb town track train tunnel village way".split()
)


def name_like(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a span can be a name: a capital, and more than common words."""
    texts = [context.doc[i].text for i in range(first, last)]
    if (
        any(map(_odd, texts))
        or all(map(_is_code, texts))
        or _INITIALS.search(context.doc[first:last].text)
    ):
        return False
    around = (first - 1 if first else first, min(last, len(context.doc) - 1))
    if len(texts) == 1 and any(context.doc[i].text == "/" for i in around):
        return False
    if not any(text[:1].isupper() for text in texts):
        return False
    words = fold(" ".join(texts)).split()
    return any(len(word) > 1 for word in words) and not all(map(_common, words))


def _odd(text: str) -> bool:
    """Tell whether a token is an address or a tag, not a word."""
    return "@" in text or "http" in text or "www." in text or text.startswith("#")


def _is_code(text: str) -> bool:
    """Tell whether a token is the number of a thing: "ET409" of "Flight ET409"."""
    return text.casefold() == "flight" or bool(_CODE.fullmatch(text))


def _common(word: str) -> bool:
    return (
        word in _NO_NAMES
        or word in BODY_NOUNS
        or word.isdigit()
        or role_noun(word) is not None
        or (word,) in titles()
        or word in ("of", "the", "and", "for", "operating", "crown", "supreme")
    )


def is_no_actor(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a span names an occasion or a paper: "Paris Agreement"."""
    return last - first > 1 and fold(context.doc[last - 1].text) in _NO_ACTORS


def stands_as_place(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a lone word stands where places stand: "in Gilboa"."""
    if last - first > 1 or first == 0:
        return False
    return context.doc[first - 1].text.casefold() in _LOCATIVE


def is_stray(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a lone word is most likely no body, though tagged as one.

    It is an adjective, goes on with the name before it, ends a road, or stands once
    in the story: beside a noun, in a list, where places stand, or at the head of a
    sentence without acting. Of such words the tagger gets few right.
    """
    doc = context.doc
    token = doc[first]
    acronym = token.text.isupper() and len(token.text) > 1
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
    if context.word_counts[fold(token.text)] > 1:
        return False
    if before is not None and before.text.casefold() in _AROUND:
        return True
    acts = token.dep_ in ("nsubj", "nsubjpass", "poss")
    alone = token.is_sent_start and not acts
    return alone or token.dep_ in ("compound", "nmod", "conj", "dep", "npadvmod")


def _on_way(context: ActorContext, index: int) -> bool:
    """Tell whether a token stands where roads lead: "the road to X"."""
    token = context.doc[index]
    prep = token.head
    if (
        token.dep_ != "pobj"
        or prep.i != index - 1
        or context.word_counts[fold(token.text)] > 2
    ):
        return False
    return prep.text in ("to", "from", "of", "into") and prep.head.lemma_ in _WAYS


def stands_as_person(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether words tagged as a body are a person's name.

    They begin with a given name, or follow an office: "leader X Y".
    """
    doc = context.doc
    if not 2 <= last - first <= 3 or heads_body(context, first, last):
        return False
    if not all(doc[i].text.istitle() for i in range(first, last)):
        return False
    if given_gender(fold(doc[first].text)) is not None:
        return True
    before = doc[first - 1] if first else None
    if before is None or before.tag_ not in ("NN", "NNP"):
        return False
    return (fold(before.text),) in titles()


def heads_body(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a span of several words ends in the noun of a body."""
    return last - first > 1 and fold(context.doc[last - 1].text) in BODY_NOUNS


#: Offices whose "of" or "for" is followed by a subject, not by a body.
_OFFICES = frozenset(
    "minister ministers secretary undersecretary professor lecturer director".split()
)


def is_portfolio(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a span is only what an office is for: "Minister of Finance"."""
    doc = context.doc
    if first < 2 or doc[first - 1].text not in ("of", "for"):
        return False
    if fold(doc[first - 2].text) not in _OFFICES:
        return False
    words = [fold(doc[i].text) for i in range(first, last)]
    return not any(w in BODY_NOUNS for w in words) and not any(
        doc[i].text.isupper() for i in range(first, last)
    )
