"""What pipelines call people, kinds of words and relations, in the engines' terms.

The engines know one scheme, that of spaCy's English pipelines: the labels of OntoNotes,
the tags of the Penn Treebank, the relations of ClearNLP. A pipeline of another scheme
gets a last component that says the same in these terms, so that no engine asks for two
names of one thing, and the engines' own scheme costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from ..lang import NO_WORDS, language
from .name_forms import canonical
from .universal_relations import own_relations

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

__all__ = ["NAMES", "SYNTAX", "answers", "in_own_scheme"]

#: What a pipeline may be able to tell: people and bodies; verbs and their arguments.
NAMES, SYNTAX = "names", "syntax"

#: Labels of other schemes for what the engines ask for: WikiNER, ``xx`` and CoNLL have
#: one for all places. What has no counterpart stays as it is, and is not asked for.
_PEOPLE = ("PER", "PERS")
_LABELS = {"PER": "PERSON", "PERS": "PERSON", "LOC": "GPE", "GPE_LOC": "GPE"}

#: Penn's tags by the universal part of speech, where its features say no more.
_TAGS = {
    "ADJ": "JJ", "ADP": "IN", "ADV": "RB", "AUX": "VB", "CCONJ": "CC", "DET": "DT",
    "INTJ": "UH", "NOUN": "NN", "NUM": "CD", "PART": "RP", "PRON": "PRP",
    "PROPN": "NNP", "PUNCT": ".", "SCONJ": "IN", "SPACE": "_SP", "SYM": "SYM",
    "VERB": "VB", "X": "FW",
}  # fmt: skip

_COMPONENT = "dateline_scheme"


@lru_cache(maxsize=4)
def answers(nlp: Language) -> frozenset[str]:
    """Return what a pipeline can tell, of :data:`NAMES` and :data:`SYNTAX`."""
    labels = _labels(nlp)
    able = set()
    if not labels.isdisjoint({"PERSON", *_PEOPLE}):
        able.add(NAMES)
    if {"nsubj", "dobj"} <= labels or {"nsubj", "obj"} <= labels:
        able.add(SYNTAX)
    return frozenset(able)


def _labels(nlp: Language) -> set[str]:
    """Return all labels of a pipeline's components, of entities and relations."""
    return {label for found in nlp.pipe_labels.values() for label in found}


def in_own_scheme(nlp: Language) -> Language:
    """Add what translates a pipeline's scheme, if it is not the engines' own.

    Returns
    -------
    spacy.language.Language
        The same object.

    """
    from spacy.language import Language

    parts = {"parser", "senter", "sentencizer"}
    if parts.isdisjoint(nlp.pipe_names):
        nlp.add_pipe("sentencizer", first=True)
    labels = _labels(nlp)
    wikiner = "PERSON" not in labels and not labels.isdisjoint(_PEOPLE)
    if not (wikiner or "obj" in labels):
        return nlp
    if not Language.has_factory(_COMPONENT):
        Language.component(_COMPONENT, func=_translated)
    nlp.add_pipe(_COMPONENT, last=True)
    return nlp


def _translated(doc: Doc) -> Doc:
    """Return a parse with the labels, tags and relations that the engines know."""
    from spacy.tokens import Doc

    parsed = doc.has_annotation("DEP")
    heads, relations = own_relations(doc) if parsed else (None, None)
    unnamed = _unnamed(doc)
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        pos=[token.pos_ for token in doc],
        tags=[_tag(token) for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=heads,
        deps=relations,
        sent_starts=None if parsed else [token.is_sent_start for token in doc],
        ents=["O" if token.i in unnamed else _entity(token) for token in doc],
    )


def _unnamed(doc: Doc) -> set[int]:
    """Return the tokens of bodies that are somebody's office: "ministre de la Santé".

    It begins with a role noun of the language in a small letter.
    """
    words = language(doc.lang_)
    nouns = {row["noun"] for row in words.table("nouns")}
    nouns -= words.actors.organisation_nouns
    return {
        token.i
        for entity in doc.ents
        if entity.label_ == "ORG"
        and entity[0].is_lower
        and canonical(entity[0].text, NO_WORDS) in nouns
        for token in entity
    }


def _entity(token: Token) -> str:
    label = token.ent_type_
    return f"{token.ent_iob_}-{_LABELS.get(label, label)}" if label else "O"


def _tag(token: Token) -> str:
    """Return Penn's tag of a word by its part of speech and its features."""
    pos, features = token.pos_, token.morph.to_dict()
    if pos in ("VERB", "AUX"):
        return _tag_of_verb(features)
    tag = _TAGS.get(pos, "FW")
    if pos in ("NOUN", "PROPN") and features.get("Number") == "Plur":
        return f"{tag}S"
    if pos in ("DET", "PRON") and features.get("Poss") == "Yes":
        return "PRP$"
    if pos == "PRON" and features.get("PronType") == "Rel":
        return "WDT"
    if pos == "ADJ":
        return {"Cmp": "JJR", "Sup": "JJS"}.get(features.get("Degree", ""), tag)
    return tag


def _tag_of_verb(features: Mapping[str, str]) -> str:
    past = features.get("Tense") in ("Past", "Imp")
    form = features.get("VerbForm")
    if form == "Fin" and features.get("Mood") != "Imp":
        third = (features.get("Person"), features.get("Number")) == ("3", "Sing")
        return "VBD" if past else "VBZ" if third else "VBP"
    if form == "Part":
        return "VBN" if past else "VBG"
    return "VBG" if form == "Ger" else "VB"
