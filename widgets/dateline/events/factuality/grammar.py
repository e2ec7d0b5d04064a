"""Grammar: the tense, number and definiteness that factuality depends on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import AUXILIARIES

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from ...lang.factuality import FactualityWords

__all__ = [
    "auxiliaries",
    "construction_of",
    "finite_part",
    "first_joined",
    "happens_each_time",
    "has_own_subject",
    "has_subject",
    "is_bare",
    "is_bare_of_articles",
    "is_bare_plural",
    "is_definite",
    "is_indefinite",
    "is_infinitive",
    "is_known",
    "is_nominal",
    "is_parted",
    "is_past",
    "is_present",
    "line_of",
    "names_its_object",
    "precedes_subject",
    "question_word",
    "word_before",
]

_SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj", "csubjpass", "expl"])

#: Relations in which a word of any sort stands for a thing.
_NOMINAL = frozenset(["nsubj", "nsubjpass", "dobj", "pobj", "dative"])

#: Tags of the words that ask: "who", "which", "why".
_ASKING = frozenset(["WP", "WRB", "WDT", "WP$"])


#: Marks that end a sentence, perhaps at the end of its line.
_STOPS = frozenset(".?!:")


def auxiliaries(verb: Token) -> list[Token]:
    """Return a verb's auxiliaries, in text order."""
    return [c for c in verb.children if c.dep_ in AUXILIARIES]


def has_subject(verb: Token) -> bool:
    """Tell whether a verb has its own subject."""
    return any(child.dep_ in _SUBJECTS for child in verb.children)


def has_own_subject(verb: Token) -> bool:
    """Tell whether a verb that describes a noun has another subject than that noun."""
    subjects = (child for child in verb.children if child.dep_ in _SUBJECTS)
    return any(child.tag_ not in _ASKING for child in subjects)


def is_parted(verb: Token, head: Token) -> bool:
    """Tell whether a semicolon or a line's end parts a verb from its head.

    The parser joins what are sentences of their own: "They shelled Idlib; the mayor
    denied losses".
    """
    first, last = sorted((verb.i, head.i))
    marks = ";:" if verb.i < head.i else ";"
    return any(t.text in marks or _ends_line(t) for t in verb.doc[first:last])


def _ends_line(token: Token) -> bool:
    """Tell a line's end that ends a sentence from one of hard-wrapped text."""
    if not token.is_space or "\n" not in token.text or not token.i:
        return False
    return "\n\n" in token.text or token.nbor(-1).text in _STOPS


def line_of(verb: Token) -> Span:
    """Return the words of a verb's sentence that are on its line."""
    doc, sentence = verb.doc, verb.sent
    first, last = verb.i, verb.i + 1
    while first > sentence.start and not _ends_line(doc[first - 1]):
        first -= 1
    while last < sentence.end and not _ends_line(doc[last]):
        last += 1
    return doc[first:last]


def is_infinitive(verb: Token) -> bool:
    """Tell whether a verb stands after "to"."""
    return any(child.tag_ == "TO" for child in auxiliaries(verb))


def finite_part(verb: Token) -> Token:
    """Return the part of a verb that has the tense: its first auxiliary, or itself."""
    return next(iter(auxiliaries(verb)), verb)


def first_joined(verb: Token) -> Token:
    """Return the first of the verbs that are joined to one with "and", or itself."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    return verb


def is_past(verb: Token) -> bool:
    """Tell whether a verb is in the past, or in the perfect."""
    own = auxiliaries(verb)
    if finite_part(verb).tag_ in ("VBD", "VBN"):
        return True
    perfect = bool(own) and own[0].dep_ == "aux" and own[0].tag_ != "MD"
    lasting = any(aux.tag_ == "VBG" for aux in own)
    return perfect and verb.tag_ in ("VBN", "VBD") and not lasting


def is_present(verb: Token) -> bool:
    """Tell whether a verb is in the present, not in the perfect."""
    return finite_part(verb).tag_ in ("VBZ", "VBP") and not is_past(verb)


def happens_each_time(verb: Token, words: FactualityWords) -> bool:
    """Tell whether what a verb says is so each time: "when rivers rise, they leave"."""
    return any(
        child.dep_ == "advcl"
        and is_present(child)
        and any(token.lower_ in words.habitual_conjunctions for token in child.lefts)
        for child in verb.children
    )


def is_bare_passive(verb: Token) -> bool:
    """Tell whether a verb can be a passive whose auxiliaries stand before another.

    "The docks should be closed and the ship sunk".
    """
    objects = any(child.dep_ == "dobj" for child in verb.children)
    participle = verb.tag_ in ("VBN", "VBD") and not auxiliaries(verb)
    return participle and has_own_subject(verb) and not objects


def is_nominal(token: Token) -> bool:
    """Tell whether a word stands for a thing: a noun, or a verb in the place of one."""
    if token.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
        return True
    if token.pos_ == "VERB" and token.tag_ in ("VBG", "VB"):
        return token.dep_ in _NOMINAL and not has_subject(token)
    return False


def is_definite(noun: Token, words: FactualityWords) -> bool:
    """Tell whether a noun names a known event: "the attack", "their attack"."""
    return any(
        child.dep_ == "poss" or child.text.casefold() in words.definite_determiners
        for child in noun.lefts
    )


def is_known(noun: Token, words: FactualityWords) -> bool:
    """Tell whether a noun means one event, not any: "the arrest of smugglers"."""
    return is_definite(noun, words) and not _is_of_a_kind(noun)


def _is_of_a_kind(noun: Token) -> bool:
    """Tell whether "of" and all of a sort are why a noun has an article.

    Not where a day, a name or a clause says which event it is.
    """
    if any(child.dep_ == "poss" for child in noun.lefts):
        return False
    if any(child.dep_ in ("acl", "relcl", "npadvmod") for child in noun.rights):
        return False
    links = (child for child in noun.rights if child.dep_ == "prep")
    behind = [c for link in links for c in link.children if c.dep_ == "pobj"]
    if any(c.ent_type_ in ("DATE", "TIME") for c in behind):
        return False
    near = any(c.head.i == noun.i + 1 for c in behind[:1])
    return near and is_bare_plural(behind[0]) and not _is_named(behind[0])


def _is_named(noun: Token) -> bool:
    """Tell whether a name stands before a noun: "Kenyan villages"."""
    return any(c.pos_ == "PROPN" or c.ent_type_ for c in noun.lefts)


def is_indefinite(noun: Token, words: FactualityWords) -> bool:
    """Tell whether an article says that a noun names no known event: "an attack"."""
    articles = (child for child in noun.lefts if child.dep_ == "det")
    return any(a.text.casefold() not in words.definite_determiners for a in articles)


def names_its_object(noun: Token) -> bool:
    """Tell whether a name says which event a noun is: "the killing of Marsh"."""
    return any(
        part.pos_ == "PROPN" or part.ent_type_
        for child in noun.rights
        if child.dep_ == "prep"
        for of in child.children
        for part in of.subtree
    )


def is_bare_plural(noun: Token) -> bool:
    """Tell whether a noun means all of its sort: "mines", not "the mines"."""
    bare = not any(c.dep_ in ("det", "poss", "nummod") for c in noun.children)
    return noun.tag_ == "NNS" and bare


def is_bare_of_articles(noun: Token) -> bool:
    """Tell whether nothing says which or whose a noun is."""
    return not any(c.dep_ in ("det", "poss") for c in noun.lefts)


def is_bare(noun: Token) -> bool:
    """Tell whether a noun is of any of its sort: "violence", not "strikes on Gao"."""
    known = any(c.dep_ in ("det", "poss", "nummod") for c in noun.children)
    return not known and not any(t.pos_ == "PROPN" or t.ent_type_ for t in noun.subtree)


def question_word(verb: Token) -> Token | None:
    """Return the word that asks in a verb's clause: "who", "why"."""
    for child in verb.lefts:
        if child.tag_ in _ASKING and child.dep_ != "mark":  # "that" asks nothing
            return child
        inner = next((t for t in child.lefts if t.tag_ in _ASKING), None)
        if inner is not None:
            return inner
    return None


def construction_of(verb: Token) -> str:
    """Return the construction in which a verb is embedded."""
    if is_infinitive(verb):
        return "infinitive"
    if verb.tag_ == "VBG" and not auxiliaries(verb):
        return "gerund"
    bare = verb.tag_ in ("VB", "VBN") and not auxiliaries(verb)
    if any(child.dep_ == "mark" for child in verb.lefts):
        return "clause"  # "it is vital that she leave"
    return "infinitive" if bare and verb.dep_ in ("xcomp", "ccomp") else "clause"


def word_before(infinitive: Token) -> str:
    """Return the word before "to", in lower case."""
    to = next((c for c in infinitive.children if c.tag_ == "TO"), None)
    return to.nbor(-1).text.casefold() if to is not None and to.i else ""


def precedes_subject(token: Token, verb: Token) -> bool:
    """Tell whether a token is before the subject of a verb, if that has one."""
    named = (c for c in verb.children if c.dep_ in _SUBJECTS)
    subject = next(named, None)
    return subject is not None and token.i < subject.i
