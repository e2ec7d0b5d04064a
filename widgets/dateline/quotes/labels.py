"""Labels: who speaks where no verb says so, 'Minister: "…"' and '"…" – Ana Ruiz'."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from .context import Attribution, QuoteContext
from .source_spans import SourceSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..nlp.quotation_marks import Quoted

__all__ = ["labelled_quotation", "transcript"]

#: The most tokens of a label.
LONG = 7

#: A shorter sentence after a colon may be a motto or a sign (characters).
_MOTTO = 25

#: What items of a list begin with.
_BULLETS = frozenset("-*•–—·")

_DASH = re.compile(r"\s*[–—―-]{1,2}\s*(?=\w)")

#: What may stand between a name and its colon: "Ana Ruiz (farmer):", "Ana Ruiz, 61:".
_ASIDE = re.compile(r"\s*(?:\([^()\n]{1,60}\)|,\s*\d{1,3})\s*$")

#: A line of a transcript: the speaker in capitals, or by name, and what they say.
_TURN = re.compile(
    r"^[\"“]?(?P<who>[^\W\d_][^\n:“”\"]{1,40}):[ \t]+(?P<what>\S[^\n]*)", re.MULTILINE
)

#: Parts of speech of which a label is made; one of the nouns is its head.
_NOUNS = ("PROPN", "NOUN")
_WORDS = frozenset([*_NOUNS, "ADJ", "DET", "ADP", "X"])

#: The tagger takes names in capitals for other words too: "MAY", "WALLACE".
_IN_CAPITALS = _WORDS | frozenset("VERB AUX ADV INTJ PUNCT NUM PART".split())


def transcript(context: QuoteContext) -> list[Attribution]:
    """Return the turns of a transcript ("SMITH: We saw nobody") as direct speech.

    Lines that begin with a name and a colon are one where several speak, and one of
    them again, or all are in capitals and say whole sentences, or one asks and the
    next answers.
    """
    turns = list(_TURN.finditer(context.text))
    spoken = Counter(turn["who"] for turn in turns)
    again = max(spoken.values(), default=0) > 1
    loud = all(turn["who"].isupper() and _is_sentence(turn["what"]) for turn in turns)
    asked = any(map(_is_answered, turns, turns[1:]))
    if len(spoken) < 2 or not (again or loud or asked):
        return []
    made = (_turn(context, turn) for turn in turns)
    return [attribution for attribution in made if attribution is not None]


def _is_answered(turn: re.Match[str], following: re.Match[str]) -> bool:
    """Tell whether a line asks and somebody else answers it in the next one."""
    between = turn.string[turn.end() : following.start()]
    asks = turn["what"].rstrip(' "”').endswith("?")
    return asks and not between.strip() and turn["who"] != following["who"]


def _is_sentence(text: str) -> bool:
    """Tell whether words end as a sentence does: no value of a form does."""
    return text.rstrip(' "”').endswith((".", "!", "?")) and len(text.split()) > 2


def _turn(context: QuoteContext, turn: re.Match[str]) -> Attribution | None:
    first, last = (
        context.token_from(turn.start("who")),
        context.token_from(turn.end("who")),
    )
    source = _named(context, first, last, words=_IN_CAPITALS)
    start, end = context.trimmed(turn.start("what"), turn.end("what"), ' "“”')
    if source is None or end - start < 2:
        return None
    return Attribution(
        start, end, direct=True, rule="transcript", confidence=0.85, source=source
    )


def labelled_quotation(context: QuoteContext, quoted: Quoted) -> Attribution | None:
    """Return a quotation that a label before it, or a name behind it, attributes."""
    source, rule = _before(context, quoted), "label"
    if source is None:
        source = _of_uttered(context, quoted) or _of_clause(context, quoted)
        rule = "colon"
    if source is None:
        source, rule = _behind(context, quoted), "signed"
    if source is None:
        source, rule = _put_behind(context, quoted), "put so"
    if source is None:
        source = _put_ahead(context, quoted) or _wondering(context, quoted)
    if source is None:
        return None
    return Attribution(
        quoted.start, quoted.end, direct=True, rule=rule, confidence=0.8, source=source
    )


def _colon_before(context: QuoteContext, quoted: Quoted) -> int | None:
    """Return where a colon stands that a quotation follows (character), else None."""
    at = quoted.opens - 1
    while at >= 0 and context.text[at].isspace():
        at -= 1
    return at if at >= 0 and context.text[at] == ":" else None


def _before(context: QuoteContext, quoted: Quoted) -> SourceSpan | None:
    """Return the words between the beginning of a line or sentence and a colon."""
    line = context.text.rfind("\n", 0, quoted.opens) + 1
    colon = _colon_before(context, quoted)
    if colon is None or colon < line:
        return None
    sentence = context.parsed.sentences[context.parsed.sentence_of(colon)]
    first = context.token_from(max(line, sentence.start))
    while first < len(context.doc) and context.doc[first].text in _BULLETS:
        first += 1
    aside = _ASIDE.search(context.text, line, colon)
    end = aside.start() if aside else colon
    return _named(context, first, context.token_from(end))


def _of_uttered(context: QuoteContext, quoted: Quoted) -> SourceSpan | None:
    """Return whose word a colon leads up to: "The bishop's answer was: “No.”"."""
    colon = _colon_before(context, quoted)
    if colon is None:
        return None
    sentence = context.parsed.sentences[context.parsed.sentence_of(colon)]
    first, last = context.token_from(sentence.start), context.token_from(colon)
    for noun in context.doc[first:last]:
        if noun.lemma_ not in context.words.uttered_nouns or noun.pos_ != "NOUN":
            continue
        owners = [t for t in noun.lefts if t.dep_ == "poss" and not _is_mine(t)]
        above = noun.head.lefts if noun.dep_ == "dobj" else ()
        who = next(iter([*owners, *(t for t in above if t.dep_ == "nsubj")]), None)
        if who is not None:
            return SourceSpan(who.left_edge.i, who.i + 1, who.i)
    return None


def _is_mine(owner: Token) -> bool:
    """Tell "my answer", of whom "I" tells more."""
    return "1" in owner.morph.get("Person", [])


def _of_clause(context: QuoteContext, quoted: Quoted) -> SourceSpan | None:
    """Return the subject of the clause before a colon: "Ana Ruiz disagrees: “…”"."""
    colon = _colon_before(context, quoted)
    if not colon:
        return None
    token = context.parsed.token_at(colon)
    line = (token, *token.ancestors)
    clause = next((t for t in line if t.pos_ == "VERB" and t.i < token.i), None)
    if clause is None:
        clause = _put_before(context, token)
    if clause is None:
        return None
    subject = next((t for t in clause.lefts if t.dep_ == "nsubj"), None)
    person = subject is not None and any(
        token.pos_ in ("PROPN", "PRON")
        for token in (subject, *subject.rights)
        if token is subject or token.dep_ == "appos"
    )
    put = clause.lemma_ in context.words.putting_verbs
    if subject is None or not (person or put or _is_uttered(context, quoted)):
        return None
    if subject.tag_ in ("DT", "WDT", "WP") or context.quoted(subject.i) is not None:
        return None
    return SourceSpan(subject.left_edge.i, subject.i + 1, subject.i)


def _put_before(context: QuoteContext, colon: Token) -> Token | None:
    """Return the verb right before a colon, or before its "it": "As Ana put it:"."""
    for at in (colon.i - 1, colon.i - 2):
        if at > 0 and context.doc[at].pos_ == "VERB":
            return context.doc[at]
    return None


def _put_behind(context: QuoteContext, quoted: Quoted) -> SourceSpan | None:
    """Return who put it so: "“…,” as Ana Ruiz put it", "“…” is how Ana put it"."""
    first = context.token_from(quoted.outer)
    for token in context.doc[first : first + LONG + 4]:
        if token.text in ".;\n" or context.quoted(token.i) is not None:
            return None
        it = token.i + 1 < len(context.doc) and context.doc[token.i + 1].text
        put = token.lemma_ in context.words.putting_verbs
        told = token.lemma_ in context.words.describing_verbs and any(
            t.text.casefold() in context.words.manner_words for t in token.lefts
        )
        if told or (put and it in context.words.body_pronouns):
            subject = next((t for t in token.lefts if t.dep_ == "nsubj"), None)
            if subject is None or subject.i < first:
                return None
            return SourceSpan(subject.left_edge.i, subject.i + 1, subject.i)
    return None


def _put_ahead(context: QuoteContext, quoted: Quoted) -> SourceSpan | None:
    """Return who put it so before a comma: "As Ana Ruiz put it, “…”"."""
    doc, at = context.doc, context.token_from(quoted.opens)
    if at < len(("Ana", "put", "it", ",")) or doc[at - 1].text != ",":
        return None
    verb, it = doc[at - 3], doc[at - 2]
    put = verb.lemma_ in context.words.putting_verbs
    if not put or it.lower_ not in context.words.body_pronouns:
        return None
    subject = next((t for t in verb.lefts if t.dep_ == "nsubj"), None)
    if subject is None:
        return None
    return SourceSpan(subject.left_edge.i, subject.i + 1, subject.i)


def _wondering(context: QuoteContext, quoted: Quoted) -> SourceSpan | None:
    """Return who asks without a verb of asking: "“Where is it?” Ana wanted to know"."""
    first = context.token_from(quoted.outer)
    if context.text[quoted.end - 1] != "?":
        return None
    for wish in context.doc[first : first + LONG]:
        known = (t.lemma_ for t in wish.children if t.dep_ == "xcomp")
        asks = any((wish.lemma_, verb) in context.words.asking_pairs for verb in known)
        subject = next((t for t in wish.lefts if t.dep_ == "nsubj"), None)
        if asks and subject is not None and subject.i >= first:
            return SourceSpan(subject.left_edge.i, subject.i + 1, subject.i)
    return None


def _is_uttered(context: QuoteContext, quoted: Quoted) -> bool:
    """Tell speech from a title or motto: a whole sentence with its own stop."""
    return context.text[quoted.end - 1] in ".!?" and quoted.end - quoted.start > _MOTTO


def _behind(context: QuoteContext, quoted: Quoted) -> SourceSpan | None:
    """Return the words behind the dash that follows a quotation, up to a comma."""
    dash = _DASH.match(context.text, quoted.outer)
    if dash is None or not quoted.closed:
        return None
    first = last = context.token_from(dash.end())
    while last < len(context.doc) and context.doc[last].pos_ in _WORDS:
        last += 1
    ends = last >= len(context.doc) or not context.doc[last].is_alpha
    return _named(context, first, last) if ends else None


def _named(
    context: QuoteContext, first: int, last: int, words: frozenset[str] = _WORDS
) -> SourceSpan | None:
    """Return tokens [first, last) as a source if they are a name or a description."""
    tokens = context.doc[first:last]
    if not 0 < len(tokens) <= LONG or any(t.pos_ not in words for t in tokens):
        return None
    if not tokens[0].text[0].isupper() and tokens[0].pos_ != "DET":
        return None
    nobody = context.parsed.language.actors.not_names
    if len(tokens) == 1 and tokens[0].lower_ in nobody:
        return None  # "Interview: 'We count every net'"
    heads = [token.i for token in tokens if token.pos_ in _NOUNS]
    of = next((t.i for t in tokens if t.pos_ == "ADP"), last)
    if words is _IN_CAPITALS:
        heads = heads or [last - 1]
    before = [at for at in heads if at < of]
    return SourceSpan(first, last, before[-1]) if before else None
