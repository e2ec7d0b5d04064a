"""Words by which tellings of one happening are compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .phrases import Phrases
from .stated_causes import CauseWords
from .words import NO_WORDS, Words

__all__ = ["HappeningWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class HappeningWords:
    """Words by which tellings of one happening are compared, in lower case.

    Every list may be empty: the rules that need it then find nothing.

    Attributes
    ----------
    lethal
        Words that tell, in whatever form, that somebody died: "killed", "murder".
    everybody
        Nouns for all who are counted, none in particular ("people", "victims"): what
        is counted under another noun ("children") is a part of them.
    somebody
        Nouns under which a story counts everybody where it counts nobody else: "one man
        died".
    sufferers
        Nouns for those who are known to have suffered: "the victims".
    revising
        Words that replace an earlier number: "revised its toll to nine".
    mishaps
        Nouns for accidents and disasters, of which there is seldom more than one in
        the news of a place: "earthquake". In the singular.
    mishap_verbs
        Verb forms that tell a mishap as well as its noun does, with that noun.
    finding
        Verb forms by which victims are found, on another day than they died:
        "recovered".
    late
        Verb forms by which somebody dies later than others, of what happened before:
        "succumbed".
    blasts, fires
        Words of what somebody sets off or nobody, and is told as one another:
        "bombing" and "explosion"; "arson" and "blaze".
    site_prepositions
        Words before the name of a site: "at".
    wards
        Nouns for where the hurt and the dead are taken.
    there
        Words for where the sentence before was.
    behind_sites
        Words that may stand behind the name where it is no part of a longer one: "on".
    grounds
        Nouns behind it: "pit".
    open_nouns
        Nouns for harm that leave open whether somebody did it: "explosion".
    open_verbs
        The same for verb forms: "hit", "killed".
    other
        Words for a second happening beside the one that is told: "another blast".
    numbered
        Words behind them that are no deeds: "the second floor".
    answering
        Words between two deeds of which one answers the other: "in revenge for".
    leading
        Words before what a mishap came of: "collapsed after an explosion".
    running
        Words before a stretch of time over which harm is counted: "over five years".
    ranking
        Words by which one deed is set above those of such a stretch: "the deadliest".
    often
        Words by which deeds are many: "frequent".
    rows
        Phrases before many deeds, word by word: "a series of".
    before
        Those of them that can also say how long before something was: "a day earlier".
    times
        Words behind which they do: "day".
    opens_time
        Words before which they do: "earlier on Monday".
    as_of
        The same as phrases, word by word, where they state the day of a whole report.
    aboard
        Phrases for being on a plane or ship, word by word.
    carrying
        Verb forms whose object is who is on it: "carrying 44 passengers".
    crews
        Phrases before the number of a crew, word by word: "a crew of five".
    magnitudes
        Phrases before the magnitude of an earthquake; their first word also follows it
        ("a 6.4-magnitude quake").
    limits
        Words before a number that is only a limit: "above magnitude 5".
    accidental, deliberate
        Phrases that say that nobody, or that somebody, meant it: "short circuit",
        "arson".
    unsettled
        Words by which a sentence leaves open, or denies, what caused something.
    causes
        Words by which a sentence says what something came of.
    shots
        Words for what is fired, and for that it is: "firearm".
    shooting
        Words of the events by which shots are told: "shot", "fired".
    weapons
        Words of what people are hurt with, by kind: "gunfire", "knives".
    forces
        Sets of nouns for one force: "police", "officers".
    arresting
        Verb forms by which somebody is taken into custody: "arrested".
    impossible
        Words by which a sentence says that something cannot be, not that it was not.
    disowning
        Verb forms by which somebody denies: "denied".
    shares
        Nouns for having done something together with others: "involvement".
    any_at_all
        Words between the two: "denied any direct involvement".
    apart, a_part
        Phrases by which somebody has no share, word by word ("nothing to do with"), and
        those that say so after a verb of denying ("anything to do with").
    opening
        Words that open a clause before whoever is cleared: "that".
    helping
        Words between whoever is cleared and these: "had".
    travellers
        Words that may stand between the number of those on it and such a phrase.
    up_to
        Words before the day up to which a number holds: "by Saturday".
    same_things
        Sets of nouns that are used for one thing: "plane", "airliner".

    """

    lethal: Words = NO_WORDS
    everybody: Words = NO_WORDS
    somebody: Words = NO_WORDS
    sufferers: Words = NO_WORDS
    revising: Words = NO_WORDS
    mishaps: Words = NO_WORDS
    mishap_verbs: Mapping[str, str] = field(default_factory=dict)
    finding: Words = NO_WORDS
    late: Words = NO_WORDS
    blasts: Words = NO_WORDS
    fires: Words = NO_WORDS
    site_prepositions: Words = NO_WORDS
    wards: Words = NO_WORDS
    there: Words = NO_WORDS
    behind_sites: Words = NO_WORDS
    grounds: Words = NO_WORDS
    open_nouns: Words = NO_WORDS
    open_verbs: Words = NO_WORDS
    other: Words = NO_WORDS
    numbered: Words = NO_WORDS
    answering: Words = NO_WORDS
    leading: Words = NO_WORDS
    running: Words = NO_WORDS
    ranking: Words = NO_WORDS
    often: Words = NO_WORDS
    rows: Phrases = ()
    before: Words = NO_WORDS
    times: Words = NO_WORDS
    opens_time: Words = NO_WORDS
    up_to: Words = NO_WORDS
    as_of: Phrases = ()
    aboard: Phrases = ()
    carrying: Words = NO_WORDS
    crews: Phrases = ()
    magnitudes: Phrases = ()
    limits: Words = NO_WORDS
    accidental: tuple[str, ...] = ()
    deliberate: tuple[str, ...] = ()
    unsettled: Words = NO_WORDS
    causes: CauseWords = field(default_factory=CauseWords)
    shots: Words = NO_WORDS
    shooting: Words = NO_WORDS
    weapons: Mapping[str, Words] = field(default_factory=dict)
    forces: tuple[Words, ...] = ()
    arresting: Words = NO_WORDS
    impossible: Words = NO_WORDS
    disowning: Words = NO_WORDS
    shares: Words = NO_WORDS
    any_at_all: Words = NO_WORDS
    apart: Phrases = ()
    a_part: Phrases = ()
    opening: Words = NO_WORDS
    helping: Words = NO_WORDS
    travellers: Words = NO_WORDS
    same_things: tuple[Words, ...] = ()
