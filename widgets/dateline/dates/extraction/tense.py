"""Whether a clause looks back or ahead: the word that decides "Friday"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from .modals import governs, may_be_over, may_come, was_before

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from ...lang import Language
    from ...lang.dates import DateWords

__all__ = [
    "Direction",
    "direction",
    "is_deadline",
    "lasts",
    "past_verb_above",
    "verb_of",
    "year_of_the_clause",
]

#: A direction and the word it was read from.
Direction = tuple[Literal["", "past", "future", "scheduled"], str]

_YEAR = re.compile(r"\d{4}")

#: Signs at which a clause ends.
_BOUNDARIES = frozenset("; : . ! ? ( ) -- — –".split())

#: Relations of the word that makes a phrase of a verb: "out", "alight".
_PHRASAL = frozenset(["prt", "oprd"])

#: How many tokens back and ahead a clause is searched.
_BACK, _ON = 14, 10


def direction(doc: Doc, first: int, last: int, date_words: DateWords) -> Direction:
    """Return the direction that the clause gives a date, and the deciding word.

    Parameters
    ----------
    doc
        The tagged story.
    first, last
        The tokens of the expression, the last one excluded.
    listed
        The word lists of the story's language.

    Returns
    -------
    tuple of str
        ("past" | "future" | "scheduled" | "", cue word); "" with a word where a past
        verb is in the clause, but not right before the date; "scheduled" where the
        present tells what is to come ("opens Friday"), or what is over ("3 May: the
        fair opens"). News looks back unless a word says otherwise: 90 of 100 bare
        weekdays are the latest such day.

    """
    if _is_label(doc, first, last):
        return "", ""  # "5 March: the airport is closed": no verb is about it
    if (direction_in_front := _verb_in_front(doc, first, date_words)) is not None:
        return direction_in_front
    past_verb = ""
    for at in range(first - 1, max(-1, first - 1 - _BACK), -1):
        token = doc[at]
        if token.text in _BOUNDARIES or (token.is_space and "\n\n" in token.text):
            break
        if (cue := _ahead(doc, at, first, date_words)) is not None:
            return "future", cue
        if not past_verb and may_come(token, date_words) and governs(token, doc[first]):
            return "future", token.lower_
        if token.tag_ == "VBD" or _is_told(token):
            past_verb = past_verb or token.lower_
        if not past_verb and (
            _is_timetabled(token, date_words) or _is_only_then(token, doc[first:last])
        ):
            return "scheduled", token.lower_
        if token.is_sent_start:
            break
    return ("", past_verb) if past_verb else _behind(doc, first, last, date_words)


def past_verb_above(doc: Doc, first: int, last: int, date_words: DateWords) -> str:
    """Return the past verb that a date says the time of, "" where there is none.

    The date hangs on the verb itself or on its preposition: "shelled Wajir on January
    8", "before January 8", but neither "announced the January 8 vote" nor "planned a
    vote on January 8", nor the end of a range: "it rained from December to February".

    Parameters
    ----------
    doc
        The parsed story.
    first, last
        The tokens of the expression, the last one excluded.
    date_words
        The words of the language.

    """
    root = doc[first:last].root
    if root.dep_ == "pobj" and root.head.head.ent_type_ in ("DATE", "TIME"):
        root = root.head.head  # "in the early hours of January 8"
    above = root.head
    beside = date_words.weak_open_ends.get(above.lower_) in ("before", "after")
    if root.dep_ == "pobj" and (beside or above.lower_ in date_words.fronted_leads):
        above = above.head
    elif root.dep_ != "npadvmod":
        return ""
    if above.pos_ not in ("VERB", "AUX"):
        return ""
    return above.lower_ if _is_past(above) else ""


def lasts(date: Span) -> bool:
    """Tell whether what began at a date lasts: "since April she has been ill"."""
    verb = next((t for t in date.root.ancestors if t.pos_ == "VERB"), date.sent.root)
    auxiliaries = [t for t in verb.lefts if t.dep_ in ("aux", "auxpass")]
    finite = auxiliaries[0] if auxiliaries else verb
    return finite.tag_ in ("VBZ", "VBP")


def is_deadline(date: Span) -> bool:
    """Tell whether something is to be done by a date: "to pay the loan by March"."""
    verb = next((t for t in date.root.ancestors if t.pos_ == "VERB"), None)
    return verb is not None and any(t.tag_ == "TO" for t in verb.lefts)


def verb_of(date: Span) -> Token:
    """Return what a date hangs on, by itself or after a preposition: mostly a verb."""
    joint = date.root.head
    return joint.head if date.root.dep_ == "pobj" else joint


def year_of_the_clause(date: Span, language: Language) -> Token | None:
    """Return the year in which a past clause before a day or month of it is.

    "In 2019, when she was nine, her father drowned in May." The year hangs on the same
    verb: "it was founded in 2012 and closed in May" has two times.
    """
    verb = verb_of(date)
    if verb.pos_ not in ("VERB", "AUX") or not _is_past(verb):
        return None
    for other in verb.children:
        leads = other.dep_ == "prep" and other.i < date.start
        if leads and other.lower_ in language.dates.containing_leads:
            years = (t for t in other.children if t.dep_ == "pobj")
            found = next((t for t in years if _YEAR.fullmatch(t.text)), None)
            if found is not None:
                return found
    return None


def _is_past(verb: Token) -> bool:
    """Tell whether a verb, or the first of its auxiliaries, is in the past.

    So is a participle that describes a noun: "the editor killed on December 5".
    """
    auxiliaries = [t for t in verb.lefts if t.dep_ in ("aux", "auxpass")]
    if not auxiliaries and verb.dep_ in ("acl", "ROOT") and verb.tag_ == "VBN":
        return True
    return (auxiliaries[0] if auxiliaries else verb).tag_ == "VBD"


def _is_told(verb: Token) -> bool:
    """Tell a past that the tagger took for a participle: "a barge capsized"."""
    if verb.tag_ != "VBN" or verb.dep_ != "ROOT":
        return False
    relations = {word.dep_ for word in verb.lefts}
    return "nsubj" in relations and not relations & {"aux", "auxpass"}


def _ahead(doc: Doc, at: int, first: int, date_words: DateWords) -> str | None:
    """Return the word or pair of words at a place if it points ahead."""
    token = doc[at]
    if (
        token.lower_ in date_words.ahead
        and not _is_noun(token, date_words)
        and not _is_beside(token, doc[first], date_words)
        and not _is_phrasal(token)
        and not _is_unchanged(token)
        and not may_be_over(token, date_words)
        and not (token.lower_ in date_words.open_ends and was_before(doc[first]))
    ):
        return token.lower_
    if at + 1 < first and (token.lower_, doc[at + 1].lower_) in date_words.ahead_pairs:
        return f"{token.lower_} {doc[at + 1].lower_}"
    return None


def _is_unchanged(token: Token) -> bool:
    """Tell whether a word is a past that looks like a participle: "set fire to it"."""
    past = token.tag_ == "VBD" and token.lemma_ == token.lower_
    return past and any(child.dep_ == "dobj" for child in token.rights)


def _verb_in_front(doc: Doc, first: int, date_words: DateWords) -> Direction | None:
    """Return what a verb right before a date says: "killed Tuesday", "opens Friday"."""
    at = first - 1
    while at >= 0 and doc[at].lower_ in date_words.date_modifiers and first - at < 4:
        at -= 1
    if at < 0:
        return None
    token = doc[at]
    if _is_timetabled(token, date_words) or _is_only_then(
        token, doc[first : first + 1]
    ):
        return "scheduled", token.lower_
    told = token.tag_ == "VBN" and not _ahead_of(doc, at, date_words)
    if token.tag_ == "VBD" or (told and not _is_now(token)):
        return "past", token.lower_
    return None


def _ahead_of(doc: Doc, at: int, date_words: DateWords) -> bool:
    """Tell whether a participle is itself a plan, or belongs to one."""
    if doc[at].lower_ in date_words.ahead:
        return True
    if any(may_come(t, date_words) for t in doc[at].lefts):
        return True  # "the files would be handed over by Friday"
    return any(
        doc[k].lower_ in date_words.ahead
        or (doc[k].lower_, doc[k + 1].lower_) in date_words.ahead_pairs
        for k in range(max(0, at - 3), at)
    )


def _behind(doc: Doc, first: int, last: int, date_words: DateWords) -> Direction:
    """Read the clause that follows a date, or the verb of what is called by it."""
    opening = _opening(doc, first, last, date_words)
    return opening or _of_subject(doc, first, last, date_words)


def _opening(
    doc: Doc, first: int, last: int, date_words: DateWords
) -> Direction | None:
    """Read the clause after a date that opens its sentence: "On Friday, he will"."""
    if not _is_fronted(doc, first, last, date_words):
        return None
    for at in range(last, min(len(doc), last + _ON)):
        token = doc[at]
        if token.text in _BOUNDARIES:
            break
        if token.tag_ == "VBD":
            return "past", token.lower_
        if _is_timetabled(token, date_words):
            return "scheduled", token.lower_
        if token.lower_ in date_words.future_auxiliaries or may_come(token, date_words):
            return "future", token.lower_
    return None


def _of_subject(doc: Doc, first: int, last: int, date_words: DateWords) -> Direction:
    """Read the verb of what is called by a date: "the September march drew thousands".

    What was done to it says nothing: a "September vote" that was put off is to come.
    """
    called = doc[first:last].root.head
    verb = called.head
    if called.i < last or verb.pos_ not in ("VERB", "AUX"):
        return "", ""
    if called.dep_ == "nsubj" and _is_past(verb):
        return "past", verb.lower_
    if called.dep_ in ("nsubj", "nsubjpass"):
        for token in (verb, *verb.lefts):
            if token.i > called.i and _is_to_come(token, date_words):
                return "future", token.lower_
    return "", ""


def _is_to_come(token: Token, date_words: DateWords) -> bool:
    """Tell "will" and "is expected" from "was expected"."""
    if token.lower_ in date_words.future_auxiliaries:
        return True
    return token.lower_ in date_words.ahead and _is_now(token)


def _is_fronted(doc: Doc, first: int, last: int, date_words: DateWords) -> bool:
    """Tell "On Friday, he …" from "The May 2 vote …" and "Friday's vote …"."""
    start = doc[first].sent.start
    # "At 5 a.m. on Friday, he …": the clock time opens the sentence with the day.
    lead = [t for t in doc[start:first] if t.ent_type_ != "TIME"]
    if len(lead) > 2 or (last < len(doc) and doc[last].tag_ == "POS"):
        return False
    return first == start or doc[first - 1].lower_ in date_words.fronted_leads


def _is_timetabled(token: Token, date_words: DateWords) -> bool:
    """Tell "the fair opens on Friday", which is to come, from other presents.

    So is "doors open at six", in which the tagger often sees an adjective, and "the
    shop is closed on Monday".
    """
    if token.lower_ in date_words.timetable_states and _is_now(token):
        return True
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    paired = (token.lemma_, after) in date_words.timetable_pairs
    if token.lemma_ not in date_words.timetable and not paired:
        return False
    if token.tag_ in ("VBZ", "VBP"):
        return True
    plural = token.i > 0 and token.nbor(-1).tag_ in ("NNS", "NNPS")
    return token.tag_ in ("JJ", "VB", "NN") and plural and token.dep_ in _CLAUSES


def _is_only_then(token: Token, date: Span) -> bool:
    """Tell whether the present says no more than when something is: "it is on Friday".

    "The mayor is ill on Friday" says more.
    """
    if token.pos_ != "AUX" or token.tag_ not in ("VBZ", "VBP"):
        return False
    when = date.root
    link = when.head if when.dep_ == "pobj" else when
    about = {t.dep_ for t in token.children if t != link} - _BESIDE_A_DAY
    return link.head == token and not about and link.i > token.i


#: Relations to a verb of what is when a date says, and of what is beside it.
_BESIDE_A_DAY = frozenset("nsubj punct cc conj mark advmod prep".split())

#: Relations of the verb of a clause.
_CLAUSES = frozenset(["ROOT", "ccomp", "conj", "parataxis"])


def _is_now(token: Token) -> bool:
    """Tell whether a state holds in the present: "is closed", "are off"."""
    verbs = (*token.lefts, token.head)
    return any(t.tag_ in ("VBZ", "VBP") and t.pos_ == "AUX" for t in verbs)


def _is_label(doc: Doc, first: int, last: int) -> bool:
    """Tell whether a date alone opens a line and a colon follows it."""
    opens = first == 0 or "\n" in doc[first - 1].text_with_ws
    return opens and last < len(doc) and doc[last].text == ":"


def _is_phrasal(token: Token) -> bool:
    """Tell "set out on Monday", which is over, from "set a hearing for Monday".

    So is "was set alight on Monday".
    """
    return _is_past(token) and any(part.dep_ in _PHRASAL for part in token.rights)


def _is_beside(noun: Token, date: Token, date_words: DateWords) -> bool:
    """Tell whether a date is that of a deed about a known plan, not of the plan.

    "Attacked them over their plan on Monday", but not "made a plan for Monday".
    """
    if noun.pos_ != "NOUN" or all(t.dep_ not in ("det", "poss") for t in noun.lefts):
        return False
    above = date.head
    if date.dep_ == "pobj" and above.lower_ in date_words.fronted_leads:
        above = above.head
    elif date.dep_ != "npadvmod":
        return False
    if above == noun and any(t.dep_ == "poss" for t in noun.lefts):
        # "Over its plan on Monday": the parser may take it for a plan for that day.
        above = next((t for t in noun.ancestors if t.pos_ == "VERB"), noun)
    return above.pos_ == "VERB" and above.i < noun.i and _is_past(above)


def _is_noun(token: Token, date_words: DateWords) -> bool:
    """Tell "a plan" and "May" from the verb and the modal."""
    return token.pos_ in ("NOUN", "PROPN") and token.lower_ in date_words.ahead_nouns
