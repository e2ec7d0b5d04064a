"""Direct speech: which quoted stretches are speech, and which verb reports them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .context import Attribution, QuoteContext
from .source_spans import SourceSpan, quoting_source, source_of
from .speaker_phrases import described_between, named_before, named_behind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..nlp.quotation_marks import Quoted
    from .cues import Cue

__all__ = [
    "continued_quotation",
    "direct_cue",
    "direct_quotation",
    "is_negated",
    "quotation_in_object",
    "source_in",
]

#: With fewer words than this, and no verb that reports them, marks are scare quotes.
FEW = 4

#: Where a clause ends that could hold a reporting verb.
_STOPS = frozenset(".!?;")

#: How near the verb must be of a few quoted words that stand in a clause (tokens).
_CLOSE = 2

#: The most tokens between a quotation and its reporting verb.
REACH = 30

#: Relations to a reporting verb of what it calls, describes or accuses.
_OBJECTS = frozenset("dobj ccomp oprd prep pobj attr acomp dative xcomp".split())


def direct_cue(context: QuoteContext, quoted: Quoted) -> tuple[Cue, str] | None:
    """Return the verb that reports a quotation, and the rule that found it.

    A verb after the quotation is preferred to one before it, unless that leads up to
    it and it ends a sentence: 'He shouted: "Fire!" Then the captain said that'.
    """
    behind, before = _cue_behind(context, quoted), _cue_before(context, quoted)
    leads = context.last_before(quoted.opens) != ","
    ends = context.text[quoted.end - 1] in "!?"
    if behind is not None and not (before and leads and ends):
        return behind, "verb behind"
    return None if before is None else (before, "verb before")


def direct_quotation(
    context: QuoteContext, quoted: Quoted, cue: Cue, rule: str
) -> Attribution:
    """Return a quotation as direct speech that a verb reports."""
    return Attribution(
        quoted.start,
        quoted.end,
        direct=True,
        rule=rule,
        confidence=0.9,
        cue=cue,
        source=source_in(context, cue, quoted),
        via=quoting_source(context.doc[cue.token], context.words),
    )


def source_in(
    context: QuoteContext, cue: Cue, quoted: Quoted | None = None
) -> SourceSpan | None:
    """Return the words for who says what a cue reports.

    Those in quotation marks are no source, whatever the parser says. Beside direct
    speech (``quoted``), which parsers read badly, they are the name or description
    right before or behind the cue.
    """
    verb = context.doc[cue.token]
    source = source_of(verb, context.words)
    if source is not None and context.quoted(source.head) is not None:
        source = None
    quotes = verb.lemma_ in context.words.quoting_verbs
    if source is None or (quoted and not quotes and _is_told(verb, source)):
        beside = named_before(context, verb)
        if quoted is not None:
            beside = (
                beside
                or described_between(context, quoted, verb)
                or named_behind(context, verb)
            )
        return beside or source
    return source


def _is_told(verb: Token, source: SourceSpan) -> bool:
    """Tell whether a source is rather whom a verb addresses: "told the guard"."""
    head = verb.doc[source.head]
    while head.dep_ in ("appos", "conj", "compound"):
        head = head.head
    return head.dep_ in ("dobj", "dative") and head.head.i == verb.i


def _cue_behind(context: QuoteContext, quoted: Quoted) -> Cue | None:
    """Return the verb of '"…," X said'."""
    last = context.text[quoted.end - 1]
    comma = context.text[quoted.outer : quoted.outer + 1] == ","
    if last not in ",?!…—–-" and not comma:
        return None
    behind = context.token_from(quoted.outer)
    if _begins_clause(context, behind + comma):
        return None
    cues = list(_cues_from(context, quoted, behind, +1))
    if comma and _is_inside_a_clause(context, quoted, behind):
        cues = [cue for cue in cues if cue.token - behind < _CLOSE]
    # "a woman who asked not to be named told": the outer verb reports.
    outer = (cue for cue in cues if context.doc[cue.token].dep_ != "relcl")
    return next(outer, cues[0] if cues else None)


def _begins_clause(context: QuoteContext, at: int) -> bool:
    """Tell whether another clause begins at a token: '"…," while Kyiv called it'."""
    if at >= len(context.doc):
        return False
    token = context.doc[at]
    return token.dep_ == "cc" or token.lower_ in context.words.contrast_words


def _is_inside_a_clause(context: QuoteContext, quoted: Quoted, behind: int) -> bool:
    """Tell a nickname or a title in marks from speech: 'known as "Big Man", was held'.

    A few words go on what stands before them, and a verb goes on behind the comma.
    """
    words = context.text[quoted.start : quoted.end].split()
    goes_on = context.last_before(quoted.opens).isalpha()
    after = context.doc[behind + 1 : behind + 2]
    finite = len(after) > 0 and after[0].pos_ in ("VERB", "AUX")
    return len(words) < FEW and goes_on and finite


def _cue_before(context: QuoteContext, quoted: Quoted) -> Cue | None:
    """Return the verb of 'X said: "…"', or of 'X said "…"'."""
    token = context.token_from(quoted.opens) - 1
    while token >= 0 and context.doc[token].is_space:
        token -= 1
    before = context.last_before(quoted.opens)
    if before not in (",", ":"):
        return context.cues.get(token)
    first = None
    for cue in _cues_from(context, quoted, token, -1, over_lines=before == ":"):
        first = cue
        if cue.word.takes != "q":
            break
    return first


def _cues_from(
    context: QuoteContext,
    quoted: Quoted,
    at: int,
    step: int,
    *,
    over_lines: bool = False,
) -> Iterator[Cue]:
    """Yield the reporting verbs from a token on, up to the end of the clause.

    Parameters
    ----------
    context, quoted
        The story, and the quotation whose verb is looked for.
    at
        The first token.
    step
        1 to read forward, -1 to read backward.
    over_lines
        The verb may stand on another line than the quotation.

    """
    doc = context.doc
    for walked in range(REACH):
        if not 0 <= at < len(doc):
            return
        token = doc[at]
        inside = context.quoted(at)
        other = inside is not None and inside.opens != quoted.opens
        if other and not (inside and _is_nickname(context, inside)):
            return
        if walked and token.text in _STOPS and not context.is_after_title(at):
            return
        if "\n" in token.text and not over_lines:
            return
        cue = context.cues.get(at)
        if cue is not None and "q" in cue.word.takes:
            yield cue
        at += step


def _is_nickname(context: QuoteContext, quoted: Quoted) -> bool:
    """Tell a nickname amid a name from speech: 'Marta "Cia" Price'."""
    words = context.text[quoted.start : quoted.end].split()
    behind = context.text[quoted.outer : quoted.outer + 2].strip()
    named = context.last_before(quoted.opens).isalpha() and behind[:1].isupper()
    # Two marks may have nothing but a space between them.
    begins = bool(words) and words[0][:1].isupper()
    return len(words) < FEW - 1 and begins and named


def continued_quotation(context: QuoteContext, quoted: Quoted) -> Attribution | None:
    """Return a quoted sentence without a verb, which continues the quotation before.

    None where the stretch is not a whole sentence: that is a title or scare quotes.
    """
    text = context.text[quoted.start : quoted.end]
    words = len(text.split())
    few = 1 if _follows_report(context, quoted) else FEW
    if words < few or not (text[0].isupper() or text[0] in "'‘[.…"):
        return None
    if text[-1] not in ".!?…," and words < 2 * FEW:
        return None
    starts = context.last_before(quoted.opens) in ("", *'.!?:”",»…')
    if not starts and "\n" not in context.text[max(0, quoted.opens - 2) : quoted.opens]:
        return None
    return Attribution(
        quoted.start,
        quoted.end,
        direct=True,
        rule="goes on",
        confidence=0.7,
        continues=True,
    )


def _follows_report(context: QuoteContext, quoted: Quoted) -> bool:
    """Tell whether a quotation comes behind "…," she said, or one sentence later."""
    before = context.text[: quoted.opens].rstrip()
    if before[-1:] != "." or context.text[quoted.end - 1] not in ".!?":
        return False
    parsed, last = context.parsed, context.token_from(quoted.opens)
    behind, here = (
        parsed.sentence_of(len(before) - 1),
        parsed.paragraph_of(quoted.opens),
    )
    for sentence in parsed.sentences[max(0, behind - 1) : behind + 1][::-1]:
        first = context.token_from(sentence.start)
        reported = any(at in context.cues for at in range(first, last))
        marks = bool(context.marked.between(sentence.start, quoted.opens))
        if reported and marks and parsed.paragraph_of(sentence.start) == here:
            return True
    return False


def quotation_in_object(context: QuoteContext, quoted: Quoted) -> Attribution | None:
    """Return quoted words in the object of a reporting verb: "called it 'a coup'"."""
    doc = context.doc
    first = context.token_from(quoted.start)
    span = doc[first : max(first + 1, context.token_from(quoted.end))]
    if first >= len(doc) or doc[first].idx >= quoted.end:
        return None  # no word begins in it: the marks stand inside one
    at, that = span.root, None
    while at.head.i != at.i and at.i not in context.cues:
        if at.pos_ in ("VERB", "AUX"):
            that = that or _said_to_whom(context, at)
            if that is None and not span.start <= at.i < span.end:
                return None
        at = at.head
    cue = context.cues.get(at.i)
    if cue is None or at.i >= first or cue.word.takes == "i":
        return None
    if is_negated(context, cue):
        return None
    objects = [t.left_edge.i for t in at.rights if t.dep_ in _OBJECTS]
    first = that.i + 1 if that else min([*objects, first])
    return Attribution(
        doc[first].idx,
        quoted.outer,
        direct="mixed",
        rule="object in marks",
        confidence=0.7,
        cue=cue,
        source=source_in(context, cue),
    )


def _said_to_whom(context: QuoteContext, verb: Token) -> Token | None:
    """Return the "that" of what is said, if the parse hangs it on another noun.

    "Told its members in a letter that the offer was “an insult”": no letter was.
    """
    if verb.dep_ not in ("relcl", "acl"):
        return None
    words = context.words.complementizers
    return next((t for t in verb.lefts if t.dep_ == "mark" and t.lower_ in words), None)


def is_negated(context: QuoteContext, cue: Cue) -> bool:
    """Tell whether a verb reports that something was not said.

    "did not say that", "nobody said that", "refused to say how many".
    """
    verb = context.doc[cue.token]
    empty = context.words.empty_infinitives.get(verb.head.lemma_, frozenset())
    if verb.dep_ == "xcomp" and verb.lemma_ in empty:
        return True
    negated = any(
        child.dep_ == "neg"
        or (child.dep_ == "nsubj" and child.lower_ in context.words.nobody)
        for child in verb.children
    )
    return negated and cue.word.stance != "denied"
