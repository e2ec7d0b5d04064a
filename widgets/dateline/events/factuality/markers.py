"""Markers: what stands in an event's own clause or phrase and bears on whether it is.

Negations, auxiliaries, adverbs, determiners and adjectives: "did not attack", "could
attack", "allegedly attacked", "no attack", "the planned attack".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from ...nlp.syntax import last_word
from .general_present import in_general
from .grammar import (
    auxiliaries,
    has_subject,
    is_present,
)
from .judgement import ASSERTED, Judgement
from .subjunctive import is_subjunctive

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang.factuality import FactualityWords
    from ...model import Factuality
    from .embedding import Embedding

__all__ = ["marked_noun", "marked_verb"]

#: Relations of a verb's negations to it.
_NEGATING = frozenset(["neg", "advmod", "preconj", "cc"])

#: Relations of the arguments that negate a verb: "nobody was hurt", "killed no one".
_ARGUMENTS = frozenset(["nsubj", "nsubjpass", "dobj"])

#: Years that a noun can be marked with: "the 2015 attack".
_YEARS = range(1000, 2100)

#: Labels of the words that say when.
_TIMES = frozenset(["DATE", "TIME"])

#: Tags of a bare form, of which the parser is not sure: "will fly there and meet them".
_BARE = frozenset(["VB", "VBP"])


def marked_verb(verb: Token, words: FactualityWords, table: Embedding) -> Judgement:
    """Return what a verb's own clause says of whether it happened."""
    negated = _bearers(verb, words, contrasted=False)
    negations = [t for b in negated for t in _negations(b, words, table)]
    modal = _modality([*_bearers(verb, words, contrasted=True)], words, table)
    if len(negations) % 2:
        open_ = modal is not None and modal[1].text.casefold() in words.open_modals
        if modal is not None and open_:
            return Judgement.by("hypothetical", modal[1].text)
        return Judgement.by("negated", negations[0].text)
    if modal is not None:
        return Judgement.by(modal[0], modal[1].text)
    if is_subjunctive(verb, table):
        return Judgement.by("demanded", verb.text)
    coming = _coming(verb, words, table)
    if coming is not None:
        return Judgement.by("future", coming.text)
    if negations:
        reasons = [Judgement.by("negated", t.text).reasons for t in negations]
        return Judgement("asserted", tuple(r for each in reasons for r in each))
    return in_general(verb, words)


def _coming(verb: Token, words: FactualityWords, table: Embedding) -> Token | None:
    """Return the word that puts a verb or its occasion in the future.

    "Is holding a vote next Monday"; "has lost the vote in the upcoming election": who
    "has" lost it has not yet.
    """
    if is_present(verb):
        for child in verb.children:
            day = _day_ahead(child, words)
            if day is not None:
                return day
    for child in verb.rights:
        attends = child.lower_ in words.attending_prepositions
        if child.dep_ != "prep" or child.lower_ in words.preceding_conjunctions:
            continue
        for noun in child.children if attends else ():
            if noun.lemma_.casefold() not in words.occasions:
                continue
            for before in noun.lefts:
                if table.word(before.text, "adjective", "modifier") == "future":
                    return before
    return None


def _day_ahead(child: Token, words: FactualityWords) -> Token | None:
    """Return the day that a present verb has before it: "leaves in January"."""
    if child.dep_ == "npadvmod" and child.ent_type_ in _TIMES:
        awaited = any(t.lower_ in words.awaited_adjectives for t in child.lefts)
        return child if awaited or child.lower_ in words.coming_times else None
    verb = child.head
    dates = child.lower_ in words.dating_prepositions and child.i > verb.i
    yearly = verb.lemma_.casefold() in words.festive_verbs  # "they celebrate it in May"
    if not dates or yearly or not _is_told_whole(verb):
        return None
    return next(filter(_is_calendar_name, child.children), None)


def _is_told_whole(verb: Token) -> bool:
    """Tell whether a verb without helpers is in a whole sentence, no headline."""
    return not auxiliaries(verb) and last_word(verb).tag_ == "."


def _is_calendar_name(day: Token) -> bool:
    """Tell whether a word is a weekday or month, with no number beside it.

    "The mayor leaves office in January" looks ahead, "in May 1990" tells history, and
    "on 7 January" can be what is done each year.
    """
    named = day.pos_ == "PROPN" and day.ent_type_ == "DATE"
    return named and not any(child.dep_ == "nummod" for child in day.children)


def _bearers(
    verb: Token, words: FactualityWords, *, contrasted: bool
) -> Iterator[Token]:
    """Yield a verb and the verbs before it whose auxiliaries it shares.

    "Will attack and destroy", "were not beaten or shot"; what is ``contrasted`` shares
    its future, not its negation: "will not be shot but arrested".
    """
    at = verb
    yield at
    while at.dep_ == "conj" and not has_subject(at) and _lacks_helper(at):
        above = at.head
        joins = (t.text.casefold() for t in above.children if t.dep_ == "cc")
        bare = _BARE.issuperset((above.tag_, at.tag_))
        passive = any(aux.tag_ == "VB" for aux in auxiliaries(at))
        if above.tag_ != at.tag_ and not bare and not passive:
            return
        if not contrasted and any(j in words.contrasting for j in joins):
            return
        at = above
        yield at


def _lacks_helper(verb: Token) -> bool:
    """Tell whether a verb has no auxiliary of its own that is finite.

    "Would lay down their arms and be pardoned".
    """
    return all(aux.tag_ == "VB" for aux in auxiliaries(verb))


def _negations(
    verb: Token, words: FactualityWords, table: Embedding
) -> Iterator[Token]:
    """Yield what negates a verb: "not", "never", "nobody", "no longer"."""
    for aux in auxiliaries(verb):  # "neither has Kenya sent any"
        yield from (child for child in aux.lefts if _is_no(child, table))
    for child in verb.children:
        if child.dep_ in _NEGATING:
            yield from _negating(child, words, table)
        elif child.dep_ in _ARGUMENTS:
            yield from _negative(child, table)
        elif child.dep_ in ("agent", "prep"):
            lacks = child.lower_ in words.lacking_prepositions
            for noun in child.children:
                if noun.dep_ != "pobj" or noun.text.casefold() in words.ideas:
                    continue
                if not (lacks and noun.pos_ == "NOUN"):  # "sank with no lights on"
                    yield from _negative(noun, table)


def _negating(
    child: Token, words: FactualityWords, table: Embedding
) -> Iterator[Token]:
    """Yield the negation that an adverb or conjunction under a verb is or has."""
    word = child.text.casefold()
    after = child.nbor(1).text.casefold() if child.i + 1 < len(child.doc) else ""
    if after in words.restricting_adverbs:
        return
    if word in words.lasting_adverbs:
        yield from (t for t in child.children if _is_no(t, table))
    elif child.dep_ in ("preconj", "cc") and child.i > child.head.i:
        return  # "attacked nor shelled": the first verb is negated already
    elif child.dep_ == "neg" or table.word(word, "adverb") == "negated":
        yield child


def _negative(noun: Token, table: Embedding) -> Iterator[Token]:
    """Yield what makes an argument negate its verb: "nobody", "no soldier"."""
    if table.word(noun.text, "pronoun") == "negated":
        yield noun
    for child in noun.lefts:
        if child.dep_ in ("det", "nummod", "neg", "preconj", "cc") and _is_no(
            child, table
        ):
            yield child
            return


def _is_no(token: Token, table: Embedding) -> bool:
    return table.word(token.text, "determiner") == "negated"


def _modality(
    bearers: list[Token], words: FactualityWords, table: Embedding
) -> tuple[Factuality, Token] | None:
    """Return what an auxiliary or adverb makes of a verb, and that word."""
    for verb in bearers:
        own = auxiliaries(verb)
        for aux in own:
            value = table.word(aux.text, "auxiliary") if aux.tag_ == "MD" else None
            if value is None:
                continue
            perfect = any(a.text.casefold() in words.perfect_auxiliaries for a in own)
            if value == "future" and not perfect:
                return "future", aux
            if value != "future" and perfect:
                return "hypothetical", aux
            return cast("Factuality", value), aux
        for child in verb.children:
            if child.dep_ == "advmod":
                value = table.word(child.text, "adverb")
                if value == "generic" and not is_present(verb):
                    continue
                if value not in (None, "negated"):
                    return cast("Factuality", value), child
    return None


def marked_noun(noun: Token, table: Embedding) -> Judgement:
    """Return what determiners and adjectives of an event noun say of it."""
    bearers = [noun]
    while bearers[-1].dep_ == "conj" and not _determined(bearers[-1]):
        bearers.append(bearers[-1].head)
    for bearer in bearers:
        for child in bearer.children:
            if child.i > noun.i:
                continue
            value = table.word(child.text, "determiner")
            if value is None and child.dep_ in ("amod", "compound", "nmod", "advmod"):
                value = table.word(child.text, "adjective", "modifier")
            if value is None and table.word(child.text, "adverb") == "hypothetical":
                value = "hypothetical"  # "perhaps even a war"
            if value is not None:
                return Judgement.by(cast("Factuality", value), child.text)
            if child.dep_ in ("nummod", "amod", "nmod", "compound") and _is_year(child):
                return Judgement.by("background", child.text)
    return ASSERTED


def _determined(noun: Token) -> bool:
    return any(child.dep_ in ("det", "poss") for child in noun.lefts)


def _is_year(token: Token) -> bool:
    """Tell whether a word before a noun is a year: "2015 attack"."""
    digits = token.text.isdecimal() and len(token.text) == 4
    return digits and int(token.text) in _YEARS
